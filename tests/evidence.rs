//! Evidence is causal: without a lexicon row that a fact with one support rests on, the fact is another one, or none.
//!
//! A fact has one support when the text gives it once and no other row would do:
//! - a place, or an officer with one rank, that is named once, a doubtful place by its row or by the one word beside it;
//! - a headcount, a date, a force, a career event or a relation, by the rows of its own words;
//! - a quotation, by a verb of speech that no colon helps;
//! - and no other row of the file matches the same words or a part of them (`take over` in `take over from`).
//!
//! Where a text says a thing twice, in different words, either is enough, and no single row is needed.

use epaulette::{Announcement, ExplainedFact, Explanation, Extractor, LexiconRow};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// How many facts are tried.
const SAMPLE: usize = 300;

/// A fact of an input and one row that it rests on.
struct Case {
    input: usize,
    kind: &'static str,
    fact: String,
    row: (&'static str, String),
}

/// An input as scraped.
struct Input {
    name: String,
    text: String,
}

#[test]
fn a_fact_with_one_support_goes_with_its_row() {
    let inputs = inputs();
    let cases = sample(cases(&inputs));
    assert_eq!(cases.len(), SAMPLE, "the fixtures state fewer facts with one support");
    let mut by_row: BTreeMap<&(&'static str, String), Vec<&Case>> = BTreeMap::new();
    for case in &cases {
        by_row.entry(&case.row).or_default().push(case);
    }
    let mut unmoved = Vec::new();
    for ((file, row), cases) in by_row {
        let without = without(file, row);
        for case in cases {
            let input = &inputs[case.input];
            if facts(&without.extract(&input.text)).iter().any(|(_, fact)| *fact == case.fact) {
                unmoved.push(format!("{}: {} without {file}: {row}", input.name, case.fact));
            }
        }
    }
    assert!(unmoved.is_empty(), "{} facts do not need their row:\n{}", unmoved.len(), unmoved.join("\n"));
}

/// Invented sentences whose fact holds by a word beside it, and the row of that word.
const BY_A_WORD: [(&str, &str, &str, &str); 5] = [
    ("PC Ann Bell works in Deal.", "place", "place_words.tsv", "in\t"),
    ("PC Ann Bell came from a village near Deal.", "place", "place_words.tsv", "near\t"),
    ("PC Ann Bell likes the village of Barley.", "place", "place_words.tsv", "village\t"),
    ("PC Ann Bell is with Deal Police.", "place", "organisation_words.tsv", "police\t"),
    (
        "Spokesman for Inspector Tom Fell said: \"We are here to help everyone.\"",
        "quote",
        "speech.tsv",
        "spokesman\t",
    ),
];

#[test]
fn a_fact_that_holds_by_a_word_beside_it_rests_on_that_word() {
    for (text, kind, file, row) in BY_A_WORD {
        let why = Extractor::new().explain(text);
        let fact = why.facts.iter().find(|fact| fact.kind == kind).expect(text);
        let shown = fact.rows.iter().find(|found| found.file == file && found.row.starts_with(row));
        let row = shown.unwrap_or_else(|| panic!("{text}: no row `{row}` of {file} in\n{why}"));
        let found = without(file, &row.row).extract(text);
        assert_ne!(facts(&found), facts(&why.announcement), "{text} without {file}: {}", row.row);
    }
}

/// The inputs of the fixtures, sorted by name.
fn inputs() -> Vec<Input> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let entries = std::fs::read_dir(folder).expect("the fixtures lie in the package");
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| {
        let name = path.to_string_lossy();
        [".txt", ".md", ".html"].iter().any(|kind| name.ends_with(kind)) && !name.ends_with(".body.txt")
    });
    paths.sort();
    let read = |path: PathBuf| Input {
        text: String::from_utf8_lossy(&std::fs::read(&path).expect("a listed file")).into_owned(),
        name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
    };
    paths.into_iter().map(read).collect()
}

/// The facts with one support, each with one of the rows that it rests on.
fn cases(inputs: &[Input]) -> Vec<Case> {
    let extractor = Extractor::new();
    let mut wordings = Wordings::default();
    let mut cases = Vec::new();
    for (input, Input { name, text }) in inputs.iter().enumerate() {
        let why = extractor.explain(text);
        let facts = facts(&why.announcement);
        assert_eq!(facts.len(), why.facts.len(), "{name}");
        for (at, ((mentions, fact), explained)) in facts.into_iter().zip(&why.facts).enumerate() {
            let rows = explained.rows.iter().filter(|row| {
                is_only_support(&why, explained, mentions, row) && !wordings.has_other(row, &why)
            });
            let rows: Vec<&LexiconRow> = rows.collect();
            if let Some(row) = rows.get(at % rows.len().max(1)) {
                let row = (row.file, row.row.clone());
                cases.push(Case { input, kind: explained.kind, fact, row });
            }
        }
    }
    cases
}

/// Whether the text gives the fact once, by this row.
fn is_only_support(why: &Explanation, fact: &ExplainedFact, mentions: usize, row: &LexiconRow) -> bool {
    let own = fact.span.start <= row.span.start && row.span.end <= fact.span.end;
    let rank_of_fact = || fact.value.split(", ").any(|part| row.row.split('\t').next() == Some(part));
    match (fact.kind, row.file) {
        ("officer", _) => {
            mentions == 1 && fact.built_on.iter().filter(|on| on.rule == "rank/phrase").count() < 2
        }
        // Each of the words around a doubtful name may be enough.
        ("place", _) => mentions == 1 && fact.rows.len() <= 2,
        ("quote", "speech.tsv") => fact.rule != "quote/unnamed" && !follows_colon(why, fact),
        ("quote", _) => false,
        ("relation", file) => file == "relations.tsv",
        // A weekday only repeats what the day of the month says.
        ("career", "calendar.tsv") => own && !row.row.contains("\tweekday\t"),
        ("career", "ranks.tsv") => own && rank_of_fact(),
        // Where a sense asks for a link or a time, a wider one of the same verb may take its place.
        ("career", "career_frames.tsv") => own && row.row.split('\t').skip(3).take(3).all(str::is_empty),
        // The person may be told of elsewhere too.
        ("career", "given_names.tsv") => false,
        // A standing is the person's own rank's, which may be given elsewhere too.
        ("career", "rank_words.tsv") => own && !row.row.contains("standing"),
        _ => own,
    }
}

/// Whether a colon leads up to a quotation.
fn follows_colon(why: &Explanation, quote: &ExplainedFact) -> bool {
    let before = why.announcement.text[..quote.span.start]
        .trim_end_matches(|c: char| !c.is_alphanumeric() && c != ':');
    before.ends_with(':')
}

/// How many rows of each built-in file have a wording, dots left out.
#[derive(Default)]
struct Wordings(BTreeMap<&'static str, BTreeMap<String, usize>>);

impl Wordings {
    /// Whether another row of the file has the words that a row matches (`U.K.` and `UK`), or a part of them.
    fn has_other(&mut self, row: &LexiconRow, why: &Explanation) -> bool {
        let known = self.0.entry(row.file).or_insert_with(|| {
            let mut known = BTreeMap::new();
            for row in built_in(row.file).lines() {
                let wordings: BTreeSet<String> = row.split(['\t', '|']).map(without_dots).collect();
                wordings.into_iter().for_each(|wording| *known.entry(wording).or_default() += 1);
            }
            known
        });
        let matched = without_dots(row.span.of(&why.announcement.text));
        let words: Vec<&str> = matched.split_whitespace().collect();
        let parts = (0..words.len()).flat_map(|from| (from + 1..=words.len()).map(move |to| from..to));
        parts.into_iter().any(|part| {
            let own = usize::from(part.len() == words.len());
            known.get(&words[part].join(" ")).is_some_and(|rows| *rows > own)
        })
    }
}

fn without_dots(text: &str) -> String {
    text.replace('.', "").to_lowercase()
}

/// As many cases of each kind as there are, up to an equal share, spread evenly over the fixtures.
fn sample(cases: Vec<Case>) -> Vec<Case> {
    let mut kinds: BTreeMap<&str, Vec<Case>> = BTreeMap::new();
    for case in cases {
        kinds.entry(case.kind).or_default().push(case);
    }
    let mut kinds: Vec<Vec<Case>> = kinds.into_values().collect();
    kinds.sort_by_key(Vec::len);
    let (mut left, mut taken) = (SAMPLE, Vec::new());
    let count = kinds.len();
    for (at, cases) in kinds.into_iter().enumerate() {
        let (len, share) = (cases.len(), left / (count - at));
        let share = share.min(len);
        left -= share;
        let spread = cases.into_iter().enumerate();
        let picked = spread.filter(|(at, _)| (at + 1) * share / len > at * share / len);
        taken.extend(picked.map(|(_, case)| case));
    }
    taken
}

/// The facts in the order of an explanation: how often each is mentioned, and its JSON.
fn facts(a: &Announcement) -> Vec<(usize, String)> {
    let mut facts = Vec::new();
    let mut add = |mentions: usize, kind: &str, fact: Value| facts.push((mentions, format!("{kind} {fact}")));
    for officer in &a.officers {
        let mut own = json!(officer);
        let fields = own.as_object_mut().expect("an officer is an object");
        let (career, relations) = (fields.remove("career"), fields.remove("relations"));
        add(officer.mentions.len(), "officer", own);
        let told = [("career", career), ("relation", relations)];
        for (kind, told) in told {
            for fact in told.iter().filter_map(Value::as_array).flatten() {
                add(1, kind, json!([officer.name, fact]));
            }
        }
    }
    a.headcounts.iter().for_each(|fact| add(1, "headcount", json!(fact)));
    a.places.iter().for_each(|fact| add(fact.mentions.len(), "place", json!(fact)));
    a.dates.iter().for_each(|fact| add(1, "date", json!(fact)));
    a.force_mentions.iter().for_each(|fact| add(1, "force", json!(fact)));
    a.quotes.iter().for_each(|fact| add(1, "quote", json!(fact)));
    facts
}

/// An extractor whose lexicons lack one row.
fn without(file: &str, row: &str) -> Extractor {
    let built_in = built_in(file);
    let header = built_in.lines().next().unwrap_or_default();
    let overlay = format!("{header}\n-{row}\n");
    Extractor::builder().lexicon(file, overlay).build().expect("a row of the built-in file can be taken away")
}

fn built_in(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon/data").join(file);
    std::fs::read_to_string(path).expect("a built-in file")
}
