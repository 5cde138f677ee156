//! Precision, recall and F1 of extracted facts against gold files: what counts as the same fact, and what is left open.

pub mod norm;
mod quotes;
pub mod tally;
pub mod text;

use norm::{alternatives, norm, plain, same, unique};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tally::{Figures, Tally};

/// The kinds of facts, in the order of the report.
pub const KINDS: [&str; 10] =
    ["names", "officers", "career", "headcounts", "places", "dates", "forces", "quotes", "relations", "text"];

/// The kinds whose mean F1 is the headline.
pub const CORE: [&str; 5] = ["officers", "career", "headcounts", "places", "dates"];

/// The counts over all scored documents.
#[derive(Default)]
pub struct Score {
    pub documents: usize,
    pub missing: usize,
    pub bad_spans: usize,
    pub spans: usize,
    pub tallies: BTreeMap<&'static str, Tally>,
    /// For each single value: how often it was right, and how often there was one.
    pub values: BTreeMap<&'static str, (usize, usize)>,
    /// For each page with a true body, how much of it was kept.
    pub bodies: Vec<Figures>,
}

/// A gold file with what belongs to it.
pub struct Document<'d> {
    pub name: &'d str,
    pub gold: &'d Value,
    /// The text as scraped, whose lines the gold file numbers.
    pub source: Option<&'d str>,
    /// The true body of a page.
    pub body: Option<&'d str>,
}

impl Score {
    pub fn f1(&self, kind: &str) -> Option<f64> {
        self.tallies.get(kind)?.figures().map(|figures| figures.f1)
    }

    /// The mean F1 of the [`CORE`] kinds that have facts.
    pub fn headline(&self) -> f64 {
        let known: Vec<f64> = CORE.iter().filter_map(|kind| self.f1(kind)).collect();
        mean(&known)
    }

    /// The mean F1 of the kept text against the true bodies.
    pub fn body_f1(&self) -> Option<f64> {
        let all: Vec<f64> = self.bodies.iter().map(|body| body.f1).collect();
        (!all.is_empty()).then(|| mean(&all))
    }

    /// Adds one document and what was extracted from it (`Value::Null` for nothing).
    pub fn add(&mut self, document: &Document<'_>, found: &Value) {
        self.documents += 1;
        self.missing += usize::from(found.is_null());
        self.add_spans(found);
        self.add_officers(document, found);
        self.add_career(document, found);
        self.add_headcounts(document, found);
        self.add_lists(document, found);
        self.add_relations(document, found);
        self.add_quotes(document, found);
        self.add_metadata(document.gold, found);
        let text = found["text"].as_str().unwrap_or_default();
        let numbered =
            ["boilerplate_lines", "neutral_lines"].iter().any(|key| !list(document.gold, key).is_empty());
        if let (Some(source), true) = (document.source, numbered) {
            text::score_lines(document.name, document.gold, text, source, self.tally("text"));
        }
        if let Some(body) = document.body {
            let title = found["title"].as_str().unwrap_or_default();
            self.bodies.push(text::score_body(text, title, body));
        }
    }

    fn tally(&mut self, kind: &'static str) -> &mut Tally {
        self.tallies.entry(kind).or_default()
    }

    fn count(&mut self, value: &'static str, is_right: bool) {
        let (right, all) = self.values.entry(value).or_default();
        *right += usize::from(is_right);
        *all += 1;
    }

    fn add_spans(&mut self, found: &Value) {
        let text = found["text"].as_str().unwrap_or_default();
        let spans = spans_of(found);
        self.spans += spans.len();
        let holds_words = |(start, end): &(usize, usize)| {
            start < end && text.get(*start..*end).is_some_and(|words| !words.trim().is_empty())
        };
        self.bad_spans += spans.iter().filter(|span| !holds_words(span)).count();
    }

    fn add_officers(&mut self, document: &Document<'_>, found: &Value) {
        let (gold, officers) = (list(document.gold, "officers"), list(found, "officers"));
        let name_only = |open: &Value| if open.is_string() { json!({"name": open}) } else { open.clone() };
        let open: Vec<Value> = list(document.gold, "officers_ok").iter().map(name_only).collect();
        let names: Vec<Value> = open.iter().map(|open| json!({"name": open["name"]})).collect();
        let by_name = unique(officers.clone(), &["name"]);
        let by_rank = unique(officers.clone(), &["name", "rank"]);
        self.tally("names").add(document.name, &gold, &names, &by_name, &["name"]);
        self.tally("officers").add(document.name, &gold, &open, &by_rank, &["name", "rank"]);
        for gold in &gold {
            let accepted = alternatives(&gold["name"]);
            let Some(officer) = officers.iter().find(|officer| accepted.contains(&plain(&officer["name"])))
            else {
                continue;
            };
            for field in ["standing", "detective"] {
                let have = plain(&officer[field]).or_else(|| Some("none".to_owned()));
                self.count(field, alternatives(&gold[field]).contains(&have));
            }
            if !gold["age"].is_null() {
                self.count("age", officer["age"] == gold["age"]);
            }
        }
    }

    fn add_career(&mut self, document: &Document<'_>, found: &Value) {
        let is_dated = |event: &Value| {
            matches!(event["event"].as_str(), Some("joined" | "promoted"))
                && event["date"].as_str().is_some_and(|date| !date.is_empty())
        };
        let keys = ["officer", "event", "date"];
        let mut events = of_officers(found, "career", "officer");
        events.retain(is_dated);
        let mut gold = list(document.gold, "career");
        gold.retain(is_dated);
        let open = list(document.gold, "career_ok");
        self.tally("career").add(document.name, &gold, &open, &unique(events, &keys), &keys);
    }

    /// Two groups of the same size at two places are two headcounts; a repeat of one is one.
    fn add_headcounts(&mut self, document: &Document<'_>, found: &Value) {
        let (gold, heads) = (list(document.gold, "headcounts"), list(found, "headcounts"));
        let mut open = list(document.gold, "headcounts_ok");
        for open in open.iter_mut().filter_map(Value::as_object_mut) {
            open.remove("place");
        }
        let wanted: BTreeSet<String> =
            gold.iter().map(|head| format!("{}\t{}", head["count"], head["group"])).collect();
        let keys: &[&str] =
            if wanted.len() < gold.len() { &["count", "group", "place"] } else { &["count", "group"] };
        let distinct = unique(heads.clone(), keys);
        self.tally("headcounts").add(document.name, &gold, &open, &distinct, &["count", "group"]);
        for gold in gold.iter().filter(|gold| !gold["place"].is_null()) {
            let is_met = heads.iter().any(|head| same(gold, head, ["count", "group", "place"]));
            self.count("headcount_place", is_met);
        }
    }

    fn add_lists(&mut self, document: &Document<'_>, found: &Value) {
        for (kind, open, field) in
            [("places", "places_ok", "name"), ("dates", "dates_ok", "value"), ("forces", "forces_ok", "name")]
        {
            let items = |key: &str| {
                list(document.gold, key).iter().map(|item| json!({field: item})).collect::<Vec<_>>()
            };
            let named = |item: &Value| if item.is_object() { item.clone() } else { json!({field: item}) };
            let facts = list(found, kind).iter().map(named).collect();
            self.tally(kind).add(
                document.name,
                &items(kind),
                &items(open),
                &unique(facts, &[field]),
                &[field],
            );
        }
    }

    fn add_relations(&mut self, document: &Document<'_>, found: &Value) {
        let keys = ["kind", "officer", "other"];
        let mut relations = of_officers(found, "relations", "holder");
        for relation in &mut relations {
            relation["other"] = relation["officer"].take();
            relation["officer"] = relation["holder"].take();
        }
        let (gold, open) = (list(document.gold, "relations"), list(document.gold, "relations_ok"));
        self.tally("relations").add(document.name, &gold, &open, &unique(relations, &keys), &keys);
    }

    fn add_metadata(&mut self, gold: &Value, found: &Value) {
        // Files of earlier releases have no partial date.
        let date = found.get("published_partial").unwrap_or(&found["published"]);
        let published = match &gold["published"] {
            Value::Null => date.is_null() || *date == gold["published_hint"],
            known => date == known,
        };
        self.count("published", published);
        if let Some(title) = gold["title"].as_str() {
            self.count("title", found["title"].as_str().map(norm) == Some(norm(title)));
        }
    }
}

fn list(value: &Value, key: &str) -> Vec<Value> {
    value[key].as_array().cloned().unwrap_or_default()
}

/// The items of a list that each officer has, with the officer's name under `holder`.
fn of_officers(found: &Value, key: &str, holder: &str) -> Vec<Value> {
    let mut all = Vec::new();
    for officer in list(found, "officers") {
        for mut item in list(&officer, key) {
            item[holder] = officer["name"].clone();
            all.push(item);
        }
    }
    all
}

/// Every span of a prediction.
pub fn spans_of(value: &Value) -> Vec<(usize, usize)> {
    let mut spans = Vec::new();
    let mut left = vec![value];
    while let Some(value) = left.pop() {
        let number = |key: &str| value.get(key).and_then(Value::as_u64).and_then(|n| usize::try_from(n).ok());
        match (value, number("start"), number("end")) {
            (Value::Object(_), Some(start), Some(end)) => spans.push((start, end)),
            (Value::Object(fields), ..) => left.extend(fields.values()),
            (Value::Array(items), ..) => left.extend(items),
            _ => {}
        }
    }
    spans
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
fn mean(values: &[f64]) -> f64 {
    if values.is_empty() { 0.0 } else { values.iter().sum::<f64>() / values.len() as f64 }
}
