//! [`Run`]: the letters that stand in a row, eight at a look.

use crate::lexicon::word_key::load;

/// How many bytes are looked at together.
const AT_ONCE: usize = 8;
/// How many letters a [`Run`] holds: those of all but the longest words.
pub(crate) const HELD: usize = 2 * AT_ONCE;

/// The ASCII letters that stand from a byte on, up to the first character that is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Run {
    /// How many there are.
    pub len: usize,
    /// The first sixteen in small letters, the first one lowest, padded with zeros.
    pub small: u128,
}

impl Run {
    /// The letters from a byte on.
    #[inline]
    pub(crate) fn at(text: &[u8], from: usize) -> Self {
        if let Some(window) = text.get(from..).and_then(<[u8]>::first_chunk) {
            let (len, small) = leading_letters(u64::from_le_bytes(*window));
            if len < AT_ONCE {
                return Self { len, small: u128::from(small) };
            }
        }
        Self::long(text, from)
    }

    /// The letters that sixteen bytes begin with.
    #[inline]
    pub(crate) fn within(bytes: [u8; HELD]) -> Self {
        Self::held(u128::from_le_bytes(bytes))
    }

    /// All letters where they are sixteen at most; `None` for none and for more.
    #[inline]
    pub(crate) fn whole(self) -> Option<u128> {
        (1..=HELD).contains(&self.len).then_some(self.small)
    }

    /// The letters from a byte on where they are eight or more, or the text ends soon.
    #[inline(never)]
    fn long(text: &[u8], from: usize) -> Self {
        let rest = text.get(from..).unwrap_or_default();
        if let Some(window) = rest.first_chunk() {
            let run = Self::held(u128::from_le_bytes(*window));
            return if run.len < HELD { run } else { Self { len: HELD + letters(rest, HELD), ..run } };
        }
        // The text ends sooner than a key does.
        Self::held(load(rest).unwrap_or_default())
    }

    #[inline]
    fn held(bytes: u128) -> Self {
        let (len, small) = leading_letters(bytes as u64);
        if len < AT_ONCE {
            return Self { len, small: u128::from(small) };
        }
        let (more, high) = leading_letters((bytes >> 64) as u64);
        Self { len: AT_ONCE + more, small: u128::from(high) << 64 | u128::from(small) }
    }
}

/// One byte in each of the eight.
const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; AT_ONCE])
}

/// How many ASCII letters stand from a byte on, up to the first character that is none.
#[inline]
pub(crate) fn letters(text: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(window) = text.get(at..).and_then(<[u8]>::first_chunk) {
        let (count, _) = leading_letters(u64::from_le_bytes(*window));
        at += count;
        if count < AT_ONCE {
            return at - from;
        }
    }
    let rest = text.get(at..).unwrap_or_default();
    at - from + rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count()
}

/// The letters that stand from a byte on: how many there are, and the first eight in small letters.
#[inline]
pub(crate) fn beginning(text: &[u8], from: usize) -> (usize, u64) {
    let Some(window) = text.get(from..).and_then(<[u8]>::first_chunk) else {
        let run = Run::long(text, from);
        return (run.len, run.small as u64);
    };
    beginning_of(*window, text, from)
}

/// As [`beginning`], of letters that the eight bytes there are known of.
#[inline]
pub(crate) fn beginning_of(window: [u8; AT_ONCE], text: &[u8], from: usize) -> (usize, u64) {
    let (len, small) = leading_letters(u64::from_le_bytes(window));
    (if len < AT_ONCE { len } else { AT_ONCE + letters(text, from + AT_ONCE) }, small)
}

/// How many of eight bytes, the lowest first, are letters before one that is none, and those as small letters.
#[inline]
fn leading_letters(bytes: u64) -> (usize, u64) {
    let high = each(0x80);
    let small = bytes | each(0x20);
    // The high bit of each byte: set in the first sum from `a` on, in the second behind `z`. A byte beyond ASCII may carry
    // into the next one, which is behind the last letter then.
    let from_a = small.wrapping_add(each(0x80 - b'a'));
    let behind_z = small.wrapping_add(each(0x7f - b'z'));
    let others = !(from_a & !behind_z & !bytes) & high;
    // All bits below the first byte that is no letter; all bits where there is none.
    let mask = ((others & others.wrapping_neg()) >> 7).wrapping_sub(1);
    (others.trailing_zeros() as usize / AT_ONCE, small & mask)
}

#[cfg(test)]
mod tests {
    use super::{HELD, Run, beginning, letters};

    #[test]
    fn each_byte_ends_a_row_of_letters_or_is_one() {
        for byte in 0..=u8::MAX {
            for len in 0..20 {
                for tail in ["", "tail of the text", "\u{e9}\u{ff}"] {
                    let mut text = b"AzaZbYmnopqrstuvwxyz"[..len].to_vec();
                    text.push(byte);
                    text.extend(tail.bytes());
                    let want = text.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
                    assert_eq!(letters(&text, 0), want, "{byte} behind {len} letters, before {tail:?}");
                    let run = Run::at(&text, 0);
                    let small = text[..want].to_ascii_lowercase();
                    let held = &small[..want.min(HELD)];
                    assert_eq!(run.len, want, "{byte} behind {len} letters, before {tail:?}");
                    assert_eq!(beginning(&text, 0), (want, run.small as u64));
                    assert_eq!(run.small.to_le_bytes()[..held.len()], *held);
                    assert_eq!(run.small.to_le_bytes()[held.len()..], [0; HELD][held.len()..]);
                    assert_eq!(run.whole().is_some(), (1..=HELD).contains(&want));
                }
            }
        }
    }
}
