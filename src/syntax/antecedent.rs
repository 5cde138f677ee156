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
        let apart = matches!(self.kind(left), Some(ItemKind::Comma | ItemKind::Dash));
        if apart {
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
        noun = self.before_age(noun).unwrap_or(noun);
        if self.units[self.items[relative].first].is(WordClass::PersonRelative) {
            noun = self.named_before(noun).unwrap_or_else(|| self.person_before(noun, relative));
        } else if before(self.items, noun)
            .filter(|at| self.items[*at].kind == ItemKind::Preposition)
            .is_some_and(|at| {
                self.governor(at).is_some() || apart && self.kind(at.checked_sub(1)) == Some(ItemKind::Noun)
            })
        {
            // `the wreck of a boat, which`: either.
            return Subject::Unknown;
        }
        self.agreeing(noun, relative)
    }

    /// The noun phrase at an item, and those it is joined with, where their number is that of the relative clause's verb.
    fn agreeing(self, noun: usize, relative: usize) -> Subject {
        let verb = self.items[relative + 1..].iter().find(|item| item.kind == ItemKind::Verb);
        let Some(verb) = verb else { return Subject::Unknown };
        let group = self.group(noun, verb);
        // `who both joined`.
        let both = self.units[self.items[relative].end..verb.main]
            .iter()
            .any(|unit| unit.is(WordClass::FloatingQuantifier));
        let plural = both || self.verb_number(verb) == Some(Number::Plural);
        let singular = self.noun_number(self.items[noun].head) == Some(Number::Singular);
        let person = self.units[self.items[relative].first].is(WordClass::PersonRelative);
        match group.is_coordinated() && plural {
            true => Subject::Heads(group.heads),
            // `trees by the sea, which stand`; but `the team who serve`.
            false if plural && singular && !person && !group.is_coordinated() => Subject::Unknown,
            false => Subject::Heads(self.alone(noun).heads),
        }
    }

    /// `Jane Doe, 41, who`, `Jane Doe, aged 41, who`: of an age between commas, the name before it.
    fn before_age(self, noun: usize) -> Option<usize> {
        let opener = before(self.items, noun)?;
        let comma = if self.is_counted(opener) { before(self.items, opener)? } else { opener };
        let comma = Some(comma).filter(|at| self.items[*at].kind == ItemKind::Comma)?;
        let name = before(self.items, comma).filter(|at| self.items[*at].kind == ItemKind::Noun)?;
        self.is_number(noun).then_some(name)
    }

    /// `aged` before a number.
    fn is_counted(self, at: usize) -> bool {
        let item = &self.items[at];
        item.kind == ItemKind::Preposition && at + 1 < self.items.len() && self.is_number(at + 1)
    }

    /// `Jane Doe, 41, of Park Street, Dover, who`: the person before places, ages and prepositions of place; not `to Jane Doe for
    /// Finn, who`.
    fn named_before(self, noun: usize) -> Option<usize> {
        let passed = |at: &usize| {
            let item = &self.items[*at];
            let unit = &self.units[item.head];
            match item.kind {
                ItemKind::Noun => (unit.capital || self.is_number(*at)) && !unit.person,
                ItemKind::Preposition => {
                    let word = &self.units[item.first];
                    word.is(WordClass::Genitive) || word.is(WordClass::Positional)
                }
                ItemKind::Comma | ItemKind::Adjective => true,
                _ => self.is_counted(*at),
            }
        };
        let first = (0..=noun).rev().find(|at| !passed(at))?;
        let head = &self.units[self.items[first].head];
        let person = head.person || first < noun && (head.compound || head.is(WordClass::PersonNoun));
        (self.items[first].kind == ItemKind::Noun && person).then_some(first)
    }

    /// `the head of the unit, who`: a common noun behind `of` that names no person gives way to the one before.
    fn person_before(self, noun: usize, relative: usize) -> usize {
        let mut noun = noun;
        let number = |at: usize| self.noun_number(self.items[at].head);
        let verb = self.items[relative + 1..].iter().find(|item| item.kind == ItemKind::Verb);
        let plural = verb.and_then(|verb| self.verb_number(verb)) == Some(Number::Plural);
        // `someone in the town who`.
        let head = |at: usize| &self.units[self.items[at].head];
        if let Some(preposition) = before(self.items, noun)
            && let Some(outer) = self.governor(preposition)
            && !head(noun).is(WordClass::PersonNoun)
            && head(outer).is(WordClass::Pronoun)
        {
            return outer;
        }
        loop {
            let head = &self.units[self.items[noun].head];
            let of = noun.checked_sub(2).filter(|at| {
                self.units[self.items[at + 1].first].is(WordClass::Genitive)
                    && self.items[*at].kind == ItemKind::Noun
            });
            match of {
                // `a pair of scholars who say`.
                Some(further)
                    if plural
                        && number(noun) == Some(Number::Plural)
                        && number(further) == Some(Number::Singular) =>
                {
                    return noun;
                }
                Some(further) if !head.capital && !head.is(WordClass::PersonNoun) => noun = further,
                _ => return noun,
            }
        }
    }
}
