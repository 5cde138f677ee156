//! Whom a noun is of: `the appointment of Sergeant Ann Bell and Tom Fell`.

use super::slot::{Reader, TOGETHER};
use super::within::rank_in;
use crate::lexicon::split::CLITIC;
use crate::lexicon::{Cue, Word};
use crate::people::coreference::Form;

/// A rank may stand between `of` or `and` and a name: `the appointment of Temporary Chief Superintendent Ann Bell`.
const RANK: usize = 5;

/// The people named after `of`, and the token behind them: `of Sergeant Ann Bell and Tom Fell`.
pub(super) fn of_whom(reader: Reader<'_, '_>, noun: usize) -> (Vec<usize>, usize) {
    let Reader { document, mentions, people } = reader;
    let mut named = Vec::new();
    let mut at = noun;
    // `Following the retirement of Tom Fell, Ann Bell has`: a list has its `and`.
    let (mut alone, mut listed) = (noun, false);
    let mut opens = document.is_word(noun, Word::Of);
    while opens && named.len() < TOGETHER {
        let first = people.cast.references_in(at + 1..at + 1 + RANK);
        let Some(name) = first.first().filter(|name| name.form == Form::Name) else { break };
        let rank = rank_in(mentions, at + 1..name.tokens.start + 1);
        let start = rank.map_or(name.tokens.start, |rank| rank.tokens.start);
        // `the retirement of PC Ann Bell's father`.
        if document.has(name.tokens.end, CLITIC) {
            return (Vec::new(), noun);
        }
        let plain = (at + 1..start).all(|at| document.is_any(at, Cue::Determiner.bit() | Cue::Recency.bit()));
        if !plain {
            break;
        }
        named.push(name.person);
        at = name.tokens.end;
        alone = if named.len() == 1 { at } else { alone };
        let and = document.is_word(at, Word::And)
            || document.is_mark(at, ',') && document.is_word(at + 1, Word::And);
        listed |= and;
        opens = document.is_mark(at, ',') || and;
    }
    if named.len() > 1 && !listed {
        named.truncate(1);
        at = alone;
    }
    (named, at)
}
