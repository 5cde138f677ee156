//! The names in the lines of a list: `143 Jane Doe - Deal`, `Dover: Ann Bell; Tom Fell`.

use super::name_list::{MOST_NAMED, after_separator};
use super::name_words::{self, DASHES};
use crate::document::{Cursor, Document};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Table};
use crate::mentions::overlap::{Claim, Claims};
use std::ops::Range;

/// The most names in one line of a list: all who go to one town.
const MOST_OF_LINE: usize = 24;
/// `Selby and Tadcaster Command:` is the longest label before them.
const LABEL: usize = 5;
/// `- Welwyn Garden City and Hatfield` is the longest that stands after a name.
const ASIDE: usize = 8;
/// Lines of ranks and places between two of names, at most.
const PASSED: usize = 8;

/// The names of the lines from a block on, to the first line that has none. Lines of ranks and of places are passed over.
pub(super) fn names(document: &Document<'_>, first: usize, claims: &Claims) -> Vec<Range<usize>> {
    let (mut names, mut passed) = (Vec::new(), 0);
    for line in (first..document.block_count()).take(MOST_NAMED).map(|block| document.block(block)) {
        let start = document.cursor(line.start).in_block();
        let ranked = claims.of(line.start) == Claim::Rank;
        if ranked || start.hit(Table::Place).is_some_and(|(_, end)| end.is_at_end()) {
            passed += 1;
            if passed > PASSED {
                break;
            }
            continue;
        }
        let Some(line) = line_of_names(claims, start) else { break };
        names.extend(line);
        passed = 0;
    }
    names
}

/// The names of a line of a list, `and` or a mark between them, with a number or `York:` before them: two words or more each.
/// Nothing but a mark, `who`, a few words behind a dash or in brackets, or the line's end stands after the last.
fn line_of_names(claims: &Claims, start: Cursor<'_, '_>) -> Option<Vec<Range<usize>>> {
    let label = start.until(LABEL, ':').map(Cursor::next);
    let mut start = label.unwrap_or_else(|| start.optional(Kind::Number));
    let mut names = Vec::new();
    for _ in 0..MOST_OF_LINE {
        let end = name_words::full_name(claims, start)?;
        names.push(end.range_from(start));
        let next = after_separator(end);
        if let Some(next) = next.filter(|next| name_words::full_name(claims, *next).is_some()) {
            start = next;
            continue;
        }
        let aside = end.is(('(', DASHES)) && end.ahead().take(ASIDE + 1).count() <= ASIDE;
        // Of several names the last may be of odd words.
        let odd = names.len() > 1 && next.is_some();
        let ends = odd || aside || end.is_at_end() || end.is((',', Cue::RelativePronoun));
        return ends.then_some(names);
    }
    None
}
