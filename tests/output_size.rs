//! No record is much longer than its page: 20 times its bytes and 64 KiB, whatever it says; and what is left out is told.

#[allow(dead_code, reason = "shared between tests")]
mod command;

use command::{Folder, dump, out, run};
use epaulette::Extractor;
use serde_json::Value;

/// How long the pages are: many times more than what the shortest are allowed.
const PAGE: usize = 40_000;

/// A name of letters, another one for each number.
fn name(n: usize) -> String {
    let letter = |n: usize| char::from(b'a' + u8::try_from(n % 26).unwrap_or(0));
    format!("A{}{}{}", letter(n), letter(n / 26), letter(n / 676))
}

/// A page of pieces, each told its number.
fn page(piece: impl Fn(usize) -> String) -> String {
    let mut page = String::new();
    for n in 0.. {
        if page.len() >= PAGE {
            break;
        }
        page.push_str(&piece(n));
    }
    page
}

/// Three steps of each of thirty people, in each sentence.
fn recruits(n: usize) -> String {
    let names: Vec<String> = (0..30).map(|at| format!("{} Bo", name(30 * n + at))).collect();
    format!("PCs {} and Cy Do joined GMP in 2001 and left in 2003. ", names.join(", "))
}

/// Pages that say as much as they can in few bytes.
fn pages() -> Vec<(&'static str, String)> {
    vec![
        ("headcounts", page(|n| format!("{} PCs ", n % 8 + 2))),
        ("headcounts of lines", page(|n| format!("{} PC\n", n % 9 + 1))),
        ("headcounts of places", page(|_| "Ely, Deal, Hove and Bude get two PCs each. ".to_owned())),
        ("forces", "GMP ".repeat(PAGE / 4)),
        ("forces by two", "PSNI, BTP, ".repeat(PAGE / 11)),
        ("relations", page(|n| format!("PC {} Al replaces PC {} Bo.\n", name(2 * n), name(2 * n + 1)))),
        ("steps", page(recruits)),
        ("officers", format!("PCs {}.", page(|n| format!("{} Bo, ", name(n))))),
        ("officers apart", page(|n| format!("PC {} Bo.\n", name(n)))),
        ("places", page(|n| format!("{} Rd, ", name(n)))),
        ("dates", page(|n| format!("{}/{}/{:02} ", n % 28 + 1, n / 28 % 12 + 1, n / 336 % 99))),
        ("quotes", page(|_| "\u{201c}We \\\"\\\\ go,\u{201d} he said. ".to_owned())),
        ("euros", format!("{}{}", "\u{20ac} ".repeat(PAGE / 8), "GMP ".repeat(PAGE / 8))),
    ]
}

#[test]
fn no_record_is_much_longer_than_its_page() {
    let folder = Folder::new();
    let mut left_out = 0;
    for (number, (what, text)) in pages().iter().enumerate() {
        let path = folder.write(&format!("{number}.txt"), text);
        let printed = run(dump().args(["--format", "jsonl"]).arg(&path));
        let record = out(&printed);
        let most = 20 * text.len() + (64 << 10);
        assert!(record.len() <= most, "{what}: {} bytes of {} that are allowed", record.len(), most);
        let read: Value = serde_json::from_str(record).expect(what);
        let is_truncated = read["truncated"] == Value::Bool(true);
        left_out += usize::from(is_truncated);
        // Most of what is allowed is used.
        assert!(!is_truncated || record.len() > most / 3, "{what}: {} of {most} bytes", record.len());
        assert_eq!(Extractor::new().extract(text).truncated, is_truncated, "{what}");
    }
    assert!(left_out >= 5, "only {left_out} pages say too much");
}

#[test]
fn a_page_that_says_too_much_is_explained_as_far_as_it_is_told() {
    let extractor = Extractor::new();
    for (what, text) in pages() {
        let why = extractor.explain(&text);
        assert_eq!(why.announcement, extractor.extract(&text), "{what}");
        assert!(why.facts.iter().all(|fact| !fact.span.of(&why.announcement.text).is_empty()), "{what}");
    }
}
