//! Rows of `places.tsv` and `ambiguous.tsv`: the gazetteer, and what else its names may mean.

use crate::lexicon::cells::cell;
use crate::lexicon::column::{Closed, Column, Form, closed};

closed! {
    /// What a place is.
    PlaceKind {
        Continent = "continent",
        Country = "country",
        Nation = "nation",
        Region = "region",
        County = "county",
        Unitary = "unitary",
        District = "district",
        Borough = "borough",
        City = "city",
        Town = "town",
        Village = "village",
        Suburb = "suburb",
        Hamlet = "hamlet",
        Locality = "locality",
        Island = "island",
        Parish = "parish",
    }
}

/// The columns of `places.tsv`.
pub(in crate::lexicon) const PLACE_COLUMNS: &[Column] = &[
    Column::phrases("name").key(),
    Column::new("kind", Form::SomeOf(PlaceKind::NAMES)),
    Column::new("population", Form::Number(0, u64::MAX)).optional(),
    Column::new("within", Form::Phrases).optional(),
    Column::NOTE,
];

/// A row of `places.tsv`. There are so many that a row is read when it is asked for; its line was checked before, and what it says
/// beside the name stands in [`Places`](crate::lexicon::places::Places) too.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PlaceRow<'l> {
    line: &'l str,
}

impl<'l> PlaceRow<'l> {
    pub(in crate::lexicon) fn new(line: &'l str) -> Self {
        Self { line }
    }

    pub(crate) fn name(self) -> &'l str {
        cell(self.line, 0)
    }
}

impl PlaceKind {
    /// Its name in results.
    pub(crate) fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }
}

closed! {
    /// What else the words of a name may be.
    OtherMeaning {
        CommonWord = "common_word",
        Word = "word",
        Abbreviation = "abbreviation",
        GivenName = "given_name",
        Surname = "surname",
        SurnameRare = "surname_rare",
        PersonalName = "personal_name",
        Month = "month",
        PhraseOfWords = "phrase_of_words",
    }
}

/// The columns of `ambiguous.tsv`.
pub(in crate::lexicon) const AMBIGUOUS_COLUMNS: &[Column] =
    &[Column::phrases("name").key(), Column::new("reason", Form::SomeOf(OtherMeaning::NAMES)), Column::NOTE];
