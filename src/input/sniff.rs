//! Sniffing: tells HTML, Markdown and plain text apart.

use super::block::clip;

/// Whether a text is an HTML page or a piece of one: it begins with a tag, or block tags stand near its start.
pub(super) fn is_html(text: &str) -> bool {
    let head = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let head = clip(head, 4_096);
    let tag = |at: usize| is_page_tag(&head[at + 1..]);
    if head.starts_with('<') && (tag(0) || head.starts_with("<!--") || head.starts_with("<?xml")) {
        return true;
    }
    head.match_indices('<').filter(|(at, _)| tag(*at)).take(3).count() == 3
}

/// Tags that only pages have; text behind `<`.
fn is_page_tag(text: &str) -> bool {
    const TAGS: [&str; 7] = ["!doctype", "html", "head", "body", "div", "p", "article"];
    let rest = text.trim_start_matches('/');
    let end = rest.bytes().position(|b| !b.is_ascii_alphanumeric() && b != b'!').unwrap_or(rest.len());
    let name = &rest[..end];
    TAGS.iter().any(|tag| name.eq_ignore_ascii_case(tag))
        || matches!(name, "section" | "main" | "table" | "meta" | "h1" | "ul" | "span")
}

/// Whether lines of a text bear the marks of Markdown.
pub(super) fn is_markdown(text: &str) -> bool {
    let mut marks = 0;
    for line in text.lines().take(400).map(str::trim_start) {
        let heading = line.starts_with("# ") || line.starts_with("## ") || line.starts_with("### ");
        let starred = memchr::memchr(b'*', line.as_bytes()).is_some();
        let bold = starred && line.match_indices("**").take(2).count() == 2;
        let bracketed = memchr::memchr(b']', line.as_bytes()).is_some();
        let linked = bracketed && line.contains("](");
        marks += usize::from(heading) * 2 + usize::from(bold) + usize::from(linked) * 2;
        marks += usize::from(line.starts_with("* ") || line.starts_with("- "));
        if marks >= 2 {
            return true;
        }
    }
    false
}
