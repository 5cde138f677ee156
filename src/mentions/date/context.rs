//! What the words around a date say of it: whether a month is one, and whether a weekday is one day.

use super::joints::joins;
use crate::calendar::{self, CalendarWord};
use crate::document::{Cursor, Shape, both, not};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Table};

/// The blocks at the head of a page where `today` is the day of publication: headline, standfirst and first paragraph.
const HEAD: usize = 3;

/// Whether a month without day and year is a month, and no name: `in May`, not `May said`.
pub(super) fn introduces_month(at: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    let Some(before) = at.previous() else { return false };
    if before.is('(') {
        return end.is(')');
    }
    let named = end.is(Shape::Capital) && calendar::month(end).is_none();
    if named && !before.is(Cue::MonthPreposition) {
        return false;
    }
    (before.is(Cue::DatePreposition) && !is_town(at, before, end)) || joins_month(before)
}

/// Whether a month's name is that of a town: `based in March`, `in March and Wisbech`, `Wisbech and March`, `in March,
/// Cambridgeshire.`
fn is_town(at: Cursor<'_, '_>, before: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    if at.hit(Table::Place).is_none() {
        return false;
    }
    let place = |at: Cursor<'_, '_>| {
        let (_, past) =
            at.hit(Table::Place).filter(|_| at.is(Shape::Capital) && calendar::month(at).is_none())?;
        (past.is_at_end() || past.is([',', '.', ')'])).then_some(())
    };
    let joined = end.expect((Cue::Conjunction, Cue::RangePreposition, ',')).and_then(place);
    let place_before = before.hit_before(Table::Place).filter(|_| before.is(Cue::Conjunction));
    let after_place =
        place_before.is_some_and(|(_, place)| place.is(Shape::Capital) && calendar::month(place).is_none());
    before.follows(Cue::Whereabouts) || joined.is_some() || after_place
}

/// `June and July`, `May to July`: a month joined to the one before.
fn joins_month(joint: Cursor<'_, '_>) -> bool {
    let is_month = |at: Cursor<'_, '_>| calendar::capital_month(at).is_some();
    let Some(before) = joint.previous().filter(|_| joins(joint) || joint.is(',')) else { return false };
    is_month(before) || calendar::year(before).is_some() && before.previous().is_some_and(is_month)
}

/// Whether a weekday is one that comes again and again, or part of a name: `every Monday`, `Monday to Friday`.
pub(super) fn is_recurring(at: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    let is_weekday = |at: Cursor<'_, '_>| calendar::weekday(at).is_some();
    let range_after = end.expect(Cue::RangePreposition).is_some_and(is_weekday);
    let opening_hours = calendar::number(end).is_some() && end.next().is(Cue::Clock);
    if range_after || opening_hours {
        return true;
    }
    let Some(before) = at.previous() else { return false };
    let other_day = before.previous().filter(|other| is_weekday(*other));
    let range_before = before.is(Cue::RangePreposition) && other_day.is_some();
    let again = other_day.is_some_and(|other| other.follows(Cue::Recurrence));
    let step = matches!(calendar::word(before), Some((CalendarWord::Direction(_), _)));
    let named = before.is(Shape::Capital) && !step && !before.is(Cue::Preposition);
    let loose = before.is(Kind::Word) && before.is(not((Cue::Preposition, Cue::Conjunction)));
    range_before || again || named || loose || before.is((Cue::Determiner, Cue::Recurrence))
}

/// The letters of a weekday cut short that may be another word: `Sat`, `Sun`, `Wed`, `Mon`.
const SHORT: usize = 3;

/// Whether a short weekday owes its capital to the sentence that it opens: `Sun cream`, `Sat at her desk`; but `Sat night`, `Sun and
/// Mon`.
pub(super) fn is_another_word(at: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    let opens = at.in_sentence().is_at_start() || at.follows(['"', '\u{201c}', '\u{2018}']);
    let goes_on = end.is(both(Kind::Word, not((Shape::Capital, Shape::Clitic))));
    let day = calendar::word(end).is_some()
        || end.expect(joins).is_some_and(|end| calendar::weekday(end).is_some());
    opens && goes_on && !day && at.word().len() <= SHORT && at.is(not(Shape::AllCaps))
}

/// Whether `today` means the day of publication and not these times.
pub(super) fn is_news(at: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    if end.is(Shape::Clitic) {
        return false;
    }
    end.is('(') || at.follows(Cue::NewsContext) || at.document().block_of(at.at()) < HEAD
}
