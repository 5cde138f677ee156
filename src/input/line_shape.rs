//! Shapes of lines: sentences, menus with bars between their parts, and credits of pictures.

use crate::lexicon::{BoilerplateKind, Cue, Lexicons};

/// The shortest sentence that counts as one, in bytes: headlines and captions with a full stop are shorter.
const SHORTEST_SENTENCE: usize = 60;
/// The longest menu or breadcrumb on one line, in bytes.
const LONGEST_MENU: usize = 140;
/// The most words of an item of a menu.
const MOST_ITEM_WORDS: usize = 6;
/// The longest credit of a picture, in bytes.
const LONGEST_CREDIT: usize = 60;

/// The most words of a byline: a name, a post and a paper.
const MOST_BYLINE_WORDS: usize = 12;

/// A line that tells who wrote the page: `By Jane Orr, of the Crier`.
pub(super) fn is_byline(line: &str, lexicons: &Lexicons) -> bool {
    let mut words = line.split_whitespace();
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let is_by = |word: &str| lexicons.boilerplate().kinds_of(word).contains(&BoilerplateKind::Author);
    if !words.next().is_some_and(|by| capital(by) && is_by(by)) {
        return false;
    }
    let (Some(given), Some(surname)) = (words.next(), words.next()) else { return false };
    let bits = lexicons.bits(lexicons.word(given));
    capital(given)
        && capital(surname)
        && [Cue::MaleName, Cue::FemaleName].iter().any(|cue| bits & cue.bit() != 0)
        && words.count() + 3 <= MOST_BYLINE_WORDS
        && !line.ends_with(['.', '!', '?', ':', '"', '\u{201d}'])
}

/// A line long enough for a sentence, with a sentence's end.
pub(super) fn is_sentence(line: &str) -> bool {
    line.len() > SHORTEST_SENTENCE && line.ends_with(['.', '!', '?', '"', '\u{201d}', '\u{2019}', ':', ')'])
}

/// Short parts with bars, arrows or slashes between them: a menu or a breadcrumb.
pub(super) fn is_parted(line: &str) -> bool {
    let marks = ['|', '\u{bb}', '\u{203a}', '>', '/', '\u{2192}'];
    if line.len() >= LONGEST_MENU
        || !line.bytes().any(|byte| matches!(byte, b'|' | b'>' | b'/' | 0xc2 | 0xe2))
    {
        return false;
    }
    let mut parts = 0;
    for part in line.split(|c: char| marks.contains(&c)).map(str::trim) {
        let words = part.split_whitespace().count();
        if words > MOST_ITEM_WORDS || part.ends_with('.') {
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
    inner.len() < LONGEST_CREDIT && lexicons.boilerplate().is_word(BoilerplateKind::Credit, &word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_are_told_from_other_lines() {
        let lexicons = Lexicons::built_in();
        for (line, want) in [
            ("By Jane Orr, Local Reporter for Rutland", true),
            ("BY JANE ORR", true),
            ("By John Lock Bridge the river is low.", false),
            ("By George", false),
            ("By car or by bus", false),
            ("Jane Orr", false),
        ] {
            assert_eq!(is_byline(line, &lexicons), want, "{line}");
        }
    }
}
