//! Cleaning alone keeps what an extraction keeps, and says of each block that it drops why.

#[allow(dead_code, reason = "shared between tests")]
mod corpus;
mod mutation;

use corpus::fixtures;
use epaulette::{Cleaned, DropReason, Extractor, Format};
use mutation::mutate;
use std::collections::BTreeSet;

/// Kinds of damage tried on each fixture.
const MUTATIONS: u64 = 30;

/// What is kept is that of an extraction, and each dropped block has words and a place at the start of a line.
fn assert_cleaned(extractor: &Extractor, text: &str, input: &str) -> Cleaned {
    let cleaned = extractor.clean(text);
    let found = extractor.extract(text);
    assert_eq!(cleaned.text, found.text, "{input}");
    assert_eq!(cleaned.title, found.title, "{input}");
    assert_eq!(cleaned.url, found.url, "{input}");
    assert_eq!(cleaned.published, found.published, "{input}");
    let mut last = 0;
    for block in &cleaned.dropped {
        let at = block.at;
        let line = at == 0 || at == cleaned.text.len() || cleaned.text.as_bytes().get(at - 1) == Some(&b'\n');
        assert!(line && at >= last && !block.text.trim().is_empty(), "{input}: {block:?}");
        last = at;
    }
    cleaned
}

#[test]
fn what_is_kept_is_what_an_extraction_keeps() {
    let extractor = Extractor::builder().published("2020-01".parse().unwrap()).build().unwrap();
    let mut reasons = BTreeSet::new();
    for fixture in fixtures() {
        let cleaned = assert_cleaned(&extractor, &fixture.text(), &fixture.name);
        reasons.extend(cleaned.dropped.iter().map(|block| format!("{:?}", block.reason)));
        let json = serde_json::to_string(&cleaned).expect("it serialises");
        assert_eq!(serde_json::from_str::<Cleaned>(&json).expect("JSON of our own"), cleaned);
    }
    assert!(reasons.len() >= 6, "the fixtures show few reasons: {reasons:?}");
}

#[test]
fn bytes_are_cleaned_as_they_are_extracted() {
    let extractor = Extractor::new();
    for fixture in fixtures() {
        let cleaned = extractor.clean_bytes(&fixture.bytes).expect("fixtures are text");
        assert_eq!(cleaned.text, extractor.extract_bytes(&fixture.bytes).expect("fixtures are text").text);
    }
    assert!(extractor.clean_bytes(b"%PDF-1.7").is_err());
}

#[test]
fn damaged_input_is_cleaned_as_it_is_extracted() {
    let extractor = Extractor::new();
    for fixture in fixtures() {
        for seed in 0..MUTATIONS {
            let damaged = mutate(&fixture.text(), seed);
            let format = [Format::Sniff, Format::Html, Format::Markdown, Format::Plain][seed as usize % 4];
            let extractor = extractor.clone().with_format(format);
            assert_cleaned(&extractor, &damaged, &format!("{} damaged by seed {seed}", fixture.name));
        }
    }
}

#[test]
fn each_dropped_block_has_its_reason() {
    let page = "<title>New PC for Dover | Kent Police</title><nav><a href='/'>Home</a></nav><article><h1>New PC for Dover</h1>\
                <p>We use cookies to improve this site.</p>\
                <p>PC Jane Doe has joined the team in Dover after a year in Deal, where she had been since May.</p>\
                <p>Share this page</p><p>Published 3 May 2019</p>\
                <p>She will lead the work with schools and hopes to see more of the town's young people.</p></article>";
    let cleaned = epaulette::clean(page);
    let dropped: Vec<(&str, DropReason)> =
        cleaned.dropped.iter().map(|block| (block.text.as_str(), block.reason)).collect();
    assert_eq!(
        dropped,
        [
            ("Home", DropReason::Layout),
            ("We use cookies to improve this site.", DropReason::Cookie),
            ("Share this page", DropReason::Phrase),
            ("Published 3 May 2019", DropReason::Dateline),
        ]
    );
    assert!(cleaned.text[cleaned.dropped[2].at..].starts_with("She will lead"));
    assert_eq!(cleaned.published.map(|date| date.to_string()).as_deref(), Some("2019-05-03"));
}

#[test]
fn an_empty_page_is_clean() {
    assert_eq!(epaulette::clean(""), Cleaned::default());
}
