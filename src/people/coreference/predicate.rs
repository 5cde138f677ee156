//! Predicates: ranks that a sentence gives a person apart from the name: `she is the new inspector`, `he retired as a
//! sergeant`, `has been promoted to superintendent`.

use super::{
    Cast, Form, Reference, Stated, StatedRank, enumeration, for_a_day, next_step, other_rank, stated_as_fact,
    unnamed,
};
use crate::document::{Cursor, Document};
use crate::lexicon::split::{CAPITAL, CLITIC, Kind};
use crate::lexicon::{Cue, Form as VerbForm, Table, Word, WordClass};
use crate::mentions::Mention;
use crate::mentions::date::DateValue;
use crate::mentions::rank::RankValue;
use crate::timex::Grain;
use std::ops::Range;

/// Between the link and the rank stand at most so many words of the noun phrase: `the new City of London Police chief
/// inspector`.
const PHRASE: usize = 7;
/// A date stands at most so many tokens after the rank it dates; a later one dates the next clause.
const DATED: usize = 8;
/// Between the person and the link stand at most so many tokens, an aside and auxiliaries; more are another clause.
const REACH: usize = 12;

/// What commas enclose behind a name has at most so many tokens; more are clauses of their own.
const ASIDE: usize = 60;
/// So many references before an owner are looked through for the subject that its clause goes on about, and so many dates at
/// either end of a sentence for one that dates a rank: more are a list without an end.
const NAMES: usize = 40;

/// Gives each rank that stands beside no name to the subject of its sentence, where a link joins the two.
pub(super) fn attach(
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    dates: &[Mention<DateValue>],
    cast: &mut Cast,
) {
    let mut beside = vec![false; ranks.len()];
    for rank in cast.people.iter().flat_map(|person| &person.ranks) {
        beside[*rank] = true;
    }
    let mut told: Vec<Option<(usize, Stated)>> = vec![None; ranks.len()];
    for (at, person) in cast.people.iter().enumerate() {
        for stated in &person.stated {
            beside[stated.rank] = true;
            told[stated.rank] = Some((at, stated.when));
        }
    }
    for (at, rank) in ranks.iter().enumerate() {
        // `is the PCC's nomination` says nothing of who is PCC.
        if beside[at] || rank.value.job || document.has(rank.tokens.end, CLITIC) {
            continue;
        }
        let one = enumeration::one_of(document, rank);
        let link = link_before(document, one.unwrap_or(rank.tokens.start));
        let subject = link.and_then(|link| subject(document, ranks, cast, link).cloned().zip(Some(link)));
        if let Some((subject, link)) = subject {
            let when = time(document, dates, subject.tokens.end..link, rank);
            let several = rank.value.plural && one.is_none();
            let shared = several.then(|| enumeration::ending_with(document, ranks, cast, &subject));
            let mut people = shared.unwrap_or_else(|| vec![subject.person]);
            people.retain(|person| !other_rank::is_borne(document, cast, *person));
            for person in people {
                cast.people[person].stated.push(StatedRank { rank: at, when });
                told[at] = Some((person, when));
            }
        } else if let Some((person, before)) = at
            .checked_sub(1)
            .and_then(|before| told[before])
            .filter(|_| next_step::follows(document, &ranks[at - 1], rank))
        {
            let when = if is_dated(document, dates, rank) { Stated::Past } else { before };
            cast.people[person].stated.push(StatedRank { rank: at, when });
            told[at] = Some((person, when));
        }
    }
}

/// The time of a rank, given what stands between the subject and the link.
fn time(
    document: &Document<'_>,
    dates: &[Mention<DateValue>],
    between: Range<usize>,
    rank: &Mention<RankValue>,
) -> Stated {
    let ahead = between.clone().any(|at| document.is(at, Cue::Future));
    if ahead {
        return when(document, between.start, rank);
    }
    match step_after(document.cursor_after(&rank.tokens)) {
        Some(verb) if verb.is(Cue::RetireVerb) => Stated::AtRetirement(verb.at()),
        None if !is_dated(document, dates, rank) => when(document, between.start, rank),
        _ => Stated::Past,
    }
}

/// `promoted to sergeant, before taking on her current role`: the verb of the next step.
fn step_after<'d, 't>(after_rank: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    let verb = after_rank.until(DATED, Word::Before)?.next();
    verb.entry().has(VerbForm::Gerund).then_some(verb)
}

/// Calls those officers of whom the text says so without a rank: `as a trainee police officer`, `30 years as an officer`.
pub(super) fn call_officers(document: &Document<'_>, ranks: &[Mention<RankValue>], cast: &mut Cast) {
    let nouns = document.each_of(Cue::OfficerNoun.bit());
    for at in nouns.filter(|at| *at > 0 && !document.is_capital(*at)) {
        let prefixed = document.is(at - 1, Cue::OfficerPrefix);
        let plain = document.is_word(at - 1, Word::An)
            && at > 1
            && document.is_word(at - 2, Word::As)
            && !stated_as_fact::is_finite(document.cursor(at + 1));
        if !prefixed && !plain || for_a_day::follows(document.cursor(at + 1)) {
            continue;
        }
        let link =
            link_before(document, at - 1).filter(|link| *link > 0 && !document.is_word(link - 1, Word::To));
        if let Some(person) =
            link.and_then(|link| subject(document, ranks, cast, link)).map(|subject| subject.person)
        {
            cast.people[person].called_officer = true;
        }
    }
}

/// The token of the link: only words of the rank's own noun phrase stand between it and the rank.
fn link_before(document: &Document<'_>, rank: usize) -> Option<usize> {
    let start = document.sentence(document.sentence_of(rank)).start;
    for at in (start.max(rank.saturating_sub(PHRASE))..rank).rev() {
        if is_link(document, at) {
            return Some(at);
        }
        let modifier = Cue::Determiner.bit() | Cue::Standing.bit() | Cue::Territory.bit() | Cue::Police.bit();
        let word = document.entry(at);
        // `is also a sergeant`.
        let adverb = word.is(WordClass::Adverb) && !word.is(WordClass::Negator);
        if !(adverb || document.is_capital(at) || document.is_any(at, modifier) || document.has(at, CLITIC)) {
            return None;
        }
    }
    None
}

/// A form of being, or `as`, `role of`, `promoted to`, `appointed`.
fn is_link(document: &Document<'_>, at: usize) -> bool {
    let small = !document.has(at, CAPITAL);
    let noun = at > 0 && document.is(at - 1, Cue::PostNoun);
    let name = document.is_word(at, Word::To) && at > 0 && document.is_capital(at - 1);
    small && (name || document.is(at, Cue::PredicateLink) || (noun && document.is(at, Cue::Preposition)))
}

/// The person right before the link, with only auxiliaries and short asides between.
fn subject<'c>(
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    cast: &'c Cast,
    link: usize,
) -> Option<&'c Reference> {
    let sentence = document.sentence(document.sentence_of(link));
    let reference = cast.references_in(sentence.start..link).last()?;
    let aside = behind_aside(document, reference.tokens.end, link);
    let far = aside > link || link - aside > REACH || aside - reference.tokens.end > ASIDE;
    if far || document.quotation_of(link).is_some() {
        return None;
    }
    let owner =
        document.has(reference.tokens.end, CLITIC) || document.is(reference.tokens.start, Cue::Determiner);
    let between = aside..link;
    // `he took his exams and became`: the clause behind `and` goes on about him.
    let goes_on = || {
        let subject = |known: &&Reference| known.person == reference.person && known.form != Form::Name;
        let told = cast.references_in(sentence.start..reference.tokens.start).iter().rev().take(NAMES);
        let told = told.inspect(|_| crate::steps::count()).find(subject);
        told.is_some_and(|told| !document.is(told.tokens.start, Cue::Determiner))
            && between.clone().any(|at| document.is(at, Cue::Conjunction))
    };
    let noun = owner && !between.clone().any(|at| stated_as_fact::is_post(document, at)) && !goes_on();
    let broken = other_rank::is_of_another(document, between.clone())
        || between.clone().any(|at| {
            document.is(at, Cue::Impostor)
                || (document.is(at, Cue::Subordinator)
                    && !document.is(at, Cue::RelativePronoun)
                    && at + 1 != link)
                || document
                    .hit_at(Table::Rank, at)
                    .is_some_and(|hit| !stated_as_fact::is_attribute(document.cursor(hit.end as usize)))
                || document.token(at).is_some_and(|token| {
                    token.kind == Kind::Mark && !token.is_mark(',') && !token.is_mark('-')
                })
        });
    let own = reference
        .rank
        .map_or(reference.tokens.start, |rank| ranks[rank].tokens.start.min(reference.tokens.start));
    let asked = stated_as_fact::is_asked(document.cursor(own));
    let fact = !asked && stated_as_fact::is_stated(document, aside..link, link);
    (!broken && !noun && fact && !unnamed::is_of_unnamed(document, cast, link)).then_some(reference)
}

/// A year or month near the rank, behind it or at the head of its sentence, tells of a step long taken.
fn is_dated(document: &Document<'_>, dates: &[Mention<DateValue>], rank: &Mention<RankValue>) -> bool {
    let sentence = document.sentence(document.sentence_of(rank.tokens.start));
    let near = sentence.start..sentence.end.min(rank.tokens.end + DATED);
    let from = dates.partition_point(|date| date.tokens.start < near.start);
    let to = dates.partition_point(|date| date.tokens.start < near.end).max(from);
    let (head, rest) = dates[from..to].split_at(NAMES.min(to - from));
    head.iter().chain(rest.iter().rev().take(NAMES)).any(|date| {
        let since = date.tokens.start > 0 && document.is_word(date.tokens.start - 1, Word::Since);
        !since
            && match date.value {
                DateValue::Point(date) => matches!(date.grain(), Grain::Year | Grain::Month),
                DateValue::Later { .. } => true,
                _ => false,
            }
    })
}

/// Behind what commas enclose right after the name: `, 47, who commands the division,`.
fn behind_aside(document: &Document<'_>, start: usize, link: usize) -> usize {
    if document.is_mark(start, '(') {
        return (start..link.min(start + REACH))
            .find(|at| document.is_mark(*at, ')'))
            .map_or(start, |close| close + 1);
    }
    if !document.is_mark(start, ',') {
        return start;
    }
    let near = (start + 1).max(link.saturating_sub(REACH + 1));
    (near..link).rev().find(|at| document.is_mark(*at, ',')).map_or(start, |comma| comma + 1)
}

/// `joined as a sergeant` is past, `has joined as a sergeant` is news.
fn is_past(document: &Document<'_>, at: usize) -> bool {
    let perfect = at > 0
        && matches!(document.named_word(at - 1), Some(Word::Has | Word::Have))
        && !document.is(at, Cue::Copula);
    document.is(at, Cue::FormerTime) && !perfect
}

/// Whether the rank is held now, was held, or was the last one before retiring.
fn when(document: &Document<'_>, from: usize, rank: &Mention<RankValue>) -> Stated {
    let words = from..rank.tokens.start;
    if let Some(verb) = words.clone().find(|at| document.is(*at, Cue::RetireVerb)) {
        Stated::AtRetirement(verb)
    } else if words.clone().any(|at| is_past(document, at))
        && !words.clone().any(|at| document.is(at, Cue::Recency))
    {
        Stated::Past
    } else {
        Stated::Now
    }
}
