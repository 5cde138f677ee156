//! Paragraphs of a body that furniture interrupts: adverts, teasers and boxes stand between any two, and the lines beside a
//! paragraph say little of it.
//!
//! The bounds were set on 26 made-up sites, as they are and with pieces of their own furniture between the paragraphs of half
//! their bodies: of 550 paragraphs lost on 172 such pages 240 stay, and of furniture one paragraph for each six of them; as
//! they are, 27 of 54 stay and no furniture.

use super::smoothing::{BESIDE_FURNITURE, Page, rows};
use crate::lexicon::LineSign;

/// What a paragraph between two lines of the body weighs at least.
const INSIDE_WEIGHT: f32 = -3.;
/// The same where more of its words may be the site's.
const FURNISHED_WEIGHT: f32 = -1.5;
/// The share of its words that furniture is made of, which any such paragraph stays below.
const FURNISHED: f32 = 0.15;
/// The same share for one that tells what the police did.
const TOLD_FURNITURE: f32 = 0.2;
/// What such a one weighs at least.
const TOLD_INSIDE: f32 = -2.;
/// How many lines from the body one may stand that is outside it.
const REACH: usize = 12;
/// The same for one that speaks of the police and names two new names at most.
const POLICE_REACH: usize = 25;
/// How much such a paragraph speaks of the police: three words do.
const MUCH_POLICE: f32 = 0.75;
/// What it weighs at least.
const POLICE_WEIGHT: f32 = -1.5;
/// What one weighs at least that speaks of the police with fewer words, or shares words with the body.
const TOLD_WEIGHT: f32 = -4.;
/// How much of the body's words it shares, by how rare they are.
const SHARED: f32 = 0.35;
/// The share of the words of a sentence that a reader of the body quotes, by how rare they are: the body has them all.
const QUOTED: f32 = 0.8;
/// What `new_names` is for one name.
const ONE_NAME: f32 = 0.25;
/// The same for two.
const TWO_NAMES: f32 = 0.5;
/// What one weighs at least that speaks to nobody and names nobody new.
const SILENT_WEIGHT: f32 = -2.;
/// How many lines from the body such a one may stand.
const SILENT_REACH: usize = 8;
/// From how many interruptions on a body is often interrupted.
const OFTEN: usize = 3;
/// How many lines an interruption has at least.
const INTERRUPTION: usize = 2;
/// What a paragraph around such a body weighs at least.
const OFTEN_WEIGHT: f32 = -1.;
/// What a paragraph above any body weighs at least: comments stand below it.
const ABOVE_WEIGHT: f32 = -0.5;
/// What the line weighs at least that names the speaker of the next paragraph.
const SPEAKER_WEIGHT: f32 = -2.;

impl Page<'_> {
    /// Keeps paragraphs between two lines of the body, and those a few lines below and above it that go on with it.
    pub(super) fn interrupted(&self, kept: &mut [bool]) {
        self.inside(kept);
        let count = kept.len();
        let gaps = rows(count, |at| !kept[at])
            .filter(|row| row.start > 0 && row.end < count && row.len() >= INTERRUPTION)
            .count();
        let often = gaps >= OFTEN;
        self.outside(kept, 0..count, |at| often && self.weights[at] > OFTEN_WEIGHT);
        self.outside(kept, (0..count).rev(), |at| {
            self.weights[at] > if often { OFTEN_WEIGHT } else { ABOVE_WEIGHT }
        });
        self.inside(kept);
    }

    fn inside(&self, kept: &mut [bool]) {
        let Some(first) = kept.iter().position(|kept| *kept) else { return };
        let last = kept.iter().rposition(|kept| *kept).unwrap_or(first);
        for at in first + 1..last {
            kept[at] = kept[at] || self.is_interrupted(at) || kept[at - 1] && self.is_speaker(at);
        }
    }

    /// Whether a paragraph between two lines of the body is the body's.
    fn is_interrupted(&self, at: usize) -> bool {
        let (line, weight) = (&self.lines[at], self.weights[at]);
        let silent = !self.has(at, LineSign::AddressesReader);
        let told = silent && self.has(at, LineSign::Police) && self.has(at, LineSign::Past);
        let plain = line.furniture_words < BESIDE_FURNITURE && weight > INSIDE_WEIGHT;
        let furnished = silent && self.is_furnished(at) && weight > FURNISHED_WEIGHT;
        line.prose
            && (plain || furnished || told && line.furniture_words < TOLD_FURNITURE && weight > TOLD_INSIDE)
    }

    /// Whether a line names who says the next paragraph.
    fn is_speaker(&self, at: usize) -> bool {
        let says = self.has(at, LineSign::Colon) && self.has(at, LineSign::Said);
        says && self.lines[at].furniture_words < BESIDE_FURNITURE && self.weights[at] > SPEAKER_WEIGHT
    }

    /// Whether no more of its words are the site's than of a paragraph's.
    fn is_furnished(&self, at: usize) -> bool {
        self.lines[at].furniture_words < FURNISHED
    }

    /// Keeps what goes on with the kept line before, in the order of these lines.
    fn outside(&self, kept: &mut [bool], lines: impl Iterator<Item = usize>, weighs: impl Fn(usize) -> bool) {
        let mut last: Option<usize> = None;
        for at in lines {
            if let Some(last) = last.filter(|_| !kept[at]) {
                let away = last.abs_diff(at);
                kept[at] = self.goes_on_after(at, away) || self.may_go_on(at, away) && weighs(at);
            }
            last = if kept[at] { Some(at) } else { last };
        }
    }

    /// Whether a paragraph so many lines away goes on with a body: it is a quotation, speaks of the police, shares words with the
    /// body or speaks to nobody.
    fn goes_on_after(&self, at: usize, away: usize) -> bool {
        let line = &self.lines[at];
        if !line.prose || !self.is_furnished(at) {
            return line.stops && away <= REACH && self.is_plain(at) && self.speaks_of_police(at);
        }
        let sign = |sign: LineSign| line.signs[sign as usize];
        let (weight, plain) = (self.weights[at], line.furniture_words < BESIDE_FURNITURE);
        let new_names = sign(LineSign::NewNames);
        if sign(LineSign::Police) >= MUCH_POLICE && new_names <= TWO_NAMES && weight > POLICE_WEIGHT {
            return away <= POLICE_REACH;
        }
        let quotation = sign(LineSign::Quote) > 0. && sign(LineSign::SharedRare) < QUOTED;
        let few_names = new_names == 0. || plain && new_names <= ONE_NAME;
        let police = self.speaks_of_police(at) && few_names;
        let shares = sign(LineSign::SharedWeight) > SHARED && new_names <= ONE_NAME;
        let silent = plain && new_names == 0. && !self.has(at, LineSign::AddressesReader);
        let told = quotation || (police || shares) && weight > TOLD_WEIGHT;
        told && away <= REACH || silent && away <= SILENT_REACH && weight > SILENT_WEIGHT
    }

    /// Whether a paragraph is near enough and has few words of the site's.
    fn may_go_on(&self, at: usize, away: usize) -> bool {
        self.lines[at].prose && self.is_furnished(at) && away <= REACH
    }
}

#[cfg(test)]
mod tests {
    use crate::clean;
    use crate::input::page_lines::sample::{FOOT, MENU, STORY};

    /// Pieces of furniture as stand between the paragraphs of a story.
    const PIECES: [&str; 3] = [
        "Recommended for you\nNine barns you can buy this spring\nSponsored: shoes that tie themselves\nWatch more\n",
        "Sign up to our Friday email\nYour address\nJoin\nBy joining you accept our terms\n",
        "Popular this week\nGallery: the flower show\nVote: which pie is best?\nSubscribe for 1 a month\n",
    ];

    #[test]
    fn a_story_stays_whole_between_pieces_of_furniture() {
        let [one, two, three, four] = STORY;
        let [advert, sign_up, popular] = PIECES;
        let page = format!("{MENU}{one}\n{advert}{two}\n{sign_up}{four}\n{popular}{three}{FOOT}");
        assert_eq!(clean(&page).text, [one, two, four, three].join("\n"));
    }

    #[test]
    fn other_sentences_between_the_paragraphs_go() {
        let [one, two, three, four] = STORY;
        for other in [
            "By pressing the button you accept our terms and say that you are over 16 and want our letter.",
            "May the firms that sell our spaces pick adverts by looking at what you read on this site? It pays for the news.",
        ] {
            let page = format!("{MENU}{one}\n{two}\n{}{other}\nYes\nNo\n{three}\n{four}{FOOT}", PIECES[0]);
            assert_eq!(clean(&page).text, STORY.join("\n"), "{other}");
        }
    }
}
