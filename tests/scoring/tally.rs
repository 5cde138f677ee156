//! Counts what was found, what was too much and what is missing.

use super::norm::same;
use serde_json::Value;

/// One fact that was wrong, and in which document.
pub struct Wrong {
    pub document: String,
    pub what: &'static str,
    pub fact: Value,
}

/// True and false positives, false negatives, and the facts behind the false ones.
#[derive(Default)]
pub struct Tally {
    pub found: u64,
    pub extra: u64,
    pub missed: u64,
    pub errors: Vec<Wrong>,
}

/// Precision, recall and their harmonic mean, each between 0 and 1.
#[derive(Clone, Copy)]
pub struct Figures {
    pub precision: f64,
    pub recall: f64,
    pub f1: f64,
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
pub fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// Precision, recall and F1 from the three counts.
pub fn figures(found: u64, extra: u64, missed: u64) -> Figures {
    let (precision, recall) = (share(found, found + extra), share(found, found + missed));
    let sum = precision + recall;
    Figures { precision, recall, f1: if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 } }
}

impl Tally {
    /// Each gold fact can be met once; a prediction that meets none, nor an optional one, is too much.
    pub fn add(
        &mut self,
        document: &str,
        gold: &[Value],
        optional: &[Value],
        facts: &[Value],
        keys: &[&str],
    ) {
        let mut left: Vec<&Value> = gold.iter().collect();
        for fact in facts {
            let given = |open: &Value| {
                keys.iter().copied().filter(|key| open.get(*key).is_some()).collect::<Vec<_>>()
            };
            if let Some(at) = left.iter().position(|gold| same(gold, fact, keys.iter().copied())) {
                left.remove(at);
                self.found += 1;
            } else if !gold.iter().any(|gold| same(gold, fact, keys.iter().copied()))
                && !optional.iter().any(|open| same(open, fact, given(open)))
            {
                self.extra += 1;
                self.note(document, "extra", only(fact, keys));
            }
        }
        for gold in left {
            self.missed += 1;
            self.note(document, "missed", only(gold, keys));
        }
    }

    pub fn note(&mut self, document: &str, what: &'static str, fact: Value) {
        self.errors.push(Wrong { document: document.to_owned(), what, fact });
    }

    /// `None` where there was nothing to find and nothing was found.
    pub fn figures(&self) -> Option<Figures> {
        let any = self.found + self.extra + self.missed > 0;
        any.then(|| figures(self.found, self.extra, self.missed))
    }
}

fn only(fact: &Value, keys: &[&str]) -> Value {
    keys.iter().map(|key| ((*key).to_owned(), fact[*key].clone())).collect::<serde_json::Map<_, _>>().into()
}
