//! Places that the gazetteer does not know, where the words around leave no doubt: `in the Blackwell Hall area`, `the
//! village of Garner`, `in St Matthews, Leicester`, `in Leek, Garner and Biddulph`.

use super::evidence::{self, Evidence};
use super::{super::Mention, super::overlap::Claim, super::overlap::Claims, PlaceValue, is_place, mention};
use crate::document::{Cursor, Document, Shape, both, not};
use crate::evidence::rules::place;
use crate::lexicon::{Cue, Word};

/// The most words of such a name: more capitals in a row are the name of a body.
const LONGEST: usize = 3;

/// What joins the names of a list.
const LINK: (char, Cue) = (',', Cue::Conjunction);

/// The places of a document that frames name, in order.
pub(super) fn find(document: &Document<'_>, claims: &Claims) -> Vec<Mention<PlaceValue>> {
    let mut found = Vec::new();
    let mut read = 0;
    for at in document.each_capital().filter(|at| *at > 0) {
        let start = document.cursor(at).in_block();
        let Some(end) = Some(start).filter(|_| at >= read).and_then(|start| end_of_name(start, claims))
        else {
            continue;
        };
        if is_framed(start, end, claims) {
            found.push(mention(end.range_from(start), None, place::FRAME));
        }
        read = end.at();
    }
    found
}

/// Where the capitals end that begin here, after a word without one; `None` for too many of them and for what is no name.
fn end_of_name<'d, 't>(start: Cursor<'d, 't>, claims: &Claims) -> Option<Cursor<'d, 't>> {
    if !is_name_word(start, claims) || start.is_at_start() || start.follows(Shape::Capital) {
        return None;
    }
    let end =
        start.skip_up_to(LONGEST + 1, |at: Cursor<'_, '_>| is_name_word(at, claims) || at.is(Shape::Clitic));
    let is_short = end.range_from(start).len() <= LONGEST;
    let is_whole = end.is_at_end() || !end.is(Shape::Capital) && !end.follows(Shape::Clitic);
    (is_short && is_whole).then_some(end)
}

fn is_name_word(at: Cursor<'_, '_>, claims: &Claims) -> bool {
    let other_body = (Cue::Organisation, Cue::Police, Cue::Team);
    let other_word = (Cue::Compass, Cue::Month, Cue::Weekday, Cue::Territory, Cue::Determiner);
    at.is(Shape::Capital)
        && !at.is((Shape::AllCaps, Shape::Digits, Shape::Hyphened, other_body, other_word))
        && claims.of(at.at()) == Claim::Free
}

fn is_framed(start: Cursor<'_, '_>, end: Cursor<'_, '_>, claims: &Claims) -> bool {
    let is_strong = evidence::before(start) == Evidence::Strong;
    let precedes_place = |link: Option<Cursor<'_, '_>>| link.is_some_and(|next| is_place(next, claims));
    // `area`, `village`; a `centre` is a building as often.
    let area = both(Cue::Territory, not(Cue::TeamNoun));
    let in_area = is_strong && end.is(area);
    let of_settlement = start.back(Word::Of).is_some_and(|of| of.follows(both(area, not(Shape::Capital))));
    let in_place = is_strong && start.follows(Cue::Locative) && precedes_place(end.expect(','));
    let follows_place =
        start.back(LINK).and_then(Cursor::previous).is_some_and(|last| is_place(last, claims));
    in_area || of_settlement || in_place || follows_place && precedes_place(end.expect(LINK))
}
