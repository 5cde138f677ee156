//! The text, one paragraph per line, with a `mark` around the words of each fact.
//!
//! Marks nest. Where two of them cross, or one runs over the end of a line, the outer one is closed and opened again; the
//! pieces after the first carry the class `more`. A mark too deep to nest is left empty where its words begin.

use super::escape::Escaped;
use super::items::{Item, Kind};
use super::word;
use epaulette::{DroppedBlock, Span};
use std::fmt::{self, Write as _};

/// How many marks may nest. Real texts nest four; hostile ones could nest thousands, and each boundary may open all again.
const DEEPEST: usize = 32;

/// The words of one or more facts of a kind.
struct Marked {
    span: Span,
    kind: Kind,
    /// The numbers of the facts, separated by blanks.
    facts: String,
}

/// Writes the text and, between its lines, what was dropped there.
pub fn text(html: &mut String, text: &str, items: &[Item<'_>], dropped: &[DroppedBlock]) -> fmt::Result {
    let marks = marked(text, items);
    let mut writer = Writer { html, text, marks: &marks, next: 0, open: Vec::new() };
    let mut dropped = dropped.iter().peekable();
    let mut start = 0;
    for line in text.split('\n') {
        while let Some(block) = dropped.next_if(|block| block.at <= start && !text.is_empty()) {
            writer.dropped(block)?;
        }
        let end = start + line.len();
        if !text.is_empty() {
            writer.line(start, end)?;
        }
        start = end + 1;
    }
    dropped.try_for_each(|block| writer.dropped(block))
}

/// The marks in the order in which they open: the longer one first, and each stretch of a kind once.
fn marked(text: &str, items: &[Item<'_>]) -> Vec<Marked> {
    let mut spans: Vec<(Span, Kind, usize)> = Vec::new();
    for (number, item) in items.iter().enumerate() {
        let fitting = item.spans().into_iter().filter(|span| !span.of(text).is_empty());
        spans.extend(fitting.map(|span| (span, item.kind(), number)));
    }
    spans.sort_by_key(|(span, kind, number)| (span.start, std::cmp::Reverse(span.end), *kind, *number));
    spans.dedup();
    let mut marks: Vec<Marked> = Vec::with_capacity(spans.len());
    for (span, kind, number) in spans {
        match marks.last_mut() {
            Some(last) if (last.span, last.kind) == (span, kind) => {
                let _ = write!(last.facts, " {number}");
            }
            _ => marks.push(Marked { span, kind, facts: number.to_string() }),
        }
    }
    marks
}

struct Writer<'w> {
    html: &'w mut String,
    text: &'w str,
    marks: &'w [Marked],
    /// The mark that opens next.
    next: usize,
    /// The marks that are open, the outermost first.
    open: Vec<&'w Marked>,
}

impl Writer<'_> {
    fn dropped(&mut self, block: &DroppedBlock) -> fmt::Result {
        let reason = word(&block.reason);
        writeln!(self.html, "<p class=\"dropped\"><small>{reason}</small> {}</p>", Escaped(&block.text))
    }

    /// One paragraph. Marks that are still open at its end go on in the next one.
    fn line(&mut self, start: usize, end: usize) -> fmt::Result {
        self.html.push_str("<p>");
        for mark in &self.open {
            open(self.html, mark, "more")?;
        }
        let mut at = start;
        loop {
            let opens = self.marks.get(self.next).map(|mark| mark.span.start).filter(|opens| *opens < end);
            let closes = self.open.iter().map(|mark| mark.span.end).min().filter(|closes| *closes <= end);
            let to = opens.into_iter().chain(closes).min().unwrap_or(end).max(at);
            write!(self.html, "{}", Escaped(self.text.get(at..to).unwrap_or_default()))?;
            at = to;
            if closes.is_some_and(|closes| closes <= to) {
                self.close(to)?;
            } else if opens.is_some_and(|opens| opens <= to) {
                self.open_next()?;
            } else {
                break;
            }
        }
        self.html.extend(self.open.iter().map(|_| "</mark>"));
        self.html.push_str("</p>\n");
        Ok(())
    }

    /// Closes the marks that end here, and opens again those that stood in them and go on.
    fn close(&mut self, at: usize) -> fmt::Result {
        let Some(outermost) = self.open.iter().position(|mark| mark.span.end <= at) else { return Ok(()) };
        let inner = self.open.split_off(outermost);
        self.html.extend(inner.iter().map(|_| "</mark>"));
        for mark in inner.into_iter().filter(|mark| mark.span.end > at) {
            open(self.html, mark, "more")?;
            self.open.push(mark);
        }
        Ok(())
    }

    fn open_next(&mut self) -> fmt::Result {
        let mark = &self.marks[self.next];
        self.next += 1;
        open(self.html, mark, "")?;
        if self.open.len() < DEEPEST {
            self.open.push(mark);
        } else {
            self.html.push_str("</mark>");
        }
        Ok(())
    }
}

fn open(html: &mut String, mark: &Marked, more: &str) -> fmt::Result {
    let (class, facts) = (mark.kind.class(), &mark.facts);
    let blank = if more.is_empty() { "" } else { " " };
    write!(html, "<mark class=\"{class}{blank}{more}\" data-f=\"{facts}\">")
}
