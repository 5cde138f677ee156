//! How long an extraction takes: `cargo bench --bench extract`.

mod texts;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use epaulette::Extractor;
use std::fs;
use std::hint::black_box;
use std::time::Duration;

criterion_group! {
    name = benches;
    config = Criterion::default().measurement_time(Duration::from_secs(3)).warm_up_time(Duration::from_secs(1));
    targets = texts_and_pages, floors, lexicons, folder, cores, growth, shapes
}
criterion_main!(benches);

fn bytes(group: &mut BenchmarkGroup<'_, WallTime>, count: usize) {
    group.throughput(Throughput::Bytes(count as u64));
}

/// One text or page after the other, as a caller extracts it.
fn texts_and_pages(c: &mut Criterion) {
    let extractor = Extractor::new();
    let (plain, pages) = (texts::plain(), texts::pages());
    let mut group = c.benchmark_group("extract");
    let median = &plain[plain.len() / 2];
    let long = texts::concatenated(64 << 10);
    for (name, text) in [("short", &plain[0]), ("median", median), ("64 KB", &long)] {
        bytes(&mut group, text.len());
        group.bench_function(name, |b| b.iter(|| extractor.extract(black_box(text))));
    }
    if let Some(page) = pages.get(pages.len() / 2) {
        bytes(&mut group, page.len());
        group.bench_function("page", |b| b.iter(|| extractor.extract(black_box(page))));
    }
    bytes(&mut group, plain.iter().map(String::len).sum());
    group.bench_function("all texts", |b| {
        b.iter(|| plain.iter().map(|text| extractor.extract(text).officers.len()).sum::<usize>());
    });
    bytes(&mut group, pages.iter().map(String::len).sum());
    group.bench_function("all pages", |b| {
        b.iter(|| pages.iter().map(|text| extractor.extract(text).officers.len()).sum::<usize>());
    });
}

/// The least that any reader of the same texts and pages has to do; `--bench floors` prints the ratios.
fn floors(c: &mut Criterion) {
    let (plain, pages) = (texts::plain(), texts::pages());
    let floor = texts::Floor::new();
    let mut group = c.benchmark_group("floor");
    bytes(&mut group, plain.iter().map(String::len).sum());
    group.bench_function("all texts", |b| {
        b.iter(|| plain.iter().map(|text| floor.read(text.as_bytes()).0).sum::<usize>());
    });
    bytes(&mut group, pages.iter().map(String::len).sum());
    group.bench_function("all pages", |b| {
        b.iter(|| pages.iter().for_each(|page| drop(scraper::Html::parse_document(black_box(page)))));
    });
}

/// Parsing the lexicons: what the first extraction of a process costs more than the next. A folder of overlays makes the
/// builder read them anew.
fn lexicons(c: &mut Criterion) {
    let empty = std::env::temp_dir().join(format!("no-overlays-{}", std::process::id()));
    fs::create_dir_all(&empty).expect("a folder for temporary files");
    c.bench_function("lexicons/load", |b| {
        b.iter(|| Extractor::builder().lexicon_dir(&empty).build().is_ok())
    });
    let _ = fs::remove_dir(&empty);
}

/// From files to JSON, on one core.
fn folder(c: &mut Criterion) {
    let extractor = Extractor::new();
    let paths = texts::paths(&["txt", "md", "html", "htm"]);
    let size = paths.iter().filter_map(|path| path.metadata().ok()).map(|data| data.len()).sum();
    let mut group = c.benchmark_group("folder");
    group.throughput(Throughput::Bytes(size));
    group.bench_function("files to json", |b| {
        b.iter(|| {
            let announcements =
                paths.iter().filter_map(|path| extractor.extract_bytes(&fs::read(path).ok()?).ok());
            announcements.filter_map(|a| serde_json::to_string(&a).ok()).map(|json| json.len()).sum::<usize>()
        });
    });
}

/// `extract_all` on one core and on two.
fn cores(c: &mut Criterion) {
    let extractor = Extractor::new();
    let plain = texts::plain();
    let many: Vec<&String> = plain.iter().cycle().take(plain.len() * 20).collect();
    let mut group = c.benchmark_group("extract_all");
    group.sample_size(10);
    bytes(&mut group, many.iter().map(|text| text.len()).sum());
    for cores in [1, 2] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(cores).build().expect("a pool of threads");
        group.bench_function(BenchmarkId::new("cores", cores), |b| {
            b.iter(|| pool.install(|| extractor.extract_all(many.iter().copied()).count()));
        });
    }
}

/// The same text a thousand times longer takes a thousand times longer.
fn growth(c: &mut Criterion) {
    let extractor = Extractor::new();
    let mut group = c.benchmark_group("growth");
    group.sample_size(10);
    for size in [64 << 10, 1 << 20, 64 << 20] {
        let text = texts::concatenated(size);
        bytes(&mut group, text.len());
        group
            .bench_function(format!("{} KB", size >> 10), |b| b.iter(|| extractor.extract(black_box(&text))));
    }
}

/// Shapes that a quadratic step would stumble over.
fn shapes(c: &mut Criterion) {
    let extractor = Extractor::new();
    let mut group = c.benchmark_group("shapes");
    group.sample_size(10).measurement_time(Duration::from_secs(1)).warm_up_time(Duration::from_millis(200));
    for (name, text) in texts::hostile() {
        bytes(&mut group, text.len());
        group.bench_function(name, |b| b.iter(|| extractor.extract(black_box(&text))));
    }
}
