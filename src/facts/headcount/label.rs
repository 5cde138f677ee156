//! Labels: numbers behind the noun of the people they count (`PCSOs: 6`, `Number of officers – 40`, `Constables (14)`).

use super::elliptical::{Ellipsis, Rest};
use super::noun::{self, Form, Group};
use crate::block::BlockKind;
use crate::evidence::rules::headcount;
use crate::lexicon::{Cue, RankRow, Table, Word};
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// How many tokens a bracket of people and numbers may have.
const LONGEST_BRACKET: usize = 40;
/// How many tokens a label may have before its number: `Number of new police officers in post:`. More are a sentence.
const LONGEST: usize = 8;
/// Numbers of four figures may be those of officers' collars.
const FEWEST_OF_COLLARS: u32 = 1000;
/// How many tokens a time behind a number may have: `on 1 April 2016`.
const LONGEST_TIME: usize = 4;
/// The marks behind which a label may begin.
const OPENING: [char; 9] = [',', ';', '|', ':', '(', ')', '/', '-', '\u{2013}'];

impl<'d> Ellipsis<'_, 'd> {
    /// `PCSOs: 6`, a line or a part of one.
    fn label(&self) -> Option<Group<'d>> {
        let document = self.document;
        let (head, end) = (self.number.value.head, self.end());
        let block = document.block(document.block_of(head));
        let mark = [':', '-', '\u{2013}', '\u{2014}', '=', '|', '(']
            .iter()
            .any(|mark| head > block.start && document.is_mark(head - 1, *mark));
        // `PC x 3`, `PC x3`.
        let glued = super::with_noun::is_glued_times(document, head);
        let times = glued || head > block.start && super::with_noun::is_times(document, head - 1);
        let noun_end = if mark || times && !glued { head - 1 } else { head };
        let mark = mark || times;
        let end = self.behind_time(end);
        let alone = || {
            super::place::parts_cells(document, end) || self.is_in_bracket() || self.is_among_labels(&block)
        };
        let goes_on = Cue::Conjunction.bit() | Cue::PlacePreposition.bit() | Cue::PostingVerb.bit();
        if !(self.is_label_end(end) || times && document.is_any(end, goes_on)) {
            return None;
        }
        let start = self.words_start(noun_end, &block)?;
        let mut nouns = (start..noun_end).filter_map(|at| noun::noun_at(document, self.mentions, at));
        let noun = nouns.find(|noun| noun.end == noun_end || mark && self.is_tail(noun.end..noun_end));
        let noun = noun.or_else(|| self.abbreviation_before(noun_end).filter(|_| times))?;
        // Asked last, because the grammar has to read the sentence for it.
        let opens = || start == block.start || self.is_among_labels(&block);
        let stands_alone = || if end < block.end { alone() } else { opens() };
        if !mark && !stands_alone() {
            return None;
        }
        let start = if times { noun.group.noun } else { start };
        let own = self.names_people(start..noun.group.noun);
        let counted = match noun.form {
            Form::Many | Form::Kin | Form::Weak => true,
            Form::One => times || self.number.value.count == 1 || self.is_line_of_label(start, end),
            Form::Post | Form::Other => false,
        };
        (own && counted).then_some(noun.group)
    }

    /// Whether the words of a label before its noun say no more than whom it counts: `Number of officers: 40`, but not `Assaults on
    /// officers: 40`.
    fn names_people(&self, words: Range<usize>) -> bool {
        let document = self.document;
        let small = Cue::CountModifier.bit()
            | Cue::StrengthNoun.bit()
            | Cue::Preposition.bit()
            | Cue::Determiner.bit();
        let governed = words.clone().any(|at| document.is(at, Cue::Preposition));
        let strength = || words.clone().any(|at| document.is(at, Cue::StrengthNoun));
        let whole = words.clone().all(|at| document.is_any(at, small) || document.is_capital(at));
        whole && (!governed || strength())
    }

    /// Where the label begins that ends before a token: at the start of its line or sentence, or behind a mark.
    fn words_start(&self, noun_end: usize, block: &Range<usize>) -> Option<usize> {
        let document = self.document;
        let from = noun_end.saturating_sub(LONGEST).max(block.start);
        let bracket = document.is_mark(noun_end, '(');
        let opens = |at: &usize| {
            *at == block.start
                || bracket && (document.is(*at - 1, Cue::Conjunction) || self.is_made_up_of(*at))
                || document.sentence(document.sentence_of(*at)).start == *at
                || OPENING.iter().any(|mark| document.is_mark(*at - 1, *mark))
                || super::place::parts_cells(document, *at - 1)
        };
        (from..noun_end).rev().find(opens)
    }

    /// The constables of `a team made up of constables (12), PCSOs (five)`.
    fn is_made_up_of(&self, at: usize) -> bool {
        let document = self.document;
        let verb = |back: usize| at.checked_sub(back).is_some_and(|at| document.is(at, Cue::Composition));
        verb(1) || document.is_word(at - 1, Word::Of) && (verb(2) || verb(3))
    }

    /// The token behind `now`, `today`, `in 2016`, or the same token.
    fn behind_time(&self, at: usize) -> usize {
        let document = self.document;
        let date = |at: usize| self.mentions.claims.of(at) == Claim::Date || self.is_year(at);
        let from = at + usize::from(document.is(at, Cue::Preposition) && date(at + 1));
        let time = |at: &usize| date(*at) || document.is(*at, Cue::TimeAdverb);
        (from..from + LONGEST_TIME).find(|at| !time(at)).unwrap_or(at)
    }

    /// A number of a label, or another time's number of the same.
    pub(super) fn labelled(&self) -> Option<Rest<'d>> {
        let group = self.label().or_else(|| self.label_again())?;
        Some((group, headcount::LABEL, None))
    }

    /// The 6 of `PCSOs: 4 now / 6 in 2016`: another time's number of the people of the label before.
    fn label_again(&self) -> Option<Group<'d>> {
        let (document, start, end) = (self.document, self.number.tokens.start, self.end());
        let last = self.counts.last().filter(|last| last.rule == headcount::LABEL)?;
        let near = self.behind_time(last.tokens.end);
        let parted = near + 1 == start && (document.is_mark(near, ',') || document.is_mark(near, '/'));
        let again = self.behind_time(end);
        (parted && again > end && self.is_label_end(again)).then_some(last.group)
    }

    /// Whether a label and its number end at a token: at a mark, at the end of a sentence or of the line.
    fn is_label_end(&self, at: usize) -> bool {
        let document = self.document;
        at >= document.block(document.block_of(self.number.value.head)).end
            || [',', ';', '|', ')', '('].iter().any(|mark| document.is_mark(at, *mark))
            || super::place::parts_cells(document, at)
            || document.is_mark(at, '.') && at + 1 == document.sentence(document.sentence_of(at)).end
    }

    /// `Sergeant: 2`, a line of its own, and `PCSO (2)`, an item of a list: no collar number has a colon before it.
    fn is_line_of_label(&self, start: usize, end: usize) -> bool {
        let (document, head) = (self.document, self.number.value.head);
        let n = document.block_of(head);
        let block = document.block(n);
        let item = document.is_mark(head - 1, '(') && document.block_kind(n) == BlockKind::ListItem;
        let colon = document.is_mark(head - 1, ':') || document.is_mark(head - 1, '=');
        item && start == block.start
            || colon
                && start == super::place::line_start(document, n)
                && end >= block.end
                && self.number.value.count < FEWEST_OF_COLLARS
    }

    /// `Corby: sergeants 2, PCs 10`, a line in which nothing is done.
    fn is_among_labels(&self, block: &Range<usize>) -> bool {
        block.len() <= LONGEST_BRACKET && self.clauses.at(self.number.value.head).is_empty()
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
