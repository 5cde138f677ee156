//! The registry of rules: each says what it sees and has an example that runs.

use epaulette::{Extractor, Rule};
use std::collections::BTreeSet;

#[test]
fn every_example_is_found_by_its_rule() {
    let silent: Vec<String> = Rule::all()
        .filter(|rule| !found_in(rule.example().expect("every rule has an example")).contains(rule))
        .map(|rule| format!("{rule} finds nothing in {:?}", rule.example().unwrap_or_default()))
        .collect();
    assert!(silent.is_empty(), "{}", silent.join("\n"));
}

/// The rules of all facts of a text and of the mentions they were built on.
fn found_in(text: &str) -> Vec<Rule> {
    let facts = Extractor::new().explain(text).facts;
    facts
        .into_iter()
        .flat_map(|fact| fact.built_on.into_iter().map(|on| on.rule).chain([fact.rule]))
        .collect()
}

#[test]
fn every_rule_says_what_it_sees() {
    let kinds =
        ["career", "date", "force", "headcount", "number", "officer", "person", "place", "quote", "rank"];
    let mut names = BTreeSet::new();
    for rule in Rule::all() {
        let (name, fact) = (rule.name(), rule.fact().unwrap_or_default());
        assert!(is_name(name) && names.insert(name.to_owned()), "{name}");
        assert!(kinds.contains(&fact) || fact == "relation", "{name} finds `{fact}`");
        let description = rule.description().unwrap_or_default();
        let ends = description.ends_with('.') && description.matches(". ").count() == 0;
        assert!(ends && description.len() > 20, "{name}: {description} is not one sentence");
    }
    assert!(names.len() > 60);
}

/// `headcount/at-rank`: lower-case words on both sides of one slash.
fn is_name(rule: &str) -> bool {
    let is_slug =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    rule.split_once('/').is_some_and(|(kind, sees)| is_slug(kind) && is_slug(sees))
}
