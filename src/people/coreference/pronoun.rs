//! Pronouns: `he` and `she` mean the subject of their sentence or of one shortly before, if the sex agrees.

use super::cataphora::told_ahead;
use super::spoken_pronoun::{NAMES, told_of};
use super::succession::is_succeeded;
use super::verb_of_speech::speaks;
use super::{Cast, Form, Reference, animal, owned};
use crate::document::Document;
use crate::lexicon::split::CLITIC;
use crate::lexicon::{Cue, Word};
use crate::mentions::person::Gender;
use crate::mentions::rank::RankValue;
use crate::mentions::{Mention, Mentions};

/// A pronoun looks back over so many sentences; who was named before them is no longer on the reader's mind.
const REACH: usize = 8;

/// A subject stands at most so many tokens after the start of its sentence, and the name after an opening clause; bounds the
/// search for a verb or a comma before it.
const FAR: usize = 60;
/// Of who stands more tokens after the start of a sentence it is not asked whether a colon opens a list before: it is one.
const LISTED: usize = 120;
/// The name after an opening clause stands at most so many tokens after its pronoun; more are a sentence of their own.
const CLAUSE: usize = 16;

/// Adds a reference for each pronoun that has somebody to mean.
pub(super) fn resolve(document: &Document<'_>, mentions: &Mentions, cast: &mut Cast) {
    let ranks = &mentions.ranks;
    if cast.people.is_empty() {
        return;
    }
    let animals = animal::subjects(document, cast, &mentions.claims);
    let named = std::mem::take(&mut cast.references);
    let mut known: Vec<Reference> = Vec::with_capacity(named.len() * 2);
    let mut ahead = named.as_slice();
    for at in pronouns(document) {
        let (before, behind) = ahead.split_at(ahead.partition_point(|one| one.tokens.start < at));
        known.extend_from_slice(before);
        ahead = behind;
        let here = document.sentence(document.sentence_of(at)).start;
        // `As a former constable herself, Ann Bell`: not who was told of before.
        if document.is(at, Cue::Reflexive) && known.last().is_none_or(|last| last.tokens.start < here) {
            continue;
        }
        let gender = if document.is(at, Cue::MalePronoun) { Gender::Male } else { Gender::Female };
        let person = match document.quotation_of(at) {
            Some(quotation) => told_of(document, cast, &known, (quotation, at), gender),
            None => told_behind(document, ranks, cast, ahead.first(), at, gender).or_else(|| {
                if known.is_empty() {
                    return told_ahead(document, ranks, cast, ahead, at, gender);
                }
                let verb = if speaks(document, at) { Verb::OfSpeech } else { Verb::Other };
                Search { document, ranks, cast, animals: &animals, gender, verb }.antecedent(&known, at)
            }),
        };
        if let Some(person) = person {
            cast.people[person].gender.get_or_insert(gender);
            known.push(Reference { tokens: at..at + 1, person, form: Form::Pronoun, rank: None });
        }
    }
    known.extend_from_slice(ahead);
    cast.references = known;
}

/// `From the first call he took, Keaton knew`: an opening clause tells of the name right behind its comma.
fn told_behind(
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    cast: &Cast,
    next: Option<&Reference>,
    at: usize,
    gender: Gender,
) -> Option<usize> {
    let start = document.sentence(document.sentence_of(at)).start;
    let opening = start < at && document.is_any(start, Cue::Preposition.bit() | Cue::Subordinator.bit());
    let next = next.filter(|next| opening && next.tokens.start < at + CLAUSE)?;
    let own = next.rank.map_or(next.tokens.start, |rank| ranks[rank].tokens.start.min(next.tokens.start));
    let fits = cast.people[next.person].gender.is_none_or(|known| known == gender);
    let one =
        document.sentence_of(at) == document.sentence_of(own) && document.is_mark(own.saturating_sub(1), ',');
    let plain = || own - start <= FAR && (start..own.saturating_sub(1)).all(|at| !document.is_mark(at, ','));
    (fits && one && plain()).then_some(next.person)
}

fn pronouns<'d>(document: &'d Document<'_>) -> impl Iterator<Item = usize> + 'd {
    document.each_of(Cue::MalePronoun.bit() | Cue::FemalePronoun.bit())
}

/// `Tom Fell's five-year-old police dog`: what is owned stands at most so many tokens after its owner.
const OWNED: usize = 7;

/// What a pronoun looks for.
struct Search<'a, 'd> {
    document: &'a Document<'d>,
    ranks: &'a [Mention<RankValue>],
    cast: &'a Cast,
    /// Where an animal may be a subject.
    animals: &'a [usize],
    gender: Gender,
    verb: Verb,
}

/// What the pronoun is the subject of.
#[derive(Clone, Copy, PartialEq)]
enum Verb {
    /// A release lets its officers speak, whom the sentence before may name in any place.
    OfSpeech,
    Other,
}

impl Search<'_, '_> {
    /// The subject of this sentence, else of the nearest one before that has somebody fit; else whoever is named.
    fn antecedent(&self, known: &[Reference], at: usize) -> Option<usize> {
        let told = self.told_where(known, at);
        if told.is_some() || self.is_of_either(known, at) {
            return told;
        }
        let here = self.document.sentence_of(at);
        let fits = |reference: &&Reference| self.fits(reference);
        let (mut sentence, mut rest, mut other) = (here, known, None::<&Reference>);
        while here - sentence <= REACH {
            let start = self.document.sentence(sentence).start;
            let before = rest.partition_point(|reference| reference.tokens.start < start);
            let from = before.max(rest.len().saturating_sub(NAMES));
            if let Some(subject) =
                rest[from..].iter().filter(fits).find(|subject| self.is_subject(subject, start))
            {
                let subject = self.apposed_to_owned(subject, &rest[from..]).unwrap_or(subject);
                return self.unless_animal(subject, at);
            }
            if sentence == here {
                let told = rest[from..].iter().filter(fits).find(|told| self.is_told_of_on(told));
                if let Some(told) = told {
                    return Some(told.person);
                }
            }
            other = other.or_else(|| rest[from..].iter().find(fits));
            if let Some(officer) = other.filter(|other| self.cast.people[other.person].is_officer()) {
                let alone = || rest[from..].iter().filter(fits).all(|told| told.person == officer.person);
                if alone() || self.verb == Verb::OfSpeech && !self.is_listed(officer) {
                    return self.unless_animal(officer, at);
                }
            }
            rest = &rest[..before];
            let Some(last) = rest.last() else { break };
            sentence = self.document.sentence_of(last.tokens.start);
        }
        other.and_then(|other| self.unless_animal(other, at))
    }

    /// `Ann Bell's successor, Sergeant Eve Moss,`: who is called what the first one owns is the subject.
    fn apposed_to_owned<'k>(&self, owner: &Reference, own: &'k [Reference]) -> Option<&'k Reference> {
        let end = owner.tokens.end;
        let near = self.document.has(end, CLITIC).then_some(end + CLAUSE)?;
        let mut behind = own.iter().filter(|other| (end..near).contains(&other.tokens.start));
        behind.find(|other| {
            let rank = other.rank.map(|rank| &self.ranks[rank]).filter(|rank| !rank.value.plural);
            let comma = |at: usize| self.document.is_mark(at, ',');
            let apposed = rank.is_some_and(|rank| comma(rank.tokens.start - 1) && comma(other.tokens.end));
            other.person != owner.person && apposed && self.fits(other)
        })
    }

    /// `Ann Bell succeeds Eve Moss, who moves to Corby, where she`: the clause goes on about whom the one before tells of.
    fn told_where(&self, known: &[Reference], at: usize) -> Option<usize> {
        at.checked_sub(1).filter(|opener| self.document.is_word(*opener, Word::Where))?;
        let last = known.last().filter(|last| last.form == Form::Name && self.fits(last))?;
        let one = self.document.sentence_of(last.tokens.start) == self.document.sentence_of(at);
        (one && at - last.tokens.end <= CLAUSE && self.is_told_of_on(last)).then_some(last.person)
    }

    /// `Ann Bell took over from Eve Moss after she was promoted`: the one who came or the one who went.
    fn is_of_either(&self, known: &[Reference], at: usize) -> bool {
        let Some(opener) = at.checked_sub(1).filter(|opener| self.document.is(*opener, Cue::Subordinator))
        else {
            return false;
        };
        let start = self.document.sentence(self.document.sentence_of(at)).start;
        let own = &known[known.partition_point(|reference| reference.tokens.start < start)..];
        let Some(other) = own.last().filter(|other| self.fits(other)) else { return false };
        let first = own.iter().find(|one| self.fits(one)).map(|one| one.person);
        opener < other.tokens.end + CLAUSE
            && first != Some(other.person)
            && is_succeeded(self.document, other)
    }

    /// The person, unless an animal is the subject of that sentence before the person, or of a later one: it may be meant
    /// as well. An animal does not speak.
    fn unless_animal(&self, subject: &Reference, at: usize) -> Option<usize> {
        let (start, end) = (subject.tokens.start, subject.tokens.end);
        let sentence = self.document.sentence(self.document.sentence_of(start));
        let from = self.animals.partition_point(|animal| *animal < sentence.start);
        let mut between = self.animals[from..].iter().take_while(|animal| **animal < at).take(NAMES);
        // `Tom Fell's dog has retired`: the person is only the owner.
        let owned = self.document.has(end, CLITIC);
        let meant = between.any(|animal| {
            *animal < start || *animal >= sentence.end.max(end) || owned && *animal < end + OWNED
        });
        let first = self.document.sentence_of(start) + 1;
        let told_since = || {
            (first..self.document.sentence_of(at)).any(|one| animal::is_about_a_stranger(self.document, one))
        };
        let told_of_them = || owned && owned::is_person(self.document, end + 1..end + OWNED);
        (self.verb == Verb::OfSpeech || !meant && !told_since() && !told_of_them()).then_some(subject.person)
    }

    fn fits(&self, reference: &Reference) -> bool {
        let person = &self.cast.people[reference.person];
        person.gender.is_none_or(|known| known == self.gender)
            && self.document.quotation_of(reference.tokens.start).is_none()
    }

    /// `new sergeants: Ann Bell, Tom Fell and Eve Moss`: one of several behind a colon.
    fn is_listed(&self, reference: &Reference) -> bool {
        let sentence = self.document.sentence(self.document.sentence_of(reference.tokens.start));
        let before = sentence.start..reference.tokens.start;
        before.len() > LISTED || before.into_iter().any(|at| self.document.is_mark(at, ':'))
    }

    /// `presented to Ann Bell, who joined in 2009 and has said that she`: a clause of its own goes on about the person.
    fn is_told_of_on(&self, reference: &Reference) -> bool {
        let end = self.document.cursor_after(&reference.tokens);
        end.optional(',').is(Cue::RelativePronoun)
    }

    /// A subject stands before its verb and behind no preposition, colon or bracket.
    fn is_subject(&self, reference: &Reference, start: usize) -> bool {
        let document = self.document;
        let rank = reference.rank.map(|rank| &self.ranks[rank]).filter(|rank| !rank.value.plural);
        let own = rank.map_or(reference.tokens.start, |rank| rank.tokens.start.min(reference.tokens.start));
        if own <= start {
            return true;
        }
        let before = own - 1;
        let object = document.is(before, Cue::Preposition) || document.is_mark(before, '(');
        let far = own - start > FAR;
        !object && !far && !(start..own).any(|at| document.is(at, Cue::Copula) || document.is_mark(at, ':'))
    }
}
