//! Labels: numbers behind the noun of the people they count (`PCSOs: 6`, `Number of officers – 40`, `Constables (14)`).

use super::elliptical::Ellipsis;
use super::noun::{self, Form, Group};
use crate::block::BlockKind;
use crate::lexicon::{Cue, RankRow, Table};

/// How many tokens a bracket of people and numbers may have.
const LONGEST_BRACKET: usize = 40;
/// How many tokens a label may have before its number: `Number of new police officers in post:`. More are a sentence.
const LONGEST: usize = 8;
/// The marks behind which a label may begin.
const OPENING: [char; 9] = [',', ';', '|', ':', '(', ')', '/', '-', '\u{2013}'];

impl<'d> Ellipsis<'_, 'd> {
    /// `PCSOs: 6`, a line or a part of one.
    pub(super) fn label(&self) -> Option<Group<'d>> {
        let document = self.document;
        let (head, end) = (self.number.value.head, self.end());
        let block = document.block(document.block_of(head));
        let mark = [':', '-', '\u{2013}', '\u{2014}', '=', '|', '(']
            .iter()
            .any(|mark| head > block.start && document.is_mark(head - 1, *mark));
        // `PC x 3`.
        let times = head > block.start && super::with_noun::is_times(document, head - 1);
        let mark = mark || times;
        let noun_end = if mark { head - 1 } else { head };
        if !self.is_label_end(end) || !mark && end < block.end && !self.is_in_bracket() {
            return None;
        }
        let from = noun_end.saturating_sub(LONGEST).max(block.start);
        let opens = |at: &usize| {
            *at == block.start
                || document.sentence(document.sentence_of(*at)).start == *at
                || OPENING.iter().any(|mark| document.is_mark(*at - 1, *mark))
        };
        let start = (from..noun_end).rev().find(opens);
        let start = start.filter(|start| mark || *start == block.start || end < block.end)?;
        let mut nouns = (start..noun_end).filter_map(|at| noun::noun_at(document, self.mentions, at));
        let noun = nouns.find(|noun| noun.end == noun_end || mark && self.is_tail(noun.end..noun_end));
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

    /// Whether a label and its number end at a token: at a mark, at the end of a sentence or of the line.
    fn is_label_end(&self, at: usize) -> bool {
        let document = self.document;
        at >= document.block(document.block_of(self.number.value.head)).end
            || [',', ';', '|', ')', '('].iter().any(|mark| document.is_mark(at, *mark))
            || super::place::parts_cells(document, at)
            || document.is_mark(at, '.') && at + 1 == document.sentence(document.sentence_of(at)).end
    }

    /// `Corby (PCs 14, PCSOs 6)`, where nothing is done.
    fn is_in_bracket(&self) -> bool {
        let (document, head) = (self.document, self.number.value.head);
        let block = document.block(document.block_of(head));
        let bracket = |at: &usize| document.is_mark(*at, '(') || document.is_mark(*at, ')');
        let open = (block.start.max(head.saturating_sub(LONGEST_BRACKET))..head).rev().find(bracket);
        open.is_some_and(|at| document.is_mark(at, '(')) && self.clauses.at(head).is_empty()
    }

    /// `Sgt x 3`: an abbreviation that no name follows, which is no mention of a rank elsewhere.
    fn abbreviation_before(&self, end: usize) -> Option<noun::Noun<'d>> {
        let hit = self.document.hit_before(Table::Rank, end)?;
        let row = self.document.row::<RankRow>(hit.row);
        let group = Group { name: &row.rank, noun: hit.start as usize };
        row.is_rank().then_some(noun::Noun { end, group, form: Form::One, weight: 3 })
    }
}
