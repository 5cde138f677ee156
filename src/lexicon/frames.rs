//! [`by_form`]: the rows of `career_frames.tsv` under each form of their verbs.

use super::RowId;
use super::cells::parts;
use super::rows::{FrameRow, FrameTime, PartOfSpeechRow, VerbRow, WordClass};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// A sense that a verb may have.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    /// Its row of `career_frames.tsv`.
    pub row: RowId,
    /// The words behind the verb there: `over`; `*` stands for a possessive.
    pub particle: Box<[Box<str>]>,
}

/// The frames of a verb.
pub(crate) type Frames = Vec<Frame>;

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
            by_verb
                .entry(lemma)
                .or_default()
                .push(Frame { row: id, particle: particle.split_whitespace().map(Box::from).collect() });
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
    let beside = [Some(FrameTime::Since), Some(FrameTime::New), Some(FrameTime::First)];
    let alone = |id: &RowId| !beside.contains(&rows[(id - first) as usize].time);
    frames.iter().map(|frame| frame.row).find(alone)
}
