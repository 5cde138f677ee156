//! Steps from one thing to another, first posts, and those who only go along.

use super::extractor;
use super::posts::check;
use crate::Extractor;

#[test]
fn reads_what_leaving_and_moving_lead_to() {
    let table: &[(&str, &[&str])] = &[
        ("PC Ann Bell left the Met in 2010 to join Kent Police.", &["left 2010", "joined 2010"]),
        ("PC Ann Bell left her role as a nurse to join Kent Police in 2010.", &["joined 2010"]),
        ("PC Ann Bell quit a career in banking to join Kent Police in 2010.", &["joined 2010"]),
        ("PC Ann Bell ran a shop before leaving to join the force in 2010.", &["joined 2010"]),
        ("PC Ann Bell lived in Deal before moving to Corby to join the dog section.", &["appointed"]),
        ("PC Ann Bell left the room to join the walk.", &[]),
        ("PC Ann Bell never left the army to join Kent Police.", &[]),
        ("PC Ann Bell hopes to leave the army to join Kent Police.", &[]),
        ("PC Ann Bell was left to join Kent Police alone.", &[]),
        ("PC Ann Bell was seconded to the burglary team between 2009 and 2011.", &["appointed 2009"]),
        (
            "PC Ann Bell has a dog and since 2012 she has been working in the burglary team.",
            &["appointed 2012"],
        ),
        ("PC Ann Bell has a dog and since 2012 she has been happy.", &[]),
        ("PC Ann Bell, whose career before joining Kent Police in 2016 was long, smiled.", &["joined 2016"]),
        (
            "PC Ann Bell joined in 2003, with promotion to sergeant in 2009.",
            &["joined 2003", "promoted 2009"],
        ),
    ];
    check(table);
}

/// Steps told beside a noun, and dismissals with their days.
const BESIDE_NOUNS: &[(&str, &[&str])] = &[
    ("PC Ann Bell has a desk in the burglary team, which she joined in 2009.", &["appointed 2009"]),
    ("PC Ann Bell has a desk in Kent Police, which she joined in 2009.", &["joined 2009"]),
    ("PC Ann Bell is crew on the Deal lifeboat, which she joined in 2009.", &[]),
    ("PC Ann Bell sings in a choir that she joined in 2009.", &[]),
    ("PC Ann Bell teaches drivers, a post she has held with Kent Police since 2009.", &[]),
    ("PC Ann Bell, a dog handler since 2009, smiled.", &["appointed 2009"]),
    ("PC Ann Bell has been seconded to Kent Police since 2009.", &["appointed 2009"]),
    ("PC Ann Bell, a sergeant in Deal since 2009, smiled.", &["appointed 2009"]),
    ("PC Ann Bell, a mother since 2009, smiled.", &[]),
    ("PC Ann Bell met Joe Moss, a dog handler since 2009.", &[]),
    ("PC Ann Bell, recently promoted to sergeant, smiled.", &["promoted"]),
    ("PC Ann Bell said: \"I've been promoted to sergeant.\"", &["promoted"]),
    ("PC Ann Bell said: \"We've been promoted to sergeant.\"", &[]),
    ("PC Ann Bell said: \"I'm pleased to see the officers now being posted to Deal.\"", &[]),
    ("PC Ann Bell said: \"I'm looking forward to moving on, becoming a sergeant and joining CID.\"", &[]),
    ("PC Ann Bell became the Wildlife and Rural Crime Officer last May.", &["appointed 2020-05"]),
    ("Since her retirement in 2012, PC Ann Bell has had a dog.", &["retired 2012"]),
    ("At a ceremony in Deal on 3 May 2019 PC Ann Bell was promoted to sergeant.", &["promoted 2019-05-03"]),
    ("At a hearing of the panel on 3 May 2019, PC Ann Bell was dismissed.", &["left 2019-05-03"]),
    ("At a parade for all who joined on 3 May 2019, PC Ann Bell was promoted to sergeant.", &["promoted"]),
    ("At a party on 3 May 2019 the dog barked and PC Ann Bell was promoted to sergeant.", &["promoted"]),
    ("PC Ann Bell was dismissed following a hearing on 3 May 2019.", &["left 2019-05-03"]),
    ("PC Ann Bell faced a hearing on 3 May 2019. She was dismissed without notice.", &["left 2019-05-03"]),
    ("PC Ann Bell faced a hearing today (4 June). She was dismissed.", &["left 2020-06-04"]),
    ("A hearing met on 3 May 2019 about a theft on 2 May. PC Ann Bell was dismissed.", &["left"]),
    ("PC Ann Bell was at Corby Crown Court on 3 May 2019. She was dismissed.", &["left"]),
    ("A hearing met on 3 May 2019. PC Ann Bell resigned.", &["left"]),
    ("PC Ann Bell spoke at a conference on 3 May 2019. She was dismissed.", &["left"]),
    ("PC Ann Bell left Kent Police on secondment.", &[]),
    ("PC Ann Bell left Kent Police on medical grounds.", &["left"]),
    ("PC Ann Bell has resigned following complaints.", &["left"]),
    ("PC Ann Bell quit smoking in 2012.", &[]),
    ("PC Ann Bell walked the beat before her retirement in 2012.", &["retired 2012"]),
    ("Before her retirement, PC Ann Bell walked the beat.", &["retired"]),
    ("Before her retirement PC Ann Bell wants to see Rome.", &[]),
    ("PC Ann Bell hopes to walk the beat until her retirement.", &[]),
    ("Before her retirement she wants to see Rome, PC Ann Bell said.", &[]),
    ("After her retirement PC Ann Bell had a dog.", &[]),
    ("PC Ann Bell spoke of the retirement of a dog in 2012.", &[]),
];

#[test]
fn reads_steps_beside_a_noun() {
    check(BESIDE_NOUNS);
}

#[test]
fn reads_first_posts() {
    let table: &[(&str, &[&str])] = &[
        ("PC Ann Bell smiled. Her first posting was to Deal.", &["appointed"]),
        ("PC Ann Bell smiled. Her first ever role was with the burglary team.", &["appointed"]),
        ("PC Ann Bell smiled. Her first role was not in Deal.", &[]),
        ("PC Ann Bell smiled. Her first job was in Deal.", &[]),
        ("PC Ann Bell smiled. Her first role was fun.", &[]),
        ("PC Ann Bell smiled. The first posting was to Deal.", &[]),
        ("PC Ann Bell became the first female dog handler in 2012.", &["appointed 2012"]),
        ("PC Ann Bell became the first handler to swim the Channel in 2012.", &[]),
        ("PC Ann Bell joined the burglary team as they searched a house.", &[]),
        ("PC Ann Bell joined the burglary team as their sergeant.", &["appointed"]),
        ("PC Ann Bell joined the burglary team. They searched a house.", &["appointed"]),
        ("PC Ann Bell was welcomed into the office.", &[]),
    ];
    check(table);
}

#[test]
fn knows_whose_step_it_is_beside_other_names() {
    let table: &[(&str, &[&str])] = &[
        ("PC Tom Bell praised the Joe Moss Trust in 2008 when he joined Kent Police.", &["joined 2008"]),
        ("PC Tom Bell praised Joe Moss in 2008 when he joined Kent Police.", &[]),
        ("PC Tom Bell was shot. A young man was arrested. In 2012 he joined Kent Police.", &[]),
        ("PC Tom Bell was shot. The officer was hurt. In 2012 he joined Kent Police.", &["joined 2012"]),
        (
            "PC Tom Bell was shot. The arrest of a man followed. In 2012 he joined Kent Police.",
            &["joined 2012"],
        ),
        (
            "Meet the team\n\nPC Ann Bell\n\n\"I like it.\n\n\"In 2012 I was appointed head of custody.\"",
            &["appointed 2012"],
        ),
    ];
    check(table);
}

/// The rank inside the name of a team, or of another step, is nobody's.
#[test]
fn takes_no_rank_from_beside_the_step() {
    let extractor = extractor();
    let ranks = |text: &str| {
        let officers = extractor.extract(text).officers;
        let steps = officers.into_iter().flat_map(|officer| officer.career);
        steps.map(|step| step.rank.map(|rank| rank.to_string())).collect::<Vec<_>>()
    };
    let sergeant = || Some("sergeant".to_owned());
    assert_eq!(ranks("PC Ann Bell was posted to the chief officer team."), [None]);
    assert_eq!(ranks("PC Ann Bell was posted to the burglary team as a sergeant."), [sergeant()]);
    assert_eq!(ranks("PC Ann Bell took charge of a team of three sergeants."), [None]);
    let with = "PC Ann Bell joined Kent Police in 2003, with promotion to sergeant in 2009.";
    assert_eq!(ranks(with), [None, sergeant()]);
}

/// The places of each career event.
fn places(text: &str) -> Vec<Option<String>> {
    let officers = Extractor::new().extract(text).officers;
    officers.into_iter().flat_map(|officer| officer.career).map(|event| event.place).collect()
}

#[test]
fn a_place_is_that_of_the_step() {
    for (text, want) in [
        ("PC Ann Bell joined the police in 2003 in Deal.", Some("Deal")),
        ("PC Ann Bell joined Kent Police in 2010 after a spell as a nurse in Corby.", None),
        ("PC Ann Bell began with Leeds and Ashbrook Police in 1968.", None),
        ("PC Ann Bell moved to Deal in 2010 as a dog handler.", Some("Deal")),
    ] {
        assert_eq!(places(text), [want.map(str::to_owned)], "{text}");
    }
}

#[test]
fn leaves_out_the_jobs_after_a_retirement() {
    let table: &[(&str, &[&str])] = &[
        ("PC Ann Bell, after retiring, became a counter officer at Corby police station.", &["retired"]),
        (
            "PC Ann Bell retired in 1993 and returned to Corby in 1995 as head of custody. She became head of training.",
            &["retired 1993"],
        ),
        (
            "PC Ann Bell retired in 2019. She became head of custody in 2001. She became head of training.",
            &["retired 2019", "appointed 2001", "appointed"],
        ),
        (
            "PC Ann Bell retired in 1993 and rejoined in 1995. She became head of custody in 1996.",
            &["retired 1993", "joined 1995", "appointed 1996"],
        ),
        (
            "Ann Bell retired as a sergeant in 1993. She was elected Police and Crime Commissioner in 2012.",
            &["retired 1993", "appointed 2012"],
        ),
    ];
    check(table);
}
