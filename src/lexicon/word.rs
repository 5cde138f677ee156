//! [`Word`]: the words that rules ask for one by one; their ids come first, so that a look compares two numbers.

use super::vocabulary::{COMMA, WordId, Words};

/// The words, in the order of [`Word`]: one per row, with what it is asked for.
const ROWS: &str = include_str!("data/words.tsv");

macro_rules! words {
    ($($word:ident)*) => {
        /// A row of `words.tsv`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u32)]
        pub(crate) enum Word { $($word,)* }

        impl Word {
            const ALL: &'static [Self] = &[$(Self::$word,)*];
        }
    };
}

words! {
    A After Again Age Aged Aka Among An And Armed As At Because Been Before Behind Between Both But By Castle Class
    Constabularies Constabulary Crime Cup Day Department Fewer Fire First For Forces Former From Half Has Have He
    Hearing I In Including Is It Latter Many March May Men More My Name New Next Now Number Numbers Of Office Old On
    One Only Or Other Out Permanent Picture Places Plus Police Posts Rank Respectively Retired S Served She Sheriff
    Shield Since Special Station Strong Substantive Such That The Then There They Those Through Time To Tower
    Training Trio Turned Turns Us Via Was When Where While Whilst Whom With Would X
}

const FIRST: WordId = COMMA + 1;

impl Word {
    /// The id that the vocabulary gives the word.
    #[inline]
    pub(crate) const fn id(self) -> WordId {
        FIRST + self as WordId
    }

    /// The word with this id; `None` for a word of no row.
    #[inline]
    pub(crate) fn named(id: WordId) -> Option<Self> {
        Self::ALL.get(id.checked_sub(FIRST)? as usize).copied()
    }

    /// Numbers the words, before any other word.
    pub(super) fn number(words: &mut Words) {
        for word in rows() {
            words.intern(word);
        }
    }
}

fn rows() -> impl Iterator<Item = &'static str> {
    ROWS.lines().skip(1).filter_map(|row| row.split('\t').next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_has_its_name_and_its_number() {
        let names: Vec<String> = Word::ALL.iter().map(|word| format!("{word:?}").to_lowercase()).collect();
        assert_eq!(rows().collect::<Vec<_>>(), names);
        let mut words = Words::default();
        Word::number(&mut words);
        let vocabulary = words.finish();
        for word in Word::ALL {
            assert_eq!(vocabulary.id(&format!("{word:?}")), word.id());
            assert_eq!(Word::named(word.id()), Some(*word));
        }
        assert_eq!((Word::named(COMMA), Word::named(FIRST + names.len() as WordId)), (None, None));
    }
}
