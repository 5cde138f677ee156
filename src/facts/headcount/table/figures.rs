//! Figures: what a cell of numbers holds (`1,246`, `-162`, `98.4`, `+2%`, `£41,000`, `n/a`).

use crate::document::Document;
use crate::facts::headcount::elliptical::Ellipsis;
use crate::lexicon::split::{GLUED, Kind};
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// What stands before a number and says that it falls, or counts money.
const SIGNS: [char; 8] = ['-', '+', '\u{2212}', '\u{2013}', '\u{a3}', '\u{20ac}', '$', '('];
/// Those before what counts nobody: money, or what a bracket adds.
const OTHERS: [char; 4] = ['\u{a3}', '\u{20ac}', '$', '('];
/// What stands in a cell in place of a number.
const NILS: [char; 5] = ['-', '\u{2013}', '\u{2014}', '\u{2212}', '*'];
/// How many tokens `n/a` has.
const NOT_APPLICABLE: usize = 3;

/// What a cell of numbers holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Figure {
    /// A number that may count people.
    Count,
    /// A share, a sum of money, a decimal.
    Other,
    /// Nothing: a dash, a star, `n/a`.
    Nil,
}

impl Ellipsis<'_, '_> {
    /// What a cell holds, if it is a figure and nothing else.
    pub(super) fn figure(&self, cell: &Range<usize>) -> Option<Figure> {
        if cell.is_empty() {
            return Some(Figure::Nil);
        }
        // `twenty-two`.
        if cell.clone().all(|at| self.mentions.claims.of(at) == Claim::Number && is_word(self.document, at)) {
            return Some(Figure::Count);
        }
        let (end, figure) = self.figure_at(cell.start, cell.end)?;
        let note = |at: usize| self.document.is_mark(at, '*') || self.document.is_mark(at, '\u{2020}');
        if (end..cell.end).all(note) {
            return Some(figure);
        }
        // `412 (398)`: another way to count the same people.
        let bracket = self.document.is_mark(end, '(') && self.document.is_mark(cell.end - 1, ')');
        bracket.then_some(figure)
    }

    /// The figures that fill a stretch of text, one behind the other.
    pub(super) fn figures_of(&self, words: Range<usize>) -> Option<Vec<Range<usize>>> {
        let mut figures = Vec::new();
        let mut at = words.start;
        while at < words.end {
            if at > words.start && self.document.has(at, GLUED) {
                return None;
            }
            let (end, _) = self.figure_at(at, words.end)?;
            figures.push(at..end);
            at = end;
        }
        (!figures.is_empty()).then_some(figures)
    }

    /// The end of the figure that begins at a token.
    pub(super) fn figure_from(&self, start: usize, end: usize) -> Option<usize> {
        let digits = |figure: Figure| figure != Figure::Nil;
        self.figure_at(start, end).filter(|found| digits(found.1)).map(|found| found.0)
    }

    /// The end of the figure that begins at a token, and what it is.
    fn figure_at(&self, start: usize, end: usize) -> Option<(usize, Figure)> {
        let document = self.document;
        let is_sign = |at: usize| SIGNS.iter().any(|mark| document.is_mark(at, *mark));
        // `(+4)`.
        let number = (start..end.min(start + 3)).find(|at| !is_sign(*at)).unwrap_or(start);
        // `Sergeants - 3` has no sign.
        let glued = (start + 1..=number).all(|at| document.has(at, GLUED));
        if self.is_figure_token(number) && glued {
            let other = (start..number).any(|at| OTHERS.iter().any(|mark| document.is_mark(at, *mark)));
            return Some(self.behind_number(number, end, other));
        }
        if NILS.iter().any(|mark| document.is_mark(start, *mark)) {
            return Some((start + 1, Figure::Nil));
        }
        let slash = start + NOT_APPLICABLE <= end && document.is_mark(start + 1, '/');
        let letters = slash && document.word(start) == "n" && document.word(start + 2) == "a";
        letters.then_some((start + NOT_APPLICABLE, Figure::Nil))
    }

    /// The end of a figure whose number is a token, and what it is; what stands before it may say that it counts something else.
    fn behind_number(&self, number: usize, end: usize, other: bool) -> (usize, Figure) {
        let document = self.document;
        let decimal = document.slice(number..number + 1).rsplit_once('.');
        let whole = decimal.is_none_or(|(_, part)| part.bytes().all(|byte| byte == b'0'));
        let mut at = number + 1;
        let percent = at < end && document.is_mark(at, '%');
        at += usize::from(percent);
        // `£2m`.
        let unit = at < end && document.has(at, GLUED) && is_word(document, at);
        at += usize::from(unit);
        at += usize::from(at < end && document.is_mark(at, ')') && document.has(at, GLUED));
        let other = other || percent || unit || !whole;
        (at, if other { Figure::Other } else { Figure::Count })
    }

    /// A number in figures that belongs to no date.
    fn is_figure_token(&self, at: usize) -> bool {
        self.is_number(at) && self.mentions.claims.of(at) != Claim::Date
    }
}

fn is_word(document: &Document<'_>, at: usize) -> bool {
    document.token(at).is_some_and(|token| token.kind == Kind::Word)
}
