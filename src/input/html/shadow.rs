//! Shadow roots that a page declares in its mark-up: their contents come to where a browser shows them.
//!
//! A `<template shadowrootmode>` is shown in the place of what else its parent holds. That is shown where the template has a
//! `<slot>` for it, and nowhere otherwise
//! ([HTML](https://html.spec.whatwg.org/multipage/scripting.html#attr-template-shadowrootmode)).

use super::bounded_parse::DEEPEST;
use super::{names, shadow_names};
use ego_tree::{NodeId, NodeRef, Tree};
use rustc_hash::{FxHashMap, FxHashSet};
use scraper::{Html, Node};

/// An element with a shadow root.
struct Root {
    host: NodeId,
    template: NodeId,
    /// What the template holds.
    contents: NodeId,
    /// The slot of each name.
    slots: FxHashMap<String, NodeId>,
}

/// Puts the contents of each shadow root in the place of its template.
pub(super) fn unfold(html: &mut Html) {
    for root in roots(&html.tree) {
        root.unfold(&mut html.tree);
    }
}

/// The first shadow root of each element that may have one.
fn roots(tree: &Tree<Node>) -> Vec<Root> {
    let mut hosts = FxHashSet::default();
    let declared = tree.nodes().filter(|node| is_shadow(*node));
    let root = |template: NodeRef<'_, Node>| {
        let host = template.parent()?;
        let may = shadow_names::may_have_shadow(host.value().as_element()?.name());
        let contents = template.first_child().filter(|_| may && hosts.insert(host.id()))?;
        Some(Root {
            host: host.id(),
            template: template.id(),
            contents: contents.id(),
            slots: slots(contents),
        })
    };
    declared.filter_map(root).collect()
}

fn is_shadow(node: NodeRef<'_, Node>) -> bool {
    let Some(element) = node.value().as_element().filter(|element| element.name() == names::TEMPLATE) else {
        return false;
    };
    let mode = element.attr(shadow_names::SHADOW_MODE);
    mode.is_some_and(|mode| shadow_names::SHADOW_MODES.iter().any(|known| mode.eq_ignore_ascii_case(known)))
}

/// The slots of a shadow root, without those of the roots inside it.
fn slots(contents: NodeRef<'_, Node>) -> FxHashMap<String, NodeId> {
    let mut slots = FxHashMap::default();
    let mut node = contents;
    loop {
        if let Some(element) =
            node.value().as_element().filter(|element| element.name() == shadow_names::SLOT)
        {
            slots.entry(element.attr("name").unwrap_or_default().to_owned()).or_insert(node.id());
        }
        if let Some(child) = node.first_child().filter(|_| !is_shadow(node)) {
            node = child;
            continue;
        }
        loop {
            if node.id() == contents.id() {
                return slots;
            }
            if let Some(next) = node.next_sibling() {
                node = next;
                break;
            }
            node = node.parent().unwrap_or(contents);
        }
    }
}

impl Root {
    fn unfold(&self, tree: &mut Tree<Node>) {
        let Some(host) = tree.get(self.host) else { return };
        // Roots inside roots nest deeper than the page's own elements may.
        if host.ancestors().nth(DEEPEST).is_some() {
            return;
        }
        let mut filled = FxHashSet::default();
        let light: Vec<(NodeId, Option<NodeId>)> = host
            .children()
            .filter(|child| child.id() != self.template)
            .map(|child| (child.id(), self.slot_of(child)))
            .collect();
        for (child, slot) in light {
            detach(tree, child);
            let Some(slot) = slot else { continue };
            if filled.insert(slot) {
                empty(tree, slot);
            }
            if let Some(mut slot) = tree.get_mut(slot) {
                slot.append_id(child);
            }
        }
        detach(tree, self.template);
        if let Some(mut host) = tree.get_mut(self.host) {
            host.reparent_from_id_append(self.contents);
        }
    }

    /// The slot in which a child of the host is shown.
    fn slot_of(&self, child: NodeRef<'_, Node>) -> Option<NodeId> {
        let name = match child.value() {
            Node::Element(element) => element.attr(shadow_names::SLOT).unwrap_or_default(),
            Node::Text(text) if text.trim().is_empty() => return None,
            _ => "",
        };
        self.slots.get(name).copied()
    }
}

fn detach(tree: &mut Tree<Node>, node: NodeId) {
    if let Some(mut node) = tree.get_mut(node) {
        node.detach();
    }
}

/// Takes away what a slot shows when nothing is put into it.
fn empty(tree: &mut Tree<Node>, slot: NodeId) {
    let children: Vec<NodeId> =
        tree.get(slot).map_or_else(Vec::new, |slot| slot.children().map(|child| child.id()).collect());
    for child in children {
        detach(tree, child);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roots_are_shown_where_a_browser_shows_them() {
        for (body, want) in [
            ("<a-b><template shadowrootmode=open>One<slot></slot></template>two</a-b>", "One two"),
            ("<div>two<template shadowrootmode=CLOSED>One</template></div>", "One"),
            (
                "<a-b><template shadowrootmode=open><slot name=y>no</slot><slot name=z>yes</slot></template><i slot=y>One</i>\
                 <i>two</i></a-b>",
                "One yes",
            ),
            (
                "<a-b><template shadowrootmode=open><c-d><template shadowrootmode=open>One<slot></slot></template>\
                 <slot></slot></c-d></template>two</a-b>",
                "One two",
            ),
            // What declares no root, the second root, and the root of an element that may have none stay as they are.
            ("<a-b><template>One</template>two</a-b>", "<One> two"),
            (
                "<a-b><template shadowrootmode=open>One</template><template shadowrootmode=open>two</template></a-b>",
                "One",
            ),
            ("<ul><template shadowrootmode=open>One</template>two</ul>", "<One> two"),
        ] {
            let mut html = Html::parse_document(body);
            unfold(&mut html);
            let shown = |node: NodeRef<'_, Node>| {
                let inert = node.ancestors().any(|node| node.value().is_fragment());
                let text = node.value().as_text()?.trim();
                Some(if inert { format!("<{text}>") } else { text.to_owned() })
            };
            let texts: Vec<String> = html.tree.root().descendants().filter_map(shown).collect();
            assert_eq!(texts.join(" "), want, "{body}");
        }
    }
}
