//! [`Table`]: what the rows of a lexicon are about.

use super::RowId;

/// What the rows of one or more lexicon files are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Table {
    Ambiguous,
    Boilerplate,
    Calendar,
    Career,
    CareerFrame,
    CommonWord,
    /// Classes of words and phrases, which may fill any number of files.
    Cue,
    DatelineWeight,
    /// Words with the classes of `DossierWord`, which only the dossiers ask for: a text is not searched for them.
    Dossier,
    Force,
    Group,
    HeadlineWeight,
    Honour,
    LineWeight,
    LineWord,
    Nickname,
    NoticeWeight,
    Number,
    PartOfSpeech,
    PartWeight,
    Place,
    Qualifier,
    Rank,
    Relation,
    Speech,
    Verb,
}

impl Table {
    /// The number of tables.
    pub(crate) const COUNT: usize = Self::Verb as usize + 1;

    /// The tables, each at its number.
    const ALL: [Self; Self::COUNT] = [
        Self::Ambiguous,
        Self::Boilerplate,
        Self::Calendar,
        Self::Career,
        Self::CareerFrame,
        Self::CommonWord,
        Self::Cue,
        Self::DatelineWeight,
        Self::Dossier,
        Self::Force,
        Self::Group,
        Self::HeadlineWeight,
        Self::Honour,
        Self::LineWeight,
        Self::LineWord,
        Self::Nickname,
        Self::NoticeWeight,
        Self::Number,
        Self::PartOfSpeech,
        Self::PartWeight,
        Self::Place,
        Self::Qualifier,
        Self::Rank,
        Self::Relation,
        Self::Speech,
        Self::Verb,
    ];

    /// How many bits of a row's number with its table tell the table.
    const BITS: u32 = 5;

    /// The number of a row with its table, which a phrase found in a text leads to at one look.
    pub(super) fn with_row(self, row: RowId) -> u32 {
        row << Self::BITS | self as u32
    }

    /// The table and the row of such a number.
    #[inline]
    pub(super) fn and_row(number: u32) -> (Self, RowId) {
        (Self::ALL[(number % (1 << Self::BITS)) as usize], number >> Self::BITS)
    }

    /// The marks that a phrase of the table keeps. Ranks have commas (`police, fire and crime commissioner`); those of
    /// places and forces are left to their finders, which read lists.
    pub(crate) fn marks(self) -> &'static [&'static str] {
        if self == Self::Rank { &["&", ","] } else { &["&"] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_and_a_row_are_read_from_their_number() {
        const { assert!(Table::COUNT <= 1 << Table::BITS) };
        for (number, table) in Table::ALL.into_iter().enumerate() {
            assert_eq!(table as usize, number);
            for row in [0, 7, (1 << (u32::BITS - Table::BITS)) - 1] {
                assert_eq!(Table::and_row(table.with_row(row)), (table, row));
            }
        }
    }
}
