//! Where else the officers of a page served: `who spent 12 years in Essex Police`, `came to us from Essex Police`.

use super::pieces::{Piece, pieces, sentences};
use crate::announcement::{Announcement, Officer};
use crate::lexicon::{Cue, Word};
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

/// The words that count a stretch of service.
const YEARS: [Word; 5] = [Word::Years, Word::Year, Word::Decade, Word::Decades, Word::Months];

/// Reads where the officers of a page once served, as its sentences say.
pub(super) fn all(page: &Announcement) -> Vec<Served> {
    let sentences = sentences(page);
    let told = page.force_mentions.iter().filter_map(|force| {
        let at = sentences.partition_point(|sentence| sentence.end < force.span.end);
        let sentence = *sentences.get(at).filter(|sentence| sentence.contains(force.span))?;
        let (officer, subject) = subject(page, &sentences[..at], sentence, force.span)?;
        let span = words(&page.text, sentence, subject, force.span)?;
        Some(Served { officer, force: force.name.clone(), span })
    });
    told.collect()
}

/// The words that say that the one who is named in a sentence served in a force.
fn words(text: &str, sentence: Span, subject: Span, force: Span) -> Option<Span> {
    let after = text[force.end..sentence.end].trim_start();
    let place = pieces(after, Span::new(0, after.len()))
        .first()
        .is_some_and(|next| next.has(Cue::WorkplaceNoun.bit()) && !next.is_capital());
    if place {
        None
    } else if subject.end <= force.start {
        let between = pieces(text, Span::new(subject.end, force.start));
        let own = !text[subject.end..].starts_with(['\'', '\u{2019}']);
        let near = force.start - subject.end <= NEAR;
        (own && near && is_served(&between)).then(|| Span::new(subject.start, force.end))
    } else {
        let lead = pieces(text, Span::new(sentence.start, force.start));
        let between = pieces(text, Span::new(force.end, subject.start));
        let between: Vec<_> = between.into_iter().rev().skip_while(Piece::is_rank).collect();
        let former = lead.last().is_some_and(|word| word.has(Cue::FormerStanding.bit()));
        let first = if former { lead.last()? } else { lead.first()? };
        let clause = between.first().is_none_or(|mark| mark.text == ",") && !of_others(&between);
        let served = former && between.is_empty() || clause && lead.len() <= STRETCH + 2 && is_served(&lead);
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
    } else if last.is_one_of(&[Word::From]) {
        is_move(&bare[..bare.len() - 1])
    } else {
        // Who was praised by a force has not served in it.
        let verb = bare.len() < words.len() && is_service(last);
        verb || last.has(Cue::Affiliation.bit()) && is_stretch(bare)
    }
}

/// Whether a word puts service into the past by itself; `after` needs a length of time.
fn is_service(word: &Piece<'_>) -> bool {
    word.has(Cue::FormerTime.bit()) && !word.is_one_of(&[Word::After])
}

/// Whether words put service into the past. Who worked with a force need not have served in it.
fn is_stretch(words: &[Piece<'_>]) -> bool {
    let near = || words.iter().rev().take(SERVED);
    let far = || words.iter().rev().take(STRETCH);
    let counted =
        |word: &Piece<'_>| word.is_one_of(&YEARS) || word.has(Cue::CareerNoun.bit() | Cue::StintNoun.bit());
    let beside = words.last().is_some_and(|word| word.is_one_of(&[Word::With]));
    let once = [Word::Previously, Word::Formerly, Word::First];
    if beside && near().any(|word| word.is_one_of(&[Word::Worked, Word::Working])) {
        return far().any(|word| word.is_one_of(&YEARS) || word.is_one_of(&once));
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
            || word.is_one_of(&[Word::Us, Word::As])
    };
    let before = Cue::Auxiliary.bit()
        | Cue::RelativePronoun.bit()
        | Cue::FormerTime.bit()
        | Cue::Preposition.bit()
        | Cue::Conjunction.bit()
        | Cue::FemalePronoun.bit()
        | Cue::MalePronoun.bit();
    let led = at.checked_sub(1).is_none_or(|before_it| {
        let word = &words[before_it];
        !word.is_word() || word.has(before) || word.is_adverb()
    });
    led && words[at + 1..].iter().all(within)
}

/// Whether words tell of relatives, of people met or of somebody else by name.
fn of_others(words: &[Piece<'_>]) -> bool {
    let people = Cue::PeopleNoun.bit() | Cue::OfficerPlural.bit() | Cue::Bystander.bit();
    let given = Cue::MaleName.bit() | Cue::FemaleName.bit();
    let kin = |at: usize| words[at].has(Cue::Kin.bit()) && !(at > 0 && words[at - 1].is_one_of(&[Word::A]));
    (0..words.len()).any(kin)
        || words
            .iter()
            .any(|word| word.has(people) || word.is_capital() && word.has(given) || word.text == ":")
}

/// The only officer whom a sentence is about, with the name or the pronoun that stands nearest before a force, else after it.
fn subject(page: &Announcement, before: &[Span], sentence: Span, force: Span) -> Option<(usize, Span)> {
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
    let pieces = pieces(&page.text, sentence);
    let quote =
        page.quotes.iter().find(|quote| quote.span.contains(Span::new(sentence.start, sentence.start + 1)));
    if let Some(quote) = quote {
        let speaker =
            page.officers.iter().position(|officer| Some(&officer.name) == quote.speaker.as_ref())?;
        let own =
            |piece: &&Piece<'_>| piece.has(Cue::FirstPersonPronoun.bit()) && piece.text.starts_with('I');
        return Some((speaker, pieces.iter().find(own)?.span));
    }
    let pronoun = pieces.iter().find(|piece| piece.is_one_of(&[Word::She, Word::He]))?;
    for earlier in before.iter().rev().take_while(|earlier| sentence.start - earlier.end <= ANTECEDENT) {
        match named(*earlier) {
            (_, true) => return None,
            (Some((officer, _)), _) => return Some((officer, pronoun.span)),
            _ => {}
        }
    }
    None
}
