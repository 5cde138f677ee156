//! The words of a name: where it ends, and whether words with capitals are one at all.

use crate::document::Document;
use crate::lexicon::split::{CLITIC, DIGITS, DOTTED, FIRST, HYPHENED, Kind};
use crate::lexicon::{Cue, Table, Word};
use crate::mentions::overlap::{Claim, Claims};
use std::ops::Range;

/// A line in title case with so many longer words is a headline, not an entry of a list.
const HEADLINE: usize = 6;
/// A headline has at most so many tokens.
const LINE: usize = 40;
/// A name has at most so many words.
const LONGEST: usize = 6;

/// The name that a line of a list begins with: two words or more, and nothing but a mark, `who` or the line's end behind.
pub(super) fn heading_line(
    document: &Document<'_>,
    claims: &Claims,
    line: Range<usize>,
) -> Option<Range<usize>> {
    let end = end_of_name(document, claims, line.start)?;
    let words = (line.start..end).filter(|at| !document.has(*at, HYPHENED)).count();
    let closed = end >= line.end || document.is_mark(end, ',') || document.is(end, Cue::RelativePronoun);
    let place = document.hit_at(Table::Place, line.start).is_some_and(|hit| hit.end as usize >= end);
    (words > 1 && closed && !place).then_some(line.start..end)
}

/// The name that begins behind a rank or title: one to four words with capitals.
pub(super) fn after_title(document: &Document<'_>, claims: &Claims, start: usize) -> Option<Range<usize>> {
    if document.has(start, FIRST) {
        return None;
    }
    let headline = title_case_words(document, start);
    let end = end_of_name(document, claims, start)?;
    let odd = headline == 0 && end == start + 1 && is_odd_surname(document, claims, start);
    let end = end + usize::from(odd);
    let plausible = is_given(document, start) || headline == 0 || (end > start + 1 && headline < HEADLINE);
    let post = end == start + 1 && document.is(start, Cue::PostNoun) && document.is(end, Cue::Affiliation);
    (plausible && !post && document.word(end - 1).chars().count() > 1).then_some(start..end)
}

/// A given name and at least one more word with a capital.
pub(super) fn given_and_surname(
    document: &Document<'_>,
    claims: &Claims,
    start: usize,
) -> Option<Range<usize>> {
    if !is_given(document, start) || document.is(start, Cue::NotName) {
        return None;
    }
    let end = end_of_name(document, claims, start)?;
    let words = (start..end).filter(|at| !document.has(*at, HYPHENED)).count();
    let street = document.is(end - 1, Cue::StreetType)
        || document.is(end, Cue::StreetType)
        || (document.is(end - 1, Cue::WeakStreetType) && start > 0 && document.is(start - 1, Cue::Locative));
    let group = Cue::Organisation.bit() | Cue::Territory.bit() | Cue::Police.bit() | Cue::TeamNoun.bit();
    let organisation = document.is_any(end, group) && document.is_capital(end) && !document.has(end, FIRST);
    let organisation = organisation
        || (document.hit_at(Table::Place, start).is_some() && document.is(end - 1, Cue::Compass));
    (words > 1 && !street && !organisation && !is_place_name(document, start, end)).then_some(start..end)
}

/// `Chelsea Harbour`, `Milton Keynes`: the gazetteer has the whole.
fn is_place_name(document: &Document<'_>, start: usize, end: usize) -> bool {
    document.hit_at(Table::Place, start).is_some_and(|hit| hit.end as usize >= end)
}

pub(super) fn is_given(document: &Document<'_>, at: usize) -> bool {
    document.is_any(at, Cue::MaleName.bit() | Cue::FemaleName.bit())
}

/// Where the run of name words ends; `None` when none begins here.
fn end_of_name(document: &Document<'_>, claims: &Claims, start: usize) -> Option<usize> {
    let (mut at, mut words) = (start, 0);
    while at - start < LONGEST {
        if at > start && (document.has(at, FIRST) || ends_sentence(document, at)) {
            break;
        }
        if is_name_word(document, claims, at) {
            if words > 1 && starts_other_thing(document, at) {
                break;
            }
            words += usize::from(!document.has(at, HYPHENED));
            at += 1;
        } else if at == start + 1 && is_month_surname(document, start) {
            at += 1;
        } else if let Some(after) = behind_particles(document, claims, at) {
            at = after;
        } else if let Some(after) = behind_nickname(document, claims, at).filter(|_| at > start) {
            at = after;
        } else {
            break;
        }
    }
    while at > start && is_initial(document, at - 1) {
        at -= 1;
    }
    (at > start).then_some(at)
}

fn ends_sentence(document: &Document<'_>, at: usize) -> bool {
    document.sentence(document.sentence_of(at)).start == at
}

/// A capital word that is not taken and no word of the language that merely bears a capital.
pub(super) fn is_name_word(document: &Document<'_>, claims: &Claims, at: usize) -> bool {
    let Some(token) = document.token(at) else { return false };
    let capital = document.is_capital(at) || (token.has(HYPHENED) && token.kind == Kind::Word);
    let word = token.kind == Kind::Word && capital && !token.has(CLITIC) && !token.has(DIGITS);
    let calendar = document.is_any(at, Cue::Month.bit() | Cue::Weekday.bit()) && !is_given(document, at);
    let named = !document.is(at, Cue::NotName) || (is_given(document, at) && is_surname(document, at + 1));
    word && matches!(claims.of(at), Claim::Free) && named && !calendar
}

/// Behind one or two particles (`de`, `van der`, `St`) and the name word they lead to.
fn behind_particles(document: &Document<'_>, claims: &Claims, at: usize) -> Option<usize> {
    let particles =
        (at..at + 2).take_while(|at| document.is(*at, Cue::NameParticle) && document.word(*at).len() > 1);
    let word = at + particles.count();
    (word > at && is_name_word(document, claims, word) && !document.has(word, FIRST)).then_some(word + 1)
}

/// Behind a nickname in quotation marks or brackets that a surname follows: `Robert "Bob" Doe`, `Robert (aka Bob) Doe`.
fn behind_nickname(document: &Document<'_>, claims: &Claims, at: usize) -> Option<usize> {
    let open = ['"', '\u{201c}', '\u{2018}', '(', '\''].iter().any(|mark| document.is_mark(at, *mark));
    let name = at + 1 + usize::from(open && document.is_word(at + 1, Word::Aka));
    let marks = ['"', '\u{201d}', '\u{2019}', ')', '\''];
    let close = marks.iter().any(|mark| document.is_mark(name + 1, *mark));
    let named = is_name_word(document, claims, name)
        && is_name_word(document, claims, name + 2)
        && !document.has(name + 2, FIRST);
    (open && close && named).then_some(name + 3)
}

/// A capital word of no other use, right behind a first name that is a word of the language too: `Will Doe`.
fn is_surname(document: &Document<'_>, at: usize) -> bool {
    document.is_capital(at) && !document.is(at, Cue::NotName) && !document.has(at, FIRST)
}

/// `Sergeant Andy Day`, `PCSO Kit Monday`: behind a rank and a first name even a word of the language is a surname.
fn is_odd_surname(document: &Document<'_>, claims: &Claims, start: usize) -> bool {
    let (at, next) = (start + 1, start + 2);
    let free = matches!(claims.of(at), Claim::Free | Claim::Date);
    let group = Cue::Organisation.bit() | Cue::Police.bit() | Cue::TeamNoun.bit() | Cue::Territory.bit();
    let number = document.token(next).is_some_and(|token| token.kind == Kind::Number);
    let marked = document.token(at).is_some_and(|token| token.has(CLITIC) || token.has(FIRST));
    is_given(document, start)
        && document.is_capital(at)
        && free
        && !marked
        && !ends_sentence(document, at)
        && !number
        && !document.is_any(at, group)
        && (!document.is_capital(next) || document.has(next, FIRST))
        && document.hit_at(Table::Rank, at).is_none()
}

/// `Kirsty March`: a month behind a first name, with no day or year behind it.
fn is_month_surname(document: &Document<'_>, start: usize) -> bool {
    let number = document.token(start + 2).is_some_and(|token| token.kind == Kind::Number);
    is_given(document, start)
        && document.is(start + 1, Cue::Month)
        && document.is_capital(start + 1)
        && !number
}

fn is_initial(document: &Document<'_>, at: usize) -> bool {
    document.has(at, DOTTED) && document.word(at).len() <= 2
}

/// Behind a full name, a place, an organisation or an honour is no further surname.
fn starts_other_thing(document: &Document<'_>, at: usize) -> bool {
    if document.has(at, HYPHENED) {
        return false;
    }
    let place =
        document.hit_at(Table::Place, at).is_some() && document.hit_at(Table::Ambiguous, at).is_none();
    place || document.hit_at(Table::Honour, at).is_some()
}

/// The number of longer words of a line of which most bear a capital, so that a capital tells nothing; 0 for other lines.
pub(super) fn title_case_words(document: &Document<'_>, at: usize) -> usize {
    let block = document.block(document.block_of(at));
    if block.len() > LINE {
        return 0;
    }
    let words = block.clone().filter(|at| document.word(*at).len() > 3).count();
    let plain = |at: &usize| document.word(*at).len() > 3 && !document.is_capital(*at);
    let small = block
        .filter(|at| plain(at) && !document.is_any(*at, Cue::Preposition.bit() | Cue::Conjunction.bit()))
        .count();
    if words > 3 && small == 0 { words } else { 0 }
}
