//! Whether what links a person to a rank states it: not `was not promoted to`, `has applied to be`, `would have been made`.

use crate::document::{Cursor, Document, Shape, both, not};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Entry, Form, Frame, FrameRow, Slot, VerbUse, Word, WordClass};
use std::ops::Range;

/// Whether the words between the subject and the link, and the link itself, leave it a fact.
pub(super) fn is_stated(document: &Document<'_>, between: Range<usize>, link: usize) -> bool {
    let (start, link) = (document.cursor(between.start), document.cursor(link));
    let words = || start.up_to(link.at());
    let denied = words().any(|at| of(at).is(WordClass::Negator) && denies(at, link));
    let wished = link.follows(Word::To) && words().any(|at| at.is(Cue::Nonfactive));
    let verb = of(link).is_verb() || of(link).is(WordClass::Be);
    let imagined =
        verb && words().any(|at| of(at).is(WordClass::Modal) && !at.is(Cue::Future) && !is_past_future(at));
    !(denied
        || wished
        || imagined
        || is_idea(link)
        || is_only_sought(link)
        || words().any(|at| cuts_short(at, link)))
}

/// `hopes for promotion to`, `missed promotion to`: a promotion that no verb says somebody got.
fn is_only_sought(link: Cursor<'_, '_>) -> bool {
    let Some(noun) = link.previous().filter(|noun| noun.is(Cue::PromotionNoun)) else { return false };
    let Some(lead) = noun.previous() else { return false };
    let lexicons = lead.document().lexicons();
    let gets = |frame: &Frame| lexicons.row::<FrameRow>(frame.row).object.has(Slot::Promotion);
    let verb = of(lead).is_verb() && !lexicons.frames(lead.document().word_id(lead.at())).iter().any(gets);
    lead.is(Cue::Preposition) && !lead.is(Cue::AdjunctOpener) || verb
}

/// `died before becoming`: what was never reached; whoever resigned may have gone on.
fn cuts_short(verb: Cursor<'_, '_>, link: Cursor<'_, '_>) -> bool {
    let (grammar, verb) = (verb.document().lexicons().grammar(), of(verb).any_verb());
    let ends = grammar.is_used(verb, VerbUse::Ending) && !grammar.is_used(verb, VerbUse::LeadsOn);
    ends && of(link).has(Form::Gerund) && link.follows((Word::Before, Word::To))
}

/// `not promoted to`, but `never looked back and is`, `almost 30 years as`, `not only a`.
fn denies(negator: Cursor<'_, '_>, link: Cursor<'_, '_>) -> bool {
    let rest = negator.next();
    !rest.is((Kind::Number, Cue::Quantifier, Word::Only))
        && !rest.up_to(link.at()).any(|at| at.is((Cue::Conjunction, Cue::RelativePronoun, ',')))
}

/// `would become`, told from later on.
fn is_past_future(modal: Cursor<'_, '_>) -> bool {
    let verb = modal.skip_up_to(2, Cue::Auxiliary);
    verb.is(Cue::BecomeVerb)
        && of(verb).has(Form::Base)
        && of(modal).is(WordClass::Modal)
        && modal.is(Word::Would)
}

/// `dreams of becoming`, `towards becoming`: not `before becoming`, which has come about.
fn is_idea(link: Cursor<'_, '_>) -> bool {
    let before = link.previous();
    let idea = before.is_some_and(|before| before.is(Cue::Preposition) && !before.is(Cue::Subordinator));
    of(link).has(Form::Gerund) && !link.is(Shape::Capital) && idea
}

/// `if Ann Bell is a sergeant`, `whether`: asked, not stated.
pub(super) fn is_asked(subject: Cursor<'_, '_>) -> bool {
    subject.previous().is_some_and(|before| of(before).is(WordClass::Conditional))
}

/// `took her inspectors exams`: the rank only describes a noun.
pub(super) fn is_attribute(after: Cursor<'_, '_>) -> bool {
    let word = of(after);
    after.is(both(Kind::Word, not((Shape::Capital, Shape::Clitic)))) && word.is_open() && !word.is_verb()
}

/// The role of `her role of sergeant`; not `her husband was promoted to sergeant`.
pub(super) fn is_post(document: &Document<'_>, at: usize) -> bool {
    document.is(at, Cue::PostNoun) && !of(document.cursor(at)).has(Form::Past)
}

/// `as an officer approached`: a verb of its own, whose subject the noun before is.
pub(super) fn is_finite(verb: Cursor<'_, '_>) -> bool {
    let word = of(verb);
    word.has(Form::Past) || word.has(Form::Third) || word.is(WordClass::Be) || word.is(WordClass::Have)
}

fn of(at: Cursor<'_, '_>) -> Entry {
    at.entry()
}
