//! A hash of the lexicons in use, which tells the results of other word lists apart.

/// The hash of no bytes: the offset basis of FNV-1a with 64 bits.
#[allow(dead_code, reason = "the build script begins with it")]
pub(crate) const NOTHING: u64 = 0xcbf2_9ce4_8422_2325;

/// The hash of `hash`'s bytes and more of them, by FNV-1a: the same on every machine and in every release.
pub(crate) fn add(hash: u64, bytes: &[u8]) -> u64 {
    /// The prime of FNV-1a with 64 bits.
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    bytes.iter().fold(hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(PRIME))
}

/// The hash with one more file, whose name and text cannot be taken for another pair.
pub(crate) fn add_file(hash: u64, name: &str, text: &str) -> u64 {
    [name.as_bytes(), b"\0", text.as_bytes(), b"\0"].into_iter().fold(hash, add)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_that_of_the_definition() {
        for (text, want) in
            [("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)]
        {
            assert_eq!(add(NOTHING, text.as_bytes()), want, "{text}");
        }
        assert_ne!(add_file(NOTHING, "a", "bc"), add_file(NOTHING, "ab", "c"));
    }
}
