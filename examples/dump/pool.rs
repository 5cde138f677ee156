//! The workers: inputs go in, replies come out in the same order, and what waits in between is bounded.

use crate::inputs::Listed;
use crate::lines::{self, Line};
use crate::resume::Done;
use crate::worker::{Job, Page, Reply, Worker};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// The bytes of pages that are under way at once; a single page may be larger.
const BYTES_WAITING: usize = 16 << 20;

/// An input on its way: its reply comes when a worker is done with it.
pub struct Awaited {
    /// What the input is called.
    pub name: String,
    reply: Receiver<Reply>,
    weight: usize,
    budget: Arc<Budget>,
}

impl Awaited {
    /// The reply, if it comes in time.
    pub fn reply_within(&self, time: Duration) -> Option<Reply> {
        match self.reply.recv_timeout(time) {
            Ok(reply) => Some(reply),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some(Reply::Failed("the worker stopped".to_owned())),
        }
    }
}

impl Drop for Awaited {
    fn drop(&mut self) {
        self.budget.give_back(self.weight);
    }
}

/// The bytes that are held by jobs under way.
#[derive(Default)]
struct Budget {
    held: Mutex<usize>,
    freed: Condvar,
}

impl Budget {
    fn take(&self, weight: usize) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        while *held > 0 && *held + weight > BYTES_WAITING {
            held = self.freed.wait(held).unwrap_or_else(PoisonError::into_inner);
        }
        *held += weight;
    }

    fn give_back(&self, weight: usize) {
        *self.held.lock().unwrap_or_else(PoisonError::into_inner) -= weight;
        self.freed.notify_one();
    }
}

/// Starts the threads; the replies come in the order of the inputs. The threads are never joined: a run that ends early
/// ends with the process, even while one of them waits for standard input.
pub fn start(worker: Worker, inputs: Vec<Listed>, done: Done, jobs: usize) -> Receiver<Awaited> {
    let (jobs_in, jobs_out) = sync_channel(jobs * 2);
    let (awaited_in, awaited_out) = sync_channel(jobs * 32);
    let limit = worker.limit;
    let (worker, jobs_out) = (Arc::new(worker), Arc::new(Mutex::new(jobs_out)));
    for _ in 0..jobs {
        let (worker, jobs_out) = (Arc::clone(&worker), Arc::clone(&jobs_out));
        thread::spawn(move || work(&worker, &jobs_out));
    }
    let feeder = Feeder { jobs: jobs_in, awaited: awaited_in, budget: Arc::default(), done, limit };
    thread::spawn(move || feeder.feed(inputs));
    awaited_out
}

fn work(worker: &Worker, jobs: &Mutex<Receiver<(Job, SyncSender<Reply>)>>) {
    loop {
        let next = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((job, reply)) = next else { return };
        // A reply that nobody waits for belongs to a run that has ended.
        let _ = reply.send(worker.reply(&job));
    }
}

/// Turns what is listed into jobs.
struct Feeder {
    jobs: SyncSender<(Job, SyncSender<Reply>)>,
    awaited: SyncSender<Awaited>,
    budget: Arc<Budget>,
    done: Done,
    limit: usize,
}

/// The run has ended; nothing more is wanted.
struct Over;

impl Feeder {
    fn feed(mut self, inputs: Vec<Listed>) {
        for input in inputs {
            if self.feed_one(input).is_err() {
                return;
            }
        }
    }

    fn feed_one(&mut self, input: Listed) -> Result<(), Over> {
        match input {
            Listed::Page(path) => {
                let name = path.display().to_string();
                if self.done.holds(&name) {
                    return Ok(());
                }
                let size =
                    path.metadata().map_or(0, |data| usize::try_from(data.len()).unwrap_or(usize::MAX));
                self.job(Job { name, page: Page::File(path) }, size.min(self.limit))
            }
            Listed::Lines(path) => match open(&path) {
                Ok(file) => self.lines(&path.display().to_string(), BufReader::with_capacity(1 << 16, file)),
                Err(error) => self.failure(path.display().to_string(), error.to_string()),
            },
            Listed::StandardLines => self.lines("-", io::stdin().lock()),
            Listed::StandardInput => self.standard_input(),
            Listed::Unlisted(path, why) => self.failure(path.display().to_string(), why),
        }
    }

    fn standard_input(&mut self) -> Result<(), Over> {
        let name = "-".to_owned();
        if self.done.holds(&name) {
            return Ok(());
        }
        let mut bytes = Vec::new();
        match io::stdin().lock().take(self.limit as u64 + 1).read_to_end(&mut bytes) {
            Ok(size) => self.job(Job { name, page: Page::Bytes(bytes) }, size),
            Err(error) => self.failure(name, error.to_string()),
        }
    }

    fn lines(&mut self, stream: &str, mut lines: impl BufRead) -> Result<(), Over> {
        for number in 1.. {
            match lines::next(&mut lines, self.limit) {
                Ok(None) => break,
                Ok(Some(Line::Whole(line))) => self.line(stream, number, line)?,
                Ok(Some(Line::TooLong)) => {
                    let why = format!("longer than {} bytes; raise --max-bytes", self.limit);
                    self.failure(format!("{stream}:{number}"), why)?;
                }
                Err(error) => return self.failure(format!("{stream}:{number}"), error.to_string()),
            }
        }
        Ok(())
    }

    fn line(&mut self, stream: &str, number: u64, mut line: Vec<u8>) -> Result<(), Over> {
        if number == 1 && line.starts_with(b"\xef\xbb\xbf") {
            line.drain(..3);
        }
        if line.iter().all(u8::is_ascii_whitespace) || self.done.holds_record(stream, number, &line) {
            return Ok(());
        }
        let weight = line.len();
        let page = Page::Line { line, stream: stream.into(), number };
        self.job(Job { name: format!("{stream}:{number}"), page }, weight)
    }

    fn job(&mut self, job: Job, weight: usize) -> Result<(), Over> {
        let answer = self.await_reply(job.name.clone(), weight)?;
        self.jobs.send((job, answer)).map_err(|_| Over)
    }

    fn failure(&mut self, name: String, why: String) -> Result<(), Over> {
        self.await_reply(name, 0)?.send(Reply::Failed(why)).map_err(|_| Over)
    }

    /// Takes the next place in the order.
    fn await_reply(&mut self, name: String, weight: usize) -> Result<SyncSender<Reply>, Over> {
        self.budget.take(weight);
        let (answer, reply) = sync_channel(1);
        let budget = Arc::clone(&self.budget);
        self.awaited.send(Awaited { name, reply, weight, budget }).map_err(|_| Over)?;
        Ok(answer)
    }
}

fn open(path: &Path) -> io::Result<File> {
    let file = File::open(path)?;
    if file.metadata()?.is_dir() { Err(io::ErrorKind::IsADirectory.into()) } else { Ok(file) }
}
