//! [`Watched`]: the tokens of a page on their way to the builder of its tree, and what is seen of them.

use super::formatting::Formatting;
use super::names::is_whole_page;
use html5ever::tokenizer::{Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::TreeBuilder;
use scraper::{Html, HtmlTreeSink};
use std::cell::{Cell, RefCell};

/// The most attributes of a tag, and of all tags of `html` and `body`, which are put together: the parser compares each with
/// each.
pub(super) const ATTRIBUTES: usize = 512;

type Handle = ego_tree::NodeId;

/// The builder of the tree, and what is seen of the tokens that reach it.
pub(super) struct Watched {
    pub builder: TreeBuilder<Handle, HtmlTreeSink>,
    /// Whether a tag had more attributes than it may.
    pub crowded: Cell<bool>,
    /// How many tags have reached it of late.
    pub tags: Cell<usize>,
    /// How many attributes the elements of the whole page have been given.
    whole_page: Cell<usize>,
    /// The formatting elements that are open.
    pub formatting: RefCell<Formatting>,
}

impl Watched {
    pub(super) fn new(builder: TreeBuilder<Handle, HtmlTreeSink>) -> Self {
        Self {
            builder,
            crowded: Cell::new(false),
            tags: Cell::new(0),
            whole_page: Cell::new(0),
            formatting: RefCell::new(Formatting::default()),
        }
    }

    /// The tree, when the page has ended.
    pub(super) fn finish(self) -> Html {
        let _ = self.builder.process_token(Token::EOFToken, 1);
        self.builder.end();
        self.builder.sink.0.into_inner()
    }
}

impl TokenSink for Watched {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        if let Token::TagToken(tag) = &token {
            self.tags.set(self.tags.get() + 1);
            let mut attributes = tag.attrs.len();
            if is_whole_page(&tag.name) {
                attributes += self.whole_page.get();
                self.whole_page.set(attributes);
            }
            self.crowded.set(self.crowded.get() || attributes > ATTRIBUTES);
            self.formatting.borrow_mut().see(tag);
        }
        self.builder.process_token(token, line)
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}
