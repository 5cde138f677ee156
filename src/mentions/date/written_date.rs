//! [`WrittenDate`]: a date as it is written, before its neighbours and publication fill the parts that it leaves out.

use super::anchor::{Anchor, Tense};
use crate::calendar::Written;
use crate::document::Cursor;
use crate::evidence::RuleId;
use crate::timex::{Season, Timex};

/// What was read, the cursor past it, and the rule that read it.
pub(super) type Read<'d, 't> = Option<(WrittenDate, Cursor<'d, 't>, RuleId)>;

/// The written parts of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WrittenDate {
    pub weekday: Option<u8>,
    pub day: Option<u8>,
    pub month: Option<u8>,
    pub season: Option<Season>,
    pub year: Option<u16>,
    pub tense: Tense,
}

impl From<Written> for WrittenDate {
    fn from(written: Written) -> Self {
        Self { day: written.day, month: Some(written.month), year: written.year, ..Self::EMPTY }
    }
}

impl WrittenDate {
    pub(super) const EMPTY: Self =
        Self { weekday: None, day: None, month: None, season: None, year: None, tense: Tense::Unknown };

    /// Takes from the date that ends the same range or list what this one leaves out.
    pub(super) fn inherit_from_later(&mut self, later: Self) {
        if self.month.is_none() && self.day.is_some() && later.day.is_some() {
            self.month = later.month;
        }
        if self.year.is_none() && self.month.is_some() && later.month.is_some() {
            let turns = self.month > later.month && self.day.is_some() == later.day.is_some();
            self.year = later.year.map(|year| if turns { year - 1 } else { year });
        }
    }

    /// Takes the year of the date that begins the same range.
    pub(super) fn inherit_from_earlier(&mut self, earlier: Self) {
        if self.year.is_none() && self.weekday.is_none() && self.month.is_some() && earlier.month.is_some() {
            self.year = earlier.year.map(|year| if self.month < earlier.month { year + 1 } else { year });
        }
    }

    /// The value in this year; `None` for an unknown one.
    pub(super) fn with_year(self, year: Option<u16>) -> Option<Timex> {
        let (year, month) = (Some(year?), self.month?);
        match self.day {
            Some(day) => Timex::from_day(year, month, day),
            None => Timex::from_month(year, month),
        }
    }

    /// The value, if the parts make a date that exists.
    pub(super) fn resolve(self, anchor: Anchor) -> Option<Timex> {
        match (self.day, self.month, self.season) {
            (Some(day), Some(month), _) if self.year.is_some() => Timex::from_day(self.year, month, day),
            (Some(day), Some(month), _) => anchor.nearest_day(month, day, self.weekday, self.tense),
            (Some(day), None, _) => anchor.nearest_weekday_and_day(self.weekday?, day),
            (None, Some(month), _) if self.year.is_some() => Timex::from_month(self.year, month),
            (None, Some(month), _) => anchor.nearest_month(month, self.tense),
            (None, None, Some(season)) => Timex::from_season(Some(self.year?), season),
            (None, None, None) => Timex::from_year(self.year?),
        }
    }
}
