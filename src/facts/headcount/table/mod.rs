//! Tables: numbers in cells, whose people and place the row, the column, the corner and the caption tell
//! (`Ward | Sergeants | Constables`, `Corby | 3 | 14`; `Constables in post`, `Area | 2017 | 2018`, `Corby | 14 | 16`).
//!
//! Bars, commas or semicolons part the cells, blanks alone, or the ends of lines. However they are parted, a table is read
//! once as a whole: its rows, the heads above them, then what each column is of. A column of anything else counts nobody,
//! nor does a row of anything else; the other columns and rows count as before.

mod cards;
mod columns;
mod figures;
mod flat;
mod heads;
mod read;
mod rows;
mod torn;
mod words;

use super::Count;
use super::common_plural::{has_plural_form, is_common_plural};
use super::elliptical::{Ellipsis, Rest};
use super::noun::{self, Group};
use super::phrase;
use super::tables::Table;
use crate::evidence::rules::headcount;
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Word};
use crate::mentions::overlap::Claim;
use columns::cell_of;
use figures::Figure;
use std::ops::Range;

/// How many lines may stand below a table before the sentence that tells of it. It keeps the cost linear in a table without an end.
const LONGEST: usize = 60;
/// How many tokens a row may have. Longer lines are paragraphs.
const WIDEST: usize = 60;
/// How many tokens a cell may have that is a line.
const LONGEST_LINE: usize = 8;
/// How many tokens a title may have: `Officers (full-time equivalent)`.
const TITLE: usize = 12;
/// How many names of the gazetteer show that the columns are of places.
const SEVERAL: usize = 2;
/// How many tokens the numbers of a table and their verb have: `The figures above are`.
const TOLD: usize = 4;
/// The numbers that four figures in the head of a column may be for it to be a year.
const YEARS: Range<u32> = 1900..2100;

/// A cell that says what a number is of, and the words above it.
type Label<'t> = (&'t Range<usize>, Option<&'t Range<usize>>);

/// The labels of a number: the cells of the label columns next to it on the left, the nearest first.
fn labels_of<'t>(table: &'t Table<'_>, row: &'t [Range<usize>], column: usize) -> Vec<Label<'t>> {
    let columns = &table.columns;
    let Some(last) = columns[..column].iter().rposition(|column| column.is_label) else {
        return Vec::new();
    };
    let run = columns[..=last].iter().rev().take_while(|column| column.is_label).count();
    let cell = |at: usize| Some((cell_of(row, at, columns.len())?, columns[at].title.as_ref()));
    (last + 1 - run..=last).rev().filter_map(cell).collect()
}

impl<'d> Ellipsis<'_, 'd> {
    /// The count of a number in a table, or none where it counts nobody; `None` for a number of no table, or of one that does not
    /// say what it counts.
    pub(super) fn in_table(&self) -> Option<Vec<Count<'d>>> {
        let table = self.table_at(self.number.value.head).filter(|table| !table.is_flat)?;
        let line = self.document.block_of(self.number.value.head);
        if table.is_torn && self.top_card(line).is_some() {
            return None;
        }
        self.in_row(table)
    }

    /// As [`Self::in_table`], of a table that was run together in one line: words around its numbers say more than where they stand.
    pub(super) fn in_flat_table(&self) -> Option<Rest<'d>> {
        let table = self.table_at(self.number.value.head).filter(|table| table.is_flat)?;
        let count = self.in_row(table)?.pop()?;
        Some((count.group, count.rule, count.place))
    }

    fn in_row(&self, table: &Table<'d>) -> Option<Vec<Count<'d>>> {
        let at = self.number.value.head;
        let row = table.rows.get(table.rows.partition_point(|row| row[row.len() - 1].end <= at));
        let Some(row) = row.filter(|row| row[0].start <= at) else { return Some(Vec::new()) };
        let width = table.columns.len();
        let column =
            (0..width).find(|column| cell_of(row, *column, width).is_some_and(|cell| cell.contains(&at)))?;
        let cell = cell_of(row, column, width)?;
        // `452 566` may be two numbers or one.
        if self.number.tokens.end > cell.end {
            return Some(Vec::new());
        }
        let own = &table.columns[column];
        if own.is_unknown {
            return None;
        }
        if own.is_label {
            return (self.is_year_title(cell) || self.figure(cell).is_some()).then(Vec::new);
        }
        let first = (cell.start..at)
            .all(|at| self.mentions.claims.of(at) != Claim::Number || self.number.tokens.contains(&at));
        match self.figure(cell)? {
            Figure::Count if !own.is_foreign && first && self.number.value.count > 0 => {}
            _ => return Some(Vec::new()),
        }
        let labels = labels_of(table, row, column);
        let (group, place) = self.of_cell(table, column, &labels)?;
        Some(vec![self.count(group, headcount::CELL, place)])
    }

    /// The people of a cell, and where.
    fn of_cell(
        &self,
        table: &Table<'d>,
        column: usize,
        labels: &[Label<'_>],
    ) -> Option<(Group<'d>, Option<Range<usize>>)> {
        let column = &table.columns[column];
        if labels.iter().any(|(label, _)| self.tells_of_others(label)) {
            return None;
        }
        let place_of = |(label, corner): &Label<'_>| {
            let declared = corner.is_some_and(|corner| corner.clone().any(|at| self.is_territory(at)));
            self.place_of(table, label, declared)
        };
        let place = labels.iter().find_map(place_of).or_else(|| column.place.clone());
        let things =
            labels.iter().any(|(_, corner)| corner.is_some_and(|corner| self.is_of_things_head(corner)));
        let captioned = || *table.of_things.get_or_init(|| self.is_captioned_with_things(table.top));
        let things = things || column.title.is_none() && captioned();
        let of_label = labels.iter().find_map(|(label, _)| self.people(label)).filter(|_| !things);
        // `Inspector | 61` below `Rank | Officers`.
        let plain = column.group.is_none_or(|group| group.name == "police_officer");
        let names = |label: &Range<usize>| {
            label.clone().any(|at| noun::noun_at(self.document, self.mentions, at).is_some())
        };
        let open =
            labels.iter().all(|label| self.is_open(label.0) || place_of(label).is_some() && !names(label.0));
        let group = of_label.filter(|_| plain).or(column.group).or_else(|| {
            let head = || labels.iter().find_map(|(_, corner)| self.people(corner.filter(|_| open)?));
            let caption = || *table.caption.get_or_init(|| self.caption_of(table));
            head()
                .or_else(|| open.then(caption).flatten())
                .or_else(|| open.then(|| self.told_below()).flatten())
        })?;
        // `Corby PCs` names whom it counts itself.
        if of_label.is_none() && labels.iter().any(|label| names(label.0) && !self.is_open(label.0)) {
            return None;
        }
        let people_or_times =
            || labels.iter().all(|label| self.is_open(label.0) || self.people(label.0).is_some());
        let above = || table.place.get_or_init(|| self.place_above(table.top)).clone();
        let place = place.or_else(|| people_or_times().then(above).flatten());
        Some((group, place))
    }

    /// The place of the caption above a line, where no name of another place stands in between.
    fn place_above(&self, line: usize) -> Option<Range<usize>> {
        let caption = self.caption_line(line, |_| false)?;
        let between = self.document.block(caption).end..self.document.block(line).start;
        self.places(between).next().is_none().then(|| self.place_of_caption(caption)).flatten()
    }

    /// The people whom the words before a table name.
    fn caption_of(&self, table: &Table<'d>) -> Option<Group<'d>> {
        let told = table.told.clone();
        told.and_then(|words| self.named_in_part(words)).or_else(|| self.caption(table.top))
    }

    /// A label that names nothing but a time, or nobody.
    fn is_open(&self, label: &Range<usize>) -> bool {
        // `Q1 2019`, `2010/11`.
        let mark = |at: usize| self.document.token(at).is_some_and(|token| token.kind == Kind::Mark);
        let digits = |at: usize| self.document.word(at).contains(|c: char| c.is_ascii_digit());
        let coded = |at: usize| self.is_time(at) || mark(at) || digits(at);
        label.is_empty() || self.is_neutral(label) || label.clone().all(coded)
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
}
