//! [`Rule`]: the name of the rule that found a fact, with what it sees and an example.

use super::rule_id::{Entry, RuleId};
use super::rules;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// The rule that found a fact.
///
/// A rule has a name, such as `headcount/noun`, that is stable between releases; it serialises as that name. A name that
/// this release does not know, as in results of a later one, reads back without loss: it keeps its name, and
/// [`fact`](Self::fact), [`description`](Self::description) and [`example`](Self::example) are `None`. Rules are equal when
/// their names are.
///
/// ```
/// let a = epaulette::extract("Six new recruits began on Monday.");
/// let rule = &a.headcounts[0].rule;
/// assert_eq!(rule.name(), "headcount/noun");
/// assert_eq!(rule.fact(), Some("headcount"));
///
/// let later: epaulette::Rule = serde_json::from_str("\"headcount/newer\"")?;
/// assert_eq!((later.name(), later.fact()), ("headcount/newer", None));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone)]
pub struct Rule(Repr);

#[derive(Clone)]
enum Repr {
    Known(RuleId),
    /// A name of another release.
    Unknown(Arc<str>),
}

impl Rule {
    /// Returns every rule of this release, ordered by name.
    ///
    /// ```
    /// assert!(epaulette::Rule::all().any(|rule| rule.name() == "date/season"));
    /// ```
    pub fn all() -> impl Iterator<Item = Self> {
        let mut ids: Vec<RuleId> = rules::all().collect();
        ids.sort_unstable_by_key(|id| id.0.name);
        ids.into_iter().map(Self::from)
    }

    /// Returns the name: the kind of fact, a slash, what the rule sees.
    #[must_use]
    pub fn name(&self) -> &str {
        match &self.0 {
            Repr::Known(id) => id.0.name,
            Repr::Unknown(name) => name,
        }
    }

    /// Returns the kind of fact it finds, as in [`ExplainedFact::kind`](crate::ExplainedFact::kind), or the kind of mention
    /// that facts are built on: `person`, `rank` or `number`.
    #[must_use]
    pub fn fact(&self) -> Option<&'static str> {
        self.entry().map(|entry| entry.fact)
    }

    /// Returns one sentence that says what the rule sees.
    #[must_use]
    pub fn description(&self) -> Option<&'static str> {
        self.entry().map(|entry| entry.description)
    }

    /// Returns a text in which the rule finds something.
    ///
    /// ```
    /// let rule = epaulette::extract("The recruits start in spring 2021.").dates[0].rule.clone();
    /// let again = epaulette::extract(rule.example().unwrap());
    /// assert!(again.dates.iter().any(|date| date.rule == rule));
    /// ```
    #[must_use]
    pub fn example(&self) -> Option<&'static str> {
        self.entry().map(|entry| entry.example)
    }

    fn entry(&self) -> Option<&'static Entry> {
        match self.0 {
            Repr::Known(id) => Some(id.0),
            Repr::Unknown(_) => None,
        }
    }
}

impl From<RuleId> for Rule {
    fn from(id: RuleId) -> Self {
        Self(Repr::Known(id))
    }
}

/// The rule of that name, known to this release or not.
impl From<&str> for Rule {
    fn from(name: &str) -> Self {
        match rules::all().find(|id| id.0.name == name) {
            Some(id) => Self::from(id),
            None => Self(Repr::Unknown(name.into())),
        }
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Rule {}

impl PartialEq<RuleId> for Rule {
    fn eq(&self, other: &RuleId) -> bool {
        self.name() == other.0.name
    }
}

impl PartialEq<str> for Rule {
    fn eq(&self, other: &str) -> bool {
        self.name() == other
    }
}

impl PartialEq<&str> for Rule {
    fn eq(&self, other: &&str) -> bool {
        self.name() == *other
    }
}

impl PartialOrd for Rule {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Rule {
    fn cmp(&self, other: &Self) -> Ordering {
        self.name().cmp(other.name())
    }
}

impl Hash for Rule {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

impl AsRef<str> for Rule {
    fn as_ref(&self) -> &str {
        self.name()
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Rule").field(&self.name()).finish()
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for Rule {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Cow::<'de, str>::deserialize(deserializer).map(|name| Self::from(&*name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_name_reads_back_with_what_is_known_of_it() {
        for rule in Rule::all() {
            let back: Rule = serde_json::from_str(&serde_json::to_string(&rule).unwrap()).unwrap();
            assert_eq!((&back, back.example()), (&rule, rule.example()));
        }
    }

    #[test]
    fn an_unknown_name_reads_back_without_loss() {
        let json = "\"headcount/\\u00e9lite\"";
        let rule: Rule = serde_json::from_str(json).unwrap();
        assert_eq!((rule.name(), rule.fact()), ("headcount/\u{e9}lite", None));
        assert_eq!(serde_json::to_string(&rule).unwrap(), "\"headcount/\u{e9}lite\"");
        assert!(serde_json::from_str::<Rule>("7").is_err());
    }
}
