//! Relative clauses: which noun phrase `who`, `which` and `that` stand for.

use super::Sentence;
use super::agreement::Number;
use super::coordination::Heads;
use super::item::{ItemKind, before};
use super::subject_step::{Step, Subject, UNKNOWN};
use crate::lexicon::WordClass;

impl Sentence<'_> {
    /// `who`, `which` or `that` as the subject: its antecedent.
    pub(super) fn relative_step(self, at: usize) -> Step {
        let left = before(self.items, at);
        let word = &self.units[self.items[at].first];
        if self.items[at].kind == ItemKind::That
            && !matches!(self.kind(left), Some(ItemKind::Noun | ItemKind::Coordinator | ItemKind::Comma))
        {
            return UNKNOWN;
        }
        match (self.kind(left), left) {
            (Some(ItemKind::Coordinator), Some(joint)) => {
                let first = (0..joint).rev().find(|at| self.items[*at].kind == ItemKind::Relative);
                Step::Found(first.map_or(Subject::Unknown, |at| self.antecedent(at)))
            }
            // `most of whom were`.
            (Some(ItemKind::Preposition), Some(preposition)) if word.is(WordClass::PersonRelative) => {
                match preposition.checked_sub(1).filter(|at| self.items[*at].kind == ItemKind::Noun) {
                    Some(noun) => Step::Found(Subject::Heads(self.alone(noun).heads)),
                    None => UNKNOWN,
                }
            }
            (None | Some(ItemKind::Stop | ItemKind::Verb), _) if word.is(WordClass::PersonRelative) => {
                Step::Found(Subject::Heads(Heads::one(self.items[at].head)))
            }
            _ => Step::Found(self.antecedent(at)),
        }
    }

    /// The noun phrase that a relative pronoun stands for.
    fn antecedent(self, relative: usize) -> Subject {
        let mut left = before(self.items, relative);
        if self.kind(left) == Some(ItemKind::Comma) {
            left = left.and_then(|at| before(self.items, at));
        }
        if self.kind(left) == Some(ItemKind::Closing) {
            let bracket =
                left.and_then(|at| (0..at).rev().find(|at| self.items[*at].kind == ItemKind::Opening));
            left = bracket.and_then(|at| before(self.items, at));
        }
        let Some(mut noun) = left.filter(|at| self.items[*at].kind == ItemKind::Noun) else {
            return Subject::Unknown;
        };
        if self.units[self.items[relative].first].is(WordClass::PersonRelative) {
            noun = self.named_before(noun).unwrap_or_else(|| self.person_before(noun));
        } else if before(self.items, noun)
            .is_some_and(|at| self.governor(at).is_some() && self.items[at].kind == ItemKind::Preposition)
        {
            // `the wreck of a boat, which`: either.
            return Subject::Unknown;
        }
        let verb = self.items[relative + 1..].iter().find(|item| item.kind == ItemKind::Verb);
        let Some(verb) = verb else { return Subject::Unknown };
        let group = self.group(noun, verb);
        let several = group.is_coordinated() && self.verb_number(verb) == Some(Number::Plural);
        Subject::Heads(if several { group.heads } else { self.alone(noun).heads })
    }

    /// `Jane Doe, 41, of Park Street, Dover, who`: the person before places, ages and prepositions.
    fn named_before(self, noun: usize) -> Option<usize> {
        let passed = |at: &usize| {
            let item = &self.items[*at];
            let unit = &self.units[item.head];
            match item.kind {
                ItemKind::Noun => (unit.capital || self.is_number(*at)) && !unit.person,
                ItemKind::Comma | ItemKind::Preposition | ItemKind::Adjective => true,
                _ => false,
            }
        };
        let first = (0..=noun).rev().find(|at| !passed(at))?;
        let head = &self.units[self.items[first].head];
        let person = head.person || first < noun && (head.compound || head.is(WordClass::PersonNoun));
        (self.items[first].kind == ItemKind::Noun && person).then_some(first)
    }

    /// `the head of the unit, who`: a common noun behind `of` that names no person gives way to the one before.
    fn person_before(self, noun: usize) -> usize {
        let mut noun = noun;
        loop {
            let head = &self.units[self.items[noun].head];
            let of = noun.checked_sub(2).filter(|at| {
                self.units[self.items[at + 1].first].is(WordClass::Genitive)
                    && self.items[*at].kind == ItemKind::Noun
            });
            match of {
                Some(further) if !head.capital && !head.is(WordClass::PersonNoun) => noun = further,
                _ => return noun,
            }
        }
    }
}
