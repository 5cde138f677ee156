//! [`Worker`]: reads an input, extracts its facts and renders them, all on one thread.

use crate::inputs;
use crate::lines::{self, Markup};
use crate::record::{Code, Failure, Id, Printed, Settings, Source};
use crate::render::{self, Page, Plan, Read};
use epaulette::{Cleaned, Explanation, Extractor, Format, SiteLearner};
use std::borrow::Cow;
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
    pub settings: Settings,
    /// Whether an input that cannot be read has a record that says why.
    pub with_errors: bool,
    /// The fields that a JSON Lines input hands on.
    pub keep: Arc<[String]>,
    /// Whether a line has the record that it has as the only one.
    pub alone: bool,
    /// What learns from the pages instead of extracting their facts.
    pub learner: Option<Arc<Mutex<SiteLearner>>>,
}

/// One page to read.
pub struct Job {
    /// The name of the page in messages.
    pub name: String,
    /// The path that was named, and how often it was named before.
    pub input: String,
    pub again: u32,
    /// The number of the line in a JSON Lines input.
    pub line: Option<u64>,
    pub data: Data,
}

/// Where a page is.
pub enum Data {
    File(PathBuf),
    Bytes(Vec<u8>),
    Line(Vec<u8>),
    /// Nowhere, and why.
    Unread(Failure),
}

impl Job {
    /// The source of the page, before its line, of this number, is read.
    fn source(&self, line: Option<u64>) -> Source {
        let (input, again) = (self.input.clone(), self.again);
        let file = line.map_or_else(|| input.clone(), |number| lines::place(&input, number));
        Source { file, input, line, again, kept: None }
    }

    /// What of the page was read already.
    fn bytes(&self) -> &[u8] {
        match &self.data {
            Data::Bytes(bytes) | Data::Line(bytes) => bytes,
            Data::File(_) | Data::Unread(_) => &[],
        }
    }
}

/// The result of a job.
pub enum Reply {
    /// What is printed.
    Printed(Printed),
    /// Why nothing is.
    Failed(String),
}

/// A page that is there to be read.
enum Opened<'j> {
    Bytes(Cow<'j, [u8]>, Option<Cow<'j, str>>),
    Record(Box<lines::Record>),
}

impl Worker {
    /// Does a job. A bug in the library must cost only the page that triggers it, so a panic is a reply too.
    pub fn reply(&self, job: &Job) -> Reply {
        let (source, opened) = self.open(job);
        let printed =
            catch_unwind(AssertUnwindSafe(|| opened.and_then(|opened| self.print(&source, &opened))));
        let bug = || Err(Failure::new(Code::Bug, "bug in the library; please report it with this page"));
        match printed.unwrap_or_else(|_| bug()) {
            Ok(printed) if self.alone => Reply::Printed(Printed::plain(printed.bytes)),
            Ok(printed) => Reply::Printed(printed),
            Err(failure) if self.with_errors => {
                let failed = render::failed(self.plan, &self.settings, &source, &failure);
                failed.map_or_else(|error| Reply::Failed(error.to_string()), Reply::Printed)
            }
            Err(Failure { code: Code::InvalidLine, message }) => {
                Reply::Failed(format!("{message}; line skipped"))
            }
            Err(failure) => Reply::Failed(failure.message),
        }
    }

    /// The name and the place of a page, and what is to be read.
    fn open<'j>(&self, job: &'j Job) -> (Source, Result<Opened<'j>, Failure>) {
        let number = job.line.map(|number| if self.alone { 1 } else { number });
        let mut source = job.source(number);
        if job.line.is_some() && !self.keep.is_empty() {
            source.kept = Some(lines::kept(job.bytes(), &self.keep));
        }
        let opened = match &job.data {
            Data::File(path) => {
                let bytes = self.read(path).map_err(Failure::from);
                bytes.map(|bytes| Opened::Bytes(bytes.into(), inputs::site_of(path)))
            }
            Data::Bytes(bytes) => Ok(Opened::Bytes(bytes.into(), None)),
            Data::Line(line) => lines::record(line).map_err(invalid).map(|record| {
                source.file = record.name(&job.input, number.unwrap_or_default());
                Opened::Record(Box::new(record))
            }),
            Data::Unread(failure) => Err(failure.clone()),
        };
        (source, opened)
    }

    fn print(&self, source: &Source, opened: &Opened<'_>) -> Result<Printed, Failure> {
        match opened {
            Opened::Bytes(bytes, site) => self.page(source, bytes, site.as_deref()),
            Opened::Record(record) => self.record(source, record),
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

    fn page(&self, source: &Source, bytes: &[u8], site: Option<&str>) -> Result<Printed, Failure> {
        if bytes.len() > self.limit {
            return Err(Failure::too_large(self.limit));
        }
        let of_site = site.map(|site| self.extractor.clone().with_site(site));
        let extractor = of_site.as_ref().unwrap_or(&self.extractor);
        if let Some(mut learner) = self.learner() {
            learner.add_bytes(extractor, bytes)?;
            return Ok(Printed::plain(Vec::new()));
        }
        let read = if self.plan.shows_reasons() {
            let cleaned = extractor.clean_bytes(bytes)?;
            explained(extractor.explain_bytes(bytes)?, cleaned)
        } else {
            extractor.extract_bytes(bytes)?.into()
        };
        self.render(source, bytes, &read)
    }

    fn learner(&self) -> Option<MutexGuard<'_, SiteLearner>> {
        self.learner.as_deref().map(|learner| learner.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn record(&self, source: &Source, record: &lines::Record) -> Result<Printed, Failure> {
        let (page, markup) = record.page().map_err(invalid)?;
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
            return Ok(Printed::plain(Vec::new()));
        }
        let read = if self.plan.shows_reasons() {
            explained(extractor.explain(page), extractor.clean(page))
        } else {
            extractor.extract(page).into()
        };
        self.render(source, page.as_bytes(), &read)
    }

    fn render(&self, source: &Source, content: &[u8], read: &Read) -> Result<Printed, Failure> {
        let page = Page { source, id: Id::new(source, content), settings: &self.settings, read };
        Ok(render::render(self.plan, &page)?)
    }
}

fn invalid(why: String) -> Failure {
    Failure::new(Code::InvalidLine, why)
}

fn explained(why: Explanation, cleaned: Cleaned) -> Read {
    Read { facts: why.announcement, reasons: why.facts, dropped: cleaned.dropped }
}
