//! Relations: who replaces, answers to or leads whom.

use super::career::subject::{self, VerbForm};
use crate::document::{Document, Hit};
use crate::evidence::{Evidence, rules::career};
use crate::lexicon::{Cue, Form as Inflection, RelationPhrase, RelationRow, Table, Word, WordClass};
use crate::mentions::Mentions;
use crate::people::People;
use crate::people::coreference::Form;
use crate::{facts::Rule, span::Span};
use serde::{Deserialize, Serialize};

/// A relation between an officer and another named officer.
///
/// ```
/// let a = epaulette::extract("Inspector Jane Doe replaces Inspector John Roe, who retires in May.");
/// let relation = &a.officers[0].relations[0];
/// assert_eq!((relation.kind, relation.officer.as_str()), (epaulette::RelationKind::Replaces, "John Roe"));
/// assert_eq!(a.officers[relation.officer_index.unwrap()].name, "John Roe");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Relation {
    /// The kind, read from the officer who has the relation to the other.
    pub kind: RelationKind,
    /// The other officer's name.
    pub officer: String,
    /// The other officer: an index into [`Announcement::officers`](crate::Announcement::officers). `None` only where it was
    /// read from JSON without it, as version 0.1 wrote it.
    #[serde(default)]
    pub officer_index: Option<usize>,
    /// The words that state it.
    pub span: Span,
    /// The rule that found it.
    pub rule: Rule,
}

/// The kinds of [`Relation`].
///
/// ```
/// assert_eq!(serde_json::to_string(&epaulette::RelationKind::ReportsTo)?, "\"reports_to\"");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RelationKind {
    /// Takes over the other's post.
    Replaces,
    /// Reports to the other.
    ReportsTo,
    /// Leads the other.
    Leads,
}

/// How many tokens after the verb the other officer may stand: `succeeds the retiring Chief Inspector`. More are
/// another clause.
const REACH: usize = 6;

/// How many members a list names at most; longer lists are rolls of honour, whose members are in no one team.
const TEAM: usize = 12;
/// How many tokens before a participle its subject may stand. It bounds the search in a sentence without an end.
const CLAUSE: usize = 40;
/// How many tokens may stand between `took over` and `from`: a post and its district.
const POST: usize = 14;

/// A relation between two people of the cast.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tie {
    /// Whose relation it is: an index into the cast.
    pub from: usize,
    /// The other one.
    pub to: usize,
    pub kind: RelationKind,
    /// The phrase that ties them.
    phrase: Hit,
    /// The words that state it.
    pub span: Span,
}

impl Tie {
    /// The phrase that ties them and the two people.
    pub(super) fn evidence(&self, document: &Document<'_>, mentions: &Mentions, people: &People) -> Evidence {
        let tokens = self.phrase.start as usize..self.phrase.end as usize;
        Evidence::new(career::RELATION, tokens.clone())
            .row(self.phrase.row, tokens)
            .on(people.evidence(document, mentions, self.from))
            .on(people.evidence(document, mentions, self.to))
    }

    /// The tie as a fact, given where the other one stands among the officers.
    pub(super) fn relation(&self, people: &People, officer_index: Option<usize>) -> Relation {
        let officer = people.cast.people[self.to].name.clone();
        let rule = career::RELATION.into();
        Relation { kind: self.kind, officer, officer_index, span: self.span, rule }
    }
}

/// The ties of a document, in the order of the text.
pub(super) fn find(document: &Document<'_>, people: &People) -> Vec<Tie> {
    let hits = document.hits(Table::Relation).iter();
    let teams = hits.clone().flat_map(|hit| team(document, people, *hit));
    hits.filter_map(|hit| tie(document, people, *hit)).chain(teams).collect()
}

/// The tie that a phrase tells.
fn tie(document: &Document<'_>, people: &People, phrase: Hit) -> Option<Tie> {
    let (start, end) = (phrase.start as usize, phrase.end as usize);
    let (kind, turned, end) = match document.row::<RelationRow>(phrase.row).kind {
        RelationPhrase::ReportsTo => (RelationKind::ReportsTo, false, end),
        RelationPhrase::ReplacedBy => (RelationKind::Replaces, true, end),
        RelationPhrase::ReplacedTo => (RelationKind::Replaces, true, behind(document, end, Word::To)?),
        RelationPhrase::ReplacesFrom => (RelationKind::Replaces, false, behind(document, end, Word::From)?),
        // `was replaced in May by`.
        RelationPhrase::Replaces => {
            let agent = agent(document, end);
            (RelationKind::Replaces, agent.is_some(), agent.unwrap_or(end))
        }
        RelationPhrase::Successor => return owned(document, people, phrase),
    };
    let form = if turned { VerbForm::Noun } else { VerbForm::Finite };
    let behind = people.cast.references_in(end..end + REACH);
    // `Ann Bell replaced him in Corby`.
    let pronoun = behind
        .first()
        .filter(|him| him.tokens.start == end && document.entry(end).is(WordClass::ObjectPronoun));
    let other = pronoun.or_else(|| behind.iter().find(|reference| reference.form == Form::Name))?;
    let mut between = end..other.tokens.start;
    if document.quotation_of(start).is_some() || between.any(|at| document.is_mark(at, '.')) {
        return None;
    }
    let first = inverted(document, people, start, other.tokens.end)
        .or_else(|| subject::of(document, people, &(start..end), form))
        .or_else(|| only_one_before(document, people, start))?;
    let span = document.span(start..other.tokens.end);
    let (from, to) = if turned { (other.person, first) } else { (first, other.person) };
    (from != to).then_some(Tie { from, to, kind, phrase, span })
}

/// `Replacing Tom Fell as inspector for Corby is Ann Bell`: who is named behind `is`, where the phrase opens the sentence.
fn inverted(document: &Document<'_>, people: &People, verb: usize, other: usize) -> Option<usize> {
    let sentence = document.sentence(document.sentence_of(verb));
    let is = (other..sentence.end.min(other + POST)).find(|at| document.is(*at, Cue::Copula))?;
    let opens = sentence.start == verb && document.entry(verb).has(Inflection::Gerund);
    let behind = people.cast.references_in(is..sentence.end).first().filter(|_| opens)?;
    let rank = (is + 1..behind.tokens.start).all(|at| document.is_capital(at));
    (rank && behind.form == Form::Name).then_some(behind.person)
}

/// Behind the `by` of `replaced in Corby by`, `replaced as inspector by`: what stands between begins with a preposition, so that it is
/// no object of the verb.
fn agent(document: &Document<'_>, verb: usize) -> Option<usize> {
    let by = behind(document, verb, Word::By)?;
    let adjunct = document.is(verb, Cue::Preposition) || document.is_word(verb, Word::As);
    (adjunct && !document.is_word(verb, Word::By)).then_some(by)
}

/// Behind the `from` of `took over as inspector for Corby from`, the `to` of `handed the reins of Corby to`, in the same sentence.
fn behind(document: &Document<'_>, verb: usize, link: Word) -> Option<usize> {
    let end = document.sentence(document.sentence_of(verb)).end.min(verb + POST);
    let link = (verb..end).find(|at| document.is_word(*at, link))?;
    let rank = (link + 1..link + 3).any(|at| document.hit_at(Table::Rank, at).is_some());
    rank.then_some(link + 1)
}

/// `Five sergeants answer to her: A (Corby), B and C`: each of the list reports to the one before the colon.
fn team(document: &Document<'_>, people: &People, phrase: Hit) -> Vec<Tie> {
    let (verb, kind) = (phrase.end as usize, document.row::<RelationRow>(phrase.row).kind);
    let leader = people.cast.references_in(verb..verb + REACH).first();
    let listed = leader.filter(|leader| {
        kind == RelationPhrase::ReportsTo
            && document.is_mark(leader.tokens.end, ':')
            && document.quotation_of(verb).is_none()
            && document.sentence_of(verb) == document.sentence_of(leader.tokens.start)
    });
    let Some(leader) = listed else { return Vec::new() };
    let end = document.sentence(document.sentence_of(verb)).end;
    let members = people.cast.references_in(leader.tokens.end..end.min(verb + 8 * TEAM)).iter();
    let members = members.filter(|member| member.form == Form::Name && member.person != leader.person);
    members
        .take(TEAM)
        .map(|member| Tie {
            from: member.person,
            to: leader.person,
            kind: RelationKind::ReportsTo,
            phrase,
            span: document.span(leader.tokens.start..member.tokens.end),
        })
        .collect()
}

/// `His successor, Jane Doe,`: the named one replaces the owner.
fn owned(document: &Document<'_>, people: &People, phrase: Hit) -> Option<Tie> {
    let noun = phrase.start as usize..phrase.end as usize;
    let owner = people.cast.reference_before(noun.start).filter(|owner| owner.tokens.end == noun.start)?;
    let comma = document.is_mark(noun.end, ',').then_some(noun.end + 1)?;
    let behind = people.cast.references_in(comma..comma + REACH);
    let other = behind.iter().find(|reference| reference.form == Form::Name)?;
    let ranked = other.tokens.start == comma || other.rank.is_some();
    let quoted = document.quotation_of(noun.start).is_some();
    let span = document.span(owner.tokens.start..other.tokens.end);
    let (from, to) = (other.person, owner.person);
    (ranked && !quoted && from != to).then_some(Tie { from, to, kind: RelationKind::Replaces, phrase, span })
}

/// The only person that the sentence has told of: `He joined the team recently, replacing`.
fn only_one_before(document: &Document<'_>, people: &People, verb: usize) -> Option<usize> {
    let start = document.sentence(document.sentence_of(verb)).start.max(verb.saturating_sub(CLAUSE));
    let mut before = people.cast.references_in(start..verb).iter().map(|reference| reference.person);
    let participle = document.word(verb).ends_with("ing");
    let first = before.next().filter(|_| participle)?;
    before.all(|person| person == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use crate::Extractor;

    fn ties(text: &str) -> Vec<String> {
        let officers = Extractor::new().extract(text).officers;
        let told = officers.iter().flat_map(|from| {
            from.relations.iter().map(move |tie| format!("{} {:?} {}", from.name, tie.kind, tie.officer))
        });
        told.collect()
    }

    #[test]
    fn finds_who_replaces_and_answers_to_whom() {
        let table: [(&str, &[&str]); 15] = [
            ("Sgt Ann Bell takes over from Sgt Tom Fell.", &["Ann Bell Replaces Tom Fell"]),
            ("Sgt Ann Bell succeeds Sgt Tom Fell, who retires.", &["Ann Bell Replaces Tom Fell"]),
            ("Sgt Tom Fell was replaced by Sgt Ann Bell.", &["Ann Bell Replaces Tom Fell"]),
            ("Sgt Tom Fell retired. Sgt Ann Bell replaced him here.", &["Ann Bell Replaces Tom Fell"]),
            ("Replacing Sgt Tom Fell as sergeant is Sgt Ann Bell.", &["Ann Bell Replaces Tom Fell"]),
            ("Sgt Tom Fell was replaced in Corby by Sgt Ann Bell.", &["Ann Bell Replaces Tom Fell"]),
            ("Sgt Tom Fell was succeeded as head of CID by Sgt Ann Bell.", &["Ann Bell Replaces Tom Fell"]),
            ("Sgt Tom Fell handed the reins of Corby to Sgt Ann Bell.", &["Ann Bell Replaces Tom Fell"]),
            ("Sgt Ann Bell replaced Sgt Tom Fell by order of the chief.", &["Ann Bell Replaces Tom Fell"]),
            ("Insp Ann Bell reports to Supt Tom Fell.", &["Ann Bell ReportsTo Tom Fell"]),
            ("Sgt Tom Fell retires. His successor, Sgt Ann Bell, comes.", &["Ann Bell Replaces Tom Fell"]),
            (
                "Sgt Ann Bell took over as sergeant for Corby from Sgt Tom Fell.",
                &["Ann Bell Replaces Tom Fell"],
            ),
            (
                "Insp Ann Bell is busy. Two sergeants answer to her: Tom Fell (Corby) and Sam Oak.",
                &["Tom Fell ReportsTo Ann Bell", "Sam Oak ReportsTo Ann Bell"],
            ),
            ("Sgt Ann Bell takes the place of Sgt Tom Fell.", &["Ann Bell Replaces Tom Fell"]),
            (
                "Sgt Ann Bell came. She joined the Corby team recently replacing Sgt Tom Fell.",
                &["Ann Bell Replaces Tom Fell"],
            ),
        ];
        for (text, want) in table {
            assert_eq!(ties(text), want, "{text}");
        }
    }

    #[test]
    fn ignores_what_ties_nobody() {
        for text in [
            "Sgt Ann Bell took over from the night shift.",
            "Sgt Ann Bell took over in May, a month from Corby fair. Sgt Tom Fell watched.",
            "Sgt Tom Fell retires. His successor, a man of Corby, met Sgt Ann Bell.",
            "Sgt Ann Bell replaced his chair. Sgt Tom Fell watched.",
            "Replacing Sgt Tom Fell is hard. Sgt Ann Bell knows it.",
            "Sgt Ann Bell handed the reins of the horse to the groom. Sgt Tom Fell watched.",
            "Sgt Ann Bell replaced the lock. Sgt Tom Fell watched.",
            "Sgt Ann Bell said: \"I report to nobody.\"",
        ] {
            assert_eq!(ties(text), Vec::<String>::new(), "{text}");
        }
    }
}
