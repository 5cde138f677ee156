//! Words that a line's end broke at a hyphen, as a text taken from a printed page has them: `con-` and `stables`.
//!
//! The break becomes a soft hyphen, behind which the next line goes on. Where the word has a hyphen of its own, that stays.

use crate::lexicon::{Cue, Lexicons};
use memchr::memmem;
use std::borrow::Cow;

/// The longest part of a broken word, in bytes.
const LONGEST_PART: usize = 30;

/// What becomes of a hyphen at a line's end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Break {
    /// It broke the word.
    Soft,
    /// The word has it wherever it stands.
    Own,
    /// The same where other words of the text are broken: `Anne-` and `Marie`.
    OwnIfBroken,
}

/// The text with a soft hyphen at each line's end that breaks a word.
pub(super) fn mend<'t>(text: Cow<'t, str>, lexicons: &Lexicons) -> Cow<'t, str> {
    let ends = memmem::find_iter(text.as_bytes(), "-\n").chain(memmem::find_iter(text.as_bytes(), "-\r\n"));
    let mut breaks: Vec<(usize, Break)> =
        ends.filter_map(|at| Some((at, broken(&text, at, lexicons)?))).collect();
    if breaks.iter().all(|(_, kind)| *kind == Break::OwnIfBroken) {
        return text;
    }
    breaks.sort_unstable_by_key(|(at, _)| *at);
    let mut mended = String::with_capacity(text.len() + breaks.len() * 2);
    let mut copied = 0;
    for (at, kind) in breaks {
        mended.push_str(&text[copied..at]);
        mended.push_str(if kind == Break::Soft { "\u{ad}" } else { "-\u{ad}" });
        copied = at + 1;
    }
    mended.push_str(&text[copied..]);
    Cow::Owned(mended)
}

/// What the hyphen is that stands there at a line's end; `None` where it breaks no word.
fn broken(text: &str, hyphen: usize, lexicons: &Lexicons) -> Option<Break> {
    let before = &text[..hyphen];
    let letters = before.chars().rev().take(LONGEST_PART).take_while(|c| c.is_alphabetic());
    let first = &before[hyphen - letters.map(char::len_utf8).sum::<usize>()..];
    let behind = text[hyphen + 1..].trim_start_matches('\r').strip_prefix('\n')?;
    let behind = behind.trim_start_matches([' ', '\t']);
    let letters = behind.chars().take(LONGEST_PART).take_while(|c| c.is_alphabetic());
    let next = &behind[..letters.map(char::len_utf8).sum::<usize>()];
    let lower = next.starts_with(char::is_lowercase);
    // `full-` and `part-time`.
    if first.is_empty() || next.is_empty() || lexicons.bits(lexicons.word(next)) & Cue::Conjunction.bit() != 0
    {
        return None;
    }
    let is_known = |word: &str| lexicons.knows(word);
    if !lower {
        return first.starts_with(char::is_uppercase).then_some(Break::OwnIfBroken);
    }
    let compound = before[..hyphen - first.len()].ends_with('-') || is_known(first) && is_known(next);
    Some(if compound && !is_known(&format!("{first}{next}")) { Break::Own } else { Break::Soft })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_words_are_whole_again() {
        let lexicons = Lexicons::built_in();
        for (text, want) in [
            ("four con-\nstables", "four con\u{ad}\nstables"),
            ("West York-\r\n  shire Police", "West York\u{ad}\r\n  shire Police"),
            ("a part-\ntime con-\nstable", "a part-\u{ad}\ntime con\u{ad}\nstable"),
            ("Anne-\nMarie Roe, a con-\nstable", "Anne-\u{ad}\nMarie Roe, a con\u{ad}\nstable"),
            ("Anne-\nMarie Roe", "Anne-\nMarie Roe"),
            ("full-\nand part-time", "full-\nand part-time"),
            ("Officers -\nfour of them", "Officers -\nfour of them"),
            ("Corby-\n12 officers", "Corby-\n12 officers"),
            ("Officers-\n\nfour", "Officers-\n\nfour"),
            ("-\na", "-\na"),
            ("---\nname", "---\nname"),
        ] {
            assert_eq!(mend(text.into(), &lexicons), want, "{text}");
        }
    }
}
