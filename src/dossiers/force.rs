//! The force of an officer on a page, and the other forces that the page says the officer served in.

use super::reading::{Piece, Reading};
use super::served::Served;
use crate::announcement::{Announcement, CareerEvent, CareerEventKind, Officer};
use crate::lexicon::{Cue, ForceRow, Form, Lexicons, Word};
use crate::span::Span;

/// The forces of one officer on one page, by their canonical names.
#[derive(Debug, Default)]
pub(super) struct Forces {
    /// Where the officer serves; `None` where the page does not tell.
    pub current: Option<String>,
    /// Where else, earlier or later, the page says that the officer served, with the words that say so; each force once.
    pub other: Vec<(String, Span)>,
}

/// Reads the forces of an officer: the current one is that of a current career event or the words beside the name, else the
/// publisher, else the only force named.
pub(super) fn of<'s>(
    reading: &Reading<'_>,
    officer: &Officer,
    served: impl Iterator<Item = &'s Served>,
) -> Forces {
    let page = reading.page;
    let canonical = |name: &str| canonical(name, reading.lexicons);
    let only = || Some(page.forces.first()?.clone()).filter(|_| page.forces.len() == 1);
    let current = current_event(page, officer).and_then(|event| canonical(event.organisation.as_deref()?));
    let current = beside_name(reading, officer).or(current).or_else(|| page.publisher.clone()).or_else(only);
    let named = officer
        .career
        .iter()
        .filter_map(|event| Some((canonical(event.organisation.as_deref()?)?, event.span)));
    let left = officer.career.iter().flat_map(|event| left(reading, event));
    let served = served.map(|served| (served.force.clone(), served.span));
    let mut other: Vec<(String, Span)> = named.chain(left).chain(served).collect();
    other.retain(|(force, _)| Some(force) != current.as_ref());
    other.sort();
    other.dedup_by(|later, first| later.0 == first.0);
    Forces { current, other }
}

/// The last joining of a named force, unless it is told as long past: who joined another force than the publisher's years ago
/// may have left it since.
fn current_event<'p>(page: &Announcement, officer: &'p Officer) -> Option<&'p CareerEvent> {
    let entered =
        |event: &&CareerEvent| event.event == CareerEventKind::Joined && event.organisation.is_some();
    let last = officer.career.iter().filter(entered).max_by_key(|event| event.date)?;
    let ended = |event: &CareerEvent| {
        matches!(event.event, CareerEventKind::Left | CareerEventKind::Retired)
            && event.organisation == last.organisation
    };
    let year = |date: Option<crate::timex::Timex>| date.and_then(crate::timex::Timex::year);
    let recent = match (year(last.date), year(page.published)) {
        (Some(then), Some(now)) => then + 1 >= now,
        _ => false,
    };
    (!officer.career.iter().any(ended) && (recent || page.publisher.is_none())).then_some(last)
}

/// The force that a preposition joins to the name, or that stands right before the rank: `Inspector Jane Doe, of Kent Police`.
fn beside_name(reading: &Reading<'_>, officer: &Officer) -> Option<String> {
    let page = reading.page;
    let is_before = |force: Span, name: &Span| {
        let start =
            officer.rank_span.filter(|rank| rank.end <= name.start).map_or(name.start, |rank| rank.start);
        let between = page.text.get(force.end..start).unwrap_or("-");
        between.trim_start_matches(['\'', '\u{2019}', 's']).trim().is_empty()
            && reading
                .word_before(force.start)
                .is_none_or(|word| !word.begins_with(Cue::FormerStanding.bit()))
    };
    let beside = |name: &Span| {
        let mut forces = page.force_mentions.iter();
        let leads = |from, to| leads(reading, from, to) || is_apposition(reading, from, to);
        forces.find(|force| leads(name.end, force.span.start) || is_before(force.span, name))
    };
    officer.mentions.iter().find_map(beside).map(|force| force.name.clone())
}

/// The forces and their territories within the words of a joining or right after them: `joined Kent Police from Essex Police`.
fn left(reading: &Reading<'_>, event: &CareerEvent) -> Vec<(String, Span)> {
    let page = reading.page;
    if event.event != CareerEventKind::Joined {
        return Vec::new();
    }
    let words = |span: Span| {
        event.span.contains(span).then_some(event.span).or_else(|| {
            leads(reading, event.span.end, span.start).then(|| Span::new(event.span.start, span.end))
        })
    };
    let forces =
        page.force_mentions.iter().filter_map(|force| Some((force.name.clone(), words(force.span)?)));
    let is_origin = |span: &&Span| reading.word_before(span.start).is_some_and(|word| word.is(Word::From));
    let places = page.places.iter().filter_map(|place| {
        let span = place.mentions.iter().filter(is_origin).find_map(|span| words(*span))?;
        Some((canonical(&place.name, reading.lexicons)?, span))
    });
    forces.chain(places).collect()
}

/// Whether nothing but a preposition such as `of` stands between two bytes of the text.
fn leads(reading: &Reading<'_>, from: usize, to: usize) -> bool {
    reading.page.text.get(from..to).is_some_and(|between| {
        let part = Span::new(from, to);
        let words = reading.words(part).filter(|word| !word.is(Word::The));
        is_phrase(between) && words.count() == 1 && ends_in_affiliation(reading, part)
    })
}

/// How many words may stand between a name and the force of its bearer: `, head of the economic crime unit at`.
const APPOSITION: usize = 9;

/// Whether a phrase without a verb leads from a name to a force: `Jane Doe, head of crime at Kent Police`.
fn is_apposition(reading: &Reading<'_>, from: usize, to: usize) -> bool {
    reading.page.text.get(from..to).is_some_and(|between| {
        let part = Span::new(from, to);
        let acts = |word: &Piece<'_>| {
            let entry = reading.lexicons.grammar().look_up(word.text);
            let finite = [Form::Past, Form::Third, Form::Gerund].into_iter().any(|form| entry.has(form));
            finite || word.has(Cue::RelativePronoun.bit() | Cue::FormerTime.bit())
        };
        between.starts_with(',')
            && is_phrase(&between[1..])
            && !between[1..].contains(',')
            && reading.words(part).count() <= APPOSITION
            && !reading.words(part).any(acts)
            && ends_in_affiliation(reading, part)
    })
}

/// Whether a text holds no marks but those within a phrase.
fn is_phrase(text: &str) -> bool {
    text.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | ',' | '(' | '-' | '\'' | '\u{2019}'))
}

/// Whether the last word, an article apart, is a preposition such as `of`.
fn ends_in_affiliation(reading: &Reading<'_>, part: Span) -> bool {
    let last = reading.words(part).rev().find(|word| !word.is(Word::The));
    last.is_some_and(|word| word.has(Cue::Affiliation.bit()))
}

/// The canonical name of a force, which a text may give without its last words: `Norfolk` for `Norfolk Constabulary`.
fn canonical(name: &str, lexicons: &Lexicons) -> Option<String> {
    let police = || lexicons.table::<ForceRow>().iter().filter(|force| force.is_police());
    let begins = |force: &str| force.strip_prefix(name).is_some_and(|rest| rest.starts_with(' '));
    let mut longer = police().filter(|force| begins(&force.name));
    let exact = police().find(|force| &*force.name == name);
    exact.or_else(|| longer.next().filter(|_| longer.next().is_none())).map(|force| force.name.to_string())
}
