//! Tables: numbers in cells, whose people and place the row, the column, the corner and the caption tell
//! (`Ward | Sergeants | Constables`, `Corby | 3 | 14`; `Constables in post`, `Area | 2017 | 2018`, `Corby | 14 | 16`).
//!
//! Strokes, commas or semicolons part the cells, blanks alone, or the ends of lines. However they are parted, a cell is
//! read the same way. A column of anything else counts nobody, nor does a row of anything else.

mod blank;
mod cards;
mod lone;
mod ruled;

use super::common_plural::{has_plural_form, is_common_plural};
use super::elliptical::{Ellipsis, Rest};
use super::noun::{self, Form, Group};
use super::phrase;
use crate::evidence::rules::headcount;
use crate::lexicon::{Cue, GroupKind, GroupRow, Table, Word, split::Kind};
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// How many lines a table may have above a row. It keeps the cost linear in a table without an end.
const LONGEST: usize = 60;
/// How many tokens a row may have. Longer lines are paragraphs.
const WIDEST: usize = 60;
/// How many tokens the numbers of a table and their verb have: `The figures above are`.
const TOLD: usize = 4;
/// How many lines around a row show whether it is one of places.
const AROUND: usize = 8;
/// The numbers that four figures in the head of a column may be for it to be a year.
const YEARS: Range<u32> = 1900..2100;

/// Where a number stands in a table.
struct Cell {
    /// What its row begins with.
    label: Range<usize>,
    /// The head of its column.
    title: Option<Range<usize>>,
    /// What the heads of the columns begin with.
    corner: Option<Range<usize>>,
    /// The first line of the table.
    top: usize,
}

impl<'d> Ellipsis<'_, 'd> {
    /// The people that a cell counts, and where.
    pub(super) fn cell(&self) -> Option<Rest<'d>> {
        let cell = self.ruled_cell().or_else(|| self.blank_cell()).or_else(|| self.lone_cell())?;
        let (label, title) = (&cell.label, cell.title.as_ref());
        if self.tells_of_others(label) || title.is_some_and(|title| self.tells_of_others(title)) {
            return None;
        }
        let corner = cell.corner.as_ref();
        let declared = corner.is_some_and(|corner| corner.clone().any(|at| self.is_territory(at)));
        let place_of = |words: &Range<usize>| self.place_of(words, declared && words == label);
        let place = place_of(label).or_else(|| title.and_then(place_of));
        let open = |words: &Range<usize>| self.is_neutral(words) || place_of(words).is_some();
        let title_open = title.is_none_or(open);
        let things = corner.is_some_and(|corner| self.is_of_things_head(corner));
        let group = title.and_then(|title| self.people(title)).or_else(|| {
            let of_label = || self.people(label).filter(|_| !things);
            let of_corner = || {
                let head = || corner.and_then(|corner| self.people(corner));
                let caption = || self.caption(cell.top);
                open(label).then(|| head().or_else(caption)).flatten()
            };
            let above = title_open.then(|| of_label().or_else(of_corner)).flatten();
            above.or_else(|| open(label).then(|| self.told_below()).flatten())
        });
        group.map(|group| (group, headcount::CELL, place))
    }

    /// `Sick days`, `Complaints` above `Constables`: what the numbers of a table count, unless it says whom, where or what rank.
    fn is_of_things_head(&self, corner: &Range<usize>) -> bool {
        let document = self.document;
        let known = Cue::Territory.bit()
            | Cue::Team.bit()
            | Cue::TeamNoun.bit()
            | Cue::PostNoun.bit()
            | Cue::RoleNoun.bit()
            | Cue::RankCarrier.bit()
            | Cue::WorkplaceNoun.bit()
            | Cue::Police.bit()
            | Cue::StrengthNoun.bit();
        let known = |at: usize| {
            document.is_any(at, known) || document.is_word(at, Word::Rank) || self.is_territory(at)
        };
        !corner.clone().any(known)
            && !self.is_neutral(corner)
            && self.people(corner).is_none()
            && self.only_place(corner).is_none()
            && corner.clone().next_back().is_some_and(|last| has_plural_form(document.word(last)))
    }

    /// The 2018 of `Area  2017  2018`: the head of a column, in a line whose numbers are years.
    pub(super) fn is_year_of_head(&self) -> bool {
        let at = self.number.value.head;
        let line = || self.document.block(self.document.block_of(at));
        let years = || {
            let numbers = line().filter(|at| self.mentions.claims.of(*at) == Claim::Number);
            let (mut years, mut others) = (0, 0);
            numbers.for_each(|at| if self.is_year(at) { years += 1 } else { others += 1 });
            years > 1 && others == 0
        };
        self.is_year(at) && line().len() <= WIDEST && self.clauses.at(at).is_empty() && years()
    }

    /// The people of the first sentence below a table, where it tells what its numbers are: `The figures above are of PCs in post.`
    fn told_below(&self) -> Option<Group<'d>> {
        let document = self.document;
        let line = document.block_of(self.number.tokens.start) + 1;
        let last = document.block_count().min(line + LONGEST);
        let mut below = (line..last).map(|line| document.block(line).start);
        let at = below.find(|at| !self.clauses.at(*at).is_empty())?;
        let sentence = document.sentence(document.sentence_of(at));
        let (the, noun) = (sentence.start, sentence.start + 1);
        let told = document.is(the, Cue::Determiner) && document.is(noun, Cue::StrengthNoun);
        let are = (noun..sentence.end.min(noun + TOLD)).find(|at| document.is(*at, Cue::Copula) && told)?;
        let group = phrase::plural_in(document, self.mentions, are..sentence.end)?;
        let change = Cue::StrengthNoun.bit() | Cue::ChangeVerb.bit();
        let others =
            |at: usize| is_common_plural(document, &self.mentions.claims, at) && !document.is_any(at, change);
        (!(are..group.noun).any(others)).then_some(group)
    }

    /// The people whom a cell names and nothing else: `Constables`, `Number of PCSOs`, `Officers in post`.
    pub(super) fn people(&self, cell: &Range<usize>) -> Option<Group<'d>> {
        let document = self.document;
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

    /// What may stand behind the people of a label: `in post`, `trained`, `(FTE)`; nothing that is theirs.
    pub(super) fn is_tail(&self, words: Range<usize>) -> bool {
        words.is_empty()
            || self.is_filling(&words, Cue::CountModifier.bit()) && !self.document.is_mark(words.start, '\'')
    }

    /// Words that say nothing of whom or what is counted: `Total`, `In post`, `Extra`, `2018`, `31 March`.
    pub(super) fn is_neutral(&self, words: &Range<usize>) -> bool {
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
                .hit_at(Table::Group, at)
                .is_some_and(|hit| document.row::<GroupRow>(hit.row).kind == GroupKind::Post);
            let mark = document.token(at).is_some_and(|token| token.kind == Kind::Mark);
            let claimed = self.mentions.claims.of(at) == Claim::Date || self.is_year(at);
            let word = document.is_any(at, open) && !document.is(at, Cue::CountStop);
            post || claimed || word || mark && !document.is_mark(at, '%')
        })
    }

    fn tells_of_others(&self, words: &Range<usize>) -> bool {
        words.clone().any(|at| self.document.is(at, Cue::PublicNoun))
    }

    /// The place that a cell is: one that is known, or a name beside rows of such or in a column of such.
    fn place_of(&self, cell: &Range<usize>, declared: bool) -> Option<Range<usize>> {
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
        if declared {
            return Some(name);
        }
        let line = document.block_of(cell.start);
        let last = (line + AROUND).min(document.block_count() - 1);
        let around = document.block(line.saturating_sub(AROUND)).start..document.block(last).end;
        let heads =
            |place: &Range<usize>| document.block(document.block_of(place.start)).start == place.start;
        self.places(around).any(heads).then_some(name)
    }

    pub(super) fn only_place(&self, cell: &Range<usize>) -> Option<Range<usize>> {
        self.places(cell.clone()).next().filter(|place| place.start == cell.start).cloned()
    }

    pub(super) fn is_number(&self, at: usize) -> bool {
        self.document.token(at).is_some_and(|token| token.kind == Kind::Number)
    }

    pub(super) fn is_year(&self, at: usize) -> bool {
        self.is_number(at) && self.document.word(at).parse().is_ok_and(|year| YEARS.contains(&year))
    }

    /// Whether words are the head of a column: people, a place, or nothing that says whom.
    fn is_title(&self, words: &Range<usize>) -> bool {
        self.is_neutral(words) || self.people(words).is_some() || self.only_place(words).is_some()
    }
}
