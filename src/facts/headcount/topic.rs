//! Topics: people whose number is spoken of without a number (`PCSO numbers have been protected. Corby has 31.`).

use super::antecedent::{Antecedent, Antecedents};
use super::noun::{self, Form, Group};
use super::phrase;
use crate::document::Document;
use crate::lexicon::{Cue, Word};
use crate::mentions::Mentions;
use std::ops::Range;

/// Takes the people whose number the sentences before that of a number speak of, from a token on; where to go on from.
pub(super) fn take<'d>(
    document: &'d Document<'_>,
    mentions: &Mentions,
    antecedents: &mut Antecedents<'d>,
    from: usize,
    number: usize,
) -> usize {
    let last = document.sentence_of(number);
    let end = document.sentence(last).start;
    for n in document.sentence_of(from)..last {
        let sentence = document.sentence(n);
        // Most sentences speak of no number, and it is enough to look at how they open.
        let holds = document.sentence_holds(n, Cue::StrengthNoun.bit());
        let start = sentence.start.max(from);
        for at in start..if holds { sentence.end } else { start + 1 } {
            let numbers = document.is(at, Cue::StrengthNoun).then(|| told(document, mentions, at, from..end));
            // It stands for people counted before, but brings none into a story of something else.
            let counted = || antecedents.of(document, at).is_some_and(|last| !last.broken);
            let opens = at == sentence.start && document.is_capital(at) && counted();
            let opening = || opens.then(|| opening(document, mentions, at)).flatten();
            if let Some(group) = numbers.flatten().or_else(opening) {
                antecedents.take(document, at, Some(Antecedent { group, at, broken: false }));
            }
        }
    }
    from.max(end)
}

/// `Special constables have been with us since 1831.`: people of a kind of their own with whom a sentence opens, `officers` being
/// in too many.
fn opening<'d>(document: &'d Document<'_>, mentions: &Mentions, at: usize) -> Option<Group<'d>> {
    let noun = noun::noun_at(document, mentions, at).filter(|noun| noun.form == Form::Many)?;
    let kind = noun.group.name != "police_officer";
    let verb = Cue::Auxiliary.bit() | Cue::Copula.bit();
    (kind && document.is_any(noun.end, verb)).then_some(noun.group)
}

/// `PCSO numbers`, `the number of PCSOs`, `the numbers of our PCSOs`.
fn told<'d>(
    document: &'d Document<'_>,
    mentions: &Mentions,
    at: usize,
    among: Range<usize>,
) -> Option<Group<'d>> {
    let numbers = document.is_word(at, Word::Number) || document.is_word(at, Word::Numbers);
    numbers.then(|| phrase::of_strength(document, mentions, at, among.end)).flatten()
}
