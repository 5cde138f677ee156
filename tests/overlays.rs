//! Rows of a caller are read strictly: what cannot be read is an error that names file, line, column, value and the values
//! allowed.

use epaulette::{ErrorKind, Extractor};
use std::path::PathBuf;

fn build(file: &str, text: &str) -> Result<Extractor, epaulette::Error> {
    Extractor::builder().lexicon(file, text).build()
}

fn message(file: &str, text: &str) -> String {
    let error = build(file, text).expect_err(text);
    assert_eq!(error.kind(), ErrorKind::Lexicon);
    error.to_string()
}

/// A file, its text, and how the error begins.
const BAD: &[(&str, &str, &str)] = &[
    (
        "career.tsv",
        "phrase\tevent\tnote\nhung up the cape\tretierd\n",
        "career.tsv line 2, column `event`: invalid value `retierd`; expected `joined`, `promoted`, `appointed`, \
             `retired`, `left` or `moved`",
    ),
    (
        "career.tsv",
        "phrase\tevent\tnote\n\nhung up the cape\n",
        "career.tsv line 3, column `event`: invalid value ``; expected `joined`",
    ),
    (
        "career.tsv",
        "phrase\tevent\tnote\na\tleft\tb\tc\n",
        "career.tsv line 2, column `4`: invalid value `c`; expected at most 3 columns: `phrase\tevent\tnote`",
    ),
    (
        "career.tsv",
        "phrase\tevnt\tnote\na\tleft\n",
        "career.tsv line 1, column `event`: invalid value `evnt`; expected the header `phrase\tevent\tnote`",
    ),
    (
        "career.tsv",
        "phrase\tevent\tnote\nhung up the cape\tleft\nwent\tleft\nHung up the cape\tretired\n",
        "career.tsv line 4, column `phrase`: invalid value `Hung up the cape`; expected each `phrase` once; line 2 has it",
    ),
    (
        "career.tsv",
        "phrase\tevent\tnote\n***\tleft\n",
        "career.tsv line 2, column `phrase`: invalid value `***`; expected words of letters and digits",
    ),
    (
        "calendar.tsv",
        "value\tkind\tvariants\tnote\n99\tmonth\tmistember\n",
        "calendar.tsv line 2, column `value`: invalid value `99`; expected a month from `01` to `12`",
    ),
    (
        "calendar.tsv",
        "value\tkind\tvariants\tnote\n0\tweekday\tnoneday\n",
        "calendar.tsv line 2, column `value`: invalid value `0`; expected a weekday from `1` (Monday) to `7` (Sunday)",
    ),
    (
        "calendar.tsv",
        "value\tkind\tvariants\tnote\nSO\tseason\tfifth season\n",
        "calendar.tsv line 2, column `value`: invalid value `SO`; expected `SP`, `SU`, `FA` or `WI`",
    ),
    (
        "calendar.tsv",
        "value\tkind\tvariants\tnote\nsoon 3\tshift\tthree moons on\n",
        "calendar.tsv line 2, column `value`: invalid value `soon 3`; expected `after` or `before`",
    ),
    (
        "calendar.tsv",
        "value\tkind\tvariants\tnote\nyears\tunit\tyearlings\n",
        "calendar.tsv line 2, column `value`: invalid value `years`; expected `day`, `week`",
    ),
    (
        "numbers.tsv",
        "value\tkind\tvariants\tnote\nten\tcardinal\tdecade of\n",
        "numbers.tsv line 2, column `value`: invalid value `ten`; expected a whole number from 0 to 4294967295",
    ),
    (
        "numbers.tsv",
        "value\tkind\tvariants\tnote\n10\tcardinals\tdecade of\n",
        "numbers.tsv line 2, column `kind`: invalid value `cardinals`; expected `cardinal`, `tens`",
    ),
    (
        "qualifiers.tsv",
        "value\tside\tvariants\tnote\nabout\tbeforre\tgive or take\n",
        "qualifiers.tsv line 2, column `side`: invalid value `beforre`; expected `before` or `after`",
    ),
    (
        "qualifiers.tsv",
        "value\tside\tvariants\tnote\nabouts\tbefore\tgive or take\n",
        "qualifiers.tsv line 2, column `value`: invalid value `abouts`; expected `exact`, `at_least`, `at_most` or `about`",
    ),
    (
        "ranks.tsv",
        "rank\tdetective\tseniority\tvariants\tplurals\tnote\nChief Reeve\t\t4\tchief reeve\n",
        "ranks.tsv line 2, column `rank`: invalid value `Chief Reeve`; expected small letters with `_`",
    ),
    (
        "ranks.tsv",
        "rank\tdetective\tseniority\tvariants\tplurals\tnote\nchief_reeve\t\thigh\tchief reeve\n",
        "ranks.tsv line 2, column `seniority`: invalid value `high`; expected a whole number from 1 to 99",
    ),
    (
        "boilerplate.tsv",
        "phrase\tkind\tmatch\tnote\nshare this tale\tshare\tname\n",
        "boilerplate.tsv line 2, column `match`: invalid value `name`; expected `line`, `start`, `end` or `within`",
    ),
    (
        "places.tsv",
        "name\tkind\tpopulation\twithin\tnote\nquell\ttown\t\tupper quell\nupper quell\tcounty\t\tquellshire\n\
             quellshire\tregion\t\tquell\n",
        "places.tsv line 4, column `within`: invalid value `quell`; expected no place that lies in `quellshire`",
    ),
    ("rank.tsv", "", "rank.tsv: unknown lexicon file; expected `abbreviations.tsv`"),
];

#[test]
fn an_error_names_file_line_column_value_and_what_is_allowed() {
    for (file, text, want) in BAD {
        let error = message(file, text);
        assert!(error.starts_with(want), "{error}\n{want}");
    }
}

#[test]
fn a_line_that_removes_no_row_is_an_error() {
    let ranks = "rank\tdetective\tseniority\tvariants\tplurals\tnote";
    for (file, text, want) in [
        (
            "career.tsv",
            "phrase\tevent\tnote\n-promotion\n-retird\n".to_owned(),
            "career.tsv line 3, column `phrase`: invalid value `-retird`; expected the `phrase` of a row of the built-in \
             file or an earlier overlay",
        ),
        (
            "ranks.tsv",
            format!("{ranks}\n-constable\tyes\n-warden\n"),
            "ranks.tsv line 3, column `rank`: invalid value `-warden`; expected the `rank` and `detective` of a row",
        ),
        // A row of the same file stays: a file removes rows of earlier ones only.
        (
            "places.tsv",
            format!("{PLACES}zzyzx magna\ttown\n-zzyzx magna\n"),
            "places.tsv line 3, column `name`: invalid value `-zzyzx magna`; expected",
        ),
    ] {
        let error = message(file, &text);
        assert!(error.starts_with(want), "{error}");
    }
}

#[test]
fn a_place_may_lie_in_its_namesake() {
    let text = "name\tkind\tpopulation\twithin\tnote\nzzyzx\ttown|borough\t\tzzyzx|kent\n";
    let found = build("places.tsv", text).expect("a good row").extract("She lives in Zzyzx.");
    assert_eq!(found.places[0].name, "Zzyzx");
}

#[test]
fn overlays_add_and_remove_rows() {
    let text = "A man hung up his cape. PC Jane Doe retired in 2011.";
    let events = |extractor: &Extractor| {
        let found = extractor.extract(text);
        found.officers.iter().map(|officer| officer.career.len()).sum::<usize>()
    };
    assert_eq!(events(&Extractor::new()), 1);
    let header = "verbs\tvoice\tobject\tlink\tcomplement\ttime\tevent\texample\tnote";
    let without = build("career_frames.tsv", &format!("{header}\n-retire\n")).expect("a good row");
    assert_eq!(events(&without), 0);
}

#[test]
fn a_row_is_removed_by_the_cells_of_its_key() {
    let header = "rank\tdetective\tseniority\tvariants\tplurals\tnote";
    for (row, want) in [("-inspector", [false, false]), ("-inspector\tyes", [true, false])] {
        let extractor = build("ranks.tsv", &format!("{header}\n{row}\n")).expect(row);
        let found = extractor.extract("Inspector Jane Doe met DI John Roe.");
        let ranks = ["Jane Doe", "John Roe"].map(|name| {
            let officer = found.officers.iter().find(|officer| officer.name == name);
            officer.is_some_and(|officer| officer.rank.is_some())
        });
        assert_eq!(ranks, want, "{row}");
    }
}

/// A folder of its own, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("epaulette-overlays-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&path).expect("a new folder");
        Self(path)
    }

    fn message(&self) -> String {
        let error = Extractor::builder().lexicon_dir(&self.0).build().expect_err("a bad folder");
        assert_eq!(error.kind(), ErrorKind::Lexicon);
        error.to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_file_of_another_name_is_an_error() {
    let folder = Folder::new("name");
    std::fs::write(folder.0.join("rank.tsv"), "rank\n").expect("a file");
    let error = folder.message();
    assert!(error.contains("rank.tsv: unknown lexicon file; expected `abbreviations.tsv`"), "{error}");
    assert!(error.contains("`ranks.tsv`"), "{error}");
}

#[test]
fn a_folder_in_a_lexicon_folder_is_an_error() {
    let folder = Folder::new("folder");
    std::fs::create_dir(folder.0.join("ranks.tsv")).expect("a folder");
    let error = folder.message();
    assert!(error.contains("ranks.tsv: not a regular file"), "{error}");
}

#[cfg(unix)]
#[test]
fn a_pipe_in_a_lexicon_folder_is_an_error_and_not_waited_for() {
    let folder = Folder::new("pipe");
    let made = std::process::Command::new("mkfifo").arg(folder.0.join("ranks.tsv")).status();
    assert!(made.expect("`mkfifo` runs").success());
    let error = folder.message();
    assert!(error.contains("ranks.tsv: not a regular file"), "{error}");
}

const PLACES: &str = "name\tkind\tpopulation\twithin\tnote\n";

/// The kinds of Zzyzx Magna after overlays of these rows, in this order; the second one comes from a folder.
fn kinds(rows: [&str; 3]) -> Vec<Option<String>> {
    let folder =
        std::env::temp_dir().join(format!("overlay-order-{}-{}", std::process::id(), rows.concat().len()));
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("places.tsv"), format!("{PLACES}{}", rows[1])).expect("a file");
    let builder =
        Extractor::builder().lexicon("places.tsv", format!("{PLACES}{}", rows[0])).lexicon_dir(&folder);
    let extractor = builder.lexicon("places.tsv", format!("{PLACES}{}", rows[2])).build();
    std::fs::remove_dir_all(&folder).expect("the folder");
    let found = extractor.expect("good rows").extract("PC Jane Doe lives in Zzyzx Magna.");
    found.places.into_iter().map(|place| place.kind).collect()
}

#[test]
fn overlays_hold_in_the_order_of_the_calls() {
    let (village, town, gone) =
        ("zzyzx magna\tvillage\t\tkent\n", "zzyzx magna\ttown\t\tkent\n", "-zzyzx magna\n");
    let kind = |name: &str| vec![Some(name.to_owned())];
    assert_eq!(kinds([village, "", ""]), kind("village"));
    assert_eq!(kinds([village, gone, ""]), Vec::new(), "a folder removes a row from memory");
    assert_eq!(kinds(["", village, gone]), Vec::new(), "a text removes a row of a folder");
    assert_eq!(kinds([village, gone, town]), kind("town"), "a row is not removed by an earlier call");
    assert_eq!(kinds([village, gone, gone]), Vec::new(), "two calls may remove one row");
    let replaced = format!("{gone}{town}");
    assert_eq!(kinds([village, "", &replaced]), kind("town"), "one file replaces a row");
}

#[test]
fn the_hash_of_the_lexicons_tells_word_lists_apart() {
    let of = |rows: &[&str]| {
        let builder = rows.iter().fold(Extractor::builder(), |builder, row| {
            builder.lexicon("places.tsv", format!("name\tkind\tpopulation\twithin\tnote\n{row}\n"))
        });
        builder.build().expect("an extractor").lexicon_hash()
    };
    let built_in = Extractor::new().lexicon_hash();
    assert_eq!(of(&[]), built_in, "built twice");
    let village = of(&["zzyzx magna\tvillage\t\tkent\t"]);
    assert_eq!(of(&["zzyzx magna\tvillage\t\tkent\t"]), village);
    let town = of(&["zzyzx magna\ttown\t\tkent\t"]);
    let both = of(&["zzyzx magna\tvillage\t\tkent\t", "zzyzx parva\tvillage\t\tkent\t"]);
    let hashes = std::collections::BTreeSet::from([built_in, village, town, both]);
    assert_eq!(hashes.len(), 4);
    let page = |town: &str| {
        format!(
            "The Vale Trumpet\nTides\nLost hats\nPC Doe goes to {town}\nPC Doe has moved to {town} and will patrol its streets \
             on foot from the spring.\nBlow the trumpet for this tale\nTrumpet Yard, on the quay"
        )
    };
    let mut learner = epaulette::SiteLearner::new();
    let extractor = Extractor::new().with_site("vale");
    ["Dover", "Deal", "Hythe", "Lydd", "Rye"].iter().for_each(|town| learner.add(&extractor, &page(town)));
    let profiles = learner.finish();
    assert_eq!(profiles.len(), 1);
    let of_site = Extractor::builder().site_profiles(profiles).build().expect("an extractor");
    assert_ne!(of_site.lexicon_hash(), built_in);
}
