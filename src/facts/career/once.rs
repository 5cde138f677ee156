//! A joining, a leaving or a retirement told twice is one event: the telling with the finest date stays. Who retires a second
//! time retires from another job.

use super::{CareerEvent, CareerEventKind, Step};
use crate::timex::Timex;
use rustc_hash::FxHashMap;

/// Of the tellings of one kind of event of one person, so many are compared: the most that any of 5,000 news pages has is 12. It
/// keeps the cost linear on a page of nothing but steps.
const TELLINGS: usize = 24;

/// The tellings of one kind of event of one person: the number of the step and its event.
type Tellings = FxHashMap<(usize, u8), Vec<(usize, CareerEvent)>>;

/// The steps without those that another of the same person tells as well or better.
pub(super) fn told(steps: Vec<Step<'_>>) -> Vec<Step<'_>> {
    let mut told = Tellings::default();
    for (at, Step { person, event, .. }) in steps.iter().enumerate() {
        if is_once(event) {
            told.entry((*person, event.event as u8)).or_default().push((at, event.clone()));
        }
    }
    let again = |at: usize, step: &Step<'_>| {
        let known = told.get(&(step.person, step.event.event as u8)).map_or(&[][..], Vec::as_slice);
        let mut known = known.iter().take(TELLINGS).inspect(|_| crate::steps::count());
        is_once(&step.event)
            && known.any(|(number, known)| {
                // Of two that tell the same, the first stays.
                *number != at && tells(known, &step.event) && (*number < at || !tells(&step.event, known))
            })
    };
    let retires_again = |step: &Step<'_>| {
        let year = |event: &CareerEvent| event.date.and_then(Timex::year);
        let known = told.get(&(step.person, CareerEventKind::Retired as u8)).map_or(&[][..], Vec::as_slice);
        let mut known = known.iter().take(TELLINGS).inspect(|_| crate::steps::count());
        step.event.event == CareerEventKind::Retired
            && year(&step.event)
                .is_some_and(|later| known.any(|(_, known)| year(known).is_some_and(|year| year < later)))
    };
    let again = |at: usize, step: &Step<'_>| again(at, step) || retires_again(step);
    let mut number = 0..;
    steps.into_iter().filter(|step| !number.next().is_some_and(|at| again(at, step))).collect()
}

/// Nobody is promoted to one rank, joins or leaves twice without a date that tells so.
fn is_once(event: &CareerEvent) -> bool {
    match event.event {
        CareerEventKind::Joined | CareerEventKind::Left | CareerEventKind::Retired => true,
        CareerEventKind::Promoted => event.rank.is_some(),
        CareerEventKind::Appointed => false,
    }
}

/// Whether an event tells all that another one does.
fn tells(known: &CareerEvent, event: &CareerEvent) -> bool {
    let dated = event.date.is_none_or(|date| known.date.is_some_and(|known| known.is_within(date)));
    dated
        && (event.organisation.is_none() || known.organisation == event.organisation)
        && (event.rank.is_none() || known.rank == event.rank)
}
