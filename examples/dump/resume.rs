//! Resuming an interrupted run: inputs that the output already holds are skipped.

use crate::lines;
use crate::record::settings::Written;
use crate::record::{Bodies, Settings};
use crate::render::Plan;
use crate::sink::Sink;
use rustc_hash::FxHashMap;
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Seek, SeekFrom};
use std::path::Path;

/// The inputs that are done, by a hash of their names, each with the number of its lines.
#[derive(Debug, Default)]
pub struct Done {
    left: FxHashMap<u128, u32>,
}

/// How often each path was named.
#[derive(Debug, Default)]
pub struct Named {
    times: FxHashMap<u128, u32>,
}

impl Named {
    /// Returns how often the path was named before.
    pub fn add(&mut self, path: &str) -> u32 {
        let times = self.times.entry(key(path)).or_default();
        *times += 1;
        *times - 1
    }
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
        if self.left.is_empty() {
            return false;
        }
        let named = lines::record(line).map(|record| record.name(stream, number));
        self.holds(&named.unwrap_or_else(|_| lines::place(stream, number)))
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
///
/// # Errors
/// The file cannot be read and written, or it holds what this run would not write: the error says how they differ.
pub fn open(path: &Path, settings: &Settings, plan: Plan) -> Result<(Sink, Done), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", path.display());
    let mut file =
        OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path).map_err(failed)?;
    let mut before = Before::default();
    before.read(&file, path, settings)?;
    file.set_len(before.whole).map_err(failed)?;
    file.seek(SeekFrom::Start(before.whole)).map_err(failed)?;
    Ok((Sink::file(file, before.bodies, plan), before.done))
}

/// What an earlier run wrote.
#[derive(Default)]
struct Before {
    done: Done,
    bodies: Bodies,
    /// The bytes of the whole lines.
    whole: u64,
}

impl Before {
    fn read(&mut self, file: &File, path: &Path, settings: &Settings) -> Result<(), String> {
        let mut reader = BufReader::with_capacity(1 << 16, file);
        let mut line = Vec::new();
        for number in 1.. {
            line.clear();
            let size = reader
                .read_until(b'\n', &mut line)
                .map_err(|error| format!("{}: {error}", path.display()))?;
            if line.pop() != Some(b'\n') {
                break;
            }
            let problem = |what: &str| {
                format!("{} line {number}: {what}; choose another file for --resume", path.display())
            };
            let written: Written =
                serde_json::from_slice(&line).map_err(|_| problem("not written by dump"))?;
            let differences = settings.differences(&written);
            if !differences.is_empty() {
                let differences = differences.join(", ");
                return Err(problem(&format!(
                    "written with {differences}; give the same options and lexicons"
                )));
            }
            self.add(&written);
            self.whole += size as u64;
        }
        Ok(())
    }

    fn add(&mut self, written: &Written) {
        self.done.add(&written.file);
        if let (Some(id), Some(hash)) = (written.id, written.content_hash) {
            self.bodies.first(&hash, id);
        }
    }
}
