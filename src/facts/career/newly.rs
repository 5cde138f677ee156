//! `the newly appointed head of custody, Sergeant Ann Bell`: a participle inside a noun phrase, which no clause has.

use super::frame::Match;
use super::listed::phrase;
use super::slot::{Filler, Reader};
use crate::document::Document;
use crate::lexicon::split::CLITIC;
use crate::lexicon::{Cue, Frame, FrameRow, Slot, Slots, Voice, Word};
use crate::mentions::overlap::Claim;
use crate::people::coreference::Form;
use crate::syntax::Argument;
use std::ops::Range;

/// The name stands at most so many tokens behind the participle.
const NAME: usize = 16;

/// What one is newly appointed to.
const POSTS: Slots = Slots::of(&[Slot::Post, Slot::Holder]);

/// The step of whoever is named right behind the post of the participle at a token.
pub(super) fn appointed<'m>(reader: Reader<'_, 'm>, frames: &[Frame], verb: usize) -> Option<Match<'m>> {
    let Reader { document, mentions, people } = reader;
    let new = verb.checked_sub(1).is_some_and(|at| document.is(at, Cue::Recency));
    let sentence = document.sentence(document.sentence_of(verb));
    let near = verb..sentence.end.min(verb + NAME);
    let named = people.cast.references_in(near).first().filter(|named| new && named.form == Form::Name)?;
    let rank = named.rank.map(|rank| mentions.ranks[rank].tokens.start);
    let start = rank.map_or(named.tokens.start, |rank| rank.min(named.tokens.start));
    let comma = start.checked_sub(1).filter(|at| document.is_mark(*at, ','));
    let end = comma.unwrap_or(start);
    let post = phrase(reader, verb + 1, end);
    let behind = post.tokens.end..end;
    if end <= verb + 1
        || is_apart(document, &post.tokens, &behind)
        || is_another(reader, comma.is_some(), named.tokens.end)
    {
        return None;
    }
    // `the newly appointed head of custody met Sergeant Ann Bell`.
    let filler = filler(reader, &post);
    let told = (behind.is_empty() || comma.is_some()) && filler.slots.has_any(POSTS);
    let fits = |frame: &&Frame| {
        let row = document.row::<FrameRow>(frame.row);
        let plain = frame.particle.is_empty() && row.link.is_empty() && row.time.is_none();
        plain && row.voice == Voice::Object && row.object.has_any(POSTS)
    };
    let row = frames.iter().find(fits).filter(|_| told && !filler.slots.has(Slot::Rank))?.row;
    let event = document.row::<FrameRow>(row).event;
    let (words, object, verb) = (Some(verb..end), Some(named.person), verb..verb + 1);
    Some(Match {
        event,
        row,
        verb,
        words,
        filler,
        object,
        asks: None,
        next: usize::MAX,
        date: None,
        since: None,
    })
}

/// What a post fills, with what its `of` leads to.
fn filler<'m>(reader: Reader<'_, 'm>, post: &Argument) -> Filler<'m> {
    let Some(of) = post.tokens.clone().find(|at| reader.document.is_word(*at, Word::Of)) else {
        return reader.filler(post, None);
    };
    let noun =
        |tokens: Range<usize>| Argument { head: tokens.end - 1..tokens.end, tokens, ..Argument::default() };
    let led = Some(of + 1..post.tokens.end).filter(|led| !led.is_empty()).map(noun);
    reader.filler(&noun(post.tokens.start..of), led.as_ref())
}

/// `the newly appointed head of custody's team`, `head and deputy`, `head of custody in Deal told a meeting,`: more than one post.
fn is_apart(document: &Document<'_>, post: &Range<usize>, behind: &Range<usize>) -> bool {
    let grammar = document.lexicons().grammar();
    let verb = |at: usize| grammar.look_up(document.word(at)).is_verb() && !document.is_capital(at);
    let parts = |at: usize| document.is(at, Cue::Conjunction) || document.is(at, Cue::RelativePronoun);
    let owned = |at: usize| document.has(at, CLITIC) || document.is_mark(at, ',');
    let led = post.clone().find(|at| document.is_word(*at, Word::Of)).unwrap_or(post.end);
    (post.start..behind.end).any(|at| parts(at) || owned(at)) || (led..behind.end).any(verb)
}

/// `head of custody, Sergeant Ann Bell and PC Tom Fell`, `head of custody, Sergeant Ann Bell's`, `head of custody, Sergeant Ann Bell
/// said`: somebody else.
fn is_another(reader: Reader<'_, '_>, comma: bool, after: usize) -> bool {
    let document = reader.document;
    let closed = document.is_mark(after, ',');
    let next = if closed { after + 1 } else { after };
    let person = matches!(reader.mentions.claims.of(next), Claim::Person | Claim::Rank);
    let verb = document.lexicons().grammar().look_up(document.word(after)).is_verb();
    document.is(next, Cue::Conjunction) || person || document.has(after, CLITIC) || comma && verb
}
