//! Metadata: title, address and date of a page.

pub(super) mod address;
pub(super) mod date;
pub(super) mod keys;
pub(super) mod title;
