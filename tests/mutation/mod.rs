//! Damages a text in the ways that scrapers, editors and accidents do: the same seed always gives the same damage.
#![allow(clippy::ptr_arg, reason = "every damage to lines has the same signature")]

/// A small generator of numbers (`SplitMix64`), so that a failure can be repeated by its seed.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`; 0 where there is none.
    pub fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.roll() % bound).unwrap_or(0)
    }
}

/// The text with one to three kinds of damage.
pub fn mutate(text: &str, seed: u64) -> String {
    let mut dice = Dice::new(seed);
    let mut damaged = text.to_owned();
    for _ in 0..=dice.below(3) {
        damaged = match dice.below(9) {
            0 => lines(&damaged, &mut dice, delete),
            1 => lines(&damaged, &mut dice, duplicate),
            2 => lines(&damaged, &mut dice, swap),
            3 => lines(&damaged, &mut dice, shout),
            4 => lines(&damaged, &mut dice, whisper),
            5 => lines(&damaged, &mut dice, join),
            6 => drop_bytes(&damaged, &mut dice),
            7 => unbalance_quotes(&damaged, &mut dice),
            _ => insert_oddity(&damaged, &mut dice),
        };
    }
    damaged
}

fn lines(text: &str, dice: &mut Dice, damage: fn(&mut Vec<String>, &mut Dice)) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    if lines.is_empty() {
        return String::new();
    }
    damage(&mut lines, dice);
    lines.join("\n")
}

fn delete(lines: &mut Vec<String>, dice: &mut Dice) {
    let start = dice.below(lines.len());
    let end = (start + 1 + dice.below(4)).min(lines.len());
    lines.drain(start..end);
}

fn duplicate(lines: &mut Vec<String>, dice: &mut Dice) {
    let copy = lines[dice.below(lines.len())].clone();
    lines.insert(dice.below(lines.len() + 1), copy);
}

fn swap(lines: &mut Vec<String>, dice: &mut Dice) {
    let (left, right) = (dice.below(lines.len()), dice.below(lines.len()));
    lines.swap(left, right);
}

fn shout(lines: &mut Vec<String>, dice: &mut Dice) {
    let at = dice.below(lines.len());
    lines[at] = lines[at].to_uppercase();
}

fn whisper(lines: &mut Vec<String>, dice: &mut Dice) {
    let at = dice.below(lines.len());
    lines[at] = lines[at].to_lowercase();
}

fn join(lines: &mut Vec<String>, dice: &mut Dice) {
    let at = dice.below(lines.len());
    if at + 1 < lines.len() {
        let next = lines.remove(at + 1);
        lines[at].push_str(&next);
    }
}

/// Lost bytes break characters in two; what is left of them becomes the replacement character.
fn drop_bytes(text: &str, dice: &mut Dice) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=dice.below(8) {
        if !bytes.is_empty() {
            bytes.remove(dice.below(bytes.len()));
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn unbalance_quotes(text: &str, dice: &mut Dice) -> String {
    let marks: Vec<usize> = text
        .char_indices()
        .filter(|(_, c)| matches!(c, '“' | '”' | '"' | '‘' | '’'))
        .map(|(at, _)| at)
        .collect();
    if marks.is_empty() {
        return insert(text, "“", dice);
    }
    let gone = marks[dice.below(marks.len())];
    let (before, after) = text.split_at(gone);
    before.chars().chain(after.chars().skip(1)).collect()
}

fn insert_oddity(text: &str, dice: &mut Dice) -> String {
    let oddities =
        ["\u{0}", "\u{202e}", "\u{200b}", "<div>", "</p>", "99999999999", "’s", "“", "&nbsp;", "\r", "PC "];
    insert(text, oddities[dice.below(oddities.len())], dice)
}

fn insert(text: &str, piece: &str, dice: &mut Dice) -> String {
    let mut at = dice.below(text.len() + 1);
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    format!("{}{piece}{}", &text[..at], &text[at..])
}
