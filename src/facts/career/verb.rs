//! The career verbs of a document: those whose slots are filled, and those that tell of a step by the start of a time.

use super::ellipsis;
use super::frame::Match;
use super::newly;
use super::parties::Verb;
use super::posting::{by_first_post, by_new_holder};
use super::prospect::Prospects;
use super::sentences::Sentences;
use super::shared_date;
use super::slot::Reader;
use crate::document::Document;
use crate::lexicon::split::{CLITIC, Kind};
use crate::lexicon::{Cue, FrameEvent, FrameTime, Slot, Table, Word};
use crate::mentions::Mention;
use crate::mentions::date::DateValue;
use crate::syntax::{Clause, Factuality, VerbForm};

/// The senses of the career verbs, those of single verbs before those by a time.
pub(super) fn find<'m>(reader: Reader<'_, 'm>, sentences: &mut Sentences) -> Vec<Match<'m>> {
    let document = reader.document;
    let (mut found, mut prospects) = (Vec::new(), Prospects::default());
    for hit in document.hits(Table::CareerFrame) {
        let start = hit.start as usize;
        let form = document.lexicons().form_before(document.word_id(start), document.word_id(start + 1));
        let Some(form) = form.filter(|_| reader.tells_of_somebody(start)) else { continue };
        if !reader.may_fill(start, form, &mut prospects) {
            continue;
        }
        let (frames, clauses) = (&*form.frames, sentences.clauses(reader, start));
        let own = |clause: &Clause| clause.verb.contains(&start);
        let Some(at) = clauses.iter().position(own) else {
            found.extend(newly::appointed(reader, frames, start));
            continue;
        };
        let verb = Verb { reader, clauses: &clauses[at..], end: None, mark: None, since: None };
        let next = next_verb(document, &clauses[at + 1..]);
        let sense = verb.sense(frames).filter(|sense| !goes_along(document, &clauses[at + 1..], sense));
        let first = sense.map(|sense| {
            let date = sense.date.or_else(|| shared_date::of(reader, clauses, at, &sense));
            Match { next, date, ..sense }
        });
        let end = Some(first.as_ref().map_or(clauses[at].verb.end, |first| first.verb.end));
        // `the Wildlife and Rural Crime Officer`: the name of one post.
        let end_told = first.as_ref().map_or(0, |first| first.filler.end);
        found.extend(first);
        let members = ellipsis::members(reader, &clauses[at]).into_iter();
        for member in members.filter(|member| member.words.start >= end_told) {
            let verb = Verb { clauses: std::slice::from_ref(&member.clause), end, ..verb };
            let object = |sense: &Match<'_>| member.person.or(sense.object);
            let rises = |event| matches!(event, FrameEvent::Promoted | FrameEvent::Became);
            let told = |sense: &Match<'_>| {
                member.follows || sense.date.is_some() || member.is_rank && rises(sense.event)
            };
            let sense = verb.sense(frames).filter(told);
            let words = Some(member.words.clone());
            found.extend(sense.map(|sense| Match { next, object: object(&sense), words, ..sense }));
        }
    }
    beside_words(reader, sentences, &mut found);
    found
}

/// Adds the steps that the start of a time, a new post and a first post tell.
fn beside_words<'m>(reader: Reader<'_, 'm>, sentences: &mut Sentences, found: &mut Vec<Match<'m>>) {
    let document = reader.document;
    for date in &reader.mentions.dates {
        found.extend(by_time(reader, sentences, date));
    }
    found.extend(document.each_word([Word::New]).filter_map(|at| by_new_post(reader, sentences, at)));
    let new = document.each_word([Word::New]);
    found.extend(new.filter_map(|at| by_new_holder(reader, sentences, at)));
    let nouns = document.each_word([Word::First, Word::New]);
    found.extend(nouns.filter_map(|at| by_first_post(reader, sentences, at)));
}

/// `joined the burglary team as they searched a house`: went along with those who are at work.
fn goes_along(document: &Document<'_>, after: &[Clause], sense: &Match<'_>) -> bool {
    let team = sense.event == FrameEvent::Appointed && sense.filler.slots.has(Slot::Unit);
    let they = after.first().and_then(|next| next.subjects.first()).map(|head| head.start);
    let they = they.filter(|at| team && document.is(*at, Cue::PluralPronoun));
    let while_at_work = |at: &usize| {
        [Word::As, Word::While, Word::Whilst, Word::When].iter().any(|word| document.is_word(*at, *word))
    };
    they.and_then(|at| at.checked_sub(1)).is_some_and(|at| while_at_work(&at) && at <= sense.filler.end + 1)
}

/// Where the next verb of a sentence stands; `took up the post covering Deal in April` goes on after `covering`.
fn next_verb(document: &Document<'_>, after: &[Clause]) -> usize {
    let apart = Cue::Subordinator.bit() | Cue::Conjunction.bit() | Cue::Preposition.bit();
    let adjoins = |next: &&Clause| {
        let before = next.verb.start - 1;
        let word = document.token(before).is_some_and(|token| token.kind == Kind::Word);
        next.form == VerbForm::Gerund && word && !document.is_any(before, apart)
    };
    after.iter().find(|next| !adjoins(next)).map_or(usize::MAX, |next| next.verb.start)
}

/// How many tokens behind the date of `and since 2012` its verb may stand: `, the sergeant has also led`.
const AFTER_SINCE: usize = 6;

/// `has led the team since 2012`, `worked in Deal from 2012 to 2014`: a post from that date on.
fn by_time<'m>(
    reader: Reader<'_, 'm>,
    sentences: &mut Sentences,
    date: &'m Mention<DateValue>,
) -> Option<Match<'m>> {
    let document = reader.document;
    let link = date.tokens.start.checked_sub(1).filter(|at| document.is(*at, Cue::StretchPreposition))?;
    let sentence = document.sentence(document.sentence_of(link));
    let somebody = || !reader.people.cast.references_in(sentence.clone()).is_empty();
    if !reader.holds_filler(sentence.clone()) && !somebody() {
        return None;
    }
    let clauses = sentences.clauses(reader, link);
    let holds = |clause: &&Clause| {
        clause.arguments.iter().any(|time| time.is_time && time.tokens.start == date.tokens.start)
    };
    // `Since 2012 she has led`, `moved to Deal and since 2012 has led`.
    let joined = document.is_word(link.saturating_sub(1), Word::And);
    let opens = joined || document.sentence(document.sentence_of(link)).start == link;
    let first = || {
        let after = |clause: &&Clause| clause.verb.start > link && clause.form == VerbForm::Finite;
        clauses.iter().find(after).filter(|_| opens)
    };
    let near = first().filter(|next| joined && next.verb.start <= date.tokens.end + AFTER_SINCE);
    let clause = near.or_else(|| clauses.iter().rfind(holds)).or_else(first)?;
    if clause.factuality == Factuality::Scheduled {
        return None;
    }
    let whole = with_predicate_before(clauses, clause);
    let clause = whole.as_ref().unwrap_or(clause);
    let verb =
        Verb { reader, clauses: std::slice::from_ref(clause), end: None, mark: None, since: Some(date) };
    verb.sense(document.lexicons().frames(document.word_id(clause.verb.end - 1)))
}

/// `is a PCSO for Deal, and has been since 2019`: the clause before, with the time of this one.
fn with_predicate_before(clauses: &[Clause], clause: &Clause) -> Option<Clause> {
    let bare = clause.arguments.iter().all(|argument| argument.is_time);
    let before = clauses.iter().take_while(|before| before.verb.start < clause.verb.start).last();
    let same = |before: &&Clause| before.lemma == clause.lemma && before.subjects == clause.subjects;
    let before = before.filter(|before| bare && same(before) && before.factuality == Factuality::Stated)?;
    let arguments = before.arguments.iter().chain(&clause.arguments).cloned().collect();
    Some(Clause { arguments, ..before.clone() })
}

/// Between `is` and `new` stand at most an article, an adverb and a possessor: `is now the county's new`.
const BEFORE_NEW: usize = 6;

/// The noun of a new post stands at most so many tokens after `new`: `new Safer Neighbourhood Team sergeant`.
const AFTER_NEW: usize = 8;

/// `is the new sergeant for Corby`.
fn by_new_post<'m>(reader: Reader<'_, 'm>, sentences: &mut Sentences, new: usize) -> Option<Match<'m>> {
    let document = reader.document;
    let (start, end) = (new.saturating_sub(BEFORE_NEW), new + AFTER_NEW);
    let copula = (start..new).any(|at| document.is(at, Cue::Copula) || document.has(at, CLITIC));
    if !copula || !reader.holds_filler(new + 1..end) {
        return None;
    }
    let clauses = sentences.clauses(reader, new);
    let holds = |clause: &&Clause| {
        let mut own = clause.arguments.iter().take_while(|argument| argument.preposition.is_empty());
        own.next().is_some_and(|argument| argument.tokens.contains(&new))
    };
    let clause = clauses.iter().find(holds).filter(|clause| clause.factuality == Factuality::Stated)?;
    let verb = Verb {
        reader,
        clauses: std::slice::from_ref(clause),
        end: None,
        mark: Some(FrameTime::New),
        since: None,
    };
    // `He's the new sergeant`.
    let last = clause.verb.end - 1;
    let be = if document.has(last, CLITIC) { Word::Is.id() } else { document.word_id(last) };
    verb.sense(document.lexicons().frames(be))
}
