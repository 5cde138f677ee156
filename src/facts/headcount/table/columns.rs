//! Columns: what the numbers of each column of a table count, or where, as its titles say.

use super::SEVERAL;
use super::figures::Figure;
use super::heads::Heads;
use crate::facts::headcount::common_plural::has_plural_form;
use crate::facts::headcount::elliptical::Ellipsis;
use crate::facts::headcount::tables::Column;
use crate::lexicon::{Cue, Table};
use std::ops::Range;

/// The cell of a row in a column; the first cells of a row may be missing.
pub(super) fn cell_of(row: &[Range<usize>], column: usize, width: usize) -> Option<&Range<usize>> {
    row.get((column + row.len()).checked_sub(width)?)
}

/// The title of a column in a line of heads; a title may hold for several columns.
fn title_of(head: &[Range<usize>], column: usize, width: usize) -> Option<&Range<usize>> {
    let (titles, columns) = (head.len(), width - 1);
    if titles == width {
        return head.get(column);
    }
    let at = column.checked_sub(1)?;
    let cornered = titles - 1;
    if titles == columns {
        head.get(at)
    } else if cornered > 0 && columns.is_multiple_of(cornered) {
        head.get(1 + at / (columns / cornered))
    } else if columns.is_multiple_of(titles) {
        head.get(at / (columns / titles))
    } else {
        None
    }
}

impl<'d> Ellipsis<'_, 'd> {
    /// The columns of a table.
    pub(super) fn columns(&self, heads: &Heads, rows: &[Vec<Range<usize>>], width: usize) -> Vec<Column<'d>> {
        let mut columns: Vec<Column<'d>> =
            (0..width).map(|column| self.column(heads, rows, column, width)).collect();
        let numbered = width > 2 && columns[1].is_label && self.is_numbering(rows, width);
        if numbered {
            columns[0] = Column { is_foreign: true, ..Column::default() };
        }
        self.name_places(&mut columns);
        // `PCs | PCSOs | Total`: beside columns that name people, a column of nobody is of more than one kind.
        if columns.iter().any(|column| column.group.is_some()) {
            for column in columns.iter_mut().filter(|column| !column.is_label) {
                column.is_foreign |= column.group.is_none() && column.place.is_none();
            }
        }
        let mut numbers = columns.iter_mut().filter(|column| !column.is_label);
        if let (Some(only), None) = (numbers.next(), numbers.next()) {
            only.is_unknown =
                only.is_foreign && only.title.as_ref().is_some_and(|title| !self.names_things(title));
        }
        columns
    }

    /// `Days lost`, `% change`, `per 100,000`.
    fn names_things(&self, title: &Range<usize>) -> bool {
        title.clone().any(|at| {
            has_plural_form(self.document.word(at)) || self.document.is_mark(at, '%') || self.is_number(at)
        })
    }

    fn column(&self, heads: &Heads, rows: &[Vec<Range<usize>>], column: usize, width: usize) -> Column<'d> {
        let titles = || heads.titles.iter().filter_map(|head| title_of(head, column, width));
        let title = titles().next_back().cloned();
        let cells = || rows.iter().filter_map(|row| cell_of(row, column, width));
        let words = cells().filter(|cell| self.figure(cell).is_none()).count();
        if column == 0 || words * 2 > rows.len() {
            return Column { is_label: true, title, ..Column::default() };
        }
        let group = titles().find_map(|title| self.counted_in(title));
        let place = titles().find_map(|title| self.whole_place(title));
        let open = |title: &Range<usize>| {
            self.is_open_title(title) || self.counted_in(title).is_some() || self.whole_place(title).is_some()
        };
        let figures = || cells().map(|cell| self.figure(cell));
        let counts = figures().any(|figure| matches!(figure, Some(Figure::Count) | None));
        let is_foreign = !counts || !titles().all(open);
        Column { is_foreign, group, place, title, ..Column::default() }
    }

    /// Whether the first cells of the rows number them: 1, 2, 3.
    fn is_numbering(&self, rows: &[Vec<Range<usize>>], width: usize) -> bool {
        let number = |row: &Vec<Range<usize>>| {
            let cell = cell_of(row, 0, width)?;
            self.document.slice(cell.start..cell.start + 1).parse::<usize>().ok().filter(|_| cell.len() <= 2)
        };
        let first = rows.first().and_then(number);
        first.is_some_and(|first| rows.iter().enumerate().all(|(at, row)| number(row) == Some(first + at)))
    }

    /// Names beside titles that are places are places too.
    fn name_places(&self, columns: &mut [Column<'d>]) {
        self.find_places(columns);
        if columns.iter().all(|column| column.place.is_none()) {
            return;
        }
        for column in columns.iter_mut().filter(|column| column.group.is_none() && column.place.is_none()) {
            let name = column.title.clone().filter(|title| {
                !title.is_empty() && title.clone().all(|at| self.is_name_word(at)) && column.is_foreign
            });
            if let Some(name) = name {
                column.is_foreign = false;
                column.place = Some(name);
            }
        }
    }

    /// Several names that the gazetteer has are places, though nothing around them says so.
    fn find_places(&self, columns: &mut [Column<'d>]) {
        let named = |column: &Column<'d>| {
            let title = column.title.clone().filter(|title| self.is_listed_place(title))?;
            (!column.is_label && column.group.is_none() && column.is_foreign).then_some(title)
        };
        if columns.iter().filter_map(named).count() < SEVERAL {
            return;
        }
        for column in columns {
            if let Some(name) = named(column) {
                column.is_foreign = false;
                column.place = Some(name);
            }
        }
    }

    /// Whether words are a name of the gazetteer and nothing else.
    pub(super) fn is_listed_place(&self, words: &Range<usize>) -> bool {
        let hit = self.document.hit_at(Table::Place, words.start);
        hit.is_some_and(|hit| hit.end as usize == words.end) && self.document.is_capital(words.start)
    }

    /// A place, and nothing else but the words of a team or a station.
    fn whole_place(&self, title: &Range<usize>) -> Option<Range<usize>> {
        self.only_place(title).filter(|place| self.label_end(place) >= title.end)
    }

    /// A title that says nothing of whom or where: `2018`, `In post`, `Full-time`.
    fn is_open_title(&self, title: &Range<usize>) -> bool {
        // `Men`, `Women`, beside the rank of a row.
        let people = title.len() == 1 && self.document.is(title.start, Cue::PeopleNoun);
        let team = Cue::Team.bit() | Cue::TeamNoun.bit() | Cue::CountModifier.bit();
        people
            || title.clone().all(|at| self.document.is_any(at, team))
            || title.is_empty()
            || self.is_neutral(title)
            || self.is_tail(title.clone()) && !self.document.is_mark(title.start, '%')
    }
}
