//! What the text says a person is: an officer or not, of which rank, a detective or not, and how the rank is held.
//!
//! An officer is who bears a rank, who is called an officer, who is told to have entered the police as one or risen to a
//! rank, and whom an officer replaces. Rank and standing are those that words give this person: none is taken from a
//! predecessor, a successor or a colleague.

use super::{Worded, current_rank, entry, grade, over, settled_standing, succession};
use crate::document::Document;
use crate::facts::Rank;
use crate::facts::career::Step;
use crate::facts::relation::{RelationKind, Tie};
use crate::mentions::Mentions;
use crate::mentions::rank::RankValue;
use crate::people::People;
use crate::people::coreference::{Person, Stated, other_rank};
use crate::standing::Standing;

/// What an officer is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Status {
    pub rank: Option<Worded<Rank>>,
    pub detective: bool,
    /// `None` where no word gives one: the rank is held in full.
    pub standing: Option<Worded<Standing>>,
}

/// The status of each person of the cast; `None` for those who are no officers.
pub(super) fn all(
    document: &Document<'_>,
    mentions: &Mentions,
    people: &People,
    ties: &[Tie],
    careers: &[Vec<Step<'_>>],
) -> Vec<Option<Status>> {
    let posts = succession::posts(document, mentions, people, ties);
    let persons = people.cast.people.iter().zip(careers).enumerate();
    // `RSPCA Inspector Ann Bell was promoted to chief inspector`: neither rank is of the police, if nothing names the force that she
    // joined.
    let elsewhere = |at: usize, career: &[Step<'_>]| {
        !career.is_empty()
            && !career.iter().any(|step| entry::is_joining(step) && step.event.organisation.is_some())
            && other_rank::is_borne(document, &people.cast, at)
    };
    let own = persons.map(|(at, (person, career))| {
        let known = person.is_officer() || !elsewhere(at, career);
        of(document, mentions, person, posts.get(&at).copied(), career).filter(|_| known)
    });
    let mut all: Vec<Option<Status>> = own.collect();
    for tie in ties.iter().filter(|tie| tie.kind == RelationKind::Replaces) {
        let post = all[tie.from].as_ref().is_some_and(|status| status.rank.is_some());
        if post && all[tie.to].is_none() {
            all[tie.to] =
                Some(Status { standing: over::retired(document, &careers[tie.to]), ..Status::default() });
        }
    }
    all
}

/// The status that the text gives a person, who takes a post of this rank.
fn of(
    document: &Document<'_>,
    mentions: &Mentions,
    person: &Person,
    post: Option<&RankValue>,
    career: &[Step<'_>],
) -> Option<Status> {
    let mut formerly = None;
    let mut status = if !person.is_officer() {
        let rank = entry::rank(document, career);
        if rank.is_none() && !entry::is_officer(document, career) {
            return None;
        }
        Status { rank, ..Status::default() }
    } else if let Some(chosen) = current_rank::choose(document, mentions, person, post) {
        let detective = chosen.places().find(|rank| rank.detective);
        let rank = detective.unwrap_or(chosen.rank);
        let value = current_rank::named(document, mentions, chosen.rank);
        formerly = chosen.places().find_map(|rank| settled_standing::formerly(document, rank));
        Status {
            rank: Some(Worded { value, words: rank.words() }),
            detective: detective.is_some(),
            standing: settled_standing::of(document, mentions, person, beside(&chosen), chosen.rank)
                .or_else(|| called(person))
                .or_else(|| at_retirement(person)),
        }
    } else {
        Status { rank: entry::risen(career), detective: person.called_detective, standing: called(person) }
    };
    status.standing = status
        .standing
        .or_else(|| over::retired(document, career))
        .or_else(|| over::dismissed(document, career))
        .or(formerly);
    if let Some(rank) = status.rank.as_mut().filter(|_| grade::is_special(document, mentions, person, career))
    {
        grade::settle(&mut rank.value);
    }
    Some(status)
}

/// The standing that a word beside the rank gives.
fn beside(chosen: &current_rank::Chosen<'_>) -> Option<Worded<Standing>> {
    let word = chosen.places().find_map(|rank| rank.standing)?;
    Some(Worded { value: word.standing, words: word.token..word.token + 1 })
}

/// `retired police officer`, `PC Jane Doe (Retired)`.
fn called(person: &Person) -> Option<Worded<Standing>> {
    let word = person.called_standing?;
    Some(Worded { value: word.standing, words: word.token..word.token + 1 })
}

/// `retired as a sergeant`.
fn at_retirement(person: &Person) -> Option<Worded<Standing>> {
    let verb = person.stated.iter().find_map(|stated| match stated.when {
        Stated::AtRetirement(verb) => Some(verb),
        _ => None,
    })?;
    Some(Worded { value: Standing::Retired, words: verb..verb + 1 })
}
