//! `A former Kent Police constable has been jailed. Tom Fell, 41, was sentenced to a year`: the sentence behind the opening
//! one names the officer whom it tells of.
//!
//! Counts: a former officer who is the one convicted, and in the next sentence a name with an age that is convicted again.
//! Does not: an officer to whom something was done, a name without an age, a second name.

use super::{Cast, Form, Reference, Stated, StatedRank};
use crate::document::{Cursor, Document, Shape, both, not};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Word, WordClass};
use crate::mentions::Mention;
use crate::mentions::rank::{RankValue, StandingWord};
use crate::standing::Standing;

/// Headline, standfirst and the first paragraph: the officer is told of in one of so many blocks.
const HEAD: usize = 3;
/// `former Devon and Cornwall Police firearms` is the longest way from the article to the noun.
const PHRASE: usize = 7;
/// `has today been given a nine month jail sentence` is the longest way from the noun to the word of a conviction.
const VERB: usize = 9;
/// `from Devon and Cornwall Police` is the longest force between the noun and its verb.
const FORCE: usize = 6;
/// `28-year-old` may open the sentence that names the officer.
const AGE: usize = 5;
/// So many words of the naming sentence are looked through for a conviction.
const SENTENCE: usize = 80;

/// The officer of an opening sentence: the word for the standing, and the rank if one is told.
struct Opening {
    standing: StandingWord,
    rank: Option<usize>,
}

/// Calls those officers whom the second sentence names.
pub(super) fn attach(document: &Document<'_>, ranks: &[Mention<RankValue>], cast: &mut Cast) {
    for block in 0..HEAD.min(document.block_count()) {
        let start = document.block(block).start;
        let number = document.sentence_of(start);
        let own = document.sentence(number);
        if own.is_empty() || !cast.references_in(own).is_empty() || number + 1 >= document.sentence_count() {
            continue;
        }
        let Some(opening) = opening(document, ranks, start) else { continue };
        let Some(person) = named(document, cast, number + 1) else { continue };
        let person = &mut cast.people[person];
        person.called_officer = true;
        person.called_standing = person.called_standing.or(Some(opening.standing));
        person.stated.extend(opening.rank.map(|rank| StatedRank { rank, when: Stated::Past }));
        return;
    }
}

/// `A former police officer from Kent Police has been jailed`, `A former Kent Police constable was found guilty`.
fn opening(document: &Document<'_>, ranks: &[Mention<RankValue>], start: usize) -> Option<Opening> {
    let word = document.cursor(start).in_sentence().expect([Word::A, Word::An])?;
    let standing = if word.is(Cue::FormerStanding) {
        Standing::Former
    } else {
        word.expect(Cue::RetiredStanding)?;
        Standing::Retired
    };
    let describes = (Shape::Capital, Cue::OfficerPrefix, Cue::Police);
    let at = ranks.partition_point(|rank| rank.tokens.end <= word.at());
    let rank = ranks.get(at).filter(|rank| {
        let head = document.cursor(rank.value.head);
        let near = head.at() > word.at() && head.at() - word.at() <= PHRASE;
        near && !rank.value.plural && word.next().is_all(head, describes)
    });
    let end = if let Some(rank) = rank {
        document.cursor_after(&rank.tokens).in_sentence()
    } else {
        let noun = word.next().skip_up_to(PHRASE, both(describes, not(Cue::OfficerNoun)));
        noun.expect(Cue::OfficerNoun).filter(|_| noun.follows(Cue::OfficerPrefix))?
    };
    is_convicted(end)
        .then(|| Opening { standing: StandingWord { standing, token: word.at() }, rank: rank.map(|_| at) })
}

/// `from Kent Police has been jailed`: no other clause, owner or actor stands before the word of the conviction.
fn is_convicted(noun: Cursor<'_, '_>) -> bool {
    let force = noun
        .expect(Cue::Affiliation)
        .map(|force| force.skip_up_to(FORCE, (Shape::Capital, Cue::Conjunction)));
    let verb = force.unwrap_or(noun);
    let other = |at: Cursor<'_, '_>| {
        let owner = at.is(both(Cue::Determiner, not([Word::A, Word::An])));
        let negated = at.document().lexicons().grammar().look_up(at.word()).is(WordClass::Negator);
        let clause = at.is(([Cue::Preposition, Cue::Subordinator, Cue::Conjunction], Shape::Capital));
        owner || negated || clause || !at.is((Kind::Word, Kind::Number))
    };
    verb.until(VERB, Cue::Conviction).is_some_and(|end| !verb.up_to(end.at()).any(other))
}

/// The only person of a sentence, who opens it with an age and is convicted in it.
fn named(document: &Document<'_>, cast: &Cast, number: usize) -> Option<usize> {
    let sentence = document.sentence(number);
    let mut told = cast.references_in(sentence.clone()).iter();
    let name = told.next().filter(|name| name.form == Form::Name && name.rank.is_none())?;
    let alone = told.all(|other| other.person == name.person);
    let start = document.cursor(sentence.start);
    let end = sentence.end.min(sentence.start + SENTENCE);
    let convicted = start.up_to(end).any(|at| at.is(Cue::Conviction));
    (alone && convicted && is_aged(document, sentence.start, name)).then_some(name.person)
}

/// `Tom Fell, 41,` or `41-year-old Tom Fell` at the start.
fn is_aged(document: &Document<'_>, start: usize, name: &Reference) -> bool {
    let number = |at: Cursor<'_, '_>| at.is(Kind::Number);
    let behind = document.cursor_after(&name.tokens).expect([',', '(']);
    let behind = behind.map(|age| age.optional(Word::Aged)).is_some_and(number);
    let before = name.tokens.start - start <= AGE
        && number(document.cursor(start))
        && document.cursor(name.tokens.start).follows(Word::Old);
    before || (behind && name.tokens.start == start)
}

#[cfg(test)]
mod tests {
    use crate::Standing;

    fn officers(text: &str) -> Vec<(String, Option<String>, Standing)> {
        let told = |officer: crate::Officer| {
            (officer.name, officer.rank.map(|rank| rank.as_str().to_owned()), officer.standing)
        };
        crate::extract(text).officers.into_iter().map(told).collect()
    }

    #[test]
    fn finds() {
        for (text, rank) in [
            (
                "A former Kent Police constable has been jailed for theft.\nTom Quill, 41, of Mill Lane, was sentenced to a year.",
                Some("constable"),
            ),
            (
                "A former police officer from Kent Police has been given a nine month sentence.\n28 year old Tom Quill of Deal was found guilty in May.",
                None,
            ),
            (
                "Trust was broken\nA former Kent Police officer was found guilty of theft. Tom Quill, aged 41, was convicted today.",
                None,
            ),
        ] {
            let want = [("Tom Quill".to_owned(), rank.map(str::to_owned), Standing::Former)];
            assert_eq!(officers(text), want, "{text}");
        }
    }

    #[test]
    fn ignores() {
        for text in [
            "A former police officer has been robbed at home.\nTom Quill, 41, of Mill Lane, was sentenced to a year.",
            "A former police officer saw his attacker jailed.\nTom Quill, 41, of Mill Lane, was sentenced to a year.",
            "A former police officer was hit by a jailed man.\nTom Quill, 41, of Mill Lane, was sentenced to a year.",
            "A police officer was hurt.\nTom Quill, 41, of Mill Lane, was sentenced to a year.",
            "A former fire officer has been jailed.\nTom Quill, 41, of Mill Lane, was sentenced to a year.",
            "A former police officer has been jailed.\nTom Quill, who lives next door, was sentenced too.",
            "A former police officer has been jailed.\nTom Quill, 41, of Mill Lane, was the victim.",
            "A former police officer has been jailed.\nTom Quill, 41, and Ann Roe, 39, were sentenced to a year.",
            "A former police officer has been jailed.\nThe judge, Tom Quill, 61, sentenced him to a year.",
            "A former police officer has not been jailed.\nTom Quill, 41, was sentenced to a year.",
        ] {
            assert_eq!(officers(text), [], "{text}");
        }
    }
}
