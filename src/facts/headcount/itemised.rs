//! Items: bare numbers behind a colon that say where the people counted before it are from or what they do
//! (`30 officers each night: fourteen from the task force, ten from Corby`), people in brackets behind their noun
//! (`officers who were absent (17 in all)`, `the schools officers (there are two)`), posts by kind (`thirty are for constables`).

use super::elliptical::{Ellipsis, Rest};
use super::noun::{Form, Group};
use super::{noun, phrase};
use crate::evidence::rules::headcount;
use crate::lexicon::{Cue, Word};
use std::ops::Range;

/// How many tokens before a bracket its people may be named.
const NEAR: usize = 16;
/// How many tokens may stand between a number and the `for` or `as` of its people: `have now been appointed as`.
const VERB: usize = 5;
/// How many counts before an item may be the whole.
const WHOLES: usize = 16;
/// How many tokens a sentence of items may have before the item.
const LONGEST: usize = 120;

impl<'d> Ellipsis<'_, 'd> {
    /// The first of the rules for items.
    pub(super) fn itemised(&self) -> Option<Rest<'d>> {
        self.item()
            .or_else(|| self.in_bracket())
            .or_else(|| self.by_kind())
            .map(|group| (group, headcount::PART, None))
    }

    /// `: fourteen from the task force, ten from Corby`.
    fn item(&self) -> Option<Group<'d>> {
        let document = self.document;
        let (lead, end) = (self.lead(self.number.tokens.start), self.end());
        let sentence = document.sentence(document.sentence_of(lead)).start.max(lead.saturating_sub(LONGEST));
        let before = lead.checked_sub(1).filter(|at| *at > sentence)?;
        let opens = self.is_clause_mark(before) || document.is(before, Cue::Conjunction);
        let says = document.is(end, Cue::Preposition) && !document.is_word(end, Word::Of);
        if !opens || !says || self.number.value.count < 2 {
            return None;
        }
        let colon = (sentence..lead).rev().find(|at| document.is_mark(*at, ':'))?;
        let told = self.counts.iter().rev().take(WHOLES).take_while(|count| count.tokens.start >= sentence);
        let mut told = told.filter(|count| count.tokens.end <= colon);
        let whole = told.find(|count| count.number.count >= self.number.value.count)?;
        let others = |words: Range<usize>| {
            words.into_iter().any(|at| document.is(at, Cue::PublicNoun)) || self.has_rival(colon + 1..lead)
        };
        (!others(whole.tokens.end..lead)).then_some(whole.group)
    }

    /// `(17 in all`, `(there are two)`.
    fn in_bracket(&self) -> Option<Group<'d>> {
        let document = self.document;
        let (start, end) = (self.number.tokens.start, self.end());
        let there = self.existential();
        let open = there.unwrap_or(start).checked_sub(1).filter(|at| document.is_mark(*at, '('))?;
        let all = document.is_word(end, Word::In)
            && document.is_any(end + 1, Cue::PeopleNoun.bit() | Cue::StrengthNoun.bit());
        let alone = there.is_some() && document.is_mark(end, ')');
        let sentence = document.sentence(document.sentence_of(open)).start;
        let noun = self.last_noun(open.saturating_sub(NEAR).max(sentence)..open)?;
        let beside = alone && noun.end == open;
        let far = all && !self.has_rival(noun.end..open) && !self.is_beside(noun.group.noun);
        (beside || far).then_some(noun.group)
    }

    /// `Of the 48 posts, thirty are for constables and four for PCSOs`, `120 were appointed as PCs and 30 as PCSOs`.
    fn by_kind(&self) -> Option<Group<'d>> {
        let document = self.document;
        let end = self.end();
        let verb = Cue::Copula.bit()
            | Cue::Auxiliary.bit()
            | Cue::Future.bit()
            | Cue::PostingVerb.bit()
            | Cue::GiveVerb.bit()
            | Cue::GainVerb.bit()
            | Cue::BecomeVerb.bit();
        let at = (end..end + VERB).find(|at| !document.is_any(*at, verb))?;
        let link = document.named_word(at).filter(|word| matches!(word, Word::For | Word::As));
        // `45 are police officers, 60 are police staff`, of posts.
        let being = link.is_none() && at > end && document.is(at - 1, Cue::Copula);
        let at = if being { at - 1 } else { at };
        if link.is_none() && !being {
            return None;
        }
        let named = phrase::read(document, self.mentions, at + 1).filter(|named| !named.single)?;
        let ranked = noun::noun_at(document, self.mentions, at + 1)
            .is_some_and(|noun| noun.form == Form::Many && noun.end == named.end);
        // `two are for officers` is of gifts as well as of posts.
        let posts = || {
            let sentence = document.sentence(document.sentence_of(end - 1)).start;
            let from = document.sentence(self.sentence_before()).start.min(sentence);
            (from.max(end.saturating_sub(LONGEST))..end).any(|at| self.is_posts_noun(at))
        };
        let opens = self.number.value.count > 1 && !document.is_word(at + 1, Word::The);
        let fits = ranked && (link == Some(Word::As) || posts());
        named.group.filter(|_| fits && opens)
    }

    fn is_posts_noun(&self, at: usize) -> bool {
        noun::noun_at(self.document, self.mentions, at).is_some_and(|noun| noun.form == Form::Post)
    }
}
