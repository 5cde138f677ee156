//! Reads one cardinal: digits, or words composed as English composes them.

use crate::document::{Cursor, Shape, begins, both, not};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, NumberKind, NumberRow, Table, Word};

/// The longest number that counts people, `two thousand three hundred and forty-five`, has seven words; a page that
/// repeats `hundred and` is read in a straight line.
const MOST_WORDS: usize = 10;

/// What one word or phrase adds to a number.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    /// A number that is complete: digits, `six`, `half a dozen`.
    Cardinal(u32),
    /// `twenty`, which `two` may follow.
    Tens(u32),
    Hundred,
    /// `thousand` and above, which close what was read before.
    Thousand(u32),
    /// `dozen`, which ends the number.
    Dozen(u32),
    /// `and a half`, of the thousand that follows.
    Half,
}

/// The number after the cursor and the cursor past it; `None` for none, and for one beyond `u32`.
pub(super) fn cardinal<'d, 't>(start: Cursor<'d, 't>) -> Option<(u32, Cursor<'d, 't>)> {
    let (mut total, mut current): (u32, Option<u32>) = (0, None);
    let mut end = start;
    let mut scaled = false;
    for _ in 0..MOST_WORDS {
        let joined = end.expect(Word::And).filter(|_| scaled).or_else(|| hundreds_behind_a_comma(start, end));
        let linked = joined.is_some();
        let Some((part, next)) = part(joined.unwrap_or(end)).or_else(|| spaced_units(end, current)) else {
            break;
        };
        match (part, current) {
            (Part::Cardinal(n) | Part::Tens(n), None) if end.at() == start.at() || scaled => {
                current = Some(n);
            }
            // The figures of two columns stand side by side: `40 6`.
            (Part::Cardinal(n), Some(c))
                if takes_units(c, n, scaled) && (scaled || !joined.unwrap_or(end).is(Kind::Number)) =>
            {
                current = c.checked_add(n);
            }
            (Part::Tens(n), Some(c)) if scaled && c % 100 == 0 => current = c.checked_add(n),
            (Part::Hundred, Some(c)) if !linked && c < 100 => current = Some(c * 100),
            (Part::Thousand(n), Some(c)) if !linked => {
                total = total.checked_add(c.checked_mul(n)?)?;
                current = None;
            }
            (Part::Half, Some(c)) if total == 0 => {
                let (scale, after) = scale(next)?;
                return Some((c.checked_mul(scale)?.checked_add(scale / 2)?, after));
            }
            (Part::Dozen(n), c) if !linked && total == 0 => {
                return Some((c.unwrap_or(1).checked_mul(n)?, next));
            }
            _ => break,
        }
        scaled = matches!(part, Part::Hundred | Part::Thousand(_))
            || current.is_some_and(|c| c >= 100 && c % 100 == 0);
        end = next;
    }
    let read = end.at() > start.at();
    read.then(|| total.checked_add(current.unwrap_or(0))).flatten().map(|count| (count, end))
}

/// Past the comma of `five thousand, six hundred`; `of two thousand, six hundred came` are two numbers where `of` opens the
/// sentence, and so are those of `in a force of two thousand, six hundred`.
fn hundreds_behind_a_comma<'d, 't>(start: Cursor<'d, 't>, end: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    let thousands = end.hit_before(Table::Number).and_then(|(_, word)| part(word));
    if !matches!(thousands, Some((Part::Thousand(_), _))) || !end.follows(Kind::Word) {
        return None;
    }
    let next = end.expect(',').filter(|next| next.is(Kind::Word))?;
    let (Part::Cardinal(1..=9), hundred) = part(next)? else { return None };
    let (Part::Hundred, _) = part(hundred)? else { return None };
    let document = start.document();
    let opening = document.cursor(document.sentence(document.sentence_of(start.at())).start);
    let led = start.follows((Cue::Preposition, Cue::Determiner));
    (!led || !opening.is(Cue::Preposition)).then_some(next)
}

/// `two` of `fifty - two`, whose hyphen stands apart.
fn spaced_units<'d, 't>(end: Cursor<'d, 't>, current: Option<u32>) -> Option<(Part, Cursor<'d, 't>)> {
    let tens = current.is_some_and(|current| matches!(current, 20 | 30 | 40 | 50 | 60 | 70 | 80 | 90));
    let units = end.expect('-').filter(|_| tens && end.follows(Kind::Word))?;
    part(units).filter(|(part, _)| matches!(part, Part::Cardinal(1..=9)) && units.is(Kind::Word))
}

/// The hundred or thousand of `one and a half thousand`.
fn scale<'d, 't>(at: Cursor<'d, 't>) -> Option<(u32, Cursor<'d, 't>)> {
    match part(at)? {
        (Part::Hundred, end) => Some((100, end)),
        (Part::Thousand(scale), end) => Some((scale, end)),
        _ => None,
    }
}

/// `forty` takes `two`, `a hundred` takes anything below it.
fn takes_units(current: u32, units: u32, scaled: bool) -> bool {
    let tens = current.is_multiple_of(10) && !current.is_multiple_of(100) && units < 10;
    (tens && current < 1000) || (scaled && current.is_multiple_of(100) && units < 100)
}

/// The number of `(x2)`, of `PCSO x4` and of `x4 PCSOs`: a word of a letter and figures, in brackets or beside a word.
pub(super) fn times(at: Cursor<'_, '_>) -> Option<u32> {
    let figures = at.word().strip_prefix(['x', 'X', '\u{d7}']).filter(|figures| !figures.is_empty())?;
    if !at.is(Kind::Word) || at.next().is(Shape::Hyphened) {
        return None;
    }
    let bracketed = at.follows('(') && at.next().is(')');
    let behind = at.follows((Shape::Capital, begins(Table::Group))) && !at.is(Shape::FirstOfLine);
    let before = at.next().is((begins(Table::Group), begins(Table::Rank)));
    digits(figures).filter(|_| bracketed || !at.is(Shape::Glued) && (behind || before))
}

fn part<'d, 't>(at: Cursor<'d, 't>) -> Option<(Part, Cursor<'d, 't>)> {
    if at.is(Kind::Number) {
        return digits(at.word())
            .map(|count| grouped(count, at))
            .map(|(count, end)| (Part::Cardinal(count), end));
    }
    if let Some(count) = times(at) {
        return Some((Part::Cardinal(count), at.next()));
    }
    let (hit, end) = at.hit(Table::Number)?;
    let NumberRow { value, kind } = *at.document().row::<NumberRow>(hit.row);
    // A letter is a number only behind figures: `100k`. `a score of 3` counts points.
    let letter = at.word().len() == 1 && end.at() == at.at() + 1;
    let behind_figures = at.is(Shape::Glued) && at.follows(Kind::Number);
    let score = end.follows(Word::Of) && (end.is(Kind::Number) || end.is(begins(Table::Number)));
    if letter && !behind_figures || score && kind == NumberKind::Cardinal && value >= SCORE {
        return None;
    }
    let part = match kind {
        NumberKind::Cardinal => Part::Cardinal(value),
        NumberKind::Tens => Part::Tens(value),
        NumberKind::Hundred => Part::Hundred,
        NumberKind::Thousand => Part::Thousand(value),
        NumberKind::Dozen => Part::Dozen(value),
        NumberKind::Half => Part::Half,
    };
    Some((part, end))
}

/// Groups of three digits that blanks or apostrophes part: `1 250`, `1'250`; the first of them has at most three digits.
fn grouped<'d, 't>(first: u32, at: Cursor<'d, 't>) -> (u32, Cursor<'d, 't>) {
    let (mut count, mut end) = (first, at.next());
    // `May 12 300 officers` is a day and a count, and a telephone number has zeros or longer groups.
    if at.word().starts_with('0') || at.follows((Kind::Number, Cue::Month)) {
        return (first, end);
    }
    while (1..MOST_BEFORE_GROUP).contains(&first) {
        let Some((group, next)) = group(end) else { break };
        let longer = count.checked_mul(MOST_BEFORE_GROUP).and_then(|count| count.checked_add(group));
        let Some(longer) = longer else { break };
        (count, end) = (longer, next);
    }
    let columns =
        end.is(both(Kind::Number, not(Shape::Hyphened))) || is_in_row(at, end) || is_in_flat_row(at, end);
    if columns { (first, at.next()) } else { (count, end) }
}

/// `Sergeants 301 310`: a line of a label and the figures of two columns.
fn is_in_row(at: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    let alone = end.is_at_end() || end.is(Shape::FirstOfLine);
    let spaced = at.next().is(Kind::Number);
    let label = at.previous().is_some_and(|before| before.is(Kind::Word));
    let words = at.backwards().take_while(|at| !at.is(Shape::FirstOfLine)).take(LABEL).count();
    alone && spaced && label && words < LABEL
}

/// `Corby 301 310 Oundle 214 200`: the figures of two columns, in a table that was run together in one line.
fn is_in_flat_row(at: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    let label = both(Kind::Word, both(Shape::Capital, not(Shape::FirstOfLine)));
    if !at.next().is(Kind::Number) || !at.previous().is_some_and(|before| before.is(label)) {
        return false;
    }
    let ahead = || {
        let mut words = std::iter::successors(Some(end), |at| Some(at.next())).take(LABEL + 1);
        let next = words.find(|at| !at.is(Kind::Word));
        end.is(label) && next.is_some_and(|at| at.is(Kind::Number) && at.next().is(Kind::Number))
    };
    let behind = || {
        let last = at.backwards().take(LABEL + 1).find(|at| !at.is(Kind::Word));
        let closed = end.is_at_end() || end.is(Shape::FirstOfLine);
        closed && last.is_some_and(|at| at.is(Kind::Number) && at.follows(Kind::Number))
    };
    ahead() || behind()
}

fn group<'d, 't>(end: Cursor<'d, 't>) -> Option<(u32, Cursor<'d, 't>)> {
    let apart = both(Kind::Number, not([Shape::Glued, Shape::FirstOfLine]));
    let mark = end
        .expect(both(Shape::Glued, ['\'', '\u{2019}']))
        .filter(|at| at.is(both(Kind::Number, Shape::Glued)));
    let at = if end.is(apart) { end } else { mark? };
    let digits_of_group = at.word().len() == 3 && at.word().bytes().all(|byte| byte.is_ascii_digit());
    digits(at.word()).filter(|_| digits_of_group).map(|group| (group, at.next()))
}

/// How many words the label of a row has at most. A longer line is a sentence.
const LABEL: usize = 4;

/// A thousand: what each group of three digits is worth, and the first number too long to stand before one.
const MOST_BEFORE_GROUP: u32 = 1000;

/// `a score of` is twenty, which no unit follows.
const SCORE: u32 = 20;

/// Digits and group commas of the largest `u32`, `4,294,967,295`.
const MOST_DIGITS: usize = 13;

/// Reads digits with group commas; a decimal does not count people.
fn digits(word: &str) -> Option<u32> {
    if word.len() > MOST_DIGITS {
        return None;
    }
    word.bytes().filter(|byte| *byte != b',').try_fold(0u32, |value, byte| {
        let digit = byte.is_ascii_digit().then(|| u32::from(byte - b'0'))?;
        value.checked_mul(10)?.checked_add(digit)
    })
}
