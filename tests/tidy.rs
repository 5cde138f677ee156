//! The house keeps its shape: what may import what, how long a file and a function may grow, what no code file holds.

mod sources;

use sources::imports::Imports;
use sources::{Source, all, package};
use std::collections::BTreeSet;

/// The layer of each top-level module; a module imports only from those below, and a file from its own.
const LAYERS: [(&str, u8); 23] = [
    ("lib", 9),
    ("dossiers", 8),
    ("extractor", 8),
    ("announcement", 7),
    ("facts", 6),
    ("people", 5),
    ("mentions", 4),
    ("input", 4),
    ("calendar", 3),
    ("syntax", 3),
    ("document", 2),
    ("lexicon", 1),
    ("block", 0),
    ("changes", 0),
    ("clip", 0),
    ("error", 0),
    ("evidence", 0),
    ("qualifier", 0),
    ("span", 0),
    ("standing", 0),
    ("steps", 0),
    ("timex", 0),
    ("warning", 0),
];

const LONGEST_FILE: usize = 250;
const LONGEST_FUNCTION: usize = 40;

/// The files that hold nothing but the names that formats define, which are no words of the domain.
const FORMAT_NAMES: [&str; 4] = [
    "src/input/html/names.rs",
    "src/input/html/shadow_names.rs",
    "src/input/html/shorten/unread_names.rs",
    "src/input/metadata/keys.rs",
];

/// The modules that read texts, and ask for words by their classes.
const READERS: [&str; 5] = ["document", "syntax", "mentions", "people", "facts"];

fn layer(module: &str) -> Option<u8> {
    LAYERS.iter().find(|(name, _)| *name == module).map(|(_, layer)| *layer)
}

/// Fails with one line a finding.
fn assert_none(findings: &[String], rule: &str) {
    assert!(findings.is_empty(), "{rule}:\n{}", findings.join("\n"));
}

/// A finding for each source of a folder that the check has something to say about.
fn findings(folder: &str, check: impl Fn(&Source) -> Vec<String>) -> Vec<String> {
    let tell = |source: Source| {
        let said = check(&source);
        said.into_iter().map(move |finding| format!("{}: {finding}", source.path))
    };
    all(folder).into_iter().flat_map(tell).collect()
}

#[test]
fn every_module_has_its_layer() {
    let unknown = |source: &Source| match layer(source.module()) {
        None => vec!["stands in no layer; give its top-level module one".to_owned()],
        Some(_) => Vec::new(),
    };
    assert_none(&findings("src", unknown), "each top-level module has a layer");
}

/// What breaks the layers among these files, one line a finding.
fn upward(imports: &Imports) -> Vec<String> {
    let top = |file: usize| imports.module(file).first().map_or("lib", String::as_str);
    let inner = imports.all().into_iter().filter(|import| top(import.from) != top(import.to));
    let breaks = inner.filter(|import| match (layer(top(import.from)), layer(top(import.to))) {
        (Some(from), Some(to)) if from == to => {
            imports.is_folder(top(import.from)) && imports.is_folder(top(import.to))
        }
        (from, to) => from < to,
    });
    breaks.map(|import| format!("{} uses {}", imports.path(import.from), imports.path(import.to))).collect()
}

/// The circles among these files, one line a circle.
fn circles(imports: &Imports) -> Vec<String> {
    let told = |circle: Vec<usize>| {
        let paths = circle.iter().chain(circle.first()).map(|file| imports.path(*file));
        paths.collect::<Vec<_>>().join(" uses ")
    };
    imports.circles().into_iter().map(told).collect()
}

#[test]
fn imports_go_only_downwards() {
    let rule = "imports go only downwards, and not between folders of one layer";
    assert_none(&upward(&Imports::new(&all("src"))), rule);
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    assert_none(&circles(&Imports::new(&all("src"))), "no file uses itself through others");
}

/// Paths and texts of made-up files.
type Files<'a> = &'a [(&'a str, &'a str)];

fn made_up(files: Files<'_>) -> Imports {
    let source = |(path, text): &(&str, &str)| Source { path: (*path).to_owned(), text: (*text).to_owned() };
    Imports::new(&files.iter().map(source).collect::<Vec<_>>())
}

#[test]
fn the_check_of_layers_can_fail() {
    let table: [(Files<'_>, &[&str]); 6] = [
        (&[("src/span.rs", "use crate::{error, timex::{self, Timex}};"), ("src/timex.rs", "")], &[]),
        (
            &[("src/lexicon/mod.rs", "use super::facts::Rule;"), ("src/facts/mod.rs", "")],
            &["src/lexicon/mod.rs uses src/facts/mod.rs"],
        ),
        (
            &[("src/lexicon/row.rs", "fn f() { super::super::people::find() }"), ("src/people/mod.rs", "")],
            &["src/lexicon/row.rs uses src/people/mod.rs"],
        ),
        (
            &[
                ("src/input/a.rs", "use crate::{error::Error, mentions::{b::{C, D}}};"),
                ("src/mentions/b.rs", "// use crate::facts;\nconst S: &str = \"crate::facts::X\";"),
                ("src/facts/mod.rs", ""),
            ],
            &["src/input/a.rs uses src/mentions/b.rs"],
        ),
        (
            &[
                ("src/lib.rs", "pub use span::Span;"),
                ("src/timex.rs", "use crate::Span;"),
                ("src/span.rs", ""),
            ],
            &["src/timex.rs uses src/lib.rs"],
        ),
        (
            &[
                ("src/document/mod.rs", "pub(in crate::facts) mod token;\nuse crate::span::Span;"),
                ("src/facts/mod.rs", "use crate::document;"),
                ("src/span.rs", ""),
            ],
            &[],
        ),
    ];
    for (files, want) in table {
        assert_eq!(upward(&made_up(files)), want, "{files:?}");
    }
}

#[test]
fn the_check_of_circles_can_fail() {
    let table: [(Files<'_>, &[&str]); 6] = [
        (&[("src/a/mod.rs", "mod b; use b::find;"), ("src/a/b.rs", "use super::Name;")], &[]),
        (&[("src/a/mod.rs", "mod b; use b::c::find;"), ("src/a/b/c.rs", "use crate::a::Name;")], &[]),
        (
            &[
                ("src/a/b.rs", "use super::c::{self, Name};"),
                ("src/a/c.rs", "use crate::a::b as other;"),
                ("src/a/mod.rs", "mod b; mod c;"),
            ],
            &["src/a/b.rs uses src/a/c.rs uses src/a/b.rs"],
        ),
        (
            &[
                ("src/a/b.rs", "use super::c;"),
                ("src/a/c.rs", "fn f() { super::d::find() }"),
                ("src/a/d.rs", "use super::super::a::b::Name;"),
            ],
            &["src/a/b.rs uses src/a/c.rs uses src/a/d.rs uses src/a/b.rs"],
        ),
        (
            &[
                ("src/a/mod.rs", "pub use b::Name;"),
                ("src/a/b.rs", "use super::c;"),
                ("src/a/c.rs", "use super::Name;"),
            ],
            &["src/a/b.rs uses src/a/c.rs uses src/a/b.rs"],
        ),
        (
            &[
                ("src/a/mod.rs", "mod b; fn f() { b::find() }"),
                ("src/a/b.rs", "use crate::c;"),
                ("src/c.rs", "use crate::a;"),
            ],
            &["src/a/mod.rs uses src/a/b.rs uses src/c.rs uses src/a/mod.rs"],
        ),
    ];
    for (files, want) in table {
        assert_eq!(circles(&made_up(files)), want, "{files:?}");
    }
}

#[test]
fn only_the_input_stage_knows_html() {
    let names_it = |source: &Source| source.code().contains("scraper::") && source.module() != "input";
    let says = |source: &Source| names_it(source).then(|| "names `scraper`".to_owned()).into_iter().collect();
    assert_none(&findings("src", says), "only `input` names `scraper`");
    let hears = |source: &Source| {
        let html = source.module() == "mentions" && source.code().to_lowercase().contains("html");
        html.then(|| "speaks of HTML".to_owned()).into_iter().collect()
    };
    assert_none(&findings("src", hears), "`mentions` has not heard of HTML");
}

#[test]
fn facts_open_nothing_and_compile_nothing() {
    let opens = |source: &Source| {
        if source.module() != "facts" {
            return Vec::new();
        }
        let forbidden = ["std::fs", "File::open", "Regex", "regex::", "include_str!"];
        let found = forbidden.into_iter().filter(|name| source.code().contains(name));
        found.map(|name| format!("names `{name}`")).collect()
    };
    assert_none(&findings("src", opens), "`facts` opens no file and compiles no regex");
}

#[test]
fn no_source_file_grows_too_long() {
    let long = |source: &Source| {
        let lines = source.code().lines().count();
        (lines > LONGEST_FILE).then(|| format!("has {lines} lines")).into_iter().collect()
    };
    for folder in ["src", "examples", "benches"] {
        assert_none(&findings(folder, long), "a file has at most 250 lines without its tests");
    }
}

#[test]
fn no_function_grows_too_long() {
    let long = |source: &Source| {
        let functions = source.functions().into_iter();
        let grown = functions.filter(|function| function.lines > LONGEST_FUNCTION);
        grown.map(|function| format!("`{}` has {} lines", function.head, function.lines)).collect()
    };
    for folder in ["src", "examples", "tests", "benches"] {
        assert_none(&findings(folder, long), "a function has at most 40 lines of code");
    }
}

#[test]
fn no_public_function_takes_a_bool() {
    let flags = |source: &Source| {
        let heads = source.functions().into_iter().map(|function| function.head);
        let flagged = heads.filter(|head| head.starts_with("pub fn ") && takes_bool(head));
        flagged.map(|head| format!("`{head}` takes a bool")).collect()
    };
    assert_none(&findings("src", flags), "no boolean parameters in public functions");
}

fn takes_bool(head: &str) -> bool {
    head.split("->").next().is_some_and(|parameters| parameters.contains(": bool"))
}

#[test]
fn every_code_file_says_what_it_is() {
    let silent = |source: &Source| {
        let says = source.text.starts_with("//!") || source.text.starts_with("#![doc");
        (!says).then(|| "begins with no module doc".to_owned()).into_iter().collect()
    };
    for folder in ["src", "examples", "tests", "benches"] {
        assert_none(&findings(folder, silent), "each code file begins with a module doc");
    }
}

#[test]
fn words_are_rows_and_not_code() {
    let closed = closed_values();
    let lists = |source: &Source| {
        if FORMAT_NAMES.contains(&source.path.as_str()) {
            return Vec::new();
        }
        let words = source.word_lists().into_iter().map(|list| {
            let words = list.into_iter().filter(|literal| is_word(literal) && !closed.contains(literal));
            words.map(|word| word.to_lowercase()).collect::<BTreeSet<String>>()
        });
        let lists = words.filter(|words| words.len() > 1);
        lists.map(|words| format!("holds a list of words: {words:?}")).collect()
    };
    assert_none(&findings("src", lists), "no code file holds a list of domain words");
}

#[test]
fn rules_ask_for_words_by_class_or_name() {
    let closed = closed_values();
    let literals = |source: &Source| {
        let words = if READERS.contains(&source.module()) { source.compared() } else { Vec::new() };
        let words = words.into_iter().filter(|word| is_word(word) && !closed.contains(word));
        words.map(|word| format!("asks for the word `{word}` by its letters")).collect()
    };
    assert_none(&findings("src", literals), "rules ask for a class of words or for a row of words.tsv");
}

/// Words have two letters or more; keys of formats (`article:published_time`) and codes (`SP`) are none.
fn is_word(literal: &str) -> bool {
    let letters = literal.chars().filter(|c| c.is_alphabetic()).count();
    literal.starts_with(char::is_alphabetic)
        && letters > 1
        && literal.chars().any(char::is_lowercase)
        && literal.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '\'' | '’' | '-'))
}

/// The names that the lexicons give to ranks and to kinds of places, which rules find in rows and not in a text.
fn closed_values() -> BTreeSet<String> {
    let column = |file: &str, n: usize| {
        let text = std::fs::read_to_string(package().join("src/lexicon/data").join(file)).expect("the data");
        let cells = text.lines().filter_map(|line| line.split('\t').nth(n));
        cells.map(str::to_owned).collect::<Vec<String>>()
    };
    column("ranks.tsv", 0).into_iter().chain(column("places.tsv", 1)).collect()
}

#[test]
fn rules_are_named_in_the_registry_only() {
    let kinds: BTreeSet<String> =
        epaulette::Rule::all().filter_map(|rule| Some(rule.name().split_once('/')?.0.to_owned())).collect();
    let names_rule = |literal: &String| {
        let parts = literal.split_once('/');
        parts.is_some_and(|(kind, sees)| {
            kinds.contains(kind) && sees.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
        })
    };
    let named = |source: &Source| {
        let literals = if source.module() == "evidence" { Vec::new() } else { source.word_lists() };
        let rules = literals.into_iter().flatten().filter(names_rule);
        rules.map(|rule| format!("names the rule `{rule}`")).collect()
    };
    assert_none(&findings("src", named), "rules are constants of src/evidence/rules");
}

#[test]
fn no_file_is_a_drawer_for_odds_and_ends() {
    let banned = ["util", "utils", "helper", "helpers", "misc", "common"];
    let drawer = |source: &Source| {
        let mut parts = source.path.split(['/', '.']);
        let named = parts.any(|part| banned.contains(&part));
        named.then(|| "has a name that says nothing".to_owned()).into_iter().collect()
    };
    for folder in ["src", "examples", "tests", "benches"] {
        assert_none(&findings(folder, drawer), "a file is named for what it holds");
    }
}

/// The types whose constants are limits, columns or weights.
const NUMBERS: [&str; 14] =
    ["u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32", "f64"];

/// The numeric constants of a file that no doc comment explains.
fn silent_constants(source: &Source) -> Vec<String> {
    let is_number = |line: &str| {
        let (visibility, rest) = line.trim().split_once("const ").unwrap_or(("no constant", ""));
        let of = rest.split_once(": ").and_then(|(_, rest)| rest.split_once(" =")).map(|(of, _)| of);
        (visibility.is_empty() || visibility.starts_with("pub")) && of.is_some_and(|of| NUMBERS.contains(&of))
    };
    let lines: Vec<&str> = source.code().lines().collect();
    let explained = |at: usize| {
        let mut before = lines[..at].iter().rev().map(|line| line.trim());
        before.find(|line| !line.starts_with("#[")).is_some_and(|line| line.starts_with("///"))
    };
    let silent = (0..lines.len()).filter(|at| is_number(lines[*at]) && !explained(*at));
    silent.map(|at| format!("{}: `{}`", at + 1, lines[at].trim())).collect()
}

#[test]
fn every_numeric_constant_gives_its_reason() {
    for folder in ["src", "examples"] {
        let rule = "a numeric constant has a doc comment that says what it protects or where it was measured";
        assert_none(&findings(folder, silent_constants), rule);
    }
}

#[test]
fn the_check_of_constants_can_fail() {
    for (text, silent) in [
        ("/// How far a date may stand.\nconst REACH: usize = 8;\n", 0),
        ("const REACH: usize = 8;\n", 1),
        ("// How far.\npub(super) const REACH: u8 = 8;\n", 1),
        ("/// How far.\n#[cfg(test)]\nconst REACH: i64 = 8;\n", 0),
        ("/// How far.\nconst REACH: usize = 8;\nconst NEAR: f64 = 0.5;\n", 1),
        ("    const NAME: &str = \"x\";\nconst fn bit() -> u8 {}\n", 0),
    ] {
        let source = Source { path: "src/made_up.rs".to_owned(), text: text.to_owned() };
        assert_eq!(silent_constants(&source).len(), silent, "{text}");
    }
}

#[test]
fn no_code_is_unsafe() {
    let unsafe_code = |source: &Source| {
        let lines = source.code().lines().map(str::to_owned).collect::<Vec<_>>().into_iter();
        lines.filter(|line| line.split_whitespace().any(|word| word == "unsafe")).collect()
    };
    assert_none(&findings("src", unsafe_code), "no unsafe code");
}

#[test]
fn the_readme_stays_readable() {
    let readme = std::fs::read_to_string(package().join("README.md")).unwrap_or_default();
    assert!(readme.lines().count() < 250, "README.md has {} lines", readme.lines().count());
}
