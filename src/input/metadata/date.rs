//! Dates of publication: a metadata value or a dateline of the page becomes a [`Timex`].
//!
//! The dates themselves are found by [`day`]. A line is a dateline when nothing but times, weekdays, a force's name and words of
//! publishing stand beside its date.

pub(crate) use super::day::is_of_calendar;
pub(crate) use super::order::Order;
use super::{day, icon, stamp, writer};
use crate::clip::clip;
use crate::lexicon::split::{Kind, Piece, Pieces};
use crate::lexicon::{BoilerplateKind, Lexicons, Table};
use crate::timex::{Grain, Timex};

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

/// The longest line that is looked at, in bytes: longer ones are prose, and reading them twice would cost.
const LONGEST: usize = 160;

/// The date that a value of the metadata states.
pub(crate) fn value(text: &str, order: Order, lexicons: &Lexicons) -> Option<Timex> {
    let plain = stamp::day_of_stamp(text).or_else(|| stamp::day_in_figures(text, order));
    let number = || stamp::day_of_number(text);
    plain.or_else(number).or_else(|| day::find(clip(text, LONGEST), order, lexicons))
}

/// The date of a dateline, and how sure it tells the day of publication.
pub(crate) fn dateline(line: &str, order: Order, lexicons: &Lexicons) -> Option<(Timex, Strength)> {
    if !may_hold_date(line) {
        return None;
    }
    let line = icon::trim(line);
    let strength = strength(line, lexicons).or_else(|| announced(line, lexicons))?;
    Some((day::find(line, order, lexicons)?, strength))
}

/// The date in a line of any words.
pub(crate) fn found(line: &str, order: Order, lexicons: &Lexicons) -> Option<Timex> {
    if may_hold_date(line) { day::find(line, order, lexicons) } else { None }
}

/// Whether nothing but words of datelines stands beside a date.
pub(crate) fn is_line(line: &str, lexicons: &Lexicons) -> bool {
    strength(icon::trim(line), lexicons).is_some()
}

/// Whether a line is the label of a date that stands in the next line: `Published`, `Last updated:`.
pub(crate) fn is_label_before(line: &str, lexicons: &Lexicons) -> bool {
    line.len() <= LONGEST_LABEL_BEFORE
        && !has_digit(line)
        && matches!(strength(icon::trim(line), lexicons), Some(Strength::Published | Strength::Changed))
}

/// The longest label of a date in the next line, in bytes.
const LONGEST_LABEL_BEFORE: usize = 30;

/// How sure a line that holds this date tells the day of publication; `None` where it is no dateline.
pub(crate) fn strength_of(line: &str, date: Timex, order: Order, lexicons: &Lexicons) -> Option<Strength> {
    let words = icon::trim(line);
    let strength = strength(words, lexicons).or_else(|| announced(words, lexicons))?;
    // Most lines have nothing around their words, and the date is that of the line.
    let date = if words.len() == line.len() { Some(date) } else { day::find(words, order, lexicons) };
    date.map(|_| strength)
}

/// Whether a brief line tells the day that it holds beside words of any kind: a label, not a sentence.
pub(crate) fn is_label(line: &str, date: Timex) -> bool {
    let words = line.split_whitespace().filter(|word| word.starts_with(char::is_alphabetic)).count();
    let brief = words <= MOST_LABEL_WORDS && !line.contains(':') && !line.ends_with(['.', '!', '?']);
    brief && date.grain() == Grain::Day
}

/// The most words of a label with the weekday and the month of its date.
const MOST_LABEL_WORDS: usize = 5;

/// Whether a line is brief enough for a date that is read, and has a digit.
pub(crate) fn may_hold_date(line: &str) -> bool {
    line.len() <= LONGEST && has_digit(line)
}

/// Whether a line has a digit; looks at all bytes, which costs less than to stop at the first.
fn has_digit(line: &str) -> bool {
    line.bytes().fold(false, |found, byte| found | byte.is_ascii_digit())
}

/// Whether a line of any words announces its date: a word of publishing stands at its start or after a mark, and the date
/// right behind it.
fn announced(line: &str, lexicons: &Lexicons) -> Option<Strength> {
    let boilerplate = lexicons.boilerplate();
    let last_digit = line.bytes().rposition(|byte| byte.is_ascii_digit())?;
    let mut clause = 0;
    let mut opened = false;
    let mut pieces = Pieces::new(line);
    loop {
        // Behind the first word of a clause only a mark counts.
        while clause > 0 && !opened && pieces.next_plain().is_some() {}
        let piece = pieces.next().filter(|piece| piece.start <= last_digit)?;
        let word = &line[piece.start..piece.end];
        let asked = piece.kind == Kind::Word && (clause == 0 || opened);
        let kinds = if asked { boilerplate.kinds_of(word) } else { &[] };
        let is = |kind| kinds.contains(&kind);
        match piece.kind {
            Kind::Number if opened => return Some(Strength::Published),
            Kind::Mark if !opened => clause = 0,
            Kind::Word if clause == 0 && is(BoilerplateKind::Published) && !is(BoilerplateKind::Dateline) => {
                opened = true;
            }
            Kind::Word if opened && !is(BoilerplateKind::Dateline) && !is_of_calendar(word, lexicons) => {
                return None;
            }
            Kind::Mark | Kind::Word | Kind::Number | Kind::Opaque => clause += 1,
        }
    }
}

/// What the words of a line say of its date; `None` when they are not those of a dateline.
fn strength(line: &str, lexicons: &Lexicons) -> Option<Strength> {
    let boilerplate = lexicons.boilerplate();
    let mut strength = Strength::Bare;
    let mut pieces = Pieces::new(line);
    while let Some(piece) = pieces.next() {
        match piece.kind {
            Kind::Number | Kind::Mark => continue,
            Kind::Opaque => return None,
            Kind::Word => {}
        }
        let word = &line[piece.start..piece.end];
        let kinds = if word.contains('.') {
            boilerplate.kinds_of(&word.replace('.', ""))
        } else {
            boilerplate.kinds_of(word)
        };
        let is = |kind| kinds.contains(&kind);
        if is(BoilerplateKind::Author) {
            if !writer::may_follow(line, piece.end, |word| is_of_calendar(word, lexicons)) {
                return None;
            }
            break;
        } else if is(BoilerplateKind::Published) {
            strength = Strength::Published;
        } else if is(BoilerplateKind::Changed) {
            strength = if strength == Strength::Bare { Strength::Changed } else { strength };
        } else if let Some(rest) = past_force(line, lexicons, &piece, &pieces) {
            pieces = rest;
        } else if !is(BoilerplateKind::Dateline) && !is_of_calendar(word, lexicons) {
            return None;
        }
    }
    Some(strength)
}

/// The pieces after the name of a force that begins with `first`.
fn past_force<'t>(
    line: &'t str,
    lexicons: &Lexicons,
    first: &Piece,
    rest: &Pieces<'t>,
) -> Option<Pieces<'t>> {
    let id = |piece: &Piece| lexicons.word_at(line, piece.start, piece.end);
    let (mut node, mut rest, mut longest) = (lexicons.start(id(first)), rest.clone(), None);
    while node != 0 {
        if lexicons.rows_at(node).any(|(table, _)| table == Table::Force) {
            longest = Some(rest.clone());
        }
        let Some(next) = rest.next().filter(|piece| piece.kind == Kind::Word) else { break };
        node = lexicons.step(node, id(&next));
    }
    longest
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
            ("Tue 7 April 15", "2015-04-07"),
            ("7 Apr 15, 14:05", "2015-04-07"),
            ("7 April 15:05", ""),
            ("7 April 10 am", ""),
            ("7 April 12 - 14", ""),
            ("Updated 9 April 2015 08:30 | Published 7 April 2015", "2015-04-07"),
            ("Published 7 April 2015 | Updated 9 April 2015", "2015-04-07"),
            ("Updated 9 April 2015, first published yesterday", "2015-04-09"),
            ("13/25/2019", ""),
            ("12/25/2019", "2019-12-25"),
            ("November 2020", "2020-11"),
            ("99999999999999999999/1/1", ""),
        ] {
            let have =
                value(text, Order::default(), &lexicons).map(|date| date.to_string()).unwrap_or_default();
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
            ("Datganiad / Published: 14/05/2024", Some(("2024-05-14", Strength::Published))),
            ("Rutland Beat team | Posted 14 May 2024", Some(("2024-05-14", Strength::Published))),
            ("The report, published in the spring, told of 14 May 2024", None),
            ("Closing date: 23:59 on 12 May 2024", None),
            ("NEXT REPORT: 04/01/2024", None),
            ("He joined on 12 May 2004.", None),
        ] {
            let have = dateline(line, Order::default(), &lexicons)
                .map(|(date, strength)| (date.to_string(), strength));
            assert_eq!(have, want.map(|(date, strength)| (date.to_owned(), strength)), "{line}");
        }
    }

    #[test]
    fn a_labelled_date_has_few_words_beside_it() {
        let lexicons = Lexicons::built_in();
        for (line, want) in [
            ("Beat notes of 14/05/2024", Some("2024-05-14")),
            ("Rutland notebook, Tuesday 14 May 2024", Some("2024-05-14")),
            ("Rutland notebook, May 2024", None),
            ("Closing date: 14 May 2024", None),
            ("She retires on 14 May 2024.", None),
            ("Sergeant Pike left the town for good on 14 May 2024", None),
        ] {
            let date = found(line, Order::default(), &lexicons).filter(|date| is_label(line, *date));
            let have = date.map(|date| date.to_string());
            assert_eq!(have.as_deref(), want, "{line}");
        }
    }
}
