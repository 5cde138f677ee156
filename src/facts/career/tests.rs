//! What a text tells of careers.

mod arising;
mod arrivals;
mod kinds;
mod lists;
mod moves;
mod others;
mod posts;
mod repeats;
mod rows;
mod sequences;
mod wordings;

use crate::{CareerEventKind, Extractor};

/// `name event date` of each dated joining and promotion.
fn events(text: &str) -> Vec<String> {
    let published = "2020-06-15".parse().unwrap();
    let extractor = Extractor::builder().published(published).build().unwrap();
    let mut told = Vec::new();
    for officer in extractor.extract(text).officers {
        for event in officer.career {
            let kind = match event.event {
                CareerEventKind::Joined => "joined",
                CareerEventKind::Promoted => "promoted",
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

/// How many steps the officers of a text are said to have taken.
pub(super) fn steps(text: &str) -> usize {
    Extractor::new().extract(text).officers.iter().map(|officer| officer.career.len()).sum()
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
        ("PC Ann Bell smiled. Having joined the police in 1990, she knows it.", &["Ann Bell joined 1990"]),
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
            "PC Ann Bell joined in 1999. In 2008, she passed the course, the same year she was promoted to sergeant.",
            &["Ann Bell joined 1999", "Ann Bell promoted 2008 sergeant"],
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
    let table = [("Sgt Ann Bell swapped a lorry for a uniform in 2021.", "Ann Bell joined 2021")];
    for (text, want) in table {
        assert!(!events(text).contains(&want.to_owned()), "no gap any more: {text}");
    }
}

fn extractor() -> Extractor {
    let published = "2020-06-15".parse().expect("a date");
    Extractor::builder().published(published).build().expect("an extractor")
}
