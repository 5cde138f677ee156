//! [`Cue`]: the classes that a word can have, as bits looked up once with the word.

macro_rules! cues {
    ($($(#[$doc:meta])* $cue:ident = $name:literal,)*) => {
        /// A class of words or phrases; rows of `cues.tsv` and of the word lists name them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub(crate) enum Cue { $($(#[$doc])* $cue,)* }

        impl Cue {
            /// The names of all classes.
            pub(super) const NAMES: &'static [&'static str] = &[$($name,)*];
            const NAMED: &'static [(&'static str, Self)] = &[$(($name, Self::$cue),)*];
        }
    };
}

cues! {
    /// The full stop behind the word may end a sentence only before a capital.
    Abbreviation = "abbreviation",
    /// The full stop behind the word never ends a sentence: `Sgt.`, `St.`, `No.`.
    TitleAbbreviation = "title_abbreviation",
    /// A given name of men.
    MaleName = "male_name",
    /// A given name of women.
    FemaleName = "female_name",
    /// `Mr`, `Mrs`, `Ms`, `Miss`.
    Courtesy = "courtesy",
    /// `Mr`, `Sir`.
    MaleTitle = "male_title",
    /// `Mrs`, `Ms`, `Dame`.
    FemaleTitle = "female_title",
    /// `Sir`, `Dame`, `Dr`: titles before a name that are not part of it.
    Title = "title",
    /// `he`, `his`, `him`.
    MalePronoun = "male_pronoun",
    /// `she`, `her`.
    FemalePronoun = "female_pronoun",
    /// `they`, `their`.
    PluralPronoun = "plural_pronoun",
    /// `I`, `my`, `me`.
    FirstPersonPronoun = "first_person_pronoun",
    /// `a`, `an`, `the`, `this`.
    Determiner = "determiner",
    /// `in`, `at`, `near`: what stands before a place.
    PlacePreposition = "place_preposition",
    /// Any preposition.
    Preposition = "preposition",
    /// `and`, `or`, `&`.
    Conjunction = "conjunction",
    /// `Street`, `Road`: the last word of a street's name.
    StreetType = "street_type",
    /// `Hill`, `Court`: the last word of some streets' names and of much else.
    WeakStreetType = "weak_street_type",
    /// `in`, `near`, `across`: what stands before places and seldom before people.
    Locative = "locative",
    /// `team`, `unit`: a group of officers, named by its territory.
    Team = "team",
    /// `area`, `village`: what a place's name alone goes with.
    Settlement = "settlement",
    /// `Duke`, `Bishop`: titles with a place in them.
    Peerage = "peerage",
    /// `University`, `Hospital`: a word that makes the name around it an organisation's or a building's.
    Organisation = "organisation",
    /// `north`, `eastern`, `central`.
    Compass = "compass",
    /// `district`, `borough`, `area`: common nouns of territory.
    Territory = "territory",
    /// `acting`, `temporary`, `former`, `new`: any word that stands before a rank without being part of its name.
    Standing = "standing",
    /// `acting`.
    ActingStanding = "acting_standing",
    /// `temporary`, `interim`.
    TemporaryStanding = "temporary_standing",
    /// `former`, `ex`, `then`.
    FormerStanding = "former_standing",
    /// `retired`.
    RetiredStanding = "retired_standing",
    /// `designate`, `incoming`.
    DesignateStanding = "designate_standing",
    /// `trainee`, `probationary`.
    TraineeStanding = "trainee_standing",
    /// A rank's abbreviation, which needs its capitals.
    RankAbbreviation = "rank_abbreviation",
    /// A rank's abbreviation that is more often something else: `CS`, `CI`.
    DoubtfulAbbreviation = "doubtful_abbreviation",
    /// What stands before the ranks of other services: `RSPCA inspector`, `fire commander`, `High Commissioner`.
    OtherService = "other_service",
    /// What stands behind the ranks of other services: `Sergeant Major`.
    OtherServiceTail = "other_service_tail",
    /// A rank word that is more often a role (`commander`): a rank only before a name.
    RoleRank = "role_rank",
    /// What makes a role of a [`Self::RoleRank`]: `borough commander`, `gold commander`.
    RolePrefix = "role_prefix",
    /// A word before which a rank still belongs to the name behind: `for`, `of`, `at`.
    RankLink = "rank_link",
    /// `who`, `where`, `until`: a word that begins another clause.
    ClauseBreak = "clause_break",
    /// `was`, `has`, `first`, `later`: what may stand between a subject and its verb.
    Auxiliary = "auxiliary",
    /// `team`, `unit`: a part of a force, which one is posted to rather than joins.
    TeamNoun = "team_noun",
    /// `army`, `council`: a body that is no police force.
    OtherBody = "other_body",
    /// `career`, `service`: what one begins in the police.
    CareerNoun = "career_noun",
    /// `began`, `started`.
    BeginVerb = "begin_verb",
    /// `hopes`, `applied`, `opportunity`: what one has who has not become it.
    Wish = "wish",
    /// `regular`, `recruit`: how one joins, other than by a rank.
    EntryNoun = "entry_noun",
    /// `until`, `by`, `between`: what makes of a date the end or a stretch.
    StretchPreposition = "stretch_preposition",
    /// `who`, `which`.
    RelativePronoun = "relative_pronoun",
    /// `both`, `officers`: a subject of several people.
    GroupSubject = "group_subject",
    /// `year`, `old`, `aged`.
    AgeWord = "age_word",
    /// `in`, `at`, `on`, `with`: what ends the object of `joined`.
    ObjectEnd = "object_end",
    /// `is`, `as`, `made`, `appointed`: what joins a person to a rank.
    RankPredicate = "rank_predicate",
    /// `role`, `rank`: a noun that a rank completes.
    PostNoun = "post_noun",
    /// `posing`, `impersonating`: a rank that is none of the person's.
    Impostor = "impostor",
    /// `retired`, `retires`.
    RetireVerb = "retire_verb",
    /// `was`, `served`, `previously`: what was once.
    PastVerb = "past_verb",
    /// `new`, `now`, `promoted`: what has come about of late.
    Newness = "newness_cue",
    /// What stands before `officer` when the officer is a policeman: `police`, `retired`, `student`.
    OfficerPrefix = "officer_prefix",
    /// `officer`, `recruit`: a person of the police whose rank is not said.
    OfficerNoun = "officer_noun",
    /// `is`, `was`, `becomes`: a form of being or becoming.
    Copula = "copula",
    /// `detective`.
    Detective = "detective",
    /// Police common nouns: `officer`, `constabulary`, `force`.
    Police = "police",
    /// What may stand between a number and the people it counts: `six new recruits`, `40 extra full-time officers`.
    CountModifier = "count_modifier",
    /// What never stands between a number and the police it counts: verbs, small words, other bodies (`council`).
    CountStop = "count_stop",
    /// What is measured, not counted: `years`, `miles`, `per`.
    Unit = "unit",
    /// What a number behind it names: `page`, `junction`, `operation`.
    NumberLabel = "number_label",
    /// What officers do who go somewhere: `based`, `posted`, `join`.
    PostingVerb = "posting_verb",
    /// How many there are in all: `total`, `strength`, `establishment`.
    StrengthNoun = "strength_noun",
    /// What a number of people does: `rises`, `fell`, `growing`.
    ChangeVerb = "change_verb",
    /// A group of people who begin together: `intake`, `cohort`.
    IntakeNoun = "intake_noun",
    /// What one does who takes up a rank: `became`, `sworn`.
    BecomeVerb = "become_verb",
    /// What a place does that is given officers: `gets`, `receives`.
    GainVerb = "gain_verb",
    /// Weekdays.
    Weekday = "weekday",
    /// What stands before a month or a year: `in`, `since`, `early`.
    DatePreposition = "date_preposition",
    /// `am`, `hours`, `midnight`: words of a time of day.
    Clock = "clock",
    /// `will`, `due`: the sentence speaks of what is to come.
    Future = "future",
    /// `was`, `began`: the sentence speaks of what has been.
    Past = "past",
    /// `log`, `number`, `Operation`: the digits behind it name a thing.
    Reference = "reference",
    /// Months.
    Month = "month",
    /// Words that never form part of a person's name though they may bear a capital.
    NotName = "not_name",
    /// Particles inside a surname: `de`, `van`, `St`.
    NameParticle = "name_particle",
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
