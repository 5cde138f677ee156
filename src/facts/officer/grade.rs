//! Grades of the special constabulary: `promoted to sergeant` of a special tells of a special sergeant.

use super::{current_rank, entry};
use crate::document::Document;
use crate::facts::career::Step;
use crate::facts::{CareerEventKind, Rank};
use crate::mentions::Mentions;
use crate::people::coreference::Person;

/// The rank of a police constable, whom a special becomes on joining the regulars.
const CONSTABLE: &str = "constable";

/// Whether somebody joined the special constabulary and nothing else, and has no other rank beside the name.
pub(super) fn is_special(
    document: &Document<'_>,
    mentions: &Mentions,
    person: &Person,
    career: &[Step<'_>],
) -> bool {
    let mut joined = career.iter().filter(|step| step.event.event == CareerEventKind::Joined).peekable();
    let regular = |step: &Step<'_>| step.event.rank.as_ref().is_some_and(|rank| rank.as_str() == CONSTABLE);
    let grade = |at: &usize| current_rank::named(document, mentions, &mentions.ranks[*at].value).is_special();
    joined.peek().is_some()
        && joined.all(|step| entry::is_joining_as_special(document, step))
        && !career.iter().any(regular)
        && person.ranks.iter().all(grade)
}

/// The special constabulary's grade of that name in place of a rank, if there is one.
pub(super) fn settle(rank: &mut Rank) {
    if let Some(grade) = rank.of_specials() {
        *rank = grade;
    }
}
