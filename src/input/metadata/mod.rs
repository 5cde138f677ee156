//! Metadata: title, address, date and site of a page.

pub(super) mod address;
pub(super) mod date;
mod day;
mod icon;
pub(super) mod keys;
mod label;
pub(super) mod order;
mod run_on;
mod stamp;
pub(super) mod stated;
pub(super) mod title;
mod writer;
