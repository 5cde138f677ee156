//! The publisher: the force whose site a page comes from, by its address, the site's name or a copyright line.
//!
//! A force that the page only tells of, thanks for a picture or quotes is not its publisher, and neither is an office or a
//! body of the same territory, such as a commissioner or a federation.

use super::block::Blocks;
use super::metadata::title::ends;
use crate::lexicon::split::{Kind, Pieces};
use crate::lexicon::{BoilerplateKind, ForceRow, Lexicons, Table, fold_line};

/// Whose site a page says it is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Site {
    /// The canonical name of the force.
    Force(String),
    /// Somebody else's.
    Other,
}

/// The mark of a copyright line.
const COPYRIGHT: char = '\u{a9}';
/// How many copyright lines are read: credits of pictures bear the mark too.
const MOST_LINES: usize = 8;
/// The longest line that names who holds the rights, in bytes.
const LONGEST_LINE: usize = 160;

/// The force that an address belongs to.
pub(crate) fn of_address(url: &str, lexicons: &Lexicons) -> Option<String> {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next()?.rsplit('@').next()?.to_ascii_lowercase();
    lexicons.force_of_host(host.trim_end_matches('.')).map(|force| force.name.to_string())
}

/// Whose site a page's metadata say it is: by its address, else by the site's own name, then what stands beside the headline in a
/// title.
pub(crate) fn of_metadata<'n>(
    url: Option<&str>,
    names: impl Iterator<Item = &'n str>,
    titles: impl Iterator<Item = &'n str>,
    lexicons: &Lexicons,
) -> Option<Site> {
    if let Some(force) = url.and_then(|url| of_address(url, lexicons)) {
        return Some(Site::Force(force));
    }
    let mut site = None;
    for name in names.filter(|name| !name.trim().is_empty()) {
        match force(name, lexicons) {
            Some(force) => return Some(Site::Force(force)),
            None => site = Some(Site::Other),
        }
    }
    let beside = || titles.flat_map(ends).find_map(|part| force(part, lexicons));
    site.or_else(|| beside().map(Site::Force))
}

/// The publisher of a page: as its metadata say, else as a copyright line does.
pub(crate) fn find(site: Option<Site>, blocks: &Blocks, lexicons: &Lexicons) -> Option<String> {
    match site {
        Some(Site::Force(force)) => Some(force),
        Some(Site::Other) => None,
        None => of_copyright(blocks, lexicons),
    }
}

/// The force that a copyright line names.
fn of_copyright(blocks: &Blocks, lexicons: &Lexicons) -> Option<String> {
    let mut mark = [0; 4];
    let mark: &str = COPYRIGHT.encode_utf8(&mut mark);
    let found = memchr::memmem::find_iter(blocks.text.as_bytes(), mark.as_bytes());
    found.take(MOST_LINES).find_map(|at| {
        let number = blocks.items.partition_point(|block| block.range.end <= at);
        let block = blocks.items.get(number)?;
        let line = blocks.of(block);
        // A credit of a picture follows the words of its caption.
        let before = &line[..at - block.range.start];
        if line.len() > LONGEST_LINE || before.split_whitespace().count() > 1 {
            return None;
        }
        let holder =
            line[at - block.range.start + mark.len()..].trim_start_matches(|c: char| !c.is_alphabetic());
        let end = holder.find(['.', '|', ',', ';', '\u{b7}', '\u{2022}']).unwrap_or(holder.len());
        force(&holder[..end], lexicons)
    })
}

/// The force that a name of a site is that of: its name, and no more than numbers and words such as `news` after it.
fn force(name: &str, lexicons: &Lexicons) -> Option<String> {
    let name = name.trim_start_matches(|c: char| !c.is_alphanumeric());
    let mut pieces = Pieces::new(name).filter(|piece| piece.kind != Kind::Mark);
    let (mut node, mut found, mut rest) = (0, None, name.len());
    let mut first = true;
    for piece in &mut pieces {
        let id = lexicons.word_at(name, piece.start, piece.end);
        node = if first { lexicons.start(id) } else { lexicons.step(node, id) };
        first = false;
        if node == 0 {
            break;
        }
        let row = lexicons.rows_at(node).find(|(table, _)| *table == Table::Force);
        if let Some((_, row)) = row {
            (found, rest) = (Some(row), piece.end);
        }
    }
    let force = lexicons.row::<ForceRow>(found?);
    let boilerplate = lexicons.boilerplate();
    let is_of_sites = |word: &str| {
        let kinds = [BoilerplateKind::Site, BoilerplateKind::Menu, BoilerplateKind::Dateline];
        word.starts_with('#') || kinds.iter().any(|kind| boilerplate.is_word(*kind, word))
    };
    let alone = fold_line(&name[rest..]).split_whitespace().all(is_of_sites);
    (force.is_police() && alone).then(|| force.name.to_string())
}

#[cfg(test)]
mod tests {
    use crate::extract;

    const STORY: &str = "<h1>New sergeant for Oakham</h1><p>Sergeant Nora Pike has taken over the team in Oakham, where \
                         she leads four constables and two PCSOs.</p>";

    fn publisher(head: &str, after: &str) -> String {
        extract(&format!("<html><head>{head}</head><body>{STORY}{after}</body></html>"))
            .publisher
            .unwrap_or_default()
    }

    #[test]
    fn finds() {
        for (head, after, want) in [
            ("<link rel=canonical href='https://www.kent.police.uk/news/1'>", "", "Kent Police"),
            (
                "<meta property=og:url content='https://news.met.police.uk/a?b=c'>",
                "",
                "Metropolitan Police Service",
            ),
            ("<meta property=og:site_name content='Herts Police'>", "", "Hertfordshire Constabulary"),
            ("<meta property=og:site_name content='Kent Police news'>", "", "Kent Police"),
            ("<title>New sergeant for Oakham | Kent Police</title>", "", "Kent Police"),
            ("<title>Kent Police - New sergeant for Oakham</title>", "", "Kent Police"),
            (
                "<script type='application/ld+json'>{\"publisher\":{\"@type\":\"Organization\",\"name\":\"Kent Police\"}}</script>",
                "",
                "Kent Police",
            ),
            ("", "<footer><p>\u{a9} Kent Police 2024. All rights reserved.</p></footer>", "Kent Police"),
            ("", "<footer><p>Copyright \u{a9} 2024 Kent Police | Cookies</p></footer>", "Kent Police"),
        ] {
            assert_eq!(publisher(head, after), want, "{head}{after}");
        }
    }

    #[test]
    fn ignores() {
        for (head, after) in [
            ("", "<p>She came from Kent Police in 2019 and still lives in the county today.</p>"),
            ("<link rel=canonical href='https://www.example.org/kent.police.uk'>", ""),
            ("<link rel=canonical href='https://notkent.police.uk/1'>", ""),
            ("<meta property=og:site_name content='The Oakham Crier'>", "<p>\u{a9} Kent Police</p>"),
            ("<meta property=og:site_name content='Kent Police Federation'>", ""),
            ("<title>New sergeant for Oakham | Kent Police and Crime Commissioner</title>", ""),
            ("<title>Two join Kent Police</title>", ""),
            ("", "<figure><figcaption>The new sergeant. Picture: \u{a9} Kent Police</figcaption></figure>"),
            ("", "<footer><p>\u{a9} 2024 Kent Police Museum</p></footer>"),
        ] {
            assert_eq!(publisher(head, after), "", "{head}{after}");
        }
    }
}
