//! What holds of every result holds on the fixtures, on damaged fixtures and on fixtures cut off anywhere.

#[allow(dead_code, reason = "shared between tests")]
mod corpus;
#[allow(dead_code, reason = "shared between tests")]
mod laws;
mod mutation;

use corpus::{Fixture, fixtures};
use epaulette::{Announcement, Extractor, Format};
use laws::assert_lawful;
use mutation::mutate;

/// Kinds of damage tried on each fixture.
const MUTATIONS: u64 = 200;

/// How many of its possible ends a fixture is cut off at in the ordinary run.
const CUTS: usize = 40;

fn json(found: &Announcement) -> String {
    serde_json::to_string(found).expect("an announcement serialises")
}

/// Runs a check on every fixture, on as many threads as there are cores.
fn on_every_fixture(check: impl Fn(&Extractor, &Fixture) + Sync) {
    let (extractor, fixtures) = (Extractor::new(), fixtures());
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    std::thread::scope(|scope| {
        for thread in 0..threads {
            let (extractor, check) = (&extractor, &check);
            let share = fixtures.iter().skip(thread).step_by(threads);
            scope.spawn(move || share.for_each(|fixture| check(extractor, fixture)));
        }
    });
}

#[test]
fn the_fixtures_keep_every_law() {
    on_every_fixture(|extractor, fixture| {
        let found = extractor.extract_bytes(&fixture.bytes).expect("fixtures are text");
        assert_lawful(&found, &fixture.name);
    });
}

#[test]
fn every_reading_of_a_fixture_keeps_every_law() {
    on_every_fixture(|extractor, fixture| {
        for format in [Format::Html, Format::Markdown, Format::Plain] {
            let found = extractor.clone().with_format(format).extract(&fixture.text());
            assert_lawful(&found, &format!("{} read as {format:?}", fixture.name));
        }
    });
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    on_every_fixture(|extractor, fixture| {
        let once = json(&extractor.extract(&fixture.text()));
        assert_eq!(once, json(&extractor.extract(&fixture.text())), "{}", fixture.name);
        assert_eq!(once, json(&Extractor::new().extract(&fixture.text())), "{}", fixture.name);
    });
}

#[test]
fn a_fixture_that_was_decoded_wrongly_gives_the_same_bytes() {
    on_every_fixture(|extractor, fixture| {
        let text = fixture.text();
        let once = json(&extractor.extract(&text));
        let wrong: String = text.bytes().map(char::from).collect();
        assert_eq!(once, json(&extractor.extract(&wrong)), "{}", fixture.name);
    });
}

#[test]
fn damaged_fixtures_keep_every_law() {
    on_every_fixture(|extractor, fixture| {
        let text = fixture.text();
        for seed in 0..MUTATIONS {
            let damaged = mutate(&text, seed);
            let found = extractor.extract(&damaged);
            assert_lawful(&found, &format!("{} damaged by seed {seed}", fixture.name));
        }
    });
}

#[test]
fn damaged_fixtures_give_the_same_bytes_twice() {
    on_every_fixture(|extractor, fixture| {
        let text = fixture.text();
        for seed in (0..MUTATIONS).step_by(20) {
            let damaged = mutate(&text, seed);
            let (once, twice) = (json(&extractor.extract(&damaged)), json(&extractor.extract(&damaged)));
            assert_eq!(once, twice, "{} damaged by seed {seed}", fixture.name);
        }
    });
}

/// Every character boundary of a text, but not more than `most` of them.
fn cuts(text: &str, most: usize) -> Vec<usize> {
    let all: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let step = all.len().div_ceil(most).max(1);
    all.into_iter().step_by(step).collect()
}

fn cut_off(most: usize) {
    on_every_fixture(|extractor, fixture| {
        let text = fixture.text();
        for end in cuts(&text, most) {
            let found = extractor.extract(&text[..end]);
            assert_lawful(&found, &format!("{} cut off at byte {end}", fixture.name));
        }
    });
}

#[test]
fn fixtures_cut_off_here_and_there_keep_every_law() {
    cut_off(CUTS);
}

#[test]
#[ignore = "takes minutes: run it with --release before a release"]
fn fixtures_cut_off_anywhere_keep_every_law() {
    cut_off(usize::MAX);
}
