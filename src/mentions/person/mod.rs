//! People: finds personal names by the rank or courtesy title before them, by an apposed rank, or by their given name.
//!
//! Officers or not: a witness's name is found too, so that a pronoun or a surname is not taken for an officer's.

mod apposed;
mod listed;
mod name;
mod unlisted;

use super::{
    Mention,
    overlap::{Claim, Claims},
    rank::{RankValue, is_collar_number},
};
use crate::document::Document;
use crate::evidence::rules::{mention, officer};
use crate::lexicon::Cue;
use crate::lexicon::split::FIRST;

/// A name where it stands in the text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct NameValue {
    /// The rank that introduces or follows the name: an index into the ranks.
    pub rank: Option<usize>,
    /// Whether the words before the name call the person an officer without a rank.
    pub called_officer: bool,
    /// Whether `Detective` alone stands before the name.
    pub called_detective: bool,
    /// The sex that a courtesy title tells.
    pub gender: Option<Gender>,
}

/// The sex of a person, where title, pronoun or given name tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gender {
    Female,
    Male,
}

/// The names of a document, in order, without title, rank and honours.
pub(super) fn find(
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    claims: &mut Claims,
) -> Vec<Mention<NameValue>> {
    let mut names = Vec::new();
    for (at, rank) in ranks.iter().enumerate() {
        if rank.value.plural {
            listed::find(document, (at, rank), claims, &mut names);
        } else if let Some(tokens) = after_rank(document, rank, claims) {
            claims.claim(tokens.clone(), Claim::Person);
            let value = NameValue { rank: Some(at), ..NameValue::default() };
            names.push(Mention { tokens, value, rule: officer::RANK_BEFORE_NAME });
        }
    }
    listed::graduates(document, ranks, claims, &mut names);
    unranked(document, claims, &mut names);
    unlisted::find(document, ranks, claims, &mut names);
    names.sort_by_key(|name| name.tokens.start);
    listed::between(document, ranks, &mut names);
    apposed::attach(document, ranks, &mut names);
    names
}

/// `PC 1234 Jane Doe`, `Inspector Mr Jane Doe`, `Chief Constable, Jane Doe` is left to apposition.
fn after_rank(
    document: &Document<'_>,
    rank: &Mention<RankValue>,
    claims: &Claims,
) -> Option<std::ops::Range<usize>> {
    let mut at = rank.tokens.end;
    if is_collar_number(document, at) {
        at += 1;
    }
    if document.is(at, Cue::Title) {
        at += 1;
    }
    let tokens = name::after_title(document, claims, at)?;
    (!is_quoted(document, rank.tokens.start, tokens.end)).then_some(tokens)
}

/// Rank and name alone between quotation marks are a part in a play or a joke.
fn is_quoted(document: &Document<'_>, start: usize, end: usize) -> bool {
    let open =
        start > 0 && ['"', '\u{201c}', '\u{2018}'].iter().any(|mark| document.is_mark(start - 1, *mark));
    open && ['"', '\u{201d}', '\u{2019}'].iter().any(|mark| document.is_mark(end, *mark))
}

/// Names behind `Mr` and `Dr`, and full names that begin with a given name.
fn unranked(document: &Document<'_>, claims: &mut Claims, names: &mut Vec<Mention<NameValue>>) {
    let mut at = 0;
    while at < document.len() {
        let titled = document.is(at, Cue::Title);
        let called_detective = is_called_detective(document, at);
        let called_officer = called_detective || is_called_officer(document, at);
        let tokens = if claims.of(at) != Claim::Free || !document.is_capital(at) {
            None
        } else if titled {
            name::after_title(document, claims, at + 1)
        } else if called_officer && document.is_capital(at - 1) {
            name::after_title(document, claims, at).filter(|name| name.len() > 1)
        } else {
            name::given_and_surname(document, claims, at)
        };
        let Some(tokens) = tokens else {
            at += 1;
            continue;
        };
        let gender = if titled { gender_of_title(document, at) } else { None };
        let rule = match (called_officer, titled) {
            (true, _) => officer::OFFICER_BEFORE_NAME,
            (false, true) => mention::TITLE_BEFORE_NAME,
            (false, false) => officer::GIVEN_NAME,
        };
        at = tokens.end;
        claims.claim(tokens.clone(), Claim::Person);
        let value = NameValue { rank: None, called_officer, called_detective, gender };
        names.push(Mention { tokens, value, rule });
    }
}

/// `police officer Jane Doe`, `retired officer Jane Doe`, `new recruit Jane Doe`.
fn is_called_officer(document: &Document<'_>, name: usize) -> bool {
    let comma = name > 0 && document.is_mark(name - 1, ',');
    let Some(noun) = name.checked_sub(1 + usize::from(comma)) else { return false };
    let prefixed = noun > 0 && document.is(noun - 1, Cue::OfficerPrefix) && !document.has(noun, FIRST);
    document.is(noun, Cue::OfficerNoun) && prefixed && !document.has(name, FIRST)
}

/// `Detective Jane Doe`: the word alone, with its capital, right before the name.
fn is_called_detective(document: &Document<'_>, name: usize) -> bool {
    let word = name.checked_sub(1).filter(|word| document.is(*word, Cue::Detective));
    word.is_some_and(|word| document.is_capital(word) && document.word(word).len() > 3)
        && !document.has(name, FIRST)
}

fn gender_of_title(document: &Document<'_>, at: usize) -> Option<Gender> {
    if document.is(at, Cue::MaleTitle) {
        Some(Gender::Male)
    } else {
        document.is(at, Cue::FemaleTitle).then_some(Gender::Female)
    }
}
