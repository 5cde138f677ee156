//! [`Reader`]: what single words and numbers of a document say about the calendar.

use crate::document::{Document, Hit};
use crate::lexicon::split::{CAPITAL, FIRST, GLUED, HYPHENED, Kind};
use crate::lexicon::{CalendarRow, Table};
use std::ops::Range;

pub(super) use crate::lexicon::{CalendarWord as Word, Sequel, Unit};

/// A document, read for dates. Each question is about the token at `at` and answers with the token behind what it read.
#[derive(Clone, Copy)]
pub(super) struct Reader<'d, 't> {
    pub document: &'d Document<'t>,
}

impl Reader<'_, '_> {
    /// The calendar phrase of a hit.
    pub(super) fn word_of(self, hit: Hit) -> Word {
        self.document.row::<CalendarRow>(hit.row).word
    }

    /// The calendar phrase that begins at a token.
    pub(super) fn word(self, at: usize) -> Option<(Word, usize)> {
        let hit = self.document.hit_at(Table::Calendar, at)?;
        Some((self.word_of(hit), hit.end as usize))
    }

    /// A month with a capital letter.
    pub(super) fn month(self, at: usize) -> Option<(u8, usize)> {
        match self.word(at)? {
            (Word::Month(month), end) if self.document.has(at, CAPITAL) => Some((month, end)),
            _ => None,
        }
    }

    /// A month in any case, for places where nothing else can stand.
    pub(super) fn month_in_any_case(self, at: usize) -> Option<(u8, usize)> {
        match self.word(at)? {
            (Word::Month(month), end) => Some((month, end)),
            _ => None,
        }
    }

    /// A weekday with a capital letter.
    pub(super) fn weekday(self, at: usize) -> Option<(u8, usize)> {
        match self.word(at)? {
            (Word::Weekday(day), end) if self.document.has(at, CAPITAL) && !self.is_contraction(at) => {
                Some((day, end))
            }
            _ => None,
        }
    }

    /// `We'd` folds to the same letters as `Wed`.
    fn is_contraction(self, at: usize) -> bool {
        self.document.word(at).contains(['\'', '\u{2019}'])
    }

    /// A number of at most four digits, and how many digits it has.
    pub(super) fn number(self, at: usize) -> Option<(u16, usize)> {
        let token = self.document.token(at).filter(|token| token.kind == Kind::Number)?;
        let width = (token.end - token.start) as usize;
        if width > 4 {
            return None;
        }
        Some((self.document.word(at).parse().ok()?, width))
    }

    /// A day of the month, with or without its ordinal ending.
    pub(super) fn day(self, at: usize) -> Option<(u8, usize)> {
        let (day, width) = self.number(at)?;
        let day = u8::try_from(day).ok().filter(|day| width <= 2 && (1..=31).contains(day))?;
        let mut end = at + 1;
        if self.is_ordinal_ending(end) {
            end += 1;
        } else if self.document.has(end, GLUED) && !self.may_close_a_day(end) {
            return None;
        }
        Some((day, end))
    }

    /// `st`, `nd`, `rd`, `th`.
    pub(super) fn is_ordinal_ending(self, at: usize) -> bool {
        let word = self.document.word(at).trim_end_matches('.');
        !self.document.has(at, FIRST)
            && ["st", "nd", "rd", "th"].iter().any(|end| word.eq_ignore_ascii_case(end))
    }

    /// Whether what is glued to a number leaves it a day: marks do, a clock's `pm` or `:` does not.
    fn may_close_a_day(self, at: usize) -> bool {
        let Some(token) = self.document.token(at) else { return true };
        match token.kind {
            Kind::Mark if token.is_mark(':') => !self.document.has(at + 1, GLUED),
            Kind::Mark => !token.is_mark('%') && !token.is_mark('\u{b0}'),
            Kind::Word => token.has(CAPITAL),
            Kind::Number => token.has(HYPHENED),
            Kind::Opaque => false,
        }
    }

    /// A year of four digits.
    pub(super) fn year(self, at: usize) -> Option<(u16, usize)> {
        let (year, width) = self.number(at)?;
        (width == 4 && (1700..=2100).contains(&year)).then_some((year, at + 1))
    }

    /// `'98`: a year of two digits behind an apostrophe.
    pub(super) fn short_year(self, at: usize) -> Option<(u16, usize)> {
        let apostrophe = ['\'', '\u{2019}', '\u{2018}'].iter().any(|mark| self.document.is_mark(at, *mark));
        let (year, width) = self.number(at + 1)?;
        (apostrophe && width == 2 && self.document.has(at + 1, GLUED)).then(|| (of_this_age(year), at + 2))
    }

    /// Whether the word is one of these, whatever its case.
    pub(super) fn is_one_of(self, at: usize, words: &[&str]) -> bool {
        let word = self.document.word(at);
        !word.is_empty() && words.iter().any(|known| word.eq_ignore_ascii_case(known))
    }

    /// Whether the token is one of these marks.
    pub(super) fn is_any_mark(self, at: usize, marks: &[char]) -> bool {
        self.document.token(at).is_some_and(|token| {
            token.kind == Kind::Mark && marks.iter().any(|mark| token.word == u32::from(*mark))
        })
    }

    /// Whether the token belongs to the same line as the one before.
    pub(super) fn goes_on(self, at: usize) -> bool {
        at < self.document.len() && !self.document.has(at, FIRST)
    }

    pub(super) fn kind(self, at: usize) -> Option<Kind> {
        self.document.token(at).map(|token| token.kind)
    }

    /// The tokens of the sentence that a token stands in, at most `reach` to either side.
    pub(super) fn around(self, at: usize, reach: usize) -> Range<usize> {
        let sentence = self.document.sentence(self.document.sentence_of(at));
        sentence.start.max(at.saturating_sub(reach))..sentence.end.min(at + reach)
    }
}

/// The year that two digits mean: 1930 to 2029.
pub(super) fn of_this_age(two_digits: u16) -> u16 {
    if two_digits < 30 { 2000 + two_digits } else { 1900 + two_digits }
}
