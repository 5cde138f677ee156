//! The rank an officer holds as of publication, of all the ranks the text gives that person.
//!
//! An announced rank comes first if it is a new one, then the one that stands beside the name most often, then the highest
//! one told of. `Former` beside a name tells of a rank that is no longer held, where another one stands elsewhere.

use crate::document::{Document, Shape};
use crate::facts::Rank;
use crate::lexicon::{Cue, ForceKind, ForceRow, PlaceKind, Table, Word};
use crate::mentions::rank::RankValue;
use crate::mentions::{Homes, Mention, Mentions};
use crate::people::coreference::{Person, Stated};
use crate::standing::Standing;

/// The seniority of a constable, from which officers rise.
const LOWEST: Option<u8> = Some(2);

/// What the names of the special constabulary's grades begin with.
const SPECIAL: &str = "special_";

/// A rank that only London's forces have.
const OF_LONDON: &str = "deputy_assistant_commissioner";

/// A special constable becomes one on joining the regulars.
const CONSTABLE: &str = "constable";

/// `newly appointed` is the longest way from an owner to the rank.
const OWNER: usize = 2;

/// The rank to give a person, and all places where the text gives the person that rank.
#[derive(Debug)]
pub(super) struct Chosen<'m> {
    pub rank: &'m RankValue,
    /// The same rank beside the name, in the order of the text.
    pub beside: Vec<&'m RankValue>,
}

impl<'m> Chosen<'m> {
    /// Returns the places where the person is given the rank, those beside the name first.
    pub(super) fn places(&self) -> impl Iterator<Item = &'m RankValue> {
        self.beside.iter().copied().chain([self.rank])
    }
}

/// Chooses the rank of a person, who takes a post of the rank `post`; `None` where the text gives none.
pub(super) fn choose<'m>(
    document: &Document<'_>,
    mentions: &'m Mentions,
    person: &Person,
    post: Option<&'m RankValue>,
) -> Option<Chosen<'m>> {
    let value = |at: usize| &mentions.ranks[at].value;
    let announced =
        person.stated.iter().filter(|stated| stated.when == Stated::Now).map(|stated| value(stated.rank));
    let announced = announced.filter(|rank| is_rank_here(document, mentions, rank));
    let announced = announced.max_by_key(|rank| rank.seniority(document));
    let mut beside: Vec<&RankValue> = person.ranks.iter().map(|at| value(*at)).collect();
    let usual = most_frequent(document, &beside);
    // A recruit who was a PCSO is one no longer.
    let outgrown = |rank: &&RankValue| {
        person.called_officer && rank.seniority(document).is_some_and(|rank| Some(rank) < LOWEST)
    };
    let past = person.stated.iter().map(|stated| value(stated.rank)).filter(|rank| !outgrown(rank));
    let highest = past.max_by_key(|rank| rank.seniority(document));
    let new = announced.or(post).filter(|rank| usual.is_none_or(|usual| outranks(document, rank, usual)));
    let rank = new.or(usual).or(highest)?;
    beside.retain(|other| other.row == rank.row || other.name(document) == rank.name(document));
    Some(Chosen { rank, beside })
}

/// `She is the chief officer on all operations`: a rank on the islands, elsewhere a role of whoever leads.
fn is_rank_here(document: &Document<'_>, mentions: &Mentions, rank: &RankValue) -> bool {
    rank.name(document) != "chief_officer" || homes(document, mentions).island
}

/// `Hong Kong's new police commissioner`, `Garda Commissioner`: of no place that the gazetteer knows, or of a foreign force.
fn is_abroad(document: &Document<'_>, rank: &RankValue) -> bool {
    let words = rank.words();
    let start = document.cursor(words.start).in_block();
    let short =
        words.len() < 3 && !start.up_to(words.end).any(|at| at.is([Shape::AllCaps]) || at.is(Word::Crime));
    let owner = start.back_up_to(OWNER, Cue::Standing);
    let place = owner.back(Shape::Clitic);
    let elsewhere = place.is_some_and(|place| {
        let known = place.hit_before(Table::Place);
        let country = |row| document.lexicons().place_kind(row) == Some(PlaceKind::Country);
        let force = place.hit_before(Table::Force).is_some();
        place.follows(Shape::Capital) && !force && known.is_none_or(|(place, _)| country(place.row))
    });
    let foreign = owner
        .hit_before(Table::Force)
        .is_some_and(|(force, _)| document.row::<ForceRow>(force.row).kind == ForceKind::Foreign);
    short && (elsewhere || foreign)
}

/// Where the forces of the text are.
fn homes(document: &Document<'_>, mentions: &Mentions) -> Homes {
    let of_london = |rank: &Mention<RankValue>| {
        crate::steps::count();
        rank.value.name(document) == OF_LONDON
    };
    *mentions.homes.get_or_init(|| {
        let rows = || {
            let rows = mentions.forces.iter().map(|force| document.row::<ForceRow>(force.value.row));
            rows.inspect(|_| crate::steps::count())
        };
        Homes {
            island: rows().any(|force| force.kind == ForceKind::CrownDependency),
            london: rows().any(ForceRow::is_of_london),
            assistants: mentions.ranks.iter().any(of_london),
        }
    })
}

/// A rank announced of somebody who bears a lower one is a promotion.
fn outranks(document: &Document<'_>, announced: &RankValue, usual: &RankValue) -> bool {
    let equal = announced.seniority(document) == usual.seniority(document);
    let other = announced.name(document) != usual.name(document);
    announced.seniority(document) > usual.seniority(document) || (equal && other)
}

/// The rank beside the name most often; of equals the highest, as more people rise than fall: not from the volunteers and
/// the support officers, who are told apart from constables by mistake as often. A former rank counts only where there is no other.
fn most_frequent<'r>(document: &Document<'_>, ranks: &[&'r RankValue]) -> Option<&'r RankValue> {
    let held = |rank: &&&&RankValue| rank.standing.is_none_or(|word| word.standing != Standing::Former);
    let pool: Vec<&&RankValue> = ranks.iter().filter(|rank| held(&rank)).collect();
    let pool = if pool.is_empty() { ranks.iter().collect() } else { pool };
    let mut counts: Vec<(&str, usize, &RankValue)> = Vec::new();
    for rank in pool {
        match counts.iter_mut().find(|(name, ..)| *name == rank.name(document)) {
            Some((_, count, _)) => *count += 1,
            None => counts.push((rank.name(document), 1, rank)),
        }
    }
    let first = counts.iter().rev().max_by_key(|(_, count, _)| *count)?;
    let rise = |rank: &RankValue| {
        first.2.seniority(document) >= LOWEST && rank.seniority(document) > first.2.seniority(document)
    };
    let higher = counts.iter().filter(|(_, count, rank)| *count == first.1 && rise(rank));
    let (name, _, rank) = higher.max_by_key(|(.., rank)| rank.seniority(document)).unwrap_or(first);
    let graded = counts.iter().find(|(grade, ..)| is_grade_of(grade, name));
    Some(graded.map_or(*rank, |(.., grade)| *grade))
}

/// `Special Inspector Jane Doe`, then `Inspector Doe`: in short. A special constable who is called a constable may have become one.
fn is_grade_of(grade: &str, rank: &str) -> bool {
    rank != CONSTABLE && grade.strip_prefix(SPECIAL) == Some(rank)
}

/// The rank by its name in the result. A chief officer is the head of an island's police or, anywhere else, of a force's
/// special constabulary, and so is the deputy; a commissioner is the head of a London force or, anywhere else, one for police and crime.
pub(super) fn named(document: &Document<'_>, mentions: &Mentions, rank: &RankValue) -> Rank {
    let island = || homes(document, mentions).island;
    let london = || homes(document, mentions).london;
    match rank.name(document) {
        "chief_officer" if !island() => Rank::named("special_chief_officer"),
        "deputy_chief_officer" if !island() => Rank::named("special_deputy_chief_officer"),
        "commissioner" | "police_and_crime_commissioner" if is_abroad(document, rank) => {
            Rank::named("commissioner")
        }
        "commissioner" if !london() => Rank::named("police_and_crime_commissioner"),
        "deputy_commissioner" if !london() && !homes(document, mentions).assistants => {
            Rank::named("deputy_police_and_crime_commissioner")
        }
        name => Rank::named(name),
    }
}
