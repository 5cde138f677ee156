//! The words: tables of TSV rows, built in and from the caller's folder, behind one look-up of each word.

mod boilerplate;
mod class;
mod cue;
mod fold;
mod folded_line;
mod phrases;
mod source;
pub(crate) mod split;
mod table;
mod vocabulary;

pub(crate) use boilerplate::Boilerplate;
pub(crate) use cue::Cue;
pub(crate) use folded_line::{fold_bytes, fold_line};
pub(crate) use phrases::Node;
pub(crate) use table::{SPECS, Table};
pub(crate) use vocabulary::{COMMA, UNKNOWN, WordId};

use crate::error::{Error, Repr};
use once_cell::sync::{Lazy, OnceCell};
use phrases::Phrases;
use rustc_hash::FxHashMap;
use source::{Line, Source};
use std::{collections::HashSet, path::Path, sync::Arc};
use table::{Row, Spec, column};
use vocabulary::Vocabulary;

/// The number of a row over all tables.
pub(crate) type RowId = u32;

/// All tables, ready for look-ups; cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct Lexicons(Arc<Tables>);

#[derive(Debug)]
struct Tables {
    vocabulary: Vocabulary,
    phrases: Phrases,
    bits: Vec<u128>,
    cues: FxHashMap<RowId, u128>,
    rows: Vec<(Table, Line)>,
    boilerplate: OnceCell<Boilerplate>,
    /// The words of the phrase that is being read.
    scratch: Vec<WordId>,
}

static BUILT_IN: Lazy<Lexicons> = Lazy::new(|| {
    let sources = SPECS.iter().map(|spec| (spec, vec![Source::built_in(spec)])).collect();
    Lexicons::load(sources).expect("the built-in lexicons are read by the tests")
});

impl Lexicons {
    /// The tables that come with the library, parsed at the first call.
    pub(crate) fn built_in() -> Self {
        BUILT_IN.clone()
    }

    /// The built-in tables with the rows of the files in `folders`, each of at most `limit` bytes, added or, with a leading
    /// `-`, taken away.
    pub(crate) fn with_overlays<P: AsRef<Path>>(folders: &[P], limit: usize) -> Result<Self, Error> {
        let mut sources: Vec<(&'static Spec, Vec<Source>)> =
            SPECS.iter().map(|spec| (spec, vec![Source::built_in(spec)])).collect();
        for folder in folders.iter().map(AsRef::as_ref) {
            let unreadable = |source| Error::from(Repr::LexiconFile { path: folder.to_owned(), source });
            std::fs::read_dir(folder).map_err(unreadable)?;
            for (spec, files) in &mut sources {
                let path = folder.join(spec.file);
                if path.is_file() {
                    let text = Source::read(&path, limit)?;
                    files.push(Source { name: path.display().to_string(), text: Err(text.into()) });
                }
            }
        }
        Self::load(sources)
    }

    fn load(sources: Vec<(&'static Spec, Vec<Source>)>) -> Result<Self, Error> {
        let mut tables = Tables {
            vocabulary: Vocabulary::with_capacity(50_000),
            phrases: Phrases::with_capacity(60_000),
            bits: vec![0],
            cues: FxHashMap::default(),
            rows: Vec::with_capacity(64_000),
            boilerplate: OnceCell::new(),
            scratch: Vec::new(),
        };
        for (spec, files) in sources {
            tables.read(spec, &files)?;
        }
        tables.bits.resize(tables.vocabulary.len(), 0);
        tables.phrases.finish(tables.vocabulary.len());
        Ok(Self(Arc::new(tables)))
    }

    /// The id of a word of a text.
    #[inline]
    pub(crate) fn word(&self, word: &str) -> WordId {
        self.0.vocabulary.id(word)
    }

    /// The id of the word that a tokeniser found at these bytes of a text.
    #[inline]
    pub(crate) fn word_at(&self, text: &str, start: usize, end: usize) -> WordId {
        self.0.vocabulary.id_at(text, start, end)
    }

    /// The classes of a word, as the bits of [`Cue`].
    #[inline]
    pub(crate) fn bits(&self, word: WordId) -> u128 {
        self.0.bits[word as usize]
    }

    /// The node of the phrases that begin with a word; 0 for none.
    #[inline]
    pub(crate) fn start(&self, word: WordId) -> Node {
        self.0.phrases.start(word)
    }

    /// The node behind one more word; 0 for none.
    #[inline]
    pub(crate) fn step(&self, node: Node, word: WordId) -> Node {
        self.0.phrases.step(node, word)
    }

    /// The rows whose phrase ends at a node, with their tables.
    #[inline]
    pub(crate) fn rows_at(&self, node: Node) -> impl Iterator<Item = (Table, RowId)> + '_ {
        self.0.phrases.rows(node).map(|row| (self.0.rows[row as usize].0, row))
    }

    /// A column of a row, by its number in [`table::Spec::columns`].
    #[inline]
    pub(crate) fn column(&self, row: RowId, n: usize) -> &str {
        column(self.0.rows[row as usize].1.as_str(), n)
    }

    /// Whether a row of `cues.tsv` has the class.
    #[inline]
    pub(crate) fn row_is(&self, row: RowId, cue: Cue) -> bool {
        self.0.cues.get(&row).is_some_and(|bits| bits & cue.bit() != 0)
    }

    /// The phrases of the sites' furniture, put together at the first call.
    pub(crate) fn boilerplate(&self) -> &Boilerplate {
        self.0.boilerplate.get_or_init(|| {
            let rows = self.lines(Table::Boilerplate);
            Boilerplate::new(rows.map(|line| [column(line, 0), column(line, 1), column(line, 2)]))
        })
    }

    /// A row as it stands in its file.
    pub(crate) fn line(&self, row: RowId) -> &str {
        self.0.rows.get(row as usize).map_or("", |(_, line)| line.as_str())
    }

    /// The rows of a table, for stages that match them in their own way.
    pub(crate) fn lines(&self, table: Table) -> impl Iterator<Item = &str> {
        self.0.rows.iter().filter(move |(of, _)| *of == table).map(|(_, line)| line.as_str())
    }
}

/// The phrases of a cell, which has one more often than not.
fn parts(cell: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(cell);
    std::iter::from_fn(move || {
        let cell = rest?;
        let bar = memchr::memchr(b'|', cell.as_bytes());
        rest = bar.map(|bar| &cell[bar + 1..]);
        Some(&cell[..bar.unwrap_or(cell.len())])
    })
}

impl Tables {
    fn read(&mut self, spec: &'static Spec, files: &[Source]) -> Result<(), Error> {
        let parsed = files.iter().map(|file| table::rows(spec, &file.name, file.text()));
        let parsed: Vec<Vec<Row<'_>>> = parsed.collect::<Result<_, _>>()?;
        let removed: HashSet<&str> =
            parsed.iter().flatten().filter(|row| row.removes).map(|row| column(row.line, 0)).collect();
        for (file, rows) in files.iter().zip(parsed) {
            for row in rows.into_iter().filter(|row| !row.removes) {
                if !removed.contains(column(row.line, 0)) {
                    self.add(spec, file, row)?;
                }
            }
        }
        Ok(())
    }

    fn add(&mut self, spec: &'static Spec, file: &Source, row: Row<'_>) -> Result<(), Error> {
        let bad = |value: &str| -> Error {
            let problem = "is no class of words; see the built-in file for those there are".to_owned();
            Repr::LexiconRow { file: file.name.clone(), line: row.number, value: value.to_owned(), problem }
                .into()
        };
        let classed = spec.table.is_word_list() || spec.table == Table::Cue;
        let bits = if classed { Cue::bits(column(row.line, 1)).map_err(bad)? } else { 0 };
        let id = RowId::try_from(self.rows.len()).unwrap_or(RowId::MAX);
        let mut words = std::mem::take(&mut self.scratch);
        for phrase in spec.phrases.iter().flat_map(|n| parts(column(row.line, *n))) {
            self.words(spec.table, phrase, &mut words);
            if let ([word], true) = (words.as_slice(), classed) {
                let at = *word as usize;
                if self.bits.len() <= at {
                    self.bits.resize(at + 1, 0);
                }
                self.bits[at] |= bits;
            } else {
                self.phrases.add(&words, id);
                self.add_closed_up(spec.table, phrase, id);
            }
        }
        self.scratch = words;
        if spec.table == Table::Cue {
            self.cues.insert(id, bits);
        }
        self.rows.push((spec.table, file.line(row.line)));
        Ok(())
    }

    /// `King's Lynn` is written `Kings Lynn` too.
    fn add_closed_up(&mut self, table: Table, phrase: &str, id: RowId) {
        if memchr::memchr(b'\'', phrase.as_bytes()).is_some() && phrase.contains("'s") {
            let mut words = Vec::new();
            self.words(table, &phrase.replace("'s", "s"), &mut words);
            self.phrases.add(&words, id);
        }
    }

    /// The ids of the words of a phrase; none when it holds a word that no text can match.
    fn words(&mut self, table: Table, phrase: &str, words: &mut Vec<WordId>) {
        words.clear();
        let pieces = split::Pieces::new(phrase).filter(|piece| {
            piece.kind != split::Kind::Mark || table.marks().contains(&&phrase[piece.start..piece.end])
        });
        for piece in pieces {
            let word = match &phrase[piece.start..piece.end] {
                "&" => self.vocabulary.intern("and"),
                "," => Some(COMMA),
                word => self.vocabulary.intern(word),
            };
            let Some(word) = word else { return words.clear() };
            words.push(word);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_tables_load_and_answer() {
        let lexicons = Lexicons::built_in();
        let word = lexicons.word("Sgt.");
        assert_ne!(word, UNKNOWN);
        assert!(lexicons.rows_at(lexicons.start(word)).any(|(table, _)| table == Table::Rank));
        assert_eq!(lexicons.word("xyzzyq"), UNKNOWN);
    }
}
