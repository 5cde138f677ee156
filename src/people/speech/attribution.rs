//! [`Attribution`]: the words beside a quotation that say who speaks: `Ann said: "…"`, `"…," said Ann`.

use super::words::{Place, Words, is_wrapping};
use super::{Scene, Who};
use crate::document::Hit;
use crate::evidence::{RuleId, rules::quote};
use crate::lexicon::{Cue, Form, SpeechKind, SpeechRow, Table, Word, WordClass, split::Kind};
use std::ops::Range;

/// Who speaks, and where that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Attribution {
    pub who: Who,
    pub place: Place,
    /// The verb of speech, or the phrase that leads up to the words.
    pub verb: Option<Hit>,
    pub rule: RuleId,
}

/// Marks in a row that are stepped over; a page of nothing but marks costs no more per mark.
const MARKS: usize = 16;

/// `a voice in the crowd called` is longer than most subjects with their verb.
const VOICE: usize = 6;

impl Scene<'_> {
    /// What the words before or, failing that, behind a quotation say of its speaker.
    pub(super) fn attribution(&self, at: usize, floor: usize, words: &Words) -> Option<Attribution> {
        self.before(at, floor).or_else(|| self.after(at, words))
    }

    fn before(&self, at: usize, floor: usize) -> Option<Attribution> {
        let lead = self.lead(at, floor)?;
        let document = self.document;
        let verb = self.last_verb(lead.clone());
        let end = lead.end - 1;
        let place = if self.introduces(end) || self.statement_in(lead.clone()).is_some() {
            Place::Colon
        } else if verb.is_some_and(|verb| verb.end as usize + 2 >= lead.end) {
            if document.is_mark(end, ',') || document.token(end).is_some_and(|end| end.kind == Kind::Mark) {
                Place::Comma
            } else {
                Place::Verb
            }
        } else if document.is_mark(end, ',') && verb.is_some() {
            // `Ann said her dad inspired her, "…"`: words told and words quoted of one speaker.
            Place::Comma
        } else {
            return None;
        };
        let verb = verb.or_else(|| self.statement_in(lead.clone()));
        let who = match verb {
            Some(verb) if self.is_told(verb) => Who::Unnamed(None),
            Some(verb) => self.subject_before(lead, verb),
            None => self.topic_of(lead),
        };
        Some(Attribution { who, place, verb, rule: quote::BEFORE })
    }

    /// `PC Ann Bell was told:`: somebody else speaks.
    fn is_told(&self, verb: Hit) -> bool {
        let at = self.document.cursor(verb.start as usize);
        at.follows(Cue::Copula) && at.entry().has(Form::Participle)
    }

    /// The sentence that leads up to a quotation: in its own block or, where the quotation begins one, at the end of the
    /// block before.
    fn lead(&self, at: usize, floor: usize) -> Option<Range<usize>> {
        let document = self.document;
        let open = document.quotations()[at].open as usize;
        let block = document.block_of(open);
        let start = document.block(block).start;
        let mut end = open;
        while end > start && end + MARKS > open && is_wrapping(document, end - 1) {
            end -= 1;
        }
        let begins_block = end == start;
        if begins_block {
            end = start;
            while end > 0 && end + MARKS > start && is_wrapping(document, end - 1) {
                end -= 1;
            }
        }
        let last = end.checked_sub(1).filter(|last| *last >= floor)?;
        let sentence = document.sentence(document.sentence_of(last)).start.max(floor);
        let sentence = sentence.max(document.block(document.block_of(last)).start);
        let lead = sentence..end;
        if begins_block && !lead.is_empty() && self.statement_in(lead.clone()).is_some() {
            return Some(lead);
        }
        let joins = self.introduces(last) || !begins_block || self.verb_ending_at(end, sentence);
        let ended = ['.', '!', '?'].iter().any(|mark| document.is_mark(last, *mark));
        (joins && !ended && !lead.is_empty()).then_some(lead)
    }

    fn introduces(&self, at: usize) -> bool {
        self.document.is_mark(at, ':') || self.document.is_mark(at, ';')
    }

    /// `has released the following tribute`, whatever mark ends it.
    fn statement_in(&self, lead: Range<usize>) -> Option<Hit> {
        self.speech_hits(lead).iter().copied().find(|hit| self.kind(*hit) == SpeechKind::Statement)
    }

    /// A paragraph that ends `Ann said` or `Ann said,` leads up to the next.
    fn verb_ending_at(&self, end: usize, start: usize) -> bool {
        let comma = usize::from(end > start && self.document.is_mark(end - 1, ','));
        self.last_verb(start..end).is_some_and(|verb| verb.end as usize == end - comma)
    }

    fn after(&self, at: usize, words: &Words) -> Option<Attribution> {
        let tail = self.tail(at)?;
        let Some(verb) = self.first_verb(tail.clone()) else { return self.unknown_voice(tail, words) };
        let (start, end) = (verb.start as usize, verb.end as usize);
        let closes = words.ends_clause && !words.ends_sentence;
        // `PC Ann Bell was told by a neighbour.`
        let passive = start > tail.start
            && self.document.is(start - 1, Cue::Copula)
            && self.document.is_word(end, Word::By);
        let who = if passive {
            self.subject_after(end + 1..tail.end)
        } else if self.only_adverbs(tail.start..start) {
            self.subject_after(end..tail.end)
        } else if closes || self.begins_subject(tail.start) && self.is_whole_clause(tail.clone(), verb) {
            self.subject_before(tail.clone(), verb)
        } else {
            return None;
        };
        Some(Attribution { who, place: Place::After, verb: Some(verb), rule: quote::AFTER })
    }

    /// `“I can see the boat from here,” a voice called.`: a clause with a verb of no list, whose subject has no name.
    fn unknown_voice(&self, tail: Range<usize>, words: &Words) -> Option<Attribution> {
        let document = self.document;
        let clause = tail.start..tail.end.min(tail.start + VOICE);
        let verb = clause
            .clone()
            .skip(1)
            .any(|at| document.entry(at).has(Form::Past) || document.entry(at).is(WordClass::Modal));
        let nobody = !document.is_capital(tail.start) && self.subjects(clause).next().is_none();
        let word = document.token(tail.start).is_some_and(|token| token.kind == Kind::Word);
        let joined = document
            .is_any(tail.start, Cue::Conjunction.bit() | Cue::Preposition.bit() | Cue::RelativePronoun.bit());
        (words.is_sentence_with_comma() && word && nobody && verb && !joined).then_some(Attribution {
            who: Who::Unnamed(None),
            place: Place::After,
            verb: None,
            rule: quote::UNNAMED,
        })
    }

    /// The rest of the sentence behind a quotation; nothing where it leads up to the next quotation.
    fn tail(&self, at: usize) -> Option<Range<usize>> {
        let document = self.document;
        let quotations = document.quotations();
        let quotation = quotations[at];
        let block = document.block(document.block_of((quotation.end as usize).saturating_sub(1)));
        let mut start = quotation.end as usize;
        let most = block.end.min(start + MARKS);
        while start < most && (is_wrapping(document, start) || self.is_joint(start)) {
            start += 1;
        }
        if start >= block.end {
            return None;
        }
        let next = quotations.get(at + 1).map_or(block.end, |next| next.open as usize);
        let sentence = document.sentence(document.sentence_of(start)).end;
        let end = sentence.min(block.end).min(next);
        let leads_on = end > start && document.is_mark(end - 1, ':');
        let joined = quotation.end > 0 && !document.is_mark(self.last_inside(at), '.');
        (end > start && (!leads_on || joined)).then_some(start..end)
    }

    /// The last word or mark of a quotation inside its closing mark.
    fn last_inside(&self, at: usize) -> usize {
        let inside = self.document.quotations()[at].inside();
        let mut end = inside.end;
        while end > inside.start && is_wrapping(self.document, end - 1) {
            end -= 1;
        }
        end.saturating_sub(1)
    }

    /// A comma or a dash between the words said and who says them.
    fn is_joint(&self, at: usize) -> bool {
        [',', '-', '\u{2013}', '\u{2014}', '.'].iter().any(|mark| self.document.is_mark(at, *mark))
    }

    fn begins_subject(&self, at: usize) -> bool {
        let pronoun = Cue::MalePronoun.bit() | Cue::FemalePronoun.bit();
        self.document.is_capital(at) || self.document.is_any(at, Cue::Determiner.bit() | pronoun)
    }

    /// `she said.` and nothing more, or `she said at the ceremony` behind words that end no sentence.
    fn is_whole_clause(&self, tail: Range<usize>, verb: Hit) -> bool {
        let end = verb.end as usize;
        let ends = end >= tail.end || [',', '.', ';'].iter().any(|mark| self.document.is_mark(end, *mark));
        let near = verb.start as usize <= tail.start + 8;
        ends && near
    }

    /// The last verb of saying in a range.
    pub(super) fn last_verb(&self, range: Range<usize>) -> Option<Hit> {
        self.speech_hits(range).iter().rev().copied().find(|hit| self.is_verb(*hit))
    }

    fn first_verb(&self, range: Range<usize>) -> Option<Hit> {
        self.speech_hits(range).iter().copied().find(|hit| self.is_verb(*hit))
    }

    pub(super) fn speech_hits(&self, range: Range<usize>) -> &[Hit] {
        let hits = self.document.hits(Table::Speech);
        let from = hits.partition_point(|hit| (hit.start as usize) < range.start);
        let to = hits.partition_point(|hit| (hit.start as usize) < range.end);
        &hits[from..to.max(from)]
    }

    pub(super) fn kind(&self, hit: Hit) -> SpeechKind {
        self.document.row::<SpeechRow>(hit.row).kind
    }

    fn is_verb(&self, hit: Hit) -> bool {
        matches!(
            self.kind(hit),
            SpeechKind::Verb | SpeechKind::Reply | SpeechKind::Participle | SpeechKind::Testimony
        )
    }
}
