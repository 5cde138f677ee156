//! Parsing within bounds: a page's tokens are handed to the builder of its tree, and every few kilobytes it is seen how far the
//! tree has grown.
//!
//! Parsing costs time for each element that is open, for each formatting element that is opened anew in every paragraph, for
//! each pair of attributes of a tag, and for each attribute of the open formatting elements that a tag is compared with. A page
//! that has absurdly many of either is parsed with fewer tags, and its text stays. Any page can be made so that [`shorten`]
//! leaves nothing out of it, so the bounds hold for pages as they stand.
//!
//! [`shorten`]: super::shorten::shorten

use super::depths::Depths;
use super::drop_tags::drop_tags;
use super::names::{is_raw_text, stays_flat, stays_told};
use super::tokens::Tokens;
use super::watched::{self, Watched};
use ego_tree::Tree;
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use scraper::{Html, HtmlTreeSink, Node};

/// The deepest nesting that is parsed as it stands, as in browsers, which flatten what nests deeper.
pub(super) const DEEPEST: usize = 512;

/// How many nodes a page may have beyond one for every [`NODE`] bytes: repeated formatting elements multiply nodes.
const NODES: usize = 4_096;

/// How many bytes of a page there are for each node, at least, and how many attributes are as one: a node takes 144 bytes of
/// memory, an attribute 40 and the rest of its element's list. No tag has more attributes than bytes.
const NODE: usize = 3;

/// How many attributes a page may have compared beyond one for each byte: the parser compares those of a formatting element
/// with those of all open ones of its name. Of 197 pages one has any compared, 29 of them.
const COMPARISONS: usize = 1 << 21;

/// How many bytes are parsed between two looks at the tree: the most that a hostile page is parsed beyond the limits.
const PIECE: usize = 4_096;

/// How many open elements the tags of a page may pass for each of its bytes: an end tag without a start passes all of them.
/// Those of 229 pages pass 2 at most. A step takes about 7 ns, and a page may be parsed three times before it fails.
const PASSED: usize = 16;

/// How many they may pass beyond that: as many as take some milliseconds.
const PASSED_ANYWAY: usize = 1 << 20;

/// The tree of a page, as it is shown where scripts run.
pub(super) fn parse(text: &str) -> Html {
    let fewer = |keeps: fn(&[u8]) -> bool| drop_tags(text, watched::ATTRIBUTES, keeps);
    bounded(text, true)
        .or_else(|| bounded(&fewer(|_| true), true))
        .or_else(|| bounded(&fewer(stays_told), true))
        .or_else(|| bounded(&fewer(stays_flat), true))
        .unwrap_or_else(|| unbounded(&fewer(|name| str::from_utf8(name).is_ok_and(is_raw_text))))
}

/// The tree of a page as it is shown where no scripts run, if it stays within the bounds as it stands.
pub(super) fn parse_without_scripts(text: &str) -> Option<Html> {
    bounded(text, false)
}

/// About how many bytes of a page there are for each node: room for all nodes spares a copy of them while the tree grows.
const BYTES_A_NODE: usize = 40;

fn sink(scripts: bool, bytes: usize) -> Watched {
    let options = TreeBuilderOpts { scripting_enabled: scripts, ..TreeBuilderOpts::default() };
    let tree = Tree::with_capacity(Node::Document, bytes / BYTES_A_NODE + 16);
    let document = Html { tree, ..Html::new_document() };
    Watched::new(TreeBuilder::new(HtmlTreeSink::new(document), options))
}

/// The tree of a page whose tags neither nest nor part its text.
fn unbounded(text: &str) -> Html {
    let sink = sink(true, text.len());
    let mut tokens = Tokens::new(text, &sink);
    while tokens.hand_on() {}
    drop(tokens);
    sink.finish()
}

/// The tree, if it stays within the bounds.
fn bounded(text: &str, scripts: bool) -> Option<Html> {
    let sink = sink(scripts, text.len());
    let mut tokens = Tokens::new(text, &sink);
    let mut grown = Grown::default();
    while tokens.hand_on() {
        if tokens.read() >= grown.read + PIECE && !grown.stays_within(&sink, tokens.read()) {
            return None;
        }
    }
    let stays_within = grown.stays_within(&sink, tokens.read());
    drop(tokens);
    stays_within.then(|| sink.finish())
}

/// How far a tree has grown.
#[derive(Default)]
struct Grown {
    /// How many bytes of the page are read.
    read: usize,
    nodes: usize,
    attributes: usize,
    /// How many nodes stand around the deepest one.
    deepest: usize,
    /// How many open elements the tags have passed, at most.
    passed: usize,
    depths: Depths,
}

impl Grown {
    /// Takes what the page has added since the last look, read so far; whether the tree is still within the bounds.
    fn stays_within(&mut self, sink: &Watched, read: usize) -> bool {
        self.read = read;
        let html = sink.builder.sink.0.borrow();
        let fresh = html.tree.values().len() - self.nodes;
        self.nodes += fresh;
        let attributes = |node: &Node| node.as_element().map_or(0, |element| element.attrs.len());
        self.attributes += html.tree.values().rev().take(fresh).map(attributes).sum::<usize>();
        let deepest = self.depths.deepest(html.tree.nodes().rev().take(fresh));
        self.deepest = self.deepest.max(deepest);
        self.passed += sink.tags.take() * self.deepest;
        self.nodes * NODE + self.attributes <= self.read + NODES * NODE
            && !sink.crowded.get()
            && sink.formatting.borrow().compared() <= self.read + COMPARISONS
            && self.passed <= self.read * PASSED + PASSED_ANYWAY
            && deepest <= DEEPEST
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

    /// As many pieces as one page in a thousand has bytes.
    const MANY: usize = 20_000;

    #[test]
    fn no_tree_outgrows_its_page() {
        let many = |n: usize, unit: &dyn Fn(usize) -> String| (0..n).map(unit).collect::<String>();
        let attributes = many(500, &|n| format!(" a{n}"));
        let marks =
            ["b", "i", "u", "s", "tt", "em", "big", "code"].map(|mark| format!("<{mark}{attributes}>"));
        for page in [
            // Each paragraph opens anew what the one before has closed, with a copy of its attributes.
            format!("<p><b{attributes}></p>{}", "<p>xx</p>".repeat(MANY)),
            format!("<p>{}</p>{}", marks.concat(), "<p>xxxxxxxx".repeat(MANY)),
            format!("<p><b class='{}' id=a style=a hidden></p>{}", "a".repeat(380), "<p>xx</p>".repeat(MANY)),
            // The deepest nodes stand among others.
            format!("{}<p>xx", "<ul></body><!><!><!><!><!><!><!>".repeat(MANY)),
            format!("{}<p>xx", "<ul></body><!><!><!>".repeat(MANY)),
            // Nodes of a letter.
            "<p>a".repeat(MANY),
            "<li>a".repeat(MANY),
            "a<br>".repeat(MANY),
        ] {
            let html = parse(&page);
            let (mut nodes, mut attributes) = (0, 0);
            for node in html.tree.values() {
                nodes += 1;
                attributes += node.as_element().map_or(0, |element| element.attrs.len());
            }
            let most = page.len() + NODES * NODE;
            assert!(nodes * NODE + attributes <= most, "{nodes} nodes, {attributes} attributes: {page:.40}");
            assert!(Depths::default().deepest(html.tree.nodes()) <= DEEPEST, "{page:.40}");
            let has = |c: char| text(&html).matches(c).count() == page.replace("<br>", "").matches(c).count();
            assert!(page.contains('<') && (has('x') || page.contains("hidden")), "{page:.40}");
        }
    }

    #[test]
    fn what_is_looked_at_again_for_every_tag_is_not_parsed_as_it_stands() {
        let many = |n: usize, unit: &dyn Fn(usize) -> String| (0..n).map(unit).collect::<String>();
        let pictures = "<picture>".repeat(500);
        let crowded = |n: usize| format!("<b{} z{n}>", many(500, &|at| format!(" a{at}")));
        for page in [
            // Each tag passes all that are open.
            format!("{pictures}{}", "</a>".repeat(MANY)),
            format!("{pictures}{}", "<hr>".repeat(MANY)),
            format!("{}{}", "<span>".repeat(500), "</x>".repeat(MANY)),
            format!("<svg>{}{}", "<g>".repeat(490), "</x>".repeat(MANY)),
            // One element is given the attributes of all.
            format!("<body>{}", many(MANY, &|n| format!("<html z{n}>"))),
            format!("<body>{}", many(MANY, &|n| format!("<body z{n}>"))),
            // The end tag ends nothing.
            many(100, &|n| format!("{}<table><td></b></table>", crowded(n))),
            many(100, &|n| format!("{}<select></b></select>", crowded(n))),
            many(100, &|n| format!("{}{}</b>{}", crowded(n), "<div>".repeat(9), "</div>".repeat(9))),
        ] {
            assert!(bounded(&page, true).is_none(), "{page:.40}");
        }
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
