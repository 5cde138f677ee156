//! Finds the numbers that do not count people, by the words and marks around them.

use crate::document::{Cursor, Shape, begins, both, not};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, GroupRow, Table, Word};
use std::ops::Range;

const MONEY: [char; 3] = ['$', '\u{a3}', '\u{20ac}'];
/// Marks that join a number to a longer code, where nothing stands between.
const CODE: ([char; 3], [char; 6]) = (MONEY, ['/', ':', '#', '.', '_', '-']);
/// How many figures a collar number has where another rank follows it.
const SHORTEST_COLLAR: usize = 3;
const WORDLIKE: [Kind; 3] = [Kind::Word, Kind::Number, Kind::Opaque];

/// The numbers by which the police are called in an emergency, and in none.
const TELEPHONES: [&str; 2] = ["999", "101"];

/// The longest number that is dialled, in groups of figures: `0800 11 11 22 22`.
const LONGEST_DIALLED: usize = 8;

/// The tokens of a number that is dialled: `0800 555 111`. A nought leads no number of people.
pub(super) fn dialled(start: Cursor<'_, '_>) -> Option<Range<usize>> {
    let word = start.word();
    if word.len() < 3 || !word.starts_with('0') {
        return None;
    }
    let is_group = |at: &Cursor<'_, '_>| at.is(Kind::Number);
    let next = std::iter::successors(Some(start.next()), |at| Some(at.next()));
    let end = next.take(LONGEST_DIALLED).find(|at| !is_group(at))?;
    Some(end.range_from(start))
}

/// Whether what stands between the cursors is a sum, a share, a time, an age, a measure, a label or part of a longer code.
pub(super) fn is_no_count(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    is_measure(end)
        || is_hour(start, end)
        || is_glued(start, end)
        || is_compound(end)
        || is_labelled(start)
        || is_share(start, end)
        || is_telephone(start, end)
}

/// `999 call handlers`, `101 operators`: those who answer the telephone; `101 police staff` are counted.
fn is_telephone(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    let staff = || {
        let row = end.hit(Table::Group).map(|(hit, _)| end.document().row::<GroupRow>(hit.row));
        row.is_some_and(GroupRow::is_staff)
    };
    TELEPHONES.contains(&start.word()) && end.is(not(Word::Police)) && staff()
}

/// `30%`, `6 hours`, `12 per cent`, `5 am`.
fn is_measure(end: Cursor<'_, '_>) -> bool {
    end.is((both(Cue::Unit, not(Shape::Clitic)), '%', Cue::Month))
}

/// `after ten at night`.
fn is_hour(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    start.follows((Word::After, Word::Before)) && end.expect(Word::At).is_some_and(|at| at.is(Cue::Unit))
}

/// Marks and letters that touch the number make a longer thing of it: `£30`, `10:30`, `18/02/23`, `30th`, `7k`.
fn is_glued(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    // `Corby -12`, `Corby -12 PCs`: a sign or a dash with a blank before it, where the number ends its line or its cell, or a
    // label stands before it.
    let closed = end.is_at_end() || end.is((Shape::FirstOfLine, ['|', ')']));
    let signed = start.back('-').is_some_and(|dash| {
        let label = dash.previous().is_some_and(|label| label.is(both(Kind::Word, Shape::Capital)));
        (closed || label) && (!dash.is(Shape::Glued) || dash.follows('('))
    });
    // `1 inspector/3 sergeants`.
    let named = |slash: Cursor<'_, '_>| {
        slash.hit_before(Table::Rank).is_some() || slash.hit_before(Table::Group).is_some()
    };
    let listed = start.back('/').is_some_and(named);
    let before = start.is(Shape::Glued) && !signed && !listed && start.follows((CODE, WORDLIKE));
    let joined = end.is(both(Shape::Glued, not([Shape::Hyphened, Shape::Clitic])));
    // `3x PC`.
    let times = end.is(Word::X) && !end.next().is(Shape::Glued);
    let after = !times && end.is(WORDLIKE) || (end.is(CODE) && end.next().is(both(Shape::Glued, WORDLIKE)));
    start.follows(MONEY) || before || (joined && after) || end.is(both(Kind::Number, Shape::Hyphened))
}

/// `34-year-old`, `four-legged`, `two-hour`; only `30-strong`, `12-officer` and `3,000-plus` count people.
fn is_compound(end: Cursor<'_, '_>) -> bool {
    let counts = end.is((Word::Strong, Cue::Police)) || end.hit(Table::Qualifier).is_some();
    end.is(Shape::Hyphened) && !counts
}

/// `PC 1234`, `page 3`, `aged 34`, `several hundred`, `day one`, `one in four`.
fn is_labelled(number: Cursor<'_, '_>) -> bool {
    let Some(label) = number.previous() else { return false };
    let digits = number.is(Kind::Number);
    let collar = digits
        && number.hit_before(Table::Rank).is_some()
        && label.is(Shape::Capital)
        && (label.is(Shape::AllCaps) || number.next().is(Shape::Capital))
        // `6 PCs 2 PCSOs`.
        && !(number.word().len() < SHORTEST_COLLAR && number.next().is(begins(Table::Rank)));
    let ratio =
        label.is(Word::In) && (label.hit_before(Table::Number).is_some() || label.follows(Kind::Number));
    collar
        || ratio
        || label.is(Cue::Quantifier)
        || label.is(Cue::NumberLabel) && !is_verb(label) && !is_past_year(label, number)
        // `March 6 officers`, but `on 14 March 60 officers`.
        || label.is(Cue::Month) && digits && !label.follows(Kind::Number)
}

/// `four out of five`: both numbers of a share.
fn is_share(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    let is_number = |at: Cursor<'_, '_>| at.is((Kind::Number, begins(Table::Number)));
    let first = end.expect(Word::Out).and_then(|at| at.expect(Word::Of)).is_some_and(is_number);
    let out = start.back(Word::Of).and_then(|of| of.back(Word::Out));
    first || out.is_some_and(|out| out.follows(Kind::Number) || out.hit_before(Table::Number).is_some())
}

/// The year of `in the last year 156 officers left`; `in the year 1156` is one.
fn is_past_year(label: Cursor<'_, '_>, number: Cursor<'_, '_>) -> bool {
    let defined = label.previous().is_some_and(|before| before.is((Cue::Determiner, Cue::Additive)));
    let year = number.is(Kind::Number) && number.word().len() == 4;
    label.is(both(Cue::Unit, not(Shape::Capital))) && defined && !year
}

/// `we will number 3,553`, `PCSOs now number 23`, `the officers there number 48`.
fn is_verb(label: Cursor<'_, '_>) -> bool {
    let subject = [Cue::Future, Cue::PluralPronoun, Cue::FirstPersonPronoun];
    // `they used number 48`, `the last number 48`.
    let adverb = both(Cue::TimeAdverb, not([Cue::CountStop, Cue::Additive, Cue::CountModifier]));
    label.is(Word::Number) && label.follows((subject, adverb, Word::There))
}
