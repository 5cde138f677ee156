//! Captions: whom the numbers of a list or a table count, as the line above it says: `Officers by district:`, `How many
//! PCSOs does each town have?`, `The new constables are split as follows.`

use super::common_plural::is_common_plural;
use super::elliptical::Ellipsis;
use super::noun::{self, Group};
use super::phrase;
use crate::lexicon::{Cue, Word};
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// How many tokens a heading may have that says whose numbers a list gives. Longer lines without a colon are paragraphs.
const LONGEST_HEADING: usize = 12;
/// How many tokens of a caption are read. Longer ones are paragraphs that end in what they introduce.
const LONGEST_CAPTION: usize = 60;
/// How many tokens a line between a caption and its list may have: the name of a district, the head of a column.
const LONGEST_LABEL: usize = 4;
/// How many such lines may stand between a caption and the rows.
const MOST_LABELS: usize = 3;
/// How many sentences above a caption the people of its list may be named.
const ABOVE: usize = 6;
/// How many tokens behind a number its noun may stand: `30 brand new bikes`.
const MODIFIED: usize = 3;
/// How many lines above a row its caption may stand. It keeps the cost linear in a list without an end.
const LONGEST_LIST: usize = 40;

impl<'d> Ellipsis<'_, 'd> {
    /// The people whom the caption above a line names.
    pub(super) fn caption(&self, line: usize) -> Option<Group<'d>> {
        let caption = self.caption_line(line, |_| false)?;
        self.of_caption(caption)
    }

    /// The line above a list that is no row of it, no name of a district and no head of a column.
    pub(super) fn caption_line(&self, line: usize, is_row: impl Fn(usize) -> bool) -> Option<usize> {
        let mut labels = 0;
        for above in (line.saturating_sub(LONGEST_LIST)..line).rev() {
            if is_row(above) || self.is_row_of_numbers(above) {
                continue;
            }
            if labels == MOST_LABELS || !self.is_bare_label(above) {
                return Some(above);
            }
            labels += 1;
        }
        None
    }

    /// A line that ends in a number and has few words before it.
    fn is_row_of_numbers(&self, line: usize) -> bool {
        let block = self.document.block(line);
        let first = block.clone().rev().take_while(|at| self.is_number(*at)).last();
        first.is_some_and(|first| first - block.start <= LONGEST_LABEL && !self.is_year(first))
    }

    /// `Oundle District`, `Area`: a few words that name nobody.
    fn is_bare_label(&self, line: usize) -> bool {
        let document = self.document;
        let block = document.block(line);
        let mut words = block.clone();
        let short = block.len() <= LONGEST_LABEL && !document.is_mark(block.end - 1, ':');
        short
            && self.police_strength(block).is_none()
            && words.all(|at| {
                noun::noun_at(document, self.mentions, at).is_none()
                    && !document.is(at, Cue::PublicNoun)
                    && self.mentions.claims.of(at) != Claim::Number
            })
    }

    /// The people whom a caption names, where it tells of nothing else; those counted before it where it names nobody.
    pub(super) fn of_caption(&self, line: usize) -> Option<Group<'d>> {
        self.named_in_caption(line).or_else(|| self.asked_above(line))
    }

    fn named_in_caption(&self, line: usize) -> Option<Group<'d>> {
        let document = self.document;
        let whole = document.block(line);
        let closed = document.is_mark(whole.end - 1, '.');
        // The last sentence of a paragraph leads to the list below it.
        let words = document.sentence(document.sentence_of(whole.end - 1)).start.max(whole.start)..whole.end;
        let opens = [':', '?'].iter().any(|mark| document.is_mark(whole.end - 1, *mark));
        let heading = words.len() <= LONGEST_HEADING && !closed;
        let words = if heading || opens { whole } else { words };
        let words = words.start.max(words.end.saturating_sub(LONGEST_CAPTION))..words.end;
        let part = || self.last_part(&words).filter(|_| opens);
        self.named_in(words.clone(), opens, heading).or_else(|| self.named_in(part()?, true, false))
    }

    /// The people whom words name that lead to a table in their own line.
    pub(super) fn named_in_part(&self, words: Range<usize>) -> Option<Group<'d>> {
        let part = || self.last_part(&words);
        self.named_in(words.clone(), true, false).or_else(|| self.named_in(part()?, true, false))
    }

    /// The words behind the last sentence or the last clause that a long caption tells before it leads to its list.
    fn last_part(&self, words: &Range<usize>) -> Option<Range<usize>> {
        let document = self.document;
        let sentence = document.sentence(document.sentence_of(words.end - 1)).start;
        let clause = |at: &usize| {
            let joint = Cue::Conjunction.bit() | Cue::Subordinator.bit();
            document.is_mark(*at, ';') || document.is_mark(*at, ',') && document.is_any(*at + 1, joint)
        };
        let start = (words.start.max(sentence)..words.end).rev().find(clause).map_or(sentence, |at| at + 2);
        (start > words.start && start < words.end).then_some(start..words.end)
    }

    /// The people whom the words of a caption name; those told of before where they name nobody.
    fn named_in(&self, words: Range<usize>, opens: bool, heading: bool) -> Option<Group<'d>> {
        let document = self.document;
        if words.clone().any(|at| document.is(at, Cue::PublicNoun)) || !self.is_of_having_in(&words) {
            return None;
        }
        let strength = || self.police_strength(words.clone()).filter(|_| heading || opens);
        let named = phrase::plural_in(document, self.mentions, words.clone()).or_else(strength);
        match named {
            Some(group) if opens || heading => {
                (!self.is_of_their_things(group.noun, &words)).then_some(group)
            }
            Some(group) => {
                let end =
                    noun::noun_at(document, self.mentions, group.noun).map_or(group.noun, |noun| noun.end);
                (!self.has_rival(end..words.end) && !self.is_beside(group.noun)).then_some(group)
            }
            // `They will be based at:`, `The breakdown by area is:`.
            None => (opens || heading)
                .then(|| {
                    let told = self.told_before(words.start).or_else(|| self.intake_of(&words));
                    told.or_else(|| self.told_above(&words).filter(|_| opens))
                })
                .flatten()
                .filter(|_| !self.has_rival(self.behind_subject(words))),
        }
    }

    /// `Their stations are:`, `The allocation is:`: the people whom the sentences above name last, the title included, where
    /// none of them counts anything else since.
    fn told_above(&self, words: &Range<usize>) -> Option<Group<'d>> {
        let document = self.document;
        let sends = Cue::PostingVerb.bit()
            | Cue::GiveVerb.bit()
            | Cue::GainVerb.bit()
            | Cue::StrengthNoun.bit()
            | Cue::WorkplaceNoun.bit();
        if !words.clone().any(|at| document.is_any(at, sends)) {
            return None;
        }
        let own = document.sentence_of(words.start);
        for n in (own.saturating_sub(ABOVE)..own).rev().filter(|n| !self.is_said(*n)) {
            let sentence = document.sentence(n);
            let sentence = sentence.start..sentence.end.min(sentence.start + LONGEST_CAPTION);
            if let Some(group) = phrase::plural_in(document, self.mentions, sentence.clone()) {
                return (!self.is_beside(group.noun)).then_some(group);
            }
            if sentence.clone().any(|at| self.counts_others(at)) {
                return None;
            }
        }
        None
    }

    /// A number of anything else: `30 new bikes`.
    fn counts_others(&self, at: usize) -> bool {
        let plural = |at: usize| is_common_plural(self.document, &self.mentions.claims, at);
        self.mentions.claims.of(at) == Claim::Number && (at + 1..=at + MODIFIED).any(plural)
    }

    /// `The intake has been divided up:`, whose people nothing else names.
    fn intake_of(&self, words: &Range<usize>) -> Option<Group<'d>> {
        let dealt = Cue::PostingVerb.bit() | Cue::GiveVerb.bit();
        let noun = words.clone().find(|at| self.document.is(*at, Cue::IntakeNoun))?;
        let dealt = (noun + 1..words.end).any(|at| self.document.is_any(at, dealt));
        dealt.then_some(Group { name: "recruit", noun })
    }

    /// The words behind the `The new members` that a caption opens with: those counted before.
    fn behind_subject(&self, words: Range<usize>) -> Range<usize> {
        let document = self.document;
        let modifier = Cue::Determiner.bit() | Cue::Additive.bit() | Cue::CountModifier.bit();
        let head = words.clone().find(|at| !document.is_any(*at, modifier));
        let head = head.filter(|at| *at > words.start && document.is(*at, Cue::PeopleNoun));
        head.map_or(words.start, |head| head + 1)..words.end
    }

    /// Whether the clauses of the sentence that begins at a token say what somebody has, gets or is: `Officers seized
    /// phones in these towns:` counts no officers.
    pub(super) fn is_of_having(&self, start: usize) -> bool {
        self.is_of_having_in(&(start..usize::MAX))
    }

    /// As [`Self::is_of_having`], of the clauses whose verbs stand in a stretch of text.
    fn is_of_having_in(&self, words: &Range<usize>) -> bool {
        let told = Cue::PostingVerb.bit()
            | Cue::GiveVerb.bit()
            | Cue::GainVerb.bit()
            | Cue::ChangeVerb.bit()
            | Cue::Composition.bit()
            | Cue::WorkVerb.bit()
            | Cue::CountModifier.bit()
            | Cue::Copula.bit()
            | Cue::Future.bit()
            | Cue::Auxiliary.bit();
        let clauses = self.clauses.at(words.start);
        let own = clauses.iter().filter(|clause| words.contains(&clause.verb.start));
        own.into_iter().all(|clause| {
            let end = clause.verb.end;
            // `the intake that passed out`.
            let relative = clause.verb.start.checked_sub(1);
            let relative = relative.is_some_and(|at| self.document.is(at, Cue::RelativePronoun));
            relative || self.document.is_any(end - 1, told) || self.is_number_of(end)
        })
    }

    /// What the table of `The table shows the number of officers` tells of: a number, `how many`.
    fn is_number_of(&self, at: usize) -> bool {
        let document = self.document;
        let at = at + usize::from(document.is(at, Cue::Determiner));
        document.is(at, Cue::StrengthNoun) || document.is_word(at + 1, Word::Many)
    }
}
