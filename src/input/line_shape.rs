//! Shapes of lines: sentences, menus with bars between their parts, and credits of pictures.

use super::page_lines::words::words;
use crate::document::PARTING;
use crate::lexicon::{BoilerplateKind, Cue, GroupKind, GroupRow, Lexicons, RankRow, Table, Word, WordClass};

/// The shortest sentence that counts as one, in bytes: headlines and captions with a full stop are shorter.
const SHORTEST_SENTENCE: usize = 60;
/// The longest menu or breadcrumb on one line, in bytes.
const LONGEST_MENU: usize = 140;
/// The most words of an item of a menu.
const MOST_ITEM_WORDS: usize = 6;
/// How many figures a number of people has on such a line: four are a year.
const MOST_FIGURES: usize = 3;
/// What may stand behind counted people besides a place: `and`, `based at`.
const POSTED: u128 = Cue::Conjunction.bit() | Cue::PostingVerb.bit();
/// The longest credit of a picture, in bytes.
const LONGEST_CREDIT: usize = 60;

/// The most words of a line that says that an advert interrupts the story.
const MOST_INTERRUPTING_WORDS: usize = 12;

/// A line that says that the story goes on behind an advert: each of its words speaks of either, and one of the advert.
pub(super) fn is_interruption(line: &str, lexicons: &Lexicons) -> bool {
    let mut interrupts = false;
    let mut count = 0;
    for word in words(line) {
        let kinds = lexicons.boilerplate().kinds_of(word);
        let advert = kinds.contains(&BoilerplateKind::Interrupting);
        count += 1;
        if count > MOST_INTERRUPTING_WORDS || !advert && !kinds.contains(&BoilerplateKind::Resuming) {
            return false;
        }
        interrupts |= advert;
    }
    interrupts
}

/// A line long enough for a sentence, with a sentence's end.
pub(super) fn is_sentence(line: &str) -> bool {
    line.len() > SHORTEST_SENTENCE && line.ends_with(['.', '!', '?', '"', '\u{201d}', '\u{2019}', ':', ')'])
}

/// Whether a part of a parted line is a number of people of the police and says nothing that is done: `4 response officers`,
/// `Oakham 2 PCSOs`, `3 x PC in Ketton`; or names them before a colon, and each part ends in a number: `PCs: Oakham 4 / Ketton 3`.
/// Menus have a part of words that only menus are made of: `Home`.
pub(super) fn counts_people(line: &str, lexicons: &Lexicons) -> bool {
    if line.len() >= LONGEST_MENU {
        return false;
    }
    let parts = cells(line);
    let named = |words: &[&str]| (0..words.len()).any(|at| people_at(&words[at..], lexicons).is_some());
    let counted = |part: &Vec<&str>| (0..part.len()).any(|at| is_counted(&part[at..], lexicons));
    let labelled = line.split_once(':').is_some_and(|(label, rest)| {
        let label: Vec<_> = words(label).collect();
        named(&label)
            && cells(rest).iter().all(|cell| cell.last().is_some_and(|last| is_number(last, lexicons)))
    });
    let menu = |word: &&str| lexicons.boilerplate().kinds_of(word).contains(&BoilerplateKind::Menu);
    // `Sergeant 1 > PCs 6`, `PCSOs: 4 now / 6 in 2016`.
    let label = |part: &Vec<&str>| {
        let named = part.first().and_then(|_| people_at(part, lexicons));
        named.is_some_and(|(len, _)| part.get(len).is_some_and(|word| is_number(word, lexicons)))
    };
    (labelled || parts.iter().any(counted) || parts.iter().any(label))
        && !parts.iter().any(|part| !part.is_empty() && part.iter().all(menu))
}

/// The words of each part of a line.
fn cells(line: &str) -> Vec<Vec<&str>> {
    line.split(PARTING).map(|cell| words(cell).collect()).collect()
}

/// A number that may count people: no time, no year of four figures and no telephone's.
pub(super) fn is_number(word: &str, lexicons: &Lexicons) -> bool {
    let mut rows = lexicons.rows_at(lexicons.start(lexicons.word(word)));
    (1..=MOST_FIGURES).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
        || rows.any(|(table, _)| table == Table::Number)
}

/// The figures of `x3` and `3x`; any other word as it is.
pub(super) fn figures_of(word: &str) -> &str {
    let times = ['x', 'X'];
    let figures = word.strip_prefix(times).or_else(|| word.strip_suffix(times)).unwrap_or(word);
    if figures.is_empty() { word } else { figures }
}

/// Whether a number counts the people behind it, and behind them stands a place, a preposition or a further number.
fn is_counted(part: &[&str], lexicons: &Lexicons) -> bool {
    let modifier = Cue::CountModifier.bit() | Cue::Additive.bit() | Cue::Police.bit();
    let leads = |at: &usize| {
        let word = part[*at];
        word.eq_ignore_ascii_case("x") || lexicons.bits(lexicons.word(word)) & modifier != 0
    };
    let figures = figures_of(part[0]);
    if !is_number(figures, lexicons) {
        return false;
    }
    let far = (1..part.len()).take_while(leads).count().min(MOST_ITEM_WORDS) + 1;
    let one = part[0] == "1";
    let last = part.len().saturating_sub(1);
    let noun = (1..=far.min(last)).find_map(|at| people_at(&part[at..], lexicons).map(|noun| (at, noun)));
    noun.is_some_and(|(at, (len, several))| {
        let behind = part.get(at + len);
        let quiet = |word: &&str| {
            word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
                || lexicons.grammar().look_up(word).is(WordClass::Preposition)
                || lexicons.bits(lexicons.word(word)) & POSTED != 0
        };
        // `4 PCSO posts`.
        let posts = behind.is_some_and(|word| lexicons.word(word) == Word::Posts.id());
        // `12 PCSO`, a part of its own.
        let short = Cue::RankAbbreviation.bit() | Cue::TitleAbbreviation.bit();
        let abbreviated = behind.is_none() && lexicons.bits(lexicons.word(part[at])) & short != 0;
        let times = figures.len() < part[0].len() || at > 1 && part[1].eq_ignore_ascii_case("x");
        posts || (several || one || abbreviated || times) && behind.is_none_or(quiet)
    })
}

/// How many words the name of people of the police has that begins a row of words, and whether it is of several.
pub(super) fn people_at(part: &[&str], lexicons: &Lexicons) -> Option<(usize, bool)> {
    let mut node = lexicons.start(lexicons.word(part.first()?));
    let mut found = None;
    for len in 1..=part.len().min(MOST_ITEM_WORDS) {
        for (table, row) in lexicons.rows_at(node) {
            let several = match table {
                Table::Group => match lexicons.row::<GroupRow>(row).kind {
                    GroupKind::One => Some(false),
                    GroupKind::Many => Some(true),
                    _ => None,
                },
                Table::Rank => {
                    let row = lexicons.row::<RankRow>(row);
                    row.is_rank().then(|| row.has_plural(&part[..len].join(" ")))
                }
                _ => continue,
            };
            found = several.map(|several| (len, several));
        }
        let Some(next) = part.get(len).filter(|_| node != 0) else { break };
        node = lexicons.step(node, lexicons.word(next));
    }
    found
}

/// Short parts with bars, arrows or slashes between them: a menu or a breadcrumb.
pub(super) fn is_parted(line: &str) -> bool {
    // Most lines hold none of the marks.
    let may_part = || !line.is_ascii() || memchr::memchr3(b'|', b'>', b'/', line.as_bytes()).is_some();
    if line.len() >= LONGEST_MENU || !may_part() {
        return false;
    }
    let mut parts = 0;
    for part in line.split(|c: char| PARTING.contains(&c)).map(str::trim) {
        let words = part.split_whitespace().count();
        if words > MOST_ITEM_WORDS || part.ends_with('.') {
            return false;
        }
        parts += 1;
    }
    let spaced = || PARTING.iter().any(|mark| line.split(*mark).skip(1).any(|part| part.starts_with(' ')));
    parts > 1 && spaced()
}

/// A line that ends in a bracket of a picture's credit: `(Image: …)`.
pub(super) fn is_credit(line: &str, lexicons: &Lexicons) -> bool {
    let Some(inner) = line.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')).map(|(_, inner)| inner)
    else {
        return false;
    };
    let word = inner.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
    inner.len() < LONGEST_CREDIT && lexicons.boilerplate().is_word(BoilerplateKind::Credit, &word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_beside_an_advert_is_told_from_other_lines() {
        let lexicons = Lexicons::built_in();
        for (line, want) in [
            ("Our report goes on beneath this advert", true),
            ("ADVERTISEMENT: keep scrolling to read on", true),
            ("Read on after the ads", true),
            ("The story goes on below", false),
            ("This advert was placed by the thief", false),
            ("The report continues below", false),
            ("Ads", true),
            ("", false),
        ] {
            assert_eq!(is_interruption(line, &lexicons), want, "{line}");
        }
    }
}
