//! The highlight view: one web page that shows each text with its facts marked in it.
//!
//! The head comes first, then one article per input, so pages of any number are written as they are read. The end tags of
//! `main`, `body` and `html` are left out, as HTML allows: an interrupted run leaves a page that opens.

mod alone;
mod escape;
mod fragment;
mod items;
mod marks;
mod panel;
mod policy;

pub use alone::{alone, index};

use super::Read;
use epaulette::{Announcement, Rule};
use escape::{Escaped, Link};
use items::Kind;
use std::fmt::{self, Write as _};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// Returns everything before the first input: the policy, the style, the script, the legend and the rules.
pub fn header() -> Vec<u8> {
    head("Facts in the text", "").into_bytes()
}

/// The same with a title, and with links to other pages.
fn head(title: &str, links: &str) -> String {
    // Browsers hash a block after line ends are normalised.
    let [style, script] = [STYLE, SCRIPT].map(|block| block.replace("\r\n", "\n"));
    let policy = policy::of(&style, &script);
    let keys: String = Kind::ALL.iter().map(|kind| key(*kind)).collect();
    let rules: String = Rule::all().map(|rule| explained(&rule)).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n<style>{style}</style>\n<script>{script}</script>\n</head>\n<body>\n\
         <header class=\"top\">\n<h1>Facts in the text</h1>\n{links}\
         <p class=\"find\" hidden><input type=\"search\" id=\"filter\" aria-label=\"Filter pages by title, file or fact\" \
         placeholder=\"Filter pages\" autocomplete=\"off\"> <output id=\"shown\" for=\"filter\"></output></p>\n\
         <fieldset class=\"legend\"><legend>Show</legend>\n{keys}\
         <label><input type=\"checkbox\" value=\"dropped\"><span class=\"key dropped\">Dropped text</span> \
         <output data-n=\"dropped\"></output></label>\n</fieldset>\n\
         <details id=\"rules\"><summary>Rules</summary>\n<dl>\n{rules}</dl>\n</details>\n\
         <nav id=\"index\" aria-label=\"Pages\" hidden></nav>\n</header>\n<main>\n",
        Escaped(title)
    )
}

/// The checkbox of a kind, which shows how its marks look.
fn key(kind: Kind) -> String {
    let (class, label) = (kind.class(), kind.label());
    format!(
        "<label><input type=\"checkbox\" value=\"{class}\" checked><span class=\"key {class}\">{label}</span> \
         <output data-n=\"{class}\"></output></label>\n"
    )
}

/// A rule with what it sees and an example.
fn explained(rule: &Rule) -> String {
    let [description, example] = [rule.description(), rule.example()].map(Option::unwrap_or_default);
    format!(
        "<dt>{}</dt><dd><span>{}</span> <q>{}</q></dd>\n",
        Escaped(rule.name()),
        Escaped(description),
        Escaped(example)
    )
}

/// Returns the article of one input.
pub fn page(name: &str, read: &Read) -> Vec<u8> {
    let mut html = String::with_capacity(read.facts.text.len() * 4 + 4096);
    // Writing to a string does not fail.
    let _ = article(&mut html, name, read);
    html.into_bytes()
}

fn article(html: &mut String, name: &str, read: &Read) -> fmt::Result {
    let Read { facts: a, reasons, dropped } = read;
    let items = items::all(a);
    let link = a.url.as_deref().and_then(Link::new);
    let counts: Vec<String> = Kind::ALL.iter().map(|kind| panel::count(&items, *kind).to_string()).collect();
    let (counts, dropped_count) = (counts.join(" "), dropped.len());
    write!(html, "<article class=\"page\" data-n=\"{counts} {dropped_count}\">\n<header>")?;
    let title = Escaped(a.title.as_deref().filter(|title| !title.trim().is_empty()).unwrap_or(name));
    match &link {
        Some(link) => write!(html, "<h2><a {link}>{title}</a></h2>")?,
        None => write!(html, "<h2>{title}</h2>")?,
    }
    about(html, name, a)?;
    html.push_str("</header>\n<div class=\"text\">\n");
    marks::text(html, &a.text, &items, dropped)?;
    html.push_str("</div>\n<aside aria-label=\"Facts\">\n");
    panel::panel(html, &a.text, &items, reasons, link)?;
    html.push_str("</aside>\n</article>\n");
    Ok(())
}

/// The file, the publisher, the date, and what could not be read.
fn about(html: &mut String, name: &str, a: &Announcement) -> fmt::Result {
    let published = a.published.map(|date| format!("published {date}"));
    let parts = [Some(name.to_owned()), a.publisher.clone(), published];
    let parts: Vec<String> =
        parts.iter().flatten().map(|part| format!("<span>{}</span>", Escaped(part))).collect();
    write!(html, "<p class=\"where\">{}</p>", parts.join(" · "))?;
    if a.truncated {
        html.push_str("<p class=\"warning\">A long text: facts are sought in its start alone.</p>");
    }
    for warning in &a.warnings {
        write!(html, "<p class=\"warning\">Not understood: {}</p>", Escaped(&warning.words))?;
    }
    Ok(())
}

/// The name of a closed set's member, in words.
fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(spoken)).unwrap_or_default()
}

fn spoken(snake_case: &str) -> String {
    snake_case.replace('_', " ")
}
