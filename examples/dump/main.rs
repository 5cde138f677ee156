//! Reads police press releases and prints their facts as JSON, JSON Lines, CSV, a human-readable summary or a web page.
//!
//! ```sh
//! cargo run --example dump fixtures/*.txt
//! ```
//!
//! One thread lists the inputs, worker threads read, extract and render them, and the main thread writes the results in the
//! order of the inputs. The queues between them are bounded, so memory use does not grow with the length of a stream.
#![forbid(unsafe_code)]
#![warn(clippy::pedantic)]

mod args;
mod inputs;
mod learn;
mod lines;
mod output;
mod pool;
mod progress;
mod record;
mod render;
mod resume;
mod rules;
mod sink;
mod size;
mod terminal;
mod usage;
mod worker;

use args::Args;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

fn main() -> ExitCode {
    let args = Args::read();
    match run(&args) {
        Ok(status) => status,
        Err(problem) => {
            terminal::report(&problem);
            ExitCode::from(2)
        }
    }
}

/// Runs the command. An error is invalid usage, found before any input is read.
fn run(args: &Args) -> Result<ExitCode, String> {
    if args.rules {
        return rules::print(args.format).map(|()| ExitCode::SUCCESS);
    }
    let plan = args.plan()?;
    if args.schema {
        return record::schema::print(plan.only).map(|()| ExitCode::SUCCESS);
    }
    let extractor = args.extractor(plan)?;
    let settings = args.settings(plan, &extractor);
    let (mut sink, done) = match (&args.resume, &args.out) {
        (Some(path), _) => resume::open(path, &settings, plan)?,
        (None, Some(folder)) => (sink::Sink::folder(folder, plan)?, resume::Done::default()),
        (None, None) => (sink::Sink::standard_output(plan), resume::Done::default()),
    };
    refuse_own_output(args, &sink)?;
    let inputs = inputs::list(&args.inputs, args.input, &sink);
    let read = progress::Bytes::default();
    let progress = progress::Progress::new(&inputs, &read);
    let learner = args.learn.then(Arc::default);
    let worker = worker::Worker {
        extractor,
        limit: args.max_bytes.0,
        plan,
        settings,
        with_errors: args.with_errors,
        keep: args.kept().into(),
        alone: args.alone,
        learner: learner.clone(),
    };
    let replies = pool::start(worker, inputs, done, args.jobs(), read);
    let status = sink.write_all(&replies, &progress);
    Ok(match learner {
        Some(learner) => learn::print(&learner, status),
        None => status,
    })
}

/// What the run writes to is none of its inputs; in a folder that is read it is passed over.
fn refuse_own_output(args: &Args, sink: &sink::Sink) -> Result<(), String> {
    if args.inputs.iter().any(|path| args.out.is_some() && sink.is(path)) {
        return Err("--out: the folder holds inputs; choose another folder".to_owned());
    }
    if let Some(path) = args.inputs.iter().find(|path| !path.is_dir() && sink.is(path)) {
        return Err(format!("{}: is written by this run; choose another output", path.display()));
    }
    let standard_input = args.inputs.is_empty() || args.inputs.iter().any(|path| path.as_os_str() == "-");
    if standard_input && sink.is(Path::new("/dev/stdin")) {
        return Err("standard input is written by this run; choose another output".to_owned());
    }
    Ok(())
}
