//! The subject of a trigger: whose career it is.

use crate::document::Document;
use crate::lexicon::split::{CLITIC, HYPHENED};
use crate::lexicon::{Cue, Word};
use crate::people::People;
use crate::people::coreference::{Form, Reference, narrator};
use std::ops::Range;

/// How many tokens a noun phrase for an officer has, with what follows up to its verb: `The 34-year-old officer, who is
/// based in Corby, joined`.
const PHRASE: usize = 14;
/// How many tokens before a verb its subject may stand. It bounds the search in a sentence without an end.
const REACH: usize = 60;

/// An owner stands at most so many tokens before what it owns: `her very well deserved promotion`.
const OWNER: usize = 5;

/// How a trigger is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::facts) enum VerbForm {
    Finite,
    /// `his promotion`: the owner is the subject.
    Noun,
}

/// The person whose step the trigger tells; `None` where the sentence does not say or tells of several.
pub(in crate::facts) fn of(
    document: &Document<'_>,
    people: &People,
    trigger: &Range<usize>,
    form: VerbForm,
) -> Option<usize> {
    let verb = trigger.start;
    if let Some(quotation) = document.quotation_of(verb) {
        return spoken(document, people, quotation, verb);
    }
    let sentence = document.sentence(document.sentence_of(verb));
    if narrates(document, sentence.start, verb) {
        return narrator::at(document, &people.cast, verb);
    }
    let before = people.cast.references_in(sentence.start.max(verb.saturating_sub(REACH))..verb);
    let before: Vec<&Reference> =
        before.iter().filter(|reference| document.quotation_of(reference.tokens.start).is_none()).collect();
    if let Some(nearest) = before.last() {
        if is_direct(document, nearest, verb) {
            return Some(nearest.person);
        }
        if has_other_antecedent(document, nearest, verb) {
            return None;
        }
        let first =
            before.iter().find(|reference| is_subject(document, reference) || form == VerbForm::Noun)?;
        return Some(first.person).filter(|_| !is_plural(document, nearest.tokens.end, verb));
    }
    if is_officer_phrase(document, sentence.start, verb) {
        let told = told_before(document, people, sentence.start).filter(|told| {
            !is_kin_phrase(document, sentence.start) || is_only_one_told(document, people, told)
        });
        let told = told.map(|told| told.person);
        let told = told.or_else(|| spoke_before(document, people, sentence.start));
        return told.filter(|person| people.cast.people[*person].is_officer());
    }
    let opens = opens_sentence(document, sentence.start, verb);
    opens.then(|| of_main_clause(document, people, trigger.end, sentence)).flatten()
}

/// `his promotion`, `Jane's recent promotion`: the person who owns the noun.
pub(in crate::facts) fn owner(
    document: &Document<'_>,
    people: &People,
    noun: &Range<usize>,
) -> Option<usize> {
    let start = document.sentence(document.sentence_of(noun.start)).start;
    let from = start.max(noun.start.saturating_sub(OWNER));
    let nearest = people.cast.references_in(from..noun.start).last()?;
    let owns = document.has(nearest.tokens.end, CLITIC) || is_possessive(document, nearest);
    owns.then_some(nearest.person)
}

/// `Having joined in 1990, she`, `Joining in May, the PCSOs`: the subject of the clause behind, else of the sentence before.
fn of_main_clause(
    document: &Document<'_>,
    people: &People,
    from: usize,
    sentence: Range<usize>,
) -> Option<usize> {
    let several = |at: usize| document.is_any(at, Cue::PeopleNoun.bit() | Cue::PluralPronoun.bit());
    let behind = people.cast.references_in(from..sentence.end);
    let main = (from..sentence.end).find(|at| document.is_mark(*at, ',')).unwrap_or(sentence.end);
    if behind.is_empty() && (main..sentence.end).any(several) {
        return None;
    }
    let behind = behind.iter().find(|reference| document.quotation_of(reference.tokens.start).is_none());
    behind.or_else(|| told_before(document, people, sentence.start)).map(|reference| reference.person)
}

/// `I` stands before the verb, with no other pronoun nearer.
fn narrates(document: &Document<'_>, start: usize, verb: usize) -> bool {
    let pronouns = Cue::FirstPersonPronoun.bit() | Cue::MalePronoun.bit() | Cue::FemalePronoun.bit();
    let start = start.max(verb.saturating_sub(REACH));
    let nearest = (start..verb).rev().find(|at| document.is_any(*at, pronouns | Cue::PluralPronoun.bit()));
    nearest.is_some_and(|at| narrator::is_i(document, at))
}

/// In direct speech the speaker says `I`; another person must be named right before the verb.
fn spoken(document: &Document<'_>, people: &People, quotation: usize, verb: usize) -> Option<usize> {
    let sentence = document.sentence(document.sentence_of(verb));
    let open = document.quotations()[quotation].open as usize;
    let from = sentence.start.max(open);
    let speaks = (from.max(verb.saturating_sub(REACH))..verb).rev().find(|at| {
        document.is(*at, Cue::FirstPersonPronoun)
            || document.is_any(*at, Cue::MalePronoun.bit() | Cue::FemalePronoun.bit())
    });
    if speaks.is_some_and(|at| narrator::is_i(document, at) && verb - at <= 6) {
        return people.speech_of(quotation)?.speaker.as_ref()?.person;
    }
    let told = people.cast.references_in(from..verb);
    let direct = told.last().filter(|nearest| is_direct(document, nearest, verb));
    direct.or_else(|| told.first().filter(|first| is_subject(document, first))).map(|subject| subject.person)
}

/// `praised the recruits, who joined`: the pronoun right before the verb means the noun before it, which is no person here.
fn has_other_antecedent(document: &Document<'_>, reference: &Reference, verb: usize) -> bool {
    let mut before = (reference.tokens.end..verb).rev().take_while(|at| document.is(*at, Cue::Auxiliary));
    before.any(|at| document.is(at, Cue::RelativePronoun))
}

/// Between a direct subject and its verb stand auxiliaries, `who`, and what commas enclose.
fn is_direct(document: &Document<'_>, reference: &Reference, verb: usize) -> bool {
    let far = verb > reference.tokens.end + REACH;
    if far || document.has(reference.tokens.end, CLITIC) || is_possessive(document, reference) {
        return false;
    }
    let last = (reference.tokens.end..verb).rev().find(|at| !document.is(*at, Cue::Auxiliary));
    if document.is_mark(reference.tokens.end, ',') && last.is_some_and(|at| document.is_mark(at, ',')) {
        return true;
    }
    let mut enclosed = false;
    for at in reference.tokens.end..verb {
        if document.is_mark(at, ',') || document.is_mark(at, '(') || document.is_mark(at, ')') {
            enclosed = !enclosed;
        } else if document.is(at, Cue::RelativePronoun) {
            enclosed = false;
        } else if !enclosed && !document.is(at, Cue::Auxiliary) {
            return false;
        }
    }
    true
}

/// `his`, `her` before a noun, `Caro's`: an owner, not a subject.
fn is_possessive(document: &Document<'_>, reference: &Reference) -> bool {
    reference.form == Form::Pronoun && document.is(reference.tokens.start, Cue::Determiner)
}

fn is_subject(document: &Document<'_>, reference: &Reference) -> bool {
    !document.has(reference.tokens.end, CLITIC) && !is_possessive(document, reference)
}

/// A plural pronoun or noun stands right before the verb.
fn is_plural(document: &Document<'_>, from: usize, verb: usize) -> bool {
    let last = (from..verb).rev().find(|at| !document.is(*at, Cue::Auxiliary));
    last.is_some_and(|at| document.is(at, Cue::PluralPronoun) || document.is(at, Cue::PeopleNoun))
}

/// `Having joined`, `Promotion to sergeant came`, `The 41-year-old joined`, `A police officer since`: no other subject stands
/// before the verb.
fn opens_sentence(document: &Document<'_>, start: usize, verb: usize) -> bool {
    let is_officer =
        document.is_word(start, Word::A) && document.is_capital(start) && document.is_word(verb, Word::Since);
    let officer = if is_officer { Cue::Police.bit() | Cue::OfficerNoun.bit() } else { 0 };
    verb - start <= REACH
        && (start..verb).all(|at| {
            document.is_any(at, officer)
                || document
                    .is_any(at, Cue::Auxiliary.bit() | Cue::Subordinator.bit() | Cue::Preposition.bit())
                || document.is(at, Cue::Determiner)
                || document.token(at).is_some_and(|token| token.kind != crate::lexicon::split::Kind::Word)
                || document.is(at, Cue::Month)
                || document.is(at, Cue::AgeWord) && document.has(at, HYPHENED)
        })
}

/// `The 33-year-old from Deal, who joined`, `The experienced officer began`: a noun phrase for the officer told of before.
fn is_officer_phrase(document: &Document<'_>, start: usize, verb: usize) -> bool {
    let age = (start + 1..start + 5).any(|at| document.is(at, Cue::AgeWord) && document.has(at, HYPHENED));
    let officer = (start + 1..start + 4).any(|at| document.is(at, Cue::OfficerNoun));
    let other = (start + 1..start + 4).any(|at| document.is_word(at, Word::Other));
    document.is_word(start, Word::The)
        && document.is_capital(start)
        && verb < start + PHRASE
        && (age || officer)
        && !other
        && !is_plural(document, start, verb)
}

/// `The mother-of-two joined`.
fn is_kin_phrase(document: &Document<'_>, start: usize) -> bool {
    let mut kin = (start + 1..start + 4).filter(|at| document.is_word(*at, Word::Of));
    kin.any(|at| document.has(at, HYPHENED))
}

/// Whether the sentence of a person names nobody else.
fn is_only_one_told(document: &Document<'_>, people: &People, told: &Reference) -> bool {
    let sentence = document.sentence(document.sentence_of(told.tokens.start));
    let mut all = people.cast.references_in(sentence).iter().take(PHRASE);
    all.all(|other| other.person == told.person)
}

/// Who says the direct speech that ends right before.
fn spoke_before(document: &Document<'_>, people: &People, start: usize) -> Option<usize> {
    let quotation = document
        .quotation_of(start.checked_sub(1)?)
        .or_else(|| document.quotation_of(start.checked_sub(2)?))?;
    people.speech_of(quotation)?.speaker.as_ref()?.person
}

/// The subject of the nearest sentence before that has one.
fn told_before<'m>(document: &Document<'_>, people: &'m People, start: usize) -> Option<&'m Reference> {
    let last = people.cast.reference_before(start)?;
    let sentence = document.sentence(document.sentence_of(last.tokens.start));
    let near = document.sentence_of(start) - document.sentence_of(last.tokens.start) <= 2;
    people.cast.references_in(sentence).first().filter(|_| near)
}
