//! The frequent words get the first numbers: what a text asks for most often lies close together, in few lines of the cache.

use super::cells::cell;
use super::spec::Spec;
use super::vocabulary::Words;

/// The file that tells how seldom releases have a word.
const FILE: &str = "common_words.tsv";

/// Keeps the next numbers free for the words that releases have most often, the most frequent first.
pub(super) fn keep_free(words: &mut Words) {
    let rows = Spec::of(FILE).map_or("", |spec| spec.built_in).lines().skip(1);
    let mut rows: Vec<(u8, &str)> =
        rows.filter_map(|row| Some((cell(row, 1).parse().ok()?, cell(row, 0)))).collect();
    rows.sort_by_key(|(rarity, _)| *rarity);
    for (_, word) in rows {
        words.keep_free(word);
    }
}
