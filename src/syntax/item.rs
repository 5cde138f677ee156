//! [`Item`]: a phrase or a word of a sentence.

use super::unit::{Tag, Unit};
use crate::lexicon::VerbId;

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ItemKind {
    Noun,
    Verb,
    /// An adjective that no noun follows.
    Adjective,
    Adverb,
    Preposition,
    OpenSubordinator,
    Subordinator,
    Coordinator,
    Relative,
    Interrogative,
    That,
    Existential,
    /// The auxiliary of a question, whose verb stands behind the subject.
    FrontedAuxiliary,
    Comma,
    Stop,
    Opening,
    Closing,
    Dash,
    Quote,
    Other,
}

/// The form of a verb group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum VerbForm {
    /// `joined`, `has joined`, `will join`.
    Finite,
    /// `join`: an imperative, or the plural or first person of the present.
    Base,
    /// `to join`.
    Infinitive,
    /// `joined by`: no auxiliary before it.
    Participle,
    /// `joining`, `having joined`.
    Gerund,
}

/// A phrase or a word of a sentence: units `first..end`.
#[derive(Debug, Clone)]
pub(super) struct Item {
    pub kind: ItemKind,
    pub first: usize,
    pub end: usize,
    /// The head of a noun phrase.
    pub head: usize,
    /// The main verb of a verb group.
    pub main: usize,
    /// The auxiliary right before the main verb; the main verb itself where there is none.
    pub auxiliary: usize,
    /// The first auxiliary, which agrees with the subject.
    pub lead: usize,
    pub form: VerbForm,
    pub verb: VerbId,
    pub passive: bool,
    pub negated: bool,
    pub modal: bool,
    /// The item of the subject that stands behind the first auxiliary.
    pub inverted: Option<usize>,
}

/// The item before, adverbs and quotation marks passed over.
pub(super) fn before(items: &[Item], at: usize) -> Option<usize> {
    items[..at].iter().rposition(|item| !matches!(item.kind, ItemKind::Adverb | ItemKind::Quote))
}

pub(super) fn item(kind: ItemKind, first: usize, end: usize) -> Item {
    Item {
        kind,
        first,
        end,
        head: end - 1,
        main: first,
        auxiliary: first,
        lead: first,
        form: VerbForm::Finite,
        verb: 0,
        passive: false,
        negated: false,
        modal: false,
        inverted: None,
    }
}

/// The unit before, adverbs passed over, and its tag.
pub(super) fn context(units: &[Unit], at: usize) -> Option<(usize, Tag)> {
    let before = units[..at].iter().rposition(|unit| unit.tag != Tag::Adverb)?;
    Some((before, units[before].tag))
}

/// `joined in 1991, and in 1998 moved`: the conjunction before the time that stands before its verb.
pub(super) fn before_joined_time(units: &[Unit], at: usize) -> Option<(usize, Tag)> {
    let (link, _) = context(units, at).filter(|(_, tag)| *tag == Tag::Preposition)?;
    units[link + 1]
        .is_time()
        .then(|| context(units, link))
        .flatten()
        .filter(|(_, tag)| *tag == Tag::Coordinator)
}
