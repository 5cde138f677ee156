//! Any file of words is read, or refused by its name: `cargo +nightly fuzz run --fuzz-dir tests/fuzz overlay`.
#![no_main]

#[path = "../../laws/mod.rs"]
mod laws;

use epaulette::{ErrorKind, Extractor};
use libfuzzer_sys::fuzz_target;

const HEADERS: [(&str, &str); 3] = [
    ("ranks.tsv", "rank\tdetective\tseniority\tvariants\tplurals\tnote\n"),
    ("grammar.tsv", "phrase\tclasses\tnote\n"),
    ("boilerplate.tsv", "phrase\tkind\tmatch\tnote\n"),
];

fuzz_target!(|rows: &str| {
    let folder = std::env::temp_dir().join(format!("epaulette-fuzz-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder of the fuzzer's own");
    for (file, header) in HEADERS {
        std::fs::write(folder.join(file), format!("{header}{rows}")).expect("a file of the fuzzer's own");
        match Extractor::builder().lexicon_dir(&folder).build() {
            Ok(extractor) => laws::assert_lawful(&extractor.extract(rows), "a fuzzed overlay"),
            Err(error) => assert_eq!(error.kind(), ErrorKind::Lexicon),
        }
        std::fs::remove_file(folder.join(file)).expect("the file just written");
    }
});
