//! Dossiers: one record per officer over all pages, with the names, forces, ranks and career that the pages state.
//!
//! [`Dossiers`] takes one page after another. Officers of two pages are one person if they have one force and agreeing full
//! names, and nothing contradicts it; over two forces only where a page tells of a move. An initial or a surname alone joins
//! the only person of the force who fits. Whatever else may be one person is linked as [`Maybe`], with the doubt.
//!
//! The result does not depend on the order of the pages. Groups of names ([`Dossiers::groups`]) are independent of each other,
//! so that several machines can share the work; only a [`Review`] can join officers of two groups.

mod career;
mod conflict;
mod dossier;
mod doubt;
mod force;
mod link;
mod mention;
mod name;
mod review;
mod unit;

pub use career::Step;
pub use conflict::Conflict;
pub use dossier::{Contradiction, Dossier, ForceHeld, Page, RankHeld};
pub use doubt::{Doubt, Maybe};
pub use mention::{Statement, StatementKind};
pub use review::{Review, Verdict};

use crate::announcement::Announcement;
use crate::error::{Error, Repr};
use mention::Mention;
use review::Verdicts;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use unit::Unit;

/// The form of what [`Dossiers::to_json`] writes.
const FORMAT: u32 = 1;

/// The officers of many pages, and what readers decided about them.
///
/// ```
/// use epaulette::dossiers::Dossiers;
///
/// let mut dossiers = Dossiers::new();
/// dossiers.add("a.txt", &epaulette::extract("PC Jane Doe joined Kent Police in 2007."));
/// let saved = dossiers.to_json();
///
/// let mut loaded = Dossiers::from_json(&saved)?;
/// loaded.add("b.txt", &epaulette::extract("Sgt Jane Doe of Kent Police lives in Dover."));
/// assert_eq!(loaded.dossiers()[0].pages.len(), 2);
/// # Ok::<(), epaulette::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Saved")]
pub struct Dossiers {
    format: u32,
    /// The pages that name an officer.
    #[serde(skip)]
    pages: BTreeSet<String>,
    groups: BTreeMap<String, Vec<Mention>>,
    reviews: Vec<Review>,
}

/// Dossiers as they are saved.
#[derive(Deserialize)]
struct Saved {
    format: u32,
    groups: BTreeMap<String, Vec<Mention>>,
    reviews: Vec<Review>,
}

impl TryFrom<Saved> for Dossiers {
    type Error = String;

    fn try_from(saved: Saved) -> Result<Self, String> {
        let Saved { format, mut groups, reviews } = saved;
        if format != FORMAT {
            return Err(format!("format {format} is not format {FORMAT}"));
        }
        groups.values_mut().flatten().for_each(Mention::identify);
        let pages = groups.values().flatten().map(|mention| mention.page.clone()).collect();
        Ok(Self { format, pages, groups, reviews })
    }
}

/// A person: the units, and for each doubtful link the other person's first officer and the link.
struct Person<'m> {
    units: Vec<Unit<'m>>,
    /// The officers of the two pages that come nearest, that of this person first, with the doubt.
    doubts: Vec<(&'m str, &'m str, doubt::Pair)>,
}

impl Dossiers {
    /// Returns dossiers of no pages.
    #[must_use]
    pub fn new() -> Self {
        Self { format: FORMAT, ..Self::default() }
    }

    /// Adds a page by a name of its own, such as its address. A page of a known name replaces the earlier one.
    pub fn add(&mut self, page: &str, announcement: &Announcement) {
        self.forget(page);
        for (group, mention) in mention::all(page, announcement) {
            self.pages.insert(page.to_owned());
            self.groups.entry(group).or_default().push(mention);
        }
    }

    /// Adds all pages and reviews of other dossiers; their pages replace those of the same name.
    pub fn merge(&mut self, other: Self) {
        for page in &other.pages {
            self.forget(page);
        }
        self.pages.extend(other.pages);
        for (group, mentions) in other.groups {
            self.groups.entry(group).or_default().extend(mentions);
        }
        self.review(other.reviews);
    }

    /// Adds verdicts, which hold from now on. One that is known already counts as the latest.
    pub fn review(&mut self, reviews: impl IntoIterator<Item = Review>) {
        for review in reviews {
            self.reviews.retain(|known| *known != review);
            self.reviews.push(review);
        }
    }

    /// Returns the number of pages that name an officer, copies included.
    #[must_use]
    pub fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// Returns the keys of the groups of names, in order. People of two groups are one only by a review.
    pub fn groups(&self) -> impl Iterator<Item = &str> {
        self.groups.keys().map(String::as_str)
    }

    /// Keeps only the groups that the predicate takes, for a share of the work.
    ///
    /// ```
    /// let mut dossiers = epaulette::dossiers::Dossiers::new();
    /// dossiers.add("a.txt", &epaulette::extract("PC Jane Doe met PC John Smith."));
    /// dossiers.retain_groups(|group| group < "m");
    /// assert_eq!(dossiers.dossiers()[0].names, ["Jane Doe"]);
    /// ```
    pub fn retain_groups(&mut self, mut keep: impl FnMut(&str) -> bool) {
        self.groups.retain(|group, _| keep(group));
    }

    /// Returns one dossier per officer, in the order of the groups and of the first pages.
    #[must_use]
    pub fn dossiers(&self) -> Vec<Dossier> {
        let verdicts = Verdicts::of(&self.reviews);
        let mut people: Vec<Person<'_>> = Vec::new();
        for mentions in self.groups.values() {
            people.extend(persons(mentions, &verdicts));
        }
        reviewed(&mut people, &verdicts);
        let place: BTreeMap<&str, (&str, usize)> = people.iter().flat_map(places).collect();
        people.iter().map(|person| dossier(person, &place)).collect()
    }

    /// Returns everything added so far as JSON, for [`Self::from_json`].
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what [`Self::to_json`] wrote.
    ///
    /// # Errors
    /// The text is not such JSON, or a later release wrote it.
    pub fn from_json(json: &str) -> Result<Self, Error> {
        serde_json::from_str(json).map_err(|error| Repr::Dossiers(error.to_string()).into())
    }

    /// Drops what was read of a page of this name.
    fn forget(&mut self, page: &str) {
        if self.pages.remove(page) {
            for mentions in self.groups.values_mut() {
                mentions.retain(|mention| mention.page != page);
            }
            self.groups.retain(|_, mentions| !mentions.is_empty());
        }
    }
}

/// The persons of a group.
fn persons<'m>(mentions: &'m [Mention], verdicts: &Verdicts) -> Vec<Person<'m>> {
    let units = unit::all(mentions);
    let parted = verdicts.among(&units);
    let people = link::people(&units, &parted);
    let mut persons: Vec<Person<'m>> = people
        .iter()
        .map(|numbers| Person {
            units: numbers.iter().map(|at| units[*at].clone()).collect(),
            doubts: Vec::new(),
        })
        .collect();
    for pair in doubt::pairs(&units, &people, &parted) {
        let [one, two] = [pair.one, pair.two].map(|(_, unit)| units[unit].mention.id.as_str());
        persons[pair.two.0].doubts.push((two, one, pair.clone()));
        persons[pair.one.0].doubts.push((one, two, pair));
    }
    persons
}

/// Joins the persons whom a review says to be one.
fn reviewed(people: &mut Vec<Person<'_>>, verdicts: &Verdicts) {
    for set in verdicts.together() {
        let named =
            |person: &Person<'_>| person.units.iter().any(|unit| unit.ids().any(|id| set.contains(id)));
        let Some(first) = people.iter().position(named) else { continue };
        let mut at = first + 1;
        while at < people.len() {
            if named(&people[at]) {
                let other = people.remove(at);
                people[first].units.extend(other.units);
                people[first].doubts.extend(other.doubts);
            } else {
                at += 1;
            }
        }
        let order =
            |unit: &Unit<'_>| (unit.mention.published, unit.mention.page.clone(), unit.mention.number);
        people[first].units.sort_by_key(order);
    }
}

/// The first officer of the dossier and the number of the page, for each officer of a person.
fn places<'p, 'm>(person: &'p Person<'m>) -> impl Iterator<Item = (&'m str, (&'m str, usize))> + use<'p, 'm> {
    let first = person.units.first().map_or("", |unit| &unit.mention.id);
    person.units.iter().enumerate().map(move |(page, unit)| (unit.mention.id.as_str(), (first, page)))
}

fn dossier(person: &Person<'_>, place: &BTreeMap<&str, (&str, usize)>) -> Dossier {
    let units: Vec<&Unit<'_>> = person.units.iter().collect();
    let mut maybe: Vec<Maybe> = Vec::new();
    for (own, other, pair) in &person.doubts {
        let (Some((first, here)), Some((id, there))) = (place.get(own), place.get(other)) else { continue };
        if first != id && !maybe.iter().any(|known| known.id == *id) {
            let (id, pages) = ((*id).to_owned(), [*here, *there]);
            maybe.push(Maybe { id, doubt: pair.doubt, against: pair.against, pages });
        }
    }
    dossier::of(&units, maybe)
}
