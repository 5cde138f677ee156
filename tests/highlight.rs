//! The highlight view, `dump --format html`, by real runs of the example.

#[allow(dead_code, reason = "shared between tests")]
mod command;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use command::{Folder, dump, out, run, run_with};
use epaulette::{Announcement, Span};
use scraper::{ElementRef, Html, Node, Selector};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The pages of the fixtures.
fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| {
        let name = path.to_string_lossy();
        [".txt", ".md", ".html"].iter().any(|ending| name.ends_with(ending)) && !name.ends_with(".body.txt")
    });
    paths.sort();
    paths
}

fn all<'h>(element: ElementRef<'h>, selector: &str) -> Vec<ElementRef<'h>> {
    element.select(&Selector::parse(selector).unwrap()).collect()
}

fn words(element: ElementRef<'_>) -> String {
    element.text().collect()
}

/// The text of an article and its marks, each with its kind.
#[derive(Default)]
struct Shown {
    text: String,
    marks: Vec<(String, Span)>,
}

impl Shown {
    /// What an article shows; what was dropped is left out.
    fn of(article: ElementRef<'_>) -> Self {
        let mut shown = Self::default();
        for (at, line) in all(article, ".text > p:not(.dropped)").into_iter().enumerate() {
            shown.text.push_str(if at == 0 { "" } else { "\n" });
            shown.read(line);
        }
        shown
    }

    fn read(&mut self, element: ElementRef<'_>) {
        let start = self.text.len();
        for child in element.children() {
            match child.value() {
                Node::Text(text) => self.text.push_str(text),
                _ => self.read(ElementRef::wrap(child).expect("marks and text only")),
            }
        }
        if element.value().name() == "mark" {
            let kind =
                element.value().classes().find(|class| *class != "more").expect("each mark has a kind");
            self.marks.push((kind.to_owned(), Span::new(start, self.text.len())));
        }
    }

    /// Whether marks of the kind begin where the words do and cover them, the ends of lines left out.
    fn has(&self, kind: &str, span: Span) -> bool {
        let marks: Vec<Span> =
            self.marks.iter().filter(|(of, _)| of == kind).map(|(_, mark)| *mark).collect();
        let covered = |at: usize| marks.iter().any(|mark| mark.contains(Span::new(at, at + 1)));
        marks.iter().any(|mark| mark.start == span.start)
            && span.range().all(|at| self.text.as_bytes()[at] == b'\n' || covered(at))
    }
}

/// Each fact's words and kind.
fn stated(a: &Announcement) -> Vec<(&'static str, Span)> {
    let mut stated = Vec::new();
    for officer in &a.officers {
        let own = officer.mentions.iter().copied();
        let of_rank = [officer.rank_span, officer.standing_span, officer.age_span].into_iter().flatten();
        stated.extend(own.chain(of_rank).map(|span| ("officer", span)));
        stated.extend(officer.career.iter().map(|event| ("career", event.span)));
        stated.extend(officer.relations.iter().map(|relation| ("relation", relation.span)));
    }
    stated.extend(a.headcounts.iter().map(|headcount| ("headcount", headcount.span)));
    stated.extend(a.places.iter().flat_map(|place| place.mentions.iter().map(|span| ("place", *span))));
    stated.extend(a.dates.iter().map(|date| ("date", date.span)));
    stated.extend(a.force_mentions.iter().map(|force| ("force", force.span)));
    stated.extend(a.quotes.iter().map(|quote| ("quote", quote.span)));
    stated
}

/// The records of JSON Lines.
fn records(lines: &str) -> Vec<Announcement> {
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Fails unless each article shows the text of its record with the words of each fact marked.
fn assert_shown(html: &Html, records: &[Announcement]) {
    let articles = all(html.root_element(), "article");
    assert_eq!(articles.len(), records.len());
    let mut facts = 0;
    for (article, record) in articles.into_iter().zip(records) {
        let shown = Shown::of(article);
        assert_eq!(shown.text, record.text);
        for (kind, span) in stated(record) {
            assert!(
                shown.has(kind, span),
                "no mark of {kind} on `{}` of {}",
                span.of(&record.text),
                record.text
            );
            facts += 1;
        }
    }
    assert!(facts > 0);
}

#[test]
fn the_page_shows_each_text_with_the_words_of_each_fact_marked() {
    let html = run(dump().args(["--format", "html"]).args(fixtures()));
    let lines = run(dump().args(["--format", "jsonl"]).args(fixtures()));
    assert!(html.status.success());
    let html = Html::parse_document(out(&html));
    assert_shown(&html, &records(out(&lines)));
    let dropped = all(html.root_element(), ".text > p.dropped > small");
    assert!(dropped.iter().any(|reason| words(*reason) == "cookie"), "dropped blocks come with their reason");
}

#[test]
fn each_fact_names_a_rule_that_the_page_explains() {
    let html = run(dump().args(["--format", "html"]).args(fixtures()));
    let html = Html::parse_document(out(&html));
    let explained: BTreeSet<String> = all(html.root_element(), "#rules dt").into_iter().map(words).collect();
    let facts = all(html.root_element(), "aside details");
    for fact in &facts {
        let rule = words(all(*fact, ".rule")[0]);
        assert!(explained.contains(&rule), "{rule}");
    }
    let grounds: Vec<String> = all(html.root_element(), ".grounds li").into_iter().map(words).collect();
    assert!(grounds.iter().any(|ground| ground == "Inspector ranks.tsv: inspector"));
}

#[test]
fn the_bytes_do_not_depend_on_the_number_of_workers() {
    let alone = run(dump().args(["--format", "html", "--jobs", "1"]).args(fixtures()));
    let many = run(dump().args(["--format", "html", "--jobs", "8"]).args(fixtures()));
    assert_eq!(alone.stdout, many.stdout);
}

/// The page of one record.
fn page(record: &Value) -> String {
    let mut command = dump();
    command.args(["--format", "html", "--input", "jsonl"]);
    let output = run_with(&mut command, record.to_string().as_bytes());
    assert!(output.status.success());
    out(&output).to_owned()
}

#[test]
fn the_policy_allows_the_inline_style_and_script_and_nothing_else() {
    let page = page(&json!({"text": "PC Jane Doe joined in 2007."}));
    let block = |name: &str| {
        let (_, rest) = page.split_once(&format!("<{name}>")).unwrap();
        let (block, rest) = rest.split_once(&format!("</{name}>")).unwrap();
        assert!(!rest.contains(&format!("<{name}")), "one {name} only");
        BASE64_STANDARD.encode(Sha256::digest(block))
    };
    let (style, script) = (block("style"), block("script"));
    let html = Html::parse_document(&page);
    let meta = all(html.root_element(), "meta[http-equiv=Content-Security-Policy]");
    assert_eq!(
        meta[0].attr("content").unwrap(),
        format!(
            "default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; base-uri 'none'; \
             form-action 'none'"
        )
    );
}

/// What a hostile page may try to get into the output.
const PAYLOADS: [&str; 9] = [
    "<script>alert(1)</script>",
    "</style></script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)",
    "' autofocus onfocus='alert(1)",
    "<svg/onload=alert(1)>",
    "</p></article></main></body><iframe src=javascript:alert(1)>",
    "<!--",
    "&lt;b&gt; ]]> <![CDATA[",
];

/// The elements of a document, and their attributes as `element attribute`.
fn markup(html: &Html) -> BTreeSet<String> {
    let elements = html.tree.nodes().filter_map(ElementRef::wrap);
    let named = elements.flat_map(|element| {
        let name = element.value().name().to_owned();
        let attributes: Vec<String> =
            element.value().attrs().map(|(attribute, _)| format!("{name} {attribute}")).collect();
        std::iter::once(name).chain(attributes)
    });
    named.collect()
}

#[test]
fn a_hostile_page_adds_no_markup() {
    let harmless = run(dump().args(["--format", "html"]).args(fixtures()));
    let known = markup(&Html::parse_document(out(&harmless)));
    assert!(
        known.iter().all(|name| !name.contains(" on") && !name.contains(" style") && !name.contains(" src"))
    );
    let lines: Vec<String> = PAYLOADS
        .iter()
        .flat_map(|payload| {
            let text = format!(
                "{payload}\nInspector Jane Doe, 34, joined Kent Police {payload} in 2007. She leads six PCSOs in \
                 Dover {payload}\n\u{201c}We are {payload} glad to be here,\u{201d} said Inspector Doe."
            );
            let url = format!("https://example.org/{payload}").replace(' ', "%20");
            let title = format!("<title>{}</title>", payload.replace('<', "&lt;"));
            let html = format!("{title}<article><p>{}</p></article>", text.replace('<', "&lt;"));
            [
                json!({"file": payload, "url": url, "text": text, "published": payload}).to_string(),
                json!({"url": url, "html": html}).to_string(),
            ]
        })
        .collect();
    let mut command = dump();
    command.args(["--format", "html", "--input", "jsonl"]);
    let output = run_with(&mut command, lines.join("\n").as_bytes());
    let html = Html::parse_document(out(&output));
    let added: Vec<String> = markup(&html).difference(&known).cloned().collect();
    assert!(added.is_empty(), "{added:?}");
    for (name, most) in [("script", 1), ("style", 1), ("article", lines.len())] {
        assert_eq!(all(html.root_element(), name).len(), most, "{name}");
    }
    let mut command = dump();
    command.args(["--format", "jsonl", "--input", "jsonl"]);
    assert_shown(&html, &records(out(&run_with(&mut command, lines.join("\n").as_bytes()))));
}

#[test]
fn only_web_addresses_become_links() {
    for (url, is_link) in [
        ("https://example.org/news?a=1&b='2'\"", true),
        ("HTTP://example.org/", true),
        ("javascript:alert(1)", false),
        ("javascript://example.org/%0aalert(1)", false),
        ("JaVaScRiPt:alert('https://')", false),
        ("data:text/html,<script>alert(1)</script>", false),
        (" javascript:alert(1)", false),
        ("java\nscript:alert(1)", false),
        ("https://exam\nple.org/", false),
        ("//example.org/", false),
        ("file:///etc/passwd", false),
        ("https://", false),
    ] {
        let html = Html::parse_document(&page(&json!({"url": url, "text": "PC Jane Doe joined in 2007."})));
        let links = all(html.root_element(), "[href]");
        assert_eq!(!links.is_empty(), is_link, "{url}");
        for link in links {
            let href = link.attr("href").unwrap();
            assert!(href.starts_with(url), "{href}");
            assert_eq!(link.attr("rel"), Some("noreferrer noopener"));
        }
    }
}

#[test]
fn each_fact_links_to_its_words_on_the_source_page() {
    let text = "Inspector Jane Doe joined Kent Police in 2007, after a year-long wait.\n\
                \u{201c}We are all very glad to be here at last, and we shall stay for good,\u{201d} Inspector Doe said.";
    let html = Html::parse_document(&page(&json!({"url": "https://example.org/1#top", "text": text})));
    let links: Vec<&str> =
        all(html.root_element(), "aside a").iter().map(|link| link.attr("href").unwrap()).collect();
    let place = |words: &str| format!("https://example.org/1#:~:text={words}");
    for want in [
        "Inspector-,Jane%20Doe,-joined%20Kent%20Police",
        "Kent%20Police%20in-,2007,-%2C%20after%20a",
        "%E2%80%9C-,We%20are%20all%20very,shall%20stay%20for%20good%2C,-%E2%80%9D%20Inspector%20Doe",
    ] {
        assert!(links.contains(&place(want).as_str()), "{want} in {links:#?}");
    }
    assert_eq!(links.len(), all(html.root_element(), "aside details").len());
}

#[test]
fn a_career_is_a_time_line_with_undated_steps_below() {
    let text = "Inspector Jane Doe was promoted to inspector in 2013. She joined Kent Police in 2001. She was promoted to \
                sergeant in 2007. She has taken charge of policing in Dover.";
    let html = Html::parse_document(&page(&json!({"text": text})));
    let steps = |list: &str| {
        let steps = all(html.root_element(), &format!("{list} summary"));
        steps.into_iter().map(words).collect::<Vec<String>>()
    };
    assert_eq!(
        steps("ol.dated"),
        ["2001 joined Kent Police", "2007 promoted sergeant", "2013 promoted inspector"]
    );
    assert_eq!(steps("ul.undated"), ["appointed at Dover"]);
}

#[test]
fn a_long_list_nests_few_marks() {
    let letter = |n: u8| char::from(b'a' + n % 20);
    let names: Vec<String> =
        (0..=255).map(|n: u8| format!("Ann B{}{}nd", letter(n), letter(n / 20))).collect();
    let text = format!("PCs {} joined Kent Police in 2007.", names.join(", "));
    let page = page(&json!({"text": text}));
    assert!(page.len() < text.len() * 100, "{} bytes", page.len());
    let deepest = "mark ".repeat(33);
    let html = Html::parse_document(&page);
    assert!(all(html.root_element(), deepest.trim()).is_empty());
}

#[test]
fn what_does_not_go_with_the_page_is_refused() {
    let folder = Folder::new();
    for (usage, why) in [
        (&["--resume", "out.jsonl", "x.txt"][..], "--resume writes JSON Lines"),
        (&["--facts", "dates", "x.txt"], "--facts is only for --format csv"),
        (&["--rules"], "--rules prints a table"),
    ] {
        let output = run(dump().args(["--format", "html"]).args(usage).current_dir(&folder.0));
        assert_eq!(output.status.code(), Some(2), "{usage:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(why), "{usage:?}");
        assert!(!folder.path("out.jsonl").exists());
    }
    let page = folder.write("a.txt", "PC Jane Doe joined in 2007.");
    let output = run(dump().args(["--format", "html", "--only", "dates"]).arg(page));
    let html = Html::parse_document(out(&output));
    assert_eq!(all(html.root_element(), "mark.date").len(), 1);
    assert!(all(html.root_element(), "mark.officer").is_empty());
}
