//! What a place rests on, as [`Evidence`].

use super::{PlaceValue, evidence as words_around, gazetteer};
use crate::document::Document;
use crate::evidence::Evidence;
use crate::evidence::rules::place;
use crate::lexicon::Cue;
use crate::mentions::Mention;
use std::ops::Range;

/// The row of a name of the gazetteer with the words around a doubtful one, the word for a street, or the words and places that frame a name. A road's number
/// rests on no row.
pub(crate) fn of(document: &Document<'_>, places: &[Mention<PlaceValue>], at: usize) -> Evidence {
    let mention = &places[at];
    let Range { start, end } = mention.tokens;
    let evidence = Evidence::new(mention.rule, start..end);
    if mention.rule == place::GAZETTEER {
        let entry = (start..end)
            .find_map(|first| gazetteer::at(document.cursor(first).in_block()).map(|entry| (first, entry)));
        let Some((first, entry)) = entry else { return evidence };
        let evidence = evidence.row(entry.row, first..entry.end);
        let name = document.cursor(first).in_block();
        let after = document.cursor_after(&(first..entry.end)).in_block();
        let words = words_around::words(name, after).filter(|_| mention.value.in_context);
        return words.fold(evidence, |evidence, (at, classes)| evidence.class(at, classes));
    }
    if mention.rule == place::STREET {
        return evidence.class(end - 1, Cue::StreetType.bit() | Cue::WeakStreetType.bit());
    }
    if mention.rule == place::FRAME {
        let settlement = [Some(end), start.checked_sub(2)].into_iter().flatten();
        let mut settlement = settlement.filter(|at| document.is(*at, Cue::Territory));
        if let Some(settlement) = settlement.next() {
            return evidence.class(settlement, Cue::Territory.bit());
        }
    }
    // An address leans on its town, a name in a list on the place beside it.
    let framed = mention.rule == place::ADDRESS || mention.rule == place::FRAME;
    let beside = places.get(at + 1).filter(|next| framed && next.tokens.start == end + 1);
    evidence.on(beside.map(|_| of(document, places, at + 1)))
}
