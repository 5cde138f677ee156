//! [`Conflict`]: what speaks against two mentions being of one person.

use super::mention::Mention;
use super::statement::{StatementKind, Told};
use super::unit::{Unit, day_number};
use crate::announcement::Rank;
use crate::timex::Timex;
use serde::{Deserialize, Serialize};

/// What speaks against two mentions being of one person, or against one career.
///
/// ```
/// assert_eq!(serde_json::to_string(&epaulette::dossiers::Conflict::LowerRankLater)?, "\"lower_rank_later\"");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Conflict {
    /// A lower rank at a later date, with no word of a step down, of a rank held for a time, or of a return.
    LowerRankLater,
    /// Ranks far apart, of which no date says which is the later one.
    RankWithoutDate,
    /// A rise of several ranks in less time than it takes.
    RiseTooFast,
    /// A grade of the special constabulary and a rank of the regular police at one time, or an elected office and a rank.
    OtherService,
    /// Two ages, or an age and a year of joining, that do not go together.
    Age,
    /// Two years of joining, or a rank held before the year of joining.
    Joined,
    /// Two collar numbers at one rank.
    CollarNumber,
    /// In service after retirement, with no word of a return.
    AfterRetirement,
    /// Two officers of one page.
    SamePage,
    /// A review keeps them apart.
    Review,
}

/// Days in a year, near enough.
const YEAR: i32 = 365;
/// A second step up and each one after it takes at least so many days.
const STEP: i32 = YEAR * 3 / 2;
/// The seniority of a constable, the rank that specials and PCSOs enter the regular police at.
const CONSTABLE: u8 = 2;
/// The youngest age to join at, cadets and apprentices apart.
const ADULT: i32 = 17;

/// What two pages of one dossier say that contradicts, to be shown: what a special's grade and a regular's rank say is none.
pub(super) fn shown(one: &Unit<'_>, two: &Unit<'_>) -> Vec<Conflict> {
    let (a, b) = (one.mention, two.mention);
    let days = one.day.zip(two.day).map(|(first, second)| (first - second).abs());
    let rank = ranks(a, b, days).filter(|kind| *kind != Conflict::OtherService);
    let collar = a.collar.is_some() && b.collar.is_some() && a.collar != b.collar && a.rank == b.rank;
    let collar = Some(Conflict::CollarNumber).filter(|_| collar && a.force == b.force);
    let joined = joining_years_apart(a, b).filter(|years| *years > 0).map(|_| Conflict::Joined);
    let found = [rank, ages(a, b), joined, joined_later(a, b), collar, after_retirement(a, b)];
    let mut found: Vec<Conflict> = found.into_iter().flatten().collect();
    found.dedup();
    found
}

/// What speaks against two mentions being of one person, their names and forces apart.
pub(super) fn between(one: &Unit<'_>, two: &Unit<'_>) -> Option<Conflict> {
    let ((a, first), (b, second)) = ((one.mention, one.day), (two.mention, two.day));
    let (earlier, later) = if first <= second { (a, b) } else { (b, a) };
    if a.body == b.body && a.number != b.number {
        return Some(Conflict::SamePage);
    }
    let numbers = a.collar.as_ref().zip(b.collar.as_ref()).filter(|_| a.force == b.force);
    if let Some((number, other)) = numbers {
        if number == other {
            return None;
        } else if a.rank == b.rank {
            return Some(Conflict::CollarNumber);
        }
    }
    let days = first.zip(second).map(|(first, second)| (first - second).abs());
    ranks(earlier, later, days)
        .or_else(|| ages(a, b))
        .or_else(|| joinings(a, b))
        .or_else(|| joined_later(earlier, later))
        .or_else(|| after_retirement(earlier, later))
}

/// What the ranks of two mentions say against one person, so many days after each other.
fn ranks(earlier: &Mention, later: &Mention, days: Option<i32>) -> Option<Conflict> {
    let (one, two) = (earlier.rank.as_ref()?, later.rank.as_ref()?);
    let (low, high) = (i32::from(one.seniority()?), i32::from(two.seniority()?));
    if one.is_office() || two.is_office() {
        return (one.is_office() != two.is_office()).then_some(Conflict::OtherService);
    }
    let entry = |rank: &Rank| rank.seniority() <= Some(CONSTABLE);
    if one.is_special() != two.is_special() {
        let (regular, special) = if one.is_special() { (two, one) } else { (one, two) };
        let both = regular.seniority() < Some(CONSTABLE);
        let became_regular = special == one && entry(regular) && days.is_some();
        let explained = both || became_regular || earlier.is_past() || steps_down(earlier, later);
        return (!explained).then_some(Conflict::OtherService);
    }
    let Some(days) = days else { return (low.abs_diff(high) > 1).then_some(Conflict::RankWithoutDate) };
    let steps = high - low - i32::from(later.is_for_a_time());
    if high < low {
        let end_of_time = earlier.is_for_a_time() && low - high == 1;
        return (!end_of_time && !steps_down(earlier, later)).then_some(Conflict::LowerRankLater);
    }
    (steps > 1 && days < STEP * (steps - 1)).then_some(Conflict::RiseTooFast)
}

/// Whether the later page tells how the officer came to the lower rank: it names the higher one, or a step to the lower one.
fn steps_down(earlier: &Mention, later: &Mention) -> bool {
    let since = |statement: &Told| statement.date.is_some() && statement.date >= earlier.published;
    let names_higher = later.stated(StatementKind::Promoted).chain(later.stated(StatementKind::Appointed));
    let mut higher = names_higher.filter(|step| step.rank.is_some());
    let mut steps = later.stated(StatementKind::Appointed);
    let mut entries = later.stated(StatementKind::Joined).chain(later.stated(StatementKind::Appointed));
    higher.any(|step| step.rank.as_ref() >= earlier.rank.as_ref() && !since(step))
        || steps.any(|step| step.rank == later.rank && since(step))
        || retired_on(earlier).is_some() && entries.any(since)
}

/// The earliest and the latest year of birth that a mention tells.
fn born(mention: &Mention) -> Option<(i32, i32)> {
    let turned = i32::from(mention.published?.year()?) - i32::from(mention.age()?);
    Some((turned - 1, turned))
}

fn ages(a: &Mention, b: &Mention) -> Option<Conflict> {
    let apart = |one: (i32, i32), two: (i32, i32)| one.1 + 1 < two.0 || two.1 + 1 < one.0;
    let both = born(a).zip(born(b)).is_some_and(|(one, two)| apart(one, two));
    let too_young = |old: &Mention, joined: &Mention| {
        let joined = first_joining(joined).and_then(|joining| joining.date?.year()).map(i32::from);
        born(old).zip(joined).is_some_and(|((earliest, _), year)| earliest + ADULT > year)
    };
    (both || too_young(a, b) || too_young(b, a)).then_some(Conflict::Age)
}

/// The joinings with a year as a regular officer.
fn regular_joinings(mention: &Mention) -> impl Iterator<Item = &Told> {
    let regular = |statement: &&Told| {
        statement.date.is_some_and(|date| date.year().is_some())
            && statement
                .rank
                .as_ref()
                .is_none_or(|rank| !rank.is_special() && rank.seniority() >= Some(CONSTABLE))
    };
    mention.stated(StatementKind::Joined).filter(regular)
}

fn first_joining(mention: &Mention) -> Option<&Told> {
    regular_joinings(mention).min_by_key(|statement| statement.date)
}

/// Whether two joinings may be told of one force: who moved joins a second one.
fn comparable(a: &Mention, one: &Told, b: &Mention, two: &Told) -> bool {
    match (&one.organisation, &two.organisation) {
        (Some(one), Some(two)) => one == two,
        (None, None) => true,
        _ => a.moved.is_empty() && b.moved.is_empty(),
    }
}

/// Pages give one joining by years so far apart: one counts back, or takes the day of training for that of the oath.
const MISTOLD: u16 = 3;

/// How far the years of joining that two pages tell lie apart at least; `None` where they cannot be compared.
fn joining_years_apart(a: &Mention, b: &Mention) -> Option<u16> {
    let year = |statement: &Told| statement.date.and_then(Timex::year).unwrap_or_default();
    let pairs = regular_joinings(a).flat_map(|one| regular_joinings(b).map(move |two| (one, two)));
    let comparable = pairs.filter(|(one, two)| comparable(a, one, b, two));
    let apart = |(one, two): (&Told, &Told)| {
        let slack = u16::from(one.approximate || two.approximate);
        year(one).abs_diff(year(two)).saturating_sub(slack)
    };
    comparable.map(apart).min()
}

fn joinings(a: &Mention, b: &Mention) -> Option<Conflict> {
    joining_years_apart(a, b).filter(|years| *years > MISTOLD).map(|_| Conflict::Joined)
}

/// A regular rank in a force before the year that a later page says the officer joined it in.
fn joined_later(earlier: &Mention, later: &Mention) -> Option<Conflict> {
    let joined = first_joining(later).filter(|_| later.moved.is_empty())?;
    let held = earlier.rank.as_ref().filter(|rank| !rank.is_special() && rank.seniority() >= Some(CONSTABLE));
    let (seen, joined) = (earlier.published?.year()?, joined.date?.year()?);
    (held.is_some() && seen + 1 < joined && earlier.force == later.force).then_some(Conflict::Joined)
}

/// The day that a mention tells of retirement.
fn retired_on(mention: &Mention) -> Option<i32> {
    let told =
        mention.stated(StatementKind::Retired).filter_map(|statement| day_number(statement.date?)).min();
    told.or_else(|| day_number(mention.published.filter(|_| mention.is_past())?))
}

fn after_retirement(earlier: &Mention, later: &Mention) -> Option<Conflict> {
    let retired = retired_on(earlier)?;
    let mut entries = later.stated(StatementKind::Joined).chain(later.stated(StatementKind::Appointed));
    let returned = entries.any(|entry| entry.date.and_then(day_number).is_some_and(|day| day >= retired));
    let active = later.rank.is_some() && !later.is_past();
    let long_after = day_number(later.published?)? > retired + YEAR;
    (active && long_after && !returned).then_some(Conflict::AfterRetirement)
}
