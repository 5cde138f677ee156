//! The command line of `dump`, by real runs of the example.

#[allow(dead_code, reason = "shared between tests")]
mod command;

use command::{Folder, dump, out, run, run_with};
use serde_json::{Value, json};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

const PAGE: &str = "Inspector Jane Doe joined Kent Police in 2007. She leads six PCSOs in Dover.";

fn problems(output: &Output) -> Vec<&str> {
    std::str::from_utf8(&output.stderr).unwrap().lines().collect()
}

fn objects(output: &Output) -> Vec<Value> {
    out(output).lines().map(|line| serde_json::from_str(line).expect(line)).collect()
}

fn files(output: &Output) -> Vec<String> {
    objects(output).iter().map(|object| object["file"].as_str().unwrap().to_owned()).collect()
}

fn jsonl(names: impl IntoIterator<Item = usize>) -> String {
    names.into_iter().map(|n| format!("{{\"file\":\"page-{n}\",\"text\":\"{PAGE} {n}\"}}\n")).collect()
}

#[test]
fn json_is_a_stream_of_pretty_objects() {
    let folder = Folder::new();
    let (a, b) = (folder.write("a.txt", PAGE), folder.write("b.txt", PAGE));
    let output = run(dump().args([&a, &b]));
    assert!(output.status.success());
    let objects: Vec<Value> =
        serde_json::Deserializer::from_str(out(&output)).into_iter().collect::<Result<_, _>>().unwrap();
    assert_eq!(objects.len(), 2);
    assert_eq!(objects[0]["officers"][0]["name"], "Jane Doe");
    assert!(out(&output).starts_with("{\n  \"file\": "), "pretty, the file first");
}

#[test]
fn the_fields_stand_in_the_order_of_the_contract() {
    let folder = Folder::new();
    let output = run(dump().args(["--format", "jsonl"]).arg(folder.write("a.txt", PAGE)));
    let order = [
        "\"file\":",
        "\"title\":",
        "\"url\":",
        "\"published\":",
        "\"text\":",
        "\"officers\":",
        "\"headcounts\":",
        "\"places\":",
        "\"dates\":",
        "\"forces\":",
        "\"quotes\":",
    ];
    let at: Vec<usize> = order.iter().map(|field| out(&output).find(field).expect(field)).collect();
    assert!(at.is_sorted(), "{at:?}");
}

#[test]
fn the_object_has_every_field_of_an_announcement() {
    let folder = Folder::new();
    let output = run(dump().args(["--format", "jsonl"]).arg(folder.write("a.txt", PAGE)));
    let want = serde_json::to_value(epaulette::extract(PAGE)).unwrap();
    assert!(holds(&objects(&output)[0], &want), "{}", out(&output));
}

/// Whether a value has everything that is wanted, in the same places; it may have more keys.
fn holds(value: &Value, wanted: &Value) -> bool {
    match (value, wanted) {
        (Value::Object(value), Value::Object(wanted)) => {
            wanted.iter().all(|(key, wanted)| value.get(key).is_some_and(|value| holds(value, wanted)))
        }
        (Value::Array(value), Value::Array(wanted)) => {
            value.len() == wanted.len()
                && value.iter().zip(wanted).all(|(value, wanted)| holds(value, wanted))
        }
        _ => value == wanted,
    }
}

#[test]
fn only_the_named_facts_are_printed() {
    let folder = Folder::new();
    let mut command = dump();
    command.args(["--format", "jsonl", "--only", "places,dates"]).arg(folder.write("a.txt", PAGE));
    let output = run(&mut command);
    let keys = |output: &Output| objects(output)[0].as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let full = run(dump().args(["--format", "jsonl"]).arg(folder.path("a.txt")));
    let others = ["text", "officers", "headcounts", "forces", "force_mentions", "quotes"];
    let mut left = keys(&full);
    left.retain(|key| !others.contains(&key.as_str()));
    assert_eq!(keys(&output), left);
    assert_eq!(keys(&full).len(), left.len() + others.len());
    for key in ["places", "dates"] {
        assert_eq!(objects(&output)[0][key], objects(&full)[0][key], "{key}");
    }
}

#[test]
fn order_out_is_order_in_whatever_the_number_of_workers() {
    let folder = Folder::new();
    let pages: Vec<PathBuf> = (0..60)
        .map(|n| folder.write(&format!("{}.txt", 59 - n), format!("{PAGE} ").repeat(1 + (n * 37) % 200)))
        .collect();
    let alone = run(dump().args(["--format", "jsonl", "--jobs", "1"]).args(&pages));
    let many = run(dump().args(["--format", "jsonl", "--jobs", "8"]).args(&pages));
    assert_eq!(alone.stdout, many.stdout);
    assert_eq!(files(&many), pages.iter().map(|page| page.display().to_string()).collect::<Vec<_>>());
}

#[test]
fn a_folder_gives_its_pages_at_any_depth() {
    let folder = Folder::new();
    for name in ["b.txt", "a.md", "deep/er/c.HTML", "d.htm", "skipped.json", "skipped", "deep/skipped.pdf"] {
        folder.write(name, PAGE);
    }
    folder.write("lines.jsonl", jsonl([1, 2]));
    let output = run(dump().args(["--format", "jsonl"]).arg(&folder.0));
    let names: Vec<String> =
        files(&output).iter().map(|file| file.replace(&folder.0.display().to_string(), "")).collect();
    assert_eq!(names, ["/a.md", "/b.txt", "/d.htm", "/deep/er/c.HTML", "page-1", "page-2"]);
    assert!(output.status.success());
    let named = run(dump().args(["--format", "jsonl"]).arg(folder.path("skipped")));
    assert_eq!(objects(&named).len(), 1, "a named file is read whatever its ending");
}

#[test]
fn standard_input_is_a_page() {
    let output = run_with(dump().args(["--format", "jsonl", "-"]), PAGE.as_bytes());
    assert_eq!(files(&output), ["-"]);
    assert_eq!(objects(&output)[0]["dates"][0]["value"], "2007");
    for (form, heading) in [("summary", "standard input\n"), ("html", "<h2>standard input</h2>")] {
        let output = run_with(dump().args(["--format", form, "-"]), PAGE.as_bytes());
        assert!(out(&output).contains(heading), "{form}: {}", out(&output));
    }
}

#[test]
fn what_cannot_be_read_is_one_line_and_the_rest_goes_on() {
    let folder = Folder::new();
    let good = folder.write("good.txt", PAGE);
    let missing = folder.path("missing.txt");
    let binary = folder.write("page.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n\0\0");
    let large = folder.write("large.txt", PAGE.repeat(100));
    let mut command = dump();
    command.args(["--format", "jsonl", "--max-bytes", "1K"]).args([&missing, &binary, &large, &good]);
    let output = run(&mut command);
    assert_eq!(files(&output), [good.display().to_string()]);
    assert_eq!(output.status.code(), Some(1));
    let problems = problems(&output);
    assert_eq!(problems.len(), 3, "{problems:?}");
    for (problem, path) in problems.iter().zip([&missing, &binary, &large]) {
        assert!(problem.starts_with(&format!("error: {}: ", path.display())), "{problem}");
    }
    assert!(problems[2].contains("1024 bytes"), "{problems:?}");
}

#[test]
fn an_empty_file_is_told_and_the_rest_goes_on() {
    let folder = Folder::new();
    let files = [("empty.txt", ""), ("blank.txt", " \n\t\n"), ("page.txt", "PC Jane Doe joined in 2007.")];
    let output =
        run(dump().args(["--format", "jsonl"]).args(files.map(|(name, text)| folder.write(name, text))));
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(objects(&output).len(), 1);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains("empty.txt: the input is empty"), "{told}");
    assert!(told.contains("blank.txt: the input holds only white space"), "{told}");
}

#[test]
fn invalid_usage_is_refused_before_work() {
    for usage in [
        &["--published", "yesterday", "x.txt"][..],
        &["--format", "xml", "x.txt"],
        &["--jobs", "0", "x.txt"],
        &["--max-bytes", "lots", "x.txt"],
        &["--lexicon", "no/such/folder", "x.txt"],
        &["--facts", "dates", "x.txt"],
        &["--format", "csv", "--only", "dates", "x.txt"],
        &["--format", "csv", "--resume", "out.jsonl", "x.txt"],
        &["--rules", "--format", "csv"],
        &["--rules", "x.txt"],
        &[],
    ] {
        let output = run(dump().args(usage));
        assert_eq!(output.status.code(), Some(2), "{usage:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{usage:?}");
    }
}

#[test]
fn help_shows_examples_in_a_window_of_any_width() {
    for (help, width) in [("--help", 60), ("--help", 80), ("--help", 200), ("-h", 80)] {
        let output = run(dump().arg(help).env("COLUMNS", width.to_string()));
        assert!(output.status.success() && out(&output).contains("Examples:"));
        let widest = out(&output).lines().map(|line| line.chars().count()).max();
        assert!(widest <= Some(width.min(100) + 1), "{help} at {width}: {widest:?}");
    }
    let groups = ["Input:", "Output:", "Run:", "Learning and documentation:", "Examples:"];
    let help = run(dump().arg("--help"));
    let at: Vec<_> =
        groups.iter().map(|group| out(&help).find(&format!("\n{group}\n")).expect(group)).collect();
    assert!(at.is_sorted(), "{at:?}");
}

#[test]
fn the_bare_command_explains_itself_in_a_window() {
    let output = run(&mut dump());
    let lines: Vec<_> = problems(&output);
    assert!(lines.len() < 24 && lines.iter().any(|line| line.contains("--help")), "{lines:?}");
    assert!(lines.iter().all(|line| line.chars().count() <= 80), "{lines:?}");
}

#[test]
fn rules_are_listed_as_a_table_and_as_json_lines() {
    let table = run(dump().arg("--rules"));
    let first = out(&table).lines().find(|line| line.starts_with("headcount/noun "));
    assert!(table.status.success() && first.is_some_and(|line| line.contains(" headcount ")), "{first:?}");
    let lines = run(dump().args(["--rules", "--format", "jsonl"]));
    let rows: Vec<Value> = out(&lines).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(rows.len() + 1, out(&table).lines().count());
    assert!(rows.iter().all(|row| row["example"].as_str().is_some_and(|example| !example.is_empty())));
}

#[test]
fn the_publication_date_resolves_relative_dates() {
    let folder = Folder::new();
    let page = folder.write("a.txt", "Inspector Jane Doe retired on 23 January.");
    let output = run(dump().args(["--format", "jsonl", "--published", "2019-02-01"]).arg(page));
    assert_eq!(objects(&output)[0]["published"], "2019-02-01");
    assert_eq!(objects(&output)[0]["dates"][0]["value"], "2019-01-23");
}

#[test]
fn a_lexicon_folder_adds_words() {
    let folder = Folder::new();
    folder.write("words/places.tsv", "name\tkind\tpopulation\twithin\tnote\nzzyzx magna\ttown\t\tkent\t\n");
    let page = folder.write("a.txt", "PC Jane Doe was posted to Zzyzx Magna in 2007.");
    let mut command = dump();
    command.args(["--format", "jsonl", "--lexicon"]).arg(folder.path("words")).arg(page);
    assert_eq!(objects(&run(&mut command))[0]["places"][0]["name"], "Zzyzx Magna");
}

#[test]
fn json_lines_carry_a_page_a_line() {
    let lines = concat!(
        "{\"url\":\"https://example.org/1\",\"html\":\"<html><body><article><p>Inspector Jane Doe joined Kent Police in ",
        "2007.</p></article></body></html>\"}\n",
        "\n",
        "{\"file\":\"b\",\"text\":\"PC Doe retired on 23 January.\",\"published\":\"2019-02-01T10:00:00Z\",\"more\":1}\n",
        "{\"text\":\"PC Doe\"}",
    );
    let output = run_with(dump().args(["--format", "jsonl", "--input", "jsonl"]), lines.as_bytes());
    assert!(output.status.success(), "{:?}", problems(&output));
    assert_eq!(files(&output), ["https://example.org/1", "b", "-:4"]);
    let objects = objects(&output);
    assert_eq!(objects[0]["url"], "https://example.org/1");
    assert_eq!(objects[0]["dates"][0]["value"], "2007");
    assert_eq!(objects[1]["dates"][0]["value"], "2019-01-23");
}

#[test]
fn a_bad_line_is_reported_with_its_number_and_skipped() {
    let lines = [
        "{\"file\":\"a\",\"text\":\"PC Doe\"}",
        "{\"file\":\"torn",
        "{\"file\":\"no page\"}",
        "[1]",
        "{\"text\":7}",
        "[\"c\",\"c\",\"PC Doe\"]",
        "\"PC Doe\"",
        "{\"file\":\"b\",\"html\":\" \",\"text\":\"PC Doe\"}",
    ]
    .join("\n");
    let output = run_with(dump().args(["--format", "jsonl", "--input", "jsonl", "-"]), lines.as_bytes());
    assert_eq!(files(&output), ["a", "b"]);
    assert_eq!(output.status.code(), Some(1));
    let problems = problems(&output);
    assert_eq!(problems.len(), 6, "{problems:?}");
    for (problem, number) in problems.iter().zip(2..) {
        assert!(problem.starts_with(&format!("error: standard input line {number}: ")), "{problem}");
        // A line of the input has no lines, and no reader knows the types of the program.
        assert!(!problem.contains("line 1 column") && !problem.contains("struct"), "{problem}");
    }
    assert!(problems[2].contains("expected a JSON object"), "{problems:?}");
}

#[test]
fn a_date_of_a_line_that_cannot_be_read_costs_no_page_and_is_quoted_whole() {
    let lines = [
        "{\"file\":\"a\",\"text\":\"PC Doe\",\"published\":\"some day in May\"}",
        "{\"file\":\"b\",\"text\":\"PC Doe\",\"published\":20}",
        "{\"file\":\"c\",\"text\":\"PC Doe\",\"published\":\"May 2020\"}",
        "{\"file\":\"d\",\"text\":\"PC Doe\",\"published\":null}",
        "{\"file\":\"e\",\"text\":\"PC Doe\",\"published\":[{\"at\":\"May 2020\"}]}",
    ]
    .join("\n");
    let output = run_with(dump().args(["--format", "jsonl", "--input", "jsonl", "-"]), lines.as_bytes());
    assert!(output.status.success(), "{:?}", problems(&output));
    let told = |object: &Value| (object["published_partial"].clone(), object["warnings"].clone());
    let warning = |words: &str| json!([{"code": "published", "words": words}]);
    let want = [
        (Value::Null, warning("some day in May")),
        (Value::Null, warning("20")),
        (json!("2020-05"), json!([])),
        (Value::Null, json!([])),
        (Value::Null, warning("[\u{2026}]")),
    ];
    assert_eq!(objects(&output).iter().map(told).collect::<Vec<_>>(), want);
}

#[test]
fn a_line_beyond_the_limit_is_skipped() {
    let lines = format!("{{\"text\":\"{}\"}}\n{}", "x".repeat(100_000), jsonl([1]));
    let mut command = dump();
    command.args(["--format", "jsonl", "--input", "jsonl", "--max-bytes", "10000"]);
    let output = run_with(&mut command, lines.as_bytes());
    assert_eq!(files(&output), ["page-1"]);
    assert!(problems(&output)[0].starts_with("error: standard input line 1: "), "{:?}", problems(&output));
}

#[test]
fn csv_has_a_table_for_each_fact() {
    let folder = Folder::new();
    let page = folder.write("a.txt", PAGE);
    for (table, want) in [
        ("officers", "Jane Doe,inspector"),
        ("career", "Jane Doe,joined,2007"),
        ("headcounts", ",6,,pcso,exact,"),
        ("places", ",Dover,town"),
        ("dates", ",2007,2007"),
        ("forces", ",Kent Police,Kent Police"),
        ("relations", "file,officer,kind"),
        ("quotes", "file,speaker,text"),
        ("mentions", ",Jane Doe,"),
        ("mentions", ",Dover,"),
    ] {
        let output = run(dump().args(["--format", "csv", "--facts", table]).arg(&page));
        assert!(out(&output).contains(want), "{table}: {}", out(&output));
        let mut reader = csv::Reader::from_reader(out(&output).as_bytes());
        let columns = reader.headers().unwrap().len();
        assert!(reader.records().all(|row| row.unwrap().len() == columns), "{table}");
    }
}

#[test]
fn no_cell_of_csv_is_a_formula() {
    for name in ["=cmd", "+1", "-1", "@sum", "\tx", "\rx", "\n=cmd", "\n\n+1", "\n\r-1"] {
        let line = serde_json::json!({"file": name, "text": PAGE});
        let mut command = dump();
        command.args(["--input", "jsonl", "--format", "csv", "--facts", "dates"]);
        let output = run_with(&mut command, line.to_string().as_bytes());
        let mut reader = csv::Reader::from_reader(out(&output).as_bytes());
        let row = reader.records().next().unwrap().unwrap();
        assert_eq!(&row[0], format!("'{name}"));
    }
}

#[test]
fn the_summary_tells_a_person_who_and_where() {
    let folder = Folder::new();
    let output = run(dump().args(["--format", "summary"]).arg(folder.write("a.txt", PAGE)));
    for want in ["Jane Doe", "inspector", "joined Kent Police", "2007", "6", "pcso", "Dover"] {
        assert!(out(&output).contains(want), "{want}: {}", out(&output));
    }
    assert!(!out(&output).contains('\u{1b}'), "no colour outside a terminal");
}

#[test]
fn a_summary_is_as_wide_as_the_window() {
    let folder = Folder::new();
    let text = "PC Bo Li met Inspector Jane Doe.\n\nInspector Jane Doe joined Kent Police in 2007, was promoted to sergeant in \
                2013 and became an inspector in 2019. She has worked in Dover, Deal, Sandwich, Ashford and Canterbury.";
    let page = folder.write("a.txt", text);
    let summary = |width: &str| {
        let output = run(dump().args(["--format", "summary"]).arg(&page).env("COLUMNS", width));
        out(&output).lines().skip(1).map(str::to_owned).collect::<Vec<_>>()
    };
    let whole = summary("");
    let words = |lines: &[String]| lines.join(" ").split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    for width in [44, 60, 80] {
        let lines = summary(&width.to_string());
        assert!(lines.iter().all(|line| line.chars().count() <= width), "{width}: {lines:#?}");
        assert!(lines.len() > whole.len(), "{lines:#?}");
        assert_eq!(words(&lines), words(&whole));
        assert!(lines.iter().all(|line| line.is_empty() || line.starts_with("  ")), "{lines:#?}");
    }
    assert_eq!(summary("500"), whole);
}

#[test]
fn colour_is_there_when_it_is_asked_for() {
    let folder = Folder::new();
    let output =
        run(dump().args(["--format", "summary", "--color", "always"]).arg(folder.write("a.txt", PAGE)));
    assert!(out(&output).contains("\u{1b}[1"));
}

#[test]
fn control_characters_of_a_page_do_not_reach_the_terminal() {
    let line = serde_json::json!({
        "file": "\u{1b}[2Jname\u{9b}31m\u{202e}",
        "html": "<title>a\u{7}\u{1b}]0;owned\u{7}</title><article><p>Inspector Jane\u{1b}[31m Doe said: \
                 \u{201c}We have all worked \u{1b}[8m very hard on this, \u{8}\u{8} and it shows.\u{201d}</p></article>",
    });
    let bad = "{\"text\":\"\u{1b}[2J";
    let input = format!("{line}\n{bad}");
    let output = run_with(dump().args(["--input", "jsonl", "--format", "summary"]), input.as_bytes());
    let steers = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
    assert!(!out(&output).contains(steers), "{:?}", out(&output));
    assert!(!problems(&output).concat().contains(steers), "{:?}", problems(&output));
}

#[test]
fn a_closed_pipe_ends_the_run_quietly() {
    let mut child = dump()
        .args(["--input", "jsonl", "--format", "jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().unwrap();
    // The run ends before it has read all this.
    let _ = stdin.write_all(jsonl(0..20_000).as_bytes());
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert!(output.stderr.is_empty(), "{:?}", problems(&output));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_with_how_far_the_run_got() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let folder = Folder::new();
    let output = run(dump().arg(folder.write("a.txt", PAGE)).stdout(full));
    assert_eq!(output.status.code(), Some(1));
    assert!(problems(&output)[0].contains("no input was written"), "{:?}", problems(&output));
}

#[cfg(unix)]
#[test]
fn an_interruption_leaves_whole_lines() {
    let folder = Folder::new();
    let path = folder.path("out.jsonl");
    let mut child = dump()
        .args(["--input", "jsonl", "--format", "jsonl"])
        .stdin(Stdio::piped())
        .stdout(fs::File::create(&path).unwrap())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(jsonl(0..500).as_bytes()).unwrap();
    wait_until(|| fs::metadata(&path).unwrap().len() > 0);
    let signal = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(signal.success());
    // Standard input stays open: the run must end though a thread waits for more.
    assert_eq!(child.wait().unwrap().code(), Some(130));
    drop(stdin);
    let written = fs::read_to_string(&path).unwrap();
    assert!(written.ends_with('\n'));
    assert!(written.lines().all(|line| serde_json::from_str::<Value>(line).is_ok()));
}

fn wait_until(is_so: impl Fn() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < Duration::from_secs(60), "waited a minute for the run");
        std::thread::sleep(Duration::from_millis(2));
    }
}

fn resume(out: &Path, input: &[u8]) -> Output {
    run_with(dump().args(["--input", "jsonl", "--resume"]).arg(out), input)
}

fn names_in(path: &Path) -> Vec<String> {
    let written = fs::read_to_string(path).unwrap();
    written
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["file"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_resumed_run_skips_what_is_done_and_cuts_a_torn_line() {
    let folder = Folder::new();
    let out = folder.path("out.jsonl");
    assert!(resume(&out, jsonl(0..5).as_bytes()).status.success());
    let whole = fs::read_to_string(&out).unwrap();
    let torn = whole.len() - 20;
    fs::write(&out, &whole[..torn]).unwrap();
    assert!(resume(&out, jsonl(0..8).as_bytes()).status.success());
    assert_eq!(names_in(&out), (0..8).map(|n| format!("page-{n}")).collect::<Vec<_>>());
}

#[test]
fn an_input_that_comes_twice_is_written_twice_and_no_more() {
    let folder = Folder::new();
    let out = folder.path("out.jsonl");
    assert!(resume(&out, jsonl([1, 2, 1]).as_bytes()).status.success());
    assert!(resume(&out, jsonl([1, 2, 1, 1]).as_bytes()).status.success());
    assert_eq!(names_in(&out), ["page-1", "page-2", "page-1", "page-1"]);
}

#[test]
fn a_resumed_run_must_write_what_the_earlier_one_wrote() {
    let folder = Folder::new();
    folder.write("words/places.tsv", "name\tkind\tpopulation\twithin\tnote\nzzyzx magna\ttown\t\tkent\t\n");
    let words = format!("--lexicon {}", folder.path("words").display());
    let resume = |out: &Path, options: &str| {
        let mut command = dump();
        command.args(["--input", "jsonl", "--resume"]).arg(out).args(options.split_whitespace());
        run_with(&mut command, jsonl(0..3).as_bytes())
    };
    let none = String::new();
    let given = [
        "--offsets chars",
        "--only dates,places",
        "--published 2018-05-24",
        "--with-errors",
        "--keep id",
        &words,
    ];
    let pairs = given.iter().flat_map(|option| [(none.as_str(), *option), (*option, none.as_str())]);
    for (number, (then, now)) in pairs.enumerate() {
        let out = folder.path(&format!("{number}.jsonl"));
        assert!(resume(&out, then).status.success());
        let written = fs::read_to_string(&out).unwrap();
        let refused = resume(&out, now);
        assert_eq!(refused.status.code(), Some(2), "`{then}`, then `{now}`");
        assert_eq!(fs::read_to_string(&out).unwrap(), written);
        let problem = problems(&refused)[0].to_owned();
        assert!(problem.starts_with(&format!("error: {} line 1: written with ", out.display())), "{problem}");
        let option = format!("{then}{now}").split(' ').next().unwrap().to_owned();
        assert!(problem.contains(&option), "{problem} does not name {option}");
        assert!(resume(&out, then).status.success(), "the same options");
    }
}

#[test]
fn the_difference_of_a_resumed_run_is_told() {
    let folder = Folder::new();
    let out = folder.path("out.jsonl");
    assert!(resume(&out, jsonl(0..2).as_bytes()).status.success());
    let written = fs::read_to_string(&out).unwrap();
    for (now, then, told) in [
        ("\"schema\":1", "\"schema\":2", "schema 2 (now schema 1)"),
        ("\"offsets\":\"bytes\"", "\"offsets\":\"chars\"", "--offsets chars (now --offsets bytes)"),
        ("--lexicon ", "--only dates --lexicon ", "--only dates (now no --only)"),
        ("\"schema\":1,", "", "no schema (now schema 1)"),
    ] {
        let (first, second) = written.split_once('\n').unwrap();
        fs::write(&out, format!("{first}\n{}", second.replace(now, then))).unwrap();
        let refused = resume(&out, jsonl(0..2).as_bytes());
        let want = format!("error: {} line 2: written with {told}; ", out.display());
        assert!(problems(&refused)[0].starts_with(&want), "{:?}", problems(&refused));
    }
}

#[test]
fn a_resumed_run_knows_the_bodies_and_the_errors_of_the_earlier_one() {
    let folder = Folder::new();
    let page = |name: &str, n: usize| json!({"file": name, "text": format!("{PAGE} {n}")}).to_string();
    let lines =
        [page("a", 1), "{\"torn".to_owned(), page("b", 2), page("c", 1), "[]".to_owned(), page("d", 2)];
    let whole = {
        let mut command = dump();
        command.args(["--input", "jsonl", "--format", "jsonl", "--with-errors"]);
        run_with(&mut command, lines.join("\n").as_bytes())
    };
    assert_eq!(objects(&whole)[3]["duplicate_of"], objects(&whole)[0]["id"]);
    for done in 0..=lines.len() {
        let out = folder.path(&format!("{done}.jsonl"));
        for many in [done, lines.len(), lines.len()] {
            let mut command = dump();
            command.args(["--input", "jsonl", "--with-errors", "--resume"]).arg(&out);
            assert!(run_with(&mut command, lines[..many].join("\n").as_bytes()).status.success());
        }
        assert_eq!(fs::read(&out).unwrap(), whole.stdout, "after {done}");
    }
}

#[test]
fn a_file_that_dump_did_not_write_is_left_alone() {
    let folder = Folder::new();
    let out = folder.write("out.jsonl", "my notes\nmore\n");
    assert_eq!(resume(&out, jsonl([1]).as_bytes()).status.code(), Some(2));
    assert_eq!(fs::read_to_string(&out).unwrap(), "my notes\nmore\n");
}

#[test]
fn the_output_is_never_its_own_input() {
    let folder = Folder::new();
    folder.write("a.txt", PAGE);
    let out = folder.path("out.jsonl");
    for _ in 0..2 {
        assert!(run(dump().arg("--resume").arg(&out).arg(&folder.0)).status.success());
    }
    assert_eq!(names_in(&out), [folder.path("a.txt").display().to_string()]);
}

#[cfg(unix)]
#[test]
fn an_output_named_as_an_input_is_refused() {
    let folder = Folder::new();
    let out = folder.write("out.jsonl", jsonl(0..3));
    let append = || fs::OpenOptions::new().append(true).open(&out).unwrap();
    let before = fs::read(&out).unwrap();
    let named = run(dump().args(["--format", "jsonl"]).arg(&out).stdout(append()));
    let mut command = dump();
    command.args(["--input", "jsonl", "--format", "jsonl"]).stdin(fs::File::open(&out).unwrap());
    let piped = run(command.stdout(append()));
    let resumed = run(dump().arg("--resume").arg(folder.path("new.jsonl")).arg(folder.path("new.jsonl")));
    for output in [named, piped, resumed] {
        assert_eq!(output.status.code(), Some(2));
        assert!(problems(&output)[0].contains("written by this run"), "{:?}", problems(&output));
    }
    assert_eq!(fs::read(&out).unwrap(), before);
    // Beside other files of a folder it is passed over.
    folder.write("a.txt", PAGE);
    assert!(run(dump().args(["--format", "jsonl"]).arg(&folder.0).stdout(append())).status.success());
    assert_eq!(fs::read_to_string(&out).unwrap().lines().count(), 4);
}

/// What the system is asked for, told by `strace` where that runs.
#[cfg(target_os = "linux")]
#[test]
fn nothing_is_opened_but_inputs_and_no_network() {
    let folder = Folder::new();
    let (page, told) = (folder.write("a.txt", PAGE), folder.path("told"));
    let mut strace = Command::new("strace");
    strace.args(["-f", "-e", "trace=%network,%file", "-o"]).arg(&told).arg(dump().get_program());
    let traced = strace.args(["--format", "jsonl", "--jobs", "2"]).arg(&page).output();
    if !traced.is_ok_and(|output| output.status.success() && !output.stdout.is_empty()) {
        return;
    }
    let told = fs::read_to_string(&told).unwrap();
    let calls =
        ["socket(", "connect(", "bind(", "sendto(", "creat(", "unlink(", "rename(", "O_WRONLY", "O_RDWR"];
    let forbidden: Vec<&str> =
        told.lines().filter(|line| calls.iter().any(|call| line.contains(call))).collect();
    assert_eq!(forbidden, Vec::<&str>::new());
    let opened = told.lines().filter(|line| line.contains("open") && !line.contains("ENOENT"));
    let names = opened.filter_map(|line| line.split('"').nth(1));
    // The loader's libraries, and how many cores there are.
    let system = ["/etc/ld.so", "/lib", "/usr/lib", "/proc/self/", "/sys/"];
    let own: Vec<&str> = names.filter(|name| !system.iter().any(|start| name.starts_with(start))).collect();
    assert_eq!(own, [page.to_str().unwrap()]);
}

/// A limit on the size of files stands for a disk that fills within a record.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_fills_leaves_whole_lines() {
    let folder = Folder::new();
    let input = folder.write("in.jsonl", jsonl(0..500));
    let whole = run(dump().args(["--format", "jsonl"]).arg(&input));
    for blocks in [1, 7, 64] {
        let out = folder.path(&format!("{blocks}.jsonl"));
        let mut limited = Command::new("bash");
        limited.args(["-c", &format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$@\""), "bash"]);
        limited.arg(dump().get_program()).args(["--format", "jsonl"]).arg(&input);
        let output = run(limited.stdout(fs::File::create(&out).unwrap()));
        assert_eq!(output.status.code(), Some(1), "{:?}", problems(&output));
        let written = fs::read_to_string(&out).unwrap();
        assert!(written.is_empty() || written.ends_with('\n'), "{blocks}: {:?}", written.len());
        assert!(blocks == 1 || !written.is_empty());
        assert!(std::str::from_utf8(&whole.stdout).unwrap().starts_with(&written));
    }
}

#[test]
fn a_run_killed_again_and_again_ends_complete_with_each_line_once() {
    let folder = Folder::new();
    let (out, input) = (folder.path("out.jsonl"), folder.write("in.jsonl", jsonl(0..3_000)));
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    for _ in 0..12 {
        let mut child = dump().arg("--resume").arg(&out).arg(&input).spawn().unwrap();
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        std::thread::sleep(Duration::from_millis(40 + (seed >> 33) % 120));
        let _ = child.kill();
        child.wait().unwrap();
    }
    assert!(run(dump().arg("--resume").arg(&out).arg(&input)).status.success());
    assert_eq!(names_in(&out), (0..3_000).map(|n| format!("page-{n}")).collect::<Vec<_>>());
}

/// The first block of this language in the README.
fn readme_block(language: &str) -> String {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let (_, rest) = readme.split_once(&format!("```{language}\n")).unwrap();
    rest.split_once("```").unwrap().0.to_owned()
}

#[test]
fn the_readme_shows_what_is_printed() {
    let mut shown: Value = serde_json::from_str(&readme_block("json")).unwrap();
    let folder = Folder::new();
    folder.write("dover.txt", readme_block("text"));
    let mut command = dump();
    command.args(["--format", "jsonl", "--published", "2018-05-24", "dover.txt"]).current_dir(&folder.0);
    let mut printed = objects(&run(&mut command)).remove(0);
    let text = shown["text"].as_str().unwrap().trim_end_matches('…').to_owned();
    assert!(printed["text"].as_str().unwrap().starts_with(&text));
    // They change with every text, release and lexicon.
    for folded in ["text", "content_hash", "version", "settings"] {
        shown[folded] = Value::Null;
        printed[folded] = Value::Null;
    }
    assert_eq!(printed, shown, "the README's example is out of date: {printed}");
}

#[test]
fn what_a_site_repeats_is_learned_and_dropped() {
    let folder = Folder::new();
    let page = |name: &str, town: &str| {
        format!(
            "The Vale Trumpet\nTides\nLost hats\nPC {name} goes to {town}\nPC {name} has moved to {town} and will patrol its \
             streets on foot from the spring.\nBlow the trumpet for this tale\nTrumpet Yard, on the quay"
        )
    };
    for (name, town) in
        [("Doe", "Dover"), ("Roe", "Deal"), ("Bell", "Hythe"), ("Hale", "Lydd"), ("Cole", "Rye")]
    {
        folder.write(&format!("vale/{name}.txt"), page(name, town));
    }
    let learned = dump().arg("--learn").arg(folder.path("vale")).output().unwrap();
    let told = String::from_utf8(learned.stderr).unwrap();
    assert_eq!(told, "vale: 5 lines, learned from 5 distinct pages of 5\n");
    folder.write("words/sites.tsv", &learned.stdout);
    let text = |lexicon: &str| {
        let record = json!({"site": "vale", "text": page("Lee", "Margate")}).to_string();
        let lines = folder.write("pages.jsonl", record);
        let mut command = dump();
        command
            .args(["--format", "jsonl"])
            .args(lexicon.split(' ').filter(|word| !word.is_empty()))
            .arg(lines);
        let run = run(&mut command);
        let facts: Value = serde_json::from_slice(&run.stdout).unwrap();
        facts["text"].as_str().unwrap().to_owned()
    };
    let words = format!("--lexicon {}", folder.path("words").display());
    assert!(text("").contains("Lost hats"));
    assert_eq!(text(&words).lines().count(), 2, "{}", text(&words));
    folder.write("words/sites.tsv", "host\tpattern\n");
    let wrong = dump().args(words.split(' ')).arg(folder.path("vale")).output().unwrap();
    assert_eq!(wrong.status.code(), Some(2));
    assert!(
        String::from_utf8(wrong.stderr).unwrap().contains("sites.tsv line 1, column `host`: invalid value")
    );
}
