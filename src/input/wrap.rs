//! Hard-wrapped lines: which line goes on with the sentence of the line before.
//!
//! Where the lines of a text keep to one width, a line that had no room for the next word runs on (`wrap_width.rs`).
//! Elsewhere the words decide: a long line that goes on in lower case, and a run of lines that begins like a sentence, goes
//! on in lower case and ends in a full stop. Lines of lists, captions and addresses do none of these and stay apart.

use super::apart;
use super::line_end::{self, LineEnd, ends_in_month, holds_sentence_end, is_opening, last_bits};
use super::piece::Piece;
use super::table_row::{is_row, stands_apart};
use super::wrap_width::{self, continues, wrap_width};
use crate::block::BlockKind;
use crate::lexicon::{Cue, Lexicons};

/// For each line whether it goes on with the line before.
pub(super) fn joins(lines: &[Piece<'_>], lexicons: &Lexicons) -> Vec<bool> {
    let width = wrap_width(lines);
    let mut joins = vec![false; lines.len()];
    for (at, pair) in lines.windows(2).enumerate() {
        joins[at + 1] = pair[1].kind == BlockKind::Paragraph
            && continues(pair[0].line, pair[1].line, width)
            && !stands_apart(&pair[0], &pair[1])
            && !apart::is_dateline(pair[0].text, pair[1].text, lexicons)
            && (width.is_some() || !apart::is_signed(pair[1].text, lexicons));
    }
    let paragraphs: Vec<Paragraph> = Paragraph::all(lines, lexicons);
    let ragged = is_ragged(&paragraphs);
    let headed = paragraphs.first().is_some_and(|first| !first.ends);
    let below_blank = |at: usize| at > 0 && lines[at - 1].text.is_empty();
    for paragraph in paragraphs.iter().filter(|paragraph| paragraph.lower > 0 || paragraph.phrase) {
        let mut at = paragraph.start;
        while at < paragraph.end {
            let (lines, known) = (&lines[at..paragraph.end], &joins[at..paragraph.end]);
            let grounds = Grounds {
                ragged,
                whole: ragged || paragraph.closed == 0,
                prose: ragged && headed && below_blank(at) && at == paragraph.start,
            };
            let run = Run::read(lines, known, grounds, lexicons);
            if run.is_sentence(lexicons) {
                joins[at + 1..at + run.lines.len()].fill(true);
            }
            at += run.lines.len();
        }
    }
    joins
}

/// Lines without an empty line, a heading or a list item between them.
struct Paragraph {
    start: usize,
    end: usize,
    /// How many lines go on in lower case.
    lower: usize,
    /// A line ends in a word that must have another after it.
    phrase: bool,
    /// How many lines before the last end in a sentence's end, and whether the last does; of a lone line that is asked of the
    /// text's first alone.
    closed: usize,
    ends: bool,
}

impl Paragraph {
    fn all(lines: &[Piece<'_>], lexicons: &Lexicons) -> Vec<Self> {
        let closed = |line: &Piece<'_>| LineEnd::of(line.text, lexicons) == LineEnd::Closed;
        // Most paragraphs are a line with an empty one below it.
        let mut all: Vec<Self> = Vec::with_capacity(lines.len() / 2 + 1);
        for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.text.is_empty()) {
            let follows = line.kind == BlockKind::Paragraph && !is_row(line.text);
            match all.last_mut().filter(|last| follows && last.end == at && !is_row(lines[at - 1].text)) {
                Some(last) => {
                    last.end = at + 1;
                    last.closed += usize::from(closed(&lines[at - 1]));
                    last.ends = closed(line);
                    last.lower += usize::from(starts_lower(line.text));
                    last.phrase |= is_phrase(lines[at - 1].text, line.text, lexicons);
                }
                None => all.push(Self {
                    start: at,
                    end: at + 1,
                    lower: 0,
                    phrase: false,
                    closed: 0,
                    ends: all.is_empty() && closed(line),
                }),
            }
        }
        all
    }

    fn breaks(&self) -> usize {
        self.end - self.start - 1
    }
}

/// The fewest paragraphs of several lines that show that a text is wrapped and has empty lines between its paragraphs.
const FEWEST_PARAGRAPHS: usize = 3;

/// Whether lines break inside the paragraphs at no fixed width: most go on in lower case, and few begin a sentence.
fn is_ragged(paragraphs: &[Paragraph]) -> bool {
    let ended = || paragraphs.iter().filter(|paragraph| paragraph.breaks() > 0 && paragraph.ends);
    let sum = |what: fn(&Paragraph) -> usize| ended().map(what).sum::<usize>();
    let breaks = sum(Paragraph::breaks);
    ended().count() >= FEWEST_PARAGRAPHS
        && sum(|paragraph| paragraph.lower) * 2 > breaks
        && sum(|paragraph| paragraph.closed) * 4 < breaks
}

/// The fewest words of a line that begins a wrapped sentence; labels and items of menus have fewer.
const FEWEST_WORDS: usize = 3;

/// What the text around a run shows.
#[derive(Clone, Copy)]
struct Grounds {
    /// The text is wrapped, and empty lines part its paragraphs.
    ragged: bool,
    /// The lines are no more than one paragraph.
    whole: bool,
    /// The first line is no heading: those of this text stand apart.
    prose: bool,
}

/// Lines that may be one broken sentence, or several.
struct Run<'l> {
    lines: &'l [Piece<'l>],
    /// A line goes on in lower case.
    lower: bool,
    /// A line goes on although that is told only by what else the run holds. A sentence's end within a line, where one goes on for
    /// certain, ends the doubt.
    doubtful: bool,
    /// In a wrapped text, a line ends in the midst of a sentence, and every line but the last is as long as one that is wrapped.
    filled: bool,
}

impl<'l> Run<'l> {
    /// The longest run at the start of the lines; `joined` tells which lines are known to go on.
    fn read(lines: &'l [Piece<'l>], joined: &[bool], grounds: Grounds, lexicons: &Lexicons) -> Self {
        let Grounds { ragged, whole, prose } = grounds;
        let mut run = Run { lines: &lines[..1], lower: false, doubtful: false, filled: false };
        let (mut open, mut certain, mut is_prose) = (false, false, false);
        let mut within = prose;
        for (at, pair) in lines.windows(2).enumerate() {
            let known = joined[at + 1].then_some(Link::Known);
            let Some(link) = known.or_else(|| link(&pair[0], &pair[1], lexicons)) else { break };
            within = within || ragged && at > 0 || holds_sentence_end(pair[0].text, lexicons);
            let goes_on = match link {
                Link::Known | Link::Lower | Link::Phrase => true,
                Link::Preposition => whole,
                Link::Open => whole && within,
                Link::Next => ragged && within,
            };
            if !goes_on {
                break;
            }
            run.lower |= starts_lower(pair[1].text);
            run.doubtful |= matches!(link, Link::Preposition | Link::Open | Link::Next);
            open |= matches!(link, Link::Preposition | Link::Open);
            certain |= matches!(link, Link::Known | Link::Phrase);
            is_prose |= certain && holds_sentence_end(pair[1].text, lexicons);
            run.lines = &lines[..at + 2];
        }
        run.doubtful &= !is_prose;
        let wrapped = |line: &Piece<'_>| wrap_width::is_long(line.line);
        run.filled = ragged && open && run.lines[..run.lines.len() - 1].iter().all(wrapped);
        run
    }

    /// Whether the lines begin and end like a sentence, and nothing in doubt joins them, or they are filled.
    fn is_sentence(&self, lexicons: &Lexicons) -> bool {
        let (Some(first), Some(last)) = (self.lines.first(), self.lines.last()) else { return false };
        let begins = first.text.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || is_opening(c));
        let words = first.text.split_whitespace().take(FEWEST_WORDS).count();
        begins
            && words == FEWEST_WORDS
            && first.kind != BlockKind::Heading
            && LineEnd::of(last.text, lexicons) == LineEnd::Closed
            && (self.lower || self.filled || !self.doubtful)
    }
}

/// Why a line may go on with the line before.
enum Link {
    /// The width of the lines shows it.
    Known,
    /// It begins in lower case.
    Lower,
    /// The line before ends in a word that must have another after it: `the`, `and`.
    Phrase,
    /// The line before ends in a preposition, which may be the particle of a verb.
    Preposition,
    /// The line before ends in the midst of a sentence, if it is a sentence.
    Open,
    /// The line before ends in a sentence's end, and the next sentence may begin.
    Next,
}

fn link(before: &Piece<'_>, line: &Piece<'_>, lexicons: &Lexicons) -> Option<Link> {
    if apart::starts_with_address(line.text) {
        return None;
    }
    let end = LineEnd::of(before.text, lexicons);
    if starts_lower(line.text) {
        return (end != LineEnd::Closed).then_some(Link::Lower);
    }
    if !line.text.starts_with(|c: char| c.is_alphanumeric() || is_opening(c)) {
        return None;
    }
    match end {
        LineEnd::Closed => Some(Link::Next),
        LineEnd::Paused => None,
        LineEnd::Open if is_phrase(before.text, line.text, lexicons) => Some(Link::Phrase),
        LineEnd::Open if last_bits(before.text, lexicons) & Cue::Preposition.bit() != 0 => {
            Some(Link::Preposition)
        }
        LineEnd::Open => Some(Link::Open),
    }
}

/// Whether a text ends in a word that must have another after it, or in a title's full stop; `her` and `this` may stand
/// alone. Behind a preposition or a month the next line must begin with a year.
fn is_phrase(text: &str, next: &str, lexicons: &Lexicons) -> bool {
    let (word, dotted) = text.strip_suffix('.').map_or((text, false), |word| (word, true));
    let bits = last_bits(word, lexicons);
    let is = |cue: Cue| bits & cue.bit() != 0;
    if dotted {
        return is(Cue::TitleAbbreviation);
    }
    let leads = is(Cue::Determiner) && line_end::must_go_on(word, lexicons) || is(Cue::Conjunction);
    leads && !is(Cue::FemalePronoun)
        || line_end::starts_with_year(next) && (is(Cue::Preposition) || ends_in_month(word, lexicons))
}

fn starts_lower(text: &str) -> bool {
    text.starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use crate::input::lines;
    use crate::input::piece::Marks;
    use crate::lexicon::Lexicons;

    /// The lines of a text after joining.
    fn joined(text: &str) -> Vec<String> {
        let blocks = lines::read(text, Marks::None, &Lexicons::built_in());
        blocks.items.iter().map(|block| blocks.of(block).to_owned()).collect()
    }

    /// Each text is one sentence or paragraph.
    #[test]
    fn broken_sentences_are_joined() {
        for text in [
            "PC Ida Roe has taken charge\nof the team in Selby.",
            "She joined Durham Constabulary\nin 2004.",
            "Sergeant Ida Roe, who leads\nthe team, joined Durham\nin 2004. In May 2010 she was made\nInspector for Selby.",
            "PC Ida Roe has taken charge\nof policing in Selby. She joined Durham\nConstabulary in May\n2004. Eight new\nPCSOs will join her.",
            "The team in Selby has a\nSergeant and two PCs.",
            "PC Ida Roe and the\nChief Constable of Durham said:",
            "\"I am proud of the team,\"\nsaid Sergeant Roe.",
            "Two officers (both PCs)\nwere hurt on Monday.",
            "Inspector Lee Dale joined the force in\n2009. He worked in Selby until\n2016. His new patch is York.",
            "Sergeant Ida Roe retired in May\n2009. She lives in York.",
            "The team was led by Sgt.\nRoe until she left\nin May.",
            "Sergeant Ida Roe was promoted in\n2019. She leads the team in\nSelby, where she lives.",
        ] {
            assert_eq!(joined(text), [text.replace('\n', " ")]);
        }
    }

    /// Each line of each text stays apart.
    #[test]
    fn other_lines_stay_apart() {
        for text in [
            "Sergeant Ida Roe\nPC Max Orr\nPC Lee Dale",
            "Pictured: Sergeant Ida Roe. Photo by PC Orr\nInspector Lee Dale joined in 2006.",
            "New inspector takes charge\nInspector Lee Dale joined in 2006. He is 40.",
            "Officers in Selby:\nseized two vans\narrested a man\nissued four tickets.",
            "warm clothes\na torch\na map.",
            "Selby Police Station\nPortholme Road\nSelby\nYO8 4QQ",
            "I want to\npay\nfind my team",
            "Name | Rank | joined\nroe | sergeant | in 2004.",
            "The day on which he joined\n2009. Then York.",
            "Read more of this on\nwww.example.org.",
            "Story goes on after this\nInspector Dale has taken charge of the team in May.",
            "Sergeant Roe retires today.\nin Selby she is well known.",
            "Sergeant Roe retires\nInspector Dale took charge of\nthe team in May",
            "Sergeant Roe was promoted in\nSelby. She lives in\nRipon.",
            "Inspector Dale has taken charge of the whole team\nby moggy on 3 May 2024",
            "Inspector Dale has taken charge of the whole team\nselby-news.example | 3 May 2024",
        ] {
            assert_eq!(joined(text), text.lines().collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_date_below_a_headline_that_fills_its_width_stands_apart() {
        let story = "Sergeant Ida Roe has taken charge of the\nteam in Selby, where she was born and\nlived until she joined the\n                     force in May 2004, when she was twenty\nyears old. She follows Inspector Max Orr\nwho retires on Friday\n3 May 2024.";
        for (head, want) in [
            ("New sergeant takes charge of Selby team\nKent Police, 3 May 2024", 3),
            ("New sergeant takes charge of Selby team\nFriday 3 May 2024", 3),
            ("New sergeant takes charge of Selby team\nwithin a week", 2),
        ] {
            assert_eq!(joined(&format!("{head}\n\n{story}")).len(), want, "{head}");
        }
    }

    #[test]
    fn a_text_that_is_wrapped_throughout_is_joined_by_its_empty_lines() {
        let text = "New inspector for Selby\n\nInspector Ida Roe has taken charge\nof the town. She was born\nthere.\n\n\
                    Her time with the force\nbegan in 2004.\nShe became a sergeant\nin 2010.\n\nShe said: \"We are here\n\
                    to help the people of the\ntown. Please come and\ntalk to us.\"\n\nSergeant Max Orr\nPC Lee Dale";
        let want = [
            "New inspector for Selby",
            "Inspector Ida Roe has taken charge of the town. She was born there.",
            "Her time with the force began in 2004. She became a sergeant in 2010.",
            "She said: \"We are here to help the people of the town. Please come and talk to us.\"",
            "Sergeant Max Orr",
            "PC Lee Dale",
        ];
        assert_eq!(joined(text), want);
    }

    #[test]
    fn breaks_inside_a_sentence_of_a_page_are_joined() {
        for (page, want) in [
            (
                "<div>PC Ida Roe has taken charge<br>of the team in Selby.<br><br>PC Roe joined<br/>in 2004.</div>",
                "PC Ida Roe has taken charge of the team in Selby.\nPC Roe joined in 2004.",
            ),
            (
                "<p>PC Ida Roe, who has<br>\n run the team<br>since May, is leaving.</p>",
                "PC Ida Roe, who has run the team since May, is leaving.",
            ),
            ("<p>Sergeant Ida Roe<br>PC Max Orr<br>Selby</p>", "Sergeant Ida Roe\nPC Max Orr\nSelby"),
        ] {
            assert_eq!(crate::extract(page).text, want);
        }
    }

    #[test]
    fn a_filled_paragraph_without_a_small_letter_is_joined_where_the_text_is_wrapped() {
        let wrapped = "Sergeant Ida Roe has taken charge of the team in\nSelby, where she was born and where she went to\nschool.\n\n\
            She joined the force in 2004 and has worked in\nmany places since then, most of them in the county\nof Durham.\n\n\
            The team has two constables, who have both been\nin the town for years and know its people by their\nnames.\n\n";
        let filled = "Max Orr will be coming to the team in May from\nNorthamptonshire, where he is now a sergeant and\nLocal Policing Lead.";
        let lines = joined(&format!("{wrapped}{filled}"));
        assert_eq!(lines.last(), Some(&filled.replace('\n', " ")), "{lines:?}");
    }
}
