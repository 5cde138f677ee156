//! [`Tables`]: what was read from all files; the built-in ones are laid out as an image when the library is built.

use super::RowId;
use super::cells::Cells;
use super::classes::Classes;
use super::frames::VerbForms;
use super::grammar::Grammar;
use super::lines::Lines;
use super::numbers::Layout;
use super::phrases::Phrases;
use super::places::Places;
use super::rows::{Kept, Rows};
use super::table::Table;
use super::text_words::TextWords;
use super::vocabulary::Vocabulary;

/// What was read from all files.
#[derive(Debug)]
pub(super) struct Tables {
    pub vocabulary: Vocabulary,
    pub phrases: Phrases,
    pub classes: Classes,
    pub text_words: TextWords,
    pub lines: Lines,
    pub grammar: Grammar,
    pub verb_forms: VerbForms,
    pub places: Places,
    /// Without those of verbs and of parts of speech: what they tell is the grammar's.
    pub typed: Rows,
}

/// The tables whose rows the grammar and the forms of verbs are made of, and nothing else asks for.
const OF_GRAMMAR: [Table; 2] = [Table::PartOfSpeech, Table::Verb];

impl Tables {
    /// A row of a table; `row` is one of that table.
    #[inline]
    pub(super) fn row<R: Kept>(&self, row: RowId) -> &R {
        &R::of(&self.typed)[self.number_in(R::TABLE, row)]
    }

    /// The place of a row in its table.
    #[inline]
    pub(super) fn number_in(&self, table: Table, row: RowId) -> usize {
        row.wrapping_sub(self.lines.first(table)) as usize
    }
}

/// Only tables without overlays: the image holds no text, which stands in the program once. What the rows of places say is written
/// behind it, because it adds nothing to what tells these tables from others.
impl Layout for Tables {
    fn write(&self, image: &mut Vec<u8>) {
        self.vocabulary.write(image);
        self.phrases.write(image);
        self.classes.write(image);
        self.text_words.write(image);
        self.lines.write(image);
        self.grammar.write(image);
        self.verb_forms.write(image);
    }

    /// The rows that are kept with a type are read from their files; they were read so before the image was written.
    fn read(image: &mut &'static [u8]) -> Self {
        let (vocabulary, phrases) = (Vocabulary::read(image), Phrases::read(image));
        let (classes, text_words) = (Classes::read(image), TextWords::read(image));
        let lines = Lines::read(image);
        let (grammar, verb_forms) = (Grammar::read(image), VerbForms::read(image));
        let places = Places::read(image);
        let mut typed = Rows::default();
        let is_typed = |table| Rows::keep(table) && !OF_GRAMMAR.contains(&table);
        for (spec, rows) in lines.runs().filter(|(spec, _)| is_typed(spec.table)) {
            for row in rows {
                let read = typed.read(spec.table, Cells::new(&lines.text(row)));
                read.expect("the rows were read before the image was written");
            }
        }
        Self { vocabulary, phrases, classes, text_words, lines, grammar, verb_forms, places, typed }
    }
}
