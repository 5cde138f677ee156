//! `dump --out DIR`: a file of CSV for each table, or a web page for each input with an index.

#[allow(dead_code, reason = "shared between tests")]
mod command;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use command::{Folder, dump, out, run};
use scraper::{Html, Selector};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Output;

const TABLES: [&str; 10] = [
    "pages",
    "officers",
    "career",
    "relations",
    "headcounts",
    "places",
    "dates",
    "forces",
    "quotes",
    "mentions",
];

fn pages(folder: &Folder) -> std::path::PathBuf {
    let quote = "She said: “We are very glad to be here at last, all of us.”";
    let text = format!(
        "Sgt Ann Bell joined Kent Police in 2007 and leads six PCSOs in Dover. She replaces Sgt Tom Fell. {quote}"
    );
    let lines = [
        json!({"file": "plain", "text": text}),
        json!({"file": "again", "text": text}),
        json!({"file": "=cmd()", "text": "- PC Jane Doe came to Deal in May 2019.", "url": "https://example.org/a"}),
    ];
    folder.write("pages.jsonl", lines.map(|line| line.to_string()).join("\n"))
}

fn write_to(folder: &Folder, options: &str, paths: &[&Path]) -> Output {
    let mut command = dump();
    command.args(options.split_whitespace()).arg("--out").arg(folder.path("out")).args(paths);
    run(&mut command)
}

fn cells(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

#[test]
fn a_folder_has_every_table_with_values_as_they_are() {
    let folder = Folder::new();
    let pages = pages(&folder);
    let output = write_to(&folder, "--format csv --offsets chars", &[&pages]);
    assert!(output.status.success() && output.stdout.is_empty(), "{output:?}");
    for table in TABLES {
        let written = fs::read_to_string(folder.path(&format!("out/{table}.csv"))).expect(table);
        let single =
            run(dump().args(["--format", "csv", "--offsets", "chars", "--facts", table]).arg(&pages));
        let (have, mut want) = (cells(&written), cells(out(&single)));
        assert!(want.len() > 1, "{table} has rows");
        // One table on standard output is for spreadsheets.
        let plain = |cell: &mut String| {
            if let Some(formula) = cell.strip_prefix("'=") {
                *cell = format!("={formula}");
            }
        };
        want.iter_mut().flatten().for_each(plain);
        assert_eq!(have, want, "{table}");
    }
    let pages = fs::read_to_string(folder.path("out/pages.csv")).expect("pages");
    assert!(pages.contains("\n=cmd(),"), "{pages}");
}

#[test]
fn mentions_are_of_an_officer_or_of_a_place() {
    let folder = Folder::new();
    let pages = pages(&folder);
    assert!(write_to(&folder, "--format csv", &[&pages]).status.success());
    let column = |table: &str, name: &str| {
        let rows = cells(&fs::read_to_string(folder.path(&format!("out/{table}.csv"))).expect(table));
        let at = rows[0].iter().position(|column| column == name).expect(name);
        rows[1..].iter().map(|row| row[at].clone()).collect::<Vec<_>>()
    };
    let (officers, places) = (column("mentions", "officer_id"), column("mentions", "place_id"));
    assert!(officers.iter().zip(&places).all(|(officer, place)| officer.is_empty() != place.is_empty()));
    let set = |ids: Vec<String>| ids.into_iter().filter(|id| !id.is_empty()).collect::<BTreeSet<_>>();
    assert_eq!(set(officers), set(column("officers", "id")));
    assert_eq!(set(places), set(column("places", "id")));
}

#[test]
fn tables_for_a_spreadsheet_have_a_mark_and_no_formula() {
    let folder = Folder::new();
    let pages = pages(&folder);
    assert!(write_to(&folder, "--format csv --spreadsheet", &[&pages]).status.success());
    for table in TABLES {
        let written = fs::read_to_string(folder.path(&format!("out/{table}.csv"))).expect(table);
        let rows = cells(written.strip_prefix('\u{feff}').expect("a mark"));
        assert!(
            rows.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '-', '@'])),
            "{table}: {rows:?}"
        );
    }
    let single = run(dump().args(["--format", "csv", "--spreadsheet"]).arg(&pages));
    assert!(out(&single).starts_with("\u{feff}file,name"));
}

fn texts<'h>(html: &'h Html, selector: &str) -> Vec<scraper::ElementRef<'h>> {
    html.select(&Selector::parse(selector).expect("a selector")).collect()
}

#[test]
fn each_input_has_a_web_page_and_an_entry_in_the_index() {
    let folder = Folder::new();
    let pages = pages(&folder);
    let output = write_to(&folder, "--format html", &[&pages]);
    assert!(output.status.success() && output.stdout.is_empty(), "{output:?}");
    let index = fs::read_to_string(folder.path("out/index.html")).expect("an index");
    assert!(!index.contains("<script") && index.contains("default-src 'none'"));
    let index = Html::parse_document(&index);
    let style = BASE64_STANDARD.encode(Sha256::digest(texts(&index, "style")[0].text().collect::<String>()));
    let policy =
        texts(&index, "meta[http-equiv=Content-Security-Policy]")[0].attr("content").expect("a policy");
    assert!(policy.contains(&format!("style-src 'sha256-{style}'")), "{policy}");
    let links: Vec<&str> =
        texts(&index, "li > a").iter().map(|link| link.attr("href").expect("an address")).collect();
    assert_eq!(links.len(), 3);
    let told: String = texts(&index, "li")[0].text().collect();
    assert!(told.contains("2 officers, ") && told.contains(" 1 relation, 1 headcount, "), "{told}");
    let files = fs::read_dir(folder.path("out")).expect("a folder");
    let files: BTreeSet<String> =
        files.map(|file| file.expect("a file").file_name().into_string().expect("UTF-8")).collect();
    assert_eq!(files, links.iter().copied().chain(["index.html"]).map(str::to_owned).collect());
    let whole = run(dump().args(["--format", "html"]).arg(&pages));
    let whole = Html::parse_document(out(&whole));
    for (link, article) in links.iter().zip(texts(&whole, "article")) {
        let html = Html::parse_document(&fs::read_to_string(folder.path("out").join(link)).expect("a page"));
        let articles = texts(&html, "article");
        assert_eq!(articles.len(), 1);
        assert_eq!(articles[0].html(), article.html(), "as on the page of all");
        assert_eq!(texts(&html, "header a")[0].attr("href"), Some("index.html"));
        let policy = texts(&html, "meta[http-equiv=Content-Security-Policy]");
        assert!(policy[0].attr("content").expect("a policy").starts_with("default-src 'none'"));
    }
}

#[test]
fn a_hostile_title_is_a_text_and_no_path() {
    let folder = Folder::new();
    let title = "../../../etc/x <script>alert(1)</script> \" onclick=' ";
    let html = format!(
        "<title>{}</title><article><p>PC Jane Doe came to Dover.</p></article>",
        title.replace('<', "&lt;")
    );
    let lines = folder.write("pages.jsonl", json!({"file": "<b>", "html": html}).to_string());
    assert!(write_to(&folder, "--format html", &[&lines]).status.success());
    let index = fs::read_to_string(folder.path("out/index.html")).expect("an index");
    assert!(!index.contains("<script") && !index.contains("<b>"), "{index}");
    let index = Html::parse_document(&index);
    let link = texts(&index, "li > a")[0];
    let name = link.attr("href").expect("an address");
    assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '.'), "{name}");
    assert!(!name.contains("..") && link.text().collect::<String>().contains("<script>alert(1)</script>"));
    let page = fs::read_to_string(folder.path("out").join(name)).expect("a page");
    assert_eq!(page.matches("<script").count(), 1, "its own script");
    assert_eq!(texts(&Html::parse_document(&page), "head > title").len(), 1);
}

#[test]
fn pages_that_were_written_are_not_read_again() {
    let folder = Folder::new();
    folder.write("a.txt", "PC Jane Doe came to Dover.");
    for _ in 0..2 {
        let mut command = dump();
        command.args(["--format", "html", "--out"]).arg(folder.path("out")).arg(&folder.0);
        assert!(run(&mut command).status.success());
        assert_eq!(fs::read_dir(folder.path("out")).expect("a folder").count(), 2);
    }
    let into_inputs = run(dump().args(["--format", "html", "--out"]).arg(&folder.0).arg(&folder.0));
    assert_eq!(into_inputs.status.code(), Some(2), "{into_inputs:?}");
    assert!(!folder.path("index.html").exists());
}

#[test]
fn a_choice_of_tables_or_another_form_has_no_folder() {
    let folder = Folder::new();
    let pages = pages(&folder);
    for options in [
        "--format jsonl",
        "--format sql",
        "--format csv --facts dates",
        "--format summary",
        "--format html --spreadsheet",
    ] {
        assert_eq!(write_to(&folder, options, &[&pages]).status.code(), Some(2), "{options}");
    }
    let file = folder.write("file", "");
    let output = run(dump().args(["--format", "csv", "--out"]).arg(file.join("out")).arg(&pages));
    assert_eq!(output.status.code(), Some(2));
}
