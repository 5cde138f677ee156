//! The headline of a page whose metadata has none: the line that says what the story after it says.
//!
//! A headline stands before the story, is brief, does not end like a sentence, and most of its words come again in the
//! paragraphs. The name of a site, a strap-line, an item of a menu and a label such as `NEWS RELEASE` say other things.

use super::block::Blocks;
use super::dropped::DropReason;
use super::line_end::last_bits;
use super::line_shape::{is_parted, is_sentence};
use super::mail;
use super::metadata::date::{self, Order};
use super::metadata::title;
use super::said::{Said, Share};
use crate::block::BlockKind;
use crate::lexicon::{Cue, Lexicons};
use std::ops::RangeInclusive;

/// The longest headline, in characters: 99 % of 5,585 titles have at most 140.
const LONGEST_HEADLINE: usize = 140;
/// How many words a headline has: 99 % of 5,585 titles have at most 19, and the longest have 33.
const HEADLINE_WORDS: RangeInclusive<usize> = 2..=24;
/// How many lines are looked at: a wall of consent notices has some eighty.
const MOST_LINES: usize = 160;
/// How many paragraphs of the story may stand before its headline: a standfirst, and a notice that reads like a story.
const MOST_SENTENCES: usize = 3;
/// How many paragraphs of any kind may stand before a headline: a wall of consent notices has a dozen.
const MOST_NOTICES: usize = 12;
/// The share of a paragraph's words, in hundredths, below which it is none of the story.
const FOREIGN: usize = 15;
/// The smallest score of a headline.
const ENOUGH: usize = 50;
/// The smallest score of a headline between a date and a paragraph: few of its words need come again.
const ENOUGH_DATED: usize = 35;
/// What each word adds to the score that comes again in the story: a name of a site is brief.
const WORD: usize = 8;
/// How many words add to the score, so that a long line does not outweigh a headline.
const MOST_WORDS: usize = 6;
/// The words that say something of a headline, at least; a label of one or two says little although its story says it.
const FEWEST_TELLING: usize = 4;
/// What it adds to the score, in hundredths, that a line is a heading.
const HEADING: usize = 30;
/// What it adds to the score that a date follows the line.
const DATED: usize = 15;
/// What it adds to the score that a paragraph follows the line.
const LEADING: usize = 10;
/// How much more must speak for a line below another than for that one.
const STANDFIRST: usize = 30;
/// How many lines after a headline its date may stand: a by-line comes between.
const NEAR_DATE: usize = 2;
/// How many lines after a headline its first paragraph may stand: a date and a by-line come between.
const NEAR_SENTENCE: usize = 3;

/// The headline's block, and its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Headline {
    pub at: usize,
    pub words: String,
}

/// What the search looks at.
struct Search<'p> {
    blocks: &'p Blocks,
    verdicts: &'p [Option<DropReason>],
    said: Said,
    /// The words of the paragraphs after the first few.
    later: Said,
    lexicons: &'p Lexicons,
}

/// The words of the story of a page, of its kept paragraphs.
pub(super) fn said(blocks: &Blocks, verdicts: &[Option<DropReason>]) -> Said {
    Said::new(blocks, (0..blocks.items.len()).filter(|at| kept_prose(blocks, verdicts, *at)))
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
    let prose: Vec<usize> = (0..blocks.items.len()).filter(|at| kept_prose(blocks, verdicts, *at)).collect();
    let later = Said::new(blocks, prose.iter().copied().skip(MOST_SENTENCES));
    let said = Said::new(blocks, prose.into_iter());
    let search = Search { blocks, verdicts, said, later, lexicons };
    let mut best: Option<(usize, Headline)> = None;
    if let Some(heading) = search.first_line().filter(|found| search.is_heading(found.at)) {
        return Some(heading);
    }
    let (mut sentences, mut passed) = (0, 0);
    for at in mail.lines.end..blocks.items.len().min(MOST_LINES) {
        if search.is_prose(at) {
            passed += 1;
            sentences += usize::from(!search.is_foreign(at));
            if sentences > MOST_SENTENCES || passed > MOST_NOTICES {
                break;
            }
            continue;
        }
        // What follows a paragraph is a heading of the story, unless a date stands below it.
        let begins = sentences == 0 || search.is_dated(at);
        let Some((score, headline)) = search.candidate(at, subject).filter(|_| begins) else { continue };
        if passed > 0 && is_name(&headline.words) {
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

impl Search<'_> {
    fn line(&self, at: usize) -> &str {
        self.blocks.of(&self.blocks.items[at])
    }

    fn is_heading(&self, at: usize) -> bool {
        self.blocks.items[at].kind == BlockKind::Heading
    }

    fn is_prose(&self, at: usize) -> bool {
        kept_prose(self.blocks, self.verdicts, at)
    }

    /// Whether a paragraph says little of what the later ones say: a notice of the site.
    fn is_foreign(&self, at: usize) -> bool {
        let share = self.later.share(self.line(at), self.lexicons);
        !self.later.is_empty() && share.percent() < FOREIGN
    }

    /// The headline that a line may be, and how much speaks for it.
    fn candidate(&self, at: usize, subject: Option<&str>) -> Option<(usize, Headline)> {
        if !matches!(self.verdicts[at], None | Some(DropReason::Layout)) {
            return None;
        }
        let words = brief(self.line(at), self.lexicons)?;
        let share = self.said.share(&words, self.lexicons);
        let (dated, leads) = (self.is_dated(at), self.leads(at));
        let one_word = share.found == 1 && dated && leads;
        if !(is_enough(share) || one_word) || self.goes_on(at, &words) {
            return None;
        }
        let kind = self.blocks.items[at].kind;
        let named = subject.is_some_and(|subject| subject.contains(words.as_str()));
        let mut score =
            share.found * 100 / share.all.max(FEWEST_TELLING) + WORD * share.found.min(MOST_WORDS);
        score += HEADING * (usize::from(kind == BlockKind::Heading) + usize::from(named));
        score += DATED * usize::from(dated) + LEADING * usize::from(leads);
        if kind == BlockKind::ListItem {
            score = score.saturating_sub(HEADING);
        }
        let enough = if dated && leads { ENOUGH_DATED } else { ENOUGH };
        (score >= enough).then_some((score, Headline { at, words }))
    }

    /// Whether a line breaks off in the midst of a sentence, which the next line ends.
    fn goes_on(&self, at: usize, words: &str) -> bool {
        let next = self.blocks.items.get(at + 1).map_or("", |block| self.blocks.of(block));
        let last = last_bits(words, self.lexicons);
        let grammar = [Cue::Determiner, Cue::Preposition, Cue::Conjunction];
        let opened = words.matches('(').count() > words.matches(')').count();
        next.starts_with(char::is_lowercase) || opened || grammar.iter().any(|cue| last & cue.bit() != 0)
    }

    fn is_dated(&self, at: usize) -> bool {
        let behind = at + 1..(at + 1 + NEAR_DATE).min(self.blocks.items.len());
        behind.into_iter().any(|at| date::dateline(self.line(at), Order::Day, self.lexicons).is_some())
    }

    fn leads(&self, at: usize) -> bool {
        (at + 1..(at + 1 + NEAR_SENTENCE).min(self.blocks.items.len())).any(|at| self.is_prose(at))
    }

    /// The first kept line, where it is a heading or a longer line follows and it holds a word of the story; of the first line
    /// of all, and in a story without paragraphs, nothing more is asked.
    fn first_line(&self) -> Option<Headline> {
        let mut kept = (0..self.blocks.items.len()).filter(|at| self.verdicts[*at].is_none());
        let first = kept.next()?;
        let len = |at: usize| self.line(at).len();
        let longer = kept.by_ref().take(2).any(|at| len(at) > len(first));
        let kind = self.blocks.items[first].kind;
        let prose = (0..self.blocks.items.len()).any(|at| self.is_prose(at));
        let words = brief(self.line(first), self.lexicons)?;
        let says = first == 0 || !prose || self.said.share(&words, self.lexicons).found > 0;
        let is_headline = kind == BlockKind::Heading || longer && says && kind != BlockKind::ListItem;
        is_headline.then_some(Headline { at: first, words })
    }
}

/// Whether each word has a capital: between paragraphs stands the name of who is pictured or speaks next.
fn is_name(words: &str) -> bool {
    words.split_whitespace().all(|word| word.starts_with(|c: char| !c.is_lowercase()))
}

/// Whether more than one word of a line comes again, or all of it.
fn is_enough(share: Share) -> bool {
    share.found > 1 || share.found == 1 && share.all == 1
}

/// The words of a line that is as brief as a headline and may be one.
fn brief(line: &str, lexicons: &Lexicons) -> Option<String> {
    let open = !line.ends_with(['.', ':', ',', ';']);
    if !open
        || line.len() > LONGEST_HEADLINE * 4
        || is_parted(line)
        || title::is_row(line)
        || line.contains(['@', '\u{2502}'])
    {
        return None;
    }
    let words = title::line(line, lexicons)?;
    let count = words.split_whitespace().count();
    let short = words.chars().count() <= LONGEST_HEADLINE && HEADLINE_WORDS.contains(&count);
    (short && date::dateline(&words, Order::Day, lexicons).is_none()).then_some(words)
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
