//! The workers: inputs go in, replies come out in the same order, and what waits in between is bounded.

use crate::inputs::Listed;
use crate::lines::{self, Line};
use crate::resume::Done;
use crate::worker::{Job, Page, Reply, Worker};
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::mem;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// How many bytes of pages wait for workers, so that memory does not grow with the input; a single page may be larger.
const BYTES_WAITING: usize = 16 << 20;

/// How many jobs a worker is handed at once: waking a thread costs as much as a short page.
const BATCH_JOBS: usize = 32;
/// How many bytes of pages a worker is handed at once, so that long pages spread over all workers.
const BATCH_BYTES: usize = 64 << 10;

/// Inputs on their way: their replies come when a worker is done with them.
pub struct Awaited {
    /// What the inputs are called.
    pub names: Vec<String>,
    replies: Receiver<Vec<Reply>>,
    weight: usize,
    budget: Arc<Budget>,
}

impl Awaited {
    /// The replies, in the order of the names, if they come in time.
    pub fn replies_within(&self, time: Duration) -> Option<Vec<Reply>> {
        let stopped = || Reply::Failed("worker thread stopped".to_owned());
        match self.replies.recv_timeout(time) {
            Ok(replies) => Some(replies),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some(self.names.iter().map(|_| stopped()).collect()),
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
    let (awaited_in, awaited_out) = sync_channel(jobs * 4);
    let limit = worker.limit;
    let (worker, jobs_out) = (Arc::new(worker), Arc::new(Mutex::new(jobs_out)));
    for _ in 0..jobs {
        let (worker, jobs_out) = (Arc::clone(&worker), Arc::clone(&jobs_out));
        thread::spawn(move || work(&worker, &jobs_out));
    }
    let (budget, batch) = (Arc::default(), Vec::new());
    let feeder = Feeder { jobs: jobs_in, awaited: awaited_in, budget, done, limit, batch, weight: 0 };
    thread::spawn(move || feeder.feed(inputs));
    awaited_out
}

/// Some jobs, and where their replies go.
type Batch = (Vec<Job>, SyncSender<Vec<Reply>>);

fn work(worker: &Worker, batches: &Mutex<Receiver<Batch>>) {
    loop {
        let next = batches.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((jobs, answer)) = next else { return };
        // Replies that nobody waits for belong to a run that has ended.
        let _ = answer.send(jobs.iter().map(|job| worker.reply(job)).collect());
    }
}

/// Turns what is listed into jobs.
struct Feeder {
    jobs: SyncSender<Batch>,
    awaited: SyncSender<Awaited>,
    budget: Arc<Budget>,
    done: Done,
    limit: usize,
    /// The jobs that wait to be handed on, and the bytes of their pages.
    batch: Vec<Job>,
    weight: usize,
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
        // Whether anybody still waits for the last ones makes no difference.
        let _ = self.hand_on();
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
            Listed::StandardLines => self.lines("-", BufReader::with_capacity(1 << 16, io::stdin().lock())),
            Listed::StandardInput => self.standard_input(),
            Listed::Unlisted(path, why) => self.failure(path.display().to_string(), why),
        }
    }

    fn standard_input(&mut self) -> Result<(), Over> {
        let name = "-".to_owned();
        if self.done.holds(&name) {
            return Ok(());
        }
        self.hand_on()?;
        let mut bytes = Vec::new();
        match io::stdin().lock().take(self.limit as u64 + 1).read_to_end(&mut bytes) {
            Ok(size) => self.job(Job { name, page: Page::Bytes(bytes) }, size),
            Err(error) => self.failure(name, error.to_string()),
        }
    }

    fn lines(&mut self, stream: &str, mut lines: BufReader<impl Read>) -> Result<(), Over> {
        for number in 1.. {
            // The next line may be long in coming.
            if !lines.buffer().contains(&b'\n') {
                self.hand_on()?;
            }
            match lines::next(&mut lines, self.limit) {
                Ok(None) => break,
                Ok(Some(Line::Whole(line))) => self.line(stream, number, line)?,
                Ok(Some(Line::TooLong)) => {
                    let why = format!("more than {} bytes; raise --max-bytes", self.limit);
                    self.failure(position(stream, number), why)?;
                }
                Err(error) => return self.failure(position(stream, number), error.to_string()),
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
        self.job(Job { name: position(stream, number), page }, weight)
    }

    fn job(&mut self, job: Job, weight: usize) -> Result<(), Over> {
        self.batch.push(job);
        self.weight += weight;
        if self.batch.len() < BATCH_JOBS && self.weight < BATCH_BYTES { Ok(()) } else { self.hand_on() }
    }

    fn failure(&mut self, name: String, why: String) -> Result<(), Over> {
        self.job(Job { name, page: Page::Unread(why) }, 0)
    }

    /// Gives the batch its place in the order and a worker.
    fn hand_on(&mut self) -> Result<(), Over> {
        if self.batch.is_empty() {
            return Ok(());
        }
        let (batch, weight) = (mem::take(&mut self.batch), mem::take(&mut self.weight));
        self.budget.take(weight);
        let (answer, replies) = sync_channel(1);
        let (names, budget) = (batch.iter().map(|job| job.name.clone()).collect(), Arc::clone(&self.budget));
        self.awaited.send(Awaited { names, replies, weight, budget }).map_err(|_| Over)?;
        self.jobs.send((batch, answer)).map_err(|_| Over)
    }
}

/// The place of a line, for messages.
fn position(stream: &str, number: u64) -> String {
    let stream = if stream == "-" { "standard input" } else { stream };
    format!("{stream} line {number}")
}

fn open(path: &Path) -> io::Result<File> {
    let file = File::open(path)?;
    if file.metadata()?.is_dir() { Err(io::ErrorKind::IsADirectory.into()) } else { Ok(file) }
}
