//! The headline of a page whose metadata has none: the line that says what the story after it says.
//!
//! A headline stands before the story, is brief, does not end like a sentence, and most of its words come again in the
//! paragraphs. The name of a site, a strap-line, an item of a menu and a label such as `NEWS RELEASE` say other things.

mod search;

use super::block::Blocks;
use super::dropped::DropReason;
use super::line_shape::is_sentence;
use super::mail;
use super::said::Said;
use crate::lexicon::Lexicons;
use search::{LONGEST_HEADLINE, Search};

/// How many lines are looked at: a wall of consent notices has some eighty.
const MOST_LINES: usize = 160;
/// How many paragraphs of the story may stand before its headline: a standfirst, and a notice that reads like a story.
const MOST_SENTENCES: usize = 3;
/// How many paragraphs of any kind may stand before a headline: a wall of consent notices has a dozen.
const MOST_NOTICES: usize = 12;
/// What it adds to the score, in hundredths, that a line is a heading.
const HEADING: usize = 30;
/// How much more must speak for a line below another than for that one.
const STANDFIRST: usize = 30;

/// The headline's block, and its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Headline {
    pub at: usize,
    pub words: String,
}

/// The words of the story of a page, of its kept paragraphs.
pub(super) fn said(blocks: &Blocks, verdicts: &[Option<DropReason>]) -> Said {
    Said::new(blocks, prose(blocks, verdicts))
}

/// The kept paragraphs.
fn prose<'p>(blocks: &'p Blocks, verdicts: &'p [Option<DropReason>]) -> impl Iterator<Item = usize> + 'p {
    (0..blocks.items.len()).filter(|at| kept_prose(blocks, verdicts, *at))
}

fn kept_prose(blocks: &Blocks, verdicts: &[Option<DropReason>], at: usize) -> bool {
    verdicts[at].is_none() && is_prose(blocks.of(&blocks.items[at]))
}

/// A paragraph that is no headline.
fn is_prose(line: &str) -> bool {
    is_sentence(line) && (line.ends_with(['.', ':']) || line.len() > LONGEST_HEADLINE)
}

/// The line before the story that says most of what the story says.
pub(super) fn find(
    blocks: &Blocks,
    verdicts: &[Option<DropReason>],
    mail: &mail::Head,
    lexicons: &Lexicons,
) -> Option<Headline> {
    let subject = mail.subject.as_deref();
    let search = Search::new(blocks, verdicts, lexicons);
    let mut best: Option<(usize, Headline)> = None;
    if let Some(heading) =
        search.first_kept().filter(|at| search.is_heading(*at)).and_then(|_| search.first_line())
    {
        return Some(heading);
    }
    let mut passed = Passed::default();
    for at in mail.lines.end..blocks.items.len().min(MOST_LINES) {
        if search.is_prose(at) {
            passed.lines.push(at);
            if passed.lines.len() > MOST_NOTICES {
                break;
            }
            continue;
        }
        if !search.may_be_brief(at) {
            continue;
        }
        if passed.most_sentences() > MOST_SENTENCES && passed.sentences(&search) > MOST_SENTENCES {
            break;
        }
        let Some((score, headline)) = search.candidate(at, subject) else { continue };
        if !passed.lines.is_empty() && is_name(&headline.words) {
            continue;
        }
        let sentences = passed.sentences(&search);
        // What follows a paragraph is a heading of the story, unless a date stands below it.
        if sentences > 0 && !search.is_dated(at) {
            continue;
        }
        let score = score.saturating_sub(HEADING * sentences);
        // A line right below a headline may say more of the story than the headline does.
        let least = |known: usize, above: &Headline| known + if above.at + 1 == at { STANDFIRST } else { 0 };
        if best.as_ref().is_none_or(|(known, above)| score > least(*known, above)) {
            best = Some((score, headline));
        }
    }
    best.map(|(_, headline)| headline).or_else(|| search.first_line())
}

/// The paragraphs before a line. Which of them are the story's is asked only where a headline may follow them.
#[derive(Debug, Default)]
struct Passed {
    lines: Vec<usize>,
    /// How many of the first so many are the story's.
    told: usize,
    sentences: usize,
}

impl Passed {
    /// How many of them are the story's, at most.
    fn most_sentences(&self) -> usize {
        self.sentences + self.lines.len() - self.told
    }

    /// How many of them are the story's.
    fn sentences(&mut self, search: &Search<'_>) -> usize {
        self.sentences += self.lines[self.told..].iter().filter(|at| !search.is_foreign(**at)).count();
        self.told = self.lines.len();
        self.sentences
    }
}

/// Whether each word has a capital: between paragraphs stands the name of who is pictured or speaks next.
fn is_name(words: &str) -> bool {
    words.split_whitespace().all(|word| word.starts_with(|c: char| !c.is_lowercase()))
}

#[cfg(test)]
mod tests {
    use crate::extract;

    const STORY: &str = "Sergeant Nora Pike has taken over the neighbourhood team in Oakham, where she leads four constables.\n\n\
        She joined the force in 2009 and has worked in Uppingham, in Stamford and with the mounted section of the county.\n\n\
        Her predecessor, Colin Marsh, retired in April after thirty years with the neighbourhood team of the town.\n";

    fn title(above: &str) -> String {
        extract(&format!("{above}\n\n{STORY}")).title.unwrap_or_default()
    }

    #[test]
    fn finds() {
        for (above, want) in [
            ("New sergeant leads Oakham team", "New sergeant leads Oakham team"),
            ("The Rutland Crier\n\nNew sergeant leads Oakham team", "New sergeant leads Oakham team"),
            ("NEWS RELEASE\n\nNew sergeant leads Oakham team", "New sergeant leads Oakham team"),
            ("PRESS RELEASE - EMBARGOED\n\nNew sergeant leads Oakham team", "New sergeant leads Oakham team"),
            (
                "All the talk of the shire\n\nNew sergeant leads Oakham team\n\nTown and around",
                "New sergeant leads Oakham team",
            ),
            (
                "Rutland Police\n\nNew sergeant leads Oakham team\n\n14 May 2024",
                "New sergeant leads Oakham team",
            ),
            ("New sergeant leads Oakham team 14 May 2024", "New sergeant leads Oakham team"),
            ("New sergeant leads Oakham team By Jane Orr", "New sergeant leads Oakham team"),
            ("3) New sergeant leads Oakham team", "New sergeant leads Oakham team"),
            (
                "New sergeant leads Oakham team\n\nNora Pike takes over the four constables",
                "New sergeant leads Oakham team",
            ),
            ("Who will be next?\n\n14 May 2024\n\nHer own words", "Who will be next?"),
        ] {
            assert_eq!(title(above), want, "{above}");
        }
    }

    #[test]
    fn ignores() {
        for above in [
            "",
            "14 May 2024",
            "Kent Police",
            "NEWS RELEASE",
            "Front page ~ sport ~ bells ~ buses ~ guest book",
            "Picture of the town by a reader,",
        ] {
            assert_eq!(title(above), "", "{above}");
        }
    }

    #[test]
    fn a_name_between_paragraphs_is_no_headline() {
        let (first, rest) = STORY.split_once("\n\n").unwrap();
        assert_eq!(extract(&format!("{first}\n\nSergeant Nora Pike\n\n{rest}")).title, None);
    }
}
