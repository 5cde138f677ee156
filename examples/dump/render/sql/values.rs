//! [`Row`]: the values of one row, as all three databases read them.

use epaulette::{Grain, Rank, Rule, Span, Timex};
use serde::Serialize;
use std::fmt::{Display, Write as _};

/// A row in parentheses.
pub struct Row(String);

impl Row {
    pub fn new() -> Self {
        Self("(".to_owned())
    }

    fn push(mut self, value: impl Display) -> Self {
        if self.0.len() > 1 {
            self.0.push_str(", ");
        }
        // Writing to a string does not fail.
        let _ = write!(self.0, "{value}");
        self
    }

    fn null(self) -> Self {
        self.push("NULL")
    }

    /// A text. In a literal, an apostrophe is doubled and a backslash is one. No database holds the character 0.
    pub fn text(self, text: &str) -> Self {
        let text = text.replace('\'', "''").replace('\0', "\u{fffd}");
        self.push(format_args!("'{text}'"))
    }

    pub fn maybe_text(self, text: Option<&str>) -> Self {
        match text {
            Some(text) => self.text(text),
            None => self.null(),
        }
    }

    pub fn number(self, number: impl Display) -> Self {
        self.push(number)
    }

    pub fn maybe_number(self, number: Option<impl Display>) -> Self {
        match number {
            Some(number) => self.push(number),
            None => self.null(),
        }
    }

    pub fn flag(self, flag: bool) -> Self {
        self.push(if flag { "TRUE" } else { "FALSE" })
    }

    /// A name of a closed set, as in JSON.
    pub fn name(self, value: &impl Serialize) -> Self {
        let value = serde_json::to_value(value).ok();
        self.maybe_text(value.as_ref().and_then(serde_json::Value::as_str))
    }

    /// A date in six columns: a DATE if it is a full date, the value, year, month, day and grain.
    pub fn date(self, date: Option<Timex>) -> Self {
        let value = date.map(|date| date.to_string());
        let full = value.as_deref().filter(|_| date.is_some_and(Timex::is_full_date));
        let row = self.maybe_text(full).maybe_text(value.as_deref());
        let row = row.maybe_number(date.and_then(Timex::year)).maybe_number(date.and_then(Timex::month));
        row.maybe_number(date.and_then(Timex::day_of_month))
            .maybe_text(date.and_then(|date| grain(date.grain())))
    }

    /// A rank and its seniority.
    pub fn rank(self, rank: Option<&Rank>) -> Self {
        self.maybe_text(rank.map(Rank::as_str)).maybe_number(rank.and_then(Rank::seniority))
    }

    /// Words with their span.
    pub fn words(self, words: Option<&str>, span: Option<Span>) -> Self {
        let row = self.maybe_text(words);
        row.maybe_number(span.map(|span| span.start)).maybe_number(span.map(|span| span.end))
    }

    pub fn rule(self, rule: &Rule) -> Self {
        self.text(rule.name())
    }

    pub fn close(self) -> String {
        self.0 + ")"
    }
}

fn grain(grain: Grain) -> Option<&'static str> {
    match grain {
        Grain::Decade => Some("decade"),
        Grain::Year => Some("year"),
        Grain::Season => Some("season"),
        Grain::Month => Some("month"),
        Grain::Week => Some("week"),
        Grain::Day => Some("day"),
        _ => None,
    }
}
