//! Joint names: `Kent and Essex Police`, `Norfolk and Suffolk Constabularies`, `Surrey, Sussex and Hampshire police forces`.

use super::{ForceValue, force};
use crate::document::Document;
use crate::evidence::rules::place;
use crate::lexicon::split::FIRST;
use crate::lexicon::{Cue, RowId, Table, Word};
use crate::mentions::{
    Mention,
    overlap::{Claim, Claims},
};
use std::ops::Range;

/// The most territories that share one `Police`.
const MOST: usize = 8;

/// The territories before a force's name that share its last word; each is a force.
pub(super) fn before(
    document: &Document<'_>,
    claims: &mut Claims,
    start: usize,
    forces: &mut Vec<Mention<ForceValue>>,
) {
    let shared = chain(document, claims, start);
    let first = shared.last().map_or(start, |(tokens, _)| tokens.start);
    if first > 0 && !document.has(first, FIRST) && document.is(first - 1, Cue::Locative) {
        return;
    }
    for (tokens, row) in shared {
        claims.claim(tokens.clone(), Claim::Force);
        forces.push(force(document, tokens, row, place::JOINT_FORCE));
    }
}

/// `Norfolk and Suffolk Constabularies`, `Surrey and Sussex police forces`.
pub(super) fn plural(document: &Document<'_>, claims: &mut Claims, forces: &mut Vec<Mention<ForceValue>>) {
    for at in 1..document.len() {
        if document.is(at, Cue::Police)
            && is_plural(document, at)
            && let Some((tokens, row)) = area_before(document, claims, at)
        {
            let found = forces.len();
            before(document, claims, tokens.start, forces);
            if forces.len() > found {
                claims.claim(tokens.start..at + 1, Claim::Force);
                forces.push(force(document, tokens, row, place::JOINT_FORCE));
            }
        }
    }
}

fn is_plural(document: &Document<'_>, at: usize) -> bool {
    document.is_word(at, Word::Constabularies)
        || (document.is_word(at, Word::Police)
            && document.is_word(at + 1, Word::Forces)
            && !document.has(at + 1, FIRST))
}

/// The territories that are joined to what begins at `start`, the nearest first.
fn chain(document: &Document<'_>, claims: &Claims, start: usize) -> Vec<(Range<usize>, RowId)> {
    let mut found: Vec<(Range<usize>, RowId)> = Vec::new();
    let mut at = start;
    while found.len() < MOST && !document.has(at, FIRST) {
        let Some(link) = at.checked_sub(1).filter(|link| is_link(document, *link, found.is_empty())) else {
            break;
        };
        let Some((tokens, row)) = area_before(document, claims, link) else { break };
        at = tokens.start;
        found.push((tokens, row));
    }
    found
}

/// The first link (read backwards) is a conjunction; commas may follow.
fn is_link(document: &Document<'_>, at: usize, is_last: bool) -> bool {
    let and = document.is(at, Cue::Conjunction) || document.is_mark(at, '&');
    and || (!is_last && document.is_mark(at, ','))
}

/// The territory that ends before a token and the force that has its name.
fn area_before(document: &Document<'_>, claims: &Claims, end: usize) -> Option<(Range<usize>, RowId)> {
    let hit = [Table::Force, Table::Place].iter().find_map(|table| document.hit_before(*table, end))?;
    let tokens = hit.start as usize..hit.end as usize;
    let fits = document.is_capital(tokens.start) && claims.is_free(tokens.clone());
    let row = force_of(document, tokens.clone()).filter(|_| fits)?;
    Some((tokens, row))
}

/// The force whose name is these words and `Police` or `Constabulary`.
fn force_of(document: &Document<'_>, tokens: Range<usize>) -> Option<RowId> {
    let lexicons = document.lexicons();
    let mut words = tokens.map(|at| {
        if document.is_mark(at, '&') {
            Word::And.id()
        } else {
            document.token(at).map_or(0, |token| token.word)
        }
    });
    let first = words.next().filter(|word| *word != 0)?;
    let area =
        words.fold(lexicons.start(first), |node, word| if node == 0 { 0 } else { lexicons.step(node, word) });
    [Word::Police, Word::Constabulary].into_iter().filter(|_| area != 0).find_map(|noun| {
        let node = lexicons.step(area, noun.id());
        let rows = (node != 0).then(|| lexicons.rows_at(node)).into_iter().flatten();
        rows.filter(|(table, _)| *table == Table::Force).map(|(_, row)| row).next()
    })
}
