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

#[test]
fn reads_notes_of_one_officer() {
    let extractor = extractor();
    let ranks = ["joined 1988", "promoted 1993", "promoted 2002", "appointed 2004"];
    for lines in [
        "1988 Constable, Kent Police\n1993 Sergeant, Deal\n2002-2004 Inspector\n2004 Inspector, Corby",
        "1988: constable\n\n1993: sergeant\n\n2002: inspector\n\n2004: appointed head of custody",
        "* Joined Kent Police in 1988\n* Sergeant (1993)\n* Inspector - 2002\n* Moved to the burglary team, 2004",
        "Joined: 1988\nPromoted to sergeant: 1993\nPromoted to inspector: 2002\nPosted to Corby: 2004",
    ] {
        for heading in [
            "Inspector Ann Bell\n\nCareer summary",
            "Profile: Inspector Ann Bell",
            "Inspector Ann Bell: a life in dates",
            "Inspector Ann Bell has told of her work. Inspector Bell likes tea.\n\nCareer summary",
        ] {
            let text = format!("{heading}\n\n{lines}\n\nShe likes it.");
            assert_eq!(told(&extractor, &text), ranks, "{text}");
        }
        for heading in [
            "Inspector Ann Bell met PC Tom Fell.\n\nCareer summary",
            "Inspector Ann Bell likes tea.\n\nThe day",
            "Inspector Ann Bell and PC Tom Fell: a life in dates",
            "Inspector Ann Bell likes tea.",
        ] {
            let text = format!("{heading}\n\n{lines}\n\nShe likes it.");
            assert_eq!(told(&extractor, &text), [""; 0], "{text}");
        }
    }
}

#[test]
fn reads_notes_however_they_are_dated() {
    let extractor = extractor();
    let ranks = ["joined 1988", "promoted 1993", "appointed 2004"];
    for lines in [
        "In 1988, joined Kent Police\nIn 1993, promotion to sergeant\nIn 2004, appointed head of custody",
        "1988, joined Kent Police\n1993, promoted to sergeant\n2004, appointed head of custody",
        "1988\n\nJoined Kent Police\n\n1993\n\nPromotion to sergeant\n\n2004\n\nAppointed head of custody",
        "1988 to 1993: Constable, Dover\n1993 to 2004: Sergeant, Deal\n2004: appointed head of custody",
    ] {
        for heading in [
            "Inspector Ann Bell likes tea.\n\nHer career so far:",
            "Inspector Ann Bell has had a long career.",
            "Name: Ann Bell\nRank: Inspector",
        ] {
            let text = format!("News\n\n{heading}\n\n{lines}\n\nShe likes it.");
            assert_eq!(told(&extractor, &text), ranks, "{text}");
        }
        for heading in [
            "Inspector Ann Bell met PC Tom Fell.\n\nTheir careers so far:",
            "Inspector Ann Bell has told of the career of the dog Rex.",
        ] {
            let text = format!("News\n\n{heading}\n\n{lines}\n\nShe likes it.");
            assert_eq!(told(&extractor, &text), [""; 0], "{text}");
        }
    }
}

#[test]
fn reads_rows_of_a_table_of_one_officer() {
    let rows = "| Year | Post |\n|---|---|\n| 1988 | Joined Kent Police |\n| 1993 | Promoted to sergeant |";
    let steps = |above: &str| told(&extractor(), &format!("# News\n\n{above}\n\n{rows}\n"));
    assert_eq!(steps("Inspector Ann Bell likes tea."), ["joined 1988", "promoted 1993"]);
    assert_eq!(steps("Inspector Ann Bell met PC Tom Fell."), [""; 0]);
}

#[test]
fn takes_no_list_of_others_for_notes() {
    let extractor = extractor();
    for text in [
        // Whose they are, no heading says.
        "PC Ann Bell and PC Tom Fell\n\nNotes\n\n1988 Constable\n1993 Sergeant",
        // Where somebody will be.
        "PC Ann Bell\n\nSurgeries\n\n3 May 2021: constable, Corby\n4 May 2021: sergeant, Deal",
        // Counts, events and people of a year.
        "PC Ann Bell\n\nIn numbers\n\n1988: sergeants 12\n1993: sergeants 14",
        "PC Ann Bell\n\nVacancies\n\n2021: sergeant vacancies\n2022: inspector vacancies",
        "PC Ann Bell\n\nWinners\n\n1988: Sergeant Tom Fell\n1993: Inspector Jo Dale",
        // What the lines are of, their heading says.
        "PC Ann Bell\n\nSurgeries\n\nJune 2021: sergeant, Deal\nJuly 2021: constable, Corby",
        "PC Ann Bell\n\nRoll of honour\n\n1916: constable, France\n1917: sergeant, Deal",
        "PC Ann Bell and the dog Rex\n\nRex's career\n\n2013: joined Kent Police\n2020: retired",
        "PC Ann Bell at the bowls club\n\nJoined in 2003\nLeft in 2018",
        "Superintendent Ann Bell chaired the hearings.\n\nDismissed in March 2019\nRetired in July 2019",
        "History\n\n1901: constable\n1935: sergeant\n\nFor more, ring PC Ann Bell.",
        // One line alone.
        "PC Ann Bell\n\nThe book is of this year.\n\nSergeant, 1993",
    ] {
        assert_eq!(told(&extractor, text), [""; 0], "{text}");
    }
}
