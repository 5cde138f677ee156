//! The words: tables of TSV rows, built in and from overlays, each row with a type, behind one look-up of each word.

mod bits;
mod boilerplate;
mod boilerplate_list;
mod cells;
mod classes;
mod column;
mod cue;
#[cfg(test)]
mod documented_classes;
mod entry;
mod fold;
mod folded_line;
mod frames;
mod frequent;
mod gazetteer;
mod grammar;
pub(crate) mod hash;
mod line_model;
mod lines;
mod load;
mod numbers;
mod opening;
mod overlay;
mod phrases;
mod places;
mod reading;
mod rows;
mod spec;
pub(crate) mod split;
mod table;
mod tables;
mod territories;
mod text_words;
mod vocabulary;
mod word;
mod word_key;

pub(crate) use boilerplate::Boilerplate;
pub(crate) use cells::parts;
pub(crate) use cue::Cue;
pub(crate) use entry::{Entry, Form, VerbId};
pub(crate) use folded_line::fold_line;
pub(crate) use frames::{FormFrames, Frame};
pub(crate) use grammar::Grammar;
pub(crate) use line_model::{
    DatelineSigns, HeadlineSigns, LineModel, LineSigns, LineWord, LineWordKey, NoticeSigns, PartSigns,
    Region, line_word_number,
};
pub(crate) use opening::{Node, Opened, Opening};
pub(crate) use overlay::{Overlay, SITES_FILE};
pub(crate) use places::Meanings;
pub(crate) use rows::{
    BoilerplateKind, CalendarRow, CalendarWord, CareerEvent, CareerRow, DatelineSign, DossierRow,
    DossierWord, ForceKind, ForceRow, FrameEvent, FrameRow, FrameTime, GroupKind, GroupRow, HeadlineSign,
    Kept, LineClass, LineSign, NicknameRow, NoticeSign, NumberKind, NumberRow, OtherMeaning, PartSign,
    PlaceKind, QualifierMeaning, QualifierRow, RankRow, RelationPhrase, RelationRow, Sequel, Side, Slot,
    Slots, SpeechKind, SpeechRow, Unit, VerbUse, Voice, WordClass,
};
pub(crate) use table::Table;
pub(crate) use text_words::{Known, PlainWords};
pub(crate) use vocabulary::{COMMA, UNKNOWN, WordId};
pub(crate) use word::Word;

use crate::error::Error;
use load::Loader;
use numbers::Layout;
use once_cell::sync::{Lazy, OnceCell};
use rustc_hash::FxHashMap;
use spec::Spec;
use split::Piece;
use std::ops::Range;
use std::sync::Arc;
use tables::Tables;
use word_key::short_key;

/// The number of a row over all tables.
pub(crate) type RowId = u32;

/// All tables, ready for look-ups; cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct Lexicons(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    tables: Tables,
    boilerplate: OnceCell<Boilerplate>,
    line_model: OnceCell<LineModel>,
    frames: OnceCell<FxHashMap<WordId, FormFrames>>,
    /// The classes of each word of `dossier_words.tsv`.
    dossier_words: OnceCell<FxHashMap<WordId, u16>>,
    /// The number of the first force of each domain.
    domains: OnceCell<FxHashMap<Box<str>, usize>>,
    hash: u64,
}

/// The built-in tables as `build.rs` has laid them out.
static IMAGE: &Aligned<[u8]> = &Aligned(*include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.image")));

/// Bytes that begin a line of the cache.
#[repr(align(64))]
struct Aligned<T: ?Sized>(T);

/// The hash of the image, taken when it was laid out.
const HASH: u64 = u64::from_ne_bytes(*include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.hash")));

static BUILT_IN: Lazy<Lexicons> = Lazy::new(|| Lexicons::new(Tables::read(&mut &IMAGE.0), HASH));

impl Lexicons {
    /// The tables that come with the library, read at the first call.
    pub(crate) fn built_in() -> Self {
        BUILT_IN.clone()
    }

    /// The built-in tables with the rows of the overlays' files, each of at most `limit` bytes, added or, with a leading
    /// `-`, taken away.
    ///
    /// # Errors
    /// An overlay cannot be read, or one of its rows is not as the columns of its file ask.
    pub(crate) fn with_overlays(overlays: &[Overlay], limit: usize) -> Result<Self, Error> {
        let mut sources = overlay::built_in();
        let mut hash = HASH;
        for overlay in overlays {
            for (spec, source) in overlay.sources(limit)? {
                hash = hash::add_file(hash, spec.file, &source.text);
                if let Some((_, files)) = sources.iter_mut().find(|(known, _)| known.file == spec.file) {
                    files.push(source);
                }
            }
        }
        Ok(Self::new(Loader::load(sources)?, hash))
    }

    fn new(tables: Tables, hash: u64) -> Self {
        Self(Arc::new(Inner {
            tables,
            boilerplate: OnceCell::new(),
            line_model: OnceCell::new(),
            frames: OnceCell::new(),
            dossier_words: OnceCell::new(),
            domains: OnceCell::new(),
            hash,
        }))
    }

    /// A hash of the built-in files and of the overlays.
    pub(crate) fn hash(&self) -> u64 {
        self.0.hash
    }

    /// The id of a word of a text.
    #[inline]
    pub(crate) fn word(&self, word: &str) -> WordId {
        let plain = short_key(word).map(|key| self.plain_words().look_up(key).word);
        plain.unwrap_or_else(|| self.0.tables.vocabulary.id(word))
    }

    /// Whether a lexicon or the grammar has a word.
    pub(crate) fn knows(&self, word: &str) -> bool {
        self.word(word) != UNKNOWN || self.grammar().look_up(word) != Entry::default()
    }

    /// The id of the word that a tokeniser found at these bytes of a text.
    #[inline]
    pub(crate) fn word_at(&self, text: &str, start: usize, end: usize) -> WordId {
        let plain = self.plain_words().look_up_at(text, start, end).map(|known| known.word);
        plain.unwrap_or_else(|| self.word(&text[start..end]))
    }

    /// The id of the word that a tokeniser has just found in a text.
    #[inline]
    pub(crate) fn word_of(&self, text: &str, piece: &Piece) -> WordId {
        let plain = piece.plain.map(|letters| self.plain_words().look_up(letters).word);
        plain.unwrap_or_else(|| self.word_at(text, piece.start, piece.end))
    }

    /// What is known of words of at most sixteen letters, at hand for all of a text.
    #[inline]
    pub(crate) fn plain_words(&self) -> PlainWords<'_> {
        PlainWords::new(&self.0.tables.text_words, &self.0.tables.classes)
    }

    /// The classes of a word, as the bits of [`Cue`].
    #[inline]
    pub(crate) fn bits(&self, word: WordId) -> u128 {
        self.0.tables.classes.of_word(word)
    }

    /// The node of the phrases that begin with a word; 0 for none.
    #[inline]
    pub(crate) fn start(&self, word: WordId) -> Node {
        self.0.tables.phrases.start(word)
    }

    /// What is known of a word, by its id.
    pub(crate) fn known(&self, word: WordId) -> Known {
        Known { word, bits: self.bits(word), opening: self.0.tables.phrases.opening(word) }
    }

    /// The node after one more word; 0 for none.
    #[inline]
    pub(crate) fn step(&self, node: Node, word: WordId) -> Node {
        self.0.tables.phrases.step(node, word)
    }

    /// The rows whose phrase ends at a node, with their tables.
    #[inline]
    pub(crate) fn rows_at(&self, node: Node) -> impl Iterator<Item = (Table, RowId)> + '_ {
        self.0.tables.phrases.rows(node).map(Table::and_row)
    }

    /// A row of a table; `row` is one of that table.
    #[inline]
    pub(crate) fn row<R: Kept>(&self, row: RowId) -> &R {
        self.0.tables.row(row)
    }

    /// The wording of a row of [`Table::Cue`] and its classes, as the bits of [`Cue`].
    pub(crate) fn class_row(&self, row: RowId) -> (&str, u128) {
        let line = self.line(row);
        (cells::cell(line, 0), load::classes(line).unwrap_or_default())
    }

    /// All rows of a table.
    pub(crate) fn table<R: Kept>(&self) -> &[R] {
        R::of(&self.0.tables.typed)
    }

    /// Whether the phrase of a row of [`Table::Cue`] has the class, in whichever file.
    #[inline]
    pub(crate) fn row_is(&self, row: RowId, cue: Cue) -> bool {
        self.0.tables.classes.of_phrase(row) & cue.bit() != 0
    }

    /// The phrases of the sites' furniture, put together at the first call.
    pub(crate) fn boilerplate(&self) -> &Boilerplate {
        self.0.boilerplate.get_or_init(|| Boilerplate::new(Kept::of(&self.0.tables.typed)))
    }

    /// The rows of `career_frames.tsv` of the verb that a word is a form of.
    pub(crate) fn frames(&self, word: WordId) -> &[Frame] {
        self.form_frames().get(&word).map_or(&[], |form| form.frames.as_slice())
    }

    /// The frames of a form of a verb; none where the word behind it fits none of those that are found alone.
    pub(crate) fn form_before(&self, word: WordId, next: WordId) -> Option<&FormFrames> {
        self.form_frames().get(&word).filter(|form| form.may_open(next))
    }

    /// Put together at the first call.
    fn form_frames(&self) -> &FxHashMap<WordId, FormFrames> {
        self.0.frames.get_or_init(|| {
            let tables = &self.0.tables;
            let (rows, first) = (self.table::<FrameRow>(), tables.lines.first(Table::CareerFrame));
            let all = frames::senses(rows, first, |word| self.word(word));
            let frames = |senses: &mut dyn Iterator<Item = usize>| senses.map(|at| all[at].clone()).collect();
            let forms = tables.verb_forms.each();
            forms
                .map(|(word, mut senses)| (word, FormFrames::new(frames(&mut senses), rows, first)))
                .collect()
        })
    }

    /// What English words are to the grammar.
    pub(crate) fn grammar(&self) -> &Grammar {
        &self.0.tables.grammar
    }

    /// What tells the lines of a page apart, put together at the first call.
    pub(crate) fn line_model(&self) -> &LineModel {
        let typed = &self.0.tables.typed;
        self.0.line_model.get_or_init(|| LineModel::new(typed))
    }

    /// What a word is to the dossiers, as the bits of [`DossierWord`]; put together at the first call.
    pub(crate) fn dossier_bits(&self, word: WordId) -> u16 {
        let words = self.0.dossier_words.get_or_init(|| {
            let mut words = FxHashMap::default();
            for row in self.table::<DossierRow>() {
                *words.entry(self.word(&row.word)).or_default() |= row.classes;
            }
            words
        });
        words.get(&word).copied().unwrap_or_default()
    }

    /// The first force that a host in small letters is of: its domain, or one below it.
    pub(crate) fn force_of_host(&self, host: &str) -> Option<&ForceRow> {
        let forces = self.table::<ForceRow>();
        let domains = self.0.domains.get_or_init(|| {
            let mut domains = FxHashMap::default();
            for (number, force) in forces.iter().enumerate() {
                for domain in force.domains() {
                    domains.entry(domain.into()).or_insert(number);
                }
            }
            domains
        });
        let below = host.match_indices('.').map(|(dot, _)| &host[dot + 1..]);
        let number = std::iter::once(host).chain(below).filter_map(|domain| domains.get(domain)).min()?;
        forces.get(*number)
    }

    /// A row as it stands in its file.
    pub(crate) fn line(&self, row: RowId) -> &str {
        self.0.tables.lines.line(row)
    }

    /// The name of the file that a row stands in, built in or an overlay of the same name.
    pub(crate) fn file(&self, row: RowId) -> &'static str {
        self.0.tables.lines.file(row)
    }

    /// The numbers of the rows of a table.
    pub(crate) fn rows_of(&self, table: Table) -> impl Iterator<Item = RowId> {
        let of_table = move |(spec, _): &(&'static Spec, Range<RowId>)| spec.table == table;
        self.0.tables.lines.runs().filter(of_table).flat_map(|(_, rows)| rows)
    }
}

#[cfg(test)]
mod tests {
    use super::overlay::Source;
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
    fn a_word_of_a_text_is_known_at_one_look_as_in_all_tables() {
        let lexicons = Lexicons::built_in();
        let tables = &lexicons.0.tables;
        for word in ["the", "sergeant", "st", "dover", "oxfordshire", "xyzzyq", "a414"] {
            let have = lexicons.plain_words().look_up(short_key(word).expect("a word of letters"));
            let want = lexicons.known(tables.vocabulary.id(word));
            assert_eq!((have.word, have.bits), (want.word, want.bits), "{word}");
            assert_eq!(have.opening, want.opening, "{word}");
        }
    }

    #[test]
    fn the_image_is_what_the_files_say() {
        let image = |tables: &Tables| {
            let mut image = Vec::new();
            tables.write(&mut image);
            tables.places.write(&mut image);
            image
        };
        let parsed = Loader::load(overlay::built_in()).expect("the built-in files");
        assert!(image(&parsed) == IMAGE.0, "the image is not that of the files");
        let read = Tables::read(&mut &IMAGE.0);
        assert!(image(&read) == IMAGE.0, "what was read is not what was written");
        assert_eq!(format!("{:?}", read.typed), format!("{:?}", parsed.typed));
    }

    #[test]
    fn classes_of_several_files_are_united() {
        let file = |file: &str, text: &'static str| {
            let spec = Spec::of(file).expect("a lexicon file");
            (spec, vec![Source { name: file.to_owned(), text: text.into() }])
        };
        let tables = Loader::load(vec![
            file("abbreviations.tsv", "word\tclasses\tnote\nzz\tabbreviation\nzz yy\ttitle_abbreviation\n"),
            file("calendar_words.tsv", "phrase\tclasses\tnote\nzz\tclock\nzz yy\tmonth\n"),
        ]);
        let lexicons = Lexicons::new(tables.expect("two good files"), 0);
        assert_eq!(lexicons.bits(lexicons.word("zz")), Cue::Abbreviation.bit() | Cue::Clock.bit());
        let node = lexicons.step(lexicons.start(lexicons.word("zz")), lexicons.word("yy"));
        let rows: Vec<RowId> = lexicons.rows_at(node).map(|(_, row)| row).collect();
        assert_eq!(rows.len(), 1);
        assert!(lexicons.row_is(rows[0], Cue::TitleAbbreviation) && lexicons.row_is(rows[0], Cue::Month));
    }
}
