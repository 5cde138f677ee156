//! Quotes: direct speech with its speaker.

use crate::document::{Document, is_quotation_mark};
use crate::evidence::{Evidence, Recorder};
use crate::lexicon::split::Kind;
use crate::mentions::Mentions;
use crate::people::People;
use crate::people::speech::{Speaker, Speech};
use crate::{facts::Allowance, facts::Rule, span::Span};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A stretch of direct speech.
///
/// ```
/// let a = epaulette::extract("Inspector Jane Doe said: “We shall be here all week.”");
/// assert_eq!(a.quotes[0].speaker.as_deref(), Some("Jane Doe"));
/// assert_eq!(a.quotes[0].text, "We shall be here all week.");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Quote {
    /// The officer's name, or the words that name another speaker; `None` where nobody is named.
    pub speaker: Option<String>,
    /// The words said, without quotation marks; paragraphs are joined by a space.
    pub text: String,
    /// The words in the text, without the outer quotation marks.
    pub span: Span,
    /// The rule that found the speaker.
    pub rule: Rule,
}

/// The quotes of a document, in the order of the text.
pub(super) fn find(
    document: &Document<'_>,
    mentions: &Mentions,
    people: &People,
    allowance: &mut Allowance<'_>,
    recorder: &mut impl Recorder,
) -> Vec<Quote> {
    let mut quotes = Vec::new();
    for speech in &people.speeches {
        if let Some(quote) = quote(document, people, speech) {
            if !allowance.grants_quote(quote.speaker.as_deref().unwrap_or_default(), quote.text.len()) {
                break;
            }
            recorder.record(|| grounds(document, mentions, people, speech));
            quotes.push(quote);
        }
    }
    quotes
}

/// The verb of speech and the speaker, or the phrase for one without a name.
fn grounds(document: &Document<'_>, mentions: &Mentions, people: &People, speech: &Speech) -> Evidence {
    let quotations = document.quotations();
    let tokens = quotations[speech.quotations.start].inside().start
        ..quotations[speech.quotations.end - 1].inside().end;
    let evidence = Evidence::new(speech.rule, tokens);
    let phrases = speech.verb.into_iter().chain(speech.unnamed);
    let evidence = phrases.fold(evidence, |evidence, phrase| {
        evidence.row(phrase.row, phrase.start as usize..phrase.end as usize)
    });
    let person = speech.speaker.as_ref().and_then(|speaker| speaker.person);
    evidence.on(person.map(|person| people.evidence(document, mentions, person)))
}

fn quote(document: &Document<'_>, people: &People, speech: &Speech) -> Option<Quote> {
    let quotations = document.quotations().get(speech.quotations.clone())?;
    let tokens = quotations.first()?.inside().start..quotations.last()?.inside().end;
    let words = trim(document, tokens);
    if words.is_empty() {
        return None;
    }
    Some(Quote {
        speaker: speech.speaker.as_ref().map(|speaker| name(document, people, speaker)),
        text: joined(document, words.clone()),
        span: document.span(words),
        rule: speech.rule.into(),
    })
}

/// The fullest name of a person of the cast, or the words of the text.
fn name(document: &Document<'_>, people: &People, speaker: &Speaker) -> String {
    let person = speaker.person.and_then(|person| people.cast.people.get(person));
    person.map_or_else(|| document.slice(speaker.tokens.clone()).to_owned(), |person| person.name.clone())
}

/// The tokens without the marks of quotation and emphasis around them.
fn trim(document: &Document<'_>, mut tokens: Range<usize>) -> Range<usize> {
    while !tokens.is_empty() && is_wrapping(document, tokens.start) {
        tokens.start += 1;
    }
    while !tokens.is_empty() && is_wrapping(document, tokens.end - 1) {
        tokens.end -= 1;
    }
    tokens
}

fn is_wrapping(document: &Document<'_>, token: usize) -> bool {
    document.token(token).is_some_and(|token| {
        is_quotation_mark(token)
            || token.kind == Kind::Mark && ['*', '_', '>', '\\'].iter().any(|mark| token.is_mark(*mark))
    })
}

/// The words of each paragraph, joined by a blank.
fn joined(document: &Document<'_>, tokens: Range<usize>) -> String {
    let blocks = document.block_of(tokens.start)..=document.block_of(tokens.end - 1);
    let mut text = String::with_capacity(document.span(tokens.clone()).of(document.text()).len());
    for block in blocks.map(|block| document.block(block)) {
        let part = block.start.max(tokens.start)..block.end.min(tokens.end);
        let part = trim(document, part);
        if part.is_empty() {
            continue;
        }
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(document.slice(part));
    }
    text
}
