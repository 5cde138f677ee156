//! The workers: inputs go in, replies come out in the same order, and what waits in between is bounded.

use crate::inputs::Listed;
use crate::lines::{self, Line};
use crate::progress::{Bytes, Counted};
use crate::record::{Code, Failure};
use crate::resume::{Done, Named};
use crate::worker::{Data, Job, Reply, Worker};
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
pub fn start(worker: Worker, inputs: Vec<Listed>, done: Done, jobs: usize, read: Bytes) -> Receiver<Awaited> {
    let (jobs_in, jobs_out) = sync_channel(jobs * 2);
    let (awaited_in, awaited_out) = sync_channel(jobs * 4);
    let limit = worker.limit;
    let (worker, jobs_out) = (Arc::new(worker), Arc::new(Mutex::new(jobs_out)));
    for _ in 0..jobs {
        let (worker, jobs_out) = (Arc::clone(&worker), Arc::clone(&jobs_out));
        thread::spawn(move || work(&worker, &jobs_out));
    }
    let (budget, batch) = (Arc::default(), Vec::new());
    let named = Named::default();
    let feeder =
        Feeder { jobs: jobs_in, awaited: awaited_in, budget, done, named, limit, read, batch, weight: 0 };
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
    named: Named,
    limit: usize,
    read: Bytes,
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
                let size =
                    path.metadata().map_or(0, |data| usize::try_from(data.len()).unwrap_or(usize::MAX));
                self.read.add(size);
                self.page(path.display().to_string(), Data::File(path), size.min(self.limit))
            }
            Listed::Lines(path) => match open(&path) {
                Ok(file) => self.lines(&path.display().to_string(), file),
                Err(error) => self.page(path.display().to_string(), Data::Unread(error.into()), 0),
            },
            Listed::StandardLines => self.lines("-", io::stdin().lock()),
            Listed::StandardInput => self.standard_input(),
            Listed::Unlisted(path, why) => {
                let why = Failure::new(Code::Unreadable, why);
                self.page(path.display().to_string(), Data::Unread(why), 0)
            }
        }
    }

    fn standard_input(&mut self) -> Result<(), Over> {
        self.hand_on()?;
        let mut bytes = Vec::new();
        match io::stdin().lock().take(self.limit as u64 + 1).read_to_end(&mut bytes) {
            Ok(size) => self.page("-".to_owned(), Data::Bytes(bytes), size),
            Err(error) => self.page("-".to_owned(), Data::Unread(error.into()), 0),
        }
    }

    /// An input that is one page.
    fn page(&mut self, input: String, data: Data, weight: usize) -> Result<(), Over> {
        let again = self.named.add(&input);
        if self.done.holds(&input) {
            return Ok(());
        }
        self.job(Job { name: input.clone(), input, again, line: None, data }, weight)
    }

    fn lines(&mut self, stream: &str, bytes: impl Read) -> Result<(), Over> {
        let mut lines = BufReader::with_capacity(1 << 16, Counted::new(bytes, &self.read));
        let again = self.named.add(stream);
        for number in 1.. {
            // The next line may be long in coming.
            if !lines.buffer().contains(&b'\n') {
                self.hand_on()?;
            }
            let line = Position { stream, again, number };
            match lines::next(&mut lines, self.limit) {
                Ok(None) => break,
                Ok(Some(Line::Whole(bytes))) => self.line(line, bytes)?,
                Ok(Some(Line::TooLong)) => self.lost_line(line, Failure::too_large(self.limit))?,
                Err(error) => return self.lost_line(line, error.into()),
            }
        }
        Ok(())
    }

    fn line(&mut self, at: Position<'_>, mut line: Vec<u8>) -> Result<(), Over> {
        if at.number == 1 && line.starts_with(b"\xef\xbb\xbf") {
            line.drain(..3);
        }
        if line.iter().all(u8::is_ascii_whitespace) || self.done.holds_record(at.stream, at.number, &line) {
            return Ok(());
        }
        let weight = line.len();
        self.job(at.job(Data::Line(line)), weight)
    }

    fn lost_line(&mut self, at: Position<'_>, why: Failure) -> Result<(), Over> {
        if self.done.holds(&lines::place(at.stream, at.number)) {
            return Ok(());
        }
        self.job(at.job(Data::Unread(why)), 0)
    }

    fn job(&mut self, job: Job, weight: usize) -> Result<(), Over> {
        self.batch.push(job);
        self.weight += weight;
        if self.batch.len() < BATCH_JOBS && self.weight < BATCH_BYTES { Ok(()) } else { self.hand_on() }
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

/// The place of a line.
#[derive(Clone, Copy)]
struct Position<'s> {
    stream: &'s str,
    /// How often the stream was named before.
    again: u32,
    number: u64,
}

impl Position<'_> {
    fn job(self, data: Data) -> Job {
        let stream = if self.stream == "-" { "standard input" } else { self.stream };
        let name = format!("{stream} line {}", self.number);
        Job { name, input: self.stream.to_owned(), again: self.again, line: Some(self.number), data }
    }
}

fn open(path: &Path) -> io::Result<File> {
    let file = File::open(path)?;
    if file.metadata()?.is_dir() { Err(io::ErrorKind::IsADirectory.into()) } else { Ok(file) }
}
