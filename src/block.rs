//! [`BlockKind`]: what the page stage says of each line it keeps, and what the document knows of it.

/// What a line of the clean text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BlockKind {
    Heading,
    Paragraph,
    ListItem,
}
