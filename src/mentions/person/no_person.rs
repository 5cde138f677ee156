//! What a rank and words with capitals name that is no officer: `a PC Monitor`, `the Sergeant Quist café`, `police horse Sergeant
//! Quist`, `Inspector Mentors are wanted`.

use super::{ends_before_noun, name_list};
use crate::document::{Cursor, Document, Shape, begins, both, not};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Table, Word, WordClass};
use crate::mentions::Mention;
use crate::mentions::rank::{self, RankValue};
use std::ops::Range;

/// `Royal Electrical and Mechanical Engineers` begins so many words before its end; more words are another body.
const BODY: usize = 4;

/// `Our new police` is the longest start of a sentence before its animal.
const NOUN: usize = 3;

/// So many words with capitals in a row are the title of something.
const TITLE: usize = 3;
/// The longest run of capitals that is looked at.
const LINE: usize = 8;

/// Whether a rank and the words after it name no officer.
pub(super) fn is_other(document: &Document<'_>, rank: &Mention<RankValue>, tokens: &Range<usize>) -> bool {
    let start = document.cursor(rank.tokens.start).in_block();
    let end = document.cursor_after(tokens).in_block();
    let abbreviated = rank::is_abbreviated(start, document.cursor_after(&rank.tokens));
    // `welcomed on board PC Quist` names no board.
    let on_board = start.previous().is_some_and(|board| board.follows(Word::On));
    // `the packaging firm DS Quist`.
    let firm = abbreviated && !on_board && start.follows(both(Cue::OtherBody, not(Shape::Capital)));
    let body = !abbreviated && !rank.value.detective && is_of_another_body(end);
    // `the Inspector Quist Cup`.
    let prize = start.follows([Word::The, Word::A]) && end.follows([Word::Cup, Word::Shield]);
    firm || body
        || prize
        || is_pretended(start)
        || is_played(end)
        || is_quoted(start, end)
        || tokens.len() == 1 && is_thing(document, rank, tokens, abbreviated)
}

/// `posing as DC Quist`, `pretended to be DC Quist`, `calling himself DC Quist`, `gave his name as DC Quist`: what an impostor says.
fn is_pretended(start: Cursor<'_, '_>) -> bool {
    let told = start.back_optional(Word::As);
    let poses = || start.back(Word::As)?.back(both(Cue::Impostor, not(begins(Table::Speech))));
    let claims = || start.back(Cue::Copula)?.back(Word::To)?.back(Cue::Impostor);
    start.follows(Cue::Reflexive) || told.follows(Word::Name) || poses().or_else(claims).is_some()
}

/// `DI Quist, played by Tom Fell`: a part in a play.
pub(crate) fn is_played(end: Cursor<'_, '_>) -> bool {
    let verb = end.optional(',');
    verb.is(Cue::OtherService) && verb.next().is(Word::By)
}

/// Whether a rank and one word name no officer.
fn is_thing(
    document: &Document<'_>,
    rank: &Mention<RankValue>,
    tokens: &Range<usize>,
    abbreviated: bool,
) -> bool {
    let start = document.cursor(rank.tokens.start).in_block();
    let (name, end) = (document.cursor(tokens.start).in_block(), document.cursor_after(tokens).in_block());
    // `a PC Monitor`: nobody is one of several of a surname.
    let one_of_many = abbreviated && start.follows([Word::A, Word::An]);
    // `at the Sergeant Quist café`, `a Sergeant Quist costume`.
    let named_after = start.follows([Word::The, Word::A, Word::An]) && ends_before_noun(end);
    // `police horse Sergeant Quist`, `The dog, PC Quist, barked`.
    let apposed =
        start.back(',').filter(|noun| end.is(',') && noun.follows(Cue::Animal)).and_then(Cursor::previous);
    let opens = |noun: &Cursor<'_, '_>| noun.in_sentence().back_up_to(NOUN, Kind::Word).is_at_start();
    let animal = start.follows(both(Cue::Animal, not(Shape::Capital))) || apposed.as_ref().is_some_and(opens);
    let counted = name_list::is_counted_at_place(start, document.cursor(tokens.start));
    one_of_many || named_after || animal || counted || are_wanted(start, name, end) || is_in_a_title(end)
}

/// `Sergeant Quist's Lonely Hearts Club Band`: a run of capitals that names no part of the police.
fn is_in_a_title(end: Cursor<'_, '_>) -> bool {
    let Some(title) = end.expect(Shape::Clitic) else { return false };
    let after = title.skip_up_to(LINE, Shape::Capital);
    let ours =
        ([Cue::Police, Cue::Team, Cue::TeamNoun, Cue::Territory], begins(Table::Rank), begins(Table::Place));
    after.at() - title.at() >= TITLE && !title.up_to(after.at()).any(|at| at.is(ours))
}

/// `Inspector Mentors are wanted`: one name has no verb of several.
fn are_wanted(start: Cursor<'_, '_>, name: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    let several = name.word().ends_with('s') && end.entry().is(WordClass::PluralVerb);
    several && !start.follows((Cue::Conjunction, ['&', ',']))
}

/// `of the RSPCA`, `of the Royal Marines`, `from HMS Kent`: the rank is another service's; a team or a place of such a name is none.
pub(super) fn is_of_another_body(after_name: Cursor<'_, '_>) -> bool {
    let start = after_name.optional(',').expect([Cue::Affiliation, Cue::Preposition]);
    let Some(start) = start.map(|start| start.optional(Cue::Determiner)) else { return false };
    let end = start.skip_up_to(BODY, (Shape::Capital, '-'));
    // `in the army`.
    let service = start.is(both(Cue::OtherService, not(Shape::Capital)));
    let body = service || start.up_to(end.at()).any(|at| at.is([Cue::OtherBody, Cue::OtherService]));
    let ours = [Cue::Police, Cue::Team, Cue::TeamNoun, Cue::StreetType, Cue::WeakStreetType];
    body && !start.is(begins(Table::Place)) && !start.up_to(end.next().at()).any(|at| at.is(ours))
}

/// Rank and name alone between quotation marks are a part in a play or a joke.
fn is_quoted(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    start.follows(['"', '\u{201c}', '\u{2018}']) && end.is(['"', '\u{201d}', '\u{2019}'])
}
