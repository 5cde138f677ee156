//! Where a name stands at a number: behind a preposition, before a mark or a verb of having, in a line above.

use super::{Member, Reader, Shape};
use crate::block::BlockKind;
use crate::lexicon::split::{CLITIC, FIRST, Kind};
use crate::lexicon::{Cue, Table, Word};
use crate::mentions::overlap::Claim;
use crate::mentions::{Mention, number::NumberValue};
use std::ops::Range;

/// How many tokens may stand between a number and what leads to its place: `officers have been assigned`.
const REACH: usize = 9;
/// How many tokens may stand between a name and its number: `Neighbourhood Team will get an extra`.
const NEAR: usize = 9;
/// How many tokens a line may have that begins with a number and ends in its place.
const LONGEST_LINE: usize = 8;
/// How many tokens a heading of a team may have.
const LONGEST_HEADING: usize = 8;

impl Reader<'_, '_> {
    /// `four in Xanbury`, `three officers have been assigned to Xanbury`, `eight Xanbury`, a line `3 – Xanbury`.
    pub(super) fn behind(&self, number: &Mention<NumberValue>) -> Option<Member> {
        let (document, end) = (self.document, number.tokens.end);
        let lead = self.lead(end)?;
        let (names, _) = self.list_from(lead)?;
        let placed = (end..lead).any(|at| {
            document.is_any(at, Cue::PostingVerb.bit() | Cue::Locative.bit() | Cue::DutyLink.bit())
        });
        Some(Member { names, shape: Shape::Behind, number: number.tokens.start, placed, bare: lead == end })
    }

    /// Where the name behind a number begins.
    fn lead(&self, end: usize) -> Option<usize> {
        let document = self.document;
        let line = document.block(document.block_of(end.checked_sub(1)?));
        let opens = self.claims.of(line.start) == Claim::Number && line.len() <= LONGEST_LINE;
        let dash = ['-', '\u{2013}', '\u{2014}', ':'].iter().any(|mark| document.is_mark(end, *mark));
        if opens && (dash || document.is_word(end, Word::X)) {
            return Some(end + 1);
        }
        let sentence = document.sentence(document.sentence_of(end - 1));
        let to = Cue::PlacePreposition.bit() | Cue::Locative.bit() | Cue::DutyLink.bit();
        for at in end..(end + REACH).min(sentence.end) {
            if let Some(behind) = self.name_from(at) {
                // `will patrol Xanbury`; `eight Xanbury and six Quellford`, but not `eight Xanbury awards`.
                let verb = at > end
                    && !document.is_capital(at - 1)
                    && document.is_any(at - 1, Cue::PostingVerb.bit() | to);
                return (verb || at == end && self.is_closed(behind)).then_some(at);
            }
            if document.is_any(at, to) {
                let article = usize::from(document.is(at + 1, Cue::Determiner));
                let new = usize::from(document.is(at + 1 + article, Cue::Additive));
                let name = at + 1 + article + new;
                if name < sentence.end
                    && self.is_name_start(name)
                    && (article == 0 || self.is_area_from(name))
                {
                    return Some(name);
                }
            }
            if self.breaks(at) {
                return None;
            }
        }
        None
    }

    /// Whether a member of a row ends here: a mark, `and`, the words of a team, the end of the line.
    fn is_closed(&self, at: usize) -> bool {
        let word = self.document.token(at).is_some_and(|next| next.kind == Kind::Word && !next.has(FIRST));
        !word || self.document.is(at, Cue::Conjunction) || self.is_of_area(at)
    }

    fn is_name_start(&self, at: usize) -> bool {
        self.name_from(at).is_some()
    }

    /// `the Xanbury district`, `the Xanbury and Quellford teams`; `the Xanbury` is a building.
    fn is_area_from(&self, name: usize) -> bool {
        let end = self.list_from(name).map_or(name, |(_, end)| end);
        let area = |at: &usize| {
            let words = Cue::Team.bit() | Cue::TeamNoun.bit() | Cue::Territory.bit();
            self.document.is_any(*at, words) || self.document.is_word(*at, Word::Station)
        };
        let mut behind = (end..end + NEAR).take_while(|at| self.is_of_area(*at));
        self.is_place(name) || behind.any(|at| area(&at))
    }

    /// Another number, a mark or a noun of somebody else between a number and its place.
    fn breaks(&self, at: usize) -> bool {
        let document = self.document;
        let police = document.hit_at(Table::Group, at).is_some() || self.claims.of(at) == Claim::Rank;
        let other = Cue::Unit.bit() | Cue::Conjunction.bit();
        !police
            && (self.claims.of(at) == Claim::Number
                || document.token(at).is_some_and(|token| token.kind != Kind::Word)
                || document.is_any(at, other)
                || self.is_rival(at))
    }

    /// `Xanbury – 4`, `Xanbury (three)`, `Xanbury will get an extra five`, `Xanbury and Quellford: 5`.
    pub(super) fn before(&self, number: &Mention<NumberValue>) -> Option<Member> {
        let document = self.document;
        let start = number.tokens.start;
        let line = document.block(document.block_of(start));
        let from = start.saturating_sub(NEAR).max(line.start);
        let mark = self.label_mark(start, number.tokens.end);
        let mut at = mark.unwrap_or(start);
        let verbs = Cue::GainVerb.bit() | Cue::Composition.bit() | Cue::ChangeVerb.bit();
        let helpers = Cue::Auxiliary.bit()
            | Cue::Future.bit()
            | Cue::Copula.bit()
            | Cue::Additive.bit()
            | Cue::Determiner.bit()
            | Cue::Distributive.bit();
        let mut placed = false;
        while mark.is_none() && at > from {
            let verb = document.is_any(at - 1, verbs);
            if !verb && !document.is_any(at - 1, helpers | Cue::Preposition.bit()) || self.is_place(at - 1) {
                break;
            }
            placed |= verb;
            at -= 1;
        }
        if !placed && mark.is_none() {
            // `Xanbury 34, Quellford 28`, but not `Xanbury 34 times`.
            if !self.is_closed(number.tokens.end) {
                return None;
            }
            at = start;
        }
        while at > from && self.is_of_area(at - 1) && !self.is_place(at - 1) {
            at -= 1;
        }
        let Some(mut names) = self.list_to(at).filter(|_| at > line.start) else { return self.opened(start) };
        names.reverse();
        Some(Member { names, shape: Shape::Before, number: start, placed, bare: false })
    }

    /// `At Xanbury we have 14`, `in Quellford four`: a place that opens the clause of a number.
    fn opened(&self, number: usize) -> Option<Member> {
        let document = self.document;
        let sentence = document.sentence(document.sentence_of(number));
        let from = number.saturating_sub(NEAR).max(sentence.start);
        let opens = |at: &usize| {
            let joined = *at == sentence.start
                || document.is_mark(*at - 1, ',')
                || document.is_mark(*at - 1, ';')
                || document.is(*at - 1, Cue::Conjunction);
            joined && document.is(*at, Cue::Locative)
        };
        let lead = (from..number).rev().find(opens)?;
        let (names, end) = self.list_from(lead + 1).filter(|(_, end)| *end <= number)?;
        let clear = (end..number).all(|at| document.is_mark(at, ',') || !self.breaks(at));
        clear.then_some(Member { names, shape: Shape::Before, number, placed: true, bare: false })
    }

    /// The mark between a label and its number.
    fn label_mark(&self, start: usize, end: usize) -> Option<usize> {
        let document = self.document;
        let start = start - usize::from(start > 0 && document.is_word(start - 1, Word::X));
        let before = start.checked_sub(1).filter(|_| !document.has(start, FIRST))?;
        let marks = ['(', ':', '-', '\u{2013}', '\u{2014}', '=', '|', '+'];
        let closed = document.is_mark(end, ';') || document.is_mark(end, '.');
        let comma = document.is_mark(before, ',') && closed;
        let marked = comma || marks.iter().any(|mark| document.is_mark(before, *mark));
        let inner = before.checked_sub(1).filter(|at| marks.iter().any(|mark| document.is_mark(*at, *mark)));
        marked.then_some(inner.unwrap_or(before))
    }

    /// Lines of a name alone, each above a line that begins with a number of the police.
    pub(super) fn headings(&self) -> Vec<Member> {
        let document = self.document;
        let mut found: Vec<Member> = Vec::new();
        for number in self.numbers {
            let start = number.tokens.start;
            let n = document.block_of(start);
            let Some(above) = n.checked_sub(1).filter(|_| document.block(n).start == start) else { continue };
            let counts = self.is_police(number.tokens.end..number.tokens.end + 4);
            if let Some(name) = self.only_name(above).filter(|_| counts) {
                found.push(Member {
                    names: vec![name],
                    shape: Shape::Above,
                    number: start,
                    placed: false,
                    bare: false,
                });
            }
        }
        found
    }

    /// The name of a line that has nothing else but the words of a team.
    fn only_name(&self, n: usize) -> Option<Range<usize>> {
        let document = self.document;
        let line = document.block(n);
        let end = self.name_from(line.start).filter(|_| line.len() <= LONGEST_HEADING)?;
        let titled = document.block_kind(n) == BlockKind::Heading || !document.is_mark(line.end - 1, '.');
        let rest = (end..line.end).all(|at| self.is_of_area(at) || document.is_mark(at, ':'));
        (titled && rest).then_some(line.start..end)
    }

    /// Whether people of the police are named in a stretch of text.
    pub(super) fn is_police(&self, mut tokens: Range<usize>) -> bool {
        tokens.any(|at| {
            let group = self.document.hit_at(Table::Group, at).is_some()
                || self.claims.of(at) == Claim::Force && self.document.hit_at(Table::Rank, at).is_some()
                || self.document.is(at, Cue::IntakeNoun);
            let rank = self.claims.of(at) == Claim::Rank || self.is_short_rank(at);
            (group || rank) && !self.document.has(at, CLITIC)
        })
    }

    fn is_short_rank(&self, at: usize) -> bool {
        self.document.is(at, Cue::RankAbbreviation) && self.document.is_capital(at)
    }
}
