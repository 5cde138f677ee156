//! Clauses that leave their verb out: `joined as a special in 2009 and as a regular in 2011`, `Ann Bell joined in 2003 and
//! Tom Fell in 2009`.

use super::slot::Reader;
use crate::lexicon::{Cue, Form, Slot, Slots, Word, WordClass};
use crate::syntax::{Argument, Clause};
use std::ops::Range;

/// A member of a coordination that has a time of its own or follows in time, as a clause with the verb of the first.
pub(super) struct Elliptical {
    pub clause: Clause,
    /// The person who takes the step instead of the verb's subject.
    pub person: Option<usize>,
    /// The words of the member.
    pub words: Range<usize>,
    /// `and then inspector`: a step of its own, dated or not.
    pub follows: bool,
    /// `promoted to sergeant and inspector`, `became head of custody and a superintendent`: a rank behind a rank or a post, of one
    /// person.
    pub is_rank: bool,
}

/// The members after the first.
pub(super) fn members(reader: Reader<'_, '_>, clause: &Clause) -> Vec<Elliptical> {
    let last = clause.arguments.last().map_or(0, |argument| argument.member);
    (1..=last).filter_map(|member| read(reader, clause, member)).collect()
}

fn read(reader: Reader<'_, '_>, clause: &Clause, member: u8) -> Option<Elliptical> {
    let own = clause.arguments.iter().filter(|argument| argument.member == member);
    let mut own: Vec<Argument> = own.map(|argument| Argument { member: 0, ..argument.clone() }).collect();
    let words = own.first()?.preposition.start..own.last()?.tokens.end;
    let follows = is_adverb(reader, words.start.checked_sub(1)?);
    // `, then in 2019 to inspector`.
    if let ([time, _], true) = (own.as_slice(), follows)
        && time.is_time
    {
        own.swap(0, 1);
    }
    let first = own.first()?.clone();
    let bare = first.preposition.is_empty();
    let rank = |argument: &Argument| reader.filler(argument, None).slots.has(Slot::Rank);
    let mut before = clause.arguments.iter().filter(|other| other.member + 1 == member);
    let after_rank = before.next().is_some_and(rank) && before.next().is_none();
    let article = reader.document.is_word(first.tokens.start, Word::A);
    // `and a constable joined her team`.
    let next = reader.document.entry(first.tokens.end);
    let article = article && !next.has(Form::Past) && !next.has(Form::Third);
    let further = article && after_post(reader, clause, member) || after_rank && own.len() == 1;
    let is_rank = further && bare && rank(&first) && !has_several(reader, clause);
    if first.is_time {
        return reader.document.is_word(words.start - 1, Word::Again).then(|| again(clause, own, words));
    }
    if !(follows || is_rank || own.iter().any(|argument| argument.is_time)) {
        return None;
    }
    let person = reader.person(&first).filter(|_| bare);
    let of_first = || clause.arguments.iter().filter(|argument| argument.member == 0 && !argument.is_time);
    if person.is_some() {
        let times = own.into_iter().filter(|argument| argument.is_time);
        own = of_first().cloned().chain(times).collect();
    } else if let Some(link) = of_first().next().map(|argument| argument.preposition.clone()).filter(|_| bare)
    {
        own[0].preposition = if link.is_empty() { words.start..words.start } else { link };
    }
    Some(Elliptical { clause: Clause { arguments: own, ..clause.clone() }, person, words, follows, is_rank })
}

/// `was promoted in 2010 and again in 2015`: the verb with all but its time, at another one.
fn again(clause: &Clause, own: Vec<Argument>, words: Range<usize>) -> Elliptical {
    let first = clause.arguments.iter().filter(|argument| argument.member == 0 && !argument.is_time);
    let arguments = first.cloned().chain(own).collect();
    let clause = Clause { arguments, ..clause.clone() };
    Elliptical { clause, person: None, words: words.start - 1..words.end, follows: false, is_rank: false }
}

/// `became head of custody for Deal and`: the member before is a post, with what belongs to it.
fn after_post(reader: Reader<'_, '_>, clause: &Clause, member: u8) -> bool {
    let mut before = clause.arguments.iter().filter(|other| other.member + 1 == member);
    let post = |argument: &Argument| reader.filler(argument, None).slots.has_any(POSTS);
    // `became a mentor to a dog handler and a sergeant`: whose mentor.
    let to = |argument: &Argument| reader.document.is_word(argument.preposition.start, Word::To);
    before.next().is_some_and(post) && before.all(|of| !of.preposition.is_empty() && !to(of))
}

/// What a rank may stand beside: `a dog handler and a sergeant`.
const POSTS: Slots = Slots::of(&[Slot::Holder, Slot::Post, Slot::Rank]);

/// `Ann Bell and Tom Fell`, `they`: several people share the ranks.
fn has_several(reader: Reader<'_, '_>, clause: &Clause) -> bool {
    let plural = |head: &Range<usize>| reader.document.is(head.start, Cue::PluralPronoun);
    clause.subjects.len() > 1 || clause.subjects.iter().any(plural)
}

/// `then`, `later`.
fn is_adverb(reader: Reader<'_, '_>, at: usize) -> bool {
    let document = reader.document;
    document.entry(at).is(WordClass::Adverb)
}
