//! `Joining the team is Ann Bell`: whom a gerund that opens its sentence tells of, named behind `is`.

use super::slot::Reader;
use crate::lexicon::Cue;
use crate::lexicon::split::CLITIC;
use crate::mentions::overlap::Claim;
use crate::people::coreference::Form;
use crate::syntax::{Clause, Factuality, VerbForm};
use std::ops::Range;

/// The person named right behind the form of `be` that follows the gerund in these tokens.
pub(super) fn of(reader: Reader<'_, '_>, clauses: &[Clause], verb: &Range<usize>) -> Option<usize> {
    let Reader { document, mentions, people } = reader;
    let sentence = document.sentence(document.sentence_of(verb.start));
    let at = clauses.iter().position(|clause| clause.verb.contains(&verb.start))?;
    // `Also joining the team is Ann Bell`.
    let opens = clauses[at].form == VerbForm::Gerund && verb.start <= sentence.start + 1;
    let be = clauses.get(at + 1).filter(|be| opens && be.subjects.is_empty())?;
    let copula = be.verb.len() == 1 && document.is(be.verb.start, Cue::Copula);
    let name = people.cast.references_in(be.verb.end..sentence.end).first()?;
    let plain = (be.verb.end..name.tokens.start)
        .all(|at| mentions.claims.of(at) == Claim::Rank || document.is_any(at, BEFORE));
    // `Joining the team is Ann Bell's dream`.
    let owner = document.has(name.tokens.end, CLITIC);
    let told =
        copula && plain && !owner && !matches!(be.factuality, Factuality::NotStated | Factuality::Decreed);
    (told && name.form == Form::Name).then_some(name.person)
}

/// What may stand before the name and its rank: `is the new sergeant Ann Bell`.
const BEFORE: u128 = Cue::Determiner.bit() | Cue::Recency.bit();
