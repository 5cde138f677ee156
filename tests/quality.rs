//! Quality only rises: F1 per kind of fact over the fixtures, against the floors that `fixtures/floors.json` pins.
#![allow(dead_code, reason = "the scoring is shared with the example `score`")]

mod corpus;
mod scoring;

use corpus::{Fixture, fixtures};
use epaulette::Extractor;
use scoring::{Document, KINDS, Score};
use serde_json::{Map, Value, json};

const RAISE: &str = "cargo test --release --test quality -- --ignored raise_the_floors";

/// The texts and the pages are measured apart: cleaning a page can fail where reading a text does not.
const SETS: [&str; 2] = ["texts", "pages"];

#[test]
fn no_f1_falls_under_its_floor() {
    let floors = floors();
    let mut fallen = Vec::new();
    for (set, kind, f1) in measured() {
        let floor = floors[set][kind].as_f64().unwrap_or(0.0);
        if f1 < floor {
            fallen.push(format!("{set}: {kind} has F1 {f1:.4}, its floor is {floor}"));
        }
    }
    assert!(
        fallen.is_empty(),
        "{}\nA floor is lowered only in a commit of its own that says why.",
        fallen.join("\n")
    );
}

#[test]
fn the_floors_were_measured_on_these_fixtures() {
    let (pinned, now) = (floors()["fingerprint"].clone(), fingerprint());
    assert_eq!(
        pinned.as_str(),
        Some(now.as_str()),
        "the fixtures changed since the floors were measured; measure them anew with `{RAISE}`"
    );
}

#[test]
fn every_span_of_the_fixtures_holds_words() {
    for (set, score) in SETS.into_iter().zip(scores()) {
        assert_eq!(score.bad_spans, 0, "of {} spans of the {set}", score.spans);
    }
}

/// Writes what is measured now, where it is higher, or where the fixtures changed.
#[test]
#[ignore = "writes fixtures/floors.json"]
fn raise_the_floors() {
    let (old, fingerprint) = (floors(), fingerprint());
    let is_same_corpus = old["fingerprint"] == fingerprint.as_str();
    let mut sets: Map<String, Value> = Map::new();
    for (set, kind, f1) in measured() {
        let down = (f1 * 1000.0).floor() / 1000.0;
        let pinned = old[set][kind].as_f64().filter(|_| is_same_corpus).unwrap_or(0.0);
        sets.entry(set).or_insert_with(|| json!({}))[kind] = json!(down.max(pinned));
    }
    sets.insert("fingerprint".to_owned(), json!(fingerprint));
    let text = serde_json::to_string_pretty(&sets).expect("a map of numbers") + "\n";
    std::fs::write(corpus::folder().join("floors.json"), text).expect("the folder can be written");
}

fn floors() -> Value {
    let text = std::fs::read_to_string(corpus::folder().join("floors.json")).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

/// The F1 of each kind of fact of each set, and of the kept bodies as `body`.
fn measured() -> Vec<(&'static str, &'static str, f64)> {
    let mut all = Vec::new();
    for (set, score) in SETS.into_iter().zip(scores()) {
        all.extend(KINDS.into_iter().filter_map(|kind| Some((set, kind, score.f1(kind)?))));
        all.extend(score.body_f1().map(|f1| (set, "body", f1)));
    }
    all
}

fn scores() -> [Score; 2] {
    let extractor = Extractor::new();
    let mut scores = [Score::default(), Score::default()];
    for fixture in fixtures() {
        let set = usize::from(fixture.is_page());
        add(&mut scores[set], &extractor, &fixture);
    }
    scores
}

fn add(score: &mut Score, extractor: &Extractor, fixture: &Fixture) {
    let announcement = extractor.extract_bytes(&fixture.bytes).expect("fixtures are text");
    let found = serde_json::to_value(&announcement).expect("an announcement serialises");
    let source = fixture.text();
    let document = Document {
        name: &fixture.name,
        gold: &fixture.gold,
        source: Some(&source).filter(|_| !fixture.is_page()).map(String::as_str),
        body: fixture.body.as_deref(),
    };
    score.add(&document, &found);
}

/// A hash (FNV-1a, 64 bits) of the names and bytes of all fixtures, so that floors belong to one corpus.
fn fingerprint() -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut take = |bytes: &[u8]| {
        for byte in bytes {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
        }
    };
    for path in corpus::files() {
        take(path.file_name().map(std::ffi::OsStr::as_encoded_bytes).unwrap_or_default());
        take(&[0]);
        take(&std::fs::read(&path).expect("a file that was listed"));
        take(&[0]);
    }
    format!("{hash:016x}")
}
