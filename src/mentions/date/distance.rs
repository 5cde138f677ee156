//! Lengths of time: turns `four years later`, `22 years ago` and `a year earlier` into points counted from publication or from
//! the event told before.

use super::DateValue;
use super::anchor::Anchor;
use super::relative::Relative;
use crate::calendar::{self, CalendarWord, Sequel, Unit};
use crate::document::{Cursor, Shape};
use crate::evidence::rules::date;
use crate::lexicon::{Form, NumberKind, NumberRow, Table, Word};
use crate::timex::Timex;

/// The length of time whose unit stands after the cursor, with what makes it a point; from the cursor before its number to the
/// cursor past it.
pub(super) fn read<'d, 't>(
    anchor: Anchor,
    at: Cursor<'d, 't>,
) -> Option<(Cursor<'d, 't>, Relative, Cursor<'d, 't>)> {
    let (CalendarWord::Unit(unit), next) = calendar::word(at)? else { return None };
    let (sequel, end) = match calendar::word(next) {
        Some((CalendarWord::Sequel(sequel), end)) => (sequel, end),
        _ if next.is(Word::Since) && is_counted_to_now(count_before(at)?.1) => (Sequel::Ago, next),
        _ => (Sequel::After, next.expect(Word::On)?),
    };
    // `served for three years before moving`: how long, and not when.
    let lasts = sequel == Sequel::Before && is_gerund(end);
    let (half, whole) = match at.back(Word::Half) {
        Some(half) if unit == Unit::Year => (true, half.back(Word::A)?.back(Word::And)?),
        _ => (false, at),
    };
    let (count, start) = count_before(whole).filter(|_| !lasts)?;
    if half {
        return (sequel == Sequel::Ago).then_some((
            start,
            Relative::of(years_and_half_ago(anchor, count), date::AGO),
            end,
        ));
    }
    let (value, rule) = match sequel {
        Sequel::After => (Some(DateValue::Later { months: months(count, unit)? }), date::LATER),
        Sequel::Before => (Some(DateValue::Earlier { months: months(count, unit)? }), date::LATER),
        Sequel::Ago => (ago(anchor, count, unit), date::AGO),
    };
    Some((start, Relative::of(value, rule), end))
}

/// `before moving`.
fn is_gerund(at: Cursor<'_, '_>) -> bool {
    at.document().lexicons().grammar().look_up(at.word()).has(Form::Gerund)
}

/// `five and a half years ago`, to the year.
fn years_and_half_ago(anchor: Anchor, count: u16) -> Option<DateValue> {
    let month = anchor.after(-12 * i32::from(count) - 6, Unit::Month)?;
    month.year().and_then(Timex::from_year).map(DateValue::Ago)
}

/// `it's been one year since`, but `it had been one year since`.
fn is_counted_to_now(start: Cursor<'_, '_>) -> bool {
    let been = start.back(Word::Been);
    been.is_some_and(|been| been.follows((Word::Has, Word::S)))
}

/// The whole months of a length of time.
fn months(count: u16, unit: Unit) -> Option<u16> {
    match unit {
        Unit::Day => Some(count / 30),
        Unit::Week => Some(count.saturating_mul(7) / 30),
        Unit::Fortnight => Some(count.saturating_mul(14) / 30),
        Unit::Month => Some(count),
        Unit::Year => count.checked_mul(12),
        Unit::Decade => count.checked_mul(120),
    }
}

fn ago(anchor: Anchor, count: u16, unit: Unit) -> Option<DateValue> {
    let value = anchor.after(-i32::from(count), unit)?;
    Some(if unit == Unit::Day { DateValue::Point(value) } else { DateValue::Ago(value) })
}

/// The small number, in figures or words, that ends before the cursor, and the cursor before it; `a` is one.
pub(super) fn count_before<'d, 't>(unit: Cursor<'d, 't>) -> Option<(u16, Cursor<'d, 't>)> {
    let before = unit.previous()?;
    if let Some((number, width)) = calendar::number(before) {
        return (width <= 3).then_some((number, before));
    }
    if before.is((Word::A, Word::An)) {
        return Some((1, before));
    }
    let (ones, start) = cardinal_before(unit)?;
    match cardinal_before(start) {
        Some((tens, begin)) if tens >= 20 && tens % 10 == 0 && ones < 10 && start.is(Shape::Hyphened) => {
            Some((tens.saturating_add(ones), begin))
        }
        _ => Some((ones, start)),
    }
}

fn cardinal_before<'d, 't>(at: Cursor<'d, 't>) -> Option<(u16, Cursor<'d, 't>)> {
    let (hit, start) = at.hit_before(Table::Number)?;
    let row = at.document().row::<NumberRow>(hit.row);
    let value = u16::try_from(row.value).ok()?;
    let is_cardinal = matches!(row.kind, NumberKind::Cardinal | NumberKind::Tens) && value < 1000;
    is_cardinal.then_some((value, start))
}

#[cfg(test)]
mod tests {
    use super::super::DateValue::{Ago, Earlier, Following, Later};
    use super::super::testing::{dates, published, values};

    #[test]
    fn finds() {
        for (text, want) in [
            ("four years later", Later { months: 48 }),
            ("a year later", Later { months: 12 }),
            ("the following year", Later { months: 12 }),
            ("two years after that", Later { months: 24 }),
            ("six months later", Later { months: 6 }),
            ("twenty-two years on", Later { months: 264 }),
            ("the same year", Later { months: 0 }),
            ("the previous year", Earlier { months: 12 }),
            ("the following April", Following { month: 4 }),
            ("22 years ago", Ago("1997".parse().unwrap())),
            ("three months ago", Ago("2019-02".parse().unwrap())),
            ("it's been two years since that", Ago("2017".parse().unwrap())),
            ("five-and-a-half years ago", Ago("2013".parse().unwrap())),
            ("two years before that", Earlier { months: 24 }),
        ] {
            assert_eq!(values(text, published()), [want], "{text}");
        }
    }

    #[test]
    fn ignores() {
        for text in [
            "99999999999 years later",
            "1999 years on",
            "after 30 years",
            "years later",
            "ages ago",
            "for two years before moving",
            "two and a half years later",
            "it had been two years since that",
        ] {
            assert_eq!(values(text, published()), [], "{text}");
            assert_eq!(dates(text, published()), "", "{text}");
        }
    }
}
