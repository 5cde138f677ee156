//! The first and the last lines of stories: standfirsts, brief sentences, lists, tables, sections, and what a site adds.

use super::{fill, lines_of};
use crate::input::{Format, read};
use crate::lexicon::Lexicons;

const STANDFIRST: &str = "Sergeant Colin Marsh hands over to a former detective";

/// What stands before a story and belongs to it.
const BEFORE: [(&str, &str); 9] = [
    ("a standfirst beside the paragraphs", "<main>{h1}<p>{line}</p>{all}</main>"),
    ("a standfirst under a header", "<main><header>{h1}<p>{line}</p></header>{all}</main>"),
    (
        "a standfirst in a box",
        "<main>{h1}<div class=d>{line}</div><p>By Ulla Brandt</p><div class=x>{all}</div></main>",
    ),
    ("a smaller heading", "<main>{h1}<h2>{line}</h2>{all}</main>"),
    ("a brief sentence", "<main>{h1}<p>PC Lee Carr retires.</p>{all}</main>"),
    ("two brief sentences", "<main>{h1}<div><p>PC Lee Carr retires.</p><p>He is 60.</p>{all}</div></main>"),
    ("a sentence that is a link", "<main>{h1}<p><a href=/x>Oakham has a new sergeant.</a></p>{all}</main>"),
    ("a row of a table", "<main>{h1}<table><tr><td>PC Lee Carr<td>Ketton</table>{all}</main>"),
    ("a line of names", "<div>{h1}<p>PC Lee Carr</p>{all}</div>"),
];

#[test]
fn what_leads_to_the_story_stays() {
    for (name, template) in BEFORE {
        let inside = fill(&template.replace("{line}", STANDFIRST));
        let have = lines_of(&inside);
        let first = have.iter().take_while(|line| !line.starts_with("Sergeant Nora Pike")).count();
        let told = inside.matches("<p>").count() - 4 - usize::from(template.contains("By Ulla"));
        assert_eq!(first, told.max(1), "{name}: {have:?}");
    }
}

/// What stands behind a story and belongs to it: the lines that have to stay.
const BEHIND: [(&str, &str, &[&str]); 9] = [
    ("a list of brief names", "<ul><li>PC Ida Moss<li>PC Lee Carr</ul>", &["PC Ida Moss", "PC Lee Carr"]),
    (
        "a list that a colon leads to",
        "<p>Her team:</p><div><div><div><ol><li>Ida Moss<li>Lee Carr</ol></div></div></div>",
        &["Her team:", "Ida Moss", "Lee Carr"],
    ),
    ("a list under a heading", "<h2>Her team</h2><ul><li>PC Ida Moss</ul>", &["Her team", "PC Ida Moss"]),
    ("a brief section", "<h2>Her team</h2><p>PC Ida Moss is new.</p>", &["Her team", "PC Ida Moss is new."]),
    (
        "a section in an element",
        "<section><h2>Her team</h2><p>PC Ida Moss is new.</p></section>",
        &["Her team", "PC Ida Moss is new."],
    ),
    (
        "two brief sections",
        "<h2>Ketton</h2><p>PC Ida Moss</p><h2>Ryhall</h2><p>PC Lee Carr</p>",
        &["Ketton", "PC Ida Moss", "Ryhall", "PC Lee Carr"],
    ),
    (
        "a table",
        "<table><tr><th>Officer<th>Town<tr><td>Ida Moss<td>Ketton</table>",
        &["Officer | Town", "Ida Moss | Ketton"],
    ),
    (
        "a sentence that is a link",
        "<p><a href=/x>PC Ida Moss will be in the library.</a></p>",
        &["PC Ida Moss will be in the library."],
    ),
    (
        "a list behind a quotation",
        "<blockquote><p>\u{201c}We wish her well and thank her for the work that she did with us,\u{201d} said PC Ida Moss.</p>\
         </blockquote><ul><li>PC Al Roe</ul>",
        &["PC Al Roe"],
    ),
];

#[test]
fn what_ends_the_story_stays() {
    let header = "<header><nav><a href=/>Home</a> <a href=/n>News</a></nav></header>";
    for (name, behind, lines) in BEHIND {
        let inside =
            fill(&format!("{header}<article>{{h1}}{{all}}{behind}</article><footer>Imprint</footer>"));
        let have = lines_of(&inside);
        assert_eq!(have[have.len() - lines.len()..], *lines, "{name}");
    }
}

/// What a site puts before or behind a story.
const FOREIGN: [&str; 14] = [
    "<div><div class=wide>{h1}{all}</div><div class=narrow>{h1}{all}</div></div>",
    "<main>{h1}<div>{all}</div><section><h2>More</h2><article><h3>Geese</h3><p>A farmer near Wexcombe told Inspector Dale \
     Furlong that his geese had chased off two burglars.</p></article></section></main>",
    "<main>{h1}<p>By Jane Orr, Local Reporter for Rutland</p>{all}</main>",
    "<main>{h1}<p>Advertisement.</p>{all}</main>",
    "<main>{h1}<div class=d>The weather will be fine in most of the county on Sunday</div><div>{all}</div></main>",
    "<main>{h1}{all}<p><a href=/x>Read more: Two vans are stolen in Ketton</a></p></main>",
    "<main>{h1}{all}<h3>Related stories</h3><p>Two vans are stolen.</p></main>",
    "<main>{h1}{all}<ul><li><a href=/a>Oakham</a><li><a href=/b>Team news</a></ul></main>",
    "<main>{h1}{all}</main><section class=n><h2>Also today</h2><p>Two vans are stolen.</p></section>",
    "<main>{h1}{all}<div class=w><h3>Subscribe to continue reading</h3><p>Already a subscriber? Sign in.</p></div></main>",
    "<main>{h1}{all}<section><h3>Register to keep reading</h3><p>It takes a minute. Already have an account? Log in.</p></section></main>",
    "<main>{h1}{all}<p>You have read two of your three free articles this month.</p></main>",
    "<main>{h1}{all}<div class=regwall><p>More of this for two pounds a week and no fuss at all.</p></div></main>",
    "<main>{h1}<amp-ad><p>PC Ida Moss drinks Brandt's tea and nothing else at all.</p></amp-ad>{all}</main>",
];

#[test]
fn what_the_site_adds_goes() {
    for template in FOREIGN {
        assert_eq!(lines_of(&fill(template)), super::BODY, "{template}");
    }
}

#[test]
fn words_outside_a_paragraph_belong_to_those_above_them() {
    let lines = |behind: &str| lines_of(&fill(&format!("<main>{{h1}}{{all}}{behind}</main>")));
    for (behind, want) in [
        ("Write to <a href=/x>Sergeant Ida Moss</a>", "Write to Sergeant Ida Moss"),
        (
            "<u><b>Write to <a href=/x>Sergeant Ida Moss</a></b></u><p>&nbsp;</p>",
            "Write to Sergeant Ida Moss",
        ),
        ("PC Lee Carr joins from Ketton", "PC Lee Carr joins from Ketton"),
    ] {
        assert_eq!(lines(behind).last().map(String::as_str), Some(want), "{behind}");
    }
    for behind in [
        "Posted in <a href=/x>News</a>",
        "Tags: <a href=/x>Oakham</a>, <a href=/y>Crime</a>",
        "Source: <a href=/x>Rutland Police</a>",
        "<a href=/x>Two vans are stolen</a>",
        "Share this page",
    ] {
        assert_eq!(lines(behind), super::BODY, "{behind}");
    }
}

#[test]
fn a_fragment_stays_whole() {
    let long = "PC Lee Carr joined Rutland Police in 2019 after six years in the Royal Navy.";
    for (page, first) in [
        ("<p>PC Ida Moss works in Ketton.</p><p>{}</p>", "PC Ida Moss works in Ketton."),
        ("<p>PC Ida Moss</p><p>{}</p>", "PC Ida Moss"),
        ("<div><p>Sergeant Nora Pike is new.</p></div><div><p>{}</p></div>", "Sergeant Nora Pike is new."),
        ("<ul><li>PC Ida Moss works in Ketton.</li><li>{}</li></ul>", "PC Ida Moss works in Ketton."),
        ("<table><tr><td>PC Ida Moss<td>Ketton</table><p>{}</p>", "PC Ida Moss | Ketton"),
    ] {
        let have = read(&page.replace("{}", long), Format::Html, &Lexicons::built_in(), None, None);
        assert_eq!(have.text, format!("{first}\n{long}"), "{page}");
    }
}

#[test]
fn a_page_of_links_is_read() {
    let sentences = ["PC Ida Moss has moved to Ketton.", "She joined Rutland Police in 2009 as a special."];
    let linked = sentences.map(|line| format!("<p><a href=/x>{line}</a></p>")).concat();
    let page = format!(
        "<ul><li><a href=/>Home</a><li><a href=/n>News of the week</a></ul><div><h1>A move</h1>{linked}</div>"
    );
    let have = read(&page, Format::Html, &Lexicons::built_in(), None, None);
    assert!(have.text.ends_with(&sentences.join("\n")), "{}", have.text);
}

#[test]
fn elements_of_the_sites_own_end_with_their_sentences() {
    let sentences = ["PC Ida Moss has moved to Ketton.", "She joined Rutland Police in 2009."];
    let page = format!("<x-a><x-b>{}</x-b><x-b>{}</x-b></x-a>", sentences[0], sentences[1]);
    let have = read(&page, Format::Html, &Lexicons::built_in(), None, None);
    assert_eq!(have.text, sentences.join("\n"));
    let have = read("<p>PC Ida <x-b>Moss</x-b> is new.", Format::Html, &Lexicons::built_in(), None, None);
    assert_eq!(have.text, "PC Ida Moss is new.");
}

#[test]
fn every_panel_of_an_accordion_stays() {
    let panels = "<details><summary>Sergeant Una Copley, Ketton</summary><p>She joined Rutland Police in 2012 after some years as a nurse.</p>\
                  </details><details><summary>PC Rufus Ogden, Exton</summary><p>He joined in 2019.</p></details>";
    let text =
        crate::extract(&format!("<main><h1>Meet your team</h1><p>Open a panel.</p>{panels}</main>")).text;
    for line in ["Sergeant Una Copley, Ketton", "PC Rufus Ogden, Exton", "He joined in 2019."] {
        assert!(text.contains(line), "{line}: {text}");
    }
}

#[test]
fn the_time_that_a_sentence_tells_of_is_no_day_of_publication() {
    let time = "<time datetime='2022-11-04T21:00'>4 November 2022</time>";
    let story = "<p>Sergeant Nora Pike has taken over the neighbourhood team in Oakham.</p>";
    for (line, want) in [
        (format!("<p>A house in Ketton was burgled on {time}.</p>"), None),
        (format!("<p>On {time} somebody stole a van, the owner said.</p>"), None),
        (format!("<p>Posted on {time}</p>"), Some("2022-11-04")),
        (format!("<p>By Ann Orr {time}</p>"), Some("2022-11-04")),
        (format!("<div>{time}</div>"), Some("2022-11-04")),
    ] {
        let page =
            crate::extract(&format!("<article><h1>New sergeant in Oakham</h1>{line}{story}</article>"));
        assert_eq!(page.published.map(|date| date.to_string()).as_deref(), want, "{line}");
    }
}
