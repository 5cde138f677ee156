//! [`Person`]: the officers of pages that are one person, with the links called `maybe`.

use super::doubt;
use super::link;
use super::mention::Mention;
use super::review::Verdicts;
use super::unit::{self, Unit};
use crate::lexicon::Lexicons;

/// A person: the units, and for each doubtful link the other person's first officer and the link.
pub(super) struct Person<'m> {
    pub units: Vec<Unit<'m>>,
    /// The officers of the two pages that come nearest, that of this person first, with the doubt.
    pub doubts: Vec<(&'m str, &'m str, doubt::Pair)>,
}

impl<'m> Person<'m> {
    /// Takes over the officers and doubts of another person, who is the same.
    pub(super) fn take(&mut self, other: Person<'m>) {
        self.units.extend(other.units);
        self.doubts.extend(other.doubts);
        let order =
            |unit: &Unit<'_>| (unit.mention.published, unit.mention.page.clone(), unit.mention.number);
        self.units.sort_by_key(order);
    }
}

/// The persons of a group.
pub(super) fn persons<'m>(
    mentions: &'m [Mention],
    verdicts: &Verdicts,
    lexicons: &Lexicons,
) -> Vec<Person<'m>> {
    let units = unit::all(mentions, lexicons);
    let parted = verdicts.among(&units);
    let people = link::people(&units, &parted);
    let mut persons: Vec<Person<'m>> = people
        .iter()
        .map(|numbers| Person {
            units: numbers.iter().map(|at| units[*at].clone()).collect(),
            doubts: Vec::new(),
        })
        .collect();
    for pair in doubt::pairs(&units, &people, &parted) {
        let [one, two] = [pair.one, pair.two].map(|(_, unit)| units[unit].mention.id.as_str());
        persons[pair.two.0].doubts.push((two, one, pair.clone()));
        persons[pair.one.0].doubts.push((one, two, pair));
    }
    persons
}

/// Joins the persons whom a review says to be one.
pub(super) fn reviewed(people: &mut Vec<Person<'_>>, verdicts: &Verdicts) {
    for set in verdicts.together() {
        let named =
            |person: &Person<'_>| person.units.iter().any(|unit| unit.ids().any(|id| set.contains(id)));
        let Some(first) = people.iter().position(named) else { continue };
        let mut at = first + 1;
        while at < people.len() {
            if named(&people[at]) {
                let other = people.remove(at);
                people[first].take(other);
            } else {
                at += 1;
            }
        }
    }
}

/// The first officer of the dossier and the number of the page, for each officer of a person.
pub(super) fn places<'p, 'm>(
    person: &'p Person<'m>,
) -> impl Iterator<Item = (&'m str, (&'m str, usize))> + use<'p, 'm> {
    let first = person.units.first().map_or("", |unit| &unit.mention.id);
    person.units.iter().enumerate().map(move |(page, unit)| (unit.mention.id.as_str(), (first, page)))
}
