//! Counts among the lines of a page: rows of a list or a table that count people of the police are the body's, however brief
//! they are and whatever stands around them (`Corby`, `2 sergeants`, `PCs x 10`; `New PCSOs`, `Corby – 4`, `Oundle – 6`).

use super::rows::{LABEL, MOST_FIGURES};
use super::words::{is_of_police, words};
use super::{NAMED_WEIGHT, Weighed};
use crate::input::line_shape::{figures_of, is_number, people_at};
use crate::lexicon::{Cue, Lexicons, WordClass};
use std::ops::Range;

/// How many lines of nothing but figures such a table has at least.
const FEWEST_CELLS: usize = 4;
/// How many rows it has at least.
const FEWEST_LABELS: usize = 3;
/// How many lines the heads of its columns have at most.
const HEADS: usize = 4;
/// How many words a row has at most. Longer ones are headlines and sentences.
const LONGEST: usize = 12;
/// How many words of a sentence above a list are read.
const LONGEST_CAPTION: usize = 40;
/// How many rows that count people make a list.
const FEWEST_COUNTS: usize = 2;
/// How many rows of places and numbers make a list below a caption that names people.
const FEWEST_PLACES: usize = 3;

/// What a brief line may be of a list that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    /// People and a number: `2 sergeants`, `Corby: PCs 4`.
    Count,
    /// A name and a number: `Corby – 4`.
    Place,
    /// People without a number: `New PCSOs`.
    People,
    /// A name alone: `Corby`.
    Name,
    None,
}

/// Keeps the rows of lists that count people, and the paragraphs right above them.
pub(super) fn keep_lists<'t>(lines: &mut [Weighed], text: impl Fn(usize) -> &'t str, lexicons: &Lexicons) {
    let row = |at: usize, line: &Weighed| {
        let other = line.weight == NAMED_WEIGHT || line.prose;
        if other { Row::None } else { row_of(text(at), lexicons) }
    };
    let rows: Vec<Row> = lines.iter().enumerate().map(|(at, line)| row(at, line)).collect();
    let mut start = 0;
    while start < rows.len() {
        let end = (start..rows.len()).find(|at| rows[*at] == Row::None).unwrap_or(rows.len());
        // Most such lines count nobody.
        let counts = rows[start..end].iter().any(|row| matches!(row, Row::Count | Row::Place));
        let told = counts && start > 0 && is_caption(text(start - 1), lexicons);
        if let Some(list) = list_in(&rows, start..end, told) {
            let caption = start - usize::from(told && list.start == start);
            lines[caption].kept |= caption < start;
            let above = (0..list.start).rev().take_while(|at| lines[*at].prose).last().unwrap_or(list.start);
            lines[above..list.end].iter_mut().for_each(|line| line.kept = true);
        }
        start = end.max(start + 1);
    }
}

/// The list among brief lines: from its caption or its first name to its last number.
fn list_in(rows: &[Row], lines: Range<usize>, told: bool) -> Option<Range<usize>> {
    let counts = |at: &usize| matches!(rows[*at], Row::Count | Row::Place);
    let first = lines.clone().find(counts)?;
    let last = lines.clone().rfind(counts)?;
    let of = |row: Row| (first..=last).filter(|at| rows[*at] == row).count();
    let caption = first > lines.start && rows[first - 1] == Row::People;
    let named = first > lines.start && rows[first - 1] == Row::Name;
    let below = caption || told && first == lines.start;
    let listed = of(Row::Count) >= FEWEST_COUNTS || below && of(Row::Place) >= FEWEST_PLACES;
    listed.then(|| first - usize::from(caption || named)..last + 1)
}

/// `Some 20 officers are new.`, `Our new PCSOs will go to:`: a sentence that names people.
fn is_caption(line: &str, lexicons: &Lexicons) -> bool {
    let words: Vec<&str> = words(line).take(LONGEST_CAPTION).collect();
    let several = |at: usize| people_at(&words[at..], lexicons).is_some_and(|(_, several)| several);
    line.ends_with([':', '.']) && (0..words.len()).any(several)
}

/// What a line is whose words are numbers, people, names and small words alone.
fn row_of(line: &str, lexicons: &Lexicons) -> Row {
    let words: Vec<&str> = words(line).take(LONGEST + 1).collect();
    if words.is_empty() || words.len() > LONGEST {
        return Row::None;
    }
    let (mut people, mut number, mut name, mut at) = (false, false, false, 0);
    while at < words.len() {
        let word = words[at];
        if let Some((len, _)) = people_at(&words[at..], lexicons) {
            (people, at) = (true, at + len);
            continue;
        }
        at += 1;
        if is_number(figures_of(word), lexicons) {
            number = true;
        } else if word.starts_with(char::is_uppercase) {
            name = true;
        } else if !is_small(word, lexicons) {
            return Row::None;
        }
    }
    match (people, number, name) {
        (true, true, _) => Row::Count,
        (false, true, true) => Row::Place,
        (true, false, _) => Row::People,
        (false, false, true) if words.len() <= LABEL => Row::Name,
        _ => Row::None,
    }
}

/// A word that may stand in a row besides people, places and numbers.
fn is_small(word: &str, lexicons: &Lexicons) -> bool {
    let small = Cue::Additive.bit()
        | Cue::CountModifier.bit()
        | Cue::CellLink.bit()
        | Cue::Conjunction.bit()
        | Cue::Distributive.bit()
        | Cue::Team.bit()
        | Cue::TeamNoun.bit()
        | Cue::Territory.bit()
        | Cue::TimeAdverb.bit();
    lexicons.bits(lexicons.word(word)) & small != 0
        || lexicons.grammar().look_up(word).is(WordClass::Preposition)
}

/// Keeps the rows of a table whose cells stand a line each, below a kept line that speaks of the police: `Corby`, `17`, `12`
/// below `The list shows the number of officers`.
pub(super) fn keep_cells<'t>(lines: &mut [Weighed], text: impl Fn(usize) -> &'t str, lexicons: &Lexicons) {
    let mut start = 0;
    while start < lines.len() {
        if !lines[start].figure {
            start += 1;
            continue;
        }
        let end = (start..lines.len()).find(|at| !lines[*at].figure).unwrap_or(lines.len());
        let is_number = |at: &usize| {
            let mut figures = text(*at).bytes();
            figures.len() <= MOST_FIGURES && figures.all(|byte| byte.is_ascii_digit())
        };
        let numbers = (start..end).filter(is_number).count();
        let table = numbers >= FEWEST_CELLS && end - start - numbers >= FEWEST_LABELS;
        // `Area`, `Before`, `After`.
        let head = |at: &usize| lines[*at].kept || words(text(*at)).take(LABEL + 1).count() > LABEL;
        let above =
            (start.saturating_sub(HEADS + 1)..start).rev().find(head).filter(|at| table && lines[*at].kept);
        let police = |at: usize| is_of_police(text(at), lexicons);
        if let Some(above) = above.filter(|at| police(*at)) {
            lines[above + 1..end].iter_mut().for_each(|line| line.kept = true);
        }
        start = end;
    }
}
