//! The headline among the titles that the metadata of a page state.

use super::story::{Share, Story};
use crate::input::block::Blocks;
use crate::input::metadata::title::{self, Part};
use crate::lexicon::Lexicons;

/// The share of a headline's words, in hundredths, that its story says too.
const TOLD: usize = 50;
/// The fewest words of a headline that is told by its line: a caption or a place has fewer.
const FEWEST_WORDS: usize = 3;
/// What may stand between a headline and the name of a site.
const BETWEEN: [char; 11] =
    [':', '|', '-', '~', '\u{ab}', '\u{b7}', '\u{bb}', '\u{2013}', '\u{2014}', '\u{2022}', '\u{203a}'];

/// Whether the words of the story tell the headline: where none is stated, several are, or one that names the site too. Titles
/// that are not `marked_up` are those of front matter, which a reader's program wrote.
pub(in crate::input) fn is_told_by_words(titles: &[String], marked_up: bool) -> bool {
    match titles {
        [] => true,
        [title] => marked_up && title.contains(BETWEEN),
        _ => marked_up,
    }
}

/// The headline among the titles: without a part that the story knows nothing of, and no title that it knows nothing of
/// where it knows another; and whether it knows nothing of any.
pub(in crate::input) fn stated(
    titles: &[String],
    marked_up: bool,
    blocks: &Blocks,
    story: &Story,
    lexicons: &Lexicons,
) -> Option<(String, bool)> {
    let first = titles.first()?;
    if !is_told_by_words(titles, marked_up) {
        return Some((first.clone(), false));
    }
    let tells = |part: &str| {
        let Share { found, all } = story.share(part, lexicons);
        let stands = || blocks.items.iter().any(|block| blocks.of(block).eq_ignore_ascii_case(part));
        match found {
            0 if all > 0 => Part::Foreign,
            1.. if part.split(' ').count() >= FEWEST_WORDS && stands() => Part::Stands(found),
            2.. if found * 100 >= all * TOLD => Part::Told,
            _ => Part::Unknown,
        }
    };
    let mut refined = titles.iter().map(|title| title::by_story(title, tells));
    let first = refined.next()?;
    let own = tells(first);
    let better = refined.find(|title| match (own, tells(title)) {
        (Part::Foreign, Part::Told | Part::Stands(_)) => true,
        (Part::Stands(first), Part::Stands(other)) => other > first,
        _ => false,
    });
    let is_foreign = better.is_none() && matches!(own, Part::Foreign);
    Some((better.unwrap_or(first).to_owned(), is_foreign))
}
