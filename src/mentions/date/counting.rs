//! Counting in the calendar: the date that lies so many days, weeks, months or years from another.

use crate::calendar::Unit;
use crate::timex::{Grain, Timex};
use jiff::{ToSpan, civil::Date};

/// The days between one weekday and the next of its name.
const WEEK: i64 = 7;

/// The date so many units after another, which must be at least as fine as the unit; before it where the count is negative.
pub(super) fn moved(date: Timex, count: i32, unit: Unit) -> Option<Timex> {
    let (months, grain) = match unit {
        Unit::Day => return days(date, i64::from(count)).filter(|_| date.grain() == Grain::Day),
        Unit::Week => return days(date, i64::from(count) * WEEK),
        Unit::Fortnight => return days(date, i64::from(count) * 2 * WEEK),
        Unit::Month => (count, Grain::Month),
        Unit::Year => (count.checked_mul(12)?, Grain::Year),
        Unit::Decade => (count.checked_mul(120)?, Grain::Year),
    };
    match date.grain() {
        Grain::Day => Timex::from_civil(date.civil()?.checked_add(months.months()).ok()?),
        Grain::Month => Timex::month_after(date.year()?, date.month()?, months),
        Grain::Year if grain == Grain::Year => {
            Timex::from_year(Timex::year_after(date.year()?, months / 12)?)
        }
        Grain::Season if grain == Grain::Year => {
            Timex::from_season(Some(Timex::year_after(date.year()?, months / 12)?), date.season()?)
        }
        _ => None,
    }
}

/// A day, or a whole week, so many days later.
fn days(date: Timex, count: i64) -> Option<Timex> {
    let later = |day: Date| day.checked_add(count.days()).ok();
    match date.grain() {
        Grain::Day => Timex::from_civil(later(date.civil()?)?),
        Grain::Week => Timex::week_of(later(date.monday()?)?),
        _ => None,
    }
}

/// The nth such weekday of a month, 1 to 5; the last one for `None`.
pub(super) fn nth_weekday(month: Timex, nth: Option<u8>, weekday: u8) -> Option<Timex> {
    let first = Timex::from_day(Some(month.year()?), month.month()?, 1)?.civil()?;
    let nth = nth.map_or(Some(-1), |nth| i8::try_from(nth).ok())?;
    Timex::from_civil(first.nth_weekday_of_month(nth, name(weekday)?).ok()?)
}

/// The nth such weekday after a day, or before it where the count is negative.
pub(super) fn nth_weekday_from(day: Timex, nth: i32, weekday: u8) -> Option<Timex> {
    Timex::from_civil(day.civil()?.nth_weekday(nth, name(weekday)?).ok()?)
}

fn name(weekday: u8) -> Option<jiff::civil::Weekday> {
    jiff::civil::Weekday::from_monday_one_offset(i8::try_from(weekday).ok()?).ok()
}

/// The last day of a month.
pub(super) fn last_day(month: Timex) -> Option<Timex> {
    Timex::from_civil(Timex::from_day(Some(month.year()?), month.month()?, 1)?.civil()?.last_of_month())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds() {
        for (date, count, unit, want) in [
            ("2019-05-16", 3, Unit::Day, "2019-05-19"),
            ("2019-05-16", -2, Unit::Week, "2019-05-02"),
            ("2019-W20", -2, Unit::Week, "2019-W18"),
            ("2020-W01", -1, Unit::Fortnight, "2019-W51"),
            ("2019-01-31", 1, Unit::Month, "2019-02-28"),
            ("2019-05", 9, Unit::Month, "2020-02"),
            ("2019-05-16", -1, Unit::Year, "2018-05-16"),
            ("2019-05", 2, Unit::Year, "2021-05"),
            ("2019", 1, Unit::Decade, "2029"),
            ("2019-SU", -1, Unit::Year, "2018-SU"),
        ] {
            let moved = moved(date.parse().unwrap(), count, unit);
            assert_eq!(moved, Some(want.parse().unwrap()), "{date} {count} {unit:?}");
        }
    }

    #[test]
    fn a_date_coarser_than_the_unit_cannot_be_counted_from() {
        for (date, unit) in [
            ("2019", Unit::Month),
            ("2019-05", Unit::Day),
            ("2019-05", Unit::Week),
            ("2019-W20", Unit::Day),
            ("XXXX-05-16", Unit::Day),
            ("201X", Unit::Year),
        ] {
            assert_eq!(moved(date.parse().unwrap(), 1, unit), None, "{date} {unit:?}");
        }
    }
}
