//! The words of a name: where it ends, and whether words with capitals are one at all.

use super::GIVEN;
use super::months::{is_month_alone, is_month_before_place, is_month_surname};
use crate::document::{Cursor, Shape, begins, both, not};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Form, Table, Word, WordClass};
use crate::mentions::overlap::{Claim, Claims};
use std::ops::Range;

/// A line in title case with so many longer words is a headline, not an entry of a list.
const HEADLINE: usize = 6;
/// A longer line is a paragraph: its capitals are not looked at, so that a page of one line is read in a straight line.
const LINE: usize = 40;
/// The longest names, with titles of nobility and joined surnames, have six words; a list of capitals has more.
const LONGEST: usize = 6;
/// `van der` is the longest run of particles.
const PARTICLES: usize = 2;

/// What stands between a name and what it belongs to: `Officer of the Year - PC Jane Doe`, `Dover: Ann Bell`.
pub(super) const DASHES: [char; 3] = ['-', '\u{2013}', ':'];
const BODY: [Cue; 4] = [Cue::Organisation, Cue::Territory, Cue::Police, Cue::TeamNoun];

/// The end of a name of two words or more that is no place's.
pub(super) fn full_name<'d, 't>(claims: &Claims, start: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    let end = end_of_name(claims, start.in_sentence())?.in_block();
    (word_count(start, end) > 1 && !is_place_name(start, end)).then_some(end)
}

/// The name that begins after a rank or title: one to six words with capitals.
pub(super) fn after_title(claims: &Claims, start: Cursor<'_, '_>) -> Option<Range<usize>> {
    if start.is_at_start() || start.is_at_end() {
        return None;
    }
    let start = start.in_sentence();
    if is_month_alone(claims, start) && title_case_words(start) == 0 {
        return Some(start.next().range_from(start));
    }
    let end = end_of_name(claims, start)?;
    let headline = title_case_words(start);
    let single = end.at() == start.next().at();
    // `Frederick Arthur New`: first names alone want a surname.
    let wanted =
        || end.is(both(Cue::NotName, not(Shape::AllCaps))) && start.up_to(end.at()).all(|at| at.is(GIVEN));
    let given = end.previous().filter(|_| single || wanted());
    let odd = headline == 0 && given.is_some_and(|given| is_odd_surname(claims, given));
    let (end, single) = if odd { (end.next(), false) } else { (end, single) };
    let entry = || end.in_block().is_at_end() && start.in_block().back_until(LONGEST, DASHES).is_some();
    let plausible = start.is(GIVEN) || headline == 0 || (!single && (headline < HEADLINE || entry()));
    let post = single && start.is(Cue::PostNoun) && end.is(Cue::Affiliation);
    let long = end.previous().is_some_and(|last| last.word().chars().nth(1).is_some());
    (plausible && !post && long && !(single && is_gerund_of_noun(start))).then(|| end.range_from(start))
}

/// `Gaming laptop` behind `PC`: a gerund with a noun, where `Browning said` is a name with a verb.
fn is_gerund_of_noun(at: Cursor<'_, '_>) -> bool {
    let grammar = at.document().lexicons().grammar();
    let next = at.next();
    let noun = next.is(both(Kind::Word, not((Shape::Capital, Shape::Clitic)))) && {
        let word = next.entry();
        !word.is_verb() && word.is_open()
    };
    noun && (at.entry().has(Form::Gerund) || grammar.ending(at.word()).is(WordClass::IngEnding))
}

/// A given name and at least one more word with a capital.
pub(super) fn given_and_surname(claims: &Claims, start: Cursor<'_, '_>) -> Option<Range<usize>> {
    if !start.is(both(GIVEN, not(Cue::NotName))) || is_month_before_place(start) {
        return None;
    }
    let end = end_of_name(claims, start.in_sentence())?.in_block();
    let street = end.is(Cue::StreetType)
        || end.follows(Cue::StreetType)
        || (end.follows(Cue::WeakStreetType) && start.follows(Cue::Locative));
    // `Jane Doe Police Federation`, but `Jane Doe Police and Crime Commissioner`.
    let body = end.is(both(Shape::Capital, BODY)) && claims.of(end.at()) != Claim::Rank;
    let quarter = start.is(begins(Table::Place)) && end.follows(Cue::Compass);
    // The Bay of `Whitley Bay CID`.
    let before = start.previous().and_then(|before| before.hit(Table::Place));
    let inside = before.is_some_and(|(_, place)| place.at() > start.at());
    let full = word_count(start, end) > 1;
    (full && !street && !body && !quarter && !inside && !is_place_name(start, end))
        .then(|| end.range_from(start))
}

/// The number of words between the cursors; words that a hyphen joins are one.
fn word_count(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> usize {
    start.up_to(end.at()).filter(|at| !at.is(Shape::Hyphened)).count()
}

/// `Chelsea Harbour`, `Milton Keynes`: the gazetteer has the whole.
fn is_place_name(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    start.hit(Table::Place).is_some_and(|(_, place)| place.at() >= end.at())
}

/// Where the run of name words ends; `None` when none begins here.
fn end_of_name<'d, 't>(claims: &Claims, start: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    let (mut end, mut words) = (start, 0);
    while end.range_from(start).len() < LONGEST {
        if is_name_word(claims, end) {
            if words > 1 && starts_other_thing(end) {
                break;
            }
            words += usize::from(!end.is(Shape::Hyphened));
            end = end.next();
            continue;
        }
        let begun = end.at() > start.at();
        let month =
            || end.expect(Cue::Month).filter(|_| start.next().at() == end.at() && is_month_surname(start));
        let nickname = || {
            let nickname = after_nickname(claims, end).or_else(|| after_letter(claims, end));
            nickname.or_else(|| after_rest_of_name(claims, end)).filter(|_| begun)
        };
        let Some(after) = month().or_else(|| after_particles(claims, end)).or_else(nickname) else { break };
        end = after;
    }
    let end = end.back_up_to(end.range_from(start).len(), is_initial);
    (end.at() > start.at()).then_some(end)
}

/// A capital word that is not taken and not a word of the language that merely bears a capital.
pub(super) fn is_name_word(claims: &Claims, at: Cursor<'_, '_>) -> bool {
    if is_initial(at) && at.next().is(Shape::Capital) {
        return claims.of(at.at()) == Claim::Free;
    }
    let capital =
        at.is(both((Shape::Capital, both(Kind::Word, Shape::Hyphened)), not([Shape::Clitic, Shape::Digits])));
    if !capital || claims.of(at.at()) != Claim::Free {
        return false;
    }
    let given = at.is(GIVEN);
    let calendar = at.is([Cue::Month, Cue::Weekday]) && !given;
    // `Ann Bell CID`.
    let team = at.is(both(Shape::AllCaps, Cue::Team)) && !at.follows(Shape::AllCaps);
    // `PC Will Bell`, `PC Will Street`.
    let surname = || both(Shape::Capital, (Cue::StreetType, not(Cue::NotName)));
    let named = !at.is(Cue::NotName) || given && at.next().is(surname());
    named && !calendar && !team
}

/// After one or two particles (`de`, `van der`, `St`) and the name word they lead to.
fn after_particles<'d, 't>(claims: &Claims, at: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    // `Ortega y Luna`, but `E. Bell`.
    let letter = both(Shape::Capital, |at: Cursor<'_, '_>| at.word().len() == 1);
    let particle = both(Cue::NameParticle, not(letter));
    let word = at.skip_up_to(PARTICLES, particle);
    // `Mac an Bhaird`, `Mac an tSaoi`.
    let irish = at.expect(Word::An).filter(|_| at.follows(both(Cue::NameParticle, Shape::Capital)));
    if let Some(word) = irish.filter(|word| is_name_word(claims, *word) || is_mutated(claims, *word)) {
        return Some(word.next());
    }
    (word.at() > at.at() && is_name_word(claims, word)).then(|| word.next())
}

/// `tSaoi`: a small letter of the grammar before the capital.
fn is_mutated(claims: &Claims, at: Cursor<'_, '_>) -> bool {
    let mut letters = at.word().chars();
    let small = letters.next().is_some_and(char::is_lowercase);
    small && letters.next().is_some_and(char::is_uppercase) && claims.of(at.at()) == Claim::Free
}

/// After a nickname in quotation marks that stands for a first name, where a surname follows: `PC "Nobby" Doe`.
pub(super) fn after_nickname_alone<'d, 't>(claims: &Claims, at: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    let name = |at: Cursor<'_, '_>| is_name_word(claims, at);
    let inside = at.expect(['"', '\u{201c}', '\u{2018}', '\''])?.expect(name)?;
    inside.expect(['"', '\u{201d}', '\u{2019}', '\'']).filter(|surname| surname.is(name))
}

/// After a nickname in quotation marks or brackets that a surname follows: `Robert "Bob" Doe`, `Robert (aka Bob) Doe`.
fn after_nickname<'d, 't>(claims: &Claims, at: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    let name = |at: Cursor<'_, '_>| is_name_word(claims, at);
    let inside = at.expect(['"', '\u{201c}', '\u{2018}', '(', '\''])?.optional(Word::Aka);
    inside.expect(name)?.expect(['"', '\u{201d}', '\u{2019}', ')', '\''])?.expect(name)
}

/// `Alex(andra) Quist`: the rest of a first name in brackets.
fn after_rest_of_name<'d, 't>(claims: &Claims, at: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    let rest = at.expect(both('(', Shape::Glued))?.expect(both(Kind::Word, not(Shape::Capital)))?;
    rest.expect(')')?.expect(|at: Cursor<'_, '_>| is_name_word(claims, at))
}

/// `O 'Quist`, `O' Quist`: a surname broken at its apostrophe.
fn after_letter<'d, 't>(claims: &Claims, at: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    let letter = at.previous().filter(|letter| letter.word().len() == 1 && !letter.is_at_start())?;
    let rest = at.expect(['\'', '\u{2019}'])?;
    (letter.is(Shape::Capital) && is_name_word(claims, rest)).then(|| rest.next())
}

/// `Sergeant Andy Day`, `PCSO Kit Monday`: after a rank and a first name even a word of the language is a surname.
fn is_odd_surname(claims: &Claims, given: Cursor<'_, '_>) -> bool {
    let surname = given.next();
    let free = matches!(claims.of(surname.at()), Claim::Free | Claim::Date);
    let word = both(Shape::Capital, not((Shape::Clitic, BODY, begins(Table::Rank))));
    let article =
        surname.is(both(Cue::Determiner, Shape::Capital)) && surname.next().is((',', Cue::Conjunction));
    (given.is(GIVEN) || article)
        && free
        && surname.is(word)
        && !surname.next().is((Kind::Number, Shape::Capital))
}

/// `A.`, `R.J.`: letters with a full stop each.
fn is_initial(at: Cursor<'_, '_>) -> bool {
    let word = at.word();
    at.is(both(Shape::Dotted, Shape::Capital))
        && word.as_bytes().iter().skip(1).step_by(2).all(|byte| *byte == b'.')
}

/// After a full name, a place, an organisation or an honour does not go on with it.
fn starts_other_thing(at: Cursor<'_, '_>) -> bool {
    let place = both(begins(Table::Place), not(begins(Table::Ambiguous)));
    at.is(both(not(Shape::Hyphened), (place, begins(Table::Honour))))
}

/// The number of longer words of a line of which most bear a capital, so that a capital means nothing; 0 for other lines.
pub(super) fn title_case_words(at: Cursor<'_, '_>) -> usize {
    let document = at.document();
    let block = document.block(document.block_of(at.at()));
    if block.len() > LINE {
        return 0;
    }
    let long = |at: &Cursor<'_, '_>| at.word().len() > 3;
    let words = document.cursor(block.start).in_block().ahead().filter(long);
    let small = not((Shape::Capital, Cue::Preposition, Cue::Conjunction));
    if words.clone().any(|at| at.is(small)) {
        return 0;
    }
    Some(words.count()).filter(|words| *words > 3).unwrap_or(0)
}
