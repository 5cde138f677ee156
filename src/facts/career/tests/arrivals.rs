//! Coming somewhere, the next sentence's name, and steps that a noun tells.

use super::posts::check;

/// Where somebody comes to or is sent.
const PLACES: &[(&str, &[&str])] = &[
    ("PC Ann Bell came from Kent in 2007.", &["joined 2007"]),
    ("PC Ann Bell came from England in 2007.", &[]),
    ("PC Ann Bell came to Kent in 2007 as a sergeant.", &["joined 2007"]),
    ("PC Ann Bell came to Corby in 2007.", &["appointed 2007"]),
    ("PC Ann Bell came to Corby.", &[]),
    ("PC Ann Bell joined in 2003 and was sent to Corby.", &["joined 2003", "appointed"]),
    ("PC Ann Bell was sent to Corby.", &[]),
    ("PC Ann Bell came to Corby on Friday.", &[]),
    ("PC Ann Bell came to Corby in 2007 to see her sister.", &[]),
    ("PC Ann Bell came to Corby in 2007 to replace Sergeant Tom Fell.", &["appointed 2007"]),
    ("PC Ann Bell came to Corby in 2007 with her parents.", &[]),
    ("PC Ann Bell came to Kent in 2007 as a nurse.", &[]),
    ("PC Ann Bell was sent to Corby in 2007 by her newspaper.", &[]),
    ("PC Ann Bell was stationed in Corby with the army in 2007.", &[]),
    ("PC Ann Bell was sent to prison in 2007.", &[]),
    ("In 2007 PC Ann Bell was sent to Corby.", &["appointed 2007"]),
    ("PC Ann Bell became a Kent officer in 2007.", &["joined 2007"]),
    ("PC Ann Bell took up duty in Corby in May 2007.", &["appointed 2007-05"]),
    ("PC Ann Bell entered the service in 2007.", &["joined 2007"]),
    ("PC Ann Bell came home to join Kent Police in 2007.", &["joined 2007"]),
    ("PC Ann Bell came home to see Kent Police in 2007.", &[]),
    ("PC Ann Bell took over last month.", &["appointed 2020-05"]),
    ("PC Ann Bell became a custody officer in 2007.", &["appointed 2007"]),
    (
        "PC Ann Bell joined in 1990 and in 1997 she was promoted to sergeant and transferred to Corby.",
        &["joined 1990", "promoted 1997", "appointed 1997"],
    ),
    (
        "PC Ann Bell joined in 1990 and in 1997 she was promoted to sergeant in Deal and is happy.",
        &["joined 1990", "promoted 1997"],
    ),
];

#[test]
fn reads_arrivals() {
    check(PLACES);
}

/// Who is named in the sentence after the step.
const NAMED_NEXT: &[(&str, &[&str])] = &[
    ("A police officer has been dismissed. PC Ann Bell, 33, was based in Deal.", &["left"]),
    ("A police officer has been dismissed. It was found that Ann Bell, aged 33, had lied.", &[]),
    ("A police officer has been dismissed. It was found that PC Ann Bell, aged 33, had lied.", &["left"]),
    ("A police officer has been dismissed. Ann Bell had been a sergeant in Deal.", &["left"]),
    ("A police officer has been dismissed. PC Ann Bell, 33, had lied to her sergeant.", &["left"]),
    ("A police officer has been dismissed. PC Ann Bell, 33, had reported him.", &[]),
    ("A police officer has been dismissed. PC Ann Bell, 33, was given a warning.", &[]),
    ("A police officer has been dismissed. Sergeant Ann Bell, 33, presented the case.", &[]),
    ("A police officer has been dismissed. Sergeant Ann Bell, 33, has replaced him in Deal.", &[]),
    ("A police constable has been dismissed. PC Ann Bell was convicted of theft.", &["left"]),
    ("A police constable has been dismissed. PC Ann Bell had done ten years in Deal.", &["left"]),
    ("A police sergeant has been dismissed. PC Ann Bell was convicted of theft.", &[]),
    ("A police sergeant has retired. Sergeant Ann Bell joined in 1990.", &["retired", "joined 1990"]),
    ("A police sergeant has retired. Sergeant Ann Bell said she would miss him.", &[]),
    ("A police officer has been dismissed. Chief Constable Ann Bell presided.", &[]),
    ("A police officer has been dismissed. Chief Constable Ann Bell said: \"We expect better.\"", &[]),
    ("A police officer has been dismissed. Chief Constable Ann Bell was satisfied that he lied.", &[]),
    ("A police officer has been dismissed. Inspector Ann Bell led the inquiry.", &[]),
    (
        "A police officer has been dismissed. Inspector Ann Bell, 49, led the inquiry. She had been a sergeant.",
        &[],
    ),
    (
        "A police officer has been dismissed. Ann Bell, 33, had complained. Sergeant Tom Fell led the inquiry.",
        &[],
    ),
];

#[test]
fn takes_the_next_name_only_where_it_is_told_of() {
    check(NAMED_NEXT);
}

/// Promotions and retirements that a noun tells.
const NOUNS: &[(&str, &[&str])] = &[
    ("PC Ann Bell joined in 2003, with promotion to sergeant in 2009.", &["joined 2003", "promoted 2009"]),
    ("PC Ann Bell was offered promotion to sergeant in 2009.", &[]),
    ("PC Ann Bell missed promotion to sergeant in 2009.", &[]),
    ("PC Ann Bell missed out on promotion to sergeant in 2009.", &[]),
    ("PC Ann Bell hopes for promotion to sergeant in 2029.", &[]),
    ("PC Ann Bell turned down promotion to sergeant in 2009.", &[]),
    ("PC Ann Bell's bid for promotion to sergeant failed in 2009.", &[]),
    (
        "PC Ann Bell gained promotion to sergeant in 2009 and to inspector in 2012.",
        &["promoted 2009", "promoted 2012"],
    ),
    ("PC Ann Bell moved to Deal on promotion to sergeant in 2009.", &["promoted 2009"]),
    ("Friends gathered to mark the retirement of PC Ann Bell's father.", &[]),
    ("Friends gathered to mark the retirement of PC Ann Bell.", &["retired"]),
    ("Friends gathered to delay the retirement of PC Ann Bell.", &[]),
    (
        "PC Ann Bell joined in 1980. A move to the burglary team followed in 1991.",
        &["joined 1980", "appointed 1991"],
    ),
    ("PC Ann Bell joined in 1980. Her posting to Corby came in 1991.", &["joined 1980", "appointed 1991"]),
    ("PC Ann Bell joined in 1980. A move to the burglary team was blocked in 1991.", &["joined 1980"]),
    ("PC Ann Bell joined in 1980. A trip to Corby followed in 1991.", &["joined 1980"]),
];

#[test]
fn reads_what_nouns_tell() {
    check(NOUNS);
}

/// Whom a post between commas describes.
const DESCRIBED: &[(&str, &[&str])] = &[
    ("Inspector Ann Bell, the district commander, who joined in 1990, smiled.", &["joined 1990"]),
    ("Inspector Ann Bell thanked the district commander, who joined in 1990.", &[]),
    (
        "Inspector Ann Bell joined in 1990. The inspector, who lives in Deal, retired in 2019.",
        &["joined 1990", "retired 2019"],
    ),
    (
        "Inspector Ann Bell joined in 1990. The sergeant, who lives in Deal, retired in 2019.",
        &["joined 1990"],
    ),
];

#[test]
fn reads_whom_a_post_describes() {
    check(DESCRIBED);
}

#[test]
fn gives_no_post_the_force_that_its_holder_comes_from() {
    let text = "Kent Police has appointed Inspector Ann Bell of Essex Police as its new Superintendent.";
    let officers = super::extractor().extract(text).officers;
    let step = &officers[0].career[0];
    assert_eq!((step.event, step.organisation.as_deref()), (crate::CareerEventKind::Appointed, None));
}
