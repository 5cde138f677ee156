//! Labels of releases, `NEWS RELEASE 45/24`, `Press release - embargoed until Monday`: no headlines, and no part of one.

use crate::lexicon::split::{Kind, Pieces};
use crate::lexicon::{BoilerplateKind, Lexicons, Table};

/// The fewest words of a label before a colon; one, such as `Statement`, may be a headline's own.
const FEWEST_WORDS: usize = 2;

/// Whether words are a label and no more: the name of a kind of text with its number, date and use.
pub(super) fn is_label(part: &str, lexicons: &Lexicons) -> bool {
    part.starts_with(|c: char| !c.is_lowercase()) && named(part, lexicons).is_some()
}

/// What stands behind a label and a colon.
pub(super) fn before<'t>(title: &'t str, lexicons: &Lexicons) -> Option<&'t str> {
    let (label, rest) = title.split_once(": ")?;
    named(label, lexicons).filter(|words| *words >= FEWEST_WORDS).map(|_| rest)
}

/// How many words a label has; `None` of any other words.
fn named(part: &str, lexicons: &Lexicons) -> Option<usize> {
    let boilerplate = lexicons.boilerplate();
    let (mut words, mut named) = (0, false);
    for piece in Pieces::new(part).filter(|piece| piece.kind == Kind::Word) {
        let word = &part[piece.start..piece.end];
        let kinds = boilerplate.kinds_of(word);
        let is_of_calendar = || {
            let node = lexicons.start(lexicons.word(word));
            lexicons.rows_at(node).any(|(table, _)| table == Table::Calendar)
        };
        words += 1;
        if kinds.contains(&BoilerplateKind::Label) {
            named = true;
        } else if !kinds.contains(&BoilerplateKind::Dateline) && !is_of_calendar() {
            return None;
        }
    }
    named.then_some(words)
}
