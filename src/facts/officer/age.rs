//! Ages: `Jane Doe, 49,`, `aged 34`, `who is 34`, `62-year-old Jane Doe`, `The 41-year-old`.

use super::{Worded, age_number, shared_age};
use crate::document::{Cursor, Document, Shape, both, not};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Form as VerbForm, Word, WordClass};
use crate::mentions::Mentions;
use crate::mentions::date::DateValue;
use crate::people::coreference::{Cast, Form, Person, Reference};
use crate::timex::Grain;

/// `from Stoke on Trent` is the longest home between a name and an age.
const HOME: usize = 4;

/// What encloses an aside beside commas and brackets.
const DASHES: [char; 2] = ['-', '\u{2013}'];
/// `also known to all her friends as Jay` is the longest aside between a name and its apposition.
const ASIDE: usize = 10;

/// `a fresh-faced` is the longest phrase before an age, with its hyphen.
const ADJECTIVES: usize = 3;

/// `At twenty-six years old` is the longest age that opens a sentence.
const OPENING: usize = 5;

/// `, who became a grandmother to three boys at 45,` is the longest clause between a name and what is said of it.
const CLAUSE: usize = 14;

/// The figures of a year.
const YEAR: usize = 4;

/// The age that the text gives a person, who is spoken of in these places: beside the name, else in place of it.
pub(super) fn of(
    document: &Document<'_>,
    mentions: &Mentions,
    (cast, person): (&Cast, &Person),
    references: &[&Reference],
) -> Option<Worded<u8>> {
    let beside = references.iter().find_map(|reference| match reference.form {
        Form::Name => {
            let rank = reference.rank.map(|rank| mentions.ranks[rank].tokens.start);
            let start = rank.map_or(reference.tokens.start, |rank| rank.min(reference.tokens.start));
            let end = document.cursor_after(&reference.tokens).in_block();
            let start = document.cursor(start);
            let alone = behind(end).or_else(|| said_of(mentions, start, end));
            let before = || year_old_before(start).or_else(|| opening(start, end));
            shared_age::of(document, mentions, cast, reference).or(alone).or_else(before)
        }
        Form::Pronoun => {
            let start = document.cursor(reference.tokens.start);
            said_of(mentions, start, document.cursor_after(&reference.tokens))
        }
        Form::Nominal => None,
    });
    beside.or_else(|| Some(age_number::read(document.cursor(person.aged?))?.0))
}

/// The predicate of a subject; `when she turned 40` dates what the main clause tells.
fn said_of(mentions: &Mentions, start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> Option<Worded<u8>> {
    predicate(mentions, end).filter(|_| end.is(Word::Is) || !start.follows((Cue::Subordinator, Word::As)))
}

/// `Jane Doe, 49,`, `Jane Doe (49)`, `Jane Doe, from Deal, aged 49`, `Jane Doe, a 49-year-old mother`, `Jane Doe - a
/// 49-year-old mother`.
fn behind(end: Cursor<'_, '_>) -> Option<Worded<u8>> {
    if let Some(dash) = end.expect(DASHES) {
        // `Jane Doe - also known as Jay - a 49-year-old mother`.
        let opens = dash.document().lexicons().grammar().look_up(dash.word());
        let known = opens.is(WordClass::Adverb) || opens.has(VerbForm::Past);
        let aside = dash.until(ASIDE, DASHES).filter(|_| known);
        return apposed(aside.map_or(dash, Cursor::next)).filter(|_| !end.is(Shape::Glued));
    }
    let open = end.expect([',', '('])?;
    let home =
        open.expect(Cue::Affiliation).map(|home| home.skip_up_to(HOME, (Shape::Capital, Cue::Preposition)));
    let open = home.and_then(|home| home.expect(',')).unwrap_or(open);
    aged(open).or_else(|| enclosed(open.optional(Word::Now))).or_else(|| apposed(open))
}

/// `aged 49`, `age 49`; an age of another time is none, nor the first of several people's: `aged 49 and 50`.
fn aged(at: Cursor<'_, '_>) -> Option<Worded<u8>> {
    let (age, end) = age_number::read(at.expect([Word::Aged, Word::Age])?)?;
    let next = end.expect((Word::And, ',')).and_then(age_number::read);
    let several = next.is_some_and(|(_, end)| end.is((Word::And, Word::Respectively, [',', '.', ')'])));
    (!several && !is_of_another_time(end)).then_some(age)
}

/// `At 26, Sergeant Jane Doe is the youngest`, `Aged 26, Jane Doe is`; what she did at 26 tells of another time.
fn opening(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> Option<Worded<u8>> {
    let number = start.in_sentence().back(',')?.back_until(OPENING, [Word::At, Word::Aged])?;
    let (age, after) = age_number::read(number.next())?;
    let after = if is_years_old(after) { after.next().next() } else { after };
    let closed = after.expect(',').is_some_and(|next| next.at() == start.at());
    (closed && number.is_at_start() && end.is(Word::Is)).then_some(age)
}

/// A number that a mark closes, or a verb where the mark is forgotten: not one that counts something.
fn enclosed(at: Cursor<'_, '_>) -> Option<Worded<u8>> {
    let (age, next) = age_number::read(at)?;
    let word = next.document().lexicons().grammar().look_up(next.word());
    let finite = word.has(VerbForm::Past) || word.is(WordClass::Be) || word.is(WordClass::Have);
    // `Jane Doe, forty were there`: words may count what the verb tells of.
    let verb = finite && at.is(Kind::Number);
    (next.is([',', '.', ';', ')']) || next.is(Word::From) || verb || is_years_old(next)).then_some(age)
}

/// `Jane Doe, a 49-year-old mother of two`.
fn apposed(open: Cursor<'_, '_>) -> Option<Worded<u8>> {
    let number = open.expect([Word::A, Word::An, Word::The])?;
    let (age, end) = age_number::read(number)?;
    end.expect(Cue::AgeWord)?.is(Word::Old).then_some(age)
}

/// `Jane Doe is 49`, `Jane Doe, who became a grandmother at 45, is now 61`.
fn predicate(mentions: &Mentions, end: Cursor<'_, '_>) -> Option<Worded<u8>> {
    let relative = end.optional(',').expect(Cue::RelativePronoun);
    let own = predicate_at(mentions, relative.unwrap_or(end), relative.is_some());
    own.or_else(|| {
        let clause = relative.filter(|_| end.is(','))?.in_sentence();
        let main = clause.until(CLAUSE, ',')?.next();
        main.is(Word::Is).then(|| predicate_at(mentions, main, false))?
    })
}

/// `is 49`, `who turned 49 in May`, `is aged 49`, `, who was 49,` of somebody who is told of once.
fn predicate_at(mentions: &Mentions, verb: Cursor<'_, '_>, relative: bool) -> Option<Worded<u8>> {
    let past = verb.is(Word::Was) && relative;
    let age = verb
        .expect([Word::Is, Word::Turned, Word::Turns, Word::Was])
        .filter(|_| past || !verb.is(Word::Was))?;
    let (age, next) = age_number::read(age.optional([Word::Now, Word::Aged]))?;
    let mark = next.is_at_end() || next.is([',', '.', ';', ')']);
    let recent = verb.is(Word::Turned) && is_recent(mentions, next);
    let closed = mark || recent || next.is(Cue::Conjunction) || is_years_old(next);
    (closed && !is_of_another_time(next)).then_some(age)
}

/// `last week`, `in May`: a day, a week or a month that no year makes one of long ago.
fn is_recent(mentions: &Mentions, at: Cursor<'_, '_>) -> bool {
    let start = at.optional(Cue::Preposition);
    let date = mentions.dates.binary_search_by_key(&start.at(), |date| date.tokens.start);
    let Some(date) = date.ok().map(|date| &mentions.dates[date]) else { return false };
    let DateValue::Point(value) = date.value else { return false };
    let year = start.up_to(date.tokens.end).any(|at| at.word().len() == YEAR && at.is(Kind::Number));
    !year && matches!(value.grain(), Grain::Day | Grain::Week | Grain::Month)
}

/// `years old`.
fn is_years_old(at: Cursor<'_, '_>) -> bool {
    at.is(Kind::Word) && at.next().is(Word::Old)
}

/// `when she joined`, `at the time`.
fn is_of_another_time(at: Cursor<'_, '_>) -> bool {
    let after = if is_years_old(at) { at.next().next() } else { at };
    let after = after.optional(',');
    after.is(Word::When) || after.is(Word::At) && after.next().is(Word::The)
}

/// `62-year-old` or `62 year old` right before the name or its rank: nothing but words with capitals stands between.
fn year_old_before(start: Cursor<'_, '_>) -> Option<Worded<u8>> {
    let age = year_old(start.back_up_to(HOME, both(Shape::Capital, Kind::Word)))?;
    let number = start.document().cursor(age.words.start);
    (!number.back_up_to(ADJECTIVES, is_adjective).follows([Word::A, Word::An])).then_some(age)
}

/// `a fresh-faced 23-year-old Ann`: an article before adjectives tells of another time.
fn is_adjective(at: Cursor<'_, '_>) -> bool {
    at.is(both(Kind::Word, not((Word::A, Word::An, Cue::Preposition, Shape::Capital))))
}

/// The number of `49-year-old`, which ends here.
fn year_old(end: Cursor<'_, '_>) -> Option<Worded<u8>> {
    let year = end.back(Word::Old)?.back(Cue::AgeWord)?;
    let last = year.previous()?;
    // `forty-nine-year-old`.
    let tens = last.previous().filter(|_| last.is(both(Kind::Word, Shape::Hyphened)));
    let (age, after) = age_number::read(tens.unwrap_or(last))?;
    (after.at() == year.at()).then_some(age)
}

#[cfg(test)]
mod tests {
    use crate::Extractor;

    fn age(text: &str) -> Option<u8> {
        Extractor::new().extract(text).officers.first().and_then(|officer| officer.age)
    }

    #[test]
    fn finds() {
        for text in [
            "PC Ann Bell, 41, came.",
            "PC Ann Bell, now 41, came.",
            "PC Ann Bell (41) came.",
            "PC Ann Bell, aged 41, came.",
            "Ann Bell, who is aged 41, is a constable.",
            "A big day: 41-year-old PC Ann Bell came.",
            "The 41 year old PC Ann Bell came.",
            "The 41-year-old sergeant Ann Bell came.",
            "PC Ann Bell, 41 left early.",
            "PC Ann Bell, 41 years old, came.",
            "PC Ann Bell, from Deal, 41, came.",
            "PC Ann Bell, of Deal, aged 41, came.",
            "PC Ann Bell, a 41-year-old mother of two, came.",
            "PC Ann Bell - a 41-year-old baker from Deal - came.",
            "PC Ann Bell works in Deal. The 41-year-old from Dover, who joined in 2009, sings.",
            "PC Ann Bell is 41.",
            "PC Ann Bell is now 41 and still runs.",
            "PC Ann Bell turned 41 yesterday, but PC Ann Bell (41) is fit.",
            "PC Ann Bell, who was 41 years old, died on duty.",
            "PC Ann Bell is new. She is 41.",
            "PC Ann Bell works in Deal. The 41-year-old joined in 2009.",
            "PC Ann Bell works in Deal. She said: “I do. We all do. It is fun. I am glad.”\nThe 41-year-old likes it.",
            "PC Ann Bell works in Deal. The 41-year-old mother-of-two was pleased.",
            "PC Ann Bell works in Deal. Last year the 41-year-old\u{2019}s work won a prize.",
            "PC Ann Bell works in Deal. The 41-year-old officer, who sings, was pleased.",
            "PC Ann Bell, forty-one, came.",
            "PC Ann Bell, aged forty-one, came.",
            "PC Ann Bell is forty-one years old.",
            "We met forty-one-year-old PC Ann Bell.",
            "PC Ann Bell, a forty-one-year-old mother of two, came.",
            "PC Ann Bell, who turned 41 in May, came.",
            "PC Ann Bell, age 41, came.",
            "At 41, PC Ann Bell is the oldest in Deal.",
            "Aged 41, PC Ann Bell is the oldest in Deal.",
            "PC Ann Bell, who became a grandmother at 38, is now 41.",
        ] {
            assert_eq!(age(text), Some(41), "{text}");
        }
    }

    #[test]
    fn ignores() {
        for text in [
            "He robbed a 90-year-old man. Sergeant Ann Bell said so.",
            "PC Ann Bell, aged 21 at the time, came.",
            "PC Ann Bell, aged 21 when she joined, came.",
            "PC Ann Bell, 41 arrests behind her, came.",
            "PC Ann Bell came. Aged 41, he ran.",
            "PC Ann Bell arrested a man aged 41.",
            "PC Ann Bell was 41 when she joined.",
            "Ann Bell joined the Special Constabulary when she turned 41.",
            "As soon as PC Ann Bell turned 41 she joined.",
            "PC Ann Bell arrested a man. The 41-year-old from Dover was jailed.",
            "PC Ann Bell, who was 41 when she joined, came.",
            "PC Ann Bell, who was 41 years old at the time, came.",
            "PC Ann Bell is 41 miles from home.",
            "PC Ann Bell began her career at the age of 41.",
            "PC Ann Bell arrested a man. The 41-year-old was jailed.",
            "PC Ann Bell met PC Tom Fell. The 41-year-old was pleased.",
            "PC Ann Bell came. The 41-year-old man was jailed.",
            "PC Ann Bell came. The 41-year-old local was jailed.",
            "PC Ann Bell said: “The defendant lied.”\nOfficers went to the 41-year-old\u{2019}s home.",
            "PC Ann Bell told a man of 41 to go.",
            "PC Ann Bell said the 41-year-old was lucky.",
            "PC Ann Bell, who turned 41 in May 2011, came.",
            "PC Ann Bell, who turns 41 in May, came.",
            "PC Ann Bell, who turned 41 of them in, came.",
            "PC Ann Bell, forty-one arrests behind her, came.",
            "With PC Ann Bell, forty-one were there.",
            "PC Ann Bell, forty-one seconds behind, came.",
            "PC Ann Bell, one, came.",
            "PC Ann Bell came in a forty-one-year-old car.",
            "PC Ann Bell (41 years\u{2019} service) came.",
            "At 41, PC Ann Bell joined the force.",
            "At 41 High Street, PC Ann Bell is at home.",
            "PC Ann Bell, who became a grandmother at 41, is now in Deal.",
            "PC Ann Bell, who keeps bees, is 41 miles from home.",
            "In 1990 a fresh-faced 41-year-old Ann Bell became a constable.",
        ] {
            assert_eq!(age(text), None, "{text}");
        }
    }
}
