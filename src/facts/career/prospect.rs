//! Whether it is worth reading the sentence of a career verb: a look at the words after it, before the grammar reads all.

use super::particle::{particle_end, purposes_among};
use super::slot::Reader;
use super::within::{force_in, place_in, rank_in};
use crate::document::{Document, Token};
use crate::lexicon::split::Kind;
use crate::lexicon::{
    Cue, Form, FormFrames, Frame, FrameEvent, FrameRow, FrameTime, Slot, Slots, Voice, Word, parts,
};
use crate::mentions::overlap::Claim;
use crate::syntax::LONGEST_SENTENCE;
use std::cell::OnceCell;
use std::ops::Range;

/// The classes of the words that can fill a slot.
const FILLERS: u128 = Cue::CareerNoun.bit()
    | Cue::DivisionNoun.bit()
    | Cue::EntryNoun.bit()
    | Cue::EntryRoute.bit()
    | Cue::MembershipNoun.bit()
    | Cue::OfficerNoun.bit()
    | Cue::OtherBody.bit()
    | Cue::PostNoun.bit()
    | Cue::PromotionNoun.bit()
    | Cue::RoleNoun.bit()
    | Cue::Team.bit()
    | Cue::TeamNoun.bit()
    | Cue::Territory.bit()
    | Cue::WorkplaceNoun.bit();

/// What a phrase can fill by a word of each class, see [`Reader::classes`]; a word of another body makes any phrase one.
const SLOTS: [(Cue, Slots); 16] = [
    (Cue::CareerNoun, Slots::of(&[Slot::Career, Slot::Police, Slot::Unit])),
    (Cue::DivisionNoun, Slots::of(&[Slot::Unit])),
    (Cue::EntrantNoun, Slots::of(&[Slot::Officer])),
    (Cue::EntryNoun, Slots::of(&[Slot::Police])),
    (Cue::EntryRoute, Slots::of(&[Slot::Route])),
    (Cue::OfficerNoun, Slots::of(&[Slot::Officer, Slot::Holder])),
    (Cue::OtherBody, Slots::of(&[Slot::OtherBody])),
    (Cue::OtherService, Slots::of(&[Slot::OtherBody])),
    (Cue::PostNoun, Slots::of(&[Slot::Post])),
    (Cue::PromotionNoun, Slots::of(&[Slot::Promotion])),
    (Cue::RoleNoun, Slots::of(&[Slot::Holder])),
    (Cue::StintNoun, Slots::of(&[Slot::Stint])),
    (Cue::Team, Slots::of(&[Slot::Unit])),
    (Cue::TeamNoun, Slots::of(&[Slot::Unit])),
    (Cue::Territory, Slots::of(&[Slot::Patch])),
    (Cue::WorkplaceNoun, Slots::of(&[Slot::Workplace])),
];

/// Where a verb stands so near the start of its sentence, the subject may be left out: `In May 2003, joined`.
const LEFT_OUT: usize = 8;

/// What a place can fill.
const PLACED: Slots = Slots::of(&[Slot::Place, Slot::Territory, Slot::County]);

/// What the verbs of a text share: the room for the rows of one, and what the sentence looked at last can fill.
#[derive(Debug, Default)]
pub(super) struct Prospects<'r> {
    rows: Vec<&'r FrameRow>,
    sentence: Option<(usize, Slots)>,
}

impl<'r> Reader<'r, '_> {
    /// Whether the words after a verb may fill the slots of one of its frames.
    pub(super) fn may_fill(self, verb: usize, form: &FormFrames, prospects: &mut Prospects<'r>) -> bool {
        let document = self.document;
        let number = document.sentence_of(verb);
        let sentence = document.sentence(number);
        let after = verb + 1..sentence.end;
        // The grammar reads no longer ones.
        if sentence.len() > LONGEST_SENTENCE {
            return false;
        }
        let known = prospects.sentence.filter(|(known, _)| *known == number);
        let slots_of = || self.slots(document.classes_and_word(number, Word::Us), &sentence);
        let (_, slots) = known.unwrap_or_else(|| (number, slots_of()));
        prospects.sentence = Some((number, slots));
        if !form.may_take(slots) {
            return false;
        }
        let rows = &mut prospects.rows;
        rows.clear();
        rows.extend(self.rows_beside(verb, after.clone(), form, slots));
        if rows.is_empty() {
            return false;
        }
        // What fills the slot of the object stands before the verb in `the post was filled by`, `the role, which she took on`.
        let relative = || (sentence.start..verb).any(|at| document.is(at, Cue::RelativePronoun));
        let before = document.sentence_holds(number, Cue::RelativePronoun.bit()) && relative()
            || rows.iter().any(|row| row.voice == Voice::Agent);
        let slots = self.slots_among(if before { &sentence } else { &after });
        let told =
            Told { reader: self, verb, sentence: &sentence, date: OnceCell::new(), filler: OnceCell::new() };
        rows.iter().any(|row| {
            let linked = || row.complement.has_any(slots) && self.holds_link(&after, &row.link);
            row.object.has_any(slots)
                && told.may_be(row)
                && told.may_hold(row)
                && (row.link.is_empty() || linked())
        })
    }

    /// The rows of the frames that tell of a step, may be filled by phrases for these slots and have their words behind the verb;
    /// some twice.
    fn rows_beside(
        self,
        verb: usize,
        after: Range<usize>,
        form: &FormFrames,
        slots: Slots,
    ) -> impl Iterator<Item = &'r FrameRow> {
        let document = self.document;
        let filled = move |frame: &Frame| {
            let row = document.row::<FrameRow>(frame.row);
            let linked = row.link.is_empty() || row.complement.has_any(slots);
            (row.event != FrameEvent::None && row.object.has_any(slots) && linked).then_some(row)
        };
        let stands = move |frame: &Frame, at| particle_end(document, &frame.particle, at).is_some();
        let beside = form.before(document.word_id(verb + 1));
        let beside = beside.filter_map(move |frame| filled(frame).filter(|_| stands(frame, verb + 1)));
        let apart = form.apart();
        let purposes = if apart.len() == 0 { Vec::new() } else { purposes_among(document, after) };
        let apart = apart.filter(move |frame| purposes.iter().any(|at| stands(frame, *at)));
        beside.chain(apart.filter_map(filled))
    }

    /// The slots that a phrase among the tokens can fill at most; anything may be [`Slot::Other`].
    fn slots_among(self, tokens: &Range<usize>) -> Slots {
        let (mut classes, mut us) = (0, false);
        for token in looked_at(self.document, tokens) {
            classes |= token.bits;
            us |= token.kind == Kind::Word && token.word == Word::Us.id();
        }
        self.slots((classes, us), tokens)
    }

    /// As [`Self::slots_among`], where the classes of the words are known, and whether `us` is one of them.
    fn slots(self, (classes, us): (u128, bool), tokens: &Range<usize>) -> Slots {
        let by_class = SLOTS.iter().filter(|(class, _)| classes & class.bit() != 0);
        let mentioned = [
            (rank_in(self.mentions, tokens.clone()).is_some(), Slots::of(&[Slot::Rank])),
            (force_in(self.mentions, tokens.clone()).is_some(), Slots::of(&[Slot::Force])),
            (place_in(self.mentions, tokens.clone()).is_some(), PLACED),
            (!self.people.cast.references_in(tokens.clone()).is_empty(), Slots::of(&[Slot::Person])),
            (us, Slots::of(&[Slot::Us])),
        ];
        let mentioned = mentioned.iter().filter(|(stands, _)| *stands).map(|(_, slots)| slots);
        let any = Slots::of(&[Slot::None, Slot::Other]);
        by_class.map(|(_, slots)| slots).chain(mentioned).fold(any, |all, slots| all.union(*slots))
    }

    /// Whether a token begins one of the prepositions of a row.
    fn holds_link(self, tokens: &Range<usize>, link: &str) -> bool {
        let (lexicons, text) = (self.document.lexicons(), self.document.text());
        let mut links = parts(link).filter_map(|link| link.split(' ').next());
        links.any(|link| {
            let id = lexicons.word(link);
            let mut same = looked_at(self.document, tokens).filter(|token| token.word == id);
            same.any(|token| text[token.start as usize..token.end as usize].eq_ignore_ascii_case(link))
        })
    }

    /// Whether the sentence of a token tells of somebody who may be an officer, or leaves its subject out.
    pub(super) fn tells_of_somebody(self, token: usize) -> bool {
        let number = self.document.sentence_of(token);
        let sentence = self.document.sentence(number);
        let somebody = Cue::AgeWord.bit()
            | Cue::FirstPersonPronoun.bit()
            | Cue::OfficerNoun.bit()
            | Cue::PluralPronoun.bit();
        let opens = sentence.start + LEFT_OUT >= token;
        // A look at the whole sentence before one at its words.
        opens
            || sentence.len() <= LONGEST_SENTENCE && self.document.sentence_holds(number, somebody)
            || !self.people.cast.references_in(sentence.clone()).is_empty()
            || self.holds(sentence, &[Claim::Rank], somebody)
    }

    /// Whether one of the tokens may fill a slot.
    pub(super) fn holds_filler(self, tokens: Range<usize>) -> bool {
        self.holds(tokens, &[Claim::Rank, Claim::Force, Claim::Place], FILLERS)
    }

    /// Looks no farther than the grammar reads, so that a sentence as long as the page costs linear time.
    fn holds(self, tokens: Range<usize>, claims: &[Claim], classes: u128) -> bool {
        tokens
            .take(LONGEST_SENTENCE)
            .any(|at| self.document.is_any(at, classes) || claims.contains(&self.mentions.claims.of(at)))
    }
}

/// Where a verb stands, and what is told at a look of whether a row may be its sense.
struct Told<'r, 'm, 's> {
    reader: Reader<'r, 'm>,
    verb: usize,
    sentence: &'s Range<usize>,
    date: OnceCell<bool>,
    filler: OnceCell<bool>,
}

impl Told<'_, '_, '_> {
    /// Whether the verb may have the voice of the row, and the sentence the date that it asks for.
    fn may_be(&self, row: &FrameRow) -> bool {
        let Self { reader, verb, sentence, ref date, .. } = *self;
        let participle = || reader.document.entry(verb).has(Form::Participle);
        let people = || !reader.people.cast.references_in(verb + 1..sentence.end).is_empty();
        let voice = match row.voice {
            Voice::Passive => participle(),
            Voice::Object => people() || participle(),
            Voice::Active | Voice::Either | Voice::Agent => true,
        };
        let dated = || *date.get_or_init(|| reader.holds(sentence.clone(), &[Claim::Date], 0));
        voice && (row.time != Some(FrameTime::Dated) || dated())
    }

    /// Whether something behind the verb may be what the row asks for, or it asks for nothing.
    fn may_hold(&self, row: &FrameRow) -> bool {
        let Self { reader, verb, sentence, ref filler, .. } = *self;
        let after = verb + 1..sentence.end;
        let bare = row.object.has(Slot::None) && row.link.is_empty();
        // `posted to London Bridge`.
        let other = row.object.has(Slot::Other) || row.complement.has(Slot::Other);
        let person = row.object.has(Slot::Person) || matches!(row.voice, Voice::Object | Voice::Agent);
        bare || other
            || person && reader.holds(after.clone(), &[Claim::Person], 0)
            || *filler.get_or_init(|| reader.holds_filler(after))
    }
}

fn looked_at<'d>(document: &'d Document<'_>, tokens: &Range<usize>) -> impl Iterator<Item = &'d Token> {
    let tokens: &'d [Token] = document.tokens().get(tokens.clone()).unwrap_or_default();
    tokens.iter().inspect(|_| crate::steps::count())
}
