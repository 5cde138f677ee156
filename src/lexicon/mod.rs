//! The words: tables of TSV rows, built in and from the caller's folder, behind one look-up of each word.

mod boilerplate;
mod cue;
mod fold;
mod folded_line;
mod phrases;
mod source;
pub(crate) mod split;
mod table;
mod vocabulary;
mod word;

pub(crate) use boilerplate::Boilerplate;
pub(crate) use cue::Cue;
pub(crate) use folded_line::{fold_bytes, fold_line};
pub(crate) use phrases::Node;
pub(crate) use table::Table;
pub(crate) use vocabulary::{COMMA, UNKNOWN, WordId};
pub(crate) use word::Word;

use crate::error::{Error, Repr};
use once_cell::sync::{Lazy, OnceCell};
use phrases::Phrases;
use rustc_hash::FxHashMap;
use source::{Line, Source};
use std::{collections::HashSet, path::Path, sync::Arc};
use table::{Row, SPECS, Spec, column};
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
    rows: Vec<Stored>,
    boilerplate: OnceCell<Boilerplate>,
    /// The first row of each phrase of classes; empty after loading.
    classed: FxHashMap<Box<[WordId]>, RowId>,
    /// The words of the phrase that is being read.
    scratch: Vec<WordId>,
}

/// A row, and which file of [`SPECS`] it stands in.
#[derive(Debug)]
struct Stored {
    table: Table,
    file: &'static str,
    line: Line,
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
            classed: FxHashMap::default(),
            scratch: Vec::new(),
        };
        Word::number(&mut tables.vocabulary);
        for (spec, files) in sources {
            tables.read(spec, &files)?;
        }
        tables.bits.resize(tables.vocabulary.len(), 0);
        tables.phrases.finish(tables.vocabulary.len());
        tables.classed = FxHashMap::default();
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
        self.0.phrases.rows(node).map(|row| (self.0.rows[row as usize].table, row))
    }

    /// A column of a row, by its number in [`table::Spec::columns`].
    #[inline]
    pub(crate) fn column(&self, row: RowId, n: usize) -> &str {
        column(self.0.rows[row as usize].line.as_str(), n)
    }

    /// Whether the phrase of a row of [`Table::Cue`] has the class, in whichever file.
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
        self.0.rows.get(row as usize).map_or("", |row| row.line.as_str())
    }

    /// The name of the file that a row stands in, built in or an overlay of the same name.
    pub(crate) fn file(&self, row: RowId) -> &'static str {
        self.0.rows.get(row as usize).map_or("", |row| row.file)
    }

    /// The rows of a table, for stages that match them in their own way.
    pub(crate) fn lines(&self, table: Table) -> impl Iterator<Item = &str> {
        self.rows_of(table).map(|row| self.line(row))
    }

    /// The numbers of the rows of a table.
    pub(crate) fn rows_of(&self, table: Table) -> impl Iterator<Item = RowId> {
        self.0.rows.iter().zip(0..).filter(move |(row, _)| row.table == table).map(|(_, id)| id)
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
        let classed = spec.table == Table::Cue;
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
                self.lead(&words, spec.table, id, bits);
                self.lead_closed_up(phrase, spec.table, id, bits);
            }
        }
        self.scratch = words;
        self.rows.push(Stored { table: spec.table, file: spec.file, line: file.line(row.line) });
        Ok(())
    }

    /// Lets the words lead to a row. A phrase of classes that stands in several rows leads to the first of them, which has
    /// the classes of all.
    fn lead(&mut self, words: &[WordId], table: Table, id: RowId, bits: u128) {
        if table != Table::Cue {
            return self.phrases.add(words, id);
        }
        let first = *self.classed.entry(words.into()).or_insert(id);
        if first == id {
            self.phrases.add(words, id);
        }
        *self.cues.entry(first).or_default() |= bits;
    }

    /// `King's Lynn` is written `Kings Lynn` too.
    fn lead_closed_up(&mut self, phrase: &str, table: Table, id: RowId, bits: u128) {
        if memchr::memchr(b'\'', phrase.as_bytes()).is_some() && phrase.contains("'s") {
            let mut words = Vec::new();
            self.words(table, &phrase.replace("'s", "s"), &mut words);
            self.lead(&words, table, id, bits);
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

    #[test]
    fn classes_of_several_files_are_united() {
        let file = |file: &str, text: &str| {
            let spec = SPECS.iter().find(|spec| spec.file == file).expect("a lexicon file");
            (spec, vec![Source { name: file.to_owned(), text: Err(text.into()) }])
        };
        let lexicons = Lexicons::load(vec![
            file("abbreviations.tsv", "word\tclasses\tnote\nzz\tabbreviation\nzz yy\ttitle\n"),
            file("cues.tsv", "phrase\tclasses\tnote\nzz\tteam\nzz yy\tmonth\n"),
        ]);
        let lexicons = lexicons.expect("two good files");
        assert_eq!(lexicons.bits(lexicons.word("zz")), Cue::Abbreviation.bit() | Cue::Team.bit());
        let node = lexicons.step(lexicons.start(lexicons.word("zz")), lexicons.word("yy"));
        let rows: Vec<RowId> = lexicons.rows_at(node).map(|(_, row)| row).collect();
        assert_eq!(rows.len(), 1);
        assert!(lexicons.row_is(rows[0], Cue::Title) && lexicons.row_is(rows[0], Cue::Month));
    }
}
