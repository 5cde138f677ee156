//! Headcounts: turns a number and the workforce noun it counts into a number of people.
//!
//! `six new recruits`, `32 officers and nine PCSOs`, `228 Police Community Support Officer posts`, `team of 12
//! constables` are stated with their noun; `two will be based in Cheshunt` and `Corby gets six` count the people told of
//! before. It counts whatever those people do. The public, victims, suspects, other bodies' people, durations and a
//! single unnamed officer count nobody; `one sergeant` counts beside other counts.

mod antecedent;
mod asked;
mod beside_people;
mod bound_behind;
mod caption;
mod caption_place;
mod caption_topic;
mod captioned;
mod clauses;
mod common_plural;
mod compared;
mod continued;
mod deal_words;
mod dealt;
mod denied;
mod distance;
mod elliptical;
mod forward;
mod grounds;
mod group_nearby;
mod in_turn;
mod inventory;
mod itemised;
mod label;
mod line_kinds;
mod made_of;
mod men;
mod name;
mod near_police;
mod noun;
mod numbered;
mod other_bodies;
mod other_nouns;
mod parts;
mod phrase;
mod place;
mod place_gain;
mod place_line;
mod place_share;
mod posted_lately;
mod posts;
mod row;
mod share_lines;
mod shared_places;
mod singles;
mod spread;
mod stepped;
mod strength;
mod table;
mod tables;
mod taken_up;
#[cfg(test)]
mod tests;
mod told;
mod told_lately;
mod topic;
mod uncounted;
mod unlisted;
mod with_noun;

use crate::{
    document::Document,
    evidence::{Recorder, RuleId, rules},
    facts::{Allowance, Rule},
    mentions::{Mentions, number::NumberValue},
    qualifier::Qualifier,
    span::Span,
};
use antecedent::{Antecedent, Antecedents};
use clauses::Clauses;
use elliptical::Ellipsis;
use inventory::Inventory;
use line_kinds::LineKinds;
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};
use std::{cell::OnceCell, ops::Range};
use {noun::Group, tables::Tables};

/// A number of people or posts in the police workforce.
///
/// ```
/// let crew = &epaulette::extract("More than six new PCSOs will join.").headcounts[0];
/// assert_eq!((crew.count, crew.group.as_str(), crew.qualifier), (6, "pcso", epaulette::Qualifier::AtLeast));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Headcount {
    /// How many; the lower bound of a range.
    pub count: u32,
    /// The upper bound of a range.
    #[serde(default)]
    pub max: Option<u32>,
    /// Who: a rank's name, or `police_officer`, `detective`, `recruit`, `staff`, `volunteer`, `cadet`, `apprentice`.
    pub group: String,
    /// Whether the number is exact, a bound or an estimate.
    pub qualifier: Qualifier,
    /// Where they work or go, in the text's own form.
    #[serde(default)]
    pub place: Option<String>,
    /// The words that state it.
    pub span: Span,
    /// The rule that found it.
    pub rule: Rule,
}

/// How many counts before a number are looked back at. It keeps the cost linear in a page of counts.
const MOST_COUNTS: usize = 16;

/// A headcount on its way to the result.
#[derive(Debug, Clone)]
struct Count<'d> {
    number: NumberValue,
    tokens: Range<usize>,
    group: Group<'d>,
    /// `one sergeant`, which counts only beside another count.
    single: bool,
    rule: RuleId,
    /// Where they work or go.
    place: Option<Range<usize>>,
}

impl Count<'_> {
    /// Where they work or go, in the text's own form.
    fn place_name<'t>(&self, document: &Document<'t>) -> Option<&'t str> {
        self.place.clone().map(|place| document.slice(place))
    }
}

/// The headcounts of a document, in the order of the text.
pub(super) fn find(
    document: &Document<'_>,
    mentions: &Mentions,
    allowance: &mut Allowance<'_>,
    recorder: &mut impl Recorder,
) -> Vec<Headcount> {
    let unlisted = unlisted::with_unlisted(document, mentions);
    let mentions = unlisted.as_ref().unwrap_or(mentions);
    let clauses = Clauses::new(document, mentions);
    let mut counts = counts(document, mentions, &clauses, allowance);
    bound_behind::take(document, &mut counts);
    let mut counts = spread::spread(document, mentions, &counts);
    place::find(document, mentions, &clauses, &mut counts);
    singles::drop_lone(document, &mut counts);
    let mut told = FxHashSet::default();
    // A place named twice in one list gets its share once.
    let once =
        counts.into_iter().filter(|count| told.insert((count.tokens.start, count.place_name(document))));
    let granted = once.map_while(|count| {
        let headcount = headcount(document, &count);
        allowance.grants_headcount(words(&headcount)).then(|| {
            recorder.record(|| grounds::of(document, mentions, &count));
            headcount
        })
    });
    granted.collect()
}

/// The counts that the numbers state, as they come.
fn counts<'d>(
    document: &'d Document<'d>,
    mentions: &Mentions,
    clauses: &Clauses<'_, 'd>,
    allowance: &mut Allowance<'_>,
) -> Vec<Count<'d>> {
    let mut counts: Vec<Count<'d>> = Vec::new();
    let mut antecedents = Antecedents::default();
    let (kinds, tables) = (LineKinds::default(), Tables::default());
    let mut read = 0;
    for number in &mentions.numbers {
        if !allowance.goes_on(counts.len()) {
            break;
        }
        let at = number.tokens.start;
        read = topic::take(document, mentions, &mut antecedents, read, at);
        let antecedent = antecedents.of(document, at);
        let found = stated(&Ellipsis {
            document,
            mentions,
            clauses,
            kinds: &kinds,
            tables: &tables,
            number,
            antecedent,
            counts: &counts,
            lately: OnceCell::new(),
        });
        let last = found.last().map(Antecedent::of);
        let again = || uncounted::is_told_again(document, number, &counts);
        if last.is_some() || !uncounted::is_no_other_count(document, number) && !again() {
            let aside = found.last().is_some_and(|last| antecedent::is_aside(document, last));
            if !(aside && antecedent.is_some()) {
                antecedents.take(document, at, last);
            }
        }
        counts.extend(found);
    }
    counts
}

/// The counts that a number states, with its noun or without.
fn stated<'d>(ellipsis: &Ellipsis<'_, 'd>) -> Vec<Count<'d>> {
    let Ellipsis { document, mentions, clauses, number, antecedent, counts, .. } = *ellipsis;
    if denied::is_denied(document, mentions, number) {
        return Vec::new();
    }
    if let Some(counts) = ellipsis.in_table() {
        return counts;
    }
    let inventory = ellipsis.inventory();
    // `Corby PCs 40 PCSOs 12`: the 40 counts the PCs before it.
    if let Some(Inventory { group: Some(group), place }) = inventory {
        return vec![ellipsis.count(group, rules::headcount::LABEL, place)];
    }
    let told = |count: Count<'d>| match inventory {
        Some(Inventory { place, .. }) => Count { single: false, place, ..count },
        None => count,
    };
    match with_noun::find(document, mentions, number, antecedent, counts) {
        Some(count) if denied::is_in_denial(document, mentions, clauses, &count) => Vec::new(),
        Some(count) => match ellipsis.each_of(&count) {
            each if each.is_empty() => vec![told(count)],
            each => each,
        },
        None => ellipsis.counts(),
    }
}

/// How many bytes the words and names of a headcount have.
fn words(headcount: &Headcount) -> usize {
    headcount.span.len() + headcount.group.len() + headcount.place.as_ref().map_or(0, String::len)
}

fn headcount(document: &Document<'_>, count: &Count<'_>) -> Headcount {
    Headcount {
        count: count.number.count,
        max: count.number.max,
        group: count.group.name.to_owned(),
        qualifier: count.number.qualifier,
        place: count.place_name(document).map(str::to_owned),
        span: document.span(count.tokens.clone()),
        rule: count.rule.into(),
    }
}
