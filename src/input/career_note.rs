//! Notes of a career: brief lines with a year and what an officer did then. A menu has bars between its items too.

use super::page_lines::words::words;
use crate::lexicon::{Cue, Form, Lexicons, Table, WordClass};

/// How many words a note has at most. Longer ones are headlines and sentences.
pub(super) const LONGEST: usize = 16;
/// How many words of a career stand before its place or rank: `took over as`.
const STEP: usize = 3;

/// A brief line with a year that opens with a step of a career or a rank, behind its date.
pub(super) fn is_note(line: &str, lexicons: &Lexicons) -> bool {
    // Most lines have no year.
    if !line.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let words: Vec<&str> = words(line).take(LONGEST + 1).collect();
    words.iter().any(|word| is_year(word)) && opens_note(&words, lexicons)
}

/// A brief line that opens with a step, whose year may be the line above it.
pub(super) fn is_undated_note(line: &str, lexicons: &Lexicons) -> bool {
    opens_note(&words(line).take(LONGEST + 1).collect::<Vec<_>>(), lexicons)
}

/// Whether the words of a brief line open with a step behind its date.
fn opens_note(words: &[&str], lexicons: &Lexicons) -> bool {
    let date = |word: &str| {
        let month = lexicons.bits(lexicons.word(word)) & Cue::Month.bit() != 0;
        month || word.bytes().all(|byte| byte.is_ascii_digit())
    };
    // `In 2008,`, `2002 to 2005:`.
    let led = |at: usize| {
        let next = words.get(at + 1).is_some_and(|next| date(next));
        next && lexicons.grammar().look_up(words[at]).is(WordClass::Preposition)
    };
    let first = (0..words.len()).find(|at| !date(words[*at]) && !led(*at));
    // `Inspector, Deal - closes 3 May 2024` is a vacancy.
    let opens = |at: usize| opens_step(&words[at..], at > 0, lexicons);
    words.len() <= LONGEST && first.is_some_and(opens)
}

/// `Joined`, `took over`, `promotion`; behind a date, `Detective Inspector`.
fn opens_step(words: &[&str], dated: bool, lexicons: &Lexicons) -> bool {
    let verb = lexicons.grammar().look_up(words[0]);
    let past = verb.has(Form::Past) || verb.has(Form::Participle);
    let opens = |table| match table {
        Table::Career => true,
        Table::Rank => dated,
        Table::CareerFrame => past,
        _ => false,
    };
    let mut node = lexicons.start(lexicons.word(words[0]));
    for at in 1..=STEP {
        if lexicons.rows_at(node).any(|(table, _)| opens(table)) {
            return true;
        }
        let Some(next) = words.get(at) else { break };
        node = lexicons.step(node, lexicons.word(next));
    }
    false
}

pub(super) fn is_year(word: &str) -> bool {
    word.len() == 4
        && (word.starts_with("19") || word.starts_with("20"))
        && word.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_told_from_menus_and_stamps() {
        let lexicons = Lexicons::built_in();
        for (line, want) in [
            ("1999 – Joined Kent Police", true),
            ("1999 | Joined Kent Police", true),
            ("Promotion to sergeant (2008)", true),
            ("In March 2008, took over as head of CID", true),
            ("2002 - 2005: Detective Inspector, Deal", true),
            ("Detective Inspector, Deal - closes 3 May 2024", false),
            ("12 March 2019 | News", false),
            ("Reports of 2018", false),
            ("Joined Kent Police", false),
            ("", false),
        ] {
            assert_eq!(is_note(line, &lexicons), want, "{line}");
        }
    }
}
