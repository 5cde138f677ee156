//! JSON Lines as input, one page per line.

mod kept;
mod published;

pub use kept::{Kept, kept};

use published::Published;
use std::borrow::Cow;
use std::io::{self, BufRead};
use std::path::Path;

/// One line of a stream.
#[derive(Debug, PartialEq, Eq)]
pub enum Line {
    /// Its bytes, without the line's end.
    Whole(Vec<u8>),
    /// Longer than the limit; it was skipped.
    TooLong,
}

/// The next line; `None` at the end. A line longer than `limit` costs no memory.
///
/// # Errors
/// The stream cannot be read.
pub fn next(stream: &mut impl BufRead, limit: usize) -> io::Result<Option<Line>> {
    let mut line = Vec::new();
    let mut too_long = false;
    let mut is_empty = true;
    loop {
        let chunk = match stream.fill_buf() {
            Ok(chunk) => chunk,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if chunk.is_empty() && is_empty {
            return Ok(None);
        }
        is_empty = false;
        let end = chunk.iter().position(|byte| *byte == b'\n');
        let part = &chunk[..end.unwrap_or(chunk.len())];
        too_long |= line.len() + part.len() > limit;
        if too_long {
            line = Vec::new();
        } else {
            line.extend_from_slice(part);
        }
        let (used, is_last) = (end.map_or(chunk.len(), |end| end + 1), end.is_some() || chunk.is_empty());
        stream.consume(used);
        if is_last {
            return Ok(Some(if too_long { Line::TooLong } else { Line::Whole(line) }));
        }
    }
}

/// The page of one line. Other fields are ignored.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Record {
    file: Option<String>,
    url: Option<String>,
    text: Option<String>,
    html: Option<String>,
    published: Option<Published>,
    site: Option<String>,
}

/// The format of a record's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Markup {
    Text,
    Html,
}

impl Record {
    /// Returns the name of the page: its `file`, else its `url`, else the position of its line.
    pub fn name(&self, stream: &str, number: u64) -> String {
        let given = self.file.as_deref().or(self.url.as_deref()).filter(|name| !name.is_empty());
        given.map_or_else(|| place(stream, number), str::to_owned)
    }

    /// Returns the `url` of the line, for pages that state none.
    pub fn url(&self) -> Option<&str> {
        self.url.as_deref().filter(|url| !url.is_empty())
    }

    /// Returns the site of a page that has no address: its `site`, else the folder of its `file`.
    pub fn site(&self) -> Option<Cow<'_, str>> {
        let named = self.site.as_deref().filter(|site| !site.trim().is_empty()).map(Cow::Borrowed);
        named.or_else(|| crate::inputs::site_of(Path::new(self.file.as_deref()?)))
    }

    /// Returns the page itself.
    ///
    /// # Errors
    /// The line has no page.
    pub fn page(&self) -> Result<(&str, Markup), String> {
        // A collection with a column for each has an empty one where the page is in the other.
        let html = self.html.as_deref().filter(|html| self.text.is_none() || !html.trim().is_empty());
        match (html, &self.text) {
            (Some(html), _) => Ok((html, Markup::Html)),
            (None, Some(text)) => Ok((text, Markup::Text)),
            (None, None) => Err("neither `text` nor `html`".to_owned()),
        }
    }

    /// Returns the `published` of the line, for pages that state none, as it is written there.
    pub fn published(&self) -> Option<&str> {
        self.published.as_ref().map(Published::words)
    }
}

/// The name of a page that has none: where its line is.
pub fn place(stream: &str, number: u64) -> String {
    format!("{stream}:{number}")
}

/// Reads a line as a record.
///
/// # Errors
/// The line is not a JSON object with fields of these types.
pub fn record(line: &[u8]) -> Result<Record, String> {
    let is_object = line.trim_ascii_start().starts_with(b"{");
    let read: serde_json::Result<Record> = serde_json::from_slice(line);
    match read {
        Ok(record) if is_object => Ok(record),
        Err(error) if is_object || !error.is_data() => Err(problem(&error)),
        _ => Err("expected a JSON object such as `{\"file\": …, \"text\": …}`".to_owned()),
    }
}

/// What is wrong with a line. It is the first one of the text that the reader was given, which says nothing about the stream.
fn problem(error: &serde_json::Error) -> String {
    let error = error.to_string().replace(" at line 1 column ", " at column ");
    format!("invalid JSON ({error})")
}
