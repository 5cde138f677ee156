//! Rows of `line_words.tsv`, and the signs that `line_weights.tsv` weighs: what the lines of a page are told apart by.

use super::Row;
use crate::lexicon::cells::{Cells, Invalid, Text};
use crate::lexicon::column::{Closed, Column, Form, closed};
use crate::lexicon::table::Table;

closed! {
    /// What a word of a line speaks of.
    LineClass {
        /// Cookies and consent by name.
        Cookie = "cookie",
        /// What notices of consent speak of: partners, devices, settings.
        Consent = "consent",
        Subscription = "subscription",
        Sharing = "sharing",
        Navigation = "navigation",
        /// Replies, votes and forums.
        Comment = "comment",
        /// Other stories.
        Related = "related",
        /// Jobs, goods and adverts.
        Market = "market",
        /// Weather, sport, listings.
        Leisure = "leisure",
        /// Copyright, terms, imprint.
        Legal = "legal",
        Error = "error",
        Player = "player",
        Reader = "reader",
        Writer = "writer",
        /// What releases of the police speak of.
        Police = "police",
        /// Words without a subject of their own, which sentences are held together by.
        Grammar = "grammar",
        /// Verbs of speech: `said`.
        Speech = "speech",
        /// Words at the start of a sentence that take up what was told: `He`, `This`.
        Back = "back",
        // What a notice of consent is made of: what the page is read on or with; what is kept of the reader; what the reader may
        // do about it; for whom and what it is kept.
        Medium = "medium",
        Trace = "trace",
        Choice = "choice",
        Purpose = "purpose",
        // What a box inside a story says: of the newsroom and its readers; what it offers; what it bids the reader do, at the start of a
        // sentence. And what a story says: what was, and of whom.
        Newsroom = "newsroom",
        Offer = "offer",
        Bid = "bid",
        Told = "told",
        /// A telephone number for emergencies.
        Urgent = "urgent",
    }
}

/// A row of `line_words.tsv`.
#[derive(Debug, Clone)]
pub(crate) struct LineWordRow {
    pub word: Text,
    /// The bits of [`LineClass`].
    pub classes: u32,
}

impl LineClass {
    /// The classes whose words furniture is made of, as bits: those up to [`LineClass::Player`].
    pub(crate) const FURNITURE: u32 = (Self::Player.bit() << 1) - 1;

    /// How many there are.
    pub(crate) const COUNT: usize = Self::NAMES.len();

    pub(crate) const fn bit(self) -> u32 {
        1 << self as u32
    }
}

impl Row for LineWordRow {
    const TABLE: Table = Table::LineWord;
    const COLUMNS: &'static [Column] = &[
        Column::new("word", Form::Text).key(),
        Column::new("classes", Form::SomeOf(LineClass::NAMES)),
        Column::NOTE,
    ];

    fn read(cells: Cells<'_>) -> Result<Self, Invalid> {
        let bits = cells.cell(1).split('|').filter_map(LineClass::from_name).map(LineClass::bit);
        Ok(Self { word: cells.text(0), classes: bits.fold(0, |all, bit| all | bit) })
    }
}

closed! {
    /// What is seen of a line; each from 0 to 1, the scores of the first reading from -1 to 1.
    LineSign {
        /// 1 for every line: what is thought of a line before it is read.
        Any = "any",
        // Its length, in words.
        UpTo2Words = "up_to_2_words",
        UpTo4Words = "up_to_4_words",
        UpTo7Words = "up_to_7_words",
        UpTo12Words = "up_to_12_words",
        UpTo20Words = "up_to_20_words",
        UpTo40Words = "up_to_40_words",
        MoreWords = "more_words",
        // Its shape.
        SentenceEnd = "sentence_end",
        Quote = "quote",
        Colon = "colon",
        Address = "address",
        Symbol = "symbol",
        Bars = "bars",
        Digits = "digits",
        BlockCapitals = "block_capitals",
        NameLine = "name_line",
        // The words of each class, a quarter for each up to four.
        Cookie = "cookie",
        Consent = "consent",
        Subscription = "subscription",
        Sharing = "sharing",
        Navigation = "navigation",
        Comment = "comment",
        Related = "related",
        Market = "market",
        Leisure = "leisure",
        Legal = "legal",
        Error = "error",
        Player = "player",
        Reader = "reader",
        Writer = "writer",
        Police = "police",
        // The lines around it: three or eight before and behind.
        FurnitureBefore = "furniture_before",
        FurnitureBehind = "furniture_behind",
        ShortBefore = "short_before",
        ShortBehind = "short_behind",
        ProseBefore = "prose_before",
        ProseBehind = "prose_behind",
        ProseFarBefore = "prose_far_before",
        ProseFarBehind = "prose_far_behind",
        // What the first reading made of it, of its neighbours and of the page.
        Score = "score",
        ScoreAbove = "score_above",
        ScoreBelow = "score_below",
        ScoreTwoAbove = "score_two_above",
        ScoreTwoBelow = "score_two_below",
        Between = "between",
        NoBody = "no_body",
        Furnished = "furnished",
        Distance = "distance",
        // The words it shares with the body.
        SharedWords = "shared_words",
        SharedWordsLong = "shared_words_long",
        SharedWordsShort = "shared_words_short",
        SharedNames = "shared_names",
        KnownNames = "known_names",
        NewNames = "new_names",
        NewNamesLong = "new_names_long",
        StrangeLong = "strange_long",
        StrangeShort = "strange_short",
        StrangeNames = "strange_names",
        // Its length again, and how it ends, for where it stands.
        Long = "long",
        FewWords = "few_words",
        LongOnFurnished = "long_on_furnished",
        ShortOnFurnished = "short_on_furnished",
        // More of its shape.
        Length = "length",
        Semicolon = "semicolon",
        Question = "question",
        SmallStart = "small_start",
        BelowColon = "below_colon",
        Repeated = "repeated",
        Said = "said",
        AddressesReader = "addresses_reader",
        TakesUp = "takes_up",
        // The words it shares with the body, with the lines beside it and with the headline, each by how rare it is.
        SharedRare = "shared_rare",
        SharedOften = "shared_often",
        SharedWeight = "shared_weight",
        LikeAbove = "like_above",
        LikeBelow = "like_below",
        LikeHeadline = "like_headline",
        SharedAround = "shared_around",
        StrangeWeight = "strange_weight",
        StrangeAround = "strange_around",
        KnownNamesShare = "known_names_share",
        NewNamesShare = "new_names_share",
        // On a page of HTML: what it weighed in the second reading, how sure the story is, and both for long lines.
        Weight = "weight",
        WeightLong = "weight_long",
        Level = "level",
        LevelLong = "level_long",
        // What the box around it weighs, the same for boxes apart from the story, and what the lines beside it weigh.
        BoxWeight = "box_weight",
        ApartWeight = "apart_weight",
        BesideWeight = "beside_weight",
        // How it is laid out.
        InStory = "in_story",
        Depth = "depth",
        Paragraph = "paragraph",
        ListItem = "list_item",
        Leaning = "leaning",
        Pictured = "pictured",
        // What a box inside a story says, and what a story.
        Newsroom = "newsroom",
        Offer = "offer",
        Bids = "bids",
        Told = "told",
        Past = "past",
        Asks = "asks",
        FurnitureShare = "furniture_share",
        Telephone = "telephone",
        // How such a box is laid out.
        Field = "field",
        Linked = "linked",
        BoxLinks = "box_links",
        OtherKind = "other_kind",
        NamedApart = "named_apart",
        AmongOthers = "among_others",
        SiteNames = "site_names",
        NoStoryNames = "no_story_names",
        LastLines = "last_lines",
        // Several of these at once: a box apart that bears none of the story's names, that speaks to the reader, that weighs so
        // much, that tells of nothing past, that is links; what speaks or bears no such name, and tells of nothing past.
        ApartStrange = "apart_strange",
        ApartSpeaks = "apart_speaks",
        ApartLineWeight = "apart_line_weight",
        SpeaksUntold = "speaks_untold",
        StrangeUntold = "strange_untold",
        ApartUntold = "apart_untold",
        ApartLinks = "apart_links",
        /// A box apart between two paragraphs that speaks to the reader, tells of nothing past and bears no name of the story and
        /// no telephone number but one for emergencies.
        CallOut = "call_out",
    }
}

impl LineSign {
    /// How many there are.
    pub(crate) const COUNT: usize = Self::NAMES.len();
    /// The first of the signs of [`LineClass`], which stand in its order.
    pub(crate) const CLASSES: usize = Self::Cookie as usize;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signs_of_classes_stand_in_the_order_of_the_classes() {
        let signs = &LineSign::NAMES[LineSign::CLASSES..];
        let counted = LineClass::NAMES.iter().take(LineClass::Grammar as usize);
        assert!(counted.zip(signs).all(|(class, sign)| class == sign));
    }
}
