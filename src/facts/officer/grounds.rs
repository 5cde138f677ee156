//! What an officer rests on, as [`Evidence`].

use super::status::Status;
use crate::document::Document;
use crate::evidence::Evidence;
use crate::lexicon::Table;
use crate::mentions::{Mentions, grounds};
use std::ops::Range;

/// The words that state an officer's values.
#[derive(Debug, Clone, Default)]
pub(super) struct StatedBy {
    rank: Option<Range<usize>>,
    standing: Option<Range<usize>>,
}

impl StatedBy {
    pub(super) fn of(status: &Status) -> Self {
        let rank = status.rank.as_ref().map(|rank| rank.words.clone());
        Self { rank, standing: status.standing.as_ref().map(|standing| standing.words.clone()) }
    }

    /// Adds to what makes a person one of the cast the rank that the officer is given and the verb that gives the standing.
    /// A standing beside a rank is part of that rank's evidence.
    pub(super) fn evidence(
        &self,
        document: &Document<'_>,
        mentions: &Mentions,
        person: Evidence,
    ) -> Evidence {
        let rank = self.rank.as_ref().and_then(|words| {
            let at = mentions.ranks.partition_point(|rank| rank.tokens.end <= words.start);
            mentions.ranks.get(at).filter(|rank| rank.tokens.start < words.end)
        });
        let verb = self.standing.as_ref().and_then(|words| document.hit_at(Table::Career, words.start));
        let evidence = person.on(rank.map(|rank| grounds::rank(document, rank)));
        match verb {
            Some(hit) => evidence.row(hit.row, hit.start as usize..hit.end as usize),
            None => evidence,
        }
    }
}
