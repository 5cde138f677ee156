//! Any text gives a lawful result: `cargo +nightly fuzz run --fuzz-dir tests/fuzz extract`.
#![no_main]

#[path = "../../laws/mod.rs"]
mod laws;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    laws::assert_lawful(&epaulette::extract(text), "a fuzzed text");
});
