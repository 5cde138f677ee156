//! Lines of places: how many people each place of a list gets, a line each (`Corby 10`, `Kettering – 5`).

use super::elliptical::{Ellipsis, Rest};
use super::line_kinds::LineKind;
use super::phrase;
use super::shared_places::LONGEST_LIST;
use crate::evidence::rules::headcount;
use crate::lexicon::{Cue, Word, split::Kind};
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// How many tokens may stand behind the place of a line: marks and its number.
const NEAR: usize = 5;
/// How many tokens such a line may have; a longer one is a paragraph. It keeps the look at the lines around cheap.
const LONGEST_LINE: usize = 16;
/// How many tokens a heading may have that says whose numbers a list gives. Longer lines without a colon are paragraphs.
const LONGEST_HEADING: usize = 12;

impl<'d> Ellipsis<'_, 'd> {
    /// `Corby 10`, a line of its own in a list of places.
    pub(super) fn line(&self) -> Option<Rest<'d>> {
        let (document, start) = (self.document, self.number.tokens.start);
        let n = document.block_of(start);
        let place =
            self.place_line(n).or_else(|| self.counted_line(n)).or_else(|| self.place_among_places(n))?;
        let counted = start < place.start && self.counted_line(n).is_some();
        if !counted
            && (start < place.end
                || (self.end()..document.block(n).end).any(|at| !self.is_mark(at))
                || (self.label_end(&place)..start).any(|at| !self.is_mark(at)))
        {
            return None;
        }
        let is_row =
            |line: usize| self.is_place_line(line) || self.is_counted_line(line) || self.is_labelled(line);
        let intro = (n.saturating_sub(LONGEST_LIST)..n).rev().find(|above| !is_row(*above))?;
        let above = document.block(intro);
        let listed =
            self.antecedent.filter(|last| last.at >= above.start && !last.broken).map(|last| last.group);
        let heading = above.len() <= LONGEST_HEADING && !document.is_mark(above.end - 1, '.');
        let others = above.clone().any(|at| document.is(at, Cue::PublicNoun));
        let told = Cue::PostingVerb.bit()
            | Cue::GiveVerb.bit()
            | Cue::GainVerb.bit()
            | Cue::ChangeVerb.bit()
            | Cue::Composition.bit()
            | Cue::Copula.bit();
        // `Officers seized phones in these towns:` counts no officers.
        let clauses = self.clauses.at(above.start);
        let theirs = clauses.iter().all(|clause| document.is_any(clause.verb.end - 1, told));
        let opens = theirs && (document.is_mark(above.end - 1, ':') || heading);
        let group =
            (opens && !others).then(|| phrase::plural_in(document, self.mentions, above.clone())).flatten();
        // `They will be based at:`.
        let them = || document.is(above.start, Cue::PluralPronoun) && opens && !others;
        let gone_on = || self.told_before(above.start).filter(|_| them());
        group.or(listed).or_else(gone_on).map(|group| (group, headcount::LINE, Some(place)))
    }

    /// The place that opens a line with nothing else but a number.
    fn place_line(&self, n: usize) -> Option<Range<usize>> {
        let block = self.document.block(n);
        let place = self.places(block.clone()).next().filter(|place| place.start == block.start)?;
        let short = block.end - self.label_end(place) <= NEAR;
        short.then(|| place.clone())
    }

    /// The token behind the other places of a list and the words of a team: `Corby and Oundle`, `Corby Police Station`.
    pub(super) fn label_end(&self, place: &Range<usize>) -> usize {
        let document = self.document;
        let words = Cue::Police.bit()
            | Cue::Team.bit()
            | Cue::TeamNoun.bit()
            | Cue::Territory.bit()
            | Cue::Compass.bit()
            | Cue::CountModifier.bit()
            | Cue::Conjunction.bit();
        let label = |at: &usize| {
            document.is_any(*at, words)
                || document.is_word(*at, Word::Station)
                || self.mentions.claims.of(*at) == Claim::Place
        };
        let line = document.block(document.block_of(place.start));
        (place.end..line.end).find(|at| !label(at)).unwrap_or(line.end)
    }

    /// The place of a line with nothing else but a number before it: `4 in Corby`, `4 x Corby`, `4 - Corby`.
    fn counted_line(&self, n: usize) -> Option<Range<usize>> {
        let (document, block) = (self.document, self.document.block(n));
        let number = |at: usize| self.mentions.claims.of(at) == Claim::Number;
        let place = self.places(block.start..block.end.min(block.start + NEAR)).next()?;
        let end = (block.start..place.start).find(|at| !number(*at)).unwrap_or(place.start);
        let lead = (end..place.start).all(|at| {
            let mark = self.is_clause_mark(at) && !document.is_mark(at, ',');
            document.is(at, Cue::PlacePreposition) || super::is_times(document, at) || mark
        });
        let alone = (place.end..block.end).all(|at| self.is_mark(at));
        (end > block.start && end + 1 >= place.start && lead && alone).then(|| place.clone())
    }

    /// The name that opens a line of a list in which another line has a place that is known.
    fn place_among_places(&self, n: usize) -> Option<Range<usize>> {
        let label = self.label_of(n)?;
        let lines = self.document.block_count();
        let is_row = |line: &usize| self.is_place_line(*line) || self.is_labelled(*line);
        let above = (n.saturating_sub(LONGEST_LIST)..n).rev().take_while(is_row);
        let below = (n + 1..lines.min(n + LONGEST_LIST)).take_while(is_row);
        above.chain(below).any(|line| self.is_place_line(line)).then_some(label)
    }

    fn is_place_line(&self, n: usize) -> bool {
        self.kinds.is(n, LineKind::Place, || self.place_line(n).is_some())
    }

    fn is_counted_line(&self, n: usize) -> bool {
        self.kinds.is(n, LineKind::Counted, || self.counted_line(n).is_some())
    }

    fn is_labelled(&self, n: usize) -> bool {
        self.kinds.is(n, LineKind::Label, || self.label_of(n).is_some())
    }

    /// The capitals before the number of a line, where it has nothing else: `Little Oakley – 2`, but not `Total: 14`.
    fn label_of(&self, n: usize) -> Option<Range<usize>> {
        let document = self.document;
        let block = document.block(n);
        if block.len() > LONGEST_LINE {
            return None;
        }
        let small = Cue::Determiner.bit() | Cue::Preposition.bit() | Cue::Conjunction.bit();
        let word = |at: &usize| document.token(*at).is_some_and(|token| token.kind == Kind::Word);
        let end = block.clone().take_while(word).last()? + 1;
        let name = block.start..end;
        let other = Cue::StrengthNoun.bit() | Cue::PublicNoun.bit();
        let taken = |at: usize| !matches!(self.mentions.claims.of(at), Claim::Free | Claim::Place);
        let mut words = name.clone();
        let named = document.is_capital(name.start)
            && words.all(|at| {
                let capital = document.is_capital(at) || document.is_any(at, small);
                capital && !document.is_any(at, other) && !taken(at)
            });
        let number = (end..block.end).filter(|at| !self.is_mark(*at)).count() == 1;
        (named && number && block.len() - name.len() <= NEAR).then_some(name)
    }

    fn is_mark(&self, at: usize) -> bool {
        self.document.token(at).is_some_and(|token| token.kind == Kind::Mark)
    }
}
