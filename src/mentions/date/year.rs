//! Years that stand alone: turns `in 2007`, `the 2011 riots` and `the 1990s` into values, and leaves numbers alone.

use super::anchor::Anchor;
use super::joints::is_plural;
use super::no_year::is_no_year;
use super::written_date::{Read, WrittenDate};
use crate::calendar;
use crate::document::{Cursor, Shape, both, not};
use crate::evidence::rules::date;
use crate::lexicon::{Cue, Table, Word};
use crate::timex::Timex;

/// How many years after publication a number without a preposition may still be a year: plans reach to about ten years ahead,
/// and higher numbers are counts more often.
const AHEAD: u16 = 12;
/// The last such year where publication is unknown.
const LATEST: u16 = 2035;

/// Years of two digits before it are those of the last century.
const LAST_CENTURY_ENDS: u16 = 2000;

/// The year that begins at a token.
pub(super) fn read<'d, 't>(anchor: Anchor, at: Cursor<'d, 't>) -> Read<'d, 't> {
    let short = calendar::short_year(at).filter(|_| is_introduced(at));
    let (year, end) =
        short.or_else(|| calendar::year(at).filter(|_| is_year(at))).or_else(|| in_words(at))?;
    let latest = anchor.year().map_or(LATEST, |published| published + AHEAD);
    (is_introduced(at) || year <= latest).then_some((
        WrittenDate { year: Some(year), ..WrittenDate::EMPTY },
        end,
        date::YEAR,
    ))
}

/// `in nineteen ninety-nine`, `between nineteen ninety and two thousand`; `one in two thousand` is a share.
fn in_words<'d, 't>(at: Cursor<'d, 't>) -> Option<(u16, Cursor<'d, 't>)> {
    let (year, end) = calendar::year_in_words(at)?;
    let before = at.previous()?;
    let joint = (Word::And, Cue::RangePreposition);
    let first = || end.expect(joint).is_some_and(|second| calendar::year_in_words(second).is_some());
    let introduced = before.is(Cue::MonthPreposition)
        || before.is((Word::Between, Word::From)) && first()
        || before.is(joint) && calendar::year_in_words_before(before).is_some();
    let share = before.is(Word::In) && before.hit_before(Table::Number).is_some();
    (introduced && !share && !counts(end)).then_some((year, end))
}

/// `the 1990s`, `the '90s`; `the '20s` may be those of either century.
pub(super) fn decade<'d, 't>(at: Cursor<'d, 't>) -> Option<(Timex, Cursor<'d, 't>)> {
    let short = || calendar::short_year(at).filter(|(year, _)| *year < LAST_CENTURY_ENDS);
    let (year, end) = calendar::year(at).or_else(short).filter(|(year, _)| year % 10 == 0)?;
    let end = end.expect(both(Word::S, both(Shape::Glued, not(Shape::Clitic))))?;
    Some((Timex::from_decade(year)?, end))
}

/// Whether a number of four digits is a year and no count, time, number plate or part of a longer number.
fn is_year(at: Cursor<'_, '_>) -> bool {
    if is_no_year(at) || is_fiscal(at) {
        return false;
    }
    let counts = counts(at.next());
    if is_introduced(at) {
        return !counts || at.follows(Cue::MonthPreposition) || is_of_a_class(at);
    }
    !at.follows(Cue::MeasurePreposition) && (!counts || at.follows((Cue::Determiner, Shape::Clitic)))
}

/// `the class of 2020 cadets`: those who began in that year.
fn is_of_a_class(at: Cursor<'_, '_>) -> bool {
    at.back(Word::Of).is_some_and(|of| of.follows(Word::Class))
}

/// Whether a word that asks for a date stands before.
fn is_introduced(at: Cursor<'_, '_>) -> bool {
    at.follows(Cue::DatePreposition)
}

/// `2014/15`, `2014-15`: a financial year.
fn is_fiscal(at: Cursor<'_, '_>) -> bool {
    let joint = at.next();
    let second = if joint.is(Shape::Hyphened) { Some(joint) } else { joint.expect(['/', '\u{2013}', '-']) };
    let (Some((first, _)), Some((second, width))) = (calendar::number(at), second.and_then(calendar::number))
    else {
        return false;
    };
    match width {
        2 => second == (first + 1) % 100,
        4 => joint.is('/') && second == first + 1,
        _ => false,
    }
}

/// `2000 officers`, `1900 homes`, `2000 fewer`: what follows the number is counted.
fn counts(after: Cursor<'_, '_>) -> bool {
    !after.is(Shape::Clitic) && (after.is((Cue::Police, Cue::CountTail)) || is_plural(after))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{dates, published};

    #[test]
    fn finds() {
        for (text, want) in [
            ("joined in 2007", "2007"),
            ("the 2011 riots", "2011"),
            ("(2004)", "2004"),
            ("from 2010-2013", "2010 2013"),
            ("in 2013-15", "2013 2015"),
            ("between 2016\u{2013}18", "2016 2018"),
            ("in nineteen ninety-nine", "1999"),
            ("since two thousand and six", "2006"),
            ("in twenty twelve.", "2012"),
            ("between nineteen ninety and two thousand", "1990 2000"),
            ("was made sergeant 2008 and", "2008"),
            ("between 1994 and 2000", "1994 2000"),
            ("back in '98", "1998"),
            ("the 1990s", "199X"),
            ("in the 1970s. They left", "197X"),
            ("in the '90s and after", "199X"),
            ("since 2010, when", "2010"),
            ("In 2018 officers met", "2018"),
            ("by the end of 2017", "2017"),
            ("mid-2016", "2016"),
            ("the success of 2019\u{2019}s food bank", "2019"),
        ] {
            assert_eq!(dates(text, published()), want, "{text}");
        }
    }

    #[test]
    fn ignores() {
        for text in [
            "with 2,000 officers",
            "about 2000 homes",
            "at 2015 hours",
            "open from 1630 to 1745",
            "back between 2030 and 2045 hours",
            "The driver of a grey Peugeot 2008 that fled",
            "in the '20s",
            "in 2014/15",
            "for 2014-15 the",
            "log 2019-15 of it",
            "order 2020-12345",
            "in two thousand homes",
            "one in two thousand",
            "in twenty twenty-minute talks",
            "at twenty fifteen",
            "PC 2041 Harker",
            "Operation 2020",
            "incident number 1984",
            "collar number (2053)",
            "01632 960 2010",
            "it cost £2000",
            "in his 20s",
            "2000 fewer offences",
        ] {
            assert_eq!(dates(text, published()), "", "{text}");
        }
    }
}
