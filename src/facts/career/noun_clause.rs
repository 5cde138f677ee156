//! Where a noun that tells a step stands in the clauses of its sentence: `her promotion was blocked`, `with promotion to sergeant`.

use super::slot::Reader;
use crate::document::Document;
use crate::lexicon::{Cue, Frame, FrameRow, Grammar, Slot, VerbUse};
use crate::syntax::{self, Argument, Factuality};
use std::ops::Range;

/// Whether no clause that the noun belongs to is denied, wished or planned: `looked to gain promotion`, `the appointment will be
/// subject to a hearing`, `rejected her promotion`, `her promotion was blocked`.
pub(super) fn is_stated(grammar: &Grammar, clauses: &[syntax::Clause], noun: usize) -> bool {
    let holds = |clause: &&syntax::Clause| {
        let object = clause.arguments.iter().any(|argument| argument.tokens.contains(&noun));
        object || clause.subjects.iter().any(|head| head.contains(&noun))
    };
    let stated = |clause: &syntax::Clause| {
        // `gathered to mark the retirement of Sergeant Ann Bell`.
        let marks = clause.form == syntax::VerbForm::Infinitive && !clause.negated;
        marks && grammar.is_used(clause.lemma, VerbUse::Commemorating)
            || !matches!(
                clause.factuality,
                Factuality::NotStated | Factuality::Decreed | Factuality::Scheduled
            ) && !grammar.is_used(clause.lemma, VerbUse::Refusing)
    };
    clauses.iter().filter(holds).all(stated)
}

/// `with promotion to sergeant`, `Promotion to sergeant followed`; not `hopes for promotion`, `was offered promotion`, `missed out
/// on promotion`: what a verb has as its object nobody may have got.
pub(super) fn stands_aside(reader: Reader<'_, '_>, clauses: &[syntax::Clause], noun: usize) -> bool {
    let document = reader.document;
    let opens = |link: usize| document.is(link, Cue::AdjunctOpener) || !document.is(link, Cue::Preposition);
    let is_object = |clause: &syntax::Clause| {
        // `gained promotion to inspector in 2006 and to superintendent in 2010`.
        if gets_promotion(document, clause) {
            return false;
        }
        let first = clause.arguments.first().map(|argument| argument.preposition.start);
        clause.arguments.iter().filter(|argument| argument.tokens.contains(&noun)).any(|argument| {
            let link = &argument.preposition;
            // `missed out on`: a particle stands between.
            // So it does in `turned down promotion`.
            let particle = clause.verb.end < link.start || !document.is(link.start, Cue::AdjunctOpener);
            link.is_empty() || Some(link.start) == first && particle
        })
    };
    noun.checked_sub(1).is_none_or(opens) && !clauses.iter().any(is_object)
}

/// Whether a noun is the subject of a clause: `her move to the burglary team was blocked`.
pub(super) fn heads_clause(clauses: &[syntax::Clause], noun: usize) -> bool {
    clauses.iter().any(|clause| clause.subjects.iter().any(|head| head.contains(&noun)))
}

/// The verb of `A move to the burglary team followed`: a noun takes place as the subject of its clause, be it behind it.
pub(super) fn arises(reader: Reader<'_, '_>, clauses: &[syntax::Clause], noun: usize) -> Option<usize> {
    let grammar = reader.document.lexicons().grammar();
    let is_own = |head: &Range<usize>| head.contains(&noun);
    // `In 2001 came promotion to sergeant`.
    let behind = |argument: &Argument| argument.preposition.is_empty() && is_own(&argument.head);
    let own = |clause: &&syntax::Clause| {
        clause.subjects.iter().any(is_own)
            || clause.subjects.is_empty() && clause.arguments.iter().any(behind)
    };
    let clause = clauses.iter().find(own).filter(|clause| !clause.passive && !clause.negated)?;
    // `came to nothing`.
    let of_noun = |argument: &Argument| clause.subjects.is_empty() && argument.tokens.start >= noun;
    let alone = clause.arguments.iter().all(|argument| argument.is_time || of_noun(argument));
    (alone && grammar.is_used(clause.lemma, VerbUse::Arising)).then_some(clause.verb.start)
}

/// `gained`, `earned`: a verb of a row whose object is a promotion.
fn gets_promotion(document: &Document<'_>, clause: &syntax::Clause) -> bool {
    let frames = document.lexicons().frames(document.word_id(clause.verb.end - 1));
    let of_promotion = |frame: &Frame| document.row::<FrameRow>(frame.row).object.has(Slot::Promotion);
    !clause.passive && frames.iter().any(of_promotion)
}
