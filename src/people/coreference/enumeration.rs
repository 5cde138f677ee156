//! Names that share one rank told after them: `the appointment of Ann Bell and Tom Fell as assistant chief constables`.

use super::{Cast, Form, Reference};
use crate::document::{Cursor, Document, Shape, begins};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Table, Word};
use crate::mentions::Mention;
use crate::mentions::rank::RankValue;

/// So many people share a rank at most; a longer list is a roll of honour, whose last names alone are read.
const MOST: usize = 24;

/// The people of the list whose last name this is; nobody where it stands alone, as a plural tells of several.
pub(super) fn ending_with(
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    cast: &Cast,
    last: &Reference,
) -> Vec<usize> {
    let sentence = document.sentence(document.sentence_of(last.tokens.start));
    let named = cast.references_in(sentence.start..last.tokens.end).iter().rev();
    let mut people: Vec<usize> = Vec::new();
    let mut next: Option<usize> = None;
    for name in named.take_while(|name| name.form == Form::Name).take(MOST) {
        let end = document.cursor_after(&name.tokens).in_block();
        if next.is_some_and(|next| after_separator(end).is_none_or(|after| after.at() != next)) {
            break;
        }
        people.push(name.person);
        next =
            Some(name.rank.map_or(name.tokens.start, |rank| ranks[rank].tokens.start.min(name.tokens.start)));
    }
    if people.len() > 1 { people } else { Vec::new() }
}

/// After a comma, `and`, or both.
fn after_separator<'d, 't>(at: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    let comma = at.expect([',', ';']);
    comma.unwrap_or(at).expect((Cue::Conjunction, '&')).or(comma)
}

/// `of the force's two new` is the longest way from `one` to the rank.
const ONE_OF: usize = 5;

/// `is one of four new PCSOs`: where that begins, of the rank in the plural.
pub(super) fn one_of(document: &Document<'_>, rank: &Mention<RankValue>) -> Option<usize> {
    let describes = |at: Cursor<'_, '_>| {
        at.is((Kind::Number, begins(Table::Number), [Cue::Determiner, Cue::Recency, Cue::Standing]))
    };
    let end = document.cursor(rank.tokens.start).in_sentence();
    let one = end.back_up_to(ONE_OF, describes).back(Word::Of)?.back(Word::One)?;
    let after = document.cursor_after(&rank.tokens).in_sentence();
    let others = after.is((Word::Of, '\'', '\u{2019}', Shape::Capital));
    (rank.value.plural && !others).then_some(one.at())
}
