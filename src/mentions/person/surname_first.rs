//! Lines of a list that begin with the surname: `DOE, Jane - Police Constable`.

use super::{GIVEN, NameValue};
use crate::document::{Cursor, Document, Shape, begins, both, not};
use crate::evidence::rules::officer;
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Table};
use crate::mentions::Mention;
use crate::mentions::overlap::{Claim, Claims};
use crate::mentions::rank::RankValue;
use std::ops::Range;

/// A surname before a comma and the first names behind it have at most so many words.
const WORDS: usize = 3;
const DASHES: [char; 3] = ['-', '\u{2013}', '\u{2014}'];

/// Adds the names of lines that a rank ends.
pub(super) fn find(
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    claims: &mut Claims,
    names: &mut Vec<Mention<NameValue>>,
) {
    for (at, rank) in ranks.iter().enumerate().filter(|(_, rank)| !rank.value.plural && !rank.value.job) {
        let ends = document.cursor_after(&rank.tokens).in_block().is_at_end();
        let dash = document.cursor(rank.tokens.start).in_block().back(DASHES).filter(|_| ends);
        let Some(tokens) = dash.and_then(|dash| before_dash(claims, dash)) else { continue };
        claims.claim(tokens.clone(), Claim::Person);
        let value = NameValue { rank: Some(at), ..NameValue::default() };
        names.push(Mention { tokens, value, rule: officer::RANK_APPOSED });
    }
}

/// `DOE, Jane`, which opens its line; `Dover, Kent` is a place.
fn before_dash(claims: &Claims, dash: Cursor<'_, '_>) -> Option<Range<usize>> {
    let word = both(Shape::Capital, not(Cue::NotName));
    let name = both(word, |at: Cursor<'_, '_>| claims.of(at.at()) == Claim::Free);
    let given = dash.back_up_to(WORDS, name);
    let comma = given.back(',').filter(|_| given.at() < dash.at() && given.is(GIVEN))?;
    let surname = comma.back_up_to(WORDS, (name, both(Kind::Word, Shape::Hyphened)));
    let place = both(begins(Table::Place), not(Shape::AllCaps));
    let opens = surname.is_at_start() && surname.at() < comma.at() && !surname.is(place);
    opens.then(|| dash.range_from(surname))
}
