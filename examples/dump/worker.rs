//! [`Worker`]: reads an input, extracts its facts and renders them, all on one thread.

use crate::inputs;
use crate::lines::{self, Markup};
use crate::render::{self, Plan, Read};
use epaulette::{Cleaned, Explanation, Extractor, Format, SiteLearner};
use std::fs::File;
use std::io::{self, Read as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What every job needs.
pub struct Worker {
    pub extractor: Extractor,
    /// The largest page, in bytes.
    pub limit: usize,
    pub plan: Plan,
    /// What learns from the pages instead of extracting their facts.
    pub learner: Option<Arc<Mutex<SiteLearner>>>,
}

/// One page to read.
pub struct Job {
    /// The name of the page in messages and, unless it is a record, in the output.
    pub name: String,
    pub page: Page,
}

/// Where a page is.
pub enum Page {
    File(PathBuf),
    Bytes(Vec<u8>),
    Line {
        line: Vec<u8>,
        stream: Box<str>,
        number: u64,
    },
    /// Nowhere, and why.
    Unread(String),
}

/// The result of a job.
pub enum Reply {
    /// The facts, as they are printed.
    Facts(Vec<u8>),
    /// Why there are none.
    Failed(String),
}

impl Worker {
    /// Does a job. A bug in the library must cost only the page that triggers it, so a panic is a reply too.
    pub fn reply(&self, job: &Job) -> Reply {
        let facts = catch_unwind(AssertUnwindSafe(|| self.facts(job)));
        match facts {
            Ok(Ok(facts)) => Reply::Facts(facts),
            Ok(Err(why)) => Reply::Failed(why),
            Err(_) => Reply::Failed("bug in the library; please report it with this page".to_owned()),
        }
    }

    fn facts(&self, job: &Job) -> Result<Vec<u8>, String> {
        match &job.page {
            Page::File(path) => {
                let bytes = self.read(path).map_err(|error| error.to_string())?;
                let site = inputs::site_of(path);
                self.page(&job.name, &bytes, site.as_deref())
            }
            Page::Bytes(bytes) => self.page(&job.name, bytes, None),
            Page::Line { line, stream, number } => self.record(line, stream, *number),
            Page::Unread(why) => Err(why.clone()),
        }
    }

    /// The bytes of a file, at most one more than the limit.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let file = File::open(path)?;
        let size = file.metadata().map_or(0, |data| usize::try_from(data.len()).unwrap_or(usize::MAX));
        let mut bytes = Vec::with_capacity(size.min(self.limit) + 1);
        file.take(self.limit as u64 + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn page(&self, name: &str, bytes: &[u8], site: Option<&str>) -> Result<Vec<u8>, String> {
        if bytes.len() > self.limit {
            return Err(format!("more than {} bytes; raise --max-bytes", self.limit));
        }
        let of_site = site.map(|site| self.extractor.clone().with_site(site));
        let extractor = of_site.as_ref().unwrap_or(&self.extractor);
        if let Some(mut learner) = self.learner() {
            return learner
                .add_bytes(extractor, bytes)
                .map(|()| Vec::new())
                .map_err(|error| error.to_string());
        }
        let read = if self.plan.shows_reasons() {
            let cleaned = extractor.clean_bytes(bytes).map_err(|error| error.to_string())?;
            extractor.explain_bytes(bytes).map(|why| explained(why, cleaned))
        } else {
            extractor.extract_bytes(bytes).map(Read::from)
        };
        self.render(name, &read.map_err(|error| error.to_string())?)
    }

    fn learner(&self) -> Option<MutexGuard<'_, SiteLearner>> {
        self.learner.as_deref().map(|learner| learner.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn record(&self, line: &[u8], stream: &str, number: u64) -> Result<Vec<u8>, String> {
        let record = lines::record(line)?;
        let (page, markup) = record.page()?;
        let mut extractor = self.extractor.clone();
        if markup == Markup::Html {
            extractor = extractor.with_format(Format::Html);
        }
        if let Some(published) = record.published() {
            extractor = extractor.with_published_text(published);
        }
        if let Some(url) = record.url() {
            extractor = extractor.with_url(url);
        }
        if let Some(site) = record.site() {
            extractor = extractor.with_site(&site);
        }
        if let Some(mut learner) = self.learner() {
            learner.add(&extractor, page);
            return Ok(Vec::new());
        }
        let read = if self.plan.shows_reasons() {
            explained(extractor.explain(page), extractor.clean(page))
        } else {
            extractor.extract(page).into()
        };
        self.render(&record.name(stream, number), &read)
    }

    fn render(&self, name: &str, read: &Read) -> Result<Vec<u8>, String> {
        render::render(self.plan, name, read).map_err(|error| error.to_string())
    }
}

fn explained(why: Explanation, cleaned: Cleaned) -> Read {
    Read { facts: why.announcement, reasons: why.facts, dropped: cleaned.dropped }
}
