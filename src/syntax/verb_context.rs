//! What a word that may be a verb is, by the kind of word before it.

use super::unit::{Tag, Unit};
use super::verb_form::{MOSTLY_NOUN, RARELY_NOUN, Word};
use crate::lexicon::Form::{Base, Gerund, Participle, Past, Third};
use crate::lexicon::WordClass;

impl Word<'_> {
    pub(super) fn after_modal(&self) -> Option<Tag> {
        if self.has(Base) {
            return Some(Tag::Verb(Base));
        }
        (self.has(Participle) && self.before == Some(Tag::Modal)).then_some(Tag::Verb(Participle))
    }

    pub(super) fn after_have(&self) -> Tag {
        match () {
            () if self.has(Participle) => Tag::Verb(Participle),
            () if self.has(Past) => Tag::Verb(Past),
            () if self.has(Base) || self.has(Third) => Tag::Noun,
            () => Tag::Verb(Gerund),
        }
    }

    pub(super) fn after_be(&self) -> Tag {
        match () {
            () if self.has(Gerund) => Tag::Verb(Gerund),
            () if self.has(Participle) && (!self.has(Base) || self.has(Past) || !self.noun_next) => {
                Tag::Verb(Participle)
            }
            () if self.has(Base) || self.has(Third) => Tag::Noun,
            () => Tag::Verb(Past),
        }
    }

    pub(super) fn after_subject(&self) -> Tag {
        let singular = self.units[self.before_at].is(WordClass::SingularPronoun);
        match () {
            () if self.has(Third) => Tag::Verb(Third),
            () if self.has(Past) => Tag::Verb(Past),
            () if self.has(Base) && singular && self.noun_share > 50 => Tag::Noun,
            () if self.has(Base) => Tag::Verb(Base),
            () if self.has(Participle) => Tag::Verb(Participle),
            () => Tag::Verb(Gerund),
        }
    }

    pub(super) fn after_noun(&self) -> Tag {
        let mark = matches!(self.before, Some(Tag::Comma | Tag::Quote | Tag::Closing));
        if let Some(past) = self.past() {
            return past;
        }
        if self.has(Gerund) {
            // `the dog handling course`, but `officers serving towns`.
            let common = self.units.get(self.at + 1).is_some_and(|next| !next.capital);
            let modifier =
                !mark && common && self.noun_next && self.before_at + 1 == self.at && self.is_inside_phrase();
            return if modifier { Tag::Noun } else { Tag::Verb(Gerund) };
        }
        let plural = !mark && self.units[self.before_at].plural;
        if self.has(Third) {
            let verb = if mark { self.noun_share < 50 } else { !plural && self.is_third_after_noun() };
            return if verb { Tag::Verb(Third) } else { Tag::Noun };
        }
        let several = plural || self.before_at > 1 && self.units[self.before_at - 1].tag == Tag::Coordinator;
        let verb = !mark && several && (self.noun_share <= 30 || self.noun_share <= 75 && self.object_next());
        if verb { Tag::Verb(Base) } else { Tag::Noun }
    }

    /// The noun before is common and stands behind a determiner or a name.
    pub(super) fn is_inside_phrase(&self) -> bool {
        let phrase = |unit: &&Unit| matches!(unit.tag, Tag::Noun | Tag::Name | Tag::Adjective);
        let before = self.units[..self.at].iter().rev().take_while(phrase).count();
        let opener = self.at.checked_sub(before + 1).map(|at| self.units[at].tag);
        self.before == Some(Tag::Noun)
            && (before > 1 || matches!(opener, Some(Tag::Determiner | Tag::Possessive)))
    }

    pub(super) fn is_third_after_noun(&self) -> bool {
        match self.noun_share {
            MOSTLY_NOUN.. => {
                self.next_is(&[Tag::Determiner, Tag::SubjectPronoun, Tag::ObjectPronoun, Tag::That, Tag::To])
            }
            ..=RARELY_NOUN => true,
            _ => self.object_next() || self.next == Some(Tag::Adverb),
        }
    }

    /// A verb joined by `and` goes on in the tense and number of one before it.
    pub(super) fn after_coordinator(&self) -> Tag {
        if self.has(Gerund) {
            return Tag::Verb(Gerund);
        }
        if let Some(past) = self.past() {
            return past;
        }
        let earlier = &self.units[..self.at];
        let last = earlier.iter().rev().find(|unit| unit.tag.is_verbal());
        let any = |form, class| {
            earlier.iter().any(|unit| unit.tag == Tag::Verb(form) || unit.tag.is_verbal() && unit.is(class))
        };
        let modal = || earlier.iter().any(|unit| unit.tag == Tag::Modal);
        let clear = self.object_next() || self.next == Some(Tag::Adverb) || self.noun_share < 20;
        let last_is = |form| last.is_some_and(|unit| unit.tag == Tag::Verb(form));
        let may_be_verb = self.noun_share < MOSTLY_NOUN;
        if self.has(Base) {
            let verb =
                may_be_verb && (clear || last_is(Base)) && (any(Base, WordClass::PluralVerb) || modal());
            return if verb { Tag::Verb(Base) } else { Tag::Noun };
        }
        let verb = may_be_verb && (clear || last_is(Third)) && any(Third, WordClass::ThirdSingular);
        if verb { Tag::Verb(Third) } else { Tag::Noun }
    }

    pub(super) fn after_subordinator(&self) -> Tag {
        let clause = matches!(self.before, Some(Tag::That | Tag::Interrogative));
        if self.has(Gerund) {
            return Tag::Verb(Gerund);
        }
        if self.only_past() {
            return Tag::Verb(if clause && self.has(Past) { Past } else { Participle });
        }
        match () {
            () if clause && self.has(Third) && self.noun_share < 60 => Tag::Verb(Third),
            () if clause && self.has(Base) && self.noun_share < 30 => Tag::Verb(Base),
            () => Tag::Noun,
        }
    }

    pub(super) fn after_verb(&self) -> Tag {
        if self.has(Gerund) {
            return Tag::Verb(Gerund);
        }
        if self.only_past() {
            return if self.noun_next { Tag::Adjective } else { Tag::Verb(Participle) };
        }
        Tag::Noun
    }

    pub(super) fn at_start(&self) -> Option<Tag> {
        if self.has(Gerund) {
            return Some(Tag::Verb(Gerund));
        }
        if self.only_past() {
            return Some(Tag::Verb(if self.has(Participle) { Participle } else { Past }));
        }
        let imperative = self.noun_share < 40 || self.next_is(&[Tag::Determiner, Tag::ObjectPronoun]);
        (self.has(Base) || self.has(Third)).then_some(if self.has(Base) && imperative {
            Tag::Verb(Base)
        } else {
            Tag::Noun
        })
    }
}
