//! Asides: what the mark-up shows of a box that the site puts between the paragraphs of a story.
//!
//! A reader writes into such a box or presses a button, its elements are of another kind than those of the paragraphs, most of
//! its lines are links, and it names what the rest of the site names and the story does not.

#![allow(clippy::cast_precision_loss)] // Blocks of a page are far fewer than an `f32` counts.

use super::naming::{Naming, Shared, has_helpline, has_telephone};
use super::role;
use super::tree::Tree;
use super::weights::Weights;
use crate::block::BlockKind;
use crate::input::dropped::DropReason;
use crate::input::page_lines::Reading;
use crate::input::page_lines::words::words;
use crate::lexicon::{BoilerplateKind, Lexicons, LineSign, LineSigns};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::OnceCell;
use std::ops::Range;

/// How many elements stand around a line and inside its box.
const REACH: usize = 4;
/// The most lines of a box.
const MOST_LINES: usize = 8;
/// The share of the prose that is of the kind of the story's paragraphs, at least.
pub(super) const STORY_KIND: f32 = 0.25;
/// How many names of the site count.
const MOST_NAMES: f32 = 3.;
/// The sign of the length of the shortest box that speaks to the reader.
const FEWEST_WORDS: f32 = 0.1;
/// What a line says that speaks to the reader.
const SPEAKING: [LineSign; 7] = [
    LineSign::Bids,
    LineSign::Asks,
    LineSign::AddressesReader,
    LineSign::Newsroom,
    LineSign::Offer,
    LineSign::FurnitureShare,
    LineSign::Linked,
];
/// How many of the last lines are the last ones.
const LAST: usize = 3;

/// Adds the signs that are several at once, but for those of names.
fn add_several(signs: &mut LineSigns) {
    let of = |sign: LineSign| signs[sign as usize];
    let apart = of(LineSign::NamedApart);
    let speaks = of(LineSign::Bids).max(of(LineSign::Asks)).max(of(LineSign::AddressesReader));
    let links = of(LineSign::BoxLinks).max(of(LineSign::Linked));
    for (sign, value) in [
        (LineSign::ApartSpeaks, apart * speaks),
        (LineSign::ApartLineWeight, apart * of(LineSign::Weight)),
        (LineSign::SpeaksUntold, speaks * untold(signs)),
        (LineSign::ApartUntold, apart * untold(signs)),
        (LineSign::ApartLinks, apart * links),
    ] {
        signs[sign as usize] = value;
    }
}

/// 1 for a line that tells nothing of what was.
fn untold(signs: &LineSigns) -> f32 {
    f32::from(u8::from(signs[LineSign::Told as usize] + signs[LineSign::Past as usize] == 0.))
}

/// The share of the prose in elements of each kind.
pub(super) fn kinds(tree: &Tree, weights: &Weights, kept: &[usize]) -> FxHashMap<u64, f32> {
    let total = kept.iter().map(|at| weights.block[*at]).sum::<usize>().max(1) as f32;
    let mut kinds: FxHashMap<u64, f32> = FxHashMap::default();
    for at in kept {
        *kinds.entry(tree.elements[tree.hosts[*at]].kind).or_default() += weights.block[*at] as f32 / total;
    }
    kinds
}

/// What [`Asides::add_names`] adds, but for a call-out, which is foreseen.
pub(super) const NAMES: [LineSign; 4] =
    [LineSign::SiteNames, LineSign::NoStoryNames, LineSign::ApartStrange, LineSign::StrangeUntold];

/// What its line weighs at most, read without the mark-up.
const MOST_LINE_WEIGHT: f32 = 1.;

/// What is known of the boxes of a page.
pub(super) struct Asides<'t> {
    tree: &'t Tree,
    kept: &'t [usize],
    /// The share of the story's prose in elements of each kind.
    kinds: FxHashMap<u64, f32>,
    /// Whether a field stands in an element, and what it holds around the story.
    fields: Vec<bool>,
    around: Vec<bool>,
    /// The lines from the first paragraph of the story's kind to the last.
    inner: Range<usize>,
    verdicts: &'t [Option<DropReason>],
    names: OnceCell<Names>,
}

/// The names of what is left out, and those of the paragraphs.
#[derive(Default)]
struct Names {
    site: Naming,
    story: Naming,
}

impl<'t> Asides<'t> {
    /// Reads the page; `core` is the element around the story's own paragraphs.
    pub(super) fn new(
        tree: &'t Tree,
        weights: &Weights,
        kept: &'t [usize],
        verdicts: &'t [Option<DropReason>],
        core: usize,
    ) -> Self {
        let kinds = kinds(tree, weights, kept);
        let mut fields: Vec<bool> = tree.elements.iter().map(|element| element.is(role::FIELD)).collect();
        for at in (1..fields.len()).rev() {
            fields[tree.elements[at].parent] |= fields[at];
        }
        let mut around = vec![false; tree.elements.len()];
        let mut at = core;
        while at > 0 {
            around[at] = true;
            at = tree.elements[at].parent;
        }
        around[0] = true;
        let of_story = |n: &usize| {
            weights.block[kept[*n]] > 0 && kinds[&tree.elements[tree.hosts[kept[*n]]].kind] > STORY_KIND
        };
        let first = (0..kept.len()).find(of_story).unwrap_or(0);
        let last = (0..kept.len()).rev().find(of_story).unwrap_or(0);
        let inner = first..last;
        Self { tree, kept, kinds, fields, around, inner, verdicts, names: OnceCell::new() }
    }

    /// Adds what is seen of the box of a line. It is held to be a call-out where its names may make it one, which weighs
    /// against it.
    pub(super) fn add(&self, n: usize, lexicons: &Lexicons, signs: &mut LineSigns) {
        let at = self.kept[n];
        let block = &self.tree.blocks.items[at];
        let line = self.tree.blocks.of(block);
        let is = |truth: bool| f32::from(u8::from(truth));
        let (field, links) = self.around_line(at);
        let beside =
            |n: Option<usize>| n.and_then(|n| self.kept.get(n)).is_none_or(|at| !self.is_of_story(*at));
        let own = self.is_of_story(at);
        for (sign, value) in [
            (LineSign::Telephone, is(has_telephone(line, lexicons))),
            (LineSign::Field, is(field)),
            (LineSign::Linked, block.linked as f32 / block.range.len().max(1) as f32),
            (LineSign::BoxLinks, links),
            (LineSign::OtherKind, 1. - self.share(at)),
            (LineSign::NamedApart, is(!own && self.is_named(at))),
            (LineSign::AmongOthers, is(!own && beside(n.checked_sub(1)) && beside(Some(n + 1)))),
            (LineSign::LastLines, is(n + LAST >= self.kept.len())),
        ] {
            signs[sign as usize] = value;
        }
        add_several(signs);
        let speaks = signs[LineSign::ApartSpeaks as usize] > 0.
            && signs[LineSign::Told as usize] == 0.
            && signs[LineSign::Length as usize] >= FEWEST_WORDS
            && block.kind == BlockKind::Paragraph;
        let between = speaks && self.inner.contains(&n) && !has_helpline(line, lexicons);
        signs[LineSign::CallOut as usize] = is(between);
    }

    /// Adds what the names of a line tell, when all else of it is known.
    pub(super) fn add_names(&self, n: usize, lexicons: &Lexicons, signs: &mut LineSigns) {
        let line = self.tree.blocks.of(&self.tree.blocks.items[self.kept[n]]);
        let Names { site, story } = self.names.get_or_init(|| self.read_names());
        let (mut of_site, mut of_story) = (Shared::default(), Shared::default());
        story.count(line, &mut FxHashSet::default(), &mut of_story, lexicons);
        site.count_beyond(line, story, &mut FxHashSet::default(), &mut of_site, lexicons);
        let strange = f32::from(u8::from(of_story.known == 0));
        for (sign, value) in [
            (LineSign::SiteNames, (of_site.known as f32).min(MOST_NAMES) / MOST_NAMES),
            (LineSign::NoStoryNames, strange),
            (LineSign::ApartStrange, strange * signs[LineSign::NamedApart as usize]),
            (LineSign::StrangeUntold, strange * untold(signs)),
            (LineSign::CallOut, strange * signs[LineSign::CallOut as usize]),
        ] {
            signs[sign as usize] = value;
        }
    }

    fn read_names(&self) -> Names {
        let mut names = Names::default();
        for (at, verdict) in self.verdicts.iter().enumerate() {
            let line = self.tree.blocks.of(&self.tree.blocks.items[at]);
            if verdict.is_some() {
                names.site.add(line);
            } else if self.is_of_story(at) {
                names.story.add(line);
            }
        }
        names
    }

    /// Whether a line stays whatever it weighs: the lines of the page say that it is the story's, it leads to the story and
    /// speaks to nobody, or it is a brief heading or the brief mark of what ends a release.
    pub(super) fn stays(&self, n: usize, reading: &Reading, signs: &LineSigns, lexicons: &Lexicons) -> bool {
        let quiet = |sign: &LineSign| signs[*sign as usize] == 0.;
        let leads = n < self.inner.start && SPEAKING.iter().all(quiet);
        let block = &self.tree.blocks.items[self.kept[n]];
        let ends = |word: &str| lexicons.boilerplate().kinds_of(word).contains(&BoilerplateKind::Standing);
        let marks = || block.kind == BlockKind::Heading || words(self.tree.blocks.of(block)).any(ends);
        leads
            || reading.weight > MOST_LINE_WEIGHT && quiet(&LineSign::CallOut)
            || reading.tells_little && marks()
    }

    /// The share of the prose that is of a line's kind.
    fn share(&self, at: usize) -> f32 {
        self.kinds.get(&self.tree.elements[self.tree.hosts[at]].kind).copied().unwrap_or(0.)
    }

    fn is_of_story(&self, at: usize) -> bool {
        self.share(at) > STORY_KIND
    }

    /// Whether an element around a line and not around the story bears a name.
    fn is_named(&self, at: usize) -> bool {
        self.boxes(at).any(|element| self.tree.elements[element].is(role::NAMED))
    }

    /// The elements around a line and not around the story, from the inside.
    fn boxes(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let parent = |at: &usize| Some(self.tree.elements[*at].parent);
        let all = std::iter::successors(Some(self.tree.hosts[at]), parent).take(REACH);
        all.take_while(|element| !self.around[*element])
    }

    /// Whether a field stands in the box around a line, and how many of its lines are links.
    fn around_line(&self, at: usize) -> (bool, f32) {
        let (mut field, mut links) = (false, 0.);
        for element in self.boxes(at) {
            let range = self.tree.elements[element].first..self.tree.elements[element].last;
            if range.len() > MOST_LINES {
                break;
            }
            field |= self.fields[element];
            let menu = |at: &usize| self.tree.blocks.items[*at].is_link_line();
            links = range.clone().filter(menu).count() as f32 / range.len().max(1) as f32;
        }
        (field, links)
    }
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use crate::lexicon::Lexicons;

    const STORY: [&str; 5] = [
        "Sergeant Nora Pike has taken over the neighbourhood team in Oakham, where she leads four constables and two PCSOs.",
        "She said: \u{201c}I grew up in the town and I know how much people value seeing an officer on the High Street.\u{201d}",
        "Her predecessor, Sergeant Colin Marsh, retired in April after thirty years with the force in the county.",
        "Officers arrested a man from Uppingham on Friday, and he has been charged with burglary and theft.",
        "Inspector Lee Carr thanked the people of Ketton, who had given officers pictures of the van.",
    ];

    /// The lines that stay of a page of these paragraphs, with mark-up behind the third of them.
    fn kept(between: &str, end: &str) -> Vec<String> {
        let [one, two, three, four, five] = STORY.map(|text| format!("<p class=text>{text}</p>"));
        let page = format!(
            "<article><h1>New sergeant in Oakham</h1><div>{one}{two}{three}{between}{four}{five}{end}</div></article>"
        );
        let html = read(&page, &Lexicons::built_in());
        let lines = html.blocks.items.iter().zip(&html.verdicts).filter(|(_, verdict)| verdict.is_none());
        let lines: Vec<String> = lines.map(|(block, _)| html.blocks.of(block).to_owned()).collect();
        assert!(STORY.iter().all(|line| lines.iter().any(|kept| kept == line)), "{between}{end}: {lines:?}");
        lines
    }

    #[test]
    fn a_box_of_the_site_between_the_paragraphs_goes() {
        for (between, gone) in [
            (
                "<div class=k7><h3>Rutland by post</h3><p>Leave us your address and every Friday we send you five things to read.</p>\
                 <input type=email><button>Go</button></div>",
                ["Rutland by post", "Leave us"],
            ),
            (
                "<div class=k8>Is somebody in danger this minute? Dial 999. If you must stay silent, tap the screen.</div>",
                ["Dial 999", "this minute"],
            ),
            (
                "<p class=k9><em>Noticed a slip in this article? Tell our editors and quote the headline.</em></p>",
                ["Noticed", "editors"],
            ),
            ("<div class=k2>Our report goes on beneath this advert</div>", ["report goes", "advert"]),
        ] {
            let lines = kept(between, "").join("\n");
            assert!(gone.iter().all(|words| !lines.contains(words)), "{between}: {lines}");
        }
    }

    #[test]
    fn what_the_story_sets_apart_stays() {
        for (line, tag) in [
            (
                "If you saw the van, ring 101 or call Crimestoppers on 0800 555 111, who never ask for a name.",
                "div",
            ),
            (
                "Were you in the High Street on Friday? Did you see the van? Call 101 and quote 44 of 3 May.",
                "p",
            ),
            ("\u{201c}You will see us on foot and on bikes, so come and say hello.\u{201d}", "blockquote"),
            ("Anyone with a picture of the van is asked to ring Oakham police station.", "div"),
            ("What residents said", "h3"),
            ("Sergeant Pike will meet people outside the library at ten on Saturday.", "div"),
        ] {
            let lines = kept(&format!("<{tag} class=apart>{line}</{tag}>"), "");
            assert!(lines.iter().any(|kept| kept == line), "{line}: {lines:?}");
        }
    }

    #[test]
    fn what_ends_a_release_stays() {
        for line in [
            "ENDS",
            "Notes to editors",
            "1. The team covers Oakham, Ketton and Exton.",
            "Anyone who saw the burglary is asked to call 101 or Crimestoppers on 0800 555 111.",
        ] {
            let lines = kept("", &format!("<p class=end>{line}</p>"));
            assert!(lines.iter().any(|kept| kept == line), "{line}: {lines:?}");
        }
    }
}
