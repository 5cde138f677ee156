//! [`Allowance`]: how much the facts of a page may say, so that no page can be made to say many times its own length.
//!
//! A fact is told with its words, its span and the name of its rule, which takes some 150 bytes of JSON where `6 PCs` takes
//! five. The facts of 5,000 releases take up to five times the length of their text, and 60 KiB hold those of a short one.
//! What is beyond the allowance is not listed.

/// What the facts of a page may take, in bytes of JSON, however short it is.
const LEAST: usize = 60 << 10;
/// What they may take more for each character of the text.
const PER_CHARACTER: usize = 17;
/// What they may take more in any case.
const MOST: usize = 20 << 20;
/// How many headcounts, or steps of careers, are sought: hundreds of times as many as the fullest release has.
const MOST_FOUND: usize = 1 << 16;
/// How many bytes more the text and the words of its facts take for each byte that JSON writes as two or six.
const WRITTEN: usize = 3;

/// What an officer takes but for words, names, spans and steps; this and the next are measured with `dump`.
const OFFICER: usize = 300;
/// What a step of a career takes but for words and names.
const STEP: usize = 180;
/// What a relation takes but for words and names.
const RELATION: usize = 180;
/// What a headcount takes but for words and names.
const HEADCOUNT: usize = 160;
/// What a place takes but for its name and further mentions.
const PLACE: usize = 120;
/// What a date takes but for its words.
const DATE: usize = 105;
/// What the mention of a force takes but for words and names.
const FORCE: usize = 90;
/// What a quote takes but for words and names.
const QUOTE: usize = 100;
/// What a mention takes: `{"start":1234567,"end":1234578},`.
const SPAN: usize = 36;

/// What the facts of a page have taken, and may take.
#[derive(Debug)]
pub(crate) struct Allowance<'t> {
    text: &'t str,
    taken: usize,
    most: usize,
    /// Whether the text has been measured: that of most pages need not be.
    measured: bool,
    /// Whether a finder has stopped before the end of the text.
    stopped: bool,
}

impl<'t> Allowance<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { text, taken: 0, most: LEAST, measured: false, stopped: false }
    }

    /// Whether facts were left out.
    pub(crate) fn leaves_out(&self) -> bool {
        self.stopped || self.is_spent()
    }

    fn is_spent(&self) -> bool {
        self.taken > self.most
    }

    /// Whether a finder that has found so many facts goes on.
    pub(super) fn goes_on(&mut self, found: usize) -> bool {
        self.stopped |= found >= MOST_FOUND;
        found < MOST_FOUND
    }

    /// Whether there is room for so much more. After the first fact that finds none, there is none for any.
    fn grants(&mut self, bytes: usize) -> bool {
        self.taken += bytes;
        if self.taken > self.most && !self.measured {
            (self.most, self.measured) = (allowed(self.text), true);
        }
        !self.is_spent()
    }

    /// As [`Self::grants`], for an officer with so many bytes of words beside the name, and so many spans.
    pub(super) fn grants_officer(&mut self, name: &str, words: usize, spans: usize) -> bool {
        self.grants(OFFICER + 3 * name.len() + 2 * words + SPAN * spans)
    }

    pub(super) fn grants_steps(&mut self, steps: usize, words: usize) -> bool {
        self.grants(STEP * steps + 2 * words)
    }

    pub(super) fn grants_relation(&mut self, officer: &str, words: usize) -> bool {
        self.grants(RELATION + 2 * officer.len() + 2 * words)
    }

    pub(super) fn grants_headcount(&mut self, words: usize) -> bool {
        self.grants(HEADCOUNT + 2 * words)
    }

    pub(super) fn grants_place(&mut self, name: &str) -> bool {
        self.grants(PLACE + 4 * name.len())
    }

    pub(super) fn grants_mention(&mut self) -> bool {
        self.grants(SPAN)
    }

    pub(super) fn grants_date(&mut self, words: usize) -> bool {
        self.grants(DATE + 2 * words)
    }

    pub(super) fn grants_force(&mut self, name: &str, words: usize) -> bool {
        self.grants(FORCE + 2 * name.len() + 2 * words)
    }

    pub(super) fn grants_quote(&mut self, speaker: &str, words: usize) -> bool {
        self.grants(QUOTE + 2 * speaker.len() + 4 * words)
    }
}

/// What the facts of a text may take.
fn allowed(text: &str) -> usize {
    let written = |byte: u8| match byte {
        b'"' | b'\\' | b'\n' | b'\r' | b'\t' => 1,
        0..0x20 => 5,
        _ => 0,
    };
    let longer: usize = text.bytes().map(written).sum();
    let most = (PER_CHARACTER * text.chars().count()).min(MOST);
    LEAST + most.saturating_sub(WRITTEN * longer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_allowed_so_much_for_its_length() {
        assert_eq!(allowed(""), LEAST);
        assert_eq!(allowed("caf\u{e9}"), LEAST + 4 * PER_CHARACTER);
        assert_eq!(allowed("a\"b"), LEAST + 3 * PER_CHARACTER - WRITTEN);
        assert_eq!(allowed("\u{1}"), LEAST + PER_CHARACTER - 5 * WRITTEN);
        assert_eq!(allowed(&"a".repeat(2 << 20)), LEAST + MOST);
    }

    #[test]
    fn what_is_spent_stays_spent() {
        let mut allowance = Allowance::new("1234");
        assert!(allowance.grants(LEAST) && allowance.grants(4 * PER_CHARACTER) && !allowance.leaves_out());
        assert!(!allowance.grants(1) && allowance.leaves_out());
        assert!(!allowance.grants(0) && allowance.leaves_out());
    }

    #[test]
    fn a_finder_stops_at_its_limit() {
        let mut allowance = Allowance::new("");
        assert!(allowance.goes_on(MOST_FOUND - 1) && !allowance.leaves_out());
        assert!(!allowance.goes_on(MOST_FOUND) && allowance.leaves_out() && allowance.grants(1));
    }
}
