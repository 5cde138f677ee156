//! What is seen of a line that holds a date, whatever stands around it.

use crate::input::metadata::date::{self, Order, Strength};
use crate::input::page_lines::words::{lower, words};
use crate::lexicon::{BoilerplateKind, DatelineSign, DatelineSigns, Lexicons, LineClass, line_word_number};
use crate::timex::Timex;

/// How many words of a class count.
const MOST_COUNTED: f32 = 4.;
/// The ending of the names of the days of a week.
const DAY: &str = "day";

/// The words of a line beside its date.
#[derive(Debug, Default)]
struct Beside {
    words: usize,
    furniture: usize,
    by_class: [usize; LineClass::COUNT],
    writer: bool,
    weekday: bool,
    due: bool,
}

impl Beside {
    fn new(line: &str, lexicons: &Lexicons) -> Self {
        let mut beside = Self::default();
        let mut small = String::new();
        for word in words(line).filter(|word| word.starts_with(char::is_alphabetic)) {
            lower(word, &mut small);
            beside.add(word, &small, lexicons);
        }
        beside
    }

    fn add(&mut self, word: &str, small: &str, lexicons: &Lexicons) {
        let is = |kind| lexicons.boilerplate().is_word(kind, small);
        self.writer |= is(BoilerplateKind::Author);
        self.due |= is(BoilerplateKind::Due);
        self.weekday |= small.ends_with(DAY);
        if date::is_of_calendar(word, lexicons) || is(BoilerplateKind::Dateline) {
            return;
        }
        let classes = lexicons.line_model().word(line_word_number(small)).classes;
        self.words += 1;
        self.furniture += usize::from(classes & LineClass::FURNITURE != 0);
        for (class, count) in self.by_class.iter_mut().enumerate() {
            *count += (classes >> class & 1) as usize;
        }
    }

    fn length(&self) -> Option<DatelineSign> {
        match self.words {
            0 => None,
            1..=2 => Some(DatelineSign::UpTo2Words),
            3..=5 => Some(DatelineSign::UpTo5Words),
            6..=9 => Some(DatelineSign::UpTo9Words),
            _ => Some(DatelineSign::MoreWords),
        }
    }
}

/// The signs of a line's own words beside its date.
pub(super) fn of_words(line: &str, date: Timex, order: Order, lexicons: &Lexicons) -> DatelineSigns {
    let beside = Beside::new(line, lexicons);
    let mut signs = [0.; DatelineSign::COUNT];
    signs[DatelineSign::Any as usize] = 1.;
    signs[kind(line, date, order, lexicons) as usize] = 1.;
    if let Some(length) = beside.length() {
        signs[length as usize] = 1.;
    }
    for (sign, truth) in [
        (DatelineSign::Writer, beside.writer),
        (DatelineSign::Weekday, beside.weekday),
        (DatelineSign::Due, beside.due),
        (DatelineSign::Time, has_time(line)),
        (DatelineSign::Stop, line.ends_with(['.', '!', '?'])),
        (DatelineSign::Colon, line.contains(": ")),
    ] {
        signs[sign as usize] = f32::from(truth);
    }
    let of_class = |class: LineClass| beside.by_class[class as usize];
    for (sign, count) in [
        (DatelineSign::Furniture, beside.furniture),
        (DatelineSign::Market, of_class(LineClass::Market)),
        (DatelineSign::Comment, of_class(LineClass::Comment)),
        (DatelineSign::Police, of_class(LineClass::Police)),
    ] {
        let counted = f32::from(u8::try_from(count).unwrap_or(u8::MAX)).min(MOST_COUNTED);
        signs[sign as usize] = counted / MOST_COUNTED;
    }
    signs
}

/// What the words beside a date say of it.
fn kind(line: &str, date: Timex, order: Order, lexicons: &Lexicons) -> DatelineSign {
    match date::strength_of(line, date, order, lexicons) {
        Some(Strength::Published) if !date::is_line(line, lexicons) => DatelineSign::Announced,
        Some(Strength::Published) => DatelineSign::Published,
        Some(Strength::Changed) => DatelineSign::Changed,
        Some(Strength::Bare) => DatelineSign::Bare,
        None if date::is_label(line, date) => DatelineSign::Labelled,
        None => DatelineSign::Other,
    }
}

/// Whether a line tells a time of day: `14:05`.
fn has_time(line: &str) -> bool {
    line.as_bytes().windows(4).any(|four| {
        let [hour, mark, tens, ones] = [four[0], four[1], four[2], four[3]];
        let digits = [hour, tens, ones].iter().all(u8::is_ascii_digit);
        digits && matches!(mark, b':' | b'.')
    })
}
