//! Speech: finds which quotations are direct speech, and who says each.
//!
//! `Sgt Doe, of Kent Police, said: "…"` and `"…," said Sgt Doe` name the speaker beside the words. A quotation that
//! stands alone belongs to whoever spoke before, else to the person its surroundings tell of. Words in marks inside a
//! reported sentence, titles and nicknames are no speech.

mod attribution;
mod clause;
mod context;
mod words;

use super::{Mention, coreference::Cast, overlap::Claims, rank::RankValue};
use crate::document::Document;
use attribution::Attribution;
use std::ops::Range;
use words::Words;

/// One stretch of direct speech.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Speech {
    /// Its quotations: indices into [`Document::quotations`].
    pub quotations: Range<usize>,
    /// Who says it; `None` where nobody is named.
    pub speaker: Option<Speaker>,
    /// The rule that found the speaker.
    pub rule: &'static str,
}

/// Who says a quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Speaker {
    /// The person of the cast; `None` for a speaker named in other words.
    pub person: Option<usize>,
    /// The words that name the speaker.
    pub tokens: Range<usize>,
}

/// What a sentence says of a speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Who {
    Named(Speaker),
    /// `she`, `the officer`: somebody told of before; the rank, if one is said: an index into the ranks.
    Same(Option<usize>),
    /// `a spokesperson`, `one resident`.
    Unnamed,
}

/// Document, people and claims together, as every step needs them.
#[derive(Clone, Copy)]
struct Scene<'d> {
    document: &'d Document<'d>,
    cast: &'d Cast,
    ranks: &'d [Mention<RankValue>],
    claims: &'d Claims,
}

/// The direct speech of a document, in order.
pub(super) fn find(
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    cast: &Cast,
    claims: &Claims,
) -> Vec<Speech> {
    let scene = Scene { document, cast, ranks, claims };
    let mut speeches: Vec<Speech> = Vec::new();
    for at in 0..document.quotations().len() {
        let floor = scene.floor(at, speeches.last());
        let mut words = Words::new(document, at);
        words.stands_free |= scene.goes_on(at, speeches.last());
        let attribution = scene.attribution(at, floor, &words);
        if !words.is_speech(attribution.as_ref()) {
            continue;
        }
        if attribution.is_none() && scene.continues(at, &speeches) {
            if let Some(last) = speeches.last_mut() {
                last.quotations.end = at + 1;
            }
            continue;
        }
        let (speaker, rule) = scene.speaker(at, attribution, &speeches);
        speeches.push(Speech { quotations: at..at + 1, speaker, rule });
    }
    speeches
}

/// Fragments in marks that a sentence before a quotation may hold.
const FRAGMENTS: usize = 3;

impl Scene<'_> {
    /// Where the words before a quotation begin at the earliest: behind the last speech, and not many fragments back.
    fn floor(&self, at: usize, last: Option<&Speech>) -> usize {
        let spoken = last.map_or(0, |speech| speech.quotations.end);
        let behind = spoken.max(at.saturating_sub(FRAGMENTS));
        behind.checked_sub(1).map_or(0, |before| self.document.quotations()[before].end as usize)
    }

    fn speaker(
        &self,
        at: usize,
        attribution: Option<Attribution>,
        speeches: &[Speech],
    ) -> (Option<Speaker>, &'static str) {
        match attribution.map(|attribution| (attribution.who, attribution.rule)) {
            Some((Who::Named(speaker), rule)) => (Some(speaker), rule),
            Some((Who::Unnamed, _)) => (None, "quote/unnamed"),
            Some((Who::Same(Some(rank)), _)) => (self.of_rank(at, rank, speeches), "quote/anaphora"),
            Some((Who::Same(None), _)) => (self.told_of(at, speeches), "quote/anaphora"),
            None => self.unattributed(at, speeches),
        }
    }

    /// The closing mark came too early: the next paragraph is nothing but speech and names no new speaker.
    fn continues(&self, at: usize, speeches: &[Speech]) -> bool {
        let (document, quotations) = (self.document, self.document.quotations());
        let Some(last) = speeches.last().filter(|last| last.quotations.end == at) else { return false };
        let (before, here) = (quotations[last.quotations.end - 1], quotations[at]);
        let block = document.block_of(here.open as usize);
        block > 0
            && document.block_of(before.end as usize - 1) == block - 1
            && self.is_bare(before.end as usize..document.block(block).start)
            && self.is_bare(document.block(block).start..here.open as usize)
            && self.is_bare(here.end as usize..document.block(document.block_of(here.end as usize - 1)).end)
            && !self.turn_changes(at, speeches)
    }
}
