//! Ages: `Jane Doe, 49,`, `aged 34`, `62-year-old Jane Doe`.

use crate::document::Document;
use crate::lexicon::Cue;
use crate::lexicon::split::{HYPHENED, Kind};
use crate::mentions::Mentions;
use crate::mentions::coreference::Form;

/// The youngest and the oldest age that somebody in the police is given.
const AGES: std::ops::RangeInclusive<u8> = 16..=99;

/// The age that the text gives a person of the cast.
pub(super) fn of(document: &Document<'_>, mentions: &Mentions, person: usize) -> Option<u8> {
    let references = mentions.cast.references.iter().filter(|reference| reference.person == person);
    references.into_iter().find_map(|reference| {
        let (start, end) = (reference.tokens.start, reference.tokens.end);
        let name = reference.form == Form::Name;
        let behind = if name && document.is_mark(end, ',') { bare(document, end + 1) } else { None };
        behind.or_else(|| aged(document, end)).or_else(|| if name { year_old(document, start) } else { None })
    })
}

/// A number between commas: not one that counts something.
fn bare(document: &Document<'_>, at: usize) -> Option<u8> {
    let closed = [',', '.', ';', ')'].iter().any(|mark| document.is_mark(at + 1, *mark));
    closed.then(|| number(document, at)).flatten().or_else(|| aged(document, at))
}

/// `aged 34` within three tokens.
fn aged(document: &Document<'_>, from: usize) -> Option<u8> {
    let at = (from..from + 3).find(|at| document.word(*at).eq_ignore_ascii_case("aged"))?;
    number(document, at + 1)
}

/// `62-year-old` right before the name or its rank.
fn year_old(document: &Document<'_>, start: usize) -> Option<u8> {
    let old = (start.saturating_sub(4)..start)
        .rev()
        .find(|at| document.is(*at, Cue::AgeWord) && document.has(*at, HYPHENED))?;
    number(document, old.checked_sub(2)?)
}

fn number(document: &Document<'_>, at: usize) -> Option<u8> {
    let token = document.token(at).filter(|token| token.kind == Kind::Number)?;
    let age = document.span(at..at + 1).of(document.text()).parse().ok();
    age.filter(|age| AGES.contains(age) && token.end - token.start == 2)
}
