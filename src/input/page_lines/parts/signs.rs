//! What is seen of a line once all lines of its page were read: [`PartSigns`].

use super::around;
use super::own::{Own, is, running, sum};
use super::run::{Run, heaviest, runs};
use super::{Page, marks};
use crate::lexicon::{Lexicons, LineSigns, PartSign, PartSigns};

/// How many words of a line count.
const MOST_WORDS: usize = 100;
/// From how many words on a line without a sentence's end counts as sentences.
const LONG_WORDS: f32 = 20.;
/// The weight that counts, up or down.
const MOST_WEIGHT: f32 = 8.;
/// How far from the heaviest run a line may be, in lines: farther counts no more.
const FARTHEST: f32 = 10.;
/// How many lines below the heading of other stories count.
const SECTION_REACH: f32 = 10.;
/// How many lines below the headline count.
const HEADLINE_REACH: f32 = 15.;
/// How many words in sentences a story has at least right above the heading of its comments.
const STORY_WORDS: f32 = 60.;
/// How many lines above the heading they stand in: a menu may name the comments too.
const STORY_REACH: usize = 12;

/// The signs of all lines of a page.
pub(super) fn of(page: &Page<'_>, lexicons: &Lexicons) -> Vec<PartSigns> {
    let count = page.signs.len();
    let mut signs = vec![[0.; PartSign::COUNT]; count];
    let mut own = vec![Own::default(); count];
    add_named(page, &mut signs, &mut own);
    add_read(page, lexicons, &mut signs, &mut own);
    around::add(&own, &mut signs);
    add_run(page, &own, &mut signs);
    add_headings(page, &own, &mut signs);
    add_beside(&mut signs);
    signs
}

/// What the phrases of each line say, and how long it is.
fn add_named(page: &Page<'_>, signs: &mut [PartSigns], own: &mut [Own]) {
    for (at, known) in page.signs.iter().enumerate() {
        let words = page.count_words(at, MOST_WORDS) as f32;
        let told = if known.sentence || words >= LONG_WORDS { words } else { 0. };
        let story = if known.is_named() { 0. } else { told };
        let weight = page.weights[at].clamp(-MOST_WEIGHT, MOST_WEIGHT) / MOST_WEIGHT;
        own[at] = Own { words, told, story, weight, ..Own::default() };
        own[at].cut_off = is(marks::is_cut_off(page.text(at)));
        for (sign, value) in [
            (PartSign::Any, 1.),
            (PartSign::Named, is(known.is_named())),
            (PartSign::Section, is(known.section)),
            (PartSign::Tail, is(known.tail)),
            (PartSign::Menu, f32::from(known.menu) / 100.),
            (PartSign::Parted, is(known.parted)),
            (PartSign::Sentence, is(known.sentence)),
            (PartSign::CutOff, own[at].cut_off),
            (PartSign::Weight, weight),
        ] {
            signs[at][sign as usize] = value;
        }
    }
}

/// What was seen of the lines that no phrase names.
fn add_read(page: &Page<'_>, lexicons: &Lexicons, signs: &mut [PartSigns], own: &mut [Own]) {
    let headlines = marks::headlines(page.lines);
    let openings = marks::openings(page.lines);
    let mut small = String::new();
    for (n, line) in page.lines.iter().enumerate() {
        let at = page.places[n];
        let (text, signs, own) = (page.text(at), &mut signs[at], &mut own[at]);
        add_seen(&line.signs, signs);
        own.is_long = line.is_long();
        // A footer that stands at the top too is no story.
        if signs[PartSign::Repeated as usize] > 0. {
            own.story = 0.;
        }
        own.dated = is(marks::is_dated(text, line, lexicons));
        own.headline = is(headlines[n]);
        for (sign, value) in [
            (PartSign::Credited, is(marks::is_credited(text, &page.signs[at], lexicons, &mut small))),
            (PartSign::Kept, is(page.kept[at])),
            (PartSign::FurnitureWords, line.furniture_words),
            (PartSign::OpensAsBrief, is(marks::opens_as_brief(line, &openings))),
            (PartSign::Dated, own.dated),
            (PartSign::Headline, own.headline),
        ] {
            signs[sign as usize] = value;
        }
    }
}

fn add_seen(seen: &LineSigns, signs: &mut PartSigns) {
    for (sign, of) in signs[1..].iter_mut().zip(PartSign::SEEN) {
        *sign = seen[of as usize];
    }
}

/// Where the lines stand to the heaviest run of sentences.
fn add_run(page: &Page<'_>, own: &[Own], signs: &mut [PartSigns]) {
    let told: Vec<f32> = own.iter().map(|own| own.told).collect();
    let runs = runs(&told, |at| page.signs[at].is_named());
    let Some(Run { lines: heaviest, weight: most }) = heaviest(&runs) else { return };
    for run in &runs {
        let other = run.lines != *heaviest;
        for signs in &mut signs[run.lines.clone()] {
            signs[PartSign::InOtherRun as usize] = is(other);
            signs[PartSign::RunWeight as usize] = run.weight / most;
        }
    }
    for (at, signs) in signs.iter_mut().enumerate() {
        let before = heaviest.start.saturating_sub(at);
        let behind = (at + 1).saturating_sub(heaviest.end);
        for (sign, value) in [
            (PartSign::InRun, is(heaviest.contains(&at))),
            (PartSign::BeforeRun, is(before > 0)),
            (PartSign::BehindRun, is(behind > 0)),
            (PartSign::FromRun, ((before + behind) as f32).min(FARTHEST) / FARTHEST),
        ] {
            signs[sign as usize] = value;
        }
    }
}

/// How near the headings above a line are.
fn add_headings(page: &Page<'_>, own: &[Own], signs: &mut [PartSigns]) {
    let told = running(own, |own| own.story);
    let (mut section, mut headline) = (f32::INFINITY, f32::INFINITY);
    let mut below_tail = false;
    let last = own.iter().rposition(|own| own.headline > 0.).unwrap_or(0);
    for (at, known) in page.signs.iter().enumerate() {
        for (sign, value) in [
            (PartSign::BelowSection, (1. - section / SECTION_REACH).max(0.)),
            (PartSign::BelowHeadline, (1. - headline / HEADLINE_REACH).max(0.)),
            (PartSign::AboveHeadline, is(at < last)),
            (PartSign::BelowTail, is(below_tail)),
        ] {
            signs[at][sign as usize] = value;
        }
        section = if known.section { 0. } else { section + 1. };
        headline = if own[at].headline > 0. { 0. } else { headline + 1. };
        below_tail |=
            known.tail && at >= last && sum(&told, &(at.saturating_sub(STORY_REACH)..at)) >= STORY_WORDS;
    }
}

/// What the lines right above and right below are.
fn add_beside(signs: &mut [PartSigns]) {
    for at in 1..signs.len() {
        for (sign, of) in [
            (PartSign::DatedRightAbove, PartSign::Dated),
            (PartSign::HeadlineRightAbove, PartSign::Headline),
            (PartSign::NamedRightAbove, PartSign::Named),
            (PartSign::SectionRightAbove, PartSign::Section),
            (PartSign::TailRightAbove, PartSign::Tail),
            (PartSign::NameRightAbove, PartSign::NameLine),
            (PartSign::SentenceRightAbove, PartSign::Sentence),
            (PartSign::CutOffRightAbove, PartSign::CutOff),
        ] {
            signs[at][sign as usize] = signs[at - 1][of as usize];
        }
        for (sign, of) in
            [(PartSign::DatedRightBelow, PartSign::Dated), (PartSign::CreditedRightBelow, PartSign::Credited)]
        {
            signs[at - 1][sign as usize] = signs[at][of as usize];
        }
    }
}
