//! [`Anchor`]: the day of publication, against which a text's relative and partial dates are resolved.

use crate::calendar::Unit;
use crate::timex::{Season, Timex};
use jiff::{ToSpan, civil::Date};
use std::ops::RangeInclusive;

/// Which way from the day of publication a date without a year lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    /// The clause leaves it open, but the sentence speaks of the past.
    RatherPast,
    /// The clause leaves it open, but the sentence speaks of what is to come.
    RatherFuture,
    Unknown,
}

/// The day of publication, or as much of it as is known.
#[derive(Debug, Clone, Copy)]
pub(super) struct Anchor {
    day: Option<Date>,
    month: Option<(u16, u8)>,
    year: Option<u16>,
}

/// The oldest and the farthest date, in days from publication, whose weekday may overrule the nearest year.
const WEEKDAY_REACH: (i32, i32) = (-560, 300);

/// The years, counted from that of publication, in which a day may lie: a weekday may fit the last but one.
const YEARS: RangeInclusive<i32> = -2..=1;
/// The same for 29 February; between two of them lie up to eight years.
const LEAP_YEARS: RangeInclusive<i32> = -8..=8;
/// 29 February.
const LEAP_DAY: (u8, u8) = (2, 29);

/// How many days a page's date may lag behind what its text calls past or to come: it is put online a day or two early or late.
const LAG: i32 = 2;

impl Anchor {
    pub(super) fn new(published: Option<Timex>) -> Self {
        let day = published.and_then(Timex::civil);
        let year = published.and_then(Timex::year);
        let month = year.zip(published.and_then(Timex::month));
        Self { day, month, year }
    }

    pub(super) fn year(self) -> Option<u16> {
        self.year
    }

    /// The day of publication; for a month, its middle.
    fn middle(self) -> Option<Date> {
        self.day.or_else(|| {
            let (year, month) = self.month?;
            Date::new(i16::try_from(year).ok()?, month.try_into().ok()?, 15).ok()
        })
    }

    /// The day so many days after publication.
    pub(super) fn day_after(self, days: i64) -> Option<Timex> {
        Timex::from_civil(self.day?.checked_add(days.days()).ok()?)
    }

    /// The year so many years after publication.
    pub(super) fn year_after(self, years: i32) -> Option<u16> {
        Timex::year_after(self.year?, years)
    }

    /// The day, week, month or year so many units after publication.
    pub(super) fn after(self, count: i32, unit: Unit) -> Option<Timex> {
        match unit {
            Unit::Day => self.day_after(i64::from(count)),
            Unit::Week | Unit::Fortnight => {
                let weeks = if unit == Unit::Week { count } else { count.checked_mul(2)? };
                Timex::week_of(self.day?.checked_add(i64::from(weeks).weeks()).ok()?)
            }
            Unit::Month => self.month.and_then(|(year, month)| Timex::month_after(year, month, count)),
            Unit::Year => self.year_after(count).and_then(Timex::from_year),
            Unit::Decade => self.year_after(count.checked_mul(10)?).and_then(Timex::from_year),
        }
    }

    /// A day without a year: the year that brings it nearest, unless a weekday beside it fits another one only, or the words
    /// before it (`today`) leave no doubt on which side it lies.
    pub(super) fn nearest_day(self, month: u8, day: u8, weekday: Option<u8>, tense: Tense) -> Option<Timex> {
        let Some(anchor) = self.middle() else { return Timex::from_day(None, month, day) };
        let years = if (month, day) == LEAP_DAY { LEAP_YEARS } else { YEARS };
        let dates =
            years.filter_map(|years| Timex::from_day(Some(self.year_after(years)?), month, day)?.civil());
        let nearest = dates.min_by_key(|date| {
            let far = (*date - anchor).get_days();
            let fits = weekday.is_some_and(|weekday| is_on(*date, weekday))
                && (WEEKDAY_REACH.0..=WEEKDAY_REACH.1).contains(&far);
            let wrong_side = match tense {
                Tense::Past => far > LAG,
                Tense::Future => far < -LAG,
                Tense::RatherPast | Tense::RatherFuture | Tense::Unknown => false,
            };
            (!fits, wrong_side, far.abs())
        });
        nearest.and_then(Timex::from_civil)
    }

    /// The day so many days after publication; where it is no such weekday, the nearest one that is.
    pub(super) fn weekday_near(self, days: i8, weekday: u8) -> Option<Timex> {
        let near =
            [0, -1, 1, -2, 2, -3, 3].map(|off| self.day?.checked_add((i64::from(days) + off).days()).ok());
        near.into_iter().flatten().find(|date| is_on(*date, weekday)).and_then(Timex::from_civil)
    }

    /// The day of the month nearest to publication that falls on this weekday (`Friday 1`).
    pub(super) fn nearest_weekday_and_day(self, weekday: u8, day: u8) -> Option<Timex> {
        let anchor = self.day?;
        let months = (-2..=2).filter_map(|months| {
            let month = Timex::month_after(self.month?.0, self.month?.1, months)?;
            Timex::from_day(month.year(), month.month()?, day)?.civil().filter(|date| is_on(*date, weekday))
        });
        months.min_by_key(|date| (*date - anchor).get_days().abs()).and_then(Timex::from_civil)
    }

    /// A month without a year: the nearest on the side that the tense tells.
    pub(super) fn nearest_month(self, month: u8, tense: Tense) -> Option<Timex> {
        let Some((year, published)) = self.month else { return Timex::from_month(None, month) };
        let ahead = (i32::from(month) - i32::from(published)).rem_euclid(12);
        let (nearer, farther) = (ahead, if ahead == 0 { 0 } else { 12 - ahead });
        let future = match tense {
            Tense::Past => ahead == 0,
            Tense::Future => true,
            Tense::RatherPast => nearer + TENSE_WEIGHT < farther || ahead == 0,
            Tense::RatherFuture => nearer <= farther + TENSE_WEIGHT,
            Tense::Unknown => nearer < farther || ahead == 0,
        };
        Timex::month_after(year, published, if future { ahead } else { ahead - 12 })
    }

    /// Whether a month of a year is that of publication or a later one.
    pub(super) fn is_ahead(self, year: Option<u16>, month: Option<u8>) -> bool {
        self.month.zip(year.zip(month)).is_some_and(|(published, month)| month >= published)
    }

    /// `last April`, `next March`, `this June`: a month before, after or around publication.
    pub(super) fn stepped_month(self, month: u8, step: i8) -> Option<Timex> {
        let (year, published) = self.month?;
        let years = match step {
            -1 if month >= published => -1,
            1 if month <= published => 1,
            _ => 0,
        };
        Timex::from_month(Some(Timex::year_after(year, years)?), month)
    }

    /// A weekday by its nearness to publication: the last one before, or the first one after.
    pub(super) fn stepped_weekday(self, weekday: u8, step: i8) -> Option<Timex> {
        let today = self.day?.weekday().to_monday_one_offset();
        let ahead = i64::from((i16::from(weekday) - i16::from(today)).rem_euclid(7));
        let days = match step {
            -1 if ahead == 0 => -7,
            -1 => ahead - 7,
            1 if ahead == 0 => 7,
            _ => ahead,
        };
        self.day_after(days)
    }

    /// The weekday of the week before or after that of publication (`Tuesday last week`).
    pub(super) fn weekday_of_week(self, weekday: u8, step: i8) -> Option<Timex> {
        let today = self.day?.weekday().to_monday_one_offset();
        self.day_after(i64::from(i16::from(weekday) - i16::from(today) + 7 * i16::from(step)))
    }

    /// The season before or after publication.
    pub(super) fn stepped_season(self, season: Season, step: i8) -> Option<Timex> {
        let (first, last) = match season {
            Season::Spring => (3, 5),
            Season::Summer => (6, 8),
            Season::Autumn => (9, 11),
            Season::Winter => (12, 12),
        };
        let edge = if step > 0 { first } else { last };
        Timex::from_season(self.stepped_month(edge, step)?.year(), season)
    }
}

/// How many months farther from publication a month may lie because the sentence rather says so.
const TENSE_WEIGHT: i32 = 5;

/// Whether the date falls on this weekday; 1 is Monday.
pub(super) fn is_on(date: Date, weekday: u8) -> bool {
    date.weekday().to_monday_one_offset().unsigned_abs() == weekday
}
