//! [`Spec`]: which file holds what, and the columns of each.

use super::column::{Column, Form};
use super::cue::Cue;
use super::rows::{
    AMBIGUOUS_COLUMNS, BoilerplateRow, CalendarRow, CareerRow, CommonWordRow, DatelineWeightRow, DossierRow,
    ForceRow, FrameRow, GroupRow, HONOUR_COLUMNS, HeadlineWeightRow, LineWeightRow, LineWordRow, NicknameRow,
    NoticeWeightRow, NumberRow, PLACE_COLUMNS, PartOfSpeechRow, PartWeightRow, QualifierRow, RankRow,
    RelationRow, Row, SpeechRow, VerbRow,
};
use super::table::Table;

/// What is known of a lexicon file before it is read.
pub(crate) struct Spec {
    pub table: Table,
    /// The file's name, built in and as an overlay.
    pub file: &'static str,
    pub columns: &'static [Column],
    /// The rows that come with the library.
    pub built_in: &'static str,
}

macro_rules! spec {
    ($file:literal, $table:expr, $columns:expr) => {
        Spec {
            table: $table,
            file: $file,
            columns: $columns,
            built_in: include_str!(concat!("data/", $file)),
        }
    };
    ($file:literal, $row:ident) => {
        spec!($file, <$row as Row>::TABLE, <$row as Row>::COLUMNS)
    };
}

/// The columns of a file that gives words and phrases their classes.
macro_rules! classes {
    ($first:literal, $names:ident) => {
        &[Column::phrases($first).key(), Column::new("classes", Form::SomeOf(Cue::$names)), Column::NOTE]
    };
}

/// Every lexicon file. The files of [`Table::Cue`] have their classes in the second column; the classes that several files
/// give to one word or phrase are united. The files of any other table stand side by side.
///
/// A static, as each part of the library that is compiled by itself has its own copy of a constant: of all the files.
pub(crate) static SPECS: &[Spec] = &[
    spec!("abbreviations.tsv", Table::Cue, classes!("word", ABBREVIATIONS)),
    spec!("ambiguous.tsv", Table::Ambiguous, AMBIGUOUS_COLUMNS),
    spec!("boilerplate.tsv", BoilerplateRow),
    spec!("calendar.tsv", CalendarRow),
    spec!("calendar_words.tsv", Table::Cue, classes!("phrase", CALENDAR_WORDS)),
    spec!("career.tsv", CareerRow),
    spec!("career_frames.tsv", FrameRow),
    spec!("career_words.tsv", Table::Cue, classes!("phrase", CAREER_WORDS)),
    spec!("common_words.tsv", CommonWordRow),
    spec!("dateline_weights.tsv", DatelineWeightRow),
    spec!("dossier_words.tsv", DossierRow),
    spec!("forces.tsv", ForceRow),
    spec!("given_names.tsv", Table::Cue, classes!("word", GIVEN_NAMES)),
    spec!("grammar.tsv", Table::Cue, classes!("phrase", GRAMMAR)),
    spec!("groups.tsv", GroupRow),
    spec!("headcount_words.tsv", Table::Cue, classes!("phrase", HEADCOUNT_WORDS)),
    spec!("headline_weights.tsv", HeadlineWeightRow),
    spec!("honours.tsv", Table::Honour, HONOUR_COLUMNS),
    spec!("line_weights.tsv", LineWeightRow),
    spec!("line_words.tsv", LineWordRow),
    spec!("name_words.tsv", Table::Cue, classes!("phrase", NAME_WORDS)),
    spec!("nicknames.tsv", NicknameRow),
    spec!("notice_weights.tsv", NoticeWeightRow),
    spec!("part_weights.tsv", PartWeightRow),
    spec!("number_words.tsv", Table::Cue, classes!("phrase", NUMBER_WORDS)),
    spec!("numbers.tsv", NumberRow),
    spec!("organisation_words.tsv", Table::Cue, classes!("phrase", ORGANISATION_WORDS)),
    spec!("parts_of_speech.tsv", PartOfSpeechRow),
    spec!("place_words.tsv", Table::Cue, classes!("phrase", PLACE_WORDS)),
    spec!("places.tsv", Table::Place, PLACE_COLUMNS),
    spec!("qualifiers.tsv", QualifierRow),
    spec!("rank_words.tsv", Table::Cue, classes!("phrase", RANK_WORDS)),
    spec!("ranks.tsv", RankRow),
    spec!("relations.tsv", RelationRow),
    spec!("speech.tsv", SpeechRow),
    spec!("verbs.tsv", VerbRow),
];

impl Spec {
    /// The file of this name; `None` for a name that no file has.
    pub(super) fn of(file: &str) -> Option<&'static Self> {
        SPECS.iter().find(|spec| spec.file == file)
    }

    /// The columns that a text is searched for.
    pub(super) fn searched(&self) -> impl Iterator<Item = usize> + use<> {
        let columns = self.columns.iter().enumerate();
        columns.filter(|(_, column)| column.searched).map(|(at, _)| at)
    }

    /// The header row.
    pub(super) fn header(&self) -> String {
        self.columns.iter().map(|column| column.name).collect::<Vec<_>>().join("\t")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_is_named_once() {
        for (at, spec) in SPECS.iter().enumerate() {
            assert!(SPECS[..at].iter().all(|before| before.file != spec.file), "{}", spec.file);
        }
    }

    #[test]
    fn every_file_of_the_data_is_read() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/lexicon/data");
        for entry in std::fs::read_dir(folder).expect("the data") {
            let name = entry.expect("a file").file_name().into_string().expect("a plain name");
            // A caller adds neither to the classes themselves nor to the words that rules ask for one by one.
            let fixed = name == "classes.tsv" || name == "words.tsv";
            assert!(fixed || Spec::of(&name).is_some(), "{name} has no entry in `SPECS`");
        }
    }
}
