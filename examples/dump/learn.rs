//! Prints what was learned: the table on standard output, a line per site on standard error.

use crate::terminal;
use epaulette::{SiteLearner, SiteProfile};
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};

/// Prints the profiles of a learner; `status` is that of reading the pages.
pub fn print(learner: &Mutex<SiteLearner>, status: ExitCode) -> ExitCode {
    let learner = std::mem::take(&mut *learner.lock().unwrap_or_else(PoisonError::into_inner));
    let sites: Vec<(String, u64)> = learner.sites().map(|(host, pages)| (host.to_owned(), pages)).collect();
    let unplaced = learner.unplaced();
    let profiles = learner.finish();
    for (host, added) in &sites {
        let profile = profiles.iter().find(|profile| profile.host() == host);
        terminal::note(&match profile {
            Some(profile) => format!(
                "{host}{}: {} lines, learned from {} distinct pages of {added}",
                profile.path(),
                profile.lines(),
                profile.pages()
            ),
            None => format!(
                "{host}: nothing learned from {added} pages; expected 5 distinct pages that repeat a line"
            ),
        });
    }
    if unplaced > 0 {
        terminal::note(&format!(
            "{unplaced} pages have no address, `site` or folder; nothing learned from them"
        ));
    }
    match io::stdout().lock().write_all(SiteProfile::write(&profiles).as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            terminal::report(&format!("cannot write output ({error})"));
            ExitCode::from(1)
        }
        _ => status,
    }
}
