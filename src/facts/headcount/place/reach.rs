//! Reach: where the words behind a count end that are about its people (another clause, an aside, an occasion they attend).

use super::{Search, within};
use crate::lexicon::split::{ALL_CAPS, Kind};
use crate::lexicon::{Cue, Word, WordClass};
use crate::mentions::overlap::Claim;
use crate::syntax::VerbForm;

/// How many tokens may stand between a preposition and the place of its phrase: `following a serious crash in Corby`.
const PHRASE: usize = 6;

impl Search<'_, '_> {
    /// Whether the words about the count end at a token: another clause, an aside, an occasion that they attend.
    pub(super) fn ends_reach(&self, at: usize, start: usize) -> bool {
        let document = self.document;
        let Some(token) = document.token(at) else { return true };
        if token.kind == Kind::Mark {
            return !self.is_passed(at);
        }
        if self.mentions.claims.of(at) == Claim::Number {
            return false;
        }
        let other = Cue::Occasion.bit() | Cue::Residence.bit();
        let relative = at <= start + 1 && document.is(at, Cue::RelativePronoun);
        let unit = document.is_any(at + 1, Cue::TeamNoun.bit() | Cue::Team.bit());
        // `four constables and the one at Corby`.
        let one = document.is(at, Cue::Conjunction) && document.is_word(at + 2, Word::One);
        one || document.is_any(at, other) && !document.is(at, Cue::CountModifier) && !unit
            || document.is(at, Cue::Subordinator)
                && !relative
                && !self.shares_subject(at)
                && !self.opens_no_clause(at)
            || document.quotation_of(at) != document.quotation_of(start)
    }

    /// `when assaulted`, `while working`: the clause that a subordinator opens has no subject of its own.
    fn shares_subject(&self, at: usize) -> bool {
        let clauses = self.clauses.at(at);
        let verb = clauses.iter().find(|clause| clause.verb.start == at + 1);
        verb.is_some_and(|verb| matches!(verb.form, VerbForm::Participle | VerbForm::Gerund))
    }

    /// `following a crash in Corby`: no verb stands between a subordinator and the next place.
    fn opens_no_clause(&self, at: usize) -> bool {
        let place = within(self.mentions, at + 1..at + 1 + PHRASE).next();
        place.is_some_and(|place| {
            let between = at + 1..place.start;
            !self.clauses.at(at).iter().any(|clause| between.contains(&clause.verb.start))
        })
    }

    /// A comma before a date, before more of what they do, or in a list of people and places.
    fn is_passed(&self, at: usize) -> bool {
        let document = self.document;
        let goes_on = Cue::PostingVerb.bit() | Cue::DutyLink.bit() | Cue::RelativePronoun.bit();
        let beside =
            |at: usize| matches!(self.mentions.claims.of(at), Claim::Date | Claim::Place | Claim::Rank);
        let hyphen = document.is_mark(at, '-')
            && document
                .token(at + 1)
                .is_some_and(|next| next.start == document.token(at).map_or(0, |mark| mark.end));
        hyphen
            || self.is_bracket(at)
            || document.is_mark(at, ',')
                && (document.is_any(at + 1, goes_on)
                    // `, all of whom are based`.
                    || document.is_word(at + 2, Word::Of) && document.is_word(at + 3, Word::Whom)
                    // `, all at Corby`.
                    || self.floats(at + 1) && document.is_any(at + 2, goes_on)
                    || beside(at + 1)
                    || at.checked_sub(1).is_some_and(beside))
    }

    /// The `all` of `, all at Corby`.
    fn floats(&self, at: usize) -> bool {
        let grammar = self.document.lexicons().grammar();
        grammar.look_up(self.document.word(at)).is(WordClass::FloatingQuantifier)
    }

    /// A bracket of `(CID)`, the abbreviation of the words before.
    fn is_bracket(&self, at: usize) -> bool {
        let document = self.document;
        let caps = |at: usize| document.has(at, ALL_CAPS) || self.mentions.claims.of(at) == Claim::Rank;
        document.is_mark(at, '(') && caps(at + 1) && document.is_mark(at + 2, ')')
            || document.is_mark(at, ')') && at > 1 && caps(at - 1) && document.is_mark(at - 2, '(')
    }
}
