//! The walk over a parsed page: its blocks, its elements and what each holds, in one pass without recursion.

use super::anchor;
use super::marks::{self, Mark};
use super::names;
use super::open::Open;
use super::role;
use super::role_reader::RoleReader;
use super::source;
use super::tag::Tag;
use super::tree::{self, Element, Hand, Tree};
use crate::block::BlockKind;
use crate::input::block::{Blocks, CELL_GAP};
use crate::input::lines;
use crate::input::mojibake;
use crate::lexicon::Lexicons;
use ego_tree::NodeRef;
use scraper::Node;

/// Walks the page.
pub(super) fn walk(html: &scraper::Html, capacity: usize, lexicons: &Lexicons) -> Tree {
    let mut walker = Walker::new(capacity, lexicons);
    let mut node = html.tree.root();
    loop {
        let enters = match node.value() {
            Node::Element(element) => walker.enter(element, node),
            Node::Text(text) => {
                walker.text(text);
                false
            }
            _ => true,
        };
        if let Some(child) = node.first_child().filter(|_| enters) {
            node = child;
            continue;
        }
        loop {
            if node.value().is_element() {
                walker.leave();
            }
            if let Some(next) = node.next_sibling() {
                node = next;
                break;
            }
            let Some(parent) = node.parent() else { return walker.finish() };
            node = parent;
        }
    }
}

/// The longest cell of a table that shares a line with the cells beside it, in bytes; longer ones are layout.
const LONGEST_CELL: usize = 100;

struct Walker<'l, 'h> {
    tree: Tree,
    roles: RoleReader<'l, 'h>,
    stack: Vec<Open>,
    /// Of the line that is being written: its kind, its element, its bytes inside links, whether it has breaks.
    kind: BlockKind,
    host: usize,
    linked: usize,
    breaks: bool,
    started: bool,
    /// Its bytes in another hand, and how it is set.
    leaning: usize,
    hand: Hand,
    scratch: String,
}

impl<'l, 'h> Walker<'l, 'h> {
    fn new(capacity: usize, lexicons: &'l Lexicons) -> Self {
        let root = Element { parent: 0, tag: Tag::Inline, role: 0, kind: 0, first: 0, last: 0 };
        Self {
            tree: Tree {
                elements: vec![root],
                blocks: Blocks::with_capacity(capacity / 4),
                ..Tree::default()
            },
            roles: RoleReader::new(lexicons),
            stack: vec![Open::PAGE],
            kind: BlockKind::Paragraph,
            host: 0,
            linked: 0,
            breaks: false,
            started: false,
            leaning: 0,
            hand: Hand::default(),
            scratch: String::new(),
        }
    }

    fn top(&self) -> Open {
        self.stack.last().copied().unwrap_or(Open::PAGE)
    }

    /// Enters an element; whether its children are to be walked.
    fn enter(&mut self, element: &'h scraper::node::Element, node: NodeRef<'h, Node>) -> bool {
        let above = self.top();
        let name = element.name();
        let tag = anchor::tag(source::tag(name, node), element);
        self.tree.head.element(name, element, self.tree.blocks.items.len(), || {
            node.children().filter_map(|child| child.value().as_text().map(|text| text.to_string())).collect()
        });
        match tag {
            Tag::Break => self.line_break(),
            Tag::Picture => self.hand.pictured = true,
            Tag::Skipped if names::is_field(name, element) => self.tree.field(above.element),
            _ => {}
        }
        let (role, kept) = self.roles.of(element, tag);
        let mark = if kept && !tag.is_block() {
            marks::of(element, node, &mut self.tree.blocks)
        } else {
            Mark::None
        };
        let kept = kept && mark != Mark::Gone;
        let framed = role & (role::BODY | role::STORY | role::COMMENTS | role::BANNER) != 0;
        let mut open = above.within(name, tag, kept);
        open.block |= kept && framed && tag == Tag::Inline;
        open.quotes += u16::from(mark == Mark::Quotation);
        if open.block || names::is_custom(name) && self.tree.blocks.ends_sentence() {
            self.flush();
        } else if tag == Tag::Cell {
            self.cell();
        }
        if open.block || tag == Tag::Cell {
            open.element = self.add_element(above.element, tag, role, tree::kind(element));
        }
        if name == "h1" {
            self.tree.head.headline_at(self.tree.blocks.items.len());
        }
        self.stack.push(open);
        if mark == Mark::Quotation {
            self.text(marks::quotation_marks(above.quotes).0);
        }
        kept
    }

    /// Adds an element that begins with the next block.
    fn add_element(&mut self, parent: usize, tag: Tag, role: role::Role, kind: u64) -> usize {
        let first = self.tree.blocks.items.len();
        self.tree.elements.push(Element { parent, tag, role, kind, first, last: first });
        if tag == Tag::Cell {
            self.tree.figure_is_table(parent);
        }
        self.tree.elements.len() - 1
    }

    fn leave(&mut self) {
        let Some(open) = self.stack.pop() else { return };
        if open.quotes > self.top().quotes {
            self.text(marks::quotation_marks(self.top().quotes).1);
        }
        if open.block {
            self.flush();
        }
        let closes = self.top().element != open.element;
        if let Some(element) = self.tree.elements.get_mut(open.element).filter(|_| closes) {
            element.last = self.tree.blocks.items.len();
        }
    }

    fn text(&mut self, text: &str) {
        let open = self.top();
        if !open.kept || !self.started && text.bytes().all(|b| b.is_ascii_whitespace()) {
            return;
        }
        if !self.started {
            self.started = true;
            self.kind = open.kind;
            self.hand.level = open.level;
            self.host = open.element;
        }
        // What character references stood for may be mojibake too.
        let text = &*mojibake::repair(text);
        let before = self.tree.blocks.text.len();
        if open.tag == Tag::Preformatted {
            for line in text.split_inclusive('\n') {
                self.tree.blocks.write(line);
                if line.ends_with('\n') {
                    self.line_break();
                }
            }
        } else {
            self.tree.blocks.write(text);
        }
        let written = self.tree.blocks.text.len() - before;
        self.linked += if open.linked { written } else { 0 };
        self.leaning += if open.leaning { written } else { 0 };
    }

    fn line_break(&mut self) {
        if self.started {
            self.tree.blocks.text.push('\n');
            self.breaks = true;
        }
    }

    /// Short cells of a row make one line.
    fn cell(&mut self) {
        let len = self.tree.blocks.text.len() - self.tree.blocks.begin();
        if len > LONGEST_CELL {
            self.flush();
        } else if self.started {
            self.tree.blocks.write(CELL_GAP);
            if self.kind == BlockKind::Paragraph {
                self.kind = BlockKind::ListItem;
            }
        }
    }

    /// Ends the line.
    fn flush(&mut self) {
        if !self.started {
            return;
        }
        let start = self.tree.blocks.begin();
        self.hand.leaning = Hand::leans(self.leaning, self.tree.blocks.text.len() - start);
        if self.breaks {
            let Self { tree, scratch, linked, .. } = self;
            scratch.clear();
            scratch.push_str(&tree.blocks.text[start..]);
            tree.blocks.text.truncate(start);
            let share = |len| *linked * len / scratch.len().max(1);
            lines::split(scratch, &mut tree.blocks, self.kind, share, self.roles.lexicons);
        } else {
            self.tree.blocks.end(self.kind, self.linked);
        }
        let count = self.tree.blocks.items.len();
        self.tree.hosts.resize(count, self.host);
        self.tree.hands.resize(count, std::mem::take(&mut self.hand));
        self.linked = 0;
        self.leaning = 0;
        self.breaks = false;
        self.started = false;
    }

    fn finish(mut self) -> Tree {
        self.flush();
        let count = self.tree.blocks.items.len();
        if let Some(root) = self.tree.elements.first_mut() {
            root.last = count;
        }
        for element in &mut self.tree.elements {
            element.last = element.last.min(count);
        }
        self.tree.head.settle(&self.tree.blocks, self.roles.lexicons);
        self.tree
    }
}
