//! Decides whether a word that may be a verb is one, and in which form, by what stands before it.

use super::item::{before_joined_time, context};
use super::unit::{Tag, Unit};
use crate::lexicon::Form::{Base, Gerund, Participle, Past, Third};
use crate::lexicon::{Entry, Grammar, VerbUse, WordClass};

/// Of a verb's bare form, the per cent of uses as a noun above which it is a noun unless a verb is sure to stand there.
pub(super) const MOSTLY_NOUN: u8 = 70;

/// … below which it is a verb even where a noun is more likely to stand.
pub(super) const SELDOM_NOUN: u8 = 8;

/// … below which it is a verb wherever one may stand.
pub(super) const RARELY_NOUN: u8 = 25;

/// A word that may be a verb, and its neighbours.
pub(super) struct Word<'u> {
    pub(super) units: &'u [Unit],
    pub(super) at: usize,
    pub(super) forms: Entry,
    /// Per cent of the uses of the bare form that are no verb.
    pub(super) noun_share: u8,
    /// The tag before, adverbs passed over; `None` at the start.
    pub(super) before: Option<Tag>,
    /// Where that stands.
    pub(super) before_at: usize,
    /// A noun follows, or what can only go on to one.
    pub(super) noun_next: bool,
    pub(super) next: Option<Tag>,
    /// `to` follows, and the verb takes an infinitive of its own subject: `hopes to`.
    pub(super) controls: bool,
}

/// The tag of a word that has the forms of a verb; `None` where nothing speaks for one.
pub(super) fn decide(units: &[Unit], at: usize, forms: Entry, grammar: &Grammar) -> Option<Tag> {
    let (before_at, before) = before_joined_time(units, at)
        .or_else(|| context(units, at))
        .map_or((0, None), |(at, tag)| (at, Some(tag)));
    let word = Word {
        units,
        at,
        forms,
        noun_share: grammar.noun_share(forms.any_verb()),
        before,
        before_at,
        noun_next: noun_may_follow(units, at, grammar),
        next: units.get(at + 1).map(|unit| unit.tag),
        controls: units.get(at + 1).is_some_and(|unit| unit.tag == Tag::To)
            && grammar.is_used(forms.any_verb(), VerbUse::SubjectControl),
    };
    if word.is_part_of_name() {
        return Some(Tag::Name);
    }
    // `if you can, please come`.
    if forms.has(Base) && at > 0 && units[at - 1].is(WordClass::Courtesy) && units[at - 1].tag == Tag::Adverb
    {
        return Some(Tag::Verb(Base));
    }
    let direct = at.checked_sub(1).map(|at| units[at].tag);
    let by_direct = match direct {
        Some(Tag::Determiner | Tag::Possessive | Tag::RelativePossessive) => word.after_determiner(),
        Some(Tag::Quantifier) => word.after_quantifier(),
        Some(Tag::Adjective | Tag::Number) => word.after_modifier(),
        Some(Tag::Preposition) => word.after_preposition(),
        Some(Tag::To) => Some(word.after_to()),
        _ => None,
    };
    by_direct.or_else(|| word.after(before))
}

/// Whether a noun follows, or a word that is a noun far more often than a verb.
fn noun_may_follow(units: &[Unit], at: usize, grammar: &Grammar) -> bool {
    let Some(next) = units.get(at + 1) else { return false };
    let verb = next.entry.verb(Base).max(next.entry.verb(Third));
    match next.tag {
        Tag::Noun | Tag::Name => true,
        Tag::Open if next.ending.is(WordClass::LyEnding) || next.is(WordClass::Numeral) => false,
        Tag::Open => !next.entry.is_verb() || verb != 0 && grammar.noun_share(verb) >= 50,
        _ => false,
    }
}

impl Word<'_> {
    pub(super) fn has(&self, form: crate::lexicon::Form) -> bool {
        self.forms.has(form)
    }

    pub(super) fn past(&self) -> Option<Tag> {
        match (self.has(Past), self.has(Participle)) {
            (true, _) => Some(Tag::Verb(Past)),
            (_, true) => Some(Tag::Verb(Participle)),
            _ => None,
        }
    }

    /// `-ed` and irregular forms that are no base form too.
    pub(super) fn only_past(&self) -> bool {
        (self.has(Past) || self.has(Participle)) && !self.has(Base)
    }

    pub(super) fn next_is(&self, tags: &[Tag]) -> bool {
        self.next.is_some_and(|next| tags.contains(&next))
    }

    /// What follows opens an object or a clause, so that a verb stands here.
    pub(super) fn object_next(&self) -> bool {
        self.next_is(&[
            Tag::Determiner,
            Tag::Quantifier,
            Tag::SubjectPronoun,
            Tag::ObjectPronoun,
            Tag::To,
            Tag::That,
        ])
    }

    /// A capital inside a sentence, among the words of a name.
    pub(super) fn is_part_of_name(&self) -> bool {
        let Some(before) = self.at.checked_sub(1).map(|at| &self.units[at]) else { return false };
        let next = self.units.get(self.at + 1).is_some_and(|unit| unit.capital);
        let inside = !matches!(before.tag, Tag::Stop | Tag::Quote | Tag::Dash);
        let in_phrase = matches!(
            before.tag,
            Tag::Name
                | Tag::Noun
                | Tag::Adjective
                | Tag::Determiner
                | Tag::Quantifier
                | Tag::Preposition
                | Tag::To
                | Tag::Number
                | Tag::Possessive
        );
        self.units[self.at].capital && inside && (in_phrase || next)
    }

    pub(super) fn after_determiner(&self) -> Option<Tag> {
        if self.only_past() {
            return Some(Tag::Adjective);
        }
        if self.has(Gerund) {
            return Some(if self.noun_next { Tag::Adjective } else { Tag::Noun });
        }
        (self.has(Base) || self.has(Third)).then_some(Tag::Noun)
    }

    /// `this shows`, `many say`: a quantifier may be the subject.
    pub(super) fn after_quantifier(&self) -> Option<Tag> {
        let quantifier = &self.units[self.at - 1];
        let singular = quantifier.is(WordClass::SingularPronoun);
        if !self.noun_next {
            if self.has(Third) && singular && self.noun_share < MOSTLY_NOUN {
                return Some(Tag::Verb(Third));
            }
            if quantifier.plural && self.has(Base) && self.noun_share < 60 {
                return Some(Tag::Verb(Base));
            }
            if self.has(Past) && (quantifier.plural || singular) {
                return Some(Tag::Verb(Past));
            }
        }
        // `both joined Kent Police`, but `both injured Kent officers`.
        let named = self.next == Some(Tag::Name)
            && !self.units.get(self.at + 2).is_some_and(|unit| matches!(unit.tag, Tag::Noun | Tag::Open));
        if named && self.has(Past) && quantifier.is(WordClass::FloatingQuantifier) {
            return Some(Tag::Verb(Past));
        }
        self.after_determiner()
    }

    pub(super) fn after_modifier(&self) -> Option<Tag> {
        let number = self.units[self.at - 1].tag == Tag::Number;
        if self.only_past() {
            let adjective = self.noun_next && !number;
            return if adjective { Some(Tag::Adjective) } else { self.past() };
        }
        // `the accused denies it`; `small changes to` has no subject.
        let determined = self.at > 1 && self.units[self.at - 2].tag == Tag::Determiner;
        let verb = determined && self.noun_share < MOSTLY_NOUN || self.noun_share < SELDOM_NOUN;
        if self.has(Third) && !number && verb && self.object_next() {
            return Some(Tag::Verb(Third));
        }
        (self.has(Gerund) || self.has(Third) || self.has(Base)).then_some(Tag::Noun)
    }

    pub(super) fn after_preposition(&self) -> Option<Tag> {
        if self.has(Gerund) {
            // `the role of releasing officer`: behind a verb one person has an article.
            let next = self.units.get(self.at + 1);
            let holder = next.is_some_and(|next| next.is(WordClass::PersonNoun) && !next.plural);
            return Some(if holder { Tag::Adjective } else { Tag::Verb(Gerund) });
        }
        if self.only_past() {
            return Some(Tag::Adjective);
        }
        (self.has(Base) || self.has(Third)).then_some(Tag::Noun)
    }

    /// `to head of department`: a word that is seldom a verb is none before `of`.
    pub(super) fn after_to(&self) -> Tag {
        let next = self.units.get(self.at + 1);
        let of = next.is_some_and(|next| next.is(WordClass::Genitive)) && self.noun_share >= MOSTLY_NOUN;
        match () {
            () if of && self.has(Base) => Tag::Noun,
            () if self.has(Base) => Tag::Verb(Base),
            () if self.has(Third) => Tag::Noun,
            () if self.has(Gerund) => Tag::Verb(Gerund),
            () => Tag::Adjective,
        }
    }

    pub(super) fn after(&self, before: Option<Tag>) -> Option<Tag> {
        match before {
            // `had to do battle`: `do` is the verb.
            Some(Tag::Do)
                if self.before_at > 0
                    && matches!(self.units[self.before_at - 1].tag, Tag::To | Tag::Modal) =>
            {
                Some(self.after_verb())
            }
            Some(Tag::Modal | Tag::Do) => self.after_modal(),
            Some(Tag::Have) => Some(self.after_have()),
            Some(Tag::Be) => Some(self.after_be()),
            Some(Tag::SubjectPronoun | Tag::Relative | Tag::Existential) => Some(self.after_subject()),
            Some(
                Tag::Noun
                | Tag::Name
                | Tag::Quantifier
                | Tag::ObjectPronoun
                | Tag::Closing
                | Tag::Number
                | Tag::Quote
                | Tag::Comma
                | Tag::Adjective,
            ) => Some(self.after_noun()),
            Some(Tag::Coordinator) => Some(self.after_coordinator()),
            Some(Tag::Subordinator | Tag::OpenSubordinator | Tag::That | Tag::Interrogative) => {
                Some(self.after_subordinator())
            }
            Some(Tag::Verb(_)) => Some(self.after_verb()),
            _ => self.at_start(),
        }
    }
}
