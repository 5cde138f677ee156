//! Lines beside the body that tell of something else: a call of the site's, the next piece of a newsletter, another language.

use super::smoothing::Page;
use crate::lexicon::LineSign;

/// What `new_names` is for three names.
const SEVERAL_NAMES: f32 = 0.75;
/// How many words a label in capitals has at most.
const LABEL_WORDS: usize = 4;
/// The share of them that are capitals, which is more: `CAR PARK`.
const LABEL_CAPITALS: f32 = 0.6;
/// The share of the words of a long line that are of English grammar, at least: on a page in two languages, the other has fewer.
const LEAST_GRAMMAR: f32 = 0.1;

impl Page<'_> {
    /// Names several others than the body does, and none that it does.
    fn is_strange(&self, at: usize) -> bool {
        let signs = &self.lines[at].signs;
        signs[LineSign::NewNames as usize] >= SEVERAL_NAMES && !self.has(at, LineSign::KnownNames)
    }

    /// Speaks to the reader of others than the body does, and not of the police.
    pub(super) fn is_call(&self, at: usize) -> bool {
        let speaks = self.has(at, LineSign::AddressesReader) && !self.has(at, LineSign::Police);
        speaks && self.is_strange(at)
    }

    /// Stands below a label in capitals and names others than the body: the next piece of a newsletter.
    pub(super) fn is_next_piece(&self, at: usize) -> bool {
        let Some(above) = at.checked_sub(1) else { return false };
        let label = &self.lines[above];
        let labelled =
            label.words <= LABEL_WORDS && label.signs[LineSign::BlockCapitals as usize] > LABEL_CAPITALS;
        labelled && self.weights[at] < 0. && !self.speaks_of_police(at) && self.is_strange(at)
    }

    /// Whether a long line is in another language than English.
    pub(super) fn is_foreign(&self, at: usize) -> bool {
        self.lines[at].is_long() && self.lines[at].grammar < LEAST_GRAMMAR
    }

    /// Whether most long lines of the body are in English.
    pub(super) fn is_english(&self, kept: &[bool]) -> bool {
        let long = || (0..kept.len()).filter(|at| kept[*at] && self.lines[*at].is_long());
        long().filter(|at| self.is_foreign(*at)).count() * 2 < long().count()
    }
}

#[cfg(test)]
mod tests {
    use crate::clean;
    use crate::input::page_lines::sample::{FOOT, MENU, STORY};

    /// The lines that stay of a page whose story has these lines above it, in it and below it.
    fn kept(above: &str, between: &str, below: &str) -> String {
        let [one, two, three, four] = STORY;
        clean(&format!("{MENU}{above}{one}\n{two}\n{between}{three}\n{four}{below}{FOOT}")).text
    }

    #[test]
    fn what_tells_of_something_else_goes() {
        for (above, between, below) in [
            (
                "",
                "A short pause: your evening comes with Marrow Lane Ales. Ask for Jolly Heron at the Plough, dear listener \u{2014}\n",
                "",
            ),
            (
                "",
                "",
                "\nBOAT CLUB\nBoats 3 to 8 are away for paint. Bosun Hartley Quill of Wexcombe has the keys until Whitsun.",
            ),
            ("Yn anffodus, nid oes fersiwn Gymraeg o'r tudalennau hyn eto.\n", "", ""),
        ] {
            let text = kept(above, between, below);
            let lines: Vec<&str> = text.lines().filter(|line| *line != "BOAT CLUB").collect();
            assert_eq!(lines, STORY, "{above}{between}{below}");
        }
    }

    #[test]
    fn what_goes_on_with_the_story_stays() {
        for line in [
            "If you know Hartley Quill of Wexcombe or Bram Stoat of Ketton, you can ring the police on 101.",
            "Her predecessor, Sergeant Colin Marsh, has moved to Stamford with Ulla Brandt and Dale Furlong.",
        ] {
            assert_eq!(kept("", &format!("{line}\n"), "").lines().nth(2), Some(line));
        }
    }
}
