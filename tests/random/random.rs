//! Properties of random inputs: texts made of telling pieces, dates, and folders of the caller's own words.

#[allow(dead_code, reason = "shared between tests")]
#[path = "../laws/mod.rs"]
mod laws;

use epaulette::{Announcement, ErrorKind, Extractor, Season, Timex, extract};
use laws::breach;
use proptest::prelude::*;
use std::path::PathBuf;

const PIECES: [&str; 60] = [
    "PC ",
    "Sergeant ",
    "Det Ch Insp ",
    "Temporary ",
    "former ",
    "PCSO",
    "Jane ",
    "Doe",
    "O’Dell",
    "Mac",
    " and ",
    ", ",
    ". ",
    ".",
    "\n",
    "\n\n",
    "“",
    "”",
    "\"",
    "’s ",
    "said: ",
    "she ",
    "he ",
    "who ",
    "joined ",
    "was promoted to ",
    "retired",
    "Kent Police ",
    "the Met ",
    "in ",
    "2007 ",
    "May ",
    "23 January ",
    "last Monday ",
    "22 years ago ",
    "yesterday ",
    "six ",
    "half a dozen ",
    "1,200 ",
    "99999999999 ",
    "officers ",
    "PCSOs ",
    "recruits ",
    "St Albans",
    "London Road ",
    "A414 ",
    "from ",
    "to ",
    "<p>",
    "</p>",
    "<div class=\"share\">",
    "&nbsp;",
    "---\n",
    "# ",
    "* ",
    "[a](b)",
    "34-year-old ",
    "\u{200b}",
    "\u{ad}",
    "Cookies ",
];

fn telling_text() -> impl Strategy<Value = String> {
    let piece =
        prop_oneof![8 => prop::sample::select(PIECES.to_vec()).prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn year() -> impl Strategy<Value = Option<u16>> {
    prop::option::of(1..=9999_u16)
}

fn date() -> impl Strategy<Value = Timex> {
    let season = prop::sample::select(vec![Season::Spring, Season::Summer, Season::Autumn, Season::Winter]);
    prop_oneof![
        (1..=9999_u16).prop_filter_map("a decade", Timex::from_decade),
        (1..=9999_u16).prop_filter_map("a year", Timex::from_year),
        (year(), season).prop_filter_map("a season", |(year, season)| Timex::from_season(year, season)),
        (year(), 1..=12_u8).prop_filter_map("a month", |(year, month)| Timex::from_month(year, month)),
        (1..=9999_u16, 1..=53_u8).prop_filter_map("a week", |(year, week)| Timex::from_week(year, week)),
        (year(), 1..=12_u8, 1..=31_u8).prop_filter_map("a day", |(year, m, d)| Timex::from_day(year, m, d)),
    ]
}

/// Bytes of which some inputs are text in some charset and some are not: mostly letters, with a share of other bytes.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let byte = prop_oneof![60 => b' '..=b'~', 3 => 0x80..=0xff_u8, 1 => Just(b'\n')].boxed();
    let odd = prop_oneof![9 => byte.clone(), 1 => any::<u8>()].boxed();
    prop_oneof![
        3 => prop::collection::vec(byte, 1..400),
        1 => prop::collection::vec(odd, 0..400),
        1 => prop::collection::vec(any::<u8>(), 0..40),
    ]
}

/// A date as it is written, with one character in another's place.
fn nearly_a_date() -> impl Strategy<Value = String> {
    (
        date(),
        any::<prop::sample::Index>(),
        prop::sample::select("0123456789XWSPUA-".chars().collect::<Vec<_>>()),
    )
        .prop_map(|(date, at, c)| {
            let mut written: Vec<char> = date.to_string().chars().collect();
            let at = at.index(written.len());
            written[at] = c;
            written.into_iter().collect()
        })
}

/// A folder that is gone when the test is.
struct Folder(PathBuf);

impl Folder {
    fn with(file: &str, text: &str) -> Self {
        use std::sync::atomic::{AtomicUsize, Ordering};
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("epaulette-words-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).expect("a folder for the test");
        std::fs::write(folder.join(file), text).expect("a file for the test");
        Self(folder)
    }

    fn build(&self) -> Result<Extractor, epaulette::Error> {
        Extractor::builder().lexicon_dir(&self.0).build()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    #[test]
    fn a_text_of_telling_pieces_keeps_every_law(text in telling_text()) {
        let found = extract(&text);
        prop_assert_eq!(breach(&found), None, "{:?}", text);
    }

    #[test]
    fn bytes_are_read_or_refused_by_name(bytes in bytes()) {
        match Extractor::new().extract_bytes(&bytes) {
            Ok(found) => prop_assert_eq!(breach(&found), None),
            Err(error) => prop_assert!(matches!(error.kind(), ErrorKind::Empty | ErrorKind::NotText), "{}", error),
        }
    }

    #[test]
    fn letters_are_text_in_some_charset(letters in "[ -~]{0,40}[a-z][ -~]{0,40}", odd in 0x80..=0xff_u8) {
        let found = Extractor::new().extract_bytes(&[letters.as_bytes(), &[odd], b" and so on"].concat());
        prop_assert!(found.is_ok(), "{:?}", found);
    }

    #[test]
    fn json_reads_back_equal(text in telling_text()) {
        let found = extract(&text);
        let json = serde_json::to_string(&found).expect("serialises");
        prop_assert_eq!(serde_json::from_str::<Announcement>(&json).expect("reads back"), found);
    }

    #[test]
    fn a_date_reads_back_as_written(date in date()) {
        prop_assert_eq!(date.to_string().parse::<Timex>().ok(), Some(date));
    }

    #[test]
    fn what_reads_as_a_date_is_written_alike(text in nearly_a_date()) {
        match text.parse::<Timex>() {
            Ok(date) => prop_assert_eq!(date.to_string(), text),
            Err(error) => prop_assert_eq!(error.kind(), ErrorKind::Timex),
        }
    }

    #[test]
    fn any_publication_date_is_borne(text in telling_text(), date in date()) {
        let found = Extractor::new().with_published(date).extract(&text);
        prop_assert_eq!(breach(&found), None, "{:?} published {}", text, date);
        let stated = extract(&text).published;
        prop_assert_eq!(found.published, stated.or(Some(date)), "{:?}", text);
    }
}

proptest! {
    // Each case reads all lexicons anew.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(24) })]

    #[test]
    fn any_overlay_is_read_or_named(row in "[a-zé'|.*+?(\\[{^$\\\\ -]{0,40}(\t[a-z_|.*(\\[]{0,12}){0,6}") {
        for (file, header) in [
            ("ranks.tsv", "rank\tdetective\tseniority\tvariants\tplurals\tnote"),
            ("grammar.tsv", "phrase\tclasses\tnote"),
            ("boilerplate.tsv", "phrase\tkind\tmatch\tnote"),
        ] {
            let folder = Folder::with(file, &format!("{header}\n{row}\n"));
            match folder.build() {
                Ok(extractor) => {
                    let found = extractor.extract(&format!("PC Jane Doe joined Kent Police in 2007. {row} Jane {row}"));
                    prop_assert_eq!(breach(&found), None);
                }
                Err(error) => {
                    prop_assert_eq!(error.kind(), ErrorKind::Lexicon);
                    prop_assert!(error.to_string().contains(file), "{}", error);
                }
            }
        }
    }
}

#[test]
fn a_huge_row_is_read_or_named() {
    for cell in ["pc ".repeat(100_000), "a|".repeat(100_000), "x".repeat(1_000_000), "|".repeat(100_000)] {
        let folder = Folder::with(
            "ranks.tsv",
            &format!("rank\tdetective\tseniority\tvariants\tplurals\tnote\nconstable\t\t\t{cell}\t\n"),
        );
        match folder.build() {
            Ok(extractor) => assert_eq!(breach(&extractor.extract("PC Jane Doe joined in 2007.")), None),
            Err(error) => assert!(error.to_string().len() < 600, "an error fits one line"),
        }
    }
}

#[test]
fn a_hundred_thousand_rows_are_read() {
    let rows: String = (0..100_000).map(|n| format!("place{n:06}x\ttown\t\t\n")).collect();
    let folder = Folder::with("places.tsv", &format!("name\tkind\tpopulation\twithin\tnote\n{rows}"));
    let found = folder.build().expect("good rows").extract("He lives in Place099999x.");
    assert_eq!(breach(&found), None);
}

#[test]
fn a_file_beyond_the_limit_is_refused_by_name() {
    let rows = "quell magna\tvillage\t\t\n".repeat(100);
    let folder = Folder::with("places.tsv", &format!("name\tkind\tpopulation\twithin\tnote\n{rows}"));
    let error = Extractor::builder().lexicon_dir(&folder.0).max_bytes(1_000).build().expect_err("too large");
    assert_eq!(error.kind(), ErrorKind::Lexicon);
    assert!(error.to_string().contains("places.tsv") && error.to_string().contains("1000"), "{error}");
}

#[test]
fn rows_of_another_file_are_refused_by_name() {
    for text in ["", "rank\n", "\u{feff}", "rank\tvariants\nx\ty\n", "\t\t\t\n", "\u{0}"] {
        let error = Folder::with("ranks.tsv", text).build().expect_err("no header");
        assert_eq!(error.kind(), ErrorKind::Lexicon);
        assert!(error.to_string().contains("ranks.tsv"), "{error}");
    }
}
