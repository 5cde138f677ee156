//! Reads police press releases and prints their facts: as JSON, JSON Lines, CSV or a summary for a person.
//!
//! ```sh
//! cargo run --example dump fixtures/*.txt
//! ```
//!
//! A thread lists the inputs, workers read and extract and render them, the main thread writes in the order of the
//! inputs. What waits between them is bounded, so a stream of any length is read in the same memory.
#![forbid(unsafe_code)]
#![warn(clippy::pedantic)]

mod args;
mod inputs;
mod lines;
mod pool;
mod progress;
mod render;
mod resume;
mod rules;
mod sink;
mod terminal;
mod worker;

use args::Args;
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args = Args::parse();
    match run(&args) {
        Ok(status) => status,
        Err(problem) => {
            terminal::report(&problem);
            ExitCode::from(2)
        }
    }
}

/// Does what was asked; an error is one of the question, found before any input was read.
fn run(args: &Args) -> Result<ExitCode, String> {
    if args.rules {
        return rules::print(args.format).map(|()| ExitCode::SUCCESS);
    }
    let plan = args.plan()?;
    let extractor = args.extractor(plan)?;
    let (mut sink, done) = match &args.resume {
        Some(path) => resume::open(path)?,
        None => (sink::Sink::standard_output(), resume::Done::default()),
    };
    let inputs = inputs::list(&args.inputs, args.input, &sink);
    let progress = progress::Progress::new(inputs.len());
    let worker = worker::Worker { extractor, limit: args.max_bytes.0, plan };
    let replies = pool::start(worker, inputs, done, args.jobs());
    Ok(sink.write_all(plan, &replies, &progress))
}
