//! The summary: who, which rank, since when, how many, where; aligned, for a person at a terminal.

use super::{Fact, Plan};
use crate::terminal::{Paint, plain};
use epaulette::{Announcement, CareerEvent, Headcount, Officer, Qualifier, Standing};
use std::fmt::Write as _;
use unicode_width::UnicodeWidthStr;

/// How many characters of a quote are shown, so that a quote and its speaker fit on one line.
const QUOTE_SHOWN: usize = 60;

/// One input's facts, with an empty line behind them.
pub fn summary(name: &str, facts: &Announcement, plan: Plan) -> String {
    let Plan { only, .. } = plan;
    let paint = Paint(plan.colour);
    let mut page = Page { text: String::new(), paint, width: plan.width.unwrap_or(usize::MAX) };
    page.line(&paint.heading(&plain(name)));
    let title = facts.title.as_deref().map(plain);
    let published = facts.published.map(|date| format!("published {date}"));
    let headline: Vec<String> = [title, published].into_iter().flatten().collect();
    if !headline.is_empty() {
        page.words("  ", 2, &headline.join(" · "));
    }
    let before = page.text.len();
    if only.has(Fact::Officers) {
        page.block("officers", &facts.officers.iter().map(officer).collect::<Vec<_>>());
    }
    if only.has(Fact::Headcounts) {
        page.block("headcounts", &facts.headcounts.iter().map(headcount).collect::<Vec<_>>());
    }
    if only.has(Fact::Places) {
        page.list("places", facts.places.iter().map(|place| plain(&place.name)));
    }
    if only.has(Fact::Dates) {
        page.list("dates", facts.dates.iter().map(|date| date.value.to_string()));
    }
    if only.has(Fact::Forces) {
        page.list("forces", facts.forces.iter().map(|force| plain(force)));
    }
    if only.has(Fact::Quotes) {
        let quotes = facts.quotes.iter().map(|quote| {
            vec![plain(quote.speaker.as_deref().unwrap_or("?")), format!("“{}”", shortened(&quote.text))]
        });
        page.block("quotes", &quotes.collect::<Vec<_>>());
    }
    if page.text.len() == before {
        page.line(&paint.faint("  no facts"));
    }
    page.text.push('\n');
    page.text
}

fn officer(officer: &Officer) -> Vec<String> {
    let mut rank = officer.rank.as_ref().map_or("officer".to_owned(), |rank| spoken(rank.as_str()));
    if officer.detective {
        rank.insert_str(0, "detective ");
    }
    match officer.standing {
        Standing::Substantive => {}
        standing => rank = format!("{} {rank}", word(&standing)),
    }
    if let Some(age) = officer.age {
        let _ = write!(rank, ", {age}");
    }
    let career: Vec<String> = officer.career.iter().map(event).collect();
    vec![plain(&officer.name), rank, career.join(" · ")]
}

fn event(event: &CareerEvent) -> String {
    let mut words = word(&event.event);
    for part in [event.rank.as_ref().map(|rank| spoken(rank.as_str())), event.organisation.clone()] {
        words.extend(part.map(|part| format!(" {}", plain(&part))));
    }
    if let Some(place) = &event.place {
        let _ = write!(words, " at {}", plain(place));
    }
    if let Some(date) = event.date {
        let _ = write!(words, " {}{date}", if event.approximate { "about " } else { "" });
    }
    words
}

fn headcount(headcount: &Headcount) -> Vec<String> {
    let sign = match headcount.qualifier {
        Qualifier::AtLeast => "≥ ",
        Qualifier::AtMost => "≤ ",
        Qualifier::About => "~ ",
        _ => "",
    };
    let upper = headcount.max.map_or(String::new(), |max| format!("–{max}"));
    let place = headcount.place.as_deref().map_or(String::new(), plain);
    vec![format!("{sign}{}{upper}", headcount.count), spoken(&plain(&headcount.group)), place]
}

/// The name of a closed set's member, as in the JSON.
fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(spoken)).unwrap_or_default()
}

fn spoken(snake_case: &str) -> String {
    snake_case.replace('_', " ")
}

fn shortened(text: &str) -> String {
    let text = plain(text);
    match text.char_indices().nth(QUOTE_SHOWN) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text,
    }
}

/// Where values begin: behind the label.
const VALUES: usize = 14;
/// The fewest columns for the words of the last cell; with fewer they go below the cells before it.
const NARROW: usize = 24;

/// The lines of one input.
struct Page {
    text: String,
    paint: Paint,
    /// How many columns a line has, if its words allow it.
    width: usize,
}

impl Page {
    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    /// The start of a line, which fills these columns, and words that go on below their first one.
    fn words(&mut self, start: &str, columns: usize, words: &str) {
        let is_narrow = !words.is_empty() && columns > VALUES && columns + NARROW > self.width;
        let mut line = start.to_owned();
        let (mut at, indent) = (columns, if is_narrow { VALUES + 2 } else { columns });
        for (number, word) in words.split(' ').enumerate() {
            let fits = at + 1 + word.width() <= self.width;
            if number > 0 && fits {
                line.push(' ');
                at += 1;
            } else if number > 0 || is_narrow && columns + words.width() > self.width {
                self.line(&line);
                (line, at) = (" ".repeat(indent), indent);
            }
            line.push_str(word);
            at += word.width();
        }
        self.line(&line);
    }

    /// Values on one line.
    fn list(&mut self, label: &str, values: impl Iterator<Item = String>) {
        let values: Vec<String> = values.collect();
        if !values.is_empty() {
            let label = self.paint.faint(&padded(label, 10));
            self.words(&format!("  {label}  "), VALUES, &values.join(", "));
        }
    }

    /// A row for each fact, its columns aligned.
    fn block(&mut self, label: &str, rows: &[Vec<String>]) {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let width = |n: usize| rows.iter().filter_map(|row| row.get(n)).map(|cell| cell.width()).max();
        let widths: Vec<usize> = (0..columns).map(|n| width(n).unwrap_or(0)).collect();
        for (at, row) in rows.iter().enumerate() {
            let Some((last, cells)) = row.split_last() else { continue };
            let label = if at == 0 { label } else { "" };
            let mut start = format!("  {}  ", self.paint.faint(&padded(label, 10)));
            for (n, (cell, width)) in cells.iter().zip(&widths).enumerate() {
                let cell = padded(cell, *width);
                let _ = write!(start, "{}  ", if n == 0 { self.paint.strong(&cell) } else { cell });
            }
            let before: usize = widths.iter().take(cells.len()).map(|width| width + 2).sum();
            self.words(&start, VALUES + before, last);
        }
    }
}

fn padded(cell: &str, width: usize) -> String {
    format!("{cell}{}", " ".repeat(width.saturating_sub(cell.width())))
}
