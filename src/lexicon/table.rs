//! [`Table`]: what the rows of a lexicon are about.

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

    /// The marks that a phrase of the table keeps. Ranks have commas (`police, fire and crime commissioner`); those of
    /// places and forces are left to their finders, which read lists.
    pub(crate) fn marks(self) -> &'static [&'static str] {
        if self == Self::Rank { &["&", ","] } else { &["&"] }
    }
}
