//! [`Cue`]: the classes that a word can have, as bits looked up once with the word.

macro_rules! cues {
    ($($file:literal $names:ident $($cue:ident = $name:literal,)*)*) => {
        /// A class of words or phrases, documented in `classes.tsv`; the rows of one file give it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub(crate) enum Cue { $($($cue,)*)* }

        impl Cue {
            $(
                #[doc = concat!("The classes of `", $file, "`.")]
                pub(super) const $names: &'static [&'static str] = &[$($name,)*];
            )*
            const NAMED: &'static [(&'static str, Self)] = &[$($(($name, Self::$cue),)*)*];
            /// The file of each class, with its name.
            #[cfg(test)]
            const FILED: &'static [(&'static str, &'static str)] = &[$($(($file, $name),)*)*];
        }
    };
}

cues! {
    "given_names.tsv" GIVEN_NAMES
        FemaleName = "female_name",
        MaleName = "male_name",
    "abbreviations.tsv" ABBREVIATIONS
        Abbreviation = "abbreviation",
        TitleAbbreviation = "title_abbreviation",
    "calendar_words.tsv" CALENDAR_WORDS
        Clock = "clock",
        CountTail = "count_tail",
        DatePreposition = "date_preposition",
        DeadlinePreposition = "deadline_preposition",
        Durative = "durative",
        FiguresPreposition = "figures_preposition",
        MeasurePreposition = "measure_preposition",
        Month = "month",
        MonthPreposition = "month_preposition",
        NewsContext = "news_context",
        OrdinalEnding = "ordinal_ending",
        RangePreposition = "range_preposition",
        Recurrence = "recurrence",
        Weekday = "weekday",
    "career_words.tsv" CAREER_WORDS
        AdjunctOpener = "adjunct_opener",
        AgeWord = "age_word",
        BecomeVerb = "become_verb",
        BeginVerb = "begin_verb",
        CareerNoun = "career_noun",
        EntryNoun = "entry_noun",
        FormerTime = "former_time",
        Impostor = "impostor",
        Nonfactive = "nonfactive",
        PeopleNoun = "people_noun",
        PostNoun = "post_noun",
        PredicateLink = "predicate_link",
        Recency = "recency",
        RetireVerb = "retire_verb",
    "grammar.tsv" GRAMMAR
        Affiliation = "affiliation",
        Auxiliary = "auxiliary",
        Conjunction = "conjunction",
        Copula = "copula",
        Determiner = "determiner",
        Distributive = "distributive",
        FemalePronoun = "female_pronoun",
        FirstPersonPronoun = "first_person_pronoun",
        Future = "future",
        MalePronoun = "male_pronoun",
        Past = "past",
        PluralPronoun = "plural_pronoun",
        Preposition = "preposition",
        Quantifier = "quantifier",
        RelativePronoun = "relative_pronoun",
        Subordinator = "subordinator",
    "headcount_words.tsv" HEADCOUNT_WORDS
        Additive = "additive",
        ChangeVerb = "change_verb",
        Comparison = "comparison",
        Composition = "composition",
        CountModifier = "count_modifier",
        CountStop = "count_stop",
        DutyLink = "duty_link",
        GainVerb = "gain_verb",
        GiveVerb = "give_verb",
        IntakeNoun = "intake_noun",
        Occasion = "occasion",
        PostingVerb = "posting_verb",
        Residence = "residence",
        StrengthNoun = "strength_noun",
        TimeAdverb = "time_adverb",
    "name_words.tsv" NAME_WORDS
        FemaleTitle = "female_title",
        MaleTitle = "male_title",
        NameParticle = "name_particle",
        NotName = "not_name",
        Title = "title",
    "number_words.tsv" NUMBER_WORDS
        NumberLabel = "number_label",
        Unit = "unit",
    "organisation_words.tsv" ORGANISATION_WORDS
        Organisation = "organisation",
        OtherBody = "other_body",
        Police = "police",
        Team = "team",
        TeamNoun = "team_noun",
    "place_words.tsv" PLACE_WORDS
        Compass = "compass",
        Locative = "locative",
        Peerage = "peerage",
        PlacePreposition = "place_preposition",
        StreetType = "street_type",
        Territory = "territory",
        WeakStreetType = "weak_street_type",
    "rank_words.tsv" RANK_WORDS
        ActingStanding = "acting_standing",
        DesignateStanding = "designate_standing",
        Detective = "detective",
        DoubtfulAbbreviation = "doubtful_abbreviation",
        FormerStanding = "former_standing",
        OfficerNoun = "officer_noun",
        OfficerPrefix = "officer_prefix",
        OtherService = "other_service",
        RankAbbreviation = "rank_abbreviation",
        RetiredStanding = "retired_standing",
        RolePrefix = "role_prefix",
        RoleRank = "role_rank",
        Standing = "standing",
        TemporaryStanding = "temporary_standing",
        TraineeStanding = "trainee_standing",
}

impl Cue {
    /// The bit of this class in a word's bits.
    #[inline]
    pub(crate) const fn bit(self) -> u128 {
        1 << self as u8
    }

    /// The bits of a `|` list of class names; the first name that is none as an error.
    pub(crate) fn bits(classes: &str) -> Result<u128, &str> {
        classes.split('|').filter(|name| !name.is_empty()).try_fold(0, |bits, name| {
            let known = Self::NAMED.iter().find(|(known, _)| *known == name).ok_or(name)?;
            Ok(bits | known.1.bit())
        })
    }
}

const _: () = assert!(Cue::NAMED.len() <= 128, "the classes of a word are the bits of a u128");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{Lexicons, Table, UNKNOWN};
    use std::collections::BTreeMap;

    /// One row per class: its file, a word that has it, one that has not, and what belongs to it.
    const DOCUMENTED: &str = include_str!("data/classes.tsv");

    fn rows() -> impl Iterator<Item = Vec<&'static str>> {
        DOCUMENTED.lines().skip(1).map(|row| row.split('\t').collect())
    }

    #[test]
    fn every_class_is_documented_and_every_documented_class_exists() {
        let filed: BTreeMap<&str, &str> = Cue::FILED.iter().map(|(file, name)| (*name, *file)).collect();
        let documented: BTreeMap<&str, &str> = rows().map(|row| (row[0], row[1])).collect();
        assert_eq!(
            (documented.len(), filed.len()),
            (rows().count(), Cue::NAMED.len()),
            "a class is named twice"
        );
        assert_eq!(documented, filed);
        for row in rows() {
            let note = row[4];
            assert!(note.len() > 10 && note.ends_with('.'), "`{}`: `{note}` says too little", row[0]);
        }
    }

    #[test]
    fn every_class_has_its_example_and_not_its_counterexample() {
        let lexicons = Lexicons::built_in();
        for row in rows() {
            let (class, example, counterexample) = (row[0], row[2], row[3]);
            let cue = Cue::bits(class).expect("a class");
            assert!(classes(&lexicons, example) & cue != 0, "`{example}` lacks the class `{class}`");
            assert_eq!(
                classes(&lexicons, counterexample) & cue,
                0,
                "`{counterexample}` has the class `{class}`"
            );
            let known = counterexample.split(' ').all(|word| lexicons.word(word) != UNKNOWN);
            assert!(known, "no row has `{counterexample}`");
        }
    }

    /// The classes of a word or phrase, as bits.
    fn classes(lexicons: &Lexicons, phrase: &str) -> u128 {
        let words: Vec<u32> = phrase.split(' ').map(|word| lexicons.word(word)).collect();
        if let [word] = words[..] {
            return lexicons.bits(word);
        }
        let step = |node, word: &u32| if node == 0 { 0 } else { lexicons.step(node, *word) };
        let node = words[1..].iter().fold(lexicons.start(words[0]), step);
        let rows: Vec<u32> = if node == 0 {
            Vec::new()
        } else {
            lexicons.rows_at(node).filter(|(table, _)| *table == Table::Cue).map(|(_, row)| row).collect()
        };
        let has = |cue: Cue| rows.iter().any(|row| lexicons.row_is(*row, cue));
        Cue::NAMED.iter().filter(|(_, cue)| has(*cue)).fold(0, |bits, (_, cue)| bits | cue.bit())
    }

    #[test]
    fn a_row_gives_only_the_classes_of_its_file() {
        for (file, _) in Cue::FILED {
            let own = |name: &str| Cue::FILED.contains(&(*file, name));
            let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon/data").join(file);
            let text = std::fs::read_to_string(path).expect("a lexicon file");
            for row in text.lines().skip(1) {
                let classes = row.split('\t').nth(1).unwrap_or_default();
                assert!(classes.split('|').all(own), "{file}: `{row}` has a class of another file");
            }
        }
    }
}
