//! Marks of footnotes in a line of text, which are no part of the word or the number before them.

/// The longest label of a footnote, in bytes.
const LONGEST_LABEL: usize = 40;
/// The most figures of a mark.
const MOST_FIGURES: usize = 3;
/// The fewest letters before a raised figure that are a word: fewer are a unit, as in `m²`.
const FEWEST_LETTERS: usize = 3;

/// The length of a mark with a label, `[^1]`.
pub(super) fn label_len(text: &str) -> Option<usize> {
    let label = text.strip_prefix("[^")?;
    let len = label.bytes().take(LONGEST_LABEL).position(|byte| byte == b']')?;
    let is_label = len > 0 && !label[..len].contains(['[', ' ']);
    is_label.then_some(len + "[^]".len())
}

/// What a line says that defines a footnote, `[^1]: In 2019.`.
pub(super) fn definition(line: &str) -> Option<&str> {
    let len = label_len(line)?;
    line[len..].strip_prefix(':').map(str::trim_start)
}

/// The length of a number in brackets that stands at `at`, right behind a word: `2019[1]`.
pub(super) fn number_len(line: &str, at: usize) -> Option<usize> {
    let number = line[at..].strip_prefix('[')?;
    let figures = number.bytes().take_while(u8::is_ascii_digit).take(MOST_FIGURES + 1).count();
    let is_mark = (1..=MOST_FIGURES).contains(&figures) && number[figures..].starts_with(']');
    let goes_on = number[figures..].starts_with("](") || number[figures..].starts_with("][");
    let behind = line[..at].chars().next_back().is_some_and(char::is_alphanumeric);
    (is_mark && behind && !goes_on).then_some(figures + "[]".len())
}

/// Whether a figure is raised behind such a text as the mark of a footnote: `120¹`.
pub(super) fn is_raised(figure: char, before: &str) -> bool {
    if !matches!(figure, '\u{b9}' | '\u{b2}' | '\u{b3}' | '\u{2070}'..='\u{2079}') {
        return false;
    }
    let letters = before.chars().rev().take(FEWEST_LETTERS).take_while(|c| c.is_alphabetic()).count();
    letters == FEWEST_LETTERS || before.ends_with(|c: char| c.is_ascii_digit())
}

/// Appends a line to `out` without numbers in brackets right behind words.
pub(super) fn unmark(line: &str, out: &mut String) {
    let mut copied = 0;
    for at in memchr::memchr_iter(b'[', line.as_bytes()) {
        if let Some(len) = number_len(line, at) {
            out.push_str(&line[copied..at]);
            copied = at + len;
        }
    }
    out.push_str(&line[copied..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn definitions_are_told_from_other_lines() {
        assert_eq!(definition("[^1]: In 2019."), Some("In 2019."));
        assert_eq!(definition("[^1] In 2019."), None);
        assert_eq!(definition("In 2019[^1]: four."), None);
    }

    #[test]
    fn numbers_behind_words_are_marks() {
        for (line, want) in [
            ("Oakham has 12[1] officers since 2006[23].", "Oakham has 12 officers since 2006."),
            ("[1] Officers since [2006], 7 [2] of them", "[1] Officers since [2006], 7 [2] of them"),
            ("4[2006] x[1][2] y[1](z)", "4[2006] x[1][2] y[1](z)"),
        ] {
            let mut have = String::new();
            unmark(line, &mut have);
            assert_eq!(have, want, "{line}");
        }
    }

    #[test]
    fn raised_figures_behind_numbers_and_words_are_marks() {
        for (line, want) in [
            ("Oakham\u{b2} has 12\u{b9} officers since 2006\u{2074}.", "Oakham has 12 officers since 2006."),
            ("It has 40 m\u{b2} and \u{b9} note.", "It has 40 m\u{b2} and \u{b9} note."),
        ] {
            assert_eq!(crate::extract(line).text, want);
        }
    }
}
