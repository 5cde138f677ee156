//! [`Numbers`]: a list of numbers kept as bytes, so that the built-in tables are read where they lie in the program.

use std::borrow::Cow;

/// Little-endian numbers: a part of the image of the built-in tables, or made for tables with overlays.
#[derive(Debug, Clone, Default)]
pub(super) struct Numbers(Cow<'static, [u8]>);

impl Numbers {
    /// Lays out records of numbers of 32 bits, one after the other.
    pub(super) fn of<const N: usize>(records: impl IntoIterator<Item = [u32; N]>) -> Self {
        Self(Cow::Owned(records.into_iter().flatten().flat_map(u32::to_le_bytes).collect()))
    }

    /// Lays out numbers of 128 bits.
    pub(super) fn of_wide(numbers: impl IntoIterator<Item = u128>) -> Self {
        Self(Cow::Owned(numbers.into_iter().flat_map(u128::to_le_bytes).collect()))
    }

    /// The number of 32 bits at a place; 0 past the end.
    #[inline]
    pub(super) fn number(&self, at: usize) -> u32 {
        self.narrow().number(at)
    }

    /// The number of 128 bits at a place; 0 past the end.
    #[inline]
    pub(super) fn wide(&self, at: usize) -> u128 {
        self.wides().wide(at)
    }

    /// The numbers of 32 bits, to be looked up one after the other.
    #[inline]
    pub(super) fn narrow(&self) -> Narrow<'_> {
        Narrow(self.0.as_chunks().0)
    }

    /// The numbers of 128 bits, to be looked up one after the other.
    #[inline]
    pub(super) fn wides(&self) -> Wide<'_> {
        Wide(self.0.as_chunks().0)
    }

    /// The record of three numbers of 32 bits at a place; zeros past the end.
    #[inline]
    pub(super) fn three(&self, at: usize) -> [u32; 3] {
        let bytes: &[u8; 12] = self.0.as_chunks().0.get(at).unwrap_or(&[0; 12]);
        std::array::from_fn(|n| u32::from_le_bytes(bytes.as_chunks().0[n]))
    }

    /// The record of five numbers of 32 bits at a place; zeros past the end.
    #[inline]
    pub(super) fn five(&self, at: usize) -> [u32; 5] {
        let bytes: &[u8; 20] = self.0.as_chunks().0.get(at).unwrap_or(&[0; 20]);
        std::array::from_fn(|n| u32::from_le_bytes(bytes.as_chunks().0[n]))
    }

    /// The records of eight numbers of 32 bits, as bytes.
    #[inline]
    pub(super) fn eights(&self) -> &[[u8; 32]] {
        self.0.as_chunks().0
    }

    /// How many numbers of 32 bits there are.
    #[inline]
    pub(super) fn len(&self) -> usize {
        self.0.len() / 4
    }

    /// The numbers of 32 bits.
    pub(super) fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.0.as_chunks().0.iter().map(|bytes| u32::from_le_bytes(*bytes))
    }
}

/// Numbers of 32 bits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Narrow<'n>(&'n [[u8; 4]]);

impl Narrow<'_> {
    /// The number at a place; 0 past the end.
    #[inline]
    pub(super) fn number(self, at: usize) -> u32 {
        self.0.get(at).map_or(0, |bytes| u32::from_le_bytes(*bytes))
    }

    pub(super) fn len(self) -> usize {
        self.0.len()
    }
}

/// Numbers of 128 bits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wide<'n>(&'n [[u8; 16]]);

impl Wide<'_> {
    /// The number at a place; 0 past the end.
    #[inline]
    pub(super) fn wide(self, at: usize) -> u128 {
        self.0.get(at).map_or(0, |bytes| u128::from_le_bytes(*bytes))
    }
}

/// The lists of an image begin at multiples of so many bytes, so that no number of them lies in two lines of the cache.
pub(super) const ALIGNED: usize = 16;

/// A part of an image: written when the library is built, read when it runs.
pub(super) trait Layout {
    /// Adds the part to an image.
    #[cfg_attr(not(test), allow(dead_code, reason = "the build script alone writes an image"))]
    fn write(&self, image: &mut Vec<u8>);

    /// Takes the part off an image.
    fn read(image: &mut &'static [u8]) -> Self;
}

impl Layout for Numbers {
    /// Writes how many bytes the list has, how many of nothing stand before it, those, and the list.
    fn write(&self, image: &mut Vec<u8>) {
        let padding = (image.len() + 8).next_multiple_of(ALIGNED) - (image.len() + 8);
        image.extend((self.0.len() as u32).to_le_bytes());
        image.extend((padding as u32).to_le_bytes());
        image.extend(std::iter::repeat_n(0, padding));
        image.extend_from_slice(&self.0);
    }

    /// An empty list where the image has ended.
    fn read(image: &mut &'static [u8]) -> Self {
        let Some((sizes, rest)) = image.split_first_chunk::<8>() else { return Self::default() };
        let size = |n: usize| sizes.as_chunks().0.get(n).map_or(0, |size| u32::from_le_bytes(*size) as usize);
        let rest = rest.get(size(1)..).unwrap_or_default();
        let (list, rest) = rest.split_at_checked(size(0)).unwrap_or_default();
        *image = rest;
        Self(Cow::Borrowed(list))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_image_holds_is_what_was_written() {
        let (three, wide) = (Numbers::of([[1, 2, 3], [4, 5, u32::MAX]]), Numbers::of_wide([u128::MAX, 7]));
        let mut image = Vec::new();
        three.write(&mut image);
        wide.write(&mut image);
        let mut image: &'static [u8] = image.leak();
        let (read, read_wide) = (Numbers::read(&mut image), Numbers::read(&mut image));
        assert_eq!((read.three(1), read.number(1), read.len()), ([4, 5, u32::MAX], 2, 6));
        assert_eq!((read.three(2), read.number(6)), ([0; 3], 0), "past the end");
        assert_eq!((read.five(0), read.five(1)), ([1, 2, 3, 4, 5], [0; 5]));
        assert_eq!((read_wide.wide(0), read_wide.wide(1), read_wide.wide(2)), (u128::MAX, 7, 0));
        assert_eq!(Numbers::read(&mut image).len(), 0, "past the end of the image");
    }
}
