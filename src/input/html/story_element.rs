//! The layout of a page: which element holds the story, and which blocks inside it are not the story.

use super::story_span::{is_among, named_span, span};
use super::tag::Tag;
use super::teaser;
use super::tree::Tree;
use super::weights::{Weights, is_linked_sentence, proses, shares};
use super::{afterword, furniture, repeats, role, standfirst, strangers, weighing};
use crate::input::boilerplate;
use crate::input::dropped::DropReason;
use crate::lexicon::Lexicons;
use std::ops::Range;

/// The least share of the page's prose that a named body holds, in hundredths: it may be one of several parts.
const BODY_SHARE: usize = 40;
/// The least share that an `<article>` or a named story holds: a teaser of another story holds less.
const STORY_SHARE: usize = 55;
/// The same where it holds the page's headline: the rest may be teasers of a hundred other stories.
const HEADLINED_SHARE: usize = 25;
/// The share of an element's prose that makes an element inside it the closer frame.
const CLOSE_SHARE: usize = 97;
/// The share of an element's prose that its named parts hold where the story is all of them.
const PARTS_SHARE: usize = 70;
/// How many elements stand around a part and inside the story.
const PARTS_REACH: usize = 3;
/// The share of an element's prose that one child holds where the child is the story.
const CHILD_SHARE: usize = 90;
/// What the layout says: a reason to leave out for each block, and the range of the story.
pub(super) struct Layout {
    pub verdicts: Vec<Option<DropReason>>,
    pub span: Range<usize>,
}

/// Reads the layout of a page.
pub(super) fn layout(tree: &Tree, headline: Option<usize>, lexicons: &Lexicons) -> Layout {
    let blocks = &tree.blocks.items;
    let mut prose = proses(tree);
    without_notices(tree, &mut prose, lexicons);
    let mut verdicts = furniture::verdicts(tree, &prose, &shares(tree, &prose), lexicons);
    for card in teaser::cards(tree) {
        verdicts[card].iter_mut().for_each(|verdict| *verdict = verdict.or(Some(DropReason::Layout)));
    }
    afterword::captions(tree, &mut verdicts);
    let mut weights = Weights::new(tree, &prose, &verdicts);
    let frame = frame(tree, &weights, headline);
    let mut span = span_in(tree, &weights, &verdicts, frame);
    if strangers::leave_out(tree, &weights, &mut verdicts, &span, headline, lexicons)
        | afterword::leave_out(tree, &weights, &mut verdicts, &span, lexicons)
    {
        weights = Weights::new(tree, &prose, &verdicts);
        span = span_in(tree, &weights, &verdicts, frame);
    }
    repeats::leave_out(tree, &weights.block, &mut verdicts, &span);
    standfirst::add(tree, headline, &mut verdicts, &mut span, lexicons);
    for (at, verdict) in verdicts.iter_mut().enumerate() {
        if !span.contains(&at) {
            verdict.get_or_insert(DropReason::Layout);
        }
    }
    for at in span.clone() {
        let menu = blocks[at].is_link_line()
            && !(is_linked_sentence(tree, &blocks[at]) && is_among(tree, at, &span));
        if verdicts[at].is_none() && menu {
            verdicts[at] = Some(DropReason::Menu);
        }
    }
    weighing::leave_out(tree, &weights, &mut verdicts, &span, lexicons);
    Layout { verdicts, span }
}

/// The most prose of a page, in bytes, of which a notice may be the greater part.
const MOST_BESIDE_NOTICE: usize = 1_500;

/// Takes what the words of a brief page show to be furniture for none of its prose: beside it, a brief story would weigh little.
fn without_notices(tree: &Tree, prose: &mut [usize], lexicons: &Lexicons) {
    let total = prose.iter().sum::<usize>();
    if total > MOST_BESIDE_NOTICE {
        return;
    }
    let mut in_banner = vec![false; prose.len()];
    for element in tree.elements.iter().filter(|element| element.is(role::BANNER)) {
        in_banner[element.first..element.last].fill(true);
    }
    let is_notice = |at: &usize| {
        let line = tree.blocks.of(&tree.blocks.items[*at]);
        boilerplate::is_notice(line, in_banner[*at], lexicons)
    };
    let notices: Vec<usize> = (0..prose.len()).filter(|at| prose[*at] > 0).filter(is_notice).collect();
    if notices.iter().map(|at| prose[*at]).sum::<usize>() < total {
        for at in notices {
            prose[at] = 0;
        }
    }
}

/// The span of the story inside the element that holds it.
fn span_in(tree: &Tree, weights: &Weights, verdicts: &[Option<DropReason>], frame: usize) -> Range<usize> {
    let within = tree.elements[frame].first..tree.elements[frame].last;
    let named = tree.elements[frame].is(role::BODY) || frame_holds_bodies(tree, frame);
    if named { named_span(tree, weights, verdicts, within) } else { span(tree, weights, verdicts, within) }
}

/// The element that holds the story.
fn frame(tree: &Tree, weights: &Weights, headline: Option<usize>) -> usize {
    let total = weights.element[0];
    let best = |wanted: &dyn Fn(usize) -> bool, share: usize| {
        let mut best = None;
        for at in 1..tree.elements.len() {
            let weight = weights.element[at];
            if wanted(at) && weight * 100 >= total * share && weight > 0 {
                let known = best.map_or(0, |known: usize| weights.element[known]);
                // A deeper element that holds nearly the same is the closer frame.
                if weight * 100 >= known * CLOSE_SHARE {
                    best = Some(at);
                }
            }
        }
        best
    };
    let element = |at: usize| &tree.elements[at];
    let body = best(&|at| element(at).is(role::BODY), BODY_SHARE);
    let is_story = |at: usize| element(at).tag == Tag::Story || element(at).is(role::STORY);
    let headlined = |at: usize| {
        is_story(at) && headline.is_some_and(|line| (element(at).first..element(at).last).contains(&line))
    };
    let story = || best(&is_story, STORY_SHARE).or_else(|| best(&headlined, HEADLINED_SHARE));
    match body {
        Some(body) => around_parts(tree, weights, body),
        None => descend(tree, weights, story().unwrap_or(0)),
    }
}

/// A body in several parts: the element around them, when no story of its own stands between.
fn around_parts(tree: &Tree, weights: &Weights, body: usize) -> usize {
    let parts = |within: usize| {
        let range = tree.elements[within].first..tree.elements[within].last;
        let inside =
            |element: &super::tree::Element| element.first >= range.start && element.last <= range.end;
        let named = |at: &usize| {
            let element = &tree.elements[*at];
            element.is(role::BODY) && inside(element) && weights.element[*at] * 10 > weights.element[body]
        };
        (within + 1..tree.elements.len()).filter(named).map(|at| weights.element[at]).sum::<usize>()
    };
    let mut at = body;
    for _ in 0..PARTS_REACH {
        let parent = tree.elements[at].parent;
        if parent == 0 {
            break;
        }
        at = parent;
        let more = weights.element[at] > weights.element[body];
        if more && parts(at) * 100 >= weights.element[at] * PARTS_SHARE {
            return at;
        }
        if tree.elements[at].tag == Tag::Story {
            break;
        }
    }
    body
}

/// From an element down while one child holds nearly all of its text.
fn descend(tree: &Tree, weights: &Weights, from: usize) -> usize {
    let mut at = from;
    for child in from + 1..tree.elements.len() {
        let inside = tree.elements[child].first >= tree.elements[at].first
            && tree.elements[child].last <= tree.elements[at].last;
        let weight = weights.element[child];
        if inside
            && tree.elements[child].last > tree.elements[child].first + 1
            && tree.elements[child].parent == at
            && !tree.elements[child].is(role::PLAIN)
            && weight * 100 >= weights.element[at] * CHILD_SHARE
            && weight > 0
        {
            at = child;
        }
    }
    at
}

/// Whether a frame was chosen for the named bodies in it.
fn frame_holds_bodies(tree: &Tree, frame: usize) -> bool {
    tree.elements
        .iter()
        .skip(frame + 1)
        .take_while(|element| element.first < tree.elements[frame].last)
        .any(|element| element.parent == frame && element.is(role::BODY) && element.last > element.first)
}
