//! [`Name`]: the parts of an officer's name, and how far two names agree.

use crate::lexicon::{Cue, Lexicons, NicknameRow, Table};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// How far the given names and the surnames of two mentions agree, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Agreement {
    /// The same given name in full.
    Same,
    /// A short form and a full one: `Bob` and `Robert`.
    Short,
    /// One given name cut short, at either end: `Kulj` and `Kuljinder`.
    Cut,
    /// One of the names has a letter too many, too few, wrong, or two that changed places.
    Slip,
    /// An initial and a name that begins with it.
    Initial,
    /// One of the two is a surname alone.
    Surname,
}

/// The folded parts of a name: small letters without accents, apostrophes and hyphens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// The given names, without particles of the surname; empty for a surname alone.
    pub given: Vec<String>,
    /// The first given name as written, the one in quotation marks or brackets (`Robert "Bob" Doe`), and the full names that
    /// either is short for.
    forms: Vec<String>,
    /// Whether the first given name is one of men, of women or of both, as bits of [`Cue`]; none for an unknown one.
    sexes: u128,
    pub surname: String,
    /// The parts of the surname that hyphens join.
    parts: Vec<String>,
}

impl Name {
    pub(super) fn parse(name: &str, lexicons: &Lexicons) -> Self {
        let mut given = Vec::new();
        let (mut nickname, mut last) = (None, "");
        for word in name.split_whitespace() {
            let folded = fold(word);
            if is_initials(word) {
                given.extend(folded.chars().map(String::from));
            } else if word.starts_with(|c: char| !c.is_alphanumeric()) {
                nickname = Some(folded);
            } else if !folded.is_empty() {
                given.push(folded);
                last = word;
            }
        }
        let surname = given.pop().unwrap_or_default();
        let parts = last.split(is_hyphen).map(fold).filter(|part| !part.is_empty()).collect();
        let sex = Cue::MaleName.bit() | Cue::FemaleName.bit();
        let is_particle = |word: &String| {
            let bits = lexicons.bits(lexicons.word(word));
            bits & Cue::NameParticle.bit() != 0 && bits & sex == 0
        };
        let particles = given.iter().rev().take_while(|word| word.len() > 1 && is_particle(word)).count();
        given.truncate(given.len() - particles);
        let mut forms: Vec<String> = given.first().cloned().into_iter().chain(nickname).collect();
        for at in 0..forms.len() {
            forms.extend(full_forms(&forms[at], lexicons));
        }
        let sexes = given.first().map_or(0, |given| lexicons.bits(lexicons.word(given)) & sex);
        Self { given, forms, sexes, surname, parts }
    }

    /// The key that groups names: spellings of one surname share it, and people of two keys are never one by their names.
    /// It is the last part of the surname without its vowels: the hyphen of a double surname comes and goes, and slips of the
    /// pen and spellings of one name mostly differ in vowels.
    pub(super) fn group(&self) -> String {
        let last = self.parts.last().unwrap_or(&self.surname);
        let mut key = String::with_capacity(last.len());
        for (at, letter) in last.chars().enumerate() {
            if at == 0 || !is_vowel(letter) && !key.ends_with(letter) {
                key.push(letter);
            }
        }
        key
    }

    /// Whether a given name is told in full.
    pub(super) fn is_full(&self) -> bool {
        self.given.first().is_some_and(|given| given.chars().count() > 1)
    }

    /// The name under another surname; one that is told with a given name is whole.
    pub(super) fn renamed(&self, other: Self) -> Self {
        if other.given.is_empty() {
            Self { surname: other.surname, parts: other.parts, ..self.clone() }
        } else {
            other
        }
    }

    /// Whether both tell a given name in full, and these agree.
    pub(super) fn shares_given(&self, other: &Self) -> bool {
        let agreement = self.given_agreement(other);
        self.is_full() && other.is_full() && agreement.is_some_and(|agreement| agreement <= Agreement::Cut)
    }

    /// How many parts the surname has.
    pub(super) fn parts(&self) -> usize {
        self.parts.len()
    }

    /// The name with its last given names joined to the surname, as hyphens join them in the other one.
    fn joined_like(&self, other: &Self) -> Option<Self> {
        let (last, first) = other.parts.split_last()?;
        let is_same = !first.is_empty() && self.parts.len() == 1 && self.surname == *last;
        let given = self.given.strip_suffix(first).filter(|_| is_same)?.to_vec();
        let forms = if given.is_empty() { Vec::new() } else { self.forms.clone() };
        Some(Self { given, forms, surname: other.surname.clone(), parts: other.parts.clone(), ..*self })
    }

    /// How far two names agree; `None` where they name two people.
    pub(super) fn agreement(&self, other: &Self) -> Option<Agreement> {
        match (self.joined_like(other), other.joined_like(self)) {
            (Some(joined), _) => joined.agreement_as_written(other),
            (_, Some(joined)) => self.agreement_as_written(&joined),
            _ => self.agreement_as_written(other),
        }
    }

    fn agreement_as_written(&self, other: &Self) -> Option<Agreement> {
        let given = self.given_agreement(other)?;
        if self.surname == other.surname {
            return Some(given);
        }
        let slip = given == Agreement::Same && is_slip(&self.surname, &other.surname);
        slip.then_some(Agreement::Slip)
    }

    fn given_agreement(&self, other: &Self) -> Option<Agreement> {
        let (Some(one), Some(two)) = (self.given.first(), other.given.first()) else {
            return Some(Agreement::Surname);
        };
        if !self.is_full() || !other.is_full() {
            let begins =
                |name: &Self, letter: &String| name.forms.iter().any(|form| form.starts_with(letter));
            let agrees = if self.is_full() { begins(self, two) } else { begins(other, one) };
            return (agrees && !self.has_other_middle_name(other)).then_some(Agreement::Initial);
        }
        if self.given.concat() == other.given.concat() {
            return Some(Agreement::Same);
        }
        if one == two {
            return (!self.has_other_middle_name(other)).then_some(Agreement::Same);
        }
        if self.forms.iter().any(|form| other.forms.contains(form)) {
            return Some(Agreement::Short);
        }
        let are_known = self.sexes != 0 && other.sexes != 0;
        if are_known && self.sexes & other.sexes == 0 {
            None
        } else if is_cut(one, two, are_known) {
            Some(Agreement::Cut)
        } else {
            (is_slip(one, two) && !are_known).then_some(Agreement::Slip)
        }
    }

    /// Whether both tell a second given name, and another one.
    fn has_other_middle_name(&self, other: &Self) -> bool {
        let second = |name: &Self| name.given.get(1).cloned();
        second(self)
            .zip(second(other))
            .is_some_and(|(one, two)| !one.starts_with(&two) && !two.starts_with(&one))
    }
}

/// `R.J.` and `RJ`, which stand before the surname.
fn is_initials(word: &str) -> bool {
    let letters = word.chars().filter(|c| *c != '.');
    letters.clone().all(char::is_uppercase) && (1..=2).contains(&letters.count())
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// The hyphen and its kin, which join the parts of a surname.
fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | '\u{2011}')
}

/// Small letters and digits without accents, full stops, apostrophes and hyphens.
pub(super) fn fold(words: &str) -> String {
    let plain = words.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    plain.filter(|c| c.is_alphanumeric()).collect()
}

/// The names that a given name is short for.
fn full_forms(given: &str, lexicons: &Lexicons) -> Vec<String> {
    let rows = lexicons.rows_at(lexicons.start(lexicons.word(given)));
    let short = rows.filter(|(table, _)| *table == Table::Nickname);
    short
        .flat_map(|(_, row)| lexicons.row::<NicknameRow>(row).names().map(fold).collect::<Vec<_>>())
        .collect()
}

/// The fewest letters that a name is cut short to at its end, and at its start.
const CUT: (usize, usize) = (3, 4);
/// The fewest letters that are cut off: `Ann` and `Anna` are two names.
const CUT_OFF: usize = 2;

/// Whether one name is the other cut short: `Kulj` and `Kuljinder`, `Jinder` and `Kuljinder`.
fn is_cut(one: &str, two: &str, are_known: bool) -> bool {
    let (short, long) = if one.len() < two.len() { (one, two) } else { (two, one) };
    // `Anna` and `Joanna` are two names that only sound alike.
    let end = || short.len() >= CUT.1 && long.ends_with(short) && !are_known;
    long.len() >= short.len() + CUT_OFF && (short.len() >= CUT.0 && long.starts_with(short) || end())
}

/// Names shorter than this that differ in a letter are two names.
const SPELT: usize = 6;

/// Whether two long names differ by a letter, or by two neighbours that changed places.
fn is_slip(one: &str, two: &str) -> bool {
    let (one, two): (Vec<char>, Vec<char>) = (one.chars().collect(), two.chars().collect());
    let (short, long) = if one.len() <= two.len() { (one, two) } else { (two, one) };
    if short.len() < SPELT || long.len() - short.len() > 1 {
        return false;
    }
    let same = short.iter().zip(&long).take_while(|(one, two)| one == two).count();
    let (short, long) = (&short[same..], &long[same..]);
    if short.len() < long.len() {
        return *short == long[1..];
    }
    let swapped = short.len() > 1 && short[..2] == [long[1], long[0]] && short[2..] == long[2..];
    short.get(1..) == long.get(1..) || swapped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(name: &str) -> Name {
        Name::parse(name, &Lexicons::built_in())
    }

    fn agreement(one: &str, two: &str) -> Option<Agreement> {
        parse(one).agreement(&parse(two))
    }

    #[test]
    fn tells_the_forms_of_one_name() {
        for (one, two, want) in [
            ("Ann Quist", "Ann Quist", Agreement::Same),
            ("Síle Ní Chuist", "Sile Ni Chuist", Agreement::Same),
            ("Tom O'Quist", "Tom O\u{2019}Quist", Agreement::Same),
            ("Anna-Lee Quist", "Anna Lee Quist", Agreement::Same),
            ("Bob Quist", "Robert Quist", Agreement::Short),
            ("Robert \"Bobby\" Quist", "Bobby Quist", Agreement::Short),
            ("Kulj Quist", "Kuljinder Quist", Agreement::Cut),
            ("Raj Quist", "Rajinder Quist", Agreement::Short),
            ("Amy Holt-Quist", "Amy Holt Quist", Agreement::Same),
            ("Amy Jo Holt-Quist", "Amy Holt Quist", Agreement::Same),
            ("A. Holt-Quist", "Amy Holt Quist", Agreement::Initial),
            ("Holt Quist", "Amy Holt-Quist", Agreement::Surname),
            ("Ann Quistelow", "Ann Quistleow", Agreement::Slip),
            ("B. Quist", "Bob Quist", Agreement::Initial),
            ("R. Quist", "Bob Quist", Agreement::Initial),
            ("RJ Quist", "Robert John Quist", Agreement::Initial),
            ("Quist", "Bob Quist", Agreement::Surname),
        ] {
            assert_eq!(agreement(one, two), Some(want), "{one}, {two}");
            assert_eq!(agreement(two, one), Some(want), "{two}, {one}");
        }
    }

    #[test]
    fn tells_two_names() {
        for (one, two) in [
            ("Paul Quist", "Paula Quist"),
            ("Sue Quist", "Sarah Quist"),
            ("Dermot Quist", "Desmond Quist"),
            ("Ann Quist", "Anna Quist"),
            ("Anna Quist", "Joanna Quist"),
            ("B. Quist", "Ann Quist"),
            ("John Paul Quist", "John Peter Quist"),
            ("R.J. Quist", "Robert Paul Quist"),
            ("Ann Doe", "Ann Dee"),
            ("Amy Holt-Quist", "Amy Quist"),
            ("Amy Holt-Quist", "Amy Bolt Quist"),
            ("Amy Holt-Quist", "Ann Holt Quist"),
        ] {
            assert_eq!(agreement(one, two), None, "{one}, {two}");
        }
    }

    #[test]
    fn spellings_of_a_surname_share_a_group() {
        for (one, two) in [
            ("Ann Quistelow", "Ann Quistleow"),
            ("Ní Chuist", "Ni Chuist"),
            ("O'Quist", "O\u{2019}Quist"),
            ("Holt-Quist", "Amy Holt Quist"),
        ] {
            assert_eq!(parse(one).group(), parse(two).group(), "{one}, {two}");
        }
        assert_ne!(parse("Stephenson").group(), parse("Stevenson").group());
    }
}
