//! Counts that line breaks part: a number that stands on a line of its own, above what it counts.

use super::piece::Piece;
use crate::block::BlockKind;
use crate::lexicon::{Cue, Lexicons, Table};

/// The most words of a line of a broken count.
const MOST_WORDS: usize = 2;

/// Marks the lines that go on with a number above them: those in small letters, and one more behind an adjective.
pub(super) fn join(lines: &[Piece<'_>], joins: &mut [bool], lexicons: &Lexicons) {
    let mut counts = false;
    for at in 1..lines.len() {
        let (before, line) = (lines[at - 1].text, lines[at].text);
        let begins = is_number(before, lexicons);
        let brief = !line.is_empty() && line.split_whitespace().nth(MOST_WORDS).is_none();
        let small = line.starts_with(char::is_lowercase);
        let open = begins || counts && before.ends_with(char::is_alphanumeric);
        let goes_on = open && brief && lines[at].kind == BlockKind::Paragraph;
        counts = goes_on && (small || counts && is_modifier(before, lexicons));
        joins[at] |= counts;
    }
}

/// Whether a line is one number, in figures or a word.
fn is_number(line: &str, lexicons: &Lexicons) -> bool {
    let digits = !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_digit());
    let start = lexicons.start(lexicons.word(line));
    digits || lexicons.rows_at(start).any(|(table, _)| table == Table::Number)
}

/// Whether a line is one adjective of a count.
fn is_modifier(line: &str, lexicons: &Lexicons) -> bool {
    lexicons.bits(lexicons.word(line)) & Cue::CountModifier.bit() != 0
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_number_goes_on_with_what_it_counts() {
        for (page, want) in [
            ("Six<br>new<br>PCSOs", "Six new PCSOs"),
            ("Twelve<br>new<br>police officers<br>Oakham", "Twelve new police officers\nOakham"),
            ("40<br>constables<br>6<br>sergeants", "40 constables\n6 sergeants"),
            ("Two<br>Oakham<br>Ketton", "Two\nOakham\nKetton"),
            ("Oakham<br>new<br>PCSOs", "Oakham\nnew\nPCSOs"),
        ] {
            assert_eq!(crate::extract(&format!("<p>{page}</p>")).text, want);
        }
    }
}
