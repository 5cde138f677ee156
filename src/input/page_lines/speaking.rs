//! What a line says to the reader, and what it tells: a box of the site bids and offers, a story tells what was.

#![allow(clippy::cast_precision_loss)] // Words of a line are far fewer than an `f32` counts.

use crate::lexicon::{LineClass, LineSign};

/// How many words of a class count, or of names.
pub(super) const MOST_COUNTED: f32 = 4.;
/// The ending of a verb in the past.
const PAST: &str = "ed";
/// The most letters of a word that only ends so, such as `shed`.
const LONGEST_OTHER: usize = 4;
/// How many sentences that bid count.
const MOST_BIDS: f32 = 2.;

/// What the words of a line say, counted.
#[derive(Debug, Default)]
pub(super) struct Speaking {
    /// Sentences that begin with what the reader is bidden do.
    bids: usize,
    /// Words that look like verbs in the past.
    past: usize,
}

impl Speaking {
    /// Adds a word, which is a part of the text; `bids` tells whether it may bid.
    pub(super) fn add(&mut self, text: &str, word: &str, bids: bool) {
        self.bids += usize::from(bids && opens(text, word));
        self.past += usize::from(word.len() > LONGEST_OTHER && word.ends_with(PAST));
    }

    /// Sets the signs of a line that has so many words of each class.
    pub(super) fn set(&self, by_class: &[usize; LineClass::COUNT], set: &mut impl FnMut(LineSign, f32)) {
        let share = |count: usize, most: f32| (count as f32).min(most) / most;
        let of_class = |class: LineClass| share(by_class[class as usize], MOST_COUNTED);
        set(LineSign::Newsroom, of_class(LineClass::Newsroom));
        set(LineSign::Offer, of_class(LineClass::Offer));
        set(LineSign::Told, of_class(LineClass::Told));
        set(LineSign::Bids, share(self.bids, MOST_BIDS));
        set(LineSign::Past, share(self.past, MOST_COUNTED));
    }
}

/// Whether a word opens a line or a sentence of it.
fn opens(text: &str, word: &str) -> bool {
    let at = (word.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    let before = text.get(..at).unwrap_or_default();
    let before = before.strip_suffix(' ').unwrap_or(before);
    before.is_empty() || before.ends_with(['.', '!', '?', ':', '\u{2013}'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bids_open_sentences() {
        for (text, want) in
            [("Join us. Send a card!", 1.), ("Press here", 0.5), ("They join us and send a card", 0.)]
        {
            let mut speaking = Speaking::default();
            for word in text.split(' ') {
                let bare = word.trim_end_matches(['.', '!']);
                speaking.add(text, bare, matches!(bare, "Join" | "Send" | "Press" | "join" | "send"));
            }
            let mut bids = 0.;
            speaking.set(&[0; LineClass::COUNT], &mut |sign, value| {
                bids = if sign == LineSign::Bids { value } else { bids };
            });
            assert!((bids - want).abs() < f32::EPSILON, "{text}: {bids}");
        }
    }
}
