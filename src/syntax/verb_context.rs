//! What a word that may be a verb is, by the kind of word before it.

use super::unit::{Tag, Unit};
use super::verb_form::{MOSTLY_NOUN, RARELY_NOUN, SELDOM_NOUN, Word};
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
            // `is fuelled`: a past form stands for a participle that no row has.
            () => Tag::Verb(Participle),
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
            let bare = !mark && self.follows_bare_noun();
            return match () {
                // `a family owned company`, `the highest bid`.
                () if self.only_past() && bare && self.common_noun_next() => Tag::Adjective,
                () if self.has(Base)
                    && self.noun_share >= SELDOM_NOUN
                    && !mark
                    && self.is_inside_phrase()
                    && self.ends_clause() =>
                {
                    Tag::Noun
                }
                () => past,
            };
        }
        if self.has(Gerund) {
            // `the dog handling course`, but `officers serving towns`.
            let common = self.units.get(self.at + 1).is_some_and(|next| !next.capital);
            let modifier = !mark
                && common
                && self.noun_next
                && self.before_at + 1 == self.at
                && (self.is_inside_phrase() || self.follows_bare_noun());
            // `joined the burglary team meeting.`
            let last = self.next.is_none_or(|tag| tag == Tag::Stop);
            let modifier =
                modifier || last && !mark && self.before_at + 1 == self.at && self.is_inside_phrase();
            return if modifier { Tag::Noun } else { Tag::Verb(Gerund) };
        }
        let plural = !mark && self.units[self.before_at].plural;
        if self.has(Third) {
            // `in air strikes`: a bare noun in the singular is no subject.
            let compound =
                !mark && self.noun_share >= SELDOM_NOUN && self.follows_bare_noun() && !self.object_next();
            let verb =
                if mark { self.noun_share < 50 } else { !plural && !compound && self.is_third_after_noun() };
            return if verb { Tag::Verb(Third) } else { Tag::Noun };
        }
        let joined = self.before_at > 1 && self.units[self.before_at - 1].tag == Tag::Coordinator;
        // `a sewer and waste dump`.
        let several = plural || joined && !(self.ends_clause() && self.has_finite_before());
        let verb = !mark && several && (self.noun_share <= 30 || self.noun_share <= 75 && self.object_next());
        if verb { Tag::Verb(Base) } else { Tag::Noun }
    }

    /// The noun before has a small letter, no sign of several, and nothing before it that makes it a noun phrase.
    fn follows_bare_noun(&self) -> bool {
        let before = &self.units[self.before_at];
        let phrase = |unit: &&Unit| matches!(unit.tag, Tag::Noun | Tag::Adjective) && !unit.capital;
        let length = self.units[..self.before_at].iter().rev().take_while(phrase).count();
        let opener = (self.before_at - length).checked_sub(1).map(|at| self.units[at].tag);
        before.tag == Tag::Noun
            && !before.capital
            && !before.plural
            && self.before_at + 1 == self.at
            && opener.is_some_and(|tag| {
                matches!(
                    tag,
                    Tag::Preposition | Tag::Verb(_) | Tag::Coordinator | Tag::Be | Tag::Have | Tag::Comma
                )
            })
    }

    /// A common noun that nothing determines follows.
    fn common_noun_next(&self) -> bool {
        self.noun_next && self.units.get(self.at + 1).is_some_and(|next| !next.capital)
    }

    /// Nothing follows that a verb may have as its object or adjunct.
    fn ends_clause(&self) -> bool {
        self.next.is_none_or(|tag| matches!(tag, Tag::Stop | Tag::Comma | Tag::Closing | Tag::Coordinator))
    }

    fn has_finite_before(&self) -> bool {
        let finite = |tag| matches!(tag, Tag::Be | Tag::Have | Tag::Modal | Tag::Verb(Past | Third));
        self.units[..self.at].iter().any(|unit| finite(unit.tag))
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
        // `Ann Bell steps into`.
        if self.units[self.before_at].person && self.before_at + 1 == self.at {
            return true;
        }
        // `phone calls were`: the plural of a noun, whose verb follows.
        if self.next_is(&[Tag::Be, Tag::Have, Tag::Modal, Tag::Do]) {
            return false;
        }
        // `the upper reaches of`; but `consists of`.
        let next = self.units.get(self.at + 1);
        if self.noun_share > 1 && next.is_some_and(|next| next.is(WordClass::Genitive)) {
            return false;
        }
        match self.noun_share {
            MOSTLY_NOUN.. => {
                self.next_is(&[Tag::Determiner, Tag::SubjectPronoun, Tag::ObjectPronoun, Tag::That])
            }
            ..=RARELY_NOUN => true,
            // `small changes to`, but `Kent hopes to`.
            _ if self.next == Some(Tag::To) => self.controls,
            _ => self.object_next() || self.next == Some(Tag::Adverb),
        }
    }

    /// A verb joined by `and` goes on in the tense and number of one before it.
    pub(super) fn after_coordinator(&self) -> Tag {
        if self.has(Gerund) {
            return Tag::Verb(Gerund);
        }
        // `Lock it and put it back`.
        let imperative = || self.units[0].tag == Tag::Verb(Base);
        if self.has(Base) && self.forms.verb(Base) == self.forms.verb(Past) && imperative() {
            return Tag::Verb(Base);
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
            // `a summary and cover letter`: an object in the singular has a determiner.
            let compound = self.noun_share >= SELDOM_NOUN
                && self.common_noun_next()
                && self.units.get(self.at + 1).is_some_and(|next| !next.plural);
            let verb = may_be_verb
                && !compound
                && (clear || last_is(Base))
                && (any(Base, WordClass::PluralVerb) || modal());
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
