//! [`Timex`]: a calendar expression as a TIMEX3 value.

use crate::error::{Error, Repr};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A point in the calendar at the grain of a day, week, month, season, year or decade; a year of `None` is unknown (`XXXX`).
///
/// `Display` and `FromStr` round-trip the TIMEX3 form:
///
/// ```
/// use epaulette::Timex;
/// let month: Timex = "2015-11".parse()?;
/// assert_eq!(month, Timex::Month { year: Some(2015), month: 11 });
/// assert_eq!("XXXX-01-23".parse::<Timex>()?.to_string(), "XXXX-01-23");
/// # Ok::<(), epaulette::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[non_exhaustive]
pub enum Timex {
    /// `199X`: ten years, by the first three digits of the year.
    Decade {
        /// The year divided by ten.
        tens: u16,
    },
    /// `2007`.
    Year {
        /// The year, 1000 to 9999.
        year: u16,
    },
    /// `2019-SU`.
    Season {
        /// The year, 1000 to 9999.
        year: Option<u16>,
        /// The season; a winter belongs to the year in which it begins.
        season: Season,
    },
    /// `2015-11`.
    Month {
        /// The year, 1000 to 9999.
        year: Option<u16>,
        /// The month, 1 to 12.
        month: u8,
    },
    /// `2023-W41`: an ISO 8601 week.
    Week {
        /// The ISO week-numbering year, 1000 to 9999.
        year: u16,
        /// The week, 1 to 53.
        week: u8,
    },
    /// `2018-05-24`.
    Day {
        /// The year, 1000 to 9999.
        year: Option<u16>,
        /// The month, 1 to 12.
        month: u8,
        /// The day, 1 to 31, never past the month's end.
        day: u8,
    },
}

/// A season of the year.
///
/// ```
/// let summer: epaulette::Timex = "2019-SU".parse()?;
/// assert_eq!(summer, epaulette::Timex::Season { year: Some(2019), season: epaulette::Season::Summer });
/// # Ok::<(), epaulette::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

const SEASONS: [(Season, &str); 4] =
    [(Season::Spring, "SP"), (Season::Summer, "SU"), (Season::Autumn, "FA"), (Season::Winter, "WI")];

impl Season {
    /// The season of a TIMEX3 code (`SU`).
    pub(crate) fn from_code(code: &str) -> Option<Self> {
        SEASONS.iter().find(|(_, known)| *known == code).map(|(season, _)| *season)
    }
}

impl Timex {
    /// The day, when it exists in the calendar (29 February of an unknown year does).
    #[must_use]
    pub fn day(year: Option<u16>, month: u8, day: u8) -> Option<Self> {
        let known = i16::try_from(year.unwrap_or(2000)).ok()?;
        let exists = jiff::civil::Date::new(known, month.try_into().ok()?, day.try_into().ok()?).is_ok();
        exists.then_some(Self::Day { year, month, day })
    }

    /// The year, where it is known.
    #[must_use]
    pub fn year(self) -> Option<u16> {
        match self {
            Self::Year { year } | Self::Week { year, .. } => Some(year),
            Self::Season { year, .. } | Self::Month { year, .. } | Self::Day { year, .. } => year,
            Self::Decade { .. } => None,
        }
    }

    /// The month, 1 to 12, where the grain is a month or a day.
    #[must_use]
    pub fn month(self) -> Option<u8> {
        match self {
            Self::Month { month, .. } | Self::Day { month, .. } => Some(month),
            _ => None,
        }
    }

    /// The civil day, where year, month and day are known.
    pub(crate) fn civil(self) -> Option<jiff::civil::Date> {
        let Self::Day { year: Some(year), month, day } = self else { return None };
        jiff::civil::Date::new(i16::try_from(year).ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
    }

    /// The ISO week that a civil date lies in; `None` outside the years 1000 to 9999.
    pub(crate) fn week_of(date: jiff::civil::Date) -> Option<Self> {
        let iso = date.iso_week_date();
        let year = u16::try_from(iso.year()).ok().filter(|year| *year >= 1000)?;
        Some(Self::Week { year, week: iso.week().unsigned_abs() })
    }

    /// The month that lies `months` later, or earlier where the number is negative.
    pub(crate) fn month_after(year: u16, month: u8, months: i32) -> Option<Self> {
        let total = i32::from(year) * 12 + i32::from(month) - 1 + months;
        let year = u16::try_from(total.div_euclid(12)).ok().filter(|year| (1000..=9999).contains(year))?;
        let month = u8::try_from(total.rem_euclid(12) + 1).ok()?;
        Some(Self::Month { year: Some(year), month })
    }

    /// The day of a civil date; `None` outside the years 1000 to 9999.
    pub(crate) fn from_civil(date: jiff::civil::Date) -> Option<Self> {
        let year = u16::try_from(date.year()).ok().filter(|year| *year >= 1000)?;
        Some(Self::Day {
            year: Some(year),
            month: date.month().unsigned_abs(),
            day: date.day().unsigned_abs(),
        })
    }
}

struct YearPart(Option<u16>);

impl fmt::Display for YearPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(year) => write!(f, "{year:04}"),
            None => f.write_str("XXXX"),
        }
    }
}

impl fmt::Display for Timex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Decade { tens } => write!(f, "{tens:03}X"),
            Self::Year { year } => write!(f, "{year:04}"),
            Self::Season { year, season } => {
                let code = SEASONS.iter().find(|(known, _)| *known == season).map_or("", |(_, code)| *code);
                write!(f, "{}-{code}", YearPart(year))
            }
            Self::Month { year, month } => write!(f, "{}-{month:02}", YearPart(year)),
            Self::Week { year, week } => write!(f, "{year:04}-W{week:02}"),
            Self::Day { year, month, day } => write!(f, "{}-{month:02}-{day:02}", YearPart(year)),
        }
    }
}

impl FromStr for Timex {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        parse(text).ok_or_else(|| Repr::Timex(text.chars().take(40).collect()).into())
    }
}

fn parse(text: &str) -> Option<Timex> {
    let (head, rest) = match text.split_once('-') {
        Some((head, rest)) => (head, Some(rest)),
        None => (text, None),
    };
    if let (Some(tens), None) = (head.strip_suffix('X').and_then(|tens| digits(tens, 3)), rest) {
        return (tens >= 100).then_some(Timex::Decade { tens });
    }
    let year = if head == "XXXX" { None } else { Some(digits(head, 4).filter(|year| *year >= 1000)?) };
    let Some(rest) = rest else { return year.map(|year| Timex::Year { year }) };
    if let Some(season) = Season::from_code(rest) {
        return Some(Timex::Season { year, season });
    }
    if let Some(week) = rest.strip_prefix('W') {
        let week = u8::try_from(digits(week, 2)?).ok().filter(|week| (1..=53).contains(week))?;
        return year.map(|year| Timex::Week { year, week });
    }
    let (month, day) = match rest.split_once('-') {
        Some((month, day)) => (month, Some(day)),
        None => (rest, None),
    };
    let month = u8::try_from(digits(month, 2)?).ok().filter(|month| (1..=12).contains(month))?;
    match day {
        None => Some(Timex::Month { year, month }),
        Some(day) => Timex::day(year, month, u8::try_from(digits(day, 2)?).ok()?),
    }
}

/// Exactly `width` ASCII digits as a number.
fn digits(text: &str, width: usize) -> Option<u16> {
    (text.len() == width && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

impl TryFrom<String> for Timex {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        text.parse()
    }
}

impl From<Timex> for String {
    fn from(timex: Timex) -> Self {
        timex.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_reads_back_as_written() {
        for form in [
            "2018-05-24",
            "2015-11",
            "2007",
            "2023-W41",
            "2019-SU",
            "199X",
            "XXXX-01-23",
            "XXXX-02-29",
            "XXXX-FA",
        ] {
            assert_eq!(form.parse::<Timex>().unwrap().to_string(), form);
        }
    }

    #[test]
    fn months_step_over_years_and_stay_in_range() {
        let after =
            |year, month, months| Timex::month_after(year, month, months).map(|month| month.to_string());
        assert_eq!(after(2019, 12, 1).as_deref(), Some("2020-01"));
        assert_eq!(after(2019, 1, -13).as_deref(), Some("2017-12"));
        assert_eq!(after(9999, 12, 1), None);
        assert_eq!(after(1000, 1, -1), None);
    }

    #[test]
    fn weeks_at_new_year_belong_to_their_iso_year() {
        let week =
            |day: &str| Timex::week_of(day.parse::<Timex>().unwrap().civil().unwrap()).unwrap().to_string();
        assert_eq!(week("2021-01-01"), "2020-W53");
        assert_eq!(week("2019-12-30"), "2020-W01");
        assert_eq!(week("2020-02-29"), "2020-W09");
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for form in [
            "",
            "2018-13",
            "2018-02-30",
            "2019-02-29",
            "18",
            "XXXX",
            "2018-W54",
            "2018-5-4",
            "0999",
            "20181",
            "２０１８",
        ] {
            let error = form.parse::<Timex>().unwrap_err().to_string();
            assert!(error.contains(&format!("`{form}`")), "{error}");
        }
    }
}
