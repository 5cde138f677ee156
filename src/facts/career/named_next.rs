//! Who is named only in the next sentence: `A police constable has been dismissed. PC Tom Fell, 33, was based in Deal.`

use super::parties::Verb;
use super::sentences::Sentences;
use super::slot::Reader;
use super::trigger::Trigger;
use super::within::rank_in;
use crate::document::Document;
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, FrameEvent, Word, WordClass};
use crate::mentions::overlap::Claim;
use crate::people::coreference::{Form, Reference, Stated};
use crate::syntax::{Clause, VerbForm};
use std::ops::Range;

/// How many tokens from the start of its sentence the noun may stand: `A serving Kent Police officer`.
const PHRASE: usize = 6;

/// Who is named for the first time is sought among so many references before; whoever was told of longer ago is new again.
const FAMILIAR: usize = 256;

/// Who left or retired, where the sentence calls him only an officer: the one whom the next sentence opens with, named for the
/// first time, at the rank that was said or with an age, if it tells of him as of the one told of: what he was convicted of or
/// had done, where he was based, a step of his. Whoever speaks, rules, leads, bears witness or suffers there is another one.
pub(super) fn of(reader: Reader<'_, '_>, trigger: &Trigger<'_>, sentences: &mut Sentences) -> Option<usize> {
    let Reader { document, mentions, people } = reader;
    let leaves = |event: FrameEvent| event.is_leaving() || event == FrameEvent::Retired;
    trigger.frame().filter(|frame| leaves(frame.event))?;
    let number = document.sentence_of(trigger.tokens.start);
    let own = document.sentence(number);
    let noun = noun(reader, own.start..trigger.tokens.start)?;
    let next = (number + 1 < document.sentence_count()).then(|| document.sentence(number + 1))?;
    let name = people.cast.references_in(next.clone()).first()?;
    let rank = name.rank.map(|rank| &mentions.ranks[rank]);
    let start = rank.map_or(name.tokens.start, |rank| rank.tokens.start);
    let person = &people.cast.people[name.person];
    let was = person.stated.iter().any(|stated| stated.when == Stated::Past);
    let aged = has_age(document, name.tokens.end);
    // Of the public, nobody left the police.
    let officer = person.is_officer() && (rank.is_some() || was);
    // `it was found that Tom Fell, 33, had lied`.
    let opens = start == next.start || (aged || was) && document.is_word(start - 1, Word::That);
    let alone = people.cast.references_in(own).is_empty();
    let called = rank_in(mentions, noun..noun + 1);
    let same =
        called.zip(rank).map(|(called, rank)| called.value.name(document) == rank.value.name(document));
    let told = name.form == Form::Name && officer && opens && alone && same.unwrap_or(called.is_none());
    let first = || {
        let before = people.cast.references_in(0..name.tokens.start).iter().rev().take(FAMILIAR);
        before.inspect(|_| crate::steps::count()).all(|told| told.person != name.person)
    };
    let described = was || aged || same.is_some();
    (told && described && first() && is_told_of(reader, name, sentences)).then_some(name.person)
}

/// The officer noun or rank behind `A`, `An` at the start of some tokens.
fn noun(reader: Reader<'_, '_>, tokens: Range<usize>) -> Option<usize> {
    let Reader { document, mentions, .. } = reader;
    let start = tokens.start;
    let article = document.is_word(start, Word::A) || document.is_word(start, Word::An);
    let officer = |at: &usize| document.is(*at, Cue::OfficerNoun) || mentions.claims.of(*at) == Claim::Rank;
    (start..tokens.end.min(start + PHRASE)).find(officer).filter(|_| article)
}

/// `, 33,`, `, aged 33,` behind a name.
fn has_age(document: &Document<'_>, comma: usize) -> bool {
    let number = comma + 1 + usize::from(document.is(comma + 1, Cue::AgeWord));
    let years = document.word(number);
    let number_of_two = years.len() == 2 && years.bytes().all(|byte| byte.is_ascii_digit());
    number_of_two && document.is_mark(comma, ',') && document.is_mark(number + 1, ',')
}

/// `PC Tom Fell had lied`, `was convicted of theft`, `was based in Deal`, `joined in 1984`.
fn is_told_of(reader: Reader<'_, '_>, name: &Reference, sentences: &mut Sentences) -> bool {
    let document = reader.document;
    let clauses = sentences.clauses(reader, name.tokens.start);
    let own = |clause: &Clause| clause.subjects.iter().any(|head| head.contains(&name.tokens.start));
    let Some(at) = clauses.iter().position(own) else { return false };
    let (clause, end) = (&clauses[at], document.sentence(document.sentence_of(name.tokens.start)).end);
    let verb = Verb { reader, clauses: &clauses[at..], end: None, mark: None, since: None };
    // `PC Tom Fell had reported him`.
    let object = |at: usize| {
        let noun = document.is(at, Cue::Determiner)
            && document.token(at + 1).is_some_and(|next| next.kind == Kind::Word);
        document.entry(at).is(WordClass::ObjectPronoun) && !noun
    };
    let of_another = (name.tokens.end..end).any(object);
    let sense = || verb.sense(document.lexicons().frames(document.word_id(clause.verb.end - 1)));
    let steps = || !of_another && sense().is_some_and(|sense| !sense.event.is_leaving());
    let had = |at: usize| document.entry(at).is(WordClass::PastAuxiliary);
    let convicted = (name.tokens.end..end).any(|at| document.is(at, Cue::Conviction));
    let before = || (name.tokens.end..clause.verb.start).any(had) && !of_another;
    let based = || clause.passive && document.is(clause.verb.end - 1, Cue::PostingVerb);
    clause.form == VerbForm::Finite && (convicted || before() || based() || steps())
}
