//! Lines that stay because of what stays beside them: to lose a line of the body is worse than to keep one of the site's.
//!
//! A sentence beside the body, a line or two between two of its lines and the items of its lists belong to it, unless they weigh
//! much against it or speak as furniture does. Each bound was set on 42 made-up sites: it saves lines of bodies and keeps no
//! more than a line or two of furniture on 480 pages.

use super::line::Line;
use crate::lexicon::LineSign;
use std::ops::Range;

/// What `new_names` is for one name.
const FEW_NEW_NAMES: f32 = 0.25;
/// What a sentence or a paragraph beside the body weighs at least.
pub(super) const BESIDE_WEIGHT: f32 = -2.;
/// What a sentence beside the body weighs at least that takes up what was told: `She is married.`
const TAKEN_UP_WEIGHT: f32 = -2.5;
/// What a sentence beside the body weighs at least that speaks as releases do and names nobody new.
const POLICE_WEIGHT: f32 = -3.;
/// How much it speaks so: two words do.
const POLICE_SIGN: f32 = 0.5;
/// What such a paragraph weighs at least that stands by itself.
const LONE_POLICE_WEIGHT: f32 = -0.8;
/// How many lines below the body it may stand.
const LONE_REACH: usize = 8;
/// The same for a paragraph longer than a site's.
const LONG_REACH: usize = 12;
/// How many lines below the body a sentence may stand that weighs for it, names nobody new and speaks as no furniture does.
const PLAIN_REACH: usize = 3;
/// The fewest words of such a sentence.
const PLAIN_WORDS: usize = 10;
/// What such a paragraph weighs at least below another one.
const NEXT_LONE_WEIGHT: f32 = -3.;
/// What a question or a quotation beside it weighs at least: sites ask too.
const QUESTION_WEIGHT: f32 = -0.3;
/// What a line between two of the body weighs at least.
const BETWEEN_WEIGHT: f32 = -3.;
/// The share of its words that furniture is made of, which such a line stays below.
pub(super) const BESIDE_FURNITURE: f32 = 0.1;
/// The same share for a sentence right between two lines of the body.
const AMID_FURNITURE: f32 = 0.34;
/// How many lines between two of the body belong to it.
const BETWEEN: usize = 2;
/// The same share for a paragraph, which says more of itself.
const PARAGRAPH_FURNITURE: f32 = 0.2;
/// The fewest words of a sentence: `Read it.` is none.
pub(super) const SENTENCE_WORDS: usize = 5;
/// How many words a paragraph has that is the body's though it stands by itself between furniture.
const LONE_WORDS: usize = 80;
/// What it weighs at least.
const LONE_WEIGHT: f32 = -1.;
/// The same where it speaks of the police as releases do.
const LONE_POLICE_PARAGRAPH: f32 = -2.;

/// The lines of a page, and what they weigh; the places are those among all lines, also those that a phrase names as furniture.
pub(super) struct Page<'p> {
    pub lines: &'p [Line],
    pub places: &'p [usize],
    pub weights: &'p [f32],
}

impl Page<'_> {
    /// Adds to the kept lines of a page those that belong to them; no paragraph that `is_notice` tells may be a
    /// notice of consent.
    pub(super) fn add(&self, kept: &mut [bool], is_notice: impl Fn(usize) -> bool) {
        let known = kept.to_vec();
        self.add_all(kept);
        for at in (0..kept.len()).filter(|at| !known[*at] && self.lines[*at].prose) {
            kept[at] = kept[at] && !is_notice(at);
        }
    }

    fn add_all(&self, kept: &mut [bool]) {
        self.lists(kept);
        self.semicolons(kept);
        self.between(kept);
        self.amid(kept);
        self.leads(kept);
        let english = self.is_english(kept);
        beside(kept, |at| self.is_sentence(at) && !(english && self.is_foreign(at)));
        beside(kept, |at| self.is_paragraph(at));
        self.lone(kept);
        self.behind_notices(kept);
        self.interrupted(kept);
        beside(kept, |at| self.is_paragraph(at) && self.names_at_most(at, FEW_NEW_NAMES));
        self.above(kept);
        self.addresses(kept);
    }

    /// Whether no furniture that a phrase names stands from a line to another.
    pub(super) fn is_stretch(&self, lines: Range<usize>) -> bool {
        self.places[lines.end] - self.places[lines.start] == lines.len()
    }

    pub(super) fn has(&self, at: usize, sign: LineSign) -> bool {
        self.lines[at].signs[sign as usize] > 0.
    }

    fn is_between(&self, at: usize) -> bool {
        let plain = self.lines[at].furniture_words < BESIDE_FURNITURE;
        self.weights[at] > BETWEEN_WEIGHT && plain && !self.is_call(at)
    }

    fn is_sentence(&self, at: usize) -> bool {
        let line = &self.lines[at];
        let ends = self.has(at, LineSign::Question) || self.has(at, LineSign::SentenceEnd);
        let asks = ends && self.weights[at] > QUESTION_WEIGHT;
        let plain = line.furniture_words < BESIDE_FURNITURE && self.weights[at] > BESIDE_WEIGHT;
        let is_one = (line.stops || asks) && line.words >= SENTENCE_WORDS && !self.is_next_piece(at);
        is_one && (plain || self.tells_more(at))
    }

    /// Speaks as releases do, or takes up what was told, and names nobody new.
    fn tells_more(&self, at: usize) -> bool {
        let taken_up = self.has(at, LineSign::TakesUp) && self.weights[at] > TAKEN_UP_WEIGHT;
        let told = self.speaks_of_police(at) && self.weights[at] > POLICE_WEIGHT;
        (told || taken_up) && self.lines[at].furniture_words == 0. && !self.has(at, LineSign::NewNames)
    }

    pub(super) fn speaks_of_police(&self, at: usize) -> bool {
        self.lines[at].signs[LineSign::Police as usize] >= POLICE_SIGN
    }

    /// Whether few of its words, and names of nobody new, may be the site's.
    pub(super) fn is_plain(&self, at: usize) -> bool {
        self.names_at_most(at, 0.)
    }

    /// Whether few of its words may be the site's, and few of its names are new.
    fn names_at_most(&self, at: usize, names: f32) -> bool {
        let line = &self.lines[at];
        line.furniture_words < BESIDE_FURNITURE && line.signs[LineSign::NewNames as usize] <= names
    }

    fn is_paragraph(&self, at: usize) -> bool {
        let line = &self.lines[at];
        let plain = line.furniture_words < PARAGRAPH_FURNITURE && !self.is_next_piece(at);
        line.prose && self.weights[at] > BESIDE_WEIGHT && plain
    }

    /// A line or two between kept ones.
    fn between(&self, kept: &mut [bool]) {
        let gone: Vec<Range<usize>> = rows(kept.len(), |at| !kept[at]).collect();
        for row in gone {
            let inside = row.start > 0 && row.end < kept.len() && self.is_stretch(row.start - 1..row.end);
            if inside && row.len() <= BETWEEN && row.clone().all(|at| self.is_between(at)) {
                kept[row].fill(true);
            }
        }
    }

    /// A sentence right between two kept lines, and anywhere in the body a long paragraph, and one that weighs for it.
    fn amid(&self, kept: &mut [bool]) {
        let Some(first) = kept.iter().position(|kept| *kept) else { return };
        let last = kept.iter().rposition(|kept| *kept).unwrap_or(first);
        for at in first + 1..last {
            let line = &self.lines[at];
            let ends = line.stops || self.has(at, LineSign::Question);
            let amid = kept[at - 1] && kept[at + 1] && self.is_stretch(at - 1..at + 1);
            let sentence = ends && line.furniture_words < AMID_FURNITURE && self.weights[at] > BESIDE_WEIGHT;
            let lone = self.is_lone(at) && self.weights[at] > self.least_lone(at);
            kept[at] |= amid && sentence || lone || self.weighs_for_body(at);
        }
    }

    /// Paragraphs a few lines below the body that speak as releases do, are longer than a site's or weigh for it.
    fn lone(&self, kept: &mut [bool]) {
        let mut last: Option<usize> = None;
        for (at, kept) in kept.iter_mut().enumerate() {
            let below = last.map_or(usize::MAX, |last| at - last);
            let line = &self.lines[at];
            let police = below <= LONE_REACH
                && line.prose
                && self.is_plain(at)
                && self.speaks_of_police(at)
                && self.weights[at] > LONE_POLICE_WEIGHT;
            let next = below <= BETWEEN && last.is_some_and(|last| self.lines[last].words >= LONE_WORDS);
            let least = if next { NEXT_LONE_WEIGHT } else { self.least_lone(at) };
            let long = below <= LONG_REACH && self.is_lone(at) && self.weights[at] > least;
            let told = line.prose && self.has(at, LineSign::Police) && self.weights[at] > LONE_WEIGHT;
            let brief = || line.stops && line.words >= PLAIN_WORDS && self.weights[at] > 0.;
            let plain = below <= PLAIN_REACH && self.is_plain(at) && (told || brief());
            let weighty =
                below <= LONG_REACH && self.weighs_for_body(at) && !self.has(at, LineSign::NewNames);
            if *kept || long || plain || weighty {
                last = Some(at);
            }
            *kept |= police || long || plain || weighty;
        }
    }

    /// A paragraph that weighs for the body, by itself.
    fn weighs_for_body(&self, at: usize) -> bool {
        self.lines[at].prose && self.weights[at] > 0. && self.lines[at].furniture_words < PARAGRAPH_FURNITURE
    }

    /// What such a paragraph weighs at least: several of the police may have been joined to one.
    fn least_lone(&self, at: usize) -> f32 {
        if self.speaks_of_police(at) { LONE_POLICE_PARAGRAPH } else { LONE_WEIGHT }
    }

    /// A paragraph that may be the body's though it stands by itself.
    fn is_lone(&self, at: usize) -> bool {
        let line = &self.lines[at];
        line.prose && line.words >= LONE_WORDS && line.furniture_words < BESIDE_FURNITURE
    }
}

/// Keeps the lines of a kind right before and right behind the kept ones.
fn beside(kept: &mut [bool], joins: impl Fn(usize) -> bool) {
    for at in 1..kept.len() {
        kept[at] |= kept[at - 1] && joins(at);
    }
    for at in (1..kept.len()).rev() {
        kept[at - 1] |= kept[at] && joins(at - 1);
    }
}

/// The stretches of lines of a kind.
pub(super) fn rows(count: usize, of: impl Fn(usize) -> bool) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = (at..count).find(|at| of(*at))?;
        at = (start..count).find(|at| !of(*at)).unwrap_or(count);
        Some(start..at)
    })
}
