//! Questions and fronted clauses: `did she join`, `how was he appointed`: the subject stands behind the first auxiliary.

use super::item::{Item, ItemKind, VerbForm};
use super::unit::{Tag, Unit};
use crate::lexicon::{Form, WordClass};

/// Joins an auxiliary with the verb behind its subject.
pub(super) fn join(units: &[Unit], items: &mut [Item]) {
    for at in 0..items.len() {
        let fronted = may_be_fronted(items, at)
            || is_behind_neither(units, items, at)
            || is_conditional(units, items, at);
        if !is_lone_auxiliary(units, &items[at]) || !fronted {
            continue;
        }
        let Some(verb) = verb_behind_subject(items, at) else {
            // `Today is the day` asks nothing.
            let adverb = at > 0 && items[at - 1].kind == ItemKind::Adverb;
            let asks = before_kind(items, at)
                .map_or(!adverb, |kind| matches!(kind, ItemKind::Interrogative | ItemKind::Subordinator));
            if units[items[at].main].tag == Tag::Be && asks {
                items[at].inverted = Some(at + 1);
            }
            continue;
        };
        if !goes_with(units, &items[at], &items[verb]) {
            continue;
        }
        let auxiliary = items[at].clone();
        // `had she not already resigned`.
        let between = &units[auxiliary.end..items[verb].first];
        let negated = auxiliary.negated || between.iter().any(|unit| unit.is(WordClass::Negator));
        let joined = &mut items[verb];
        joined.passive |=
            units[auxiliary.main].tag == Tag::Be && units[joined.main].tag == Tag::Verb(Form::Participle);
        joined.form = VerbForm::Finite;
        joined.modal = units[auxiliary.main].tag == Tag::Modal;
        joined.negated |= negated;
        joined.lead = auxiliary.main;
        joined.inverted = Some(at + 1);
        items[at].kind = ItemKind::FrontedAuxiliary;
    }
}

fn is_lone_auxiliary(units: &[Unit], item: &Item) -> bool {
    item.kind == ItemKind::Verb
        && item.form == VerbForm::Finite
        && item.main == item.lead
        && matches!(units[item.main].tag, Tag::Be | Tag::Have | Tag::Do | Tag::Modal)
}

fn before_kind(items: &[Item], at: usize) -> Option<ItemKind> {
    super::item::before(items, at).map(|at| items[at].kind)
}

/// `Neither did she join`: the denial is no subject.
fn is_behind_neither(units: &[Unit], items: &[Item], at: usize) -> bool {
    let before = at.checked_sub(1).map(|at| &items[at]).filter(|item| item.kind == ItemKind::Noun);
    let alone =
        before.is_some_and(|item| item.end - item.first == 1 && units[item.first].is(WordClass::Negator));
    alone && items.get(at + 1).is_some_and(|item| item.kind == ItemKind::Noun)
}

/// `would have gone had she known`: `had` before a pronoun that cannot be its object.
fn is_conditional(units: &[Unit], items: &[Item], at: usize) -> bool {
    let had = &units[items[at].main];
    let next = items.get(at + 1).map(|next| units[next.first].tag);
    had.tag == Tag::Have && had.is(WordClass::PastAuxiliary) && next == Some(Tag::SubjectPronoun)
}

/// A noun phrase follows, and nothing before can be the subject.
fn may_be_fronted(items: &[Item], at: usize) -> bool {
    let subject = items.get(at + 1).is_some_and(|item| item.kind == ItemKind::Noun);
    subject
        && before_kind(items, at).is_none_or(|kind| {
            matches!(
                kind,
                ItemKind::Stop
                    | ItemKind::Comma
                    | ItemKind::Coordinator
                    | ItemKind::Interrogative
                    | ItemKind::Subordinator
                    | ItemKind::Dash
            )
        })
}

/// The verb group behind the subject that follows an auxiliary, prepositional phrases and a second member passed over.
fn verb_behind_subject(items: &[Item], auxiliary: usize) -> Option<usize> {
    let kind = |at: usize| items.get(at).map(|item| item.kind);
    let mut end = auxiliary + 2;
    while matches!(kind(end), Some(ItemKind::Preposition | ItemKind::Coordinator))
        && kind(end + 1) == Some(ItemKind::Noun)
    {
        end += 2;
    }
    while kind(end) == Some(ItemKind::Adverb) {
        end += 1;
    }
    (kind(end) == Some(ItemKind::Verb)).then_some(end)
}

fn goes_with(units: &[Unit], auxiliary: &Item, verb: &Item) -> bool {
    match units[auxiliary.main].tag {
        Tag::Modal | Tag::Do => verb.form == VerbForm::Base,
        Tag::Be => matches!(verb.form, VerbForm::Gerund | VerbForm::Participle),
        // `had she not resigned`: after its subject, `resigned` may look like the past.
        Tag::Have => verb.form == VerbForm::Participle || units[verb.main].entry.has(Form::Participle),
        _ => false,
    }
}
