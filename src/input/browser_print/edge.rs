//! [`Edge`]: a line that a browser prints at the edge of a page: an address, the time of printing, a page's number, a title.

/// The longest line at an edge, in bytes: a browser shortens longer addresses and titles.
const LONGEST: usize = 1_000;
/// The most words of a part: `Page 2 of 4`.
const MOST_WORDS: usize = 4;
/// The longest word in the number of a page, in bytes: `Page`, `Seite`, `of`, `von`.
const LONGEST_WORD: usize = 6;
/// The most figures of a page's number.
const MOST_FIGURES: usize = 3;
/// How the addresses of pages begin.
const SCHEMES: [&str; 3] = ["http://", "https://", "file://"];

/// What a browser tells at an edge besides the title of its window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part<'l> {
    Address(&'l str),
    /// The time of printing.
    Stamp(&'l str),
    /// The number of the page and how many there are.
    Counter(u16, u16),
}

/// The parts of a line at the edge of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge<'l> {
    /// One part and nothing else: the other stands in the next line.
    Lone(Part<'l>),
    /// A foot.
    Pair(Part<'l>, Part<'l>),
    /// A head: a part, and the title of the window.
    Titled(Part<'l>, &'l str),
}

impl<'l> Edge<'l> {
    pub(super) fn read(line: &'l str) -> Option<Self> {
        let line = line.trim();
        if line.is_empty() || line.len() > LONGEST {
            return None;
        }
        let Some((first, rest)) = first(line) else {
            let (title, last) = last(line)?;
            return (!title.is_empty() && !matches!(last, Part::Stamp(_)))
                .then_some(Self::Titled(last, title));
        };
        if rest.is_empty() {
            return Some(Self::Lone(first));
        }
        match (first, last(rest)) {
            (_, Some(("", last))) => Some(Self::Pair(first, last)),
            (Part::Stamp(_), _) => Some(Self::Titled(first, rest)),
            _ => None,
        }
    }

    /// Whether a line may be a foot, by its first byte.
    pub(super) fn may_be_foot(line: &str) -> bool {
        let line = line.trim_start();
        line.as_bytes().first().is_some_and(u8::is_ascii_digit) || is_address(line)
    }
}

fn is_address(text: &str) -> bool {
    SCHEMES.iter().any(|scheme| text.starts_with(scheme))
}

/// The part that a line begins with, and the rest of the line.
fn first(line: &str) -> Option<(Part<'_>, &str)> {
    let (word, rest) = split_word(line);
    if is_address(word) {
        return Some((Part::Address(word), rest));
    }
    stamp(line).or_else(|| counter(line))
}

/// The part that a line ends in, and what stands before it.
fn last(line: &str) -> Option<(&str, Part<'_>)> {
    let mut found = None;
    let mut before = line;
    for _ in 0..MOST_WORDS {
        let start = before
            .rfind(char::is_whitespace)
            .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
        if let Some((part, "")) = first(&line[start..]) {
            found = Some((line[..start].trim_end(), part));
        }
        before = line[..start].trim_end();
        if before.is_empty() {
            break;
        }
    }
    found
}

/// The first word of a line, and the rest.
fn split_word(line: &str) -> (&str, &str) {
    let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    (word, rest.trim_start())
}

/// The time of printing: `04/11/2015, 16:22`, `11/4/15 4:22 PM`, `2015-11-04`.
fn stamp(line: &str) -> Option<(Part<'_>, &str)> {
    let (day, rest) = split_word(line);
    if !is_day(day.trim_end_matches(',')) {
        return None;
    }
    let (time, behind) = split_word(rest);
    let mut end = rest;
    if is_time(time) {
        let (half, behind_half) = split_word(behind);
        let is_half = matches!(half.as_bytes(), [b'a' | b'A' | b'p' | b'P', b'm' | b'M']);
        end = if is_half { behind_half } else { behind };
    }
    Some((Part::Stamp(line[..line.len() - end.len()].trim_end()), end))
}

/// A day in figures with two marks of one kind.
fn is_day(word: &str) -> bool {
    ['/', '.', '-'].iter().any(|mark| {
        let mut parts = word.split(*mark);
        let figures =
            |part: &str| matches!(part.len(), 1 | 2 | 4) && part.bytes().all(|b| b.is_ascii_digit());
        let three = [parts.next(), parts.next(), parts.next()];
        parts.next().is_none() && three.iter().all(|part| part.is_some_and(figures))
    })
}

/// `16:22`, `4:22:05`.
fn is_time(word: &str) -> bool {
    let figures = |part: &str| matches!(part.len(), 1 | 2) && part.bytes().all(|b| b.is_ascii_digit());
    (2..=3).contains(&word.split(':').count()) && word.split(':').all(figures)
}

/// The number of a page: `2/4`, `2 of 4`, `Page 2 of 4`.
fn counter(line: &str) -> Option<(Part<'_>, &str)> {
    let (word, rest) = split_word(line);
    let is_word = |word: &str| word.len() <= LONGEST_WORD && word.chars().all(char::is_alphabetic);
    let labelled = !word.is_empty() && is_word(word);
    let (number, rest) = if labelled { split_word(rest) } else { (word, rest) };
    let (number, total, rest) = match number.split_once('/') {
        Some((number, total)) if !labelled => (number, total, rest),
        Some(_) => return None,
        None => {
            let (between, rest) = split_word(rest);
            let (total, rest) = split_word(rest);
            is_word(between).then_some((number, total, rest))?
        }
    };
    let read = |figures: &str| {
        let fits = figures.len() <= MOST_FIGURES && figures.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| figures.parse::<u16>().ok()).flatten()
    };
    let (number, total) = (read(number)?, read(total)?);
    (1..=total).contains(&number).then_some((Part::Counter(number, total), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_at_edges_are_read() {
        const PAGE: &str = "https://oakham.example/a";
        for (line, want) in [
            (
                "04/11/2015 16:22     Sheds - Oakham News",
                Edge::Titled(Part::Stamp("04/11/2015 16:22"), "Sheds - Oakham News"),
            ),
            (
                "\u{c}11/4/15, 4:22\u{202f}PM  Sheds 1/4",
                Edge::Titled(Part::Stamp("11/4/15, 4:22\u{202f}PM"), "Sheds 1/4"),
            ),
            ("https://oakham.example/a     2/4", Edge::Pair(Part::Address(PAGE), Part::Counter(2, 4))),
            (
                "Sheds in 2014/15     https://oakham.example/a",
                Edge::Titled(Part::Address(PAGE), "Sheds in 2014/15"),
            ),
            ("2 of 4   04/11/2015, 16:22", Edge::Pair(Part::Counter(2, 4), Part::Stamp("04/11/2015, 16:22"))),
            ("Sheds     Page 2 of 4", Edge::Titled(Part::Counter(2, 4), "Sheds")),
            (
                "https://oakham.example/a   04/11/2015",
                Edge::Pair(Part::Address(PAGE), Part::Stamp("04/11/2015")),
            ),
            ("2/4", Edge::Lone(Part::Counter(2, 4))),
        ] {
            assert_eq!(Edge::read(line), Some(want), "{line}");
        }
    }

    #[test]
    fn other_lines_are_none() {
        for line in [
            "",
            "Sheds",
            "2014/15",
            "5/4",
            "https://oakham.example/a tells more",
            "She left on 04/11/2015",
            "4 PCs in Oakham",
            "2 of 4 sheds",
            "04.11",
            "16:22",
        ] {
            assert_eq!(Edge::read(line), None, "{line}");
        }
    }
}
