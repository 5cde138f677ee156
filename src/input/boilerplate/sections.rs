//! What stands below the heading of other stories or of comments. Such a heading may stand inside a release, which then goes
//! on below it in sentences; the headlines of other stories are none.

use super::Source;
use super::signs::Signs;
use crate::input::block::Blocks;
use crate::input::dropped::DropReason;

/// What must be kept before a heading of comments ends the page, in bytes: the heading may stand in a menu at the top.
const SHORTEST_BODY: usize = 200;
/// The fewest words of a brief sentence: `Watch it.` is a button.
const FEWEST_WORDS: usize = 3;

/// What follows the heading of other stories goes up to the next sentence; what follows the heading of comments goes to
/// the end, when a good part of the page stands before it.
pub(super) fn leave_out(
    blocks: &Blocks,
    signs: &[Signs],
    source: Source,
    verdicts: &mut [Option<DropReason>],
) {
    let total: usize =
        blocks.items.iter().zip(&*verdicts).filter(|(_, v)| v.is_none()).map(|(b, _)| b.range.len()).sum();
    let (mut section, mut tail) = (false, false);
    let mut kept = 0;
    for (at, block) in blocks.items.iter().enumerate() {
        tail |= signs[at].tail && kept > SHORTEST_BODY && kept * 5 > total;
        if tail || signs[at].section {
            section = true;
            verdicts[at].get_or_insert(DropReason::Section);
        } else if verdicts[at].is_none() {
            if section && !resumes(blocks, signs, source, at) {
                verdicts[at] = Some(DropReason::Section);
            } else {
                section = false;
                kept += block.range.len();
            }
        }
    }
}

/// Whether a line below the heading of other stories is the release's: a sentence, or who says the next one.
fn resumes(blocks: &Blocks, signs: &[Signs], source: Source, at: usize) -> bool {
    let line = blocks.of(&blocks.items[at]);
    // A headline of another story may end in the day it was told, in brackets.
    let long = |at: usize| signs[at].sentence && !blocks.of(&blocks.items[at]).ends_with(')');
    let says = || {
        let next = blocks.items.get(at + 1).map(|block| blocks.of(block)).unwrap_or_default();
        line.ends_with(':') && (is_brief_sentence(next) || next.starts_with(['"', '\u{201c}']))
    };
    // In a page of elements, what stands below the heading is mostly a box of its own.
    long(at) || source == Source::Lines && (is_brief_sentence(line) || says())
}

/// Whether a line ends in a full stop, as headlines do not; dots at its end cut a headline off.
fn is_brief_sentence(line: &str) -> bool {
    let end = line.trim_end_matches(['"', '\u{201d}', '\u{2019}', '\'']);
    end.ends_with('.')
        && !end.ends_with("..")
        && line.split_whitespace().take(FEWEST_WORDS).count() == FEWEST_WORDS
}

#[cfg(test)]
mod tests {
    use crate::input::boilerplate::{Source, verdicts};
    use crate::input::dropped::DropReason;
    use crate::input::lines;
    use crate::input::piece::Marks;
    use crate::lexicon::Lexicons;

    const FIRST: &str =
        "Inspector Tom Hale will lead the district from Monday, after ten years with the dog section.";

    /// Which of the lines below a heading of other stories stay.
    fn kept(heading: &str, source: Source, below: &[&str]) -> Vec<bool> {
        let lexicons = Lexicons::built_in();
        let text = format!("{FIRST}\n{heading}\n{}", below.join("\n"));
        let blocks = lines::read(&text, Marks::None, &lexicons);
        let have = verdicts(&blocks, vec![None; below.len() + 2], Vec::new(), source, &lexicons);
        assert_eq!(have[0], None);
        assert!(have[1].is_some(), "{heading}");
        let gone = Some(DropReason::Section);
        have[2..]
            .iter()
            .inspect(|verdict| assert!(verdict.is_none() || **verdict == gone))
            .map(Option::is_none)
            .collect()
    }

    #[test]
    fn what_follows_a_heading_of_other_stories_goes_until_the_next_sentence() {
        let last =
            "Mr Hale said he was looking forward to getting to know the farms and villages of the district.";
        let below = ["Man fined over dog", "Thief of 3,000 eggs is jailed", last];
        assert_eq!(kept("Read more", Source::Lines, &below), [false, false, true]);
    }

    #[test]
    fn a_release_goes_on_below_a_heading_of_other_stories() {
        for heading in ["Read more", "Related stories:", "More on this story"] {
            for below in [
                ["He is 41.", "His team is small"],
                ["\u{201c}I like dogs.\u{201d}", "Rex"],
                ["He added:", "\u{201c}I like dogs.\u{201d}"],
            ] {
                assert_eq!(kept(heading, Source::Lines, &below), [true, true], "{below:?}");
                assert_eq!(kept(heading, Source::Elements, &below), [false, false], "{below:?}");
            }
        }
    }

    #[test]
    fn headlines_of_other_stories_are_no_sentences() {
        let below = [
            "Watch it.",
            "Who stole the marrow?",
            "Hundreds of eggs were found in a barn near\u{2026}",
            "Farmers told to look out for...",
            "Topics:",
            "Eggs",
            "'I never saw an egg'",
        ];
        assert_eq!(kept("Related stories:", Source::Lines, &below), [false; 7]);
    }
}
