//! Words of a rank that are another service's, a role, an office that somebody runs for, or part of a street's name.

use super::GIVEN;
use super::spelling;
use crate::document::{Cursor, Shape, begins, both, not};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, ForceRow, Form, RankRow, Table, Word, WordClass};

/// `Constable of Saint Briavels Castle` has the longest name before it.
const CASTLE: usize = 3;

/// `RSPCA inspector`, `Victims' Commissioner`, `Sergeant Major`, `borough commander`.
pub(super) fn is_of_another_service(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    let owner = start.back_optional(['\'', '\u{2019}']).back_optional(Shape::Clitic);
    owner.follows(Cue::OtherService)
        || end.is(Cue::OtherService) && !opens_name(end)
        || is_of_a_dignitary(start)
        || is_of_a_castle(start, end)
        || is_role_of_command(start, end)
        || is_office_of_its_own(start, end)
}

/// `Sergeant Lance Doe`: a given name, and a name behind it.
fn opens_name(at: Cursor<'_, '_>) -> bool {
    let given = at.is(both(Shape::Capital, GIVEN));
    given && at.next().is(both(Shape::Capital, not((begins(Table::Rank), Cue::OtherService))))
}

/// `Domestic Abuse Commissioner`, `District Commissioner`: words that name no place, force or standing make another office
/// of it.
fn is_office_of_its_own(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    let office = spelling::is_one_word(start, end) && start.is(both(Cue::RoleOffice, Shape::Capital));
    let ours = [Cue::Standing, Cue::Territory, Cue::Police, Cue::Organisation, Cue::Recency, Cue::Title];
    let start = start.in_sentence();
    let named = || start.hit_before(Table::Place).is_some() || start.hit_before(Table::Force).is_some();
    // `District Commissioner` of the Scouts: a kind of territory and not the name of one.
    let territory = start.follows(both(Cue::Territory, Shape::Capital)) && start.is(Shape::Capital);
    let subject = start.back(both(Shape::Capital, not((ours, Shape::AllCaps, Cue::Determiner))));
    let about = |word: Cursor<'_, '_>| !word.is_at_start() && !word.is(GIVEN);
    office && (territory || subject.is_some_and(about)) && !named()
}

/// `The borough commander`, `Gold Commander`: a role that officers of several ranks hold.
fn is_role_of_command(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    // `became a Commander in 2011`, but `a Commander for Corby`.
    let reached = || {
        let dated = end.expect(Cue::Preposition).is_some_and(|date| date.is(Kind::Number));
        start.follows(Word::A) && (dated || end.is_at_end() || end.is(Kind::Mark))
    };
    let capital = start.is(Shape::Capital);
    let named = capital && (end.is((Shape::Capital, '(')) || reached()) || is_at_london_force(end);
    spelling::is_one_word(start, end) && start.is(Cue::RoleRank) && (start.follows(Cue::RolePrefix) || !named)
}

/// `Commander at the City of London Police`: only London's forces have the rank.
fn is_at_london_force(end: Cursor<'_, '_>) -> bool {
    let force = |at: Cursor<'_, '_>| at.hit(Table::Force).map(|(force, _)| force.row);
    let force = end.expect(Cue::Preposition).and_then(|at| force(at).or_else(|| force(at.next())));
    force.is_some_and(|row| end.document().row::<ForceRow>(row).is_of_london())
}

/// `the mayor's sergeant`: who bears a mace.
fn is_of_a_dignitary(start: Cursor<'_, '_>) -> bool {
    start.back(Shape::Clitic).is_some_and(|owner| owner.follows((Cue::Title, Cue::Peerage)))
}

/// `the Constable of Dover Castle`, `Constable of the Tower of London`: an office of honour. `constable of Castle Donington`
/// tells of a place.
fn is_of_a_castle(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    let name = end.expect(Word::Of).map(|name| name.optional(Word::The));
    let kept = [Word::Castle, Word::Tower];
    let closed = |name: Cursor<'_, '_>| {
        let after = name.skip_up_to(CASTLE, both(Shape::Capital, not(kept)));
        let place = after.at() > name.at()
            && name.hit(Table::Place).is_some_and(|(_, place)| place.at() > after.at());
        after.is(both(kept, Shape::Capital)) && !place && !after.next().is(Shape::Capital)
    };
    spelling::is_one_word(start, end) && start.is(Shape::Capital) && name.is_some_and(closed)
}

/// `candidate for Police and Crime Commissioner`, `aspiring PCC`: an office that somebody runs for.
pub(super) fn is_run_for(rank: &RankRow, start: Cursor<'_, '_>) -> bool {
    let candidate = start.back(Word::For).and_then(|end| end.back(Cue::Nonfactive));
    let candidate = candidate.is_some_and(|noun| noun.entry().is(WordClass::PersonNoun));
    rank.is_office()
        && (candidate || start.back(Cue::Nonfactive).is_some_and(|hopes| hopes.entry().has(Form::Gerund)))
}
