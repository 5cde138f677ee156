//! Triggers: the verbs and nouns that tell of a career step.

use super::subject::VerbForm;
use crate::document::Document;
use crate::lexicon::split::{CLITIC, FIRST};
use crate::lexicon::{CareerEvent, CareerRow, Cue, Table, VerbUse, Word, WordClass};
use std::ops::Range;

/// What a phrase of `career.tsv` tells, before its clause is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    /// `joined`, `signed up`: a joining, if its object is the police.
    Join,
    /// `transferred to`: a joining, if its object is a force or a county.
    Transfer,
    /// `moved to`: a joining, if its object is a force.
    Move,
    /// `began his career`: a joining of the police.
    Begin,
    /// `in the police since`: a joining, if a date follows.
    Serve,
    /// `promoted`, `promotion`.
    Promote,
    /// `became`, `made`, `reached`: a promotion, if a rank follows.
    Become,
    Appoint,
    Retire,
    Leave,
}

/// A career phrase in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Trigger {
    pub tokens: Range<usize>,
    pub sense: Sense,
}

impl Trigger {
    /// `in the police since`, `promotion`: no verb among its words.
    pub(super) fn is_without_verb(&self, document: &Document<'_>) -> bool {
        let grammar = document.lexicons().grammar();
        !self.tokens.clone().any(|at| grammar.look_up(document.word(at)).is_verb())
    }

    /// `after joining`, `since joining`.
    pub(super) fn follows_subordinator(&self, document: &Document<'_>) -> bool {
        let before = self.tokens.start.checked_sub(1);
        let grammar = document.lexicons().grammar();
        before.is_some_and(|at| grammar.look_up(document.word(at)).is(WordClass::OpenSubordinator))
    }

    /// `promotion`, `retirement`: the owner of the noun takes the step.
    pub(super) fn is_told_by_noun(&self, document: &Document<'_>) -> bool {
        matches!(self.sense, Sense::Promote | Sense::Retire) && self.is_without_verb(document)
    }

    /// `left`, `entered`: a step only with its object.
    pub(super) fn needs_object(&self, document: &Document<'_>) -> bool {
        let grammar = document.lexicons().grammar();
        grammar.is_used(grammar.look_up(document.word(self.tokens.start)).any_verb(), VerbUse::NeedsObject)
    }

    /// Whether the subject may be the owner of the trigger.
    pub(super) fn form(&self) -> VerbForm {
        if matches!(self.sense, Sense::Promote | Sense::Begin) { VerbForm::Noun } else { VerbForm::Finite }
    }
}

impl From<CareerEvent> for Sense {
    fn from(event: CareerEvent) -> Self {
        match event {
            CareerEvent::Joined => Self::Join,
            CareerEvent::Entered => Self::Begin,
            CareerEvent::Transferred => Self::Transfer,
            CareerEvent::Moved => Self::Move,
            CareerEvent::Promoted => Self::Promote,
            CareerEvent::Became => Self::Become,
            CareerEvent::Appointed => Self::Appoint,
            CareerEvent::Retired => Self::Retire,
            CareerEvent::Left => Self::Leave,
        }
    }
}

/// The triggers of a document, in order.
pub(super) fn find(document: &Document<'_>) -> Vec<Trigger> {
    let mut triggers = Vec::new();
    for hit in document.hits(Table::Career) {
        let sense = Sense::from(document.row::<CareerRow>(hit.row).event);
        let tokens = hit.start as usize..hit.end as usize;
        let adjective = sense == Sense::Retire && is_before_noun(document, &tokens);
        if !adjective && !is_wished(document, tokens.start) {
            triggers.push(Trigger { tokens, sense });
        }
    }
    let worth = Cue::BeginVerb.bit() | Cue::CareerNoun.bit() | Cue::Preposition.bit();
    for at in (0..document.len()).filter(|at| document.is_any(*at, worth)) {
        let found = if document.is(at, Cue::BeginVerb) {
            begin(document, at).or_else(|| began_as(document, at))
        } else {
            career_began(document, at).or_else(|| serving(document, at))
        };
        triggers.extend(found);
    }
    triggers.sort_by_key(|trigger| trigger.tokens.start);
    triggers
}

/// How many tokens before an event a wish for it may stand: `hopes to be able to become`.
const WISH: usize = 5;

/// `applied to become a sergeant`, `the chance to join`, `committed to becoming`, `the idea of retiring`.
fn is_wished(document: &Document<'_>, at: usize) -> bool {
    let start = document.sentence(document.sentence_of(at)).start;
    let linked = at > start && document.is(at - 1, Cue::Preposition) && !document.is_word(at - 1, Word::By);
    let before = (start.max(at.saturating_sub(WISH))..at).rev();
    let mut clause =
        before.take_while(|at| !document.is(*at, Cue::Subordinator) && !document.is_mark(*at, ','));
    linked && clause.any(|at| document.is(at, Cue::Nonfactive))
}

/// `another retired colleague`, `the Association of Retired Police Officers`: no verb.
fn is_before_noun(document: &Document<'_>, trigger: &Range<usize>) -> bool {
    let (at, next) = (trigger.start, trigger.end);
    let name = document.is_capital(at) && !document.has(at, FIRST) && document.is_capital(next);
    let people = Cue::OfficerNoun.bit() | Cue::Police.bit() | Cue::PeopleNoun.bit();
    let before = |at: usize| document.is(at, Cue::Determiner) && !document.is(at, Cue::RelativePronoun);
    document.is_word(at, Word::Retired) && (name || document.is_any(next, people) || at > 0 && before(at - 1))
}

/// `started as a PCSO`, `Starting out as a constable`.
fn began_as(document: &Document<'_>, at: usize) -> Option<Trigger> {
    let link = (at + 1..at + 3).find(|at| document.is_word(*at, Word::As))?;
    let rank = (link + 1..link + 5).find(|at| document.hit_at(Table::Rank, *at).is_some())?;
    let plain =
        (link + 1..rank).all(|at| !document.is_any(at, Cue::Subordinator.bit() | Cue::Preposition.bit()));
    plain.then_some(Trigger { tokens: at..link, sense: Sense::Begin })
}

/// `her policing career began`, `Jane's career at Kent Police started`.
fn career_began(document: &Document<'_>, at: usize) -> Option<Trigger> {
    if !document.is(at, Cue::CareerNoun) || at == 0 {
        return None;
    }
    let owned =
        (at.saturating_sub(2)..at).any(|at| document.is(at, Cue::Determiner) || document.has(at, CLITIC));
    let verb = (at + 1..at + 8).find(|at| document.is(*at, Cue::BeginVerb))?;
    let police =
        (at - 1..verb).any(|at| document.is(at, Cue::Police) || document.hit_at(Table::Force, at).is_some());
    (owned && police).then_some(Trigger { tokens: at..verb + 1, sense: Sense::Begin })
}

/// `in the police since`, `a police officer since`, `with Kent Police since`, `served with Kent Police from`.
fn serving(document: &Document<'_>, at: usize) -> Option<Trigger> {
    let served = || (at.saturating_sub(SERVED)..at).any(|at| document.is_word(at, Word::Served));
    let link = document.is_word(at, Word::Since) || document.is_word(at, Word::From) && served();
    let noun = at.checked_sub(1).filter(|_| link)?;
    let officer = document.is(noun, Cue::OfficerNoun);
    let police = document.is(noun, Cue::Police) && (!officer || document.is(noun - 1, Cue::Police));
    let force = document.hit_before(Table::Force, at).is_some();
    let post = document.hit_before(Table::Rank, noun).is_some()
        || document.is(noun.saturating_sub(1), Cue::TeamNoun);
    let at_force = (noun.saturating_sub(6)..noun).any(|at| {
        document.hit_at(Table::Rank, at).is_some_and(|rank| document.is(rank.end as usize, Cue::Preposition))
    });
    ((police || force) && !post && !at_force).then_some(Trigger { tokens: at..at + 1, sense: Sense::Serve })
}

/// How many tokens before `from` its `served` may stand: `served as a constable in Corby from`.
const SERVED: usize = 8;

/// `began his policing career`, `started in the police`.
fn begin(document: &Document<'_>, at: usize) -> Option<Trigger> {
    let noun = (at + 1..at + 6).find(|at| document.is(*at, Cue::CareerNoun))?;
    let between = at + 1..noun;
    let plain = Cue::Determiner.bit() | Cue::Police.bit() | Cue::Preposition.bit() | Cue::CareerNoun.bit();
    let own = between.clone().any(|at| document.is(at, Cue::Determiner)) || document.is(noun, Cue::Police);
    let joined = between.into_iter().all(|at| document.is_any(at, plain));
    let mut end = noun + 1;
    while document.is(end, Cue::CareerNoun) {
        end += 1;
    }
    (own && joined).then_some(Trigger { tokens: at..end, sense: Sense::Begin })
}
