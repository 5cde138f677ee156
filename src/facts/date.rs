//! Dates: one entry for each calendar value.

use crate::evidence::Recorder;
use crate::mentions::date::DateValue;
use crate::mentions::grounds;
use crate::{
    document::Document, facts::Allowance, facts::Rule, mentions::Mentions, span::Span, timex::Timex,
};
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

/// A calendar expression.
///
/// ```
/// let a = epaulette::extract("She joined in November 2015 and retired in 2019.");
/// let values: Vec<String> = a.dates.iter().map(|date| date.value.to_string()).collect();
/// assert_eq!(values, ["2015-11", "2019"]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DateFact {
    /// Its value; an unknown year is `XXXX`.
    pub value: Timex,
    /// The words of its first mention.
    pub span: Span,
    /// The rule that found it.
    pub rule: Rule,
}

/// The dates of a document, in the order of their first mention.
pub(super) fn find(
    document: &Document<'_>,
    mentions: &Mentions,
    allowance: &mut Allowance<'_>,
    recorder: &mut impl Recorder,
) -> Vec<DateFact> {
    let mut seen = FxHashSet::default();
    let points = mentions.dates.iter().filter_map(|mention| match mention.value {
        DateValue::Point(value) if seen.insert(value) => Some((mention, value)),
        _ => None,
    });
    let granted = points.map_while(|(mention, value)| {
        let span = document.span(mention.tokens.clone());
        allowance.grants_date(span.len()).then(|| {
            recorder.record(|| grounds::date(document, mention));
            DateFact { value, span, rule: mention.rule.into() }
        })
    });
    granted.collect()
}
