//! Turns [`Evidence`] into what an explanation shows: rows as they stand in their files, mentions by rule and span.

use super::{BuiltOn, LexiconRow};
use crate::document::Document;
use crate::evidence::{Evidence, Ground};
use crate::lexicon::{RowId, Table, UNKNOWN, WordId};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// The rows of a fact and the mentions that it was built on, in the order of the text.
pub(super) struct Shown {
    pub rows: Vec<LexiconRow>,
    pub built_on: Vec<BuiltOn>,
}

/// Shows the evidence of all facts of a document.
pub(super) fn all(document: &Document<'_>, evidence: &[Evidence]) -> Vec<Shown> {
    let words = word_rows(document);
    let shown = evidence.iter().map(|evidence| {
        let mut shown = Shown { rows: Vec::new(), built_on: Vec::new() };
        add(document, &words, evidence, &mut shown);
        shown.rows.sort_by(|left, right| {
            (left.span, left.file, &left.row).cmp(&(right.span, right.file, &right.row))
        });
        shown.rows.dedup();
        shown.built_on.sort_by(|left, right| (left.span, &left.rule).cmp(&(right.span, &right.rule)));
        shown.built_on.dedup();
        shown
    });
    shown.collect()
}

/// Adds the rows and the mentions, and what those rest on.
fn add(document: &Document<'_>, words: &Words, evidence: &Evidence, shown: &mut Shown) {
    for ground in &evidence.grounds {
        match ground {
            Ground::Row(row, tokens) => shown.rows.push(row_of(document, *row, tokens.clone())),
            Ground::Class(at, classes) => {
                let known = document.token(*at).and_then(|token| words.get(&token.word));
                let read = known.into_iter().flatten().filter(|(_, bits)| bits & classes != 0);
                shown.rows.extend(read.map(|(row, _)| row_of(document, *row, *at..at + 1)));
            }
            Ground::Mention(mention) => {
                if !mention.tokens.is_empty() {
                    let span = document.span(mention.tokens.clone());
                    shown.built_on.push(BuiltOn { rule: mention.rule.clone(), span });
                }
                add(document, words, mention, shown);
            }
        }
    }
}

fn row_of(document: &Document<'_>, row: RowId, tokens: Range<usize>) -> LexiconRow {
    let lexicons = document.lexicons();
    LexiconRow { file: lexicons.file(row), row: lexicons.line(row).to_owned(), span: document.span(tokens) }
}

/// The rows of single words with their classes, which an extraction reads as bits and not as rows.
type Words = FxHashMap<WordId, Vec<(RowId, u128)>>;

fn word_rows(document: &Document<'_>) -> Words {
    let mut rows = Words::default();
    let lexicons = document.lexicons();
    for row in lexicons.rows_of(Table::Cue) {
        let (phrase, classes) = lexicons.class_row(row);
        let word = lexicons.word(phrase);
        if word != UNKNOWN {
            rows.entry(word).or_default().push((row, classes));
        }
    }
    rows
}
