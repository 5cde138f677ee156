//! Why a fact was found: [`Extractor::explain`].

mod shown;

use super::Extractor;
use crate::announcement::{Announcement, Officer, Rank, Rule};
use crate::error::Error;
use crate::span::Span;
use std::fmt;

impl Extractor {
    /// Extracts the facts of one page, each with its evidence: the rule that found it, the lexicon rows it rests on and the
    /// mentions it was built on.
    ///
    /// The evidence is written by the run that finds the facts, which are those of [`Extractor::extract`]. It costs time, so
    /// use this to look at a result, not on many pages.
    ///
    /// ```
    /// let why = epaulette::Extractor::new().explain("Inspector Jane Doe joined Kent Police in 2007.");
    /// let officer = why.facts.iter().find(|fact| fact.kind == "officer").unwrap();
    /// assert_eq!(officer.value, "Jane Doe, inspector");
    /// assert!(officer.rows.iter().any(|row| row.file == "ranks.tsv"));
    /// ```
    #[must_use]
    pub fn explain(&self, text: &str) -> Explanation {
        let (announcement, shown) =
            self.run(text, Vec::new(), |document, evidence| shown::all(document, &evidence));
        let mut facts = list(&announcement);
        debug_assert_eq!(facts.len(), shown.len(), "every fact is recorded");
        for (fact, shown) in facts.iter_mut().zip(shown) {
            (fact.rows, fact.built_on) = (shown.rows, shown.built_on);
        }
        Explanation { announcement, facts }
    }

    /// As [`Extractor::explain`], of a page's bytes.
    ///
    /// # Errors
    /// As [`Extractor::extract_bytes`].
    pub fn explain_bytes(&self, bytes: &[u8]) -> Result<Explanation, Error> {
        self.decode(bytes).map(|text| self.explain(&text))
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
    /// The lexicon rows that the fact rests on, its own and those of the mentions it was built on, in the order of the text.
    ///
    /// A fact with one support is another one, or none, without such a row: a place named once, an officer with one rank
    /// beside one name. Where a text says something twice, in different words, either row is enough.
    pub rows: Vec<LexiconRow>,
    /// The mentions that the fact was built on, and those that they were built on, in the order of the text.
    pub built_on: Vec<BuiltOn>,
}

/// A mention that a fact was built on: the rank of an officer, the date of a career event.
///
/// ```
/// let why = epaulette::Extractor::new().explain("PC Jane Doe joined in 2007.");
/// let joined = why.facts.iter().find(|fact| fact.kind == "career").unwrap();
/// let rules: Vec<&str> = joined.built_on.iter().map(|mention| mention.rule.name()).collect();
/// assert_eq!(rules, ["rank/phrase", "officer/rank-before-name", "date/year"]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct BuiltOn {
    /// The rule that found it.
    pub rule: Rule,
    /// Its words.
    pub span: Span,
}

/// A lexicon row that a fact rests on.
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
            for mention in &fact.built_on {
                writeln!(f, "  on   “{}” {}", mention.span.of(text), mention.rule)?;
            }
            for row in &fact.rows {
                writeln!(f, "  row  “{}” {}: {}", row.span.of(text), row.file, row.row.replace('\t', " ; "))?;
            }
        }
        Ok(())
    }
}

/// The facts of an announcement in the order of its fields, without their evidence.
fn list(a: &Announcement) -> Vec<ExplainedFact> {
    let mut facts: Vec<ExplainedFact> = a.officers.iter().flat_map(of_officer).collect();
    for count in &a.headcounts {
        let parts = [Some(count.count.to_string()), Some(count.group.clone()), count.place.clone()];
        facts.push(fact("headcount", &parts, &count.rule, count.span));
    }
    for place in &a.places {
        let parts = [Some(place.name.clone()), place.kind.clone()];
        facts.push(fact("place", &parts, &place.rule, first(&place.mentions)));
    }
    for date in &a.dates {
        facts.push(fact("date", &[Some(date.value.to_string())], &date.rule, date.span));
    }
    for force in &a.force_mentions {
        facts.push(fact("force", &[Some(force.name.clone())], &force.rule, force.span));
    }
    for quote in &a.quotes {
        facts.push(fact("quote", std::slice::from_ref(&quote.speaker), &quote.rule, quote.span));
    }
    facts
}

/// An officer, then its career, then its relations.
fn of_officer(officer: &Officer) -> Vec<ExplainedFact> {
    let name = || Some(officer.name.clone());
    let rank = |rank: &Option<Rank>| rank.as_ref().map(ToString::to_string);
    let own = fact("officer", &[name(), rank(&officer.rank)], &officer.rule, first(&officer.mentions));
    let career = officer.career.iter().map(|event| {
        let date = event.date.map(|date| date.to_string());
        let parts = [name(), Some(named(&event.event)), rank(&event.rank), date];
        fact("career", &parts, &event.rule, event.span)
    });
    let relations = officer.relations.iter().map(|relation| {
        let parts = [name(), Some(named(&relation.kind)), Some(relation.officer.clone())];
        fact("relation", &parts, &relation.rule, relation.span)
    });
    std::iter::once(own).chain(career).chain(relations).collect()
}

fn fact(kind: &'static str, parts: &[Option<String>], rule: &Rule, span: Span) -> ExplainedFact {
    let value = parts.iter().flatten().cloned().collect::<Vec<_>>().join(", ");
    ExplainedFact { kind, value, rule: rule.clone(), span, rows: Vec::new(), built_on: Vec::new() }
}

fn first(mentions: &[Span]) -> Span {
    mentions.first().copied().unwrap_or(Span::new(0, 0))
}

/// The name that the JSON gives to a member of a closed set.
fn named(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
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
        for file in ["ranks.tsv: inspector", "forces.tsv: Kent Police", "career_frames.tsv: join"] {
            assert!(shown.contains(file), "{file} is missing in\n{shown}");
        }
        // The rank makes it a name; that `Jane` is a given name changes nothing.
        assert!(!shown.contains("given_names.tsv"), "{shown}");
    }

    #[test]
    fn a_fact_is_built_on_mentions_and_what_they_are_built_on() {
        let why =
            Extractor::new().explain("Inspector Jane Doe retired in 2019. Three PCSOs will go to Dover.");
        let on = |kind: &str| {
            let fact = why.facts.iter().find(|fact| fact.kind == kind).unwrap();
            let shown = fact.built_on.iter().map(|on| (on.rule.name(), on.span.of(&why.announcement.text)));
            shown.collect::<Vec<_>>()
        };
        assert_eq!(on("officer"), [("rank/phrase", "Inspector")]);
        let name = ("officer/rank-before-name", "Jane Doe");
        assert_eq!(on("career"), [("rank/phrase", "Inspector"), name, ("date/year", "2019")]);
        let place = ("place/gazetteer", "Dover");
        assert_eq!(on("headcount"), [("number/cardinal", "Three"), ("rank/phrase", "PCSOs"), place]);
    }

    #[test]
    fn list_items_are_explained_as_they_are_extracted() {
        let page = "<article><p>Three officers of Dover are new.</p><ul><li>Inspector Jane Doe</li>\
                    <li>Sergeant John Roe</li></ul></article>";
        let extractor = Extractor::new();
        let why = extractor.explain(page);
        assert_eq!(why.announcement, extractor.extract(page));
        assert!(why.facts.iter().all(|fact| !fact.rows.is_empty()), "{why}");
    }

    #[test]
    fn an_empty_page_has_nothing_to_explain() {
        assert!(Extractor::new().explain("").facts.is_empty());
    }
}
