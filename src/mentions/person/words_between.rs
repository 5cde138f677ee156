//! The words that may stand between a name and the rank that belongs to it.

use crate::document::{Cursor, Shape, begins, both, not};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Table, Word, WordClass};

/// The longest post between a rank and its name, `of the Isle of Man and the Channel Islands' Joint Police Service,` and the
/// like; what stands further away belongs to another person.
pub(super) const REACH: usize = 14;
/// The longest apposition before its rank, `the force's first ever`; further away a verb stands between.
pub(super) const NEAR: usize = 5;

/// A word that may stand inside the name of a post: capitals, links, articles, `'s`, `and`.
pub(super) fn is_post_word(at: Cursor<'_, '_>) -> bool {
    let links = [Cue::Preposition, Cue::Conjunction, Cue::Determiner];
    let names = [Cue::Territory, Cue::Police, Cue::Compass];
    at.is((Shape::Capital, links, names, Shape::Clitic, [',', '&', '\'']))
}

/// `whose dog bit`: a clause about something else.
fn is_whose(at: Cursor<'_, '_>) -> bool {
    at.entry().is(WordClass::RelativePossessive)
}

/// Articles, adjectives and names of forces before an apposed rank; no verb, no second name, no mark, and nothing that the
/// rank only completes (`from the office of the commissioner`).
pub(super) fn is_apposition_word(at: Cursor<'_, '_>) -> bool {
    let governs = both(Cue::Preposition, not(Word::As));
    let other = ([Cue::Conjunction, Cue::Copula, Cue::Title, Cue::RelativePronoun], is_whose);
    // `a 41-year-old inspector`.
    let age = at.is(Kind::Number) && at.next().is(Shape::Hyphened);
    age || at.is(both(Kind::Word, not((governs, other))))
}

/// `one of our PCSOs`, `one of the force's newest sergeants`: where that begins, of the rank in the plural; `one of the fake
/// sergeants` is none.
pub(super) fn one_of<'d, 't>(rank: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    let describes = [Cue::Determiner, Cue::Recency, Cue::Standing, Cue::Police, Cue::Territory, Cue::Team];
    let own = |at: Cursor<'_, '_>| {
        let name = at.is(both(Shape::Capital, not([Cue::OtherBody, Cue::OtherService, Cue::Organisation])));
        name || at.is((describes, Shape::Clitic, Kind::Number, begins(Table::Number), begins(Table::Force)))
    };
    rank.back_up_to(NEAR, own).back(Word::Of)?.back(Word::One)
}
