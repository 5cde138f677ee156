//! Number: whether a noun phrase and a verb are of one or of several, as far as their forms tell.

use super::Sentence;
use super::item::Item;
use super::unit::Tag;
use crate::lexicon::{Entry, Form, WordClass};

/// One or several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    Singular,
    Plural,
}

impl Sentence<'_> {
    /// The number of a noun by its form.
    pub(super) fn noun_number(self, head: usize) -> Option<Number> {
        let unit = &self.units[head];
        match unit.tag {
            _ if unit.is(WordClass::SingularPronoun) => Some(Number::Singular),
            Tag::Number | Tag::Relative => None,
            _ if unit.plural => Some(Number::Plural),
            Tag::Noun | Tag::Name => Some(Number::Singular),
            _ => None,
        }
    }

    /// The number that a verb group shows.
    pub(super) fn verb_number(self, verb: &Item) -> Option<Number> {
        let unit = &self.units[verb.lead];
        match unit.tag {
            Tag::Verb(Form::Third) => Some(Number::Singular),
            Tag::Verb(Form::Base) => Some(Number::Plural),
            // `the dog's asleep`: `'s` stands in no row.
            Tag::Be if unit.entry == Entry::default() => Some(Number::Singular),
            _ if unit.is(WordClass::ThirdSingular) => Some(Number::Singular),
            _ if unit.is(WordClass::PluralVerb) => Some(Number::Plural),
            _ => None,
        }
    }
}
