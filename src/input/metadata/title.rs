//! Titles: a page's title loses the name of its site.

use crate::lexicon::{BoilerplateKind, Lexicons, Table, fold_line, split};

/// What stands between a headline and a site's name. The first are never part of a headline.
const BARS: [&str; 3] = [" | ", " :: ", " \u{bb} "];
const DASHES: [&str; 3] = [" - ", " \u{2013} ", " \u{2014} "];

/// How many parts are cut off a title: a section, a force and a platform.
const MOST_PARTS: usize = 3;

/// The headline in a page's title, without the site's name.
pub(crate) fn headline(raw: &str, site: Option<&str>, lexicons: &Lexicons) -> Option<String> {
    let clean = clean(raw);
    let mut title = clean.trim().trim_end_matches(['|', ' ']).trim_start_matches(['|', ' ']);
    for _ in 0..MOST_PARTS {
        let Some(cut) = cut(title, site, lexicons) else { break };
        title = cut;
    }
    let title = title.trim();
    (!title.is_empty() && site != Some(title) && !is_site(title, None, lexicons)).then(|| title.to_owned())
}

/// One line of plain characters.
fn clean(raw: &str) -> String {
    let decoded = crate::input::character_reference::decode(raw);
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
    clean
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}') || c.is_control()
}

fn cut<'t>(title: &'t str, site: Option<&str>, lexicons: &Lexicons) -> Option<&'t str> {
    // Most titles have neither a bar nor a dash.
    if !title.bytes().any(|byte| matches!(byte, b'|' | b':' | b'-' | 128..)) {
        return None;
    }
    for bar in BARS {
        if let Some((head, tail)) = title.rsplit_once(bar) {
            return Some(if is_site(head, site, lexicons) && !is_site(tail, site, lexicons) {
                tail
            } else {
                head
            });
        }
    }
    for dash in DASHES {
        let last = title.rsplit_once(dash).filter(|(_, tail)| is_site(tail, site, lexicons));
        let first =
            title.split_once(dash).filter(|(head, tail)| is_site(head, site, lexicons) && tail.contains(' '));
        if let Some(cut) = last.map(|(head, _)| head).or(first.map(|(_, tail)| tail)) {
            return Some(cut);
        }
    }
    None
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
        let id = lexicons.word(&part[piece.start..piece.end]);
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
            ("Kent Police", ""),
        ] {
            assert_eq!(headline(raw, None, &lexicons).unwrap_or_default(), want, "{raw}");
        }
    }
}
