//! Pages in the layouts that sites use, and pages that nobody should send.

use crate::input::{Format, decode, read};
use crate::lexicon::Lexicons;

const BODY: [&str; 4] = [
    "Sergeant Nora Pike has taken over the neighbourhood team in Oakham, where she leads four constables and two PCSOs.",
    "She said: \u{201c}I grew up in the town and I know how much people value seeing an officer on the High Street.\u{201d}",
    "Her predecessor, Sergeant Colin Marsh, retired in April after thirty years with the force in the county.",
    "Anyone with information about crime in the town is asked to call 101 and ask for the neighbourhood team.",
];
const COOKIES: &str =
    "We use cookies to make this website better. You can accept all cookies or manage your settings.";
const MENU: &str = "<ul><li><a href='/'>Home</a></li><li><a href='/news'>News</a></li><li><a href='/c'>Contact us</a></li></ul>";

fn page(head: &str, inside: &str) -> String {
    format!(
        "<!doctype html><html><head><title>New sergeant in Oakham | Rutland Police</title>{head}</head><body>{inside}</body></html>"
    )
}

fn paragraphs(before: &str, after: &str) -> String {
    BODY.map(|text| format!("{before}{text}{after}")).concat()
}

#[test]
fn the_story_alone_is_kept_in_every_layout() {
    let lexicons = Lexicons::built_in();
    let story = paragraphs("<p>", "</p>");
    let dialog = format!("<div role=dialog class=consent><p>{COOKIES}</p><button>Accept</button></div>");
    let nav = format!("<nav>{MENU}</nav>");
    let footer = format!("<footer>{MENU}<p>\u{a9} 2024 Rutland Police. All rights reserved.</p></footer>");
    let comments = "<section id=comments><h3>Comments</h3><div class=comment><p>I saw PC Jim Boot asleep in his car on \
        the High Street the other day, and nobody seems to care about it at all.</p></div></section>";
    let h1 = "<h1>New sergeant in Oakham</h1>";
    for (name, inside) in [
        ("main", format!("{dialog}{nav}<main>{h1}{story}</main>{footer}")),
        ("bare div", format!("{nav}<div>{h1}{story}</div>{footer}{dialog}")),
        ("dialog inside", format!("{nav}<article>{h1}<p>{}</p>{dialog}{story}</article>{footer}", BODY[0])),
        ("table", format!("<table><tr><td>{MENU}</td><td>{h1}{story}</td></tr></table>{footer}")),
        ("aside", format!("{nav}{h1}<aside>{story}</aside>{footer}")),
        ("breaks", format!("{nav}{h1}<span>{}</span>{footer}", paragraphs("", "<br><br>"))),
        (
            "comments",
            format!("{nav}<article>{h1}<div class=entry-content>{story}</div></article>{comments}{footer}"),
        ),
        ("comments inside", format!("{nav}<main>{h1}{story}{comments}</main>{footer}")),
    ] {
        let have = read(&page("", &inside), Format::Sniff, &lexicons, None);
        let mut lines: Vec<&str> = have.text.lines().collect();
        if lines.first() == Some(&"New sergeant in Oakham") {
            lines.remove(0);
        }
        lines.dedup();
        assert_eq!(lines, BODY, "{name}");
        assert_eq!(have.title.as_deref(), Some("New sergeant in Oakham"), "{name}");
    }
}

#[test]
fn title_address_and_date_come_from_the_head_or_the_dateline() {
    let lexicons = Lexicons::built_in();
    let story = paragraphs("<p>", "</p>");
    for (head, before, want) in [
        ("<meta property='article:published_time' content='2024-03-14T08:30:00Z'>", "", Some("2024-03-14")),
        (
            "<script type='application/ld+json'>{\"datePublished\":\"2024-03-14\"}</script>",
            "",
            Some("2024-03-14"),
        ),
        ("", "<time datetime='2024-03-14T08:30'>14 March</time>", Some("2024-03-14")),
        ("", "<p>Published 09:20 14/03/2024</p>", Some("2024-03-14")),
        ("<link rel=canonical href='https://x.police.uk/news/2024/march/new-sergeant'>", "", Some("2024-03")),
        ("", "", None),
    ] {
        let inside = format!("<main><h1>New sergeant in Oakham</h1>{before}{story}</main>");
        let have = read(&page(head, &inside), Format::Html, &lexicons, None);
        assert_eq!(have.published.map(|date| date.to_string()).as_deref(), want, "{head}{before}");
    }
}

#[test]
fn a_page_cut_at_any_byte_never_panics() {
    let lexicons = Lexicons::built_in();
    let whole = page("<meta charset=utf-8>", &format!("<main>{}</main>", paragraphs("<p>", "</p>")));
    for end in 0..whole.len() {
        if let Ok(text) = decode(&whole.as_bytes()[..end]) {
            read(&text, Format::Sniff, &lexicons, None);
        }
    }
}

#[test]
fn a_hundred_thousand_levels_are_read() {
    let deep = format!("<html><body>{}<p>{}", "<div>".repeat(100_000), BODY[0]);
    assert_eq!(read(&deep, Format::Html, &Lexicons::built_in(), None).text, BODY[0]);
}
