//! Days as most metadata has them: stamps and figures, read without a look at any word.

use super::order::Order;
use crate::calendar;
use crate::timex::Timex;
use std::ops::Range;

/// The day of a time stamp as most metadata has it, `2016-03-08T04:17:29+00:00`, or of such a date alone.
pub(super) fn day_of_stamp(text: &str) -> Option<Timex> {
    let (date, time) = text.split_at_checked(STAMPED_DAY.len())?;
    let fits = date.bytes().zip(STAMPED_DAY.bytes()).all(|(byte, sign)| match sign {
        b'0' => byte.is_ascii_digit(),
        sign => byte == sign,
    });
    let is_time = time.is_empty() || time.starts_with('T') && time.bytes().all(is_of_time);
    if !fits || !is_time {
        return None;
    }
    let part = |range: Range<usize>| date.get(range)?.parse().ok();
    Timex::from_day(Some(calendar::year_in_path(&date[..4])?), part(5..7)?, part(8..10)?)
}

/// How the day of a time stamp is written.
const STAMPED_DAY: &str = "0000-00-00";

fn is_of_time(byte: u8) -> bool {
    byte.is_ascii_digit() || matches!(byte, b'T' | b'Z' | b':' | b'.' | b'+' | b'-')
}

/// The day of a stamp without marks, `20160308041729` or `20160308T041729Z`, or of a number of seconds or milliseconds since 1970.
pub(super) fn day_of_number(text: &str) -> Option<Timex> {
    let text = text.trim();
    let (figures, rest) = text.split_at(text.bytes().take_while(u8::is_ascii_digit).count());
    match (figures.len(), rest) {
        (10 | 13, "") => day_of_seconds(figures[..10].parse().ok()?),
        (12 | 14, "") => unmarked_day(&figures[..8]),
        (8, rest) if rest.starts_with('T') && rest.bytes().all(is_of_time) => unmarked_day(figures),
        _ => None,
    }
}

/// The day of `20160308`.
fn unmarked_day(figures: &str) -> Option<Timex> {
    let year = calendar::year_in_path(&figures[..4])?;
    Timex::from_day(Some(year), figures[4..6].parse().ok()?, figures[6..].parse().ok()?)
}

/// The day of a number of seconds since 1970, in Greenwich.
fn day_of_seconds(seconds: i64) -> Option<Timex> {
    let time = jiff::Timestamp::from_second(seconds).ok()?;
    let day = jiff::tz::Offset::UTC.to_datetime(time).date();
    let year = calendar::year_in_path(&day.year().to_string())?;
    Timex::from_day(Some(year), day.month().try_into().ok()?, day.day().try_into().ok()?)
}

/// The day of `18:23 07/11/2015` or of such a date alone, as most other metadata has it.
pub(super) fn day_in_figures(text: &str, order: Order) -> Option<Timex> {
    let fits = |text: &str, form: &str| {
        let fits = |(byte, sign)| if sign == b'0' { u8::is_ascii_digit(&byte) } else { byte == sign };
        text.len() == form.len() && text.bytes().zip(form.bytes()).all(fits)
    };
    let (time, date) = text.split_at_checked(text.len().checked_sub(DAY_IN_FIGURES.len())?)?;
    if !fits(date, DAY_IN_FIGURES) || !(time.is_empty() || fits(time, "00:00 ")) {
        return None;
    }
    let part = |range: Range<usize>| date[range].parse().ok();
    let (first, second): (u8, u8) = (part(0..2)?, part(3..5)?);
    let (day, month) = if order == Order::Day { (first, second) } else { (second, first) };
    Timex::from_day(Some(calendar::year_in_path(&date[6..])?), month, day)
}

/// How a day is written in figures.
const DAY_IN_FIGURES: &str = "00/00/0000";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_in_figures_is_read_in_the_order_of_its_page() {
        for (text, order, want) in [
            ("18:23 07/11/2015", Order::Month, "2015-07-11"),
            ("07/11/2015", Order::Day, "2015-11-07"),
            ("18:23 07/25/2015", Order::Day, ""),
            ("18:23 31/02/2015", Order::Day, ""),
            ("at 07/11/2015", Order::Day, ""),
        ] {
            let have = day_in_figures(text, order).map(|date| date.to_string()).unwrap_or_default();
            assert_eq!(have, want, "{text}");
        }
    }

    #[test]
    fn a_number_is_a_stamp_or_counts_seconds() {
        for (text, want) in [
            ("1527152400", "2018-05-24"),
            ("1527152400000", "2018-05-24"),
            (" 1000000000 ", "2001-09-09"),
            ("20150407123000", "2015-04-07"),
            ("201504071230", "2015-04-07"),
            ("20150407T123000Z", "2015-04-07"),
            ("9999999999", ""),
            ("152715240", ""),
            ("152715240000", ""),
            ("20151407123000", ""),
            ("1527152400 words", ""),
            ("01632 960001", ""),
            ("", ""),
        ] {
            let have = day_of_number(text).map(|date| date.to_string()).unwrap_or_default();
            assert_eq!(have, want, "{text}");
        }
    }
}
