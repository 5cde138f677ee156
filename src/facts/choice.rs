//! [`Fact`]: the kinds of fact an announcement holds, and which of them a caller wants.

use crate::mentions::Finder;
use serde::{Deserialize, Serialize};

/// The kinds of fact that can be chosen with [`ExtractorBuilder::facts`](crate::ExtractorBuilder::facts), named as the fields
/// of an [`Announcement`](crate::Announcement).
///
/// ```
/// use epaulette::Fact;
/// let extractor = epaulette::Extractor::builder().facts([Fact::Places, Fact::Dates]).build()?;
/// let a = extractor.extract("PC Jane Doe came to Dover in 2007.");
/// assert_eq!((a.places.len(), a.dates.len(), a.officers.len()), (1, 1, 0));
/// # Ok::<(), epaulette::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Fact {
    /// `officers`, with their careers and relations.
    Officers,
    /// `headcounts`.
    Headcounts,
    /// `places`.
    Places,
    /// `dates`.
    Dates,
    /// `forces` and `force_mentions`.
    Forces,
    /// `quotes`.
    Quotes,
}

impl Fact {
    /// Every kind of fact, in the order of an announcement's fields.
    pub const ALL: [Self; 6] =
        [Self::Officers, Self::Headcounts, Self::Places, Self::Dates, Self::Forces, Self::Quotes];

    /// The last finder whose mentions or claims the fact is read from.
    fn last_finder(self) -> Finder {
        match self {
            Self::Dates => Finder::Date,
            Self::Forces => Finder::Force,
            Self::Places => Finder::Place,
            Self::Officers | Self::Headcounts | Self::Quotes => Finder::Number,
        }
    }
}

/// A set of [`Fact`]s.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Choice(u8);

impl Choice {
    /// Every fact.
    pub(crate) const ALL: Self = Self(u8::MAX);

    /// Whether the fact is wanted.
    pub(crate) const fn has(self, fact: Fact) -> bool {
        self.0 & (1 << fact as u8) != 0
    }

    /// Whether no fact is wanted.
    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The last finder that has to run; `None` where no fact is wanted.
    pub(crate) fn last_finder(self) -> Option<Finder> {
        Fact::ALL.into_iter().filter(|fact| self.has(*fact)).map(Fact::last_finder).max()
    }

    /// Whether a fact is read from who is meant and who speaks.
    pub(crate) const fn needs_people(self) -> bool {
        self.has(Fact::Officers) || self.has(Fact::Quotes)
    }
}

impl FromIterator<Fact> for Choice {
    fn from_iter<I: IntoIterator<Item = Fact>>(facts: I) -> Self {
        Self(facts.into_iter().fold(0, |set, fact| set | 1 << fact as u8))
    }
}
