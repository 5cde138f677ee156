//! Rows of `parts_of_speech.tsv` and `verbs.tsv`: what English words are to the grammar, whatever the text is about.

use super::Row;
use crate::lexicon::cells::{Cells, Invalid, Text, parts};
use crate::lexicon::column::{Closed, Column, Form, closed};
use crate::lexicon::table::Table;

closed! {
    /// A closed class of English words.
    WordClass {
        Adjective = "adjective",
        AgeAdjective = "age_adjective",
        Agentive = "agentive",
        AdjectivalEnding = "adjectival_ending",
        Adverb = "adverb",
        AuxiliaryAdverb = "auxiliary_adverb",
        BaseAuxiliary = "base_auxiliary",
        Be = "be",
        Complementiser = "complementiser",
        Conditional = "conditional",
        ControlAdjective = "control_adjective",
        Coordinator = "coordinator",
        Demonstrative = "demonstrative",
        Determiner = "determiner",
        Do = "do",
        Durative = "durative",
        EdEnding = "ed_ending",
        Existential = "existential",
        FloatingQuantifier = "floating_quantifier",
        Future = "future",
        Have = "have",
        IngEnding = "ing_ending",
        Genitive = "genitive",
        InfinitiveMarker = "infinitive_marker",
        Interrogative = "interrogative",
        JoiningCoordinator = "joining_coordinator",
        LocativeAdverb = "locative_adverb",
        LyEnding = "ly_ending",
        Modal = "modal",
        Negator = "negator",
        Nonfinite = "nonfinite",
        Noun = "noun",
        Numeral = "numeral",
        ObjectPronoun = "object_pronoun",
        OpenSubordinator = "open_subordinator",
        PastAbility = "past_ability",
        ParticipleAuxiliary = "participle_auxiliary",
        PersonNoun = "person_noun",
        PersonRelative = "person_relative",
        PhraseHead = "phrase_head",
        PluralNoun = "plural_noun",
        PluralVerb = "plural_verb",
        Preposition = "preposition",
        Pronoun = "pronoun",
        Quantifier = "quantifier",
        Relative = "relative",
        RelativePossessive = "relative_possessive",
        SchedulingAdjective = "scheduling_adjective",
        SingularPronoun = "singular_pronoun",
        SubjectPronoun = "subject_pronoun",
        Subordinator = "subordinator",
        ThirdSingular = "third_singular",
        VerbPrefix = "verb_prefix",
    }
}

closed! {
    /// How a verb is used.
    VerbUse {
        /// States the infinitive behind it: `went on to join`.
        Implicative = "implicative",
        /// States a career step only with its object: `left the force`, not `left the room`.
        NeedsObject = "needs_object",
        /// Its object is the person who takes the step: `promoted her`, so that the passive's subject is.
        PersonObject = "person_object",
        /// Takes a clause as its object: `said (that) she left`.
        Clause = "clause",
        /// Names who is called what: `named Rex`.
        Naming = "naming",
        /// Its object is the subject of the infinitive behind it: `asked her to leave`.
        ObjectControl = "object_control",
        /// Stands before its speaker, behind speech: `said Jane Doe`.
        Speech = "speech",
        /// Its subject is the subject of the infinitive behind it: `wants to leave`.
        SubjectControl = "subject_control",
    }
}

/// A row of `parts_of_speech.tsv`.
#[derive(Debug, Clone)]
pub(crate) struct PartOfSpeechRow {
    /// A word, a phrase of few words, or `*` and the last letters of words.
    pub word: Text,
    /// The classes, as bits of [`WordClass`].
    pub classes: u64,
}

impl Row for PartOfSpeechRow {
    const TABLE: Table = Table::PartOfSpeech;
    const COLUMNS: &'static [Column] = &[
        Column::new("word", Form::Text).key(),
        Column::new("classes", Form::SomeOf(WordClass::NAMES)),
        Column::NOTE,
    ];

    fn read(cells: Cells<'_>) -> Result<Self, Invalid> {
        let classes = parts(cells.cell(1)).filter_map(WordClass::from_name);
        Ok(Self { word: cells.text(0), classes: classes.fold(0, |bits, class| bits | 1 << class as u8) })
    }
}

/// A row of `verbs.tsv`.
#[derive(Debug, Clone)]
pub(crate) struct VerbRow {
    /// Base form, third person, past, participle, gerund; `|` between spellings.
    pub forms: [Text; 5],
    /// Of the uses of the bare word, the per cent that are no verb.
    pub noun_share: u8,
    /// How the verb is used, as bits of [`VerbUse`].
    pub uses: u16,
}

impl Row for VerbRow {
    const TABLE: Table = Table::Verb;
    const COLUMNS: &'static [Column] = &[
        Column::new("lemma", Form::Text).key(),
        Column::new("third_person", Form::Text).optional(),
        Column::new("past", Form::Text).optional(),
        Column::new("past_participle", Form::Text).optional(),
        Column::new("present_participle", Form::Text).optional(),
        Column::new("noun_share", Form::Number(0, 100)),
        Column::new("uses", Form::SomeOf(VerbUse::NAMES)).optional(),
        Column::NOTE,
    ];

    fn read(cells: Cells<'_>) -> Result<Self, Invalid> {
        let uses = parts(cells.cell(6)).filter_map(VerbUse::from_name);
        Ok(Self {
            forms: std::array::from_fn(|form| cells.text(form)),
            noun_share: cells.number(5)?,
            uses: uses.fold(0, |bits, one| bits | 1 << one as u8),
        })
    }
}
