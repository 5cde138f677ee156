//! Months ahead that are told one after the other: `Corby gets four PCSOs in April, two more in June and three in September`.

use super::anchor::{Anchor, Tense};
use super::written_date::WrittenDate;
use super::{Item, Meaning};
use crate::document::{Cursor, Document, begins};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Table, Word};
use crate::timex::Timex;

/// The most tokens between two of them: `, and a further twenty two police officers in`.
const GAP: usize = 9;
/// The most tokens before the first of them that are looked at for a verb.
const REACH: usize = 24;

/// Puts the later months of such a list into the year of the first, where nothing else tells their year.
pub(super) fn order(document: &Document<'_>, items: &mut [Item], anchor: Anchor) {
    for at in 1..items.len() {
        let (left, right) = (&items[at - 1], &items[at]);
        let (Some(first), Some(second)) = (open_month(left), open_month(right)) else { continue };
        let later = second.year.is_none() && first.month < second.month;
        if !later || !goes_on(document, left.tokens.end, right.tokens.start) {
            continue;
        }
        // The first of them was put into its year before, or lies ahead by itself.
        let listed = first.year.is_some();
        if !listed && !is_told_as_ahead(document.cursor(left.tokens.start).in_sentence()) {
            continue;
        }
        let year = first.resolve(anchor).and_then(Timex::year);
        let ahead = anchor.is_ahead(year, first.month);
        if let Some(year) = year.filter(|_| ahead) {
            items[at].meaning = Meaning::Written(WrittenDate { year: Some(year), ..second });
        }
    }
}

/// A month alone, in a sentence whose verbs leave its side open.
fn open_month(item: &Item) -> Option<WrittenDate> {
    let Meaning::Written(date) = item.meaning else { return None };
    let alone = date.day.is_none() && date.weekday.is_none() && date.month.is_some();
    (alone && date.tense == Tense::Unknown).then_some(date)
}

/// Whether only the next count stands between two months: `, two more in`; not `, as many as in`.
fn goes_on(document: &Document<'_>, from: usize, to: usize) -> bool {
    let counted = (Kind::Number, begins(Table::Number), begins(Table::Group), begins(Table::Rank));
    let small = ([','], Cue::Conjunction, Cue::Determiner, Cue::Additive, Word::More, Word::In);
    let between = document.cursor(from).in_block().up_to(to);
    let joined = between.clone().any(|at| at.is((Cue::Conjunction, ',')));
    joined
        && to.saturating_sub(from) <= GAP
        && between.into_iter().all(|at: Cursor<'_, '_>| at.is((counted, small)))
}

/// Whether a verb of the present stands before: `Corby gets`.
fn is_told_as_ahead(at: Cursor<'_, '_>) -> bool {
    at.backwards().take(REACH).any(|at| at.is((Cue::Present, Cue::GainVerb)))
}
