//! What each kind of mention rests on, as [`Evidence`].

use super::date::DateValue;
use super::force::ForceValue;
use super::number::NumberValue;
use super::person::NameValue;
use super::rank::RankValue;
use super::{Mention, Mentions};
use crate::document::{Document, Hit};
use crate::evidence::Evidence;
use crate::evidence::rules::{mention as rule, officer};
use crate::lexicon::{Cue, Table};
use std::ops::Range;

/// How many tokens before a name its title, or the noun that calls it an officer, may begin.
const CALLED: usize = 3;

/// The classes of the words that give a rank its standing or make it a detective's.
const MODIFIERS: u128 = Cue::ActingStanding.bit()
    | Cue::TemporaryStanding.bit()
    | Cue::FormerStanding.bit()
    | Cue::RetiredStanding.bit()
    | Cue::DesignateStanding.bit()
    | Cue::Detective.bit();

/// The classes of given names.
const GIVEN: u128 = Cue::MaleName.bit() | Cue::FemaleName.bit();

/// A rank: its row and the words that modify it.
pub(crate) fn rank(document: &Document<'_>, mention: &Mention<RankValue>) -> Evidence {
    let own = own_words(document, mention);
    let modifiers = mention.tokens.clone().filter(|at| !own.contains(at) && document.is_any(*at, MODIFIERS));
    modifiers.fold(rank_row(document, mention), |evidence, at| evidence.class(at, MODIFIERS))
}

/// A rank where its standing does not count: its row.
pub(crate) fn rank_row(document: &Document<'_>, mention: &Mention<RankValue>) -> Evidence {
    let own = own_words(document, mention);
    Evidence::new(mention.rule, mention.tokens.clone()).row(mention.value.row, own)
}

/// The words of a rank without those that modify it.
fn own_words(document: &Document<'_>, mention: &Mention<RankValue>) -> Range<usize> {
    let (head, end) = (mention.value.head, mention.tokens.end);
    let hit = hits_in(document, Table::Rank, head..end).next();
    hit.map_or(head..end, |hit| head..(hit.end as usize).min(end))
}

/// A force: its row.
pub(crate) fn force(mention: &Mention<ForceValue>) -> Evidence {
    Evidence::new(mention.rule, mention.tokens.clone()).row(mention.value.row, mention.tokens.clone())
}

/// A number: the rows of its words and of the words that qualify it. Figures have no row.
pub(crate) fn number(document: &Document<'_>, mention: &Mention<NumberValue>) -> Evidence {
    with_rows(document, mention, &[Table::Number, Table::Qualifier])
}

/// A date: the rows of its words. A year in figures has no row.
pub(crate) fn date(document: &Document<'_>, mention: &Mention<DateValue>) -> Evidence {
    with_rows(document, mention, &[Table::Calendar, Table::Number])
}

/// A name: the rank beside it, or the words that make it a name.
pub(crate) fn name(document: &Document<'_>, mentions: &Mentions, mention: &Mention<NameValue>) -> Evidence {
    let evidence = Evidence::new(mention.rule, mention.tokens.clone());
    let start = mention.tokens.start;
    let before = start.saturating_sub(CALLED)..start;
    let classes = |evidence: Evidence, tokens: Range<usize>, classes: u128| {
        let read = tokens.filter(|at| document.is_any(*at, classes));
        read.fold(evidence, |evidence, at| evidence.class(at, classes))
    };
    if let Some(at) = mention.value.rank {
        return evidence.on(rank(document, &mentions.ranks[at]));
    }
    match mention.rule {
        found if found == officer::GIVEN_NAME => classes(evidence, start..start + 1, GIVEN),
        found if found == rule::TITLE_BEFORE_NAME => classes(evidence, before, Cue::Title.bit()),
        found if found == officer::OFFICER_BEFORE_NAME => classes(
            evidence,
            before,
            Cue::OfficerNoun.bit() | Cue::OfficerPrefix.bit() | Cue::Detective.bit(),
        ),
        _ => evidence,
    }
}

/// The rows of these tables that stand in a mention.
fn with_rows<T>(document: &Document<'_>, mention: &Mention<T>, tables: &[Table]) -> Evidence {
    let hits = tables.iter().flat_map(|table| hits_in(document, *table, mention.tokens.clone()));
    hits.fold(Evidence::new(mention.rule, mention.tokens.clone()), |evidence, hit| {
        evidence.row(hit.row, hit.start as usize..hit.end as usize)
    })
}

/// The hits of a table that overlap the tokens.
fn hits_in<'d>(
    document: &'d Document<'_>,
    table: Table,
    tokens: Range<usize>,
) -> impl Iterator<Item = Hit> + 'd {
    let hits = document.hits(table);
    let first = hits.partition_point(|hit| hit.end as usize <= tokens.start);
    hits[first..].iter().copied().take_while(move |hit| (hit.start as usize) < tokens.end)
}
