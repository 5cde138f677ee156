//! Rows of `career_frames.tsv`: the senses of career verbs, by what stands beside them.

use super::Row;
use crate::lexicon::cells::{Cells, Invalid, Text, parts};
use crate::lexicon::column::{Closed, Column, Form, closed};
use crate::lexicon::table::Table;

closed! {
    /// What a career verb tells when its slots are filled.
    FrameEvent {
        Joined = "joined",
        /// A career begins: a joining, or the taking of an office too high to enter the police at.
        Entered = "entered",
        Promoted = "promoted",
        /// A rank is reached: a promotion, or a joining at a rank of entry.
        Became = "became",
        Appointed = "appointed",
        /// A rank is held from a date on: a post from then on, if nobody enters the police at that rank.
        Held = "held",
        /// A post or a force is left, for another one perhaps.
        Left = "left",
        /// Left for good: a dismissal, a resignation from the police.
        Ended = "ended",
        Retired = "retired",
        /// Another sense of the verb.
        None = "none",
    }
}

impl FrameEvent {
    /// Whether a post or the police is left by it.
    pub(crate) const fn is_leaving(self) -> bool {
        matches!(self, Self::Left | Self::Ended)
    }
}

closed! {
    /// Whether the subject of a verb or its object takes the step.
    Voice {
        /// The subject of the active: `she joined`.
        Active = "active",
        /// The subject of the passive: `she was made a sergeant`.
        Passive = "passive",
        /// The subject of the passive, the object of the active: `she was appointed`, `appointed her`.
        Object = "object",
        /// Whom `by` names in the passive, the object being the subject: `the post was taken over by her`.
        Agent = "agent",
        /// The subject of either: `she transferred`, `she was transferred`.
        Either = "either",
    }
}

closed! {
    /// What a phrase beside a career verb means.
    Slot {
        /// `a career`, `her training`.
        Career = "career",
        /// A territory that is no nation: who comes there comes to its force.
        County = "county",
        /// A police force by its name or that of its county, or `the force`.
        Force = "force",
        /// Who holds a post: `dog handler`.
        Holder = "holder",
        /// There is no such phrase.
        None = "none",
        /// `a police officer`, `a special`, `a recruit`.
        Officer = "officer",
        /// Anything that is nothing else here.
        Other = "other",
        /// Another body: `the army`, `the council`.
        OtherBody = "other_body",
        /// What one polices, by a common noun: `the town`, `her village`.
        Patch = "patch",
        /// Somebody by name, or a pronoun.
        Person = "person",
        /// A place by its name.
        Place = "place",
        /// `the police`, `policing`.
        Police = "police",
        /// `the role`, `her new post`.
        Post = "post",
        Promotion = "promotion",
        Rank = "rank",
        /// A way into the police: `the degree apprenticeship`.
        Route = "route",
        /// A time in a post: `a stint`.
        Stint = "stint",
        /// A county, a region or a nation, whose name may stand for its force.
        Territory = "territory",
        /// `the burglary team`.
        Unit = "unit",
        /// `us`: the speaker's force, or whoever was there.
        Us = "us",
        /// A place of work without a name: `headquarters`.
        Workplace = "workplace",
    }
}

closed! {
    /// What a frame asks for besides its slots.
    FrameTime {
        /// Another step of the same person in the sentence or the one before: `joined in Deal before moving to Dover`.
        Career = "career",
        /// A date beside the verb.
        Dated = "dated",
        /// The subject is somebody's first post: `her first posting was to Deal`.
        First = "first",
        /// The object is called new: `is the new sergeant for Corby`.
        New = "new",
        /// A reason or a purpose right behind the verb: `joined to help people`, `joined because`.
        Reason = "reason",
        /// The start of a stretch of time: `since 2012`, `from 2012 to 2014`.
        Since = "since",
        /// A date beside the verb, or another step near it as with `career`.
        Told = "told",
    }
}

/// A row of `career_frames.tsv`: a sense of a verb, by what stands beside it.
#[derive(Debug, Clone)]
pub(crate) struct FrameRow {
    /// Verbs in their base form, each with the words that follow it: `take over`.
    pub verbs: Text,
    pub voice: Voice,
    /// What the object may be.
    pub object: Slots,
    /// The prepositions before a complement; empty where none is asked for.
    pub link: Text,
    /// What the complement may be.
    pub complement: Slots,
    pub time: Option<FrameTime>,
    pub event: FrameEvent,
    /// A sentence that has this sense.
    #[cfg(test)]
    pub example: Text,
}

/// A set of [`Slot`]s.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Slots(u32);

impl Slots {
    pub(crate) const NONE: Self = Self(0);

    pub(crate) const fn of(slots: &[Slot]) -> Self {
        let (mut bits, mut at) = (0, 0);
        while at < slots.len() {
            bits |= 1 << slots[at] as u32;
            at += 1;
        }
        Self(bits)
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(crate) const fn has(self, slot: Slot) -> bool {
        self.0 & 1 << slot as u32 != 0
    }

    pub(crate) const fn has_any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) const fn and(self, slot: Slot) -> Self {
        Self(self.0 | 1 << slot as u32)
    }

    pub(crate) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

impl Row for FrameRow {
    const TABLE: Table = Table::CareerFrame;
    const COLUMNS: &'static [Column] = &[
        Column::new("verbs", Form::Text).key(),
        Column::new("voice", Form::OneOf(Voice::NAMES)).key(),
        Column::new("object", Form::SomeOf(Slot::NAMES)).key(),
        Column::new("link", Form::Text).optional().key(),
        Column::new("complement", Form::SomeOf(Slot::NAMES)).optional().key(),
        Column::new("time", Form::OneOf(FrameTime::NAMES)).optional().key(),
        Column::new("event", Form::OneOf(FrameEvent::NAMES)),
        Column::new("example", Form::Text),
        Column::NOTE,
    ];

    fn read(cells: Cells<'_>) -> Result<Self, Invalid> {
        let slots = |n| parts(cells.cell(n)).filter_map(Slot::from_name).fold(Slots::NONE, Slots::and);
        Ok(Self {
            verbs: cells.text(0),
            voice: cells.one(1)?,
            object: slots(2),
            link: cells.text(3),
            complement: slots(4),
            time: FrameTime::from_name(cells.cell(5)),
            event: cells.one(6)?,
            #[cfg(test)]
            example: cells.text(7),
        })
    }
}
