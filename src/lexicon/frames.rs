//! [`by_form`]: the rows of `career_frames.tsv` under each form of their verbs.

use super::RowId;
use super::cells::parts;
use super::rows::{FrameRow, FrameTime, PartOfSpeechRow, VerbRow, WordClass};
use super::vocabulary::WordId;
use super::word::Word;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// A sense that a verb may have.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    /// Its row of `career_frames.tsv`.
    pub row: RowId,
    /// The words behind the verb there: `over`; `*` stands for a possessive.
    pub particle: Box<[Box<str>]>,
    /// The first of them; `None` where any word may stand there: most frames of a verb are told apart by it at a look.
    begins: Option<WordId>,
}

impl Frame {
    /// Whether the words behind the verb may begin with this one.
    #[inline]
    pub(crate) fn may_begin(&self, next: WordId) -> bool {
        self.begins.is_none_or(|word| word == next)
    }

    /// Whether they may stand apart from the verb: `returned to her old team to lead`.
    #[inline]
    pub(crate) fn may_stand_apart(&self) -> bool {
        self.particle.len() > 1 && self.begins == Some(Word::To.id())
    }
}

/// The frames of a verb.
pub(crate) type Frames = Vec<Frame>;

/// The frames of a form of a verb, and what stands behind the form where it may have one of those that are found alone.
#[derive(Debug)]
pub(super) struct FormFrames {
    pub frames: Frames,
    next: NextWords,
}

/// The words that may stand right behind a verb; several words share a bit.
#[derive(Debug)]
enum NextWords {
    Any,
    Among(u64),
}

impl FormFrames {
    /// The frames of a form; `first` is the number of the first row.
    pub(super) fn new(
        mut frames: Frames,
        rows: &[FrameRow],
        first: RowId,
        id_of: impl Fn(&str) -> WordId,
    ) -> Self {
        for frame in &mut frames {
            frame.begins = frame.particle.first().filter(|word| &***word != "*").map(|word| id_of(word));
        }
        let mut next = NextWords::Among(0);
        for frame in frames.iter().filter(|frame| is_found_alone(rows, first, frame)) {
            next = match (next, frame.particle.first()) {
                (NextWords::Among(bits), Some(word)) if !["*", "to"].contains(&&**word) => {
                    NextWords::Among(bits | bit_of(id_of(word)))
                }
                _ => NextWords::Any,
            };
        }
        Self { frames, next }
    }

    /// Whether a frame that is found alone may have this word right behind its verb.
    #[inline]
    pub(super) fn may_open(&self, next: WordId) -> bool {
        match self.next {
            NextWords::Any => true,
            NextWords::Among(bits) => bits & bit_of(next) != 0,
        }
    }
}

#[inline]
fn bit_of(word: WordId) -> u64 {
    1 << (word.wrapping_mul(0x9E37_79B1) >> 26)
}

/// The one verb of frames that is a class of `parts_of_speech.tsv` and in no row of `verbs.tsv`.
const BE: &str = "be";

/// The frames under each form of their verbs, in the order of the words; `first` is the number of the first row.
pub(super) fn by_form<'r>(
    rows: &'r [FrameRow],
    first: RowId,
    verbs: &'r [VerbRow],
    words: &'r [PartOfSpeechRow],
) -> BTreeMap<&'r str, Frames> {
    let mut by_verb: FxHashMap<&str, Frames> = FxHashMap::default();
    for (row, id) in rows.iter().zip(first..) {
        for verb in parts(&row.verbs) {
            let (lemma, particle) = verb.split_once(' ').unwrap_or((verb, ""));
            let particle = particle.split_whitespace().map(Box::from).collect();
            by_verb.entry(lemma).or_default().push(Frame { row: id, particle, begins: None });
        }
    }
    let mut by_form = BTreeMap::new();
    for verb in verbs {
        if let Some(frames) = by_verb.get(&*verb.forms[0]) {
            let forms = verb.forms.iter().flat_map(|cell| parts(cell));
            by_form.extend(forms.map(|form| (form, frames.clone())));
        }
    }
    if let Some(frames) = by_verb.get(BE) {
        let forms = words.iter().filter(|row| row.classes & 1 << WordClass::Be as u8 != 0);
        by_form.extend(forms.map(|row| (&*row.word, frames.clone())));
    }
    by_form
}

/// The first row that a form alone may fill. Verbs that tell of a step only by the start of a time or a new post have none:
/// they are too frequent to be found one by one, and are looked up where such words stand.
pub(super) fn found_alone(rows: &[FrameRow], first: RowId, frames: &Frames) -> Option<RowId> {
    frames.iter().find(|frame| is_found_alone(rows, first, frame)).map(|frame| frame.row)
}

fn is_found_alone(rows: &[FrameRow], first: RowId, frame: &Frame) -> bool {
    let beside = [Some(FrameTime::Since), Some(FrameTime::New), Some(FrameTime::First)];
    !beside.contains(&rows[(frame.row - first) as usize].time)
}
