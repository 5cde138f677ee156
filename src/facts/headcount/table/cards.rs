//! Cards: figures that stand each on a line above the words that say what they count, as pages show key figures: `320`,
//! `officers at Corby`; `12`, `Corby District` below a caption that names the people.

use super::{LONGEST, Range};
use crate::evidence::rules::headcount;
use crate::facts::headcount::Count;
use crate::facts::headcount::elliptical::{Ellipsis, Rest};
use crate::facts::headcount::noun::{self, Form};
use crate::facts::headcount::phrase;
use crate::lexicon::{Cue, Word, split::Kind};
use crate::mentions::overlap::Claim;

/// How many tokens a figure has: `2 million`, `£11.7m`.
const FIGURE: usize = 5;
/// How many tokens the words below a figure may have.
const LABEL: usize = 9;
/// How many cards show that a page has such.
const SEVERAL: usize = 2;

impl<'d> Ellipsis<'_, 'd> {
    /// What is known of a number before any rule is asked: it counts nobody, for each of several places, or on a card.
    pub(in crate::facts::headcount) fn of_each_or_none(&self) -> Option<Vec<Count<'d>>> {
        if self.number.value.count == 0 || self.is_of_something_else() || self.is_of_item() {
            return Some(Vec::new());
        }
        let line = self.document.block_of(self.number.value.head);
        if let Some(top) = self.top_card(line) {
            let card = self.card(line, top);
            return Some(
                card.map(|(group, rule, place)| self.count(group, rule, place)).into_iter().collect(),
            );
        }
        if let Some(turn) = self.in_turn() {
            return Some(turn);
        }
        Some(self.each()).filter(|each| !each.is_empty())
    }

    /// The people that the line below a figure names, or those of the caption at its place; `top` is the first line of the cards.
    fn card(&self, line: usize, top: usize) -> Option<Rest<'d>> {
        let document = self.document;
        let label = document.block(line + 1);
        let modifier = |at: &usize| document.is_any(*at, Cue::CountModifier.bit() | Cue::Additive.bit());
        let first =
            label.clone().find(|at| !modifier(at) || noun::noun_at(document, self.mentions, *at).is_some());
        let named = first.and_then(|at| noun::noun_at(document, self.mentions, at));
        if let Some(named) = named {
            let led = |place: &&Range<usize>| {
                (named.end..place.start)
                    .any(|at| document.is(at, Cue::PlacePreposition) || document.is_word(at, Word::On))
            };
            let place = self.places(named.end..label.end).find(led).cloned();
            let several = matches!(named.form, Form::Many | Form::Kin | Form::Weak);
            let whole = several && named.end <= label.end && !phrase::is_something_of_theirs(document, named);
            return whole.then_some((named.group, headcount::CELL, place));
        }
        let place = self.only_place(&label).filter(|place| self.label_end(place) == label.end)?;
        let group = self.of_caption(top.checked_sub(1)?)?;
        Some((group, headcount::CELL, Some(place)))
    }

    /// The first line of the cards that a figure is one of.
    pub(super) fn top_card(&self, line: usize) -> Option<usize> {
        let last = self.document.block_count();
        if !self.is_card(line) {
            return None;
        }
        let above = (1..LONGEST / 2).take_while(|n| line >= 2 * n && self.is_card(line - 2 * n)).count();
        let below = (1..LONGEST / 2).take_while(|n| line + 2 * n + 1 < last && self.is_card(line + 2 * n));
        let (top, bottom) = (line - 2 * above, line + 2 * below.count());
        // Labels may stand above their figures: then the words above the first say what it counts, and the last has none.
        let heads = top.checked_sub(1).is_none_or(|above| !self.tells_of_card(above));
        let labelled = self.is_label_of_card(bottom + 1)
            && (line..=bottom)
                .step_by(2)
                .chain((top..line).step_by(2))
                .any(|card| self.tells_of_card(card + 1));
        (bottom >= top + 2 * (SEVERAL - 1) && heads && labelled).then_some(top)
    }

    /// A figure, with words below it and none of its own.
    fn is_card(&self, line: usize) -> bool {
        let figure = |line: usize| {
            let block = self.document.block(line);
            let counted = |at: usize| self.mentions.claims.of(at) == Claim::Number;
            let number =
                |at: usize| counted(at) || self.document.word(at).starts_with(|c: char| c.is_ascii_digit());
            block.len() <= FIGURE
                && block.clone().any(number)
                && block.into_iter().all(|at| number(at) || self.is_mark_at(at))
        };
        line + 1 < self.document.block_count() && figure(line) && !figure(line + 1)
    }

    fn is_mark_at(&self, at: usize) -> bool {
        self.document.token(at).is_some_and(|token| token.kind == Kind::Mark)
    }

    /// A few words that lead to nothing.
    fn is_label_of_card(&self, line: usize) -> bool {
        let block = self.document.block(line);
        let ends = ['.', '?', '!', ':'].iter().any(|mark| self.document.is_mark(block.end - 1, *mark));
        block.len() <= LABEL && !ends
    }

    /// A few words that name people or a place.
    fn tells_of_card(&self, line: usize) -> bool {
        let document = self.document;
        let told = |at: usize| {
            document.is_any(at, Cue::Territory.bit() | Cue::PublicNoun.bit())
                || self.mentions.claims.of(at) == Claim::Place
                || noun::noun_at(document, self.mentions, at).is_some()
        };
        self.is_label_of_card(line) && document.block(line).any(told)
    }
}
