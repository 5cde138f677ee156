//! What a sentence says of how a rank is held, apart from the rank itself: `was confirmed as the permanent Chief Constable`, `has
//! been temporarily promoted to inspector`.

use super::Worded;
use crate::document::{Cursor, Document, both, not};
use crate::lexicon::{Cue, Form, Word, WordClass};
use crate::mentions::Mentions;
use crate::mentions::rank::RankValue;
use crate::people::coreference::{Person, Stated, StatedRank};
use crate::standing::Standing;

/// The standing of the rank, given the one that a word beside it tells.
pub(super) fn of(
    document: &Document<'_>,
    mentions: &Mentions,
    person: &Person,
    beside: Option<Worded<Standing>>,
    rank: &RankValue,
) -> Option<Worded<Standing>> {
    let own = person.stated.iter().filter(|stated| mentions.ranks[stated.rank].value.row == rank.row);
    let at = |stated: &StatedRank| document.cursor(mentions.ranks[stated.rank].tokens.start);
    match beside {
        Some(told) if matches!(told.value, Standing::Temporary | Standing::Acting) => Some(told)
            .filter(|told| !own.map(at).any(|rank| told.words.start < rank.at() && is_permanent(rank))),
        None => own.filter(|stated| stated.when == Stated::Now).map(at).find_map(promoted_for_a_time),
        told => told,
    }
}

/// `Ann Bell, formerly a sergeant in Deal`: the adverb before the article that puts a rank into the past.
pub(super) fn formerly(document: &Document<'_>, rank: &RankValue) -> Option<Worded<Standing>> {
    let adverb = document.cursor(rank.words().start).in_sentence().back(Cue::Determiner)?.previous()?;
    let word = adverb.entry();
    let verb = word.is_verb() || word.is(WordClass::Be) || word.is(WordClass::Have);
    let past = adverb.is(both(Cue::FormerTime, not(Cue::Preposition))) && !verb;
    past.then(|| Worded { value: Standing::Former, words: adverb.at()..adverb.at() + 1 })
}

/// `confirmed as the permanent Chief Constable`, `is now the substantive inspector`; who applies for such a role has none yet.
fn is_permanent(rank: Cursor<'_, '_>) -> bool {
    let article = rank
        .in_sentence()
        .back([Word::Permanent, Word::Substantive])
        .and_then(|word| word.back(Cue::Determiner));
    article.is_some_and(|article| article.back_optional(Word::Now).follows((Cue::PredicateLink, Word::As)))
}

/// `temporarily promoted to inspector`.
fn promoted_for_a_time(rank: Cursor<'_, '_>) -> Option<Worded<Standing>> {
    let verb = rank.in_sentence().back_optional(Cue::Determiner).back(Word::To)?.previous()?;
    let adverb = verb.previous().filter(|_| verb.entry().has(Form::Participle))?;
    adverb
        .is(Cue::TemporaryStanding)
        .then(|| Worded { value: Standing::Temporary, words: verb.range_from(adverb) })
}

#[cfg(test)]
mod tests {
    use crate::Extractor;
    use crate::standing::Standing::{self, Acting, Former, Retired, Substantive, Temporary};

    fn standings(text: &str) -> Vec<Standing> {
        Extractor::new().extract(text).officers.iter().map(|officer| officer.standing).collect()
    }

    #[test]
    fn finds() {
        for (text, standing) in [
            (
                "Temporary Chief Constable Tom Fell led Kent Police. He was confirmed as the permanent Chief Constable in 2021.",
                Substantive,
            ),
            ("Acting Inspector Ann Bell works in Deal. She is now the substantive inspector.", Substantive),
            ("Sergeant Ann Bell has been temporarily promoted to inspector.", Temporary),
            ("Ann Bell, formerly a sergeant in Deal, smiled.", Former),
            ("Inspector Ann Bell, previously a sergeant in Deal, smiled.", Substantive),
            ("Ann Bell, formerly a sergeant in Deal, has retired.", Retired),
            ("Ms Doe, who was previously Sergeant Ann Bell's boss, smiled.", Substantive),
        ] {
            assert_eq!(standings(text), [standing], "{text}");
        }
    }

    #[test]
    fn ignores() {
        for (text, standing) in [
            (
                "Temporary Chief Constable Tom Fell led Kent Police. He applied for the role of permanent Chief Constable.",
                Temporary,
            ),
            ("Acting Inspector Ann Bell works in Deal. She is an acting inspector.", Acting),
            ("Sergeant Ann Bell has been promoted to inspector.", Substantive),
            (
                "Inspector Ann Bell works in Deal. In 2012 she was temporarily promoted to inspector.",
                Substantive,
            ),
            ("Sergeant Ann Bell has been temporarily moved to Deal.", Substantive),
        ] {
            assert_eq!(standings(text), [standing], "{text}");
        }
    }
}
