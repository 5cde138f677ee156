//! Counts with their noun: a number and the people it counts right behind it (`six new recruits`, `12-officer team`, `95 posts`).

use super::antecedent::Antecedent;
use super::phrase::{self, Before};
use super::{Count, noun, posts, uncounted};
use crate::document::Document;
use crate::evidence::rules::headcount;
use crate::lexicon::{
    Cue, Word,
    split::{ALL_CAPS, FIRST, HYPHENED, Kind},
};
use crate::mentions::{Mention, Mentions, number::NumberValue, overlap::Claim};
use std::ops::Range;

/// `six new recruits`; posts of no named kind are those of the people counted last.
pub(super) fn find<'d>(
    document: &'d Document<'_>,
    mentions: &Mentions,
    number: &Mention<NumberValue>,
    antecedent: Option<Antecedent<'d>>,
    counts: &[Count<'d>],
) -> Option<Count<'d>> {
    let before = stands_before(document, antecedent, number.tokens.start);
    let times = is_times(document, number.tokens.end);
    let mut phrase = phrase::read_after(document, mentions, number.tokens.end + usize::from(times), before)?;
    let times = times || is_glued_times(document, number.tokens.start);
    let one = number.value.count == 1 && number.value.max.is_none();
    // `12-officer team`, `14 PC`.
    let abbreviated = phrase.end == number.tokens.end + 1
        && is_abbreviation_alone(document, mentions, number.tokens.clone());
    let compound = phrase.single && (document.has(number.tokens.end, HYPHENED) || abbreviated || times);
    let wrong = number.value.count == 0 || phrase.single != one && !compound;
    if wrong || phrase.group.is_none() && uncounted::is_of_places(document, number) {
        return None;
    }
    if phrase.group.is_none() && document.is_word(phrase.end, Word::At) {
        phrase.group = Some(noun::rank_at(document, mentions, phrase.end + 1)?.group);
    }
    let defined = number.tokens.start.checked_sub(1).is_some_and(|at| document.is(at, Cue::Determiner));
    let last = || {
        if defined {
            posts::whose_posts(counts, number)
        } else {
            antecedent.filter(|last| !last.broken).map(|last| last.group)
        }
    };
    let numbered = || posts::numbered_before(document, mentions, number.tokens.start);
    let group = phrase
        .group
        .or_else(numbered)
        .or_else(last)
        .or_else(|| posts::of_the_line(document, mentions, number))
        .or_else(|| posts::posts_of_a_force(document, number, phrase.end))?;
    let tokens = number.tokens.start..phrase.end;
    Some(Count {
        number: number.value,
        tokens,
        group,
        single: phrase.single && !compound,
        rule: headcount::NOUN,
        place: None,
    })
}

/// Whether a number is joined to the count before it: `64 cadets and six staff`.
fn stands_before(document: &Document<'_>, antecedent: Option<Antecedent<'_>>, start: usize) -> Before {
    let link = |at: usize| document.is_mark(at, ',') || document.is(at, Cue::Conjunction);
    let joined = antecedent.is_some_and(|last| last.at < start && (last.at + 1..start).all(link));
    if joined { Before::Count } else { Before::Anything }
}

/// The `x` of `3 x PC`.
pub(super) fn is_times(document: &Document<'_>, at: usize) -> bool {
    document.is_word(at, Word::X) || document.is_mark(at, '\u{d7}')
}

/// `PCSO x4`, in one token.
pub(super) fn is_glued_times(document: &Document<'_>, at: usize) -> bool {
    document.token(at).is_some_and(|token| token.kind == Kind::Word)
        && document
            .word(at)
            .strip_prefix(['x', 'X', '\u{d7}'])
            .is_some_and(|figures| !figures.is_empty() && figures.bytes().all(|byte| byte.is_ascii_digit()))
}

/// `14 PC`, an item of a list, `14 PC in Corby`, `14 PC 2 PCSO`; `14 PC Bell` is a slip of the pen.
fn is_abbreviation_alone(document: &Document<'_>, mentions: &Mentions, number: Range<usize>) -> bool {
    let (start, at) = (number.start, number.end);
    let abbreviated = document.has(at, ALL_CAPS) || document.is(at, Cue::RankAbbreviation);
    let closed = document.token(at + 1).is_none_or(|next| next.has(FIRST) || next.kind == Kind::Mark);
    // `Team 4 PC in Corby` is a constable of the fourth team.
    let opens = start == super::place::line_start(document, document.block_of(start))
        || document.token(start - 1).is_some_and(|before| before.kind == Kind::Mark)
        || matches!(mentions.claims.of(start - 1), Claim::Place | Claim::Rank);
    let listed = || {
        matches!(mentions.claims.of(at + 1), Claim::Place | Claim::Number)
            || document.is(at + 1, Cue::PlacePreposition) && !document.is_capital(at + 1)
    };
    abbreviated && (closed || opens && listed())
}
