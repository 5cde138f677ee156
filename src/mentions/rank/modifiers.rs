//! The words before and after a rank that give its standing or make it a detective's.

use super::{RankValue, StandingWord};
use crate::document::{Cursor, Shape};
use crate::lexicon::{Cue, Table, Word};
use crate::standing::Standing;

/// A rank has at most so many modifiers (`former acting detective`); a page of one modifier repeated is no title.
const MOST_MODIFIERS: usize = 6;

/// The cursor before the modifiers that stand before a rank; their meaning goes into `value`.
pub(super) fn before<'d, 't>(head: Cursor<'d, 't>, value: &mut RankValue) -> Cursor<'d, 't> {
    let mut start = head;
    for _ in 0..MOST_MODIFIERS {
        let Some(before) = letter(start, value).or_else(|| word(start, value)) else { break };
        start = before;
    }
    value.standing = value.standing.or_else(|| before_owner(start));
    start
}

/// `former Kent Police Sergeant`: the force or the place of the rank stands between.
fn before_owner(start: Cursor<'_, '_>) -> Option<StandingWord> {
    let start = start.in_sentence();
    let (_, owner) = start.hit_before(Table::Force).or_else(|| start.hit_before(Table::Place))?;
    let standing = standing_of(owner.previous().filter(|_| owner.is(Shape::Capital))?)?;
    matches!(standing.standing, Standing::Former | Standing::Retired).then_some(standing)
}

/// `T/`, `A/` and `D/` before a rank.
fn letter<'d, 't>(start: Cursor<'d, 't>, value: &mut RankValue) -> Option<Cursor<'d, 't>> {
    let letter = start.back('/').filter(|_| start.is(Shape::Glued))?.previous()?;
    let standing = match letter.word() {
        "T" => Standing::Temporary,
        "A" => Standing::Acting,
        "D" => {
            (value.detective, value.first) = (true, letter.at());
            return Some(letter);
        }
        _ => return None,
    };
    value.standing = Some(StandingWord { standing, token: letter.at() });
    Some(letter)
}

/// `former`, `detective`, `trainee`.
fn word<'d, 't>(start: Cursor<'d, 't>, value: &mut RankValue) -> Option<Cursor<'d, 't>> {
    let word = start.previous()?;
    // `the then inspector`, but `Then Inspector Doe spoke` and `sergeant and then inspector`.
    if word.is(Word::Then) && !word.follows((Cue::Determiner, Cue::Preposition)) {
        return None;
    }
    if word.is(Cue::Detective) && word.word().len() > 1 {
        (value.detective, value.first) = (true, word.at());
    } else if !word.is(Cue::TraineeStanding) {
        let standing = standing_of(word)?;
        // `retired Temporary Sergeant`: what is over outweighs how it was held.
        let over = matches!(standing.standing, Standing::Former | Standing::Retired);
        value.standing = value.standing.filter(|_| !over).or(Some(standing));
    }
    Some(word)
}

/// The standing that `(Temporary)` or `designate` after a rank gives, and the cursor past it.
pub(super) fn after<'d, 't>(end: Cursor<'d, 't>) -> Option<(StandingWord, Cursor<'d, 't>)> {
    let word = StandingWord { standing: Standing::Designate, token: end.at() };
    let designate = || Some((word, end.expect(Cue::DesignateStanding)?));
    let bracketed = || {
        let inside = end.expect('(')?;
        Some((standing_of(inside)?, inside.next().expect(')')?))
    };
    bracketed().or_else(designate)
}

/// The standing that a word gives to the rank beside it.
pub(in crate::mentions) fn standing_of(at: Cursor<'_, '_>) -> Option<StandingWord> {
    let table = [
        (Cue::ActingStanding, Standing::Acting),
        (Cue::TemporaryStanding, Standing::Temporary),
        (Cue::FormerStanding, Standing::Former),
        (Cue::RetiredStanding, Standing::Retired),
        (Cue::DesignateStanding, Standing::Designate),
    ];
    let found = table.iter().find(|(cue, _)| at.is(*cue));
    found.map(|(_, standing)| StandingWord { standing: *standing, token: at.at() })
}
