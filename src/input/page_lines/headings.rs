//! Headings of other stories inside a body: the paragraphs below one may go on with the story above it.

use super::line::Line;
use crate::input::block::Blocks;
use crate::input::boilerplate::Signs;
use crate::lexicon::Lexicons;
use std::collections::BTreeMap;

/// How many lines above such a heading are looked at.
const ABOVE: usize = 10;
/// How many paragraphs below it.
const BELOW: usize = 3;
/// The share of the words below, by how rare they are, that the paragraphs above have too, where the story goes on: of
/// 630 pages whose story such a heading parts, two thirds share as much, of 603 with the beginnings of other stories below it, a
/// fifth.
const SHARED: f32 = 0.15;

/// Whether a line is the heading of other stories, stands between two paragraphs, and those below tell of what those above do.
pub(super) fn is_inside(blocks: &Blocks, signs: &[Signs], at: usize, lexicons: &Lexicons) -> bool {
    let is_told = |at: usize| signs.get(at).is_some_and(|signs| signs.sentence && !signs.section);
    if !signs[at].section || at == 0 || !is_told(at - 1) || !is_told(at + 1) {
        return false;
    }
    let mut small = String::new();
    let mut rare = |lines: &mut dyn Iterator<Item = usize>| {
        let lines = lines.map(|at| Line::new(blocks.of(&blocks.items[at]), lexicons, &mut small).rare);
        lines.flatten().collect::<BTreeMap<u64, f32>>()
    };
    let above = rare(&mut (at.saturating_sub(ABOVE)..at).filter(|at| is_told(*at)));
    let below = rare(&mut (at + 1..).take_while(|at| is_told(*at)).take(BELOW));
    let all: f32 = below.values().sum();
    let shared: f32 =
        below.iter().filter(|(word, _)| above.contains_key(word)).map(|(_, rarity)| rarity).sum();
    shared > all * SHARED
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::boilerplate;
    use crate::input::lines;
    use crate::input::page_lines::sample::STORY;
    use crate::input::piece::Marks;

    /// Whether a line between the first two paragraphs of a story and these is a heading inside it.
    fn is_heading_inside(line: &str, below: &str) -> bool {
        let lexicons = Lexicons::built_in();
        let text = [STORY[0], STORY[1], line, below].join("\n");
        let blocks = lines::read(&text, Marks::None, &lexicons);
        is_inside(&blocks, &boilerplate::signs(&blocks, &lexicons), 2, &lexicons)
    }

    #[test]
    fn the_story_goes_on_below_a_heading_where_it_says_the_same() {
        let other = "A crowd of eight hundred watched the marrow of a retired postman win the cup at the autumn show.";
        for heading in ["Read more", "Related stories:", "More on this story"] {
            assert!(is_heading_inside(heading, STORY[2]), "{heading}");
            assert!(!is_heading_inside(heading, other), "{heading}");
            assert!(!is_heading_inside(heading, "New constables for Oakham"), "{heading}");
        }
        assert!(!is_heading_inside("A sergeant for Oakham", STORY[2]));
    }
}
