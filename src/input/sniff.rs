//! Sniffing: tells HTML, Markdown and plain text apart.

/// Whether lines of a text bear the marks of Markdown.
pub(super) fn is_markdown(text: &str) -> bool {
    let mut marks = 0;
    for line in text.lines().take(400).map(str::trim_start) {
        let heading = line.starts_with("# ") || line.starts_with("## ") || line.starts_with("### ");
        let bold = line.match_indices("**").take(2).count() == 2;
        marks += usize::from(heading) * 2 + usize::from(bold) + usize::from(line.contains("](")) * 2;
        marks += usize::from(line.starts_with("* ") || line.starts_with("- "));
        if marks >= 2 {
            return true;
        }
    }
    false
}
