//! Scores the kept text: by the words of the lines that must stay or go, and by shingles against the true body.

use super::norm::{norm, words};
use super::tally::{Figures, Tally, share};
use once_cell::sync::Lazy;
use regex::{Captures, Regex};
use serde_json::{Value, json};
use std::collections::{BTreeSet, HashMap};
use std::hash::Hash;

type Bag<T> = HashMap<T, u64>;

fn bag<T: Hash + Eq>(items: impl IntoIterator<Item = T>) -> Bag<T> {
    let mut bag = Bag::new();
    for item in items {
        *bag.entry(item).or_default() += 1;
    }
    bag
}

/// How many items of one bag the others do not hold.
fn beyond<T: Hash + Eq>(bag: &Bag<T>, others: &[&Bag<T>]) -> u64 {
    let held = |item: &T| others.iter().map(|other| other.get(item).copied().unwrap_or(0)).sum::<u64>();
    bag.iter().map(|(item, count)| count.saturating_sub(held(item))).sum()
}

fn shared<T: Hash + Eq>(left: &Bag<T>, right: &Bag<T>) -> u64 {
    left.iter().map(|(item, count)| right.get(item).copied().unwrap_or(0).min(*count)).sum()
}

static IMAGE: Lazy<Regex> = Lazy::new(|| Regex::new(r"!\[[^\]]*\]\([^)]*\)").expect("a valid pattern"));
static LINK: Lazy<Regex> = Lazy::new(|| Regex::new(r"\[([^\]]*)\]\([^)]*\)").expect("a valid pattern"));
static ENTITY: Lazy<Regex> = Lazy::new(|| Regex::new(r"&(#[0-9]+|[a-z]+);").expect("a valid pattern"));

const ENTITIES: [(&str, &str); 6] =
    [("amp", "&"), ("nbsp", "\u{a0}"), ("quot", "\""), ("apos", "'"), ("lt", "<"), ("gt", ">")];

fn entity(found: &Captures<'_>) -> String {
    let code = found[1].strip_prefix('#').and_then(|code| code.parse().ok()).and_then(char::from_u32);
    let name = ENTITIES.iter().find(|(name, _)| *name == &found[1]).map(|(_, text)| (*text).to_owned());
    code.map(String::from).or(name).unwrap_or_else(|| found[0].to_owned())
}

/// A line of Markdown without its marks: the words of a link stay, its address goes.
fn unmarked(line: &str) -> String {
    let line = IMAGE.replace_all(line, " ");
    let line = LINK.replace_all(&line, "$1");
    ENTITY.replace_all(&line, entity).replace('\\', "")
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn line_numbers(gold: &Value, key: &str) -> BTreeSet<usize> {
    let numbers = gold[key].as_array().into_iter().flatten();
    numbers.filter_map(Value::as_u64).filter_map(|number| usize::try_from(number).ok()).collect()
}

/// Counts the words of the lines that are kept, left in or lost; `source` is the text as it was scraped.
pub fn score_lines(document: &str, gold: &Value, have: &str, source: &str, tally: &mut Tally) {
    let (drop, neutral) = (line_numbers(gold, "boilerplate_lines"), line_numbers(gold, "neutral_lines"));
    let mut keep = Vec::new();
    let mut open = Vec::new();
    let source = source.replace("\r\n", "\n");
    for (at, line) in source.split(is_line_end).enumerate().filter(|(at, _)| !drop.contains(&(at + 1))) {
        if neutral.contains(&(at + 1)) { &mut open } else { &mut keep }.extend(words(&unmarked(line)));
    }
    let (keep, open, got) = (bag(keep), bag(open), bag(words(have)));
    let (found, missed, extra) = (shared(&got, &keep), beyond(&keep, &[&got]), beyond(&got, &[&keep, &open]));
    tally.found += found;
    tally.extra += extra;
    tally.missed += missed;
    if 50 * (extra + missed) > found.max(1) {
        let counts = json!({"words kept": found, "site words left in": extra, "words lost": missed});
        tally.note(document, "text", counts);
    }
}

fn shingles(text: &str) -> Bag<Vec<String>> {
    let plain: String =
        norm(text).chars().map(|c| if c.is_alphanumeric() || c == '_' { c } else { ' ' }).collect();
    let words: Vec<String> = plain.split_whitespace().map(str::to_owned).collect();
    match words.len() {
        0 => Bag::new(),
        1..4 => bag([words]),
        _ => bag(words.windows(4).map(<[String]>::to_vec)),
    }
}

fn without_title<'t>(text: &'t str, title: &str) -> &'t str {
    let text = text.trim_start();
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    if !title.is_empty() && words(first) == words(title) { rest } else { text }
}

/// How much of the true body the kept text has, by shingles of four words; a first line that repeats the title is
/// forgiven, and an empty text matches an empty body.
pub fn score_body(have: &str, title: &str, body: &str) -> Figures {
    let (have, body) = (shingles(without_title(have, title)), shingles(body));
    if have.is_empty() && body.is_empty() {
        return Figures { precision: 1.0, recall: 1.0, f1: 1.0 };
    }
    let hit = shared(&have, &body);
    let (precision, recall) = (share(hit, have.values().sum()), share(hit, body.values().sum()));
    let sum = precision + recall;
    Figures { precision, recall, f1: if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 } }
}
