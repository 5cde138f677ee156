//! [`Step`]: what each phrase before a verb tells of its subject.

use super::Sentence;
use super::agreement::Number;
use super::coordination::Heads;
use super::item::{Item, ItemKind, VerbForm, before};
use super::unit::Tag;
use crate::lexicon::{VerbUse, WordClass};

/// What is known of the subject of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    Heads(Heads),
    /// Not to be decided, or none that is named: `there is`, `what happened`.
    Unknown,
}

impl Subject {
    pub(super) fn heads(&self) -> &[u16] {
        match self {
            Self::Heads(heads) => heads.as_slice(),
            Self::Unknown => &[],
        }
    }
}

/// What a step back from a verb comes to.
pub(super) enum Step {
    Found(Subject),
    /// Look on before this item.
    Before(usize),
}

/// Nothing is known, and nothing farther back will tell.
pub(super) const UNKNOWN: Step = Step::Found(Subject::Unknown);

impl Sentence<'_> {
    /// A plural noun and a verb of the singular are no subject and verb, nor are `it` and a verb of the plural without
    /// `that`; `the team are` is English.
    pub(super) fn disagrees(self, at: usize, subject: &Subject) -> bool {
        let [head] = subject.heads() else { return false };
        let head_unit = &self.units[usize::from(*head)];
        let item = &self.items[at];
        if item.form == VerbForm::Base
            && item.inverted.is_none()
            && head_unit.is(WordClass::SingularPronoun)
            && self.kind(before(self.items, at)) == Some(ItemKind::Noun)
        {
            let opener = before(self.items, at).and_then(|noun| before(self.items, noun));
            return !matches!(self.kind(opener), Some(ItemKind::That | ItemKind::Verb));
        }
        // `Here's two` is English too.
        usize::from(*head) < item.main
            && self.verb_number(item) == Some(Number::Singular)
            && self.noun_number(usize::from(*head)) == Some(Number::Plural)
    }

    /// The item before an infinitive; before a particle, its verb: `went on to join`.
    pub(super) fn governing(self, infinitive: usize) -> Option<usize> {
        let left = before(self.items, infinitive)?;
        let particle = self.items[left].kind == ItemKind::Preposition;
        let verb = before(self.items, left).filter(|at| particle && self.items[*at].kind == ItemKind::Verb);
        Some(verb.unwrap_or(left))
    }

    /// Inside a clause that depends on another: `said (that) she left`, `when she left`, `who left`.
    pub(super) fn is_embedded(self, verb: usize) -> bool {
        let phrase = |at: &usize| {
            matches!(
                self.items[*at].kind,
                ItemKind::Noun | ItemKind::Preposition | ItemKind::Adverb | ItemKind::Adjective
            )
        };
        let opener = (0..verb).rev().find(|at| !phrase(at));
        let opens = |at: usize| {
            matches!(
                self.items[at].kind,
                ItemKind::That | ItemKind::Subordinator | ItemKind::OpenSubordinator | ItemKind::Relative
            )
        };
        // `, the year before he left`.
        let timed = |at: usize| {
            self.items[at].kind == ItemKind::Comma
                && self.items.get(at + 1).is_some_and(|item| self.units[item.first].is_time())
        };
        opener.is_some_and(|at| opens(at) || timed(at) || self.takes_clause(at))
    }

    /// `call`, or `have` as a full verb: the bare form without an auxiliary.
    pub(super) fn is_plain_base(self, verb: &Item) -> bool {
        let have =
            self.units[verb.main].tag == Tag::Have && self.units[verb.main].is(WordClass::BaseAuxiliary);
        verb.form == VerbForm::Base || have && verb.main == verb.lead && verb.form == VerbForm::Finite
    }

    pub(super) fn kind(self, at: Option<usize>) -> Option<ItemKind> {
        at.map(|at| self.items[at].kind)
    }

    /// `…, said Jane Doe`: the speaker behind a verb of speech that what is said stands before.
    pub(super) fn speaker_after(self, at: usize) -> Option<usize> {
        let noun = (at + 1..self.items.len())
            .find(|at| !matches!(self.items[*at].kind, ItemKind::Adverb | ItemKind::Quote))?;
        let left = before(self.items, at);
        let quoted = at > 0 && self.items[at - 1].kind == ItemKind::Quote;
        let behind_speech =
            quoted || matches!(self.kind(left), None | Some(ItemKind::Comma | ItemKind::Stop));
        (self.items[noun].kind == ItemKind::Noun
            && self.uses(at, VerbUse::Speech)
            && !self.items[at].modal
            && (quoted || !self.leads_to_finite(noun))
            && behind_speech
            && self.kind(left) != Some(ItemKind::Noun))
        .then_some(noun)
    }

    /// `, said she had left`: a finite verb follows the noun phrase at an item before the next mark or clause.
    fn leads_to_finite(self, noun: usize) -> bool {
        let phrase = |item: &&Item| {
            matches!(item.kind, ItemKind::Noun | ItemKind::Preposition | ItemKind::Adverb | ItemKind::Verb)
        };
        let mut after = self.items[noun + 1..].iter().take_while(phrase);
        after.any(|item| item.kind == ItemKind::Verb && item.form == VerbForm::Finite)
    }

    /// `Here is the officer`: what is presented follows.
    pub(super) fn presented(self, at: usize) -> Option<usize> {
        let adverb = at.checked_sub(1).filter(|_| before(self.items, at).is_none())?;
        let be = self.units[self.items[at].main].tag == Tag::Be;
        let noun = self.items.get(at + 1).is_some_and(|item| item.kind == ItemKind::Noun);
        (be && noun && self.units[self.items[adverb].first].is(WordClass::LocativeAdverb)).then_some(at + 1)
    }

    pub(super) fn noun_step(self, left: usize, at: usize) -> Step {
        let verb = &self.items[at];
        if self.units[self.items[left].head].tag == Tag::ObjectPronoun {
            // `the test itself is`, `some of them are`; any other object is no subject.
            let kind = self.kind(left.checked_sub(1));
            let passed = matches!(kind, Some(ItemKind::Noun | ItemKind::Preposition));
            return if passed { Step::Before(left) } else { UNKNOWN };
        }
        let mut group = self.group(left, verb);
        if group.is_coordinated() && self.starts_after_object(group.first) {
            group = self.alone(left);
        }
        let Some(further) = before(self.items, group.first) else {
            return Step::Found(Subject::Heads(group.heads));
        };
        let found = Step::Found(Subject::Heads(group.heads));
        match self.items[further].kind {
            // `The term "relief" is`: what is quoted names the noun before.
            ItemKind::Noun if self.is_quoted(left) => Step::Before(left),
            // `In 2012 she`: a time between them is what the preposition governs.
            ItemKind::Preposition if further + 1 == group.first => Step::Before(further),
            // `as a constable, joined`: no clause begins there.
            ItemKind::OpenSubordinator
                if self.items[left..at].iter().any(|item| item.kind == ItemKind::Comma) =>
            {
                Step::Before(further)
            }
            ItemKind::Verb if group.is_coordinated() && !self.takes_clause(further) => {
                Step::Found(Subject::Heads(self.alone(left).heads))
            }
            ItemKind::Verb => self.object_or_subject(left, further, found),
            // `Jane Doe, 41, joined`: an age is no subject.
            ItemKind::Comma
                if self.is_number(left)
                    && matches!(
                        self.kind(Some(left + 1)),
                        Some(ItemKind::Comma | ItemKind::Verb | ItemKind::Relative)
                    )
                    && self.kind(further.checked_sub(1)) == Some(ItemKind::Noun) =>
            {
                Step::Before(further)
            }
            _ => found,
        }
    }

    /// A coordination whose first member is the object of a verb before it joins clauses and not nouns.
    pub(super) fn starts_after_object(self, first: usize) -> bool {
        let opened = before(self.items, first).is_some_and(|at| {
            self.takes_clause(at)
                || matches!(
                    self.items[at].kind,
                    ItemKind::Subordinator
                        | ItemKind::OpenSubordinator
                        | ItemKind::That
                        | ItemKind::Interrogative
                        | ItemKind::Relative
                        | ItemKind::Preposition
                )
        });
        !opened && self.follows_finite(first)
    }

    /// The phrase at an item stands alone between quotation marks.
    fn is_quoted(self, at: usize) -> bool {
        let quote = |at: usize| self.items.get(at).is_some_and(|item| item.kind == ItemKind::Quote);
        at > 0 && quote(at - 1) && quote(at + 1)
    }

    pub(super) fn is_number(self, at: usize) -> bool {
        let item = &self.items[at];
        self.units[item.first..item.end].iter().all(|unit| unit.tag == Tag::Number)
    }

    /// A noun phrase behind a verb: the subject of a clause that is the verb's object, or its object.
    pub(super) fn object_or_subject(self, noun: usize, verb: usize, found: Step) -> Step {
        let pronoun = self.units[self.items[noun].first].tag == Tag::SubjectPronoun;
        if self.takes_clause(verb) || pronoun {
            return found;
        }
        match self.items[verb].form {
            VerbForm::Participle => Step::Before(verb),
            VerbForm::Finite => self.relative_clause(verb).map_or(UNKNOWN, Step::Before),
            VerbForm::Infinitive | VerbForm::Gerund => {
                let further = before(self.items, verb);
                match self.kind(further) {
                    Some(ItemKind::Preposition | ItemKind::OpenSubordinator)
                        if self.items[verb].form == VerbForm::Gerund =>
                    {
                        further.map_or(UNKNOWN, Step::Before)
                    }
                    Some(ItemKind::Noun) => Step::Before(verb),
                    _ => UNKNOWN,
                }
            }
            VerbForm::Base => UNKNOWN,
        }
    }

    /// Of the verb of a relative clause: the item of `who`, `which` or `that` before it.
    pub(super) fn relative_clause(self, verb: usize) -> Option<usize> {
        let opener = before(self.items, verb)?;
        let noun = || self.kind(opener.checked_sub(1)) == Some(ItemKind::Noun);
        match self.items[opener].kind {
            ItemKind::Relative => Some(opener),
            ItemKind::That if noun() => Some(opener),
            _ => None,
        }
    }

    /// The item that opens what the mark at `at` closes.
    pub(super) fn opening(self, at: usize, kind: ItemKind) -> Step {
        let found = (0..at).rev().take_while(|at| self.items[*at].kind != ItemKind::Stop);
        let found = found.into_iter().find(|at| self.items[*at].kind == kind);
        found.map_or(UNKNOWN, Step::Before)
    }
}
