//! Pages of invented sites as plain text: the release stays, and nothing of the site does.

use super::*;
use crate::clean;

const STORY: [&str; 4] = [
    "Sergeant Nora Pike has taken over the neighbourhood team in Oakham, where she will lead four constables.",
    "She joined Rutland Police in 2009 and was promoted in 2016 after seven years on patrol in Uppingham.",
    "\u{201c}I have seen how much a small team can do,\u{201d} Sergeant Pike said. \u{201c}We will be out in Oakham every day.\u{201d}",
    "Anyone with information about crime in Oakham is asked to call police on 101.",
];

/// A page: lines above the story, lines between its second and its third paragraph, lines below it.
fn page(above: &[&str], between: &[&str], below: &[&str]) -> String {
    let lines = above.iter().chain(&STORY[..2]).chain(between).chain(&STORY[2..]).chain(below);
    lines.copied().collect::<Vec<_>>().join("\n")
}

const MENU: [&str; 7] = ["Start", "Your area", "Latest stories", "Jobs", "Weather", "Sign in", "Menu"];
const FOOT: [&str; 6] = [
    "Most read",
    "Five things to do with a marrow",
    "Bus fares to rise",
    "Terms of use",
    "\u{a9} Tern Media",
    "Top of page",
];

#[test]
fn a_site_around_a_story_and_inside_it_goes_without_a_phrase_of_its_own() {
    for (between, name) in [
        (
            &[
                "With your agreement our partners store identifiers on your device.",
                "Fine by me",
                "No partners",
            ][..],
            "consent",
        ),
        (&["Get our weekly letter by email", "Type your email address", "Subscribe"], "newsletter"),
        (&["Share it", "Copy link", "Facebook"], "sharing"),
    ] {
        let text = clean(&page(&MENU, between, &FOOT)).text;
        assert_eq!(text.lines().collect::<Vec<_>>(), STORY, "{name}");
    }
}

#[test]
fn a_release_stays_whole_whatever_its_lines_are() {
    for (lines, name) in [
        (&["Oakham: three constables", "Uppingham: two constables", "Ketton: one constable"][..], "posts"),
        (&["Nora Pike", "Tom Hale", "Ana Bell", "Carl Dunn", "Rita Moss", "Jack Lane", "Mary Cole"], "names"),
        (
            &[
                "Do not leave windows open.",
                "Lock your shed.",
                "Ask your neighbours to look after your home.",
            ],
            "advice",
        ),
    ] {
        let text = clean(&page(&[], &[], lines)).text;
        assert_eq!(text.lines().count(), STORY.len() + lines.len(), "{name}: {text}");
    }
}

#[test]
fn other_stories_below_go_whatever_they_tell_of() {
    let other = [
        "More stories",
        "A farmer near Wexcombe told Inspector Dale Furlong that geese had chased two burglars off his land.",
        "Read it",
        "Superintendent Ulla Brandt has thanked 40 divers of Port Selby for a lake that holds no bicycles.",
        "Read it",
    ];
    let text = clean(&page(&MENU, &[], &[&other[..], &FOOT].concat())).text;
    assert_eq!(text.lines().collect::<Vec<_>>(), STORY);
}

#[test]
fn a_list_below_a_colon_and_the_name_below_a_page_stay() {
    let list = ["The team will be:", "on foot in Oakham;", "on bicycles in Uppingham; and", "at the market."];
    let text = clean(&page(&MENU, &list, &[&["Chief Inspector Nora Pike"][..], &FOOT].concat())).text;
    for line in list.iter().chain(["Chief Inspector Nora Pike"].iter()) {
        assert!(text.lines().any(|kept| kept == *line), "{line}: {text}");
    }
}

#[test]
fn a_text_without_a_paragraph_stays_whole() {
    let lines = ["Corby team", "One inspector", "Three sergeants", "14 constables", "Three PCSOs"];
    let text = lines.repeat(3).join("\n");
    assert_eq!(clean(&text).text, text);
    assert_eq!(clean("").text, "");
}

#[test]
fn brief_lines_stay_beside_what_stays_and_go_beside_what_goes() {
    let (above, below) = (STORY[..2].join("\n"), STORY[2..].join("\n"));
    let list =
        "The new constables go to these towns:\nOakham 4\nKetton 2\nEmpingham 2\nRyhall 1\nGreat Casterton 1";
    for (between, behind, name) in [
        (list, "", "a list below a colon"),
        ("", list, "a list below a colon at the end"),
        ("", "She is married with three sons.", "a sentence behind the last paragraph"),
        ("Youth work", "", "a label between two paragraphs"),
    ] {
        let lines = |text: &'static str| text.lines().collect::<Vec<_>>();
        let text = clean(&page(&MENU, &lines(between), &[lines(behind), FOOT.to_vec()].concat())).text;
        let want = [&*above, between, &*below, behind].into_iter().filter(|part| !part.is_empty());
        assert_eq!(text, want.collect::<Vec<_>>().join("\n"), "{name}");
    }
    // An item of furniture ends a list.
    let list: Vec<&str> =
        list.lines().take(3).chain(["Subscribe to our newsletter", "Marrow club"]).collect();
    let text = clean(&page(&MENU, &list, &FOOT)).text;
    assert_eq!(text.lines().count(), STORY.len() + 3, "{text}");
}

#[test]
fn a_notice_of_consent_shows_that_a_text_is_a_page() {
    let notice = "This page keeps a note on your phone of what you read; refuse it if you would rather.";
    let text = clean(&page(&["Home | Bells | Hall hire | Guestbook"], &[], &[notice])).text;
    assert_eq!(text.lines().collect::<Vec<_>>(), STORY);
    let buttons = ["Yes to all", "No to all", "Go through them one at a time"];
    let text = clean(&page(&MENU, &[&[notice][..], &buttons].concat(), &FOOT)).text;
    assert_eq!(text.lines().collect::<Vec<_>>(), STORY);
}

#[test]
fn a_list_goes_on_behind_an_advert() {
    let towns = ["Oakham 4", "Ketton 2", "Great Casterton 1"];
    let advert = ["Half price mowers at Ternmoor Stores", "Shop the sale", "Sponsored"];
    let rest = ["Empingham 2", "Ryhall 1", "Seaton 1"];
    let between = [&["The constables go to:"][..], &towns, &advert, &rest].concat();
    let text = clean(&page(&MENU, &between, &FOOT)).text;
    for line in towns.iter().chain(&rest) {
        assert!(text.lines().any(|kept| kept == *line), "{line}: {text}");
    }
    assert!(!text.contains("mowers") && !text.contains("marrow"), "{text}");
}

#[test]
fn a_standfirst_needs_no_full_stop() {
    let standfirst = "Villages between Oakham and Uppingham have a new sergeant to look out for this spring";
    let above = [&MENU[..], &["Sergeant Nora Pike takes over Oakham team", standfirst]].concat();
    let text = clean(&page(&above, &[], &FOOT)).text;
    assert!(text.contains(standfirst), "{text}");
}

#[test]
fn a_line_with_a_colon_stays_above_its_item_behind_an_advert() {
    let (told, item) =
        ("Officers and people of the town were told:", "There will be a constable at the market each Friday");
    let between = ["Hats off to the Tern Stores sale", "Shop now", "Half price hats", told, item];
    let text = clean(&page(&MENU, &between, &FOOT)).text;
    for line in [told, item] {
        assert!(text.lines().any(|kept| kept == line), "{line}: {text}");
    }
}

/// Whether paragraphs that are kept speak of the police.
fn speak_of_police(paragraphs: &[&str]) -> bool {
    let (lexicons, mut small) = (Lexicons::built_in(), String::new());
    let read: Vec<Line> = paragraphs.iter().map(|text| Line::new(text, &lexicons, &mut small)).collect();
    let kept = Weighed { kept: true, weight: 1., prose: true, figure: false };
    speaks_of_police(&read, &(0..read.len()).collect::<Vec<_>>(), &vec![kept; read.len()])
}

#[test]
fn a_page_that_names_an_officer_once_in_a_while_speaks_of_other_things() {
    let of_police = STORY[..3].join(" ");
    let other = "The mill will open its doors on the first Sunday in May, when a band from the village will play on the lawn \
                 and the baker will sell what he has made of the flour that was ground in the week before that.";
    let passing = "An officer of the council told the meeting that the mill would need a new roof before the winter, and \
                   that nobody could yet say who would pay for the slates, for the beams or for the work of the masons.";
    assert!(speak_of_police(&STORY[..3]));
    assert!(speak_of_police(&[&of_police.repeat(6)]), "paragraphs that were run together");
    assert!(!speak_of_police(&[other, other, passing, other]));
    assert!(!speak_of_police(&[]));
}

#[test]
fn items_of_a_list_of_the_body_stay_on_both_sides_of_an_advert() {
    let items = [
        "\u{2022} Finding a child who had been lost on the moor, which led to an award in 2002.",
        "\u{2022} She swam out to a boat that had turned over with a colleague from Deal in 2003.",
        "\u{2022} Talking two brothers down from the roof of a mill in 2004",
        "\u{2022} Leading the search after a theft of sheep in 2009, for which a farmer wrote to thank her.",
    ];
    let advert = [
        "CHAIRS YOU MIGHT LIKE",
        "Oak chair, one arm - \u{a3}41,130 - closes 17 March",
        "Set up a chair alert",
    ];
    let lines = [&STORY[..2], &items[..2], &advert, &items[2..]].concat();
    let text = clean(&[&MENU[..], &lines, &STORY[2..], &FOOT].concat().join("\n")).text;
    for item in items {
        assert!(text.contains(item.trim_start_matches("\u{2022} ")), "{item}: {text}");
    }
}

#[test]
fn rows_that_count_people_stay_and_other_rows_of_numbers_go() {
    for (rows, stay) in [
        (&["Oakham", "2 sergeants", "PCs x 10", "Uppingham", "1 sergeant", "4 PCs"][..], true),
        (&["New PCSOs", "Oakham \u{2013} 4", "Uppingham \u{2013} 6", "Ketton \u{2013} 2"], true),
        (&["The new PCSOs are for:", "Oakham \u{2013} 4", "Uppingham \u{2013} 6", "Ketton \u{2013} 2"], true),
        (&["Topics", "Oakham (14)", "Uppingham (26)", "Ketton (2)"], false),
    ] {
        let text = clean(&page(&[&MENU[..], rows].concat(), &[], &FOOT)).text;
        let kept = rows.iter().filter(|row| text.lines().any(|line| line == **row)).count();
        assert_eq!(kept, if stay { rows.len() } else { 0 }, "{rows:?}: {text}");
    }
}
