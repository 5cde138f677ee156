//! [`Key`]: a folded word as one number, so that two words are compared at once.

use super::fold::LONGEST;

/// The letters of a folded word of up to [`KEY`] bytes, padded with zeros: compared at once, without a look elsewhere.
pub(super) type Key = u128;
/// How many bytes a [`Key`] has; of 1.6 million words of news 0.02 % are longer.
pub(super) const KEY: usize = 16;

/// The key of bytes that are folded already; `None` where they are too many.
#[inline]
pub(super) fn key_of(folded: &[u8]) -> Option<Key> {
    let mut bytes = [0; KEY];
    bytes.get_mut(..folded.len())?.copy_from_slice(folded);
    Some(Key::from_le_bytes(bytes))
}

/// Bytes that are folded already, followed by zeros; `None` for more than any word has.
pub(super) fn padded(folded: &[u8]) -> Option<[u8; LONGEST]> {
    let mut bytes = [0; LONGEST];
    bytes.get_mut(..folded.len())?.copy_from_slice(folded);
    Some(bytes)
}

/// The key of a word of ASCII letters and digits only; `None` for any other.
#[inline]
pub(super) fn short_key(word: &str) -> Option<Key> {
    let letters = word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let mut bytes = [0; KEY];
    bytes.get_mut(..word.len()).filter(|_| letters && !word.is_empty())?.copy_from_slice(word.as_bytes());
    plain_key(&bytes, 0, word.len())
}

/// The bits of the first byte, the first two, and so on.
const MASKS: [Key; KEY] = {
    let mut masks = [Key::MAX; KEY];
    let mut last = 0;
    while last < KEY {
        masks[last] >>= 8 * (KEY - 1 - last);
        last += 1;
    }
    masks
};

/// The key of a piece of a text that is ASCII letters and digits only, folded all at once; `None` for any other.
#[inline]
pub(super) fn plain_key(text: &[u8], start: usize, end: usize) -> Option<Key> {
    const HIGH: Key = Key::from_le_bytes([0x80; KEY]);
    const LETTER: Key = Key::from_le_bytes([0x40; KEY]);
    let window = text.get(start..)?.first_chunk()?;
    let mask = *MASKS.get((end - start).checked_sub(1)?)?;
    let bytes = Key::from_le_bytes(*window) & mask;
    // Letters have the bit 0x40; digits, unlike full stops and apostrophes, have the bit 0x10.
    let plain = bytes & HIGH == 0 && (bytes | bytes << 2) & LETTER == LETTER & mask;
    plain.then_some(bytes | (bytes & LETTER) >> 1)
}
