//! Titles: a page's title loses the name of its site.

use super::keys::REPLIES;
use super::{icon, label, run_on};
use crate::input::block::is_mended;
use crate::lexicon::{BoilerplateKind, Lexicons, Table, fold_line, split};
use std::borrow::Cow;

/// What stands between a headline and a site's name. The first are never part of a headline.
const BARS: [&str; 3] = [" | ", " :: ", " \u{bb} "];
const DASHES: [&str; 9] = [
    " - ",
    " \u{2013} ",
    " \u{2014} ",
    " \u{b7} ",
    " \u{2022} ",
    " \u{ab} ",
    " \u{2039} ",
    " \u{203a} ",
    " ~ ",
];
/// What stands between a site's name or a label and a headline.
const COLON: &str = ": ";

/// How many parts are cut off a title: a section, a force and a platform.
const MOST_PARTS: usize = 3;

/// The headline in a page's title, without the site's name.
pub(crate) fn headline(raw: &str, site: Option<&str>, lexicons: &Lexicons) -> Option<String> {
    let clean = clean(raw);
    if label::is_label(&clean, lexicons) {
        return None;
    }
    let mut title = without_counter(&clean).trim_end_matches(['|', ' ']).trim_start_matches(['|', ' ']);
    for _ in 0..MOST_PARTS {
        let Some(cut) = cut(title, site, lexicons) else { break };
        title = cut;
    }
    let title = title.trim();
    // The whole title is no label.
    let is_label = || title.len() < clean.len() && label::is_label(title, lexicons);
    let names_site = site == Some(title) || is_site(title, None, lexicons) || is_label();
    (!title.is_empty() && !names_site).then(|| title.to_owned())
}

/// The other part of a title with a bar of which no part is known to be the site's: the headline may stand behind the bar.
pub(crate) fn behind_bar<'t>(raw: &'t str, site: Option<&str>, lexicons: &Lexicons) -> Option<&'t str> {
    let (head, tail) = BARS.iter().find_map(|bar| raw.rsplit_once(bar))?;
    let beside = |part| is_site(part, site, lexicons) || label::is_label(part, lexicons);
    Some(tail.trim()).filter(|tail| !tail.is_empty() && !beside(tail) && !beside(head))
}

/// The headline in a line of a text: without the number of a list, pictures' names, a by-line and a date run into it.
pub(crate) fn line(raw: &str, lexicons: &Lexicons) -> Option<String> {
    let line = icon::trim(raw).trim_matches(['*', '=', '~', '_', ' ']);
    let line = without_reply(line).unwrap_or(line);
    let headline = headline(without_number(line), None, lexicons)?;
    Some(run_on::cut(&headline, lexicons).to_owned())
}

/// The headline in the subject of a mail: without marks of replies, tags in brackets and numbers.
pub(crate) fn subject(raw: &str, lexicons: &Lexicons) -> Option<String> {
    let mut subject = raw.trim();
    loop {
        let replied = without_reply(subject);
        let tagged = || subject.strip_prefix('[')?.split_once(']').map(|(_, rest)| rest);
        match replied.or_else(tagged) {
            Some(rest) => subject = rest.trim_start(),
            None => break,
        }
    }
    line(subject, lexicons)
}

/// A subject without a mark of replies.
fn without_reply(subject: &str) -> Option<&str> {
    REPLIES.iter().find_map(|mark| {
        subject.get(..mark.len()).filter(|start| start.eq_ignore_ascii_case(mark))?;
        subject.get(mark.len()..).map(str::trim_start)
    })
}

/// The parts at either end of a title, before or after a bar or a dash.
pub(crate) fn ends(raw: &str) -> impl Iterator<Item = &str> {
    separators(raw).flat_map(move |bar| {
        let last = raw.rsplit_once(bar).map(|(_, last)| last);
        let first = raw.split_once(bar).map(|(first, _)| first);
        last.into_iter().chain(first)
    })
}

/// Whether a line has two parts of which the second is the name of a site: a title.
pub(crate) fn names_site(line: &str, lexicons: &Lexicons) -> bool {
    let parts = BARS.iter().find_map(|bar| line.split_once(bar));
    parts.is_some_and(|(_, site)| is_site(site, None, lexicons))
}

/// Whether a line is the label of a release.
pub(crate) fn is_label(line: &str, lexicons: &Lexicons) -> bool {
    label::is_label(line, lexicons)
}

/// Whether a line has four parts or more between bars or dashes of one kind: a menu.
pub(crate) fn is_row(line: &str) -> bool {
    separators(line).any(|bar| line.matches(bar).take(3).count() == 3)
}

/// The bars and dashes that a title may have: most have none.
fn separators(title: &str) -> impl Iterator<Item = &'static str> {
    BARS.iter().chain(&DASHES).copied().filter(|bar| may_hold(title, bar))
}

/// Whether a title may hold a separator, by the byte before its last blank.
fn may_hold(title: &str, separator: &str) -> bool {
    separator.bytes().nth_back(1).is_none_or(|mark| memchr::memchr(mark, title.as_bytes()).is_some())
}

/// What the page tells of a part of its title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// It stands in the page by itself, as a headline does, and so many of its words come again in the story.
    Stands(usize),
    /// The story says most of it.
    Told,
    /// The story says nothing of it.
    Foreign,
    Unknown,
}

/// The part of a title that is its headline, as the page tells of each.
pub(crate) fn by_story(title: &str, tells: impl Fn(&str) -> Part) -> &str {
    if matches!(tells(title), Part::Stands(_)) {
        return title;
    }
    for bar in separators(title) {
        for parts in [title.rsplit_once(bar), title.split_once(bar)] {
            let Some((head, tail)) = parts else { break };
            match (tells(head), tells(tail)) {
                (Part::Stands(first), Part::Stands(second)) if first == second => {}
                (Part::Stands(first), Part::Stands(second)) if first < second => return tail.trim(),
                (Part::Stands(_), _) | (Part::Told, Part::Foreign) => return head.trim(),
                (_, Part::Stands(_)) | (Part::Foreign, Part::Told) => return tail.trim(),
                _ => {}
            }
        }
    }
    match title.split_once(COLON) {
        Some((_, tail)) if matches!(tells(tail), Part::Stands(_)) => tail.trim(),
        _ => title,
    }
}

/// A title without the number of unread messages before it: `(3) New sergeant`.
fn without_counter(title: &str) -> &str {
    let counted = title.strip_prefix('(').and_then(|rest| rest.split_once(") "));
    let is_counter =
        |count: &&(&str, &str)| count.0.bytes().all(|byte| byte.is_ascii_digit() || byte == b'+');
    counted.as_ref().filter(is_counter).map_or(title, |(_, rest)| rest)
}

/// A line without the number of its place in a list: `2) New sergeant`, `2. New sergeant`.
fn without_number(line: &str) -> &str {
    let line = line.trim();
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = line.len() - rest.len();
    let rest = rest.strip_prefix([')', '.']).filter(|rest| rest.starts_with(' '));
    rest.filter(|_| (1..=2).contains(&numbered)).map_or(line, str::trim_start)
}

/// One line of plain characters.
fn clean(raw: &str) -> Cow<'_, str> {
    let decoded = crate::input::character_reference::decode(raw);
    if is_mended(decoded.as_bytes()) {
        return decoded;
    }
    let mut clean = String::with_capacity(decoded.len());
    for word in decoded.split_whitespace() {
        if !clean.is_empty() {
            clean.push(' ');
        }
        if word.bytes().all(|byte| byte.is_ascii_graphic()) {
            clean.push_str(word);
        } else {
            clean.extend(word.chars().filter(|c| !is_invisible(*c)));
        }
    }
    clean.into()
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}') || c.is_control()
}

fn cut<'t>(title: &'t str, site: Option<&str>, lexicons: &Lexicons) -> Option<&'t str> {
    // Most titles have neither a bar nor a dash.
    let may_part = |byte| matches!(byte, b'|' | b':' | b'-' | b'~' | b'[' | 128..);
    if !title.bytes().fold(false, |found, byte| found | may_part(byte)) {
        return None;
    }
    for bar in BARS.into_iter().filter(|bar| may_hold(title, bar)) {
        if let Some((head, tail)) = title.rsplit_once(bar) {
            let beside = |part| is_site(part, site, lexicons) || label::is_label(part, lexicons);
            return Some(if beside(head) && !beside(tail) { tail } else { head });
        }
    }
    for dash in DASHES.into_iter().filter(|dash| may_hold(title, dash)) {
        let beside = |part| is_site(part, site, lexicons) || label::is_label(part, lexicons);
        let last = title.rsplit_once(dash).filter(|(_, tail)| beside(tail));
        let first = title.split_once(dash).filter(|(head, tail)| beside(head) && tail.contains(' '));
        if let Some(cut) = last.map(|(head, _)| head).or(first.map(|(_, tail)| tail)) {
            return Some(cut);
        }
    }
    label::before(title, lexicons)
}

/// Whether a part of a title is the site's name: as the page says, a force's name, or words of publishers only.
fn is_site(part: &str, site: Option<&str>, lexicons: &Lexicons) -> bool {
    let same = |a: &str, b: &str| a.trim().eq_ignore_ascii_case(b.trim());
    if site.is_some_and(|site| same(part, site)) {
        return true;
    }
    if part.split_whitespace().any(|word| word.len() > 3 && word.starts_with(char::is_lowercase)) {
        return false;
    }
    let folded = fold_line(part);
    let count = folded.split_whitespace().count();
    let last = folded.split_whitespace().next_back().unwrap_or_default();
    count <= MOST_WORDS
        && (lexicons.boilerplate().is_word(BoilerplateKind::Site, last) || is_force(part, lexicons))
}

/// The most words of the name of a site; a part of a title with more is a headline.
const MOST_WORDS: usize = 6;

/// Whether the words are a force's name, and not one word that may be its county.
fn is_force(part: &str, lexicons: &Lexicons) -> bool {
    let mut node = 0;
    for (count, piece) in split::Pieces::new(part).filter(|piece| piece.kind != split::Kind::Mark).enumerate()
    {
        let id = lexicons.word_of(part, &piece);
        node = if count == 0 { lexicons.start(id) } else { lexicons.step(node, id) };
        if node == 0 {
            return false;
        }
    }
    lexicons.rows_at(node).any(|(table, _)| table == Table::Force)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_s_name_is_cut_and_the_headline_stays() {
        let lexicons = Lexicons::built_in();
        for (raw, want) in [
            ("Shed burgled in Heanor | Kent Police", "Shed burgled in Heanor"),
            ("Update on a collision |", "Update on a collision"),
            ("Footage sought after stabbing - SYP", "Footage sought after stabbing"),
            ("Officer retires - Metropolitan Police", "Officer retires"),
            ("Lancashire Constabulary - Man charged after stabbing", "Man charged after stabbing"),
            ("Vehicle theft - Templepatrick", "Vehicle theft - Templepatrick"),
            ("Jailed for &#163;6m fraud | Kent Police", "Jailed for \u{a3}6m fraud"),
            ("New chief \u{2013} Rugby | Warwickshire Police", "New chief \u{2013} Rugby"),
            ("Two jailed after chase by police", "Two jailed after chase by police"),
            ("Nine recruits start with Kent Police", "Nine recruits start with Kent Police"),
            ("(7) Shed burgled in Heanor", "Shed burgled in Heanor"),
            ("Shed burgled in Heanor \u{b7} Kent Police", "Shed burgled in Heanor"),
            ("News release - Shed burgled in Heanor", "Shed burgled in Heanor"),
            ("PRESS RELEASE: Shed burgled in Heanor", "Shed burgled in Heanor"),
            ("Season 2, episode 14: Shed burgled in Heanor", "Shed burgled in Heanor"),
            ("The issue: sheds in Heanor", "The issue: sheds in Heanor"),
            ("Shed burgled in Heanor | Press release", "Shed burgled in Heanor"),
            ("Breaking news: shed burgled in Heanor", "Breaking news: shed burgled in Heanor"),
            ("Press release", ""),
            ("MEDIA RELEASE: FOR IMMEDIATE USE", ""),
            ("NEWS RELEASE 45/24", ""),
            ("OBITUARY", ""),
            ("New sergeant for Oakham - a statement", "New sergeant for Oakham - a statement"),
            ("Press release rules change", "Press release rules change"),
            ("Kent Police", ""),
        ] {
            assert_eq!(headline(raw, None, &lexicons).unwrap_or_default(), want, "{raw}");
        }
    }

    #[test]
    fn the_headline_may_stand_behind_the_bar() {
        let lexicons = Lexicons::built_in();
        for (raw, want) in [
            ("Ketton Neighbours | Shed burgled in Heanor", Some("Shed burgled in Heanor")),
            ("Shed burgled in Heanor | Kent Police", None),
            ("Kent Police | Shed burgled in Heanor", None),
            ("Shed burgled in Heanor", None),
        ] {
            assert_eq!(behind_bar(raw, None, &lexicons), want, "{raw}");
        }
    }

    #[test]
    fn a_line_loses_what_is_run_into_it() {
        let lexicons = Lexicons::built_in();
        for (raw, want) in [
            ("2) New sergeant for Oakham", "New sergeant for Oakham"),
            ("[star.gif] New sergeant for Oakham", "New sergeant for Oakham"),
            ("\u{1f7e6} New sergeant for Oakham", "New sergeant for Oakham"),
            ("New sergeant for Oakham By Jane Orr", "New sergeant for Oakham"),
            ("New sergeant for Oakham Tuesday 14 May 2024", "New sergeant for Oakham"),
            ("New sergeant for Oakham Published: 14/05/2024 09:30", "New sergeant for Oakham"),
            ("New sergeant for Oakham By Jane Orr 14 May 2024", "New sergeant for Oakham"),
            ("Cyclist Hit By Van In Oakham", "Cyclist Hit By Van In Oakham"),
            ("Plans for Oakham in 2024", "Plans for Oakham in 2024"),
            ("28 constables for Oakham", "28 constables for Oakham"),
            ("14 May 2024", "14 May 2024"),
        ] {
            assert_eq!(line(raw, &lexicons).unwrap_or_default(), want, "{raw}");
        }
    }

    #[test]
    fn the_story_tells_which_part_is_the_headline() {
        for (title, want) in [
            ("shed burgled - The Crier", "shed burgled"),
            ("The Crier ~ shed burgled", "shed burgled"),
            ("The Crier: Shed burgled", "Shed burgled"),
            ("Shed burgled - a shed Crier", "Shed burgled"),
            ("The Crier: shed burgled", "The Crier: shed burgled"),
            ("Shed burgled - A shed", "Shed burgled"),
            ("A shed - Shed burgled", "Shed burgled"),
            ("shed burgled - shed", "shed burgled - shed"),
            ("neighbours - strangers", "neighbours - strangers"),
        ] {
            let tells = |part: &str| match part {
                "Shed burgled" => Part::Stands(2),
                "A shed" => Part::Stands(1),
                part if part.contains("shed") => Part::Told,
                part if part.contains("Crier") => Part::Foreign,
                _ => Part::Unknown,
            };
            assert_eq!(by_story(title, tells), want, "{title}");
        }
    }
}
