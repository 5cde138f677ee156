//! Numbers: turns digits, number words and ranges into integers with their qualifier.
//!
//! `forty-two`, `half a dozen`, `1,432`, `between 3 and 5`, `three or four`, `more than 30` are numbers that may count
//! people, and so is the `(x2)` behind what there is twice. Money, percentages, decimals, ordinals, times, dates, ages, durations, distances and the numbers of roads,
//! pages and collars and those that are dialled are none; their tokens are refused to later finders.

mod bounds;
mod read;
mod refuse;

use super::{
    Mention,
    overlap::{Claim, Claims},
};
use crate::document::{Cursor, Document, Hit, Shape, both, not};
use crate::evidence::rules::mention;
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, QualifierMeaning, QualifierRow, Side, Table, Word};
use crate::qualifier::Qualifier;
use std::ops::Range;

/// A cardinal number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NumberValue {
    pub count: u32,
    /// The upper bound of a range.
    pub max: Option<u32>,
    pub qualifier: Qualifier,
    /// The number's own first token, after its qualifier.
    pub head: usize,
}

/// How many times the first number the second of `three or four` may be; `one or 200` are two numbers.
const NEAR: u32 = 3;

/// The numbers of a document that may count people, in order.
pub(super) fn find(document: &Document<'_>, claims: &mut Claims) -> Vec<Mention<NumberValue>> {
    let mut numbers: Vec<Mention<NumberValue>> = Vec::new();
    let words = document.hits(Table::Number).iter().map(|hit| hit.start as usize);
    let is_number = |at: &usize| {
        document.token(*at).is_some_and(|token| token.kind == Kind::Number)
            || read::times(document.cursor(*at)).is_some()
    };
    let mut starts: Vec<usize> = document.each_with_digits().filter(is_number).chain(words).collect();
    starts.sort_unstable();
    let mut done = 0;
    for at in starts {
        if at < done || claims.of(at) != Claim::Free {
            continue;
        }
        let start = document.cursor(at);
        let Some((count, end)) = read::cardinal(start) else { continue };
        let bounds = bounds::second(start, count, end);
        let upper = bounds.or_else(|| upper_bound(start, count, end));
        let (max, end) = upper.map_or((None, end), |(max, end)| (Some(max), end));
        let number = end.range_from(start);
        done = number.end;
        if let Some(code) = refuse::dialled(start) {
            done = code.end.max(done);
            claims.claim(number.start..done, Claim::Refused);
        } else if refuse::is_no_count(start, end) || !claims.is_free(number.clone()) {
            claims.claim(number, Claim::Refused);
        } else {
            let (qualifier, tokens) = qualified(start, end);
            let qualifier = if bounds.is_some() { Qualifier::Exact } else { qualifier };
            claims.claim(number, Claim::Number);
            let value = NumberValue { count, max, qualifier, head: at };
            numbers.push(Mention { tokens, value, rule: mention::NUMBER });
        }
    }
    numbers
}

/// The second number of `3 to 5`, `three or four`, `10-12`, `between 20 and 30`, and the cursor past it.
fn upper_bound<'d, 't>(
    start: Cursor<'d, 't>,
    count: u32,
    end: Cursor<'d, 't>,
) -> Option<(u32, Cursor<'d, 't>)> {
    let dash = ('\u{2013}', both('-', not(Shape::Glued)));
    // `anything from 30 to 40` is a range, `up from 30 to 40` a change.
    let change = start.follows([Word::From, Word::By])
        && start.hit_before(Table::Qualifier).is_none()
        && !is_led_by_from(start);
    let second = if change {
        end.expect(dash)
    } else if start.follows(Word::Between) {
        end.expect(([Word::To, Word::Or, Word::And], dash))
    } else {
        end.expect(([Word::To, Word::Or], dash))
    };
    let second = second.or_else(|| end.is(Shape::Hyphened).then_some(end))?;
    // `two to Three Rivers` goes on to a name.
    let name = second.is(both(Kind::Word, Shape::Capital)) && !start.is(Shape::Capital);
    let (max, after) = read::cardinal(second).filter(|_| !name)?;
    let near = !end.is(Word::Or) || max <= count.saturating_mul(NEAR);
    (max > count && near).then_some((max, after))
}

/// How many words before `from` are looked at for a change.
const CHANGE: usize = 20;

/// `Two sergeants go to Corby and from five to seven PCSOs to Deal`: where the sentence tells of no change, `from` behind `and`
/// or `of` opens a range.
fn is_led_by_from(start: Cursor<'_, '_>) -> bool {
    let change = (Word::From, Cue::ChangeVerb, Cue::StrengthNoun, Cue::Comparison);
    let Some(from) = start.back(Word::From).map(Cursor::in_sentence) else { return false };
    from.follows((Cue::Conjunction, Word::Of)) && from.back_until(CHANGE, change).is_none()
}

/// Takes the words before and after a number that say how it is meant.
fn qualified(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> (Qualifier, Range<usize>) {
    let document = start.document();
    let row = |hit: Hit| document.row::<QualifierRow>(hit.row);
    let before = start.hit_before(Table::Qualifier).filter(|(hit, _)| row(*hit).side == Side::Before);
    let tilde = start.back('~').map(|before| (Qualifier::About, before));
    // `+4`, but not the mark of `3 PCs + 4 PCSOs`.
    let plus = start.back('+').filter(|_| start.is(Shape::Glued)).map(|before| (Qualifier::Exact, before));
    let (mut qualifier, start) = before
        .map(|(hit, before)| (row(hit).meaning.into(), before))
        .or(tilde)
        .or(plus)
        .unwrap_or((Qualifier::Exact, start));
    let mut past = end;
    if let Some((hit, after)) = end.hit(Table::Qualifier) {
        if row(hit).side == Side::After {
            (qualifier, past) = (row(hit).meaning.into(), after);
        }
    } else if let Some(after) = end.expect('+').filter(|_| end.is(Shape::Glued)) {
        (qualifier, past) = (Qualifier::AtLeast, after);
    }
    (qualifier, past.range_from(start))
}

impl From<QualifierMeaning> for Qualifier {
    fn from(meaning: QualifierMeaning) -> Self {
        match meaning {
            QualifierMeaning::Exact => Self::Exact,
            QualifierMeaning::AtLeast => Self::AtLeast,
            QualifierMeaning::AtMost => Self::AtMost,
            QualifierMeaning::About => Self::About,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicons;

    fn numbers(text: &str) -> Vec<(u32, Option<u32>, Qualifier)> {
        let document = Document::new(text, Vec::new(), Lexicons::built_in());
        let mut claims = Claims::new(document.len());
        let found = find(&document, &mut claims);
        found.iter().map(|n| (n.value.count, n.value.max, n.value.qualifier)).collect()
    }

    type Row = (u32, Option<u32>, Qualifier);

    #[test]
    fn finds() {
        use Qualifier::{About, AtLeast, AtMost, Exact};
        let table: &[(&str, &[Row])] = &[
            ("Forty-two officers", &[(42, None, Exact)]),
            ("1,432 of us", &[(1432, None, Exact)]),
            ("half a dozen bobbies and a dozen cadets", &[(6, None, Exact), (12, None, Exact)]),
            ("another two dozen", &[(24, None, Exact)]),
            ("a hundred and twenty recruits", &[(120, None, Exact)]),
            ("two thousand three hundred officers", &[(2300, None, Exact)]),
            ("between 3 and 5 posts", &[(3, Some(5), Exact)]),
            ("three or four sergeants", &[(3, Some(4), Exact)]),
            ("10-12 officers", &[(10, Some(12), Exact)]),
            ("20 to 30 officers", &[(20, Some(30), Exact)]),
            ("more than 30 PCSOs", &[(30, None, AtLeast)]),
            ("over a hundred officers", &[(100, None, AtLeast)]),
            ("up to four PCs", &[(4, None, AtMost)]),
            ("about 25 staff", &[(25, None, About)]),
            ("50 or so officers, 30+ specials", &[(50, None, About), (30, None, AtLeast)]),
            ("fifty - two officers", &[(52, None, Exact)]),
            ("40 000 officers and 1\u{a0}250 staff", &[(40_000, None, Exact), (1250, None, Exact)]),
            ("100k officers", &[(100_000, None, Exact)]),
            ("one and a half thousand officers", &[(1500, None, Exact)]),
            ("a score of cadets and half-a-dozen PCSOs", &[(20, None, Exact), (6, None, Exact)]),
            ("a couple of detectives", &[(2, None, Exact)]),
            ("a couple of hundred officers", &[(200, None, Exact)]),
            ("a team that exceeds 150 officers", &[(150, None, AtLeast)]),
            ("20 - 30 officers", &[(20, Some(30), Exact)]),
            ("4 thousand 3 hundred and 21 officers", &[(4321, None, Exact)]),
            ("ring 0800 555 111, 40 officers", &[(40, None, Exact)]),
            ("from 12 to 20 officers", &[(12, None, Exact), (20, None, Exact)]),
        ];
        for (text, want) in table {
            assert_eq!(numbers(text), *want, "{text}");
        }
    }

    #[test]
    fn finds_loose_wordings() {
        use Qualifier::{About, AtLeast, AtMost, Exact};
        let table: &[(&str, &[Row])] = &[
            ("two sergeants and from five to seven PCSOs", &[(2, None, Exact), (5, Some(7), Exact)]),
            ("It rose and from 5 to 7 PCSOs", &[(5, None, Exact), (7, None, Exact)]),
            ("five thousand, six hundred officers", &[(5600, None, Exact)]),
            ("two thousand, four hundred and fifty staff", &[(2450, None, Exact)]),
            ("Of two thousand, six hundred came", &[(2000, None, Exact), (600, None, Exact)]),
            ("two thousand, six officers", &[(2000, None, Exact), (6, None, Exact)]),
            ("Twentyone PCSOs and a hundred and thirtytwo cadets", &[(21, None, Exact), (132, None, Exact)]),
            ("PCSOs now number twenty three.", &[(23, None, Exact)]),
            ("It is to surpass 3,000 officers", &[(3000, None, AtLeast)]),
            ("just short of 3,000 officers", &[(3000, None, About)]),
            ("12 or fewer officers", &[(12, None, AtMost)]),
            ("more than ten, but fewer than 20 officers", &[(10, Some(20), Exact)]),
            ("more than ten but at least 20 came", &[(10, None, AtLeast), (20, None, AtLeast)]),
        ];
        for (text, want) in table {
            assert_eq!(numbers(text), *want, "{text}");
        }
    }

    #[test]
    fn ignores() {
        for text in [
            "£30 was taken",
            "30 per cent of them",
            "30% of them",
            "at 9.20 and 4.35",
            "the 30th man",
            "at 9pm",
            "a 34-year-old man",
            "aged 34",
            "six hours later",
            "PC 1234 Smith",
            "Operation 7",
            "junction 12",
            "99999999999 officers",
            "several hundred officers",
            "call 101",
            "the 999 call handlers and 101 operators",
            "they used number 48",
            "a network of tensions carries weight",
            "four out of five officers",
            "4 out of 5 officers",
            "\u{a3}100k in cash",
            "1.2k officers",
            "two and a half officers",
            "on 18/02/23",
            "ring 0800 555 111",
            "ring 020 7946 0018 or 0300 123",
        ] {
            assert_eq!(numbers(text), [], "{text}");
        }
    }
}
