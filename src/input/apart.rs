//! Lines that stand apart although what stands above them seems to go on: date lines, by-lines and addresses.

use super::line_end::last_bits;
use super::metadata::date::{self, Order};
use crate::lexicon::{BoilerplateKind, Cue, Lexicons};
use crate::timex::Grain;

/// The longest date line, in bytes.
const LONGEST_DATELINE: usize = 72;

/// Whether a line is a date line below a headline that fills its width, and no date that a sentence ends in.
pub(super) fn is_dateline(before: &str, text: &str, lexicons: &Lexicons) -> bool {
    let unlike = text.len() > LONGEST_DATELINE || text.ends_with('.') || starts_lower(text);
    let broken = || {
        let grammar = Cue::Determiner.bit() | Cue::Preposition.bit() | Cue::Conjunction.bit();
        before.ends_with(',') || last_bits(before, lexicons) & grammar != 0
    };
    let is_day =
        || date::dateline(text, Order::Day, lexicons).is_some_and(|(date, _)| date.grain() == Grain::Day);
    !unlike && is_day() && !broken()
}

/// Whether a line that begins in lower case is an address or a by-line, with a date: `by moggy on 3 May 2024`.
pub(super) fn is_signed(text: &str, lexicons: &Lexicons) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    let signed = lexicons.boilerplate().is_word(BoilerplateKind::Author, first) && !text.ends_with('.');
    (signed || starts_with_address(text)) && date::found(text, Order::Day, lexicons).is_some()
}

/// Whether a line begins with a web or mail address, which stands on a line of its own.
pub(super) fn starts_with_address(text: &str) -> bool {
    let word = text.split_whitespace().next().unwrap_or_default();
    word.contains(['/', '@']) || starts_lower(word) && word.trim_end_matches(['.', ',']).contains('.')
}

fn starts_lower(text: &str) -> bool {
    text.starts_with(char::is_lowercase)
}
