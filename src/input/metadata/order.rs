//! [`Order`]: whether a page writes the day or the month of `03/05/2024` first.

use crate::clip::clip;
use once_cell::sync::Lazy;
use regex::{Captures, Regex};
use std::borrow::Cow;

/// What stands first in a date in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Order {
    #[default]
    Day,
    Month,
}

/// Two numbers of at most two digits and a year.
static FIGURES: Lazy<Regex> = Lazy::new(|| {
    Regex::new(r"(?-u)\b([0-9]{1,2})/([0-9]{1,2})/((?:[0-9]{2})?[0-9]{2})\b").expect("the pattern is valid")
});
/// The last month of a year: a higher number is a day.
const MONTHS: u8 = 12;
/// The longest date in figures with what ends it, in bytes.
const LONGEST: usize = 12;
/// How many dates in figures are looked at.
const MOST_DATES: usize = 64;

impl Order {
    /// The order of a text's dates that can be read in one way only; where there is none or they disagree, `usual`.
    pub(crate) fn of(text: &str, usual: Self) -> Self {
        let (mut days, mut months, mut seen) = (0, 0, 0);
        for at in memchr::memchr_iter(b'/', text.as_bytes()) {
            let Some((first, second)) = figures_at(text, at) else { continue };
            days += usize::from(first > MONTHS && second <= MONTHS);
            months += usize::from(second > MONTHS && first <= MONTHS);
            seen += 1;
            if seen == MOST_DATES {
                break;
            }
        }
        match (days, months) {
            (0, 1..) => Self::Month,
            (1.., 0) => Self::Day,
            _ => usual,
        }
    }

    /// The words with each date in figures day first.
    pub(super) fn day_first(self, words: &str) -> Cow<'_, str> {
        if self == Self::Day {
            return Cow::Borrowed(words);
        }
        FIGURES
            .replace_all(words, |found: &Captures<'_>| format!("{}/{}/{}", &found[2], &found[1], &found[3]))
    }
}

/// The two numbers around a slash, where a year follows them.
fn figures_at(text: &str, slash: usize) -> Option<(u8, u8)> {
    let digit = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    if !digit(slash + 1) || !digit(slash.checked_sub(1)?) {
        return None;
    }
    let start = slash - if slash > 1 && digit(slash - 2) { 2 } else { 1 };
    let found = FIGURES.captures(clip(&text[start..], LONGEST))?;
    let whole = found.get(0)?;
    let apart = start == 0
        || !text.as_bytes()[start - 1].is_ascii_alphanumeric() && text.as_bytes()[start - 1] != b'/';
    (whole.start() == 0 && apart).then_some((found[1].parse().ok()?, found[2].parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_that_can_be_read_one_way_tell_the_order() {
        for (text, want) in [
            ("Posted 03/05/2024, 04/28/2024 and 4/29/24", Order::Month),
            ("Posted 03/05/2024 and 28/04/2024", Order::Day),
            ("28/04/2024 and 04/28/2024", Order::Day),
            ("03/05/2024", Order::Day),
            ("see /a/28/04/2024/", Order::Day),
            ("and/or", Order::Day),
        ] {
            assert_eq!(Order::of(text, Order::Day), want, "{text}");
        }
        assert_eq!(Order::of("03/05/2024", Order::Month), Order::Month);
        assert_eq!(Order::of("28/04/2024", Order::Month), Order::Day);
        assert_eq!(Order::Month.day_first("on 05/03/2024 at 9"), "on 03/05/2024 at 9");
    }
}
