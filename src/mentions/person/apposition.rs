//! A rank after or apart from the name: `Jane Doe, an inspector at …`, `the Chief Constable of Kent Police, Jane Doe`,
//! `Chief Inspector for Broxbourne Jane Doe`, `Jane Doe is the new inspector`.

use super::NameValue;
use super::name_list::after_separator;
use super::no_person::is_of_another_body;
use super::words_between::{NEAR, REACH, is_apposition_word, is_post_word, one_of};
use crate::document::{Cursor, Document, Shape, begins, both, not};
use crate::evidence::{RuleId, rules::officer};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Table, Word};
use crate::mentions::Mention;
use crate::mentions::rank::{RankValue, is_abbreviated};

/// Honours after a name: `CBE QPM`; nobody in real releases has more.
const HONOURS: usize = 4;
/// `has now been announced as` is the longest link between a rank and the name that follows it.
const ANNOUNCED: usize = 5;
/// `Stoke-on-Trent in Staffordshire` is the longest home between a name and its rank.
const HOME: usize = 6;
/// `Office of the Humber` is the longest start of a body that is named for the rank after it.
const OFFICE: usize = 4;

/// Gives names without a rank the one that stands apposed to them.
pub(super) fn attach(
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    names: &mut [Mention<NameValue>],
) {
    let mut taken = vec![false; ranks.len()];
    for name in names.iter() {
        if let Some(rank) = name.value.rank {
            taken[rank] = true;
        }
    }
    both_of(document, ranks, names);
    for name in names.iter_mut().filter(|name| name.value.rank.is_none()) {
        // `Ann Bell, a sergeant in Deal, and Tom Fell (Inspector)`: the rank before is another's.
        let before = rank_before(document, ranks, name).filter(|(rank, _)| !taken[*rank]);
        let after =
            || rank_after(document, ranks, name).or_else(|| rank_below(document, ranks, name, &taken));
        let found = before.or_else(after);
        let Some((rank, rule)) = found.filter(|(rank, _)| !taken[*rank]) else { continue };
        taken[rank] = true;
        name.value.rank = Some(rank);
        name.rule = rule;
    }
}

/// `NAME and NAME, both sergeants at Deal`.
fn both_of(document: &Document<'_>, ranks: &[Mention<RankValue>], names: &mut [Mention<NameValue>]) {
    for (at, rank) in ranks.iter().enumerate().filter(|(_, rank)| rank.value.plural) {
        let start = document.cursor(rank.tokens.start).in_block();
        let Some(end) = start.back(Word::Both).and_then(|start| start.back(',')) else { continue };
        let end = if end.follows(Kind::Number) { before_age(end).unwrap_or(end) } else { end };
        let last = names.partition_point(|name| name.tokens.end <= end.at());
        let Some([first, second]) = last.checked_sub(2).and_then(|first| names.get_mut(first..last)) else {
            continue;
        };
        let after_first = document.cursor_after(&first.tokens).in_block();
        let aged = after_first.expect(',').and_then(|age| age.expect(Kind::Number));
        let separator = after_separator(aged.unwrap_or(after_first));
        let joined = separator.is_some_and(|next| next.at() == second.tokens.start);
        if second.tokens.end != end.at() || !joined {
            continue;
        }
        for name in [first, second].into_iter().filter(|name| name.value.rank.is_none()) {
            name.value.rank = Some(at);
            name.rule = officer::RANK_APPOSED;
        }
    }
}

/// Behind the age and the home of `NAME, 41, of Deal, an inspector`, `NAME (aged 41), an inspector`.
fn behind_asides<'d, 't>(name_end: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    let age = |open: Cursor<'d, 't>| open.optional(Cue::AgeWord).expect(Kind::Number);
    let home = |open: Cursor<'d, 't>| {
        let place = open.expect([Word::Of, Word::From]).filter(|place| place.is(Shape::Capital))?;
        Some(place.skip_up_to(HOME, (Shape::Capital, Shape::Hyphened, Cue::Preposition)))
    };
    let aside = |end: Cursor<'d, 't>| {
        let between = end.expect(',').and_then(|open| age(open).or_else(|| home(open)));
        let bracket = || end.expect('(').and_then(age)?.expect(')');
        between.or_else(bracket).filter(|end| end.is(','))
    };
    aside(name_end).map(|end| aside(end).unwrap_or(end))
}

/// Before the comma and the number of `NAME, 41`.
fn before_age<'d, 't>(end: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    end.back(Kind::Number)?.back(',')
}

/// `the Chief Constable of Kent Police, NAME` and `Chief Inspector for Broxbourne NAME`: only links, names of places and
/// forces, and one comma at the end stand between.
fn rank_before(
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    name: &Mention<NameValue>,
) -> Option<(usize, RuleId)> {
    let at = ranks.partition_point(|rank| rank.tokens.end <= name.tokens.start).checked_sub(1)?;
    let rank = &ranks[at];
    let after = document.cursor_after(&rank.tokens).in_block();
    let name_end = document.cursor_after(&name.tokens).in_block();
    let name = document.cursor(name.tokens.start).in_block();
    let between = name.range_from(after).len();
    let one = !rank.value.plural || one_of(document.cursor(rank.tokens.start).in_block()).is_some();
    let near = (1..=REACH).contains(&between) && !name.is_at_start() && one;
    if !near || is_of_an_office(document.cursor(rank.tokens.start)) {
        return None;
    }
    let cell = after.expect('|').is_some_and(|cell| cell.at() == name.at());
    if cell && document.cursor(rank.tokens.start).in_block().is_at_start() && ends_cell(name_end) {
        return Some((at, officer::RANK_APPOSED));
    }
    // `The new sergeant is NAME's nephew`.
    let owner = name_end.is(Shape::Clitic);
    if between <= ANNOUNCED && !owner && is_announcement(after, name) {
        return Some((at, officer::RANK_ANNOUNCED));
    }
    let comma = name.back_optional(',');
    // `Assistant Commissioner of Special Operations (ACSO), NAME`.
    let short = || comma.back(')')?.back(Shape::AllCaps)?.back('(');
    let post = short().filter(|open| open.at() >= after.at()).unwrap_or(comma);
    let linked = after.at() == post.at() || after.is((Cue::Affiliation, ','));
    // `the custody sergeant at NAME`: where, or whose.
    let led = name.follows((Cue::Affiliation, Cue::Preposition));
    let commas = after.up_to(post.at()).filter(|at| at.is(',')).count();
    (linked && !led && commas <= 1 && after.is_all(post, is_post_word)).then_some((at, officer::RANK_APART))
}

/// `an adviser in the Office of the PCC, NAME`: the rank only names a body.
fn is_of_an_office(rank: Cursor<'_, '_>) -> bool {
    rank.back_until(OFFICE, Word::Office).is_some()
}

/// `The new chief constable is NAME`, `has been announced as NAME`, `Sergeant: NAME`.
fn is_announcement(after: Cursor<'_, '_>, name: Cursor<'_, '_>) -> bool {
    let mark = after.expect([':', '-', '\u{2013}']).is_some_and(|end| end.at() == name.at());
    let verb = ([Cue::Copula, Cue::Recency, Cue::Auxiliary], Word::As);
    let said = after.is_all(name, both(verb, not(Cue::RelativePronoun)));
    // `a new inspector as NAME joins` announces nobody.
    mark || (said && !after.is(Word::As) && name.follows((Cue::Copula, Word::As)))
}

/// `NAME Chief Inspector of the north`: a rank in full with its capitals, and the post it is for.
fn is_bare_post(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    let post = end.is(Cue::Affiliation)
        || end.previous().is_some_and(|last| last.is(Cue::Police)) && end.is(begins(Table::Speech));
    post && start.is(Shape::Capital) && !is_abbreviated(start, end)
}

/// `Name: NAME` above `Rank: Sergeant`; a name that is a line of its own above `Chief Constable`, as of who signs.
fn rank_below(
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    name: &Mention<NameValue>,
    taken: &[bool],
) -> Option<(usize, RuleId)> {
    let line = document.block_of(name.tokens.start);
    let at = ranks.partition_point(|rank| rank.tokens.start < name.tokens.end);
    let rank = ranks.get(at).filter(|rank| document.block_of(rank.tokens.start) == line + 1)?;
    let start = document.cursor(rank.tokens.start).in_block();
    let end = document.cursor_after(&rank.tokens).in_block();
    let name_start = document.cursor(name.tokens.start).in_block();
    if !document.cursor_after(&name.tokens).in_block().skip_up_to(HONOURS, begins(Table::Honour)).is_at_end()
    {
        return None;
    }
    let of_rank = label_before(start).is_some_and(|label| label.is(Word::Rank));
    let labelled = of_rank && end.is_at_end() && label_before(name_start).is_some();
    // `Sergeant`, `NAME`, `Inspector`, `NAME`: a list with the ranks above the names.
    let above = at.checked_sub(1).filter(|above| !taken[*above]);
    let above = above.map(|above| document.block_of(ranks[above].tokens.start));
    let alone = above.is_none_or(|above| above + 1 != line);
    let signed = start.is_at_start()
        && start.is(Shape::Capital)
        && (end.is_at_end() || end.is((',', Cue::Affiliation)));
    (labelled || name_start.is_at_start() && signed && alone && !rank.value.plural)
        .then_some((at, officer::RANK_APPOSED))
}

/// The `Rank` of `Rank: Sergeant`, a word that opens its line.
fn label_before<'d, 't>(start: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    start.back(':')?.previous().filter(|label| label.is_at_start())
}

/// Whether an apposition closes behind its rank, as in `NAME, a sergeant in Deal,` and `NAME, a sergeant.`, and no clause begins with
/// it: `After arresting NAME, 28, a constable found a knife`, `hit NAME, a constable said`.
fn stands_alone(end: Cursor<'_, '_>) -> bool {
    let closes = |at: Cursor<'_, '_>| at.is([',', '.', ')', ';', '\u{2013}', '-']);
    let joint = end.is(Cue::Conjunction) && !end.next().is((Cue::Determiner, Shape::Capital, Kind::Number));
    let goes_on = joint || end.is((Cue::Affiliation, Cue::Preposition, Cue::Whereabouts));
    let mut words = end.ahead().take(REACH).take_while(|at| !closes(*at));
    let acts = words.any(|at| at.is(both([Cue::Copula, Cue::Auxiliary], not(Cue::Conjunction))));
    end.is_at_end() || closes(end) || end.is(Cue::RelativePronoun) || goes_on && !acts
}

/// Whether the cell of a table's row ends here, and no name stands in the next: `NAME | Sergeant | Corby`.
fn ends_cell(end: Cursor<'_, '_>) -> bool {
    end.is_at_end() || end.expect('|').is_some_and(|next| !next.is([Cue::MaleName, Cue::FemaleName]))
}

/// `NAME, an inspector at …`, `NAME, the force's chief constable`, `NAME (Sergeant)`, `NAME, one of our PCSOs`.
fn rank_after(
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    name: &Mention<NameValue>,
) -> Option<(usize, RuleId)> {
    let at = ranks.partition_point(|rank| rank.tokens.start < name.tokens.end);
    let rank = ranks.get(at)?;
    let end = document.cursor_after(&name.tokens).in_block();
    // `NAME QPM, the chief constable`.
    let honours = end.skip_up_to(HONOURS, begins(Table::Honour));
    let start = document.cursor(rank.tokens.start).in_block();
    let end = document.cursor_after(&rank.tokens).in_block();
    let bare = || (honours.at() == start.at() && is_bare_post(start, end)).then_some(start);
    let opens = document.cursor(name.tokens.start).in_block().is_at_start();
    let cell = || honours.expect('|').filter(|cell| opens && cell.at() == start.at() && ends_cell(end));
    let behind = behind_asides(honours).unwrap_or(honours);
    let open = behind.expect([',', '(', '\u{2013}', '-']).or_else(cell).or_else(bare)?;
    let one = one_of(start).is_some_and(|one| one.at() == open.at());
    let near = one || start.range_from(open).len() <= NEAR && open.is_all(start, is_apposition_word);
    // `NAME, 41, assaulted a constable`: behind an aside the rank has its article, and nothing is done behind it.
    let opens_sentence = document.cursor(name.tokens.start).in_sentence().is_at_start();
    let article = open.is(Cue::Determiner);
    let apposed = behind.at() == honours.at() || article || open.at() == start.at();
    let alone = stands_alone(end) || !article || behind.at() == honours.at() && opens_sentence;
    let ends = !end.is((Shape::Capital, Shape::Clitic)) || end.is(both(Shape::Capital, begins(Table::Force)));
    // `one of our constables' sons`.
    let owner = one && end.is((['\'', '\u{2019}'], Word::Of));
    let own = near && apposed && alone && !owner && !is_of_another_body(end);
    (own && ends && rank.value.plural == one && !rank.value.job).then_some((at, officer::RANK_APPOSED))
}

#[cfg(test)]
mod tests {
    #[test]
    fn reads_a_rank_below_its_name() {
        let ranked = |lines: &str| {
            let text = format!(
                "Those who were there have signed the letter.\n\n{lines}\n\nIt was read out on Monday."
            );
            let found = crate::extract(&text).officers.into_iter();
            found
                .map(|officer| {
                    format!("{} {}", officer.rank.as_ref().map_or("", |rank| rank.as_str()), officer.name)
                })
                .collect::<Vec<_>>()
        };
        assert_eq!(ranked("Jane Doe QPM\nChief Constable"), ["chief_constable Jane Doe"]);
        assert_eq!(ranked("Name: Jane Doe\nRank: Sergeant"), ["sergeant Jane Doe"]);
        assert_eq!(
            ranked("Jane Doe\nSergeant\nJohn Roe\nInspector"),
            ["sergeant Jane Doe", "inspector John Roe"]
        );
        assert_eq!(ranked("Sergeant\nJane Doe\nInspector\nJohn Roe"), [""; 0]);
        assert_eq!(ranked("Jane Doe\nInspector John Roe spoke."), ["inspector John Roe"]);
    }
}
