//! The rank an officer holds as of publication, of all the ranks the text gives.
//!
//! An announced rank comes first, then the one that stands beside the name most often, then the one retired from, then
//! one held before. `Former` beside a name tells of a rank that is no longer held, where another one stands elsewhere.

use crate::document::Document;
use crate::evidence::rules::{career as rule, officer};
use crate::facts::Rank;
use crate::facts::relation::{RelationKind, Tie};
use crate::facts::{CareerEvent, CareerEventKind};
use crate::lexicon::{Cue, ForceKind, ForceRow, Table, Word};
use crate::mentions::Mentions;
use crate::mentions::rank::RankValue;
use crate::people::People;
use crate::people::coreference::{Person, Stated};
use crate::standing::Standing;

/// A rank with how it is held.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Held {
    pub rank: Option<Rank>,
    pub detective: bool,
    pub standing: Standing,
}

/// What each person of the cast holds; `None` for those who are no officers.
///
/// An officer is who bears a rank, who is told to have entered the police as an officer or risen to a rank, and whom an
/// officer replaces.
pub(super) fn all(
    document: &Document<'_>,
    mentions: &Mentions,
    people: &People,
    ties: &[Tie],
    careers: &[Vec<CareerEvent>],
) -> Vec<Option<Held>> {
    let persons = people.cast.people.iter().zip(careers).enumerate();
    let mut successions: Vec<Option<&Tie>> = vec![None; careers.len()];
    for tie in ties.iter().filter(|tie| tie.kind == RelationKind::Replaces) {
        successions[tie.from].get_or_insert(tie);
    }
    let mut held: Vec<Option<Held>> = persons
        .map(|(at, (person, career))| {
            let replaced = successions[at].map(|tie| &people.cast.people[tie.to]);
            let own = person.is_officer().then(|| by(document, mentions, person, replaced));
            let own = own.map(|own| risen(own, career)).or_else(|| by_career(document, career));
            own.map(|own| retired(own, career))
        })
        .collect();
    for tie in ties.iter().filter(|tie| tie.kind == RelationKind::Replaces) {
        let bare = held[tie.to].as_ref().is_none_or(|held| held.rank.is_none());
        let post = held[tie.from].clone().filter(|post| bare && post.rank.is_some());
        if let Some(post) = post {
            held[tie.to] = Some(retired(Held { standing: Standing::default(), ..post }, &careers[tie.to]));
        }
    }
    held
}

/// Somebody called an officer holds the rank that the career tells was reached last.
fn risen(held: Held, career: &[CareerEvent]) -> Held {
    let mut steps = career.iter().rev().filter(|event| event.event == CareerEventKind::Promoted);
    let reached = steps.find_map(|event| event.rank.clone());
    Held { rank: held.rank.or(reached), ..held }
}

/// Somebody without a rank beside the name who joined as an officer or rose to a rank.
fn by_career(document: &Document<'_>, career: &[CareerEvent]) -> Option<Held> {
    let risen = career.iter().rev().find(|event| {
        event.rank.is_some() && matches!(event.event, CareerEventKind::Joined | CareerEventKind::Promoted)
    });
    if let Some(event) = risen {
        return Some(Held { rank: event.rank.clone(), ..Held::default() });
    }
    let mut entries = career.iter().filter(|event| event.event == CareerEventKind::Joined);
    if entries.clone().any(|event| is_special(document, event)) {
        return Some(Held { rank: Some(Rank::named("special_constable")), ..Held::default() });
    }
    entries.any(|event| is_entry_as_officer(document, event)).then(Held::default)
}

/// `began his policing career`, `began her career with the police`, `joined the force as a student officer`.
fn is_entry_as_officer(document: &Document<'_>, event: &CareerEvent) -> bool {
    let start = document.token_at(event.span.start);
    let sentence = document.sentence(document.sentence_of(start));
    let words = start..sentence.end;
    let career = words.clone().any(|at| document.is(at, Cue::Police) && document.is(at + 1, Cue::CareerNoun))
        || event.rule == rule::BEGAN && began_with_police(document, words.clone());
    let officer = words
        .into_iter()
        .any(|at| at > 0 && document.is(at, Cue::OfficerNoun) && document.is(at - 1, Cue::OfficerPrefix));
    career || officer
}

/// `joined the Special Constabulary`.
fn is_special(document: &Document<'_>, event: &CareerEvent) -> bool {
    let start = document.token_at(event.span.start);
    let words = start..document.sentence(document.sentence_of(start)).end;
    let mut behind = words.skip_while(|at| document.hit_at(Table::Career, *at).is_none()).skip(1).take(5);
    behind.any(|at| {
        document.is(at, Cue::EntryNoun) && document.is(at + 1, Cue::Police) && document.is_capital(at + 1)
    })
}

/// `began her career with the police` as nothing else.
fn began_with_police(document: &Document<'_>, mut words: std::ops::Range<usize>) -> bool {
    !words.clone().any(|at| document.is_word(at, Word::As)) && words.any(|at| document.is(at, Cue::Police))
}

/// Somebody who has retired holds the rank in retirement, unless a later date of joining says otherwise.
fn retired(held: Held, career: &[CareerEvent]) -> Held {
    let years = |kind: CareerEventKind| {
        let events = career.iter().filter(move |event| event.event == kind);
        events.filter_map(|event| event.date?.year()).max()
    };
    let (joined, left) = (years(CareerEventKind::Joined), years(CareerEventKind::Retired));
    let again = left.is_some() && joined > left;
    let told = career.iter().any(|event| event.rule == rule::RETIRED);
    let gone = held.standing == Standing::Substantive && told && !again;
    Held { standing: if gone { Standing::Retired } else { held.standing }, ..held }
}

/// Chooses the rank.
fn by(document: &Document<'_>, mentions: &Mentions, person: &Person, replaced: Option<&Person>) -> Held {
    let value = |at: usize| &mentions.ranks[at].value;
    let announced =
        person.stated.iter().filter(|stated| stated.when == Stated::Now).map(|stated| value(stated.rank));
    let announced = announced.max_by_key(|rank| rank.seniority(document));
    let beside: Vec<&RankValue> = person.ranks.iter().map(|at| value(*at)).collect();
    let usual = most_frequent(document, &beside);
    let inherited = replaced
        .filter(|other| other.rule == officer::RANK_BEFORE_NAME)
        .and_then(|other| other.ranks.first())
        .map(|at| value(*at));
    let announced = announced.or(inherited);
    let other = person.stated.iter().rev().map(|stated| value(stated.rank)).next();
    let Some(chosen) = announced
        .filter(|rank| usual.is_none_or(|usual| outranks(document, rank, usual)))
        .or(usual)
        .or(other)
    else {
        return Held { detective: person.called_detective, ..Held::default() };
    };
    let same =
        beside.iter().filter(|rank| rank.row == chosen.row || rank.name(document) == chosen.name(document));
    let standing = same.clone().find_map(|rank| rank.standing).or(chosen.standing);
    let retired = person.stated.iter().any(|stated| stated.when == Stated::AtRetirement);
    Held {
        rank: Some(rank_of(document, mentions, chosen)),
        detective: chosen.detective || same.into_iter().any(|rank| rank.detective),
        standing: standing.or(retired.then_some(Standing::Retired)).unwrap_or_default(),
    }
}

/// A rank announced of somebody who bears a lower one is a promotion.
fn outranks(document: &Document<'_>, announced: &RankValue, usual: &RankValue) -> bool {
    let equal = announced.seniority(document) == usual.seniority(document);
    let other = announced.name(document) != usual.name(document);
    announced.seniority(document) > usual.seniority(document) || (equal && other)
}

/// The rank beside the name most often; of equals the first. A former rank counts only where there is no other.
fn most_frequent<'r>(document: &Document<'_>, ranks: &[&'r RankValue]) -> Option<&'r RankValue> {
    let held = |rank: &&&&RankValue| !matches!(rank.standing, Some(Standing::Former));
    let pool: Vec<&&RankValue> = ranks.iter().filter(|rank| held(&rank)).collect();
    let pool = if pool.is_empty() { ranks.iter().collect() } else { pool };
    let mut counts: Vec<(&str, usize, &RankValue)> = Vec::new();
    for rank in pool {
        match counts.iter_mut().find(|(name, ..)| *name == rank.name(document)) {
            Some((_, count, _)) => *count += 1,
            None => counts.push((rank.name(document), 1, rank)),
        }
    }
    counts.iter().rev().max_by_key(|(_, count, _)| *count).map(|(.., rank)| *rank)
}

/// A chief officer is the head of an island's police or, anywhere else, of a force's special constabulary; a commissioner
/// is the head of a London force or, anywhere else, one for police and crime.
fn rank_of(document: &Document<'_>, mentions: &Mentions, chosen: &RankValue) -> Rank {
    let island = || {
        mentions
            .forces
            .iter()
            .any(|force| document.row::<ForceRow>(force.value.row).kind == ForceKind::CrownDependency)
    };
    let london = || {
        mentions.forces.iter().any(|force| {
            document.row::<ForceRow>(force.value.row).areas().any(|area| area.contains("london"))
        })
    };
    match chosen.name(document) {
        "chief_officer" if !island() => Rank::named("special_chief_officer"),
        "commissioner" if !london() => Rank::named("police_and_crime_commissioner"),
        "deputy_commissioner" if !london() => Rank::named("deputy_police_and_crime_commissioner"),
        name => Rank::named(name),
    }
}
