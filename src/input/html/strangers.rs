//! Strangers: boxes beside the story's own paragraphs that bear other names than the story and none of its own.
//!
//! A card, a column at the side, the next entry or a note of the site stands in an element of its own. It tells of other
//! people and places. What shares a name with the story stays, and so does what gives a telephone number.

use super::names;
use super::naming::{Naming, Shared, has_telephone};
use super::own_paragraphs::{Core, around, core};
use super::role;
use super::tag::Tag;
use super::tree::{Element, Tree};
use super::weights::{Weights, prose};
use crate::block::BlockKind;
use crate::input::dropped::DropReason;
use crate::lexicon::Lexicons;
use rustc_hash::FxHashSet;
use std::ops::Range;

/// The fewest names of others that make a stranger.
const FEWEST_NAMES: usize = 2;
/// The longest span that is searched, in blocks: it bounds the work on a page of a hostile size.
const LONGEST_SPAN: usize = 4_000;

/// Leaves out the strangers; whether there were any.
pub(super) fn leave_out(
    tree: &Tree,
    weights: &Weights,
    verdicts: &mut [Option<DropReason>],
    span: &Range<usize>,
    headline: Option<usize>,
    lexicons: &Lexicons,
) -> bool {
    if span.len() > LONGEST_SPAN {
        return false;
    }
    let Some(core) = core(tree, weights, verdicts, span) else { return false };
    let boxes = boxes(tree, weights, verdicts, span, &core, headline);
    if boxes.is_empty() {
        return false;
    }
    let story = naming(tree, span, &core, headline);
    let own = |at: &usize| around(tree, *at, core.height) == core.element;
    let (own_first, nameless) =
        (span.clone().find(own).unwrap_or(0), is_nameless(tree, span, &core, lexicons));
    let level = headline.map_or(0, |at| tree.hands[at].level);
    let gone = |at: &usize| verdicts[*at].is_some() && prose(tree, &tree.blocks.items[*at]) > 0;
    // Behind the first stranger after the story, what has no name of the story is no part of it.
    let mut beyond = (core.last..span.end).find(gone).unwrap_or(span.end);
    let mut found = false;
    for element in boxes {
        let bears = bears(tree, weights, verdicts, element, &story, lexicons);
        let first = tree.elements[element].first;
        let after = first >= core.last;
        let another = after && (bears.replies || level > 0 && bears.level == level && bears.is_foreign());
        // A card leads to what it tells of.
        let fewest = if bears.leads { 1 } else { FEWEST_NAMES };
        // What leads to a story without a name of its own may name whom it tells of.
        let opens = nameless && first < own_first && bears.level == 0 && !bears.leads;
        let stranger = bears.shared.known == 0 && !opens && (bears.shared.new >= fewest || first > beyond);
        if bears.weight <= core.weight && (another || stranger && !bears.calls) {
            leave(tree, verdicts, element);
            found = true;
            beyond = if after { beyond.min(first) } else { beyond };
        }
    }
    found
}

fn leave(tree: &Tree, verdicts: &mut [Option<DropReason>], element: usize) {
    let range = tree.elements[element].first..tree.elements[element].last;
    for verdict in &mut verdicts[range] {
        verdict.get_or_insert(DropReason::Layout);
    }
}

/// What a box bears.
#[derive(Default)]
struct Bears {
    shared: Shared,
    weight: usize,
    /// A telephone number.
    calls: bool,
    /// Its last line is a link.
    leads: bool,
    /// The heading of a reply.
    replies: bool,
    /// The level of its first heading.
    level: u8,
}

impl Bears {
    /// Whether most of its names are not the story's.
    fn is_foreign(&self) -> bool {
        self.shared.new > self.shared.known * 3
    }
}

fn bears(
    tree: &Tree,
    weights: &Weights,
    verdicts: &[Option<DropReason>],
    element: usize,
    story: &Naming,
    lexicons: &Lexicons,
) -> Bears {
    let (mut bears, mut seen) = (Bears::default(), FxHashSet::default());
    let element = &tree.elements[element];
    let last = element.last.checked_sub(1).map(|at| &tree.blocks.items[at]);
    bears.leads = last.is_some_and(|block| block.is_link_line() && block.kind == BlockKind::Paragraph);
    for at in (element.first..element.last).filter(|at| verdicts[*at].is_none()) {
        let line = tree.blocks.of(&tree.blocks.items[at]);
        story.count(line, &mut seen, &mut bears.shared, lexicons);
        bears.weight += weights.block[at];
        bears.calls |= has_telephone(line, lexicons);
        let level = tree.hands[at].level;
        bears.level = if bears.level == 0 { level } else { bears.level };
        let start = line.get(..names::REPLY.len());
        bears.replies |= level > 0 && start.is_some_and(|start| start.eq_ignore_ascii_case(names::REPLY));
    }
    bears
}

/// The boxes with prose beside the story's own paragraphs.
fn boxes(
    tree: &Tree,
    weights: &Weights,
    verdicts: &[Option<DropReason>],
    span: &Range<usize>,
    core: &Core,
    headline: Option<usize>,
) -> Vec<usize> {
    let mut outermost = Outermost::new(tree, core);
    let mut boxes = Vec::new();
    for at in span.clone() {
        if weights.block[at] == 0 || verdicts[at].is_some() || around(tree, at, core.height) == core.element {
            continue;
        }
        let found = outermost.around(tree.hosts[at], |element| is_box(tree, element, headline));
        boxes.extend(found.filter(|found| boxes.last() != Some(found)));
    }
    boxes
}

/// The outermost box around each element: what has no name may stand around several. Each element is looked at once.
struct Outermost<'t> {
    tree: &'t Tree,
    /// The outermost box around an element that was looked at; 0, which is the page, for none.
    known: Vec<Option<usize>>,
    path: Vec<usize>,
}

impl<'t> Outermost<'t> {
    /// No box stands around the story's own paragraphs.
    fn new(tree: &'t Tree, core: &Core) -> Self {
        let mut known = vec![None; tree.elements.len()];
        let mut at = core.element;
        while at > 0 {
            known[at] = Some(0);
            at = tree.elements[at].parent;
        }
        known[0] = Some(0);
        Self { tree, known, path: Vec::new() }
    }

    fn around(&mut self, mut element: usize, is_box: impl Fn(usize) -> bool) -> Option<usize> {
        let mut found = loop {
            match self.known[element] {
                Some(known) => break known,
                None => self.path.push(element),
            }
            element = self.tree.elements[element].parent;
        };
        while let Some(inner) = self.path.pop() {
            crate::steps::count();
            found = if found == 0 && is_box(inner) { inner } else { found };
            self.known[inner] = Some(found);
        }
        Some(found).filter(|found| *found > 0)
    }
}

/// Whether an element stands apart from the text around it, and is not the headline's.
fn is_box(tree: &Tree, element: usize, headline: Option<usize>) -> bool {
    let wrapper = &tree.elements[element];
    let same = |inner: &&Element| inner.first == wrapper.first && inner.last == wrapper.last;
    let named = |element: &Element| element.is(role::NAMED) || matches!(element.tag, Tag::Cell | Tag::Story);
    // A wrapper may hold one element that has a name, or a list.
    let inner = || tree.elements[element..].iter().take_while(same);
    let plain = inner().any(|element| element.is(role::PLAIN | role::EMBED));
    let element = inner().find(|element| named(element)).unwrap_or(wrapper);
    let heads = headline.is_some_and(|at| (element.first..element.last).contains(&at));
    named(element) && !plain && !heads
}

/// Whether the story's own paragraphs bear no name.
fn is_nameless(tree: &Tree, span: &Range<usize>, core: &Core, lexicons: &Lexicons) -> bool {
    let (none, mut shared) = (Naming::default(), Shared::default());
    let own = |at: &usize| around(tree, *at, core.height) == core.element;
    span.clone().filter(own).all(|at| {
        none.count(tree.blocks.of(&tree.blocks.items[at]), &mut FxHashSet::default(), &mut shared, lexicons);
        shared.new == 0
    })
}

/// The names of the headline and of the story's own paragraphs.
fn naming(tree: &Tree, span: &Range<usize>, core: &Core, headline: Option<usize>) -> Naming {
    let mut story = Naming::default();
    let own = |at: &usize| around(tree, *at, core.height) == core.element;
    for at in span.clone().filter(own).chain(headline) {
        story.add(tree.blocks.of(&tree.blocks.items[at]));
    }
    story
}
