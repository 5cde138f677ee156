//! Holds `classes.tsv` to its word: it documents each class of each file, with a word that has it and one that has not.

use super::column::Closed;
use super::{Cue, DossierWord, Entry, Lexicons, Table, UNKNOWN, WordClass};
use std::collections::BTreeSet;

/// One row per class: its file, a word that has it, one that has not, and what belongs to it.
const DOCUMENTED: &str = include_str!("data/classes.tsv");

/// The file whose classes are those of [`WordClass`].
const GRAMMAR_FILE: &str = "parts_of_speech.tsv";
/// The file whose classes are those of [`DossierWord`]; all others have classes of [`Cue`].
const DOSSIER_FILE: &str = "dossier_words.tsv";

fn rows() -> impl Iterator<Item = [&'static str; 5]> {
    DOCUMENTED.lines().skip(1).map(|row| {
        let cells: Vec<&str> = row.split('\t').collect();
        cells.try_into().expect("five cells")
    })
}

#[test]
fn every_class_is_documented_and_every_documented_class_exists() {
    let grammar = WordClass::NAMES.iter().map(|name| (GRAMMAR_FILE, *name));
    let dossiers = DossierWord::NAMES.iter().map(|name| (DOSSIER_FILE, *name));
    let known: BTreeSet<(&str, &str)> = Cue::FILED.iter().copied().chain(grammar).chain(dossiers).collect();
    let documented: BTreeSet<(&str, &str)> = rows().map(|[class, file, ..]| (file, class)).collect();
    assert_eq!(documented, known);
    let count = Cue::NAMED.len() + WordClass::NAMES.len() + DossierWord::NAMES.len();
    assert_eq!(rows().count(), count, "a class is named twice");
    for [class, file, _, _, note] in rows() {
        assert!(note.len() > 10 && note.ends_with('.'), "`{class}` of {file}: `{note}` says too little");
    }
}

#[test]
fn every_class_has_its_example_and_not_its_counterexample() {
    let lexicons = Lexicons::built_in();
    for [class, file, example, counterexample, _] in rows() {
        let has = |phrase| match file {
            GRAMMAR_FILE => lexicons.grammar().look_up(phrase).is(word_class(class)),
            DOSSIER_FILE => {
                let class = DossierWord::from_name(class).expect("a class");
                lexicons.dossier_bits(lexicons.word(phrase)) & class.bit() != 0
            }
            _ => classes(&lexicons, phrase) & Cue::bits(class).expect("a class") != 0,
        };
        assert!(has(example), "`{example}` lacks the class `{class}` of {file}");
        assert!(!has(counterexample), "`{counterexample}` has the class `{class}` of {file}");
        let known = match file {
            GRAMMAR_FILE => lexicons.grammar().look_up(counterexample) != Entry::default(),
            _ => counterexample.split(' ').all(|word| lexicons.word(word) != UNKNOWN),
        };
        assert!(known, "no row has `{counterexample}`");
    }
}

fn word_class(name: &str) -> WordClass {
    WordClass::from_name(name).expect("a class")
}

/// The classes of a word or phrase, as bits of [`Cue`].
fn classes(lexicons: &Lexicons, phrase: &str) -> u128 {
    let words: Vec<u32> = phrase.split(' ').map(|word| lexicons.word(word)).collect();
    if let [word] = words[..] {
        return lexicons.bits(word);
    }
    let step = |node, word: &u32| if node == 0 { 0 } else { lexicons.step(node, *word) };
    let node = words[1..].iter().fold(lexicons.start(words[0]), step);
    let rows: Vec<u32> = if node == 0 {
        Vec::new()
    } else {
        lexicons.rows_at(node).filter(|(table, _)| *table == Table::Cue).map(|(_, row)| row).collect()
    };
    let has = |cue: Cue| rows.iter().any(|row| lexicons.row_is(*row, cue));
    Cue::NAMED.iter().filter(|(_, cue)| has(*cue)).fold(0, |bits, (_, cue)| bits | cue.bit())
}

#[test]
fn a_row_gives_only_the_classes_of_its_file() {
    for (file, _) in Cue::FILED {
        let own = |name: &str| Cue::FILED.contains(&(*file, name));
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon/data").join(file);
        let text = std::fs::read_to_string(path).expect("a lexicon file");
        for row in text.lines().skip(1) {
            let classes = row.split('\t').nth(1).unwrap_or_default();
            assert!(classes.split('|').all(own), "{file}: `{row}` has a class of another file");
        }
    }
}
