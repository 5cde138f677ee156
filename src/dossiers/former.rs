//! The former names of officers that a page states: `Jane Doe (née Smith)`, `PC Jane Smith, as she then was`.

use super::name::Name;
use super::pieces::{Piece, pieces, sentences};
use crate::announcement::{Announcement, Officer};
use crate::lexicon::{Cue, Word};
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
pub(super) fn all(page: &Announcement) -> Vec<Former> {
    let mut found: Vec<Former> = Vec::new();
    for sentence in sentences(page) {
        let pieces = pieces(&page.text, sentence);
        if !pieces.iter().any(|piece| piece.is_one_of(&CUES)) {
            continue;
        }
        let beside = page.officers.iter().enumerate().flat_map(|(number, officer)| {
            let names = officer.mentions.iter().filter(|name| sentence.contains(**name));
            names.filter_map(|name| beside(page, number, *name, &pieces)).collect::<Vec<_>>()
        });
        found.extend(beside);
        let apart = (0..pieces.len()).filter_map(|at| apart(&pieces, at));
        found.extend(apart.filter_map(|told| owned(page, sentence, told)));
    }
    let surname = |name: &str| Name::parse(name).surname;
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

/// The words of which one stands in every statement of a former name.
const CUES: [Word; 11] = [
    Word::Nee,
    Word::Formerly,
    Word::Previously,
    Word::Born,
    Word::Then,
    Word::Maiden,
    Word::Marriage,
    Word::Married,
    Word::Marrying,
    Word::Wedding,
    Word::Known,
];
/// The words that stand for a change of name.
const MARRIAGE: [Word; 4] = [Word::Marriage, Word::Married, Word::Marrying, Word::Wedding];
/// The words that put a name into the past.
const ONCE: [Word; 3] = [Word::Formerly, Word::Previously, Word::Then];

/// A name in a sentence, with or without a rank before it.
#[derive(Debug)]
struct Called {
    name: String,
    at: Span,
    ranked: bool,
    /// The number of the piece after it.
    end: usize,
}

impl Called {
    fn has_given(&self) -> bool {
        !Name::parse(&self.name).given.is_empty()
    }
}

/// A name has at most so many words.
const NAME: usize = 4;

/// The name that stands at a piece, after its rank.
fn called(pieces: &[Piece<'_>], from: usize) -> Option<Called> {
    let within = |piece: &&Piece<'_>| piece.is_capital() || piece.is_number() || piece.is_particle();
    let mut end = from + pieces.get(from..)?.iter().take_while(within).count();
    while end > from && !pieces[end - 1].is_capital() {
        end -= 1;
    }
    let rank = pieces[from..end].iter().rposition(Piece::is_rank);
    let mut start = rank.map_or(from, |rank| from + rank + 1);
    while start < end && pieces[start].is_number() {
        start += 1;
    }
    let words = &pieces[start..end];
    let other = Cue::NotName.bit() | Cue::Police.bit() | Cue::OtherBody.bit() | Cue::PostNoun.bit();
    let is_name = |piece: &Piece<'_>| {
        let owner = piece.text.ends_with("'s") || piece.text.ends_with("\u{2019}s");
        let short = piece.text.len() > 1 && !piece.text.contains(char::is_lowercase);
        !(owner || short || piece.is_number() || piece.has(other))
    };
    let (first, last) = words.first().zip(words.last())?;
    let name: Vec<&str> = words.iter().map(|piece| piece.text).collect();
    let at = Span::new(first.span.start, last.span.end);
    (words.len() <= NAME && words.iter().all(is_name)).then(|| Called {
        name: name.join(" "),
        at,
        ranked: rank.is_some(),
        end,
    })
}

fn is_mark(piece: &Piece<'_>) -> bool {
    !piece.is_word() && !piece.is_number()
}

/// The former name right after a name: `Jane Doe (née Smith)`, `Jane Doe, formerly PC Jane Smith,`. A first name alone may be
/// somebody else's.
fn beside(page: &Announcement, officer: usize, name: Span, pieces: &[Piece<'_>]) -> Option<Former> {
    let surname = |name: &str| Name::parse(name).surname;
    let whole = surname(name.of(&page.text)) == surname(&page.officers[officer].name);
    let after = pieces.iter().position(|piece| piece.span.start >= name.end)?;
    let link = [Word::Aged, Word::Was, Word::Is];
    let leads = |piece: &&Piece<'_>| {
        is_mark(piece)
            || piece.is_number()
            || piece.is_one_of(&link)
            || piece.has(Cue::RelativePronoun.bit()) && !piece.has(Cue::Determiner.bit())
    };
    let mut at = after + pieces[after..].iter().take_while(leads).count();
    let in_brackets = pieces[after..at].iter().any(|piece| piece.text == "(");
    let is = |at: usize, words: &[Word]| pieces.get(at).is_some_and(|piece| piece.is_one_of(words));
    let cue = at;
    let mut known = false;
    while is(at, &CUES) || is(at, &[Word::As]) {
        known |= is(at, &[Word::Known]);
        at += 1;
    }
    let told = called(pieces, at).filter(|_| at > cue)?;
    let closed = pieces.get(told.end).is_none_or(|piece| is_mark(piece));
    let surname = is(cue, &[Word::Nee])
        || known && (is(cue, &ONCE) || is(at - 2, &ONCE))
        || is(cue, &[Word::Then]) && in_brackets && told.ranked
        || is(cue, &[Word::Formerly, Word::Previously]) && closed && is_nothing_else(page, told.at);
    let agrees = if told.has_given() { shares_given(&page.officers[officer], &told) } else { surname };
    let is_cue = is(cue, &ONCE) || is(cue, &[Word::Nee, Word::Born]) || known && is(at - 2, &ONCE);
    let span = Span::new(name.start, told.at.end);
    (whole && agrees && is_cue).then_some(Former { officer, name: told.name, at: told.at, span })
}

/// Whether no place and no force stands at these bytes.
fn is_nothing_else(page: &Announcement, at: Span) -> bool {
    let mut places = page.places.iter().flat_map(|place| &place.mentions);
    !places.any(|place| place.overlaps(at))
        && !page.force_mentions.iter().any(|force| force.span.overlaps(at))
}

fn shares_given(officer: &Officer, told: &Called) -> bool {
    Name::parse(&officer.name).shares_given(&Name::parse(&told.name))
}

/// A former name apart from the present one, with the words that state it.
struct Apart {
    called: Called,
    span: Span,
}

/// The former name that is stated at a piece: `PC Smith, as she then was`, `her maiden name was Smith`, `known as PC Smith
/// before her marriage`.
fn apart(pieces: &[Piece<'_>], at: usize) -> Option<Apart> {
    let is = |at: usize, words: &[Word]| pieces.get(at).is_some_and(|piece| piece.is_one_of(words));
    let said_of_kin = || {
        let kin = |at: &usize| pieces[*at].has(Cue::Kin.bit()) && !(*at > 0 && is(*at - 1, &[Word::A]));
        (0..at).any(|at| kin(&at))
    };
    let told = |called: Called, start: usize, end: usize| {
        let span = Span::new(called.at.start.min(start), called.at.end.max(end));
        Some(Apart { called, span })
    };
    let was = is(at + 2, &[Word::Then]) && is(at + 3, &[Word::Was])
        || is(at + 2, &[Word::Was]) && is(at + 3, &[Word::Then]);
    if is(at, &[Word::As]) && is(at + 1, &[Word::She, Word::He]) && was {
        let end = pieces[..at].iter().rposition(|piece| !is_mark(piece))? + 1;
        let small = |piece: &Piece<'_>| !(piece.is_capital() || piece.is_number() || piece.is_particle());
        let start = pieces[..end].iter().rposition(small).map_or(0, |at| at + 1);
        let called = called(&pieces[..end], start).filter(|called| called.end == end)?;
        return if (called.ranked || called.has_given()) && !said_of_kin() {
            told(called, pieces[at].span.start, pieces[at + 3].span.end)
        } else {
            None
        };
    }
    if is(at, &[Word::Maiden]) && is(at + 1, &[Word::Name]) && !said_of_kin() {
        let link =
            |at: usize| is(at, &[Word::Was, Word::Is, Word::Of]) || pieces.get(at).is_some_and(is_mark);
        let name = (at + 2..pieces.len()).find(|at| !link(*at))?;
        return told(called(pieces, name)?, pieces[at].span.start, 0);
    }
    let called = called(pieces, at + 1).filter(|called| called.ranked || called.has_given())?;
    let married = pieces.iter().find(|piece| piece.is_one_of(&MARRIAGE));
    let before = at.saturating_sub(KNOWN);
    let known = at > 0 && is(at - 1, &[Word::Known]) && (before..at).any(|at| is(at, &ONCE));
    let link = Cue::Preposition.bit() | Cue::Subordinator.bit() | Cue::DatePreposition.bit();
    // What a verb follows is a clause: `laughed as PC Smith married`.
    let closed = pieces.get(called.end).is_none_or(|piece| is_mark(piece) || piece.has(link));
    let stated = is(at, &[Word::As]) && closed && (married.is_some() || known) && !said_of_kin();
    stated.then(|| told(called, pieces[at].span.start, married.map_or(0, |word| word.span.end)))?
}

/// So many words before `as` may say when somebody was known by a name.
const KNOWN: usize = 3;

/// The only one of these officers.
fn only<'p>(found: &[(usize, &'p Officer)]) -> Option<(usize, &'p Officer)> {
    if let [one] = found { Some(*one) } else { None }
}

/// Whether the pronouns of a sentence are not those of an officer, as the first name tells.
fn is_of_other_sex(officer: &Officer, words: &[Piece<'_>]) -> bool {
    let given = pieces(&officer.name, Span::new(0, officer.name.len()));
    let is = |cue: Cue| given.first().is_some_and(|name| name.has(cue.bit()));
    let told = |cue: Cue| words.iter().any(|word| word.has(cue.bit()));
    let (man, woman) = (is(Cue::MaleName) && !is(Cue::FemaleName), is(Cue::FemaleName) && !is(Cue::MaleName));
    let (him, her) = (told(Cue::MalePronoun), told(Cue::FemalePronoun));
    man && her && !him || woman && him && !her
}

/// The officer whom a former name belongs to: of those whose given name agrees, the only other one of the sentence, else of
/// the page.
fn owned(page: &Announcement, sentence: Span, told: Apart) -> Option<Former> {
    let Apart { called, span } = told;
    let named = |officer: &Officer| officer.mentions.iter().any(|name| sentence.contains(*name));
    let is_former = |officer: &Officer| officer.mentions.iter().any(|name| name.overlaps(called.at));
    let others = || page.officers.iter().enumerate().filter(|(_, officer)| !is_former(officer));
    let words = pieces(&page.text, sentence);
    let fits = |officer: &Officer| {
        if called.has_given() { shares_given(officer, &called) } else { !is_of_other_sex(officer, &words) }
    };
    let all: Vec<_> = others().filter(|(_, officer)| fits(officer)).collect();
    let here: Vec<_> = all.iter().copied().filter(|(_, officer)| named(officer)).collect();
    let (officer, _) = only(if here.is_empty() { &all } else { &here })?;
    Some(Former { officer, name: called.name, at: called.at, span })
}
