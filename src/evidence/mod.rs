//! [`Evidence`]: why a mention or a fact was found: its rule, its words, the lexicon rows it rests on and the mentions it
//! was built on.
//!
//! Evidence is written by the rules of the same run that finds the facts, through a [`Recorder`]. `extract` records
//! nothing and pays nothing; `explain` collects.

mod rule;
mod rule_id;
pub(crate) mod rules;

pub use rule::Rule;
pub(crate) use rule_id::RuleId;

use std::ops::Range;

/// Why a mention or a fact was found, in tokens of its document.
#[derive(Debug, Clone)]
pub(crate) struct Evidence {
    pub rule: Rule,
    /// The words that state it.
    pub tokens: Range<usize>,
    pub grounds: Vec<Ground>,
}

/// One thing that a mention or a fact rests on.
#[derive(Debug, Clone)]
pub(crate) enum Ground {
    /// A lexicon row, by its number over all tables, and the words that match it.
    Row(u32, Range<usize>),
    /// A word that a rule read as a member of one of these classes, as bits; its rows are looked up when shown.
    Class(usize, u128),
    /// A mention that the rule built on.
    Mention(Evidence),
}

impl Evidence {
    /// Evidence that rests on nothing yet.
    pub(crate) fn new(rule: impl Into<Rule>, tokens: Range<usize>) -> Self {
        Self { rule: rule.into(), tokens, grounds: Vec::new() }
    }

    /// Adds a row of the lexicons.
    pub(crate) fn row(mut self, row: u32, tokens: Range<usize>) -> Self {
        self.grounds.push(Ground::Row(row, tokens));
        self
    }

    /// Adds a word read as a member of one of the classes.
    pub(crate) fn class(mut self, token: usize, classes: u128) -> Self {
        self.grounds.push(Ground::Class(token, classes));
        self
    }

    /// Adds a mention, if there is one.
    pub(crate) fn on(mut self, mention: impl Into<Option<Self>>) -> Self {
        self.grounds.extend(mention.into().map(Ground::Mention));
        self
    }
}

/// Takes the evidence of each fact, in the order of the announcement.
pub(crate) trait Recorder {
    /// Records a fact, whose evidence is only put together where it is wanted.
    fn record(&mut self, evidence: impl FnOnce() -> Evidence);
}

/// Records nothing.
#[derive(Debug)]
pub(crate) struct Unrecorded;

impl Recorder for Unrecorded {
    #[inline]
    fn record(&mut self, _: impl FnOnce() -> Evidence) {}
}

/// Collects the evidence of every fact.
impl Recorder for Vec<Evidence> {
    fn record(&mut self, evidence: impl FnOnce() -> Evidence) {
        self.push(evidence());
    }
}
