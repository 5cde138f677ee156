//! The gazetteer: which of its names stands at a token, how well known it is and what else its words may mean.

use crate::document::{Cursor, Shape, both, not};
use crate::lexicon::split::Kind;
use crate::lexicon::{
    Lexicons, Meanings, Node, OtherMeaning, PlaceKind, RowId, Table, UNKNOWN, Word, WordId,
};

/// The most words of a name: `Newry, Mourne and Down` has four, and the longest row of `places.tsv` has no more than eight.
const LONGEST: usize = 8;

/// The most letters of a small word inside a name: `under` and `super` of the longest rows have five.
const LONGEST_LINK: usize = 5;

/// A name of the gazetteer in the text.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub end: usize,
    pub row: RowId,
    pub renown: Renown,
    pub doubt: Doubt,
}

/// How well known a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Renown {
    /// A hamlet or a locality.
    Minor,
    /// A village or a suburb.
    Settlement,
    /// A town and everything larger.
    Known,
}

/// What else the words of a name may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Doubt {
    Nothing,
    /// A phrase of ordinary words (`Park Corner`).
    Phrase,
    /// A surname, a given name or a rare word.
    Name,
    /// A word (`Reading`).
    Word,
    /// `March`, and `May`.
    Month,
}

/// The longest name of the gazetteer that begins at a token and bears capitals.
pub(super) fn at(start: Cursor<'_, '_>) -> Option<Entry> {
    let lexicons = start.document().lexicons();
    let first = start.peek().filter(|_| start.is(both(Shape::Capital, not(Shape::Hyphened))))?;
    let mut node = lexicons.start(first.word);
    let (mut end, mut longest) = (start.next(), None);
    for _ in 0..LONGEST {
        if let Some((row, doubt)) = row_at(lexicons, node) {
            let has_comma = start.up_to(end.at()).any(|at| at.is(','));
            let is_whole = !has_comma || lexicons.place(row).name().contains(',');
            if is_whole && ends_as_name(end) {
                longest = Some(Entry { end: end.at(), row, renown: renown(lexicons, row), doubt });
            }
        }
        let Some((word, next)) = next_word(end) else { break };
        node = lexicons.step(node, word);
        if node == 0 {
            break;
        }
        end = next;
    }
    longest
}

fn row_at(lexicons: &Lexicons, node: Node) -> Option<(RowId, Doubt)> {
    let (mut place, mut doubt) = (None, Doubt::Nothing);
    for (table, row) in lexicons.rows_at(node) {
        match table {
            Table::Place => place = Some(row),
            Table::Ambiguous => doubt = doubt_of(lexicons.meanings(row)),
            _ => {}
        }
    }
    Some((place?, doubt))
}

fn doubt_of(name: Meanings) -> Doubt {
    if name.may_be(OtherMeaning::Month) {
        Doubt::Month
    } else if name.may_be(OtherMeaning::CommonWord) {
        Doubt::Word
    } else if name.may_be_more_than_phrase() {
        Doubt::Name
    } else {
        Doubt::Phrase
    }
}

fn renown(lexicons: &Lexicons, row: RowId) -> Renown {
    use PlaceKind::{Hamlet, Island, Locality, Parish, Suburb, Village};
    match lexicons.place_kind(row) {
        Some(Hamlet | Locality) => Renown::Minor,
        Some(Village | Suburb | Island | Parish) => Renown::Settlement,
        _ => Renown::Known,
    }
}

/// The next word of a name that began before, and the cursor after it: a word with a capital, a small linking word, `&`, or
/// what follows a comma.
fn next_word<'d, 't>(at: Cursor<'d, 't>) -> Option<(WordId, Cursor<'d, 't>)> {
    if let Some(next) = at.expect('&') {
        return Some((Word::And.id(), next));
    }
    let comma = at.expect(',');
    let word = comma.unwrap_or(at);
    let token = word.peek().filter(|token| token.kind == Kind::Word && token.word != UNKNOWN)?;
    let is_linking = comma.is_none() && word.word().len() <= LONGEST_LINK;
    let is_joined = comma.is_none() && word.is((Shape::Hyphened, Shape::Clitic));
    (is_linking || is_joined || word.is(Shape::Capital)).then(|| (token.word, word.next()))
}

/// A name ends in a capital; `Bolton-Smith` is no place, `Harlow-based` is.
fn ends_as_name(end: Cursor<'_, '_>) -> bool {
    end.follows((Shape::Capital, Shape::Hyphened, Shape::Clitic))
        && !end.is(both(Shape::Hyphened, Shape::Capital))
}
