//! The narrator: whose `I` it is outside quotation marks, in first-person pieces and written interviews.

use super::Cast;
use crate::document::Document;

/// So many `I` outside quotation marks make a first-person piece.
const ENOUGH: usize = 3;
/// The narrator's name stands in one of the first or of the last so many blocks.
const EDGE: usize = 4;

/// The only officer of the text, or the only one named at its head or foot.
pub(super) fn find(document: &Document<'_>, cast: &Cast) -> Option<usize> {
    let spoken = (0..document.len()).filter(|at| document.word(*at) == "I" && document.quotation_of(*at).is_none());
    if spoken.take(ENOUGH).count() < ENOUGH {
        return None;
    }
    let officers = || (0..cast.people.len()).filter(|person| cast.people[*person].is_officer());
    only(officers()).or_else(|| {
        let blocks = document.block_count();
        let edge = |at: usize| at < EDGE || at + EDGE >= blocks;
        only(officers().filter(|person| {
            let mut own = cast.references.iter().filter(|reference| reference.person == *person);
            own.any(|reference| edge(document.block_of(reference.tokens.start)))
        }))
    })
}

fn only(mut people: impl Iterator<Item = usize>) -> Option<usize> {
    let first = people.next();
    if people.next().is_some() { None } else { first }
}
