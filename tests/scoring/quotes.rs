//! Scores direct speech: by its first words, and by who says it where that is an officer.

use super::norm::{alternatives, begins_with, plain, words};
use super::{Document, Score, list};
use serde_json::{Value, json};
use std::collections::BTreeSet;

impl Score {
    pub(super) fn add_quotes(&mut self, document: &Document<'_>, found: &Value) {
        let gold = document.gold;
        let known: BTreeSet<_> =
            list(gold, "officers").iter().flat_map(|o| alternatives(&o["name"])).collect();
        let open = list(gold, "quotes_ok");
        let mut left = list(gold, "quotes");
        let tally = self.tally("quotes");
        let starts =
            |text: &str, quote: &Value| begins_with(text, quote["starts"].as_str().unwrap_or_default());
        for quote in list(found, "quotes") {
            let text = quote["text"].as_str().unwrap_or_default();
            let speaker = &quote["speaker"];
            if let Some(at) = left.iter().position(|gold| starts(text, gold)) {
                let hit = left.remove(at);
                if is_right_speaker(&hit["speaker"], speaker, &known) {
                    tally.found += 1;
                } else {
                    tally.extra += 1;
                    tally.missed += 1;
                    let wrong = json!({"starts": hit["starts"], "want": hit["speaker"], "have": speaker});
                    tally.note(document.name, "wrong speaker", wrong);
                }
            } else if !open.iter().any(|open| starts(text, open)) && words(text).len() > 4 {
                tally.extra += 1;
                let first: Vec<String> = words(text).into_iter().take(8).collect();
                tally.note(document.name, "extra", json!({"starts": first.join(" "), "speaker": speaker}));
            }
        }
        for gold in left {
            tally.missed += 1;
            tally.note(document.name, "missed", gold);
        }
    }
}

fn is_right_speaker(want: &Value, have: &Value, known: &BTreeSet<Option<String>>) -> bool {
    let accepted = alternatives(want);
    if !want.is_null() && !accepted.is_disjoint(known) {
        return accepted.contains(&Some(plain(have).unwrap_or_else(|| "none".to_owned())));
    }
    have.is_null() || !known.contains(&plain(have))
}
