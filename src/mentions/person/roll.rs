//! Names in the lines of a list, under a line that says whose they are: `Those who graduated are:`, `The new officers include:`.

use super::{GIVEN, NameValue, roll_lines};
use crate::document::{Cursor, Document, Shape, begins, both, not};
use crate::evidence::{RuleId, rules::officer};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Form, Table, Word, WordClass};
use crate::mentions::Mention;
use crate::mentions::overlap::{Claim, Claims};
use crate::mentions::rank::RankValue;

/// `Those who graduated today are` is the longest end of a line before a list of graduates that has no colon.
const BARE_INTRODUCTION: usize = 5;
/// `special constables who graduated at headquarters on Thursday 9 January 2020 are:` is the longest with one.
const INTRODUCTION: usize = 14;

/// `Nine of the new police officers` is the longest start of a sentence to the noun of its subject.
const SUBJECT: usize = 6;
/// `will be based`, `have been`: what they undergo begins so soon.
const AUXILIARIES: usize = 3;
/// The ranks before a list of graduates that are searched for theirs, so that a page of such lists is read in a straight line.
const RANKS: usize = 64;

/// Whom the lines of a list name.
enum Listed {
    /// People of the last plural rank before the end of the line that opens the list.
    Ranked(usize),
    /// Officers without a rank.
    Officers,
}

/// The lines after such a line, each of which begins with a name or is a place.
pub(super) fn find(
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    claims: &mut Claims,
    names: &mut Vec<Mention<NameValue>>,
) {
    for block in 0..document.block_count() {
        let line = document.block(block);
        let end = document.cursor_after(&line).in_block();
        let Some((listed, rule)) = introduced(ranks, end) else { continue };
        let value = match listed {
            Listed::Ranked(rank) => NameValue { rank: Some(rank), ..NameValue::default() },
            Listed::Officers => NameValue { called_officer: true, ..NameValue::default() },
        };
        let listed = roll_lines::names(document, block + 1, claims);
        let given = listed.iter().filter(|tokens| document.cursor(tokens.start).is(GIVEN)).count();
        if given * 2 < listed.len() {
            continue;
        }
        for tokens in listed {
            claims.claim(tokens.clone(), Claim::Person);
            names.push(Mention { tokens, value: value.clone(), rule });
        }
    }
}

/// Whom the lines after a line name, if it opens a list of officers, and the rule.
fn introduced(ranks: &[Mention<RankValue>], line_end: Cursor<'_, '_>) -> Option<(Listed, RuleId)> {
    let end = line_end.back_optional(':');
    let closed = line_end.follows(':');
    if !closed && !end.follows(Cue::Copula) {
        return None;
    }
    let before = &ranks[..ranks.partition_point(|rank| rank.tokens.start < line_end.at())];
    if are_graduates(end, closed) {
        let last = (0..before.len()).rev().take(RANKS).find(|rank| before[*rank].value.plural);
        return last.map(|rank| (Listed::Ranked(rank), officer::LISTED_GRADUATE));
    }
    let link = end.back((Cue::Copula, Cue::Composition)).filter(|_| closed)?;
    group(before, link).map(|listed| (listed, officer::LISTED))
}

/// `The constables who graduated on Thursday included:`.
fn are_graduates(end: Cursor<'_, '_>, closed: bool) -> bool {
    let reach = if closed { INTRODUCTION } else { BARE_INTRODUCTION };
    let start = end.back_up_to(reach, not(['.', ':']));
    let graduates = |who: Cursor<'_, '_>| {
        let group = who.follows([Word::Those])
            || who.follows(Cue::OfficerPlural)
            || who.hit_before(Table::Rank).is_some();
        group && who.is(Cue::RelativePronoun) && who.next().is(Cue::BecomeVerb)
    };
    start.up_to(end.at()).any(graduates)
}

/// `The new officers are:`, `The constables for Deal include:`, `Nine of the recruits will go to Deal. They are:`; the link is `are`.
fn group(ranks: &[Mention<RankValue>], link: Cursor<'_, '_>) -> Option<Listed> {
    let document = link.document();
    let number = document.sentence_of(link.at());
    let start = document.cursor(document.sentence(number).start).in_sentence();
    if start.is(Word::They) && start.next().at() == link.at() {
        return told_before(ranks, document, number);
    }
    let (listed, after) = subject(ranks, start)?;
    let described = after.at() == link.at()
        || after.is((Cue::Preposition, Cue::RelativePronoun)) && link.at() - after.at() <= INTRODUCTION
        || after.entry().has(Form::Participle);
    described.then_some(listed)
}

/// The new officers of whom the sentence before a number tells what they are or undergo: `They` may be whom officers look for.
fn told_before(ranks: &[Mention<RankValue>], document: &Document<'_>, number: usize) -> Option<Listed> {
    let before = document.sentence(number.checked_sub(1)?);
    let start = document.cursor(before.start).in_sentence();
    let (listed, after) = subject(ranks, start)?;
    let fresh = both(Cue::OfficerNoun, Cue::OfficerPlural);
    let fresh = start.up_to(after.at()).any(|at| at.is((Cue::Standing, fresh)));
    let undergo = after.up_to(before.end).take(AUXILIARIES).any(|at| at.entry().is(WordClass::Be));
    let others = after.up_to(before.end).any(|at| at.is((Cue::Bystander, Cue::PeopleNoun)));
    (fresh && undergo && !others).then_some(listed)
}

/// The officers whom a sentence begins with, and what follows the noun; `of` may tell of a club's.
fn subject<'d, 't>(ranks: &[Mention<RankValue>], start: Cursor<'d, 't>) -> Option<(Listed, Cursor<'d, 't>)> {
    let mut at = start;
    for _ in 0..SUBJECT {
        let rank = ranks.binary_search_by_key(&at.at(), |rank| rank.tokens.start).ok();
        let found = if let Some(rank) = rank.filter(|rank| ranks[*rank].value.plural) {
            Some((Listed::Ranked(rank), at.document().cursor_after(&ranks[rank].tokens).in_sentence()))
        } else {
            let ours = at.is(Cue::OfficerNoun) || start.up_to(at.at()).any(|at| at.is(Cue::OfficerPrefix));
            (ours && at.is(Cue::OfficerPlural)).then(|| (Listed::Officers, at.next()))
        };
        if let Some((listed, after)) = found {
            return (!after.is((Shape::Clitic, '\u{2019}', Word::Of))).then_some((listed, after));
        }
        at = at.expect(describes_group)?;
    }
    None
}

/// `the`, `nine`, `of`, `new`, `police`.
fn describes_group(at: Cursor<'_, '_>) -> bool {
    let word = at.entry();
    let adjective = at.is(both(Kind::Word, not(Shape::Clitic))) && word.is_open() && !word.is_verb();
    at.is((Cue::Determiner, Kind::Number, begins(Table::Number), Word::Of, Cue::OfficerPrefix)) || adjective
}

#[cfg(test)]
mod tests {
    use crate::mentions::person::tests::officers;

    #[test]
    fn finds() {
        for text in [
            "The new officers are:\nJane Doe - Deal\nTom Fell - Dover",
            "The new police officers include:\nDeal: Jane Doe; Tom Fell\nDover: Ann Bell",
            "Nine of the new officers will be based in Deal. They are:\n143 Jane Doe - Deal\n144 Tom Fell - Deal",
            "The sergeants promoted are:\n\nJane Doe\n\nTom Fell",
            "Recruits sworn in were:\nDover\nJane Doe\nTom Fell",
            "The constables for Deal include:\nJane Doe\nTom Fell, who is 24",
            "The new PCs are:\nJane Doe (Deal)\nTom Fell (Dover Town)",
        ] {
            assert_eq!(officers(text)[..2], ["Jane Doe", "Tom Fell"], "{text}");
        }
    }

    #[test]
    fn ignores() {
        for text in [
            "The new officers of the club are:\nJane Doe - chair\nTom Fell - treasurer",
            "Police officers have charged two men. They are:\nJane Doe, 24, of Deal\nTom Fell, 30",
            "The new officers met the winners. They are:\nJane Doe\nTom Fell",
            "The people wanted by police officers are:\nJane Doe\nTom Fell",
            "The officers\u{2019} guests were:\nJane Doe\nTom Fell",
            "Police officers want to trace:\nJane Doe\nTom Fell",
            "Neighbourhood officers are:\nVisible Patrols\nBeat Surgeries",
        ] {
            assert!(officers(text).is_empty(), "{text} {:?}", officers(text));
        }
    }
}
