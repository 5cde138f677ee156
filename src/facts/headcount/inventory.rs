//! Inventories: lines of nothing but people and their numbers, with the place where they are before or behind them:
//! `Corby PCs 14 PCSOs 6`, `Corby – PC: 14, PCSO: 6`, `3 Sgts | 9 PCs | 4 PCSOs for Corby`; below the name of the place,
//! `PCs 14 PCSOs 6` alone.

use super::elliptical::Ellipsis;
use super::noun::{self, Form, Group, Noun};
use super::{phrase, with_noun};
use crate::lexicon::{Cue, RankRow, Table, Word, split::Kind};
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// How many tokens such a line may have. Longer ones are paragraphs.
const LONGEST: usize = 40;
/// How many tokens may stand before the items or behind them: `In Corby there will be`, `at Corby Police Station.`
const LONGEST_FRAME: usize = 8;
/// How many kinds of people show that `PC: 14` counts constables and is no number of one's collar.
const SEVERAL: usize = 2;
/// How many tokens stand between two items: `, and`.
const LONGEST_JOINT: usize = 2;
/// The marks that may stand between two items, beside those that part cells.
const JOINTS: [char; 9] = [',', ';', '+', '&', '.', '-', '\u{2013}', '\u{2014}', '/'];

/// What a number is in its line of people and numbers.
pub(super) struct Inventory<'d> {
    /// The people before the number; `None` where its noun stands behind it.
    pub group: Option<Group<'d>>,
    /// The place of all people of the line.
    pub place: Option<Range<usize>>,
}

/// People and their number.
struct Item<'d> {
    number: Range<usize>,
    end: usize,
    group: Group<'d>,
    form: Form,
}

impl<'d> Ellipsis<'_, 'd> {
    /// The people and the place of a number in a line of such.
    pub(super) fn inventory(&self) -> Option<Inventory<'d>> {
        let document = self.document;
        let n = document.block_of(self.number.value.head);
        let (line, start) = (document.block(n), super::place::line_start(document, n));
        if line.len() > LONGEST {
            return None;
        }
        let opens = |at: usize| self.has_number(at) || self.people_at(at).is_some();
        let first = (start..line.end.min(start + LONGEST_FRAME)).find(|at| opens(*at) || !self.frames(*at));
        let first = first.filter(|at| opens(*at))?;
        let behind = self.has_number(first);
        let bracket = behind && first > start && document.is_mark(first - 1, '(');
        let items = self.items(first - usize::from(bracket), line.end, behind)?;
        let tail = items.last()?.end..line.end;
        if tail.len() > LONGEST_FRAME || !tail.clone().all(|at| self.frames(at)) {
            return None;
        }
        let place = match (self.places(start..first).next(), self.places(tail).next()) {
            (Some(_), Some(_)) => return None,
            (before, after) => before.or(after).cloned(),
        };
        let led = place.as_ref().is_some_and(|place| place.start == start);
        let lone = behind || !led || items.iter().any(|item| item.form == Form::One);
        let own = items.iter().find(|item| item.number.contains(&self.number.value.head))?;
        let group = (!behind).then_some(own.group);
        (items.len() >= if lone { SEVERAL } else { 1 }).then_some(Inventory { group, place })
    }

    /// The people and their numbers from a token on, all in one order; none where they are numbers of collars.
    fn items(&self, mut at: usize, line: usize, behind: bool) -> Option<Vec<Item<'d>>> {
        let document = self.document;
        let joint = |at: &usize| {
            JOINTS.iter().any(|mark| document.is_mark(*at, *mark))
                || super::place::parts_cells(document, *at)
                || document.is(*at, Cue::Conjunction)
        };
        let mut items: Vec<Item<'d>> = Vec::new();
        while let Some(item) = if behind { self.counted(at, line) } else { self.labelled_item(at, line) } {
            // `PC 812, PC 940`.
            let same = items.last().is_some_and(|last| last.group.name == item.group.name);
            if same && !behind && item.form == Form::One {
                return None;
            }
            let joined = item.end..line.min(item.end + LONGEST_JOINT);
            at = joined.clone().find(|at| !joint(at)).unwrap_or(joined.end);
            items.push(item);
        }
        Some(items)
    }

    /// `3 x PC`, `(3) PCs`.
    fn counted(&self, at: usize, line: usize) -> Option<Item<'d>> {
        let document = self.document;
        let start = at + usize::from(document.is_mark(at, '('));
        let number = self.number_at(start, line)?;
        let bracket = usize::from(start > at && document.is_mark(number.end, ')'));
        let noun = number.end + bracket;
        let noun = noun + usize::from(with_noun::is_times(document, noun));
        let phrase = phrase::read(document, self.mentions, noun).filter(|phrase| phrase.end <= line)?;
        let form = if phrase.single { Form::One } else { Form::Many };
        Some(Item { number, end: phrase.end, group: phrase.group?, form })
    }

    /// `PCs 3`, `PC x 3`, `PCs (3)`.
    fn labelled_item(&self, at: usize, line: usize) -> Option<Item<'d>> {
        let document = self.document;
        let people = self.people_at(at)?;
        let number = self.number_at(self.behind_label(people.end), line)?;
        let bracket = document.is_mark(people.end, '(') && document.is_mark(number.end, ')');
        let end = number.end + usize::from(bracket);
        Some(Item { number, end, group: people.group, form: people.form })
    }

    /// The token behind the mark and the `x` between people and their number, or the same token.
    fn behind_label(&self, at: usize) -> usize {
        let mark = self.search().is_label_mark(at) || self.document.is_mark(at, '.');
        let at = at + usize::from(mark);
        at + usize::from(with_noun::is_times(self.document, at))
    }

    /// The tokens of the number that begins at a token.
    fn number_at(&self, at: usize, line: usize) -> Option<Range<usize>> {
        let end = (at..line).find(|at| !self.has_number(*at)).unwrap_or(line);
        (end > at).then_some(at..end)
    }

    fn has_number(&self, at: usize) -> bool {
        self.mentions.claims.of(at) == Claim::Number
    }

    fn people_at(&self, at: usize) -> Option<Noun<'d>> {
        let noun = noun::noun_at(self.document, self.mentions, at);
        noun.filter(|noun| !matches!(noun.form, Form::Other | Form::Post))
            .or_else(|| self.abbreviation_at(at))
    }

    /// What may stand before the items or behind them: marks, a place, and words that say that they are there.
    fn frames(&self, at: usize) -> bool {
        let document = self.document;
        let words = Cue::Future.bit()
            | Cue::Auxiliary.bit()
            | Cue::Copula.bit()
            | Cue::GainVerb.bit()
            | Cue::Composition.bit()
            | Cue::CellLink.bit()
            | Cue::Conjunction.bit()
            | Cue::Determiner.bit()
            | Cue::DutyLink.bit()
            | Cue::Police.bit()
            | Cue::Team.bit()
            | Cue::TeamNoun.bit()
            | Cue::Territory.bit()
            | Cue::Compass.bit()
            | Cue::WorkplaceNoun.bit();
        document.token(at).is_some_and(|token| token.kind == Kind::Mark)
            || self.mentions.claims.of(at) == Claim::Place
            || document.is_any(at, words) && !document.is_word(at, Word::From)
            || document.is_word(at, Word::There)
            || self.is_name_word(at)
    }

    /// The `Sgt` of `Sgt 1`, which is a rank elsewhere only before a name.
    fn abbreviation_at(&self, at: usize) -> Option<Noun<'d>> {
        let (document, short) = (self.document, Cue::RankAbbreviation.bit() | Cue::TitleAbbreviation.bit());
        let hit = document.hit_at(Table::Rank, at).filter(|_| document.is_any(at, short))?;
        let (row, end) = (document.row::<RankRow>(hit.row), hit.end as usize);
        let group = Group { name: &row.rank, noun: at };
        let counted = self.has_number(self.behind_label(end));
        (row.is_rank() && counted).then_some(Noun { end, group, form: Form::One, weight: 3 })
    }
}
