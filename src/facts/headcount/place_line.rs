//! Lines of places: how many people each place of a list gets, a line each (`Corby 10`, `Kettering – 5`).

use super::elliptical::{Ellipsis, Rest};
use super::phrase;
use crate::evidence::rules::headcount;
use crate::lexicon::split::Kind;
use std::ops::Range;

/// How many tokens may stand behind the place of a line: marks and its number.
const NEAR: usize = 5;
/// How many lines a list of places may have. It keeps the cost linear in a list without an end.
const LONGEST_LIST: usize = 32;
/// How many tokens a heading may have that says whose numbers a list gives. Longer lines without a colon are paragraphs.
const LONGEST_HEADING: usize = 12;

impl<'d> Ellipsis<'_, 'd> {
    /// `Corby 10`, a line of its own in a list of places.
    pub(super) fn line(&self) -> Option<Rest<'d>> {
        let (document, start) = (self.document, self.number.tokens.start);
        let n = document.block_of(start);
        let place = self.place_line(n)?;
        if start < place.end
            || (self.end()..document.block(n).end).any(|at| !self.is_mark(at))
            || (place.end..start).any(|at| !self.is_mark(at))
        {
            return None;
        }
        let intro =
            (n.saturating_sub(LONGEST_LIST)..n).rev().find(|above| self.place_line(*above).is_none())?;
        let above = document.block(intro);
        let listed = self
            .antecedent
            .filter(|last| last.at >= above.start && (intro + 1 == n || !last.broken))
            .map(|last| last.group);
        let opens = document.is_mark(above.end.checked_sub(1)?, ':')
            || above.len() <= LONGEST_HEADING && !document.is_mark(above.end - 1, '.');
        let group = opens.then(|| phrase::plural_in(document, self.mentions, above.clone())).flatten();
        group.or(listed).map(|group| (group, headcount::LINE, Some(place)))
    }

    /// The place that opens a line with nothing else but a number.
    fn place_line(&self, n: usize) -> Option<Range<usize>> {
        let block = self.document.block(n);
        let place = self.places(block.clone()).next().filter(|place| place.start == block.start)?;
        let short = block.end - place.end <= NEAR;
        short.then(|| place.clone())
    }

    fn is_mark(&self, at: usize) -> bool {
        self.document.token(at).is_some_and(|token| token.kind == Kind::Mark)
    }
}
