//! The speaker of a quotation that names none: who spoke last, or whom the words around it tell of.

use super::words::is_bare;
use super::{Scene, Speaker, Speech, Who};
use crate::block::BlockKind;
use crate::evidence::{RuleId, rules::quote};
use crate::lexicon::{SpeechKind, Table, Word};
use crate::mentions::overlap::Claim;
use crate::people::coreference::{Form, Person};
use std::ops::Range;

/// A quotation and what tells of its speaker stand at most so many blocks apart; farther off the page has moved on.
const BLOCKS: usize = 4;

/// Speeches to step over on the way back to a sentence that is nobody's speech; keeps the cost of an interview linear.
const SPEECHES: usize = 6;

/// The longest line that is read as a signature, in tokens: name, rank, post and force; a longer one is a sentence.
const LINE: usize = 16;

/// References to look through for a likely one; keeps the cost of a page that is one long list of names linear.
const REFERENCES: usize = 40;

impl Scene<'_> {
    /// The speaker of a quotation that stands alone.
    pub(super) fn unattributed(&self, at: usize, speeches: &[Speech]) -> (Option<Speaker>, RuleId) {
        let open = self.document.quotations()[at].open as usize;
        if let Some(speaker) = self.turn(at, speeches) {
            return (Some(speaker), quote::TURN);
        }
        if let Some(speaker) = self.signature(at, speeches) {
            return (Some(speaker), quote::SIGNATURE);
        }
        if let Some(last) = self.last_speech(at, speeches) {
            let end = self.end_of(last);
            if self.is_same_breath(end..open) || self.nobody_new(end..open) {
                return (last.speaker.clone(), quote::CONTINUED);
            }
        }
        (self.told_of(at, speeches), quote::CONTEXT)
    }

    /// A line behind the quotation that is nothing but a name and a rank: `PC Jane Doe`. Where such lines are headings
    /// they stand before the quotation too.
    fn signature(&self, at: usize, speeches: &[Speech]) -> Option<Speaker> {
        let document = self.document;
        let quotation = document.quotations()[at];
        let (first, last) = (
            document.block_of(quotation.open as usize),
            document.block_of((quotation.end as usize).max(1) - 1),
        );
        let alone = self.is_bare(document.block(first).start..quotation.open as usize)
            && self.is_bare(quotation.end as usize..document.block(last).end);
        let signed = speeches.last().is_some_and(|speech| speech.rule == quote::SIGNATURE);
        let headed = first > 0 && self.name_line(first - 1).is_some() && !signed;
        if !alone || headed { None } else { self.name_line(last + 1) }
    }

    fn is_dash(&self, at: usize) -> bool {
        ['-', '\u{2013}', '\u{2014}'].iter().any(|dash| self.document.is_mark(at, *dash))
    }

    /// The one person whom a line names that is no sentence.
    fn name_line(&self, block: usize) -> Option<Speaker> {
        let document = self.document;
        let line = document.block(block);
        if document.block_kind(block) == BlockKind::Heading {
            return None;
        }
        if line.is_empty() || line.len() > LINE || !self.speech_hits(line.clone()).is_empty() {
            return None;
        }
        let mut references = self.cast.references_in(line.clone()).iter();
        let (one, other) = (references.next()?, references.next());
        let role = |at: usize| document.is_capital(at) || self.claims.of(at) == Claim::Rank;
        // `- PC Jane Doe, Corby`.
        let start = line.start + usize::from(self.is_dash(line.start));
        let named = other.is_none() && one.form == Form::Name && (start..one.tokens.start).all(role);
        let ends = one.tokens.end >= line.end
            || [',', '-', '\u{2013}'].iter().any(|mark| document.is_mark(one.tokens.end, *mark));
        (named && ends).then(|| Speaker { person: Some(one.person), tokens: one.tokens.clone() })
    }

    /// The person whom the words before a quotation tell of or, at the head of a text, the words behind it.
    pub(super) fn told_of(&self, at: usize, speeches: &[Speech]) -> Option<Speaker> {
        let document = self.document;
        let open = document.quotations()[at].open as usize;
        let block = document.block_of(open);
        let floor = document.block(block.saturating_sub(BLOCKS)).start;
        let mut to = open;
        for speech in speeches.iter().rev().take(SPEECHES) {
            let subject = self.last_subject(self.end_of(speech).max(floor)..to, speeches);
            if subject.is_some() {
                return subject;
            }
            if speech.speaker.is_some() {
                return speech.speaker.clone();
            }
            to = document.quotations()[speech.quotations.start].open as usize;
            if to < floor {
                return None;
            }
        }
        let before = || self.last_subject(floor..to, speeches);
        if speeches.len() < SPEECHES {
            before().or_else(|| self.introduced_behind(at, speeches))
        } else {
            None
        }
    }

    /// The last person of a rank that is told of before a quotation.
    pub(super) fn of_rank(&self, at: usize, rank: usize, speeches: &[Speech]) -> Option<Speaker> {
        let row = self.ranks.get(rank)?.value.row;
        let before = self.document.quotations()[at].open as usize;
        let known = self.cast.references_in(0..before).iter().rev().take(REFERENCES);
        let same = known.filter(|reference| reference.form == Form::Name).find(|reference| {
            let person = self.cast.people.get(reference.person);
            person.is_some_and(|person| person.last_ranks().any(|rank| self.ranks[rank].value.row == row))
        });
        match same {
            Some(same) => Some(Speaker { person: Some(same.person), tokens: same.tokens.clone() }),
            None => self.told_of(at, speeches),
        }
    }

    /// A text that begins with speech names the speaker behind it.
    fn introduced_behind(&self, at: usize, speeches: &[Speech]) -> Option<Speaker> {
        let document = self.document;
        let end = document.quotations()[at].end as usize;
        let block = document.block_of(end.saturating_sub(1));
        let behind = end..document.block(block + BLOCKS).end;
        let next = self
            .subjects(behind)
            .find(|reference| document.quotation_of(reference.tokens.start).is_none())?;
        let speaker = Speaker { person: Some(next.person), tokens: next.tokens.clone() };
        (speeches.is_empty() && self.is_likely(&speaker, speeches)).then_some(speaker)
    }

    /// The subject of the last sentence that has a likely one.
    fn last_subject(&self, range: Range<usize>, speeches: &[Speech]) -> Option<Speaker> {
        let likely = |speaker: &Speaker| self.is_likely(speaker, speeches);
        let speaker =
            |person, tokens: &Range<usize>| Speaker { person: Some(person), tokens: tokens.clone() };
        let mut subjects = self.subjects(range.clone()).rev().take(REFERENCES);
        let last = subjects.find(|subject| likely(&speaker(subject.person, &subject.tokens)))?;
        let sentence = self.document.sentence(self.document.sentence_of(last.tokens.start));
        let whole = sentence.start.max(range.start)..sentence.end.min(range.end);
        match self.topic_of(whole) {
            Who::Named(first)
                if likely(&first) && !self.is_contrasted(first.tokens.end..last.tokens.start) =>
            {
                Some(first)
            }
            _ => Some(speaker(last.person, &last.tokens)),
        }
    }

    /// `Ann came from Dover, while Tom came from Hove`: the second clause goes on.
    fn is_contrasted(&self, between: Range<usize>) -> bool {
        let mut words = between.skip(1);
        words.any(|at| {
            matches!(self.document.named_word(at), Some(Word::While | Word::Whilst))
                && self.document.is_mark(at - 1, ',')
        })
    }

    /// An officer, or somebody who has spoken before; the words of others are not left without their name.
    fn is_likely(&self, speaker: &Speaker, speeches: &[Speech]) -> bool {
        let officer =
            speaker.person.and_then(|person| self.cast.people.get(person)).is_some_and(Person::is_officer);
        let known = speeches.iter().rev().take(SPEECHES);
        officer
            || known.filter_map(|speech| speech.speaker.as_ref()).any(|known| known.person == speaker.person)
    }

    fn last_speech<'s>(&self, at: usize, speeches: &'s [Speech]) -> Option<&'s Speech> {
        let here = self.document.block_of(self.document.quotations()[at].open as usize);
        let last = speeches.last()?;
        (self.document.block_of(self.end_of(last) - 1) + BLOCKS >= here).then_some(last)
    }

    fn end_of(&self, speech: &Speech) -> usize {
        self.document.quotations()[speech.quotations.end - 1].end as usize
    }

    /// `"…," she said. "…"`: one block, and one attribution between.
    fn is_same_breath(&self, between: Range<usize>) -> bool {
        let document = self.document;
        let block = document.block_of(between.end);
        document.block_of(between.start.saturating_sub(1)) == block && {
            let first = document.sentence(document.sentence_of(between.start)).end;
            first >= between.end && self.last_verb(between).is_some()
        }
    }

    /// The rest of a quotation whose attribution ends no sentence.
    pub(super) fn goes_on(&self, at: usize, last: Option<&Speech>) -> bool {
        let open = self.document.quotations()[at].open as usize;
        last.is_some_and(|last| last.quotations.end == at && self.is_same_breath(self.end_of(last)..open))
    }

    /// No name stands between two speeches, the words that attribute the first left aside.
    fn nobody_new(&self, between: Range<usize>) -> bool {
        let document = self.document;
        let block = document.block(document.block_of(between.start.saturating_sub(1))).end;
        let tail = document.sentence(document.sentence_of(between.start)).end.min(between.end).min(block);
        let attributes = between.start < tail && self.last_verb(between.start..tail).is_some();
        let from = if attributes { tail } else { between.start };
        let references = self.cast.references_in(from..between.end.max(from));
        references.iter().all(|reference| reference.form != Form::Name)
    }

    /// Words that answer a reply go back to the one who was replied to.
    fn turn(&self, at: usize, speeches: &[Speech]) -> Option<Speaker> {
        self.turn_changes(at, speeches).then(|| Self::other_turn(speeches)).flatten()
    }

    pub(super) fn turn_changes(&self, at: usize, speeches: &[Speech]) -> bool {
        let (document, quotations) = (self.document, self.document.quotations());
        let here = document.block_of(quotations[at].open as usize);
        let Some(last) = speeches.last() else { return false };
        let before = document.block_of(self.end_of(last) - 1);
        let start = document.block(here).start;
        if before + 1 != here || !is_bare(document, start..quotations[at].open as usize) {
            return false;
        }
        let hits = self.speech_hits(document.block(before)).iter();
        let replies = hits.filter(|hit| document.quotation_of(hit.start as usize).is_none());
        replies.take(4).any(|hit| {
            document
                .hit_at(Table::Speech, hit.start as usize)
                .is_some_and(|hit| self.kind(hit) == SpeechKind::Reply)
        }) && Self::other_turn(speeches).is_some()
    }

    /// The last speaker who is not the last one.
    fn other_turn(speeches: &[Speech]) -> Option<Speaker> {
        let last = speeches.last()?.speaker.as_ref()?;
        let others = speeches.iter().rev().take(SPEECHES).map(|speech| speech.speaker.as_ref());
        others.flatten().find(|other| other.person != last.person).cloned()
    }

    pub(super) fn is_bare(&self, tokens: Range<usize>) -> bool {
        is_bare(self.document, tokens)
    }
}
