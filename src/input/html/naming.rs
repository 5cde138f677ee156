//! The names that lines bear: words with a capital letter that tell one story from another.

use crate::input::page_lines::words::is_of_police;
use crate::lexicon::{Lexicons, LineClass, Table, UNKNOWN, line_word_number};
use rustc_hash::{FxHashSet, FxHasher};
use std::hash::Hasher;

/// The fewest letters of a name.
const SHORTEST: usize = 3;
/// The fewest digits of a telephone number.
const TELEPHONE: usize = 3;

/// The names of a story, by the hashes of their letters.
#[derive(Debug, Default)]
pub(super) struct Naming(FxHashSet<u64>);

/// How many names lines bear that the story bears too, and how many that it does not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Shared {
    pub known: usize,
    pub new: usize,
}

impl Naming {
    /// Adds the names of a line of the story; common words too, which are not counted later.
    pub(super) fn add(&mut self, line: &str) {
        each(line, |word, _| {
            self.0.insert(hash(word));
        });
    }

    /// Counts the names of a line. A word that opens a sentence may be any word, so it is none of the new ones.
    pub(super) fn count(
        &self,
        line: &str,
        seen: &mut FxHashSet<u64>,
        shared: &mut Shared,
        lexicons: &Lexicons,
    ) {
        each(line, |word, opens| {
            let hash = hash(word);
            if is_common(word, lexicons) || !seen.insert(hash) {
            } else if self.0.contains(&hash) {
                shared.known += usize::from(!opens || word.len() > SHORTEST);
            } else if !opens {
                shared.new += 1;
            }
        });
    }

    /// Counts the names of a line that are here and not in the other names.
    pub(super) fn count_beyond(
        &self,
        line: &str,
        other: &Self,
        seen: &mut FxHashSet<u64>,
        shared: &mut Shared,
        lexicons: &Lexicons,
    ) {
        each(line, |word, _| {
            let hash = hash(word);
            if !other.0.contains(&hash)
                && self.0.contains(&hash)
                && !is_common(word, lexicons)
                && seen.insert(hash)
            {
                shared.known += 1;
            }
        });
    }
}

/// Whether a line bears a telephone number: digits that are no year, amount, ordinal or count.
pub(super) fn has_telephone(line: &str, lexicons: &Lexicons) -> bool {
    has_number(line, |number| is_long(number) || is_urgent(number, lexicons))
}

/// Whether a line bears a telephone number other than those for emergencies.
pub(super) fn has_helpline(line: &str, lexicons: &Lexicons) -> bool {
    has_number(line, |number| is_long(number) && !is_urgent(number, lexicons))
}

/// Whether a number is no count of three digits: the short numbers of services begin with 1.
fn is_long(number: &str) -> bool {
    number.len() > TELEPHONE || number.starts_with('1')
}

/// Whether a number is one for emergencies.
fn is_urgent(number: &str, lexicons: &Lexicons) -> bool {
    lexicons.line_model().word(line_word_number(number)).classes & LineClass::Urgent.bit() != 0
}

/// Whether a line bears a telephone number that is wanted.
fn has_number(line: &str, wanted: impl Fn(&str) -> bool) -> bool {
    let bytes = line.as_bytes();
    let mut at = 0;
    while let Some(start) = bytes[at..].iter().position(u8::is_ascii_digit).map(|next| at + next) {
        let len = bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let digits = &line[start..start + len];
        let before = start.checked_sub(1).map_or(b' ', |before| bytes[before]);
        let year = len == 4 && (digits.starts_with("19") || digits.starts_with("20"));
        if len >= TELEPHONE && !year && matches!(before, b' ' | b'(' | b'+' | b'-') && wanted(digits) {
            return true;
        }
        at = start + len;
    }
    false
}

/// Words that stories of any force share: ranks, months, the words of the trade, `Police`.
fn is_common(word: &str, lexicons: &Lexicons) -> bool {
    let id = lexicons.word(word);
    let common = |table: Table| matches!(table, Table::Rank | Table::Calendar | Table::Group | Table::Number);
    id != UNKNOWN
        && (lexicons.bits(id) != 0
            || lexicons.rows_at(lexicons.start(id)).any(|(table, _)| common(table))
            || is_of_police(word, lexicons))
}

fn hash(word: &str) -> u64 {
    let mut hasher = FxHasher::default();
    if word.is_ascii() {
        word.bytes().for_each(|byte| hasher.write_u32(u32::from(byte.to_ascii_lowercase())));
    } else {
        word.chars().flat_map(char::to_lowercase).for_each(|c| hasher.write_u32(u32::from(c)));
    }
    hasher.finish()
}

/// Calls `found` with each word that begins with a capital, and whether it opens a sentence.
fn each(line: &str, mut found: impl FnMut(&str, bool)) {
    let mut opens = true;
    for word in line.split_whitespace() {
        // Most words begin small.
        if !word.starts_with(|c: char| c.is_ascii_lowercase()) {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            let bare = bare.strip_suffix("'s").or_else(|| bare.strip_suffix("\u{2019}s")).unwrap_or(bare);
            opens |= word.starts_with(|c: char| !c.is_alphanumeric());
            if bare.len() >= SHORTEST && bare.starts_with(char::is_uppercase) {
                found(bare, opens);
            }
        }
        opens = word.ends_with(['.', '!', '?', ':', '|', '\u{2013}', '-']);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_common_words() {
        let lexicons = Lexicons::built_in();
        let mut story = Naming::default();
        story.add("Sergeant Nora Pike has moved to Oakham Road.");
        for (line, known, new) in [
            ("In May Sergeant Pike met Ulla Brandt.", 1, 2),
            ("Brandt said nothing.", 0, 0),
            ("Pike\u{2019}s team is small.", 1, 0),
            ("The Inspector went in June.", 0, 0),
        ] {
            let mut shared = Shared::default();
            story.count(line, &mut FxHashSet::default(), &mut shared, &lexicons);
            assert_eq!(shared, Shared { known, new }, "{line}");
        }
    }

    #[test]
    fn telephone_numbers_are_no_years_and_amounts() {
        let lexicons = Lexicons::built_in();
        for (line, want) in [
            ("Call 101.", true),
            ("Ring 01632 960 001 now", true),
            ("In 1994 it cost 5,116 pounds or \u{a3}500.", false),
            ("Its 480 officers dialled 999.", true),
            ("It has 480 officers.", false),
            ("It took 12 years.", false),
            ("", false),
        ] {
            assert_eq!(has_telephone(line, &lexicons), want, "{line}");
        }
    }
}
