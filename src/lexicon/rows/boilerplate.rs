//! Rows of `boilerplate.tsv`: the words and names of a site's own furniture.

use super::Row;
use crate::lexicon::cells::{Cells, Invalid, Text};
use crate::lexicon::column::{Closed, Column, Form, closed, one_of};
use crate::lexicon::table::Table;

closed! {
    /// What a phrase, a word or an element's name is a sign of.
    BoilerplateKind {
        // Lines.
        Advert = "advert",
        Beta = "beta",
        /// A true sentence may begin or end so too.
        Byline = "byline",
        Comment = "comment",
        /// A phrase that only cookie banners hold.
        Cookie = "cookie",
        /// A word that cookie banners are made of.
        Cue = "cue",
        Download = "download",
        Error = "error",
        Exit = "exit",
        Footer = "footer",
        /// A line of this kind is furniture whatever its length.
        Icon = "icon",
        Navigation = "navigation",
        /// A true sentence may hold it too.
        Newsletter = "newsletter",
        /// What a site says where it shows the rest of a story to those who pay or register.
        Paywall = "paywall",
        Posted = "posted",
        Rating = "rating",
        /// The heading of other stories.
        Section = "section",
        Share = "share",
        Skip = "skip",
        /// The heading of what ends a page.
        Tail = "tail",
        // Words.
        Author = "author",
        Changed = "changed",
        Credit = "credit",
        Dateline = "dateline",
        /// A word of what is to come or to end, or of what else a date may tell of.
        Due = "due",
        /// A word for an advert that stands between two paragraphs.
        Interrupting = "interrupting",
        /// The name of a kind of text: `release`.
        Label = "label",
        Menu = "menu",
        Published = "published",
        /// A word of what is said beside an advert: that the story goes on below it.
        Resuming = "resuming",
        Site = "site",
        /// A word of the appeals, contacts and notes that releases end with.
        Standing = "standing",
        // Names of elements.
        Banner = "banner",
        Body = "body",
        Caption = "caption",
        Comments = "comments",
        /// A post that the author set into the story.
        Embed = "embed",
        Furniture = "furniture",
        Hidden = "hidden",
        Story = "story",
    }
}

closed! {
    /// What a row is compared with, and where in it.
    BoilerplateMatch {
        /// A whole line.
        Line = "line",
        /// The start of a line.
        Start = "start",
        /// The end of a line.
        End = "end",
        /// Any words of a line.
        Within = "within",
        /// A single word.
        Word = "word",
        /// The class or id of an element.
        Name = "name",
    }
}

impl BoilerplateKind {
    /// Whether rows of this kind are compared in this way.
    fn allows(self, at: BoilerplateMatch) -> bool {
        let kind = self as usize;
        let is_word = (Self::Author as usize..=Self::Standing as usize).contains(&kind);
        let is_name = kind >= Self::Banner as usize;
        match at {
            BoilerplateMatch::Word => is_word,
            BoilerplateMatch::Name => is_name,
            _ => !is_word && !is_name,
        }
    }
}

/// A row of `boilerplate.tsv`.
#[derive(Debug, Clone)]
pub(crate) struct BoilerplateRow {
    pub phrase: Text,
    pub kind: BoilerplateKind,
    pub at: BoilerplateMatch,
}

impl Row for BoilerplateRow {
    const TABLE: Table = Table::Boilerplate;
    const COLUMNS: &'static [Column] = &[
        Column::new("phrase", Form::Phrases).key(),
        Column::new("kind", Form::OneOf(BoilerplateKind::NAMES)).key(),
        Column::new("match", Form::OneOf(BoilerplateMatch::NAMES)),
        Column::NOTE,
    ];

    fn read(cells: Cells<'_>) -> Result<Self, Invalid> {
        let (kind, at): (BoilerplateKind, BoilerplateMatch) = (cells.one(1)?, cells.one(2)?);
        if !kind.allows(at) {
            let fits = |name: &&&str| BoilerplateMatch::from_name(name).is_some_and(|at| kind.allows(at));
            let allowed: Vec<&str> = BoilerplateMatch::NAMES.iter().filter(fits).copied().collect();
            return Err(cells.invalid(2, &format!("{} for the kind `{}`", one_of(&allowed), cells.cell(1))));
        }
        Ok(Self { phrase: cells.text(0), kind, at })
    }
}
