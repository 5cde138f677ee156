//! `dump --format sql`: statements that the databases of `.ci/engines` read, which compares every value.

#[allow(dead_code, reason = "shared between tests")]
mod command;

use command::{Folder, dump, out, run, run_with};
use serde_json::json;
use std::collections::BTreeMap;

/// The SQL for pages of JSON Lines.
fn sql(pages: &[serde_json::Value]) -> String {
    let input: String = pages.iter().map(|page| page.to_string() + "\n").collect();
    let output = run_with(dump().args(["--format", "sql", "--input", "jsonl"]), input.as_bytes());
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    out(&output).to_owned()
}

/// The number of rows of each statement, by table.
fn statements(sql: &str) -> BTreeMap<&str, Vec<usize>> {
    let mut tables: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for statement in sql.split("INSERT INTO ").skip(1) {
        let (table, rows) = statement.split_once(" VALUES\n").expect("values");
        let rows =
            rows.split_once(";\n").expect("an end").0.lines().filter(|line| line.starts_with('(')).count();
        tables.entry(table).or_default().push(rows);
    }
    tables
}

#[test]
fn the_tables_are_made_anew_in_one_transaction() {
    let sql = sql(&[]);
    assert_eq!(sql.matches("BEGIN;\n").count(), 1);
    assert!(sql.ends_with("COMMIT;\n"), "{sql}");
    let names = |before: &str, after: &str| -> Vec<String> {
        let parts = sql.split(before).skip(1);
        parts.map(|part| part.split(after).next().expect("a name").to_owned()).collect()
    };
    let (mut dropped, made) = (names("DROP TABLE IF EXISTS ", ";"), names("CREATE TABLE ", " ("));
    assert_eq!(made.len(), 10);
    dropped.reverse();
    let mut sorted = (dropped.clone(), made.clone());
    sorted.0.sort();
    sorted.1.sort();
    assert_eq!(sorted.0, sorted.1);
    // A table goes before those that it refers to, and comes after them.
    for (table, body) in made.iter().zip(sql.split("CREATE TABLE ").skip(1)) {
        for other in body.split("REFERENCES ").skip(1).map(|rest| rest.split(' ').next().expect("a name")) {
            for order in [&made, &dropped] {
                let at = |name: &str| order.iter().position(|known| known == name).expect(name);
                assert!(at(other) < at(table), "{table} refers to {other}");
            }
        }
    }
    for refused in ["PRAGMA", "SET ", "CASCADE", "DATE '", "SERIAL", " end ", " group ", "AUTOINCREMENT"] {
        assert!(!sql.contains(refused), "{refused}");
    }
}

#[test]
fn many_rows_share_a_statement() {
    let page = |n: usize| json!({"file": n.to_string(), "text": format!("PC Jane Doe met {n} PCSOs in Dover and in Deal.")});
    let sql = sql(&(0..1_203).map(page).collect::<Vec<_>>());
    let statements = statements(&sql);
    assert_eq!(statements["pages"], [500, 500, 203]);
    assert_eq!(statements["officers"], [500, 500, 203]);
    assert_eq!(statements["places"], [500, 500, 500, 500, 406], "each page has two");
    assert_eq!(statements["mentions"].iter().sum::<usize>(), 3 * 1_203);
    assert!(statements.values().flatten().all(|rows| (1..=500).contains(rows)));
}

#[test]
fn a_text_is_a_literal_whatever_it_holds() {
    let text = "PC Sean O'Doe came to Dover; '' -- \\' £.";
    let sql = sql(&[json!({"file": "a'b\0c", "text": text}), json!({"file": "c", "text": text})]);
    assert!(sql.contains(", 'a''b\u{fffd}c', '-', 1, NULL, "), "{sql}");
    assert!(sql.contains(", 'PC Sean O''Doe came to Dover; '''' -- \\'' £.', '"), "{sql}");
    assert!(!sql.contains('\0'));
    let rows = sql.split_once("INSERT INTO pages VALUES\n").expect("pages").1;
    let [first, second] = [0, 1].map(|n| rows.lines().nth(n).expect("a row"));
    let id = first.get(2..22).expect("an id");
    assert!(first.ends_with(", NULL),") && second.ends_with(&format!(", '{id}');")), "{first}\n{second}");
}

#[test]
fn dates_and_flags_are_typed() {
    let text = "Detective Sergeant Jane Doe, 41, joined Kent Police on 3 May 2007. She retired in June 2019.";
    let sql = sql(&[json!({"file": "a", "text": text, "published": "May 2020"})]);
    assert!(sql.contains("NULL, '2020-05', 2020, 5, NULL, 'month', NULL, 'Detective Sergeant"), "{sql}");
    assert!(sql.contains("1, 'joined', '2007-05-03', '2007-05-03', 2007, 5, 3, 'day', NULL, NULL, 'Kent Police', NULL, FALSE, "), "{sql}");
    assert!(sql.contains("'Jane Doe', 'sergeant', 3, 'Detective Sergeant', 0, 18, TRUE, '"), "{sql}");
}

#[test]
fn an_input_that_fails_costs_only_its_rows() {
    let folder = Folder::new();
    let (bad, good) =
        (folder.write("x.pdf", "%PDF-1.7"), folder.write("a.txt", "PC Jane Doe came to Dover."));
    let output = run(dump().args(["--format", "sql"]).args([&bad, &good]));
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(statements(out(&output))["pages"], [1]);
    assert!(out(&output).ends_with("COMMIT;\n"));
}

#[test]
fn what_is_not_for_sql_is_refused() {
    for options in ["--only dates", "--facts dates", "--offsets utf16", "--keep id", "--with-errors"] {
        let output = run(dump().args(["--format", "sql", "-"]).args(options.split_whitespace()));
        assert_eq!(output.status.code(), Some(2), "{options}");
    }
}
