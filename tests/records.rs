//! The records of `dump`: what their schema promises, ids, offsets, duplicates, errors and fields handed on.

#[allow(dead_code, reason = "shared between tests")]
mod command;
mod json_schema;

use command::{Folder, dump, out, run, run_with};
use epaulette::{Announcement, CareerEventKind, Extractor, Qualifier, Rank, RelationKind, Standing};
use json_schema::Schema;
use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Output;

const PAGE: &str = "Inspector Jane Doe joined Kent Police in 2007. She leads six PCSOs in Dover.";

/// A page whose characters are one to four bytes and one or two UTF-16 units, before and within facts.
const WIDE: &str = "😀 £5 for Sergeant Zoë O’Doe\n\n👮‍♀️ Sergeant Zoë O’Doe, 34, joined Kent Police on 3 May 2007 — and she \
                    replaces Sergeant Seán Roe in Dover. ‘We’ve six PCSOs in Dover, 👍 and it’s great,’ said Sergeant O’Doe.";

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

fn records(output: &Output) -> Vec<Value> {
    out(output).lines().map(|line| serde_json::from_str(line).expect(line)).collect()
}

/// The records of runs over these paths, or standard input, with these options.
fn records_of(options: &str, paths: &[&Path], input: &str) -> Vec<Value> {
    let mut command = dump();
    command.args(["--format", "jsonl"]).args(options.split_whitespace()).args(paths);
    records(&run_with(&mut command, input.as_bytes()))
}

fn schema(options: &str) -> Schema {
    Schema::new(out(&run(dump().arg("--schema").args(options.split_whitespace()))))
}

fn lines(pages: &[Value]) -> String {
    pages.iter().map(|page| page.to_string() + "\n").collect()
}

#[test]
fn every_record_is_as_the_schema_says() {
    let folder = Folder::new();
    let (empty, wide) = (folder.write("empty.txt", ""), folder.write("wide.txt", WIDE));
    let few = fixtures().join("01_herts_borough_commander.txt");
    let mut checked = 0;
    for (options, paths) in [
        ("", [&*fixtures(), &*wide]),
        ("--offsets utf16 --with-errors", [&*empty, &*wide]),
        ("--only places", [&*few, &*wide]),
        ("--only text,officers", [&*few, &*wide]),
        ("--only forces,dates", [&*few, &*wide]),
        ("--only quotes,headcounts", [&*few, &*wide]),
    ] {
        let only = if options.starts_with("--only") { options } else { "" };
        let schema = schema(only);
        for record in records_of(options, &paths, "") {
            let errors = schema.errors(&record);
            assert!(errors.is_empty(), "{} with {options}: {errors:#?}", record["file"]);
            checked += 1;
        }
    }
    let kept = "--input jsonl --with-errors --keep id,tags";
    for record in records_of(kept, &[], "{\"text\":\"PC Doe\",\"id\":7}\n{}\n7\n") {
        assert!(schema("").errors(&record).is_empty(), "{:#?}", schema("").errors(&record));
        checked += 1;
    }
    assert!(checked > 80, "{checked}");
}

#[test]
fn the_schema_refuses_what_no_record_is() {
    let folder = Folder::new();
    let good = records_of("", &[&folder.write("a.txt", PAGE)], "").remove(0);
    let schema = schema("");
    assert!(schema.errors(&good).is_empty());
    for key in good.as_object().expect("an object").keys() {
        let mut less = good.clone();
        less.as_object_mut().expect("an object").remove(key);
        assert!(!schema.errors(&less).is_empty(), "without `{key}`");
    }
    for (pointer, bad) in [
        ("/officers/0/rank", json!("Inspector!")),
        ("/officers/0/rank", json!(7)),
        ("/officers/0/id", json!("1")),
        ("/officers/0/career/0/date", json!("in 2007")),
        ("/officers/0/career/0/date", json!("2007-13")),
        ("/officers/0/career/0/event", json!("sang")),
        ("/officers/0/mentions", json!([])),
        ("/dates/0/value", Value::Null),
        ("/dates/0/span", json!({"start": 1, "end": 2, "words": ""})),
        ("/published", json!("2007-05")),
        ("/offsets", json!("lines")),
        ("/schema", json!(2)),
        ("/settings", json!("")),
        ("/headcounts/0/count", json!(0)),
        ("/places/0/more", json!(1)),
        ("/text", json!(["a"])),
    ] {
        let mut other = good.clone();
        match other.pointer_mut(pointer) {
            Some(value) => *value = bad.clone(),
            None => other["places"][0]["more"] = bad.clone(),
        }
        assert!(!schema.errors(&other).is_empty(), "{pointer} {bad}");
    }
}

fn names<T: Serialize>(values: impl IntoIterator<Item = T>) -> BTreeSet<String> {
    let name = |value: T| serde_json::to_value(value).expect("JSON").as_str().expect("a name").to_owned();
    values.into_iter().map(name).collect()
}

#[test]
fn the_schema_lists_the_names_of_the_library() {
    use {CareerEventKind as Event, Qualifier as Q, RelationKind as Tie, Standing as S};
    let schema = schema("");
    let listed = |pointer: &str| {
        let list = schema.root().pointer(pointer).and_then(Value::as_array).expect(pointer);
        list.iter().map(|name| name.as_str().expect("a name").to_owned()).collect::<BTreeSet<_>>()
    };
    assert_eq!(listed("/$defs/rank/anyOf/0/enum"), names(Rank::all()));
    let property = |fact: &str, key: &str| listed(&format!("/$defs/{fact}/properties/{key}/enum"));
    let events = [Event::Joined, Event::Promoted, Event::Appointed, Event::Left, Event::Retired];
    assert_eq!(property("career_event", "event"), names(events));
    assert_eq!(property("relation", "kind"), names([Tie::Replaces, Tie::ReportsTo, Tie::Leads]));
    assert_eq!(property("headcount", "qualifier"), names([Q::Exact, Q::AtLeast, Q::AtMost, Q::About]));
    let standings = [S::Substantive, S::Acting, S::Temporary, S::Former, S::Retired, S::Designate];
    assert_eq!(property("officer", "standing"), names(standings));
}

/// What a reader that counts in a unit takes from a text.
fn slice(text: &str, unit: &str, span: &Value) -> String {
    let [start, end] =
        ["start", "end"].map(|key| usize::try_from(span[key].as_u64().expect(key)).expect(key));
    match unit {
        "bytes" => text[start..end].to_owned(),
        "chars" => text.chars().skip(start).take(end - start).collect(),
        "utf16" => {
            String::from_utf16(&text.encode_utf16().collect::<Vec<_>>()[start..end]).expect("characters")
        }
        other => panic!("no unit {other}"),
    }
}

/// Checks every span of a value that has its words beside it, and counts them.
fn assert_words(text: &str, unit: &str, value: &Value) -> usize {
    let inner =
        |values: &mut dyn Iterator<Item = &Value>| values.map(|value| assert_words(text, unit, value)).sum();
    let Value::Object(fields) = value else {
        return value.as_array().map_or(0, |items| inner(&mut items.iter()));
    };
    let pairs = [
        ("span", "words"),
        ("rank_span", "rank_words"),
        ("standing_span", "standing_words"),
        ("age_span", "age_words"),
    ];
    let stated = pairs.iter().filter_map(|(span, words)| Some((fields.get(*span)?, fields.get(*words)?)));
    let first = fields.get("mentions").map(|mentions| (&mentions[0], &fields["words"]));
    let mut count = 0;
    for (span, words) in stated.chain(first) {
        assert_eq!(span.is_null(), words.is_null(), "{value}");
        if !span.is_null() {
            assert_eq!(slice(text, unit, span), words.as_str().expect("words"), "{unit}: {value}");
            count += 1;
        }
    }
    count + inner(&mut fields.values())
}

#[test]
fn every_span_slices_to_its_words_in_any_unit() {
    let folder = Folder::new();
    let (wide, fixtures) = (folder.write("wide.txt", WIDE), fixtures());
    for unit in ["bytes", "chars", "utf16"] {
        // One unit over all fixtures is enough: all are counted by the same code.
        let paths: &[&Path] = if unit == "utf16" { &[&wide, &fixtures] } else { &[&wide] };
        let records = records_of(&format!("--offsets {unit}"), paths, "");
        for record in &records {
            assert_eq!(record["offsets"], unit);
            assert_words(record["text"].as_str().expect("a text"), unit, record);
        }
        let wide = &records[0];
        assert!(assert_words(wide["text"].as_str().expect("a text"), unit, wide) >= 12, "{wide:#}");
    }
    let starts = ["bytes", "chars", "utf16"].map(|unit| {
        let record = records_of(&format!("--offsets {unit}"), &[&wide], "").remove(0);
        record["officers"][0]["mentions"][0]["start"].as_u64().expect("a start")
    });
    // `😀 £5 for Sergeant `: the face is four bytes and two units, the pound sign two bytes.
    assert_eq!(starts, [22, 18, 19]);
}

#[test]
fn csv_counts_in_the_same_unit() {
    let folder = Folder::new();
    let wide = folder.write("wide.txt", WIDE);
    for unit in ["bytes", "chars", "utf16"] {
        let record = records_of(&format!("--offsets {unit}"), &[&wide], "").remove(0);
        let mut command = dump();
        command.args(["--format", "csv", "--facts", "dates", "--offsets", unit]).arg(&wide);
        let (output, date) = (run(&mut command), &record["dates"][0]);
        let want = format!("{},{}", date["span"]["start"], date["span"]["end"]);
        let row = out(&output).lines().nth(1).expect("a row");
        assert!(row.contains(&want), "{unit}: {row} has no {want}");
    }
}

#[test]
fn a_record_reads_back_as_the_announcement_it_was() {
    let extractor = Extractor::new();
    let folder = Folder::new();
    for record in records_of("", &[&fixtures(), &folder.write("wide.txt", WIDE)], "") {
        let path = Path::new(record["file"].as_str().expect("a file"));
        let found = extractor.extract_bytes(&std::fs::read(path).expect("the page")).expect("text");
        let read: Announcement = serde_json::from_value(record.clone()).expect("a record");
        assert_eq!(read, found, "{}", path.display());
        let hash = Sha256::digest(&found.text).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        assert_eq!(record["content_hash"], hash);
    }
    let chars = records_of("--offsets chars", &[&folder.path("wide.txt")], "").remove(0);
    let error = serde_json::from_value::<Announcement>(chars).expect_err("characters").to_string();
    assert!(error.contains("invalid offsets `chars`"), "{error}");
}

fn ids(records: &[Value]) -> Vec<&str> {
    records.iter().map(|record| record["id"].as_str().expect("an id")).collect()
}

#[test]
fn an_id_is_the_same_in_every_run_and_no_two_pages_share_one() {
    let input = lines(&[
        json!({"file": "a", "text": PAGE}),
        json!({"file": "a", "text": PAGE}),
        json!({"file": "b", "text": PAGE}),
        json!({"file": "a", "text": format!("{PAGE} More.")}),
    ]);
    let folder = Folder::new();
    let (page, stream) = (folder.write("a.txt", PAGE), folder.write("a.jsonl", &input));
    let paths: [&Path; 5] = [&page, &page, &stream, &stream, Path::new("-")];
    let all = records_of("--input auto", &paths, PAGE);
    assert_eq!(all.len(), 11);
    assert_eq!(ids(&all).iter().collect::<BTreeSet<_>>().len(), 11, "{:?}", ids(&all));
    for other in ["--jobs 1", "--jobs 7", "--only dates", "--offsets chars"] {
        assert_eq!(ids(&records_of(other, &paths, PAGE)), ids(&all), "{other}");
    }
    let alone = records_of("", &[&stream], "");
    assert_eq!(ids(&alone), ids(&all)[2..6], "whatever other inputs there are");
}

#[test]
fn ids_join_the_tables_with_the_records() {
    let folder = Folder::new();
    let page = folder.write(
        "a.txt",
        "Sgt Ann Bell, 34, joined Kent Police in 2007. Sgt Ann Bell replaces Sgt Tom Fell in Dover.",
    );
    let record = records_of("", &[&page], "").remove(0);
    let cell = |table: &str, row: usize, column: &str| {
        let output = run(dump().args(["--format", "csv", "--facts", table]).arg(&page));
        let mut reader = csv::Reader::from_reader(out(&output).as_bytes());
        let at = reader.headers().expect("columns").iter().position(|name| name == column).expect(column);
        reader.records().nth(row).expect("a row").expect("a row")[at].to_owned()
    };
    let (bell, fell) = (&record["officers"][0], &record["officers"][1]);
    assert_eq!(bell["id"], format!("{}-1", record["id"].as_str().expect("an id")));
    for (table, row, column, want) in [
        ("pages", 0, "id", &record["id"]),
        ("pages", 0, "content_hash", &record["content_hash"]),
        ("officers", 0, "id", &bell["id"]),
        ("officers", 1, "id", &fell["id"]),
        ("officers", 0, "page_id", &record["id"]),
        ("officers", 0, "words", &bell["words"]),
        ("career", 0, "officer_id", &bell["id"]),
        ("relations", 0, "officer_id", &bell["id"]),
        ("relations", 0, "other_id", &fell["id"]),
        ("places", 0, "page_id", &record["id"]),
        ("dates", 0, "page_id", &record["id"]),
        ("forces", 0, "page_id", &record["id"]),
    ] {
        assert_eq!(cell(table, row, column), want.as_str().expect("text"), "{table}.{column}");
    }
    assert_eq!(bell["relations"][0]["officer_id"], fell["id"]);
}

#[test]
fn a_body_that_came_before_is_named() {
    let folder = Folder::new();
    let input = lines(&[
        json!({"file": "a", "text": PAGE}),
        json!({"file": "b", "text": "PC Roe left."}),
        json!({"file": "c", "text": format!("\n{PAGE}\n"), "url": "https://example.org/\"duplicate_of\":null"}),
        json!({"file": "d", "html": "<p></p>"}),
        json!({"file": "e", "html": "<p> </p>"}),
        json!({"file": "f \"duplicate_of\":null", "text": PAGE, "kept": {"duplicate_of": null}}),
    ]);
    let pages = folder.write("pages.jsonl", &input);
    let first = |options: &str| {
        let records = records_of(options, &[&pages], "");
        let named: Vec<Option<usize>> = records
            .iter()
            .map(|record| {
                record["duplicate_of"]
                    .as_str()
                    .map(|id| ids(&records).iter().position(|i| *i == id).expect(id))
            })
            .collect();
        named
    };
    for options in ["--jobs 1", "--jobs 8", "--only dates", "--format json --format jsonl --keep kept"] {
        let options = options.replace("--format json --format jsonl ", "");
        assert_eq!(first(&options), [None, None, Some(0), None, None, Some(0)], "{options}");
    }
    let pretty = run(dump().arg(&pages));
    let read = serde_json::Deserializer::from_str(out(&pretty)).into_iter::<Value>();
    let pretty: Vec<Value> = read.collect::<Result<_, _>>().expect("JSON");
    assert_eq!(pretty, records_of("", &[&pages], ""), "pretty or not");
    let table = run(dump().args(["--format", "csv", "--facts", "pages"]).arg(&pages));
    let mut reader = csv::Reader::from_reader(out(&table).as_bytes());
    let column: Vec<String> = reader.records().map(|row| row.expect("a row")[10].to_owned()).collect();
    let want: Vec<&str> =
        pretty.iter().map(|record| record["duplicate_of"].as_str().unwrap_or_default()).collect();
    assert_eq!(column, want);
}

/// Nine lines: two are blank, three hold a page, of which one is too large, and four none.
fn damaged_lines() -> String {
    let large = format!("{{\"text\":\"{}\"}}", "x".repeat(2_000));
    let good = ["{\"file\":\"a\",\"text\":\"PC Doe\"}", "{\"file\":\"d\",\"text\":\"PC Roe\"}"];
    let wrong = "{\"file\":\"c\",\"text\":7}";
    [good[0], "", "{\"torn", "{\"file\":\"b\"}", "  ", "[1]", &large, wrong, good[1]].join("\n")
}

#[test]
fn with_errors_every_input_has_a_record_in_its_place() {
    let folder = Folder::new();
    let stream = folder.write("pages.jsonl", damaged_lines());
    let (pdf, empty, good) =
        (folder.write("x.pdf", "%PDF-1.7"), folder.write("e.txt", ""), folder.write("g.txt", PAGE));
    let (large, missing) = (folder.write("l.txt", PAGE.repeat(20)), folder.path("none.txt"));
    let mut command = dump();
    command.args(["--format", "jsonl", "--with-errors", "--max-bytes", "1000"]);
    command.args([&pdf, &stream, &empty, &missing, &good, &large]);
    let output = run(&mut command);
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    let name = |path: &PathBuf| path.display().to_string();
    let of_line = |line: u64| format!("{}:{line}", stream.display());
    let want = [
        (name(&pdf), name(&pdf), json!(null), "not_text"),
        ("a".to_owned(), name(&stream), json!(1), ""),
        (of_line(3), name(&stream), json!(3), "invalid_line"),
        ("b".to_owned(), name(&stream), json!(4), "invalid_line"),
        (of_line(6), name(&stream), json!(6), "invalid_line"),
        (of_line(7), name(&stream), json!(7), "too_large"),
        (of_line(8), name(&stream), json!(8), "invalid_line"),
        ("d".to_owned(), name(&stream), json!(9), ""),
        (name(&empty), name(&empty), json!(null), "empty"),
        (name(&missing), name(&missing), json!(null), "unreadable"),
        (name(&good), name(&good), json!(null), ""),
        (name(&large), name(&large), json!(null), "too_large"),
    ];
    let records = records(&output);
    assert_eq!(records.len(), want.len());
    for (record, (file, input, line, code)) in records.iter().zip(want) {
        assert_eq!(
            (&record["file"], &record["input"], &record["line"]),
            (&json!(file), &json!(input), &line)
        );
        assert_eq!(record["error"]["code"].as_str().unwrap_or_default(), code, "{record}");
        assert_eq!(record["text"].is_null(), !code.is_empty(), "{record}");
        assert!(record["officers"].is_array());
        assert_eq!(serde_json::from_value::<Announcement>(record.clone()).is_ok(), code.is_empty());
    }
    assert_eq!(ids(&records).iter().collect::<BTreeSet<_>>().len(), records.len());
}

#[test]
fn fields_of_the_input_are_kept_as_they_are() {
    let input = "{\"text\":\"PC Doe\",\"id\":12345678901234567890123,\"tags\":[\"a\", {\"b\":1.50}],\"n\":null}\n\
                 {\"text\":\"PC Roe\",\"other\":1}\n{\"id\":\"7\"}\n{\"torn";
    let mut command = dump();
    command.args([
        "--input",
        "jsonl",
        "--format",
        "jsonl",
        "--with-errors",
        "--keep",
        "id,tags",
        "--keep",
        "n,id",
    ]);
    let output = run_with(&mut command, input.as_bytes());
    let kept: Vec<&str> = out(&output)
        .lines()
        .map(|line| {
            line.split_once("\"kept\":").expect("kept").1.split_once(",\"schema\"").expect("schema").0
        })
        .collect();
    assert_eq!(
        kept,
        [
            "{\"id\":12345678901234567890123,\"tags\":[\"a\", {\"b\":1.50}],\"n\":null}",
            "{\"id\":null,\"tags\":null,\"n\":null}",
            "{\"id\":\"7\",\"tags\":null,\"n\":null}",
            "{\"id\":null,\"tags\":null,\"n\":null}",
        ]
    );
    let folder = Folder::new();
    let page = records_of("--keep id", &[&folder.write("a.txt", PAGE)], "").remove(0);
    assert_eq!(page["kept"], Value::Null, "a file has no fields");
    assert_eq!(run(dump().args(["--keep", "id,"]).arg(folder.path("a.txt"))).status.code(), Some(2));
}

#[test]
fn a_line_alone_has_the_record_of_the_only_line() {
    let lines = [
        json!({"file": "a", "text": PAGE}).to_string(),
        json!({"text": WIDE}).to_string(),
        "{\"torn".to_owned(),
        json!({"text": 7}).to_string(),
        json!({"text": PAGE}).to_string(),
        json!({"file": "a", "text": PAGE}).to_string(),
    ];
    let options = "--input jsonl --with-errors --keep n --alone";
    let together = records_of(options, &[], &lines.join("\n"));
    let apart: Vec<Value> = lines.iter().flat_map(|line| records_of(options, &[], line)).collect();
    assert_eq!(together, apart);
    assert!(together.iter().all(|record| record["line"] == 1 && record["duplicate_of"].is_null()));
    let plain = records_of("--input jsonl --with-errors --keep n", &[], &lines[0]).remove(0);
    assert_eq!((&plain["id"], &plain["line"]), (&together[0]["id"], &together[0]["line"]));
    assert_ne!(plain["settings"], together[0]["settings"], "it is another run");
}

#[test]
fn options_that_say_nothing_in_a_form_are_refused() {
    for options in [
        "--format csv --with-errors",
        "--format summary --keep id",
        "--format sql --alone",
        "--format html --offsets chars",
        "--schema --rules",
        "--offsets lines",
    ] {
        let output = run(dump().args(options.split_whitespace()).arg(fixtures()));
        assert_eq!(output.status.code(), Some(2), "{options}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{options}");
    }
}
