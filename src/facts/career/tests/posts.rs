//! Posts by their wording, and steps of whom a clause describes.

use super::extractor;
use crate::Extractor;

/// `event date` of each step of a text about one officer.
pub(super) fn told(extractor: &Extractor, text: &str) -> Vec<String> {
    let officers = extractor.extract(text).officers;
    let steps = officers.into_iter().flat_map(|officer| officer.career);
    let step = |step: crate::CareerEvent| {
        let date = step.date.map(|date| format!(" {date}")).unwrap_or_default();
        format!("{:?}{date}", step.event).to_lowercase()
    };
    steps.map(step).collect()
}

/// Asserts for each text about one officer the `event date` of its steps.
pub(super) fn check(table: &[(&str, &[&str])]) {
    let extractor = extractor();
    for (text, want) in table {
        assert_eq!(told(&extractor, text), *want, "{text}");
    }
}

/// Posts and what is none, with the steps that are told.
const WORDINGS: &[(&str, &[&str])] = &[
    ("Inspector Ann Bell moved to Deal as area commander in April 2016.", &["appointed 2016-04"]),
    ("Inspector Ann Bell moved to Deal in 2016.", &[]),
    ("PC Ann Bell moved to Professional Standards in 2012.", &["appointed 2012"]),
    ("PC Ann Bell moved to support in 2012.", &[]),
    ("PC Ann Bell said: \"In July 2012 I was appointed head of custody.\"", &["appointed 2012-07"]),
    ("Sergeant Ann Bell qualified as a detective constable in 2009.", &["appointed 2009"]),
    ("Sergeant Ann Bell served as a constable from 2009.", &[]),
    ("PC Ann Bell took her sergeant's exam in 2012.", &[]),
    ("PC Ann Bell was awarded a chief constable's commendation in 2012.", &[]),
    ("PC Ann Bell was given a role in 2012.", &["appointed 2012"]),
    ("PC Ann Bell took a photograph in 2012.", &[]),
    ("It's been one year since PC Ann Bell took up her post.", &["appointed 2019"]),
    ("PC Ann Bell has been the beat officer for Deal since 2017.", &["appointed 2017"]),
    ("PC Ann Bell has been a beat officer since 2017.", &["joined 2017"]),
    ("PC Ann Bell took on the role of sergeant in 2012.", &["promoted 2012"]),
    ("PC Ann Bell took on the role of sergeant for Corby in 2012.", &["appointed 2012"]),
    ("PC Ann Bell was posted to Deal as a newly promoted sergeant in 2012.", &["appointed 2012"]),
    ("PC Ann Bell took on the role of custody sergeant in 2012.", &["appointed 2012"]),
    ("PC Ann Bell picked up the role of dog handler in 2012.", &["appointed 2012"]),
    ("PC Ann Bell took on the role of releasing officer in 2012.", &["appointed 2012"]),
    ("PC Ann Bell picked up the lead.", &[]),
    ("PC Ann Bell was given the lead of the dog.", &[]),
    ("The force has appointed a new superintendent, Ann Bell.", &["appointed"]),
    ("The force has appointed a new lawyer. Superintendent Ann Bell is happy.", &[]),
    ("Newly appointed area commander Chief Inspector Ann Bell smiled.", &["appointed"]),
    ("Area commander Chief Inspector Ann Bell smiled.", &[]),
    ("The newly appointed head of custody, Sergeant Ann Bell, smiled.", &["appointed"]),
    ("The recently appointed commander for Deal, Inspector Ann Bell, smiled.", &["appointed"]),
    ("Deal's newly-appointed Rural Crime Officer, PC Ann Bell, smiled.", &["appointed"]),
    ("The newly appointed head of custody met Sergeant Ann Bell.", &[]),
    ("The newly appointed head of custody, Sergeant Ann Bell said, smiled.", &[]),
    ("The newly appointed head of custody in Deal told a meeting, Sergeant Ann Bell said.", &[]),
    ("They met the newly appointed head of custody, Sergeant Ann Bell and PC Tom Fell.", &[]),
    ("The newly appointed head of custody, Sergeant Ann Bell's mother, smiled.", &[]),
    ("The newly appointed mayor, PC Ann Bell, smiled.", &[]),
    ("The force has appointed a new Senior Investigating Officer Inspector Ann Bell.", &["appointed"]),
    ("PC Ann Bell was elected chair of the charity in 2012.", &[]),
    ("Reports online that PC Ann Bell has left Kent Police are untrue.", &[]),
    ("PC Ann Bell has not left. Nor did she retire in June 2012. Neither has she resigned.", &[]),
    ("Chief Constable Tom Fell appointed PC Ann Bell head of custody in 2012.", &["appointed 2012"]),
    ("They spoke of the retirement of PC Ann Bell in June 2012.", &["retired 2012-06"]),
    ("PC Ann Bell joined the council's cleaning team in 2012.", &[]),
    ("PC Ann Bell joined to 'give back to the community', adding: \"I like it.\"", &["joined"]),
    ("PC Ann Bell was named in the new report.", &[]),
    ("PC Ann Bell was named Officer of the Year.", &[]),
    ("It had been one year since PC Ann Bell took up her post.", &["appointed"]),
];

#[test]
fn reads_posts_by_their_wording() {
    check(WORDINGS);
}

#[test]
fn reads_who_comes_for_whom() {
    let table: &[(&str, &[&str])] = &[
        ("PC Ann Bell arrived as a sergeant.", &["appointed"]),
        ("PC Ann Bell arrived as a sergeant was speaking.", &[]),
        ("Superintendent Ann Bell welcomed Tom Fell as the new sergeant.", &["appointed"]),
        ("Superintendent Ann Bell welcomed her as the new sergeant.", &[]),
        ("PC Ann Bell replaced Sergeant Tom Fell as treasurer of the club.", &[]),
        ("PC Ann Bell replaced Sergeant Tom Fell as head of custody.", &["appointed"]),
        ("PC Ann Bell was appointed as a response and beat officer.", &["appointed"]),
        ("PC Ann Bell was appointed as a governor and met a beat officer.", &[]),
        ("PC Ann Bell passed her probation with the burglary team.", &[]),
        ("Kent Police has appointed a new head of custody, Superintendent Ann Bell.", &["appointed"]),
        ("Kent Police has appointed a new head of housing, says Superintendent Ann Bell.", &[]),
        (
            "Inspector Ann Bell became head of custody for Deal and a superintendent.",
            &["appointed", "promoted"],
        ),
        ("Inspector Ann Bell became a mentor to a dog handler and a sergeant.", &["appointed"]),
        ("Sergeant Ann Bell said: \"Since my appointment I have learnt much.\"", &["appointed"]),
        ("Sergeant Ann Bell said: \"My police career began in 1998.\"", &["joined 1998"]),
        ("Sergeant Ann Bell said: \"My policing journey started at school in 1998.\"", &[]),
        ("Sergeant Ann Bell said: \"My brother's police career began in 1998.\"", &[]),
        ("Sergeant Ann Bell said: \"I failed my promotion board in 2017.\"", &[]),
        ("Sergeant Ann Bell said: \"My promotion of the scheme has paid off.\"", &[]),
        ("Sergeant Ann Bell said: \"Since my dental appointment I have learnt much.\"", &[]),
        ("The broken window was replaced by PC Ann Bell.", &[]),
        ("The scheme was taken over by PC Ann Bell.", &[]),
    ];
    check(table);
}

#[test]
fn gives_a_step_to_each_of_two_names_with_asides() {
    let table: &[(&str, &[&str])] = &[
        (
            "PC Ann Bell, who lives in Deal, and PC Tom Fell, who lives in Corby, joined the force in 2012.",
            &["joined 2012", "joined 2012"],
        ),
        ("PC Ann Bell, of Deal, and PC Tom Fell, of Corby, have been promoted.", &["promoted", "promoted"]),
        ("PC Ann Bell, who lives in Deal, smiled, and PC Tom Fell joined the force.", &["joined"]),
        ("We met PC Ann Bell, who lives in Deal, and PC Tom Fell joined the force.", &["joined"]),
        ("PC Ann Bell, aged 45, who joined the force in 2012, smiled.", &["joined 2012"]),
        ("PC Ann Bell, in her car, who joined the force in 2012, smiled.", &[]),
    ];
    check(table);
}

#[test]
fn reads_steps_of_whom_a_clause_describes() {
    let table: &[(&str, &[&str])] = &[
        ("PC Ann Bell, a dog-lover who joined the dog section in 2012, smiled.", &["appointed 2012"]),
        ("PC Ann Bell, a friend of the man who joined Kent Police in 2012, smiled.", &[]),
        ("PC Ann Bell is one of nine recruits who joined Kent Police in 2019.", &["joined 2019"]),
        ("PC Ann Bell, one of nine women who joined Kent Police in 2019, smiled.", &["joined 2019"]),
        ("PC Ann Bell met one of nine recruits who joined Kent Police in 2019.", &[]),
        ("PC Ann Bell was commended for reaching the rank of sergeant.", &["promoted"]),
        ("PC Ann Bell was considered for promotion.", &[]),
        ("PC Ann Bell was privileged to become a sergeant.", &["promoted"]),
        ("PC Ann Bell would have been dismissed had she not resigned.", &["left"]),
        ("PC Ann Bell would have stayed had she not fallen ill.", &[]),
        ("PC Ann Bell would have left had she resigned.", &[]),
        ("The panel ruled that PC Ann Bell should be dismissed.", &["left"]),
        ("The chair directed that PC Ann Bell be dismissed without notice.", &["left"]),
        ("The panel ruled that PC Ann Bell should not be dismissed.", &[]),
        ("The panel heard that PC Ann Bell should be dismissed.", &[]),
        ("The panel ruled that PC Ann Bell should be promoted to sergeant.", &[]),
        ("The panel will rule that PC Ann Bell should be dismissed.", &[]),
        ("The panel ruled that PC Ann Bell, 34, should be dismissed.", &["left"]),
        ("The panel ruled that PC Ann Bell would have been dismissed.", &[]),
        ("The panel ruled that PC Ann Bell should be dismissed if she fails.", &[]),
        ("PC Ann Bell was dismissed as a fool by the driver.", &[]),
        ("Superintendent Ann Bell said the officer had resigned.", &[]),
        ("Superintendent Ann Bell, chairing the panel, ruled that the officer should be dismissed.", &[]),
        ("Superintendent Ann Bell said that the sergeant retired in 2020.", &[]),
        ("PC Ann Bell lied. The officer resigned in May 2020.", &["left 2020-05"]),
        ("Why had PC Ann Bell not resigned?", &[]),
        ("PC Ann Bell resigned from the club in 2012.", &[]),
        ("PC Ann Bell joined the team for a walk on Friday.", &[]),
    ];
    check(table);
}

#[test]
fn a_post_beside_somebody_is_not_of_that_rank() {
    let rank = |text: &str| {
        let told = extractor().extract(text);
        told.officers[0].career[0].rank.as_ref().map(|rank| rank.as_str().to_owned())
    };
    assert_eq!(rank("Sergeant Ann Bell was appointed staff officer to the Chief Constable."), None);
    let post = "Sergeant Ann Bell was appointed to the role of inspector.";
    assert_eq!(rank(post).as_deref(), Some("inspector"));
}

#[test]
fn a_resignation_is_not_that_of_whom_it_is_handed_to() {
    let told = extractor().extract("PC Ann Bell tendered her resignation to the Chief Constable.");
    let career = &told.officers[0].career;
    assert_eq!((career.len(), career[0].rank.as_ref()), (1, None));
}
