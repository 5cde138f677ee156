//! Pages in the layouts that sites use, and pages that nobody should send.

mod boxes;
mod edges;
mod elsewhere;
mod waiting;

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
        let have = read(&page("", &inside), Format::Sniff, &lexicons, None, None);
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
        let have = read(&page(head, &inside), Format::Html, &lexicons, None, None);
        assert_eq!(have.published.map(|date| date.to_string()).as_deref(), want, "{head}{before}");
    }
}

#[test]
fn a_page_cut_at_any_byte_never_panics() {
    let lexicons = Lexicons::built_in();
    let whole = page("<meta charset=utf-8>", &format!("<main>{}</main>", paragraphs("<p>", "</p>")));
    for end in 0..whole.len() {
        if let Ok(text) = decode(&whole.as_bytes()[..end]) {
            read(&text, Format::Sniff, &lexicons, None, None);
        }
    }
}

#[test]
fn a_hundred_thousand_levels_are_read() {
    let deep = format!("<html><body>{}<p>{}", "<div>".repeat(100_000), BODY[0]);
    assert_eq!(read(&deep, Format::Html, &Lexicons::built_in(), None, None).text, BODY[0]);
}

/// Reads a page with this inside; the lines of its text without the headline.
fn lines_of(inside: &str) -> Vec<String> {
    let have = read(&page("", inside), Format::Html, &Lexicons::built_in(), None, None);
    have.text.lines().filter(|line| *line != "New sergeant in Oakham").map(str::to_owned).collect()
}

const CARD: &str =
    "A farmer near Wexcombe told Inspector Dale Furlong that his geese had chased off two burglars.";

/// What stands apart from a story in pages, where `{all}` is the story, `{first}` its first paragraph, `{rest}` the others.
const APART: [(&str, &str); 13] = [
    ("a card within", "<main>{h1}<div>{first}<div class=c9><p>{card}</p></div>{rest}</div></main>"),
    ("a column of a layout table", "<table><tr><td>{h1}{all}<td><h4>Elsewhere</h4><p>{card}</p></table>"),
    (
        "the next entry in the same mark-up",
        "<div class=e>{h1}<div>{all}</div></div><div class=e><h1>Geese win</h1><p>{card}</p></div>",
    ),
    (
        "another story that names a place of this one",
        "<div class=e>{h1}<div>{all}</div></div><div class=e><h1>Geese of Wexcombe</h1>\
        <p>{card} Ulla Brandt of Oakham laughed with Kit Rowe.</p></div>",
    ),
    (
        "a reply",
        "<div class=post>{h1}<div>{all}</div></div><div class=post><h3>Re: New sergeant in Oakham</h3>\
        <div>Sergeant Pike once let me off for a broken lamp, so I have no complaint at all.</div></div>",
    ),
    (
        "a note behind a card",
        "<main>{h1}<div>{all}</div><div class=c><p>{card}</p></div>\
        <div class=d><p>The cake stall opens at ten and closes once the last slice has gone.</p></div></main>",
    ),
    (
        "a card in a row without a name",
        "<main>{h1}<div>{all}</div><div><div class=c><p>{card}</p></div></div></main>",
    ),
    (
        "a note of the author",
        "<main>{h1}{all}<p><em>Ivo Lang writes for Valley Notes on Mondays.</em></p></main>",
    ),
    ("a caption without a figure", "<main>{h1}{first}<p><img><p><em>The new team outside</em>{rest}</main>"),
    ("a form within", "<main>{h1}{first}<form><p>{card}</p><label>Tick here</label></form>{rest}</main>"),
    (
        "the heading of a form",
        "<main>{h1}<div>{all}</div><div><h2>Our letter</h2><form><input></form><p>Done!</p></div></main>",
    ),
    ("a story in parts under a name of furniture", "<main>{h1}{parts}</main>"),
    (
        "a name that is an address",
        "<main>{h1}{first}<div id='https://x.example/gallery/1'>{rest}</div></main>",
    ),
];

/// The page's inside that a template tells of.
fn fill(template: &str) -> String {
    let story = paragraphs("<p>", "</p>");
    let (first, rest) = story.split_at(story.find("</p>").unwrap() + 4);
    let h1 = "<h1>New sergeant in Oakham</h1>";
    let hidden = BODY.map(|text| format!("<div class='gallery hidden'><p>{text}</p></div>")).concat();
    let parts = [
        ("{parts}", &*hidden),
        ("{h1}", h1),
        ("{all}", &*story),
        ("{first}", first),
        ("{rest}", rest),
        ("{card}", CARD),
    ];
    parts.iter().fold(template.to_owned(), |page, (name, part)| page.replace(name, part))
}

#[test]
fn what_stands_apart_from_the_story_goes() {
    for (name, inside) in APART {
        assert_eq!(lines_of(&fill(inside)), BODY, "{name}");
    }
}

/// What stands behind a story and belongs to it, and the line that has to stay.
const OWN: [(&str, &str, &str); 8] = [
    (
        "a section with a heading",
        "<section class=more><h2>Her team</h2><p>Constables Ida Moss and Lee Carr serve under Pike, and both live near \
        Barleythorpe with their families.</p></section>",
        "Her team",
    ),
    (
        "an appeal in a box",
        "<div class=call><p>Ring Uppingham Police Station or Safer Rutland on 101 if you saw the van.</p></div>",
        "Ring Uppingham Police Station or Safer Rutland on 101 if you saw the van.",
    ),
    (
        "a statement of somebody else",
        "<blockquote class=b><p>Councillor Una Frost of Greetham said: \u{201c}Welcome to Ketton and Ryhall.\u{201d}</p>\
        </blockquote>",
        "Councillor Una Frost of Greetham said: \u{201c}Welcome to Ketton and Ryhall.\u{201d}",
    ),
    (
        "a list of names",
        "<div class=l><ul><li>PC Ida Moss, Greetham<li>PC Lee Carr, Ketton</ul></div>",
        "PC Ida Moss, Greetham",
    ),
    ("a table", "<table class=t><tr><td>Constable Ida Moss, Ketton</table>", "Constable Ida Moss, Ketton"),
    (
        "a table in a figure",
        "<figure class=t><table><tr><td>Ketton<td>14 officers</table></figure><p>All of them will be in post by the first week of May, the force said.</p>",
        "Ketton | 14 officers",
    ),
    (
        "a post that the author set into the text",
        "<div class=social-media-embed><blockquote><p>Ulla Brandt of Wexcombe wrote that she would miss the old team.</p>\
        </blockquote></div>",
        "Ulla Brandt of Wexcombe wrote that she would miss the old team.",
    ),
    (
        "a last line in italics that names her",
        "<p><em>Sergeant Pike will meet residents of Ketton in the library.</em></p>",
        "Sergeant Pike will meet residents of Ketton in the library.",
    ),
];

#[test]
fn what_belongs_to_the_story_stays() {
    for (name, behind, line) in OWN {
        let have = lines_of(&fill(&format!("<main>{{h1}}<div>{{all}}{behind}</div></main>")));
        assert!(have.iter().any(|have| have == line), "{name}: {have:?}");
    }
}

#[test]
fn a_story_in_linked_data_alone_is_read() {
    let data = format!(
        "<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"articleBody\":\"{}\"}}</script>",
        BODY.join("\\n")
    );
    assert_eq!(lines_of(&fill(&format!("{{h1}}<div id=app></div>{data}"))), BODY);
    let shown = fill(&format!("{{h1}}<main>{{all}}</main>{data}"));
    assert!(lines_of(&shown.replacen("Nora", "Dora", 1))[0].contains("Dora"));
}
