//! People whom the text calls officers without a rank: `police officer Ann Bell`, `new recruits Ann Bell and Tom Fell`,
//! `Ann Bell, a retired police officer`, `Detective Ann Bell`.
//!
//! A duty or a standing before the noun shows that the officer is of the police: `fire officer` is none.

use super::name_list::after_separator;
use super::words_between::{NEAR, is_apposition_word};
use super::{NameValue, no_person};
use crate::document::{Cursor, Document, Shape, begins, both, not};
use crate::evidence::rules::officer;
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Form, Table, Word};
use crate::mentions::Mention;
use crate::mentions::rank::{StandingWord, standing_of};

/// `newly retired Kent Police firearms officer` has the longest way from the noun to the word for its standing.
const PHRASE: usize = 6;

/// `receiving their warrant cards` is the longest phrase between a group and the verb that names one of it, the noun included.
const PARTICIPLE: usize = 8;

/// How the words before a name call the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Called {
    pub detective: bool,
    pub standing: Option<StandingWord>,
}

impl Called {
    /// Whether the words after the name leave the person an officer of the police: a former one may work for another body.
    pub(super) fn is_of_police(self, after_name: Cursor<'_, '_>) -> bool {
        self.standing.is_some() || !no_person::is_of_another_body(after_name.in_block())
    }
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
    if opens_among(name) {
        return Some(Called { detective: false, standing: None });
    }
    let noun = name.back_optional(',').back(both(Cue::OfficerNoun, not(Cue::OfficerPlural)))?;
    let standing = standing_before(noun);
    // `former Kent detective Jane Doe`, but `a store detective`.
    let detective = noun.is(Cue::Detective) && standing.is_some();
    let ours = noun.follows(Cue::OfficerPrefix) && !is_of_another_body(noun);
    (detective || ours).then_some(Called { detective, standing })
}

/// `RSPCA Investigating Officer`, `the coroner's investigating officer`: a body before the noun is no police.
fn is_of_another_body(noun: Cursor<'_, '_>) -> bool {
    let words = (
        Shape::Capital,
        Cue::OfficerPrefix,
        Cue::Standing,
        [Cue::OtherBody, Cue::OtherService],
        Shape::Clitic,
    );
    let start = noun.back_up_to(PHRASE, words);
    let initials = both(Shape::AllCaps, not(([Cue::Police, Cue::Team, Cue::TeamNoun], begins(Table::Force))));
    start.up_to(noun.at()).any(|at| at.is(([Cue::OtherBody, Cue::OtherService], initials)))
}

/// `a fellow retired officer, Inspector Jane Doe`: the standing that the noun before a rank gives.
pub(super) fn standing_before_rank(rank: Cursor<'_, '_>) -> Option<StandingWord> {
    let noun = rank.back(',')?.back(both(Cue::OfficerNoun, not(Cue::OfficerPlural)))?;
    let ours = noun.follows(Cue::OfficerPrefix);
    ours.then(|| standing_before(noun)).flatten()
}

/// Whether even words of no list are a name here: behind `Officer`, or behind a group that the name is one of.
pub(super) fn is_certain(name: Cursor<'_, '_>) -> bool {
    name.follows((Shape::Capital, Cue::OfficerPlural)) || opens_among(name)
}

/// `Among the new recruits was NAME`, `Among the officers receiving their warrant cards was NAME`, `One of our recruits, NAME`:
/// a group of officers opens the sentence, of whom the name is one.
fn opens_among(name: Cursor<'_, '_>) -> bool {
    let end = name.back((Cue::Copula, ','));
    let Some(end) = end.map(Cursor::in_sentence) else { return false };
    let told = end.is(Cue::Copula);
    let reach = if told { PARTICIPLE } else { 1 };
    let Some(noun) = end.back_until(reach, Cue::OfficerPlural) else { return false };
    let ours = noun.follows(Cue::OfficerPrefix) || noun.is(Cue::OfficerNoun);
    let describes = ([Cue::Determiner, Cue::Recency, Cue::Standing], Cue::OfficerPrefix, Cue::Police);
    // `our recent recruits`.
    let adjective = noun.back(is_no_verb).filter(|adjective| adjective.follows(Cue::Determiner));
    let start = adjective.unwrap_or(noun).back_up_to(PHRASE, describes);
    let one = start.back(Word::Of).and_then(|of| of.back(Word::One));
    let opens = one.or_else(|| start.back(Word::Among).filter(|_| told)).is_some_and(Cursor::is_at_start);
    ours && opens
        && noun
            .next()
            .is_all(end, both(Kind::Word, not((Cue::RelativePronoun, Cue::Conjunction, Shape::Clitic))))
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

fn is_no_verb(at: Cursor<'_, '_>) -> bool {
    let word = at.entry();
    at.is(both(Kind::Word, not(Shape::Clitic))) && word.is_open() && !word.is_verb()
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
        let among = || opens_among(start).then_some(Called { detective: false, standing: None });
        let opened = plural_before(start).or_else(comma).or_else(among);
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
    (ours && !(noun.next().is(Cue::Copula) && is_object(noun)))
        .then(|| Called { detective: false, standing: standing_before(noun) })
}

/// `the guests of the recruits were`, `those who met the recruits were`: another noun is the subject.
fn is_object(noun: Cursor<'_, '_>) -> bool {
    let describes = (Cue::Determiner, Cue::OfficerPrefix, Cue::Standing);
    let Some(before) = noun.in_sentence().back_up_to(PHRASE, describes).previous() else { return false };
    let word = before.entry();
    let verb = word.has(Form::Past) || word.has(Form::Third);
    !before.is_at_start() && !before.is(Shape::Capital) && (verb || before.is(Cue::Preposition))
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

#[cfg(test)]
mod tests {
    use crate::mentions::person::tests::officers;

    #[test]
    fn finds() {
        for text in [
            "The investigating officer, Ann Bell, spoke.",
            "Senior Investigating Officer Ann Bell spoke.",
            "Arresting officer Ann Bell spoke.",
            "Kent Police investigating officer Ann Bell spoke.",
            "Retired police officer Ann Bell of the council spoke.",
        ] {
            assert_eq!(officers(text), ["Ann Bell"], "{text}");
        }
    }

    #[test]
    fn ignores() {
        for text in [
            "RSPCA investigating officer Ann Bell spoke.",
            "The coroner's investigating officer, Ann Bell, spoke.",
            "GLAA Senior Investigating Officer Ann Bell spoke.",
            "The investigating officer met Ann Bell.",
            "Investigating officer Ann Bell of the RSPCA spoke.",
        ] {
            assert_eq!(officers(text), [""; 0], "{text}");
        }
    }
}
