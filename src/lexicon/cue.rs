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
            pub(super) const NAMED: &'static [(&'static str, Self)] = &[$($(($name, Self::$cue),)*)*];
            /// The file of each class, with its name.
            #[cfg(test)]
            pub(super) const FILED: &'static [(&'static str, &'static str)] = &[$($(($file, $name),)*)*];
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
        StretchPreposition = "stretch_preposition",
        Weekday = "weekday",
    "career_words.tsv" CAREER_WORDS
        AdjunctOpener = "adjunct_opener",
        AgeWord = "age_word",
        ArrivalVerb = "arrival_verb",
        BecomeVerb = "become_verb",
        BeginVerb = "begin_verb",
        CareerNoun = "career_noun",
        Civilian = "civilian",
        Conviction = "conviction",
        DivisionNoun = "division_noun",
        EntrantNoun = "entrant_noun",
        EntryNoun = "entry_noun",
        EntryRoute = "entry_route",
        FormerTime = "former_time",
        Impostor = "impostor",
        MembershipNoun = "membership_noun",
        MoveWord = "move_word",
        Nonfactive = "nonfactive",
        PairNoun = "pair_noun",
        PeopleNoun = "people_noun",
        PostNoun = "post_noun",
        PredicateLink = "predicate_link",
        PromotionNoun = "promotion_noun",
        RankCarrier = "rank_carrier",
        Recency = "recency",
        RetireVerb = "retire_verb",
        RoleNoun = "role_noun",
        StintNoun = "stint_noun",
        Vocation = "vocation",
        WorkplaceNoun = "workplace_noun",
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
        Present = "present",
        Quantifier = "quantifier",
        Reflexive = "reflexive",
        RelativePronoun = "relative_pronoun",
        Scheduling = "scheduling",
        Subordinator = "subordinator",
    "headcount_words.tsv" HEADCOUNT_WORDS
        Additive = "additive",
        CellLink = "cell_link",
        ChangeVerb = "change_verb",
        Comparison = "comparison",
        Composition = "composition",
        CountModifier = "count_modifier",
        CountStop = "count_stop",
        Denial = "denial",
        DutyLink = "duty_link",
        GainVerb = "gain_verb",
        GiveVerb = "give_verb",
        IntakeNoun = "intake_noun",
        Occasion = "occasion",
        Others = "others",
        PartLink = "part_link",
        PostingVerb = "posting_verb",
        PublicNoun = "public_noun",
        Residence = "residence",
        StrengthNoun = "strength_noun",
        TimeAdverb = "time_adverb",
        WorkVerb = "work_verb",
    "name_words.tsv" NAME_WORDS
        Animal = "animal",
        Bystander = "bystander",
        FemaleTitle = "female_title",
        Kin = "kin",
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
        Whereabouts = "whereabouts",
    "rank_words.tsv" RANK_WORDS
        ActingStanding = "acting_standing",
        DesignateStanding = "designate_standing",
        Detective = "detective",
        DoubtfulAbbreviation = "doubtful_abbreviation",
        FormerStanding = "former_standing",
        OfficerNoun = "officer_noun",
        OfficerPlural = "officer_plural",
        OfficerPrefix = "officer_prefix",
        OtherService = "other_service",
        RankAbbreviation = "rank_abbreviation",
        RetiredStanding = "retired_standing",
        RolePrefix = "role_prefix",
        RoleOffice = "role_office",
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
