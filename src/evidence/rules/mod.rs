//! The registry: every rule with its name, the fact it finds, what it sees and an example, one file for each kind of fact.
//!
//! No rule's name stands anywhere else. A new rule is a new entry here, whose example runs as a test.

pub(crate) mod career;
pub(crate) mod date;
pub(crate) mod headcount;
pub(crate) mod mention;
pub(crate) mod officer;
pub(crate) mod place;
pub(crate) mod quote;

use super::rule_id::{Entry, RuleId};

/// Every rule.
pub(super) fn all() -> impl Iterator<Item = RuleId> {
    let kinds = [career::ALL, date::ALL, headcount::ALL, mention::ALL, officer::ALL, place::ALL, quote::ALL];
    kinds.into_iter().flatten().copied()
}

/// Declares the rules of a file: for each a constant, and `ALL` of them.
macro_rules! rules {
    ($($constant:ident = $name:literal finds $fact:literal: $description:literal, $example:literal;)*) => {
        $(
            #[doc = $description]
            pub(crate) const $constant: super::RuleId = super::RuleId(&super::Entry {
                name: $name,
                fact: $fact,
                description: $description,
                example: $example,
            });
        )*

        /// The rules of this file.
        pub(super) const ALL: &[super::RuleId] = &[$($constant),*];
    };
}
use rules;
