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
    FullDateOrNull,
    Flag,
    Count,
    CountOrNull,
    Index,
    Span,
    SpanOrNull,
    Spans,
    Rule,
    OneOf(&'static [&'static str]),
    List,
}

/// Every field is always there.
type Field = (&'static str, Kind);

const EVENTS: &[&str] = &["joined", "promoted", "appointed", "left", "retired"];
const STANDINGS: &[&str] = &["substantive", "acting", "temporary", "former", "retired", "designate"];
const QUALIFIERS: &[&str] = &["exact", "at_least", "at_most", "about"];
const RELATIONS: &[&str] = &["replaces", "reports_to", "leads"];

const ANNOUNCEMENT: &[Field] = &[
    ("title", Kind::TextOrNull),
    ("url", Kind::TextOrNull),
    ("published", Kind::FullDateOrNull),
    ("published_partial", Kind::DateOrNull),
    ("publisher", Kind::TextOrNull),
    ("text", Kind::Text),
    ("officers", Kind::List),
    ("headcounts", Kind::List),
    ("places", Kind::List),
    ("dates", Kind::List),
    ("forces", Kind::List),
    ("force_mentions", Kind::List),
    ("quotes", Kind::List),
    ("warnings", Kind::List),
    ("truncated", Kind::Flag),
];

const OFFICER: &[Field] = &[
    ("name", Kind::Text),
    ("rank", Kind::TextOrNull),
    ("rank_span", Kind::SpanOrNull),
    ("detective", Kind::Flag),
    ("standing", Kind::OneOf(STANDINGS)),
    ("standing_span", Kind::SpanOrNull),
    ("age", Kind::CountOrNull),
    ("age_span", Kind::SpanOrNull),
    ("career", Kind::List),
    ("relations", Kind::List),
    ("mentions", Kind::Spans),
    ("rule", Kind::Rule),
];

const CAREER: &[Field] = &[
    ("event", Kind::OneOf(EVENTS)),
    ("date", Kind::DateOrNull),
    ("rank", Kind::TextOrNull),
    ("organisation", Kind::TextOrNull),
    ("place", Kind::TextOrNull),
    ("approximate", Kind::Flag),
    ("span", Kind::Span),
    ("rule", Kind::Rule),
];

const RELATION: &[Field] = &[
    ("kind", Kind::OneOf(RELATIONS)),
    ("officer", Kind::Text),
    ("officer_index", Kind::Index),
    ("span", Kind::Span),
    ("rule", Kind::Rule),
];

const HEADCOUNT: &[Field] = &[
    ("count", Kind::Count),
    ("max", Kind::CountOrNull),
    ("group", Kind::Text),
    ("qualifier", Kind::OneOf(QUALIFIERS)),
    ("place", Kind::TextOrNull),
    ("span", Kind::Span),
    ("rule", Kind::Rule),
];

const PLACE: &[Field] =
    &[("name", Kind::Text), ("kind", Kind::TextOrNull), ("mentions", Kind::Spans), ("rule", Kind::Rule)];

const DATE: &[Field] = &[("value", Kind::Date), ("span", Kind::Span), ("rule", Kind::Rule)];

const FORCE: &[Field] = &[("name", Kind::Text), ("span", Kind::Span), ("rule", Kind::Rule)];

const QUOTE: &[Field] =
    &[("speaker", Kind::TextOrNull), ("text", Kind::Text), ("span", Kind::Span), ("rule", Kind::Rule)];

fn holds(value: &Value, kind: Kind) -> bool {
    let is_date = |value: &Value| value.as_str().is_some_and(|text| text.parse::<Timex>().is_ok());
    let is_full = |value: &Value| {
        is_date(value) && value.as_str().is_some_and(|text| text.len() == 10 && !text.contains('X'))
    };
    let is_count = |value: &Value| value.as_u64().is_some_and(|count| count > 0);
    let is_span = |value: &Value| {
        let fields = value.as_object().is_some_and(|fields| fields.len() == 2);
        fields && value["start"].as_u64() < value["end"].as_u64() && value["start"].is_u64()
    };
    match kind {
        Kind::Text => value.is_string(),
        Kind::TextOrNull => value.is_null() || value.as_str().is_some_and(|text| !text.trim().is_empty()),
        Kind::Date => is_date(value),
        Kind::DateOrNull => value.is_null() || is_date(value),
        Kind::FullDateOrNull => value.is_null() || is_full(value),
        Kind::Flag => value.is_boolean(),
        Kind::Index => value.is_u64(),
        Kind::Count => is_count(value),
        Kind::CountOrNull => value.is_null() || is_count(value),
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
    for (name, kind) in fields {
        let value = object.get(*name).unwrap_or_else(|| panic!("{of} lacks `{name}`"));
        assert!(holds(value, *kind), "{of}: `{name}` holds {value}");
    }
    let unknown = object.keys().find(|key| !fields.iter().any(|(name, _)| name == key));
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
    assert_eq!(json_of(&read)["officers"][0]["relations"][0]["officer_index"], Value::Null);
}

#[test]
fn a_date_of_publication_that_is_no_full_date_is_partial() {
    for (date, full) in [
        ("2018-05-24", json!("2018-05-24")),
        ("2018-05", Value::Null),
        ("2018", Value::Null),
        ("2023-W41", Value::Null),
        ("XXXX-05-24", Value::Null),
    ] {
        let extractor =
            Extractor::builder().published(date.parse().expect(date)).build().expect("an extractor");
        let found = extractor.extract("PC Jane Doe spoke.");
        let json = json_of(&found);
        assert_eq!((&json["published"], &json["published_partial"]), (&full, &json!(date)));
        assert_eq!(serde_json::from_value::<Announcement>(json).expect(date), found);
    }
    let before: Announcement = serde_json::from_value(json!({"published": "2018-05"})).expect("JSON of 0.1");
    assert_eq!(before.published, Some("2018-05".parse().expect("a month")));
}

#[test]
fn spans_that_do_not_count_bytes_are_refused() {
    let json = |offsets: &str| json!({"text": "£5 for PC Doe", "offsets": offsets});
    assert!(serde_json::from_value::<Announcement>(json("bytes")).is_ok());
    for unit in ["chars", "utf16", "lines", ""] {
        let error = serde_json::from_value::<Announcement>(json(unit)).expect_err(unit).to_string();
        assert!(error.contains(&format!("invalid offsets `{unit}`; expected `bytes`")), "{error}");
    }
}

#[test]
fn the_record_of_a_page_that_could_not_be_read_is_no_announcement() {
    let json =
        json!({"text": null, "officers": [], "error": {"code": "empty", "message": "the input is empty"}});
    let error = serde_json::from_value::<Announcement>(json).expect_err("no page").to_string();
    assert!(error.contains("could not be read: the input is empty"), "{error}");
    let page = json!({"text": "PC Doe", "error": null});
    assert!(serde_json::from_value::<Announcement>(page).is_ok());
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
    assert_eq!(john["age"], Value::Null);
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
