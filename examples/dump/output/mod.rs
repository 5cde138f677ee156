//! Where printed inputs go: one stream, a table per file, or a page per file.

mod pages;
mod stream;
mod tables;

pub use pages::Pages;
pub use stream::Stream;
pub use tables::Tables;

use crate::record::Printed;
use std::io;

/// Takes printed inputs in their order. Only whole inputs are handed to the system.
pub trait Output {
    /// Takes one input. Returns whether the system has it and all before it.
    ///
    /// # Errors
    /// The output cannot be written.
    fn put(&mut self, printed: Printed) -> io::Result<bool>;

    /// Hands to the system what waits.
    ///
    /// # Errors
    /// The output cannot be written.
    fn flush(&mut self) -> io::Result<()>;

    /// Ends the output, after all inputs or after an interruption.
    ///
    /// # Errors
    /// The output cannot be written.
    fn end(&mut self, interrupted: bool) -> io::Result<()>;
}

/// How many bytes wait before they are written, so that short announcements share a system call.
const FULL: usize = 1 << 16;
