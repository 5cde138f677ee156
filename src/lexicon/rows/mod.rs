//! The typed row of each table.

mod boilerplate;
mod calendar;
mod career;
mod common_word;
mod dossier;
mod force;
mod frame;
mod grammar;
mod group;
mod line;
mod line_weight;
mod name;
mod number;
mod page;
mod part;
mod place;
mod rank;
mod speech;

pub(crate) use boilerplate::{BoilerplateKind, BoilerplateMatch, BoilerplateRow};
pub(crate) use calendar::{CalendarRow, CalendarWord, Sequel, Unit};
pub(crate) use career::{CareerEvent, CareerRow, RelationPhrase, RelationRow};
pub(crate) use common_word::CommonWordRow;
pub(crate) use dossier::{DossierRow, DossierWord};
pub(crate) use force::{ForceKind, ForceRow};
pub(crate) use frame::{FrameEvent, FrameRow, FrameTime, Slot, Slots, Voice};
pub(crate) use grammar::{PartOfSpeechRow, VerbRow, VerbUse, WordClass};
pub(crate) use group::{GroupKind, GroupRow};
pub(crate) use line::{LineClass, LineSign, LineWordRow};
pub(crate) use line_weight::LineWeightRow;
pub(crate) use name::NicknameRow;
pub(crate) use number::{NumberKind, NumberRow, QualifierMeaning, QualifierRow, Side};
pub(crate) use page::{
    DatelineSign, DatelineWeightRow, HeadlineSign, HeadlineWeightRow, NoticeSign, NoticeWeightRow,
};
pub(crate) use part::{PartSign, PartWeightRow};
pub(crate) use place::{OtherMeaning, PlaceKind, PlaceRow};
pub(crate) use rank::RankRow;
pub(crate) use speech::{SpeechKind, SpeechRow};

pub(super) use name::HONOUR_COLUMNS;
pub(super) use place::{AMBIGUOUS_COLUMNS, PLACE_COLUMNS};

use super::cells::{Cells, Invalid};
use super::column::Column;
use super::table::Table;

/// A row of a table, read once when the tables are loaded.
pub(crate) trait Row: Sized {
    /// The table that it is a row of.
    const TABLE: Table;
    /// The columns of the table's file.
    const COLUMNS: &'static [Column];

    /// Reads a row.
    ///
    /// # Errors
    /// A cell does not hold what its column asks for.
    fn read(cells: Cells<'_>) -> Result<Self, Invalid>;
}

/// A row that [`Rows`] keeps.
pub(crate) trait Kept: Row {
    /// All rows of the table, in the order of their numbers.
    fn of(rows: &Rows) -> &[Self];
}

macro_rules! kept {
    ($($field:ident: $row:ident,)*) => {
        /// The typed rows of all tables.
        #[derive(Debug, Default)]
        pub(crate) struct Rows { $($field: Vec<$row>,)* }

        $(impl Kept for $row {
            #[inline]
            fn of(rows: &Rows) -> &[Self] {
                &rows.$field
            }
        })*

        impl Rows {
            /// Whether the rows of a table are kept.
            pub(super) fn keep(table: Table) -> bool {
                [$(<$row as Row>::TABLE,)*].contains(&table)
            }

            /// Reads a row of a table and keeps it; rows of tables that are read in another way are left out.
            pub(super) fn read(&mut self, table: Table, cells: Cells<'_>) -> Result<(), Invalid> {
                match table {
                    $(<$row as Row>::TABLE => self.$field.push(<$row as Row>::read(cells)?),)*
                    Table::Ambiguous | Table::Cue | Table::Honour | Table::Place => {}
                }
                Ok(())
            }
        }
    };
}

kept! {
    boilerplate: BoilerplateRow,
    calendar: CalendarRow,
    careers: CareerRow,
    career_frames: FrameRow,
    common_words: CommonWordRow,
    dateline_weights: DatelineWeightRow,
    dossier_words: DossierRow,
    forces: ForceRow,
    groups: GroupRow,
    headline_weights: HeadlineWeightRow,
    line_weights: LineWeightRow,
    line_words: LineWordRow,
    nicknames: NicknameRow,
    notice_weights: NoticeWeightRow,
    numbers: NumberRow,
    part_weights: PartWeightRow,
    parts_of_speech: PartOfSpeechRow,
    qualifiers: QualifierRow,
    ranks: RankRow,
    relations: RelationRow,
    speech: SpeechRow,
    verbs: VerbRow,
}

impl Rows {
    /// Lets go of the rows that the grammar and the forms of verbs are made of, which nothing else asks for.
    pub(super) fn let_go_of_grammar(&mut self) {
        (self.verbs, self.parts_of_speech) = (Vec::new(), Vec::new());
    }
}
