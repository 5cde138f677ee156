//! Captioned rows: the numbers of a list whose caption names the people, whatever its rows are of: forces, teams, stations
//! (`How many officers will each force get?`, `Essex Police: 135`; `Response teams (Corby), 9`; `Corby: (a) three; (b) five`).
//!
//! A row is a label, then numbers and words that say when or of how many. A label that names anything else of several, or a
//! row that tells of something done, makes the line none. One row alone is no list.

use super::elliptical::{Ellipsis, Rest};
use super::line_kinds::LineKind;
use super::{noun, place};
use crate::evidence::rules::headcount;
use crate::lexicon::{Cue, split::Kind};
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// How many tokens the label of a row may have. Longer ones are sentences.
const LONGEST_LABEL: usize = 12;
/// How many tokens may stand behind the label: the numbers of some years.
const LONGEST_BODY: usize = 24;
/// How many lines around a row its neighbour stands. Between them is at most the name of a part of the list.
const AROUND: usize = 2;

impl<'d> Ellipsis<'_, 'd> {
    /// A number of a row, of the people whom the caption of the list names.
    pub(super) fn captioned(&self) -> Option<Rest<'d>> {
        let document = self.document;
        let n = document.block_of(self.number.value.head);
        let label = self.row_label(n).filter(|label| self.number.tokens.start >= label.end)?;
        let is_row = |line: usize| self.is_captioned(line);
        let lines = n.saturating_sub(AROUND)..document.block_count().min(n + AROUND + 1);
        let listed = lines.into_iter().any(|line| line != n && is_row(line));
        let caption = self.caption_line(n, is_row).filter(|_| listed)?;
        let parts = |at: usize| self.is_part(at);
        let declared = document.block(caption).any(parts);
        if !declared && !label.clone().any(parts) && self.places(label.clone()).next().is_none() {
            return None;
        }
        let above = document.block(caption);
        let opens = document.is_mark(above.end - 1, ':');
        let told = || self.antecedent.filter(|last| opens && last.at >= above.start && !last.broken);
        let group = self.of_caption(caption).or_else(|| told().map(|last| last.group))?;
        let territory = document.block(caption).any(|at| self.is_territory(at))
            || label.clone().any(|at| document.is(at, Cue::Territory));
        Some((group, headcount::LINE, self.place_of_label(&label, territory)))
    }

    fn is_captioned(&self, line: usize) -> bool {
        self.kinds.is(line, LineKind::Captioned, || self.row_label(line).is_some())
    }

    /// A force, a team, a station or a stretch of country: what the rows of a list may be of.
    fn is_part(&self, at: usize) -> bool {
        let document = self.document;
        let part = Cue::TeamNoun.bit()
            | Cue::Team.bit()
            | Cue::Territory.bit()
            | Cue::Compass.bit()
            | Cue::Police.bit();
        document.is_any(at, part) || self.is_territory(at) || self.mentions.claims.of(at) == Claim::Force
    }

    /// The only place that a label names, or the name that it is.
    fn place_of_label(&self, label: &Range<usize>, territory: bool) -> Option<Range<usize>> {
        let document = self.document;
        let mut places = self.places(label.clone());
        if let Some(first) = places.next() {
            // `J Division (Corby and Oundle)`.
            let joint = |at: usize| document.is(at, Cue::Conjunction) || document.is_mark(at, ',');
            let joined = |next: &Range<usize>| {
                (first.end..next.start).all(|at| joint(at) || document.is(at, Cue::Determiner))
            };
            let whole = first.start == label.start || places.next().is_none_or(joined);
            return whole.then(|| first.clone());
        }
        self.name_from(label.start).filter(|name| territory && name.end <= label.end)
    }

    /// The words before the numbers of a line that has nothing else.
    fn row_label(&self, line: usize) -> Option<Range<usize>> {
        let document = self.document;
        let block = document.block(line);
        let start = place::line_start(document, line);
        let near = start..block.end.min(start + LONGEST_LABEL);
        let first = near.clone().find(|at| self.counts_something(*at))?;
        let word = |at: &usize| document.token(*at).is_some_and(|token| token.kind == Kind::Word);
        let mark = |at: &usize| {
            let letter = document.slice(*at..*at + 1).len() == 1 && *at > 0 && document.is_mark(*at - 1, '(');
            !word(at) || letter
        };
        let colon = (start + 1..first).find(|at| self.is_clause_mark(*at) && !document.is_mark(*at, ','));
        let end = (start..colon.unwrap_or(first)).rev().find(|at| !mark(at))? + 1;
        let end =
            end + usize::from(document.is_mark(end, ')') && (start..end).any(|at| document.is_mark(at, '(')));
        let label = start..end;
        let body = end..block.end;
        let named = document.is_capital(start) && label.clone().all(|at| self.may_label(at));
        let quiet = || self.clauses.at(start).iter().all(|clause| !block.contains(&clause.verb.start));
        (named && body.len() <= LONGEST_BODY && body.into_iter().all(|at| self.may_follow(at)) && quiet())
            .then_some(label)
    }

    fn counts_something(&self, at: usize) -> bool {
        self.mentions.claims.of(at) == Claim::Number || self.is_number(at)
    }

    /// A word of a label: it names no people, nothing else of several and no time.
    fn may_label(&self, at: usize) -> bool {
        let document = self.document;
        let other = Cue::PublicNoun.bit() | Cue::Unit.bit() | Cue::StrengthNoun.bit() | Cue::PartLink.bit();
        let mark = ['(', ')', ',', '&', '/', '-', '\u{2013}', '\u{2019}', '\'', '.'];
        let word = document.token(at).is_some_and(|token| token.kind == Kind::Word);
        let claim = self.mentions.claims.of(at);
        (word || mark.iter().any(|mark| document.is_mark(at, *mark)))
            && !document.is_any(at, other)
            && matches!(claim, Claim::Free | Claim::Place | Claim::Force)
            && noun::noun_at(document, self.mentions, at).is_none()
            && !super::common_plural::is_common_plural(document, &self.mentions.claims, at)
    }

    /// What may stand behind a label: numbers, times, `(a)`, `none`, `each`.
    fn may_follow(&self, at: usize) -> bool {
        let document = self.document;
        let small = Cue::TimeAdverb.bit()
            | Cue::Preposition.bit()
            | Cue::Conjunction.bit()
            | Cue::Additive.bit()
            | Cue::Distributive.bit()
            | Cue::CountStop.bit()
            | Cue::Comparison.bit();
        let Some(token) = document.token(at) else { return false };
        let mark = ['%', '\u{a3}', '\u{20ac}', '$'].iter().all(|mark| !document.is_mark(at, *mark));
        let letter = token.end - token.start == 1;
        match token.kind {
            Kind::Mark => mark,
            _ => {
                letter
                    || document.is_any(at, small)
                    || matches!(self.mentions.claims.of(at), Claim::Number | Claim::Date)
                    || self.is_number(at)
                    || self.is_comparison(at)
                    || document.is(at, Cue::Denial)
            }
        }
    }
}
