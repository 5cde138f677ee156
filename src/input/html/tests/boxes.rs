//! Stories whose paragraphs stand in boxes, and boxes that stand between them.

use super::{BODY, fill, lines_of};

/// A story whose paragraphs each stand in a box, and what stands in further boxes.
fn boxed(around: &str, behind: &[&str]) -> Vec<String> {
    let boxes = |lines: &[String]| lines.iter().map(|line| around.replace("{}", line)).collect::<String>();
    let story = boxes(&BODY.map(|line| format!("<p>{line}</p>")));
    let behind = boxes(&behind.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>());
    lines_of(&fill(&format!("<main>{{h1}}{story}{behind}</main><footer>Imprint</footer>")))
}

const BOXES: [&str; 3] =
    ["<div>{}</div>", "<div class=block>{}</div>", "<div class=block><div class=text>{}</div></div>"];

#[test]
fn brief_boxes_behind_the_boxes_of_a_story_stay() {
    for around in BOXES {
        for (behind, want) in [
            (
                &["<h2>Her team</h2>", "<p>PC Ida Moss joined in 2015.</p>"][..],
                &["Her team", "PC Ida Moss joined in 2015."][..],
            ),
            (&["<h2>Her team</h2><p>PC Ida Moss is new.</p>"], &["Her team", "PC Ida Moss is new."]),
            (&["<p>PC Ida Moss</p>", "<p>PC Lee Carr</p>"], &["PC Ida Moss", "PC Lee Carr"]),
        ] {
            let have = boxed(around, behind);
            assert_eq!(have[have.len() - want.len()..], *want, "{around}");
        }
    }
}

#[test]
fn brief_boxes_of_the_site_go() {
    for around in BOXES {
        for behind in [
            &["<h2>Related news</h2>", "<p>Two vans are stolen.</p>"][..],
            &["<h2>More stories</h2>", "<p><a href=/x>Two vans are stolen</a></p>"],
            &["<h3><a href=/x>Two vans are stolen</a></h3>", "<p>It was in Ketton.</p>"],
            &["<h2>Sign up</h2><p>Get our news by email.</p>"],
            &["<p>Follow us on Twitter</p>"],
        ] {
            assert_eq!(boxed(around, behind), BODY, "{around} {behind:?}");
        }
    }
}

#[test]
fn a_list_that_a_box_cuts_stays_whole() {
    let names = |names: [&str; 3]| names.map(|name| format!("<p>{name}</p>")).concat();
    let (first, second) =
        (["Ida Moss", "Lee Carr", "Bram Stoat"], ["Hugh Oxley", "Tess Marlow", "Joan Rudd"]);
    let page = format!(
        "<main>{{h1}}<div class=block><div class=text>{{all}}{}</div></div>\
         <div class=post><h2>The Crier by post</h2><input><button>Go</button></div>\
         <div class=block><div class=text>{}</div></div>\
         <h2>Next week</h2><div class=block><div class=text><p>Bread club</p><p>Hall, ten</p></div></div></main>",
        names(first),
        names(second)
    );
    let have = lines_of(&fill(&page));
    for name in first.iter().chain(&second) {
        assert!(have.iter().any(|line| line == name), "{name}: {have:?}");
    }
    assert!(!have.iter().any(|line| line.contains("post") || line == "Next week"), "{have:?}");
}

#[test]
fn a_list_goes_on_behind_a_box_that_holds_the_last_paragraph() {
    let names = |names: [&str; 3]| names.map(|name| format!("<p>{name}</p>")).concat();
    let (first, second) =
        (["Ida Moss", "Lee Carr", "Bram Stoat"], ["Hugh Oxley", "Tess Marlow", "Joan Rudd"]);
    let shop =
        "Forty of our traders rent a radio already, at nine pounds a month, and the first of them is on us.";
    for element in ["<div>", "<div class=article-body>"] {
        let page = format!(
            "<main>{{h1}}{element}{{all}}{}<div class=block><h4>Have you a radio?</h4><p>{shop}</p>\
             <a class=button href=/radio>Rent one</a></div>{}</div><h3>Next up</h3><p>Bread club</p></main>",
            names(first),
            names(second)
        );
        let have = lines_of(&fill(&page));
        for name in first.iter().chain(&second) {
            assert!(have.iter().any(|line| line == name), "{element} {name}: {have:?}");
        }
        assert!(!have.iter().any(|line| line.contains("Next") || line.contains("radio")), "{have:?}");
    }
}
