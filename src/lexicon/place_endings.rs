//! [`PlaceEndings`]: how names of places end, as far as the gazetteer tells: `-bury`, `-ford`, `-wick`.

use rustc_hash::FxHashMap;

/// How many letters an ending has.
const LETTERS: usize = 4;
/// How many letters a word has at least that has an ending and a stem.
const SHORTEST: usize = LETTERS + 2;
/// How many names of the gazetteer make an ending one of places.
const MANY: u32 = 25;

/// How many names end in the same letters.
#[derive(Debug)]
pub(crate) struct PlaceEndings(FxHashMap<[u8; LETTERS], u32>);

impl PlaceEndings {
    /// The endings of the last words of names.
    pub(super) fn new<'l>(names: impl Iterator<Item = &'l str>) -> Self {
        let mut endings = FxHashMap::default();
        let last = |name: &'l str| name.rsplit([' ', '-']).next().unwrap_or(name);
        for ending in names.filter_map(|name| ending(last(name))) {
            *endings.entry(ending).or_default() += 1;
        }
        Self(endings)
    }

    /// Whether a word in any case ends as many names do.
    pub(crate) fn is_of_many(&self, word: &str) -> bool {
        ending(word).and_then(|ending| self.0.get(&ending)).is_some_and(|count| *count >= MANY)
    }
}

/// The last letters of a word that has more of them.
fn ending(word: &str) -> Option<[u8; LETTERS]> {
    let bytes = word.as_bytes();
    bytes
        .last_chunk()
        .filter(|_| bytes.len() >= SHORTEST)
        .map(|last| last.map(|letter| letter.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use crate::lexicon::Lexicons;

    #[test]
    fn tells_endings_of_places_from_others() {
        let lexicons = Lexicons::built_in();
        let places = lexicons.place_endings();
        for word in ["xanbury", "Quellford", "TARNWICK"] {
            assert!(places.is_of_many(word), "{word}");
        }
        for word in ["xanbu", "ford", "admin", "signals", "leadership", "criminology"] {
            assert!(!places.is_of_many(word), "{word}");
        }
    }
}
