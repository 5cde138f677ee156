//! Days of publication of texts of invented sites.

use crate::extract;

const STORY: &str = "Sergeant Nora Pike has taken over the neighbourhood team in Oakham, where she leads four constables.\n\n\
    She joined the force in 2009 and has worked in Uppingham, in Stamford and with the mounted section of the county.\n\n\
    Her predecessor, Colin Marsh, retired in April after thirty years with the neighbourhood team of the town.";

fn published(above: &str, below: &str) -> String {
    let text = format!("{above}\n\n{STORY}\n\n{below}\n");
    extract(&text).published.map(|date| date.to_string()).unwrap_or_default()
}

#[test]
fn finds() {
    let headline = "New sergeant leads Oakham team";
    for line in [
        "14 May 2024",
        "Published: 14 May 2024 at 09:30",
        "Put up on 14 May 2024 at 14:58 by Tom // filed under Police",
        "Passed on to our readers: Tuesday 14 May 2024",
        "14/05/2024 09:30 | via feed",
        "Tue 14 May 24",
        "Updated 16 May 2024 08:30 | Published 14 May 2024 09:30",
        "Rutland Beat Team, 14 May 2024",
    ] {
        assert_eq!(published(&format!("{headline}\n\n{line}"), ""), "2024-05-14", "{line}");
        assert_eq!(
            published(&format!("Crier\n\n{headline}\n\nBy Ann Orr\n\n{line}"), ""),
            "2024-05-14",
            "{line}"
        );
    }
}

#[test]
fn takes_the_day_beside_the_headline() {
    let above = "Goat returns to its field\n\n2 May 2023\n\nNew sergeant leads Oakham team\n\nDate published: 14 May 2024\n\n\
                 Page last reviewed: 3 June 2024";
    assert_eq!(published(above, "Bus fares to rise\n\n1 May 2023"), "2024-05-14");
}

#[test]
fn takes_the_day_below_a_label() {
    let above = "New sergeant leads Oakham team\n\nLast updated\n\n16 May 2024\n\nPublished\n\n14 May 2024";
    assert_eq!(published(above, ""), "2024-05-14");
    let above =
        "New sergeant leads Oakham team\n\nPublished:\n\n14 May 2024\n\nUpdated:\n\n16 May 2024 - See all";
    assert_eq!(published(above, ""), "2024-05-14");
}

#[test]
fn takes_a_label_below_the_story() {
    let headline = "New sergeant leads Oakham team";
    for line in ["Published on Tuesday 14 May 2024", "Release date: 14/May/2024 03:33"] {
        assert_eq!(published(headline, line), "2024-05-14", "{line}");
    }
}

#[test]
fn ignores() {
    let headline = "New sergeant leads Oakham team";
    for line in [
        "Closing date: 23:59 on 12 May 2024",
        "Consent expires on 31 December 2025.",
        "\u{a9} Rutland Crier 2024",
        "The next meeting is on 14 May 2024 in the village hall, and tea is served.",
    ] {
        assert_eq!(published(headline, line), "", "{line}");
    }
    for line in ["Closing date: 12 May 2024", "PC Al Dray will hold an open day on 14 July 2021."] {
        assert_eq!(published(&format!("{headline}\n\n{line}"), ""), "", "{line}");
    }
}

#[test]
fn all_that_a_text_says_is_no_dateline() {
    let page = extract("we meet again 14 May 2024");
    assert_eq!((page.text.as_str(), page.published), ("we meet again 14 May 2024", None));
}

#[test]
fn takes_no_day_before_there_were_pages() {
    let above = "New sergeant leads Oakham team\n\nOpened 26 March 1936\n\n14 May 2024";
    assert_eq!(published(above, ""), "2024-05-14");
    assert_eq!(published("New sergeant leads Oakham team\n\nOpened 26 March 1936", ""), "");
}

#[test]
fn takes_a_day_that_no_blank_parts_from_its_writer() {
    assert_eq!(published("New sergeant leads Oakham team\n\nEditor14 May 2024 at 15:04", ""), "2024-05-14");
}

#[test]
fn keeps_the_dates_of_a_list_that_a_line_introduces() {
    let dates = |above: &str, below: &str| {
        let page = extract(&format!("New sergeant leads Oakham team\n\n{above}\n\n{STORY}\n\n{below}\n"));
        page.text.matches("2024").count()
    };
    let list = "Dates to remember:\n\n3 May 2024\n\n10 May 2024 14:55\n\n17 May 2024";
    assert_eq!(dates("14 May 2023", list), 3);
    assert_eq!(dates("14 May 2023", "Sightings in Oakham:\n\n23.04.2024 14:55"), 1);
    assert_eq!(published("New sergeant leads Oakham team\n\n14 May 2023", list), "2023-05-14");
    let page = extract("Dates to remember:\n3 May 2024\n10 May 2024\n");
    assert_eq!((page.published, page.dates.len()), (None, 2));
    for label in ["Published:", "Date of publication:", "Last updated on:"] {
        assert_eq!(dates(&format!("{label}\n\n14 May 2024"), ""), 0, "{label}");
    }
}

#[test]
fn keeps_the_days_of_people_in_a_row() {
    let rows = "JANE ORR \u{2013} 4 May 2020\nTOM HALE \u{2013} 5 May 2020\nNORA PIKE \u{2013} 5 May 2020";
    for text in
        [format!("Long service medals\n\n{STORY}\n\n{rows}\n"), format!("Wanted\n\n{rows}\n\n{STORY}\n")]
    {
        let page = extract(&text);
        assert!(page.text.contains(rows), "{}", page.text);
        assert_eq!(page.published, None);
    }
    for line in [
        "Oakham \u{2013} 4 May 2020",
        "Oakham 4 May 2020\nRutland 4 May 2020",
        "Oakham 4 May 2020\nUpdated 5 May 2020",
    ] {
        assert_eq!(
            published(&format!("New sergeant leads Oakham team\n\n{line}"), ""),
            "2020-05-04",
            "{line}"
        );
    }
}

#[test]
fn a_deadline_is_no_byline() {
    let around = |line: &str| {
        let text = format!(
            "The force told of its plans on Monday, and of what they will cost the county.\n\n{line}\n\nThe plans were welcomed by the mayor and by those who live in the town.\n"
        );
        crate::extract(&text).text.contains(line)
    };
    for line in [
        "By April 2020 Corby will have three detectives.",
        "By 4 May 2020 the force will have six officers.",
        "By ringing 101 before 4 May 2020.",
        "By Friday, 8 May 2020, Corby had nine PCs.",
        "By Operation Harvest, which ended on 4 May 2020, nine men had been jailed.",
    ] {
        assert!(around(line), "{line}");
    }
    for line in ["By Jane Orr, 4 May 2020", "By April Orr | 4 May 2020"] {
        assert!(!around(line), "{line}");
    }
}
