//! [`Bits`]: a set of numbers that may say yes of one that it does not hold, and never no of one that it holds.

/// Bits for numbers, several numbers to a bit.
#[derive(Debug)]
pub(super) struct Bits(Box<[u64; BITS]>);

/// How many times 64 bits there are: some fifty for each number that is kept.
const BITS: usize = 1 << 9;

impl Default for Bits {
    fn default() -> Self {
        Self(Box::new([0; BITS]))
    }
}

impl Bits {
    /// The place and the bit of a number.
    #[inline]
    fn place(number: u64) -> (usize, u64) {
        let hash = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 48;
        (hash as usize / 64 % BITS, 1 << (hash % 64))
    }

    pub(super) fn set(&mut self, number: u64) {
        let (place, bit) = Self::place(number);
        self.0[place] |= bit;
    }

    #[inline]
    pub(super) fn has(&self, number: u64) -> bool {
        let (place, bit) = Self::place(number);
        self.0[place] & bit != 0
    }
}
