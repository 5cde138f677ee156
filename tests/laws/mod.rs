//! What holds of every result, whatever the input was.

use epaulette::{Announcement, Officer, Span, Standing};
use std::collections::BTreeSet;

/// The first law that a result breaks, in words; `None` where it keeps them all.
pub fn breach(found: &Announcement) -> Option<String> {
    let laws = [
        spans_hold_words,
        lists_follow_the_text,
        entries_are_single,
        names_are_of_the_text,
        values_are_in_range,
        relations_point_at_their_officers,
        stated_values_have_words,
    ];
    laws.iter().find_map(|law| law(found).err())
}

/// Panics with the input's name and the broken law.
pub fn assert_lawful(found: &Announcement, input: &str) {
    if let Some(breach) = breach(found) {
        panic!("{input}: {breach}");
    }
}

fn spans(found: &Announcement) -> Vec<(&'static str, Span)> {
    let mut spans = Vec::new();
    for officer in &found.officers {
        spans.extend(officer.rank_span.map(|span| ("a rank", span)));
        spans.extend(officer.standing_span.map(|span| ("a standing", span)));
        spans.extend(officer.age_span.map(|span| ("an age", span)));
        spans.extend(officer.mentions.iter().map(|span| ("an officer's mention", *span)));
        spans.extend(officer.career.iter().map(|event| ("a career event", event.span)));
        spans.extend(officer.relations.iter().map(|relation| ("a relation", relation.span)));
    }
    spans.extend(found.headcounts.iter().map(|head| ("a headcount", head.span)));
    spans.extend(found.places.iter().flat_map(|place| &place.mentions).map(|span| ("a place", *span)));
    spans.extend(found.dates.iter().map(|date| ("a date", date.span)));
    spans.extend(found.force_mentions.iter().map(|force| ("a force", force.span)));
    spans.extend(found.quotes.iter().map(|quote| ("a quote", quote.span)));
    spans
}

fn spans_hold_words(found: &Announcement) -> Result<(), String> {
    let size = found.text.len();
    for (what, span) in spans(found) {
        let Some(words) = found.text.get(span.start..span.end) else {
            return Err(format!(
                "{what} has the span {span:?}, which does not fit the {size} bytes of the text"
            ));
        };
        if words.trim().is_empty() {
            return Err(format!("{what} has the span {span:?}, which holds no word: {words:?}"));
        }
    }
    Ok(())
}

/// A rank, a standing but the default one, and an age stand in the text, and nothing stands there that is not given.
fn stated_values_have_words(found: &Announcement) -> Result<(), String> {
    for officer in &found.officers {
        let stated = [
            ("rank", officer.rank.is_some(), officer.rank_span),
            ("standing", officer.standing != Standing::Substantive, officer.standing_span),
            ("age", officer.age.is_some(), officer.age_span),
        ];
        for (what, is_given, span) in stated {
            if is_given != span.is_some() {
                return Err(format!(
                    "the {what} of {} is given: {is_given}; its words: {span:?}",
                    officer.name
                ));
            }
        }
    }
    Ok(())
}

fn relations_point_at_their_officers(found: &Announcement) -> Result<(), String> {
    for (at, officer) in found.officers.iter().enumerate() {
        for relation in &officer.relations {
            let other = relation.officer_index.filter(|index| *index != at);
            let name = other.and_then(|index| found.officers.get(index)).map(|other| &other.name);
            if name != Some(&relation.officer) {
                return Err(format!("{} has a relation to {name:?}: {relation:?}", officer.name));
            }
        }
    }
    Ok(())
}

fn sorted(what: &str, starts: impl Iterator<Item = usize>) -> Result<(), String> {
    let starts: Vec<usize> = starts.collect();
    if starts.is_sorted() { Ok(()) } else { Err(format!("{what} do not follow the text: {starts:?}")) }
}

fn first(mentions: &[Span]) -> usize {
    mentions.first().map_or(usize::MAX, |span| span.start)
}

fn lists_follow_the_text(found: &Announcement) -> Result<(), String> {
    sorted("the officers", found.officers.iter().map(|officer| first(&officer.mentions)))?;
    sorted("the headcounts", found.headcounts.iter().map(|head| head.span.start))?;
    sorted("the places", found.places.iter().map(|place| first(&place.mentions)))?;
    sorted("the dates", found.dates.iter().map(|date| date.span.start))?;
    sorted("the forces", found.force_mentions.iter().map(|force| force.span.start))?;
    sorted("the quotes", found.quotes.iter().map(|quote| quote.span.start))?;
    for officer in &found.officers {
        let name = &officer.name;
        sorted(&format!("the mentions of {name}"), officer.mentions.iter().map(|span| span.start))?;
        sorted(&format!("the career of {name}"), officer.career.iter().map(|event| event.span.start))?;
    }
    for place in &found.places {
        sorted(&format!("the mentions of {}", place.name), place.mentions.iter().map(|span| span.start))?;
    }
    Ok(())
}

fn single<T: Ord + std::fmt::Debug>(what: &str, values: impl Iterator<Item = T>) -> Result<(), String> {
    let mut seen = BTreeSet::new();
    for value in values {
        if let Some(twice) = seen.replace(value) {
            return Err(format!("{what} {twice:?} stands there twice"));
        }
    }
    Ok(())
}

fn entries_are_single(found: &Announcement) -> Result<(), String> {
    single("the date", found.dates.iter().map(|date| date.value))?;
    single("the place", found.places.iter().map(|place| place.name.as_str()))?;
    single("the force", found.forces.iter())?;
    single("the first mention of an officer", found.officers.iter().map(|officer| first(&officer.mentions)))?;
    single(
        "the headcount",
        found.headcounts.iter().map(|head| (head.span, head.count, &head.group, &head.place)),
    )
}

fn names_are_of_the_text(found: &Announcement) -> Result<(), String> {
    for officer in &found.officers {
        stated(&found.text, "the officer", &officer.name)?;
    }
    for place in &found.places {
        let words = place.mentions.first().map_or("", |span| span.of(&found.text));
        if words.to_lowercase() != place.name.to_lowercase() {
            return Err(format!("the place {:?} is called {words:?} by the text", place.name));
        }
    }
    for speaker in found.quotes.iter().filter_map(|quote| quote.speaker.as_deref()) {
        if !found.officers.iter().any(|officer| officer.name == speaker) {
            stated(&found.text, "the speaker", speaker)?;
        }
    }
    for force in &found.forces {
        if !found.force_mentions.iter().any(|mention| mention.name == *force) {
            return Err(format!("the force {force:?} has no mention"));
        }
    }
    Ok(())
}

/// Each word of a name stands in the text; the words of `Amir Chowdhury` may stand apart, and `O'Quist` be broken, `O 'Quist`.
fn stated(text: &str, what: &str, name: &str) -> Result<(), String> {
    if name.trim().is_empty() {
        return Err(format!("{what} has an empty name"));
    }
    match name.split_whitespace().find(|word| !text.contains(*word) && !is_broken_in(text, word)) {
        Some(word) => Err(format!("{what} {name:?} has the word {word:?}, which is not in the text")),
        None => Ok(()),
    }
}

/// The two parts of a word with an apostrophe stand in the text one after the other, with nothing but blanks between.
fn is_broken_in(text: &str, word: &str) -> bool {
    let marks = word.match_indices(['\'', '\u{2019}']);
    let mut breaks = marks.flat_map(|(at, mark)| [at, at + mark.len()]);
    breaks.any(|at| {
        let (left, right) = word.split_at(at);
        let follows =
            |(start, part): (usize, &str)| text[start + part.len()..].trim_start().starts_with(right);
        !left.is_empty() && text.match_indices(left).any(follows)
    })
}

fn values_are_in_range(found: &Announcement) -> Result<(), String> {
    found.officers.iter().try_for_each(officer_in_range)?;
    for head in &found.headcounts {
        if head.count == 0 || head.max.is_some_and(|max| max < head.count) {
            return Err(format!("the headcount {} to {:?} is no number of people", head.count, head.max));
        }
        if head.group.is_empty() || head.place.as_deref() == Some("") {
            return Err(format!("a headcount of {} lacks its words", head.count));
        }
    }
    match found.quotes.iter().find(|quote| quote.text.trim().is_empty()) {
        Some(quote) => Err(format!("the quote at {:?} is empty", quote.span)),
        None => Ok(()),
    }
}

fn officer_in_range(officer: &Officer) -> Result<(), String> {
    let name = &officer.name;
    if officer.mentions.is_empty() {
        return Err(format!("{name} is mentioned nowhere"));
    }
    if officer.age.is_some_and(|age| !(13..=120).contains(&age)) {
        return Err(format!("{name} is {:?} years old", officer.age));
    }
    if officer.rank.as_ref().is_some_and(|rank| rank.as_str().is_empty()) {
        return Err(format!("{name} has an empty rank"));
    }
    let rules =
        officer.career.iter().map(|event| &event.rule).chain(officer.relations.iter().map(|r| &r.rule));
    match rules.chain([&officer.rule]).find(|rule| !is_rule_name(rule.name())) {
        Some(rule) => Err(format!("{name} comes from the rule {rule:?}, which is no rule's name")),
        None => Ok(()),
    }
}

/// `headcount/elliptical`: the kind of fact, then what the rule sees.
pub fn is_rule_name(rule: &str) -> bool {
    let is_slug = |part: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    rule.split_once('/').is_some_and(|(kind, sees)| is_slug(kind) && is_slug(sees))
}
