//! What the lines of a list of notes are: brief, dated, opened by their date, a rank or a career verb, and of nobody named.

use super::point::dates_in;
use super::slot::Reader;
use crate::block::BlockKind;
use crate::document::Document;
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Form as VerbForm, Table};
use crate::mentions::Mention;
use crate::mentions::date::DateValue;
use crate::mentions::overlap::Claim;

/// A note has at most so many tokens; a longer line is a sentence: `2002-2005 – Chief Inspector, head of the Tactical Support
/// Group at Deal`.
pub(super) const LONGEST: usize = 20;

/// A list has at most so many lines; keeps the look back for its heading bounded.
pub(super) const LIST: usize = 40;

/// Whether a sentence is a note beside another one.
pub(super) fn is_in_list(reader: Reader<'_, '_>, sentence: usize) -> bool {
    let beside = || {
        let before = sentence.checked_sub(1).is_some_and(|before| is_noted(reader, before));
        before || sentence + 1 < reader.document.sentence_count() && is_noted(reader, sentence + 1)
    };
    is_note(reader, sentence) && beside()
}

/// A note, or an item among notes that has no date: `Worked in Deal`.
pub(super) fn is_noted(reader: Reader<'_, '_>, sentence: usize) -> bool {
    let Reader { document, people, .. } = reader;
    let tokens = document.sentence(sentence);
    let first = || tokens.clone().find(|at| !is_mark(document, *at));
    let past = || {
        first().is_some_and(|at| document.lexicons().grammar().look_up(document.word(at)).has(VerbForm::Past))
    };
    let item = document.block_kind(document.block_of(tokens.start)) == BlockKind::ListItem;
    is_note(reader, sentence)
        || item && tokens.len() <= LONGEST && past() && people.cast.references_in(tokens.clone()).is_empty()
}

/// A short sentence with a date that begins with it, with a rank or with a career verb, and names nobody.
fn is_note(reader: Reader<'_, '_>, sentence: usize) -> bool {
    let Reader { document, mentions, people } = reader;
    let tokens = document.sentence(sentence);
    let dated =
        || dates_in(mentions, tokens.clone()).next().is_some() || date_above(reader, tokens.start).is_some();
    if tokens.len() > LONGEST || !dated() {
        return false;
    }
    let Some(first) = tokens.clone().find(|at| !is_mark(document, *at)) else { return false };
    let ranked = mentions.claims.of(first) == Claim::Rank;
    let opened = ranked || is_of_date(reader, first) || is_step(document, first);
    opened && people.cast.references_in(tokens).is_empty()
}

/// The date that is the line above the one that a token opens: `1998` above `Joined Kent Police`.
pub(super) fn date_above<'m>(reader: Reader<'_, 'm>, start: usize) -> Option<&'m Mention<DateValue>> {
    let Reader { document, mentions, .. } = reader;
    let line = document.block_of(start);
    let above = document.block(line.checked_sub(1)?);
    let opens = (document.block(line).start..start).all(|at| is_mark(document, at));
    let date = dates_in(mentions, above.clone()).next().filter(|_| opens && above.len() <= LONGEST)?;
    above.into_iter().all(|at| date.tokens.contains(&at) || is_mark(document, at)).then_some(date)
}

/// `Joined`, `promoted`: a career verb in the past; `Promotion to sergeant`.
fn is_step(document: &Document<'_>, at: usize) -> bool {
    let verb = document.lexicons().grammar().look_up(document.word(at));
    let past = verb.has(VerbForm::Past) || verb.has(VerbForm::Participle);
    document.hit_at(Table::CareerFrame, at).is_some() && past || document.hit_at(Table::Career, at).is_some()
}

/// A token of a date, or the preposition before one: `In 1998, promoted`, `2002 to 2005: sergeant`.
pub(super) fn is_of_date(reader: Reader<'_, '_>, at: usize) -> bool {
    let date = |at: usize| reader.mentions.claims.of(at) == Claim::Date;
    date(at) || reader.document.is(at, Cue::Preposition) && date(at + 1)
}

pub(super) fn is_mark(document: &Document<'_>, at: usize) -> bool {
    document.token(at).is_some_and(|token| token.kind == Kind::Mark)
}
