//! Pages that a browser printed and a program turned into text: each begins with a head and ends in a foot that tell the time of
//! printing, the title of the window, the address and the number of the page.
//!
//! A browser sets them in one of three ways: a foot of the address and the number below a head of the time and the title, a foot
//! of the number and the time below a head of the title and the address, or a foot of the address and the day below a head of
//! the title and the number. So a foot has two parts and the head of its page the third, with the title.

mod edge;

use super::lines::lines;
use super::wrap_width::is_long;
use edge::{Edge, Part};
use std::ops::Range;

/// What the heads and feet of a printed page tell.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Print {
    /// The title of the window.
    pub title: Option<String>,
    pub url: Option<String>,
}

/// A foot, and the head of the next page.
struct Foot<'l> {
    lines: Range<usize>,
    first: Part<'l>,
    second: Part<'l>,
}

/// A head.
struct Head<'l> {
    lines: Range<usize>,
    part: Part<'l>,
    title: Option<&'l str>,
}

/// Takes the heads and feet away, and the empty lines around them where a sentence goes on behind them; `None` for a text that
/// no browser printed.
pub(super) fn strip(text: &str) -> Option<(String, Print)> {
    // Most texts hold no address.
    memchr::memmem::find(text.as_bytes(), b"://")?;
    if !lines(text).any(Edge::may_be_foot) {
        return None;
    }
    let lines: Vec<&str> = lines(text).collect();
    let feet = feet(&lines);
    let first = feet.first()?;
    let starts = std::iter::once(0).chain(feet.iter().map(|foot| foot.lines.end));
    let heads: Vec<Option<Head<'_>>> = starts.map(|start| head(&lines, start, first)).collect();
    let counted = matches!(first.first, Part::Counter(..)) || matches!(first.second, Part::Counter(..));
    if heads.iter().all(Option::is_none) && !(counted && feet.len() > 1) {
        return None;
    }
    let title = title(&heads);
    let parts = [first.first, first.second].into_iter().chain(heads.iter().flatten().map(|head| head.part));
    let address =
        parts.into_iter().find_map(|part| if let Part::Address(url) = part { Some(url) } else { None });
    let url =
        address.filter(|url| url.starts_with("http") && !url.contains('\u{2026}') && !url.contains("..."));
    let print = Print { title: title.clone(), url: url.map(str::to_owned) };
    Some((without(&lines, &feet, &heads, title.as_deref()), print))
}

/// The feet of a text: of one kind, with the same address or time, and numbers that rise.
fn feet<'l>(lines: &[&'l str]) -> Vec<Foot<'l>> {
    let mut feet: Vec<Foot<'l>> = Vec::new();
    for at in (0..lines.len()).filter(|at| Edge::may_be_foot(lines[*at])) {
        let Some(foot) = foot(lines, at) else { continue };
        if feet.last().is_none_or(|last| follows(last, &foot)) {
            feet.push(foot);
        }
    }
    feet
}

/// The foot that begins with a line: one, or a line for each of its parts.
fn foot<'l>(lines: &[&'l str], at: usize) -> Option<Foot<'l>> {
    let (first, second, end) = match Edge::read(lines[at])? {
        Edge::Pair(first, second) => (first, second, at + 1),
        Edge::Lone(first) => {
            let next = told(lines, at + 1)?;
            let Edge::Lone(second) = Edge::read(lines[next])? else { return None };
            (first, second, next + 1)
        }
        Edge::Titled(..) => return None,
    };
    let is_foot = matches!(
        (first, second),
        (Part::Address(_), Part::Counter(..) | Part::Stamp(_)) | (Part::Counter(..), Part::Stamp(_))
    );
    is_foot.then_some(Foot { lines: at..end, first, second })
}

/// Whether a foot is that of a page behind another's.
fn follows(last: &Foot<'_>, foot: &Foot<'_>) -> bool {
    let goes_on = |last, next| match (last, next) {
        (Part::Counter(number, total), Part::Counter(next, of)) => total == of && number < next,
        (last, next) => last == next,
    };
    goes_on(last.first, foot.first) && goes_on(last.second, foot.second)
}

/// The head of the page that begins with this line: the part that its foot has not, and the title.
fn head<'l>(lines: &[&'l str], start: usize, foot: &Foot<'_>) -> Option<Head<'l>> {
    let at = told(lines, start)?;
    let next = || told(lines, at + 1);
    let (part, title, end) = match Edge::read(lines[at]) {
        Some(Edge::Titled(part, title)) => (part, Some(title), at + 1),
        Some(Edge::Lone(part)) => {
            let title = next();
            (part, title.map(|at| lines[at].trim()), title.map_or(at + 1, |at| at + 1))
        }
        _ => {
            let next = next()?;
            let Edge::Lone(part) = Edge::read(lines[next])? else { return None };
            (part, Some(lines[at].trim()), next + 1)
        }
    };
    let is_third = match part {
        Part::Stamp(_) => matches!(foot.second, Part::Counter(..)),
        Part::Address(_) => matches!(foot.first, Part::Counter(..)),
        Part::Counter(..) => matches!((foot.first, foot.second), (Part::Address(_), Part::Stamp(_))),
    };
    is_third.then_some(Head { lines: at..end, part, title })
}

/// The next line that is not empty.
fn told(lines: &[&str], from: usize) -> Option<usize> {
    (from..lines.len()).find(|at| !lines[*at].trim().is_empty())
}

/// The title of the window: that of the first head that stands in one line with it, or that comes again.
fn title(heads: &[Option<Head<'_>>]) -> Option<String> {
    let same = |title: &str| heads.iter().flatten().filter(|head| head.title == Some(title)).count();
    let known = heads.iter().flatten().filter_map(|head| Some((head, head.title?)));
    let mut known = known.take(MOST_HEADS);
    known.find(|(head, title)| head.lines.len() == 1 || same(title) > 1).map(|(_, title)| one_line(title))
}

/// How many heads are looked at for the title.
const MOST_HEADS: usize = 3;

/// Words with single blanks between them.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text without its heads and feet.
fn without(lines: &[&str], feet: &[Foot<'_>], heads: &[Option<Head<'_>>], title: Option<&str>) -> String {
    let mut plain = String::new();
    let mut from = 0;
    let feet = std::iter::once(0..0).chain(feet.iter().map(|foot| foot.lines.clone()));
    for (foot, head) in feet.zip(heads) {
        let head = head.as_ref().and_then(|head| head.gone(title));
        let (start, end) = match head {
            Some(head) if foot.is_empty() => (head.start, head.end),
            Some(head) => (foot.start, head.end),
            None => (foot.start, foot.end),
        };
        let above = (from..start).rev().find(|at| !lines[*at].trim().is_empty());
        let below = told(lines, end);
        match above.zip(below).filter(|(above, below)| goes_on(lines, from, *above, *below)) {
            Some((above, below)) => {
                write(&mut plain, &lines[from..=above]);
                from = below;
            }
            None => {
                write(&mut plain, &lines[from..start]);
                plain.push('\n');
                from = end;
            }
        }
    }
    write(&mut plain, &lines[from..]);
    plain
}

impl Head<'_> {
    /// The lines that go: a title on a line of its own only where it is the title of the window.
    fn gone(&self, title: Option<&str>) -> Option<Range<usize>> {
        let is_own =
            self.title.is_none_or(|own| title.is_some_and(|title| own == title || one_line(own) == title));
        match self.part {
            _ if is_own || self.lines.len() == 1 => Some(self.lines.clone()),
            Part::Stamp(_) => Some(self.lines.start..self.lines.start + 1),
            _ => None,
        }
    }
}

fn write(plain: &mut String, lines: &[&str]) {
    for line in lines {
        plain.push_str(line);
        plain.push('\n');
    }
}

/// Whether a sentence may go on from a line to another: in lower case, or from a long line of a paragraph of several.
fn goes_on(lines: &[&str], from: usize, above: usize, below: usize) -> bool {
    let (line, next) = (lines[above].trim(), lines[below].trim());
    let open = line.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '-' | '\u{2019}' | '\''));
    let filled = || {
        let inner = above > from && is_long(lines[above - 1].trim());
        let goes_on = || is_long(next) && lines.get(below + 1).is_some_and(|line| !line.trim().is_empty());
        is_long(line) && next.starts_with(char::is_alphanumeric) && (inner || goes_on())
    };
    open && (next.starts_with(char::is_lowercase) || filled())
}

#[cfg(test)]
mod tests;
