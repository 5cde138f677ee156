//! Cataphora: a text that opens with `he` or `she` before it names the officer.
//!
//! `He joined in 1999. Sergeant Joe Hart retires this month.`: the pronoun means the officer whom the next sentence opens
//! with, if nobody stands before it whom it may mean instead. Whoever speaks in the next sentence may speak of somebody else.

use super::verb_of_speech::speaks;
use super::{Cast, Reference};
use crate::document::Document;
use crate::lexicon::Cue;
use crate::mentions::Mention;
use crate::mentions::person::Gender;
use crate::mentions::rank::RankValue;

/// So many sentences may go on with the pronoun before the name.
const MOST_SENTENCES: usize = 3;
/// The longest headings before the text that are looked at, in tokens: more are a text of their own.
const HEADINGS: usize = 40;

/// The person whom the first pronoun of a text means; `ahead` are the references after it.
pub(super) fn told_ahead(
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    cast: &Cast,
    ahead: &[Reference],
    at: usize,
    gender: Gender,
) -> Option<usize> {
    let opens = document.block(document.block_of(at)).start == at && at <= HEADINGS;
    if !opens || !(0..at).all(|before| is_no_antecedent(document, before)) {
        return None;
    }
    let first = ahead.first()?;
    let rank = &ranks[first.rank?];
    let opening = document.sentence_of(at);
    let own = document.sentence_of(first.tokens.start);
    let sentence = document.sentence(own);
    let pronoun = if gender == Gender::Male { Cue::MalePronoun } else { Cue::FemalePronoun };
    let goes_on = (opening..own).all(|n| document.is(document.sentence(n).start, pronoun));
    let near = own > opening && own - opening <= MOST_SENTENCES && goes_on;
    let one_block = document.block_of(first.tokens.start) == document.block_of(at);
    // `Now Sergeant Joe Hart is to retire`.
    let adverb = usize::from(document.is(sentence.start, Cue::TimeAdverb));
    let opened = rank.tokens.start == sentence.start + adverb && !rank.value.plural;
    let others = ahead.iter().take_while(|other| other.tokens.start < sentence.end);
    let alone = others.into_iter().all(|other| other.person == first.person);
    let fits = cast.people[first.person].gender.is_none_or(|known| known == gender);
    let silent = !speaks(document, first.tokens.end - 1);
    (near && one_block && opened && alone && fits && silent).then_some(first.person)
}

/// A word of a heading that names no man, woman or animal; a heading ends in no full stop.
fn is_no_antecedent(document: &Document<'_>, at: usize) -> bool {
    !document.is_mark(at, '.')
        && !document.is_any(at, Cue::Bystander.bit() | Cue::Animal.bit() | Cue::Kin.bit())
}

#[cfg(test)]
mod tests {
    /// The dates of the careers.
    fn dates(text: &str) -> Vec<String> {
        let officers = crate::extract(text).officers;
        let careers = officers.iter().flat_map(|officer| &officer.career);
        careers.filter_map(|event| event.date).map(|date| date.to_string()).collect()
    }

    #[test]
    fn finds() {
        for (text, want) in [
            ("He joined the force in 2003. Sergeant Joe Hart retires in May.", &["2003"][..]),
            ("She joined Kent Police in 2003. PC Ann Moss now walks the streets of Deal.", &["2003"]),
            (
                "He joined in 2003. He became a sergeant in 2009. Today Sergeant Joe Hart leads a team.",
                &["2003", "2009"],
            ),
            (
                "New sergeant for Deal\nHe joined Kent Police in 2003. Sergeant Joe Hart leads a team.",
                &["2003"],
            ),
        ] {
            assert_eq!(&dates(text)[..want.len()], want, "{text}");
        }
    }

    #[test]
    fn ignores() {
        for text in [
            "She joined Kent Police in 2003. Sergeant Joe Hart leads a team.",
            "He left the force in 2003. Sergeant Joe Hart said the case was closed.",
            "Police dog retires\nHe joined Kent Police in 2003. Sergeant Joe Hart has a van.",
            "A man is in court. He joined Kent Police in 2003. Sergeant Joe Hart leads a team.",
            "The town has a new team. He joined Kent Police in 2003. Sergeant Joe Hart leads a team.",
            "He joined Kent Police in 2003. Sergeants Joe Hart and Max Orr lead a team.",
            "He joined Kent Police in 2003. Sergeant Joe Hart and PC Max Orr lead a team.",
            "He joined Kent Police in 2003. The team is run by Sergeant Joe Hart.",
            "He joined Kent Police in 2003.\nSergeant Joe Hart leads a team.",
            "He joined Kent Police in 2003. The town is glad. Sergeant Joe Hart leads a team.",
        ] {
            assert_eq!(dates(text), [""; 0], "{text}");
        }
    }
}
