//! [`Step`]: a step of a career, told by one page or more.

use super::statement::{StatementKind, Told};
use super::unit::Unit;
use serde::{Deserialize, Serialize};

/// A step of a career. Pages that tell of the same step are joined, and its date is the finest one told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Step {
    /// What happened, as far as the pages tell.
    #[serde(flatten)]
    pub told: Told,
    /// The numbers of the pages that tell it, counted from 0.
    pub pages: Vec<usize>,
}

/// The steps of the career of a person, in the order of their dates; those without a date are last.
pub(super) fn of(units: &[&Unit<'_>]) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for (page, unit) in units.iter().enumerate() {
        let told = unit.mention.statements.iter().map(|statement| &statement.told);
        for told in told.filter(|told| told.kind >= StatementKind::Served) {
            match steps.iter_mut().find(|step| is_told_again(&step.told, told)) {
                Some(step) => tell_again(step, told, page),
                None => steps.push(Step { told: told.clone(), pages: vec![page] }),
            }
        }
    }
    steps.sort_by_key(|step| (step.told.date.is_none(), step.told.date));
    steps
}

/// Whether a step is one that is told already: the same kind, and nothing that differs. Without a date on both
/// sides, two steps to no rank may be any.
fn is_told_again(step: &Told, statement: &Told) -> bool {
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

fn tell_again(step: &mut Step, statement: &Told, page: usize) {
    if !step.pages.contains(&page) {
        step.pages.push(page);
    }
    let step = &mut step.told;
    let finer = statement.date.filter(|date| step.date.is_none_or(|known| known.grain() < date.grain()));
    if finer.is_some() {
        (step.date, step.approximate) = (finer, statement.approximate);
    }
    step.rank = step.rank.take().or_else(|| statement.rank.clone());
    step.organisation = step.organisation.take().or_else(|| statement.organisation.clone());
}
