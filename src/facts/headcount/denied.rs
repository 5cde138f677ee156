//! Denied counts: numbers before a workforce noun that no police has (`not 40 officers`, `four out of five officers`,
//! `Kent will not get 40 officers`, `the fire service has 40 officers`).

use super::Count;
use super::clauses::Clauses;
use crate::document::Document;
use crate::lexicon::{Cue, Word, WordClass};
use crate::mentions::{Mention, Mentions, number::NumberValue, overlap::Claim};
use crate::syntax::Clause;
use std::ops::Range;

/// How many tokens may stand between a verb and the number that it denies: `does not have the full 40`.
const OBJECT: usize = 3;
/// How many tokens of a subject before its head say whose it is: `the Kent fire and rescue service`.
const OWNER: usize = 6;

/// Whether the words before a number deny it, make a share of it or have told it: `six (6) officers`.
pub(super) fn is_denied(document: &Document<'_>, mentions: &Mentions, number: &Mention<NumberValue>) -> bool {
    let sentence = document.sentence(document.sentence_of(number.tokens.start));
    let Some(mut before) = number.tokens.start.checked_sub(1).filter(|at| *at >= sentence.start) else {
        return false;
    };
    if document.is(before, Cue::Additive) && before > 0 {
        before -= 1;
    }
    let out_of = before > 1 && document.is_word(before, Word::Of) && document.is_word(before - 1, Word::Out);
    let of_number = out_of && mentions.claims.of(before - 2) == Claim::Number;
    let ratio = document.is_word(number.tokens.end, Word::Out)
        && document.is_word(number.tokens.end + 1, Word::Of)
        && mentions.claims.of(number.tokens.end + 2) == Claim::Number;
    let again = document.is_mark(before, '(')
        && before > 0
        && mentions.claims.of(before - 1) == Claim::Number
        && document.is_mark(number.tokens.end, ')');
    document.is(before, Cue::Denial) || again || of_number || ratio || document.is(before, Cue::Recurrence)
}

/// A verb or noun of what is only wanted: `asked`, `need`.
pub(super) fn is_wish(document: &Document<'_>, at: usize) -> bool {
    document.is(at, Cue::Nonfactive)
}

/// `nearly 40` denies no number, though it denies a verb.
fn is_negator(document: &Document<'_>, at: usize) -> bool {
    document.lexicons().grammar().look_up(document.word(at)).is(WordClass::Negator)
}

/// Whether the clause of a count denies it, or another body has these people.
pub(super) fn is_in_denial(
    document: &Document<'_>,
    mentions: &Mentions,
    clauses: &Clauses<'_, '_>,
    count: &Count<'_>,
) -> bool {
    let start = count.tokens.start;
    if needs(document, start) {
        return true;
    }
    let clauses = clauses.at(start);
    let Some(clause) = clauses.iter().rev().find(|clause| clause.verb.end <= start) else { return false };
    let between = clause.verb.end..start;
    let object = between.len() <= OBJECT
        && between
            .into_iter()
            .all(|at| document.is_any(at, Cue::Determiner.bit() | Cue::CountModifier.bit()));
    object
        && (clause.negated && !is_negator(document, start)
            || is_of_another_body(document, mentions, clause, count))
}

/// `Corby needs 20 officers`, which has not got them.
fn needs(document: &Document<'_>, start: usize) -> bool {
    let verb = start.checked_sub(1).map(|at| at - usize::from(at > 0 && document.is(at, Cue::Determiner)));
    verb.is_some_and(|verb| is_wish(document, verb) && document.is(verb, Cue::GainVerb))
}

/// `the fire service has 40 officers`; police officers whom a council pays are the police's.
fn is_of_another_body(
    document: &Document<'_>,
    mentions: &Mentions,
    clause: &Clause,
    count: &Count<'_>,
) -> bool {
    let police = |range: &Range<usize>| {
        range.clone().any(|at| {
            document.is_word(at, Word::Police) || matches!(mentions.claims.of(at), Claim::Force | Claim::Rank)
        })
    };
    let [head] = clause.subjects.as_slice() else { return false };
    if document.is_any(head.start, Cue::FirstPersonPronoun.bit() | Cue::PluralPronoun.bit()) {
        return false;
    }
    let sentence = document.sentence(document.sentence_of(head.start));
    let owner = head.start.saturating_sub(OWNER).max(sentence.start)..head.end;
    let other = owner.clone().any(|at| document.is_any(at, Cue::OtherBody.bit() | Cue::OtherService.bit()));
    let has = document.is_any(clause.verb.end - 1, Cue::GainVerb.bit() | Cue::Composition.bit());
    has && other && !police(&owner) && !police(&count.tokens)
}
