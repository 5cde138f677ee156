//! Ages told behind several names: `PC Ann Bell and PC Tom Fell, aged 29 and 34`, `both 27`.

use super::{Worded, age_number};
use crate::document::{Cursor, Document};
use crate::lexicon::{Cue, Word};
use crate::mentions::Mentions;
use crate::people::coreference::{Cast, Form, Reference};

/// So many people share an age or have theirs told in a row; a longer list is a roll.
const MOST: usize = 6;

/// The age of one of several people who are named together, as told behind the last of them.
pub(super) fn of(
    document: &Document<'_>,
    mentions: &Mentions,
    cast: &Cast,
    reference: &Reference,
) -> Option<Worded<u8>> {
    let list = List::around(document, mentions, cast, reference)?;
    let open = list.end.expect([',', '('])?;
    if let Some(age) = open.expect(Word::Both).filter(|_| list.number == 2) {
        let (age, end) = age_number::read(age.optional(Word::Aged))?;
        return is_closed(end).then_some(age);
    }
    let (mut at, mut own) = (open.optional([Word::Aged, Word::Age]), None);
    for place in 0..list.number {
        if place > 0 {
            let comma = at.expect(',');
            at = comma.unwrap_or(at).expect(Word::And).or(comma.filter(|_| place + 1 < list.number))?;
        }
        let (age, end) = age_number::read(at)?;
        own = own.or(Some(age).filter(|_| place == list.own));
        at = end;
    }
    own.filter(|_| is_closed(at.optional(Word::Respectively)))
}

fn is_closed(end: Cursor<'_, '_>) -> bool {
    end.is_at_end() || end.is([',', '.', ';', ')'])
}

/// Names that nothing but commas, `and` and ranks parts.
struct List<'d, 't> {
    number: usize,
    /// Which of them is the one asked for.
    own: usize,
    /// Behind the last name.
    end: Cursor<'d, 't>,
}

impl<'d, 't> List<'d, 't> {
    fn around(
        document: &'d Document<'t>,
        mentions: &Mentions,
        cast: &Cast,
        reference: &Reference,
    ) -> Option<Self> {
        let known = &cast.references;
        let here = known.partition_point(|one| one.tokens.start < reference.tokens.start);
        let joined = |pair: &[Reference]| is_joined(document, mentions, &pair[0], &pair[1]);
        let before = known[here.saturating_sub(MOST)..=here].windows(2).rev().take_while(|pair| joined(pair));
        let own = before.count();
        let end = known.len().min(here + MOST);
        let after = known[here..end].windows(2).take_while(|pair| joined(pair)).count();
        let first = &known[here - own];
        let start = document.cursor(start_of(mentions, first)).in_sentence();
        // `the sons of PC Ann Bell and PC Tom Fell, aged 21 and 24`.
        let owners = start.follows(Word::Of);
        let last = document.cursor_after(&known[here + after].tokens).in_sentence();
        let number = own + 1 + after;
        (number > 1 && number < MOST && !owners).then_some(Self { number, own, end: last })
    }
}

/// Whether a name and the next stand side by side.
fn is_joined(document: &Document<'_>, mentions: &Mentions, one: &Reference, next: &Reference) -> bool {
    let end = document.cursor_after(&one.tokens).in_sentence();
    let comma = end.expect(',');
    let after = comma.unwrap_or(end).expect((Cue::Conjunction, '&')).or(comma);
    let names = one.form == Form::Name && next.form == Form::Name && one.person != next.person;
    // `PCs Ann Bell and Tom Fell`: the rank of both stands before the first.
    let start = Some(start_of(mentions, next)).filter(|start| *start > one.tokens.start);
    names && after.is_some_and(|after| after.at() == start.unwrap_or(next.tokens.start))
}

/// Where a name begins, with a rank before it.
fn start_of(mentions: &Mentions, name: &Reference) -> usize {
    let rank = name.rank.map(|rank| mentions.ranks[rank].tokens.start);
    rank.map_or(name.tokens.start, |rank| rank.min(name.tokens.start))
}

#[cfg(test)]
mod tests {
    use crate::Extractor;

    fn ages(text: &str) -> Vec<Option<u8>> {
        Extractor::new().extract(text).officers.iter().map(|officer| officer.age).collect()
    }

    #[test]
    fn finds() {
        for text in [
            "PC Ann Bell and PC Tom Fell, aged 29 and 34 respectively, came.",
            "PC Ann Bell and PC Tom Fell, aged 29 and 34, came.",
            "PC Ann Bell and PC Tom Fell (29 and 34) came.",
            "PCs Ann Bell and Tom Fell, 29 and 34, came.",
            "PC Ann Bell, 29, and PC Tom Fell, 34, came.",
            "PC Ann Bell, 29, and PC Tom Fell, age 34, came.",
        ] {
            assert_eq!(ages(text), [Some(29), Some(34)], "{text}");
        }
        for text in
            ["PC Ann Bell and PC Tom Fell, both 27, came.", "We met PCs Ann Bell and Tom Fell, both aged 27."]
        {
            assert_eq!(ages(text), [Some(27), Some(27)], "{text}");
        }
        let three = "PC Ann Bell, PC Tom Fell and PC Jo Roe, aged 29, 34 and 41, came.";
        assert_eq!(ages(three), [Some(29), Some(34), Some(41)]);
    }

    #[test]
    fn ignores() {
        for text in [
            "PC Ann Bell and PC Tom Fell, aged 29, 34 and 41, came.",
            "The sons of PC Ann Bell and PC Tom Fell, aged 29 and 34, came.",
            "PC Ann Bell and PC Tom Fell, both 27 years in the job, came.",
            "PC Ann Bell and PC Tom Fell, 29 and 34 arrests behind them, came.",
            "PC Ann Bell thanked PC Tom Fell, both 27 times.",
        ] {
            assert!(ages(text).iter().all(Option::is_none), "{text} {:?}", ages(text));
        }
        assert_eq!(ages("PC Ann Bell and PC Tom Fell, aged 34, came."), [None, Some(34)]);
    }
}
