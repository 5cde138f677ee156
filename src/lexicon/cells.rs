//! [`Cells`]: one row, read cell by cell into typed values.

use super::column::{Closed, one_of};
use std::borrow::Cow;
use std::str::FromStr;

/// Text of a row: a slice of a built-in file, or a cell of an overlay.
pub(crate) type Text = Cow<'static, str>;

/// A row of a file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cells<'s> {
    line: &'s Text,
}

/// A cell that does not hold what its column asks for.
#[derive(Debug)]
pub(crate) struct Invalid {
    pub column: usize,
    pub value: String,
    pub expected: String,
}

impl<'s> Cells<'s> {
    pub(super) fn new(line: &'s Text) -> Self {
        Self { line }
    }

    /// Returns the `n`th cell; empty where the row is shorter.
    pub(super) fn cell(self, n: usize) -> &'s str {
        cell(self.line, n)
    }

    /// Returns the `n`th cell to be kept.
    pub(super) fn text(self, n: usize) -> Text {
        match self.line {
            Cow::Borrowed(line) => Cow::Borrowed(cell(line, n)),
            Cow::Owned(line) => Cow::Owned(cell(line, n).to_owned()),
        }
    }

    /// Returns the value that the `n`th cell names.
    pub(super) fn one<T: Closed>(self, n: usize) -> Result<T, Invalid> {
        let name = self.cell(n);
        T::from_name(name).ok_or_else(|| Invalid::new(n, name, one_of(T::NAMES)))
    }

    /// As many whole numbers as are asked for, from a cell on.
    pub(super) fn numbers_from<T: FromStr + Default + Copy, const N: usize>(
        self,
        first: usize,
    ) -> Result<[T; N], Invalid> {
        let mut numbers = [T::default(); N];
        for (at, number) in numbers.iter_mut().enumerate() {
            *number = self.number(first + at)?;
        }
        Ok(numbers)
    }

    /// Returns the number in the `n`th cell.
    pub(super) fn number<T: FromStr>(self, n: usize) -> Result<T, Invalid> {
        self.cell(n).parse().map_err(|_| self.invalid(n, "a number"))
    }

    /// Returns the number in the `n`th cell; `None` where it is empty.
    pub(super) fn optional_number<T: FromStr>(self, n: usize) -> Result<Option<T>, Invalid> {
        if self.cell(n).is_empty() { Ok(None) } else { self.number(n).map(Some) }
    }

    pub(super) fn invalid(self, n: usize, expected: &str) -> Invalid {
        Invalid::new(n, self.cell(n), expected.to_owned())
    }
}

impl Invalid {
    pub(super) fn new(column: usize, value: &str, expected: String) -> Self {
        Self { column, value: value.to_owned(), expected }
    }
}

/// Returns the `n`th cell of a line; empty where the line is shorter.
#[inline]
pub(super) fn cell(line: &str, n: usize) -> &str {
    let mut rest = line;
    for _ in 0..n {
        match memchr::memchr(b'\t', rest.as_bytes()) {
            Some(tab) => rest = &rest[tab + 1..],
            None => return "",
        }
    }
    &rest[..memchr::memchr(b'\t', rest.as_bytes()).unwrap_or(rest.len())]
}

/// Returns the wordings or values of a cell, which has one more often than not; none where it is empty.
pub(crate) fn parts(cell: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(cell).filter(|cell| !cell.is_empty());
    std::iter::from_fn(move || {
        let cell = rest?;
        let bar = memchr::memchr(b'|', cell.as_bytes());
        rest = bar.map(|bar| &cell[bar + 1..]);
        Some(&cell[..bar.unwrap_or(cell.len())])
    })
}
