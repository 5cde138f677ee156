//! [`LineModel`]: the words and weights by which the lines of a page are told apart.

use super::rows::{
    CommonWordRow, DatelineSign, DatelineWeightRow, HeadlineSign, HeadlineWeightRow, Kept, LineSign,
    LineWeightRow, LineWordRow, NoticeSign, NoticeWeightRow, PartSign, PartWeightRow, Rows,
};
use super::word_key::{KEY, Key, key_of};
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::Hasher;

/// The signs of a line, by [`LineSign`].
pub(crate) type LineSigns = [f32; LineSign::COUNT];
/// The signs of a line that may be a headline, by [`HeadlineSign`].
pub(crate) type HeadlineSigns = [f32; HeadlineSign::COUNT];
/// The signs of a line with a date, by [`DatelineSign`].
pub(crate) type DatelineSigns = [f32; DatelineSign::COUNT];

/// The signs of a line that may be a notice, by [`NoticeSign`].
pub(crate) type NoticeSigns = [f32; NoticeSign::COUNT];
/// The signs of a line of a page with parts, by [`PartSign`].
pub(crate) type PartSigns = [f32; PartSign::COUNT];

/// Where a line stands to the body that the first reading found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Region {
    Before,
    Inside,
    Behind,
}

/// The rarity of words that are in no table.
const UNLISTED: u8 = 8;
/// The rarity of a word that no release has.
const RAREST: f32 = 10.;

/// The number by which a word in small letters is known, with `'` for every apostrophe; two words seldom share one.
pub(crate) fn line_word_number(word: &str) -> u64 {
    if let Some(key) = key_of(word.as_bytes()) {
        return LineWordKey(key).number();
    }
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    hasher.finish()
}

/// The small letters of a word that has few, from which its number is told at once.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LineWordKey(Key);

impl LineWordKey {
    /// The key of letters, the first one lowest, padded with zeros.
    #[inline]
    pub(crate) fn of_letters(small: u128) -> Self {
        Self(small)
    }

    /// The key of the first so many bytes.
    #[inline]
    pub(crate) fn first(self, bytes: usize) -> Self {
        let others = KEY.saturating_sub(bytes) * 8;
        Self(if bytes == 0 { 0 } else { self.0 << others >> others })
    }

    /// The number of the word: every bit of it depends on all letters.
    #[inline]
    pub(crate) fn number(self) -> u64 {
        let (low, high) = (self.0 as u64, (self.0 >> 64) as u64);
        let mixed = low.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ high.wrapping_mul(0xC2B2_AE3D_27D4_EB4F);
        (mixed ^ mixed >> 32).wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }
}

/// What the tables say of a word.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LineWord {
    /// The bits of [`LineClass`](super::LineClass).
    pub classes: u32,
    rarity: u8,
}

impl LineWord {
    /// How seldom releases have it, from 0 to 1.
    pub(crate) fn rarity(self) -> f32 {
        f32::from(self.rarity) / RAREST
    }
}

/// What is known of a word that is in no table.
const NO_WORD: LineWord = LineWord { classes: 0, rarity: UNLISTED };

/// The classes of words and the weights of signs.
#[derive(Debug)]
pub(crate) struct LineModel {
    /// By the numbers of the words.
    words: FxHashMap<u64, LineWord>,
    first: LineSigns,
    /// What a sign weighs in the second reading, for short and for long lines, by [`Region`].
    second: [[LineSigns; 3]; 2],
    /// What a sign weighs on a page of HTML.
    laid_out: LineSigns,
    headline: HeadlineSigns,
    dateline: DatelineSigns,
    notice: NoticeSigns,
    /// What a sign weighs for the body, inside it, behind it, at its first line, at the first line behind it; and the same on a
    /// page whose text stood in one line.
    parts: [[PartSigns; 5]; 2],
}

impl LineModel {
    pub(super) fn new(rows: &Rows) -> Self {
        let common = CommonWordRow::of(rows)
            .iter()
            .map(|row| (line_word_number(&row.word), LineWord { classes: 0, rarity: row.rarity }));
        let mut known: FxHashMap<u64, LineWord> = common.collect();
        for row in LineWordRow::of(rows) {
            known.entry(line_word_number(&row.word)).or_insert(NO_WORD).classes = row.classes;
        }
        let none = [0.; LineSign::COUNT];
        let mut model = Self {
            words: known,
            first: none,
            second: [[none; 3]; 2],
            laid_out: none,
            headline: [0.; HeadlineSign::COUNT],
            dateline: [0.; DatelineSign::COUNT],
            notice: [0.; NoticeSign::COUNT],
            parts: [[[0.; PartSign::COUNT]; 5]; 2],
        };
        for row in LineWeightRow::of(rows) {
            let [first, second, long, by_region @ .., laid_out] =
                row.weights.map(|weight| f32::from(weight) / 100.);
            model.laid_out[row.sign as usize] = laid_out;
            model.first[row.sign as usize] = first;
            for (of_length, more_long) in model.second.iter_mut().zip([0., long]) {
                for (of_region, more) in of_length.iter_mut().zip(by_region) {
                    of_region[row.sign as usize] = second + more_long + more;
                }
            }
        }
        for row in HeadlineWeightRow::of(rows) {
            model.headline[row.sign as usize] = f32::from(row.weight) / 100.;
        }
        for row in DatelineWeightRow::of(rows) {
            model.dateline[row.sign as usize] = f32::from(row.weight) / 100.;
        }
        for row in NoticeWeightRow::of(rows) {
            model.notice[row.sign as usize] = f32::from(row.weight) / 100.;
        }
        model.add_parts(rows);
        model
    }

    fn add_parts(&mut self, rows: &Rows) {
        for row in PartWeightRow::of(rows) {
            for (parts, weights) in self.parts.iter_mut().zip([row.weights, row.one_line]) {
                for (part, weight) in parts.iter_mut().zip(weights) {
                    part[row.sign as usize] = f32::from(weight) / 100.;
                }
            }
        }
    }

    /// What is known of the word of a number.
    pub(crate) fn word(&self, number: u64) -> LineWord {
        self.words.get(&number).copied().unwrap_or(NO_WORD)
    }

    /// What a line weighs by its own words and those around it: above 0 for the body, the logarithm of the odds.
    pub(crate) fn first(&self, signs: &LineSigns) -> f32 {
        dot(&self.first, signs)
    }

    /// What speaks for a headline: above 0 where it is likelier than none.
    pub(crate) fn headline(&self, signs: &HeadlineSigns) -> f32 {
        dot(&self.headline, signs)
    }

    /// What speaks for a day of publication, likewise.
    pub(crate) fn dateline(&self, signs: &DatelineSigns) -> f32 {
        dot(&self.dateline, signs)
    }

    /// What speaks for a notice of consent: above 0 where it is likelier than a line of a release.
    pub(crate) fn notice(&self, signs: &NoticeSigns) -> f32 {
        dot(&self.notice, signs)
    }

    /// What a line weighs for the body, for furniture inside it, for what stands behind it; and more if it is the first of the
    /// body, the first behind it. Before the body all weigh 0. A page whose text stood in one line has weights of its own.
    pub(crate) fn parts(&self, signs: &PartSigns, one_line: bool) -> [f32; 5] {
        std::array::from_fn(|part| dot(&self.parts[usize::from(one_line)][part], signs))
    }

    /// What it weighs once the first reading is known.
    pub(crate) fn second(&self, signs: &LineSigns, is_long: bool, region: Region) -> f32 {
        dot(&self.second[usize::from(is_long)][region as usize], signs)
    }

    /// What a block of HTML weighs once both readings are known.
    pub(crate) fn laid_out(&self, signs: &LineSigns) -> f32 {
        dot(&self.laid_out, signs)
    }

    /// What signs that are not known yet add to it, at least.
    pub(crate) fn least_laid_out(&self, signs: &[LineSign]) -> f32 {
        signs.iter().map(|sign| self.laid_out[*sign as usize].min(0.)).sum()
    }
}

fn dot<const COUNT: usize>(weights: &[f32; COUNT], signs: &[f32; COUNT]) -> f32 {
    weights.iter().zip(signs).map(|(weight, sign)| weight * sign).sum()
}
