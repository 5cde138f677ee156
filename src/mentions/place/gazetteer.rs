//! The gazetteer: which of its names stands at a token, how well known it is and what else its words may mean.

use crate::document::Document;
use crate::lexicon::split::{ALL_CAPS, CLITIC, FIRST, HYPHENED, Kind, Pieces};
use crate::lexicon::{AmbiguousRow, Lexicons, Node, OtherMeaning, PlaceKind, RowId, Table, UNKNOWN};

/// The most words of a name.
const LONGEST: usize = 8;

/// The most letters of a small word inside a name, such as `upon`.
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
pub(super) fn at(document: &Document<'_>, start: usize) -> Option<Entry> {
    let lexicons = document.lexicons();
    if !document.is_capital(start) || document.has(start, HYPHENED) {
        return None;
    }
    let mut node = lexicons.start(document.token(start)?.word);
    let (mut end, mut longest) = (start + 1, None);
    while node != 0 && end <= start + LONGEST {
        if let Some((row, doubt)) = row_at(lexicons, node) {
            let whole = !comma_between(document, start, end) || lexicons.place(row).name().contains(',');
            if whole && ends_as_name(document, end) {
                longest = Some(Entry { end, row, renown: renown(lexicons, row), doubt });
            }
        }
        let Some((next, word)) = next_word(document, end) else { break };
        node = lexicons.step(node, word);
        end = next + 1;
    }
    longest
}

/// The row of a name such as `east hertfordshire`.
pub(super) fn row_of(lexicons: &Lexicons, name: &str) -> Option<RowId> {
    let mut node: Option<Node> = None;
    for piece in Pieces::new(name).filter(|piece| piece.kind == Kind::Word) {
        let word = lexicons.word(&name[piece.start..piece.end]);
        node = Some(match node {
            None => lexicons.start(word),
            Some(node) => lexicons.step(node, word),
        });
    }
    row_at(lexicons, node.filter(|node| *node != 0)?).map(|(row, _)| row)
}

fn row_at(lexicons: &Lexicons, node: Node) -> Option<(RowId, Doubt)> {
    let (mut place, mut doubt) = (None, Doubt::Nothing);
    for (table, row) in lexicons.rows_at(node) {
        match table {
            Table::Place => place = Some(row),
            Table::Ambiguous => doubt = doubt_of(*lexicons.row(row)),
            _ => {}
        }
    }
    Some((place?, doubt))
}

fn doubt_of(row: AmbiguousRow) -> Doubt {
    if row.may_be(OtherMeaning::Month) {
        Doubt::Month
    } else if row.may_be(OtherMeaning::CommonWord) {
        Doubt::Word
    } else if row.may_be_more_than_phrase() {
        Doubt::Name
    } else {
        Doubt::Phrase
    }
}

fn renown(lexicons: &Lexicons, row: RowId) -> Renown {
    use PlaceKind::{Hamlet, Island, Locality, Parish, Suburb, Village};
    match lexicons.place(row).kind() {
        Some(Hamlet | Locality) => Renown::Minor,
        Some(Village | Suburb | Island | Parish) => Renown::Settlement,
        _ => Renown::Known,
    }
}

/// The next token of a name that began before: a word with a capital, a small linking word, `&`, or what follows a comma.
fn next_word(document: &Document<'_>, at: usize) -> Option<(usize, u32)> {
    let token = document.token(at).filter(|token| !token.has(FIRST))?;
    if token.is_mark('&') {
        return Some((at, document.lexicons().word("and")));
    }
    if token.is_mark(',') {
        let next =
            document.token(at + 1).filter(|next| next.kind == Kind::Word && document.is_capital(at + 1))?;
        return Some((at + 1, next.word)).filter(|_| next.word != UNKNOWN && !next.has(FIRST));
    }
    let capital = document.is_capital(at) || token.has(HYPHENED) || token.has(CLITIC);
    let linking = document.word(at).len() <= LONGEST_LINK;
    (token.kind == Kind::Word && token.word != UNKNOWN && (capital || linking)).then_some((at, token.word))
}

fn comma_between(document: &Document<'_>, start: usize, end: usize) -> bool {
    (start..end).any(|at| document.is_mark(at, ','))
}

/// A name ends in a capital; `Bolton-Smith` is no place, `Harlow-based` is.
fn ends_as_name(document: &Document<'_>, end: usize) -> bool {
    let last = end - 1;
    (document.is_capital(last) || document.has(last, HYPHENED) || document.has(last, CLITIC))
        && !(document.has(end, HYPHENED) && document.is_capital(end))
}

/// Whether all words of the name are written in capitals.
pub(super) fn is_all_caps(document: &Document<'_>, start: usize, end: usize) -> bool {
    (start..end).any(|at| document.has(at, ALL_CAPS))
}
