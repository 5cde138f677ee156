//! [`Frame`]: the rows of `career_frames.tsv` under each form of their verbs.

use super::RowId;
use super::cells::parts;
use super::numbers::{Layout, Numbers};
use super::rows::{FrameEvent, FrameRow, FrameTime, PartOfSpeechRow, Slots, VerbRow, Voice, WordClass};
use super::vocabulary::WordId;
use super::word::Word;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A sense that a verb may have.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    /// Its row of `career_frames.tsv`.
    pub row: RowId,
    /// The words behind the verb there: `over`; `*` stands for a possessive. All forms of the verb share them.
    pub particle: Arc<[Box<str>]>,
    /// The first of them; `None` where any word may stand there: most frames of a verb are told apart by it at a look.
    begins: Option<WordId>,
}

impl Frame {
    /// Whether the words behind the verb may stand apart from it.
    fn may_stand_apart(&self) -> bool {
        self.particle.len() > 1 && self.begins == Some(Word::To.id())
    }
}

/// The frames of a form of a verb, and those of them that may be worth reading a sentence for, by what stands behind the form.
#[derive(Debug)]
pub(crate) struct FormFrames {
    pub frames: Vec<Frame>,
    next: NextWords,
    /// The places of those that any word may stand behind.
    open: Vec<u16>,
    /// The words that others begin with behind the verb, in order, and their places.
    begun: Vec<(WordId, u16)>,
    /// The places of those whose words may stand apart from the verb.
    apart: Vec<u16>,
    /// What the frames that tell of a step ask for, each pair once.
    asked: Vec<Asked>,
}

/// What a frame asks for: its object, and what its preposition leads to, where it has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Asked {
    object: Slots,
    complement: Option<Slots>,
}

impl Asked {
    fn of(row: &FrameRow) -> Self {
        Self { object: row.object, complement: (!row.link.is_empty()).then_some(row.complement) }
    }
}

/// The words that may stand right behind a verb; several words share a bit.
#[derive(Debug)]
enum NextWords {
    Any,
    Among(u64),
}

impl FormFrames {
    /// The frames of a form; `first` is the number of the first row.
    pub(super) fn new(frames: Vec<Frame>, rows: &[FrameRow], first: RowId) -> Self {
        let mut next = NextWords::Among(0);
        for frame in frames.iter().filter(|frame| is_found_alone(&rows[(frame.row - first) as usize])) {
            next = match (next, frame.begins) {
                (NextWords::Among(bits), Some(word)) if word != Word::To.id() => {
                    NextWords::Among(bits | bit_of(word))
                }
                _ => NextWords::Any,
            };
        }
        let (open, begun, apart, asked) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut form = Self { frames, next, open, begun, apart, asked };
        for (at, frame) in (0..).zip(&form.frames) {
            let row = &rows[(frame.row - first) as usize];
            if !is_worth_reading_for(row) {
                continue;
            }
            if row.event != FrameEvent::None && !form.asked.contains(&Asked::of(row)) {
                form.asked.push(Asked::of(row));
            }
            match frame.begins {
                Some(word) => form.begun.push((word, at)),
                None => form.open.push(at),
            }
            form.apart.extend(frame.may_stand_apart().then_some(at));
        }
        form.begun.sort_unstable();
        form
    }

    /// Whether phrases that can fill these slots may be what a frame asks for.
    pub(crate) fn may_take(&self, slots: Slots) -> bool {
        let takes = |asked: &Asked| {
            asked.object.has_any(slots) && asked.complement.is_none_or(|complement| complement.has_any(slots))
        };
        self.asked.iter().any(takes)
    }

    /// The frames whose words may stand right behind the verb, where this word does.
    pub(crate) fn before(&self, next: WordId) -> impl Iterator<Item = &Frame> {
        let first = self.begun.partition_point(|(word, _)| *word < next);
        let begun = self.begun[first..].iter().take_while(move |(word, _)| *word == next);
        self.open.iter().chain(begun.map(|(_, at)| at)).map(|at| &self.frames[usize::from(*at)])
    }

    /// The frames whose words may stand apart from the verb: `returned to her old team to lead`.
    pub(crate) fn apart(&self) -> impl ExactSizeIterator<Item = &Frame> {
        self.apart.iter().map(|at| &self.frames[usize::from(*at)])
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

/// The senses of all verbs, in the order of the rows: each verb of a row has one. `first` is the number of the first row.
pub(super) fn senses(rows: &[FrameRow], first: RowId, id_of: impl Fn(&str) -> WordId) -> Vec<Frame> {
    let frame = |(row, particle): (RowId, &str)| {
        let particle: Arc<[Box<str>]> = particle.split_whitespace().map(Box::from).collect();
        let begins = particle.first().filter(|word| &***word != "*").map(|word| id_of(word));
        Frame { row, particle, begins }
    };
    verbs_of(rows).map(|(at, _, particle)| frame((first + at as RowId, particle))).collect()
}

/// The place of the row of each sense, its verb and the words behind it.
fn verbs_of(rows: &[FrameRow]) -> impl Iterator<Item = (usize, &str, &str)> {
    rows.iter().enumerate().flat_map(|(at, row)| {
        parts(&row.verbs).map(move |verb| {
            let (lemma, particle) = verb.split_once(' ').unwrap_or((verb, ""));
            (at, lemma, particle)
        })
    })
}

/// Whether a sentence may be read for a row where no time tells of it.
fn is_worth_reading_for(row: &FrameRow) -> bool {
    is_found_alone(row) || row.voice == Voice::Object && row.time == Some(FrameTime::New)
}

/// The places of the rows of the senses, and the senses of each form of a verb, by the order of [`senses`].
pub(super) struct ByForm<'r> {
    rows: Vec<usize>,
    pub forms: BTreeMap<&'r str, Vec<u32>>,
}

impl<'r> ByForm<'r> {
    /// Files the senses of the rows under the forms of their verbs, in the order of the words.
    pub(super) fn new(rows: &'r [FrameRow], verbs: &'r [VerbRow], words: &'r [PartOfSpeechRow]) -> Self {
        let mut by_verb: FxHashMap<&str, Vec<u32>> = FxHashMap::default();
        let mut places = Vec::new();
        for (number, (at, lemma, _)) in (0..).zip(verbs_of(rows)) {
            by_verb.entry(lemma).or_default().push(number);
            places.push(at);
        }
        let mut forms = BTreeMap::new();
        for verb in verbs {
            if let Some(senses) = by_verb.get(&*verb.forms[0]) {
                let own = verb.forms.iter().flat_map(|cell| parts(cell));
                forms.extend(own.map(|form| (form, senses.clone())));
            }
        }
        if let Some(senses) = by_verb.get(BE) {
            let own = words.iter().filter(|row| row.classes & 1 << WordClass::Be as u8 != 0);
            forms.extend(own.map(|row| (&*row.word, senses.clone())));
        }
        Self { rows: places, forms }
    }

    /// The place of the first row that a form alone may fill. Verbs that tell of a step only by the start of a time or a new
    /// post have none: they are too frequent to be found one by one, and are looked up where such words stand.
    pub(super) fn found_alone(&self, rows: &[FrameRow], senses: &[u32]) -> Option<usize> {
        senses.iter().map(|sense| self.rows[*sense as usize]).find(|at| is_found_alone(&rows[*at]))
    }
}

fn is_found_alone(row: &FrameRow) -> bool {
    ![Some(FrameTime::Since), Some(FrameTime::New), Some(FrameTime::First)].contains(&row.time)
}

/// The senses of each form of a career verb, by the form's number among the words.
#[derive(Debug)]
pub(super) struct VerbForms {
    /// Of each form, its word and where its senses end.
    forms: Numbers,
    senses: Numbers,
}

impl VerbForms {
    pub(super) fn new(by_form: &ByForm<'_>, id_of: impl Fn(&str) -> WordId) -> Self {
        let mut end = 0;
        let forms = by_form.forms.iter().map(|(form, senses)| {
            end += senses.len() as u32;
            [id_of(form), end]
        });
        Self {
            forms: Numbers::of(forms),
            senses: Numbers::of(by_form.forms.values().flatten().map(|sense| [*sense])),
        }
    }

    /// Each form and its senses.
    pub(super) fn each(&self) -> impl Iterator<Item = (WordId, impl Iterator<Item = usize>)> {
        let mut start = 0;
        (0..self.forms.len() / 2).map(move |at| {
            let (word, end) = (self.forms.number(2 * at), self.forms.number(2 * at + 1) as usize);
            let senses = (start..end).map(|at| self.senses.number(at) as usize);
            start = end;
            (word, senses)
        })
    }
}

impl Layout for VerbForms {
    fn write(&self, image: &mut Vec<u8>) {
        self.forms.write(image);
        self.senses.write(image);
    }

    fn read(image: &mut &'static [u8]) -> Self {
        let [forms, senses] = std::array::from_fn(|_| Numbers::read(image));
        Self { forms, senses }
    }
}
