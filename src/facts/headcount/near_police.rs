//! Whether nouns that may mean anybody, such as `staff`, `cadets` and `students`, mean the people of the police.

use super::noun::{Form, Noun, noun_at};
use super::other_bodies::is_of_sheriff;
use crate::document::Document;
use crate::lexicon::{Cue, GroupKind, GroupRow, Table, Word};
use crate::mentions::{Mentions, overlap::Claim};

/// How many tokens before `cadets` the police may be named: the sentence before, and the one before that.
const KIN_NEAR: usize = 60;
/// How many tokens before the words behind a number `cohort of` may begin.
const INTAKE: usize = 4;
/// How many groups that a text names are searched for `police cadets`. It keeps the cost linear in a page that names
/// nothing else.
const TOLD: usize = 64;
/// How many tokens on both sides of a weak noun, such as `staff`, are searched for the police it belongs to.
const NEAR: usize = 9;

/// Whether words of the police stand so near that `staff` or `cadets` are theirs.
pub(super) fn is_near_police(
    document: &Document<'_>,
    mentions: &Mentions,
    noun: Noun<'_>,
    start: usize,
) -> bool {
    let end = noun.end + NEAR;
    let sentence = document.sentence(document.sentence_of(noun.end - 1));
    let others = start.saturating_sub(NEAR * 2).max(sentence.start)..end.min(sentence.end);
    if others.into_iter().any(|at| document.is(at, Cue::OtherBody) && !document.is(at, Cue::CountModifier)) {
        return false;
    }
    let block = document.block(document.block_of(sentence.start));
    // `The cohort of 34 students`.
    let intake = (start.saturating_sub(INTAKE)..start)
        .any(|at| document.is(at, Cue::IntakeNoun) && document.is_word(at + 1, Word::Of));
    let from = match noun.form {
        _ if intake => start.saturating_sub(KIN_NEAR),
        Form::Kin => start.saturating_sub(KIN_NEAR),
        _ => start.saturating_sub(NEAR).max(block.start),
    };
    let mut reach = from..end.min(sentence.end);
    is_told_of(document, noun)
        || noun.form == Form::Kin && is_of_sheriff(document, start)
        || reach.any(|at| {
            let ours =
                matches!(mentions.claims.of(at), Claim::Force | Claim::Rank) || document.is(at, Cue::Police);
            ours || noun_at(document, mentions, at).is_some_and(|noun| noun.form == Form::Many)
        })
}

/// Whether the text has called them the police's before: `police cadets`.
fn is_told_of(document: &Document<'_>, noun: Noun<'_>) -> bool {
    let before = document.hits(Table::Group).iter().take(TOLD);
    let before = before.take_while(|hit| hit.end as usize <= noun.end);
    noun.form == Form::Kin
        && before
            .map(|hit| document.row::<GroupRow>(hit.row))
            .any(|row| row.group == noun.group.name && row.kind == GroupKind::Many)
}
