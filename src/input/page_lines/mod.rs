//! The lines of a page that was turned into plain text: which are the body's and which the site's.
//!
//! No wording decides. Each line is weighed by the classes of its words (consent, menus, other stories, police), by its
//! shape and by the lines around it; what weighs most is read as the body; each line is then weighed again by what it has
//! in common with that body, and the best path through the weights is kept. The weights stand in `line_weights.tsv`.

#![allow(clippy::cast_precision_loss)] // Words and lines of a page are far fewer than an `f32` counts.

mod career_rows;
mod cohesion;
mod counts;
mod edges;
mod headings;
mod interrupted;
mod likeness;
mod line;
mod lists;
mod parts;
mod path;
mod rows;
#[cfg(test)]
mod sample;
pub(super) mod shape;
mod smoothing;
mod speaking;
mod strange;
mod surroundings;
pub(super) mod words;

use super::block::Blocks;
use super::boilerplate::Signs;
use super::notice;
use super::running;
use crate::block::BlockKind;
use crate::lexicon::{Lexicons, LineSign, LineSigns};
use line::Line;
use path::Costs;

/// What the first reading asks for lines outside the body; the second asks nothing.
const FIRST_COSTS: Costs = Costs { before: 3., behind: 2., inside: 0.3 };

/// What each line is given in the second reading: to lose a paragraph is worse than to keep a line of the site's. Of pages
/// of sites that the weights were not fitted to, it saves a fifth of the lost paragraphs and costs one page in a hundred a line.
const FOR_THE_BODY: f32 = 0.25;

/// What a heading weighs at most that leads to another page, and the foot of a printed page.
const LINKED_WEIGHT: f32 = -4.;
/// How many lines at least stand from one such foot to the next.
const FEET_APART: usize = 3;
/// What a line weighs that a phrase names as furniture.
const NAMED_WEIGHT: f32 = -1.;
/// What the lines that go must weigh in all before a text is taken for a page: of 570 releases 6 have as much, of 216
/// pages of sites 9 in 10.
const FEWEST_WEIGHT: f32 = 13.;
/// How many lines must go before a text is taken for a page: a release has a foot of a few lines.
const FEWEST_LINES: usize = 7;
/// The same for a text with a notice of consent.
const FEWEST_WITH_NOTICE: usize = 5;
/// The same for a text that stood in one line: a release has no line of furniture among its sentences.
const FEWEST_OF_ONE_LINE: usize = 3;
/// What the lines of such a text that go must weigh in all: of 3,811 releases in one line 20 have as much, of 218 pages 171.
const WEIGHT_OF_ONE_LINE: f32 = 10.;

/// The smallest share of the words of the paragraphs of a page of a release that speak of the police: of 1,080 pages of sites one
/// in a hundred has less, of 85 pages of news nine in ten.
const LEAST_POLICE: f32 = 0.025;
/// How many words of a paragraph count for that share: those that speak of the police are counted up to four.
const MOST_SHARED: usize = 60;

/// What a line that is no paragraph weighs at most for it to go where nothing but a notice of consent shows that the text is a
/// page.
const BARE_WEIGHT: f32 = -1.5;

/// Which lines of a page are the body's; `None` where the text is no page but a release. A text with a notice of consent is
/// a page, though few lines may be the site's.
pub(super) fn body(
    blocks: &Blocks,
    signs: &[Signs],
    lexicons: &Lexicons,
    has_notice: bool,
    one_line: bool,
) -> Option<Vec<bool>> {
    let (lines, read, places) = weigh(blocks, signs, lexicons);
    let gone = lines.iter().filter(|line| !line.kept && !line.figure);
    let (count, weight) = gone.fold((0, 0.), |(count, sum), line| (count + 1, sum - line.weight));
    let has_prose = lines.iter().any(|line| line.prose);
    let is_told = |(n, at): (usize, &usize)| signs[*at].sentence && read[n].is_long();
    let (fewest, least) = match (one_line, has_notice) {
        (true, _) => (FEWEST_OF_ONE_LINE, WEIGHT_OF_ONE_LINE),
        (false, true) => (FEWEST_WITH_NOTICE, FEWEST_WEIGHT),
        (false, false) => (FEWEST_LINES, FEWEST_WEIGHT),
    };
    let is_page = count >= fewest && weight >= least && (has_prose || places.iter().enumerate().any(is_told));
    if is_page && !speaks_of_police(&read, &places, &lines) {
        let weights: Vec<f32> = lines.iter().map(|line| line.weight).collect();
        let kept: Vec<bool> = lines.iter().map(|line| line.kept).collect();
        let page = parts::Page {
            blocks,
            signs,
            lines: &read,
            places: &places,
            weights: &weights,
            kept: &kept,
            one_line,
        };
        let mut body = parts::body(&page, lexicons);
        keep_addresses(&mut body, &read, &places, &weights);
        return Some(body);
    }
    let is_bare = has_prose && has_notice && !is_page;
    let kept = |line: &Weighed| line.kept || is_bare && (line.prose || line.weight > BARE_WEIGHT);
    (is_page || is_bare).then(|| lines.iter().map(kept).collect())
}

/// Keeps the lines right below the body that end in the address of a page.
fn keep_addresses(body: &mut [bool], lines: &[Line], places: &[usize], weights: &[f32]) {
    let weights: Vec<f32> = places.iter().map(|at| weights[*at]).collect();
    let mut kept: Vec<bool> = places.iter().map(|at| body[*at]).collect();
    smoothing::Page { lines, places, weights: &weights }.addresses(&mut kept);
    for (at, kept) in places.iter().zip(kept) {
        body[*at] |= kept;
    }
}

/// Whether the paragraphs that are kept speak of the police: the words of lines were weighed on releases, and of other pages
/// they tell less than their lines' places do.
fn speaks_of_police(read: &[Line], places: &[usize], lines: &[Weighed]) -> bool {
    let has_prose = read.iter().zip(places).any(|(line, at)| line.prose && lines[*at].kept);
    // In Italian, `di` is no rank.
    let told = |line: &Line| line.prose || !has_prose && line.stops && line.grammar > line::SENTENCE_GRAMMAR;
    let paragraphs = read.iter().zip(places).filter(|(line, at)| told(line) && lines[**at].kept);
    let (words, police) = paragraphs.fold((0, 0.), |(words, police), (line, _)| {
        (
            words + line.words.min(MOST_SHARED),
            police + line.signs[LineSign::Police as usize] * speaking::MOST_COUNTED,
        )
    });
    words > 0 && police >= words as f32 * LEAST_POLICE
}

/// A line of a page: whether it is the body's, and what it weighs for it.
#[derive(Debug, Clone, Copy)]
struct Weighed {
    kept: bool,
    weight: f32,
    /// It is a paragraph.
    prose: bool,
    /// It is a row of a list that counts: it shows neither a page nor a release.
    figure: bool,
}

/// Weighs the lines of a page. What a phrase names as furniture is left out before, so that an advert between two
/// paragraphs does not part them.
fn weigh(blocks: &Blocks, signs: &[Signs], lexicons: &Lexicons) -> (Vec<Weighed>, Vec<Line>, Vec<usize>) {
    let is_story = |at: &usize| !signs[*at].is_named() && !headings::is_inside(blocks, signs, *at, lexicons);
    let others: Vec<usize> = (0..signs.len()).filter(is_story).collect();
    let mut weighed =
        vec![Weighed { kept: false, weight: NAMED_WEIGHT, prose: false, figure: false }; signs.len()];
    let (read, mut second) = read(&others, blocks, lexicons);
    leave_linked(&others, &read, blocks, &mut second);
    for foot in running::feet(others.iter().map(|at| blocks.of(&blocks.items[*at])), FEET_APART) {
        second[foot] = second[foot].min(LINKED_WEIGHT);
    }
    let mut kept = path::body(&second, Costs::default());
    let page = smoothing::Page { lines: &read, places: &others, weights: &second };
    page.add(&mut kept, |n| notice::may_be_notice(blocks, others[n], lexicons));
    let is_item = |n: usize| blocks.items[others[n]].kind == BlockKind::ListItem;
    lists::add_marked(&page, &mut kept, is_item);
    lists::add_numbered(&page, &mut kept, |n| lists::number(blocks.of(&blocks.items[others[n]])));
    for (n, at) in others.iter().enumerate() {
        let figure = read[n].is_short() && rows::has_figure(blocks.of(&blocks.items[*at]), lexicons);
        weighed[*at] = Weighed { kept: kept[n], weight: second[n], prose: read[n].prose, figure };
    }
    rows::add_labels(&mut weighed, |at| blocks.of(&blocks.items[at]));
    counts::keep_cells(&mut weighed, |at| blocks.of(&blocks.items[at]), lexicons);
    counts::keep_lists(&mut weighed, |at| blocks.of(&blocks.items[at]), lexicons);
    career_rows::keep_lists(&mut weighed, |at| blocks.of(&blocks.items[at]), lexicons);
    (weighed, read, others)
}

/// Makes the headings weigh against the body that lead to another page and stand below its first paragraph.
fn leave_linked(others: &[usize], read: &[Line], blocks: &Blocks, weights: &mut [f32]) {
    let Some(first) = read.iter().position(|line| line.prose) else { return };
    for (weight, at) in weights.iter_mut().zip(others).skip(first) {
        let block = &blocks.items[*at];
        if block.kind == BlockKind::Heading && block.linked >= block.range.len() {
            *weight = weight.min(LINKED_WEIGHT);
        }
    }
}

/// What is seen of a line of a page, and what it weighs in the second reading.
#[derive(Debug)]
pub(super) struct Reading {
    pub signs: LineSigns,
    pub is_long: bool,
    /// It has few words, and none that furniture is made of.
    pub tells_little: bool,
    pub weight: f32,
}

/// Reads every line of a page, the site's and the body's.
pub(super) fn readings(blocks: &Blocks, lexicons: &Lexicons) -> Vec<Reading> {
    let all: Vec<usize> = (0..blocks.items.len()).collect();
    let (lines, weights) = read(&all, blocks, lexicons);
    let readings = lines.into_iter().zip(weights);
    readings
        .map(|(line, weight)| Reading {
            is_long: line.is_long(),
            tells_little: line.is_short() && line.furniture_words == 0.,
            signs: line.signs,
            weight,
        })
        .collect()
}

/// The lines at these places, and what each weighs in the second reading.
fn read(at: &[usize], blocks: &Blocks, lexicons: &Lexicons) -> (Vec<Line>, Vec<f32>) {
    let model = lexicons.line_model();
    let mut small = String::new();
    let line = |at: &usize| Line::new(blocks.of(&blocks.items[*at]), lexicons, &mut small);
    let mut lines: Vec<Line> = at.iter().map(line).collect();
    surroundings::add(&mut lines);
    let scores: Vec<f32> = lines.iter().map(|line| model.first(&line.signs)).collect();
    let body = cohesion::Body::new(&lines, &scores, &path::body(&scores, FIRST_COSTS));
    likeness::add(&mut lines, body.sure());
    let second = |(at, line): (usize, &mut Line)| {
        body.add(at, line, &scores);
        model.second(&line.signs, line.is_long(), body.region(at)) + FOR_THE_BODY
    };
    let second = lines.iter_mut().enumerate().map(second).collect();
    (lines, second)
}

#[cfg(test)]
mod tests;
