//! Forces: where the text names a police force, by its canonical name.

use crate::evidence::Recorder;
use crate::lexicon::ForceRow;
use crate::mentions::grounds;
use crate::{document::Document, facts::Allowance, facts::Rule, mentions::Mentions, span::Span};
use serde::{Deserialize, Serialize};

/// A mention of a police force.
///
/// ```
/// let a = epaulette::extract("GMP has a new team.");
/// assert_eq!(a.force_mentions[0].name, "Greater Manchester Police");
/// assert_eq!(a.force_mentions[0].span.of(&a.text), "GMP");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ForceMention {
    /// The canonical name: the first column of `forces.tsv`.
    pub name: String,
    /// The words of the text.
    pub span: Span,
    /// The rule that found it.
    pub rule: Rule,
}

/// The force mentions of a document, in the order of the text.
pub(super) fn find(
    document: &Document<'_>,
    mentions: &Mentions,
    allowance: &mut Allowance<'_>,
    recorder: &mut impl Recorder,
) -> Vec<ForceMention> {
    let police = mentions.forces.iter().filter(|force| force.value.is_police);
    let granted = police.map_while(|force| {
        let name = &document.row::<ForceRow>(force.value.row).name;
        let span = document.span(force.tokens.clone());
        allowance.grants_force(name, span.len()).then(|| {
            recorder.record(|| grounds::force(force));
            ForceMention { name: name.to_string(), span, rule: force.rule.into() }
        })
    });
    granted.collect()
}
