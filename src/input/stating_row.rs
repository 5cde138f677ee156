//! Rows with bars that state something of a release. A menu has bars between its items too.

use super::page_lines::shape::is_address;
use super::page_lines::words::{lower, words};
use crate::document::PARTING;
use crate::lexicon::{BoilerplateKind, Cue, Lexicons, LineClass, line_word_number};

/// How many words the label of a value has at most: `Arrests`, `Cars searched`.
const LABEL: usize = 4;
/// How many digits in a row a value has at most: more are a telephone's number.
const MOST_DIGITS: usize = 4;
/// How many cells a row has at least that announces when and where something is to be.
const OCCASION: usize = 3;
/// The kinds of words that label what a page says of itself.
const OF_PAGE: [BoilerplateKind; 6] = [
    BoilerplateKind::Author,
    BoilerplateKind::Changed,
    BoilerplateKind::Credit,
    BoilerplateKind::Menu,
    BoilerplateKind::Published,
    BoilerplateKind::Due,
];

/// Whether each cell of a row is a value with its label, and one is a number: `Arrests: 12 | Searches: 9`.
pub(super) fn states_values(line: &str, lexicons: &Lexicons) -> bool {
    let (mut count, mut counts) = (0, false);
    for cell in line.split(PARTING) {
        let Some((label, value)) = cell.split_once(": ") else { return false };
        let value = value.trim();
        let labels = words(label).take(LABEL + 1).count();
        // `Cars stopped`: half of it may be a site's.
        let is_label = (1..=LABEL).contains(&labels) && !is_of_site(label, labels / 2, lexicons);
        if !is_label || value.is_empty() || is_contact(value, lexicons) {
            return false;
        }
        counts |= value.starts_with(|c: char| c.is_ascii_digit());
        count += 1;
    }
    count > 1 && counts
}

/// Whether a row announces when and where something is to be: a cell is a day without its year, another a time, and all others
/// say nothing of the site's: `Monday 4 May | Corby library | 10am`. The stamp of a page has its year.
pub(super) fn announces(line: &str, lexicons: &Lexicons) -> bool {
    let (mut day, mut time, mut place, mut count) = (false, false, false, 0);
    for cell in line.split(PARTING) {
        let bits = |cue: Cue| words(cell).any(|word| bits_of(word, lexicons) & cue.bit() != 0);
        let digits = cell.bytes().any(|byte| byte.is_ascii_digit());
        if has_figures(cell, MOST_DIGITS) || is_of_site(cell, 0, lexicons) {
            return false;
        }
        let (is_day, is_time) = (digits && bits(Cue::Month), digits && is_time(cell, lexicons));
        day |= is_day;
        time |= is_time;
        place |= !is_day && !is_time && cell.contains(char::is_uppercase);
        count += 1;
    }
    count >= OCCASION && day && time && place
}

fn bits_of(word: &str, lexicons: &Lexicons) -> u128 {
    lexicons.bits(lexicons.word(word))
}

/// `10am`, `10 am`, `10.30`, `14:00 to 15:00`.
fn is_time(cell: &str, lexicons: &Lexicons) -> bool {
    let clock = |word: &str| {
        let letters = word.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ':'));
        bits_of(letters, lexicons) & Cue::Clock.bit() != 0
    };
    let bytes = cell.as_bytes();
    let parted = bytes.windows(3).any(|three| {
        three[0].is_ascii_digit() && matches!(three[1], b':' | b'.') && three[2].is_ascii_digit()
    });
    parted || words(cell).any(clock)
}

/// Whether a word labels what a page says of itself, or sites are made of more of the words than `most`.
fn is_of_site(cell: &str, most: usize, lexicons: &Lexicons) -> bool {
    let of_page = |word| {
        let kinds = lexicons.boilerplate().kinds_of(word);
        OF_PAGE.iter().any(|kind| kinds.contains(kind))
    };
    let furniture = |word: &&str| classes_of(word, lexicons) & LineClass::FURNITURE != 0;
    words(cell).any(of_page) || words(cell).filter(furniture).count() > most
}

fn classes_of(word: &str, lexicons: &Lexicons) -> u32 {
    let mut small = String::new();
    lower(word, &mut small);
    lexicons.line_model().word(line_word_number(&small)).classes
}

/// An address, or the number of a telephone.
fn is_contact(value: &str, lexicons: &Lexicons) -> bool {
    let urgent = words(value).any(|word| classes_of(word, lexicons) & LineClass::Urgent.bit() != 0);
    is_address(value) || urgent || has_figures(value, MOST_DIGITS + 1)
}

/// Whether so many digits stand in a row.
fn has_figures(text: &str, count: usize) -> bool {
    text.as_bytes().windows(count).any(|window| window.iter().all(u8::is_ascii_digit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_values_are_told_from_menus() {
        let lexicons = Lexicons::built_in();
        for (line, want) in [
            ("Arrests: 12 | Searches: 9", true),
            ("Cars stopped: 40 / Fines: 12", true),
            ("Arrests: 12 | Town: Corby", true),
            ("Likes: 12 | Comments: 9", false),
            ("Published: 4 May 2020 | Category: News", false),
            ("Emergency: 999 | Other: 101", false),
            ("Ring: 01536 555111 | Write: oakham@rutland.example", false),
            ("Town: Corby | County: Rutland", false),
            ("Arrests: 12 | Home", false),
            ("Arrests: 12", false),
            ("", false),
        ] {
            assert_eq!(states_values(line, &lexicons), want, "{line}");
        }
    }

    #[test]
    fn rows_that_announce_are_told_from_stamps() {
        let lexicons = Lexicons::built_in();
        for (line, want) in [
            ("Monday 4 May | Corby library | 10am", true),
            ("Corby library | 4 May | 10.30 to 11.30", true),
            ("Monday 4 May 2020 | Corby | 10am", false),
            ("Monday 4 May | News | 10am", false),
            ("Monday 4 May | 10am", false),
            ("Home | Corby library | 10am", false),
            ("Monday 4 May | By Jane Orr | 10am", false),
            ("4 May | Corby | Oakham", false),
            ("", false),
        ] {
            assert_eq!(announces(line, &lexicons), want, "{line}");
        }
    }

    #[test]
    fn such_rows_stay_at_either_end_of_a_release() {
        let story = "Officers have spent the week in Corby, where they searched cars and spoke to shopkeepers about theft.";
        let kept =
            |above: &str, below: &str| crate::extract(&format!("{above}\n\n{story}\n\n{below}\n")).text;
        let row = "Arrests: 12 | Searches: 9";
        assert_eq!(kept(row, "Home | News | Contact"), format!("{row}\n{story}"));
        let days = "Monday 4 May | Corby library | 10am\nTuesday 5 May | Weldon hall | 2pm";
        assert_eq!(kept("Home | News | Contact", days), format!("{story}\n{days}"));
        assert_eq!(kept("Monday 4 May | Corby | 10am", "Home | Corby | 10am"), story);
    }
}
