//! Links the officers of pages to persons: within a force by their names, over forces where a page tells of a move, the surest
//! pairs first, and never two that contradict each other.

use super::conflict;
use super::name::Agreement;
use super::review::Parted;
use super::unit::Unit;
use rustc_hash::FxHashSet;
use std::collections::BTreeSet;

/// In so many days, an officer known by an initial is seen again in full; after more, another one may have come.
const INITIAL: u32 = 5 * 365;
/// The same for an officer known by the surname alone, which more people bear.
const SURNAME: u32 = 3 * 365;
/// A surname that so many first names bear is common: alone it tells nobody.
const COMMON: usize = 4;

/// Mentions without a rank come after those whose ranks are near.
const RANKLESS: u32 = 3;
/// An officer is compared with so many later mentions of the name; those farther off are joined through the ones between.
const NEIGHBOURS: usize = 256;

/// The persons of one group of names, as sets of the numbers of units.
pub(super) struct Linker<'u> {
    units: &'u [Unit<'u>],
    parted: &'u Parted,
    person_of: Vec<usize>,
    people: Vec<Vec<usize>>,
    /// Pairs of persons known to be two: more units make no two of them one.
    two: FxHashSet<(usize, usize)>,
}

/// A pair of units that may be one person, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Pair {
    /// Whether no collar number joins them.
    unnumbered: bool,
    agreement: Agreement,
    distance: u32,
    days: u32,
    one: usize,
    two: usize,
}

/// The persons of a group, each with the numbers of its units in order, in the order of their first units.
pub(super) fn people(units: &[Unit<'_>], parted: &Parted) -> Vec<Vec<usize>> {
    let (person_of, people) = ((0..units.len()).collect(), (0..units.len()).map(|unit| vec![unit]).collect());
    let mut linker = Linker { units, parted, person_of, people, two: FxHashSet::default() };
    linker.join_within_forces();
    linker.join_over_moves();
    for is_bare in [false, true] {
        linker.join_short_names(is_bare);
    }
    // A page that knows the officer by a surname may tell of the move.
    linker.join_over_moves();
    let mut people: Vec<Vec<usize>> = linker.people.into_iter().filter(|person| !person.is_empty()).collect();
    for person in &mut people {
        person.sort_unstable();
    }
    people.sort();
    people
}

/// The only member of a set.
fn only(people: &BTreeSet<usize>) -> Option<usize> {
    people.first().copied().filter(|_| people.len() == 1)
}

impl Linker<'_> {
    /// Whether two units cannot be one person.
    fn is_barred(&self, one: usize, two: usize) -> bool {
        let (a, b) = (&self.units[one], &self.units[two]);
        a.name.agreement(&b.name).is_none() || self.parted.part(one, two) || conflict::between(a, b).is_some()
    }

    /// Whether no unit of one person bars one of the other.
    fn may_be_one(&mut self, one: usize, two: usize) -> bool {
        let pair = (one.min(two), one.max(two));
        if one == two || self.two.contains(&pair) {
            return false;
        }
        let barred = |a: &usize| self.people[two].iter().any(|b| self.is_barred(*a, *b));
        let may = !self.people[one].iter().any(barred);
        if !may {
            self.two.insert(pair);
        }
        may
    }

    fn unite(&mut self, one: usize, two: usize) {
        let moved = std::mem::take(&mut self.people[two]);
        for unit in &moved {
            self.person_of[*unit] = one;
        }
        self.people[one].extend(moved);
    }

    fn same_force(&self, one: usize, two: usize) -> bool {
        let force = |unit: usize| self.units[unit].mention.force.as_deref();
        force(one).is_some() && force(one) == force(two)
    }

    fn join_within_forces(&mut self) {
        let all = self.units.len();
        let linker = &*self;
        let pairs = |one| (one + 1..all).filter_map(move |two| linker.pair(one, two)).take(NEIGHBOURS);
        let mut pairs: Vec<Pair> = (0..all).flat_map(pairs).collect();
        pairs.sort_unstable();
        for Pair { unnumbered, agreement, one, two, .. } in pairs {
            let (first, second) = (self.person_of[one], self.person_of[two]);
            let sure = !unnumbered || agreement == Agreement::Same || !self.may_be_another(one, two);
            if sure && self.may_be_one(first, second) {
                self.unite(first, second);
            }
        }
    }

    /// Two units of one force that share a collar number or have full names that agree.
    fn pair(&self, one: usize, two: usize) -> Option<Pair> {
        let (a, b) = (&self.units[one], &self.units[two]);
        if !self.same_force(one, two) {
            return None;
        }
        let agreement = a.name.agreement(&b.name)?;
        let numbered = a.mention.collar.is_some() && a.mention.collar == b.mention.collar;
        let distance = a.distance(b).unwrap_or(RANKLESS);
        let slip = agreement == Agreement::Slip;
        if !numbered && (agreement > Agreement::Slip || slip && !self.is_slip(one, two))
            || self.is_barred(one, two)
        {
            return None;
        }
        let days = a.days(b).unwrap_or(u32::MAX);
        Some(Pair { unnumbered: !numbered, agreement, distance, days, one, two })
    }

    /// Whether a spelling is a slip of the pen: it stands on one page only, and the rank is the same or the next one.
    fn is_slip(&self, one: usize, two: usize) -> bool {
        let name = |unit: usize| (&self.units[unit].name.given, &self.units[unit].name.surname);
        let all = 0..self.units.len();
        let lone = |unit: usize| !all.clone().any(|other| other != unit && name(other) == name(unit));
        (lone(one) || lone(two))
            && self.units[one].distance(&self.units[two]).is_some_and(|distance| distance <= 1)
    }

    /// Whether one of two units may as well be a third person, whose name does not agree with the other's: `Alex` is short for
    /// `Alexander` and `Alexandra`.
    fn may_be_another(&self, one: usize, two: usize) -> bool {
        let others = (0..self.units.len()).filter(|other| self.same_force(one, *other));
        let agree = |one: usize, two: usize| {
            self.units[one]
                .name
                .agreement(&self.units[two].name)
                .is_some_and(|agreement| agreement < Agreement::Initial)
        };
        let fits = |unit: usize, other: usize| agree(unit, other) && !self.is_barred(unit, other);
        others
            .filter(|other| self.units[*other].name.is_full())
            .any(|other| fits(one, other) && !agree(two, other) || fits(two, other) && !agree(one, other))
    }

    /// Joins who is in one force with the only person of the name in another force that a page says the officer served in.
    fn join_over_moves(&mut self) {
        for unit in 0..self.units.len() {
            for force in &self.units[unit].mention.moved {
                let person = self.person_of[unit];
                let mut others: BTreeSet<usize> = (0..self.units.len())
                    .filter(|other| self.units[*other].mention.force.as_ref() == Some(force))
                    .filter(|other| self.people[person].iter().any(|own| self.agree_in_full(*own, *other)))
                    .map(|other| self.person_of[other])
                    .collect();
                let is_known_there = others.contains(&person);
                others.retain(|other| self.may_be_one(person, *other));
                if let Some(other) = only(&others).filter(|_| !is_known_there) {
                    self.unite(person, other);
                }
            }
        }
    }

    /// Whether two full names agree, slips of the pen apart.
    fn agree_in_full(&self, one: usize, two: usize) -> bool {
        let agreement = self.units[one].name.agreement(&self.units[two].name);
        agreement.is_some_and(|agreement| agreement <= Agreement::Cut)
    }

    /// Joins who is known by an initial, or by a surname alone, with the only person of the force who fits.
    fn join_short_names(&mut self, is_bare: bool) {
        let is_full = |unit: &usize| self.units[*unit].name.is_full();
        let full: Vec<bool> = self.people.iter().map(|person| person.iter().any(is_full)).collect();
        for unit in 0..self.units.len() {
            let person = self.person_of[unit];
            let is_common = || is_bare && self.first_names(self.units[unit].name.parts()) > COMMON;
            if full[person] || self.units[unit].name.given.is_empty() != is_bare || is_common() {
                continue;
            }
            let mut near: BTreeSet<usize> = (0..self.units.len())
                .filter(|other| self.same_force(unit, *other) && full[self.person_of[*other]])
                .map(|other| self.person_of[other])
                .filter(|other| self.fits(unit, *other))
                .collect();
            near.retain(|other| self.may_be_one(person, *other));
            if let Some(other) = only(&near) {
                self.unite(other, person);
            }
        }
    }

    /// How many first names are told of with a surname of so many parts.
    fn first_names(&self, parts: usize) -> usize {
        let full = self.units.iter().filter(|unit| unit.name.is_full() && unit.name.parts() == parts);
        full.filter_map(|unit| unit.name.given.first()).collect::<BTreeSet<_>>().len()
    }

    /// Whether a person is seen at about the time of a unit, at its rank or the next one; for a surname alone, detectives are
    /// seen as detectives.
    fn fits(&self, unit: usize, person: usize) -> bool {
        let unit = &self.units[unit];
        let seen = self.people[person].iter().map(|other| &self.units[*other]);
        let near = seen.filter(|other| other.mention.force == unit.mention.force);
        let nearest = near.min_by_key(|other| (unit.days(other).unwrap_or(u32::MAX), other.mention.number));
        let is_bare = unit.name.given.is_empty();
        nearest.is_some_and(|near| {
            unit.distance(near).is_some_and(|distance| distance <= 1)
                && unit.days(near).is_some_and(|days| days <= if is_bare { SURNAME } else { INITIAL })
                && (!is_bare || unit.mention.detective == near.mention.detective)
        })
    }
}
