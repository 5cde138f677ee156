//! [`Timex`]: a calendar expression as a TIMEX3 value.

mod order;
mod season;
mod steps;
mod written;

pub use season::Season;
use std::fmt;

/// A day, week, month, season, year or decade of the calendar; the year of a day, month or season may be unknown.
///
/// A `Timex` always exists in the Gregorian calendar: years run from 1 to 9999, 29 February stands in leap years and in unknown
/// years, week 53 in the ISO years that have one. `Display`, `FromStr` and serde use the TIMEX3 form, which always reads back equal.
///
/// The order is that of the calendar, by the first day of each: `2018`, `2018-03`, `2018-SP` and `2018-03-01` in this sequence,
/// because the coarser grain goes first where the first day is the same (see [`Grain`]). Values of an unknown year follow all others.
///
/// ```
/// use epaulette::{Grain, Timex};
/// let month: Timex = "2015-11".parse()?;
/// assert_eq!(Some(month), Timex::from_month(Some(2015), 11));
/// assert_eq!((month.grain(), month.year(), month.month()), (Grain::Month, Some(2015), Some(11)));
/// assert_eq!("XXXX-01-23".parse::<Timex>()?.year(), None);
/// assert_eq!(Timex::from_day(Some(2019), 2, 29), None);
/// # Ok::<(), epaulette::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Timex(Form);

/// The parts of a value; only the constructors of [`Timex`], which check them, build one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Form {
    /// The year divided by ten.
    Decade(u16),
    Year(u16),
    Season(Option<u16>, Season),
    Month(Option<u16>, u8),
    Week(u16, u8),
    Day(Option<u16>, u8, u8),
}

/// How long a [`Timex`] lasts, from the coarsest to the finest.
///
/// ```
/// use epaulette::{Grain, Timex};
/// let week: Timex = "2023-W41".parse()?;
/// assert_eq!(week.grain(), Grain::Week);
/// assert!(Grain::Year < Grain::Day);
/// # Ok::<(), epaulette::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Grain {
    /// `199X`: ten years.
    Decade,
    /// `2007`.
    Year,
    /// `2019-SU`.
    Season,
    /// `2015-11`.
    Month,
    /// `2023-W41`: an ISO 8601 week, Monday to Sunday.
    Week,
    /// `2018-05-24`.
    Day,
}

/// The year, where a four-digit form can hold it.
fn checked_year(year: impl TryInto<u16>) -> Option<u16> {
    year.try_into().ok().filter(|year| (1..=9999).contains(year))
}

/// A known year checked, an unknown one left unknown; `None` where the known one is out of range.
#[allow(clippy::option_option, reason = "an unknown year is valid, an impossible one is not")]
fn checked_or_unknown(year: Option<u16>) -> Option<Option<u16>> {
    year.map_or(Some(None), |year| checked_year(year).map(Some))
}

/// The constructors: each returns `None` for what no calendar holds.
impl Timex {
    /// The day, 1 to 31, of a month, 1 to 12, of a year, 1 to 9999 or unknown.
    #[must_use]
    pub fn from_day(year: Option<u16>, month: u8, day: u8) -> Option<Self> {
        /// A leap year: 29 February of an unknown year exists.
        const LEAP: u16 = 2000;
        let year = checked_or_unknown(year)?;
        civil_date(year.unwrap_or(LEAP), month, day)?;
        Some(Self(Form::Day(year, month, day)))
    }

    /// The month, 1 to 12, of a year, 1 to 9999 or unknown.
    #[must_use]
    pub fn from_month(year: Option<u16>, month: u8) -> Option<Self> {
        let year = checked_or_unknown(year)?;
        (1..=12).contains(&month).then_some(Self(Form::Month(year, month)))
    }

    /// The season of a year, 1 to 9999 or unknown.
    #[must_use]
    pub fn from_season(year: Option<u16>, season: Season) -> Option<Self> {
        Some(Self(Form::Season(checked_or_unknown(year)?, season)))
    }

    /// The ISO 8601 week, 1 to 52 or, in long years, 53, of a week-numbering year, 1 to 9999.
    #[must_use]
    pub fn from_week(year: u16, week: u8) -> Option<Self> {
        let year = checked_year(year)?;
        monday_of(year, week)?;
        Some(Self(Form::Week(year, week)))
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub fn from_year(year: u16) -> Option<Self> {
        checked_year(year).map(|year| Self(Form::Year(year)))
    }

    /// The decade that a year, 1 to 9999, lies in: `199X` for 1990 and 1994 alike.
    #[must_use]
    pub fn from_decade(year: u16) -> Option<Self> {
        checked_year(year).map(|year| Self(Form::Decade(year / 10)))
    }
}

/// The parts.
impl Timex {
    /// How long the value lasts.
    #[must_use]
    pub fn grain(self) -> Grain {
        match self.0 {
            Form::Decade(_) => Grain::Decade,
            Form::Year(_) => Grain::Year,
            Form::Season(..) => Grain::Season,
            Form::Month(..) => Grain::Month,
            Form::Week(..) => Grain::Week,
            Form::Day(..) => Grain::Day,
        }
    }

    /// Returns whether the value is a day of a known year: a full date such as `2018-05-24`.
    ///
    /// ```
    /// let is_full = |date: &str| date.parse::<epaulette::Timex>().unwrap().is_full_date();
    /// assert!(is_full("2018-05-24") && !is_full("2018-05") && !is_full("XXXX-05-24"));
    /// ```
    #[must_use]
    pub fn is_full_date(self) -> bool {
        matches!(self.0, Form::Day(Some(_), ..))
    }

    /// The year, 1 to 9999; `None` for a decade and where the year is unknown. That of a week is the ISO week-numbering year.
    #[must_use]
    pub fn year(self) -> Option<u16> {
        match self.0 {
            Form::Year(year) | Form::Week(year, _) => Some(year),
            Form::Season(year, _) | Form::Month(year, _) | Form::Day(year, ..) => year,
            Form::Decade(_) => None,
        }
    }

    /// The first year of a decade, such as 1990, or 1 for `000X`; `None` for other grains.
    #[must_use]
    pub fn decade(self) -> Option<u16> {
        if let Form::Decade(tens) = self.0 { Some((tens * 10).max(1)) } else { None }
    }

    /// The season; `None` for other grains.
    #[must_use]
    pub fn season(self) -> Option<Season> {
        if let Form::Season(_, season) = self.0 { Some(season) } else { None }
    }

    /// The month of a month or a day, 1 to 12; `None` for other grains.
    #[must_use]
    pub fn month(self) -> Option<u8> {
        match self.0 {
            Form::Month(_, month) | Form::Day(_, month, _) => Some(month),
            _ => None,
        }
    }

    /// The ISO 8601 week, 1 to 53; `None` for other grains.
    #[must_use]
    pub fn week(self) -> Option<u8> {
        if let Form::Week(_, week) = self.0 { Some(week) } else { None }
    }

    /// The day of the month, 1 to 31; `None` for other grains.
    #[must_use]
    pub fn day_of_month(self) -> Option<u8> {
        if let Form::Day(_, _, day) = self.0 { Some(day) } else { None }
    }
}

fn civil_date(year: u16, month: u8, day: u8) -> Option<jiff::civil::Date> {
    jiff::civil::Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
}

/// The first day of an ISO week that exists.
fn monday_of(year: u16, week: u8) -> Option<jiff::civil::Date> {
    let monday = jiff::civil::Weekday::Monday;
    let week = jiff::civil::ISOWeekDate::new(year.try_into().ok()?, week.try_into().ok()?, monday);
    week.ok().map(jiff::civil::ISOWeekDate::date)
}

impl fmt::Debug for Timex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Timex({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_calendar_holds_is_refused() {
        for impossible in [
            Timex::from_day(Some(2019), 2, 29),
            Timex::from_day(None, 2, 30),
            Timex::from_day(Some(0), 1, 1),
            Timex::from_day(Some(10_000), 1, 1),
            Timex::from_day(Some(2019), 13, 1),
            Timex::from_month(Some(2019), 0),
            Timex::from_month(None, 99),
            Timex::from_season(Some(0), Season::Winter),
            Timex::from_week(2019, 53),
            Timex::from_week(2020, 0),
            Timex::from_week(0, 1),
            Timex::from_year(0),
            Timex::from_year(u16::MAX),
            Timex::from_decade(0),
        ] {
            assert_eq!(impossible, None);
        }
        assert!(Timex::from_week(2020, 53).is_some() && Timex::from_day(None, 2, 29).is_some());
    }
}
