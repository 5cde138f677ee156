//! Masks what changes from page to page in a line of furniture: numbers, times and dates become `#`.

use crate::calendar::is_day_or_month;
use crate::clip::clip;
use crate::lexicon::Lexicons;

/// How much of a line is compared, in bytes: two lines with the same start of this length are the same line.
const COMPARED: usize = 300;
/// The longest ending of a number that belongs to it, in letters: `7th`, `12pm`, `3k`.
const LONGEST_ENDING: usize = 2;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Word,
    /// What may stand between two parts of a date or time.
    Joint,
    Mark,
}

impl Kind {
    fn of(c: char) -> Self {
        match c {
            c if c.is_numeric() => Self::Number,
            c if c.is_alphabetic() => Self::Word,
            ' ' | ',' | '.' | ':' | '/' | '-' => Self::Joint,
            _ => Self::Mark,
        }
    }
}

/// The pattern that stands for numbers, times and dates.
pub(super) const MASK: &str = "#";

/// Writes the pattern of a line into `pattern`, which is kept from line to line.
pub(super) fn mask(line: &str, lexicons: &Lexicons, pattern: &mut String) {
    let line = clip(line, COMPARED);
    let undrawn = without_drawing(line);
    let line = undrawn.as_deref().unwrap_or(line);
    pattern.clear();
    if !line.contains(char::is_numeric) {
        pattern.push_str(line);
        return;
    }
    let mut pieces = pieces(line);
    for at in 0..pieces.len() {
        let (kind, text) = pieces[at];
        let number =
            |at: Option<usize>| at.and_then(|at| pieces.get(at)).map(|piece| piece.0) == Some(Kind::Number);
        let beside = |near: Option<usize>, far: Option<usize>| {
            number(near)
                || near.and_then(|at| pieces.get(at)).is_some_and(|piece| piece.0 == Kind::Joint)
                    && number(far)
        };
        let ends = || number(at.checked_sub(1)) && text.chars().count() <= LONGEST_ENDING;
        let dated = || {
            (beside(at.checked_sub(1), at.checked_sub(2)) || beside(Some(at + 1), Some(at + 2)))
                && is_day_or_month(text, lexicons)
        };
        if kind == Kind::Word && (ends() || dated()) {
            pieces[at].0 = Kind::Number;
        }
    }
    write(&pieces, pattern);
}

/// A line without the boxes and rules that are drawn around its words, which differ with the width of the page. Nothing where
/// none are, or where there are no words.
fn without_drawing(line: &str) -> Option<String> {
    let drawn = |c: char| ('\u{2500}'..='\u{259f}').contains(&c);
    if !line.contains(drawn) || !line.contains(char::is_alphanumeric) {
        return None;
    }
    let words = line.split(|c: char| drawn(c) || c == ' ').filter(|word| !word.is_empty());
    Some(words.collect::<Vec<_>>().join(" "))
}

/// Runs of characters of one kind.
fn pieces(line: &str) -> Vec<(Kind, &str)> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut chars = line.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let end = at + c.len_utf8();
        if chars.peek().is_none_or(|(_, next)| Kind::of(*next) != Kind::of(c)) {
            pieces.push((Kind::of(c), &line[start..end]));
            start = end;
        }
    }
    pieces
}

/// Writes the pieces, with one mask for numbers that joints alone part.
fn write(pieces: &[(Kind, &str)], pattern: &mut String) {
    let mut at = 0;
    while let Some((kind, text)) = pieces.get(at) {
        if *kind != Kind::Number {
            pattern.push_str(text);
            at += 1;
            continue;
        }
        pattern.push_str(MASK);
        at += 1;
        loop {
            let joined = usize::from(pieces.get(at).is_some_and(|piece| piece.0 == Kind::Joint));
            if pieces.get(at + joined).is_none_or(|piece| piece.0 != Kind::Number) {
                break;
            }
            at += joined + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_times_and_dates_are_masked_and_words_stay() {
        let lexicons = Lexicons::built_in();
        let mut pattern = String::new();
        for (line, want) in [
            ("Share this", "Share this"),
            ("[clock.gif] Thursday 7 January 2021", "[clock.gif] #"),
            ("Posted on 3rd May, 2019 at 12.30pm by admin", "Posted on # at # by admin"),
            ("14:52 21 March 2019", "#"),
            ("3 comments", "# comments"),
            ("Ring 01632 960 001 or 101", "Ring # or #"),
            ("You may read 3 more", "You may read # more"),
            ("May we help?", "May we help?"),
            ("Sunday roast for 9", "Sunday roast for #"),
            ("\u{2502} Start page \u{2502} Write \u{2502} \u{2514}\u{2500}\u{2518}", "Start page Write"),
            ("\u{2501}\u{2501}\u{2501}", "\u{2501}\u{2501}\u{2501}"),
        ] {
            mask(line, &lexicons, &mut pattern);
            assert_eq!(pattern, want, "{line}");
        }
    }

    #[test]
    fn a_long_line_is_compared_by_its_start() {
        let mut pattern = String::new();
        mask(&"\u{e9}".repeat(1_000), &Lexicons::built_in(), &mut pattern);
        assert_eq!(pattern.len(), COMPARED);
    }
}
