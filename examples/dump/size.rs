//! [`Size`]: a number of bytes on the command line.

use std::fmt;
use std::str::FromStr;

/// A number of bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size(pub usize);

impl Size {
    /// 64 MiB, as the library's own limit.
    pub const DEFAULT: Self = Self(64 << 20);
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shifts = [(30, "G"), (20, "M"), (10, "K")];
        let whole = shifts.into_iter().find(|(shift, _)| self.0.trailing_zeros() >= *shift);
        let (shift, unit) = whole.unwrap_or_default();
        write!(f, "{}{unit}", self.0 >> shift)
    }
}

impl FromStr for Size {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (digits, shift) = match text.char_indices().last() {
            Some((at, 'k' | 'K')) => (&text[..at], 10),
            Some((at, 'm' | 'M')) => (&text[..at], 20),
            Some((at, 'g' | 'G')) => (&text[..at], 30),
            _ => (text, 0),
        };
        let number: Option<usize> = digits.parse().ok().filter(|number| *number > 0);
        let bytes = number.and_then(|number| number.checked_mul(1 << shift));
        bytes
            .map(Self)
            .ok_or_else(|| "expected a positive number of bytes such as 500000, 500K or 64M".to_owned())
    }
}
