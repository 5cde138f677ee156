//! [`Boilerplate`]: the phrases of `boilerplate.tsv` in one automaton.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use rustc_hash::FxHashMap;

/// Where in a line a phrase must stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    Line,
    Start,
    End,
    Within,
}

/// The phrases of a site's own furniture, ready to be found in a folded line.
#[derive(Debug)]
pub(crate) struct Boilerplate {
    automaton: AhoCorasick,
    phrases: Vec<(At, Box<str>)>,
    words: FxHashMap<Box<str>, Vec<Box<str>>>,
    names: AhoCorasick,
    name_kinds: Vec<Box<str>>,
}

impl Boilerplate {
    /// Reads `phrase, kind, match` rows; a phrase is folded as lines are.
    pub(super) fn new<'r>(rows: impl Iterator<Item = [&'r str; 3]>) -> Self {
        let mut patterns = Vec::new();
        let mut phrases = Vec::new();
        let (mut names, mut name_kinds) = (Vec::new(), Vec::new());
        let mut words: FxHashMap<Box<str>, Vec<Box<str>>> = FxHashMap::default();
        for [cell, kind, at] in rows {
            let word = at == "word";
            if at == "name" {
                for phrase in cell.split('|') {
                    names.push(format!("-{}-", phrase.trim()));
                    name_kinds.push(kind.into());
                }
                continue;
            }
            let at = match at {
                "line" => At::Line,
                "start" => At::Start,
                "end" => At::End,
                _ => At::Within,
            };
            for phrase in cell.split('|') {
                let mut folded = String::new();
                fold_line(phrase, &mut folded);
                if word {
                    words.entry(folded.trim().into()).or_default().push(kind.into());
                    continue;
                }
                if folded.len() > 1 {
                    patterns.push(folded);
                    phrases.push((at, kind.into()));
                }
            }
        }
        Self { automaton: automaton(&patterns), phrases, words, names: automaton(&names), name_kinds }
    }

    /// Calls `found` with the kind of each compound in a class or id, whose words have a hyphen around each, and whether
    /// it ends the name.
    pub(crate) fn each_name<'b>(&'b self, folded: &str, mut found: impl FnMut(&'b str, bool)) {
        for hit in self.names.find_overlapping_iter(folded) {
            found(&self.name_kinds[hit.pattern().as_usize()], hit.end() == folded.len());
        }
    }

    /// Whether a row names the word, in small letters, as one of a kind.
    pub(crate) fn is_word(&self, kind: &str, word: &str) -> bool {
        self.words.get(word).is_some_and(|kinds| kinds.iter().any(|have| **have == *kind))
    }

    /// Calls `found` with the kind of each phrase of a line that [`fold_line`] has folded, and the bytes it covers.
    pub(crate) fn each<'b>(&'b self, folded: &str, mut found: impl FnMut(&'b str, usize)) {
        for hit in self.automaton.find_overlapping_iter(folded) {
            let (at, kind) = &self.phrases[hit.pattern().as_usize()];
            let starts = hit.start() == 0;
            let ends = hit.end() == folded.len();
            let stands = match at {
                At::Line => starts && ends,
                At::Start => starts,
                At::End => ends,
                At::Within => true,
            };
            if stands {
                found(kind, hit.len() - 1);
            }
        }
    }
}

fn automaton(patterns: &[String]) -> AhoCorasick {
    AhoCorasick::builder()
        .match_kind(MatchKind::Standard)
        .kind(Some(AhoCorasickKind::DFA))
        .build(patterns)
        .expect("the patterns are far fewer than an automaton can hold")
}

/// Folds a line into `folded`: small letters, a blank around each word, a run of digits as `#`, apostrophes gone.
pub(crate) fn fold_line(line: &str, folded: &mut String) {
    folded.clear();
    folded.push(' ');
    let mut last = b' ';
    for c in line.chars() {
        let byte = match c {
            'a'..='z' => c as u8,
            'A'..='Z' => c.to_ascii_lowercase() as u8,
            '0'..='9' | '#' => b'#',
            '\'' | '\u{2019}' | '\u{2018}' => continue,
            c if c.is_ascii() => b' ',
            c if c.is_alphanumeric() || c == '\u{a9}' => {
                folded.extend(c.to_lowercase());
                last = b'a';
                continue;
            }
            _ => b' ',
        };
        if byte != last || byte.is_ascii_lowercase() {
            folded.push(char::from(byte));
        }
        last = byte;
    }
    if last != b' ' {
        folded.push(' ');
    }
}
