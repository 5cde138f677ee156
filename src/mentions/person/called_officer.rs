//! People whom the text calls officers without a rank: `police officer Ann Bell`, `new recruits Ann Bell and Tom Fell`,
//! `Ann Bell, a retired police officer`, `Detective Ann Bell`.
//!
//! A duty or a standing before the noun shows that the officer is of the police: `fire officer` is none.

use super::NameValue;
use super::name_list::after_separator;
use super::words_between::{NEAR, is_apposition_word};
use crate::document::{Cursor, Document, Shape, both, not};
use crate::evidence::rules::officer;
use crate::lexicon::{Cue, Word};
use crate::mentions::Mention;
use crate::mentions::rank::{StandingWord, standing_of};

/// `newly retired Kent Police firearms officer` has the longest way from the noun to the word for its standing.
const PHRASE: usize = 6;

/// How the words before a name call the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Called {
    pub detective: bool,
    pub standing: Option<StandingWord>,
}

/// What the words right before a name call the person; `None` where they do not say an officer.
pub(super) fn before(name: Cursor<'_, '_>) -> Option<Called> {
    let nouns = (Cue::Detective, Cue::OfficerNoun, Cue::OfficerPlural);
    if !name.follows((nouns, Cue::Copula, [':', ','])) {
        return None;
    }
    if is_called_detective(name) {
        return Some(Called { detective: true, standing: standing_before(name.previous()?) });
    }
    if let Some(called) = plural_before(name) {
        return Some(called);
    }
    let noun = name.back_optional(',').back(both(Cue::OfficerNoun, not(Cue::OfficerPlural)))?;
    noun.follows(Cue::OfficerPrefix).then(|| Called { detective: false, standing: standing_before(noun) })
}

/// `Detective Jane Doe`: the word alone, with its capital, right before the name; `Det` is part of a rank.
fn is_called_detective(name: Cursor<'_, '_>) -> bool {
    let word = name.back(both(Cue::Detective, Shape::Capital));
    word.is_some_and(|word| word.word().len() > "Det".len())
}

/// `retired`, `former` among the words that describe the noun.
fn standing_before(noun: Cursor<'_, '_>) -> Option<StandingWord> {
    let describes = (Shape::Capital, Cue::OfficerPrefix, Cue::Standing, Cue::Police);
    let start = noun.back_up_to(PHRASE, describes);
    start.up_to(noun.at()).find_map(standing_of)
}

/// Calls those officers whom a plural noun opens a list of, or an apposition calls so.
pub(super) fn attach(document: &Document<'_>, names: &mut [Mention<NameValue>]) {
    let mut list: Option<(usize, Called)> = None;
    for at in 0..names.len() {
        let next = names.get(at + 1).map(|next| next.tokens.start);
        let name = &mut names[at];
        let start = document.cursor(name.tokens.start).in_block();
        let end = document.cursor_after(&name.tokens).in_block();
        let free = name.value.rank.is_none() && !name.value.called_officer;
        let listed = list.take().filter(|(next, _)| *next == start.at()).map(|(_, called)| called);
        let goes_on = after_separator(end).is_some_and(|after| Some(after.at()) == next);
        let comma = || start.back(',').filter(|_| goes_on).and_then(plural_before);
        let opened = plural_before(start).or_else(comma);
        if let Some(called) = listed.or(opened).filter(|_| free) {
            name.value.called_officer = true;
            name.value.called_standing = called.standing;
            name.rule = officer::OFFICER_BEFORE_NAME;
        }
        if let Some(called) = listed.or(opened) {
            list = after_separator(end).map(|next| (next.at(), called));
        } else if let Some(noun) = apposed(end).filter(|_| free) {
            name.value.called_officer = true;
            name.value.called_standing = standing_before(noun);
            name.rule = officer::OFFICER_APPOSED;
        }
    }
}

/// `police officers`, `new recruits` right before the name, or `retired officers were` of them.
fn plural_before(name: Cursor<'_, '_>) -> Option<Called> {
    let noun = name.back_optional((':', Cue::Copula)).back(Cue::OfficerPlural)?;
    let ours = noun.follows(Cue::OfficerPrefix) || noun.is(Cue::OfficerNoun);
    ours.then(|| Called { detective: false, standing: standing_before(noun) })
}

/// `Ann Bell, one of the new recruits`.
fn one_of<'d, 't>(open: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    let group = open.expect(Word::One)?.expect(Word::Of)?.expect(Cue::Determiner)?;
    let noun = group.skip_up_to(NEAR, both(is_apposition_word, not(Cue::OfficerPlural)));
    let ours = noun.follows(Cue::OfficerPrefix) || noun.is(Cue::OfficerNoun);
    let owner = noun.next().is((Shape::Clitic, ['\'', '\u{2019}']));
    (ours && noun.is(Cue::OfficerPlural) && !owner).then_some(noun)
}

/// `Ann Bell, a police officer from Deal`: the noun in an apposition.
fn apposed<'d, 't>(after_name: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    let open = after_name.expect([',', '('])?;
    if let Some(noun) = one_of(open) {
        return Some(noun);
    }
    let words = both(is_apposition_word, not((Cue::OfficerNoun, Word::Other)));
    let noun = open.skip_up_to(NEAR, words);
    let described = open.is([Word::A, Word::An, Word::The]) && noun.follows(Cue::OfficerPrefix);
    let ends = !noun.next().is((Shape::Clitic, Shape::Hyphened, Shape::Capital));
    (described && ends && noun.is(Cue::OfficerNoun)).then_some(noun)
}
