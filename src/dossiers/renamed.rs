//! Joins who bears a new name with the person of the former name, where a page states it.

use super::conflict;
use super::name::Name;
use super::person::Person;
use super::review::Verdicts;
use super::unit::Unit;
use crate::lexicon::Lexicons;
use std::collections::BTreeMap;

/// Joins each person whose former name a page states with the only person of that name in the same force, whatever the group;
/// two people who claim one person get nobody.
pub(super) fn join(people: &mut Vec<Person<'_>>, verdicts: &Verdicts, lexicons: &Lexicons) {
    let mut claims: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for person in 0..people.len() {
        for name in former_names(&people[person], lexicons) {
            if let Some(former) = only(people, person, &name, verdicts) {
                let claimants = claims.entry(former).or_default();
                if !claimants.contains(&person) {
                    claimants.push(person);
                }
            }
        }
    }
    let mut joined: Vec<(usize, usize)> = Vec::new();
    for (former, claimants) in claims {
        if let [person] = claimants[..] {
            joined.push((former.min(person), former.max(person)));
        }
    }
    // The later ones go first, so that the numbers of the others hold.
    joined.sort_by_key(|(_, later)| std::cmp::Reverse(*later));
    joined.dedup_by_key(|(_, later)| *later);
    for (earlier, later) in joined {
        let other = people.remove(later);
        people[earlier].take(other);
    }
}

/// The names that pages state a person to have borne, with given names.
fn former_names(person: &Person<'_>, lexicons: &Lexicons) -> Vec<Name> {
    let Some(whole) = person.units.iter().find(|unit| unit.name.is_full()) else { return Vec::new() };
    let stated = person.units.iter().flat_map(|unit| unit.mention.former_names());
    let stated = stated.map(|name| whole.name.renamed(Name::parse(name, lexicons)));
    stated.filter(|name| name.shares_given(&whole.name)).collect()
}

/// The only other person of a name, in a force of this one, against whom nothing speaks.
fn only(people: &[Person<'_>], person: usize, name: &Name, verdicts: &Verdicts) -> Option<usize> {
    let bears = |unit: &Unit<'_>| unit.name.shares_given(name) && unit.name.agreement(name).is_some();
    let own = &people[person];
    if own.units.iter().any(bears) {
        return None;
    }
    let serves = |unit: &Unit<'_>| {
        let force = unit.mention.force.as_ref();
        force.is_some() && own.units.iter().any(|own| own.mention.force.as_ref() == force)
    };
    let mut fits = (0..people.len()).filter(|other| *other != person).filter(|other| {
        let units = &people[*other].units;
        units.iter().any(|unit| bears(unit) && serves(unit)) && may_be_one(own, &people[*other], verdicts)
    });
    fits.next().filter(|_| fits.next().is_none())
}

/// Whether nothing that the pages state and no review speaks against two people being one, their surnames apart.
fn may_be_one(one: &Person<'_>, two: &Person<'_>, verdicts: &Verdicts) -> bool {
    let units: Vec<Unit<'_>> = one.units.iter().chain(&two.units).cloned().collect();
    let parted = verdicts.among(&units);
    let first = one.units.len();
    let mut pairs = (0..first).flat_map(|own| (first..units.len()).map(move |other| (own, other)));
    pairs.all(|(own, other)| {
        !parted.part(own, other) && conflict::between(&units[own], &units[other]).is_none()
    })
}
