//! Posts of another job: `After retiring, she became a counter clerk`, `retired in 1993 and returned as a planner in 1995`.

use super::{CareerEventKind, Step};
use crate::document::Document;
use crate::lexicon::Word;
use crate::timex::Timex;
use rustc_hash::FxHashMap;

/// What is known of somebody's retirement as the text goes on.
#[derive(Debug, Clone, Copy, Default)]
struct Retirement {
    year: Option<u16>,
    /// The sentence of `after retiring`.
    sentence: Option<usize>,
    /// The last step told was one after it.
    over: bool,
}

/// The steps without the posts that somebody takes after a retirement told before them, up to a joining or a rank.
pub(super) fn without_other_jobs<'m>(document: &Document<'_>, mut steps: Vec<Step<'m>>) -> Vec<Step<'m>> {
    let mut retired: FxHashMap<usize, Retirement> = FxHashMap::default();
    steps.retain(|step| {
        let year = step.event.date.and_then(Timex::year);
        let sentence = document.sentence_of(step.told.trigger.start);
        match step.event.event {
            CareerEventKind::Retired => {
                let after = step.told.trigger.start.checked_sub(1);
                let after = after.is_some_and(|at| document.is_word(at, Word::After));
                let told = Retirement { year, sentence: after.then_some(sentence), over: false };
                retired.insert(step.person, told);
                true
            }
            CareerEventKind::Appointed if step.event.rank.is_none() => {
                let Some(told) = retired.get_mut(&step.person) else { return true };
                let later = told.year.zip(year).map(|(retired, year)| year > retired);
                told.over = later.unwrap_or(told.over || told.sentence == Some(sentence));
                !told.over
            }
            CareerEventKind::Left => true,
            _ => {
                retired.remove(&step.person);
                true
            }
        }
    });
    steps
}
