//! Months in figures: turns `in 06/2005` and `(03/2014 - 09/2016)` into months, and leaves the numbers of cases and laws alone.

use super::joints::{is_plural, joins};
use super::written_date::{Read, WrittenDate};
use crate::calendar;
use crate::document::{Cursor, Shape, both, not};
use crate::evidence::rules::date;
use crate::lexicon::Cue;

/// How many tokens `06/2005` has.
const TOKENS: usize = 3;

/// The prepositions of time that lead to a month and to no number of a case.
const LEADING: (Cue, Cue, Cue) = (Cue::MonthPreposition, Cue::StretchPreposition, Cue::Durative);

/// The month and year that begin at a token, where a preposition or another such month leads to them.
pub(super) fn read<'d, 't>(at: Cursor<'d, 't>) -> Read<'d, 't> {
    let (month, end) = month_and_year(at)?;
    let first = || {
        let joint = at.previous().filter(|joint| joins(*joint))?;
        let first = joint.backwards().take(TOKENS).last()?;
        month_and_year(first).filter(|(_, end)| end.at() == joint.at() && is_led(first))
    };
    (is_led(at) || first().is_some()).then_some((month, end, date::MONTH))
}

/// Whether the words before tell of a time; one digit may be the number of a law: `in 4/2016`.
fn is_led(at: Cursor<'_, '_>) -> bool {
    let wide = at.word().len() == 2;
    at.follows(LEADING) && (wide || at.follows(Cue::StretchPreposition)) || wide && opens_a_range(at)
}

/// `(03/2014 - 09/2016)`, and the same at the head of a line.
fn opens_a_range(at: Cursor<'_, '_>) -> bool {
    let opens = at.is_at_start() || at.is(Shape::FirstOfLine) || at.follows('(');
    let second = || month_and_year(month_and_year(at)?.1.expect(both(joins, not(Cue::Conjunction)))?);
    opens && second().is_some()
}

/// `06/2005`, which counts nothing: not `03/2000 homes`.
fn month_and_year<'d, 't>(at: Cursor<'d, 't>) -> Option<(WrittenDate, Cursor<'d, 't>)> {
    let (written, end) = calendar::month_slash_year(at)?;
    let counts = end.is((Cue::Police, Cue::CountTail, Cue::Unit, Cue::Clock)) || is_plural(end);
    (!counts).then(|| (written.into(), end))
}
