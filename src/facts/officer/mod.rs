//! Officers: each person of the cast who holds, held or takes a rank, once.

mod age;
mod held;

use super::relation::{self, Relation, Tie};
use super::{CareerEvent, career};
use crate::mentions::Mentions;
use crate::mentions::coreference::Form;
pub use crate::mentions::rank::Standing;
use crate::{document::Document, facts::Rule, span::Span};
use held::Held;
use serde::{Deserialize, Serialize};

/// A person named in the text who holds, held or is about to take a rank in a police service, or a commissioner's office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Officer {
    /// The fullest form of the name in the text, without rank, honours and courtesy titles.
    pub name: String,
    /// The rank held as of publication; the new one where the text announces it. `None` where the text names no rank.
    pub rank: Option<Rank>,
    /// Whether the rank is a detective's.
    pub detective: bool,
    /// How the rank is held.
    pub standing: Standing,
    /// In years, where the text states it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub age: Option<u8>,
    /// Joining, promotions and posts, in the order of the text.
    #[serde(default)]
    pub career: Vec<CareerEvent>,
    /// Whom this officer replaces, reports to or leads.
    #[serde(default)]
    pub relations: Vec<Relation>,
    /// Where the text names the officer, pronouns left out.
    pub mentions: Vec<Span>,
    /// The rule that made the person an officer.
    pub rule: Rule,
}

/// A rank in snake case, such as `chief_inspector`: a value of the column `rank` of `ranks.tsv`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rank(Box<str>);

impl Rank {
    /// The rank as it stands in the JSON.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Rank {
    fn from(rank: &str) -> Self {
        Self(rank.into())
    }
}

impl std::fmt::Display for Rank {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The officers of a document, in the order of their first mention.
pub(super) fn find(document: &Document<'_>, mentions: &Mentions) -> Vec<Officer> {
    let ties = relation::find(document, mentions);
    let mut careers: Vec<Vec<CareerEvent>> = vec![Vec::new(); mentions.cast.people.len()];
    for (person, event) in career::find(document, mentions) {
        careers[person].push(event);
    }
    let held = held::all(document, mentions, &ties, &careers);
    let named = |tie: &&Tie| held[tie.to].is_some();
    let mut officers = Vec::new();
    for (at, career) in careers.into_iter().enumerate() {
        let Some(held) = held[at].clone() else { continue };
        let own = ties.iter().filter(|tie| tie.from == at).filter(named);
        officers.push(Officer {
            relations: own.map(|tie| tie.relation(mentions)).collect(),
            ..officer(document, mentions, at, held, career)
        });
    }
    // A person whose first naming is a bare surname is known only from a later one.
    officers.sort_by_key(|officer| officer.mentions.first().map_or(usize::MAX, |span| span.start));
    officers
}

fn officer(
    document: &Document<'_>,
    mentions: &Mentions,
    at: usize,
    held: Held,
    career: Vec<CareerEvent>,
) -> Officer {
    let person = &mentions.cast.people[at];
    let named = mentions.cast.references.iter().filter(|r| r.person == at && r.form == Form::Name);
    Officer {
        name: person.name.clone(),
        rank: held.rank,
        detective: held.detective,
        standing: held.standing,
        age: age::of(document, mentions, at),
        career,
        relations: Vec::new(),
        mentions: named.map(|reference| document.span(reference.tokens.clone())).collect(),
        rule: person.rule.into(),
    }
}
