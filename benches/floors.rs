//! How an extraction stands to the least that any reader has to do, measured in turns in one run: `cargo bench --bench floors`.
//!
//! Prints a Markdown table. A time is the best of many rounds, so that another program's work on the machine counts least.
//! `EPAULETTE_TEXTS=FOLDER` measures the texts and pages of a folder beside the fixtures, and `EPAULETTE_SENTENCES=FILE:FILE`
//! the grammar on the sentences of some files, a line each or the `text` of a line of JSON.

mod texts;

use epaulette::Extractor;
use std::hint::black_box;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How long each pair is measured.
const TIME: Duration = Duration::from_secs(6);

fn main() {
    let start = Instant::now();
    let extractor = Extractor::new();
    drop(extractor.extract("Sergeant Jane Doe joined in 2007."));
    let first = start.elapsed();
    println!("| what | bytes | time | rate | compared with | ratio | goal |\n|---|---|---|---|---|---|---|");
    println!("| the first call, lexicons and all | | {first:.1?} | | | | ≤ 40 ms |");
    let (plain, pages) = (texts::plain(), texts::pages());
    // Cargo starts a bench in the folder of its package.
    std::env::set_current_dir(texts::root()).expect("the project's folder");
    let folder = std::env::var_os("EPAULETTE_TEXTS").map(PathBuf::from);
    let (own_plain, own_pages) = folder.as_deref().map(texts::folder).unwrap_or_default();
    let floor = texts::Floor::new();
    let extract = |text: &String| drop(extractor.extract(black_box(text)));
    let read = |text: &String| {
        black_box(floor.read(text.as_bytes()));
    };
    let median = &plain[plain.len() / 2..=plain.len() / 2];
    let long = [texts::concatenated(64 << 10)];
    for (name, texts) in [
        ("fixtures, texts", &plain[..]),
        ("the median text", median),
        ("64 KB of texts", &long),
        ("the folder, texts", &own_plain),
    ] {
        let (own, least) = each_in_turns(texts, extract, read);
        row(name, texts, own, ("text floor", least), "≤ 4");
    }
    let parse = |page: &String| drop(scraper::Html::parse_document(black_box(page)));
    for (name, pages) in [("fixtures, pages", &pages), ("the folder, pages", &own_pages)] {
        let (own, least) = each_in_turns(pages, extract, parse);
        row(name, pages, own, ("parsing the HTML", least), "≤ 1.6");
    }
    grammar(&extractor, &floor, if own_plain.is_empty() { &plain } else { &own_plain });
    growth(&extractor);
    shapes(&extractor, &plain, &pages);
    cores(&extractor, if own_plain.is_empty() { &plain } else { &own_plain });
}

/// The sum of each text's best times: a text is short, so some of its rounds are measured without a pause.
fn each_in_turns(texts: &[String], one: impl Fn(&String), other: impl Fn(&String)) -> (Duration, Duration) {
    let mut best = vec![(Duration::MAX, Duration::MAX); texts.len()];
    let start = Instant::now();
    let mut rounds = 0;
    while !texts.is_empty() && (start.elapsed() < TIME || rounds < 5) {
        for (text, best) in texts.iter().zip(&mut best) {
            best.0 = best.0.min(time(|| one(text)));
            best.1 = best.1.min(time(|| other(text)));
        }
        rounds += 1;
    }
    (best.iter().map(|best| best.0).sum(), best.iter().map(|best| best.1).sum())
}

/// The best time of each, measured by turns.
fn in_turns(one: impl Fn(), other: impl Fn()) -> (Duration, Duration) {
    let mut best = (Duration::MAX, Duration::MAX);
    let start = Instant::now();
    let mut rounds = 0;
    while start.elapsed() < TIME || rounds < 3 {
        best.0 = best.0.min(time(&one));
        best.1 = best.1.min(time(&other));
        rounds += 1;
    }
    best
}

fn time(work: impl Fn()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn bytes(texts: &[String]) -> usize {
    texts.iter().map(String::len).sum()
}

fn row(what: &str, texts: &[String], own: Duration, (with, other): (&str, Duration), goal: &str) {
    let bytes = bytes(texts);
    if bytes > 0 {
        let rate = bytes as f64 / own.as_secs_f64() / 1e6;
        let ratio = own.as_secs_f64() / other.as_secs_f64();
        println!(
            "| {what} | {bytes} | {own:.2?} | {rate:.1} MB/s | {with} {other:.2?} | {ratio:.2} | {goal} |"
        );
    }
}

/// The grammar alone, with the words it needs: of each sentence of the texts, and of some files of sentences.
fn grammar(extractor: &Extractor, floor: &texts::Floor, plain: &[String]) {
    let files = std::env::var_os("EPAULETTE_SENTENCES").unwrap_or_default();
    let files = std::env::split_paths(&files).filter(|file| file.exists());
    let files = files.flat_map(|file| texts::sentences(&file)).collect();
    for (what, sentences) in [("texts", texts::cut_into_sentences(plain)), ("files", files)] {
        let clauses = |sentence: &String| drop(extractor.clauses(black_box(sentence)));
        let read = |sentence: &String| {
            black_box(floor.read(sentence.as_bytes()));
        };
        let (own, least) = each_in_turns(&sentences, clauses, read);
        let each = own.as_secs_f64() * 1e6 / sentences.len() as f64;
        let goal = if what == "files" { "≤ 12 µs a sentence" } else { "" };
        let name = format!("`clauses`, {} sentences of {what}, {each:.1} µs each", sentences.len());
        row(&name, &sentences, own, ("text floor", least), goal);
    }
}

fn cores(extractor: &Extractor, plain: &[String]) {
    let copies = (4 << 20) / bytes(plain) + 1;
    let many: Vec<String> = plain.iter().cycle().take(plain.len() * copies).cloned().collect();
    let on = |cores| rayon::ThreadPoolBuilder::new().num_threads(cores).build().expect("a pool of threads");
    let (one, two) = (on(1), on(2));
    let all = |pool: &rayon::ThreadPool| {
        black_box(pool.install(|| extractor.extract_all(&many).count()));
    };
    let (slow, fast) = in_turns(|| all(&one), || all(&two));
    row("`extract_all`, one core", &many, slow, ("two cores", fast), "≥ 1.85");
}

/// The time of a byte of a long text against that of a short one.
fn growth(extractor: &Extractor) {
    let (short, long) = (texts::concatenated(64 << 10), texts::concatenated(64 << 20));
    let many = long.len() / short.len();
    let (own, other) = in_turns(
        || drop(extractor.extract(black_box(&long))),
        || {
            (0..many).for_each(|_| drop(extractor.extract(black_box(&short))));
        },
    );
    row("64 MB in one text", &[long], own, ("as texts of 64 KB", other), "≤ 1.3");
}

/// The time of each hostile shape against that of as many bytes of the fixtures, both measured by turns: a reference taken once
/// would make the shapes look slow for as long as another program is busy.
fn shapes(extractor: &Extractor, plain: &[String], pages: &[String]) {
    let all = |texts: &[String]| texts.iter().for_each(|text| drop(extractor.extract(black_box(text))));
    for (name, text) in texts::hostile() {
        let (with, ordinary) = match text.starts_with('<') {
            true => ("of fixtures, pages", pages),
            false => ("of fixtures, texts", plain),
        };
        let text = [text];
        let (own, least) = in_turns(|| all(&text), || all(ordinary));
        let least = least.mul_f64(bytes(&text) as f64 / bytes(ordinary) as f64);
        row(&format!("hostile: {name}"), &text, own, (with, least), "≤ 3");
    }
}
