//! Any bytes are read or refused: `cargo +nightly fuzz run --fuzz-dir tests/fuzz bytes fixtures`.
#![no_main]

#[path = "../../laws/mod.rs"]
mod laws;

use epaulette::{Announcement, Extractor};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(found) = Extractor::new().extract_bytes(bytes) {
        laws::assert_lawful(&found, "fuzzed bytes");
        let json = serde_json::to_string(&found).expect("an announcement serialises");
        assert_eq!(serde_json::from_str::<Announcement>(&json).expect("JSON of our own"), found);
    }
});
