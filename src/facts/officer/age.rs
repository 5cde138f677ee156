//! Ages: `Jane Doe, 49,`, `aged 34`, `62-year-old Jane Doe`.

use super::Worded;
use crate::document::Document;
use crate::lexicon::split::{FIRST, Kind};
use crate::lexicon::{Cue, Word};
use crate::people::coreference::{Form, Reference};

/// The youngest and the oldest age that somebody in the police is given: cadets start at 16, and three digits count
/// something else.
const AGES: std::ops::RangeInclusive<u8> = 16..=99;

/// The age that the text gives a person, who is spoken of in these places.
pub(super) fn of(document: &Document<'_>, references: &[&Reference]) -> Option<Worded<u8>> {
    references.iter().find_map(|reference| {
        let (start, end) = (reference.tokens.start, reference.tokens.end);
        let name = reference.form == Form::Name;
        let behind = if name { enclosed(document, end) } else { None };
        behind.or_else(|| aged(document, end)).or_else(|| if name { year_old(document, start) } else { None })
    })
}

/// A number between commas or in brackets: not one that counts something. `Jane Doe, now 49,`, `Jane Doe (49)`.
fn enclosed(document: &Document<'_>, end: usize) -> Option<Worded<u8>> {
    let open = document.is_mark(end, ',') || document.is_mark(end, '(');
    let at = end + 1 + usize::from(document.is_word(end + 1, Word::Now));
    let closed = [',', '.', ';', ')'].iter().any(|mark| document.is_mark(at + 1, *mark));
    (open && closed).then(|| number(document, at)).flatten()
}

/// `aged 34` within four tokens, in the same sentence; an age of another time is none.
fn aged(document: &Document<'_>, from: usize) -> Option<Worded<u8>> {
    let mut reach =
        (from..from + 4).take_while(|at| !document.has(*at, FIRST) && !document.is_mark(*at, '.'));
    let at = reach.find(|at| document.is_word(*at, Word::Aged))?;
    let once = document.is_word(at + 2, Word::When)
        || document.is_word(at + 2, Word::At) && document.is_word(at + 3, Word::The);
    if once { None } else { number(document, at + 1) }
}

/// `62-year-old` or `62 year old` right before the name or its rank: nothing but the words of the rank stands between.
fn year_old(document: &Document<'_>, start: usize) -> Option<Worded<u8>> {
    let between = |at: &usize| !document.is(*at, Cue::AgeWord) || !document.is_word(*at, Word::Old);
    let old = (start.saturating_sub(5)..start).rev().find(|at| !between(at))?;
    let other = (old + 1..start).any(|at| !document.is_capital(at) || document.has(at, FIRST));
    let year = old.checked_sub(1).filter(|at| document.is(*at, Cue::AgeWord) && !other)?;
    number(document, year.checked_sub(1)?)
}

fn number(document: &Document<'_>, at: usize) -> Option<Worded<u8>> {
    let token = document.token(at).filter(|token| token.kind == Kind::Number)?;
    let age = document.span(at..at + 1).of(document.text()).parse().ok();
    let age = age.filter(|age| AGES.contains(age) && token.end - token.start == 2)?;
    Some(Worded { value: age, words: at..at + 1 })
}

#[cfg(test)]
mod tests {
    use crate::Extractor;

    fn age(text: &str) -> Option<u8> {
        Extractor::new().extract(text).officers.first().and_then(|officer| officer.age)
    }

    #[test]
    fn finds() {
        for text in [
            "PC Ann Bell, 41, came.",
            "PC Ann Bell, now 41, came.",
            "PC Ann Bell (41) came.",
            "PC Ann Bell, aged 41, came.",
            "Ann Bell, who is aged 41, is a constable.",
            "A big day: 41-year-old PC Ann Bell came.",
            "The 41 year old PC Ann Bell came.",
        ] {
            assert_eq!(age(text), Some(41), "{text}");
        }
    }

    #[test]
    fn ignores() {
        for text in [
            "He robbed a 90-year-old man. Sergeant Ann Bell said so.",
            "PC Ann Bell, aged 21 at the time, came.",
            "PC Ann Bell, aged 21 when she joined, came.",
            "PC Ann Bell, 41 arrests behind her, came.",
            "PC Ann Bell came. Aged 41, he ran.",
        ] {
            assert_eq!(age(text), None, "{text}");
        }
    }
}
