//! Steps that are only wished for, or were never reached: `applied to become a sergeant`, `died before becoming one`.

use super::slot::Reader;
use crate::document::Document;
use crate::lexicon::{CalendarRow, CalendarWord, Cue, Table, Unit, VerbUse, Word};
use crate::syntax::Clause;

/// How many tokens before an event a wish for it may stand: `hopes to be able to become`.
const WISH: usize = 5;

/// `applied to become a sergeant`, `the chance to join`, `committed to becoming`, `the idea of retiring`.
pub(super) fn is_wished(document: &Document<'_>, at: usize) -> bool {
    let start = document.sentence(document.sentence_of(at)).start;
    let linked = at > start && document.is(at - 1, Cue::Preposition) && !document.is_word(at - 1, Word::By);
    let before = (start.max(at.saturating_sub(WISH))..at).rev();
    let mut clause =
        before.take_while(|at| !document.is(*at, Cue::Subordinator) && !document.is_mark(*at, ','));
    linked && clause.any(|at| document.is(at, Cue::Nonfactive)) || is_listed_wish(document, start, at)
}

/// `looking forward to starting work, becoming a sergeant and joining the team`: a further member of a list of gerunds.
fn is_listed_wish(document: &Document<'_>, start: usize, verb: usize) -> bool {
    let gerund = |at: usize| document.word(at).ends_with("ing");
    let joined = verb > start
        && gerund(verb)
        && (document.is_mark(verb - 1, ',') || document.is(verb - 1, Cue::Conjunction));
    let opens = |at: usize| {
        let to = (at + 1..at + 3).find(|at| document.is_word(*at, Word::To));
        document.is(at, Cue::Nonfactive) && to.is_some_and(|to| gerund(to + 1))
    };
    joined && (start.max(verb.saturating_sub(LISTED_WISH))..verb).any(opens)
}

/// `was made chief constable for a day`, `was promoted for the day`: a game.
pub(super) fn is_for_a_day(document: &Document<'_>, verb: usize) -> bool {
    let end = document.sentence(document.sentence_of(verb)).end.min(verb + GAME);
    (verb..end).any(|at| {
        let unit =
            document.hit_at(Table::Calendar, at + 2).map(|hit| document.row::<CalendarRow>(hit.row).word);
        document.is_word(at, Word::For)
            && document.is(at + 1, Cue::Determiner)
            && unit == Some(CalendarWord::Unit(Unit::Day))
            && !document.word(at + 2).ends_with('s')
    })
}

/// How many tokens behind its verb `for a day` may stand: `a police and crime commissioner for a day`.
const GAME: usize = 10;

/// How many tokens before a member of such a list its wish may stand.
const LISTED_WISH: usize = 24;

/// `died before becoming a sergeant`, `was killed prior to joining`: what comes before was never reached. Whoever resigned before
/// `joining` went from one post to another.
pub(super) fn is_cut_short(reader: Reader<'_, '_>, clauses: &[Clause], gerund: usize, joins: bool) -> bool {
    let document = reader.document;
    let grammar = document.lexicons().grammar();
    let link = gerund.checked_sub(1);
    let before = link.is_some_and(|at| document.is_word(at, Word::Before) || document.is_word(at, Word::To));
    let main = clauses.iter().rfind(|clause| clause.verb.start < gerund);
    let used = |verb| main.is_some_and(|main| grammar.is_used(main.lemma, verb));
    before && used(VerbUse::Ending) && !(joins && used(VerbUse::LeadsOn))
}

#[cfg(test)]
mod tests {
    use crate::facts::career::tests::steps;

    #[test]
    fn what_somebody_is_for_a_day_is_no_step() {
        for (text, want) in [
            ("PC Ida Roe was made a sergeant for a day.", 0),
            ("PC Ida Roe was promoted to chief constable for the day.", 0),
            ("PC Ida Roe was promoted to sergeant for the days ahead.", 1),
            ("PC Ida Roe was made a sergeant in May.", 1),
            ("PC Ida Roe was fired at twice as she ran.", 0),
            ("PC Ida Roe was sacked from the choir.", 0),
        ] {
            assert_eq!(steps(text), want, "{text}");
        }
    }
}
