//! `Tom Fell, eight, was chief constable for a day`: a rank that is a game or a prize, and no rank of the person.

use super::Cast;
use crate::document::{Cursor, Document};
use crate::lexicon::{RowId, Word};
use crate::mentions::Mention;
use crate::mentions::rank::RankValue;

/// Takes back the ranks that people are given for a day, and those they bear for it afterwards: `Chief Constable Tom`.
pub(super) fn withdraw(document: &Document<'_>, ranks: &[Mention<RankValue>], cast: &mut Cast) {
    let brief = |at: usize| follows(document.cursor_after(&ranks[at].tokens).in_block());
    for person in &mut cast.people {
        let played: Vec<(usize, RowId)> = person
            .stated
            .extract_if(.., |stated| brief(stated.rank))
            .map(|stated| (stated.rank, ranks[stated.rank].value.row))
            .take(MOST)
            .collect();
        let first = person.ranks.first().copied();
        person.ranks.retain(|rank| {
            let since = |(stated, row): &(usize, RowId)| {
                *row == ranks[*rank].value.row && first.is_some_and(|first| first > *stated)
            };
            !played.iter().any(since)
        });
    }
}

/// More ranks for a day than so many are a page of games.
const MOST: usize = 4;

/// `for a day`, `for the day`.
pub(super) fn follows(end: Cursor<'_, '_>) -> bool {
    let article = end.expect(Word::For).and_then(|article| article.expect([Word::A, Word::The]));
    article.is_some_and(|day| day.is(Word::Day))
}

#[cfg(test)]
mod tests {
    use crate::Extractor;

    fn officers(text: &str) -> Vec<String> {
        let officers = Extractor::new().extract(text).officers;
        let rank = |officer: &crate::Officer| officer.rank.as_ref().map(|rank| rank.as_str().to_owned());
        officers.iter().map(|one| format!("{}: {}", one.name, rank(one).unwrap_or_default())).collect()
    }

    #[test]
    fn finds() {
        for text in [
            "PC Ann Bell was chief constable for four years.",
            "PC Ann Bell was Chief Constable for a day.",
            "Ann Bell, 41, has been a PC for a decade. PC Ann Bell is glad.",
            "PC Ann Bell spent the day in Corby.",
        ] {
            assert_eq!(officers(text).len(), 1, "{text}");
        }
        assert_eq!(officers("PC Ann Bell was an inspector for the day."), ["Ann Bell: constable"]);
    }

    #[test]
    fn ignores() {
        for text in [
            "Tom Fell, eight, was Chief Constable for a day in Corby.",
            "Tom Fell, eight, was Chief Constable for a day. Chief Constable Tom ordered ice cream.",
            "Tom Fell became an inspector for the day.",
            "Tom Fell became a police officer for a day.",
        ] {
            assert_eq!(officers(text), [""; 0], "{text}");
        }
    }
}
