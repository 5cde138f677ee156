//! Whom a noun before `who` describes: `Ann Bell, a dog-lover who joined`, `Ann Bell is one of nine recruits who joined`.

use super::slot::Reader;
use crate::document::Document;
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Table, Word, WordClass};
use crate::people::coreference::Form;
use std::ops::Range;

/// How many tokens from its comma or copula such a noun may stand: `one of this year's eleven new trainee detectives`.
const REACH: usize = 9;

/// From the preposition to the noun are at most so many tokens: `of the new student officer`.
const NOUN: usize = 5;

/// The person named right before the comma or the copula; `verb` is the verb of the clause that `who` opens.
pub(super) fn of(reader: Reader<'_, '_>, head: &Range<usize>, verb: usize) -> Option<usize> {
    let Reader { document, people, .. } = reader;
    let grammar = document.lexicons().grammar();
    let who = |at: usize| grammar.look_up(document.word(at)).is(WordClass::PersonRelative);
    let of = document.is_word(head.start, Word::One) && document.is_word(head.end, Word::Of);
    // `Ann Bell, the district commander, who`.
    let post = Cue::RoleNoun.bit() | Cue::PostNoun.bit() | Cue::OfficerNoun.bit();
    let holds = document.is_mark(head.end, ',') && document.is_any(head.end - 1, post) && who(head.end + 1);
    let relative = if of { (head.end..verb.min(head.end + REACH)).any(who) } else { holds || who(head.end) };
    let start = document.sentence(document.sentence_of(head.start)).start;
    let opens = |at: &usize| document.is_mark(*at, ',') || document.is(*at, Cue::Copula);
    let opener = (start.max(head.start.saturating_sub(REACH))..head.start).rev().find(opens)?;
    let first = opener + 1;
    let one = document.is_word(first, Word::A) || document.is_word(first, Word::An);
    // `a friend of the man who joined`.
    let apart = Cue::Preposition.bit() | Cue::Conjunction.bit() | Cue::RelativePronoun.bit();
    let several = document.is_word(first, Word::One) && document.is_word(first + 1, Word::Of);
    // `was among 20 recruits who joined`.
    let among = document.is_word(first, Word::Among) && document.is(opener, Cue::Copula);
    let rest = if several { first + 2 } else { first + usize::from(among) };
    // `a former soldier, who left`: what he left is not the police.
    let former = (first..head.start).any(|at| document.is(at, Cue::Standing));
    if former && !document.is_any(head.end - 1, post) && document.hit_before(Table::Rank, head.end).is_none()
    {
        return None;
    }
    let plain =
        (one || several || among || holds) && !(rest..head.start).any(|at| document.is_any(at, apart));
    if !relative || !(plain || of && first == head.start) {
        return None;
    }
    let reference = people.cast.references_in(start..opener).last()?;
    let named = reference.form == Form::Name || document.is(opener, Cue::Copula);
    (named && reference.tokens.end == opener).then_some(reference.person)
}

/// `, a friend of the constable, who`: somebody whom a noun is of.
pub(super) fn is_of_noun(document: &Document<'_>, head: &Range<usize>) -> bool {
    let mut before = (head.start.saturating_sub(NOUN)..head.start).rev();
    let link = before.find(|at| document.is(*at, Cue::Preposition) || !is_word(document, *at));
    link.is_some_and(|at| document.is_word(at, Word::Of) || document.is_word(at, Word::To))
}

fn is_word(document: &Document<'_>, at: usize) -> bool {
    document.token(at).is_some_and(|token| token.kind == Kind::Word)
}
