//! The vocabulary: every word of every lexicon row, numbered, so that a text's word is looked up once.

use super::fold::Folded;
use hashbrown::HashTable;
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// The number of a word; [`UNKNOWN`] for a word that no lexicon has.
pub(crate) type WordId = u32;

/// The id of every word that stands in no row.
pub(crate) const UNKNOWN: WordId = 0;

/// Folded words, numbered from 1.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    table: HashTable<(WordId, u32)>,
    letters: Vec<u8>,
    ends: Vec<u32>,
}

#[inline]
fn hash(word: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(word);
    hasher.finish()
}

impl Vocabulary {
    pub(crate) fn with_capacity(words: usize) -> Self {
        Self { table: HashTable::with_capacity(words), letters: Vec::with_capacity(words * 8), ends: vec![0] }
    }

    /// The number of known words, plus one.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    fn letters(&self, id: WordId) -> &[u8] {
        let id = id as usize;
        &self.letters[self.ends[id - 1] as usize..self.ends[id] as usize]
    }

    /// The id of a word of a text.
    #[inline]
    pub(crate) fn id(&self, word: &str) -> WordId {
        let Some(folded) = Folded::new(word) else { return UNKNOWN };
        let (bytes, hash) = (folded.as_bytes(), hash(folded.as_bytes()));
        let found = self.table.find(hash, |entry| entry.1 == hash as u32 && self.letters(entry.0) == bytes);
        found.map_or(UNKNOWN, |entry| entry.0)
    }

    /// The id of a word of a row, which gets one if it has none; `None` for a word too long to be one.
    pub(crate) fn intern(&mut self, word: &str) -> Option<WordId> {
        let folded = Folded::new(word).filter(|folded| !folded.as_bytes().is_empty())?;
        let hash = hash(folded.as_bytes());
        if let Some(entry) =
            self.table.find(hash, |e| e.1 == hash as u32 && self.letters(e.0) == folded.as_bytes())
        {
            return Some(entry.0);
        }
        let id = WordId::try_from(self.ends.len()).ok()?;
        self.letters.extend_from_slice(folded.as_bytes());
        self.ends.push(u32::try_from(self.letters.len()).ok()?);
        let Self { table, letters, ends } = self;
        let rehash = |entry: &(WordId, u32)| {
            let at = entry.0 as usize;
            self::hash(&letters[ends[at - 1] as usize..ends[at] as usize])
        };
        table.insert_unique(hash, (id, hash as u32), rehash);
        Some(id)
    }
}
