//! The table of learned lines, `sites.tsv`: one row per line, in the order of the page.

use super::profile::{ANY, Row, SiteProfile, Where};
use crate::clip::clip;
use crate::error::{Error, Repr};
use rustc_hash::FxHashMap;
use std::fmt::Write;

const HEADER: &str = "host\tpath\tpattern\twhere\tpages\tshare\tnote";

fn columns() -> impl Iterator<Item = &'static str> {
    HEADER.split('\t')
}

/// The longest part of a wrong value that an error shows, in bytes.
const SHOWN: usize = 60;

impl SiteProfile {
    /// Writes profiles as a table: tab-separated cells, a header, one row per line of furniture, in the order of the page.
    ///
    /// | column | content |
    /// |---|---|
    /// | `host` | the host without `www.`, or the name of the folder |
    /// | `path` | what the paths of the pages begin with; may be empty |
    /// | `pattern` | the line, with each number, time or date as `#`; one `<*>` stands for what changes between the rows around it |
    /// | `where` | `top`, `bottom`, or `block` (inside the story, or now above and now below it) |
    /// | `pages`, `share` | the pages it was seen on, and their share of all distinct pages in hundredths (1 to 100) |
    /// | `note` | anything |
    ///
    /// ```
    /// use epaulette::SiteProfile;
    /// let table = "host\tpath\tpattern\twhere\tpages\tshare\tnote\nvale.example\t/news/\tFetch my tea\ttop\t9\t100\t\n";
    /// let profiles = SiteProfile::read("sites.tsv", table)?;
    /// assert_eq!((profiles[0].host(), profiles[0].path(), profiles[0].lines()), ("vale.example", "/news/", 1));
    /// assert_eq!(SiteProfile::write(&profiles), table);
    /// # Ok::<(), epaulette::Error>(())
    /// ```
    #[must_use]
    pub fn write(profiles: &[Self]) -> String {
        let mut text = format!("{HEADER}\n");
        for Self { host, path, rows } in profiles {
            for Row { pattern, place, pages, share, note } in rows {
                let place = place.name();
                // A string takes any text.
                let _ = writeln!(text, "{host}\t{path}\t{pattern}\t{place}\t{pages}\t{share}\t{note}");
            }
        }
        text
    }

    /// Reads a table as [`SiteProfile::write`] writes it; `file` names it in errors. Empty lines and lines that begin with `#`
    /// are ignored. The rows of a host and path make one profile.
    ///
    /// # Errors
    /// A wrong header, or a row with an invalid cell, or a cell too many; the error names file, line, column, value and what was expected.
    pub fn read(file: &str, text: &str) -> Result<Vec<Self>, Error> {
        let mut lines = text.lines().enumerate().map(|(at, line)| (at + 1, line.trim_end_matches('\r')));
        let header = lines.next().map_or("", |(_, line)| line.trim_start_matches('\u{feff}'));
        if header != HEADER {
            let place = Place { file, line: 1 };
            return Err(place.wrong("", header, &format!("the header `{HEADER}`")));
        }
        let mut profiles: Vec<Self> = Vec::new();
        let mut numbers: FxHashMap<(Box<str>, Box<str>), usize> = FxHashMap::default();
        for (line, text) in lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
            let place = Place { file, line };
            let (host, path, row) = place.row(text)?;
            let at = *numbers.entry((host.clone(), path.clone())).or_insert_with(|| {
                profiles.push(Self { host, path, rows: Vec::new() });
                profiles.len() - 1
            });
            profiles[at].rows.push(row);
        }
        Ok(profiles)
    }
}

/// A line of the file that is read.
#[derive(Debug, Clone, Copy)]
struct Place<'f> {
    file: &'f str,
    line: usize,
}

impl Place<'_> {
    fn wrong(self, column: &str, value: &str, expected: &str) -> Error {
        let (value, file, expected) =
            (clip(value, SHOWN).to_owned(), self.file.to_owned(), expected.to_owned());
        let column = if column.is_empty() { columns().next().unwrap_or_default() } else { column };
        Repr::LexiconCell { file, line: self.line, column: column.to_owned(), value, expected }.into()
    }

    fn row(self, text: &str) -> Result<(Box<str>, Box<str>, Row), Error> {
        let cells: Vec<&str> = text.split('\t').collect();
        let most = columns().count();
        if let Some(extra) = cells.get(most) {
            return Err(self.wrong(&format!("{}", most + 1), extra, &format!("at most {most} columns")));
        }
        let cell = |at: usize| cells.get(at).copied().unwrap_or("");
        let check = |at: usize, good: bool, expected: &str| {
            if good {
                Ok(cell(at))
            } else {
                Err(self.wrong(columns().nth(at).unwrap_or_default(), cell(at), expected))
            }
        };
        let is_host = |host: &str| {
            !host.is_empty() && host.trim() == host && !host.starts_with("www.") && !host.contains('/')
        };
        let host = check(0, is_host(cell(0)), "a host without `www.`, or the name of a folder")?;
        let path =
            check(1, cell(1).is_empty() || cell(1).starts_with('/'), "a path such as `/news/`, or nothing")?;
        let is_pattern = |line: &str| !line.trim().is_empty() && line.matches(ANY).count() <= 1;
        let pattern = check(2, is_pattern(cell(2)), &format!("a line with at most one `{ANY}`"))?;
        let named = Where::ALL.iter().find(|(_, name)| *name == cell(3)).map(|(place, _)| *place);
        check(3, named.is_some(), "`top`, `bottom` or `block`")?;
        let pages = cell(4).parse().ok().filter(|pages: &u32| *pages > 0);
        check(4, pages.is_some(), "a number of pages, at least 1")?;
        let share = cell(5).parse().ok().filter(|share: &u8| (1..=100).contains(share));
        check(5, share.is_some(), "a number of hundredths from 1 to 100")?;
        let (place, pages, share) = (named.unwrap_or(Where::Block), pages.unwrap_or(1), share.unwrap_or(1));
        let row = Row { pattern: pattern.into(), place, pages, share, note: cell(6).into() };
        Ok((host.into(), path.into(), row))
    }
}
