//! What reads as a date is written as it was read: `cargo +nightly fuzz run --fuzz-dir tests/fuzz timex`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(date) = text.parse::<epaulette::Timex>() {
        assert_eq!(date.to_string(), text);
    }
});
