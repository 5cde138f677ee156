//! Steps told by the lines of lists.

use super::extractor;
use super::posts::told;

#[test]
fn reads_lists_of_moves_without_verbs() {
    let other = "\n\nSgt 7315 Joe Hart to Inspector, 4 June 2019";
    let lines = |line: &str| format!("{line}{other}");
    let extractor = extractor();
    let table: &[(&str, &[&str])] = &[
        ("PC 8106 Ann Bell to Sergeant, Corby, from 9 July 2019", &["promoted 2019-07-09"]),
        ("T/Supt Ann Bell to Supt, 1 February 2018", &["promoted 2018-02-01"]),
        ("PC Ann Bell - from constable to sergeant - 3 May 2019", &["promoted 2019-05-03"]),
        ("Superintendent Ann Bell, on transfer, to Corby", &["appointed"]),
        ("Superintendent Ann Bell to Corby, 3 May 2019", &["appointed 2019-05-03"]),
    ];
    for (line, want) in table {
        assert_eq!(told(&extractor, &lines(line)), [*want, &["promoted 2019-06-04"]].concat(), "{line}");
        // A line alone is no list.
        assert_eq!(told(&extractor, line), [""; 0], "{line}");
    }
    let silent = [
        "Superintendent Ann Bell to Corby",
        "PC Ann Bell, on foot, to Corby",
        "PC Ann Bell to speak to sergeants in Corby on 3 May 2019",
        "PC Ann Bell to Corby residents: lock your doors",
        "PC Ann Bell to inspector: no more cuts",
        "PC Ann Bell to chief constable: think again",
        "PC Ann Bell to sergeant? Never",
        "PC Ann Bell to sergeant, refused",
        "Inspector Ann Bell to Corby tomorrow, 3 May 2019: what we know",
        "PC Ann Bell wrote to Sergeant Tom Fell on 3 May 2019.",
        "The letter of PC Ann Bell to Corby of 3 May 2019",
        "Supt Ann Bell to Supt Tom Fell: well done",
    ];
    for line in silent {
        assert_eq!(told(&extractor, line), [""; 0], "{line}");
        assert_eq!(told(&extractor, &format!("{line}\n\n{line}")), [""; 0], "{line}");
    }
}
