//! Steps that are only wished for: `applied to become a sergeant`.

use crate::document::Document;
use crate::lexicon::{Cue, Word};

/// How many tokens before an event a wish for it may stand: `hopes to be able to become`.
const WISH: usize = 5;

/// `applied to become a sergeant`, `the chance to join`, `committed to becoming`, `the idea of retiring`.
pub(super) fn is_wished(document: &Document<'_>, at: usize) -> bool {
    let start = document.sentence(document.sentence_of(at)).start;
    let linked = at > start && document.is(at - 1, Cue::Preposition) && !document.is_word(at - 1, Word::By);
    let before = (start.max(at.saturating_sub(WISH))..at).rev();
    let mut clause =
        before.take_while(|at| !document.is(*at, Cue::Subordinator) && !document.is_mark(*at, ','));
    linked && clause.any(|at| document.is(at, Cue::Nonfactive)) || is_listed_wish(document, start, at)
}

/// `looking forward to starting work, becoming a sergeant and joining the team`: a further member of a list of gerunds.
fn is_listed_wish(document: &Document<'_>, start: usize, verb: usize) -> bool {
    let gerund = |at: usize| document.word(at).ends_with("ing");
    let joined = verb > start
        && gerund(verb)
        && (document.is_mark(verb - 1, ',') || document.is(verb - 1, Cue::Conjunction));
    let opens = |at: usize| {
        let to = (at + 1..at + 3).find(|at| document.is_word(*at, Word::To));
        document.is(at, Cue::Nonfactive) && to.is_some_and(|to| gerund(to + 1))
    };
    joined && (start.max(verb.saturating_sub(LISTED_WISH))..verb).any(opens)
}

/// How many tokens before a member of such a list its wish may stand.
const LISTED_WISH: usize = 24;
