//! [`Key`]: a folded word as one number, so that two words are compared at once.

use super::fold::LONGEST;

/// The letters of a folded word of up to [`KEY`] bytes, padded with zeros: compared at once, without a look elsewhere.
pub(super) type Key = u128;
/// How many bytes a [`Key`] has; of 1.6 million words of news 0.02 % are longer.
pub(super) const KEY: usize = 16;

/// The key of bytes that are folded already; `None` where they are too many.
#[inline]
pub(super) fn key_of(folded: &[u8]) -> Option<Key> {
    load(folded)
}

/// Up to [`KEY`] bytes, the first one lowest, padded with zeros; `None` where they are more. They are read in two pieces, which
/// may share bytes, and not copied one by one: most words of a text come this way.
#[inline]
pub(super) fn load(bytes: &[u8]) -> Option<Key> {
    let wide = |first: u64, last: u64, behind: usize| Key::from(first) | Key::from(last) << (8 * behind);
    if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        let behind = bytes.len() - 8;
        return (behind <= 8).then(|| wide(u64::from_le_bytes(*first), u64::from_le_bytes(*last), behind));
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        return Some(wide(first.into(), last.into(), bytes.len() - 4));
    }
    Some(bytes.iter().rev().fold(0, |key, byte| key << 8 | Key::from(*byte)))
}

/// Bytes that are folded already, followed by zeros; `None` for more than any word has.
pub(super) fn padded(folded: &[u8]) -> Option<[u8; LONGEST]> {
    let mut bytes = [0; LONGEST];
    bytes.get_mut(..folded.len())?.copy_from_slice(folded);
    Some(bytes)
}

/// One byte in each of the sixteen.
const fn each(byte: u8) -> Key {
    Key::from_le_bytes([byte; KEY])
}

/// The key of a word of ASCII letters and digits only; `None` for any other.
#[inline]
pub(super) fn short_key(word: &str) -> Option<Key> {
    const HIGH: Key = each(0x80);
    let bytes = load(word.as_bytes())?;
    let mask = *MASKS.get(word.len().checked_sub(1)?)?;
    let small = bytes | each(0x20) & mask;
    // The high bit of each byte: set in a first sum from the first letter or digit on, in a second behind the last one.
    let letters = small.wrapping_add(each(0x80 - b'a')) & !small.wrapping_add(each(0x7f - b'z'));
    let digits = bytes.wrapping_add(each(0x80 - b'0')) & !bytes.wrapping_add(each(0x7f - b'9'));
    let plain = bytes & HIGH == 0 && (letters | digits) & HIGH & mask == HIGH & mask;
    plain.then_some(bytes | (letters & HIGH & mask) >> 2)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_loaded_as_they_would_be_copied() {
        let bytes: Vec<u8> = (1..=KEY as u8 + 1).map(|n| n.wrapping_mul(0x6b)).collect();
        for len in 0..=KEY {
            let mut copied = [0; KEY];
            copied[..len].copy_from_slice(&bytes[..len]);
            assert_eq!(load(&bytes[..len]), Some(Key::from_le_bytes(copied)), "{len}");
        }
        assert_eq!(load(&bytes), None);
    }

    #[test]
    fn a_word_has_a_key_where_it_is_letters_and_digits_only() {
        for byte in 0..128_u8 {
            for len in 1..=KEY {
                for at in 0..len {
                    let mut word = b"aZ09bY18cX27dW36"[..len].to_vec();
                    word[at] = byte;
                    let want =
                        byte.is_ascii_alphanumeric().then(|| load(&word.to_ascii_lowercase())).flatten();
                    assert_eq!(short_key(std::str::from_utf8(&word).unwrap()), want, "{word:?}");
                }
            }
        }
        assert_eq!(short_key("caf\u{e9}"), None);
        assert_eq!(short_key(""), None);
        assert_eq!(short_key("abcdefghijklmnopq"), None);
    }
}
