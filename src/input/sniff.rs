//! Sniffing: detects HTML, Markdown and plain text.

use super::footnote;
use super::format_names::PAGE_TAG;
use super::markdown;
use crate::clip::clip;
use once_cell::sync::Lazy;
use regex::Regex;

/// How much of a text is searched for tags, in bytes: block tags of a page stand nearer to its start.
const HEAD: usize = 4_096;

/// So many tags make a page of a text that does not begin with one: prose may quote one or two.
const FEWEST_TAGS: usize = 3;

/// How many lines are searched for the marks of Markdown: a page without one in so many lines has none.
const MOST_LINES: usize = 400;

static TAG: Lazy<Regex> = Lazy::new(|| Regex::new(PAGE_TAG).expect("the pattern is valid"));
static PAGE_START: Lazy<Regex> =
    Lazy::new(|| Regex::new(&format!(r"^(?:<!--|<\?xml|{PAGE_TAG})")).expect("the pattern is valid"));

/// Whether a text is an HTML page or a piece of one: it begins with a tag, or block tags stand near its start.
pub(super) fn is_html(text: &str) -> bool {
    let head = clip(text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}'), HEAD);
    PAGE_START.is_match(head) || TAG.find_iter(head).take(FEWEST_TAGS).count() == FEWEST_TAGS
}

/// Whether lines of a text bear the marks of Markdown.
pub(super) fn is_markdown(text: &str) -> bool {
    let mut marks = 0;
    for line in text.lines().take(MOST_LINES).map(str::trim_start) {
        let heading = line.starts_with("# ") || line.starts_with("## ") || line.starts_with("### ");
        let starred = memchr::memchr(b'*', line.as_bytes()).is_some();
        let bold = starred && line.match_indices("**").take(2).count() == 2;
        let bracketed = memchr::memchr(b']', line.as_bytes()).is_some();
        let linked = bracketed && line.contains("](");
        marks += usize::from(heading) * 2 + usize::from(bold) + usize::from(linked) * 2;
        let defines = bracketed
            && line.starts_with('[')
            && (markdown::is_link_definition(line) || footnote::definition(line).is_some());
        marks += usize::from(defines) * 2;
        marks += usize::from(line.starts_with("* ") || line.starts_with("- "));
        marks +=
            usize::from(line.starts_with("|--") || line.starts_with("| --") || line.starts_with("|:--")) * 2;
        if marks >= 2 {
            return true;
        }
    }
    false
}
