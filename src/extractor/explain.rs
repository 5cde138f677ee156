//! Why a fact was found: [`Extractor::explain`].

use super::Extractor;
use crate::announcement::{Announcement, Rule};
use crate::document::Document;
use crate::error::Error;
use crate::lexicon::split::Kind;
use crate::lexicon::{RowId, Table, UNKNOWN, WordId};
use crate::span::Span;
use rustc_hash::FxHashMap;
use std::fmt;
use std::ops::Range;

/// How many tokens before and behind a quote are looked at.
const AROUND: usize = 12;

impl Extractor {
    /// Extracts the facts of one page and tells of each which rule found it and which rows of the lexicons its words match.
    ///
    /// Meant for looking at a result, not for many pages: it is slower than [`Extractor::extract`].
    ///
    /// ```
    /// let why = epaulette::Extractor::new().explain("Inspector Jane Doe joined Kent Police in 2007.");
    /// let officer = why.facts.iter().find(|fact| fact.kind == "officer").unwrap();
    /// assert_eq!(officer.value, "Jane Doe, inspector");
    /// assert!(officer.rows.iter().any(|row| row.file == "ranks.tsv"));
    /// ```
    #[must_use]
    pub fn explain(&self, text: &str) -> Explanation {
        self.reasons(self.extract(text))
    }

    /// As [`Extractor::explain`], of a page's bytes.
    ///
    /// # Errors
    /// As [`Extractor::extract_bytes`].
    pub fn explain_bytes(&self, bytes: &[u8]) -> Result<Explanation, Error> {
        Ok(self.reasons(self.extract_bytes(bytes)?))
    }

    fn reasons(&self, announcement: Announcement) -> Explanation {
        let document = Document::new(&announcement.text, Vec::new(), self.lexicons.clone());
        let words = word_rows(&document);
        let mut facts = list(&announcement);
        for fact in &mut facts {
            for tokens in telling(&document, fact).into_iter().filter(|tokens| !tokens.is_empty()) {
                fact.rows.extend(rows(&document, &words, tokens));
            }
            fact.rows.sort_by_key(|row| (row.span, row.file));
        }
        drop(document);
        Explanation { announcement, facts }
    }
}

/// An announcement and the reason of each of its facts.
///
/// `Display` prints them for a person to read.
///
/// ```
/// let why = epaulette::Extractor::new().explain("PC Jane Doe joined in 2007.");
/// assert_eq!(why.announcement.officers[0].name, "Jane Doe");
/// assert!(!why.facts.is_empty());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Explanation {
    /// The facts, as [`Extractor::extract`] returns them.
    pub announcement: Announcement,
    /// Each fact with its reason, in the order of the announcement's fields.
    pub facts: Vec<ExplainedFact>,
}

/// A fact and its reason.
///
/// ```
/// let why = epaulette::Extractor::new().explain("PC Jane Doe joined in 2007.");
/// assert!(why.facts.iter().any(|fact| fact.kind == "date" && fact.value == "2007"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExplainedFact {
    /// `officer`, `career`, `relation`, `headcount`, `place`, `date`, `force` or `quote`.
    pub kind: &'static str,
    /// The fact in a few words.
    pub value: String,
    /// The rule that found it.
    pub rule: Rule,
    /// The words that state it.
    pub span: Span,
    /// The lexicon rows that match in or right before those words, in the order of the text.
    pub rows: Vec<LexiconRow>,
}

/// A lexicon row that matches words of the text.
///
/// ```
/// let why = epaulette::Extractor::new().explain("PC Jane Doe joined in 2007.");
/// assert!(why.facts.iter().flat_map(|fact| &fact.rows).all(|row| row.file.ends_with(".tsv")));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct LexiconRow {
    /// The file, built in or an overlay of the same name: `ranks.tsv`.
    pub file: &'static str,
    /// The row as it stands in the file, its cells separated by tabs.
    pub row: String,
    /// The words that match.
    pub span: Span,
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = &self.announcement.text;
        for fact in &self.facts {
            writeln!(f, "{} {}", fact.kind, fact.value)?;
            writeln!(f, "  rule {}", fact.rule)?;
            writeln!(f, "  text {}..{} “{}”", fact.span.start, fact.span.end, fact.span.of(text))?;
            for row in &fact.rows {
                writeln!(f, "  row  “{}” {}: {}", row.span.of(text), row.file, row.row.replace('\t', " ; "))?;
            }
        }
        Ok(())
    }
}

fn list(a: &Announcement) -> Vec<ExplainedFact> {
    let mut facts = Vec::new();
    let mut add = |kind, parts: &[Option<String>], rule: &Rule, span: Span| {
        let value = parts.iter().flatten().cloned().collect::<Vec<_>>().join(", ");
        facts.push(ExplainedFact { kind, value, rule: rule.clone(), span, rows: Vec::new() });
    };
    for officer in &a.officers {
        let (name, rank) = (Some(officer.name.clone()), officer.rank.as_ref().map(ToString::to_string));
        let span = officer.mentions.first().copied().unwrap_or(Span::new(0, 0));
        add("officer", &[name.clone(), rank], &officer.rule, span);
        for event in &officer.career {
            let rank = event.rank.as_ref().map(ToString::to_string);
            let date = event.date.map(|date| date.to_string());
            add("career", &[name.clone(), Some(named(&event.event)), rank, date], &event.rule, event.span);
        }
        for relation in &officer.relations {
            let parts = [name.clone(), Some(named(&relation.kind)), Some(relation.officer.clone())];
            add("relation", &parts, &relation.rule, relation.span);
        }
    }
    for count in &a.headcounts {
        let parts = [Some(count.count.to_string()), Some(count.group.clone()), count.place.clone()];
        add("headcount", &parts, &count.rule, count.span);
    }
    for place in &a.places {
        let span = place.mentions.first().copied().unwrap_or(Span::new(0, 0));
        add("place", &[Some(place.name.clone()), place.kind.clone()], &place.rule, span);
    }
    for date in &a.dates {
        add("date", &[Some(date.value.to_string())], &date.rule, date.span);
    }
    for force in &a.force_mentions {
        add("force", &[Some(force.name.clone())], &force.rule, force.span);
    }
    for quote in &a.quotes {
        add("quote", std::slice::from_ref(&quote.speaker), &quote.rule, quote.span);
    }
    facts
}

/// The name that the JSON gives to a member of a closed set.
fn named(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The tokens whose rows tell why: those of the fact, but of a quote the ones around it, which name the speaker.
fn telling(document: &Document<'_>, fact: &ExplainedFact) -> [Range<usize>; 2] {
    let start = document.token_at(fact.span.start);
    let end = (document.token_at(fact.span.end.saturating_sub(1)) + 1).min(document.len());
    if fact.kind == "quote" {
        [start.saturating_sub(AROUND)..start, end..(end + AROUND).min(document.len())]
    } else {
        [start..end, end..end]
    }
}

/// The rows of single words, whose classes an extraction reads as bits and not as rows.
fn word_rows(document: &Document<'_>) -> FxHashMap<WordId, Vec<RowId>> {
    let mut rows: FxHashMap<WordId, Vec<RowId>> = FxHashMap::default();
    let lexicons = document.lexicons();
    for row in lexicons.rows_of(Table::Cue) {
        let word = lexicons.word(lexicons.line(row).split('\t').next().unwrap_or_default());
        if word != UNKNOWN {
            rows.entry(word).or_default().push(row);
        }
    }
    rows
}

/// The rows that match in the tokens or end right before them.
fn rows(
    document: &Document<'_>,
    words: &FxHashMap<WordId, Vec<RowId>>,
    tokens: Range<usize>,
) -> Vec<LexiconRow> {
    let mut rows = Vec::new();
    for hits in document.all_hits() {
        let first = hits.partition_point(|hit| (hit.end as usize) < tokens.start);
        for hit in hits[first..].iter().take_while(|hit| (hit.start as usize) < tokens.end) {
            let matched = hit.start as usize..hit.end as usize;
            rows.push(lexicon_row(document, hit.row, matched));
        }
    }
    rows.extend(single_words(document, words, tokens));
    rows
}

fn single_words<'d>(
    document: &'d Document<'_>,
    words: &'d FxHashMap<WordId, Vec<RowId>>,
    tokens: Range<usize>,
) -> impl Iterator<Item = LexiconRow> + 'd {
    tokens.flat_map(move |at| {
        let known = document.token(at).filter(|token| token.kind == Kind::Word);
        let known = known.and_then(|token| words.get(&token.word));
        known.into_iter().flatten().map(move |row| lexicon_row(document, *row, at..at + 1))
    })
}

fn lexicon_row(document: &Document<'_>, row: RowId, tokens: Range<usize>) -> LexiconRow {
    let lexicons = document.lexicons();
    LexiconRow { file: lexicons.file(row), row: lexicons.line(row).to_owned(), span: document.span(tokens) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fact_has_its_rule_and_its_words() {
        let text = "Inspector Jane Doe joined Kent Police in 2007. She leads six PCSOs in Dover.";
        let why = Extractor::new().explain(text);
        assert!(!why.facts.is_empty());
        for fact in &why.facts {
            assert!(
                !fact.rule.name().is_empty() && !fact.span.of(&why.announcement.text).is_empty(),
                "{fact:?}"
            );
        }
    }

    #[test]
    fn the_rows_name_their_files() {
        let why = Extractor::new().explain("Inspector Jane Doe joined Kent Police in 2007.");
        let shown = why.to_string();
        for file in
            ["ranks.tsv: inspector", "given_names.tsv: jane", "forces.tsv: Kent Police", "career.tsv: joined"]
        {
            assert!(shown.contains(file), "{file} is missing in\n{shown}");
        }
    }

    #[test]
    fn an_empty_page_has_nothing_to_explain() {
        assert!(Extractor::new().explain("").facts.is_empty());
    }
}
