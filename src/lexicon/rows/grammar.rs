//! Rows of `parts_of_speech.tsv` and `verbs.tsv`: what English words are to the grammar, whatever the text is about.

use super::Row;
use crate::lexicon::cells::{Cells, Invalid, Text, parts};
use crate::lexicon::column::{Closed, Column, Form, closed};
use crate::lexicon::table::Table;

closed! {
    /// A closed class of English words, documented in `classes.tsv`.
    WordClass {
        /// `daily`, `elderly`: its form or another use would make something else of it.
        Adjective = "adjective",
        /// `old` in `41-year-old`, which names a person.
        AgeAdjective = "age_adjective",
        /// `by`: who does it, or how.
        Agentive = "agentive",
        /// The ending of `careless`.
        AdjectivalEnding = "adjectival_ending",
        /// `abroad`, `never`.
        Adverb = "adverb",
        /// `or`, `nor`: what is denied before it is denied behind it.
        Alternative = "alternative",
        /// `long` in `has long been`, whatever it is elsewhere.
        AuxiliaryAdverb = "auxiliary_adverb",
        /// `be`, `do`, `have`: may follow `to` or a modal verb.
        BaseAuxiliary = "base_auxiliary",
        /// A form of `be`: `was`, `isn't`, `they're`.
        Be = "be",
        /// `claim` in `the claim that she left`: its clause states nothing.
        ClaimNoun = "claim_noun",
        /// `that`, as in `said that she left`.
        Complementiser = "complementiser",
        /// `if`, `whether`: its clause states nothing.
        Conditional = "conditional",
        /// `likely` in `is likely to leave`: the subject is the one who leaves.
        ControlAdjective = "control_adjective",
        /// `and`, `but`.
        Coordinator = "coordinator",
        /// `please` in `please see`.
        Courtesy = "courtesy",
        /// `this`, `those`.
        Demonstrative = "demonstrative",
        /// `the`, `every`, `their`: a noun follows.
        Determiner = "determiner",
        /// A form of `do` as an auxiliary: `did`, `doesn't`.
        Do = "do",
        /// `until`, `till`.
        Durative = "durative",
        /// The ending of `rewilded`.
        EdEnding = "ed_ending",
        /// `there` in `there is`.
        Existential = "existential",
        /// `proud` in `was proud to join`.
        FactiveAdjective = "factive_adjective",
        /// `both` in `they both joined`.
        FloatingQuantifier = "floating_quantifier",
        /// `will`, `she'll`.
        Future = "future",
        /// A form of `have`: `had`, `hasn't`, `we've`.
        Have = "have",
        /// The ending of `rewilding`.
        IngEnding = "ing_ending",
        /// `of`.
        Genitive = "genitive",
        /// `to`.
        InfinitiveMarker = "infinitive_marker",
        /// `what`, `whoever`.
        Interrogative = "interrogative",
        /// `and`, `or`: may join two nouns into one phrase.
        JoiningCoordinator = "joining_coordinator",
        /// `here` in `Here is Jane Doe`.
        LocativeAdverb = "locative_adverb",
        /// The ending of `swiftly`.
        LyEnding = "ly_ending",
        /// `may`, `would`, `can't`.
        Modal = "modal",
        /// `no` in `no officer left`.
        Negative = "negative",
        /// `not`, `never`, `almost`: the verb beside it is not true.
        Negator = "negator",
        /// `been`, `having`: opens no clause by itself.
        Nonfinite = "nonfinite",
        /// `reply`, `pm`: its form or another use would make something else of it.
        Noun = "noun",
        /// `twelve`, `dozen`.
        Numeral = "numeral",
        /// `him`, `herself`, `theirs`.
        ObjectPronoun = "object_pronoun",
        /// `since`: opens a clause or stands before a noun.
        OpenSubordinator = "open_subordinator",
        /// `could`.
        PastAbility = "past_ability",
        /// `was`, `had`.
        PastAuxiliary = "past_auxiliary",
        /// `been`, `done`: `have` may stand before it.
        ParticipleAuxiliary = "participle_auxiliary",
        /// `woman`, `officers`.
        PersonNoun = "person_noun",
        /// `who`, `whom`.
        PersonRelative = "person_relative",
        /// `according`, which `to` makes a preposition.
        PhraseHead = "phrase_head",
        /// `people`, `they`: means several without an `-s`.
        PluralNoun = "plural_noun",
        /// `are`, `have`: its subject is several, `I` or `you`.
        PluralVerb = "plural_verb",
        /// `in`, `from`: where somebody is or comes from.
        Positional = "positional",
        /// `during`, `according to`.
        Preposition = "preposition",
        /// `nobody`, `everything`.
        Pronoun = "pronoun",
        /// `some`, `these`: before a noun or alone.
        Quantifier = "quantifier",
        /// `up` of `gave up her job`.
        QuittingParticle = "quitting_particle",
        /// `for`: what somebody was praised or blamed for.
        Reason = "reason",
        /// `who`, `which`, `who've`.
        Relative = "relative",
        /// `whose`.
        RelativePossessive = "relative_possessive",
        /// `due` in `is due to retire`: the infinitive is a plan.
        SchedulingAdjective = "scheduling_adjective",
        /// `she`, `it`, `somebody`.
        SingularPronoun = "singular_pronoun",
        /// `they`, `I'm`.
        SubjectPronoun = "subject_pronoun",
        /// `because`, `where`: always opens a clause.
        Subordinator = "subordinator",
        /// `has`, `doesn't`: its subject is `he`, `she` or `it`.
        ThirdSingular = "third_singular",
        /// `true` in `it is not true that she left`.
        TruePredicate = "true_predicate",
        /// `false` in `it is false that she left`.
        UntruePredicate = "untrue_predicate",
        /// `re` in `re-elected`, which is a verb.
        VerbPrefix = "verb_prefix",
    }
}

closed! {
    /// How a verb is used.
    VerbUse {
        /// Its object is said to have done wrong, so that the passive's subject is: `was convicted of theft`.
        Accusing = "accusing",
        /// Its subject takes place: `her promotion followed`.
        Arising = "arising",
        /// What it has for its object comes about, though the verb is only meant to: `gathered to mark her retirement`.
        Commemorating = "commemorating",
        /// Makes what it takes as a clause so: `ruled that he be dismissed`.
        Decreeing = "decreeing",
        /// Nothing that stands behind `before` came about: `died before joining`.
        Ending = "ending",
        /// States the infinitive behind it: `went on to join`.
        Implicative = "implicative",
        /// Goes from one thing to another, so that the infinitive of purpose behind it came true: `left the army to join`.
        LeadsOn = "leads_on",
        /// Leads on so with its particle: `gave up her job to join`.
        LeadsOnUp = "leads_on_up",
        /// States a career step only with its object: `left the force`, not `left the room`.
        NeedsObject = "needs_object",
        /// Its object is the person who takes the step: `promoted her`, so that the passive's subject is.
        PersonObject = "person_object",
        /// Takes a clause as its object: `said (that) she left`.
        Clause = "clause",
        /// Names who is called what: `named Rex`.
        Naming = "naming",
        /// What it takes as a clause is not stated: `denied that she left`.
        Nonfactive = "nonfactive",
        /// As a participle, says when something takes place: `a hearing held in May`.
        Occurrence = "occurrence",
        /// Its object is the subject of the infinitive behind it: `asked her to leave`.
        ObjectControl = "object_control",
        /// What it has for its object does not come about, or is only asked for: `blocked her promotion`.
        Refusing = "refusing",
        /// Stands before its speaker, behind speech: `said Jane Doe`.
        Speech = "speech",
        /// Its subject is the subject of the infinitive behind it: `wants to leave`.
        SubjectControl = "subject_control",
        /// Its subject does wrong, or is said to have: `admitted misconduct`.
        Wrong = "wrong",
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
    pub uses: u32,
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
