//! Headcounts: turns a number and the workforce noun it counts into a number of people.
//!
//! `six new recruits`, `32 officers and nine PCSOs`, `228 Police Community Support Officer posts`, `team of 12
//! constables` are stated with their noun; `two will be based in Cheshunt` and `Corby gets six` count the people told of
//! before. It counts whatever those people do. The public, victims, suspects, other bodies' people, durations and a
//! single unnamed officer count nobody; `one sergeant` counts beside other counts.

mod antecedent;
mod caption;
mod clauses;
mod common_plural;
mod continued;
mod deal_words;
mod dealt;
mod denied;
mod distance;
mod elliptical;
mod grounds;
mod group_nearby;
mod inventory;
mod label;
mod line_kinds;
mod name;
mod noun;
mod other_bodies;
mod parts;
mod phrase;
mod place;
mod place_gain;
mod place_line;
mod place_share;
mod posts;
mod row;
mod shared_places;
mod singles;
mod spread;
mod strength;
mod table;
mod taken_up;
#[cfg(test)]
mod tests;
mod told;
mod told_lately;
mod uncounted;

use crate::evidence::{RuleId, rules::headcount};
use crate::{
    document::Document,
    evidence::Recorder,
    facts::Rule,
    lexicon::{
        Cue, Word,
        split::{ALL_CAPS, FIRST, HYPHENED, Kind},
    },
    mentions::{Mention, Mentions, number::NumberValue},
    qualifier::Qualifier,
    span::Span,
};
use antecedent::{Antecedent, Antecedents};
use clauses::Clauses;
use elliptical::Ellipsis;
use line_kinds::LineKinds;
use noun::Group;
use phrase::Before;
use serde::{Deserialize, Serialize};
use std::{collections::HashSet, ops::Range};

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
    recorder: &mut impl Recorder,
) -> Vec<Headcount> {
    let mut counts: Vec<Count<'_>> = Vec::new();
    let mut antecedents = Antecedents::default();
    let clauses = Clauses::new(document, mentions);
    let kinds = LineKinds::default();
    for number in &mentions.numbers {
        let at = number.tokens.start;
        let antecedent = antecedents.of(document, at);
        let found = stated(&Ellipsis {
            document,
            mentions,
            clauses: &clauses,
            kinds: &kinds,
            number,
            antecedent,
            counts: &counts,
        });
        let last =
            found.last().map(|last| Antecedent { group: last.group, at: last.tokens.end - 1, broken: false });
        let again = || uncounted::is_told_again(document, number, &counts);
        if last.is_some() || !uncounted::is_no_other_count(document, number) && !again() {
            antecedents.take(document, at, last);
        }
        counts.extend(found);
    }
    let mut counts = spread::spread(document, mentions, &counts);
    place::find(document, mentions, &clauses, &mut counts);
    singles::drop_lone(document, &mut counts);
    let mut told = HashSet::new();
    // A place named twice in one list gets its share once.
    let once =
        counts.into_iter().filter(|count| told.insert((count.tokens.start, count.place_name(document))));
    once.inspect(|count| recorder.record(|| grounds::of(document, mentions, count)))
        .map(|count| headcount(document, count))
        .collect()
}

/// The counts that a number states, with its noun or without.
fn stated<'d>(ellipsis: &Ellipsis<'_, 'd>) -> Vec<Count<'d>> {
    let Ellipsis { document, mentions, clauses, number, antecedent, counts, .. } = *ellipsis;
    if denied::is_denied(document, mentions, number) {
        return Vec::new();
    }
    match with_noun(document, mentions, number, antecedent, counts) {
        Some(count) if denied::is_in_denial(document, mentions, clauses, &count) => Vec::new(),
        Some(count) => match ellipsis.each_of(&count) {
            each if each.is_empty() => vec![count],
            each => each,
        },
        None => ellipsis.counts(),
    }
}

fn headcount(document: &Document<'_>, count: Count<'_>) -> Headcount {
    Headcount {
        count: count.number.count,
        max: count.number.max,
        group: count.group.name.to_owned(),
        qualifier: count.number.qualifier,
        place: count.place_name(document).map(str::to_owned),
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
    counts: &[Count<'d>],
) -> Option<Count<'d>> {
    let before = stands_before(document, antecedent, number.tokens.start);
    let times = usize::from(is_times(document, number.tokens.end));
    let mut phrase = phrase::read_after(document, mentions, number.tokens.end + times, before)?;
    let one = number.value.count == 1 && number.value.max.is_none();
    // `12-officer team`, `14 PC`.
    let abbreviated =
        phrase.end == number.tokens.end + 1 && is_abbreviation_alone(document, number.tokens.end);
    let compound = phrase.single && (document.has(number.tokens.end, HYPHENED) || abbreviated || times > 0);
    if number.value.count == 0 || phrase.single != one && !compound {
        return None;
    }
    if phrase.group.is_none() && uncounted::is_of_places(document, number) {
        return None;
    }
    if phrase.group.is_none() && document.is_word(phrase.end, Word::At) {
        phrase.group = Some(noun::rank_at(document, mentions, phrase.end + 1)?.group);
    }
    let defined = number.tokens.start.checked_sub(1).is_some_and(|at| document.is(at, Cue::Determiner));
    let last = || {
        if defined {
            posts::whose_posts(counts, number)
        } else {
            antecedent.filter(|last| !last.broken).map(|last| last.group)
        }
    };
    let numbered = || posts::numbered_before(document, mentions, number.tokens.start);
    let group = phrase
        .group
        .or_else(numbered)
        .or_else(last)
        .or_else(|| posts::posts_of_a_force(document, number, phrase.end))?;
    let tokens = number.tokens.start..phrase.end;
    Some(Count {
        number: number.value,
        tokens,
        group,
        single: phrase.single && !compound,
        rule: headcount::NOUN,
        place: None,
    })
}

/// Whether a number is joined to the count before it: `64 cadets and six staff`.
fn stands_before(document: &Document<'_>, antecedent: Option<Antecedent<'_>>, start: usize) -> Before {
    let link = |at: usize| document.is_mark(at, ',') || document.is(at, Cue::Conjunction);
    let joined = antecedent.is_some_and(|last| last.at < start && (last.at + 1..start).all(link));
    if joined { Before::Count } else { Before::Anything }
}

/// The `x` of `3 x PC`.
fn is_times(document: &Document<'_>, at: usize) -> bool {
    document.is_word(at, Word::X) || document.is_mark(at, '\u{d7}')
}

/// `14 PC`, an item of a list; `14 PC Bell` is a slip of the pen.
fn is_abbreviation_alone(document: &Document<'_>, at: usize) -> bool {
    let abbreviated = document.has(at, ALL_CAPS) || document.is(at, Cue::RankAbbreviation);
    abbreviated && document.token(at + 1).is_none_or(|next| next.has(FIRST) || next.kind == Kind::Mark)
}
