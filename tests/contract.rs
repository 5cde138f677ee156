//! The JSON that users' scripts read: names, types and values of every field, and one release word for word.

#[allow(dead_code, reason = "shared between tests")]
mod corpus;
#[allow(dead_code, reason = "shared between tests")]
mod laws;

use corpus::fixtures;
use epaulette::{Announcement, Extractor, Timex, extract};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::path::Path;

/// What a field holds.
#[derive(Clone, Copy)]
enum Kind {
    Text,
    TextOrNull,
    Date,
    DateOrNull,
    Flag,
    Count,
    Index,
    Span,
    SpanOrNull,
    Spans,
    Rule,
    OneOf(&'static [&'static str]),
    List,
}

/// A field that may be left out where the text does not give it.
const OPTIONAL: bool = true;
const ALWAYS: bool = false;

type Field = (&'static str, Kind, bool);

const EVENTS: &[&str] = &["joined", "promoted", "appointed", "left", "retired"];
const STANDINGS: &[&str] = &["substantive", "acting", "temporary", "former", "retired", "designate"];
const QUALIFIERS: &[&str] = &["exact", "at_least", "at_most", "about"];
const RELATIONS: &[&str] = &["replaces", "reports_to", "leads"];

const ANNOUNCEMENT: &[Field] = &[
    ("title", Kind::TextOrNull, ALWAYS),
    ("url", Kind::TextOrNull, ALWAYS),
    ("published", Kind::DateOrNull, ALWAYS),
    ("publisher", Kind::TextOrNull, ALWAYS),
    ("text", Kind::Text, ALWAYS),
    ("officers", Kind::List, ALWAYS),
    ("headcounts", Kind::List, ALWAYS),
    ("places", Kind::List, ALWAYS),
    ("dates", Kind::List, ALWAYS),
    ("forces", Kind::List, ALWAYS),
    ("force_mentions", Kind::List, ALWAYS),
    ("quotes", Kind::List, ALWAYS),
    ("warnings", Kind::List, ALWAYS),
];

const OFFICER: &[Field] = &[
    ("name", Kind::Text, ALWAYS),
    ("rank", Kind::TextOrNull, ALWAYS),
    ("rank_span", Kind::SpanOrNull, ALWAYS),
    ("detective", Kind::Flag, ALWAYS),
    ("standing", Kind::OneOf(STANDINGS), ALWAYS),
    ("standing_span", Kind::SpanOrNull, ALWAYS),
    ("age", Kind::Count, OPTIONAL),
    ("age_span", Kind::SpanOrNull, ALWAYS),
    ("career", Kind::List, ALWAYS),
    ("relations", Kind::List, ALWAYS),
    ("mentions", Kind::Spans, ALWAYS),
    ("rule", Kind::Rule, ALWAYS),
];

const CAREER: &[Field] = &[
    ("event", Kind::OneOf(EVENTS), ALWAYS),
    ("date", Kind::DateOrNull, ALWAYS),
    ("rank", Kind::Text, OPTIONAL),
    ("organisation", Kind::Text, OPTIONAL),
    ("place", Kind::Text, OPTIONAL),
    ("approximate", Kind::Flag, ALWAYS),
    ("span", Kind::Span, ALWAYS),
    ("rule", Kind::Rule, ALWAYS),
];

const RELATION: &[Field] = &[
    ("kind", Kind::OneOf(RELATIONS), ALWAYS),
    ("officer", Kind::Text, ALWAYS),
    ("officer_index", Kind::Index, ALWAYS),
    ("span", Kind::Span, ALWAYS),
    ("rule", Kind::Rule, ALWAYS),
];

const HEADCOUNT: &[Field] = &[
    ("count", Kind::Count, ALWAYS),
    ("max", Kind::Count, OPTIONAL),
    ("group", Kind::Text, ALWAYS),
    ("qualifier", Kind::OneOf(QUALIFIERS), ALWAYS),
    ("place", Kind::Text, OPTIONAL),
    ("span", Kind::Span, ALWAYS),
    ("rule", Kind::Rule, ALWAYS),
];

const PLACE: &[Field] = &[
    ("name", Kind::Text, ALWAYS),
    ("kind", Kind::TextOrNull, ALWAYS),
    ("mentions", Kind::Spans, ALWAYS),
    ("rule", Kind::Rule, ALWAYS),
];

const DATE: &[Field] =
    &[("value", Kind::Date, ALWAYS), ("span", Kind::Span, ALWAYS), ("rule", Kind::Rule, ALWAYS)];

const FORCE: &[Field] =
    &[("name", Kind::Text, ALWAYS), ("span", Kind::Span, ALWAYS), ("rule", Kind::Rule, ALWAYS)];

const QUOTE: &[Field] = &[
    ("speaker", Kind::TextOrNull, ALWAYS),
    ("text", Kind::Text, ALWAYS),
    ("span", Kind::Span, ALWAYS),
    ("rule", Kind::Rule, ALWAYS),
];

fn holds(value: &Value, kind: Kind) -> bool {
    let is_date = |value: &Value| value.as_str().is_some_and(|text| text.parse::<Timex>().is_ok());
    let is_span = |value: &Value| {
        let fields = value.as_object().is_some_and(|fields| fields.len() == 2);
        fields && value["start"].as_u64() < value["end"].as_u64() && value["start"].is_u64()
    };
    match kind {
        Kind::Text => value.is_string(),
        Kind::TextOrNull => value.is_null() || value.as_str().is_some_and(|text| !text.trim().is_empty()),
        Kind::Date => is_date(value),
        Kind::DateOrNull => value.is_null() || is_date(value),
        Kind::Flag => value.is_boolean(),
        Kind::Index => value.is_u64(),
        Kind::Count => value.as_u64().is_some_and(|count| count > 0),
        Kind::Span => is_span(value),
        Kind::SpanOrNull => value.is_null() || is_span(value),
        Kind::Spans => value.as_array().is_some_and(|spans| !spans.is_empty() && spans.iter().all(is_span)),
        Kind::Rule => value.as_str().is_some_and(laws::is_rule_name),
        Kind::OneOf(names) => value.as_str().is_some_and(|name| names.contains(&name)),
        Kind::List => value.is_array(),
    }
}

/// Whether an object has these fields, no others, and in each what belongs there.
fn assert_fields(object: &Value, fields: &[Field], of: &str) {
    let object: &Map<String, Value> =
        object.as_object().unwrap_or_else(|| panic!("{of} is no object: {object}"));
    for (name, kind, is_optional) in fields {
        match object.get(*name) {
            Some(value) => assert!(holds(value, *kind), "{of}: `{name}` holds {value}"),
            None => assert!(*is_optional, "{of} lacks `{name}`"),
        }
    }
    let unknown = object.keys().find(|key| !fields.iter().any(|(name, ..)| name == key));
    assert_eq!(unknown, None, "{of} has a field beside the contract");
}

fn items<'v>(object: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> {
    object[key].as_array().into_iter().flatten()
}

fn assert_contract(found: &Value, file: &str) {
    assert_fields(found, ANNOUNCEMENT, file);
    for officer in items(found, "officers") {
        assert_fields(officer, OFFICER, &format!("{file}, an officer"));
        items(officer, "career")
            .for_each(|event| assert_fields(event, CAREER, &format!("{file}, a career event")));
        items(officer, "relations")
            .for_each(|tie| assert_fields(tie, RELATION, &format!("{file}, a relation")));
    }
    for (key, fields) in [
        ("headcounts", HEADCOUNT),
        ("places", PLACE),
        ("dates", DATE),
        ("force_mentions", FORCE),
        ("quotes", QUOTE),
    ] {
        items(found, key).for_each(|item| assert_fields(item, fields, &format!("{file}, one of the {key}")));
    }
}

fn json_of(found: &Announcement) -> Value {
    serde_json::to_value(found).expect("an announcement serialises")
}

#[test]
fn every_field_has_its_name_and_type() {
    let extractor = Extractor::new();
    for fixture in fixtures() {
        let found = extractor.extract_bytes(&fixture.bytes).expect("fixtures are text");
        assert_contract(&json_of(&found), &fixture.name);
    }
    assert_contract(&json_of(&extract("")), "an empty input");
}

#[test]
fn a_page_that_is_a_consent_wall_has_no_body() {
    let page = include_str!("../fixtures/70_page_consent_wall.html");
    assert_eq!(epaulette::extract(page).text, "");
}

#[test]
fn what_was_written_reads_back_equal() {
    let extractor = Extractor::new();
    for fixture in fixtures() {
        let found = extractor.extract_bytes(&fixture.bytes).expect("fixtures are text");
        let json = serde_json::to_string(&found).expect("an announcement serialises");
        assert_eq!(
            serde_json::from_str::<Announcement>(&json).expect("JSON of our own"),
            found,
            "{}",
            fixture.name
        );
    }
}

#[test]
fn scripts_of_other_releases_are_read_too() {
    let partial = r#"{"text": "PC Jane Doe", "file": "a.txt", "a_field_of_tomorrow": 1}"#;
    let found: Announcement = serde_json::from_str(partial).expect("fields left out are empty");
    assert_eq!(found.text, "PC Jane Doe");
}

#[test]
fn a_relation_without_an_index_is_read_too() {
    let mut json = json_of(&extract(RELEASE));
    let relation = &mut json["officers"][0]["relations"][0];
    assert_eq!(relation["officer_index"], 1);
    relation.as_object_mut().expect("a relation").remove("officer_index");
    let read: Announcement = serde_json::from_value(json.clone()).expect("a release of before");
    assert_eq!(read.officers[0].relations[0].officer_index, None);
    assert_eq!(json_of(&read), json, "and it is written as it was read");
}

fn first_column(file: &str) -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon/data").join(file);
    let text = std::fs::read_to_string(path).expect("the data");
    text.lines().skip(1).filter_map(|line| line.split('\t').next()).map(str::to_owned).collect()
}

#[test]
fn ranks_groups_and_forces_are_those_of_the_lexicons() {
    let (ranks, forces) = (first_column("ranks.tsv"), first_column("forces.tsv"));
    let groups = first_column("groups.tsv");
    let extractor = Extractor::new();
    for fixture in fixtures() {
        let found = extractor.extract_bytes(&fixture.bytes).expect("fixtures are text");
        let events =
            found.officers.iter().flat_map(|officer| officer.career.iter().filter_map(|e| e.rank.as_ref()));
        for rank in found.officers.iter().filter_map(|officer| officer.rank.as_ref()).chain(events) {
            assert!(ranks.contains(rank.as_str()), "{}: the rank `{rank}`", fixture.name);
        }
        for head in &found.headcounts {
            let is_known = groups.contains(&head.group) || ranks.contains(&head.group);
            assert!(is_known, "{}: the group `{}`", fixture.name, head.group);
        }
        for force in &found.forces {
            assert!(forces.contains(force), "{}: the force `{force}`", fixture.name);
        }
    }
}

const RELEASE: &str = "\
# New inspector for Hatfield

Inspector Jane Doe, 34, has taken over from Inspector John Roe in Hatfield.

She joined Hertfordshire Constabulary in 2007 and was promoted to sergeant in 2013.

Jane has six police officers in her team.

She said: “I am proud to serve the people of this town.”
";

/// The span of the `n`th time that words stand in a text.
fn span(text: &str, words: &str, n: usize) -> Value {
    let start = text.match_indices(words).nth(n).unwrap_or_else(|| panic!("no {words:?}")).0;
    json!({"start": start, "end": start + words.len()})
}

/// A value without the rules' names, which tell how and not what.
fn without_rules(value: &mut Value) {
    let mut left = vec![value];
    while let Some(value) = left.pop() {
        match value {
            Value::Object(fields) => {
                fields.remove("rule");
                left.extend(fields.values_mut());
            }
            Value::Array(items) => left.extend(items),
            _ => {}
        }
    }
}

#[test]
fn one_release_is_read_word_for_word() {
    let mut found = json_of(&extract(RELEASE));
    without_rules(&mut found);
    let text = found["text"].as_str().expect("the text").to_owned();
    assert!(text.starts_with("New inspector for Hatfield\nInspector Jane Doe"), "{text}");
    assert_eq!(found["title"], "New inspector for Hatfield");
    assert_eq!(
        found["dates"],
        json!([
            {"value": "2007", "span": span(&text, "2007", 0)},
            {"value": "2013", "span": span(&text, "2013", 0)},
        ])
    );
    assert_eq!(found["forces"], json!(["Hertfordshire Constabulary"]));
    assert_eq!(
        found["force_mentions"],
        json!([
            {"name": "Hertfordshire Constabulary", "span": span(&text, "Hertfordshire Constabulary", 0)},
        ])
    );
    assert_eq!(
        found["places"],
        json!([
            {"name": "Hatfield", "kind": "town", "mentions": [span(&text, "Hatfield", 0), span(&text, "Hatfield", 1)]},
        ])
    );
    assert_eq!(
        found["quotes"],
        json!([{
            "speaker": "Jane Doe",
            "text": "I am proud to serve the people of this town.",
            "span": span(&text, "I am proud to serve the people of this town.", 0),
        }])
    );
    let head = &found["headcounts"][0];
    assert_eq!(
        (&head["count"], &head["group"], &head["qualifier"]),
        (&json!(6), &json!("police_officer"), &json!("exact"))
    );
}

#[test]
fn the_officers_of_one_release_are_read_word_for_word() {
    let mut found = json_of(&extract(RELEASE));
    without_rules(&mut found);
    let [jane, john] = found["officers"].as_array().expect("officers").as_slice() else {
        panic!("two officers, not {}", found["officers"]);
    };
    let known = |officer: &Value| {
        json!([officer["name"], officer["rank"], officer["detective"], officer["standing"]])
    };
    assert_eq!(known(jane), json!(["Jane Doe", "inspector", false, "substantive"]));
    assert_eq!(known(john), json!(["John Roe", "inspector", false, "substantive"]));
    assert_eq!(jane["age"], 34);
    assert_eq!(john.get("age"), None);
    let events: Vec<Value> =
        items(jane, "career").map(|e| json!([e["event"], e["date"], e["approximate"]])).collect();
    assert!(events.contains(&json!(["joined", "2007", false])), "{events:?}");
    assert!(events.contains(&json!(["promoted", "2013", false])), "{events:?}");
    let joined = items(jane, "career").find(|event| event["event"] == "joined").expect("a joining");
    assert_eq!(joined["organisation"], "Hertfordshire Constabulary");
    let promoted = items(jane, "career").find(|event| event["event"] == "promoted").expect("a promotion");
    assert_eq!(promoted["rank"], "sergeant");
    let ties: Vec<Value> = items(jane, "relations")
        .map(|tie| json!([tie["kind"], tie["officer"], tie["officer_index"]]))
        .collect();
    assert_eq!(ties, [json!(["replaces", "John Roe", 1])]);
}
