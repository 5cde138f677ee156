//! Verb groups: auxiliaries and main verb, with what stands between them.

use super::item::{Item, ItemKind, VerbForm, item};
use super::unit::{Tag, Unit};
use crate::lexicon::{Form, WordClass};

/// Whether a verb's base form stands at a unit, or an auxiliary in that form.
fn is_base(units: &[Unit], at: usize) -> bool {
    units.get(at).is_some_and(|unit| {
        unit.tag == Tag::Verb(Form::Base) || unit.tag.is_verbal() && unit.is(WordClass::BaseAuxiliary)
    })
}

/// Auxiliaries and main verb, adverbs between them.
pub(super) fn read(units: &[Unit], first: usize) -> Item {
    if units[first].tag == Tag::To {
        let next = (first + 1..units.len()).find(|at| units[*at].tag != Tag::Adverb);
        if !next.is_some_and(|at| is_base(units, at)) {
            return item(ItemKind::Preposition, first, first + 1);
        }
    }
    let (mut main, mut auxiliary, mut at, mut negated) = (first, first, first + 1, false);
    while at < units.len() {
        // `has today, Friday, been`: times between commas belong to the group.
        let passed = |at: &usize| !matches!(units[*at].tag, Tag::Adverb | Tag::Comma);
        let next = (at..units.len()).find(passed).unwrap_or(units.len());
        let commas = units[at..next].iter().filter(|unit| unit.tag == Tag::Comma).count();
        // `has today, Friday, been`, the comma inside taken for part of the date.
        let cut = commas == 1 && !(next > at + 1 && units[next - 2].is_time());
        if next == units.len() || cut || !goes_on(units, main, next) {
            break;
        }
        (auxiliary, main, at) = (main, next, next + 1);
    }
    negated |= units[first..at].iter().any(|unit| unit.is(WordClass::Negator));
    negated |= units.get(at).is_some_and(|unit| unit.is(WordClass::Negator) && !unit.tag.is_verbal());
    negated |= first > 0 && units[first - 1].is(WordClass::Negator) && !units[first - 1].tag.is_verbal();
    let passive = auxiliary != main
        && units[auxiliary].tag == Tag::Be
        && units[main].tag == Tag::Verb(Form::Participle);
    let verb = match units[main].tag {
        Tag::Verb(form) if units[main].entry.has(form) => units[main].entry.verb(form),
        _ => units[main].entry.any_verb(),
    };
    Item {
        main,
        auxiliary,
        form: form_of(units, first),
        verb,
        passive,
        negated,
        modal: units[first].tag == Tag::Modal && !is_had(units, first, main),
        ..item(ItemKind::Verb, first, at)
    }
}

/// `she'd joined`, `I'd been`: what is short for `had` or `would` is `had` before a participle that is no base form.
fn is_had(units: &[Unit], first: usize, main: usize) -> bool {
    let next = (first + 1..=main).find(|at| units[*at].tag != Tag::Adverb);
    let participle = |unit: &Unit| match unit.tag {
        Tag::Verb(Form::Participle) => !unit.entry.has(Form::Base),
        _ => unit.tag.is_verbal() && unit.is(WordClass::ParticipleAuxiliary),
    };
    units[first].is(WordClass::PastAuxiliary) && next.is_some_and(|at| participle(&units[at]))
}

/// Whether the unit at `next` goes on with the verb group whose last member is `last`.
fn goes_on(units: &[Unit], last: usize, next: usize) -> bool {
    let (tag, unit) = (units[next].tag, &units[next]);
    let auxiliary = |class| tag.is_verbal() && unit.is(class);
    match units[last].tag {
        Tag::Modal => {
            let had =
                || units[last].is(WordClass::PastAuxiliary) && auxiliary(WordClass::ParticipleAuxiliary);
            is_base(units, next) || tag == Tag::Verb(Form::Participle) || had()
        }
        Tag::Do | Tag::To => is_base(units, next),
        Tag::Have => {
            matches!(tag, Tag::Verb(Form::Participle | Form::Past))
                || auxiliary(WordClass::ParticipleAuxiliary)
        }
        Tag::Be => {
            matches!(tag, Tag::Verb(Form::Participle | Form::Gerund))
                || auxiliary(WordClass::Nonfinite) && !auxiliary(WordClass::BaseAuxiliary)
        }
        _ => false,
    }
}

fn form_of(units: &[Unit], first: usize) -> VerbForm {
    let unit = &units[first];
    match unit.tag {
        Tag::To => VerbForm::Infinitive,
        Tag::Verb(Form::Base) => VerbForm::Base,
        Tag::Verb(Form::Gerund) => VerbForm::Gerund,
        Tag::Verb(Form::Participle) => VerbForm::Participle,
        Tag::Be | Tag::Have if unit.is(WordClass::Nonfinite) => match () {
            () if unit.is(WordClass::BaseAuxiliary) => VerbForm::Base,
            () if unit.is(WordClass::ParticipleAuxiliary) => VerbForm::Participle,
            () => VerbForm::Gerund,
        },
        _ => VerbForm::Finite,
    }
}
