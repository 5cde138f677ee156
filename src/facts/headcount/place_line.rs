//! Lines of places: how many people each place of a list gets, a line each (`Corby 10`, `Kettering – 5`).

use super::elliptical::{Ellipsis, Rest};
use super::line_kinds::LineKind;
use super::shared_places::LONGEST_LIST;
use crate::evidence::rules::headcount;
use crate::lexicon::{Cue, Word, split::Kind};
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// How many tokens may stand behind the place of a line: marks and its number.
const NEAR: usize = 5;
/// How many tokens a line with leaders may have: `Corby ........ 12`.
const WIDEST: usize = 100;
/// How many tokens such a line may have; a longer one is a paragraph. It keeps the look at the lines around cheap.
const LONGEST_LINE: usize = 16;
/// How many tokens a bracket behind the number may have: `(up from 9)`.
const LONGEST_BRACKET: usize = 6;

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
                || !self.ends_line(self.behind_more(self.end()))
                || (self.label_end(&place)..start).any(|at| !self.is_mark(at) && !self.is_step(at)))
        {
            return None;
        }
        let is_row =
            |line: usize| self.is_place_line(line) || self.is_counted_line(line) || self.is_labelled(line);
        let caption = self.caption_line(n, is_row)?;
        let above = document.block(caption);
        let listed =
            || self.antecedent.filter(|last| last.at >= above.start && !last.broken).map(|last| last.group);
        self.of_caption(caption).or_else(listed).map(|group| (group, headcount::LINE, Some(place)))
    }

    /// The place that opens a line with nothing else but a number.
    fn place_line(&self, n: usize) -> Option<Range<usize>> {
        let block = self.document.block(n);
        let start = super::place::line_start(self.document, n);
        let led = start + usize::from(self.document.is(start, Cue::PlacePreposition));
        let place = self.places(block.clone()).next().filter(|place| (start..=led).contains(&place.start))?;
        let words = || (self.label_end(place)..block.end).filter(|at| !self.is_mark(*at)).count();
        let short = block.len() <= WIDEST && words() < NEAR;
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
            document.is_any(*at, words | Cue::WorkplaceNoun.bit())
                || self.mentions.claims.of(*at) == Claim::Place
        };
        let line = document.block(document.block_of(place.start));
        let end = line.end.min(place.end + LONGEST_LINE);
        let behind = |from: usize| (from..end).find(|at| !label(at)).unwrap_or(end);
        // `Corby (with the Lodge Park estate)`.
        let open = behind(place.end);
        let close = (open..end).find(|at| document.is_mark(*at, ')')).filter(|_| document.is_mark(open, '('));
        let aside =
            close.filter(|close| !(open..*close).any(|at| self.mentions.claims.of(at) == Claim::Number));
        aside.map_or(open, |close| behind(close + 1))
    }

    /// The place of a line with nothing else but a number before it: `4 in Corby`, `4 x Corby`, `4 - Corby`.
    fn counted_line(&self, n: usize) -> Option<Range<usize>> {
        let (document, block) = (self.document, self.document.block(n));
        let number = |at: usize| self.mentions.claims.of(at) == Claim::Number;
        let place = self.places(block.start..block.end.min(block.start + NEAR)).next()?;
        let end = (block.start..place.start).find(|at| !number(*at)).unwrap_or(place.start);
        let lead = (end..place.start).all(|at| {
            let mark = self.is_clause_mark(at) && !document.is_mark(at, ',');
            let mark = mark || super::place::parts_cells(document, at);
            document.is(at, Cue::PlacePreposition) || super::with_noun::is_times(document, at) || mark
        });
        let alone = |at: usize| {
            self.is_mark(at)
                || self.mentions.claims.of(at) == Claim::Place
                || document.is(at, Cue::Conjunction)
        };
        let leads = block.len() <= WIDEST && end > block.start && end + 1 >= place.start && lead;
        (leads && (self.label_end(place)..block.end).all(alone)).then(|| place.clone())
    }

    /// The name that opens a line of a list in which another line has a place that is known.
    fn place_among_places(&self, n: usize) -> Option<Range<usize>> {
        let label = self.label_of(n)?;
        let lines = self.document.block_count();
        let is_row = |line: &usize| self.is_place_line(*line) || self.is_labelled(*line);
        let above = (n.saturating_sub(LONGEST_LIST)..n).rev().take_while(is_row);
        let below = (n + 1..lines.min(n + LONGEST_LIST)).take_while(is_row);
        let known = || above.chain(below).any(|line| self.is_place_line(line));
        (self.is_declared(n) || known()).then_some(label)
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
                let people = super::noun::noun_at(document, self.mentions, at).is_some();
                capital && !document.is_any(at, other) && !taken(at) && !people
            });
        let number = (end..block.end).filter(|at| !self.is_mark(*at)).count() == 1;
        (named && number && block.len() - name.len() <= NEAR).then_some(name)
    }

    /// Whether a line has nothing else from a token on but marks or a bracket: `Corby: 12 (up from 9)`.
    fn ends_line(&self, at: usize) -> bool {
        let document = self.document;
        let end = document.block(document.block_of(self.number.value.head)).end;
        let bracket =
            document.is_mark(at, '(') && document.is_mark(end - 1, ')') && end - at <= LONGEST_BRACKET;
        let others = || (at..end).any(|at| document.is(at, Cue::PublicNoun));
        (at..end).all(|at| self.is_mark(at) || self.is_step(at)) || bracket && !others()
    }

    /// A word of `from 14 to 16`, `down 22`, `2.1%`, or its other number.
    fn is_step(&self, at: usize) -> bool {
        let document = self.document;
        let change = |at: usize| document.is(at, Cue::CountStop) && self.is_number(at + 1);
        let share = self.is_number(at) && document.is_mark(at + 1, '%');
        let word = |at: usize| matches!(document.named_word(at), Some(Word::From | Word::To));
        word(at)
            || change(at)
            || share
            || at > 0 && change(at - 1)
            || self.mentions.claims.of(at) == Claim::Number && at > 0 && word(at - 1)
            || self.mentions.claims.of(at) == Claim::Number && document.is_word(at + 1, Word::To)
    }

    /// Whether the caption of a list says that its labels are places: `Officers by ward`.
    pub(super) fn is_declared(&self, line: usize) -> bool {
        let is_row =
            |line: usize| self.is_place_line(line) || self.is_counted_line(line) || self.is_labelled(line);
        self.caption_line(line, is_row)
            .is_some_and(|caption| self.document.block(caption).any(|at| self.is_territory(at)))
    }

    pub(super) fn is_territory(&self, at: usize) -> bool {
        self.document.is(at, Cue::Territory) || self.document.is_word(at, Word::Station)
    }

    /// `2018: 40`, `March: 12`: a line of a date and its number, in a list whose caption names the people.
    pub(super) fn dated_line(&self) -> Option<Rest<'d>> {
        let document = self.document;
        let n = document.block_of(self.number.value.head);
        let is_row = |n: usize| {
            let block = document.block(n);
            let short = block.start..block.end.min(block.start + LONGEST_LINE);
            let mark = short.into_iter().find(|at| self.is_clause_mark(*at) && !document.is_mark(*at, ','));
            block.len() <= LONGEST_LINE && mark.is_some_and(|mark| self.is_date(&(block.start..mark)))
        };
        let start = self.number.tokens.start;
        if !is_row(n)
            || start == document.block(n).start
            || !self.is_clause_mark(start - 1)
            || !self.ends_line(self.end())
        {
            return None;
        }
        let is_heading = |n: usize| {
            let block = document.block(n);
            self.only_place(&block).filter(|place| self.label_end(place) == block.end)
        };
        let heading = (n.saturating_sub(LONGEST_LIST)..n).rev().find(|n| !is_row(*n));
        let caption = self.caption_line(n, is_row)?;
        let place = heading.and_then(is_heading).or_else(|| self.place_of_caption(caption));
        self.of_caption(caption).map(|group| (group, headcount::LINE, place))
    }

    /// A year or a month and nothing else.
    fn is_date(&self, words: &Range<usize>) -> bool {
        let document = self.document;
        let date = |at: usize| {
            self.mentions.claims.of(at) == Claim::Date || self.is_year(at) || document.is(at, Cue::Month)
        };
        words.clone().any(date) && self.is_neutral(words)
    }

    fn is_mark(&self, at: usize) -> bool {
        self.document.token(at).is_some_and(|token| token.kind == Kind::Mark)
    }

    /// The 2 of `2. Corby: four`, the year of `2018: 40`: what opens a line of a list.
    pub(super) fn is_of_item(&self) -> bool {
        let document = self.document;
        let (n, head) = (document.block_of(self.number.value.head), self.number.value.head);
        let opens = head <= document.block(n).start + 1;
        let sentence = document.sentence(document.sentence_of(head)).start;
        // `Corby – 2018: 40`.
        let dated = self.is_year(head) && document.is_mark(head + 1, ':') && self.is_number(head + 2);
        if dated || sentence == head && self.is_year(head) && document.is_mark(head + 1, ':') {
            return true;
        }
        opens
            && (super::place::line_start(document, n) > head
                || self.is_year(head) && self.is_clause_mark(head + 1))
    }
}
