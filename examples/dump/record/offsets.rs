//! What the spans of a record count: bytes, characters or UTF-16 units of the text.

use clap::ValueEnum;
use epaulette::Span;
use serde::Serialize;

/// The unit of `start` and `end`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum, Serialize)]
#[serde(rename_all = "lowercase")]
#[value(rename_all = "lowercase")]
pub enum Offsets {
    /// UTF-8 bytes, as Rust, Go and C count
    #[default]
    Bytes,
    /// Characters (Unicode code points), as Python, jq and SQL count
    Chars,
    /// UTF-16 units, as JavaScript, Java and C# count
    Utf16,
}

impl Offsets {
    /// How many units a character is.
    fn len(self, c: char) -> usize {
        match self {
            Self::Bytes => c.len_utf8(),
            Self::Chars => 1,
            Self::Utf16 => c.len_utf16(),
        }
    }
}

/// Counts the offsets of one text in a unit.
pub struct Counter {
    /// The characters that are more bytes than units: where each ends, and by how much the bytes up to there exceed the units.
    excess: Vec<(usize, usize)>,
}

impl Counter {
    pub fn new(unit: Offsets, text: &str) -> Self {
        let mut excess = Vec::new();
        if unit == Offsets::Bytes || text.is_ascii() {
            return Self { excess };
        }
        let mut total = 0;
        for (at, c) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
            total += c.len_utf8() - unit.len(c);
            excess.push((at + c.len_utf8(), total));
        }
        Self { excess }
    }

    /// Returns the span, whose ends are byte offsets on character boundaries, in the unit.
    pub fn span(&self, span: Span) -> Span {
        Span::new(self.at(span.start), self.at(span.end))
    }

    fn at(&self, byte: usize) -> usize {
        let before = self.excess.partition_point(|(end, _)| *end <= byte);
        byte - before.checked_sub(1).map_or(0, |last| self.excess[last].1)
    }
}
