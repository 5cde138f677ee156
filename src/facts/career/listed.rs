//! Lines of a list of moves, without a verb: `PC Ann Bell to sergeant, 4 June 2019`, `Sergeant Tom Fell, on transfer, to Dover`.

use super::point::dates_in;
use super::sentences::Sentences;
use super::slot::Reader;
use crate::document::Document;
use crate::lexicon::split::Kind as TokenKind;
use crate::lexicon::{CareerEvent, CareerRow, Cue, Slot, Slots, Table, Word};
use crate::mentions::Mention;
use crate::mentions::overlap::Claim;
use crate::mentions::rank::RankValue;
use crate::people::coreference::Reference;
use crate::syntax::{Argument, Clause, VerbForm};

/// `to` stands at most so many tokens after the name: `, on promotion from sergeant, to`.
const LINK: usize = 8;

/// At most so many marks and numbers open a line: `1. - `.
const MARKS: usize = 8;

/// What follows `to` has at most so many tokens.
const PHRASE: usize = 8;

/// Where somebody is posted.
const POSTED: Slots = Slots::of(&[Slot::Unit, Slot::Place, Slot::Force, Slot::Workplace, Slot::Holder]);

/// A line that moves somebody.
pub(super) struct Moved {
    /// The token of its `to`.
    pub to: usize,
    pub event: CareerEvent,
    pub person: usize,
}

/// The moves of the lists of a text. A line alone may be a headline, or what somebody says to somebody.
pub(super) fn find(reader: Reader<'_, '_>, sentences: &mut Sentences) -> Vec<Moved> {
    let ranked = reader.people.cast.references.iter().filter(|name| name.rank.is_some());
    let mut lines: Vec<Moved> = ranked.filter_map(|name| moved(reader, sentences, name)).collect();
    let number = |line: &Moved| reader.document.sentence_of(line.to);
    let numbers: Vec<usize> = lines.iter().map(number).collect();
    let near = |at: usize| numbers.binary_search(&at).is_ok();
    lines.retain(|line| near(number(line) + 1) || number(line).checked_sub(1).is_some_and(near));
    lines
}

fn moved(reader: Reader<'_, '_>, sentences: &mut Sentences, name: &Reference) -> Option<Moved> {
    let Reader { document, mentions, .. } = reader;
    let sentence = document.sentence(document.sentence_of(name.tokens.end));
    let rank = &mentions.ranks[name.rank?];
    let to = link(reader, name.tokens.end).filter(|to| to + 1 < sentence.end)?;
    let marks = sentence.start..rank.tokens.start;
    if marks.len() > MARKS || !marks.into_iter().all(|at| is_mark(document, at)) {
        return None;
    }
    let filler = reader.filler(&phrase(reader, to + 1, sentence.end), None);
    // `T/Supt Ann Bell to Supt` rises too.
    let substantive = |rank: &Mention<RankValue>| rank.value.standing.is_none();
    let other = |new: &Mention<RankValue>| new.value.name(document) != rank.value.name(document);
    let risen = filler.rank.filter(|new| other(new) || substantive(new) && !substantive(rank));
    let transferred = (name.tokens.end..to).any(|at| is_on_move(document, at));
    let dated = || transferred || dates_in(mentions, to..sentence.end).next().is_some();
    let event = match () {
        () if risen.is_some() && filler.slots.has(Slot::Rank) => CareerEvent::Promoted,
        () if filler.slots.has_any(POSTED) && dated() => CareerEvent::Appointed,
        () => return None,
    };
    let bracket = (to..sentence.end).find(|at| document.is_mark(*at, '(')).unwrap_or(sentence.end);
    let finite = |clause: &Clause| clause.form == VerbForm::Finite && clause.verb.start < bracket;
    let mut verbs = sentences.clauses(reader, to).iter();
    let told = verbs.any(|clause| finite(clause) || (to..bracket).contains(&clause.verb.start));
    let asked = (to..sentence.end).any(|at| document.is_mark(at, '?') || document.is_mark(at, ':'));
    (!told && !asked).then_some(Moved { to, event, person: name.person })
}

/// The `to` behind a name: `, on promotion, to`, `- from constable to`.
fn link(reader: Reader<'_, '_>, after: usize) -> Option<usize> {
    let Reader { document, mentions, .. } = reader;
    let to = (after..after + LINK).find(|at| document.is_word(*at, Word::To))?;
    let linked = |at: usize| {
        is_mark(document, at)
            || document.is_any(at, Cue::Preposition.bit() | Cue::Determiner.bit())
            || is_on_move(document, at)
            || matches!(mentions.claims.of(at), Claim::Rank | Claim::Force | Claim::Place)
    };
    (after..to).all(linked).then_some(to)
}

/// The noun phrase that begins at a token, up to a mark, a date or a preposition.
pub(super) fn phrase(reader: Reader<'_, '_>, start: usize, limit: usize) -> Argument {
    let Reader { document, mentions, .. } = reader;
    let closes = |at: &usize| {
        is_mark(document, *at)
            || mentions.claims.of(*at) == Claim::Date
            || document.is(*at, Cue::Preposition) && !document.is_word(*at, Word::Of)
    };
    let limit = limit.min(start + PHRASE);
    let end = (start..limit).find(closes).unwrap_or(limit).max(start + 1);
    Argument { tokens: start..end, head: end - 1..end, ..Argument::default() }
}

/// The `promotion` of `on promotion`, the `transfer` of `on transfer`.
fn is_on_move(document: &Document<'_>, at: usize) -> bool {
    let step = |event| matches!(event, CareerEvent::Promoted | CareerEvent::Moved);
    let row = document.hit_at(Table::Career, at).map(|hit| document.row::<CareerRow>(hit.row).event);
    document.is_word(at - 1, Word::On) && row.is_some_and(step)
}

fn is_mark(document: &Document<'_>, at: usize) -> bool {
    document.token(at).is_some_and(|token| token.kind != TokenKind::Word)
}
