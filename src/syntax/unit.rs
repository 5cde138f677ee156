//! [`Unit`]: a word as the grammar counts words: `they're` is two, `daughter-in-law` and an atom are one.

use super::{Atom, AtomKind};
use crate::document::Document;
use crate::lexicon::split::{CAPITAL, CLITIC, HYPHENED, Kind};
use crate::lexicon::{Entry, Form, Grammar, WordClass};
use std::ops::Range;

/// The part of speech of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    /// Not decided yet.
    Open,
    Determiner,
    /// `this`, `some`, `many`: before a noun or alone.
    Quantifier,
    SubjectPronoun,
    ObjectPronoun,
    Noun,
    Name,
    Number,
    Adjective,
    Adverb,
    Preposition,
    /// `after`, `since`: before a noun or before a clause.
    OpenSubordinator,
    Subordinator,
    Coordinator,
    /// `to`.
    To,
    /// `who`, `which`.
    Relative,
    /// `whose`.
    RelativePossessive,
    /// `what`.
    Interrogative,
    /// `that`.
    That,
    /// `there is`.
    Existential,
    Be,
    Have,
    Do,
    Modal,
    Verb(Form),
    /// `'s` of a noun.
    Possessive,
    /// `£`, `%`.
    Sign,
    Comma,
    /// A full stop, a colon, a semicolon, the stroke between two cells.
    Stop,
    Opening,
    Closing,
    Dash,
    Quote,
    Other,
}

impl Tag {
    pub(super) fn is_verbal(self) -> bool {
        matches!(self, Self::Verb(_) | Self::Be | Self::Have | Self::Do | Self::Modal)
    }
}

/// A word of a sentence.
#[derive(Debug, Clone)]
#[allow(clippy::struct_excessive_bools, reason = "each is a thing that the word shows or does not")]
pub(super) struct Unit {
    pub tokens: Range<usize>,
    pub tag: Tag,
    pub entry: Entry,
    pub capital: bool,
    /// A noun of several, as far as its form tells.
    pub plural: bool,
    /// What its last letters tell: `-ed`, `-ing`, `-ly`, an adjective's.
    pub ending: Entry,
    /// An atom that names a person.
    pub person: bool,
    /// Several words that hyphens join.
    pub compound: bool,
}

impl Unit {
    /// A point or length of time that somebody else has found.
    pub(super) fn is_time(&self) -> bool {
        let known = self.entry != Entry::default() || self.ending != Entry::default();
        self.tag == Tag::Adverb && self.capital && !known
    }

    pub(super) fn is(&self, class: WordClass) -> bool {
        self.entry.is(class)
    }
}

/// Puts the units of a sentence into an empty list. Atoms are in order and do not overlap.
pub(super) fn read(
    document: &Document<'_>,
    sentence: Range<usize>,
    atoms: &[Atom],
    grammar: &Grammar,
    units: &mut Vec<Unit>,
) {
    units.reserve(sentence.len() + 4);
    let first = atoms.partition_point(|atom| atom.tokens.end <= sentence.start);
    let mut atoms = atoms[first..].iter().peekable();
    let mut at = sentence.start;
    while at < sentence.end {
        if let Some(atom) = atoms.next_if(|atom| atom.tokens.start <= at) {
            let tag = if atom.kind == AtomKind::Time { Tag::Adverb } else { Tag::Name };
            let end = atom.tokens.end.min(sentence.end);
            let person = atom.kind == AtomKind::Person;
            units.push(Unit { capital: true, person, ..unit(at..end, tag, Entry::default()) });
            at = end;
            continue;
        }
        let stop = atoms.peek().map_or(sentence.end, |atom| atom.tokens.start.min(sentence.end));
        at = push(document, at, stop, grammar, units);
    }
    if !document.slice(sentence).bytes().any(|byte| byte.is_ascii_lowercase()) {
        // A line in capitals: they tell of no name.
        units.iter_mut().filter(|unit| unit.tag == Tag::Open).for_each(|unit| unit.capital = false);
    }
}

fn unit(tokens: Range<usize>, tag: Tag, entry: Entry) -> Unit {
    Unit {
        tokens,
        tag,
        entry,
        capital: false,
        plural: false,
        ending: Entry::default(),
        person: false,
        compound: false,
    }
}

/// Adds the unit or units that begin at a token; the token after them.
fn push(document: &Document<'_>, at: usize, stop: usize, grammar: &Grammar, units: &mut Vec<Unit>) -> usize {
    let Some(token) = document.token(at) else { return at + 1 };
    let tag = match token.kind {
        Kind::Mark => mark(document.word(at), units.last()),
        Kind::Number if !(at + 1 < stop && document.has(at + 1, HYPHENED)) => Tag::Number,
        Kind::Opaque => Tag::Noun,
        Kind::Number | Kind::Word => Tag::Open,
    };
    if tag != Tag::Open {
        units.push(unit(at..at + 1, tag, Entry::default()));
        return at + 1;
    }
    let first = document.entry(at);
    if let Some((end, tag)) = phrase(document, at, stop, first, grammar) {
        units.push(unit(at..end, tag, Entry::default()));
        return end;
    }
    if token.has(CLITIC) {
        units.push(unit(at..at + 1, Tag::Possessive, Entry::default()));
        return at + 1;
    }
    push_word(document, at..stop, first, grammar, units)
}

/// Adds a word with what hyphens join to it; a pronoun with its verb (`they're`) is two units.
fn push_word(
    document: &Document<'_>,
    Range { start: at, end: stop }: Range<usize>,
    first: Entry,
    grammar: &Grammar,
    units: &mut Vec<Unit>,
) -> usize {
    let end = (at + 1..stop).find(|next| !document.has(*next, HYPHENED)).unwrap_or(stop.max(at + 1));
    // `newly-promoted`: two words.
    let adverb = end == at + 2
        && grammar.ending(document.word(at)).is(WordClass::LyEnding)
        && document.entry(at + 1).has(Form::Participle);
    let end = if adverb { at + 1 } else { end };
    let word = document.word(end - 1);
    let compound = end > at + 1;
    let entry = if compound { grammar.look_up(word) } else { first };
    // `the 41-year-old` is a person, `12-hour` says more of one.
    let tag = match compound {
        true if entry.is(WordClass::AgeAdjective) => Tag::Noun,
        true if document.token(at).is_some_and(|token| token.kind == Kind::Number) => Tag::Adjective,
        _ => Tag::Open,
    };
    let pronoun = [(WordClass::SubjectPronoun, Tag::SubjectPronoun), (WordClass::Relative, Tag::Relative)];
    let auxiliary = [WordClass::Be, WordClass::Have, WordClass::Modal].iter().any(|class| entry.is(*class));
    if auxiliary && let Some((_, tag)) = pronoun.iter().find(|(class, _)| entry.is(*class)) {
        units.push(unit(at..end, *tag, entry));
    }
    units.push(Unit {
        capital: document.has(at, CAPITAL),
        plural: is_plural(word, entry),
        ending: if entry == Entry::default() { grammar.ending(word) } else { Entry::default() },
        compound: compound && !first.is(WordClass::VerbPrefix),
        ..unit(at..end, tag, entry)
    });
    end
}

/// A preposition of two or three words, or an adverb of two: `such as`, `on behalf of`, `prior to`, `as well`.
fn phrase(
    document: &Document<'_>,
    at: usize,
    stop: usize,
    first: Entry,
    grammar: &Grammar,
) -> Option<(usize, Tag)> {
    if !first.is(WordClass::PhraseHead) {
        return None;
    }
    let known = |end: usize| {
        let entry = grammar.look_up(document.slice(at..end));
        let table = [
            (WordClass::Preposition, Tag::Preposition),
            (WordClass::OpenSubordinator, Tag::OpenSubordinator),
            (WordClass::Adverb, Tag::Adverb),
        ];
        table.iter().find(|(class, _)| entry.is(*class)).map(|(_, tag)| (end, *tag))
    };
    [at + 3, at + 2].into_iter().filter(|end| *end <= stop).find_map(known)
}

fn mark(mark: &str, before: Option<&Unit>) -> Tag {
    match mark.chars().next().unwrap_or(' ') {
        ',' => Tag::Comma,
        '.' | '!' | '?' | ';' | ':' | '|' | '\u{2026}' => Tag::Stop,
        '(' | '[' => Tag::Opening,
        ')' | ']' => Tag::Closing,
        '-' | '\u{2013}' | '\u{2014}' => Tag::Dash,
        // `the officers' dog`: an apostrophe behind a plural.
        '\'' | '\u{2019}' if before.is_some_and(|unit| unit.plural && unit.tag == Tag::Open) => {
            Tag::Possessive
        }
        '"' | '\u{201c}' | '\u{201d}' | '\'' | '\u{2018}' | '\u{2019}' | '`' => Tag::Quote,
        '$' | '\u{a3}' | '\u{20ac}' | '%' | '#' => Tag::Sign,
        '&' => Tag::Coordinator,
        _ => Tag::Other,
    }
}

fn is_plural(word: &str, entry: Entry) -> bool {
    let bytes = word.as_bytes();
    let s = |at: usize| bytes.len().checked_sub(at).map_or(0, |at| bytes[at].to_ascii_lowercase());
    entry.is(WordClass::PluralNoun)
        || bytes.len() > 3 && s(1) == b's' && !matches!(s(2), b's' | b'u' | b'i' | b'\'')
}
