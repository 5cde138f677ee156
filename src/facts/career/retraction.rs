//! Retractions: the sentence behind takes back what a sentence says: `The paper said that she had left. This is not true.`

use crate::document::Document;
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, WordClass};

/// A sentence that takes something back has at most so many tokens.
const LONGEST: usize = 10;
/// A sentence of no more than a pronoun and a denied auxiliary has at most so many tokens: `She has not yet.`
const BARE: usize = 5;

/// Whether the sentence behind that of a token takes back what it says.
pub(super) fn follows(document: &Document<'_>, token: usize) -> bool {
    let next = document.sentence_of(token) + 1;
    if next >= document.sentence_count() {
        return false;
    }
    let sentence = document.sentence(next);
    if sentence.len() > LONGEST || document.quotation_of(sentence.start).is_some() {
        return false;
    }
    let words =
        sentence.clone().filter(|at| document.token(*at).is_some_and(|token| token.kind == Kind::Word));
    let words: Vec<usize> = words.collect();
    let [subject, verb, rest @ ..] = words.as_slice() else { return false };
    let is = |at: usize, class: WordClass| document.entry(at).is(class);
    let denied = is(*verb, WordClass::Negator) || rest.iter().any(|at| is(*at, WordClass::Negator));
    let auxiliary = is(*verb, WordClass::Be) || is(*verb, WordClass::Have) || is(*verb, WordClass::Do);
    // `It was untrue.`, `That is not true.`
    let told = [WordClass::Demonstrative, WordClass::SubjectPronoun, WordClass::Complementiser]
        .iter()
        .any(|class| is(*subject, *class));
    let predicate = if denied { WordClass::TruePredicate } else { WordClass::UntruePredicate };
    let untrue = rest.last().is_some_and(|last| is(*last, predicate));
    // `He has not.`
    let person = document.is_any(*subject, Cue::MalePronoun.bit() | Cue::FemalePronoun.bit());
    let bare = person && denied && sentence.len() <= BARE;
    auxiliary && (told && untrue || bare)
}

#[cfg(test)]
mod tests {
    use crate::facts::career::tests::steps;

    #[test]
    fn what_the_next_sentence_takes_back_is_no_fact() {
        for (behind, want) in [
            ("This is not true.", 0),
            ("That was untrue.", 0),
            ("It was false.", 0),
            ("She has not.", 0),
            ("She did not.", 0),
            ("It is true.", 1),
            ("She is not the first.", 1),
            ("It was not easy.", 1),
            ("It is unlikely that she will leave.", 1),
            ("It was a false alarm that brought her to Deal in the end, as she told us at the weekend.", 1),
        ] {
            let text =
                format!("The paper reported that PC Ida Roe was promoted to sergeant in 2019. {behind}");
            assert_eq!(steps(&text), want, "{text}");
        }
    }
}
