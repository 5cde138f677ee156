//! `The former` and `the latter` mean the first and the second of the two people whom the sentence before names together.

use super::{Cast, Form, Reference};
use crate::document::{Cursor, Document, Shape};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Form as VerbForm, Word, WordClass};

/// A sentence of more names tells of more than two.
const NAMES: usize = 4;
/// `PC Ann Bell (north) and Sergeant` is longer than what stands between two names that are told of together.
const BETWEEN: usize = 6;
/// `Today Chief Inspector` is longer than what stands before the first of them.
const BEFORE: usize = 4;

/// Adds a reference for each that a verb follows, or a date where the verb is left out.
pub(super) fn resolve(document: &Document<'_>, cast: &mut Cast) {
    let mut found = Vec::new();
    for at in document.each_word([Word::Former, Word::Latter]) {
        let Some(article) = at.checked_sub(1).filter(|article| document.is_word(*article, Word::The)) else {
            continue;
        };
        if !is_subject(document.cursor(article), document.cursor(at + 1))
            || document.quotation_of(at).is_some()
        {
            continue;
        }
        let Some([first, second]) = pair_before(document, cast, article) else { continue };
        let person = if document.is_word(at, Word::Former) { first } else { second };
        found.push(Reference { tokens: at..at + 1, person, form: Form::Nominal, rank: None });
    }
    cast.references.append(&mut found);
    cast.references.sort_by_key(|reference| reference.tokens.start);
}

/// `The former joined`, `and the latter in 2015`; `the former inspector` is a person of another kind.
fn is_subject(article: Cursor<'_, '_>, after: Cursor<'_, '_>) -> bool {
    let opens = article.is_at_start() || article.follows((Cue::Conjunction, [',', ';']));
    let word = after.entry();
    let auxiliary =
        [WordClass::Be, WordClass::Have, WordClass::Modal].into_iter().any(|class| word.is(class));
    let verb = word.has(VerbForm::Past) || word.has(VerbForm::Third) || auxiliary;
    let dated = after.expect(Cue::Preposition).is_some_and(|date| date.is(Kind::Number));
    opens && !after.is(Shape::Capital) && (verb || dated)
}

/// The two people whom the sentence before names together as its subject, and nobody else.
fn pair_before(document: &Document<'_>, cast: &Cast, article: usize) -> Option<[usize; 2]> {
    let here = document.sentence_of(article);
    let sentence = document.sentence(here.checked_sub(1)?);
    let own = document.sentence(here).start;
    let named = cast.references_in(sentence.clone());
    let names: Vec<&Reference> = named.iter().filter(|name| name.form == Form::Name).take(NAMES).collect();
    let [first, second] = names.as_slice() else { return None };
    let apart = cast.references_in(own..article).iter().all(|one| one.form == Form::Nominal);
    let mut between = document.cursor_after(&first.tokens).up_to(second.tokens.start);
    let together = second.tokens.start - first.tokens.end <= BETWEEN
        && between.any(|at| at.is((Word::And, '&')))
        && first.tokens.start - sentence.start <= BEFORE;
    let same = document.block_of(sentence.start) == document.block_of(article);
    (apart && together && same && first.person != second.person).then_some([first.person, second.person])
}
