//! [`Mention`]: an officer on one page, with the statements of the page about the officer.

use super::force;
use super::former::{self, Former};
use super::name::{Name, fold};
use super::reading::Reading;
use super::served;
use super::statement::{Statement, StatementKind, Told, is_false, is_substantive, stated};
use crate::announcement::{Announcement, Officer, Rank};
use crate::lexicon::{Lexicons, hash};
use crate::span::Span;
use crate::standing::Standing;
use crate::timex::Timex;
use serde::{Deserialize, Serialize};

/// An officer on one page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Mention {
    /// Made of the `id` of the page, else of its name, and the number of the officer on it, and not saved.
    #[serde(skip)]
    pub id: String,
    pub page: String,
    /// The `id` of the page, as records have it; empty where it has none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub page_id: String,
    /// A hash of the page's text: copies of a page share it.
    pub body: u64,
    /// The number of the officer on the page.
    pub number: usize,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Timex>,
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub force: Option<String>,
    /// Other forces that the page says the officer served in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moved: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<Rank>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub detective: bool,
    #[serde(default, skip_serializing_if = "is_substantive")]
    pub standing: Standing,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub collar: Option<String>,
    pub statements: Vec<Statement>,
}

/// The mentions of a page's officers, each with the key of its group.
pub(super) fn all(
    page: &str,
    page_id: &str,
    announcement: &Announcement,
    lexicons: &Lexicons,
) -> Vec<(String, Mention)> {
    if announcement.officers.is_empty() {
        return Vec::new();
    }
    let body = body(announcement);
    let reading = Reading::new(announcement, lexicons);
    let (formers, served) = (former::all(&reading), served::all(&reading));
    let surname = |name: &str| Name::parse(name, lexicons).surname;
    // An officer of the page who is another one of it, under a former name.
    let is_former_self = |officer: &Officer| {
        formers.iter().any(|former| {
            officer.mentions.iter().any(|name| name.overlaps(former.at))
                && surname(&officer.name) == surname(&former.name)
        })
    };
    let officers = announcement.officers.iter().enumerate();
    let mentions = officers.filter(|(_, officer)| !is_former_self(officer)).map(|(number, officer)| {
        let forces = force::of(&reading, officer, served.iter().filter(|served| served.officer == number));
        let mut mention = Mention {
            id: String::new(),
            page: page.to_owned(),
            page_id: page_id.to_owned(),
            body,
            number,
            published: announcement.published,
            name: officer.name.clone(),
            force: forces.current,
            moved: forces.other.iter().map(|(force, _)| force.clone()).collect(),
            rank: officer.rank.clone(),
            detective: officer.detective,
            standing: officer.standing,
            collar: collar(announcement, officer),
            statements: statements(announcement, number, &forces.other, &formers),
        };
        mention.identify();
        (Name::parse(&officer.name, lexicons).group(), mention)
    });
    mentions.collect()
}

/// A hash of the letters and digits of a page, so that copies with other blanks and marks share it.
fn body(announcement: &Announcement) -> u64 {
    hash::add(hash::NOTHING, fold(&announcement.text).as_bytes())
}

/// The number between the rank and the name: `PC 1234 Doe`.
fn collar(announcement: &Announcement, officer: &Officer) -> Option<String> {
    let rank = officer.rank_span?;
    let name = officer.mentions.iter().find(|name| name.start > rank.end)?;
    let number = announcement.text.get(rank.end..name.start)?.trim();
    (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())).then(|| number.to_owned())
}

/// The fullest mention of the name, with the rank before it.
fn named(announcement: &Announcement, officer: &Officer) -> Option<Span> {
    let is_full = |name: &&Span| name.of(&announcement.text) == officer.name;
    let name = officer.mentions.iter().find(is_full).or_else(|| officer.mentions.first())?;
    // A collar number may stand between the two, but no word.
    let between = |rank: &Span| announcement.text.get(rank.end..name.start);
    let rank = officer
        .rank_span
        .filter(|rank| between(rank).is_some_and(|words| !words.contains(char::is_alphabetic)));
    Some(Span::new(rank.map_or(name.start, |rank| rank.start), name.end))
}

/// The statements of a page about an officer, the name first.
fn statements(
    page: &Announcement,
    number: usize,
    other_forces: &[(String, Span)],
    formers: &[Former],
) -> Vec<Statement> {
    let officer = &page.officers[number];
    let of_page = |kind, span| stated(page, kind, page.published, span);
    let named = named(page, officer);
    let (rank, age) = (officer.rank.clone(), officer.age);
    let apart = officer.rank_span.filter(|rank| named.is_none_or(|named| !named.contains(*rank)));
    let named_rank = rank.clone().filter(|_| apart.is_none());
    let ranked = |rank: Option<Rank>, kind, span| {
        let statement = of_page(kind, span);
        Statement { told: Told { rank, ..statement.told }, ..statement }
    };
    let named = named.map(|span| ranked(named_rank, StatementKind::Named, span));
    let apart = apart.map(|span| ranked(rank, StatementKind::Rank, span));
    let aged = officer.age_span.map(|span| Statement { age, ..of_page(StatementKind::Age, span) });
    let former = formers.iter().filter(|former| former.officer == number).map(|former| Statement {
        name: Some(former.name.clone()),
        ..stated(page, StatementKind::FormerName, None, former.span)
    });
    let career = officer.career.iter().map(|event| Statement {
        told: Told {
            kind: event.event.into(),
            date: event.date,
            approximate: event.approximate,
            rank: event.rank.clone(),
            organisation: event.organisation.clone(),
        },
        place: event.place.clone(),
        ..stated(page, event.event.into(), event.date, event.span)
    });
    let is_told =
        |force: &String| officer.career.iter().any(|event| event.organisation.as_ref() == Some(force));
    let served = other_forces.iter().filter(|(force, _)| !is_told(force)).map(|(force, span)| {
        let statement = stated(page, StatementKind::Served, None, *span);
        Statement { told: Told { organisation: Some(force.clone()), ..statement.told }, ..statement }
    });
    named.into_iter().chain(apart).chain(aged).chain(former).chain(career).chain(served).collect()
}

impl Mention {
    /// Gives the mention its `id`.
    pub(super) fn identify(&mut self) {
        let page = if self.page_id.is_empty() {
            format!("{:016x}", hash::add(hash::NOTHING, self.page.as_bytes()))
        } else {
            self.page_id.clone()
        };
        self.id = format!("{page}-{}", self.number + 1);
    }

    pub(super) fn age(&self) -> Option<u8> {
        self.statements.iter().find_map(|statement| statement.age)
    }

    /// The former names that the page states.
    pub(super) fn former_names(&self) -> impl Iterator<Item = &str> {
        self.statements.iter().filter_map(|statement| statement.name.as_deref())
    }

    /// What statements of a kind tell.
    pub(super) fn stated(&self, kind: StatementKind) -> impl Iterator<Item = &Told> {
        self.statements.iter().map(|statement| &statement.told).filter(move |told| told.kind == kind)
    }

    /// Whether the rank is one held no more.
    pub(super) fn is_past(&self) -> bool {
        matches!(self.standing, Standing::Former | Standing::Retired)
    }

    /// Whether the rank is held for a time or not yet.
    pub(super) fn is_for_a_time(&self) -> bool {
        matches!(self.standing, Standing::Acting | Standing::Temporary | Standing::Designate)
    }
}
