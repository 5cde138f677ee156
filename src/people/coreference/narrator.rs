//! The narrator: whose `I` it is outside quotation marks, in first-person pieces, profiles and written interviews.

use super::{Cast, Form};
use crate::document::Document;
use crate::lexicon::Word;

/// A heading or signature that names the narrator has at most so many tokens; a longer block is a sentence about somebody.
const HEADING: usize = 16;
/// A heading names its section's narrator over at most so many blocks; keeps the look back bounded on a page without
/// headings.
const SECTION: usize = 30;
/// A signature stands in one of the last so many blocks: notes to editors may follow it.
const FOOT: usize = 3;
/// A name in running text counts in one of the first so many blocks: headline, standfirst and the opening paragraphs.
const HEAD: usize = 4;

/// An opening block has at most so many tokens, several long sentences; a longer one is the text itself. It bounds what is
/// read for each `I`.
const OPENING: usize = 200;

/// `I`, `I've`.
pub(crate) fn is_i(document: &Document<'_>, at: usize) -> bool {
    let rest = document.word(at).strip_prefix('I');
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['\'', '\u{2019}']))
}

/// The officer named alone in the nearest heading above the token; else the only one named at the head of the text.
pub(crate) fn at(document: &Document<'_>, cast: &Cast, token: usize) -> Option<usize> {
    let block = document.block_of(token);
    let above =
        (block.saturating_sub(SECTION)..block).rev().filter(|at| document.block(*at).len() <= HEADING);
    let heading = above.into_iter().find_map(|at| only_officer(document, cast, at..at + 1));
    heading.or_else(|| signature(document, cast, block)).or_else(|| {
        let silent = |block: std::ops::Range<usize>| {
            block.len() <= OPENING && !block.into_iter().any(|at| document.is_word(at, Word::I))
        };
        let head = (0..HEAD.min(block)).filter(|at| silent(document.block(*at)));
        let mut officers = head.filter_map(|at| only_officer(document, cast, at..at + 1));
        let first = officers.next()?;
        officers.all(|officer| officer == first).then_some(first)
    })
}

/// The officer whom the heading right above the paragraphs of a quotation names alone.
pub(crate) fn headed(document: &Document<'_>, cast: &Cast, token: usize) -> Option<usize> {
    let block = document.block_of(token);
    let quoted = |at: &usize| document.quotation_of(document.block(*at).start).is_some();
    let above = (block.saturating_sub(SECTION)..block).rev().find(|at| !quoted(at))?;
    let heads = quoted(&block) && document.block(above).len() <= HEADING;
    heads.then(|| only_officer(document, cast, above..above + 1)).flatten()
}

/// A short block among the last ones that names one officer.
fn signature(document: &Document<'_>, cast: &Cast, block: usize) -> Option<usize> {
    let blocks = document.block_count();
    let foot = blocks.saturating_sub(FOOT).max(block + 1)..blocks;
    let mut short = foot.rev().filter(|at| document.block(*at).len() <= HEADING);
    short.find_map(|at| only_officer(document, cast, at..at + 1))
}

/// The officer whose name stands in these blocks, if it is only one.
fn only_officer(document: &Document<'_>, cast: &Cast, blocks: std::ops::Range<usize>) -> Option<usize> {
    if blocks.is_empty() {
        return None;
    }
    let tokens = document.block(blocks.start).start..document.block(blocks.end - 1).end;
    let named = cast.references_in(tokens).iter().filter(|reference| {
        reference.form == Form::Name
            && cast.people[reference.person].is_officer()
            && document.quotation_of(reference.tokens.start).is_none()
    });
    let mut people = named.map(|reference| reference.person);
    let first = people.next()?;
    people.all(|person| person == first).then_some(first)
}
