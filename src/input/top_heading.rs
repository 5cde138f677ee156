//! The heading of a release whose words sites use too: `Search for missing man`, `Complaints`. Nothing else of a site stands
//! beside it, and the release says what it says.

use super::block::Blocks;
use super::dropped::DropReason;
use super::headline::{Story, is_prose};
use super::line_shape::is_parted;
use super::metadata::date::{self, Order};
use crate::block::BlockKind;
use crate::lexicon::Lexicons;

/// How many lines may stand between the heading and its release: a byline, a day.
const MOST_BETWEEN: usize = 3;

/// Keeps the first line below the head of a mail where it is the heading of the release below it: none of the stated titles says
/// otherwise, and it holds no day, as the stamp of a page does.
pub(super) fn keep(
    blocks: &Blocks,
    first: usize,
    titles: &[String],
    verdicts: &mut [Option<DropReason>],
    lexicons: &Lexicons,
) {
    if !matches!(verdicts.get(first), Some(Some(DropReason::Phrase | DropReason::Menu))) {
        return;
    }
    let line = |at: usize| blocks.of(&blocks.items[at]);
    let heading = line(first);
    let may_be_one = blocks.items[first].kind != BlockKind::ListItem
        && !is_parted(heading)
        && (titles.is_empty() || titles.iter().any(|title| title == heading))
        && date::found(heading, Order::Day, lexicons).is_none();
    let of_site = |verdict: &Option<DropReason>| verdict.is_some_and(|reason| reason != DropReason::Dateline);
    let below = first + 1..blocks.items.len().min(first + 2 + MOST_BETWEEN);
    let above_paragraph = || {
        let paragraph = below.clone().find(|at| is_prose(line(*at)));
        paragraph.is_some_and(|end| !verdicts[first + 1..=end].iter().any(of_site))
    };
    let is_page = verdicts.contains(&Some(DropReason::Layout));
    if may_be_one
        && !is_page
        && above_paragraph()
        && Story::read(blocks, verdicts, lexicons).says_most(heading, lexicons)
    {
        verdicts[first] = None;
    }
}

#[cfg(test)]
mod tests {
    use crate::clean;

    const STORY: &str = "Officers are looking for a man who has been missing since he left his team in Uppingham on Friday.\n\n\
        Sergeant Nora Pike said that there were no complaints about the weather, and that the search went on from dawn.";

    #[test]
    fn the_heading_of_a_release_stays() {
        for heading in ["Search for missing man", "Complaints", "Weather", "Contact your team"] {
            let first = |text: &str| clean(text).text.lines().next().map(str::to_owned);
            assert_eq!(first(&format!("{heading}\n\n{STORY}")).as_deref(), Some(heading));
            assert_eq!(first(&format!("{heading}\n\n4 May 2020\n\n{STORY}")).as_deref(), Some(heading));
        }
    }

    #[test]
    fn the_menu_of_a_site_goes() {
        for above in [
            "Home\n\nWeather",
            "Weather\n\nComplaints",
            "News",
            "Contact us",
            "Read more",
            "Weather | Complaints",
        ] {
            let text = clean(&format!("{above}\n\n{STORY}")).text;
            assert!(text.starts_with("Officers"), "{above}: {text}");
        }
        let titled = |title: &str| clean(&format!("---\ntitle: {title}\n---\n\nWeather\n\n{STORY}")).text;
        assert!(titled("Weather").starts_with("Weather"));
        assert!(titled("Appeal for a man").starts_with("Officers"));
    }
}
