//! The former names of officers that a page states: `Jane Doe (née Smith)`, `PC Jane Smith, as she then was`.

use super::called::Called;
use super::name::Name;
use super::reading::{Piece, Reading};
use crate::announcement::Officer;
use crate::lexicon::{Cue, DossierWord, Lexicons, Word};
use crate::span::Span;

/// A former name of an officer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Former {
    /// The number of the officer on the page.
    pub officer: usize,
    /// The surname, with given names where the page tells them.
    pub name: String,
    /// Where the name stands.
    pub at: Span,
    /// The words that state it.
    pub span: Span,
}

/// The former names that a page states, each of an officer once.
pub(super) fn all(reading: &Reading<'_>) -> Vec<Former> {
    let page = reading.page;
    let mut found: Vec<Former> = Vec::new();
    for sentence in reading.sentences.iter().copied() {
        let pieces = reading.pieces(sentence);
        if !pieces.iter().any(|piece| piece.tells(&CUES)) {
            continue;
        }
        let beside = page.officers.iter().enumerate().flat_map(|(number, officer)| {
            let names = officer.mentions.iter().filter(|name| sentence.contains(**name));
            names.filter_map(|name| beside(reading, number, *name, pieces)).collect::<Vec<_>>()
        });
        found.extend(beside);
        let apart = (0..pieces.len()).filter_map(|at| apart(pieces, at, reading.lexicons));
        found.extend(apart.filter_map(|told| owned(reading, sentence, told)));
    }
    let surname = |name: &str| Name::parse(name, reading.lexicons).surname;
    found.retain(|former| surname(&page.officers[former.officer].name) != surname(&former.name));
    let mut once: Vec<Former> = Vec::new();
    for former in found {
        let is_told =
            |known: &Former| known.officer == former.officer && surname(&known.name) == surname(&former.name);
        if !once.iter().any(is_told) {
            once.push(former);
        }
    }
    once
}

/// The classes of which one stands in every statement of a former name.
const CUES: [DossierWord; 6] = [
    DossierWord::BirthName,
    DossierWord::BirthSurname,
    DossierWord::EarlierName,
    DossierWord::BirthAdjective,
    DossierWord::Marriage,
    DossierWord::Naming,
];

/// The former name right after a name: `Jane Doe (née Smith)`, `Jane Doe, formerly PC Jane Smith,`. A first name alone may be
/// somebody else's.
fn beside(reading: &Reading<'_>, officer: usize, name: Span, pieces: &[Piece<'_>]) -> Option<Former> {
    let parse = |name: &str| Name::parse(name, reading.lexicons);
    let own = parse(&reading.page.officers[officer].name);
    let whole = parse(name.of(&reading.page.text)).surname == own.surname;
    let after = pieces.iter().position(|piece| piece.span.start >= name.end)?;
    let leads = |piece: &&Piece<'_>| {
        piece.is_mark()
            || piece.is_number()
            || piece.tells(&[DossierWord::NameLink])
            || piece.has(Cue::RelativePronoun.bit()) && !piece.has(Cue::Determiner.bit())
    };
    let mut at = after + pieces[after..].iter().take_while(leads).count();
    let in_brackets = pieces[after..at].iter().any(|piece| piece.text == "(");
    let tells = |at: usize, classes: &[DossierWord]| pieces.get(at).is_some_and(|piece| piece.tells(classes));
    let cue = at;
    let mut known = false;
    while tells(at, &CUES) || pieces.get(at).is_some_and(|piece| piece.is(Word::As)) {
        known |= tells(at, &[DossierWord::Naming]);
        at += 1;
    }
    let told = Called::at(pieces, at, reading.lexicons).filter(|_| at > cue)?;
    let closed = pieces.get(told.end).is_none_or(Piece::is_mark);
    let earlier = tells(cue, &[DossierWord::EarlierName]);
    let known = known && (earlier || tells(at - 2, &[DossierWord::EarlierName]));
    // `Then` may open what happened next.
    let alone = if pieces[cue].is(Word::Then) {
        in_brackets && told.ranked
    } else {
        earlier && closed && is_nothing_else(reading, told.at)
    };
    let surname = tells(cue, &[DossierWord::BirthSurname]) || known || alone;
    let agrees = if told.name.given.is_empty() { surname } else { own.shares_given(&told.name) };
    let is_cue = earlier || known || tells(cue, &[DossierWord::BirthSurname, DossierWord::BirthName]);
    let span = Span::new(name.start, told.at.end);
    (whole && agrees && is_cue).then_some(Former { officer, name: told.words, at: told.at, span })
}

/// Whether no place and no force stands at these bytes.
fn is_nothing_else(reading: &Reading<'_>, at: Span) -> bool {
    let mut places = reading.page.places.iter().flat_map(|place| &place.mentions);
    !places.any(|place| place.overlaps(at))
        && !reading.page.force_mentions.iter().any(|force| force.span.overlaps(at))
}

/// A former name apart from the present one, with the words that state it.
struct Apart {
    called: Called,
    span: Span,
}

impl Apart {
    /// A name with the words from one byte to another, which may stand on either side of it.
    fn new(called: Called, start: usize, end: usize) -> Self {
        let span = Span::new(called.at.start.min(start), called.at.end.max(end));
        Self { called, span }
    }
}

/// The former name that is stated at a piece.
fn apart(pieces: &[Piece<'_>], at: usize, lexicons: &Lexicons) -> Option<Apart> {
    let is_a = |at: usize| at > 0 && pieces[at - 1].is(Word::A);
    let of_kin = (0..at).any(|at| pieces[at].has(Cue::Kin.bit()) && !is_a(at));
    let told = || {
        as_then_was(pieces, at, lexicons)
            .or_else(|| maiden_name(pieces, at, lexicons))
            .or_else(|| known_as(pieces, at, lexicons))
    };
    if of_kin { None } else { told() }
}

/// `PC Smith, as she then was`.
fn as_then_was(pieces: &[Piece<'_>], at: usize, lexicons: &Lexicons) -> Option<Apart> {
    let [as_word, who, then, was] = pieces.get(at..at + 4)? else { return None };
    let is_past = then.is(Word::Then) && was.is(Word::Was) || then.is(Word::Was) && was.is(Word::Then);
    if !(as_word.is(Word::As) && who.tells(&[DossierWord::SubjectPronoun]) && is_past) {
        return None;
    }
    let end = pieces[..at].iter().rposition(|piece| !piece.is_mark())? + 1;
    let small = |piece: &Piece<'_>| !(piece.is_capital() || piece.is_number() || piece.is_particle());
    let start = pieces[..end].iter().rposition(small).map_or(0, |at| at + 1);
    let called = Called::at(&pieces[..end], start, lexicons)?;
    (called.end == end && called.is_told_well()).then(|| Apart::new(called, as_word.span.start, was.span.end))
}

/// `her maiden name was Smith`.
fn maiden_name(pieces: &[Piece<'_>], at: usize, lexicons: &Lexicons) -> Option<Apart> {
    let [adjective, noun, rest @ ..] = pieces.get(at..)? else { return None };
    if !(adjective.tells(&[DossierWord::BirthAdjective]) && noun.is(Word::Name)) {
        return None;
    }
    let link =
        |piece: &Piece<'_>| piece.tells(&[DossierWord::NameLink]) || piece.is(Word::Of) || piece.is_mark();
    let name = rest.iter().position(|piece| !link(piece))?;
    Some(Apart::new(Called::at(rest, name, lexicons)?, adjective.span.start, 0))
}

/// `known as PC Smith before her marriage`.
fn known_as(pieces: &[Piece<'_>], at: usize, lexicons: &Lexicons) -> Option<Apart> {
    let as_word = pieces.get(at).filter(|piece| piece.is(Word::As))?;
    let called = Called::at(pieces, at + 1, lexicons).filter(Called::is_told_well)?;
    let married = pieces.iter().find(|piece| piece.tells(&[DossierWord::Marriage]));
    let before = &pieces[at.saturating_sub(KNOWN)..at];
    let known = before.last().is_some_and(|piece| piece.tells(&[DossierWord::Naming]))
        && before.iter().any(|piece| piece.tells(&[DossierWord::EarlierName]));
    let link = Cue::Preposition.bit() | Cue::Subordinator.bit() | Cue::DatePreposition.bit();
    // What a verb follows is a clause: `laughed as PC Smith married`.
    let closed = pieces.get(called.end).is_none_or(|piece| piece.is_mark() || piece.has(link));
    (closed && (married.is_some() || known))
        .then(|| Apart::new(called, as_word.span.start, married.map_or(0, |word| word.span.end)))
}

/// So many words before `as` may say when somebody was known by a name.
const KNOWN: usize = 3;

/// The only one of these officers.
fn only<'p>(found: &[(usize, &'p Officer)]) -> Option<(usize, &'p Officer)> {
    if let [one] = found { Some(*one) } else { None }
}

/// Whether the pronouns of a sentence are not those of an officer, as the first name tells.
fn is_of_other_sex(officer: &Officer, words: &[Piece<'_>], lexicons: &Lexicons) -> bool {
    let given = officer.name.split_whitespace().next().unwrap_or_default();
    let bits = lexicons.bits(lexicons.word(given));
    let is = |cue: Cue| bits & cue.bit() != 0;
    let told = |cue: Cue| words.iter().any(|word| word.has(cue.bit()));
    let (man, woman) = (is(Cue::MaleName) && !is(Cue::FemaleName), is(Cue::FemaleName) && !is(Cue::MaleName));
    let (him, her) = (told(Cue::MalePronoun), told(Cue::FemalePronoun));
    man && her && !him || woman && him && !her
}

/// The officer whom a former name belongs to: of those whose given name agrees, the only other one of the sentence, else of
/// the page.
fn owned(reading: &Reading<'_>, sentence: Span, told: Apart) -> Option<Former> {
    let Apart { called, span } = told;
    let (page, lexicons) = (reading.page, reading.lexicons);
    let named = |officer: &Officer| officer.mentions.iter().any(|name| sentence.contains(*name));
    let is_former = |officer: &Officer| officer.mentions.iter().any(|name| name.overlaps(called.at));
    let others = || page.officers.iter().enumerate().filter(|(_, officer)| !is_former(officer));
    let words = reading.pieces(sentence);
    let fits = |officer: &Officer| {
        if called.name.given.is_empty() {
            !is_of_other_sex(officer, words, lexicons)
        } else {
            Name::parse(&officer.name, lexicons).shares_given(&called.name)
        }
    };
    let all: Vec<_> = others().filter(|(_, officer)| fits(officer)).collect();
    let here: Vec<_> = all.iter().copied().filter(|(_, officer)| named(officer)).collect();
    let (officer, _) = only(if here.is_empty() { &all } else { &here })?;
    Some(Former { officer, name: called.words, at: called.at, span })
}
