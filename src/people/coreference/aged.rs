//! `The 41-year-old` means the one person whom the sentence before tells of.

use super::{Cast, Form, Reference};
use crate::document::{Cursor, Document, Shape};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Form as VerbForm, Table, Word, WordClass};

/// The person is told of at most so many sentences before; further back the page has moved on.
const REACH: usize = 3;
/// Sentences of direct speech between them do not count, but no more than make up this distance.
const FAR: usize = 12;
/// The words before an age that are looked through: more than three ordinary sentences have.
const TOKENS: usize = 200;
/// `father-of-two` is the longest phrase after the age, with its hyphens.
const KIN: usize = 3;

/// Tells each person the age that stands for them.
pub(super) fn resolve(document: &Document<'_>, cast: &mut Cast) {
    if cast.people.is_empty() {
        return;
    }
    for old in document.each_word([Word::Old]).filter(|at| *at > 2) {
        let number = old - 2;
        let age = document.is(old - 1, Cue::AgeWord)
            && document.token(number).is_some_and(|token| token.kind == Kind::Number)
            && document.is_word(number - 1, Word::The)
            && document.quotation_of(number).is_none();
        if !age || !stands_for_a_person(document.cursor(old + 1)) {
            continue;
        }
        if let Some(person) = antecedent(document, cast, number - 1) {
            cast.people[person].aged.get_or_insert(number);
        }
    }
}

/// No noun follows that the age only describes: a verb, a mark, `who`, or what the police call one of theirs.
fn stands_for_a_person(after: Cursor<'_, '_>) -> bool {
    let kin = after.skip_up_to(KIN, (Shape::Hyphened, Cue::AgeWord, Cue::OfficerNoun, '-'));
    let ranked = kin.hit(Table::Rank).map_or(kin, |(_, end)| end);
    let mark = ranked.peek().is_none_or(|token| token.kind == Kind::Mark);
    let home = ranked.is(Word::From) && ranked.next().is(Shape::Capital);
    mark || home || ranked.is((Shape::Clitic, Cue::RelativePronoun)) || is_verb(ranked)
}

fn is_verb(at: Cursor<'_, '_>) -> bool {
    let word = at.entry();
    let auxiliary = [WordClass::Be, WordClass::Have, WordClass::Modal, WordClass::Adverb];
    let finite = word.has(VerbForm::Past) || word.has(VerbForm::Third);
    !at.is(Shape::Capital) && (finite || auxiliary.into_iter().any(|class| word.is(class)))
}

/// The only person of the nearest sentence that tells of somebody, whose name stands near too; nobody where an unnamed man
/// or woman stands between.
fn antecedent(document: &Document<'_>, cast: &Cast, at: usize) -> Option<usize> {
    let here = document.sentence_of(at);
    let mut meant = None;
    let mut near = REACH;
    for sentence in (here.saturating_sub(FAR)..=here).rev() {
        let sentence = document.sentence(sentence);
        let floor = at.saturating_sub(TOKENS);
        if sentence.end < floor {
            return None;
        }
        let tokens = sentence.start.max(floor)..sentence.end.min(at);
        if tokens.clone().any(|at| document.is(at, Cue::Bystander)) {
            return None;
        }
        if document.quotation_of(sentence.start).is_some() {
            continue;
        }
        let told = cast.references_in(tokens.clone()).iter();
        // `Ann Bell said the 41-year-old was lucky`: somebody else, unless a comma has closed the clause.
        if sentence.end > at && told.len() > 0 && !document.is_mark(at - 1, ',') {
            return None;
        }
        for known in told.filter(|known| document.quotation_of(known.tokens.start).is_none()) {
            if meant.is_some_and(|meant| meant != known.person) {
                return None;
            }
            meant = Some(known.person);
        }
        let named = |known: &Reference| known.form == Form::Name && Some(known.person) == meant;
        if cast.references_in(tokens).iter().any(named) {
            return meant;
        }
        near = near.checked_sub(1)?;
    }
    None
}
