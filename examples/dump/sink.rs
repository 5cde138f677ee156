//! [`Sink`]: writes whole records in order, and reports how far it got.

use crate::output::{Output, Pages, Stream, Tables};
use crate::pool::Awaited;
use crate::progress::Progress;
use crate::record::{Bodies, Printed};
use crate::render::{Form, Plan};
use crate::worker::Reply;
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;
use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

/// How long to wait for a result before what is ready is written and an interruption is seen.
const PATIENCE: Duration = Duration::from_millis(50);

/// Writes replies in their order. Only whole records are handed to the system, so that an interrupted run leaves no half line.
pub struct Sink {
    out: Box<dyn Output>,
    own: Own,
    /// The bodies of the pages so far.
    bodies: Bodies,
    /// The inputs that wait in the output, and the last one's name.
    count: usize,
    last: String,
    /// The inputs that the system has, and the last one's name.
    written: usize,
    reached: String,
}

/// What is written to, and so is no input.
enum Own {
    Nothing,
    File(Box<Metadata>),
    Folder(PathBuf),
}

/// Why the run ends before its inputs do.
enum End {
    Interrupted,
    Unwritable(io::Error),
}

impl Sink {
    /// The process's standard output.
    pub fn standard_output(plan: Plan) -> Self {
        let file = standard_output_file();
        let own = identity(file.as_ref());
        // A file is written to directly: what waited in a buffer would not be known to be missing.
        let same = file.as_ref().and_then(|file| file.try_clone().ok());
        let out: Box<dyn io::Write> =
            same.map_or_else(|| Box::new(io::stdout()) as _, |file| Box::new(file) as _);
        let stream = Stream::new(out, file, io::stdout().is_terminal(), plan);
        Self::new(Box::new(stream), own, Bodies::default())
    }

    /// A file, from its current end on, after pages with these bodies.
    pub fn file(file: File, bodies: Bodies, plan: Plan) -> Self {
        let own = identity(Some(&file));
        let same = file.try_clone().ok();
        Self::new(Box::new(Stream::new(Box::new(file), same, false, plan)), own, bodies)
    }

    /// The files of a folder, which is made if it is not there.
    ///
    /// # Errors
    /// The folder or a file in it cannot be made.
    pub fn folder(folder: &Path, plan: Plan) -> Result<Self, String> {
        let failed = |error: io::Error| format!("{}: {error}", folder.display());
        fs::create_dir_all(folder).map_err(failed)?;
        // Tables are no inputs, whatever folder they are in.
        let (out, own): (Box<dyn Output>, Own) = match plan.form {
            Form::Html => {
                (Box::new(Pages::new(folder.to_owned())), Own::Folder(folder.canonicalize().map_err(failed)?))
            }
            _ => (Box::new(Tables::new(folder, plan).map_err(failed)?), Own::Nothing),
        };
        Ok(Self::new(out, own, Bodies::default()))
    }

    fn new(out: Box<dyn Output>, own: Own, bodies: Bodies) -> Self {
        Self { out, own, bodies, count: 0, last: String::new(), written: 0, reached: String::new() }
    }

    /// Whether the path is written to by this run.
    pub fn is(&self, path: &Path) -> bool {
        match &self.own {
            Own::Nothing => false,
            Own::File(own) => path.metadata().is_ok_and(|other| is_same_file(own, &other)),
            Own::Folder(folder) => path.canonicalize().is_ok_and(|path| path.starts_with(folder)),
        }
    }

    /// Writes every reply in turn and reports the failed ones.
    pub fn write_all(&mut self, replies: &Receiver<Awaited>, progress: &Progress) -> ExitCode {
        let interrupted = listen();
        let mut failures = 0_usize;
        let end = self.write_replies(replies, progress, &interrupted, &mut failures);
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
        replies: &Receiver<Awaited>,
        progress: &Progress,
        interrupted: &AtomicBool,
        failures: &mut usize,
    ) -> Result<(), End> {
        loop {
            if interrupted.load(Ordering::Relaxed) {
                return Err(self.interrupted());
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
                Err(RecvTimeoutError::Disconnected) => return self.out.end(false).map_err(End::Unwritable),
            }
        }
    }

    /// Ends an interrupted output.
    fn interrupted(&mut self) -> End {
        self.out.end(true).map_or_else(End::Unwritable, |()| End::Interrupted)
    }

    /// Waits for the replies of a batch; what is ready is written meanwhile.
    fn wait(&mut self, awaited: &Awaited, interrupted: &AtomicBool) -> Result<Vec<Reply>, End> {
        loop {
            if let Some(replies) = awaited.replies_within(PATIENCE) {
                return Ok(replies);
            }
            self.flush().map_err(End::Unwritable)?;
            if interrupted.load(Ordering::Relaxed) {
                return Err(self.interrupted());
            }
        }
    }

    fn push(&mut self, name: &str, mut printed: Printed) -> io::Result<()> {
        printed.complete(&mut self.bodies);
        self.count += 1;
        name.clone_into(&mut self.last);
        if self.out.put(printed)? {
            self.note_written();
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()?;
        self.note_written();
        Ok(())
    }

    /// What waited is written.
    fn note_written(&mut self) {
        if self.count > 0 {
            self.written += std::mem::take(&mut self.count);
            std::mem::swap(&mut self.reached, &mut self.last);
        }
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

/// What tells a file that is written to from others.
fn identity(file: Option<&File>) -> Own {
    let file = file.and_then(|file| file.metadata().ok());
    file.map_or(Own::Nothing, |file| Own::File(Box::new(file)))
}

#[cfg(unix)]
fn standard_output_file() -> Option<File> {
    use std::os::fd::AsFd;
    let file = File::from(io::stdout().as_fd().try_clone_to_owned().ok()?);
    file.metadata().is_ok_and(|file| file.is_file()).then_some(file)
}

#[cfg(not(unix))]
fn standard_output_file() -> Option<File> {
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
