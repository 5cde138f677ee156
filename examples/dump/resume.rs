//! Resuming an interrupted run: inputs that the output already holds are skipped.

use crate::lines;
use crate::sink::Sink;
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Seek, SeekFrom};
use std::path::Path;

/// The inputs that are done, by a hash of their names, each with the number of its lines.
#[derive(Debug, Default)]
pub struct Done {
    left: FxHashMap<u128, u32>,
}

#[derive(Deserialize)]
struct Written {
    file: String,
}

impl Done {
    /// Whether the input is done; each of its lines answers once.
    pub fn holds(&mut self, name: &str) -> bool {
        let Some(left) = self.left.get_mut(&key(name)).filter(|left| **left > 0) else { return false };
        *left -= 1;
        true
    }

    /// Whether a line of JSON Lines is done. It is only read as JSON if any input is.
    pub fn holds_record(&mut self, stream: &str, number: u64, line: &[u8]) -> bool {
        !self.left.is_empty()
            && lines::record(line).is_ok_and(|record| self.holds(&record.name(stream, number)))
    }

    fn add(&mut self, name: &str) {
        *self.left.entry(key(name)).or_default() += 1;
    }
}

/// FNV-1a in 128 bits: sixteen bytes stand for a name of any length, and no two names of a run share them by chance.
fn key(name: &str) -> u128 {
    /// The offset basis of FNV-1a with 128 bits.
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    /// The prime of FNV-1a with 128 bits.
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    name.bytes().fold(BASIS, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME))
}

/// Opens the output for appending. An incomplete last line, left by a crash, is cut off.
pub fn open(path: &Path) -> Result<(Sink, Done), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", path.display());
    let mut file =
        OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path).map_err(failed)?;
    let (done, whole) = read(&file, path)?;
    file.set_len(whole).map_err(failed)?;
    file.seek(SeekFrom::Start(whole)).map_err(failed)?;
    Ok((Sink::file(file), done))
}

/// The inputs of the whole lines, and how many bytes those lines are.
fn read(file: &File, path: &Path) -> Result<(Done, u64), String> {
    let mut done = Done::default();
    let mut whole = 0;
    let mut reader = BufReader::with_capacity(1 << 16, file);
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        let size =
            reader.read_until(b'\n', &mut line).map_err(|error| format!("{}: {error}", path.display()))?;
        if line.pop() != Some(b'\n') {
            break;
        }
        let written: Written = serde_json::from_slice(&line).map_err(|_| {
            format!("{} line {number}: not written by dump; choose another file for --resume", path.display())
        })?;
        done.add(&written.file);
        whole += size as u64;
    }
    Ok((done, whole))
}
