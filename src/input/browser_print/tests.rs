//! Pages as browsers print them: their heads and feet, and what looks like them.

use super::*;

const ONE: &str = "Sergeant Ann Bell has taken charge of the team in Oakham, where\nshe was born. She leads two constables and one";
const TWO: &str = "sergeant, who works in Corby.\n\nThe team meets in May.";
const WINDOW: &str = "New sergeant for Oakham - Oakham News";
const PAGE: &str = "https://oakham.example/a";

/// Two pages between such heads and feet.
fn printed(heads: [&str; 2], feet: [&str; 2]) -> String {
    format!("{}\n\n{ONE}\n\n{}\n\u{c}{}\n\n{TWO}\n\n{}\n", heads[0], feet[0], heads[1], feet[1])
}

fn print(text: &str) -> (String, Print) {
    let (plain, print) = strip(text).expect(text);
    (plain.trim().to_owned(), print)
}

#[test]
fn heads_and_feet_go_and_the_sentence_goes_on() {
    let want = Print { title: Some(WINDOW.to_owned()), url: Some(PAGE.to_owned()) };
    for (head, foot) in [
        ("04/11/2015 16:22      TITLE", "URL      #/2"),
        ("11/4/15, 4:22 PM TITLE", "URL #/2"),
        ("04/11/2015, 16:22\n\nTITLE", "URL\n\n#/2"),
        ("TITLE      URL", "# of 2      04/11/2015, 16:22"),
        ("TITLE\nURL", "# of 2\n04/11/2015, 16:22"),
        ("TITLE      Page # of 2", "URL      04/11/2015"),
    ] {
        let fill =
            |form: &str, page: &str| form.replace("TITLE", WINDOW).replace("URL", PAGE).replace('#', page);
        let of = |form| ["1", "2"].map(|page| fill(form, page));
        let (heads, feet) = (of(head), of(foot));
        let text = printed([&heads[0], &heads[1]], [&feet[0], &feet[1]]);
        let (plain, print) = print(&text);
        assert_eq!(plain, format!("{ONE}\n{TWO}"), "{head}");
        assert_eq!(print, want, "{head}");
    }
}

#[test]
fn a_page_alone_has_its_head_and_its_foot() {
    let (plain, told) = print(&format!("4.11.2015, 16:22   {WINDOW}\n{ONE}\n{PAGE}   1/1\n"));
    assert_eq!((plain.as_str(), told.title.as_deref()), (ONE, Some(WINDOW)));
    let (plain, told) = print(&format!("{ONE}\n{PAGE}\u{2026}   1/3\n{TWO}\n{PAGE}\u{2026}   2/3\n"));
    assert_eq!((plain, told), (format!("{ONE}\n{TWO}"), Print::default()));
}

#[test]
fn paragraphs_on_two_pages_stay_apart() {
    let text =
        format!("The team is new.\n{PAGE}   1/2\n04/11/2015, 16:22 Sheds\nTwo sheds burnt.\n{PAGE}   2/2\n");
    assert_eq!(print(&text).0, "The team is new.\n\nTwo sheds burnt.");
    let title = format!("04/11/2015, 16:22\nSheds\nTwo sheds burnt.\n{PAGE}   1/1\n");
    assert_eq!(print(&title).0, "Sheds\nTwo sheds burnt.");
}

#[test]
fn other_texts_stay() {
    for text in [
        format!("{ONE}\nSee {PAGE}\n"),
        format!("{ONE}\n{PAGE}   1/2\n"),
        format!("{ONE}\n{PAGE}\n{TWO}\n{PAGE}\n"),
        format!("{ONE}\n{PAGE}   04/11/2015\n{TWO}\n{PAGE}   04/11/2015\n"),
        format!("04/11/2015 16:22\nNew sergeant\n{ONE}\n{PAGE}\n"),
        format!("{ONE}\n3 of 4 04/11/2015\n{TWO}\n{PAGE}\n"),
    ] {
        assert_eq!(strip(&text), None, "{text}");
    }
}

#[test]
fn the_title_and_the_address_are_those_of_the_page_and_the_day_of_printing_is_no_day_of_it() {
    let heads = ["04/11/2015, 16:22  New sergeant for Oakham - Oakham News"; 2];
    let text = printed(heads, ["https://oakham.example/a  1/2", "https://oakham.example/a  2/2"]);
    let found = crate::extract(&text);
    assert_eq!(found.title.as_deref(), Some("New sergeant for Oakham"));
    assert_eq!(found.url.as_deref(), Some(PAGE));
    assert_eq!(found.published, None);
    assert!(found.text.contains("one sergeant, who works in Corby."), "{}", found.text);
}
