//! Notes in brackets behind a name: `Inspector Ann Bell (joined 1999, promoted 2004) spoke`.

use super::point::dates_in;
use super::slot::Reader;
use crate::document::Document;
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Table, Word};
use crate::mentions::overlap::Claim;
use crate::people::coreference::Form;

/// A bracket has at most so many tokens before a verb of its notes.
const LONGEST: usize = 16;

/// Whose step a verb in a bracket tells: of whoever is named right before it, where nothing but notes stands in it.
pub(super) fn whose(reader: Reader<'_, '_>, verb: usize) -> Option<Vec<usize>> {
    let Reader { document, mentions, people } = reader;
    let start = document.sentence(document.sentence_of(verb)).start;
    let open = (start.max(verb.saturating_sub(LONGEST))..verb).rev().find(|at| is_bracket(document, *at))?;
    let name = people.cast.references_in(start..open).last()?;
    let named = name.form == Form::Name && name.tokens.end == open && document.is_mark(open, '(');
    let close = (verb..verb + LONGEST).find(|at| is_bracket(document, *at))?;
    let dated = dates_in(mentions, verb..close).next().is_some();
    let noted = (open + 1..verb).all(|at| {
        let mark = document.token(at).is_some_and(|token| token.kind != Kind::Word);
        let claimed =
            matches!(mentions.claims.of(at), Claim::Date | Claim::Rank | Claim::Force | Claim::Place);
        mark || claimed
            || document.is_any(at, Cue::Preposition.bit() | Cue::Conjunction.bit())
            || document.hit_at(Table::CareerFrame, at).is_some()
    });
    let agent = document.is_word(verb + 1, Word::By);
    (named && dated && noted && !agent).then(|| vec![name.person])
}

fn is_bracket(document: &Document<'_>, at: usize) -> bool {
    document.is_mark(at, '(') || document.is_mark(at, ')')
}

#[cfg(test)]
mod tests {
    use crate::facts::career::tests::steps;

    #[test]
    fn notes_in_brackets_are_of_whoever_is_named_before_them() {
        for (text, want) in [
            ("Inspector Ida Roe (joined 1999, promoted 2004) spoke in Deal.", 2),
            ("PC Ida Roe (joined Kent Police in 2018) spoke in Deal.", 1),
            ("PC Ida Roe and PC Tom Fell (joined 2018) spoke in Deal.", 1),
            ("PC Ida Roe (not yet promoted in 2018) spoke in Deal.", 0),
            ("PC Ida Roe (her brother joined in 2018) spoke in Deal.", 0),
            ("PC Ida Roe works with Rex (joined 2018) in Deal.", 0),
            ("PC Ida Roe (joined by Mayor Al Orr in 2018) spoke in Deal.", 0),
        ] {
            assert_eq!(steps(text), want, "{text}");
        }
    }
}
