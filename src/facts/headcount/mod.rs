//! Headcounts: turns a number and the workforce noun it counts into a number of people.
//!
//! `six new recruits`, `32 officers and nine PCSOs`, `228 Police Community Support Officer posts`, `team of 12
//! constables` are stated with their noun; `two will be based in Cheshunt` and `Corby gets six` count the people told of
//! before. It counts whatever those people do. The public, victims, suspects, other bodies' people, durations and a
//! single unnamed officer count nobody; `one sergeant` counts beside other counts.

mod elliptical;
mod phrase;
mod place;

use crate::{
    document::Document,
    facts::Rule,
    lexicon::Cue,
    mentions::{Mention, Mentions, number::NumberValue},
    span::Span,
};
use elliptical::{Antecedent, Ellipsis};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A number of people or posts in the police workforce.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Headcount {
    /// How many; the lower bound of a range.
    pub count: u32,
    /// The upper bound of a range.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub max: Option<u32>,
    /// Who: a rank's name, or `police_officer`, `detective`, `recruit`, `staff`, `volunteer`, `cadet`, `apprentice`.
    pub group: String,
    /// How sure the number is.
    pub qualifier: Qualifier,
    /// Where they work or go, in the text's own form.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub place: Option<String>,
    /// The words that state it.
    pub span: Span,
    /// The rule that found it.
    pub rule: Rule,
}

/// How a number is meant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Qualifier {
    /// As stated.
    #[default]
    Exact,
    /// `more than`, `over`, `at least`.
    AtLeast,
    /// `up to`, `fewer than`.
    AtMost,
    /// `around`, `almost`, `nearly`.
    About,
}

/// A count beside its noun.
const NOUN: &str = "headcount/noun";

/// A headcount on its way to the result.
#[derive(Debug, Clone)]
struct Count<'d> {
    number: NumberValue,
    tokens: Range<usize>,
    group: &'d str,
    /// `one sergeant`, which counts only beside another count.
    single: bool,
    rule: &'static str,
    /// Where they work or go.
    place: Option<Range<usize>>,
}

/// The headcounts of a document, in the order of the text.
pub(super) fn find(document: &Document<'_>, mentions: &Mentions) -> Vec<Headcount> {
    let mut counts: Vec<Count<'_>> = Vec::new();
    let mut antecedent: Option<Antecedent<'_>> = None;
    for number in &mentions.numbers {
        let found = match with_noun(document, mentions, number, antecedent) {
            Some(count) => vec![count],
            None => Ellipsis { document, mentions, number, antecedent }.counts(),
        };
        match found.last() {
            Some(last) => {
                antecedent = Some(Antecedent { group: last.group, at: last.tokens.end - 1, broken: false });
            }
            None => antecedent.iter_mut().for_each(|last| last.broken = true),
        }
        counts.extend(found);
    }
    drop_lone_singles(document, &mut counts);
    for count in &mut counts {
        count.place = count.place.take().or_else(|| place::find(document, mentions, count));
    }
    counts.into_iter().map(|count| headcount(document, count)).collect()
}

fn headcount(document: &Document<'_>, count: Count<'_>) -> Headcount {
    Headcount {
        count: count.number.count,
        max: count.number.max,
        group: count.group.to_owned(),
        qualifier: count.number.qualifier,
        place: count.place.map(|place| document.slice(place).to_owned()),
        span: document.span(count.tokens),
        rule: count.rule.into(),
    }
}

/// `six new recruits`; posts of no named kind are those of the people counted last.
fn with_noun<'d>(
    document: &'d Document<'_>,
    mentions: &Mentions,
    number: &Mention<NumberValue>,
    antecedent: Option<Antecedent<'d>>,
) -> Option<Count<'d>> {
    let phrase = phrase::read(document, mentions, number.tokens.end)?;
    let one = number.value.count == 1 && number.value.max.is_none();
    if number.value.count == 0 || phrase.single != one {
        return None;
    }
    let group = phrase.group.or_else(|| antecedent.filter(|last| !last.broken).map(|last| last.group))?;
    let tokens = number.tokens.start..phrase.end;
    Some(Count { number: number.value, tokens, group, single: phrase.single, rule: NOUN, place: None })
}

/// `one sergeant` stays where another count is joined to it, directly or over its like.
fn drop_lone_singles(document: &Document<'_>, counts: &mut Vec<Count<'_>>) {
    let joined = |left: &Count<'_>, right: &Count<'_>| {
        let gap = left.tokens.end..right.tokens.start;
        gap.len() <= 3
            && gap.into_iter().all(|at| {
                document.is_mark(at, ',') || document.is_mark(at, ';') || document.is(at, Cue::Conjunction)
            })
    };
    let mut keep: Vec<bool> = counts.iter().map(|count| !count.single).collect();
    for at in 1..counts.len() {
        keep[at] |= keep[at - 1] && joined(&counts[at - 1], &counts[at]);
    }
    for at in (1..counts.len()).rev() {
        keep[at - 1] |= keep[at] && joined(&counts[at - 1], &counts[at]);
    }
    let mut keep = keep.into_iter();
    counts.retain(|_| keep.next().unwrap_or(false));
}
