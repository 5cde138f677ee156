//! Decides which elements are page furniture by their names and tags, unless they contain the story.

use super::tag::Tag;
use super::tree::{Element, Tree};
use super::{related, role};
use crate::input::dropped::DropReason;
use crate::lexicon::Lexicons;

/// The shortest prose that counts as a story, in bytes. An element with less is not protected, and an element is kept if less
/// would remain without it.
const LEAST_PROSE: usize = 200;

/// So many times what is left is less than the page's prose where names of elements are not to be trusted.
const LEAST_LEFT: usize = 10;
/// How many elements stand around a form and hold nothing but its labels.
const FORM_REACH: usize = 3;
/// The most lines of a form with its heading.
const FORM_BLOCKS: usize = 6;

/// The elements inside page furniture, unless the story is in there too.
pub(super) fn verdicts(
    tree: &Tree,
    prose: &[usize],
    all: &[usize],
    lexicons: &Lexicons,
) -> Vec<Option<DropReason>> {
    let mut verdicts = vec![None; tree.blocks.items.len()];
    // Banners and comments first, so that their text does not count as prose of the page.
    let mut foreign = 0;
    let holders = holders(tree, all, all[0]);
    for (at, (element, weight)) in tree.elements.iter().zip(all).enumerate().skip(1) {
        let lists = || *weight * 2 > all[0] && related::is_list(tree, element, prose, lexicons);
        let (reason, least) = if holders[at] {
            continue;
        } else if element.is(role::BANNER) {
            (DropReason::Cookie, LEAST_PROSE)
        } else if element.is(role::COMMENTS) {
            (DropReason::Section, LEAST_PROSE)
        } else if lists() {
            (DropReason::Section, 0)
        } else {
            continue;
        };
        let inside = &mut verdicts[element.first..element.last];
        let new = inside.iter().any(Option::is_none);
        if new && all[0].saturating_sub(foreign + weight) >= least {
            foreign += weight;
            inside.fill(Some(reason));
        }
    }
    let total = all[0].saturating_sub(foreign);
    let holders = self::holders(tree, all, total);
    let banners = verdicts.clone();
    let mut left = by_elements(tree, all, total, &holders, true, &mut verdicts);
    if left * LEAST_LEFT < total {
        // The site gives its story such a name, or shows it a part at a time.
        verdicts = banners;
        left = by_elements(tree, all, total, &holders, false, &mut verdicts);
    }
    debug_assert!(left <= all[0]);
    forms(tree, all, &mut verdicts);
    verdicts
}

/// Leaves out furniture, captions and what is hidden, by tags and, where asked, by names; returns the prose that is left.
fn by_elements(
    tree: &Tree,
    all: &[usize],
    total: usize,
    holders: &[bool],
    by_names: bool,
    verdicts: &mut [Option<DropReason>],
) -> usize {
    let (mut gone, mut end) = (0, 0);
    let headlined = headlined(tree, all, total).filter(|_| by_names);
    for (at, element) in tree.elements.iter().enumerate().skip(1) {
        let reason = if element.is(role::HIDDEN) && by_names {
            DropReason::Hidden
        } else if element.is_caption() {
            DropReason::Caption
        } else if element.is_furniture() && (by_names || !element.is(role::FURNITURE)) {
            DropReason::Layout
        } else {
            continue;
        };
        let hidden = element.is(role::HIDDEN) && element.last == element.first + 1 && all[at] < total;
        // However long it is, it is no story where that stands elsewhere with the headline.
        let beside = |story: &Element| element.last <= story.first || element.first >= story.last;
        let beside = element.is(role::FURNITURE) && headlined.is_some_and(beside);
        if (hidden || beside || all[at] * 2 <= total) && !holders[at] {
            verdicts[element.first..element.last].fill(Some(reason));
            if element.first >= end {
                gone += all[at];
                end = element.last;
            }
        }
    }
    total.saturating_sub(gone)
}

/// The element of a story that holds the page's only first heading and a tenth of its prose, and stands in no furniture.
fn headlined<'t>(tree: &'t Tree, all: &[usize], total: usize) -> Option<&'t Element> {
    let mut heading = (0..tree.hands.len()).filter(|at| tree.hands[*at].level == 1);
    let (heading, None) = (heading.next()?, heading.next()) else { return None };
    let around = |element: &Element| (element.first..element.last).contains(&heading);
    let mut holders = (1..tree.elements.len()).filter(|at| around(&tree.elements[*at]));
    let is_story = |element: &Element| element.tag == Tag::Story || element.is(role::BODY | role::STORY);
    let found = holders.find(|at| {
        let element = &tree.elements[*at];
        element.is_furniture() || is_story(element)
    })?;
    let story = &tree.elements[found];
    (!story.is_furniture() && all[found] > 0 && all[found] * LEAST_LEFT >= total).then_some(story)
}

/// Leaves out what stands around a form and holds no prose: its heading, its labels, its thanks.
fn forms(tree: &Tree, all: &[usize], verdicts: &mut [Option<DropReason>]) {
    for form in tree.elements.iter().filter(|element| element.tag == Tag::Form) {
        let mut at = form.parent;
        for _ in 0..FORM_REACH {
            let element = &tree.elements[at];
            if at == 0 || all[at] > 0 || element.last.saturating_sub(element.first) > FORM_BLOCKS {
                break;
            }
            for verdict in &mut verdicts[element.first..element.last] {
                verdict.get_or_insert(DropReason::Layout);
            }
            at = element.parent;
        }
    }
}

/// The elements around a named body or a story with a large enough share of the page's prose.
fn holders(tree: &Tree, all: &[usize], total: usize) -> Vec<bool> {
    let mut holders = vec![false; tree.elements.len()];
    for (at, element) in tree.elements.iter().enumerate().skip(1).rev() {
        let story = element.is(role::BODY) || element.tag == Tag::Story;
        if holders[at] || story && !element.is_furniture() && all[at] * 4 > total && all[at] > LEAST_PROSE {
            holders[at] = element.is(role::BODY) || holders[at];
            holders[element.parent] = true;
        }
    }
    holders
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use crate::lexicon::Lexicons;

    /// The lines that stay of a page.
    fn kept(body: &str) -> Vec<String> {
        let page = read(&format!("<html><body>{body}"), &Lexicons::built_in());
        let blocks = page.blocks.items.iter().zip(&page.verdicts).filter(|(_, verdict)| verdict.is_none());
        blocks.map(|(block, _)| page.blocks.of(block).to_owned()).collect()
    }

    #[test]
    fn a_story_of_one_brief_line_stays_in_any_element() {
        let line = "Sergeant Nora Pike is now an inspector.";
        for around in [
            "<form>{}</form>",
            "<form>{}",
            "<div><form><p>{}</form></div>",
            "<p hidden>{}</p>",
            "<p>Contents</p><form>{}</form><aside>Elsewhere</aside>",
            "<aside>{}</aside>",
            "<div hidden>{}</div>",
            "<div class=sidebar>{}</div>",
        ] {
            assert_eq!(kept(&around.replace("{}", line)).last().map(String::as_str), Some(line), "{around}");
        }
    }

    #[test]
    fn a_paragraph_that_is_not_shown_goes_though_it_is_the_longest() {
        let shown = "<p>Sergeant Nora Pike of the neighbourhood team is now an inspector.</p>";
        let hidden = "Hold this line until it is cleared: Constable Lee Carr of Ketton will be a sergeant from the first of May.";
        for around in
            ["<p hidden>{}</p>", "<p style='color: red; display: none'>{}</p>", "<p aria-hidden=true>{}</p>"]
        {
            let page = format!("<article>{shown}{}</article>", around.replace("{}", hidden));
            assert_eq!(kept(&page).len(), 1, "{around}");
        }
    }

    #[test]
    fn a_brief_story_stays_in_any_element_beside_a_longer_notice() {
        let line = "Sergeant Nora Pike of the neighbourhood team is now an inspector.";
        let cookies = "<div><p>We value your privacy. We use cookies to give you the best experience, and to analyse our traffic. By \
            clicking Accept all you consent to our use of cookies as set out in our cookie policy.</p></div>";
        for around in ["<aside>{}</aside>", "<main aria-hidden=true>{}</main>", "<form>{}</form>"] {
            let around = around.replace("{}", &format!("<p>{line}</p>"));
            assert!(kept(&format!("{cookies}{around}")).iter().any(|kept| kept == line), "{around}");
        }
    }

    #[test]
    fn a_brief_line_in_furniture_goes_where_the_page_says_more() {
        let more = "Constable Lee Carr of Ketton is now a sergeant.";
        for around in ["<p>{}</p><form>Search all pages</form>", "<aside>Elsewhere</aside><p>{}</p>"] {
            assert_eq!(kept(&around.replace("{}", more)), [more], "{around}");
        }
    }

    #[test]
    fn a_long_note_on_the_author_goes_where_the_story_stands_elsewhere() {
        let story = "Sergeant Nora Pike of the neighbourhood team is now an inspector.";
        let note = "Tom Fell is a writer and photographer. He joined the news desk in 1999, became its editor in 2008 and has won \
            four prizes for his reports from the courts. He lives in Deal with two cats and a great many books.";
        let page = |story: &str, class: &str| {
            format!("{story}<div class={class}><h4>Tom Fell</h4><p>{note}</p></div>")
        };
        for (around, goes) in [
            (format!("<article><h1>New inspector</h1><p>{story}</p></article>"), true),
            (format!("<main><h1>New inspector</h1><p>{story}</p></main>"), true),
            (format!("<h1>New inspector</h1><article><p>{story}</p></article>"), false),
            ("<article><h1>New inspector</h1></article>".to_owned(), false),
            (format!("<aside><article><h1>New inspector</h1><p>{story}</p></article></aside>"), false),
        ] {
            let have = kept(&page(&around, "author-bio"));
            assert_eq!(!have.iter().any(|line| line == note), goes, "{around} {have:?}");
        }
    }
}
