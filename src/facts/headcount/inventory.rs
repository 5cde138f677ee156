//! Inventories: lines of a place and its people, a number behind each: `Corby PCs 14 PCSOs 6`, `Corby – PC: 14, PCSO: 6`;
//! below the name of the place, `PCs 14 PCSOs 6` alone.

use super::elliptical::{Ellipsis, Rest};
use super::noun::{self, Form};
use crate::evidence::rules::headcount;
use crate::lexicon::{Cue, RankRow, Table, split::Kind};
use crate::mentions::overlap::Claim;

/// How many tokens such a line may have. Longer ones are paragraphs.
const LONGEST: usize = 40;
/// How many kinds of people show that `PC: 14` counts constables and is no number of one's collar.
const SEVERAL: usize = 2;

impl<'d> Ellipsis<'_, 'd> {
    /// The people that stand before the number in a line of such.
    pub(super) fn inventory(&self) -> Option<Rest<'d>> {
        let document = self.document;
        let n = document.block_of(self.number.value.head);
        let (line, start) = (document.block(n), super::place::line_start(document, n));
        if line.len() > LONGEST {
            return None;
        }
        let place = self.places(start..start + 1).next();
        let mark = |at: usize| document.token(at).is_some_and(|token| token.kind == Kind::Mark);
        let joint = |at: usize| mark(at) || document.is(at, Cue::Conjunction);
        let skip = |from: usize| (from..line.end).find(|at| !joint(*at)).unwrap_or(line.end);
        let (mut at, mut kinds, mut own, mut lone) =
            (skip(place.map_or(start, |place| self.label_end(place))), 0, None, false);
        while at < line.end {
            let noun = noun::noun_at(document, self.mentions, at)
                .filter(|noun| !matches!(noun.form, Form::Other | Form::Post))
                .or_else(|| self.abbreviation_at(at))?;
            let number = skip(noun.end);
            let end = (number..line.end).find(|at| self.mentions.claims.of(*at) != Claim::Number);
            let end = end.unwrap_or(line.end);
            if end == number || number > noun.end + 1 {
                return None;
            }
            if (number..end).contains(&self.number.value.head) {
                own = Some(noun.group);
            }
            lone |= noun.form == Form::One;
            kinds += 1;
            at = skip(end);
        }
        (kinds >= if lone || place.is_none() { SEVERAL } else { 1 }).then_some(())?;
        own.map(|group| (group, headcount::LABEL, place.cloned()))
    }

    /// The `Sgt` of `Sgt 1`, which is a rank elsewhere only before a name.
    fn abbreviation_at(&self, at: usize) -> Option<noun::Noun<'d>> {
        let (document, short) = (self.document, Cue::RankAbbreviation.bit() | Cue::TitleAbbreviation.bit());
        let hit = document.hit_at(Table::Rank, at).filter(|_| document.is_any(at, short))?;
        let (row, end) = (document.row::<RankRow>(hit.row), hit.end as usize);
        let group = noun::Group { name: &row.rank, noun: at };
        let counted = self.mentions.claims.of(end) == Claim::Number;
        (row.is_rank() && counted).then_some(noun::Noun { end, group, form: Form::One, weight: 3 })
    }
}
