//! First posts: `her first posting was to Deal`.

use super::frame::Match;
use super::particle::POSSESSIVE;
use super::parties::Verb;
use super::sentences::Sentences;
use super::slot::Reader;
use super::subject;
use crate::document::Document;
use crate::lexicon::split::CLITIC;
use crate::lexicon::{Cue, FrameTime};
use crate::syntax::Factuality;

/// The noun of the post stands at most so many tokens after `first`: `first ever policing role`.
const NOUN: usize = 3;

/// What tells where the post was stands at most so many tokens after its noun.
const BEHIND: usize = 12;

/// The post whose noun the `first` at a token makes somebody's first.
pub(super) fn by_first_post<'m>(
    reader: Reader<'_, 'm>,
    sentences: &mut Sentences,
    first: usize,
) -> Option<Match<'m>> {
    let document = reader.document;
    let noun = (first + 1..=first + NOUN).find(|at| is_post(document, *at))?;
    let owner = first.checked_sub(1)?;
    let owned = document.is_any(owner, POSSESSIVE) || document.has(owner, CLITIC);
    let copula = document.is(noun + 1, Cue::Copula);
    if !owned || !copula || !reader.holds_filler(noun + 1..noun + BEHIND) {
        return None;
    }
    let person = subject::owner(document, reader.people, &(noun..noun + 1))?;
    let clauses = sentences.clauses(reader, noun);
    let own = |clause: &&crate::syntax::Clause| {
        clause.verb.start == noun + 1 && clause.subjects.iter().any(|head| head.contains(&noun))
    };
    let clause = clauses.iter().find(own).filter(|clause| clause.factuality == Factuality::Stated)?;
    let clauses = std::slice::from_ref(clause);
    let verb = Verb { reader, clauses, end: None, mark: Some(FrameTime::First), since: None };
    let sense = verb.sense(document.lexicons().frames(document.word_id(clause.verb.end - 1)))?;
    Some(Match { object: Some(person), ..sense })
}

/// `posting`, `role`; a `job` may be one elsewhere.
fn is_post(document: &Document<'_>, at: usize) -> bool {
    document.is_any(at, Cue::PostNoun.bit() | Cue::RoleNoun.bit()) && !document.is(at, Cue::EntryNoun)
}
