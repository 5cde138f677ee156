//! What a career event rests on, as [`Evidence`].

use super::step::Told;
use super::{CareerEvent, within};
use crate::document::Document;
use crate::evidence::Evidence;
use crate::lexicon::Cue;
use crate::mentions::{Mentions, grounds};
use std::ops::Range;

/// The classes of the words that triggers without a row are made of.
const WORDS: u128 = Cue::BeginVerb.bit() | Cue::CareerNoun.bit();

/// The classes of the words before `since` that make it a trigger.
const POLICE: u128 = Cue::Police.bit() | Cue::OfficerNoun.bit();

/// How many tokens before a link such as `since` those words may begin.
const BEFORE: usize = 2;

impl Told<'_> {
    /// Returns what an event of this person rests on: the phrase that tells of it, the person, the date, the rank and the
    /// force.
    pub(in crate::facts) fn evidence(
        &self,
        document: &Document<'_>,
        mentions: &Mentions,
        event: &CareerEvent,
        person: Evidence,
    ) -> Evidence {
        let evidence = self.trigger(document, Evidence::new(event.rule.clone(), self.trigger.clone()));
        let date = mentions.dates.partition_point(|date| date.tokens.start < self.date.start);
        let date = mentions.dates.get(date).filter(|date| date.tokens == self.date);
        let force = within::force_in(mentions, self.object.clone()).filter(|_| event.organisation.is_some());
        evidence
            .on(person)
            .on(date.map(|date| grounds::date(document, date)))
            .on(self.rank.map(|rank| grounds::rank_row(document, rank)))
            .on(force.map(grounds::force))
    }

    /// A row of `career_frames.tsv` or `career.tsv`, or the words of `began her career` and `a police officer since`.
    fn trigger(&self, document: &Document<'_>, evidence: Evidence) -> Evidence {
        let Range { start, end } = self.trigger;
        if let Some(row) = self.row {
            return evidence.row(row, start..end);
        }
        let own = (start..end).map(|at| (at, WORDS));
        let before = (start.saturating_sub(BEFORE)..start).map(|at| (at, POLICE));
        let read = own.chain(before).filter(|(at, classes)| document.is_any(*at, *classes));
        read.fold(evidence, |evidence, (at, classes)| evidence.class(at, classes))
    }
}
