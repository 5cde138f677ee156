//! Mail heads: the lines `From: …`, `Sent: …`, `Subject: …` above a release that came by mail.

use super::block::Blocks;
use super::metadata::date::{self, Order};
use super::metadata::keys::{MailField, mail_field};
use super::metadata::title;
use crate::lexicon::Lexicons;
use crate::timex::Timex;
use std::ops::Range;

/// How many lines from the top a head is looked for.
const MOST_LINES: usize = 40;
/// The fewest lines of a head: one may be a line of a release, such as `From: Oakham`.
const FEWEST_LINES: usize = 2;

/// The head of a mail.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// Its blocks.
    pub lines: Range<usize>,
    /// The subject without marks of replies, tags and numbers.
    pub subject: Option<String>,
    pub sent: Option<Timex>,
}

/// The head of a mail near the top of a text.
pub(super) fn head(blocks: &Blocks, order: Order, lexicons: &Lexicons) -> Option<Head> {
    let field = |at: usize| field(blocks.of(&blocks.items[at]));
    let count = blocks.items.len().min(MOST_LINES);
    let start = (0..count).find(|at| field(*at).is_some())?;
    let end = (start..count).find(|at| field(*at).is_none()).unwrap_or(count);
    if end - start < FEWEST_LINES {
        return None;
    }
    let mut head = Head { lines: start..end, ..Head::default() };
    for (field, value) in (start..end).filter_map(field) {
        match field {
            MailField::Subject => head.subject = head.subject.or_else(|| title::subject(value, lexicons)),
            MailField::Date => head.sent = head.sent.or_else(|| date::value(value, order, lexicons)),
            MailField::Other => {}
        }
    }
    Some(head)
}

/// The field and its value of a line of a head.
fn field(line: &str) -> Option<(MailField, &str)> {
    let (name, value) = line.trim_matches('*').split_once(':')?;
    let field = mail_field(&name.trim_matches(['*', ' ']).to_ascii_lowercase())?;
    Some((field, value.trim_start_matches(['*', ' '])))
}

#[cfg(test)]
mod tests {
    use crate::extract;

    #[test]
    fn the_subject_of_a_mail_is_its_title_and_the_head_is_no_text() {
        let story = "Sergeant Nora Pike has taken over the team in Oakham, where she leads four constables.";
        for (subject, want) in [
            ("New sergeant for Oakham", "New sergeant for Oakham"),
            ("FW: Re: New sergeant for Oakham", "New sergeant for Oakham"),
            ("[Rutland] New sergeant for Oakham", "New sergeant for Oakham"),
            ("NEWS RELEASE 45/24: New sergeant for Oakham", "New sergeant for Oakham"),
            ("Press release - New sergeant for Oakham", "New sergeant for Oakham"),
            ("Press release", ""),
        ] {
            let text = format!(
                "From: Jo Orr <jo@rutland.example>\nSent: 14 May 2024 09:12\nTo: Newsdesk\nSubject: {subject}\n\n{story}\n"
            );
            let a = extract(&text);
            assert_eq!(a.title.as_deref().unwrap_or_default(), want, "{subject}");
            assert_eq!(a.published.map(|date| date.to_string()).as_deref(), Some("2024-05-14"), "{subject}");
            assert_eq!(a.text, story, "{subject}");
        }
    }

    #[test]
    fn one_line_with_a_colon_is_no_head() {
        let text = "From: Oakham\n\nSergeant Nora Pike has taken over the team in Oakham, where she leads four constables.";
        assert!(extract(text).text.starts_with("From: Oakham"));
    }
}
