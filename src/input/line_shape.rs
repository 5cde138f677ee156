//! Shapes of lines: sentences, menus with bars between their parts, and credits of pictures.

use crate::lexicon::{BoilerplateKind, Lexicons};

/// A line long enough for a sentence, with a sentence's end.
pub(super) fn is_sentence(line: &str) -> bool {
    line.len() > 60 && line.ends_with(['.', '!', '?', '"', '\u{201d}', '\u{2019}', ':', ')'])
}

/// Short parts with bars, arrows or slashes between them: a menu or a breadcrumb.
pub(super) fn is_parted(line: &str) -> bool {
    let marks = ['|', '\u{bb}', '\u{203a}', '>', '/', '\u{2192}'];
    if line.len() >= 140 || !line.bytes().any(|byte| matches!(byte, b'|' | b'>' | b'/' | 0xc2 | 0xe2)) {
        return false;
    }
    let mut parts = 0;
    for part in line.split(|c: char| marks.contains(&c)).map(str::trim) {
        let words = part.split_whitespace().count();
        if words > 6 || part.ends_with('.') {
            return false;
        }
        parts += 1;
    }
    let spaced = || marks.iter().any(|mark| line.split(*mark).skip(1).any(|part| part.starts_with(' ')));
    parts > 1 && spaced()
}

/// A line that ends in a bracket of a picture's credit: `(Image: …)`.
pub(super) fn is_credit(line: &str, lexicons: &Lexicons) -> bool {
    let Some(inner) = line.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')).map(|(_, inner)| inner)
    else {
        return false;
    };
    let word = inner.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
    inner.len() < 60 && lexicons.boilerplate().is_word(BoilerplateKind::Credit, &word)
}
