//! [`Unit`]: one officer of one page and of its copies, as the linker sees it.

use super::mention::Mention;
use super::name::Name;
use crate::lexicon::Lexicons;
use crate::timex::Timex;
use std::collections::BTreeMap;

/// Days in a year, near enough to compare dates.
const YEAR: i32 = 365;
/// Days in a month, near enough.
const MONTH: i32 = 30;

/// A mention with its copies on pages of the same text.
#[derive(Debug, Clone)]
pub(super) struct Unit<'m> {
    /// The mention on the first page.
    pub mention: &'m Mention,
    /// The same officer on copies of the page.
    pub copies: Vec<&'m Mention>,
    pub name: Name,
    /// The day of publication, as [`day_number`] counts; `None` where it is unknown.
    pub day: Option<i32>,
}

impl Unit<'_> {
    /// The `id` of the mention and those of its copies.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.mention).chain(self.copies.iter().copied()).map(|mention| mention.id.as_str())
    }

    /// How many ranks lie between two mentions, and one more where only one is a detective's; `None` where a rank is unknown.
    pub(super) fn distance(&self, other: &Self) -> Option<u32> {
        let steps = |unit: &Self| unit.mention.rank.as_ref()?.seniority();
        let steps = u32::from(steps(self)?.abs_diff(steps(other)?));
        Some(steps + u32::from(self.mention.detective != other.mention.detective))
    }

    /// The days between two mentions; `None` where a date is unknown.
    pub(super) fn days(&self, other: &Self) -> Option<u32> {
        Some(self.day?.abs_diff(other.day?))
    }
}

/// The units of a group's mentions, in the order of their dates and pages.
pub(super) fn all<'m>(mentions: &'m [Mention], lexicons: &Lexicons) -> Vec<Unit<'m>> {
    let mut bodies: BTreeMap<(u64, usize, &str), Vec<&Mention>> = BTreeMap::new();
    for mention in mentions {
        bodies.entry((mention.body, mention.number, &mention.name)).or_default().push(mention);
    }
    let mut units: Vec<Unit<'_>> =
        bodies.into_values().filter_map(|mentions| unit(mentions, lexicons)).collect();
    units.sort_by_key(|unit| (unit.mention.published, &unit.mention.page, unit.mention.number));
    units
}

fn unit<'m>(mut mentions: Vec<&'m Mention>, lexicons: &Lexicons) -> Option<Unit<'m>> {
    mentions.sort_by_key(|mention| (mention.published, &mention.page));
    let (first, copies) = mentions.split_first()?;
    let day = first.published.and_then(day_number);
    Some(Unit { mention: first, copies: copies.to_vec(), name: Name::parse(&first.name, lexicons), day })
}

/// The days from the year 0 to the start of a date, near enough to compare dates; the middle of a year without a month.
pub(super) fn day_number(date: Timex) -> Option<i32> {
    let year = i32::from(date.year()?) * YEAR;
    let month = date.month().map(|month| (i32::from(month) - 1) * MONTH);
    let week = date.week().map(|week| (i32::from(week) - 1) * 7);
    Some(year + month.or(week).unwrap_or(YEAR / 2) + date.day_of_month().map_or(0, i32::from))
}
