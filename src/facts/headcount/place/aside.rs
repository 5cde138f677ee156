//! Labels with an aside: `Corby (open 20 hours a week): five constables`, `Corby – the "hub" – 24 officers`.

use super::{Search, last_within, line_start, within};
use std::ops::Range;

impl Search<'_, '_> {
    /// The place that opens the line, where all that parts it from the mark before the count is set apart by marks.
    pub(super) fn labelled_with_aside(&self, mark: usize, start: usize) -> Option<Range<usize>> {
        let document = self.document;
        let first = line_start(document, document.block_of(start));
        let inner = self.in_label_bracket(mark, first);
        if inner.is_some() {
            return inner;
        }
        let place = within(self.mentions, first..first + 1).next()?;
        let open = place.end;
        let bracket = document.is_mark(open, '(') && mark > open && document.is_mark(mark - 1, ')');
        let dashes = mark > open + 1
            && ['-', '\u{2013}', '\u{2014}']
                .iter()
                .any(|dash| document.is_mark(open, *dash) && document.is_mark(mark, *dash));
        let others = within(self.mentions, open..start).next().is_some();
        let said = self.clauses.at(start).iter().any(|clause| (mark..start).contains(&clause.verb.start));
        let near = mark + 1 == start;
        ((bracket || dashes) && near && !others && !said).then(|| place.clone())
    }

    /// `Team A (Corby): six PCs`: the place that is all of a bracket before the colon.
    fn in_label_bracket(&self, colon: usize, first: usize) -> Option<Range<usize>> {
        let document = self.document;
        let close = colon.checked_sub(1).filter(|at| document.is_mark(*at, ')'))?;
        let place = last_within(self.mentions, first..close).filter(|place| place.end == close)?;
        (document.is_mark(colon, ':') && document.is_mark(place.start - 1, '(')).then(|| place.clone())
    }
}
