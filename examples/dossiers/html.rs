//! Web pages: an index of the dossiers, and each dossier with its pages and their words.

use epaulette::dossiers::{Dossier, Page, Statement};
use serde::Serialize;
use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

const HEAD: &str = "<!doctype html>\n<html lang=en>\n<meta charset=utf-8>\n\
<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
<meta name=viewport content='width=device-width'>\n\
<style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse}\
td,th{padding:.2rem .8rem .2rem 0;text-align:left;vertical-align:top}q{color:#355}.no{color:#a00}article{border-top:1px solid #aaa}</style>\n";

/// One page with the index and all dossiers.
pub(crate) fn page(all: &[Dossier]) -> String {
    let mut html =
        format!("{HEAD}<title>Dossiers</title>\n{}", index(all, |dossier| format!("#{}", dossier.id)));
    for dossier in all {
        html.push_str(&article(dossier, &|id| format!("#{id}")));
    }
    html
}

/// A folder with the index and a page per dossier.
pub(crate) fn write_folder(folder: &Path, all: &[Dossier]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let file = |id: &str| format!("{id}.html");
    let index = index(all, |dossier| file(&dossier.id));
    fs::write(folder.join("index.html"), format!("{HEAD}<title>Dossiers</title>\n{index}"))?;
    for dossier in all {
        let title = escaped(&name(dossier));
        let html = format!(
            "{HEAD}<title>{title}</title>\n<p><a href=index.html>All dossiers</a></p>\n{}",
            article(dossier, &file)
        );
        fs::write(folder.join(file(&dossier.id)), html)?;
    }
    Ok(())
}

fn index(all: &[Dossier], address: impl Fn(&Dossier) -> String) -> String {
    let mut html = format!(
        "<h1>Dossiers</h1>\n<p>{} officer{}</p>\n<table>\n",
        all.len(),
        if all.len() == 1 { "" } else { "s" }
    );
    html.push_str("<tr><th>Officer<th>Forces<th>Last rank<th>Pages<th>Contradictions<th>Maybe\n");
    for dossier in all {
        let forces: Vec<&str> = dossier.forces.iter().map(|force| force.name.as_str()).collect();
        let rank = dossier.ranks.last().map(|held| held.rank.as_str().replace('_', " ")).unwrap_or_default();
        let _ = writeln!(
            html,
            "<tr><td><a href=\"{}\">{}</a><td>{}<td>{}<td>{}<td>{}<td>{}",
            escaped(&address(dossier)),
            escaped(&name(dossier)),
            escaped(&forces.join(", ")),
            escaped(&rank),
            dossier.pages.len(),
            dossier.contradictions.len(),
            dossier.maybe.len(),
        );
    }
    html + "</table>\n"
}

fn article(dossier: &Dossier, address: &dyn Fn(&str) -> String) -> String {
    let mut html = format!(
        "<article id=\"{}\">\n<h2>{}</h2>\n",
        escaped(&dossier.id),
        escaped(&dossier.names.join(" · "))
    );
    list(&mut html, "Forces", dossier.forces.iter().map(|force| line(&force.name, force)));
    list(
        &mut html,
        "Ranks",
        dossier.ranks.iter().map(|held| line(&held.rank.as_str().replace('_', " "), held)),
    );
    list(&mut html, "Career", dossier.career.iter().map(|step| line(&value(&step.told.kind), step)));
    let against = |pages: [usize; 2]| format!("pages {} and {}", pages[0] + 1, pages[1] + 1);
    let contradictions = dossier.contradictions.iter();
    list(
        &mut html,
        "Contradictions",
        contradictions
            .map(|found| format!("<b class=no>{}</b>, {}", value(&found.kind), against(found.pages))),
    );
    let maybe = dossier.maybe.iter().map(|link| {
        let conflict = link.against.map(|conflict| format!(": {}", value(&conflict))).unwrap_or_default();
        let pages = format!("page {} here, page {} there", link.pages[0] + 1, link.pages[1] + 1);
        format!(
            "<a href=\"{}\">{}</a>, {}{conflict}; {pages}",
            escaped(&address(&link.id)),
            escaped(&link.id),
            value(&link.doubt)
        )
    });
    list(&mut html, "Maybe the same person", maybe);
    html.push_str("<h3>Pages</h3>\n<ol>\n");
    for page in &dossier.pages {
        html.push_str(&told_by(page));
    }
    html + "</ol>\n</article>\n"
}

fn told_by(page: &Page) -> String {
    let mut html = format!("<li>{}", escaped(&page.page));
    if !page.copies.is_empty() {
        let _ = write!(html, " (also {})", escaped(&page.copies.join(", ")));
    }
    html.push_str("<ul>\n");
    html.extend(page.statements.iter().map(told));
    html + "</ul>\n"
}

fn told(statement: &Statement) -> String {
    let date = statement.told.date.map(|date| format!(" {date}")).unwrap_or_default();
    let span = statement.span;
    let words = escaped(&statement.words);
    format!(
        "<li>{}{date} <q>{words}</q> <small>{}–{}</small>\n",
        value(&statement.told.kind),
        span.start,
        span.end
    )
}

/// A heading and the items, nothing without items.
fn list(html: &mut String, heading: &str, items: impl Iterator<Item = String>) {
    let items: Vec<String> = items.map(|item| format!("<li>{item}\n")).collect();
    if !items.is_empty() {
        let _ = write!(html, "<h3>{heading}</h3>\n<ul>\n{}</ul>\n", items.concat());
    }
}

/// What is held or done, then the other values as their JSON keys name them.
fn line(what: &str, held: &impl Serialize) -> String {
    let mut line = escaped(what);
    if let Ok(serde_json::Value::Object(fields)) = serde_json::to_value(held) {
        let told = |key: &str| match fields.get(key)? {
            serde_json::Value::String(text) => Some(text.replace('_', " ")),
            serde_json::Value::Bool(true) => Some(key.to_owned()),
            _ => None,
        };
        for text in ["detective", "standing", "date", "approximate", "organisation", "from", "to"]
            .into_iter()
            .filter_map(told)
        {
            let _ = write!(line, ", {}", escaped(&text));
        }
    }
    line
}

/// The JSON name of a value, as words.
fn value(value: &impl Serialize) -> String {
    let json = serde_json::to_value(value).unwrap_or_default();
    escaped(&json.as_str().unwrap_or_default().replace('_', " "))
}

fn name(dossier: &Dossier) -> String {
    dossier.names.first().cloned().unwrap_or_default()
}

/// Text for an element or a quoted attribute; control characters stay away from the page.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            c if c.is_control() => html.push(' '),
            c => html.push(c),
        }
    }
    html
}
