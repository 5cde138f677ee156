//! What a place rests on, as [`Evidence`].

use super::{PlaceValue, evidence as words_around, gazetteer};
use crate::document::{Cursor, Document};
use crate::evidence::Evidence;
use crate::evidence::rules::place;
use crate::lexicon::{Cue, Word};
use crate::mentions::Mention;

/// The row of a name of the gazetteer with the words around a doubtful one, the word for a street, or the words and places that frame a name. A road's number
/// rests on no row.
pub(crate) fn of(document: &Document<'_>, places: &[Mention<PlaceValue>], at: usize) -> Evidence {
    let mention = &places[at];
    let evidence = Evidence::new(mention.rule, mention.tokens.clone());
    let name = document.cursor(mention.tokens.start).in_block();
    let after = document.cursor_after(&mention.tokens).in_block();
    if mention.rule == place::GAZETTEER {
        return of_gazetteer(evidence, name, after, mention.value.in_context);
    }
    if mention.rule == place::STREET {
        let word = after.back_until(mention.tokens.len(), (Cue::StreetType, Cue::WeakStreetType));
        let classes = Cue::StreetType.bit() | Cue::WeakStreetType.bit();
        return word.into_iter().fold(evidence, |evidence, word| evidence.class(word.at(), classes));
    }
    if mention.rule == place::FRAME {
        let before = || name.back(Word::Of).and_then(|of| of.back(Cue::Territory));
        if let Some(settlement) = Some(after).filter(|at| at.is(Cue::Territory)).or_else(before) {
            return evidence.class(settlement.at(), Cue::Territory.bit());
        }
    }
    // An address leans on its town, a name in a list on the place beside it.
    let framed = mention.rule == place::ADDRESS || mention.rule == place::FRAME;
    let beside = places.get(at + 1).filter(|next| framed && next.tokens.start == after.next().at());
    evidence.on(beside.map(|_| of(document, places, at + 1)))
}

/// The row of a name, which a compass word may precede, and the words around it where it counts for them alone.
fn of_gazetteer(
    evidence: Evidence,
    mention: Cursor<'_, '_>,
    end: Cursor<'_, '_>,
    in_context: bool,
) -> Evidence {
    let entries = mention.up_to(end.at()).filter_map(|name| Some((name, gazetteer::at(name)?)));
    let Some((name, entry)) = entries.into_iter().next() else { return evidence };
    let tokens = name.at()..entry.end;
    let after = name.document().cursor_after(&tokens).in_block();
    let words = words_around::words(name, after).filter(|_| in_context);
    let evidence = evidence.row(entry.row, tokens);
    words.fold(evidence, |evidence, (at, classes)| evidence.class(at, classes))
}
