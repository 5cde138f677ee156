//! Dossiers: one record per officer over all pages, with the names, forces, ranks and career that the pages state.
//!
//! [`Dossiers`] takes one page after another. Officers of two pages are one person if they have one force and agreeing full
//! names, and nothing contradicts it; over two forces only where a page tells of a move, under two surnames only where a page
//! states the former one. An initial or a surname alone joins the only person of the force who fits. Whatever else may be one
//! person is linked as [`Maybe`], with the doubt.
//!
//! The result does not depend on the order of the pages. Groups of names ([`Dossiers::groups`]) are independent of each other,
//! so that several machines can share the work. Only a [`Review`] and a former name that a page states join officers of two
//! groups, if both are at hand.

mod called;
mod career;
mod conflict;
mod dossier;
mod doubt;
mod force;
mod former;
mod link;
mod mention;
mod name;
mod person;
mod reading;
mod renamed;
mod review;
mod served;
mod statement;
mod unit;
mod words;

pub use career::Step;
pub use conflict::Conflict;
pub use dossier::{Contradiction, Dossier, ForceHeld, Page, Period, RankHeld};
pub use doubt::{Doubt, Maybe};
pub use review::{Review, Verdict};
pub use statement::{Statement, StatementKind, Told};

use crate::announcement::Announcement;
use crate::error::{Error, Repr};
use crate::lexicon::Overlay;
use mention::Mention;
use person::{Person, persons, places, reviewed};
use review::Verdicts;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use unit::Unit;
use words::Words;

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
    #[serde(skip)]
    words: Words,
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
        Ok(Self { format, pages, groups, reviews, words: Words::default() })
    }
}

impl Dossiers {
    /// Returns dossiers of no pages.
    #[must_use]
    pub fn new() -> Self {
        Self { format: FORMAT, ..Self::default() }
    }

    /// Reads pages and names with the lexicon files of these folders too, as
    /// [`ExtractorBuilder::lexicon_dir`](crate::ExtractorBuilder::lexicon_dir) does: `dossier_words.tsv` has the words of moves and
    /// of former names, `nicknames.tsv` the short forms of given names. Pages added before stay as they were read; nothing of
    /// this is saved.
    ///
    /// # Errors
    /// A folder or a file cannot be read, or a row is invalid; the message names file, line, column and value.
    ///
    /// ```
    /// let error = epaulette::dossiers::Dossiers::new().with_lexicon_dirs(["no/such/folder"]).unwrap_err();
    /// assert!(error.to_string().contains("no/such/folder"));
    /// ```
    pub fn with_lexicon_dirs<P: Into<PathBuf>>(
        self,
        folders: impl IntoIterator<Item = P>,
    ) -> Result<Self, Error> {
        let overlays: Vec<Overlay> =
            folders.into_iter().map(|folder| Overlay::Folder(folder.into())).collect();
        Ok(Self { words: Words::with_overlays(&overlays)?, ..self })
    }

    /// Adds a page by a name of its own, such as its address. A page of a known name replaces the earlier one.
    pub fn add(&mut self, page: &str, announcement: &Announcement) {
        self.add_record(page, "", announcement);
    }

    /// Adds a page as [`Self::add`] does, by a name and the `id` of its record: its officers have the ids that the record gives them.
    ///
    /// ```
    /// let mut dossiers = epaulette::dossiers::Dossiers::new();
    /// dossiers.add_record("a.txt", "07c1be9f", &epaulette::extract("PC Jane Doe met PC John Smith."));
    /// assert_eq!(dossiers.dossiers()[0].id, "07c1be9f-1");
    /// ```
    pub fn add_record(&mut self, page: &str, id: &str, announcement: &Announcement) {
        self.forget(page);
        for (group, mention) in mention::all(page, id, announcement, self.words.lexicons()) {
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

    /// Returns the keys of the groups of names, in order. People of two groups are one only by a review or a former name.
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
            people.extend(persons(mentions, &verdicts, self.words.lexicons()));
        }
        renamed::join(&mut people, &verdicts, self.words.lexicons());
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
