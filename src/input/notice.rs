//! Notices of consent, told by what their words speak of.
//!
//! No wording decides, and no `cookie` is needed: a notice names what the page is read on or with, what is kept of the reader,
//! for whom, and what the reader may do about it. A release may name one or two of them; it tells of police, of things and of
//! people besides. The weights stand in `notice_weights.tsv`: of 50,000 lines of releases four weigh as much as a notice, and
//! none of them stands at the edge of its page.

#![allow(clippy::cast_precision_loss)] // Words of a line are far fewer than an `f32` counts.

use super::block::Blocks;
use super::dropped::DropReason;
use super::line_shape::is_sentence;
use super::page_lines::words::{Word, each_word, is_of_police, words};
use crate::block::BlockKind;
use crate::lexicon::{Lexicons, LineClass, LineWord, NoticeSign, NoticeSigns};

/// The longest notice, in words: a longer line has a notice and more, and to lose a paragraph is worse than to keep a notice.
const LONGEST: usize = 120;
/// The greatest rarity of the words of a button: a heading has a rarer one.
const BUTTON_RARITY: f32 = 0.3;
/// The fewest words of a button that says nothing: `One at a time`.
const BUTTON_WORDS: usize = 3;
/// The longest button, in bytes.
const LONGEST_BUTTON: usize = 60;
/// What the rarity of a word is less by: words that all releases have say nothing.
const COMMON: f32 = 0.1;
/// What a word of a field weighs at least.
const LEAST: f32 = 0.05;
/// How much the words of a field weigh at most.
const MOST_OF_FIELD: f32 = 1.5;
/// From which weight on a line speaks of a field.
const SPEAKS: f32 = 0.2;
/// How many words for the reader count.
const MOST_READER: f32 = 2.;
/// How many times count that a line points to what it is read with.
const MOST_POINTS: f32 = 2.;
/// How many words count that releases of the police speak of.
const MOST_POLICE: f32 = 3.;
/// How many words count that are of no field.
const MOST_TOLD_OF: f32 = 15.;
/// From how many words on a line is as long as any.
const MOST_LENGTH: f32 = 60.;
/// How many lines from the first and from the last one of a page are its edges.
const EDGE: usize = 12;
/// How many sentences the lower edge has besides notices, where an imprint may stand below one; the upper one has none.
const LOWER_SENTENCES: usize = 1;

/// What a line beside a notice weighs at least that goes on with it: of 4,363 lines of bodies on pages of made-up sites none
/// weighs as much.
const PART_WEIGHT: f32 = -3.5;

/// The fields that a notice speaks of.
const FIELDS: [(LineClass, NoticeSign); 4] = [
    (LineClass::Medium, NoticeSign::Medium),
    (LineClass::Trace, NoticeSign::Trace),
    (LineClass::Choice, NoticeSign::Choice),
    (LineClass::Purpose, NoticeSign::Purpose),
];
/// What may stand before a medium to point to it.
const POINTING: u32 = LineClass::Reader.bit() | LineClass::Writer.bit() | LineClass::Back.bit();

/// Which lines at the edges of a page are notices.
pub(super) fn at_edges(blocks: &Blocks, lexicons: &Lexicons) -> Vec<usize> {
    let count = blocks.items.len();
    let mut found = Vec::new();
    find(&mut (0..count), 0, blocks, lexicons, &mut found);
    find(&mut (0..count).rev(), LOWER_SENTENCES, blocks, lexicons, &mut found);
    found
}

/// Which lines of a page are notices, wherever they stand.
pub(super) fn all(blocks: &Blocks, lexicons: &Lexicons) -> Vec<usize> {
    (0..blocks.items.len()).filter(|at| is_notice(blocks, *at, lexicons)).collect()
}

/// Finds the notices among lines up to the sentence that is one too many.
fn find(
    lines: &mut dyn Iterator<Item = usize>,
    most_sentences: usize,
    blocks: &Blocks,
    lexicons: &Lexicons,
    found: &mut Vec<usize>,
) {
    let (mut others, mut sentences) = (0, 0);
    for at in lines {
        if is_notice(blocks, at, lexicons) {
            found.push(at);
            continue;
        }
        others += 1;
        let line = blocks.of(&blocks.items[at]);
        let sentence = is_sentence(line);
        sentences += usize::from(sentence);
        // An imprint says nothing of the police.
        let of_police = sentence && is_of_police(line, lexicons);
        if others > EDGE || sentences > most_sentences || of_police {
            return;
        }
    }
}

/// Whether a line is a notice.
pub(super) fn is_notice(blocks: &Blocks, at: usize, lexicons: &Lexicons) -> bool {
    speaks_as_notice(blocks, at, 0., lexicons)
}

/// Whether a line weighs as much for a notice as no line of a body does.
pub(super) fn may_be_notice(blocks: &Blocks, at: usize, lexicons: &Lexicons) -> bool {
    speaks_as_notice(blocks, at, PART_WEIGHT, lexicons)
}

/// Whether a line weighs more for a notice than this. Advice on safety stands in lists and quotations.
fn speaks_as_notice(blocks: &Blocks, at: usize, least: f32, lexicons: &Lexicons) -> bool {
    let block = &blocks.items[at];
    let line = blocks.of(block);
    let quoted = line.starts_with(['"', '\'', '\u{201c}', '\u{2018}', '\u{2019}']);
    !quoted && block.kind != BlockKind::ListItem && weight(line, lexicons) > least
}

/// Leaves out what goes on with a notice: the lines right below and right above one that weigh little against it.
pub(super) fn leave_out_parts(blocks: &Blocks, verdicts: &mut [Option<DropReason>], lexicons: &Lexicons) {
    if !verdicts.contains(&Some(DropReason::Cookie)) {
        return;
    }
    let goes_on = |at: usize, beside: usize, verdicts: &[Option<DropReason>]| {
        verdicts[beside] == Some(DropReason::Cookie)
            && verdicts[at].is_none()
            && may_be_notice(blocks, at, lexicons)
    };
    for at in 1..verdicts.len() {
        if goes_on(at, at - 1, verdicts) {
            verdicts[at] = Some(DropReason::Cookie);
        }
    }
    for at in (1..verdicts.len()).rev() {
        if goes_on(at - 1, at, verdicts) {
            verdicts[at - 1] = Some(DropReason::Cookie);
        }
    }
}

/// Leaves out the buttons of notices: the brief lines right below those that are left out, if they say nothing of their own.
pub(super) fn leave_out_buttons(blocks: &Blocks, verdicts: &mut [Option<DropReason>], lexicons: &Lexicons) {
    let mut below = false;
    for (at, verdict) in verdicts.iter_mut().enumerate() {
        if verdict.is_none() {
            below = below && is_button(blocks.of(&blocks.items[at]), lexicons);
        }
        below |= *verdict == Some(DropReason::Cookie);
        if below {
            verdict.get_or_insert(DropReason::Cookie);
        }
    }
}

/// Whether a line is of a few words that every release has: a heading has a word of its own.
fn is_button(line: &str, lexicons: &Lexicons) -> bool {
    let (model, mut small) = (lexicons.line_model(), String::new());
    let mut is_common = |word: Word<'_>| model.word(word.number(&mut small)).rarity() <= BUTTON_RARITY;
    line.len() <= LONGEST_BUTTON
        && !line.ends_with(['.', ':', '"', '\u{201d}'])
        && words(line).count() >= BUTTON_WORDS
        && each_word(line).all(&mut is_common)
}

/// What speaks for a notice: above 0 where it is likelier than a line of a release.
fn weight(line: &str, lexicons: &Lexicons) -> f32 {
    let model = lexicons.line_model();
    let (mut count, mut small) = (Count::default(), String::new());
    for (before, word) in each_word(line).enumerate() {
        // What speaks of the police so often is no notice, and need not be read to its end.
        if before == LONGEST || count.police >= MOST_POLICE {
            return f32::NEG_INFINITY;
        }
        count.add(model.word(word.number(&mut small)));
    }
    model.notice(&count.signs())
}

/// What the words of a line add up to.
#[derive(Debug, Default)]
struct Count {
    words: f32,
    fields: [f32; FIELDS.len()],
    /// The classes of all words, and of the last.
    seen: u32,
    last: u32,
    reader: f32,
    police: f32,
    grammar: f32,
    points: f32,
    told_of: f32,
}

impl Count {
    fn add(&mut self, word: LineWord) {
        self.words += 1.;
        let before = std::mem::replace(&mut self.last, word.classes);
        // Most words are of no class.
        if word.classes == 0 {
            self.told_of += 1.;
            return;
        }
        let is = |class: LineClass| f32::from(u8::from(word.classes & class.bit() != 0));
        for (sum, (class, _)) in self.fields.iter_mut().zip(FIELDS) {
            *sum += is(class) * (word.rarity() - COMMON).max(LEAST);
        }
        if before & POINTING != 0 {
            self.points += is(LineClass::Medium);
        }
        self.reader += is(LineClass::Reader);
        self.police += is(LineClass::Police);
        self.grammar += is(LineClass::Grammar);
        self.seen |= word.classes;
    }

    fn signs(&self) -> NoticeSigns {
        let mut signs = [0.; NoticeSign::COUNT];
        let up_to = |count: f32, most: f32| count.min(most) / most;
        let spoken_of = self.fields.iter().filter(|weight| **weight >= SPEAKS).count();
        for (sign, value) in [
            (NoticeSign::Any, 1.),
            (NoticeSign::ThreeFields, f32::from(u8::from(spoken_of >= 3))),
            (NoticeSign::Cookie, f32::from(u8::from(self.seen & LineClass::Cookie.bit() != 0))),
            (NoticeSign::Reader, up_to(self.reader, MOST_READER)),
            (NoticeSign::Points, up_to(self.points, MOST_POINTS)),
            (NoticeSign::Police, up_to(self.police, MOST_POLICE)),
            (NoticeSign::ToldOf, up_to(self.told_of, MOST_TOLD_OF)),
            (NoticeSign::Length, up_to(self.words, MOST_LENGTH)),
            (NoticeSign::Grammar, self.grammar / self.words.max(1.)),
        ] {
            signs[sign as usize] = value;
        }
        for (weight, (_, sign)) in self.fields.iter().zip(FIELDS) {
            signs[sign as usize] = weight.min(MOST_OF_FIELD);
        }
        signs
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::lines;
    use crate::input::piece::Marks;

    #[test]
    fn a_notice_needs_no_word_of_its_own() {
        let lexicons = Lexicons::built_in();
        for (line, want) in [
            ("A note on your laptop lets the page remember you; refuse it if you would rather.", true),
            ("This site and the firms that pay for it count your visits unless you switch that off.", true),
            ("May we keep a tally of what you read on this screen? Fine / No thanks", true),
            ("Officers keep a record of every visit to the site, and you may ask to read yours.", false),
            ("Residents are told never to share the settings of a phone with a caller.", false),
            ("Sergeant Ida Roe let the team choose the name of the boat.", false),
        ] {
            let blocks = lines::read(line, Marks::None, &lexicons);
            assert_eq!(is_notice(&blocks, 0, &lexicons), want, "{line}: {}", weight(line, &lexicons));
        }
    }

    #[test]
    fn a_notice_is_sought_at_the_edges_of_a_page() {
        let notice = "A note on your laptop lets the page remember you; refuse it if you would rather.";
        let story = "Inspector Ida Roe has taken charge of the town of Selby, where she was born.";
        let imprint = "Selby News is owned by the people of the town, who meet in the Guildhall each May.";
        let lexicons = Lexicons::built_in();
        for (lines, want) in [
            (vec!["Selby News", notice, story], vec![1]),
            (vec![story, story, notice, imprint], vec![2]),
            (vec![story, story, notice, story, story], vec![]),
        ] {
            let blocks = lines::read(&lines.join("\n\n"), Marks::None, &lexicons);
            assert_eq!(at_edges(&blocks, &lexicons), want, "{lines:?}");
        }
    }

    #[test]
    fn what_goes_on_with_a_notice_goes() {
        let lexicons = Lexicons::built_in();
        let notice = "A note on your laptop lets the page remember you; refuse it if you would rather.";
        for (line, want) in [
            ("If you agree we would add others that count how people use the page.", true),
            ("Counting: off", true),
            ("The road was closed until noon while the fire service made the lorry safe.", false),
            ("New sergeant for Selby", false),
        ] {
            for text in [format!("{notice}\n{line}"), format!("{line}\n{notice}")] {
                let blocks = lines::read(&text, Marks::None, &lexicons);
                let mut verdicts: Vec<_> = (0..blocks.items.len())
                    .map(|at| is_notice(&blocks, at, &lexicons).then_some(DropReason::Cookie))
                    .collect();
                leave_out_parts(&blocks, &mut verdicts, &lexicons);
                assert_eq!(!verdicts.contains(&None), want, "{text}: {}", weight(line, &lexicons));
            }
        }
    }
}
