//! Every value of an officer is stated of that officer: its span slices to the words that say so.

#[allow(dead_code, reason = "shared between tests")]
mod corpus;

use corpus::fixtures;
use epaulette::{Announcement, Extractor, Officer, Rank, Span, Standing};

/// The ranks, each with the words that name it.
const RANKS: &str = include_str!("../src/lexicon/data/ranks.tsv");
/// What the text may call a rank that only means another one in some places.
const ALIASES: [(&str, &str); 3] = [
    ("special_chief_officer", "chief_officer"),
    ("police_and_crime_commissioner", "commissioner"),
    ("deputy_police_and_crime_commissioner", "deputy_commissioner"),
];
/// Whose members have a rank without a word for it.
const BODY: (&str, &str) = ("special_constable", "special constabulary");

/// Small letters, single blanks, no full stops and hyphens.
fn fold(words: &str) -> String {
    let words = words.to_lowercase().replace(['.', '\u{2019}'], "").replace(['-', '/'], " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the words name the rank, `Detective` or a short form of it before it or not.
fn name_the_rank(words: &str, rank: &Rank) -> bool {
    let words = fold(words);
    let alias = ALIASES.iter().find(|(name, _)| *name == rank.as_str()).map(|(_, alias)| *alias);
    let forms = RANKS.lines().skip(1).filter_map(|row| {
        let cells: Vec<&str> = row.split('\t').collect();
        let is_own = cells[0] == rank.as_str() || Some(cells[0]) == alias;
        is_own.then(|| [cells[3], cells.get(4).copied().unwrap_or_default()].join("|"))
    });
    let forms: Vec<String> = forms.flat_map(|forms| forms.split('|').map(fold).collect::<Vec<_>>()).collect();
    let before = |form: &String| words.strip_suffix(form.as_str()).map(str::trim);
    let detective = |rest: &str| rest.is_empty() || ["d", "det", "detective"].contains(&rest);
    forms.iter().filter(|form| !form.is_empty()).filter_map(before).any(detective)
        || (rank.as_str(), words.as_str()) == BODY
}

/// How the words for a standing may begin.
fn begin_the_standing(words: &str, standing: Standing) -> bool {
    let words = fold(words);
    match standing {
        Standing::Acting => words.starts_with('a'),
        Standing::Temporary => words.starts_with('t') || words == "interim",
        Standing::Designate => words == "designate" || words == "incoming",
        Standing::Substantive => false,
        _ => words.chars().all(|c| c.is_alphabetic() || c == ' '),
    }
}

/// What is not as it should be, one line per finding.
fn findings(found: &Announcement, officer: &Officer) -> Vec<String> {
    let words = |span: Option<Span>| span.and_then(|span| found.text.get(span.start..span.end));
    let mut findings = Vec::new();
    if let Some(rank) = &officer.rank
        && !words(officer.rank_span).is_some_and(|words| name_the_rank(words, rank))
    {
        findings.push(format!("{}: {rank} by {:?}", officer.name, words(officer.rank_span)));
    }
    if officer.standing != Standing::Substantive
        && !words(officer.standing_span).is_some_and(|words| begin_the_standing(words, officer.standing))
    {
        findings.push(format!(
            "{}: {:?} by {:?}",
            officer.name,
            officer.standing,
            words(officer.standing_span)
        ));
    }
    if let Some(age) = officer.age
        && words(officer.age_span).and_then(|words| words.parse().ok()) != Some(age)
    {
        findings.push(format!("{}: {age} by {:?}", officer.name, words(officer.age_span)));
    }
    findings
}

#[test]
fn every_value_shows_the_words_that_state_it() {
    let (mut values, mut all) = (0, Vec::new());
    for fixture in fixtures() {
        let found = Extractor::new().extract_bytes(&fixture.bytes).expect("fixtures are text");
        for officer in &found.officers {
            values += [officer.rank_span, officer.standing_span, officer.age_span].iter().flatten().count();
            all.extend(findings(&found, officer).into_iter().map(|told| format!("{}: {told}", fixture.name)));
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
    assert!(values > 250, "only {values} values were looked at");
}

#[test]
fn each_span_slices_to_its_own_words() {
    let a = epaulette::extract(
        "Former Temporary Detective Chief Inspector Jane Doe, 49, met A/Sgt Ann Bell. PC Tom Fell retired in May.",
    );
    let words = |span: Option<Span>| span.map(|span| span.of(&a.text));
    let told: Vec<_> = a
        .officers
        .iter()
        .map(|officer| [officer.rank_span, officer.standing_span, officer.age_span].map(words))
        .collect();
    assert_eq!(told[0], [Some("Detective Chief Inspector"), Some("Former"), Some("49")]);
    assert_eq!(told[1], [Some("Sgt"), Some("A"), None]);
    assert_eq!(told[2], [Some("PC"), Some("retired"), None]);
}

#[test]
fn a_promotion_states_the_rank_of_somebody_called_an_officer() {
    let a = epaulette::extract("Jane Doe joined Kent Police in 2007 and was promoted to sergeant in 2013.");
    let officer = &a.officers[0];
    assert_eq!(officer.rank.as_ref().map(Rank::as_str), Some("sergeant"));
    assert_eq!(officer.rank_span.map(|span| span.of(&a.text)), Some("sergeant"));
}

#[test]
fn a_check_of_words_can_fail() {
    let rank = |name: &str| Rank::try_from(name).expect("a rank");
    assert!(name_the_rank("D/Sgt", &rank("sergeant")));
    assert!(name_the_rank("P.C.", &rank("constable")));
    assert!(!name_the_rank("Inspector", &rank("sergeant")));
    assert!(!name_the_rank("new Sergeant", &rank("sergeant")));
    assert!(!begin_the_standing("Former", Standing::Acting));
}

#[test]
fn values_without_words_are_null_in_json() {
    let a = epaulette::extract("Sergeant Jane Doe replaces Tom Fell.");
    let json = serde_json::to_value(&a).expect("an announcement serialises");
    for span in ["standing_span", "age_span"] {
        assert!(json["officers"][0][span].is_null(), "{span}");
    }
    assert_eq!(json["officers"][0]["rank_span"]["end"], 8);
    assert!(json["officers"][1]["rank"].is_null());
    assert_eq!(json["officers"][1].get("rank_span"), Some(&serde_json::Value::Null));
}
