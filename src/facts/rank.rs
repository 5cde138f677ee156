//! [`Rank`]: a rank by its name in the result, ordered by seniority.

use crate::error::{Error, Repr};
use crate::lexicon::{Lexicons, RankRow};
use once_cell::sync::Lazy;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::{fmt, str::FromStr};

/// A rank in snake case, such as `chief_inspector`: a value of the column `rank` of `ranks.tsv`.
///
/// The set is open: overlays may add ranks, and JSON may hold other ones. [`Rank::all`] lists the built-in ranks.
///
/// # Order
/// Ranks are ordered by the column `seniority` of the built-in `ranks.tsv`, and by name where that is equal:
/// - PCSOs and special constables are the lowest built-in ranks, below constables;
/// - each grade of the special constabulary is one step below the regular rank of its name, so a special sergeant is level with a
///   constable; a special chief officer is level with a superintendent;
/// - some ranks of different forces are level, such as assistant chief constable and commander;
/// - police and crime commissioners, who are elected and hold no rank, are above all ranks;
/// - ranks that are not built in are below all others, ordered by name.
///
/// ```
/// use epaulette::Rank;
/// let a = epaulette::extract("Det. Insp. Jane Doe met Sgt John Roe.");
/// assert_eq!(a.officers[0].rank.as_ref().unwrap(), "inspector");
/// assert!(a.officers[0].rank > a.officers[1].rank);
///
/// let lieutenant: Rank = "lieutenant".parse()?;
/// assert!(Rank::all().iter().all(|rank| *rank > lieutenant));
/// # Ok::<(), epaulette::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Rank(Box<str>);

/// The built-in ranks, the lowest first, and the seniority of each.
struct BuiltIn {
    ranks: Vec<Rank>,
    seniority: FxHashMap<Rank, u8>,
}

static BUILT_IN: Lazy<BuiltIn> = Lazy::new(|| {
    let mut seniority: FxHashMap<Rank, u8> = FxHashMap::default();
    for row in Lexicons::built_in().table::<RankRow>() {
        // A row without a seniority only looks like a rank.
        seniority.extend(row.seniority.map(|number| (Rank::named(&row.rank), number)));
    }
    let mut ranked: Vec<(u8, Rank)> =
        seniority.iter().map(|(rank, number)| (*number, rank.clone())).collect();
    ranked.sort_by(|(a, one), (b, other)| a.cmp(b).then_with(|| one.0.cmp(&other.0)));
    BuiltIn { ranks: ranked.into_iter().map(|(_, rank)| rank).collect(), seniority }
});

/// What the names of the special constabulary's grades begin with.
const SPECIAL: &str = "special_";
/// What the names of the elected offices end with.
const OFFICE: &str = "police_and_crime_commissioner";

impl Rank {
    /// Returns the rank of a lexicon row, whose name was checked when it was read.
    pub(crate) fn named(name: &str) -> Self {
        Self(name.into())
    }

    /// Returns the grade of the special constabulary of this name, if there is one.
    pub(crate) fn of_specials(&self) -> Option<Self> {
        let grade = Self(format!("{SPECIAL}{}", self.0).into());
        BUILT_IN.seniority.contains_key(&grade).then_some(grade)
    }

    /// Returns the built-in ranks, the most junior first.
    ///
    /// ```
    /// let ranks: Vec<&str> = epaulette::Rank::all().iter().map(|rank| rank.as_str()).collect();
    /// assert_eq!(ranks.first(), Some(&"pcso"));
    /// assert_eq!(ranks.last(), Some(&"police_and_crime_commissioner"));
    /// ```
    #[must_use]
    pub fn all() -> &'static [Self] {
        &BUILT_IN.ranks
    }

    /// Returns the rank as written in the JSON.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the seniority of a built-in rank, from 1 for the most junior; level ranks share a number. `None` for a rank that is
    /// not built in.
    ///
    /// ```
    /// use epaulette::Rank;
    /// let (commander, chief): (Rank, Rank) = ("commander".parse()?, "assistant_chief_constable".parse()?);
    /// assert_eq!(commander.seniority(), chief.seniority());
    /// # Ok::<(), epaulette::Error>(())
    /// ```
    #[must_use]
    pub fn seniority(&self) -> Option<u8> {
        BUILT_IN.seniority.get(self).copied()
    }

    /// Returns whether this is a grade of the special constabulary, whose members are volunteers with the powers of a constable.
    ///
    /// ```
    /// let a = epaulette::extract("Special Sergeant Jane Doe lives in Dover.");
    /// assert!(a.officers[0].rank.as_ref().unwrap().is_special());
    /// ```
    #[must_use]
    pub fn is_special(&self) -> bool {
        self.0.starts_with(SPECIAL)
    }

    /// Returns whether this is the office of police and crime commissioner or deputy, whose holder is not a police officer. The
    /// `commissioner` of a London force is a rank.
    ///
    /// ```
    /// let a = epaulette::extract("Police and Crime Commissioner Jane Doe lives in Dover.");
    /// assert!(a.officers[0].rank.as_ref().unwrap().is_office());
    /// ```
    #[must_use]
    pub fn is_office(&self) -> bool {
        self.0.ends_with(OFFICE)
    }
}

impl Ord for Rank {
    fn cmp(&self, other: &Self) -> Ordering {
        self.seniority().cmp(&other.seniority()).then_with(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for Rank {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq<str> for Rank {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Rank {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl FromStr for Rank {
    type Err = Error;

    /// Parses lower-case words of ASCII letters joined by `_`.
    fn from_str(name: &str) -> Result<Self, Error> {
        let is_word = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase());
        if name.split('_').all(is_word) {
            Ok(Self::named(name))
        } else {
            Err(Repr::Rank(name.to_owned()).into())
        }
    }
}

impl TryFrom<&str> for Rank {
    type Error = Error;

    fn try_from(name: &str) -> Result<Self, Error> {
        name.parse()
    }
}

impl TryFrom<String> for Rank {
    type Error = Error;

    fn try_from(name: String) -> Result<Self, Error> {
        name.parse()
    }
}

impl AsRef<str> for Rank {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for Rank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}
