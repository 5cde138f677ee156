//! [`letters`]: how many letters stand in a row, eight at a look.

/// How many bytes are looked at together.
const AT_ONCE: usize = 8;

/// One byte in each of the eight.
const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; AT_ONCE])
}

/// How many ASCII letters stand from a byte on, up to the first character that is none.
#[inline]
pub(crate) fn letters(text: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(window) = text.get(at..).and_then(<[u8]>::first_chunk) {
        let count = leading_letters(u64::from_le_bytes(*window));
        at += count;
        if count < AT_ONCE {
            return at - from;
        }
    }
    let rest = text.get(at..).unwrap_or_default();
    at - from + rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count()
}

/// How many of eight bytes, the lowest first, are letters before one that is none.
#[inline]
fn leading_letters(bytes: u64) -> usize {
    let high = each(0x80);
    let small = bytes | each(0x20);
    // The high bit of each byte: set in the first sum from `a` on, in the second behind `z`. A byte beyond ASCII may carry
    // into the next one, which is behind the last letter then.
    let from_a = small.wrapping_add(each(0x80 - b'a'));
    let behind_z = small.wrapping_add(each(0x7f - b'z'));
    let letters = from_a & !behind_z & !bytes & high;
    (!letters & high).trailing_zeros() as usize / AT_ONCE
}

#[cfg(test)]
mod tests {
    use super::letters;

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
                }
            }
        }
    }
}
