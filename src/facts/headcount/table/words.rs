//! What the words of a cell say: whom it names, where, when, or nothing of the kind.

use super::YEARS;
use crate::facts::headcount::common_plural::has_plural_form;
use crate::facts::headcount::elliptical::Ellipsis;
use crate::facts::headcount::noun::{self, Form, Group};
use crate::facts::headcount::tables::Table;
use crate::lexicon::split::{CLITIC, Kind};
use crate::lexicon::{Cue, GroupKind, GroupRow, RankRow, Table as Lexicon, Word};
use crate::mentions::overlap::Claim;
use std::ops::Range;

impl<'d> Ellipsis<'_, 'd> {
    /// The people whom a cell names and nothing else: `Constables`, `Number of PCSOs`, `Officers in post`.
    pub(in crate::facts::headcount) fn people(&self, cell: &Range<usize>) -> Option<Group<'d>> {
        let document = self.document;
        // `Sgt`, `Garda`: a rank alone.
        let rank = document.hit_at(Lexicon::Rank, cell.start).filter(|hit| hit.end as usize == cell.end);
        if let Some(row) = rank.map(|hit| document.row::<RankRow>(hit.row)).filter(|row| row.is_rank()) {
            return Some(Group { name: &row.rank, noun: cell.start });
        }
        let words = Cue::CountModifier.bit()
            | Cue::StrengthNoun.bit()
            | Cue::Preposition.bit()
            | Cue::Determiner.bit();
        let mut at = cell.start;
        let noun = loop {
            let noun = noun::noun_at(document, self.mentions, at).filter(|noun| noun.end <= cell.end);
            match noun {
                Some(noun) => break noun,
                None if at + 1 < cell.end && document.is_any(at, words) => at += 1,
                None => return None,
            }
        };
        let counted = matches!(noun.form, Form::One | Form::Many | Form::Kin | Form::Weak);
        (counted && self.is_tail(noun.end..cell.end)).then_some(noun.group)
    }

    /// The people whom a title names: those of a cell, or people of some kind: `Response officers`, `No. of PCSOs (1)`.
    pub(super) fn counted_in(&self, title: &Range<usize>) -> Option<Group<'d>> {
        let document = self.document;
        let note = document.is_mark(title.end.saturating_sub(1), ')')
            && title.len() > 3
            && document.is_mark(title.end - 3, '(')
            && self.is_number(title.end - 2);
        let title = title.start..title.end - if note { 3 } else { 0 };
        self.people(&title).or_else(|| {
            let kind = |at: usize| {
                let word =
                    document.token(at).is_some_and(|token| token.kind == Kind::Word && !token.has(CLITIC));
                word && !document.is(at, Cue::Preposition)
                    && !has_plural_form(document.word(at))
                    && self.mentions.claims.of(at) == Claim::Free
            };
            let short = document.is_mark(title.start + 1, '.').then_some(title.start + 2);
            let start = short.unwrap_or(title.start);
            let people =
                (start + 1..title.end).find_map(|at| self.people(&(at..title.end)).map(|group| (at, group)));
            let whole = short.and_then(|start| self.people(&(start..title.end)));
            whole.or(people.filter(|(at, _)| (start..*at).all(kind)).map(|(_, group)| group))
        })
    }

    /// What may stand behind the people of a label: `in post`, `trained`, `(FTE)`; nothing that is theirs.
    pub(in crate::facts::headcount) fn is_tail(&self, words: Range<usize>) -> bool {
        words.is_empty()
            || self.is_filling(&words, Cue::CountModifier.bit()) && !self.document.is_mark(words.start, '\'')
    }

    /// Words that say nothing of whom or what is counted: `Total`, `In post`, `Extra`, `2018`, `31 March`.
    pub(in crate::facts::headcount) fn is_neutral(&self, words: &Range<usize>) -> bool {
        !words.is_empty() && self.is_filling(words, 0)
    }

    fn is_filling(&self, words: &Range<usize>, more: u128) -> bool {
        let document = self.document;
        let open = Cue::StrengthNoun.bit()
            | Cue::Preposition.bit()
            | Cue::Determiner.bit()
            | Cue::TimeAdverb.bit()
            | Cue::PostingVerb.bit()
            | Cue::GiveVerb.bit()
            | Cue::Additive.bit()
            | Cue::Month.bit()
            | more;
        words.clone().all(|at| {
            let post = document
                .hit_at(Lexicon::Group, at)
                .is_some_and(|hit| document.row::<GroupRow>(hit.row).kind == GroupKind::Post);
            let mark = document.token(at).is_some_and(|token| token.kind == Kind::Mark);
            // `based there`.
            let there = document.is_word(at, Word::There);
            let claimed = self.mentions.claims.of(at) == Claim::Date || self.is_year(at);
            let word = document.is_any(at, open) && !document.is(at, Cue::CountStop);
            post || claimed || word || there || mark && !document.is_mark(at, '%')
        })
    }

    pub(super) fn tells_of_others(&self, words: &Range<usize>) -> bool {
        words.clone().any(|at| self.document.is(at, Cue::PublicNoun))
    }

    /// The place that a cell is: one that is known, or a name beside rows of such or in a column of such.
    pub(super) fn place_of(
        &self,
        table: &Table<'d>,
        cell: &Range<usize>,
        declared: bool,
    ) -> Option<Range<usize>> {
        if let Some(known) = self.only_place(cell) {
            // `St Helier West`, in a column of wards.
            let whole = declared && cell.clone().all(|at| self.is_name_word(at));
            return Some(if whole { cell.clone() } else { known });
        }
        let document = self.document;
        let capital = |at: usize| document.is_capital(at) && self.mentions.claims.of(at) == Claim::Free;
        let column = declared && !cell.is_empty() && cell.clone().all(capital);
        let name = self.name_from(cell.start).filter(|name| name.end == cell.end);
        let name = name.or_else(|| column.then(|| cell.clone()))?;
        if self.people(cell).is_some() || self.is_neutral(cell) {
            return None;
        }
        (declared || table.has_places).then_some(name)
    }

    pub(in crate::facts::headcount) fn only_place(&self, cell: &Range<usize>) -> Option<Range<usize>> {
        self.places(cell.clone()).next().filter(|place| place.start == cell.start).cloned()
    }

    pub(in crate::facts::headcount) fn is_number(&self, at: usize) -> bool {
        self.document.token(at).is_some_and(|token| token.kind == Kind::Number)
    }

    pub(in crate::facts::headcount) fn is_year(&self, at: usize) -> bool {
        self.is_number(at) && self.document.word(at).parse().is_ok_and(|year| YEARS.contains(&year))
    }

    /// Whether words are the head of a column: people, a place, or nothing that says whom.
    pub(super) fn is_title(&self, words: &Range<usize>) -> bool {
        self.is_neutral(words) || self.people(words).is_some() || self.only_place(words).is_some()
    }
}
