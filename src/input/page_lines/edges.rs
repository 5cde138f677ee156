//! Lines at the edges of the body: what leads to it, what it leads to, and what goes on with it behind a notice.
//!
//! Each bound was set on 20 made-up sites whose bodies were dealt five times: of 2,100 paragraphs a deal none or one is lost where up
//! to twelve were, and no furniture stays that did not stay before.

use super::smoothing::{BESIDE_FURNITURE, BESIDE_WEIGHT, Page, SENTENCE_WORDS};
use crate::lexicon::LineSign;
use std::ops::Range;

/// What a line right above the body weighs at least that goes on with it behind furniture.
const ABOVE_WEIGHT: f32 = -0.5;
/// The fewest words of such a line.
const ABOVE_WORDS: usize = 10;
/// What a long line with a colon weighs at least: a site says at length what its newsletter holds.
const LONG_COLON_WEIGHT: f32 = -1.;
/// What the line weighs at least that leads to items with semicolons.
const SEMICOLON_WEIGHT: f32 = -3.5;
/// The share of the words of an item with a semicolon that furniture is made of, which it stays below.
const SEMICOLON_FURNITURE: f32 = 0.34;
/// How many words a line has that ends in an address, and needs no full stop.
const ADDRESS_WORDS: Range<usize> = 13..40;
/// What it weighs at least.
const ADDRESS_WEIGHT: f32 = -3.;
/// The same for one that bids the reader do something, as sites do.
const ADDRESS_BIDDING_WEIGHT: f32 = -2.3;
/// The share of its words that furniture is made of, which it stays below: a site is a word of furniture itself.
const ADDRESS_FURNITURE: f32 = 0.15;
/// How many lines above the body a sentence may stand that says what the headline says.
const LEAD_REACH: usize = 6;
/// How much of the headline it says.
const LIKE_HEADLINE: f32 = 0.2;
/// What it weighs at least.
const LEAD_WEIGHT: f32 = -1.;
/// How many lines above the body a sentence may stand that speaks of the police: a player may part them.
const POLICE_LEAD_REACH: usize = 15;
/// The fewest words of such a sentence.
const POLICE_LEAD_WORDS: usize = 8;
/// What it weighs at least.
const POLICE_LEAD_WEIGHT: f32 = -1.5;
/// How many lines below the body a paragraph may stand that a notice of consent parts from it.
const NOTICE_REACH: usize = 12;
/// What it weighs at least.
const BEHIND_NOTICE_WEIGHT: f32 = -2.6;

impl Page<'_> {
    /// Lines right above the body: one with a colon, and one that goes on with it behind furniture.
    pub(super) fn above(&self, kept: &mut [bool]) {
        let Some(first) = kept.iter().position(|kept| *kept) else { return };
        for at in (0..kept.len() - 1).filter(|at| self.is_stretch(*at..at + 1)).rev() {
            let (line, weight) = (&self.lines[at], self.weights[at]);
            let least = if line.is_long() { LONG_COLON_WEIGHT } else { BESIDE_WEIGHT };
            let colon =
                self.has(at, LineSign::Colon) && line.furniture_words < BESIDE_FURNITURE && weight > least;
            let goes_on =
                at > first && line.words >= ABOVE_WORDS && weight > ABOVE_WEIGHT && self.is_plain(at);
            let marked = line.prose || self.has(at, LineSign::Symbol);
            kept[at] |= kept[at + 1] && (colon || goes_on && !marked);
        }
    }

    /// Items with a semicolon above an item of the body, and the line with a colon above them.
    pub(super) fn semicolons(&self, kept: &mut [bool]) {
        let ends = |at: usize| self.has(at, LineSign::Semicolon);
        for at in (0..kept.len().saturating_sub(1)).rev() {
            let line = &self.lines[at];
            let item = ends(at) && line.furniture_words < SEMICOLON_FURNITURE;
            let leads = self.has(at, LineSign::Colon)
                && ends(at + 1)
                && line.furniture_words < BESIDE_FURNITURE
                && self.weights[at] > SEMICOLON_WEIGHT;
            kept[at] |= kept[at + 1] && (item || leads) && self.is_stretch(at..at + 1);
        }
    }

    /// Lines right below the body that end in the address of a page.
    pub(super) fn addresses(&self, kept: &mut [bool]) {
        for at in 1..kept.len() {
            let line = &self.lines[at];
            let refers = self.has(at, LineSign::Address) && ADDRESS_WORDS.contains(&line.words);
            let bids = self.has(at, LineSign::Bids);
            let least = if bids { ADDRESS_BIDDING_WEIGHT } else { ADDRESS_WEIGHT };
            let plain = line.furniture_words < ADDRESS_FURNITURE && self.weights[at] > least;
            kept[at] |= kept[at - 1] && refers && plain && !line.prose && self.is_stretch(at - 1..at);
        }
    }

    /// Sentences a few lines above the body that say what the headline says, or speak of the police and name nobody new.
    pub(super) fn leads(&self, kept: &mut [bool]) {
        let first = kept.iter().position(|kept| *kept).unwrap_or(0);
        for at in (first.saturating_sub(LEAD_REACH)..first).rev() {
            let line = &self.lines[at];
            kept[at] |= line.stops
                && line.words >= SENTENCE_WORDS
                && line.furniture_words < BESIDE_FURNITURE
                && self.weights[at] > LEAD_WEIGHT
                && line.signs[LineSign::LikeHeadline as usize] >= LIKE_HEADLINE;
        }
        for at in (first.saturating_sub(POLICE_LEAD_REACH)..first).rev() {
            let line = &self.lines[at];
            kept[at] |= line.stops
                && line.words >= POLICE_LEAD_WORDS
                && self.is_plain(at)
                && self.speaks_of_police(at)
                && self.weights[at] > POLICE_LEAD_WEIGHT;
        }
    }

    /// A paragraph of the police that names nobody new, where a notice of consent stands between the body and it.
    pub(super) fn behind_notices(&self, kept: &mut [bool]) {
        let mut last: Option<usize> = None;
        let mut notice = false;
        for (at, kept) in kept.iter_mut().enumerate() {
            let line = &self.lines[at];
            let goes_on = notice
                && last.is_some_and(|last| at - last <= NOTICE_REACH)
                && line.prose
                && self.is_plain(at)
                && self.has(at, LineSign::Police)
                && self.weights[at] > BEHIND_NOTICE_WEIGHT;
            *kept |= goes_on;
            notice = !*kept && (notice || line.prose && self.has(at, LineSign::Consent));
            last = if *kept { Some(at) } else { last };
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::clean;
    use crate::input::page_lines::sample::{FOOT, MENU, STORY};

    /// Asserts that lines of a page stay whole.
    fn assert_stays(body: &str) {
        assert_eq!(clean(&format!("{MENU}{body}{FOOT}")).text, body);
    }

    #[test]
    fn what_leads_to_the_body_and_what_it_leads_to_stays() {
        for (above, below) in [
            (
                "",
                "\nFor the rules of the road on bridleways, see the guide of the ministry: https://www.gov.uk/guidance/bridleways",
            ),
            ("From Monday the team will be:\non foot in the High Street;\non the market;\n", ""),
            (
                "",
                "\nWere you on the market on Monday? Did you see anyone near the DVLA van?\nIf so, please call the police on 101, quoting 44 of 3 May.",
            ),
        ] {
            assert_stays(&format!("{above}{}{below}", STORY.join("\n")));
        }
    }

    #[test]
    fn a_paragraph_behind_a_notice_of_consent_stays() {
        let notice = "With your permission our partners run tags on this page, which keep a code on your device.\nPermit all\n\
            Permit none\n";
        let rest = "Officers do not treat the fire as suspicious, and a report will be written for the coroner in May.";
        let story = STORY.join("\n");
        let text = clean(&format!("{MENU}{story}\n{notice}{rest}{FOOT}")).text;
        assert_eq!(text, format!("{story}\n{rest}"));
    }
}
