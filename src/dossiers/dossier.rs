//! [`Dossier`]: all that the pages tell of one officer.

use super::career::{self, Step};
use super::conflict::{self, Conflict};
use super::doubt::Maybe;
use super::statement::{Statement, is_false, is_substantive};
use super::unit::Unit;
use crate::announcement::Rank;
use crate::standing::Standing;
use crate::timex::Timex;
use serde::{Deserialize, Serialize};

/// All that the pages tell of one officer. Every value comes from a statement, and each statement has its page, span and words.
///
/// ```
/// use epaulette::dossiers::Dossiers;
///
/// let mut dossiers = Dossiers::new();
/// let page = |site: &str, day: &str, text: &str| {
///     epaulette::extract(&format!("<meta property=og:site_name content='{site}'><time datetime={day}></time><p>{text}</p>"))
/// };
/// dossiers.add("a.html", &page("Kent Police", "2018-05-24", "Sergeant Jane Doe joined Kent Police in 2007."));
/// dossiers.add("b.html", &page("Kent Police", "2020-03-02", "Inspector Jane Doe lives in Dover."));
/// let all = dossiers.dossiers();
/// assert_eq!((all.len(), all[0].pages.len()), (1, 2));
/// assert_eq!(all[0].forces[0].name, "Kent Police");
/// assert_eq!(all[0].career[0].told.date.unwrap().to_string(), "2007");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Dossier {
    /// The `id` of the first page's officer. Reviews name a dossier by it, or by that of any of its pages.
    pub id: String,
    /// The names, the fullest first.
    pub names: Vec<String>,
    /// The forces, in the order of the dates.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forces: Vec<ForceHeld>,
    /// The ranks, in the order of the dates.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ranks: Vec<RankHeld>,
    /// The steps of the career, each told by one page or more, in the order of their dates.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub career: Vec<Step>,
    /// What contradicts what.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contradictions: Vec<Contradiction>,
    /// Dossiers that may be of the same person.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub maybe: Vec<Maybe>,
    /// The pages, in the order of their dates, with their statements.
    pub pages: Vec<Page>,
}

/// A page that names the officer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Page {
    /// The officer of this page, as reviews name it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// The name that the page was added by.
    pub page: String,
    /// Other pages of the same text, which count as this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub copies: Vec<String>,
    /// What the page states about the officer.
    pub statements: Vec<Statement>,
}

/// The dates of the first and the last page that show something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Period {
    /// The date of the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Timex>,
    /// The date of the last page; `None` for one page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Timex>,
}

impl Period {
    /// One page of this date.
    fn new(date: Option<Timex>) -> Self {
        Self { from: date, to: None }
    }

    /// A later page shows it too.
    fn extend(&mut self, date: Option<Timex>) {
        self.to = date.filter(|date| Some(*date) != self.from);
    }
}

/// A force, and the dates of the first and the last page that show the officer in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ForceHeld {
    /// The canonical name.
    pub name: String,
    /// When the pages show it.
    #[serde(flatten)]
    pub period: Period,
}

/// A rank, and the dates of the first and the last page in a row that show the officer at it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RankHeld {
    /// The rank.
    pub rank: Rank,
    /// Whether it is a detective's.
    #[serde(default, skip_serializing_if = "is_false")]
    pub detective: bool,
    /// How it is held.
    #[serde(default, skip_serializing_if = "is_substantive")]
    pub standing: Standing,
    /// When the pages show it.
    #[serde(flatten)]
    pub period: Period,
}

/// Two pages that contradict each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Contradiction {
    /// What contradicts.
    pub kind: Conflict,
    /// The numbers of the two pages, counted from 0.
    pub pages: [usize; 2],
}

/// The dossier of a person's units, which are in order.
pub(super) fn of(units: &[&Unit<'_>], maybe: Vec<Maybe>) -> Dossier {
    let id = units.first().map(|unit| unit.mention.id.clone()).unwrap_or_default();
    let mut pages: Vec<Page> = units.iter().map(|unit| page(unit)).collect();
    if let Some(first) = pages.first_mut() {
        first.id.clear();
    }
    let (names, forces, ranks) = (names(units), forces(units), ranks(units));
    Dossier {
        id,
        names,
        forces,
        ranks,
        career: career::of(units),
        contradictions: contradictions(units),
        maybe,
        pages,
    }
}

fn page(unit: &Unit<'_>) -> Page {
    Page {
        id: unit.mention.id.clone(),
        page: unit.mention.page.clone(),
        copies: unit.copies.iter().map(|copy| copy.page.clone()).collect(),
        statements: unit.mention.statements.clone(),
    }
}

fn names(units: &[&Unit<'_>]) -> Vec<String> {
    let mut names: Vec<&str> = Vec::new();
    for unit in units {
        if !names.contains(&unit.mention.name.as_str()) {
            names.push(&unit.mention.name);
        }
    }
    names.sort_by_key(|name| std::cmp::Reverse(name.chars().count()));
    names.into_iter().map(str::to_owned).collect()
}

fn forces(units: &[&Unit<'_>]) -> Vec<ForceHeld> {
    let mut forces: Vec<ForceHeld> = Vec::new();
    for unit in units {
        let Some(name) = &unit.mention.force else { continue };
        let date = unit.mention.published;
        match forces.iter_mut().find(|force| force.name == *name) {
            Some(known) => known.period.extend(date),
            None => forces.push(ForceHeld { name: name.clone(), period: Period::new(date) }),
        }
    }
    forces
}

fn ranks(units: &[&Unit<'_>]) -> Vec<RankHeld> {
    let mut ranks: Vec<RankHeld> = Vec::new();
    for mention in units.iter().map(|unit| unit.mention) {
        let Some(rank) = mention.rank.clone() else { continue };
        let (detective, standing) = (mention.detective, mention.standing);
        match ranks.last_mut() {
            Some(last) if (&last.rank, last.detective, last.standing) == (&rank, detective, standing) => {
                last.period.extend(mention.published);
            }
            _ => ranks.push(RankHeld { rank, detective, standing, period: Period::new(mention.published) }),
        }
    }
    ranks
}

/// The first pair of pages of each kind of contradiction.
fn contradictions(units: &[&Unit<'_>]) -> Vec<Contradiction> {
    let mut found: Vec<Contradiction> = Vec::new();
    let pairs = (0..units.len()).flat_map(|one| (one + 1..units.len()).map(move |two| [one, two]));
    for pages in pairs {
        for kind in conflict::shown(units[pages[0]], units[pages[1]]) {
            if !found.iter().any(|known| known.kind == kind) {
                found.push(Contradiction { kind, pages });
            }
        }
    }
    found
}
