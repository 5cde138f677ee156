//! [`Step`]: a step of a career, told by one page or more.

use super::statement::{Statement, StatementKind, is_false};
use super::unit::Unit;
use crate::announcement::Rank;
use crate::timex::Timex;
use serde::{Deserialize, Serialize};

/// A step of a career. Pages that tell of the same step are joined, and its date is the finest one told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Step {
    /// What happened.
    pub kind: StatementKind,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Timex>,
    /// Whether the date is counted back from a length of time.
    #[serde(default, skip_serializing_if = "is_false")]
    pub approximate: bool,
    /// The rank reached or entered at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<Rank>,
    /// The force joined or left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// The numbers of the pages that tell it, counted from 0.
    pub pages: Vec<usize>,
}

/// The steps of the career of a person, in the order of their dates; those without a date are last.
pub(super) fn of(units: &[&Unit<'_>]) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for (page, unit) in units.iter().enumerate() {
        let is_step = |told: &&Statement| told.kind >= StatementKind::Served;
        for statement in unit.mention.statements.iter().filter(is_step) {
            match steps.iter_mut().find(|step| is_told_again(step, statement)) {
                Some(step) => tell_again(step, statement, page),
                None => steps.push(step(statement, page)),
            }
        }
    }
    steps.sort_by_key(|step| (step.date.is_none(), step.date));
    steps
}

fn step(statement: &Statement, page: usize) -> Step {
    Step {
        kind: statement.kind,
        date: statement.date,
        approximate: statement.approximate,
        rank: statement.rank.clone(),
        organisation: statement.organisation.clone(),
        pages: vec![page],
    }
}

/// Whether a statement is of a step that another one tells: the same kind, and nothing that differs. Without a date on both
/// sides, two steps to no rank may be any.
fn is_told_again(step: &Step, statement: &Statement) -> bool {
    let agrees = step.rank.is_none() || statement.rank.is_none() || step.rank == statement.rank;
    let force = step.organisation.is_none()
        || statement.organisation.is_none()
        || step.organisation == statement.organisation;
    let date = match (step.date, statement.date) {
        (Some(one), Some(two)) => {
            one == two
                || one.year().is_some()
                    && one.year() == two.year()
                    && (one.month() == two.month() || one.month().is_none() || two.month().is_none())
        }
        _ => {
            step.rank.is_some() && step.rank == statement.rank
                || step.kind == StatementKind::Joined
                    && step.organisation.is_some()
                    && step.organisation == statement.organisation
        }
    };
    step.kind == statement.kind && agrees && force && date
}

fn tell_again(step: &mut Step, statement: &Statement, page: usize) {
    if !step.pages.contains(&page) {
        step.pages.push(page);
    }
    let finer = statement.date.filter(|date| step.date.is_none_or(|known| known.grain() < date.grain()));
    if finer.is_some() {
        (step.date, step.approximate) = (finer, statement.approximate);
    }
    step.rank = step.rank.take().or_else(|| statement.rank.clone());
    step.organisation = step.organisation.take().or_else(|| statement.organisation.clone());
}
