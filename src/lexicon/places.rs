//! [`Places`]: what the rows of `places.tsv` and `ambiguous.tsv` say beside their names, as numbers: it is asked of each name of a
//! text that may be a place, and a row of text takes long to come and to be read.

use super::RowId;
use super::cells::{cell, parts};
use super::column::Closed;
use super::lines::Lines;
use super::numbers::{Layout, Numbers};
use super::opening::Node;
use super::phrases::Phrases;
use super::rows::{OtherMeaning, PlaceKind};
use super::split::{Kind, Pieces};
use super::table::Table;
use super::vocabulary::Vocabulary;
use rustc_hash::FxHashMap;

/// What the rows say, by the place of each in its table.
#[derive(Debug)]
pub(super) struct Places {
    /// Of each place, its kind, counted from 1, and where its territories end.
    kinds: Numbers,
    /// The rows of the territories, those of one place after those of the other.
    territories: Numbers,
    /// What else each name of `ambiguous.tsv` may mean, as bits.
    meanings: Numbers,
}

/// How many bits of a place's number tell its kind.
const KIND_BITS: u32 = 5;

const _: () = assert!(PlaceKind::VALUES.len() < 1 << KIND_BITS, "a kind has its bits");
const _: () = assert!(OtherMeaning::VALUES.len() <= u32::BITS as usize, "a meaning has its bit");

impl Places {
    /// Reads the rows.
    pub(super) fn new(lines: &Lines, vocabulary: &Vocabulary, phrases: &Phrases) -> Self {
        let rows = |table| {
            let runs = lines.runs().filter(move |(spec, _)| spec.table == table);
            runs.flat_map(|(_, rows)| rows).map(|row| lines.line(row))
        };
        let (mut places, mut territories) = (Vec::new(), Vec::new());
        // The places lie in few.
        let mut known: FxHashMap<&str, Option<RowId>> = FxHashMap::default();
        for line in rows(Table::Place) {
            let kind = parts(cell(line, 1)).next().and_then(PlaceKind::from_name);
            let within = parts(cell(line, 3)).filter_map(|name| {
                *known.entry(name).or_insert_with(|| place_named(name, vocabulary, phrases))
            });
            territories.extend(within.map(|row| [row]));
            let kind = kind.map_or(0, |kind| kind as u32 + 1);
            places.push([(territories.len() as u32) << KIND_BITS | kind]);
        }
        let meanings = rows(Table::Ambiguous).map(|line| {
            let meanings = parts(cell(line, 1)).filter_map(OtherMeaning::from_name);
            [meanings.fold(0, |bits, meaning| bits | bit_of(meaning))]
        });
        let meanings = Numbers::of(meanings);
        Self { kinds: Numbers::of(places), territories: Numbers::of(territories), meanings }
    }

    /// The likeliest kind of a place.
    #[inline]
    pub(super) fn kind(&self, place: usize) -> Option<PlaceKind> {
        let kind = self.kinds.number(place) % (1 << KIND_BITS);
        PlaceKind::VALUES.get((kind as usize).checked_sub(1)?).copied()
    }

    /// The rows of the territories that the bearers of a place's name lie in, the likeliest first.
    #[inline]
    pub(super) fn territories(&self, place: usize) -> impl Iterator<Item = RowId> + '_ {
        let end = |place| self.kinds.number(place) >> KIND_BITS;
        let start = place.checked_sub(1).map_or(0, end);
        (start..end(place)).map(|at| self.territories.number(at as usize))
    }

    /// What else a name may mean.
    #[inline]
    pub(super) fn meanings(&self, name: usize) -> Meanings {
        Meanings(self.meanings.number(name))
    }
}

impl Layout for Places {
    fn write(&self, image: &mut Vec<u8>) {
        for numbers in [&self.kinds, &self.territories, &self.meanings] {
            numbers.write(image);
        }
    }

    fn read(image: &mut &'static [u8]) -> Self {
        let [kinds, territories, meanings] = std::array::from_fn(|_| Numbers::read(image));
        Self { kinds, territories, meanings }
    }
}

/// The row of a name such as `east hertfordshire`.
pub(super) fn place_named(name: &str, vocabulary: &Vocabulary, phrases: &Phrases) -> Option<RowId> {
    let mut node: Option<Node> = None;
    for piece in Pieces::new(name).filter(|piece| piece.kind == Kind::Word) {
        let word = vocabulary.id_at(name, piece.start, piece.end);
        node = Some(match node {
            None => phrases.start(word),
            Some(node) => phrases.step(node, word),
        });
    }
    let rows = phrases.rows(node.filter(|node| *node != 0)?).map(Table::and_row);
    rows.filter(|(table, _)| *table == Table::Place).last().map(|(_, row)| row)
}

/// What else the words of a name may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Meanings(u32);

#[inline]
fn bit_of(meaning: OtherMeaning) -> u32 {
    1 << meaning as u32
}

impl Meanings {
    /// Whether the name may be this, too.
    #[inline]
    pub(crate) fn may_be(self, meaning: OtherMeaning) -> bool {
        self.0 & bit_of(meaning) != 0
    }

    /// Whether the name may be more than a phrase of ordinary words, too.
    #[inline]
    pub(crate) fn may_be_more_than_phrase(self) -> bool {
        self.0 & !bit_of(OtherMeaning::PhraseOfWords) != 0
    }
}
