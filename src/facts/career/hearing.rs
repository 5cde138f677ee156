//! The day of a dismissal that the sentence before tells: `PC Ann Bell faced a misconduct hearing on 3 May 2019. She was dismissed.`

use super::point::dates_in;
use super::trigger::Trigger;
use crate::document::Document;
use crate::lexicon::{Cue, FrameEvent, FrameRow, Voice, Word};
use crate::mentions::Mentions;
use crate::mentions::date::DateValue;
use crate::timex::Timex;

/// A longer sentence tells more than a hearing and its day.
const LONGEST: usize = 48;

/// The one day that the sentence before a dismissal names, where it tells of a hearing and of no court.
pub(super) fn day(document: &Document<'_>, mentions: &Mentions, trigger: &Trigger<'_>) -> Option<Timex> {
    // `was dismissed`, not `resigned`, which may have been before.
    let by_others = |row| document.row::<FrameRow>(row).voice == Voice::Object;
    let dismissed =
        trigger.frame().is_some_and(|frame| frame.event == FrameEvent::Ended && by_others(frame.row));
    let own = document.sentence_of(trigger.tokens.start);
    let before = document.sentence(own.checked_sub(1).filter(|_| dismissed)?);
    if before.len() > LONGEST || dates_in(mentions, document.sentence(own)).next().is_some() {
        return None;
    }
    // `at Corby Crown Court`: a house and not what was held there.
    let court = |at: usize| document.is(at, Cue::Occasion) && document.is(at, Cue::Organisation);
    let hearing = before.clone().any(|at| document.is_word(at, Word::Hearing));
    if !hearing || before.clone().any(court) {
        return None;
    }
    let mut days = dates_in(mentions, before).map(|date| match date.value {
        DateValue::Point(day) => day.day_of_month().map(|_| day),
        _ => None,
    });
    let day = days.next()??;
    days.all(|other| other == Some(day)).then_some(day)
}
