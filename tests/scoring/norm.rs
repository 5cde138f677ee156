//! Brings two spellings of one value to one form, and reads the alternatives of a gold value.

use serde_json::Value;
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

/// One form for spellings that differ in case, apostrophes, invisible characters and spaces.
pub fn norm(text: &str) -> String {
    let mut form = String::with_capacity(text.len());
    for c in text.nfkc() {
        match c {
            '’' | '‘' => form.push('\''),
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {}
            'ß' | 'ẞ' => form.push_str("ss"),
            'ς' => form.push('σ'),
            c if c.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&c) => {
                if !form.ends_with(' ') {
                    form.push(' ');
                }
            }
            c => form.extend(c.to_lowercase()),
        }
    }
    form.trim().to_owned()
}

/// A JSON value as the text that is compared; `None` for an absent one.
pub fn plain(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(norm(text)),
        other => Some(norm(&other.to_string())),
    }
}

/// What a gold value accepts: `a|b` either, `null` or an absent value also none at all.
pub fn alternatives(value: &Value) -> BTreeSet<Option<String>> {
    match value {
        Value::Null => BTreeSet::from([None]),
        Value::String(text) => text.split('|').map(|one| (one != "null").then(|| norm(one))).collect(),
        other => BTreeSet::from([Some(norm(&other.to_string()))]),
    }
}

/// Whether a predicted fact gives every key a value that the gold one accepts.
pub fn same<'k>(gold: &Value, fact: &Value, keys: impl IntoIterator<Item = &'k str>) -> bool {
    keys.into_iter().all(|key| alternatives(&gold[key]).contains(&plain(&fact[key])))
}

/// The first of the facts that are alike in these keys.
pub fn unique(facts: Vec<Value>, keys: &[&str]) -> Vec<Value> {
    let mut seen = BTreeSet::new();
    let mut first = facts;
    first.retain(|fact| seen.insert(keys.iter().map(|key| plain(&fact[*key])).collect::<Vec<_>>()));
    first
}

/// The words of a text: letters and digits, with the apostrophes between them.
pub fn words(text: &str) -> Vec<String> {
    let form = norm(text);
    let mut words = Vec::new();
    let mut word = String::new();
    let mut left = form.chars().peekable();
    while let Some(c) = left.next() {
        let joins = c == '\'' && !word.is_empty() && left.peek().is_some_and(|next| next.is_alphanumeric());
        if c.is_alphanumeric() || joins {
            word.push(c);
        } else if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// Whether a text begins with these words.
pub fn begins_with(text: &str, start: &str) -> bool {
    words(text).starts_with(&words(start))
}
