//! Pages that tell of no police, as plain text: the story stays, and the site around it goes.

use super::*;
use crate::clean;

fn line(body: f32) -> Weights {
    Weights { of: [0., body, -1., 0.], begins: -2., ends: -2. }
}

#[test]
fn a_page_is_parted_where_its_lines_weigh_most() {
    for (bodies, want) in [
        (vec![-3., -3., 4., 4., -3.], "..##."),
        (vec![4., -0.5, 4.], "###"),
        (vec![8., -5., -5., 8.], "#..#"),
        (vec![-4., 1., -4.], "..."),
        (vec![], ""),
    ] {
        let lines: Vec<Weights> = bodies.iter().map(|body| line(*body)).collect();
        let kept: String = odds(&lines).iter().map(|odds| if *odds > 0. { '#' } else { '.' }).collect();
        assert_eq!(kept, want, "{bodies:?}");
    }
}

#[test]
fn a_long_page_is_parted_as_a_short_one_is() {
    let lines: Vec<Weights> = (0..9_000).map(|at| line(if at < 5_000 { 3. } else { -3. })).collect();
    let kept: Vec<bool> = odds(&lines).iter().map(|odds| *odds > 0.).collect();
    assert!(kept.iter().enumerate().all(|(at, kept)| *kept == (at < 5_000)));
}

const HEADLINE: &str = "Ternmoor gardener grows a marrow as long as a canoe";
const STORY: [&str; 5] = [
    "A gardener from Ternmoor has grown a marrow that is longer than the canoe in which she fetches her water.",
    "Wilma Thorne, who is 71, planted the seed in a bed of seaweed and fed the plant on cold tea for nine weeks.",
    "\u{201c}My neighbours told me that tea was for drinking,\u{201d} she said. \u{201c}They have stopped telling me that.\u{201d}",
    "The marrow was too long for the scales at the summer show, so the judges weighed it in three places and added up.",
    "Mrs Thorne will keep the seeds, and means to give the rest of the marrow to the donkeys of the town.",
];
const MENU: [&str; 12] = [
    "Home",
    "News",
    "Sport",
    "Weather",
    "Jobs",
    "Gardens",
    "Kitchen",
    "Motors",
    "Sign in",
    "Subscribe",
    "Search",
    "Menu",
];
const FOOT: [&str; 8] = [
    "Most read",
    "Five soups for a wet day",
    "Bus fares to rise",
    "Terms of use",
    "Privacy policy",
    "Cookie settings",
    "\u{a9} Tern Media",
    "Top of page",
];

fn kept(below: &[&str]) -> Vec<String> {
    kept_between(&[], below)
}

/// The lines that stay of a page whose story has these lines above it, behind the menu, and below it.
fn kept_between(above: &[&str], below: &[&str]) -> Vec<String> {
    let title = [HEADLINE];
    let page = [&title[..], &MENU, above, &title, &STORY, below, &FOOT].concat().join("\n\n");
    clean(&page).text.lines().map(str::to_owned).collect()
}

#[test]
fn a_story_stays_that_tells_of_no_police() {
    for (below, name) in [
        (&[][..], "nothing"),
        (
            &["Read more", "Ten ways to cook a marrow", "Why the river is green", "A goose that can count"],
            "other stories",
        ),
    ] {
        let text = kept(below);
        for line in STORY {
            assert!(text.iter().any(|kept| kept == line), "{name}: {line}: {text:?}");
        }
        for line in below.iter().chain(&MENU).chain(&FOOT) {
            assert!(!text.iter().any(|kept| kept == line), "{name}: {line}: {text:?}");
        }
    }
}

#[test]
fn the_heaviest_run_of_sentences_goes_without_its_furniture() {
    let line = |of: &[PartSign]| {
        let mut signs = [0.; PartSign::COUNT];
        for sign in of {
            signs[*sign as usize] = 1.;
        }
        signs
    };
    let signs = [
        line(&[]),
        line(&[PartSign::InRun]),
        line(&[PartSign::InRun, PartSign::Named]),
        line(&[PartSign::InRun, PartSign::BelowTail]),
        line(&[PartSign::InRun, PartSign::Repeated]),
    ];
    assert_eq!(heaviest_run(&signs), [false, true, false, false, false]);
    assert_eq!(heaviest_run(&signs[4..]), [true], "a page that holds its story twice");
}

#[test]
fn a_body_that_the_lines_do_not_speak_for_is_elsewhere() {
    let words = [50, 30, 20, 60];
    for (kept, body, want) in [
        ([true, true, false, false], [false, false, false, true], true),
        ([true, true, false, false], [true, false, false, false], false),
        ([false, false, true, false], [false, false, false, true], false),
    ] {
        assert_eq!(is_elsewhere(&words, &kept, &body), want, "{kept:?} {body:?}");
    }
}

const TEASERS: [&str; 4] = [
    "Bus fares to rise in the whole of the county from the first of May: The council has told us that a ticket to...",
    "Harbour wall is to be mended at last: Stones for the wall have lain on the quay since a storm two years ago...",
    "School choir sings to the ferry and the ferry sings back: A crew that was late for its tea has shown that...",
    "A goose that can count to nine has been seen at the mill: The miller says that she has no idea how it...",
];
const HEADLINES: [&str; 9] = [
    "How to keep a goose",
    "Gardens of the west coast (12)",
    "Why the river is green",
    "A guide to cold tea (5)",
    "What we know about snails",
    "This is the best of the summer shows",
    "How Ternmoor got its name",
    "Why canoes are long",
    "Seaweed says no to plastic (3)",
];

#[test]
fn other_stories_right_above_a_story_go() {
    for above in [&TEASERS[..], &HEADLINES] {
        let text = kept_between(above, &[]);
        assert!(text.ends_with(&STORY.map(str::to_owned)), "{text:?}");
        for line in above {
            assert!(!text.iter().any(|kept| kept == line), "{line}: {text:?}");
        }
    }
}

#[test]
fn comments_go_below_their_heading() {
    let comments = [
        "14 responses to \u{201c}Ternmoor gardener grows a marrow as long as a canoe\u{201d}",
        "tealeaf says:",
        "4 August 2017 at 9:12 am",
        "I tried cold tea on my own marrows two years ago and all I got for it was a bed full of very large snails.",
        "donkeyfriend says:",
        "4 August 2017 at 10:40 am",
        "The donkeys have had marrow before and they did not care for it, as everybody who was at the show will know.",
    ];
    let text = kept(&comments);
    assert!(text.iter().any(|kept| kept == STORY[4]), "{text:?}");
    for line in comments {
        assert!(!text.iter().any(|kept| kept == line), "{line}: {text:?}");
    }
}

#[test]
fn a_button_of_comments_above_the_story_ends_nothing() {
    let print = "Prices of marrows are those of the market at Ternmoor and are late by at least an hour. Tide tables are given by \
        Tern Harbour Trust as they stand. The weight of a marrow is told by its grower. Snails are counted on the Friday \
        before the show by two people. Rain is measured at the mill. No seaweed may be sold on by those who buy it here.";
    let buttons = ["Facebook", "Twitter", "Comments", "Print", "Email", "By Una Pell"];
    let lead = "The canoe of Wilma Thorne is three metres long and a hand's breadth more, and her marrow has passed it.";
    let page = [&MENU[..], &[print, "Garden", HEADLINE, lead], &buttons, &STORY, &FOOT, &[print]].concat();
    let text = clean(&page.join("\n\n")).text;
    assert!(STORY.iter().all(|line| text.contains(line)), "{text}");
}
