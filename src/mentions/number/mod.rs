//! Numbers: turns digits, number words and ranges into integers with their qualifier.
//!
//! `forty-two`, `half a dozen`, `1,432`, `between 3 and 5`, `three or four`, `more than 30` are numbers that may count
//! people. Money, percentages, decimals, ordinals, times, dates, ages, durations, distances and the numbers of roads,
//! pages and collars are none; their tokens are refused to later finders.

mod read;
mod refuse;

use super::{
    Mention,
    overlap::{Claim, Claims},
};
use crate::document::Document;
use crate::evidence::rules::mention;
use crate::lexicon::split::{GLUED, Kind};
use crate::lexicon::{QualifierMeaning, QualifierRow, Side, Table, Word};
use crate::qualifier::Qualifier;
use std::ops::Range;

/// A cardinal number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NumberValue {
    pub count: u32,
    /// The upper bound of a range.
    pub max: Option<u32>,
    pub qualifier: Qualifier,
    /// The number's own first token, behind its qualifier.
    pub head: usize,
}

/// The numbers of a document that may count people, in order.
pub(super) fn find(document: &Document<'_>, claims: &mut Claims) -> Vec<Mention<NumberValue>> {
    let mut numbers: Vec<Mention<NumberValue>> = Vec::new();
    let mut words = document.hits(Table::Number).iter().map(|hit| hit.start as usize).peekable();
    let mut at = 0;
    while at < document.len() {
        while words.next_if(|word| *word < at).is_some() {}
        let digits = document.tokens()[at].kind == Kind::Number;
        let free = claims.of(at) == Claim::Free;
        if !free || !(digits || words.peek() == Some(&at)) {
            at += 1;
            continue;
        }
        let Some((count, end)) = read::cardinal(document, at) else {
            at += 1;
            continue;
        };
        let (max, end) =
            upper_bound(document, at, count, end).map_or((None, end), |(max, end)| (Some(max), end));
        if refuse::is_no_count(document, at, end) || !claims.is_free(at..end) {
            claims.claim(at..end, Claim::Refused);
        } else {
            let (qualifier, tokens) = qualified(document, at..end);
            claims.claim(at..end, Claim::Number);
            let value = NumberValue { count, max, qualifier, head: at };
            numbers.push(Mention { tokens, value, rule: mention::NUMBER });
        }
        at = end;
    }
    numbers
}

/// The second number of `3 to 5`, `three or four`, `10-12`, `between 20 and 30`, and the token behind it.
fn upper_bound(document: &Document<'_>, start: usize, count: u32, end: usize) -> Option<(u32, usize)> {
    let before = start.checked_sub(1);
    let preceded = |word: Word| before.is_some_and(|at| document.is_word(at, word));
    let link = document.named_word(end);
    let second = match link {
        Some(Word::To | Word::Or) if !preceded(Word::From) => end + 1,
        Some(Word::And) if preceded(Word::Between) => end + 1,
        _ if document.is_mark(end, '\u{2013}') => end + 1,
        _ if document.is_mark(end, '-') && !document.has(end, GLUED) => end + 1,
        _ if document.has(end, crate::lexicon::split::HYPHENED) => end,
        _ => return None,
    };
    let (max, end) = read::cardinal(document, second)?;
    let near = link != Some(Word::Or) || max <= count.saturating_mul(3);
    (max > count && near).then_some((max, end))
}

/// Takes the words before and behind a number that say how it is meant.
fn qualified(document: &Document<'_>, number: Range<usize>) -> (Qualifier, Range<usize>) {
    let Range { mut start, mut end } = number;
    let mut qualifier = Qualifier::Exact;
    if let Some(hit) = document.hit_before(Table::Qualifier, start)
        && let row = document.row::<QualifierRow>(hit.row)
        && row.side == Side::Before
        && !document.has(start, crate::lexicon::split::FIRST)
    {
        qualifier = row.meaning.into();
        start = hit.start as usize;
    }
    if let Some(hit) = document.hit_at(Table::Qualifier, end) {
        let row = document.row::<QualifierRow>(hit.row);
        if row.side == Side::After {
            qualifier = row.meaning.into();
            end = hit.end as usize;
        }
    } else if document.is_mark(end, '+') {
        qualifier = Qualifier::AtLeast;
        end += 1;
    }
    (qualifier, start..end)
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
            ("from 12 to 20 officers", &[(12, None, Exact), (20, None, Exact)]),
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
            "on 18/02/23",
        ] {
            assert_eq!(numbers(text), [], "{text}");
        }
    }
}
