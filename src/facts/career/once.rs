//! A joining, a leaving or a retirement told twice is one event: the telling with the finest date stays. Who retires a second
//! time retires from another job.

use super::{CareerEvent, CareerEventKind, Step};
use crate::standing::Standing;
use crate::timex::Timex;
use rustc_hash::FxHashMap;

/// Of the tellings of one kind of event of one person, so many are compared: the most that any of 5,000 news pages has is 12. It
/// keeps the cost linear on a page of nothing but steps.
const TELLINGS: usize = 24;

/// The numbers of the steps that tell of one kind of event of one person.
type Tellings = FxHashMap<(usize, CareerEventKind), Vec<usize>>;

/// The steps without those that another of the same person tells as well or better.
pub(super) fn told(steps: Vec<Step<'_>>) -> Vec<Step<'_>> {
    let mut told = Tellings::default();
    for (at, Step { person, event, .. }) in steps.iter().enumerate() {
        if is_once(event) {
            told.entry((*person, event.event)).or_default().push(at);
        }
    }
    let again = |at: usize| {
        let step = &steps[at];
        let known = told.get(&(step.person, step.event.event)).map_or(&[][..], Vec::as_slice);
        let mut known = known.iter().take(TELLINGS).inspect(|_| crate::steps::count());
        is_once(&step.event)
            && known.any(|number| {
                let known = &steps[*number];
                // Of two that tell the same, the first stays.
                *number != at && tells(known, step) && (*number < at || !tells(step, known))
                    || retires_again(&known.event, &step.event)
            })
    };
    let again: Vec<bool> = (0..steps.len()).map(again).collect();
    steps.into_iter().zip(again).filter(|(_, again)| !again).map(|(step, _)| step).collect()
}

/// Nobody is promoted to one rank, joins or leaves twice without a date that tells so; posts are taken up again and again.
fn is_once(event: &CareerEvent) -> bool {
    event.event != CareerEventKind::Appointed
}

/// Whether an event tells all that another one does; `promoted to temporary sergeant` tells of no promotion to sergeant.
fn tells(known: &Step<'_>, step: &Step<'_>) -> bool {
    let (told, event) = (&known.event, &step.event);
    let standing = |step: &Step<'_>| {
        let word = step.told.rank.and_then(|rank| rank.value.standing);
        word.map_or(Standing::Substantive, |word| word.standing)
    };
    let dated = event.date.is_none_or(|date| told.date.is_some_and(|told| told.is_within(date)));
    // Who retires in a year retires from whatever is named.
    let retired = event.event == CareerEventKind::Retired;
    dated
        && (event.organisation.is_none() || retired || told.organisation == event.organisation)
        && (event.rank.is_none() || told.rank == event.rank && standing(known) == standing(step))
}

/// A retirement in a later year than another one.
fn retires_again(known: &CareerEvent, event: &CareerEvent) -> bool {
    let year = |event: &CareerEvent| event.date.and_then(Timex::year);
    event.event == CareerEventKind::Retired
        && year(known).zip(year(event)).is_some_and(|(known, year)| known < year)
}
