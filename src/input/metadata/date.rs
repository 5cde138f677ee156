//! Dates of publication: a metadata value, a dateline of the page or the path of its address becomes a [`Timex`].
//!
//! What counts: day-first numbers, ISO dates, month names in either order. A line is a dateline when nothing but times,
//! weekdays, a force's name and words of publishing stand beside its date.

use super::token::{Token, tokens};
use crate::clip::clip;
use crate::lexicon::{BoilerplateKind, CalendarRow, CalendarWord, Lexicons, Table};
use crate::timex::{Grain, Timex};
use std::ops::Range;

/// How sure it is that a dateline tells the day of publication; later ones win.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Strength {
    /// `Updated …`, `Last modified …`.
    Changed,
    /// A date that stands alone.
    Bare,
    /// `Published …`, `Posted on …`.
    Published,
}

/// The longest line that is looked at, in bytes.
const LONGEST: usize = 160;

/// The date that a value of the metadata states.
pub(crate) fn value(text: &str, lexicons: &Lexicons) -> Option<Timex> {
    let head = clip(text, LONGEST);
    let tokens = tokens(head);
    Reader { tokens: &tokens, lexicons }.find().map(|(date, _)| date)
}

/// The date of a dateline, and how sure it tells the day of publication.
pub(crate) fn dateline(line: &str, lexicons: &Lexicons) -> Option<(Timex, Strength)> {
    if line.len() > LONGEST || !line.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let tokens = tokens(line);
    let reader = Reader { tokens: &tokens, lexicons };
    let (date, range) = reader.find()?;
    let strength = reader.strength(range)?;
    Some((date, strength))
}

pub(super) fn plausible(year: u32) -> Option<u16> {
    u16::try_from(year).ok().filter(|year| (1900..=2100).contains(year))
}

/// The number of a month's name.
pub(super) fn month(word: &str, lexicons: &Lexicons) -> Option<u8> {
    let node = lexicons.start(lexicons.word(word));
    let mut rows = lexicons.rows_at(node).filter(|(table, _)| *table == Table::Calendar);
    rows.find_map(|(_, row)| match lexicons.row::<CalendarRow>(row).word {
        CalendarWord::Month(month) => Some(month),
        _ => None,
    })
}

struct Reader<'r, 't> {
    tokens: &'r [Token<'t>],
    lexicons: &'r Lexicons,
}

impl Reader<'_, '_> {
    /// The first date and the tokens it takes; a month only where no day is found.
    fn find(&self) -> Option<(Timex, Range<usize>)> {
        let mut month = None;
        for at in 0..self.tokens.len() {
            match self.date_at(at) {
                Some((date, end)) if date.grain() == Grain::Day => return Some((date, at..end)),
                Some((date, end)) => month = month.or(Some((date, at..end))),
                None => {}
            }
        }
        month
    }

    fn date_at(&self, at: usize) -> Option<(Timex, usize)> {
        match self.tokens.get(at)? {
            Token::Number { value, digits: 4 } => self.year_first(at, *value),
            Token::Number { value, digits: 8 } => {
                let (month, day) = (u8::try_from(value / 100 % 100).ok()?, u8::try_from(value % 100).ok()?);
                Some((Timex::from_day(Some(plausible(value / 10_000)?), month, day)?, at + 1))
            }
            Token::Number { value, digits: 1 | 2 } if !self.is_inner(at) => self.day_first(at, *value),
            Token::Word(word) => self.month_first(at, month(word, self.lexicons)?),
            _ => None,
        }
    }

    /// Whether the number goes on with a number before it: `10:16`, `1/2`.
    fn is_inner(&self, at: usize) -> bool {
        at > 1
            && matches!(self.tokens[at - 1], Token::Mark('/' | '-' | '.'))
            && matches!(self.tokens[at - 2], Token::Number { .. })
    }

    fn number(&self, at: usize, widths: &[usize]) -> Option<u32> {
        match self.tokens.get(at)? {
            Token::Number { value, digits } if widths.contains(digits) => Some(*value),
            _ => None,
        }
    }

    fn small(&self, at: usize) -> Option<u8> {
        self.number(at, &[1, 2]).and_then(|value| u8::try_from(value).ok())
    }

    fn month_at(&self, at: usize) -> Option<u8> {
        match self.tokens.get(at)? {
            Token::Word(word) => month(word, self.lexicons),
            _ => None,
        }
    }

    fn is_mark(&self, at: usize, marks: &[char]) -> bool {
        matches!(self.tokens.get(at), Some(Token::Mark(mark)) if marks.contains(mark))
    }

    /// `2019-12-06`, `2019/12/06`, `2019-12`.
    fn year_first(&self, at: usize, year: u32) -> Option<(Timex, usize)> {
        let year = plausible(year)?;
        if !self.is_mark(at + 1, &['-', '/', '.']) {
            return None;
        }
        let month = self.small(at + 2).filter(|month| (1..=12).contains(month))?;
        let day = if self.is_mark(at + 3, &['-', '/', '.']) { self.small(at + 4) } else { None };
        match day.and_then(|day| Timex::from_day(Some(year), month, day)) {
            Some(date) => Some((date, at + 5)),
            None => Some((Timex::from_month(Some(year), month)?, at + 3)),
        }
    }

    /// `06/12/2019`, `24 May 2018`, `5th September 2019`, `04/Dec/2019`.
    fn day_first(&self, at: usize, day: u32) -> Option<(Timex, usize)> {
        let day = u8::try_from(day).ok()?;
        let separated = self.is_mark(at + 1, &['/', '-', '.']);
        if let (true, Some(second)) = (separated, self.small(at + 2)) {
            if !self.is_mark(at + 3, &['/', '-', '.']) {
                return None;
            }
            let year =
                self.number(at + 4, &[4]).or_else(|| self.number(at + 4, &[2]).map(|year| 2000 + year))?;
            let year = Some(plausible(year)?);
            let date = Timex::from_day(year, second, day).or_else(|| Timex::from_day(year, day, second))?;
            return Some((date, at + 5));
        }
        let mut next = at + 1 + usize::from(separated);
        if matches!(
            self.tokens.get(next),
            Some(Token::Word("st" | "nd" | "rd" | "th" | "ST" | "ND" | "RD" | "TH"))
        ) {
            next += 1;
        }
        if matches!(self.tokens.get(next), Some(Token::Word("of"))) {
            next += 1;
        }
        let month = self.month_at(next)?;
        next += 1;
        while self.is_mark(next, &['/', '-', '.', ',']) {
            next += 1;
        }
        let year = plausible(self.number(next, &[4])?)?;
        Some((Timex::from_day(Some(year), month, day)?, next + 1))
    }

    /// `Jan 01, 2021`, `September 3 2021`, `November 2020`.
    fn month_first(&self, at: usize, month: u8) -> Option<(Timex, usize)> {
        let mut next = at + 1;
        if self.is_mark(next, &['.']) {
            next += 1;
        }
        if let Some(year) = self.number(next, &[4]).and_then(plausible) {
            return Some((Timex::from_month(Some(year), month)?, next + 1));
        }
        let day = self.small(next)?;
        next += 1;
        if matches!(self.tokens.get(next), Some(Token::Word("st" | "nd" | "rd" | "th"))) {
            next += 1;
        }
        if self.is_mark(next, &[',']) {
            next += 1;
        }
        let year = plausible(self.number(next, &[4])?)?;
        Some((Timex::from_day(Some(year), month, day)?, next + 1))
    }

    /// What the words beside the date say; `None` when they are not those of a dateline.
    fn strength(&self, date: Range<usize>) -> Option<Strength> {
        let boilerplate = self.lexicons.boilerplate();
        let mut strength = Strength::Bare;
        let mut at = 0;
        while at < self.tokens.len() {
            if date.contains(&at) {
                at = date.end;
                continue;
            }
            if let Token::Word(word) = self.tokens[at] {
                let folded = word.to_lowercase();
                let is = |kind| boilerplate.is_word(kind, &folded);
                if is(BoilerplateKind::Author) {
                    break;
                } else if is(BoilerplateKind::Published) {
                    strength = Strength::Published;
                } else if is(BoilerplateKind::Changed) && strength == Strength::Bare {
                    strength = Strength::Changed;
                } else if self.force_at(at) > 0 {
                    at += self.force_at(at);
                    continue;
                } else if !is(BoilerplateKind::Dateline)
                    && !is(BoilerplateKind::Changed)
                    && !self.is_day_or_month(word)
                {
                    return None;
                }
            }
            at += 1;
        }
        Some(strength)
    }

    fn is_day_or_month(&self, word: &str) -> bool {
        let node = self.lexicons.start(self.lexicons.word(word));
        self.lexicons.rows_at(node).any(|(table, _)| table == Table::Calendar)
    }

    /// How many tokens the name of a force takes.
    fn force_at(&self, at: usize) -> usize {
        let mut node = 0;
        let mut longest = 0;
        for (count, token) in self.tokens[at..].iter().enumerate() {
            let Token::Word(word) = token else { break };
            let id = self.lexicons.word(word);
            node = if count == 0 { self.lexicons.start(id) } else { self.lexicons.step(node, id) };
            if node == 0 {
                break;
            }
            if self.lexicons.rows_at(node).any(|(table, _)| table == Table::Force) {
                longest = count + 1;
            }
        }
        longest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metadata_values_in_their_many_forms_give_the_day() {
        let lexicons = Lexicons::built_in();
        for (text, want) in [
            ("18:23 07/11/2015", "2015-11-07"),
            ("2016-03-08T04:17:29+00:00", "2016-03-08"),
            ("11 June 2014", "2014-06-11"),
            ("Posted at 6:48 on 3rd August 2014", "2014-08-03"),
            ("Mar 09, 2016 18:30 GMT", "2016-03-09"),
            ("04/Dec/2019 10:30", "2019-12-04"),
            ("Tuesday, April 7, 2015", "2015-04-07"),
            ("20150407", "2015-04-07"),
            ("13/25/2019", ""),
            ("12/25/2019", "2019-12-25"),
            ("November 2020", "2020-11"),
            ("99999999999999999999/1/1", ""),
        ] {
            let have = value(text, &lexicons).map(|date| date.to_string()).unwrap_or_default();
            assert_eq!(have, want, "{text}");
        }
    }

    #[test]
    fn a_dateline_has_only_words_of_publishing_beside_its_date() {
        let lexicons = Lexicons::built_in();
        for (line, want) in [
            ("07:41 06/10/2015", Some(("2015-10-06", Strength::Bare))),
            ("13 June 2016", Some(("2016-06-13", Strength::Bare))),
            ("Posted on 17:05:09 on 2nd July 2014", Some(("2014-07-02", Strength::Published))),
            ("Last modified: 9 January 2015 at 3:07pm", Some(("2015-01-09", Strength::Changed))),
            ("First published Friday 20 September 2002", Some(("2002-09-20", Strength::Published))),
            ("News \u{2022} May 12, 2017 14:00 BST", Some(("2017-05-12", Strength::Bare))),
            ("Kent Police, 9 July 2021", Some(("2021-07-09", Strength::Bare))),
            ("26 July 2019 by A. Writer", Some(("2019-07-26", Strength::Bare))),
            ("Closing date: 23:59 on 12 May 2024", None),
            ("NEXT REPORT: 04/01/2024", None),
            ("He joined on 12 May 2004.", None),
        ] {
            let have = dateline(line, &lexicons).map(|(date, strength)| (date.to_string(), strength));
            assert_eq!(have, want.map(|(date, strength)| (date.to_owned(), strength)), "{line}");
        }
    }
}
