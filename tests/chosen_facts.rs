//! A choice of facts gives of each chosen one what a full extraction gives, and nothing of the others.

#[allow(dead_code, reason = "shared between tests")]
mod corpus;

use corpus::fixtures;
use epaulette::{Announcement, Extractor, Fact};

/// The full result without the facts that are not chosen.
fn only(full: &Announcement, facts: &[Fact]) -> Announcement {
    let mut left = full.clone();
    for fact in Fact::ALL.into_iter().filter(|fact| !facts.contains(fact)) {
        match fact {
            Fact::Officers => left.officers.clear(),
            Fact::Headcounts => left.headcounts.clear(),
            Fact::Places => left.places.clear(),
            Fact::Dates => left.dates.clear(),
            Fact::Forces => {
                left.forces.clear();
                left.force_mentions.clear();
            }
            Fact::Quotes => left.quotes.clear(),
            other => panic!("{other:?} is a kind of fact that this test does not know"),
        }
    }
    left
}

fn assert_same(choices: &[Vec<Fact>]) {
    let full = Extractor::new();
    for facts in choices {
        let chosen = Extractor::builder().facts(facts.iter().copied()).build().expect("an extractor");
        for fixture in fixtures() {
            let text = fixture.text();
            assert_eq!(
                chosen.extract(&text),
                only(&full.extract(&text), facts),
                "{} for {facts:?}",
                fixture.name
            );
        }
    }
}

#[test]
fn each_fact_alone_is_that_of_a_full_extraction() {
    assert_same(&Fact::ALL.map(|fact| vec![fact]));
}

#[test]
fn two_facts_are_those_of_a_full_extraction() {
    let pairs = Fact::ALL.iter().flat_map(|one| Fact::ALL.map(|other| vec![*one, other]));
    assert_same(&pairs.filter(|pair| pair[0] < pair[1]).collect::<Vec<_>>());
}

#[test]
fn all_facts_are_the_default_and_none_leave_the_text() {
    assert_same(&[Fact::ALL.to_vec(), Vec::new()]);
}

#[test]
fn the_last_choice_holds() {
    let extractor =
        Extractor::builder().facts([Fact::Dates]).facts([Fact::Places]).build().expect("an extractor");
    let found = extractor.extract("PC Jane Doe came to Dover in 2007.");
    assert!(found.dates.is_empty() && found.places.len() == 1);
}
