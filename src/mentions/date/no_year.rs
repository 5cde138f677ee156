//! Numbers that look like years and are none: counts, times of day, models, money and parts of longer codes.

use super::joints::{joined_number, last_of_range};
use crate::calendar;
use crate::document::{Cursor, Shape, begins, both, not};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Table, Word};

/// The marks that may be glued to the front of a year; others make money or a reference of it.
const OPENING: [char; 12] =
    ['(', '[', '\u{2013}', '\u{2014}', '"', '\u{2018}', '\u{201c}', '*', '\'', '_', '.', ','];

/// The most numbers on either side that are looked at for a code; a span of years has two in all.
const MOST_JOINED: usize = 2;

/// Whether a number of four digits is no year, by what it is joined to and by the words around it.
pub(super) fn is_no_year(at: Cursor<'_, '_>) -> bool {
    let after = at.next();
    calendar::goes_on_as_number(after)
        || after.is(Cue::Clock)
        || calendar::year(at).is_some_and(|(year, end)| is_joined_to_a_code(year, end))
        || is_part_of_a_number(at)
        || is_reference(at)
        || is_in_a_code(at)
        || ends_hours(at)
        || begins_hours(after)
        || is_model(at)
        || is_strength(at)
}

/// Whether a number is joined to the year that is no later year: `2019-15`, `2020-12345`.
fn is_joined_to_a_code(year: u16, end: Cursor<'_, '_>) -> bool {
    let Some(second) = joined_number(end).filter(|second| second.is(Shape::Glued)) else { return false };
    calendar::year(second).is_none() && last_of_range(year, end).is_none()
}

/// `0845-1990-2005`, `case 1901-2004`: joined to more than one number, or to one that is no year.
fn is_in_a_code(at: Cursor<'_, '_>) -> bool {
    let before = std::iter::successors(joined_before(at), |at| joined_before(*at)).take(MOST_JOINED);
    let after =
        std::iter::successors(joined_number(at.next()), |at| joined_number(at.next())).take(MOST_JOINED);
    let (first, numbers) = (before.clone().last(), before.count() + after.count());
    let labelled = |first: Cursor<'_, '_>| is_reference(first) || is_part_of_a_number(first);
    numbers >= MOST_JOINED
        || first.is_some_and(|first| calendar::year(first).is_none() || labelled(first))
        || at.back(Cue::RangePreposition).is_some_and(ends_a_reference)
}

/// `log 1990 to`.
fn ends_a_reference(end: Cursor<'_, '_>) -> bool {
    end.back(Kind::Number).is_some_and(|at| calendar::year(at).is_some() && is_reference(at))
}

/// The number that a hyphen or dash joins to the one after the cursor.
fn joined_before<'d, 't>(at: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    if at.is(Shape::Hyphened) {
        return at.back(Kind::Number);
    }
    at.back(both(['\u{2013}', '-'], Shape::Glued)).filter(|_| at.is(Shape::Glued))?.back(Kind::Number)
}

/// `it now has 1900`, `there are 1950`, `the total is 1984`, `numbers fell to 1950`: how many there are.
fn is_strength(at: Cursor<'_, '_>) -> bool {
    let Some(before) = at.previous() else { return false };
    let after = at.next();
    let ends =
        after.is_at_end() || after.is((Kind::Mark, Cue::Preposition, Cue::Conjunction, Cue::TimeAdverb));
    if before.is(both(Cue::GainVerb, not((Cue::CountStop, Cue::PostingVerb)))) {
        return ends;
    }
    let copula = at.back_optional(Cue::TimeAdverb).back(Cue::Copula);
    copula.is_some_and(|copula| copula.follows((Word::There, Cue::StrengthNoun)))
        || before.is(Word::To) && before.follows(Cue::ChangeVerb)
}

/// `1630 to 1745`: the first number is no year, so that both are times of day.
fn ends_hours(at: Cursor<'_, '_>) -> bool {
    let first = at.back(Cue::RangePreposition).and_then(Cursor::previous);
    let four = first.filter(|first| calendar::number(*first).is_some_and(|(_, width)| width == 4));
    four.is_some_and(|first| calendar::year(first).is_none())
}

/// `2030 and 2045 hours`: what the second number tells goes for both.
fn begins_hours(after: Cursor<'_, '_>) -> bool {
    let second = after.expect((Cue::RangePreposition, Cue::Conjunction));
    let four = second.filter(|second| calendar::number(*second).is_some_and(|(_, width)| width == 4));
    four.is_some_and(|second| second.next().is(Cue::Clock))
}

/// `a grey Peugeot 2008`, `running Windows 2000`: a number behind one name, in the middle of a sentence.
fn is_model(at: Cursor<'_, '_>) -> bool {
    let name = at.back(both(Shape::Capital, not((Shape::AllCaps, Cue::Month, Cue::Weekday, Cue::NotName))));
    let Some(name) = name.map(Cursor::in_sentence).filter(|name| !name.is_at_start()) else { return false };
    let small = name.previous().is_some_and(|before| before.is(both(Kind::Word, not(Shape::Capital))));
    let known = name.is((begins(Table::Place), begins(Table::Force), Cue::MaleName, Cue::FemaleName));
    small && !known && calendar::word(name).is_none() && at.next().is(both(Kind::Word, not(Shape::Capital)))
}

/// Money, telephone numbers, figures with slashes.
fn is_part_of_a_number(at: Cursor<'_, '_>) -> bool {
    if at.is_at_start() {
        return false;
    }
    let (hyphened, after) = (at.is(Shape::Hyphened), at.next());
    let glued = at.is(Shape::Glued) && !hyphened;
    let numbers = at.follows(Kind::Number) && !hyphened || after.is(both(Kind::Number, not(Shape::Hyphened)));
    numbers || glued && !at.follows(OPENING)
}

/// The most letters that a code has before its figures: `BA 2019`.
const CODE_LETTERS: usize = 2;

/// `log 1984`, `PC 2041`, `Operation 2020`, `collar number: 2053`, `flight BA 2019`; but `made sergeant 2008`.
fn is_reference(at: Cursor<'_, '_>) -> bool {
    let label = at.back_optional(':');
    let rank_reached =
        at.follows(not((Shape::Capital, Cue::RankAbbreviation))) && !at.next().is(Shape::Capital);
    let letters = both(Shape::AllCaps, |at: Cursor<'_, '_>| at.word().len() <= CODE_LETTERS);
    let coded = at
        .back(letters)
        .is_some_and(|letters| letters.follows(both(Cue::NumberLabel, not((Cue::Unit, Shape::Capital)))));
    coded
        || label.follows(both(Cue::NumberLabel, not(Cue::Unit)))
        || label.hit_before(Table::Rank).is_some() && !rank_reached
}
