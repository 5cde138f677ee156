//! A web page for each input, and the index of them.

use super::escape::Escaped;
use super::items::{self, Kind};
use super::{article, head, panel, policy};
use crate::record::Printed;
use crate::render::Page;

/// The style of the index.
const STYLE: &str = include_str!("index.css");

/// How many letters of a title a file name has.
const NAME: usize = 60;

/// Returns the page of one input, and as its row the name of the file and the entry of the index.
pub fn alone(page: &Page<'_>) -> Printed {
    let (facts, file) = (&page.read.facts, &page.source.file);
    let title = facts.title.as_deref().filter(|title| !title.trim().is_empty()).unwrap_or(file);
    let mut html = head(title, "<p><a href=\"index.html\">All pages</a></p>\n");
    // Writing to a string does not fail.
    let _ = article(&mut html, file, page.read);
    let name = format!("{}{}.html", slug(title), page.id);
    let items = items::all(facts);
    let counts = Kind::ALL.iter().map(|kind| (panel::count(&items, *kind), kind.class()));
    let counts: Vec<String> = counts.filter(|(n, _)| *n > 0).map(|(n, kind)| counted(n, kind)).collect();
    let published = facts.published.map(|date| date.to_string());
    let about = [published, facts.publisher.clone(), Some(file.clone()), Some(counts.join(", "))];
    let about: Vec<String> = about.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    let (title, about) = (Escaped(title), about.join(" · "));
    let entry = format!("<li><a href=\"{name}\">{title}</a> <small>{}</small></li>\n", Escaped(&about));
    Printed { rows: vec![vec![name, entry]], ..Printed::plain(html.into_bytes()) }
}

/// A number of pages, or of facts of a kind.
fn counted(n: usize, kind: &str) -> String {
    let noun = if kind == "career" { "career step" } else { kind };
    format!("{n} {noun}{}", if n == 1 { "" } else { "s" })
}

/// Returns the index of pages with these entries.
pub fn index(count: usize, entries: &str) -> String {
    let style = STYLE.replace("\r\n", "\n");
    let policy = policy::of(&style, "");
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>Facts in the texts</title>\n<style>{style}</style>\n</head>\n<body>\n\
         <h1>Facts in the texts</h1>\n<p>{}</p>\n<ol>\n{entries}</ol>\n</body>\n</html>\n",
        counted(count, "page")
    )
}

/// The letters and digits of a title, with a dash between words and behind the last one: they need no escaping anywhere.
fn slug(title: &str) -> String {
    let words = title.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut slug = String::new();
    for word in words {
        if slug.len() + word.len() >= NAME {
            break;
        }
        slug.push_str(&word.to_ascii_lowercase());
        slug.push('-');
    }
    slug
}
