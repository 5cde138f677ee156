//! Pronouns in direct speech.

use super::{Cast, Form, Reference};
use crate::document::Document;
use crate::mentions::person::Gender;

/// A sentence with more names than this is a list, of which the last ones are looked at: a page of one sentence costs
/// linear time.
pub(super) const NAMES: usize = 40;

/// In direct speech a pronoun means whom the speaker has named in it, if it is only one or opens the sentence.
pub(super) fn told_of(
    document: &Document<'_>,
    cast: &Cast,
    known: &[Reference],
    (quotation, at): (usize, usize),
    gender: Gender,
) -> Option<usize> {
    let open = document.quotations()[quotation].open as usize;
    let from = known.partition_point(|reference| reference.tokens.start < open);
    let (first, others) = known[from..].split_first()?;
    let fits = |one: &&Reference| cast.people[one.person].gender.is_none_or(|known| known == gender);
    let mut others = others.iter().rev().take(NAMES).inspect(|_| crate::steps::count());
    if others.all(|other| other.person == first.person) {
        return Some(first).filter(fits).map(|first| first.person);
    }
    // `"Ann was proud when she joined"`, of a speech about several: who opens the sentence.
    let start = document.sentence(document.sentence_of(at)).start;
    let opener = known[from..].iter().rev().take(NAMES).take_while(|one| one.tokens.start >= start).last();
    let opens = |one: &&Reference| one.form == Form::Name && one.tokens.start <= start + 1;
    opener.filter(opens).filter(fits).map(|one| one.person)
}
