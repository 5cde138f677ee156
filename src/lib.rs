#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]
#![deny(missing_docs, rustdoc::broken_intra_doc_links)]
#![warn(clippy::pedantic)]
#![allow(clippy::doc_markdown, reason = "the attributions in the README stand as their owners word them")]

mod announcement;
mod document;
mod error;
mod extractor;
mod facts;
mod input;
mod lexicon;
mod mentions;
mod span;
mod timex;

pub use announcement::{
    Announcement, CareerEvent, CareerEventKind, DateFact, ForceMention, Headcount, Officer, Place, Qualifier,
    Quote, Rank, Relation, RelationKind, Rule, Standing,
};
pub use error::{Error, ErrorKind};
#[cfg(feature = "parallel")]
pub use extractor::ExtractAll;
pub use extractor::{ExplainedFact, Explanation, Extractor, ExtractorBuilder, LexiconRow, extract};
pub use input::Format;
pub use span::Span;
pub use timex::{Season, Timex};
