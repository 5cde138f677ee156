//! Joins units to noun phrases and verb groups; the rest stands alone.

use super::item::{Item, ItemKind, item};
use super::unit::{Tag, Unit};
use super::{complementiser, noun_phrase, verb_group};

/// Puts the items of a tagged sentence into an empty list.
pub(super) fn join(units: &[Unit], items: &mut Vec<Item>) {
    items.reserve(units.len());
    let mut at = 0;
    while at < units.len() {
        let item = match units[at].tag {
            Tag::SubjectPronoun | Tag::ObjectPronoun => item(ItemKind::Noun, at, at + 1),
            _ if noun_phrase::opens(units, at) => noun_phrase::read(units, at),
            tag if tag.is_verbal() || tag == Tag::To => verb_group::read(units, at),
            tag => item(kind_of(tag), at, at + 1),
        };
        at = item.end;
        items.push(item);
    }
    complementiser::settle(units, items);
}

fn kind_of(tag: Tag) -> ItemKind {
    match tag {
        Tag::Adverb => ItemKind::Adverb,
        Tag::Preposition | Tag::To => ItemKind::Preposition,
        Tag::OpenSubordinator => ItemKind::OpenSubordinator,
        Tag::Subordinator => ItemKind::Subordinator,
        Tag::Coordinator => ItemKind::Coordinator,
        Tag::Relative => ItemKind::Relative,
        Tag::Interrogative => ItemKind::Interrogative,
        Tag::That => ItemKind::That,
        Tag::Existential => ItemKind::Existential,
        Tag::Comma => ItemKind::Comma,
        Tag::Stop => ItemKind::Stop,
        Tag::Opening => ItemKind::Opening,
        Tag::Closing => ItemKind::Closing,
        Tag::Dash => ItemKind::Dash,
        Tag::Quote => ItemKind::Quote,
        _ => ItemKind::Other,
    }
}
