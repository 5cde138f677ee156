//! One entry told by two verbs of a sentence: `Starting his service in 2008, PC Tom Rowe joined Kent Police`, `joined Kent Police
//! after taking his oath last month`. The one that names the force takes the date of the other. So do two sentences, one of which
//! tells the year and the force, the other the day.

use super::{CareerEvent, CareerEventKind, Step};
use crate::document::Document;
use crate::lexicon::Word;

/// Of the steps before and after one, so many may tell the same entry: a sentence tells few of one person.
const NEAR: usize = 4;
/// How many tokens may stand between `after` and the verb it leads to: `after being sworn in`.
const LED: usize = 2;

/// The steps, the joinings without a date with that of the entry which the same sentence tells beside them.
pub(super) fn dated<'m>(document: &Document<'_>, mut steps: Vec<Step<'m>>) -> Vec<Step<'m>> {
    for at in 0..steps.len() {
        if !is_joining(&steps[at].event) || steps[at].event.date.is_some() {
            continue;
        }
        let near = at.saturating_sub(NEAR)..(at + 1 + NEAR).min(steps.len());
        let step = &steps[at];
        let same = steps[near].iter().find(|other| is_same(document, other, step));
        if let Some((date, approximate)) = same.map(|other| (other.event.date, other.event.approximate)) {
            (steps[at].event.date, steps[at].event.approximate) = (date, approximate);
        }
    }
    steps
}

/// The steps, a day or month of joining with the force that a joining of the same year names: `joined Kent Police in 2019. She
/// joined on 4 March 2019`.
pub(super) fn named(mut steps: Vec<Step<'_>>) -> Vec<Step<'_>> {
    for at in 0..steps.len() {
        let event = &steps[at].event;
        let bare = event.organisation.is_none() && event.rank.is_none() && event.place.is_none();
        let Some(date) = event.date.filter(|_| is_joining(event) && bare) else { continue };
        let near = at.saturating_sub(NEAR)..(at + 1 + NEAR).min(steps.len());
        let person = steps[at].person;
        let whole = steps[near].iter().find(|other| {
            let told = &other.event;
            let coarser = told.date.is_some_and(|whole| whole != date && date.is_within(whole));
            other.person == person && is_joining(told) && coarser && told.organisation.is_some()
        });
        if let Some(organisation) = whole.map(|whole| whole.event.organisation.clone()) {
            steps[at].event.organisation = organisation;
        }
    }
    steps
}

fn is_joining(event: &CareerEvent) -> bool {
    event.event == CareerEventKind::Joined
}

/// Whether a step tells the day of the entry that another one of the same sentence tells of.
fn is_same(document: &Document<'_>, dated: &Step<'_>, step: &Step<'_>) -> bool {
    let (event, told, own) = (&dated.event, &dated.told, &step.told);
    let nameless = event.organisation.is_none() && event.rank.is_none() && event.place.is_none();
    let sentence = document.sentence_of(told.trigger.start);
    let beside = dated.person == step.person && sentence == document.sentence_of(own.trigger.start);
    if !is_joining(event) || event.date.is_none() || !nameless || !beside {
        return false;
    }
    // `Starting his service in 2008,`; not `Having started` or `Since starting`.
    let opens = told.entered && document.sentence(sentence).start == told.trigger.start;
    // `after taking his oath last month`.
    let sworn = told.entered && own.trigger.end <= told.trigger.start && {
        let mut led = told.trigger.start.saturating_sub(LED).max(own.trigger.end)..told.trigger.start;
        led.any(|at| document.is_word(at, Word::After))
    };
    // `A police officer since 1992, he began his career with Kent Police`.
    let began = own.entered && !told.entered && told.row.is_none();
    opens || sworn || began
}
