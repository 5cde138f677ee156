//! Rows of the weights that tell the headline, the day of publication and the notices of a page.

use super::Row;
use crate::lexicon::cells::{Cells, Invalid};
use crate::lexicon::column::{Closed, Column, Form, closed};
use crate::lexicon::table::Table;

closed! {
    /// What is seen of a line that may be a headline; each from 0 to 1.
    HeadlineSign {
        /// 1 for every line: what is thought of a line before it is read.
        Any = "any",
        // The words that the story says too, by how rare they are.
        /// The share of its words that the story says.
        ToldShare = "told_share",
        /// What those words weigh, up to four rare ones.
        ToldWeight = "told_weight",
        /// The share that the paragraphs right behind it say.
        BehindShare = "behind_share",
        /// The share that several paragraphs say.
        OftenShare = "often_share",
        /// What the words weigh that the story does not say, up to four rare ones.
        UntoldWeight = "untold_weight",
        Untold = "untold",
        /// A line above it, or right above it, has at least as much.
        ToldAbove = "told_above",
        ToldRightAbove = "told_right_above",
        /// The line right below it has at least half as much.
        ToldRightBelow = "told_right_below",
        /// No line between it and the next paragraph has half as much.
        NearestTold = "nearest_told",
        // Its length, in words.
        UpTo2Words = "up_to_2_words",
        UpTo4Words = "up_to_4_words",
        UpTo7Words = "up_to_7_words",
        UpTo12Words = "up_to_12_words",
        UpTo18Words = "up_to_18_words",
        MoreWords = "more_words",
        // How many lines stand between it and the first paragraph of the story, or how many paragraphs stand above it.
        RightAbove = "right_above",
        OneBetween = "one_between",
        UpTo3Between = "up_to_3_between",
        UpTo7Between = "up_to_7_between",
        UpTo15Between = "up_to_15_between",
        MoreBetween = "more_between",
        OneParagraphAbove = "one_paragraph_above",
        MoreParagraphsAbove = "more_paragraphs_above",
        NoStory = "no_story",
        /// The first line of the text, or the first that is kept.
        FirstLine = "first_line",
        FirstKept = "first_kept",
        /// The first line of a text that the layout leaves nothing out of.
        FirstOfRelease = "first_of_release",
        /// The layout leaves it out.
        LeftOut = "left_out",
        // The date lines and paragraphs around it.
        DateRightBelow = "date_right_below",
        DateTwoBelow = "date_two_below",
        DateBelow = "date_below",
        ProseRightAbove = "prose_right_above",
        ProseNear = "prose_near",
        /// The lines above and below it are brief, and the line below is no date.
        InList = "in_list",
        NextProse = "next_prose",
        /// No brief line near it is longer.
        Longest = "longest",
        BylineBelow = "byline_below",
        // Its kind and its shape.
        Heading = "heading",
        FirstHeading = "first_heading",
        ListItem = "list_item",
        Repeated = "repeated",
        Subject = "subject",
        Stop = "stop",
        Quote = "quote",
        Colon = "colon",
        Bars = "bars",
        Digits = "digits",
        BlockCapitals = "block_capitals",
        Capitals = "capitals",
        AllCapitals = "all_capitals",
        SmallStart = "small_start",
        NameLine = "name_line",
        Grammar = "grammar",
        HasDate = "has_date",
        Speaker = "speaker",
        /// It breaks off in the midst of a sentence.
        GoesOn = "goes_on",
        // Several lines, printed one below the other; the end of a trail of pages.
        Joined = "joined",
        Trail = "trail",
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
    }
}

closed! {
    /// What is seen of a line that holds a date; each from 0 to 1.
    DatelineSign {
        /// 1 for every line: what is thought of a date before its line is read.
        Any = "any",
        // What the words beside the date say.
        /// None, or nothing but words of publishing, times and the names of forces.
        Bare = "bare",
        Published = "published",
        Changed = "changed",
        /// A word of publishing stands right before the date, other words elsewhere.
        Announced = "announced",
        /// A brief label stands beside it.
        Labelled = "labelled",
        Other = "other",
        // How many words stand beside it.
        UpTo2Words = "up_to_2_words",
        UpTo5Words = "up_to_5_words",
        UpTo9Words = "up_to_9_words",
        MoreWords = "more_words",
        // Where it stands to the headline.
        InHeadline = "in_headline",
        RightBelowHeadline = "right_below_headline",
        TwoBelowHeadline = "two_below_headline",
        UpTo4BelowHeadline = "up_to_4_below_headline",
        UpTo8BelowHeadline = "up_to_8_below_headline",
        RightAboveHeadline = "right_above_headline",
        UpTo4AboveHeadline = "up_to_4_above_headline",
        FarFromHeadline = "far_from_headline",
        NoHeadline = "no_headline",
        // Where it stands to the story.
        RightAboveStory = "right_above_story",
        UpTo4AboveStory = "up_to_4_above_story",
        UpTo12AboveStory = "up_to_12_above_story",
        FarAboveStory = "far_above_story",
        AmongFirst = "among_first",
        InStory = "in_story",
        RightBelowStory = "right_below_story",
        UpTo4BelowStory = "up_to_4_below_story",
        FarBelowStory = "far_below_story",
        // The other dates of the page.
        /// It is the first line with a date.
        First = "first",
        Again = "again",
        Latest = "latest",
        /// Another line with another date stands near it.
        OthersNear = "others_near",
        // Its shape.
        Month = "month",
        /// Words of what is to come or to end.
        Due = "due",
        /// A line with such words tells the same day.
        DueElsewhere = "due_elsewhere",
        Time = "time",
        Weekday = "weekday",
        Stop = "stop",
        Colon = "colon",
        Writer = "writer",
        ListItem = "list_item",
        LeftOut = "left_out",
        // The words of classes, a quarter for each up to four.
        Furniture = "furniture",
        Market = "market",
        Comment = "comment",
        Police = "police",
    }
}

closed! {
    /// What is seen of a line that may be a notice of consent; each from 0 to 1 but the fields, which go up to 1.5.
    NoticeSign {
        /// 1 for every line: what is thought of a line before it is read.
        Any = "any",
        // The words of its fields, by how seldom releases have them.
        Medium = "medium",
        Trace = "trace",
        Choice = "choice",
        Purpose = "purpose",
        /// It speaks of three of them.
        ThreeFields = "three_fields",
        Cookie = "cookie",
        Reader = "reader",
        /// It points to what it is read with: `this page`, `your phone`.
        Points = "points",
        Police = "police",
        /// Words of no field and no class: what it tells of.
        ToldOf = "told_of",
        Length = "length",
        Grammar = "grammar",
    }
}

macro_rules! weights {
    ($(#[$doc:meta])* $row:ident, $sign:ident, $table:ident) => {
        impl $sign {
            /// How many there are.
            pub(crate) const COUNT: usize = Self::NAMES.len();
        }

        $(#[$doc])*
        #[derive(Debug, Clone, Copy)]
        pub(crate) struct $row {
            pub sign: $sign,
            pub weight: i16,
        }

        impl Row for $row {
            const TABLE: Table = Table::$table;
            const COLUMNS: &'static [Column] = &[
                Column::new("sign", Form::OneOf($sign::NAMES)).key(),
                Column::new("weight", Form::Text),
                Column::NOTE,
            ];

            fn read(cells: Cells<'_>) -> Result<Self, Invalid> {
                Ok(Self { sign: cells.one(0)?, weight: cells.number(1)? })
            }
        }
    };
}

weights! {
    /// A row of `headline_weights.tsv`: what a sign weighs for a headline, in hundredths; 0 is what no headline weighs.
    HeadlineWeightRow, HeadlineSign, HeadlineWeight
}

weights! {
    /// A row of `dateline_weights.tsv`: what a sign weighs for the day of publication, in hundredths; 0 is what none weighs.
    DatelineWeightRow, DatelineSign, DatelineWeight
}

weights! {
    /// A row of `notice_weights.tsv`: what a sign weighs for a notice of consent, in hundredths; above 0 in all for a notice.
    NoticeWeightRow, NoticeSign, NoticeWeight
}

impl HeadlineSign {
    /// The first of the signs of [`LineClass`](super::LineClass), which stand in its order.
    pub(crate) const CLASSES: usize = Self::Cookie as usize;
}
