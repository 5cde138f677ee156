//! The post that a successor takes: `A new inspector has been appointed. Sergeant Jane Doe takes over from Inspector John Roe.`
//!
//! The rank is not the predecessor's, which may differ. It counts where the text announces it apart from all names, as new, and
//! somebody named takes over from one who holds just that rank.

use super::current_rank;
use crate::document::Document;
use crate::evidence::rules::officer;
use crate::facts::Rank;
use crate::facts::relation::{RelationKind, Tie};
use crate::lexicon::split::CLITIC;
use crate::lexicon::{Cue, Word};
use crate::mentions::rank::RankValue;
use crate::mentions::{Mention, Mentions};
use crate::people::People;
use rustc_hash::{FxHashMap, FxHashSet};

/// `new` stands at most so many words before its rank: `a new Dorset Police chief constable`.
const PHRASE: usize = 7;

/// The announced ranks that successors take, by the index of the successor in the cast.
pub(super) fn posts<'m>(
    document: &Document<'_>,
    mentions: &'m Mentions,
    people: &People,
    ties: &[Tie],
) -> FxHashMap<usize, &'m RankValue> {
    let mut posts = FxHashMap::default();
    let successions = || ties.iter().filter(|tie| tie.kind == RelationKind::Replaces);
    if successions().next().is_none() {
        return posts;
    }
    let announced = announced(document, mentions, people);
    let mut seen = FxHashSet::default();
    for tie in successions().filter(|tie| seen.insert(tie.from)) {
        let predecessor = &people.cast.people[tie.to];
        let held = predecessor.ranks.first().filter(|_| predecessor.rule == officer::RANK_BEFORE_NAME);
        let held = held.map(|at| current_rank::named(document, mentions, &mentions.ranks[*at].value));
        posts.extend(held.and_then(|held| announced.get(&held)).map(|rank| (tie.from, *rank)));
    }
    posts
}

/// The ranks announced as new, the first of each name: not one that the text gives to somebody.
fn announced<'m>(
    document: &Document<'_>,
    mentions: &'m Mentions,
    people: &People,
) -> FxHashMap<Rank, &'m RankValue> {
    let of = |person: &crate::people::coreference::Person| {
        let stated = person.stated.iter().map(|stated| stated.rank);
        person.ranks.iter().copied().chain(stated).collect::<Vec<_>>()
    };
    let given: FxHashSet<usize> = people.cast.people.iter().flat_map(of).collect();
    let mut announced = FxHashMap::default();
    for (at, rank) in mentions.ranks.iter().enumerate() {
        if !given.contains(&at) && !rank.value.plural && is_new(document, rank) {
            announced.entry(current_rank::named(document, mentions, &rank.value)).or_insert(&rank.value);
        }
    }
    announced
}

/// `a new chief constable`, `the county's next Chief Constable`.
fn is_new(document: &Document<'_>, rank: &Mention<RankValue>) -> bool {
    let start = document.sentence(document.sentence_of(rank.tokens.start)).start;
    let noun = Cue::Standing.bit() | Cue::Territory.bit() | Cue::Police.bit();
    let first = start.max(rank.tokens.start.saturating_sub(PHRASE));
    let mut before = (first..rank.tokens.start)
        .rev()
        .take_while(|at| document.is_capital(*at) || document.is_any(*at, noun) || document.has(*at, CLITIC));
    before.any(|at| {
        document.is_any(at, Cue::Recency.bit()) && document.is(at, Cue::Standing)
            || document.is_word(at, Word::Next)
    })
}
