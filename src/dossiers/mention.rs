//! [`Mention`]: an officer on one page, with the statements of the page about the officer.

use super::force;
use super::name::{Name, fold};
use crate::announcement::{Announcement, CareerEventKind, Officer, Rank};
use crate::lexicon::hash;
use crate::span::Span;
use crate::standing::Standing;
use crate::timex::Timex;
use serde::{Deserialize, Serialize};

/// What a [`Statement`] states.
///
/// ```
/// assert_eq!(serde_json::to_string(&epaulette::dossiers::StatementKind::Named)?, "\"named\"");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum StatementKind {
    /// The name, with the rank where one stands before it; its date is that of the page.
    Named,
    /// The rank, where it stands apart from the name; its date is that of the page.
    Rank,
    /// The age; its date is that of the page.
    Age,
    /// Served in another force, at a time that the words may tell.
    Served,
    /// Entered the police or a named force.
    Joined,
    /// Rose to a rank.
    Promoted,
    /// Took up a post, posting or role.
    Appointed,
    /// Left the police, a force or a post.
    Left,
    /// Retired from the police.
    Retired,
}

impl From<CareerEventKind> for StatementKind {
    fn from(kind: CareerEventKind) -> Self {
        match kind {
            CareerEventKind::Joined => Self::Joined,
            CareerEventKind::Promoted => Self::Promoted,
            CareerEventKind::Appointed => Self::Appointed,
            CareerEventKind::Left => Self::Left,
            CareerEventKind::Retired => Self::Retired,
        }
    }
}

/// Something that one page states about an officer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Statement {
    /// What is stated.
    pub kind: StatementKind,
    /// When that was, where the page tells; the date of the page for a name, a rank and an age.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Timex>,
    /// Whether the date is counted back from a length of time.
    #[serde(default, skip_serializing_if = "is_false")]
    pub approximate: bool,
    /// The rank held, reached or entered at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<Rank>,
    /// The force joined or left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// Where the post is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The age in years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<u8>,
    /// Where the words stand in the text of the page.
    pub span: Span,
    /// The words that state it.
    pub words: String,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
pub(super) fn is_false(flag: &bool) -> bool {
    !flag
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
pub(super) fn is_substantive(standing: &Standing) -> bool {
    *standing == Standing::Substantive
}

/// An officer on one page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Mention {
    /// Made of the name of the page and the number of the officer on it, and not saved.
    #[serde(skip)]
    pub id: String,
    pub page: String,
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
pub(super) fn all(page: &str, announcement: &Announcement) -> Vec<(String, Mention)> {
    let body = body(announcement);
    let officers = announcement.officers.iter().enumerate();
    let mentions = officers.map(|(number, officer)| {
        let forces = force::of(announcement, officer);
        let mut mention = Mention {
            id: String::new(),
            page: page.to_owned(),
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
            statements: statements(announcement, officer, &forces.other),
        };
        mention.identify();
        (Name::parse(&officer.name).group(), mention)
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

/// A statement of nothing but its kind and date.
fn stated(page: &Announcement, kind: StatementKind, date: Option<Timex>, span: Span) -> Statement {
    let words = span.of(&page.text).to_owned();
    let (rank, organisation, place, age) = (None, None, None, None);
    Statement { kind, date, approximate: false, rank, organisation, place, age, span, words }
}

/// The statements of a page about an officer, the name first.
fn statements(page: &Announcement, officer: &Officer, other_forces: &[(String, Span)]) -> Vec<Statement> {
    let of_page = |kind, span| stated(page, kind, page.published, span);
    let named = named(page, officer);
    let (rank, age) = (officer.rank.clone(), officer.age);
    let apart = officer.rank_span.filter(|rank| named.is_none_or(|named| !named.contains(*rank)));
    let named_rank = rank.clone().filter(|_| apart.is_none());
    let named = named.map(|span| Statement { rank: named_rank, ..of_page(StatementKind::Named, span) });
    let ranked = apart.map(|span| Statement { rank, ..of_page(StatementKind::Rank, span) });
    let aged = officer.age_span.map(|span| Statement { age, ..of_page(StatementKind::Age, span) });
    let career = officer.career.iter().map(|event| Statement {
        approximate: event.approximate,
        rank: event.rank.clone(),
        organisation: event.organisation.clone(),
        place: event.place.clone(),
        ..stated(page, event.event.into(), event.date, event.span)
    });
    let is_told =
        |force: &String| officer.career.iter().any(|event| event.organisation.as_ref() == Some(force));
    let served = other_forces.iter().filter(|(force, _)| !is_told(force)).map(|(force, span)| Statement {
        organisation: Some(force.clone()),
        ..stated(page, StatementKind::Served, None, *span)
    });
    named.into_iter().chain(ranked).chain(aged).chain(career).chain(served).collect()
}

impl Mention {
    /// Gives the mention its `id`.
    pub(super) fn identify(&mut self) {
        self.id = format!("{:016x}-{}", hash::add(hash::NOTHING, self.page.as_bytes()), self.number + 1);
    }

    pub(super) fn age(&self) -> Option<u8> {
        self.statements.iter().find_map(|statement| statement.age)
    }

    /// The statements of a kind.
    pub(super) fn stated(&self, kind: StatementKind) -> impl Iterator<Item = &Statement> {
        self.statements.iter().filter(move |statement| statement.kind == kind)
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
