//! Loads the tables: reads each file, takes away what overlays remove, and files each row under its words.

use super::cells::{Cells, Invalid, cell, parts};
use super::classes::Classes;
use super::cue::Cue;
use super::frames::{ByForm, VerbForms};
use super::frequent;
use super::grammar::Grammar;
use super::lines::LineList;
use super::overlay::Source;
use super::phrases::PhraseList;
use super::places::Places;
use super::reading::{self, Line, Removed};
use super::rows::{FrameRow, Kept, Rows};
use super::spec::{SPECS, Spec};
use super::table::Table;
use super::tables::Tables;
use super::text_words::TextWords;
use super::vocabulary::{COMMA, WordId, Words};
use super::word::Word;
use super::{RowId, split, territories};
use crate::error::Error;
use rustc_hash::FxHashMap;

/// What has been read so far.
#[derive(Debug)]
pub(super) struct Loader {
    vocabulary: Words,
    phrases: PhraseList,
    /// The classes of each word.
    bits: Vec<u128>,
    /// The classes of phrases of several words.
    cues: FxHashMap<RowId, u128>,
    lines: LineList,
    typed: Rows,
    /// The first row of `career_frames.tsv`.
    first_frame: RowId,
    /// The first row of each phrase of classes.
    classed: FxHashMap<Box<[WordId]>, RowId>,
    /// The words of the phrase that is being read.
    scratch: Vec<WordId>,
}

/// A file that is being read.
#[derive(Clone, Copy)]
struct File<'s> {
    spec: &'static Spec,
    source: &'s Source,
}

impl File<'_> {
    fn error(self, line: Line<'_>, invalid: Invalid) -> Error {
        reading::error(self.spec, &self.source.name, line.number, invalid)
    }
}

impl Loader {
    /// Reads the files of each table, the built-in one first. Overlays are checked cell by cell; the built-in files, which
    /// were checked so when the library was built, are only read.
    ///
    /// # Errors
    /// The first row that is not as the columns of its file ask.
    pub(super) fn load(sources: Vec<(&'static Spec, Vec<Source>)>) -> Result<Tables, Error> {
        let mut loader = Self {
            vocabulary: Words::default(),
            phrases: PhraseList::default(),
            bits: Vec::new(),
            cues: FxHashMap::default(),
            lines: LineList::default(),
            typed: Rows::default(),
            first_frame: 0,
            classed: FxHashMap::default(),
            scratch: Vec::new(),
        };
        Word::number(&mut loader.vocabulary);
        frequent::keep_free(&mut loader.vocabulary);
        for (spec, files) in sources {
            loader.read(spec, &files)?;
        }
        loader.add_frames();
        loader.bits.resize(loader.vocabulary.len(), 0);
        let (vocabulary, mut typed) = (loader.vocabulary.finish(), loader.typed);
        let by_form = ByForm::new(Kept::of(&typed), Kept::of(&typed), Kept::of(&typed));
        let verb_forms = VerbForms::new(&by_form, |form| vocabulary.id(form));
        let grammar = Grammar::new(Kept::of(&typed), Kept::of(&typed), &vocabulary);
        typed.let_go_of_grammar();
        let (phrases, lines) = (loader.phrases.finish(), loader.lines.finish());
        let classes = Classes::new(&loader.bits, &loader.cues);
        Ok(Tables {
            text_words: TextWords::new(&vocabulary, &classes, &phrases),
            places: Places::new(&lines, &vocabulary, &phrases),
            vocabulary,
            phrases,
            classes,
            lines,
            grammar,
            verb_forms,
            typed,
        })
    }

    fn read(&mut self, spec: &'static Spec, files: &[Source]) -> Result<(), Error> {
        let mut parsed = Vec::with_capacity(files.len());
        for file in files {
            let lines = reading::lines(spec, &file.name, &file.text)?;
            if !file.is_built_in() {
                reading::check(spec, &file.name, &lines)?;
            }
            parsed.push((file.name.as_str(), lines));
        }
        if spec.table == Table::Place && files.iter().any(|file| !file.is_built_in()) {
            territories::check(spec, &parsed)?;
        }
        // A line takes away rows of earlier files only, so that an overlay can replace a row.
        let removed: Vec<Removed<'_>> =
            parsed.iter().map(|(_, lines)| Removed::new(lines.iter().copied())).collect();
        if spec.table == Table::CareerFrame {
            self.first_frame = self.lines.next();
        }
        let number = SPECS.iter().position(|known| known.file == spec.file).unwrap_or(0);
        for (at, (source, (_, lines))) in files.iter().zip(parsed).enumerate() {
            let file = File { spec, source };
            self.lines.begin(number as u32, source.text.clone());
            for line in lines.into_iter().filter(|line| !line.removes) {
                // Every overlay is asked: a row that two of them remove is one for each.
                let taken = removed[at + 1..].iter().filter(|by| by.takes(spec, line.text)).count();
                if taken == 0 {
                    self.add(file, line)?;
                }
            }
        }
        files.iter().zip(&removed).try_for_each(|(file, removed)| removed.check_used(spec, &file.name))
    }

    fn add(&mut self, file: File<'_>, line: Line<'_>) -> Result<(), Error> {
        let spec = file.spec;
        let (kept, start) = file.source.keep(line.text);
        self.typed.read(spec.table, Cells::new(&kept)).map_err(|invalid| file.error(line, invalid))?;
        let classed = spec.table == Table::Cue;
        let bits =
            if classed { classes(line.text).map_err(|invalid| file.error(line, invalid))? } else { 0 };
        let id = self.lines.next();
        let mut words = std::mem::take(&mut self.scratch);
        for column in spec.searched() {
            for phrase in parts(cell(line.text, column)) {
                self.words(spec.table, phrase, &mut words);
                match (words.as_slice(), classed) {
                    ([], _) => {
                        let expected = spec.columns[column].form.expected();
                        return Err(file.error(line, Invalid::new(column, phrase, expected)));
                    }
                    ([word], true) => self.add_classes(*word, bits),
                    _ if spec.table == Table::Dossier => {}
                    _ => {
                        self.lead(&words, spec.table, id, bits);
                        self.lead_closed_up(phrase, spec.table, id, bits);
                    }
                }
            }
        }
        self.scratch = words;
        self.lines.add(start);
        Ok(())
    }

    /// Lets each form of a career verb lead to a row of `career_frames.tsv`.
    fn add_frames(&mut self) {
        let rows: &[FrameRow] = Kept::of(&self.typed);
        let by_form = ByForm::new(rows, Kept::of(&self.typed), Kept::of(&self.typed));
        for (form, senses) in &by_form.forms {
            let at = by_form.found_alone(rows, senses);
            if let (Some(at), Some(word)) = (at, self.vocabulary.intern(form)) {
                self.phrases.add(&[word], Table::CareerFrame.with_row(self.first_frame + at as RowId));
            }
        }
    }

    fn add_classes(&mut self, word: WordId, bits: u128) {
        let at = word as usize;
        if self.bits.len() <= at {
            self.bits.resize(at + 1, 0);
        }
        self.bits[at] |= bits;
    }

    /// Lets the words lead to a row. A phrase of classes that stands in several rows leads to the first of them, which has
    /// the classes of all.
    fn lead(&mut self, words: &[WordId], table: Table, id: RowId, bits: u128) {
        if table != Table::Cue {
            return self.phrases.add(words, table.with_row(id));
        }
        let first = *self.classed.entry(words.into()).or_insert(id);
        if first == id {
            self.phrases.add(words, table.with_row(id));
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

/// The classes in the second cell of a row, as bits.
pub(super) fn classes(line: &str) -> Result<u128, Invalid> {
    let classes = Cue::bits(cell(line, 1));
    classes.map_err(|name| Invalid::new(1, name, "a class of `classes.tsv`".to_owned()))
}
