//! Finds the subject of each verb: looks back from it, over what stands between a subject and its verb.

use super::Sentence;
use super::coordination::LIST;
use super::item::{ItemKind, VerbForm, before};
use super::subject_step::{Step, Subject, UNKNOWN};
use super::unit::Tag;
use crate::lexicon::{VerbUse, WordClass};

/// No subject stands more phrases before its verb: twice the longest found in 2,501 sentences of news and the web.
const MOST_STEPS: usize = 40;

/// The subjects of a sentence's verbs, each sought once.
pub(super) struct Search<'s> {
    sentence: Sentence<'s>,
    known: Vec<Option<Subject>>,
}

impl<'s> Search<'s> {
    pub(super) fn new(sentence: Sentence<'s>) -> Self {
        Self { sentence, known: vec![None; sentence.items.len()] }
    }

    /// The subject of the verb at an item.
    pub(super) fn of(&mut self, at: usize) -> Subject {
        if let Some(known) = self.known[at] {
            return known;
        }
        // A verb that leads back to itself has no subject.
        self.known[at] = Some(Subject::Unknown);
        let found = self.seek(at);
        let found = if self.sentence.disagrees(at, &found) { Subject::Unknown } else { found };
        self.known[at] = Some(found);
        found
    }

    fn seek(&mut self, at: usize) -> Subject {
        if let Some(object) = self.sentence.object_before(at) {
            return Subject::Heads(self.sentence.alone(object).heads);
        }
        match self.sentence.items[at].form {
            VerbForm::Finite => self.finite(at),
            VerbForm::Base => self.base(at),
            VerbForm::Infinitive => self.controlled(at),
            VerbForm::Participle | VerbForm::Gerund => self.participle(at),
        }
    }

    fn base(&mut self, at: usize) -> Subject {
        let adverb = at.checked_sub(1).map(|at| &self.sentence.items[at]);
        // `so please call us`.
        if adverb.is_some_and(|item| self.sentence.units[item.first].is(WordClass::Courtesy)) {
            return Subject::Unknown;
        }
        let kind = before(self.sentence.items, at).map(|at| self.sentence.items[at].kind);
        match kind {
            // `Make sure she is in and call us`: the imperative that opens the sentence may go on.
            Some(ItemKind::Coordinator) if self.sentence.follows_imperative(at) => Subject::Unknown,
            Some(ItemKind::Coordinator | ItemKind::Noun | ItemKind::Relative) => self.finite(at),
            _ => Subject::Unknown,
        }
    }

    /// The noun right before a participle; the subject of the verb it is joined with.
    fn participle(&mut self, at: usize) -> Subject {
        let s = self.sentence;
        let Some(left) = before(s.items, at) else {
            // `Having joined in May, she`.
            return self.clause_after(at).map_or(Subject::Unknown, |verb| self.of(verb));
        };
        match s.items[left].kind {
            ItemKind::Noun if s.items[at].form == VerbForm::Participle => Subject::Heads(s.alone(left).heads),
            // `prior to him joining`.
            ItemKind::Noun if s.units[s.items[left].head].tag == Tag::ObjectPronoun => {
                match s.kind(before(s.items, left)) {
                    Some(ItemKind::Preposition | ItemKind::OpenSubordinator) => {
                        Subject::Heads(s.alone(left).heads)
                    }
                    _ => Subject::Unknown,
                }
            }
            ItemKind::Coordinator => match s.joined_verb(left, at) {
                Some(verb)
                    if s.items[verb].form == VerbForm::Finite || s.items[verb].form == s.items[at].form =>
                {
                    self.of(verb)
                }
                _ => Subject::Unknown,
            },
            _ => self.adjunct(left, at),
        }
    }

    /// The finite verb of the clause after a participle or gerund that opens the sentence: `Trained in May, she joined`;
    /// none after `Called to see if they were in`.
    fn clause_after(&self, at: usize) -> Option<usize> {
        let s = self.sentence;
        let finite =
            |at: &usize| s.items[*at].kind == ItemKind::Verb && s.items[*at].form == VerbForm::Finite;
        if s.items[at].form == VerbForm::Gerund {
            return (at..s.items.len()).find(finite);
        }
        let comma = (at..s.items.len()).find(|at| s.items[*at].kind == ItemKind::Comma)?;
        let joined = s.items.get(comma + 1).is_some_and(|item| item.kind == ItemKind::Coordinator);
        let between = (at..comma).any(|at| finite(&at));
        (comma..s.items.len()).find(finite).filter(|_| !joined && !between)
    }

    /// `before moving to`, `, working in`: the subject of the clause that the gerund adjoins.
    fn adjunct(&mut self, left: usize, at: usize) -> Subject {
        let s = self.sentence;
        let opener = &s.items[left];
        if !s.adjoins(left, at) {
            return Subject::Unknown;
        }
        let finite =
            |at: &usize| s.items[*at].kind == ItemKind::Verb && s.items[*at].form == VerbForm::Finite;
        let opens =
            // `but by joining in May, she`.
            left == 0
                || matches!(
                    s.items[left - 1].kind,
                    ItemKind::Stop | ItemKind::Quote | ItemKind::Dash | ItemKind::Coordinator
                );
        // `Ann Bell, having joined in May, is`.
        if opener.kind == ItemKind::Comma && s.ends_subject(left) {
            return before(s.items, left)
                .map_or(Subject::Unknown, |noun| Subject::Heads(s.alone(noun).heads));
        }
        let behind = || (at..s.items.len()).find(finite);
        // `Her career before joining in May was long`.
        let before = || {
            (0..left)
                .rev()
                .find(finite)
                .or_else(|| behind().filter(|_| opener.kind == ItemKind::OpenSubordinator))
        };
        let clause = if opens { behind() } else { before() };
        clause.map_or(Subject::Unknown, |verb| self.of(verb))
    }

    /// `wants to leave`, `asked her to leave`, `is likely to leave`.
    fn controlled(&mut self, at: usize) -> Subject {
        let s = self.sentence;
        if let Some(verb) = s.led_on_by(at) {
            return self.of(verb);
        }
        let Some(left) = s.governing(at) else { return Subject::Unknown };
        let item = &s.items[left];
        match item.kind {
            // `is to retire`.
            ItemKind::Verb if s.units[item.main].tag == Tag::Be => self.of(left),
            ItemKind::Verb
                if s.uses(left, VerbUse::SubjectControl) || item.passive && item.form == VerbForm::Finite =>
            {
                self.of(left)
            }
            ItemKind::Adjective if s.units[item.end - 1].is(WordClass::ControlAdjective) => {
                let verb = before(s.items, left).filter(|at| s.units[s.items[*at].main].tag == Tag::Be);
                verb.map_or(Subject::Unknown, |verb| self.of(verb))
            }
            ItemKind::Noun => {
                // `rose through the ranks to become`.
                let link = before(s.items, left).filter(|at| s.items[*at].kind == ItemKind::Preposition);
                let verb = link.and_then(|link| before(s.items, link));
                if let Some(verb) = verb.filter(|verb| s.uses(*verb, VerbUse::Implicative)) {
                    return self.of(verb);
                }
                let asks = before(s.items, left).is_some_and(|verb| s.uses(verb, VerbUse::ObjectControl));
                if asks { Subject::Heads(s.alone(left).heads) } else { Subject::Unknown }
            }
            _ => Subject::Unknown,
        }
    }

    fn finite(&mut self, at: usize) -> Subject {
        let s = self.sentence;
        if let Some(subject) = s.items[at].inverted {
            return Subject::Heads(s.alone(subject).heads);
        }
        if let Some(subject) = s.speaker_after(at).or_else(|| s.presented(at)) {
            return Subject::Heads(s.alone(subject).heads);
        }
        let mut left = at;
        for _ in 0..MOST_STEPS {
            let Some(next) = before(s.items, left) else { return Subject::Unknown };
            match self.step(next, at) {
                Step::Found(subject) => return subject,
                Step::Before(next) => left = next,
            }
        }
        Subject::Unknown
    }

    /// What the item at `left` tells of the subject of the verb at `at`.
    fn step(&mut self, left: usize, at: usize) -> Step {
        let s = self.sentence;
        match s.items[left].kind {
            ItemKind::Noun => match s.before_whose(left, at) {
                Some(noun) => Step::Found(Subject::Heads(s.alone(noun).heads)),
                None => s.noun_step(left, at),
            },
            ItemKind::Relative | ItemKind::That => s.relative_step(left),
            ItemKind::Comma => match s.aside_before(left) {
                Some(opening) => Step::Before(opening),
                None => self.listed(left, at),
            },
            ItemKind::Coordinator => match s.joined_verb(left, at) {
                Some(verb) => Step::Found(self.of(verb)),
                None => UNKNOWN,
            },
            ItemKind::Closing => s.opening(left, ItemKind::Opening),
            ItemKind::Dash => s.opening(left, ItemKind::Dash),
            ItemKind::Adjective | ItemKind::Preposition | ItemKind::Other => Step::Before(left),
            ItemKind::Verb if s.items[left].form == VerbForm::Participle => Step::Before(left),
            ItemKind::Verb => s.relative_clause(left).map_or(UNKNOWN, Step::Before),
            _ => UNKNOWN,
        }
    }

    /// `came, saw and left`: the verbs of a list share their subject.
    fn listed(&mut self, comma: usize, at: usize) -> Step {
        let s = self.sentence;
        let goes_on = s.items[at + 1..].iter().take(LIST).any(|item| item.kind == ItemKind::Coordinator);
        // `joined in 1999, then moved`.
        let follows = comma + 2 == at && s.items[comma + 1].kind == ItemKind::Adverb && !s.follows_time(at);
        match s.joined_verb(comma, at).filter(|_| goes_on || follows) {
            Some(verb) if s.items[verb].form == s.items[at].form => Step::Found(self.of(verb)),
            _ => UNKNOWN,
        }
    }
}
