//! Coordination: `A, B and C` as one noun phrase of several members.

use super::Sentence;
use super::agreement::Number;
use super::item::{Item, ItemKind, before};
use super::unit::Tag;
use crate::lexicon::{VerbUse, WordClass};

/// The greatest number of members; a longer list keeps its last ones.
const MOST_MEMBERS: usize = 24;

/// A list of verbs ends with `and` within so many phrases.
pub(super) const LIST: usize = 12;

/// An aside is at most so many phrases long.
pub(super) const REACH: usize = 40;

/// The heads of a subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Heads {
    at: [u16; MOST_MEMBERS],
    len: u8,
}

impl Heads {
    pub(super) const NONE: Self = Self { at: [0; MOST_MEMBERS], len: 0 };

    pub(super) fn one(head: usize) -> Self {
        Self::of(&[head])
    }

    fn of(members: &[usize]) -> Self {
        let mut heads = Self::NONE;
        for head in members {
            heads.push(*head);
        }
        heads
    }

    fn push(&mut self, head: usize) {
        if let Some(place) = self.at.get_mut(usize::from(self.len)) {
            *place = u16::try_from(head).unwrap_or(u16::MAX);
            self.len += 1;
        }
    }

    pub(super) fn as_slice(&self) -> &[u16] {
        &self.at[..usize::from(self.len)]
    }
}

/// A noun phrase and those it is joined with: from item `first` on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Group {
    pub first: usize,
    pub heads: Heads,
}

impl Group {
    pub(super) fn is_coordinated(&self) -> bool {
        self.heads.len > 1
    }
}

impl Sentence<'_> {
    fn is_noun(self, at: usize) -> bool {
        self.items[at].kind == ItemKind::Noun
    }

    /// The noun phrase at an item alone.
    pub(super) fn alone(self, at: usize) -> Group {
        Group { first: at, heads: Heads::one(self.items[at].head) }
    }

    /// The coordination that ends with the noun phrase at an item, as the subject of `verb`.
    pub(super) fn group(self, at: usize, verb: &Item) -> Group {
        let alone = self.alone(at);
        let Some(joint) = before(self.items, at).filter(|joint| self.joins_nouns(*joint)) else {
            return alone;
        };
        let Some(mut left) = before(self.items, joint) else { return alone };
        let comma = self.items[left].kind == ItemKind::Comma;
        if comma {
            if let Some(first) = self.named_before_aside(left, at) {
                return Group { first, heads: Heads::of(&[self.items[first].head, self.items[at].head]) };
            }
            let Some(further) = before(self.items, left) else { return alone };
            left = further;
        }
        if !self.is_noun(left) || self.opens_with_pronoun(left, at) {
            return alone;
        }
        let first = self.first_of_list(left);
        if comma && first == left {
            return alone;
        }
        let governed = before(self.items, first).filter(|at| self.items[*at].kind == ItemKind::Preposition);
        match governed {
            Some(preposition) if first == left => self.around(preposition, left, at, verb),
            _ if self.modifies(left, at) => alone,
            _ => self.list(first, at),
        }
    }

    /// `Jane Doe, who leads the team, and Tom Fell`: the name that opens the clause before the aside that the comma closes, if
    /// the noun phrase at an item is a name too.
    fn named_before_aside(self, comma: usize, at: usize) -> Option<usize> {
        let opening = self.aside_before(comma)?;
        let name = before(self.items, opening)?;
        let person = |at: usize| self.is_noun(at) && self.units[self.items[at].head].person;
        let opener = &self.items[opening + 1];
        let aside = matches!(opener.kind, ItemKind::Relative | ItemKind::Preposition);
        let whole = self.items[opening + 1..comma].iter().all(|item| item.kind != ItemKind::Comma);
        (person(name) && person(at) && aside && whole).then_some(name)
    }

    /// `oak and elm doors`: a bare noun before the conjunction and two behind it share the last one as their head.
    fn modifies(self, left: usize, right: usize) -> bool {
        let bare = |at: usize| {
            let unit = &self.units[self.items[at].first];
            matches!(unit.tag, Tag::Noun | Tag::Adjective) && !unit.plural
        };
        let length = |at: usize| self.items[at].end - self.items[at].first;
        bare(left) && bare(right) && length(left) == 1 && length(right) > 1
    }

    /// `a long day and they left`: a pronoun as a subject opens a clause of its own; `you and they`, `Tom Fell and I` are one.
    fn opens_with_pronoun(self, left: usize, right: usize) -> bool {
        let unit = |at: usize| &self.units[self.items[at].first];
        let pronoun = |at: usize| unit(at).tag == Tag::SubjectPronoun && !unit(at).is(WordClass::Pronoun);
        let opens = before(self.items, left).is_none_or(|at| match self.items[at].kind {
            ItemKind::Verb => self.takes_clause(at),
            ItemKind::Preposition | ItemKind::Adjective | ItemKind::Coordinator | ItemKind::Noun => false,
            _ => true,
        });
        let named = opens && (unit(left).capital || matches!(unit(left).tag, Tag::Name | Tag::Determiner));
        pronoun(right) && !pronoun(left) && !named
    }

    fn joins_nouns(self, at: usize) -> bool {
        let item = &self.items[at];
        let unit = &self.units[item.first];
        // `&` has no row.
        item.kind == ItemKind::Coordinator
            && (unit.is(WordClass::JoiningCoordinator) || !unit.is(WordClass::Coordinator))
    }

    /// The first of the noun phrases that commas join up to the one at `last`.
    fn first_of_list(self, last: usize) -> usize {
        let mut first = last;
        for _ in 0..MOST_MEMBERS {
            let comma = before(self.items, first).filter(|at| self.items[*at].kind == ItemKind::Comma);
            match comma.and_then(|comma| before(self.items, comma)).filter(|at| self.is_noun(*at)) {
                Some(noun) => first = noun,
                None => break,
            }
        }
        first
    }

    fn list(self, first: usize, last: usize) -> Group {
        let nouns = (first..=last).filter(|at| self.is_noun(*at)).map(|at| self.items[at].head);
        let mut heads = Heads::NONE;
        nouns.for_each(|head| heads.push(head));
        Group { first, heads }
    }

    /// `the head of CID and the chief constable`: the last is joined with the noun outside or with the one that the
    /// preposition governs; number and determiners tell.
    fn around(self, preposition: usize, inner: usize, last: usize, verb: &Item) -> Group {
        let inside = self.list(inner, last);
        let Some(outer) = self.governor(preposition) else { return inside };
        let number = |at: usize| self.noun_number(self.items[at].head);
        let verb_number = self.verb_number(verb);
        let several = verb_number == Some(Number::Plural)
            && number(outer) != Some(Number::Plural)
            && number(last) != Some(Number::Plural);
        let opens = |at: usize| self.units[self.items[at].first].tag;
        let article = |at: usize| opens(at) == Tag::Determiner;
        let name = |at: usize| article(at) || opens(at) == Tag::Name;
        let parallel = verb_number != Some(Number::Singular)
            && (article(outer) && article(last) && !article(inner)
                || name(outer) && name(last) && !name(inner));
        if several || parallel {
            Group { first: outer, heads: Heads::of(&[self.items[outer].head, self.items[last].head]) }
        } else {
            inside
        }
    }

    /// The noun phrase that a chain of prepositional phrases hangs on.
    pub(super) fn governor(self, preposition: usize) -> Option<usize> {
        let mut noun = preposition.checked_sub(1).filter(|at| self.is_noun(*at))?;
        while let Some(further) = noun.checked_sub(1)
            && self.items[further].kind == ItemKind::Preposition
        {
            noun = further.checked_sub(1).filter(|at| self.is_noun(*at))?;
        }
        Some(noun)
    }

    /// Whether a finite verb stands before an item in the same clause.
    pub(super) fn follows_finite(self, at: usize) -> bool {
        for item in self.items[..at].iter().rev() {
            match item.kind {
                ItemKind::Stop
                | ItemKind::Subordinator
                | ItemKind::Relative
                | ItemKind::That
                | ItemKind::Interrogative
                | ItemKind::Coordinator
                | ItemKind::Comma => return false,
                ItemKind::Verb if item.form == super::VerbForm::Finite => return true,
                _ => {}
            }
        }
        false
    }

    /// Whether the verb at an item takes a clause as its object.
    pub(super) fn takes_clause(self, at: usize) -> bool {
        self.uses(at, VerbUse::Clause)
    }

    pub(super) fn uses(self, at: usize, used: VerbUse) -> bool {
        let item = &self.items[at];
        item.kind == ItemKind::Verb && self.grammar.is_used(item.verb, used)
    }
}
