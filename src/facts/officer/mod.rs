//! Officers: each person of the cast who holds, held or takes a rank, once.

mod age;
mod age_number;
mod current_rank;
mod entry;
mod grade;
mod grounds;
mod over;
mod room;
mod settled_standing;
mod shared_age;
mod status;
mod succession;

use super::CareerEvent;
use super::career::{self, Step, Told};
use super::relation::{self, Relation, Tie};
use crate::evidence::Recorder;
use crate::facts::Allowance;
use crate::mentions::Mentions;
use crate::people::People;
use crate::people::coreference::{Form, Person, Reference};
use crate::standing::Standing;
use crate::{
    document::Document,
    facts::{Rank, Rule},
    span::Span,
};
use grounds::StatedBy;
use serde::{Deserialize, Serialize};
use status::Status;
use std::ops::Range;

/// A person named in the text who holds, held or is about to take a rank in a police service, or the office of police and crime
/// commissioner or deputy.
///
/// ```
/// let officer = &epaulette::extract("Sergeant Jane Doe, 41, retired last year.").officers[0];
/// assert_eq!((officer.name.as_str(), officer.age), ("Jane Doe", Some(41)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Officer {
    /// The fullest form of the name in the text, without rank, honours and courtesy titles.
    pub name: String,
    /// The rank held as of publication; the new one where the text announces it. `None` where the text names no rank.
    pub rank: Option<Rank>,
    /// The words that state the rank of this person; `None` without a rank.
    #[serde(default)]
    pub rank_span: Option<Span>,
    /// Whether the rank is a detective's.
    pub detective: bool,
    /// How the rank is held.
    pub standing: Standing,
    /// The word that states the standing; `None` where it is [`Standing::Substantive`] because no word says otherwise.
    #[serde(default)]
    pub standing_span: Option<Span>,
    /// In years, where the text states it.
    #[serde(default)]
    pub age: Option<u8>,
    /// The number that states the age; `None` without an age.
    #[serde(default)]
    pub age_span: Option<Span>,
    /// Joining, promotions and posts, in the order of the text.
    #[serde(default)]
    pub career: Vec<CareerEvent>,
    /// Other officers whom this one replaces, reports to or leads.
    #[serde(default)]
    pub relations: Vec<Relation>,
    /// The mentions of the name, in full or in part; pronouns do not count.
    pub mentions: Vec<Span>,
    /// The rule that made the person an officer.
    pub rule: Rule,
}

/// A value and the tokens that state it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Worded<T> {
    value: T,
    words: Range<usize>,
}

/// The officers of a document, in the order of their first mention.
pub(super) fn find(
    document: &Document<'_>,
    mentions: &Mentions,
    people: &People,
    allowance: &mut Allowance<'_>,
    recorder: &mut impl Recorder,
) -> Vec<Officer> {
    let ties = relation::find(document, people);
    let mut careers = careers(document, mentions, people, allowance);
    let mut statuses = status::all(document, mentions, people, &ties, &careers);
    let known = ties.iter().filter(|tie| statuses[tie.to].is_some());
    let mut tied = by_person(known, |tie| tie.from, careers.len());
    let references = by_person(people.cast.references.iter(), |known| known.person, careers.len());
    let told = (0..careers.len()).filter(|at| statuses[*at].is_some());
    let mut order = in_order(document, told.collect(), &references);
    let mut officers = Vec::with_capacity(order.len());
    let mut proofs: Vec<(StatedBy, Vec<Told<'_>>)> = Vec::with_capacity(order.len());
    for at in &order {
        let Some(status) = statuses[*at].take() else { continue };
        let (career, told) = apart(std::mem::take(&mut careers[*at]));
        let stated = StatedBy::of(&status);
        let (person, references) = (&people.cast.people[*at], &references[*at]);
        let age = age::of(document, mentions, (&people.cast, person), references);
        let officer = officer(document, person, references, status, age);
        let officer = Officer { career, ..officer };
        if !room::is_granted(&officer, allowance) {
            break;
        }
        proofs.push((stated, told));
        officers.push(officer);
    }
    order.truncate(officers.len());
    relate(&mut officers, &order, &mut tied, people, allowance);
    for ((person, officer), (words, told)) in order.iter().zip(&officers).zip(&proofs) {
        let evidence = || people.evidence(document, mentions, *person);
        recorder.record(|| words.evidence(document, mentions, evidence()));
        for (event, told) in officer.career.iter().zip(told) {
            recorder.record(|| told.evidence(document, mentions, event, evidence()));
        }
        for tie in &tied[*person] {
            recorder.record(|| tie.evidence(document, mentions, people));
        }
    }
    officers
}

/// Those of each person of the cast.
fn by_person<'a, T>(
    all: impl Iterator<Item = &'a T>,
    person: fn(&T) -> usize,
    people: usize,
) -> Vec<Vec<&'a T>> {
    let mut of = vec![Vec::new(); people];
    all.for_each(|one| of[person(one)].push(one));
    of
}

/// The steps of each person of the cast, their ranks named as those of the people are.
fn careers<'m>(
    document: &Document<'_>,
    mentions: &'m Mentions,
    people: &People,
    allowance: &mut Allowance<'_>,
) -> Vec<Vec<Step<'m>>> {
    let steps = career::find(document, mentions, people, allowance);
    let mut many = vec![0; people.cast.people.len()];
    for step in &steps {
        many[step.person] += 1;
    }
    // Room for these and no more: most people have a step or none, and a page may name thousands.
    let mut careers: Vec<Vec<Step<'_>>> = many.into_iter().map(Vec::with_capacity).collect();
    for mut step in steps {
        if let Some(told) = step.told.rank.filter(|_| step.event.rank.is_some()) {
            step.event.rank = Some(current_rank::named(document, mentions, &told.value));
        }
        careers[step.person].push(step);
    }
    for (person, career) in people.cast.people.iter().zip(&mut careers) {
        if grade::is_special(document, mentions, person, career) {
            career.iter_mut().filter_map(|step| step.event.rank.as_mut()).for_each(grade::settle);
        }
    }
    careers
}

/// The events of steps, and what the text tells of each, in the order of their words: a date before its verb may begin them.
fn apart(mut steps: Vec<Step<'_>>) -> (Vec<CareerEvent>, Vec<Told<'_>>) {
    steps.sort_by_key(|step| step.event.span.start);
    let (mut events, mut told) = (Vec::with_capacity(steps.len()), Vec::with_capacity(steps.len()));
    for step in steps {
        events.push(step.event);
        told.push(step.told);
    }
    (events, told)
}

/// The people in the order of their first names; one whose first naming is a bare surname is known only from a later one.
fn in_order(document: &Document<'_>, mut people: Vec<usize>, references: &[Vec<&Reference>]) -> Vec<usize> {
    let first = |person: &usize| {
        let name = references[*person].iter().find(|reference| reference.form == Form::Name);
        name.map_or(usize::MAX, |name| document.span(name.tokens.clone()).start)
    };
    people.sort_by_cached_key(first);
    people
}

/// Gives the officers, who stand in their final order, their relations to each other, as far as the allowance goes. `order` has
/// the person of each.
fn relate(
    officers: &mut [Officer],
    order: &[usize],
    tied: &mut [Vec<&Tie>],
    people: &People,
    allowance: &mut Allowance<'_>,
) {
    let mut index_of: Vec<Option<usize>> = vec![None; tied.len()];
    for (index, person) in order.iter().enumerate() {
        index_of[*person] = Some(index);
    }
    for (person, officer) in order.iter().zip(officers) {
        tied[*person].retain(|tie| {
            let name = &people.cast.people[tie.to].name;
            index_of[tie.to].is_some() && allowance.grants_relation(name, tie.span.len())
        });
        officer.relations = tied[*person].iter().map(|tie| tie.relation(people, index_of[tie.to])).collect();
    }
}

fn officer(
    document: &Document<'_>,
    person: &Person,
    references: &[&Reference],
    status: Status,
    age: Option<Worded<u8>>,
) -> Officer {
    let named = references.iter().filter(|reference| reference.form == Form::Name);
    let (rank, rank_span) = stated(document, status.rank);
    let (standing, standing_span) = stated(document, status.standing);
    let (age, age_span) = stated(document, age);
    Officer {
        name: person.name.clone(),
        rank,
        rank_span,
        detective: status.detective,
        standing: standing.unwrap_or_default(),
        standing_span,
        age,
        age_span,
        career: Vec::new(),
        relations: Vec::new(),
        mentions: named.map(|reference| document.span(reference.tokens.clone())).collect(),
        rule: person.rule.into(),
    }
}

/// The value and the span of its words.
fn stated<T>(document: &Document<'_>, worded: Option<Worded<T>>) -> (Option<T>, Option<Span>) {
    worded.map(|Worded { value, words }| (value, document.span(words))).unzip()
}

#[cfg(test)]
mod tests {
    use crate::Extractor;

    /// Name, rank and standing of each officer, `-` for no rank.
    fn officers(text: &str) -> Vec<String> {
        let found = Extractor::new().extract(text).officers;
        let told = |officer: &super::Officer| {
            let rank = officer.rank.as_ref().map_or("-", |rank| rank.as_str());
            let detective = if officer.detective { "detective " } else { "" };
            let standing = match officer.standing {
                super::Standing::Substantive => String::new(),
                standing => format!(" {standing:?}").to_lowercase(),
            };
            format!("{}: {detective}{rank}{standing}", officer.name)
        };
        found.iter().map(told).collect()
    }

    fn check(table: &[(&str, &[&str])]) {
        for (text, want) in table {
            assert_eq!(officers(text), *want, "{text}");
        }
    }

    #[test]
    fn finds_one_officer_of_two_names() {
        check(&[
            ("Special Inspector Kit Orme and Inspector Orme helped.", &["Kit Orme: special_inspector"]),
            ("Inspector Alex(andra) Orme spoke. So did Inspector Orme.", &["Alex Orme: inspector"]),
        ]);
    }

    #[test]
    fn finds_ranks_before_names() {
        check(&[
            ("Sergeant Paula Trench said hello.", &["Paula Trench: sergeant"]),
            ("PC 1234 Omar Reece is back.", &["Omar Reece: constable"]),
            ("PC1234 Omar Reece is back.", &["Omar Reece: constable"]),
            ("Inspector (now Superintendent) Colm Roche spoke.", &["Colm Roche: superintendent"]),
            ("Det Ch Supt. Ines Vaux spoke.", &["Ines Vaux: detective chief_superintendent"]),
            ("T/DCI Rory Quill spoke.", &["Rory Quill: detective chief_inspector temporary"]),
            ("A/Insp Mags Dunnet spoke.", &["Mags Dunnet: inspector acting"]),
            ("D/Sgt Lena Pike spoke.", &["Lena Pike: detective sergeant"]),
            ("Former PC Hugh Storr was dismissed.", &["Hugh Storr: constable former"]),
            ("Chief Constable (designate) Moira Lund spoke.", &["Moira Lund: chief_constable designate"]),
            ("PCSO Ben van der Meer walks here.", &["Ben van der Meer: pcso"]),
            ("Inspector Robert \"Bob\" Larch spoke.", &["Robert \"Bob\" Larch: inspector"]),
            ("Special Constable Kit Orme helped.", &["Kit Orme: special_constable"]),
            ("Sgt Dorothea St John spoke.", &["Dorothea St John: sergeant"]),
            ("PC Hawa Sall QPM retired.", &["Hawa Sall: constable retired"]),
            ("PC Hawa Sall (Retired) spoke.", &["Hawa Sall: constable retired"]),
            ("Ann Bell OBE QPM, the chief constable, spoke.", &["Ann Bell: chief_constable"]),
            ("Temporary Inspector (T/Insp) Ann Bell spoke.", &["Ann Bell: inspector temporary"]),
            ("Kent Police Inspector Lena Pike spoke.", &["Lena Pike: inspector"]),
            ("Traffic Constable Lena Pike spoke.", &["Lena Pike: constable"]),
            ("Detective Lena Pike spoke.", &["Lena Pike: detective -"]),
            ("Student Officer Xanika Pilke spoke.", &["Xanika Pilke: -"]),
            ("Former Kent Police Sergeant Lena Pike spoke.", &["Lena Pike: sergeant former"]),
            ("The outgoing inspector, Lena Pike, spoke.", &["Lena Pike: inspector"]),
            ("The retired Temporary Sergeant Lena Pike spoke.", &["Lena Pike: sergeant retired"]),
            ("A retired officer, Inspector Lena Pike, spoke.", &["Lena Pike: inspector retired"]),
            ("Specials Deputy Chief Officer Lena Pike spoke.", &["Lena Pike: special_deputy_chief_officer"]),
            ("The Assistant Police and Crime Commissioner, Lena Pike, spoke.", &[]),
            ("The Scouts' District Commissioner Lena Pike spoke.", &[]),
            ("Beat Officer of the Year for North Kent - PC Xan Pilke", &["Xan Pilke: constable"]),
            (
                "There PCs Joe Hart and Lena Ann New spoke.",
                &["Joe Hart: constable", "Lena Ann New: constable"],
            ),
            ("There Inspector Lena Ann Oxford and Corby officers spoke.", &["Lena Ann: inspector"]),
            ("There PC Lena O 'Quist spoke.", &["Lena O'Quist: constable"]),
            ("Sergeant Andy Day said it.", &["Andy Day: sergeant"]),
            ("PCSO Kit Monday walks here.", &["Kit Monday: pcso"]),
        ]);
    }

    #[test]
    fn finds_ranks_behind_and_apart_from_names() {
        check(&[
            ("Jane Trott, an inspector at Corby, spoke.", &["Jane Trott: inspector"]),
            ("The Chief Constable of Kent Police, Jane Trott, spoke.", &["Jane Trott: chief_constable"]),
            ("Jane Trott, Chief Constable Kent Police, spoke.", &["Jane Trott: chief_constable"]),
            ("Chief Inspector for Corby Jane Trott spoke.", &["Jane Trott: chief_inspector"]),
            (
                "At the Met, the Assistant Commissioner of Special Operations (ACSO), Jane Trott, spoke.",
                &["Jane Trott: assistant_commissioner"],
            ),
            (
                "Kent's previous Kent Chief Constables, Jane Trott and Tom Fell, spoke.",
                &["Jane Trott: chief_constable former", "Tom Fell: chief_constable former"],
            ),
            (
                "The new PCSOs who graduated are:\nCorby\nJane Trott and Tom Fell who are friends\nDeal\nEve Moss",
                &["Jane Trott: pcso", "Tom Fell: pcso", "Eve Moss: pcso"],
            ),
            ("Jane Trott is the new Chief Inspector for Corby.", &["Jane Trott: chief_inspector"]),
            ("Jane Trott, who is one of four new PCSOs, spoke.", &["Jane Trott: pcso"]),
            ("PC Jane Trott died before becoming a sergeant.", &["Jane Trott: constable"]),
            ("Sergeant Jane Trott has been promoted to Inspector.", &["Jane Trott: inspector"]),
            (
                "Jane Trott, Kent's Police, Fire and Crime Commissioner, spoke.",
                &["Jane Trott: police_and_crime_commissioner"],
            ),
            (
                "Deputy Police, Fire and Crime Commissioner Jane Trott spoke.",
                &["Jane Trott: deputy_police_and_crime_commissioner"],
            ),
            (
                "Kent's Police and Crime Commissioner (PCC), Jane Trott, spoke.",
                &["Jane Trott: police_and_crime_commissioner"],
            ),
            ("Special Constable Amarjit (aka Pip) Sandal spoke.", &["Amarjit Sandal: special_constable"]),
            (
                "Jane Trott was a baker but joined the Special Constabulary in May.",
                &["Jane Trott: special_constable"],
            ),
        ]);
    }

    #[test]
    fn finds_ranks_by_the_career() {
        check(&[
            ("Jane Trott retired as a sergeant in May.", &["Jane Trott: sergeant retired"]),
            (
                "Sgt Jane Trott was kind. After retiring, she became a police staff member.",
                &["Jane Trott: sergeant retired"],
            ),
            ("New recruit Jane Trott starts today.", &["Jane Trott: -"]),
            ("New recruit Jane Trott joined as a PCSO in 2010.", &["Jane Trott: -"]),
            (
                "A new temporary inspector has taken over in Deal. Jane Trott took over from Tom Fell in May.",
                &["Jane Trott: inspector temporary", "Tom Fell: -"],
            ),
            ("A new inspector has taken over in Deal. Jane Trott of the council welcomed her.", &[]),
            ("A new inspector has taken over at the RSPCA in Deal. Jane Trott succeeds Tom Fell.", &[]),
            ("A new inspector has come to Deal. Jane Trott succeeds in helping Tom Fell.", &[]),
            (
                "Inspector Jane Trott retired in 2014. She re-joined as an inspector in 2017.",
                &["Jane Trott: inspector"],
            ),
            ("Zorja Quist, Kent's chief constable, spoke.", &["Zorja Quist: chief_constable"]),
            ("The Chief Constable of Kent Police, Zorja Quist, spoke.", &["Zorja Quist: chief_constable"]),
            ("We welcome Zorja Quist here. PC Quist said so.", &["Zorja Quist: constable"]),
            (
                "Jane Trott joined the Special Constabulary in 2001. She was promoted to sergeant.",
                &["Jane Trott: special_sergeant"],
            ),
            (
                "Jane Trott joined as a special in 2001 and as a regular in 2003. She was promoted to sergeant.",
                &["Jane Trott: sergeant"],
            ),
            (
                "Jane Trott joined the Special Constabulary in 2001 and became a PC. She was promoted to sergeant.",
                &["Jane Trott: sergeant"],
            ),
            (
                "Sergeant Jane Trott joined as a special in 2001. She was promoted to inspector.",
                &["Jane Trott: inspector"],
            ),
        ]);
    }

    #[test]
    fn finds_officers_by_what_the_sentence_says() {
        check(&[
            ("Among the recruits was Zorja Quist whose dream came true.", &["Zorja Quist: -"]),
            ("Among the student officers with new cards was Jane Trott.", &["Jane Trott: -"]),
            ("One of our recent recruits, Jane Trott ran a shop.", &["Jane Trott: -"]),
            ("We met the sergeants, Jane Trott of the council and Tom Fell.", &[]),
            ("Jane Trott Chief Inspector for Corby spoke.", &["Jane Trott: chief_inspector"]),
            ("Among the guests of the recruits was Jane Trott.", &[]),
            ("Among those who met the recruits was Jane Trott.", &[]),
            ("Among the officers' families was Jane Trott.", &[]),
            ("One of many fans of our recruits, Jane Trott ran a shop.", &[]),
            ("We met former Kentish detective Jane Trott.", &["Jane Trott: detective - former"]),
            ("We met former store detective Jane Trott.", &[]),
            (
                "Kent Police has a new inspector after Jane Trott joined the force in May.",
                &["Jane Trott: inspector"],
            ),
            (
                "We are welcoming a new temporary inspector to Deal as Jane Trott joins us.",
                &["Jane Trott: inspector temporary"],
            ),
            (
                "Deal's team has a new inspector in post. Jane Trott took over from Tom Fell.",
                &["Jane Trott: inspector", "Tom Fell: -"],
            ),
            ("Kent Police needs a new inspector after Jane Trott left for Deal.", &[]),
            ("Kent Police may have a new inspector as Jane Trott joins the council.", &[]),
            ("The RSPCA has a new inspector as Jane Trott joins the team in Deal.", &[]),
            (
                "Inspector Joe Hart succeeds Tom Fell, who moves to Deal, where he will go on as a Chief Inspector.",
                &["Joe Hart: inspector", "Tom Fell: chief_inspector"],
            ),
            (
                "PC Anna-Maria Trott is new. We met PC Anna-Marie Trott in Deal.",
                &["Anna-Maria Trott: constable"],
            ),
            ("PC Tom Feller is new. We met PC Tom Fellers in Deal.", &["Tom Feller: constable"]),
        ]);
    }

    #[test]
    fn tells_whose_service_has_ended() {
        check(&[
            ("PC Jane Trott was dismissed without notice.", &["Jane Trott: constable former"]),
            ("PC Jane Trott, who resigned in May, was absent.", &["Jane Trott: constable former"]),
            ("PC Jane Trott resigned in 2010. She rejoined in 2012.", &["Jane Trott: constable"]),
            ("PC Jane Trott will be dismissed on Friday.", &["Jane Trott: constable"]),
            ("Sgt Jane Trott resigned from the board.", &["Jane Trott: sergeant"]),
            ("Sgt Jane Trott worked there until her retirement in 2009.", &["Jane Trott: sergeant retired"]),
            ("Sgt Jane Trott will work there until her retirement in 2039.", &["Jane Trott: sergeant"]),
        ]);
    }

    #[test]
    fn finds_lists_under_one_rank() {
        check(&[
            ("PCs Amy Lark and Tom Fell helped.", &["Amy Lark: constable", "Tom Fell: constable"]),
            (
                "She leads Sergeants Amy Lark (Corby), Tom Fell (Oundle) and Jo Moss (Rushden).",
                &["Amy Lark: sergeant", "Tom Fell: sergeant", "Jo Moss: sergeant"],
            ),
            ("Two sergeants: Amy Lark and Tom Fell.", &["Amy Lark: sergeant", "Tom Fell: sergeant"]),
            (
                "PC Amy Lark, Tom Fell, Jo Moss and PC Ben Tarn won.",
                &["Amy Lark: constable", "Ben Tarn: constable"],
            ),
            (
                "PC Amy Lark, Tom Fell's neighbour, met PC Ben Tarn.",
                &["Amy Lark: constable", "Ben Tarn: constable"],
            ),
            (
                "PC Amy Lark met Tom Fell, Jo Moss and PC Ben Tarn.",
                &["Amy Lark: constable", "Ben Tarn: constable"],
            ),
            (
                "Kent has two new special constables. Those who graduated are:\nCorby\nAmy Lark\nOundle\nQuist Fell, who sells cars\n\
                 The force has more.\nJo Moss",
                &["Amy Lark: special_constable", "Quist Fell: special_constable"],
            ),
            (
                "The special constables who graduated on Monday include:\n\nAmy Lark , who sells cars\n\nQuist Fell who works in Deal",
                &["Amy Lark: special_constable", "Quist Fell: special_constable"],
            ),
            ("Two PCSOs met the club. Those shortlisted are:\nAmy Lark\nTom Fell", &[]),
            (
                "Police Community Support Officers (PCSOs) Amy Lark and Tom Fell helped.",
                &["Amy Lark: pcso", "Tom Fell: pcso"],
            ),
        ]);
    }

    #[test]
    fn finds_officers_without_a_rank() {
        check(&[
            ("Neighbourhood officer Ann Bell spoke.", &["Ann Bell: -"]),
            ("Mounted Patrol Officer Ann Bell spoke.", &["Ann Bell: -"]),
            ("Ann Bell, a police officer from Deal, spoke.", &["Ann Bell: -"]),
            ("Ann Bell, a beat officer at Deal, spoke.", &["Ann Bell: -"]),
            ("Retired officer Ann Bell spoke.", &["Ann Bell: - retired"]),
            ("Former Kent Police officer Ann Bell spoke.", &["Ann Bell: - former"]),
            (
                "Other retired officers were Ann Bell and Tim Shaw.",
                &["Ann Bell: - retired", "Tim Shaw: - retired"],
            ),
            ("New recruits Zorja Quist and Tom Fell start.", &["Zorja Quist: -", "Tom Fell: -"]),
            (
                "Student officers Ann Bell, Tom Fell and Eve Moss passed.",
                &["Ann Bell: -", "Tom Fell: -", "Eve Moss: -"],
            ),
            ("Ann Bell, one of the new recruits, spoke.", &["Ann Bell: -"]),
            ("Tom Fell spent 27 years as an officer.", &["Tom Fell: -"]),
            ("His dad Tom, a police officer for years, spoke.", &["Tom: -"]),
        ]);
        for text in [
            "Fire officers Ann Bell and Tom Fell spoke.",
            "Ann Bell, a police officer's wife, spoke.",
            "Ann Bell, who hit a police officer, was jailed.",
            "Ann Bell ran as an officer approached.",
            "The Police Officer Lifetime Achievement award was given.",
        ] {
            assert_eq!(officers(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn finds_ranks_told_of_several_and_one_after_another() {
        check(&[
            (
                "We welcome the appointment of Ann Bell and Tom Fell as Assistant Chief Constables.",
                &["Ann Bell: assistant_chief_constable", "Tom Fell: assistant_chief_constable"],
            ),
            (
                "Ann Bell and Tom Fell have been promoted to sergeants.",
                &["Ann Bell: sergeant", "Tom Fell: sergeant"],
            ),
            (
                "Ann Bell joined as a constable in 1963 and was promoted to sergeant in 1975.",
                &["Ann Bell: sergeant"],
            ),
            (
                "Ann Bell was promoted to inspector in 2003 and chief inspector in 2008.",
                &["Ann Bell: chief_inspector"],
            ),
            (
                "Special Constable Ann Bell was promoted to Special Sergeant before taking on a new role.",
                &["Ann Bell: special_constable"],
            ),
            ("Kent met Ann Bell and wants her as sergeants do.", &[]),
            (
                "Superintendents Ann Bell and Tom Fell moved. Temporary Chief Superintendent Bell came.",
                &["Ann Bell: chief_superintendent temporary", "Tom Fell: superintendent"],
            ),
        ]);
    }

    #[test]
    fn names_an_office_by_what_stands_around_it() {
        check(&[
            ("Sergeant Ann Bell is the chief officer on all operations.", &["Ann Bell: sergeant"]),
            (
                "Chief Superintendent Oluwa “Sola” Bell spoke. Chief Inspector Sola Bell left.",
                &["Oluwa “Sola” Bell: chief_superintendent"],
            ),
            ("Eve Moss, France's new police commissioner, spoke.", &["Eve Moss: commissioner"]),
            (
                "Eve Moss, Kent's new police commissioner, spoke.",
                &["Eve Moss: police_and_crime_commissioner"],
            ),
            (
                "Tom Fell was a constable in Deal for years, before retiring in 2002.",
                &["Tom Fell: constable retired"],
            ),
            (
                "Eve Moss, Quistland's new police commissioner, met PC Ann Bell.",
                &["Eve Moss: commissioner", "Ann Bell: constable"],
            ),
        ]);
    }

    #[test]
    fn a_rank_that_is_not_stated_of_a_person_is_none() {
        check(&[
            ("Ann Bell was not promoted to sergeant.", &[]),
            ("Tom Fell asked if Ann Bell was a police officer.", &[]),
            ("Ann Bell dreams of becoming a police officer.", &[]),
            (
                "Superintendent Ann Bell has applied to be Chief Superintendent.",
                &["Ann Bell: superintendent"],
            ),
            ("PC Ann Bell would have been made a sergeant.", &["Ann Bell: constable"]),
            ("PC Ann Bell hopes for promotion to sergeant.", &["Ann Bell: constable"]),
            ("PC Ann Bell missed promotion to sergeant.", &["Ann Bell: constable"]),
            ("PC Ann Bell failed in her bid to become a sergeant.", &["Ann Bell: constable"]),
            ("PC Ann Bell is a candidate to become sergeant.", &["Ann Bell: constable"]),
            ("PC Ann Bell gained promotion to sergeant.", &["Ann Bell: sergeant"]),
            ("PC Ann Bell is not only a constable but a friend.", &["Ann Bell: constable"]),
            ("Ann Bell never looked back and is now a sergeant.", &["Ann Bell: sergeant"]),
            ("Ann Bell was a clerk at Deal before becoming a student police officer.", &["Ann Bell: -"]),
            ("PC Ann Bell had been a sergeant for Tom Fell.", &["Ann Bell: constable"]),
            ("Tom Fell's wife was promoted to sergeant.", &[]),
            ("The officer who shot Tom Fell was promoted to sergeant.", &[]),
            ("Tom Fell's promotion to sergeant was in May.", &["Tom Fell: sergeant"]),
            ("PC Ann Bell had been the custody sergeant at Charles Cross.", &["Ann Bell: constable"]),
            ("The new sergeant for Deal, Tom Fell, smiled.", &["Tom Fell: sergeant"]),
            ("Ann Bell wed before becoming a police officer in 2010.", &["Ann Bell: -"]),
            (
                "Ann Bell is new. In Hove she took her inspectors exams and became a sergeant.",
                &["Ann Bell: sergeant"],
            ),
        ]);
    }

    #[test]
    fn an_office_of_another_body_is_none() {
        check(&[
            ("Domestic Abuse Commissioner Ann Bell came.", &[]),
            ("Victims\u{2019} Commissioner Dame Ann Bell came.", &[]),
            ("Inspector Ann Bell, of the RSPCA, met Commander Tom Fell of the Royal Navy.", &[]),
            ("Bus inspector Ann Bell and ticket inspector Tom Fell came.", &[]),
            ("Border Force officer Ann Bell and prison officer Tom Fell came.", &[]),
            ("Kent Commissioner Ann Bell came.", &["Ann Bell: police_and_crime_commissioner"]),
            ("Commander Ann Bell of the Metropolitan Police came.", &["Ann Bell: commander"]),
        ]);
    }

    #[test]
    fn finds_the_members_of_lists() {
        check(&[
            (
                "Three new recruits, Ann Bell, Tom Fell and Eve Moss, start.",
                &["Ann Bell: -", "Tom Fell: -", "Eve Moss: -"],
            ),
            ("The new recruits, Ann Bell said, are keen.", &[]),
            (
                "Ann Bell, 34, and Tom Fell, 41, both PCs, came.",
                &["Ann Bell: constable", "Tom Fell: constable"],
            ),
            (
                "Ann Bell and Tom Fell, both sergeants at Deal, came.",
                &["Ann Bell: sergeant", "Tom Fell: sergeant"],
            ),
            (
                "Gardai Ann Bell and Tom Fell met Garda Eve Moss.",
                &["Ann Bell: garda", "Tom Fell: garda", "Eve Moss: garda"],
            ),
            (
                "Inspector: Ann Bell. Sergeants: Tom Fell, Eve Moss.",
                &["Ann Bell: inspector", "Tom Fell: sergeant", "Eve Moss: sergeant"],
            ),
            ("He bought a PC Monitor and a PC Gaming laptop.", &[]),
        ]);
    }

    #[test]
    fn joins_what_the_text_calls_one_person() {
        let a = Extractor::new().extract(
            "Sergeant Paula Trench has moved. Sgt Trench, 41, knows Corby. Paula said she likes it. Mrs Trench smiled.",
        );
        assert_eq!(a.officers.len(), 1);
        assert_eq!(a.officers[0].age, Some(41));
        let names: Vec<&str> = a.officers[0].mentions.iter().map(|span| span.of(&a.text)).collect();
        assert_eq!(names, ["Paula Trench", "Trench", "Paula", "Trench"]);
    }

    #[test]
    fn joins_short_forms_of_first_names() {
        check(&[
            ("PC Angie Lusk came. DC Angela Lusk left.", &["Angie Lusk: detective constable"]),
            ("PC Bill Lusk came. PC William Lusk left.", &["Bill Lusk: constable"]),
            ("PC Billy-Joe Lusk came. PC BJ Lusk left.", &["Billy-Joe Lusk: constable"]),
            ("PC Paul Lusk came. PC Paula Lusk left.", &["Paul Lusk: constable", "Paula Lusk: constable"]),
            (
                "PC Steven Lusk came. PC Stephen Lusk left.",
                &["Steven Lusk: constable", "Stephen Lusk: constable"],
            ),
        ]);
        let a = Extractor::new().extract("Sgt Angie Lusk has moved. Angela said she likes it.");
        assert_eq!(a.officers[0].mentions.len(), 2);
    }

    #[test]
    fn ignores_everybody_else() {
        let table = [
            "In Quist Magna, a sergeant spoke.",
            "By the Senior Quilt Advisers, the Chief Constable said.",
            "Deputy Chief Fire Officer Jane Trott spoke.",
            "This year's Detective Constable Degree Holder Entry intake, DC DHEP for short, began.",
            "She volunteers as a Sergeant Instructor with the cadets.",
            "Mr John Marsh, 40, of Corby, was jailed.",
            "Councillor Jane Trott thanked the sergeant.",
            "The RSPCA inspector Jane Trott took the dog.",
            "RSPCA Inspector Jane Trott is leaving. She was promoted to chief inspector in 2010.",
            "A man posing as DC Tom Trott said that he joined the Met in 2010.",
            "The caller claimed to be DC Tom Trott.",
            "The caller gave his name as DC Tom Trott.",
            "A man calling himself Sergeant Tom Trott took the money.",
            "Inspector Tom Trott, played by Ann Bell, retired in 1999.",
            "Actor Ann Bell plays Sergeant Tom Trott. In the first part Trott was promoted to inspector.",
            "Their mother, Jane, retired in 2022, and their uncle was a superintendent in Norfolk.",
            "Staff Sergeant Jane Trott of the Royal Engineers spoke.",
            "Sergeant Major Jane Trott spoke.",
            "The Information Commissioner Jane Trott spoke.",
            "Chief Constable's Commendations were handed out.",
            "Actor Ann Bell plays DCI Vera Pole on television.",
            "The Police Constable Degree Apprenticeship has begun.",
            "Gold Commander decided to close the road.",
            "He was fined for assaulting a police constable.",
            "Communications manager Jane Trott works for Kent Police.",
            "Ask your local inspector about it.",
            "An adviser in the Office of the PCC, Jane Trott, spoke.",
            "Jane Trott, from the Office of the Police, Fire and Crime Commissioner, spoke.",
            "Jane Trott joined the National Police Cadets.",
            "Jane Trott did not start her journey to be hurt.",
        ];
        for text in table {
            assert_eq!(officers(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_commissioner_is_one_for_police_and_crime_outside_london() {
        check(&[
            ("Commissioner Jane Trott spoke in Derby.", &["Jane Trott: police_and_crime_commissioner"]),
            (
                "The Metropolitan Police Service thanked Commissioner Jane Trott.",
                &["Jane Trott: commissioner"],
            ),
        ]);
    }

    #[test]
    fn no_rank_is_carried_over() {
        check(&[
            (
                "Commander Jane Trott will join the force in May and succeeds DCC Alan Birch, who retires.",
                &["Jane Trott: commander", "Alan Birch: deputy_chief_constable"],
            ),
            ("Sgt Jane Trott takes over from Alan Birch.", &["Jane Trott: sergeant", "Alan Birch: -"]),
            (
                "Kent has a new inspector. Sgt Jane Trott takes over from DCC Alan Birch.",
                &["Jane Trott: sergeant", "Alan Birch: deputy_chief_constable"],
            ),
        ]);
    }

    #[test]
    fn a_successor_takes_the_post_that_is_announced() {
        check(&[
            (
                "Kent has a new Deputy Chief Constable. Commander Jane Trott succeeds DCC Alan Birch.",
                &["Jane Trott: deputy_chief_constable", "Alan Birch: deputy_chief_constable"],
            ),
            (
                "Panel backs Kent's next Chief Constable\nSupt Jane Trott takes over from Chief Constable Alan Birch.",
                &["Jane Trott: chief_constable", "Alan Birch: chief_constable"],
            ),
        ]);
    }

    /// Known misses; one that begins to pass belongs above.
    #[test]
    fn gaps() {
        let table = [("TS Ann Bell of the traffic unit spoke.", "Ann Bell: sergeant")];
        for (text, want) in table {
            assert!(!officers(text).contains(&want.to_owned()), "no gap any more: {text}");
        }
    }
}
