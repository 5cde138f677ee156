//! The types of the result keep what they promise to Rust callers: order, conversions, refusals.

use epaulette::{ErrorKind, Rank, Span, extract};
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

fn rank(name: &str) -> Rank {
    name.parse().expect(name)
}

/// Each name of `ranks.tsv` with the seniorities its rows give.
fn seniorities() -> BTreeMap<String, Vec<Option<u8>>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon/data/ranks.tsv");
    let text = std::fs::read_to_string(path).expect("the data");
    let mut lines = text.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let header = lines.next().expect("a header");
    let column = header.iter().position(|column| *column == "seniority").expect("the column");
    let mut all: BTreeMap<String, Vec<Option<u8>>> = BTreeMap::new();
    for cells in lines {
        all.entry(cells[0].to_owned()).or_default().push(cells[column].parse().ok());
    }
    all
}

#[test]
fn all_ranks_are_those_of_the_table_in_order() {
    let all = Rank::all();
    assert!(all.is_sorted());
    let mut names: Vec<&str> = all.iter().map(Rank::as_str).collect();
    names.sort_unstable();
    let table = seniorities();
    let ranked = table.iter().filter(|(_, numbers)| numbers[0].is_some());
    assert_eq!(names, ranked.map(|(name, _)| name.as_str()).collect::<Vec<_>>());
    for rank in all {
        let numbers = &table[rank.as_str()];
        assert!(numbers.iter().all(|number| *number == rank.seniority()), "{rank}: {numbers:?}");
    }
}

#[test]
fn ranks_order_by_seniority_then_by_name() {
    for (lower, higher) in [
        ("constable", "sergeant"),
        ("sergeant", "inspector"),
        ("chief_inspector", "superintendent"),
        ("chief_constable", "commissioner"),
        ("pcso", "constable"),
        ("special_constable", "constable"),
        ("special_sergeant", "sergeant"),
        ("special_inspector", "inspector"),
        ("commissioner", "deputy_police_and_crime_commissioner"),
        ("deputy_police_and_crime_commissioner", "police_and_crime_commissioner"),
        // Peers, by name.
        ("assistant_chief_constable", "commander"),
        ("pcso", "special_constable"),
        // What is not built in.
        ("lieutenant", "pcso"),
        ("lieutenant", "warden"),
    ] {
        assert!(rank(lower) < rank(higher), "{lower} < {higher}");
        assert!(rank(higher) > rank(lower), "{higher} > {lower}");
    }
    let mut shuffled: Vec<Rank> = Rank::all().iter().rev().cloned().collect();
    shuffled.sort();
    assert_eq!(shuffled, Rank::all());
}

#[test]
fn equal_in_order_is_equal() {
    for one in Rank::all() {
        for other in Rank::all() {
            assert_eq!(one.cmp(other).is_eq(), one == other, "{one}, {other}");
        }
    }
}

#[test]
fn a_rank_tells_what_it_belongs_to() {
    let of = |test: fn(&Rank) -> bool| Rank::all().iter().filter(|rank| test(rank)).count();
    assert_eq!(of(Rank::is_special), seniorities().keys().filter(|name| name.contains("special")).count());
    assert_eq!(of(Rank::is_office), 2);
    assert!(rank("special_deputy_chief_officer").is_special());
    assert!(!rank("commissioner").is_office());
}

#[test]
fn a_rank_is_words_joined_by_underscores() {
    for good in ["constable", "chief_inspector", "a", "garda"] {
        let json = format!("{good:?}");
        let read: Rank = serde_json::from_str(&json).expect(good);
        assert_eq!(read, good);
        assert_eq!(serde_json::to_string(&read).expect("a string"), json);
    }
    for bad in
        ["", "_", "Sergeant", "chief inspector", "chief__inspector", "_pc", "pc_", "pc1", "gardaí", "a\n"]
    {
        let error = bad.parse::<Rank>().expect_err(bad);
        assert_eq!(error.kind(), ErrorKind::Rank);
        let told = format!("invalid rank `{bad}`; expected");
        assert!(error.to_string().starts_with(&told), "{error}");
        let read = serde_json::from_value::<Rank>(bad.into()).expect_err(bad);
        assert!(read.to_string().starts_with(&told), "{read}");
    }
}

#[test]
fn an_announcement_with_a_bad_rank_is_refused() {
    let mut json = serde_json::to_value(extract("Inspector Jane Doe spoke.")).expect("JSON");
    json["officers"][0]["rank"] = "Inspector!".into();
    let error = serde_json::from_value::<epaulette::Announcement>(json).expect_err("a bad rank");
    assert!(error.to_string().contains("invalid rank `Inspector!`"), "{error}");
}

#[test]
fn json_of_the_first_release_is_read() {
    let json = serde_json::json!({
        "title": null, "url": null, "published": "2018-05-24",
        "text": "Inspector Jane Doe joined Kent Police in 2007. She replaces Inspector John Roe.",
        "officers": [
            {"name": "Jane Doe", "rank": "inspector", "detective": false, "standing": "substantive",
             "career": [{"event": "joined", "date": "2007", "organisation": "Kent Police", "approximate": false,
                         "span": {"start": 19, "end": 45}, "rule": "career/joined"}],
             "relations": [{"kind": "replaces", "officer": "John Roe", "span": {"start": 51, "end": 78},
                            "rule": "relation/verb"}],
             "mentions": [{"start": 10, "end": 18}], "rule": "officer/rank-before-name"},
            {"name": "John Roe", "rank": "inspector", "detective": false, "standing": "substantive", "career": [],
             "relations": [], "mentions": [{"start": 70, "end": 78}], "rule": "officer/rank-before-name"}],
        "headcounts": [], "places": [], "dates": [{"value": "2007", "span": {"start": 41, "end": 45}, "rule": "date/year"}],
        "forces": ["Kent Police"],
        "force_mentions": [{"name": "Kent Police", "span": {"start": 26, "end": 37}, "rule": "force/name"}],
        "quotes": []
    });
    let read: epaulette::Announcement = serde_json::from_value(json).expect("JSON of 0.1");
    assert_eq!(read.officers[0].career[0].span.of(&read.text), "joined Kent Police in 2007");
    assert_eq!(read.officers[0].relations[0].officer_index, None);
    assert_eq!(read.officers[0].rank, read.officers[1].rank);
}

#[test]
fn a_span_is_a_range_and_back() {
    let found = extract("Sergeant Jane Doe joined Kent Police in 2007.");
    let span = found.dates[0].span;
    let range: Range<usize> = span.into();
    assert_eq!(&found.text[range.clone()], span.of(&found.text));
    assert_eq!(Span::from(range), span);
    assert_eq!(span.range(), span.start..span.end);
}
