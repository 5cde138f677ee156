//! Where else the officers of a page served: `who spent 12 years in Essex Police`, `came to us from Essex Police`.

use super::reading::{Piece, Reading};
use crate::announcement::Officer;
use crate::lexicon::{Cue, DossierWord, Word};
use crate::span::Span;

/// A force that a page says an officer once served in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Served {
    /// The number of the officer on the page.
    pub officer: usize,
    /// The canonical name of the force.
    pub force: String,
    /// The words that say so.
    pub span: Span,
}

/// How many words before a force may say that somebody served in it: `previously a detective sergeant in`.
const SERVED: usize = 5;
/// How many words a stretch of service may take: `spent the first decade of her career with`.
const STRETCH: usize = 10;
/// How many words may stand between a move and the force left: `came to Kent Police on promotion in 2016 from`.
const MOVE: usize = 7;
/// How many bytes may stand between somebody and such a force; more are about somebody else.
const NEAR: usize = 120;
/// How many bytes may stand between a pronoun's sentence and the name it stands for.
const ANTECEDENT: usize = 400;

/// Reads where the officers of a page once served, as its sentences say.
pub(super) fn all(reading: &Reading<'_>) -> Vec<Served> {
    let sentences = &reading.sentences;
    let told = reading.page.force_mentions.iter().filter_map(|force| {
        let at = sentences.partition_point(|sentence| sentence.end < force.span.end);
        let sentence = *sentences.get(at).filter(|sentence| sentence.contains(force.span))?;
        let (officer, subject) = subject(reading, &sentences[..at], sentence, force.span)?;
        let span = words(reading, sentence, subject, force.span)?;
        Some(Served { officer, force: force.name.clone(), span })
    });
    told.collect()
}

/// The words that say that the one who is named in a sentence served in a force.
fn words(reading: &Reading<'_>, sentence: Span, subject: Span, force: Span) -> Option<Span> {
    let place = reading
        .pieces(Span::new(force.end, sentence.end))
        .first()
        .is_some_and(|next| next.has(Cue::WorkplaceNoun.bit()) && !next.is_capital());
    if place {
        None
    } else if subject.end <= force.start {
        let between = reading.pieces(Span::new(subject.end, force.start));
        let own = !reading.page.text[subject.end..].starts_with(['\'', '\u{2019}']);
        let near = force.start - subject.end <= NEAR;
        (own && near && is_served(between)).then(|| Span::new(subject.start, force.end))
    } else {
        let lead = reading.pieces(Span::new(sentence.start, force.start));
        let between = reading.pieces(Span::new(force.end, subject.start));
        let between: Vec<Piece<'_>> = between.iter().copied().rev().skip_while(Piece::is_rank).collect();
        let former = lead.last().is_some_and(|word| word.has(Cue::FormerStanding.bit()));
        let first = if former { lead.last()? } else { lead.first()? };
        let clause = between.first().is_none_or(|mark| mark.text == ",") && !of_others(&between);
        let served = former && between.is_empty() || clause && lead.len() <= STRETCH + 2 && is_served(lead);
        served.then(|| Span::new(first.span.start, subject.end))
    }
}

/// Whether the words before a force say that somebody served in it, or came from it.
fn is_served(words: &[Piece<'_>]) -> bool {
    let the = Cue::Determiner.bit();
    let bare = words.iter().rposition(|word| !word.has(the)).map_or(&[][..], |last| &words[..=last]);
    let Some(last) = bare.last() else { return false };
    if of_others(words) {
        false
    } else if last.is(Word::From) {
        is_move(&bare[..bare.len() - 1])
    } else {
        // Who was praised by a force has not served in it.
        let verb = bare.len() < words.len() && is_service(last);
        verb || last.has(Cue::Affiliation.bit()) && is_stretch(bare)
    }
}

/// Whether a word puts service into the past by itself; `after` needs a length of time.
fn is_service(word: &Piece<'_>) -> bool {
    word.has(Cue::FormerTime.bit()) && !word.is(Word::After)
}

/// Whether words put service into the past. Who worked with a force need not have served in it.
fn is_stretch(words: &[Piece<'_>]) -> bool {
    let near = || words.iter().rev().take(SERVED);
    let far = || words.iter().rev().take(STRETCH);
    let counted = |word: &Piece<'_>| {
        word.tells(&[DossierWord::LengthOfService]) || word.has(Cue::CareerNoun.bit() | Cue::StintNoun.bit())
    };
    let beside = words.last().is_some_and(|word| word.is(Word::With));
    if beside && near().any(|word| word.tells(&[DossierWord::Employment])) {
        return far().any(|word| word.tells(&[DossierWord::LengthOfService, DossierWord::EarlierService]));
    }
    near().any(is_service)
        || far().any(|word| word.has(Cue::FormerTime.bit()) && !word.has(Cue::Copula.bit()))
            && far().any(counted)
}

/// Whether the words before `from` tell of a move of the one who is named before them.
fn is_move(words: &[Piece<'_>]) -> bool {
    let moves = |word: &Piece<'_>| word.has(Cue::MoveWord.bit());
    let Some(at) = words.iter().rposition(moves).filter(|at| words.len() - at <= MOVE) else { return false };
    let small = Cue::Preposition.bit() | Cue::Affiliation.bit() | Cue::Determiner.bit();
    let police = Cue::EntryNoun.bit() | Cue::Police.bit() | Cue::PromotionNoun.bit();
    let within = |word: &Piece<'_>| {
        word.is_capital()
            || !word.is_word()
            || word.is_rank()
            || word.has(small | police)
            || word.tells(&[DossierWord::MoveFiller])
    };
    is_led(&words[..at]) && words[at + 1..].iter().all(within)
}

/// Whether the words before a verb name nobody else as the one who does it. Adverbs and auxiliaries may stand between the two.
fn is_led(words: &[Piece<'_>]) -> bool {
    let opens = Cue::RelativePronoun.bit()
        | Cue::Preposition.bit()
        | Cue::Conjunction.bit()
        | Cue::FemalePronoun.bit()
        | Cue::MalePronoun.bit();
    let between = Cue::Auxiliary.bit() | Cue::FormerTime.bit();
    let is_between = |word: &&Piece<'_>| word.is_word() && (word.has(between) || word.is_adverb());
    let opener = |word: &Piece<'_>| !word.is_word() || word.has(opens);
    let skipped = words.iter().rev().take_while(|word| !opener(word) && is_between(word)).count();
    words[..words.len() - skipped].last().is_none_or(opener)
}

/// Whether words tell of relatives, of people met or of somebody else by name.
fn of_others(words: &[Piece<'_>]) -> bool {
    let people = Cue::PeopleNoun.bit() | Cue::OfficerPlural.bit() | Cue::Bystander.bit();
    let given = Cue::MaleName.bit() | Cue::FemaleName.bit();
    let kin = |at: usize| words[at].has(Cue::Kin.bit()) && !(at > 0 && words[at - 1].is(Word::A));
    (0..words.len()).any(kin)
        || words
            .iter()
            .any(|word| word.has(people) || word.is_capital() && word.has(given) || word.text == ":")
}

/// The only officer whom a sentence is about, with the name or the pronoun that stands nearest before a force, else after it.
fn subject(reading: &Reading<'_>, before: &[Span], sentence: Span, force: Span) -> Option<(usize, Span)> {
    let page = reading.page;
    let names = |officer: &Officer, sentence: Span| {
        officer.mentions.iter().copied().filter(|name| sentence.contains(*name)).collect::<Vec<Span>>()
    };
    let named = |sentence: Span| {
        let all = page.officers.iter().enumerate();
        let mut named =
            all.map(|(at, officer)| (at, names(officer, sentence))).filter(|(_, names)| !names.is_empty());
        (named.next(), named.next().is_some())
    };
    match named(sentence) {
        (_, true) => return None,
        (Some((officer, names)), _) => {
            let last = names.iter().rev().find(|name| name.end <= force.start);
            return Some((officer, *last.or(names.first())?));
        }
        _ => {}
    }
    let pieces = reading.pieces(sentence);
    let quote =
        page.quotes.iter().find(|quote| quote.span.contains(Span::new(sentence.start, sentence.start + 1)));
    if let Some(quote) = quote {
        let speaker =
            page.officers.iter().position(|officer| Some(&officer.name) == quote.speaker.as_ref())?;
        let own =
            |piece: &&Piece<'_>| piece.has(Cue::FirstPersonPronoun.bit()) && piece.text.starts_with('I');
        return Some((speaker, pieces.iter().find(own)?.span));
    }
    let pronoun = pieces.iter().find(|piece| piece.tells(&[DossierWord::SubjectPronoun]))?;
    for earlier in before.iter().rev().take_while(|earlier| sentence.start - earlier.end <= ANTECEDENT) {
        match named(*earlier) {
            (_, true) => return None,
            (Some((officer, _)), _) => return Some((officer, pronoun.span)),
            _ => {}
        }
    }
    None
}
