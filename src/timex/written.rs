//! The TIMEX3 form of a [`Timex`]: `Display`, `FromStr` and serde, which read back what they write.

use super::{Form, Season, Timex};
use crate::clip::clip;
use crate::error::{Error, Repr};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{borrow::Cow, fmt, str::FromStr};

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
        match self.0 {
            Form::Decade(tens) => write!(f, "{tens:03}X"),
            Form::Year(year) => write!(f, "{year:04}"),
            Form::Season(year, season) => write!(f, "{}-{}", YearPart(year), season.code()),
            Form::Month(year, month) => write!(f, "{}-{month:02}", YearPart(year)),
            Form::Week(year, week) => write!(f, "{year:04}-W{week:02}"),
            Form::Day(year, month, day) => write!(f, "{}-{month:02}-{day:02}", YearPart(year)),
        }
    }
}

/// The longest part of an invalid date that an error shows, in bytes, so that it fits a line.
const SHOWN: usize = 40;

impl FromStr for Timex {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        parse(text).ok_or_else(|| Repr::Timex(clip(text, SHOWN).to_owned()).into())
    }
}

fn parse(text: &str) -> Option<Timex> {
    let mut parts = text.split('-');
    let (head, rest, day) = (parts.next()?, parts.next(), parts.next());
    if parts.next().is_some() {
        return None;
    }
    if let (Some(tens), None) = (head.strip_suffix('X').and_then(|tens| digits(tens, 3)), rest) {
        // There is no year 0: `000X` begins with year 1.
        return Timex::from_decade((tens * 10).max(1));
    }
    let year = if head == "XXXX" { None } else { Some(digits(head, 4)?) };
    let Some(rest) = rest else { return Timex::from_year(year?) };
    if let Some(day) = day {
        return Timex::from_day(year, small(rest)?, small(day)?);
    }
    if let Some(season) = Season::from_code(rest) {
        return Timex::from_season(year, season);
    }
    match rest.strip_prefix('W') {
        Some(week) => Timex::from_week(year?, small(week)?),
        None => Timex::from_month(year, small(rest)?),
    }
}

/// Exactly two ASCII digits as a number.
fn small(text: &str) -> Option<u8> {
    digits(text, 2).and_then(|number| u8::try_from(number).ok())
}

/// Exactly `width` ASCII digits as a number.
fn digits(text: &str, width: usize) -> Option<u16> {
    (text.len() == width && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

impl Serialize for Timex {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timex {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'_, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
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
            "2020-W53",
            "2019-SU",
            "199X",
            "000X",
            "0987",
            "0001-01-01",
            "9999-12-31",
            "XXXX-01-23",
            "XXXX-02-29",
            "XXXX-FA",
            "XXXX-12",
        ] {
            assert_eq!(form.parse::<Timex>().unwrap().to_string(), form);
        }
    }

    #[test]
    fn other_forms_are_refused_by_name() {
        for form in [
            "",
            "2018-13",
            "2018-02-30",
            "2019-02-29",
            "18",
            "XXXX",
            "XXXX-W01",
            "XXX",
            "2018-W54",
            "2019-W53",
            "2018-W00",
            "2018-5-4",
            "2018-05-24-01",
            "2018-SU-01",
            "0000",
            "20181",
            "２０１８",
        ] {
            let error = form.parse::<Timex>().unwrap_err().to_string();
            assert!(error.contains(&format!("`{form}`")), "{error}");
        }
    }
}
