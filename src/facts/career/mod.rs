//! Career: turns the verbs of joining, promotion and posting into dated events of one officer.
//!
//! Each verb has one subject, found by [`subject`], and takes the date of its own clause, found by [`when`]. Joining a
//! team is a posting, joining the army nothing; `became` needs a rank behind it. Where no subject is sure, nothing is said.

mod chain;
mod entry;
mod frame;
#[cfg(test)]
mod frame_tests;
mod grounds;
mod head_class;
pub(in crate::facts) mod object;
mod phrases;
mod slot;
mod stated;
mod step;
pub(in crate::facts) mod subject;
mod trigger;
mod verb;
mod verb_date;
mod when;

use super::Rank;
use crate::document::Document;
use crate::evidence::rules::career;
use crate::lexicon::Word;
use crate::mentions::Mentions;
use crate::mentions::date::DateValue;
use crate::people::People;
use crate::{facts::Rule, span::Span, timex::Timex};
use serde::{Deserialize, Serialize};
use slot::Reader;
use stated::Reading;
pub(super) use step::{Step, Told};
use trigger::Trigger;

/// One step of an officer's career.
///
/// ```
/// let a = epaulette::extract("PC Jane Doe joined Kent Police in 2007.");
/// let joined = &a.officers[0].career[0];
/// assert_eq!(joined.event, epaulette::CareerEventKind::Joined);
/// assert_eq!(joined.organisation.as_deref(), Some("Kent Police"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CareerEvent {
    /// What happened.
    pub event: CareerEventKind,
    /// When; `None` where the text gives no date.
    pub date: Option<Timex>,
    /// The rank reached or entered at, where stated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rank: Option<Rank>,
    /// The force joined or left, by its canonical name.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub organisation: Option<String>,
    /// Where the post is.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub place: Option<String>,
    /// Whether the date is counted back from a length of time (`22 years ago`).
    #[serde(default)]
    pub approximate: bool,
    /// The words that state the event.
    pub span: Span,
    /// The rule that found it.
    pub rule: Rule,
}

/// The kinds of [`CareerEvent`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CareerEventKind {
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

/// The career events of all people, in the order of the text.
pub(super) fn find<'m>(document: &Document<'_>, mentions: &'m Mentions, people: &People) -> Vec<Step<'m>> {
    let mut steps: Vec<Step<'m>> = Vec::new();
    if people.cast.people.is_empty() {
        return steps;
    }
    let reader = Reader { document, mentions, people };
    let mut sentences = stated::Sentences::default();
    let triggers = trigger::find(reader, &mut sentences);
    for at in 0..triggers.len() {
        let clause = when::clause(document, mentions, people, &triggers, at);
        for person in whose(reader, &triggers[at], &clause, &mut sentences) {
            let Some(mut step) = step(document, mentions, person, &triggers[at], &clause) else { continue };
            let event = &mut step.event;
            if triggers[at].becomes() && holds_already(&steps, person, event) {
                (event.event, event.rule) = (CareerEventKind::Appointed, career::TOOK_POST.into());
            }
            event.date = event.date.or_else(|| counted(&steps, person, clause.relative?));
            let (kind, rank) = (event.event, step.told.rank.is_some());
            steps.push(step);
            if kind == CareerEventKind::Joined {
                entry::follow(document, mentions, &triggers, at, person, &mut steps);
            } else if rank {
                chain::follow(document, mentions, person, &mut steps);
            }
        }
    }
    steps
}

/// Whose step a trigger tells, if its sentence states it.
fn whose(
    reader: Reader<'_, '_>,
    trigger: &Trigger<'_>,
    clause: &when::Clause,
    sentences: &mut stated::Sentences,
) -> Vec<usize> {
    let Reader { document, mentions, people } = reader;
    let near =
        || subject::of(document, people, &trigger.tokens, trigger.form()).into_iter().collect::<Vec<_>>();
    match sentences.read(reader, trigger) {
        Reading::Of(people) => people,
        Reading::NoVerb if trigger.is_told_by_noun(document) => {
            let ranked = object::rank_in(mentions, clause.behind.clone()).is_some();
            // `came from Kent Police on promotion`.
            let adjoins = trigger.tokens.start > 0 && document.is_word(trigger.tokens.start - 1, Word::On);
            let owner = subject::owner(document, people, &trigger.tokens);
            owner.map_or_else(|| if ranked || adjoins { near() } else { Vec::new() }, |owner| vec![owner])
        }
        // `Jane Doe soon after joining in 1990`: a caption without a verb of its own.
        Reading::Open { finite: false }
            if clause.date.is_some() && trigger.follows_subordinator(document) =>
        {
            near()
        }
        // `Joined: 2018`: notes have no subjects.
        Reading::Open { .. } if document.is_mark(trigger.tokens.end, ':') => near(),
        Reading::NoVerb if trigger.is_without_verb(document) => near(),
        Reading::Open { finite: true } if !trigger.needs_object(document) => near(),
        Reading::Open { .. } | Reading::NotStated | Reading::NoVerb => Vec::new(),
    }
}

/// What a trigger states, if its clause bears it out.
fn step<'m>(
    document: &Document<'_>,
    mentions: &'m Mentions,
    person: usize,
    trigger: &Trigger<'m>,
    clause: &when::Clause,
) -> Option<Step<'m>> {
    let object = object::read(document, mentions, trigger, clause)?;
    let tokens = trigger.tokens.start.min(clause.stated.start)
        ..trigger.tokens.end.max(clause.stated.end).max(object.end);
    let event = CareerEvent {
        event: object.event,
        date: clause.date,
        rank: object.rank.map(|rank| Rank::named(rank.value.name(document))),
        organisation: object.organisation,
        place: object.place,
        approximate: clause.approximate,
        span: document.span(tokens.clone()),
        rule: object.rule.into(),
    };
    let date = if clause.stated == trigger.tokens { 0..0 } else { clause.stated.clone() };
    let (row, rank) = (trigger.row(), object.rank);
    let (trigger, object) = (trigger.tokens.clone(), clause.behind.clone());
    Some(Step { person, event, told: Told { trigger, row, object, date, words: tokens, rank } })
}

/// How many events before one are searched for those of the same person. It keeps the cost linear on a page of nothing
/// but events; the most that any of 5,000 news pages has is 24.
const REACH: usize = 1_000;

/// `promoted to inspector in 2004 before becoming a neighbourhood inspector in 2010`: the second is a post at the rank held.
fn holds_already(steps: &[Step<'_>], person: usize, event: &CareerEvent) -> bool {
    let before = steps.iter().rev().take(REACH).filter(|step| step.person == person);
    before.map(|step| &step.event).any(|other| {
        other.event == CareerEventKind::Promoted
            && other.rank == event.rank
            && matches!((other.date, event.date), (Some(earlier), Some(later)) if earlier.year() < later.year())
    })
}

/// `four years later`: counted from the person's last dated event, at the grain of a year, or of a month told by name.
fn counted(steps: &[Step<'_>], person: usize, relative: DateValue) -> Option<Timex> {
    let mut own = steps.iter().rev().take(REACH).filter(|step| step.person == person);
    let last = own.find_map(|step| step.event.date)?;
    let year = last.year()?;
    match relative {
        DateValue::Later { months } if months % 12 == 0 => Timex::from_year(year.checked_add(months / 12)?),
        DateValue::Earlier { months } if months % 12 == 0 => Timex::from_year(year.checked_sub(months / 12)?),
        DateValue::Following { month } => {
            let next = last.month().is_none_or(|last| last >= month);
            Timex::from_month(Some(year + u16::from(next)), month)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::Extractor;

    /// `name event date` of each dated joining and promotion.
    fn events(text: &str) -> Vec<String> {
        let published = "2020-06-15".parse().unwrap();
        let extractor = Extractor::builder().published(published).build().unwrap();
        let mut told = Vec::new();
        for officer in extractor.extract(text).officers {
            for event in officer.career {
                let kind = match event.event {
                    super::CareerEventKind::Joined => "joined",
                    super::CareerEventKind::Promoted => "promoted",
                    _ => continue,
                };
                let rank = event.rank.map(|rank| format!(" {rank}")).unwrap_or_default();
                if let Some(date) = event.date {
                    told.push(format!("{} {kind} {date}{rank}", officer.name));
                }
            }
        }
        told
    }

    fn check(table: &[(&str, &[&str])]) {
        for (text, want) in table {
            assert_eq!(events(text), *want, "{text}");
        }
    }

    #[test]
    fn finds_joinings() {
        check(&[
            ("Sergeant Ann Bell joined Kent Police in 2007.", &["Ann Bell joined 2007"]),
            ("Sergeant Ann Bell, 34, from Deal, joined in May 1999.", &["Ann Bell joined 1999-05"]),
            ("PC Ann Bell, who signed up in 2013, smiled.", &["Ann Bell joined 2013"]),
            ("In 1999 DC Ann Bell joined the force.", &["Ann Bell joined 1999"]),
            ("PC Ann Bell began her policing career in 2002.", &["Ann Bell joined 2002"]),
            (
                "PC Ann Bell smiled. Having joined the police in 1990, she knows it.",
                &["Ann Bell joined 1990"],
            ),
            ("PC Ann Bell transferred to Kent in 2004.", &["Ann Bell joined 2004"]),
            ("PC Ann Bell was sworn in as a constable in 2008.", &["Ann Bell joined 2008 constable"]),
            ("PC Ann Bell has been in the police since 2012.", &["Ann Bell joined 2012"]),
            ("PC Ann Bell joined the police 22 years ago.", &["Ann Bell joined 1998"]),
            (
                "PC Ann Bell joined as a special in 2009 and as a regular two years later.",
                &["Ann Bell joined 2009", "Ann Bell joined 2011"],
            ),
            (
                "Insp Ann Bell is new. Starting as a PC in 2003, she walked a beat.",
                &["Ann Bell joined 2003 constable"],
            ),
            (
                "PC Ann Bell won. The 33-year-old from Deal, who joined in 2009, smiled.",
                &["Ann Bell joined 2009"],
            ),
            ("PC Ann Bell's policing career began in 2004.", &["Ann Bell joined 2004"]),
            ("PC Ann Bell said: \"I joined the job in 2003.\"", &["Ann Bell joined 2003"]),
        ]);
    }

    #[test]
    fn finds_joinings_dated_apart_from_their_verb() {
        check(&[
            (
                "It wasn't until 1986 that PC Ann Bell began her career as a special constable.",
                &["Ann Bell joined 1986 special_constable"],
            ),
            (
                "In 2003, after 12 years with the Met, PC Ann Bell transferred to Kent Police.",
                &["Ann Bell joined 2003"],
            ),
            ("In 2012 PC Ann Bell joined Kent Police working on a response team.", &["Ann Bell joined 2012"]),
            (
                "Starting her policing service in 2005, Sergeant Ann Bell has seen a lot.",
                &["Ann Bell joined 2005"],
            ),
            ("PC Ann Bell gave blood in 2008 when she joined Kent Police.", &["Ann Bell joined 2008"]),
            ("PC Ann Bell became a special in 1987.", &["Ann Bell joined 1987"]),
            ("PC Ann Bell, who became a PCSO in 2011, smiled.", &["Ann Bell joined 2011 pcso"]),
            (
                "PC Ann Bell said: \"It is a fine job.\" The experienced officer began her policing career in 2002.",
                &["Ann Bell joined 2002"],
            ),
            ("A police officer since 1991, PC Ann Bell smiled.", &["Ann Bell joined 1991"]),
            ("PC Ann Bell served with Kent Police from 1975 to 2005.", &["Ann Bell joined 1975"]),
            ("In 1984 Ann Bell began her career with the police in Deal.", &["Ann Bell joined 1984"]),
        ]);
    }

    #[test]
    fn finds_promotions() {
        check(&[
            ("Insp Ann Bell was promoted to sergeant in 2013.", &["Ann Bell promoted 2013 sergeant"]),
            ("Insp Ann Bell became a sergeant in 2008.", &["Ann Bell promoted 2008 sergeant"]),
            ("In 2018 Insp Ann Bell was promoted.", &["Ann Bell promoted 2018"]),
            (
                "Supt Ann Bell was promoted inspector in 1986, chief inspector in 1990 and superintendent in 1994.",
                &[
                    "Ann Bell promoted 1986 inspector",
                    "Ann Bell promoted 1990 chief_inspector",
                    "Ann Bell promoted 1994 superintendent",
                ],
            ),
            (
                "Ann Bell was promoted to inspector in 2004 before becoming an inspector in Deal in 2010.",
                &["Ann Bell promoted 2004 inspector"],
            ),
            (
                "Insp Ann Bell made sergeant in 2009 and was made inspector four years later.",
                &["Ann Bell promoted 2009 sergeant", "Ann Bell promoted 2013 inspector"],
            ),
            (
                "Insp Ann Bell is new. Her promotion to sergeant, in 2016, came early.",
                &["Ann Bell promoted 2016 sergeant"],
            ),
        ]);
    }

    #[test]
    fn keeps_two_careers_apart() {
        check(&[(
            "Supt Ann Bell joined in 1990. Insp Tom Fell joined in 1995. She was promoted to sergeant in 1996; he became a \
             sergeant in 2001.",
            &[
                "Ann Bell joined 1990",
                "Ann Bell promoted 1996 sergeant",
                "Tom Fell joined 1995",
                "Tom Fell promoted 2001 sergeant",
            ],
        )]);
    }

    #[test]
    fn ignores_what_is_no_career_step() {
        let table = [
            "PC Ann Bell joined the burglary team in 2009.",
            "PC Ann Bell joined the army in 1999.",
            "PC Ann Bell was joined by pupils in 2019.",
            "PC Ann Bell joined forces with the council in 2018.",
            "PC Ann Bell became a mother in 2015.",
            "PC Ann Bell took a degree in 2004.",
            // The date is the role's; the promotion has none.
            "PC Ann Bell has been promoted to inspector and started her new role in 2018.",
            "PC Ann Bell never joined the force in 2009.",
            "PC Ann Bell would have joined the force in 2009.",
            "PC Ann Bell, whose father joined the force in 1970, smiled.",
            "PC Ann Bell was nearly promoted to sergeant in 2010.",
            "PC Ann Bell asked whether he joined the force in 2009.",
            "PC Ann Bell walks a beat that was created in 2011.",
            "PC Ann Bell left in May. The officers who joined in 2009 remember her.",
            "PC Ann Bell started in the role in 2019.",
            "PC Ann Bell praised the recruits, who joined in 2019.",
            "PC Ann Bell was a sergeant by 1999.",
            "PC Ann Bell worked in Deal in 2003 when she was 21 and has been promoted.",
            "PC Ann Bell became a detective constable in 2015.",
            "PC Ann Bell served in the army from 1977 to 2009.",
            "PC Ann Bell left school in 1979. The police since 1992 have had a base there.",
            "PC Ann Bell applied to become a sergeant in 2015.",
            "PC Ann Bell had the chance to become a sergeant in 2015.",
            "PC Ann Bell wanted to join the police in 2015.",
            "PC Ann Bell joined PC Tom Fell on patrol in May.",
            "It wasn't until 1986 that the law changed, and PC Ann Bell later joined Kent Police.",
            "It was in 1986 that the town grew and PC Ann Bell joined Kent Police.",
            "For the first time since 9 June 1911, PC Ann Bell said, constables joined.",
            "PC Ann Bell spoke. Joining in January, the PCSOs will know the town by May.",
            "Tom Fell, a teacher, joined the school in 2012. PC Ann Bell knows him.",
        ];
        for text in table {
            assert_eq!(events(text), Vec::<String>::new(), "{text}");
        }
    }

    /// Known misses; one that begins to pass belongs above.
    #[test]
    fn gaps() {
        let table = [
            ("Sgt Ann Bell and Sgt Tom Fell both joined in 1999.", "Ann Bell joined 1999"),
            ("Sgt Ann Bell swapped a lorry for a uniform in 2021.", "Ann Bell joined 2021"),
        ];
        for (text, want) in table {
            assert!(!events(text).contains(&want.to_owned()), "no gap any more: {text}");
        }
    }
}
