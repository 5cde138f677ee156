#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]
#![deny(missing_docs, rustdoc::broken_intra_doc_links)]
#![warn(clippy::pedantic)]
#![allow(clippy::doc_markdown, reason = "the attributions in the README stand as their owners word them")]
#![allow(
    clippy::cast_possible_truncation,
    reason = "tokens and hits count in 32 bits: no page above 4 GiB is taken"
)]
#![allow(
    clippy::match_same_arms,
    clippy::single_match_else,
    reason = "a match reads as the table it stands for"
)]
#![allow(clippy::similar_names, reason = "`token` and `taken` are words of the trade")]

mod announcement;
mod block;
mod calendar;
pub mod changes;
mod clip;
mod document;
pub mod dossiers;
mod error;
mod evidence;
mod extractor;
mod facts;
mod input;
mod lexicon;
mod mentions;
mod people;
mod qualifier;
mod span;
mod standing;
mod steps;
mod syntax;
mod timex;
mod warning;

pub use announcement::{
    Announcement, CareerEvent, CareerEventKind, DateFact, Fact, ForceMention, Headcount, Officer, Place,
    Quote, Rank, Relation, RelationKind, Rule,
};
pub use error::{Error, ErrorKind};
pub use extractor::{
    BuiltOn, Clause, Cleaned, ExplainedFact, Explanation, Extractor, ExtractorBuilder, LexiconRow,
    SiteLearner, clean, extract,
};
#[cfg(feature = "parallel")]
pub use extractor::{ExtractAll, ExtractAllBytes};
pub use input::{DropReason, DroppedBlock, Format, SiteProfile};
pub use qualifier::Qualifier;
pub use span::Span;
pub use standing::Standing;
pub use timex::{Grain, Season, Timex};
pub use warning::{Warning, WarningCode};
