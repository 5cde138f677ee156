//! Rows: members that stand in one sentence or in lines below one another, and whether their names are places.

use super::{Member, Reader, Shape};
use crate::lexicon::{Cue, Word};
use std::ops::Range;

/// How many lines may stand between two headings of teams.
const APART: usize = 12;
/// How many tokens before a row are read for the people whom it counts.
const LONGEST_LEAD: usize = 60;

impl Reader<'_, '_> {
    /// Members in rows, none alone unless it has several names.
    pub(super) fn rows<'m>(&self, members: &'m [Member]) -> Vec<&'m [Member]> {
        members.chunk_by(|left, right| self.are_neighbours(left, right)).collect()
    }

    fn are_neighbours(&self, left: &Member, right: &Member) -> bool {
        let document = self.document;
        let (line, next) = (document.block_of(left.number), document.block_of(right.number));
        let (sentence, other) = (document.sentence_of(left.number), document.sentence_of(right.number));
        match left.shape {
            Shape::Above => next - line <= APART,
            _ if line == next => other - sentence <= 1,
            _ => next - line <= 1,
        }
    }

    /// Whether the numbers are of the police, and stand at several names.
    pub(super) fn is_of_places(&self, row: &[Member]) -> bool {
        let document = self.document;
        let (Some(first), Some(last)) = (row.first(), row.last()) else { return false };
        let each = |member: &Member| {
            let sentence = document.sentence(document.sentence_of(member.number));
            let end = sentence.end.min(member.number + LONGEST_LEAD);
            member.placed
                && (member.names[0].start.min(member.number)..end)
                    .any(|at| document.is(at, Cue::Distributive))
        };
        if first.bare || row.len() == 1 && !each(first) {
            return false;
        }
        let start = first.names.iter().map(|name| name.start).min().unwrap_or(first.number).min(first.number);
        let own = document.sentence(document.sentence_of(start)).start
            ..document.sentence(document.sentence_of(last.number)).end;
        let lead = self.lead_of(own.start);
        let public = |tokens: Range<usize>| tokens.into_iter().any(|at| document.is(at, Cue::PublicNoun));
        !public(own.clone())
            && self.counts_police(row, start, lead.start..own.end)
            && (self.is_placed(row, &lead) || self.is_counted_apart(row))
    }

    /// Whether there are names, and not all the same.
    pub(super) fn are_several(&self, names: &[Range<usize>]) -> bool {
        let name = |at: usize| names.get(at).map(|name| self.document.slice(name.clone()));
        (1..names.len()).any(|at| name(at) != name(0))
    }

    /// The sentence or the line before a row, and the one before that.
    fn lead_of(&self, start: usize) -> Range<usize> {
        let document = self.document;
        let mut from = start;
        for _ in 0..2 {
            from = from.checked_sub(1).map_or(from, |at| document.sentence(document.sentence_of(at)).start);
        }
        from.max(start.saturating_sub(LONGEST_LEAD))..start
    }

    /// Whether the row or what leads to it speaks of places: `posted to`, `district`, a name that is known.
    fn is_placed(&self, row: &[Member], lead: &Range<usize>) -> bool {
        let document = self.document;
        let known = || row.iter().flat_map(|member| &member.names).any(|name| self.is_place(name.start));
        let words =
            Cue::PostingVerb.bit() | Cue::GiveVerb.bit() | Cue::Territory.bit() | Cue::WorkplaceNoun.bit();
        let first = row.iter().map(|member| member.number).min().unwrap_or(lead.end);
        let led = || {
            (lead.start..first).any(|at| {
                document.is_any(at, words)
                    || matches!(document.named_word(at), Some(Word::Where | Word::Station))
            })
        };
        row.iter().any(|member| member.placed) || known() || led()
    }

    /// `Xanbury: 4 PCSOs`: each number has its own people.
    fn is_counted_apart(&self, row: &[Member]) -> bool {
        row.len() > 1 && row.iter().all(|member| self.is_police(member.number + 1..member.number + 5))
    }
}
