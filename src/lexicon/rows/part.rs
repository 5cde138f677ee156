//! Rows of `part_weights.tsv`: what the parts of a page are told apart by.

use super::Row;
use super::line::LineSign;
use crate::lexicon::cells::{Cells, Invalid};
use crate::lexicon::column::{Closed, Column, Form, closed};
use crate::lexicon::table::Table;

closed! {
    /// What is seen of a line of a page that was turned into plain text, once its lines were read one by one; each from 0 to 1,
    /// weights from -1 to 1.
    PartSign {
        /// 1 for every line: what is thought of a line before it is read.
        Any = "any",
        // What was seen of the line, as [`PartSign::SEEN`] tells.
        UpTo2Words = "up_to_2_words",
        UpTo4Words = "up_to_4_words",
        UpTo7Words = "up_to_7_words",
        UpTo12Words = "up_to_12_words",
        UpTo20Words = "up_to_20_words",
        UpTo40Words = "up_to_40_words",
        MoreWords = "more_words",
        SentenceEnd = "sentence_end",
        Quote = "quote",
        Colon = "colon",
        Address = "address",
        Symbol = "symbol",
        Bars = "bars",
        Digits = "digits",
        BlockCapitals = "block_capitals",
        NameLine = "name_line",
        Question = "question",
        SmallStart = "small_start",
        Semicolon = "semicolon",
        Said = "said",
        TakesUp = "takes_up",
        AddressesReader = "addresses_reader",
        BelowColon = "below_colon",
        Repeated = "repeated",
        SharedRare = "shared_rare",
        SharedWeight = "shared_weight",
        SharedAround = "shared_around",
        StrangeAround = "strange_around",
        StrangeWeight = "strange_weight",
        LikeHeadline = "like_headline",
        LikeAbove = "like_above",
        LikeBelow = "like_below",
        /// A phrase names it as furniture, as the heading of other stories, of what ends a page.
        Named = "named",
        Section = "section",
        Tail = "tail",
        /// It ends in the credit of a picture, or has one.
        Credited = "credited",
        /// The share of its words that menus are made of.
        Menu = "menu",
        /// Parts with bars or arrows between them.
        Parted = "parted",
        /// It ends in dots: the beginning of a story.
        CutOff = "cut_off",
        /// A line as long as a sentence, with its end.
        Sentence = "sentence",
        /// What it weighs in the second reading, and whether that reading keeps it.
        Weight = "weight",
        Kept = "kept",
        /// The share of its words that furniture is made of.
        FurnitureWords = "furniture_words",
        /// It opens with the words of a brief line of the page: the name of who wrote it.
        OpensAsBrief = "opens_as_brief",
        /// A brief line with a day or a time.
        Dated = "dated",
        // The share of the words of the lines above it and below it that stand in sentences: of two lines, of five, of twenty.
        ShareTwoAbove = "share_two_above",
        ShareTwoBelow = "share_two_below",
        ShareFiveAbove = "share_five_above",
        ShareFiveBelow = "share_five_below",
        ShareTwentyAbove = "share_twenty_above",
        ShareTwentyBelow = "share_twenty_below",
        // How many such words those lines have.
        WordsOneAbove = "words_one_above",
        WordsOneBelow = "words_one_below",
        WordsFiveAbove = "words_five_above",
        WordsFiveBelow = "words_five_below",
        WordsTwentyAbove = "words_twenty_above",
        WordsTwentyBelow = "words_twenty_below",
        // What those lines weigh in the second reading.
        WeightOneAbove = "weight_one_above",
        WeightOneBelow = "weight_one_below",
        WeightThreeAbove = "weight_three_above",
        WeightThreeBelow = "weight_three_below",
        WeightTenAbove = "weight_ten_above",
        WeightTenBelow = "weight_ten_below",
        // How many dated lines stand within eight of it, the same for a long line, above it and below it; and beginnings of stories.
        DatedNear = "dated_near",
        DatedNearLong = "dated_near_long",
        DatedAbove = "dated_above",
        DatedBelow = "dated_below",
        CutOffNear = "cut_off_near",
        // Where it stands to the heaviest run of sentences: inside, in another run, what its run weighs, before, behind, how far.
        InRun = "in_run",
        InOtherRun = "in_other_run",
        RunWeight = "run_weight",
        BeforeRun = "before_run",
        BehindRun = "behind_run",
        FromRun = "from_run",
        /// How near above it the heading of other stories is.
        BelowSection = "below_section",
        /// The heading of comments stands above it, right below a story.
        BelowTail = "below_tail",
        /// The share of the words in sentences that stand above it.
        SoFar = "so_far",
        // It says what the first line says, how near above it such a line is, and whether one is below it.
        Headline = "headline",
        BelowHeadline = "below_headline",
        AboveHeadline = "above_headline",
        // What the line right above it is, and the one right below.
        DatedRightAbove = "dated_right_above",
        HeadlineRightAbove = "headline_right_above",
        NamedRightAbove = "named_right_above",
        SectionRightAbove = "section_right_above",
        TailRightAbove = "tail_right_above",
        NameRightAbove = "name_right_above",
        SentenceRightAbove = "sentence_right_above",
        CutOffRightAbove = "cut_off_right_above",
        DatedRightBelow = "dated_right_below",
        CreditedRightBelow = "credited_right_below",
    }
}

impl PartSign {
    /// How many there are.
    pub(crate) const COUNT: usize = Self::NAMES.len();
    /// The signs that were seen of the line by itself, in the order of those here.
    pub(crate) const SEEN: [LineSign; Self::Named as usize - 1] = [
        LineSign::UpTo2Words,
        LineSign::UpTo4Words,
        LineSign::UpTo7Words,
        LineSign::UpTo12Words,
        LineSign::UpTo20Words,
        LineSign::UpTo40Words,
        LineSign::MoreWords,
        LineSign::SentenceEnd,
        LineSign::Quote,
        LineSign::Colon,
        LineSign::Address,
        LineSign::Symbol,
        LineSign::Bars,
        LineSign::Digits,
        LineSign::BlockCapitals,
        LineSign::NameLine,
        LineSign::Question,
        LineSign::SmallStart,
        LineSign::Semicolon,
        LineSign::Said,
        LineSign::TakesUp,
        LineSign::AddressesReader,
        LineSign::BelowColon,
        LineSign::Repeated,
        LineSign::SharedRare,
        LineSign::SharedWeight,
        LineSign::SharedAround,
        LineSign::StrangeAround,
        LineSign::StrangeWeight,
        LineSign::LikeHeadline,
        LineSign::LikeAbove,
        LineSign::LikeBelow,
    ];
}

/// A row of `part_weights.tsv`: what a sign weighs, in hundredths, for each part of a page but what stands before the body.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PartWeightRow {
    pub sign: PartSign,
    /// For a line of the body, for furniture inside it, for what stands behind it; for the first line of the body, for the
    /// first line behind it.
    pub weights: [i16; 5],
    /// The same on a page whose text stood in one line.
    pub one_line: [i16; 5],
}

impl Row for PartWeightRow {
    const TABLE: Table = Table::PartWeight;
    const COLUMNS: &'static [Column] = &[
        Column::new("sign", Form::OneOf(PartSign::NAMES)).key(),
        Column::new("body", Form::Text),
        Column::new("inside", Form::Text),
        Column::new("behind", Form::Text),
        Column::new("begins", Form::Text),
        Column::new("ends", Form::Text),
        Column::new("one_line_body", Form::Text),
        Column::new("one_line_inside", Form::Text),
        Column::new("one_line_behind", Form::Text),
        Column::new("one_line_begins", Form::Text),
        Column::new("one_line_ends", Form::Text),
        Column::NOTE,
    ];

    fn read(cells: Cells<'_>) -> Result<Self, Invalid> {
        Ok(Self { sign: cells.one(0)?, weights: cells.numbers_from(1)?, one_line: cells.numbers_from(6)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signs_that_were_seen_have_the_names_of_lines() {
        for (sign, name) in PartSign::SEEN.iter().zip(&PartSign::NAMES[1..]) {
            assert_eq!(&LineSign::NAMES[*sign as usize], name);
        }
    }
}
