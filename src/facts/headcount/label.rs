//! Labels: numbers behind the noun of the people they count (`PCSOs: 6`, `Number of officers – 40`, `Constables (14)`).

use super::elliptical::Ellipsis;
use super::noun::{self, Form, Group};
use crate::block::BlockKind;
use crate::lexicon::{Cue, RankRow, Table};

/// How many tokens a label may have before its number: `Number of new police officers in post:`. More are a sentence.
const LONGEST: usize = 8;

impl<'d> Ellipsis<'_, 'd> {
    /// `PCSOs: 6`, a line or a part of one.
    pub(super) fn label(&self) -> Option<Group<'d>> {
        let document = self.document;
        let (head, end) = (self.number.value.head, self.end());
        let block = document.block(document.block_of(head));
        let is_end = |at: usize| {
            at >= block.end
                || [',', ';', '|', ')', '('].iter().any(|mark| document.is_mark(at, *mark))
                || at + 1 == block.end && document.is_mark(at, '.')
        };
        let mark = [':', '-', '\u{2013}', '\u{2014}', '=', '|', '(']
            .iter()
            .any(|mark| head > block.start && document.is_mark(head - 1, *mark));
        // `PC x 3`.
        let times = head > block.start && super::is_times(document, head - 1);
        let mark = mark || times;
        let noun_end = if mark { head - 1 } else { head };
        if !is_end(end) || !mark && end < block.end {
            return None;
        }
        let from = noun_end.saturating_sub(LONGEST).max(block.start);
        let opens = |at: &usize| {
            *at == block.start || [',', ';', '|', ':'].iter().any(|mark| document.is_mark(*at - 1, *mark))
        };
        let start = (from..noun_end).rev().find(opens).filter(|start| mark || *start == block.start)?;
        let mut nouns = (start..noun_end).filter_map(|at| noun::noun_at(document, self.mentions, at));
        let noun = nouns.find(|noun| noun.end == noun_end);
        let noun = noun.or_else(|| self.abbreviation_before(noun_end).filter(|_| times))?;
        let words = Cue::CountModifier.bit()
            | Cue::StrengthNoun.bit()
            | Cue::Preposition.bit()
            | Cue::Determiner.bit();
        let own = (start..noun.group.noun).all(|at| document.is_any(at, words) || document.is_capital(at));
        // `PCSO (2)`, an item of a list.
        let listed = mark
            && start == block.start
            && document.is_mark(head - 1, '(')
            && document.block_kind(document.block_of(head)) == BlockKind::ListItem;
        let counted = match noun.form {
            Form::Many | Form::Kin | Form::Weak => true,
            Form::One => times || listed || self.number.value.count == 1,
            Form::Post | Form::Other => false,
        };
        (own && counted).then_some(noun.group)
    }

    /// `Sgt x 3`: an abbreviation that no name follows, which is no mention of a rank elsewhere.
    fn abbreviation_before(&self, end: usize) -> Option<noun::Noun<'d>> {
        let hit = self.document.hit_before(Table::Rank, end)?;
        let row = self.document.row::<RankRow>(hit.row);
        let group = Group { name: &row.rank, noun: hit.start as usize };
        row.is_rank().then_some(noun::Noun { end, group, form: Form::One, weight: 3 })
    }
}
