//! Lines of shares: places with a number each, several a line, below a caption that names the people
//! (`The recruits go to these stations:`, `West: Corby (9), Oundle (2)`).

use super::elliptical::Ellipsis;
use super::line_kinds::LineKind;
use super::noun::{self, Group};
use crate::lexicon::{Cue, split::Kind};
use crate::mentions::overlap::Claim;

/// How many tokens such a line may have.
const LONGEST: usize = 100;
/// How many words before its first place the name of a part of the list has: `North West Division:`.
const LABEL: usize = 5;

impl<'d> Ellipsis<'_, 'd> {
    /// The people whom the caption above lines of shares names, or counts where it leads to the list.
    pub(super) fn shared_in_lines(&self) -> Option<Group<'d>> {
        let document = self.document;
        let n = document.block_of(self.number.tokens.start);
        let is_row = |line: usize| self.kinds.is(line, LineKind::Shares, || self.is_share_line(line));
        let caption = self.caption_line(n, is_row).filter(|_| is_row(n))?;
        let above = document.block(caption);
        let opens = document.is_mark(above.end - 1, ':');
        let told = || self.antecedent.filter(|last| opens && last.at >= above.start);
        self.of_caption(caption).or_else(|| told().map(|last| last.group))
    }

    /// Whether a line has places and numbers, and nothing else but the name of the part of the list before them.
    fn is_share_line(&self, line: usize) -> bool {
        let document = self.document;
        let block = document.block(line);
        if block.len() > LONGEST {
            return false;
        }
        let Some(first) = self.places(block.clone()).next().map(|place| place.start) else { return false };
        let colon = (block.start..first).rev().find(|at| document.is_mark(*at, ':'));
        let start = colon.map_or(block.start, |at| at + 1);
        let label = block.start..colon.unwrap_or(block.start);
        let rest = |at: usize| {
            document.token(at).is_some_and(|token| token.kind == Kind::Mark)
                || matches!(self.mentions.claims.of(at), Claim::Place | Claim::Number)
                || document.is_any(at, Cue::Conjunction.bit() | Cue::Territory.bit())
                || document.is_capital(at) && noun::noun_at(document, self.mentions, at).is_none()
        };
        let named = label.clone().all(|at| document.is_capital(at) || document.is(at, Cue::Conjunction));
        label.len() <= LABEL && named && (start..block.end).all(rest)
    }
}
