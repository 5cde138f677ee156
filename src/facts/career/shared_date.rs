//! Dates that a verb shares with the clause beside its own: `left the army in 2009 to join`.

use super::frame::Match;
use super::parties::Verb;
use super::slot::Reader;
use super::verb_date;
use crate::lexicon::{FrameRow, Slot, Slots, VerbUse, Word};
use crate::mentions::Mention;
use crate::mentions::date::DateValue;
use crate::syntax::{Clause, Factuality, VerbForm};

/// `before being promoted and moving to Deal in 2009`: gerunds under one preposition share the date at their end.
fn date_of_next<'m>(
    reader: Reader<'_, 'm>,
    clause: &Clause,
    next: &Clause,
) -> Option<&'m Mention<DateValue>> {
    let document = reader.document;
    let gerunds = clause.form == VerbForm::Gerund && next.form == VerbForm::Gerund;
    let joined = document.is_word(next.verb.start - 1, Word::And) && clause.subjects == next.subjects;
    if gerunds && joined { verb_date::of(reader, next, &next.arguments) } else { None }
}

/// `left the army in 2009 to join`: leaving and joining share the date.
fn date_of_leaving<'m>(
    reader: Reader<'_, 'm>,
    leaving: &Clause,
    clause: &Clause,
) -> Option<&'m Mention<DateValue>> {
    let grammar = reader.document.lexicons().grammar();
    let leads = clause.form == VerbForm::Infinitive && grammar.is_used(leaving.lemma, VerbUse::LeadsOn);
    leads.then(|| verb_date::of(reader, leaving, &leaving.arguments)).flatten()
}

/// `joined in 2005, posted to Deal`: a participle right behind the date of a clause shares it.
fn date_before<'m>(
    reader: Reader<'_, 'm>,
    before: &Clause,
    clause: &Clause,
) -> Option<&'m Mention<DateValue>> {
    let participle = clause.form == VerbForm::Participle && !clause.passive;
    let stated = before.form == VerbForm::Finite && before.factuality == Factuality::Stated;
    date_up_to(reader, before, clause).filter(|_| participle && stated)
}

/// The date that a verb without one shares with the clause before or behind it.
pub(super) fn of<'m>(
    reader: Reader<'_, 'm>,
    clauses: &[Clause],
    at: usize,
    sense: &Match<'_>,
) -> Option<&'m Mention<DateValue>> {
    let own = &clauses[at];
    let next = clauses.get(at + 1).and_then(|next| date_of_next(reader, own, next));
    let before = || at.checked_sub(1).map(|before| &clauses[before]);
    let left = next.or_else(|| date_of_leaving(reader, before()?, own));
    let succeeds = reader.document.row::<FrameRow>(sense.row).object == Slots::of(&[Slot::Person]);
    let first = || {
        let clauses = &clauses[at.checked_sub(1).filter(|_| succeeds)?..at];
        let verb = Verb { reader, clauses, end: None, mark: None, since: None };
        verb.begins(reader.document.lexicons().frames(reader.document.word_id(clauses[0].verb.end - 1)))
            .then_some(&clauses[0])
    };
    let start = || date_of_start(reader, first()?, own);
    left.or_else(|| date_before(reader, before()?, own)).or_else(start)
}

/// `will start on 3 May, replacing Tom Fell`: who comes for somebody comes when the beginning told before says.
fn date_of_start<'m>(
    reader: Reader<'_, 'm>,
    before: &Clause,
    clause: &Clause,
) -> Option<&'m Mention<DateValue>> {
    let told = matches!(before.factuality, Factuality::Stated | Factuality::Scheduled);
    date_up_to(reader, before, clause).filter(|_| clause.form == VerbForm::Gerund && told)
}

/// The date of a clause that ends it, where a comma and another clause follow.
fn date_up_to<'m>(
    reader: Reader<'_, 'm>,
    before: &Clause,
    clause: &Clause,
) -> Option<&'m Mention<DateValue>> {
    let comma = clause.verb.start.checked_sub(1).filter(|at| reader.document.is_mark(*at, ','))?;
    verb_date::of(reader, before, &before.arguments).filter(|date| date.tokens.end == comma)
}
