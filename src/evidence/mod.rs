//! Evidence: the rules by name, and what a fact rests on.

mod rule;
mod rule_id;
pub(crate) mod rules;

pub use rule::Rule;
pub(crate) use rule_id::RuleId;
