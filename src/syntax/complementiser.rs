//! `that`: a determiner, a pronoun, or the word that opens a clause.

use super::item::{Item, ItemKind, VerbForm};
use super::unit::{Tag, Unit};

/// `that` is a determiner before a singular noun, a pronoun where nothing else can be the subject or the object.
pub(super) fn settle(units: &[Unit], items: &mut Vec<Item>) {
    let mut at = 0;
    while at < items.len() {
        if items[at].kind != ItemKind::That {
            at += 1;
            continue;
        }
        let before = at.checked_sub(1).map(|at| items[at].kind);
        let next = items.get(at + 1);
        let opens = matches!(
            before,
            None | Some(
                ItemKind::Preposition
                    | ItemKind::Coordinator
                    | ItemKind::Stop
                    | ItemKind::Quote
                    | ItemKind::OpenSubordinator
            )
        );
        let determines = opens
            && next.is_some_and(|next| {
                next.kind == ItemKind::Noun
                    && matches!(units[next.first].tag, Tag::Noun | Tag::Adjective | Tag::Name)
                    && !units[next.head].plural
            });
        let finite = next.is_some_and(|next| next.kind == ItemKind::Verb && next.form == VerbForm::Finite);
        let after_break =
            opens || matches!(before, Some(ItemKind::Comma | ItemKind::Subordinator | ItemKind::Dash));
        let closes = next
            .is_none_or(|next| matches!(next.kind, ItemKind::Stop | ItemKind::Comma | ItemKind::Coordinator));
        if determines {
            items[at + 1].first = items[at].first;
            items.remove(at);
        } else if finite && after_break || before == Some(ItemKind::Preposition) || closes {
            items[at].kind = ItemKind::Noun;
        }
        at += 1;
    }
}
