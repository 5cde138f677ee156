//! The facts of a record: the library's own, each with the words that state it, and with its spans in the unit of the run.

use super::Id;
use super::offsets::Counter;
use epaulette::{CareerEventKind, Qualifier, Rank, RelationKind, Rule, Span, Standing, Timex};
use serde::Serialize;

#[derive(Serialize)]
pub struct Officer<'a> {
    id: String,
    name: &'a str,
    rank: &'a Option<Rank>,
    rank_span: Option<Span>,
    rank_words: Option<&'a str>,
    detective: bool,
    standing: Standing,
    standing_span: Option<Span>,
    standing_words: Option<&'a str>,
    age: Option<u8>,
    age_span: Option<Span>,
    age_words: Option<&'a str>,
    career: Vec<CareerEvent<'a>>,
    relations: Vec<Relation<'a>>,
    mentions: Vec<Span>,
    words: &'a str,
    rule: &'a Rule,
}

#[derive(Serialize)]
struct CareerEvent<'a> {
    event: CareerEventKind,
    date: Option<Timex>,
    rank: &'a Option<Rank>,
    organisation: Option<&'a str>,
    place: Option<&'a str>,
    approximate: bool,
    span: Span,
    words: &'a str,
    rule: &'a Rule,
}

#[derive(Serialize)]
struct Relation<'a> {
    kind: RelationKind,
    officer: &'a str,
    officer_index: Option<usize>,
    officer_id: Option<String>,
    span: Span,
    words: &'a str,
    rule: &'a Rule,
}

#[derive(Serialize)]
pub struct Headcount<'a> {
    count: u32,
    max: Option<u32>,
    group: &'a str,
    qualifier: Qualifier,
    place: Option<&'a str>,
    span: Span,
    words: &'a str,
    rule: &'a Rule,
}

#[derive(Serialize)]
pub struct Place<'a> {
    name: &'a str,
    kind: Option<&'a str>,
    mentions: Vec<Span>,
    words: &'a str,
    rule: &'a Rule,
}

#[derive(Serialize)]
pub struct Date<'a> {
    value: Timex,
    span: Span,
    words: &'a str,
    rule: &'a Rule,
}

#[derive(Serialize)]
pub struct Force<'a> {
    name: &'a str,
    span: Span,
    words: &'a str,
    rule: &'a Rule,
}

#[derive(Serialize)]
pub struct Quote<'a> {
    speaker: Option<&'a str>,
    text: &'a str,
    span: Span,
    words: &'a str,
    rule: &'a Rule,
}

/// Gives the facts of one page their words and spans.
pub struct Wording<'a> {
    pub text: &'a str,
    pub counter: Counter,
}

impl<'a> Wording<'a> {
    fn spans(&self, spans: &[Span]) -> Vec<Span> {
        spans.iter().map(|span| self.counter.span(*span)).collect()
    }

    /// The words of the first mention.
    fn first(&self, mentions: &[Span]) -> &'a str {
        mentions.first().map_or("", |span| span.of(self.text))
    }

    fn words(&self, span: Option<Span>) -> Option<&'a str> {
        span.map(|span| span.of(self.text))
    }

    pub fn officer(&self, page: &Id, number: usize, officer: &'a epaulette::Officer) -> Officer<'a> {
        let [rank_span, standing_span, age_span] =
            [officer.rank_span, officer.standing_span, officer.age_span]
                .map(|span| span.map(|s| self.counter.span(s)));
        Officer {
            id: page.officer(number),
            name: &officer.name,
            rank: &officer.rank,
            rank_span,
            rank_words: self.words(officer.rank_span),
            detective: officer.detective,
            standing: officer.standing,
            standing_span,
            standing_words: self.words(officer.standing_span),
            age: officer.age,
            age_span,
            age_words: self.words(officer.age_span),
            career: officer.career.iter().map(|event| self.event(event)).collect(),
            relations: officer.relations.iter().map(|relation| self.relation(page, relation)).collect(),
            mentions: self.spans(&officer.mentions),
            words: self.first(&officer.mentions),
            rule: &officer.rule,
        }
    }

    fn event(&self, event: &'a epaulette::CareerEvent) -> CareerEvent<'a> {
        CareerEvent {
            event: event.event,
            date: event.date,
            rank: &event.rank,
            organisation: event.organisation.as_deref(),
            place: event.place.as_deref(),
            approximate: event.approximate,
            span: self.counter.span(event.span),
            words: event.span.of(self.text),
            rule: &event.rule,
        }
    }

    fn relation(&self, page: &Id, relation: &'a epaulette::Relation) -> Relation<'a> {
        Relation {
            kind: relation.kind,
            officer: &relation.officer,
            officer_index: relation.officer_index,
            officer_id: relation.officer_index.map(|index| page.officer(index)),
            span: self.counter.span(relation.span),
            words: relation.span.of(self.text),
            rule: &relation.rule,
        }
    }

    pub fn headcount(&self, headcount: &'a epaulette::Headcount) -> Headcount<'a> {
        Headcount {
            count: headcount.count,
            max: headcount.max,
            group: &headcount.group,
            qualifier: headcount.qualifier,
            place: headcount.place.as_deref(),
            span: self.counter.span(headcount.span),
            words: headcount.span.of(self.text),
            rule: &headcount.rule,
        }
    }

    pub fn place(&self, place: &'a epaulette::Place) -> Place<'a> {
        let (mentions, words) = (self.spans(&place.mentions), self.first(&place.mentions));
        Place { name: &place.name, kind: place.kind.as_deref(), mentions, words, rule: &place.rule }
    }

    pub fn date(&self, date: &'a epaulette::DateFact) -> Date<'a> {
        let (span, words) = (self.counter.span(date.span), date.span.of(self.text));
        Date { value: date.value, span, words, rule: &date.rule }
    }

    pub fn force(&self, force: &'a epaulette::ForceMention) -> Force<'a> {
        let (span, words) = (self.counter.span(force.span), force.span.of(self.text));
        Force { name: &force.name, span, words, rule: &force.rule }
    }

    pub fn quote(&self, quote: &'a epaulette::Quote) -> Quote<'a> {
        let (span, words) = (self.counter.span(quote.span), quote.span.of(self.text));
        Quote { speaker: quote.speaker.as_deref(), text: &quote.text, span, words, rule: &quote.rule }
    }
}
