//! Phrases: reads the noun phrase behind a number (`new Police Community Support Officer posts`) and says whom it counts.
//!
//! The most specific noun decides: a rank before a kind of officer, a kind of officer before `officers`, any of them
//! before `posts`. Phrases about other bodies (`council officers`) and things of officers (`officers' lives`) count nobody.

use super::near_police::is_near_police;
use super::noun::{Form, Group, Noun, noun_at, plural_clitic};
use super::other_bodies::{is_from_schools, is_sent_by_another_body};
use crate::document::{Document, is_quotation_mark};
use crate::lexicon::split::{CLITIC, FIRST, GLUED, HYPHENED, Kind};
use crate::lexicon::{Cue, Word};
use crate::mentions::{Mentions, overlap::Claim};
use std::ops::Range;

/// A workforce noun phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Phrase<'d> {
    /// The token behind it.
    pub end: usize,
    /// Whom it counts; `None` for posts of no named kind.
    pub group: Option<Group<'d>>,
    /// Whether it is a single one: `sergeant`, not `sergeants`.
    pub single: bool,
}

/// How many tokens may stand between a number and its noun. The longest of 593 counts with a noun in 5,000 news pages
/// has 11 tokens, number and noun included.
const LONGEST_GAP: usize = 8;
/// How many tokens `(non-firearms)` has, its brackets included. Longer asides tell something else.
const LONGEST_BRACKET: usize = 5;
/// How many tokens of the line above a list are read. Longer lines are paragraphs that end in what they introduce.
const LONGEST_INTRODUCTION: usize = 40;

/// The workforce noun phrase that begins at a token, behind a number or a determiner.
pub(super) fn read<'d>(document: &'d Document<'_>, mentions: &Mentions, start: usize) -> Option<Phrase<'d>> {
    read_after(document, mentions, start, Before::Anything)
}

/// What stands before a phrase, which tells whether `staff` needs the police beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    Anything,
    /// A count that the number is joined to: `64 cadets and six staff`.
    Count,
}

/// As [`read`], where it is known what stands before the number.
pub(super) fn read_after<'d>(
    document: &'d Document<'_>,
    mentions: &Mentions,
    start: usize,
    before: Before,
) -> Option<Phrase<'d>> {
    let first = first_noun(document, mentions, start)?;
    let (mut best, mut last) = (first, first);
    while let Some(next) = noun_at(document, mentions, last.end).filter(|_| !document.has(last.end, FIRST)) {
        if next.weight >= best.weight {
            best = next;
        }
        last = next;
    }
    if last.form == Form::Other || best.form == Form::Other || is_something_of_theirs(document, last) {
        return None;
    }
    let doubtful = before == Before::Anything && matches!(best.form, Form::Weak | Form::Kin);
    if doubtful && !is_near_police(document, mentions, Noun { end: last.end, ..best }, start) {
        return None;
    }
    if is_sent_by_another_body(document, mentions, last.end)
        || doubtful && is_from_schools(document, mentions, last.end)
    {
        return None;
    }
    let group = (best.form != Form::Post).then_some(best.group);
    let end = last.end + usize::from(plural_clitic(document, last));
    let one =
        last.form == Form::One || last.form == Form::Post && !document.word(last.end - 1).ends_with('s');
    Some(Phrase { end, group, single: one && !plural_clitic(document, last) })
}

/// The people named right before a token: `officer` before `numbers`.
pub(super) fn noun_before<'d>(
    document: &'d Document<'_>,
    mentions: &Mentions,
    end: usize,
) -> Option<Group<'d>> {
    let nouns = (end.saturating_sub(4)..end).filter_map(|at| noun_at(document, mentions, at));
    let fits = |noun: &Noun<'_>| noun.end == end && !matches!(noun.form, Form::Other | Form::Post);
    nouns.into_iter().find(fits).map(|noun| noun.group)
}

/// The people of `number of officers`, `the ranks of the specials`, `officer numbers`; `end` is where the look ahead ends.
pub(super) fn of_strength<'d>(
    document: &'d Document<'_>,
    mentions: &Mentions,
    noun: usize,
    end: usize,
) -> Option<Group<'d>> {
    if !document.is_word(noun + 1, Word::Of) {
        return noun_before(document, mentions, noun);
    }
    let at = noun + 2 + usize::from(document.is(noun + 2, Cue::Determiner));
    let named = read(document, mentions, at).filter(|named| named.end <= end && !named.single)?;
    named.group
}

/// The people whom a stretch of text names in the plural, the first of them.
pub(super) fn plural_in<'d>(
    document: &'d Document<'_>,
    mentions: &Mentions,
    tokens: Range<usize>,
) -> Option<Group<'d>> {
    let start = tokens.end.saturating_sub(LONGEST_INTRODUCTION).max(tokens.start);
    let mut nouns = (start..tokens.end).filter_map(|at| noun_at(document, mentions, at));
    let several = |noun: &Noun<'_>| {
        // `PCSO posts`, `officer numbers`.
        let many = || {
            noun.end < tokens.end
                && (document.is(noun.end, Cue::StrengthNoun)
                    || noun_at(document, mentions, noun.end).is_some_and(|next| {
                        next.form == Form::Post && document.word(next.end - 1).ends_with('s')
                    }))
        };
        noun.form == Form::Many || noun.form == Form::One && many()
    };
    nouns.find(several).map(|noun| noun.group)
}

/// Walks over the modifiers to the first noun.
fn first_noun<'d>(document: &'d Document<'_>, mentions: &Mentions, start: usize) -> Option<Noun<'d>> {
    let mut strangers = 0;
    for at in start..=start + LONGEST_GAP {
        if document.has(at, FIRST) {
            return None;
        }
        if let Some(noun) = noun_at(document, mentions, at) {
            return Some(noun);
        }
        if is_set_apart(document, at) || is_linked_by_of(document, at, start) {
            continue;
        }
        let claim = mentions.claims.of(at);
        if matches!(claim, Claim::Force | Claim::Place) {
        } else if !joins_modifiers(document, mentions, at, start) && !document.is(at, Cue::CountModifier) {
            strangers += usize::from(!document.has(at, HYPHENED));
            if strangers > 2 || !may_modify(document, mentions, at) {
                return None;
            }
        }
    }
    None
}

/// A token of `(FTE)`, `(non-firearms)` or `six (6)`, a quotation mark, the apostrophe of `schools' PCSOs`.
fn is_set_apart(document: &Document<'_>, at: usize) -> bool {
    let mark = document.token(at).is_some_and(|token| token.kind == Kind::Mark && is_quotation_mark(token));
    let bracketed = |open: usize| {
        document.is_mark(open, '(') && (at..open + LONGEST_BRACKET).any(|close| document.is_mark(close, ')'))
    };
    mark || (at.saturating_sub(LONGEST_BRACKET)..=at).any(bracketed)
}

/// The `of` of `Method of Entry officers`.
fn is_linked_by_of(document: &Document<'_>, at: usize, start: usize) -> bool {
    at > start && document.is_word(at, Word::Of) && document.is_capital(at - 1) && document.is_capital(at + 1)
}

/// `highly trained, dedicated`, `serving and retired`, `rural and wildlife specific`, `much-loved and respected`.
fn joins_modifiers(document: &Document<'_>, mentions: &Mentions, at: usize, start: usize) -> bool {
    let and = document.is(at, Cue::Conjunction);
    let link = document.is_mark(at, ',') || and || document.has(at, CLITIC);
    link && at > start && {
        let modifier = document.is(at - 1, Cue::CountModifier);
        let before = modifier || mentions_name(document, at - 1) || document.has(at - 1, HYPHENED);
        let after = document.is(at + 1, Cue::CountModifier)
            || document.has(at, CLITIC)
            || and && !mentions_name(document, at - 1) && may_modify(document, mentions, at + 1);
        before && after
    }
}

fn mentions_name(document: &Document<'_>, at: usize) -> bool {
    document.is_capital(at)
}

/// A word of no list between a number and its noun: an adjective or a name, no verb, plural, date or other body.
fn may_modify(document: &Document<'_>, mentions: &Mentions, at: usize) -> bool {
    let Some(token) = document.token(at) else { return false };
    if token.kind != Kind::Word || token.has(CLITIC) {
        return false;
    }
    let stops = Cue::CountStop.bit()
        | Cue::Unit.bit()
        | Cue::Preposition.bit()
        | Cue::Determiner.bit()
        | Cue::Conjunction.bit()
        | Cue::Auxiliary.bit()
        | Cue::Copula.bit()
        | Cue::RelativePronoun.bit()
        | Cue::MalePronoun.bit()
        | Cue::FemalePronoun.bit()
        | Cue::PluralPronoun.bit()
        | Cue::FirstPersonPronoun.bit()
        | Cue::OtherBody.bit()
        | Cue::OtherService.bit()
        | Cue::Month.bit()
        | Cue::Weekday.bit()
        | Cue::Title.bit();
    let taken = matches!(mentions.claims.of(at), Claim::Date | Claim::Number | Claim::Person);
    let word = document.word(at);
    let plural = word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("ous");
    // `much-loved`.
    let compound = document.has(at + 1, HYPHENED);
    !taken && !plural && (compound || !document.is_any(at, stops))
}

/// `officers' lives`, `officer's car`, `officer-led`.
pub(super) fn is_something_of_theirs(document: &Document<'_>, noun: Noun<'_>) -> bool {
    let clitic = document.has(noun.end, CLITIC) && !plural_clitic(document, noun);
    let apostrophe = ['\'', '\u{2019}'].iter().any(|mark| document.is_mark(noun.end, *mark))
        && document.has(noun.end, GLUED)
        && document.token(noun.end + 1).is_some_and(|next| next.kind == Kind::Word && !next.has(GLUED))
        && document.quotation_of(noun.end).is_none();
    clitic || apostrophe || document.has(noun.end, HYPHENED)
}
