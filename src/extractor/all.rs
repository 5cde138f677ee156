//! Many inputs at once: [`Extractor::extract_all`] and [`Extractor::extract_all_bytes`].

use super::Extractor;
use crate::announcement::Announcement;
use crate::error::Error;
use rayon::prelude::*;
use std::vec;

/// How many texts are read ahead per core. Fewer leave cores idle while one text is long; more hold memory.
const AHEAD: usize = 256;

/// How many bytes are read ahead, so that memory does not grow with the length of the texts; one text may be longer.
const BYTES_AHEAD: usize = 8 << 20;

impl Extractor {
    /// Extracts the facts of many texts on all cores, in the order of the texts.
    ///
    /// The iterator is read as results are taken, a bounded number of texts ahead, so it may be endless: the memory in use
    /// does not grow with its length. Runs on rayon's current thread pool.
    ///
    /// ```
    /// let extractor = epaulette::Extractor::new();
    /// let texts = ["Sergeant Jane Doe joined in 2007.", "Inspector John Roe retired in 2013."];
    /// let dates: Vec<_> = extractor.extract_all(texts).map(|a| a.dates[0].value.to_string()).collect();
    /// assert_eq!(dates, ["2007", "2013"]);
    /// ```
    pub fn extract_all<I>(&self, texts: I) -> ExtractAll<I::IntoIter>
    where
        I: IntoIterator<Item: AsRef<str> + Send>,
    {
        ExtractAll(Batches::new(self, texts.into_iter()))
    }

    /// Extracts the facts of many pages given as bytes, as [`Extractor::extract_all`] does of texts. A page that cannot be
    /// read gives its error in its place, and the others go on.
    ///
    /// ```
    /// let extractor = epaulette::Extractor::new();
    /// let pages = [b"Sergeant Jane Doe joined in 2007.".to_vec(), b"%PDF-1.7".to_vec()];
    /// let mut all = extractor.extract_all_bytes(pages);
    /// assert_eq!(all.next().unwrap()?.officers[0].name, "Jane Doe");
    /// assert_eq!(all.next().unwrap().unwrap_err().kind(), epaulette::ErrorKind::NotText);
    /// # Ok::<(), epaulette::Error>(())
    /// ```
    ///
    /// # Errors
    /// Each item as [`Extractor::extract_bytes`].
    pub fn extract_all_bytes<I>(&self, pages: I) -> ExtractAllBytes<I::IntoIter>
    where
        I: IntoIterator<Item: AsRef<[u8]> + Send>,
    {
        ExtractAllBytes(Batches::new(self, pages.into_iter()))
    }
}

/// The announcements of many texts, in their order; made by [`Extractor::extract_all`].
///
/// ```
/// let mut all = epaulette::Extractor::new().extract_all(["PC Doe retired in 2013."]);
/// assert_eq!(all.next().unwrap().officers[0].name, "Doe");
/// assert!(all.next().is_none());
/// ```
#[derive(Debug, Clone)]
#[must_use = "texts are read as results are taken"]
pub struct ExtractAll<I>(Batches<I, Announcement>);

impl<I: Iterator<Item: AsRef<str> + Send>> Iterator for ExtractAll<I> {
    type Item = Announcement;

    fn next(&mut self) -> Option<Announcement> {
        self.0.next(|text| text.as_ref().len(), |extractor, text| extractor.extract(text.as_ref()))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

/// The announcements or errors of many pages, in their order; made by [`Extractor::extract_all_bytes`].
///
/// ```
/// let mut all = epaulette::Extractor::new().extract_all_bytes([&b"PC Doe retired in 2013."[..], b""]);
/// assert!(all.next().unwrap().is_ok());
/// assert!(all.next().unwrap().is_err());
/// assert!(all.next().is_none());
/// ```
#[derive(Debug)]
#[must_use = "pages are read as results are taken"]
pub struct ExtractAllBytes<I>(Batches<I, Result<Announcement, Error>>);

impl<I: Iterator<Item: AsRef<[u8]> + Send>> Iterator for ExtractAllBytes<I> {
    type Item = Result<Announcement, Error>;

    fn next(&mut self) -> Option<Result<Announcement, Error>> {
        self.0.next(|page| page.as_ref().len(), |extractor, page| extractor.extract_bytes(page.as_ref()))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

/// Inputs that are read a batch at a time, and the results of the last batch.
#[derive(Debug, Clone)]
struct Batches<I, R> {
    extractor: Extractor,
    inputs: I,
    ready: vec::IntoIter<R>,
}

impl<I: Iterator<Item: Send>, R: Send> Batches<I, R> {
    fn new(extractor: &Extractor, inputs: I) -> Self {
        Self { extractor: extractor.clone(), inputs, ready: Vec::new().into_iter() }
    }

    /// The next inputs, as many as are read ahead.
    fn batch(&mut self, size: impl Fn(&I::Item) -> usize) -> Vec<I::Item> {
        let most = rayon::current_num_threads() * AHEAD;
        let mut bytes = 0;
        let mut batch = Vec::with_capacity(most.min(self.inputs.size_hint().0.max(1)));
        while batch.len() < most && bytes < BYTES_AHEAD {
            let Some(input) = self.inputs.next() else { break };
            bytes += size(&input);
            batch.push(input);
        }
        batch
    }

    fn next(
        &mut self,
        size: impl Fn(&I::Item) -> usize,
        extract: impl Fn(&Extractor, I::Item) -> R + Sync,
    ) -> Option<R> {
        if self.ready.len() == 0 {
            let batch = self.batch(size);
            let extractor = &self.extractor;
            // Inputs differ much in length, so each is a task of its own.
            let inputs = batch.into_par_iter().with_max_len(1);
            let ready: Vec<R> = inputs.map(|input| extract(extractor, input)).collect();
            self.ready = ready.into_iter();
        }
        self.ready.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let (least, most) = self.inputs.size_hint();
        let ready = self.ready.len();
        (least.saturating_add(ready), most.and_then(|most| most.checked_add(ready)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn the_order_is_that_of_the_texts() {
        let texts: Vec<String> =
            (0..1_000).map(|n| format!("{} PC Doe {n}", "word ".repeat(n % 97))).collect();
        let extractor = Extractor::new();
        let together: Vec<Announcement> = extractor.extract_all(&texts).collect();
        let alone: Vec<Announcement> = texts.iter().map(|text| extractor.extract(text)).collect();
        assert_eq!(together, alone);
    }

    #[test]
    fn an_endless_iterator_is_read_a_bounded_number_ahead() {
        let read = Cell::new(0);
        let endless = std::iter::repeat_with(|| {
            read.set(read.get() + 1);
            "PC Doe"
        });
        let extractor = Extractor::new();
        assert_eq!(extractor.extract_all(endless).take(10).count(), 10);
        assert!(read.get() <= rayon::current_num_threads() * AHEAD, "{} texts were read", read.get());
    }

    #[test]
    fn long_texts_are_read_fewer_ahead() {
        let read = Cell::new(0);
        let long = " ".repeat(BYTES_AHEAD / 4);
        let endless = std::iter::repeat_with(|| {
            read.set(read.get() + 1);
            long.as_str()
        });
        assert_eq!(Extractor::new().extract_all(endless).take(1).count(), 1);
        assert_eq!(read.get(), 4);
    }

    #[test]
    fn no_text_gives_no_announcement() {
        assert_eq!(Extractor::new().extract_all(Vec::<String>::new()).count(), 0);
    }
}
