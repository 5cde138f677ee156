//! Parsing within bounds: a page's bytes are handed to the parser piece by piece, and after each it is seen how far the tree
//! has grown.
//!
//! Parsing costs time for each element that is open, for each formatting element that is opened anew in every paragraph, for
//! each pair of attributes of a tag, and for each attribute of the open formatting elements that a tag is compared with. A page
//! that has absurdly many of either is parsed with fewer tags, and its text stays.

use super::drop_tags::{drop_tags, separators};
use super::formatting::Formatting;
use super::names::{stays_flat, stays_told};
use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use scraper::{Html, HtmlTreeSink};
use std::cell::{Cell, RefCell};

/// The deepest nesting that is parsed as it stands, as in browsers, which flatten what nests deeper.
pub(super) const DEEPEST: usize = 512;

/// How many nodes a page may have beyond one for every two bytes: repeated formatting elements multiply nodes.
const NODES: usize = 4_096;

/// The most attributes of a tag: the parser compares each with each.
const ATTRIBUTES: usize = 512;

/// How many bytes that separate attributes may pass before a tag ends: the parser would be inside a hostile tag.
const SEPARATORS: usize = 8_192;

/// How many attributes a page may have compared beyond one for each byte: the parser compares those of a formatting element
/// with those of all open ones of its name. Of 197 pages one has any compared, 29 of them.
const COMPARISONS: usize = 1 << 21;

/// How many bytes are parsed between two looks at the tree: the most that a hostile page is parsed beyond the limits.
const PIECE: usize = 4_096;

/// Every how many nodes one is checked for its depth: a deep page has many deep nodes.
const SAMPLE: usize = 8;

/// The tree of a page, as it is shown where scripts run.
pub(super) fn parse(text: &str) -> Html {
    let fewer = |keeps: fn(&[u8]) -> bool| drop_tags(text, ATTRIBUTES, keeps);
    bounded(text, true)
        .or_else(|| bounded(&fewer(|_| true), true))
        .or_else(|| bounded(&fewer(stays_told), true))
        .unwrap_or_else(|| unbounded(&fewer(stays_flat)))
}

/// The tree of a page as it is shown where no scripts run, if it stays within the bounds as it stands.
pub(super) fn parse_without_scripts(text: &str) -> Option<Html> {
    bounded(text, false)
}

fn tokenizer(scripts: bool) -> Tokenizer<Watched> {
    let options = TreeBuilderOpts { scripting_enabled: scripts, ..TreeBuilderOpts::default() };
    let builder = TreeBuilder::new(HtmlTreeSink::new(Html::new_document()), options);
    let sink = Watched {
        builder,
        spoke: Cell::new(false),
        crowded: Cell::new(false),
        formatting: RefCell::new(Formatting::default()),
    };
    Tokenizer::new(sink, TokenizerOpts::default())
}

/// The tree of a page whose tags cannot nest.
fn unbounded(text: &str) -> Html {
    let tokenizer = tokenizer(true);
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from_slice(text));
    feed(&tokenizer, &queue);
    tokenizer.end();
    tokenizer.sink.builder.sink.0.into_inner()
}

/// The tree, if it stays within the bounds.
fn bounded(text: &str, scripts: bool) -> Option<Html> {
    let tokenizer = tokenizer(scripts);
    let queue = BufferQueue::default();
    let (mut read, mut seen, mut silent) = (0, 0, 0);
    while read < text.len() {
        let end = (read + PIECE..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
        let piece = &text[read..end];
        read = end;
        queue.push_back(StrTendril::from_slice(piece));
        feed(&tokenizer, &queue);
        silent = if tokenizer.sink.spoke.replace(false) { 0 } else { silent + separators(piece) };
        let html = tokenizer.sink.builder.sink.0.borrow();
        let fresh = html.tree.values().len() - seen;
        seen += fresh;
        let mut sample = html.tree.nodes().rev().take(fresh).step_by(SAMPLE);
        if seen > read / 2 + NODES
            || silent > SEPARATORS
            || tokenizer.sink.crowded.get()
            || tokenizer.sink.formatting.borrow().compared() > read + COMPARISONS
            || sample.any(|node| node.ancestors().nth(DEEPEST).is_some())
        {
            return None;
        }
    }
    tokenizer.end();
    Some(tokenizer.sink.builder.sink.0.into_inner())
}

/// Scripts and declared charsets stop the tokenizer for a browser to act; nothing is done about them here.
fn feed(tokenizer: &Tokenizer<Watched>, queue: &BufferQueue) {
    while !matches!(tokenizer.feed(queue), TokenizerResult::Done) {}
}

type Handle = ego_tree::NodeId;

/// The builder of the tree, whether a token has reached it of late, whether a tag had more attributes than it may, and the
/// formatting elements that are open.
struct Watched {
    builder: TreeBuilder<Handle, HtmlTreeSink>,
    spoke: Cell<bool>,
    crowded: Cell<bool>,
    formatting: RefCell<Formatting>,
}

impl TokenSink for Watched {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        self.spoke.set(true);
        if let Token::TagToken(tag) = &token {
            self.crowded.set(self.crowded.get() || tag.attrs.len() > ATTRIBUTES);
            self.formatting.borrow_mut().see(tag);
        }
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(html: &Html) -> String {
        let texts = html.tree.values().filter_map(|node| Some(node.as_text()?.to_string()));
        texts.collect::<Vec<_>>().concat().trim().to_owned()
    }

    #[test]
    fn ordinary_pages_are_parsed_as_they_stand() {
        let body = "<div><p class=a>One &amp; \u{e9}<b>two<table><tr><td>x</table><br></div><!-- c -->\r\n"
            .repeat(400);
        let page = format!("<!doctype html><title>T</title><script>if (a<b) {{}}</script><body>{body}");
        assert_eq!(bounded(&page, true).map(|html| html.html()), Some(Html::parse_document(&page).html()));
    }

    #[test]
    fn absurd_pages_lose_tags_and_keep_their_text() {
        let many = |n: usize, unit: &dyn Fn(usize) -> String| (0..n).map(unit).collect::<String>();
        let attributes = many(60_000, &|n| format!("a{n:x}='>' "));
        for page in [
            format!("{}<p>Text", "<div>".repeat(100_000)),
            // An end tag without a start does not end what is open.
            format!("{}<p>Text", "<div></span>".repeat(50_000)),
            format!("{}<p>Text", "<b><div></b>".repeat(20_000)),
            format!("{}<p>Text", "<div><object></div>".repeat(20_000)),
            // Each paragraph opens anew what is left open.
            format!("<p>{}{}Text", many(2_000, &|n| format!("<b id={n}>")), "<p>".repeat(3_000)),
            format!("{}Text", "<p><b>".repeat(50_000)),
            format!("{}<p>Text", "<li><h1>".repeat(20_000)),
            format!("{}<p>Text", "<dd><li>".repeat(20_000)),
            format!("{}<p>Text", "<h1><p><h2>".repeat(20_000)),
            format!("<p {attributes}>Text"),
            // Each formatting element is compared with all of its name.
            format!("<p>{}Text", many(480, &|n| format!("<b {}>", many(300, &|at| format!("a{at}={n} "))))),
            format!(
                "<p>{}{}Text",
                "<b>".repeat(500),
                many(200, &|_| format!("<b {}></b>", many(300, &|at| format!("a{at}={at} "))))
            ),
            format!("<!-- {attributes} --><p>Text</p><!-- {attributes} -->"),
        ] {
            assert_eq!(text(&parse(&page)), "Text", "{}", &page[..40]);
        }
    }
}
