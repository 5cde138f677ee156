//! Calendar: reads dates as they are written, in words or in figures, with day, month and year in any order.
//!
//! The one reader of written dates for the text of a page and for its metadata: `3 June 2019`, `June 3rd, 2019`, `18/02/23`,
//! `2019-12-06`, `19-Nov-12`, `23/Sep/2020`, `20191206`, `Nov 2015`. It knows forms only. Whether such words are a date where
//! they stand, which year goes with a day that has none, and relative words are for the rules that ask it.
//!
//! Each question is about the words after a cursor, which should read a whole block ([`Cursor::in_block`]): a date goes on
//! after the full stop of `Sept.`. The answer ends with the cursor past what was read.

mod figures;
mod in_words;
mod parts;
mod spelt;

pub(crate) use figures::{
    compact, figures, month_slash_day, month_slash_year, short_figures, spaced_figures,
};
pub(crate) use in_words::{ordinal_day, year_in_words, year_in_words_before};
pub(crate) use parts::{
    ORDINAL_ENDING, capital_month, day, goes_on_as_number, is_day_or_month, is_of_a_clock, loose_weekday,
    month, month_named, number, short_year, weekday, word, word_of, year, year_in_path,
};
pub(crate) use spelt::{day_month, day_month_of_short_year, month_day, month_year, year_joint, year_tail};

pub(crate) use crate::lexicon::{CalendarWord, Sequel, Unit};

use crate::document::Cursor;
use crate::timex::Timex;

/// The parts of a date that stand written; each is in its range, together they may be no day that exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Written {
    /// 1 to 31; `None` for a month.
    pub day: Option<u8>,
    /// 1 to 12.
    pub month: u8,
    /// 1000 to 2100; `None` where it is left out.
    pub year: Option<u16>,
}

impl Written {
    /// The day or month, if it exists.
    pub(crate) fn timex(self) -> Option<Timex> {
        match self.day {
            Some(day) => Timex::from_day(self.year, self.month, day),
            None => Timex::from_month(self.year, self.month),
        }
    }
}

/// The day or month with its year that is written after the cursor, in any form.
pub(crate) fn dated<'d, 't>(at: Cursor<'d, 't>) -> Option<(Timex, Cursor<'d, 't>)> {
    let (written, end) = figures(at)
        .or_else(|| compact(at))
        .or_else(|| day_month(at))
        .or_else(|| month_day(at))
        .filter(|(written, _)| written.year.is_some())
        .or_else(|| month_year(at))?;
    Some((written.timex().filter(|date| date.year().is_some())?, end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::lexicon::Lexicons;

    fn read(text: &str) -> String {
        let document = Document::new(text, Vec::new(), Lexicons::built_in());
        match dated(document.cursor(0).in_block()) {
            Some((date, end)) => format!("{date} {}", end.word()),
            None => String::new(),
        }
    }

    #[test]
    fn finds() {
        for (text, want) in [
            ("3 June 2019 at", "2019-06-03 at"),
            ("3rd of June, 2019;", "2019-06-03 ;"),
            ("3 JUNE 2019", "2019-06-03 "),
            ("June 3rd, 2019.", "2019-06-03 ."),
            ("Sept. 3 2019 at", "2019-09-03 at"),
            ("June the 3rd (2019) at", "2019-06-03 at"),
            ("3 June '19 at", "2019-06-03 at"),
            ("Nov 2015, when", "2015-11 ,"),
            ("November of 2015 was", "2015-11 was"),
            ("18/02/23 at", "2023-02-18 at"),
            ("02/18/2023", "2023-02-18 "),
            ("07.10.2018 at", "2018-10-07 at"),
            ("2019-12-06T04:17:29", "2019-12-06 T04"),
            ("2019/12 at", "2019-12 at"),
            ("19-Nov-12 at", "2012-11-19 at"),
            ("23/Sep/2020:14:05", "2020-09-23 :"),
            ("4.December.1998", "1998-12-04 "),
            ("20191206 at", "2019-12-06 at"),
        ] {
            assert_eq!(read(text), want, "{text}");
        }
    }

    #[test]
    fn ignores() {
        for text in [
            "31 February 2019",
            "3 June",
            "June",
            "32/01/2019",
            "13/13/2019",
            "1/2/3",
            "1.2.3",
            "18/02/2",
            "2019-13-01",
            "20191306",
            "201912061",
            "12-Foo-2019",
            "2019",
            "3 Junes 2019",
            "3% June 2019",
        ] {
            assert_eq!(read(text), "", "{text}");
        }
    }
}
