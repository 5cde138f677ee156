//! `extract_all` gives what `extract` gives, in the same order, without holding its input.
#![cfg(feature = "parallel")]

use epaulette::{Announcement, Extractor};
use std::fs;
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

fn pages() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt" || ending == "html"));
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

fn fixtures() -> Vec<String> {
    pages().iter().map(|page| String::from_utf8_lossy(page).into_owned()).collect()
}

#[test]
fn many_texts_give_what_each_gives_alone() {
    let texts = fixtures();
    assert!(texts.len() > 10);
    let extractor = Extractor::new();
    let together: Vec<Announcement> = extractor.extract_all(&texts).collect();
    let alone: Vec<Announcement> = texts.iter().map(|text| extractor.extract(text)).collect();
    assert_eq!(together, alone);
}

#[test]
fn the_settings_of_the_extractor_hold_for_every_text() {
    let published = "2019-02-01".parse().unwrap();
    let extractor = Extractor::builder().published(published).build().unwrap();
    let all = extractor.extract_all(["PC Doe", "PC Roe"]);
    assert!(all.into_iter().all(|announcement| announcement.published == Some(published)));
}

/// A text that knows how many of its kind are alive.
struct Counted {
    text: &'static str,
    alive: Arc<AtomicUsize>,
}

impl Counted {
    fn new(alive: &Arc<AtomicUsize>, most: &AtomicUsize) -> Self {
        most.fetch_max(alive.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
        Self { text: "PC Jane Doe joined Kent Police in 2007.", alive: Arc::clone(alive) }
    }
}

impl AsRef<str> for Counted {
    fn as_ref(&self) -> &str {
        self.text
    }
}

impl AsRef<[u8]> for Counted {
    fn as_ref(&self) -> &[u8] {
        self.text.as_bytes()
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.alive.fetch_sub(1, Ordering::SeqCst);
    }
}

#[test]
fn the_texts_held_do_not_grow_with_the_input() {
    let (alive, most) = (Arc::new(AtomicUsize::new(0)), AtomicUsize::new(0));
    let texts = || (0..20_000).map(|_| Counted::new(&alive, &most));
    assert_eq!(Extractor::new().extract_all(texts()).count(), 20_000);
    assert_eq!(Extractor::new().extract_all_bytes(texts()).filter(Result::is_ok).count(), 20_000);
    assert_eq!(alive.load(Ordering::SeqCst), 0);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    assert!(most.load(Ordering::SeqCst) <= 256 * cores.max(2), "{most:?} texts were held at once");
}

#[test]
fn each_page_gives_its_facts_or_its_error_in_its_place() {
    let mut pages = pages();
    let large = " ".repeat(300_000).into_bytes();
    for (at, bad) in [(0, b"%PDF-1.7".to_vec()), (7, Vec::new()), (8, large), (30, b"PK\x03\x04".to_vec())] {
        pages.insert(at, bad);
    }
    let extractor = Extractor::builder().max_bytes(200_000).build().unwrap();
    let told = |found: Result<Announcement, epaulette::Error>| {
        found.map_err(|error| (error.kind(), error.to_string()))
    };
    let together: Vec<_> = extractor.extract_all_bytes(&pages).map(told).collect();
    let alone: Vec<_> = pages.iter().map(|page| told(extractor.extract_bytes(page))).collect();
    assert_eq!(together, alone);
    let failed: Vec<usize> = (0..together.len()).filter(|at| together[*at].is_err()).collect();
    assert_eq!(failed, [0, 7, 8, 30]);
}

#[test]
fn the_iterator_itself_may_be_bound_to_one_thread() {
    let own: Rc<[&str]> = Rc::from(["PC Doe", "PC Roe"]);
    let texts = own.iter().map(|text| (*text).to_owned());
    assert_eq!(Extractor::new().extract_all(texts).count(), 2);
}
