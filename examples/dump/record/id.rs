//! The names that do not change: of a page, of an officer in it, and of a body.

use super::Source;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest, Sha256};
use std::fmt;

/// How many bytes of a SHA-256 make an id: no two of a hundred million pages share eighty bits by chance.
const BYTES: usize = 10;

/// The id of a page: a hash of its name, of its place in the input and of its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Id([u8; BYTES]);

impl Id {
    pub fn new(source: &Source, content: &[u8]) -> Self {
        let mut hash = Sha256::new();
        for part in [&source.input, &source.file] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        hash.update(source.line.unwrap_or(0).to_be_bytes());
        hash.update(source.again.to_be_bytes());
        hash.update(content);
        let (id, _) =
            hash.finalize().0.split_first_chunk().map_or(([0; BYTES], &[][..]), |(id, rest)| (*id, rest));
        Self(id)
    }

    /// Returns the id of an officer of the page, by the index in `officers`.
    pub fn officer(&self, index: usize) -> String {
        format!("{self}-{}", index + 1)
    }

    /// Returns the id of a place of the page.
    pub fn place(&self, index: usize) -> String {
        format!("{self}-p{}", index + 1)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        hex(&self.0, f)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        bytes(&String::deserialize(deserializer)?).map(Self).ok_or_else(|| de::Error::custom("invalid id"))
    }
}

/// The SHA-256 of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContentHash([u8; 32]);

impl ContentHash {
    pub fn of(text: &str) -> Self {
        Self(Sha256::digest(text).into())
    }

    /// Returns half of the hash, which tells bodies apart in half the memory.
    pub fn half(&self) -> [u8; 16] {
        self.0.first_chunk().copied().unwrap_or_default()
    }
}

impl Serialize for ContentHash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        hex(&self.0, f)
    }
}

impl<'de> Deserialize<'de> for ContentHash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        bytes(&text).map(Self).ok_or_else(|| de::Error::custom("invalid content_hash"))
    }
}

fn hex(bytes: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    bytes.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
}

/// The bytes of so many pairs of hexadecimal digits.
fn bytes<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    let mut pairs = text.as_bytes().chunks_exact(2);
    for byte in &mut bytes {
        let pair = std::str::from_utf8(pairs.next()?).ok()?;
        *byte = u8::from_str_radix(pair, 16).ok()?;
    }
    (text.len() == 2 * N).then_some(bytes)
}
