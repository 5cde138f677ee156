//! Tables whose columns only blanks part: `Corby 3 14` below `Ward Sergeants Constables`.

use super::{Cell, LONGEST, WIDEST};
use crate::facts::headcount::elliptical::Ellipsis;
use crate::facts::headcount::line_kinds::LineKind;
use crate::facts::headcount::{noun, phrase};
use crate::lexicon::split::Kind;
use std::ops::Range;

/// How many tokens the label of a row has: `Weston super Mare Town Centre`.
const LABEL: usize = 6;

impl Ellipsis<'_, '_> {
    /// `Corby 3 14`.
    pub(super) fn blank_cell(&self) -> Option<Cell> {
        let document = self.document;
        let line = document.block_of(self.number.value.head);
        let numbers = self.numbers_of_row(line)?;
        let column = self.number.tokens.start.checked_sub(numbers.start)?;
        let above = (line.saturating_sub(LONGEST)..line).rev();
        let is_row = |line: usize| self.kinds.is(line, LineKind::Row, || self.numbers_of_row(line).is_some());
        let mut head = None;
        for line in above {
            if !is_row(line) || self.is_head_of_years(line) {
                head = Some(line);
                break;
            }
        }
        let top = head?;
        let head = document.block(top);
        if head.len() > WIDEST {
            return None;
        }
        let titles = (head.start..head.end.min(head.start + LABEL))
            .find_map(|start| self.titles(start..head.end, numbers.len()).map(|titles| (start, titles)));
        let label = document.block(line).start..numbers.start;
        let Some((start, titles)) = titles else {
            // `Specials by town, 2018 and 2019`: a caption of the same people in each column.
            let named = phrase::plural_in(document, self.mentions, head.clone())?;
            let end = noun::noun_at(document, self.mentions, named.noun).map_or(named.noun, |noun| noun.end);
            let years = head.clone().filter(|at| self.is_year(*at)).count() == numbers.len();
            let alone = years && !self.has_rival(end..head.end);
            return alone.then_some(Cell { label, title: None, corner: None, top: top + 1 });
        };
        let corner = (start > head.start).then_some(head.start..start);
        let title = titles.get(column).cloned()?;
        Some(Cell { label, title: Some(title), corner, top })
    }

    /// The numbers, two or more, that end a line of a few words.
    fn numbers_of_row(&self, line: usize) -> Option<Range<usize>> {
        let document = self.document;
        let block = document.block(line);
        if block.len() > WIDEST {
            return None;
        }
        let first = block.clone().rev().take_while(|at| self.is_number(*at)).last()?;
        let word = |at: usize| {
            document.token(at).is_some_and(|token| token.kind == Kind::Word || token.kind == Kind::Mark)
        };
        let label = block.start..first;
        let row = (1..=LABEL).contains(&label.len()) && block.end - first > 1;
        (row && document.is_capital(block.start) && label.into_iter().all(word)).then_some(first..block.end)
    }

    fn is_head_of_years(&self, line: usize) -> bool {
        self.numbers_of_row(line).is_some_and(|mut numbers| numbers.all(|at| self.is_year(at)))
    }

    /// The heads of so many columns.
    fn titles(&self, head: Range<usize>, columns: usize) -> Option<Vec<Range<usize>>> {
        let (mut at, mut titles) = (head.start, Vec::with_capacity(columns));
        while at < head.end {
            if titles.len() == columns {
                return None;
            }
            let noun = noun::noun_at(self.document, self.mentions, at).map(|noun| noun.end);
            let place = || self.places(at..at + 1).next().map(|place| place.end);
            let end = noun.or_else(place).unwrap_or(at + 1);
            // `In post`.
            let preposition = end == at + 1 && self.is_neutral(&(at..end)) && !self.is_title_alone(at);
            let end = if preposition && columns < head.len() { end + 1 } else { end };
            if end > head.end || !self.is_title(&(at..end)) {
                return None;
            }
            titles.push(at..end);
            at = end;
        }
        (titles.len() == columns).then_some(titles)
    }

    /// `Total`, `2018`: no preposition, which needs a noun behind it.
    fn is_title_alone(&self, at: usize) -> bool {
        !self.document.is(at, crate::lexicon::Cue::Preposition)
    }
}
