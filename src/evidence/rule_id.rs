//! [`RuleId`]: an entry of the registry of rules.

/// What the registry holds of a rule.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub name: &'static str,
    pub fact: &'static str,
    pub description: &'static str,
    pub example: &'static str,
}

/// A rule of the registry, as mentions and facts carry it on their way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RuleId(pub(super) &'static Entry);
