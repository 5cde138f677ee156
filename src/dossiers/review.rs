//! [`Review`]: what a reader decided about dossiers, which later runs obey.

use super::unit::Unit;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A reader's verdict on officers of pages. An officer is named by the `id` of a dossier or of one of its
/// [pages](crate::dossiers::Page), which stays the same in later runs.
///
/// ```
/// let review: epaulette::dossiers::Review =
///     serde_json::from_str(r#"{"verdict": "accept", "ids": ["9c3f-1", "a07b-2"], "note": "read both pages"}"#)?;
/// assert_eq!(review.verdict, epaulette::dossiers::Verdict::Accept);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// What is to be done.
    pub verdict: Verdict,
    /// The officers it is about.
    pub ids: Vec<String>,
    /// Who said so, and why; not read.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What a [`Review`] decides. Of two verdicts on the same officers, the later one holds.
///
/// ```
/// assert_eq!(serde_json::to_string(&epaulette::dossiers::Verdict::Split)?, "\"split\"");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Verdict {
    /// A link called `maybe` is right: the dossiers are one.
    Accept,
    /// A link called `maybe` is wrong: the dossiers are never joined, and no longer linked.
    Reject,
    /// These dossiers are one, whatever speaks against it.
    Merge,
    /// These officers belong together and are apart from the rest of their dossiers.
    Split,
}

/// The verdicts as the linker asks for them.
#[derive(Debug, Default)]
pub(super) struct Verdicts {
    apart: BTreeSet<(String, String)>,
    /// Each set is one person.
    together: Vec<BTreeSet<String>>,
    /// Each set is apart from all others.
    split: Vec<BTreeSet<String>>,
}

impl Verdicts {
    pub(super) fn of(reviews: &[Review]) -> Self {
        let mut verdicts = Self::default();
        for review in reviews {
            let ids: BTreeSet<String> = review.ids.iter().cloned().collect();
            let within = |set: &BTreeSet<String>| ids.is_superset(set);
            match review.verdict {
                Verdict::Accept | Verdict::Merge => {
                    verdicts.apart.retain(|(one, two)| !(ids.contains(one) && ids.contains(two)));
                    verdicts.split.retain(|set| ids.is_disjoint(set));
                    verdicts.together.push(ids);
                }
                Verdict::Reject => {
                    verdicts.together.retain(|set| !within(set));
                    let pairs =
                        ids.iter().flat_map(|one| ids.range(one.clone()..).map(move |two| (one, two)));
                    verdicts.apart.extend(
                        pairs.filter(|(one, two)| one != two).map(|(one, two)| (one.clone(), two.clone())),
                    );
                }
                Verdict::Split => {
                    verdicts.together.iter_mut().for_each(|set| set.retain(|id| !ids.contains(id)));
                    verdicts.split.push(ids);
                }
            }
        }
        verdicts
    }

    /// What is kept apart among these units.
    pub(super) fn among(&self, units: &[Unit<'_>]) -> Parted {
        let ids = units.iter().enumerate().flat_map(|(at, unit)| unit.ids().map(move |id| (id, at)));
        let unit_of: BTreeMap<&str, usize> = ids.collect();
        let unit = |id: &String| unit_of.get(id.as_str()).copied();
        let pairs = self.apart.iter().filter_map(|(one, two)| Some((unit(one)?, unit(two)?)));
        let pairs = pairs.flat_map(|(one, two)| [(one, two), (two, one)]).collect();
        let sets = self.split.iter().map(|set| set.iter().filter_map(unit).collect::<BTreeSet<usize>>());
        Parted { pairs, sets: sets.filter(|set| !set.is_empty()).collect() }
    }

    /// The sets of officers that are one person each.
    pub(super) fn together(&self) -> impl Iterator<Item = &BTreeSet<String>> {
        self.together.iter().chain(&self.split)
    }
}

/// What readers keep apart, by the numbers of units.
#[derive(Debug, Default)]
pub(super) struct Parted {
    pairs: BTreeSet<(usize, usize)>,
    sets: Vec<BTreeSet<usize>>,
}

impl Parted {
    /// Whether two units are kept apart.
    pub(super) fn part(&self, one: usize, two: usize) -> bool {
        self.pairs.contains(&(one, two))
            || self.sets.iter().any(|set| set.contains(&one) != set.contains(&two))
    }
}
