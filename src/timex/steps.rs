//! Steps from one [`Timex`] to another, and to and from civil dates.

use super::{Form, Timex, checked_year, civil_date, monday_of};

/// Steps in the calendar; each returns `None` outside the years 1 to 9999.
impl Timex {
    /// The civil day, where year, month and day are known.
    pub(crate) fn civil(self) -> Option<jiff::civil::Date> {
        if let Form::Day(Some(year), month, day) = self.0 { civil_date(year, month, day) } else { None }
    }

    /// The day of a civil date.
    pub(crate) fn from_civil(date: jiff::civil::Date) -> Option<Self> {
        let year = checked_year(date.year())?;
        Self::from_day(Some(year), date.month().unsigned_abs(), date.day().unsigned_abs())
    }

    /// The Monday of an ISO week.
    pub(crate) fn monday(self) -> Option<jiff::civil::Date> {
        if let Form::Week(year, week) = self.0 { monday_of(year, week) } else { None }
    }

    /// The ISO week that a civil date lies in.
    pub(crate) fn week_of(date: jiff::civil::Date) -> Option<Self> {
        let iso = date.iso_week_date();
        Self::from_week(checked_year(iso.year())?, iso.week().unsigned_abs())
    }

    /// Whether the date lies in another, the same or one of a coarser grain: a day in its month or year, a month in its year.
    pub(crate) fn is_within(self, other: Self) -> bool {
        let holds = match other.0 {
            Form::Year(year) => self.year() == Some(year),
            Form::Month(Some(year), month) => (self.year(), self.month()) == (Some(year), Some(month)),
            _ => false,
        };
        holds || self == other
    }

    /// The year that lies `years` later, or earlier where the number is negative.
    pub(crate) fn year_after(year: u16, years: i32) -> Option<u16> {
        checked_year(i32::from(year).checked_add(years)?)
    }

    /// The month that lies `months` later, or earlier where the number is negative.
    pub(crate) fn month_after(year: u16, month: u8, months: i32) -> Option<Self> {
        let total = (i32::from(year) * 12 + i32::from(month) - 1).checked_add(months)?;
        let year = checked_year(total.div_euclid(12))?;
        Self::from_month(Some(year), u8::try_from(total.rem_euclid(12) + 1).ok()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_step_over_years_and_stay_in_range() {
        let after =
            |year, month, months| Timex::month_after(year, month, months).map(|month| month.to_string());
        assert_eq!(after(2019, 12, 1).as_deref(), Some("2020-01"));
        assert_eq!(after(2019, 1, -13).as_deref(), Some("2017-12"));
        assert_eq!(after(9999, 12, 1), None);
        assert_eq!(after(1, 1, -1), None);
        assert_eq!(after(2019, 1, i32::MAX), None);
        assert_eq!(after(2019, 1, i32::MIN), None);
    }

    #[test]
    fn a_day_lies_within_its_month_and_its_year() {
        let within =
            |date: &str, other: &str| date.parse::<Timex>().unwrap().is_within(other.parse().unwrap());
        for (date, other) in
            [("2019-05-03", "2019-05"), ("2019-05-03", "2019"), ("2019-05", "2019"), ("2019", "2019")]
        {
            assert!(within(date, other), "{date} {other}");
        }
        for (date, other) in [
            ("2019-05", "2019-05-03"),
            ("2019-06", "2019-05"),
            ("2018-05-03", "2019"),
            ("XXXX-05-03", "2019"),
        ] {
            assert!(!within(date, other), "{date} {other}");
        }
    }

    #[test]
    fn weeks_at_new_year_belong_to_their_iso_year() {
        let week =
            |day: &str| Timex::week_of(day.parse::<Timex>().unwrap().civil().unwrap()).unwrap().to_string();
        assert_eq!(week("2021-01-01"), "2020-W53");
        assert_eq!(week("2019-12-30"), "2020-W01");
        assert_eq!(week("2020-02-29"), "2020-W09");
    }
}
