//! What the words of a block weigh, where its mark-up does not tell the site's from the story.
//!
//! The lines of the whole page are read as those of a page of plain text are, and each block that the layout keeps is
//! weighed once more with what the mark-up adds: whether it stands among the story's own paragraphs, what its box weighs,
//! how it is set. The weights are the column `laid_out` of `line_weights.tsv`.

#![allow(clippy::cast_precision_loss)] // Blocks of a page are far fewer than an `f32` counts.

use super::asides::{self, Asides};
use super::own_paragraphs;
use super::places::{Place, places};
use super::police_story::{self, clamped};
use super::tag::Tag;
use super::tree::Tree;
use super::weights::{Weights, is_linked_sentence};
use super::whole_lists::whole_lists;
use crate::block::BlockKind;
use crate::input::block::CELL_GAP;
use crate::input::dropped::DropReason;
use crate::input::page_lines::Reading;
use crate::lexicon::{Lexicons, LineSign, LineSigns};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// The most blocks of a page whose words are weighed: the longest of 391 pages has 388.
const MOST_BLOCKS: usize = 10_000;
/// What a block weighs at most for it to go: to lose a paragraph is worse than to keep a line of the site's. Of 648 pages of
/// made-up sites, a third of them unread, none loses a paragraph so that it had before; at -0.25 one page does.
const MOST_WEIGHT: f32 = -0.4;
/// The same for a brief line without a word that furniture is made of: it tells little, and may be a name or a place of a
/// list. On pages of sites that the weights were not fitted to, it saves three of four lost lines.
const MOST_BRIEF_WEIGHT: f32 = -2.;
/// The same for a paragraph of a story that may not be one of the police, whose words tell less.
const MOST_OTHER_WEIGHT: f32 = -3.;
/// What weights are divided by to make a sign.
const UNIT: f32 = 6.;
/// How many blocks on each side make the mean around a block.
const BESIDE: usize = 2;
/// From how many elements on between the story's paragraphs and a block their number counts no more.
const DEEPEST: usize = 6;

/// Leaves out the blocks of the story's span whose words are the site's.
pub(super) fn leave_out(
    tree: &Tree,
    weights: &Weights,
    verdicts: &mut [Option<DropReason>],
    span: &Range<usize>,
    lexicons: &Lexicons,
) {
    if tree.blocks.items.len() > MOST_BLOCKS {
        return;
    }
    let kept: Vec<usize> = span.clone().filter(|at| verdicts[*at].is_none()).collect();
    let Some(police_story::Story { level, readings, sure }) =
        police_story::read(tree, weights, &kept, lexicons)
    else {
        return;
    };
    let core = own_paragraphs::core(tree, weights, verdicts, span);
    let places = places(tree, &kept, core.as_ref());
    let boxes = boxes(tree, &kept, &places, &readings);
    let page =
        Page { tree, weights, kept: &kept, readings: &readings, places: &places, level, boxes: &boxes };
    let asides = Asides::new(tree, weights, &kept, verdicts, core.map_or(0, |core| core.element));
    let (mut laid_out, stays) = page.weigh(&asides, lexicons);
    page.level_lists(&mut laid_out);
    let whole = whole_lists(tree, &kept, |n| stays[n] || laid_out[n] > MOST_WEIGHT);
    for (n, at) in kept.iter().enumerate() {
        let reading = &readings[*at];
        // A brief line of another story may be an item of any list.
        let listed = !sure && weights.block[*at] == 0;
        if listed || stays[n] || whole[n] || is_whole(tree, *at) || is_numbered(tree, &kept, n) {
            continue;
        }
        let most = match (sure, reading.tells_little) {
            (false, _) => MOST_OTHER_WEIGHT,
            (true, true) => MOST_BRIEF_WEIGHT,
            (true, false) => MOST_WEIGHT,
        };
        if laid_out[n] <= most {
            verdicts[*at] = Some(DropReason::Words);
        }
    }
    leave_out_headings(tree, &kept, &places, verdicts);
}

/// Leaves out the heading of a box apart whose next line goes.
fn leave_out_headings(tree: &Tree, kept: &[usize], places: &[Place], verdicts: &mut [Option<DropReason>]) {
    for n in (1..kept.len()).rev() {
        let (heading, at) = (kept[n - 1], kept[n]);
        let heads = tree.blocks.items[heading].kind == BlockKind::Heading
            && !places[n - 1].in_story
            && places[n - 1].element == places[n].element;
        if heads && verdicts[at] == Some(DropReason::Words) {
            verdicts[heading].get_or_insert(DropReason::Words);
        }
    }
}

/// What is known of the blocks of a story.
struct Page<'p> {
    tree: &'p Tree,
    weights: &'p Weights,
    kept: &'p [usize],
    readings: &'p [Reading],
    places: &'p [Place],
    level: f32,
    boxes: &'p FxHashMap<usize, f32>,
}

impl Page<'_> {
    /// What is seen of a block.
    fn signs(&self, n: usize) -> LineSigns {
        let (at, place) = (self.kept[n], &self.places[n]);
        let reading = &self.readings[at];
        let beside = &self.kept[n.saturating_sub(BESIDE)..(n + 1 + BESIDE).min(self.kept.len())];
        let weight = beside.iter().map(|at| clamped(&self.readings[*at])).sum::<f32>() / beside.len() as f32;
        let mut signs = reading.signs;
        add_weights(reading, place, self.level, self.boxes[&place.element], &mut signs);
        signs[LineSign::BesideWeight as usize] = weight / UNIT;
        add_setting(self.tree, at, place, self.weights, &mut signs);
        signs
    }

    /// What each block weighs, and whether it stays whatever it weighs.
    fn weigh(&self, asides: &Asides, lexicons: &Lexicons) -> (Vec<f32>, Vec<bool>) {
        let model = lexicons.line_model();
        let least = model.least_laid_out(&asides::NAMES);
        let weigh = |n: usize| {
            let mut signs = self.signs(n);
            asides.add(n, lexicons, &mut signs);
            // Most blocks stay whatever their names tell.
            if self.is_item(n) || model.laid_out(&signs) + least <= MOST_WEIGHT {
                asides.add_names(n, lexicons, &mut signs);
            }
            (model.laid_out(&signs), asides.stays(n, &self.readings[self.kept[n]], &signs, lexicons))
        };
        (0..self.kept.len()).map(weigh).unzip()
    }

    /// Whether a block is a brief line among the story's paragraphs, as those of a list are.
    fn is_item(&self, n: usize) -> bool {
        self.places[n].in_story && self.readings[self.kept[n]].tells_little
    }

    /// Whether a block is a longer line right below a list, without a word that furniture is made of: `1 each for Deal and Lydd`.
    fn ends_list(&self, n: usize) -> bool {
        let reading = &self.readings[self.kept[n]];
        let plain = reading.signs[LineSign::FurnitureShare as usize] == 0.;
        self.places[n].in_story && !reading.is_long && plain
    }

    /// Gives each brief line among the story's paragraphs at least what its list weighs on average: a list stays as a whole.
    fn level_lists(&self, laid_out: &mut [f32]) {
        let mut start = 0;
        while start < laid_out.len() {
            let mut end = (start..laid_out.len()).find(|n| !self.is_item(*n)).unwrap_or(laid_out.len());
            if end > start + 1 {
                end += usize::from(end < laid_out.len() && self.ends_list(end));
                let mean = laid_out[start..end].iter().sum::<f32>() / (end - start) as f32;
                laid_out[start..end].iter_mut().for_each(|weight| *weight = weight.max(mean));
            }
            start = end.max(start + 1);
        }
    }
}

/// Adds what a line weighs, and its story and its box.
fn add_weights(reading: &Reading, place: &Place, level: f32, boxed: f32, signs: &mut LineSigns) {
    let own = clamped(reading);
    let long = f32::from(reading.is_long);
    let around = if place.in_story { own } else { boxed };
    for (sign, weight) in [
        (LineSign::Weight, own),
        (LineSign::WeightLong, own * long),
        (LineSign::Level, level),
        (LineSign::LevelLong, level * long),
        (LineSign::BoxWeight, around),
        (LineSign::ApartWeight, around * f32::from(!place.in_story)),
    ] {
        signs[sign as usize] = weight / UNIT;
    }
}

/// Adds how a block is set.
fn add_setting(tree: &Tree, at: usize, place: &Place, weights: &Weights, signs: &mut LineSigns) {
    for (sign, value) in [
        (LineSign::InStory, f32::from(place.in_story)),
        (LineSign::Depth, place.depth.min(DEEPEST) as f32 / DEEPEST as f32),
        (LineSign::Paragraph, f32::from(weights.block[at] > 0)),
        (LineSign::ListItem, f32::from(tree.blocks.items[at].kind == BlockKind::ListItem)),
        (LineSign::Leaning, f32::from(tree.hands[at].leaning)),
        (LineSign::Pictured, f32::from(tree.hands[at].pictured)),
    ] {
        signs[sign as usize] = value;
    }
}

/// Whether the words of a block tell nothing alone: it is the row of a table, or a sentence that somebody set as a link.
fn is_whole(tree: &Tree, at: usize) -> bool {
    let block = &tree.blocks.items[at];
    is_row(tree, at) || block.is_link_line() && is_linked_sentence(tree, block)
}

/// Whether a block is the row of a table, whose few words tell nothing alone.
fn is_row(tree: &Tree, at: usize) -> bool {
    tree.elements[tree.hosts[at]].tag == Tag::Cell
        && tree.blocks.of(&tree.blocks.items[at]).contains(CELL_GAP)
}

/// Whether a block bears the number between those of the blocks beside it: its list goes or stays as a whole.
fn is_numbered(tree: &Tree, kept: &[usize], n: usize) -> bool {
    let number = |n: usize| number(tree.blocks.of(&tree.blocks.items[*kept.get(n)?]));
    let Some(own) = number(n) else { return false };
    n.checked_sub(1).and_then(number).is_some_and(|before| before + 1 == own)
        && number(n + 1).is_some_and(|next| own + 1 == next)
}

/// The number that a line begins with, as in `5. He ran` and `5) He ran`.
fn number(line: &str) -> Option<u32> {
    let (digits, rest) = line.split_at(line.bytes().take_while(u8::is_ascii_digit).count());
    rest.starts_with(['.', ')']).then(|| digits.parse().ok())?
}

/// The mean weight of the blocks in each outermost element, by their bytes.
fn boxes(tree: &Tree, kept: &[usize], places: &[Place], readings: &[Reading]) -> FxHashMap<usize, f32> {
    let mut sums: FxHashMap<usize, (f32, f32)> = FxHashMap::default();
    for (at, place) in kept.iter().zip(places) {
        let bytes = tree.blocks.items[*at].range.len() as f32;
        let (weight, all) = sums.entry(place.element).or_default();
        *weight += clamped(&readings[*at]) * bytes;
        *all += bytes;
    }
    sums.into_iter().map(|(element, (weight, bytes))| (element, weight / bytes)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use crate::lexicon::Lexicons;

    const STORY: [&str; 4] = [
        "Sergeant Nora Pike has taken over the neighbourhood team in Oakham, where she leads four constables and two PCSOs.",
        "She said: \u{201c}I grew up in the town and I know how much people value seeing an officer on the High Street.\u{201d}",
        "Her predecessor, Sergeant Colin Marsh, retired in April after thirty years with the force in the county.",
        "Officers arrested a man from Uppingham on Friday, and he has been charged with burglary and theft.",
    ];
    const NOTICE: &str = "Loving these stories? Subscribe to our free newsletter: every morning in your inbox, unsubscribe any time.";

    /// The lines that stay of a page of these paragraphs, with a line behind the second of them.
    fn kept(story: [&str; 4], line: &str) -> Vec<String> {
        let [one, two, three, four] = story.map(|text| format!("<p>{text}</p>"));
        let page = format!("<main><h1>New sergeant in Oakham</h1>{one}{two}{line}{three}{four}</main>");
        let html = read(&page, &Lexicons::built_in());
        let lines = html.blocks.items.iter().zip(&html.verdicts).filter(|(_, verdict)| verdict.is_none());
        lines.map(|(block, _)| html.blocks.of(block).to_owned()).collect()
    }

    #[test]
    fn what_the_words_of_a_site_say_among_the_paragraphs_goes() {
        let lines = kept(STORY, &format!("<p>{NOTICE}</p>"));
        assert!(!lines.iter().any(|line| line == NOTICE), "{lines:?}");
        assert!(STORY.iter().all(|line| lines.iter().any(|kept| kept == line)), "{lines:?}");
    }

    #[test]
    fn what_the_story_says_stays() {
        for line in [
            "<p>PC Lee Carr</p>",
            "<p>Ketton 5</p><p>Uppingham 3</p><p>1 each for Exton and Ryhall</p>",
            "<p>Ketton 5</p><p>Uppingham 3</p><p>1 each for Exton, Ryhall, Manton, Lyddington and Barrow</p>",
            "<p>Anyone who saw the burglary is asked to call 101.</p>",
            "<table><tr><td>Ketton<td>14</table>",
            "<p>1. A cat.</p><p>2. He caught a masked intruder.</p><p>3. A hat.</p>",
        ] {
            let lines = kept(STORY, line).join("\n");
            let words = line.replace("<td>Ketton<td>14", "Ketton | 14").replace("</p><p>", "\n");
            let words = words
                .replace("<p>", "")
                .replace("</p>", "")
                .replace("<table><tr>", "")
                .replace("</table>", "");
            assert!(lines.contains(&words), "{line}: {lines}");
        }
    }

    #[test]
    fn the_lines_of_a_page_of_other_things_are_not_weighed() {
        let story = [
            "The bakery in Oakham has won a prize for its bread, which is made from the flour of the old mill.",
            "The baker said: \u{201c}I grew up in the town and I know how much people value a good loaf.\u{201d}",
            "Her predecessor baked for thirty years, and she has kept his recipes and his oven.",
            "The next prize will be given in May, in the hall beside the church of the town.",
        ];
        let lines = kept(story, &format!("<p>{NOTICE}</p>"));
        assert!(story.iter().chain([&NOTICE]).all(|line| lines.iter().any(|kept| kept == line)), "{lines:?}");
    }
}
