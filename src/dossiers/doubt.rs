//! [`Maybe`]: two dossiers that may be of one person, with what speaks for and against it.

use super::conflict::{self, Conflict};
use super::name::Agreement;
use super::review::Parted;
use super::unit::Unit;
use serde::{Deserialize, Serialize};

/// Why two dossiers of one name are not one.
///
/// ```
/// assert_eq!(serde_json::to_string(&epaulette::dossiers::Doubt::OtherForce)?, "\"other_force\"");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Doubt {
    /// One force and one name, but the pages contradict each other.
    Contradiction,
    /// One force, but one of the names is a surname alone, an initial or a short form that fits others too.
    ShortName,
    /// The force of one of them is unknown.
    UnknownForce,
    /// Two forces, and no page tells of a move.
    OtherForce,
}

/// A dossier that may be of the same person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Maybe {
    /// The `id` of the other dossier.
    pub id: String,
    /// Why they are not one.
    pub doubt: Doubt,
    /// What speaks against it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against: Option<Conflict>,
    /// The number of the page of this dossier, and that of the other one, that come nearest.
    pub pages: [usize; 2],
}

/// So many links called `maybe` does a dossier have at most, the likeliest ones: people of a common name have hundreds.
const MOST: usize = 3;

/// A doubtful pair of persons, and the units that come nearest.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pair {
    pub doubt: Doubt,
    agreement: Agreement,
    days: u32,
    /// The person and its unit, by their numbers.
    pub one: (usize, usize),
    pub two: (usize, usize),
    pub against: Option<Conflict>,
}

/// The doubtful pairs of a group's persons, the likeliest first.
pub(super) fn pairs(units: &[Unit<'_>], people: &[Vec<usize>], parted: &Parted) -> Vec<Pair> {
    let persons = || people.iter().enumerate();
    let both = persons().flat_map(|one| persons().skip(one.0 + 1).map(move |two| (one, two)));
    let mut pairs: Vec<Pair> = both
        .filter_map(|((one, first), (two, second))| nearest(units, parted, (one, first), (two, second)))
        .collect();
    pairs.sort();
    let mut links = vec![0; people.len()];
    pairs.retain(|pair| {
        let free = links[pair.one.0] < MOST && links[pair.two.0] < MOST;
        for person in [pair.one.0, pair.two.0] {
            links[person] += usize::from(free);
        }
        free
    });
    pairs
}

/// The likeliest pair of units of two persons; `None` where the persons are known to be two.
fn nearest(
    units: &[Unit<'_>],
    parted: &Parted,
    (one, first): (usize, &Vec<usize>),
    (two, second): (usize, &Vec<usize>),
) -> Option<Pair> {
    let mut nearest: Option<Pair> = None;
    for (a, b) in first.iter().flat_map(|a| second.iter().map(move |b| (*a, *b))) {
        let (unit, other) = (&units[a], &units[b]);
        let agreement = unit.name.agreement(&other.name)?;
        if parted.part(a, b) {
            return None;
        }
        let against = conflict::between(unit, other);
        if against == Some(Conflict::SamePage) {
            return None;
        }
        let Some(doubt) = doubt(unit, other, agreement, against) else { continue };
        let days = unit.days(other).unwrap_or(u32::MAX);
        let pair = Pair { doubt, agreement, days, one: (one, a), two: (two, b), against };
        nearest = Some(match nearest {
            Some(known) => known.min(pair),
            None => pair,
        });
    }
    nearest
}

fn doubt(
    unit: &Unit<'_>,
    other: &Unit<'_>,
    agreement: Agreement,
    against: Option<Conflict>,
) -> Option<Doubt> {
    let forces = unit.mention.force.as_ref().zip(other.mention.force.as_ref());
    match forces.map(|(one, two)| one == two) {
        Some(true) if against.is_some() => {
            Some(Doubt::Contradiction).filter(|_| agreement < Agreement::Surname)
        }
        Some(true) => Some(Doubt::ShortName),
        Some(false) => Some(Doubt::OtherForce).filter(|_| agreement < Agreement::Cut && against.is_none()),
        None => Some(Doubt::UnknownForce).filter(|_| agreement < Agreement::Surname && against.is_none()),
    }
}
