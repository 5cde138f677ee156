//! Joint names: `Kent and Essex Police`, `Norfolk and Suffolk Constabularies`, `Surrey, Sussex and Hampshire police forces`.

use super::{ForceValue, force};
use crate::document::{Cursor, Document, Shape};
use crate::evidence::rules::place;
use crate::lexicon::{Cue, RowId, Table, UNKNOWN, Word};
use crate::mentions::{
    Mention,
    overlap::{Claim, Claims},
};
use std::ops::Range;

/// The most territories that share one `Police`: no unit of the country joins more forces than these, and a list of hundreds
/// is gone through once only.
const MOST: usize = 8;

/// The territories before a force's name that share its last word; each is a force.
pub(super) fn before(
    document: &Document<'_>,
    claims: &mut Claims,
    start: usize,
    forces: &mut Vec<Mention<ForceValue>>,
) {
    let shared = chain(document.cursor(start).in_block(), claims);
    let first = shared.last().map_or(start, |(tokens, _)| tokens.start);
    if document.cursor(first).in_block().follows(Cue::Locative) {
        return;
    }
    for (tokens, row) in shared {
        claims.claim(tokens.clone(), Claim::Force);
        forces.push(force(document, tokens, row, place::JOINT_FORCE));
    }
}

/// `Norfolk and Suffolk Constabularies`, `Surrey and Sussex police forces`.
pub(super) fn plural(document: &Document<'_>, claims: &mut Claims, forces: &mut Vec<Mention<ForceValue>>) {
    for at in document.each_of(Cue::Police.bit()).filter(|at| *at > 0) {
        let noun = document.cursor(at).in_block();
        if is_plural(noun)
            && let Some((tokens, row)) = territory_before(noun, claims)
        {
            let found = forces.len();
            before(document, claims, tokens.start, forces);
            if forces.len() > found {
                claims.claim(noun.next().range_from(document.cursor(tokens.start)), Claim::Force);
                forces.push(force(document, tokens, row, place::JOINT_FORCE));
            }
        }
    }
}

fn is_plural(noun: Cursor<'_, '_>) -> bool {
    noun.is(Word::Constabularies) || noun.expect(Word::Police).is_some_and(|next| next.is(Word::Forces))
}

/// The territories that are joined to what begins at `start`, the nearest first. The first link, read backwards, is a
/// conjunction; commas may follow.
fn chain(start: Cursor<'_, '_>, claims: &Claims) -> Vec<(Range<usize>, RowId)> {
    let mut found: Vec<(Range<usize>, RowId)> = Vec::new();
    let mut at = start;
    while found.len() < MOST {
        let and = at.back((Cue::Conjunction, '&'));
        let link = if found.is_empty() { and } else { and.or(at.back(',')) };
        let Some((tokens, row)) = link.and_then(|link| territory_before(link, claims)) else { break };
        at = start.document().cursor(tokens.start).in_block();
        found.push((tokens, row));
    }
    found
}

/// The territory that ends before a cursor, and the force that has its name.
fn territory_before(end: Cursor<'_, '_>, claims: &Claims) -> Option<(Range<usize>, RowId)> {
    let (_, start) = end.hit_before(Table::Force).or_else(|| end.hit_before(Table::Place))?;
    let tokens = end.range_from(start);
    let fits = start.is(Shape::Capital) && claims.is_free(tokens.clone());
    let row = force_of(start, end).filter(|_| fits)?;
    Some((tokens, row))
}

/// The force whose name is these words and `Police` or `Constabulary`.
fn force_of(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> Option<RowId> {
    let lexicons = start.document().lexicons();
    let mut words = start
        .up_to(end.at())
        .map(|at| if at.is('&') { Word::And.id() } else { at.peek().map_or(UNKNOWN, |token| token.word) });
    let first = words.next().filter(|word| *word != UNKNOWN)?;
    let territory =
        words.fold(lexicons.start(first), |node, word| if node == 0 { 0 } else { lexicons.step(node, word) });
    [Word::Police, Word::Constabulary].iter().filter(|_| territory != 0).find_map(|noun| {
        let node = lexicons.step(territory, noun.id());
        let rows = (node != 0).then(|| lexicons.rows_at(node)).into_iter().flatten();
        rows.filter(|(table, _)| *table == Table::Force).map(|(_, row)| row).next()
    })
}
