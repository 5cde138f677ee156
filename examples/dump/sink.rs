//! [`Sink`]: writes whole records in order, and reports how far it got.

use crate::pool::Awaited;
use crate::progress::Progress;
use crate::record::{Bodies, Printed};
use crate::render::{Loader, Plan};
use crate::worker::Reply;
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;
use std::fs::{File, Metadata};
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

/// How many bytes wait before they are written, so that short announcements share a system call.
const FULL: usize = 1 << 16;

/// How long to wait for a result before what is ready is written and an interruption is seen.
const PATIENCE: Duration = Duration::from_millis(50);

/// Where the output goes. Only whole records are handed to the system, so that an interrupted run leaves no half line.
pub struct Sink {
    out: Box<dyn Write>,
    identity: Option<Metadata>,
    is_terminal: bool,
    /// The bodies of the pages so far.
    bodies: Bodies,
    /// Gathers the rows of pages, where there are any.
    loader: Option<Loader>,
    waiting: Vec<u8>,
    /// The inputs in `waiting`, and the last one's name.
    count: usize,
    last: String,
    /// The inputs that the system has, and the last one's name.
    written: usize,
    reached: String,
}

/// Why the run ends before its inputs do.
enum End {
    Interrupted,
    Unwritable(io::Error),
}

impl Sink {
    /// The process's standard output.
    pub fn standard_output() -> Self {
        let is_terminal = io::stdout().is_terminal();
        Self::new(Box::new(io::stdout()), standard_output_identity(), is_terminal, Bodies::default())
    }

    /// A file, from its current end on, after pages with these bodies.
    pub fn file(file: File, bodies: Bodies) -> Self {
        let identity = file.metadata().ok();
        Self::new(Box::new(file), identity, false, bodies)
    }

    fn new(out: Box<dyn Write>, identity: Option<Metadata>, is_terminal: bool, bodies: Bodies) -> Self {
        let (waiting, last, reached) = (Vec::new(), String::new(), String::new());
        Self {
            out,
            identity,
            is_terminal,
            bodies,
            loader: None,
            waiting,
            count: 0,
            last,
            written: 0,
            reached,
        }
    }

    /// Whether the path is the very file that is written to.
    pub fn is(&self, path: &Path) -> bool {
        match (&self.identity, path.metadata()) {
            (Some(own), Ok(other)) => is_same_file(own, &other),
            _ => false,
        }
    }

    /// Writes every reply in turn and reports the failed ones.
    pub fn write_all(&mut self, plan: Plan, replies: &Receiver<Awaited>, progress: &Progress) -> ExitCode {
        let interrupted = listen();
        let mut failures = 0_usize;
        let end = self.write_replies(plan, replies, progress, &interrupted, &mut failures);
        progress.finish();
        match end {
            Ok(()) if failures > 0 => ExitCode::from(1),
            Ok(()) => ExitCode::SUCCESS,
            Err(End::Interrupted) => ExitCode::from(130),
            // Whoever reads has read enough.
            Err(End::Unwritable(error)) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Err(End::Unwritable(error)) => {
                crate::terminal::report(&self.how_far(&error));
                ExitCode::from(1)
            }
        }
    }

    fn write_replies(
        &mut self,
        plan: Plan,
        replies: &Receiver<Awaited>,
        progress: &Progress,
        interrupted: &AtomicBool,
        failures: &mut usize,
    ) -> Result<(), End> {
        self.loader = plan.loader();
        self.waiting.extend(plan.header());
        loop {
            if interrupted.load(Ordering::Relaxed) {
                self.flush().map_err(End::Unwritable)?;
                return Err(End::Interrupted);
            }
            match replies.recv_timeout(PATIENCE) {
                Ok(awaited) => {
                    let batch = self.wait(&awaited, interrupted)?;
                    for (name, reply) in awaited.names.iter().zip(batch) {
                        match reply {
                            Reply::Printed(printed) => self.push(name, printed).map_err(End::Unwritable)?,
                            Reply::Failed(why) => {
                                *failures += 1;
                                progress.report(&format!("{name}: {why}"));
                            }
                        }
                        progress.step();
                    }
                }
                Err(RecvTimeoutError::Timeout) => self.flush().map_err(End::Unwritable)?,
                Err(RecvTimeoutError::Disconnected) => {
                    let left = self.loader.as_mut().map(Loader::take).unwrap_or_default();
                    self.waiting.extend([left.as_bytes(), plan.footer().as_bytes()].concat());
                    return self.flush().map_err(End::Unwritable);
                }
            }
        }
    }

    /// Waits for the replies of a batch; what is ready is written meanwhile.
    fn wait(&mut self, awaited: &Awaited, interrupted: &AtomicBool) -> Result<Vec<Reply>, End> {
        loop {
            if let Some(replies) = awaited.replies_within(PATIENCE) {
                return Ok(replies);
            }
            self.flush().map_err(End::Unwritable)?;
            if interrupted.load(Ordering::Relaxed) {
                return Err(End::Interrupted);
            }
        }
    }

    fn push(&mut self, name: &str, mut printed: Printed) -> io::Result<()> {
        printed.complete(&mut self.bodies);
        match &mut self.loader {
            Some(loader) => self.waiting.extend(loader.add(printed).into_bytes()),
            None => self.waiting.extend_from_slice(&printed.bytes),
        }
        self.count += 1;
        name.clone_into(&mut self.last);
        if self.waiting.len() >= FULL || self.is_terminal { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        self.out.write_all(&self.waiting)?;
        self.out.flush()?;
        self.waiting.clear();
        self.written += std::mem::take(&mut self.count);
        std::mem::swap(&mut self.reached, &mut self.last);
        Ok(())
    }

    fn how_far(&self, error: &io::Error) -> String {
        match self.written {
            0 => format!("cannot write output ({error}); no input was written"),
            many => format!(
                "cannot write output ({error}); {many} inputs were written, the last one `{}`",
                self.reached
            ),
        }
    }
}

/// Set by the first interruption, which lets the record at hand be finished; the second one ends the process.
fn listen() -> Arc<AtomicBool> {
    let interrupted = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM] {
        // Without a handler the signal does what it always does.
        let _ = flag::register_conditional_shutdown(signal, 130, Arc::clone(&interrupted));
        let _ = flag::register(signal, Arc::clone(&interrupted));
    }
    interrupted
}

#[cfg(unix)]
fn standard_output_identity() -> Option<Metadata> {
    use std::os::fd::AsFd;
    let file = File::from(io::stdout().as_fd().try_clone_to_owned().ok()?);
    file.metadata().ok().filter(Metadata::is_file)
}

#[cfg(not(unix))]
fn standard_output_identity() -> Option<Metadata> {
    None
}

#[cfg(unix)]
fn is_same_file(one: &Metadata, other: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (one.dev(), one.ino()) == (other.dev(), other.ino())
}

#[cfg(not(unix))]
fn is_same_file(_: &Metadata, _: &Metadata) -> bool {
    false
}
