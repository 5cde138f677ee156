//! The day in a line of any words: its first, or the one that a word of publishing tells behind a day of change.

use super::order::Order;
use crate::calendar::{self, CalendarWord};
use crate::document::{Cursor, Document, Shape, begins};
use crate::lexicon::split::{Kind, Piece, Pieces};
use crate::lexicon::{BoilerplateKind, Lexicons, Table};
use crate::timex::{Grain, Timex};

/// The day of publication where a line tells a day of change before it; else its first.
pub(super) fn find(line: &str, order: Order, lexicons: &Lexicons) -> Option<Timex> {
    let line = &*order.day_first(line);
    if !may_tell_year(line, lexicons) {
        return None;
    }
    let document = Document::new(line, Vec::new(), lexicons.clone());
    behind_change(&document).and_then(|at| first(&document, at)).or_else(|| first(&document, 0))
}

/// Whether a line may hold a date with its year: in figures, which marks join or which stand in one row, or with the name of its
/// month.
fn may_tell_year(line: &str, lexicons: &Lexicons) -> bool {
    let bytes = line.as_bytes();
    let joined = |three: &[u8]| {
        three[0].is_ascii_digit()
            && matches!(three[1], b'-' | b'/' | b'.')
            && three[2].is_ascii_alphanumeric()
    };
    let names_month =
        |piece: Piece| piece.kind != Kind::Mark && is_of_calendar(&line[piece.start..piece.end], lexicons);
    bytes.windows(3).any(joined)
        || bytes.windows(COMPACT).any(|row| row.iter().all(u8::is_ascii_digit))
        || Pieces::new(line).any(names_month)
}

/// How many figures a date in one row has: `20191206`.
const COMPACT: usize = 8;

/// Where the word of publishing stands behind a change and its day: `Updated 4 May 2024 | Published 3 May 2024`.
fn behind_change(document: &Document<'_>) -> Option<usize> {
    let boilerplate = document.lexicons().boilerplate();
    let (mut changed, mut numbered) = (false, false);
    for (at, token) in document.tokens().iter().enumerate() {
        let is = |kind| boilerplate.kinds_of(document.word(at)).contains(&kind);
        match token.kind {
            Kind::Number => numbered = changed,
            Kind::Word if numbered && is(BoilerplateKind::Published) => return Some(at),
            Kind::Word => changed |= is(BoilerplateKind::Changed),
            Kind::Mark | Kind::Opaque => {}
        }
    }
    None
}

/// The first day of a line from a token on; a month only where no day is found.
fn first(document: &Document<'_>, start: usize) -> Option<Timex> {
    let mut at = document.cursor(start).in_block();
    let mut month = None;
    while !at.is_at_end() {
        if !at.is((Kind::Number, begins(Table::Calendar), begins(Table::Number))) {
            at = at.next();
            continue;
        }
        match calendar::dated(at).filter(|_| !is_inner(at)) {
            Some((date, _)) if date.grain() == Grain::Day => return Some(date),
            Some((date, end)) => {
                month = month.or(Some(date));
                at = end;
            }
            None => match calendar::day_month_of_short_year(at).filter(|_| opens(at)) {
                Some(date) => return Some(date),
                None => at = at.next(),
            },
        }
    }
    month
}

/// Whether nothing stands before a date but a label or a day of the week: an open day is `on 7 April 15`.
fn opens(at: Cursor<'_, '_>) -> bool {
    let Some(before) = at.back_optional(',').previous() else { return true };
    before.is([':', '|']) || matches!(calendar::word(before), Some((CalendarWord::Weekday(_), _)))
}

/// Whether the number goes on with a number before it: `1/2`.
fn is_inner(at: Cursor<'_, '_>) -> bool {
    let joint = if at.is(Shape::Hyphened) { Some(at) } else { at.back(['/', '-', '.']) };
    at.is(Kind::Number) && joint.is_some_and(|joint| joint.follows(Kind::Number))
}

/// Whether a word is one of the calendar.
pub(crate) fn is_of_calendar(word: &str, lexicons: &Lexicons) -> bool {
    let node = lexicons.start(lexicons.word(word));
    lexicons.rows_at(node).any(|(table, _)| table == Table::Calendar)
}
