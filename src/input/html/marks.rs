//! Marks: what an element of a line adds to its words or takes from them.
//!
//! The mark of a footnote is no figure of the number before it, words that are struck out do not hold any longer, and a browser
//! sets the marks around a quotation that the page leaves to it.

use super::names;
use crate::input::block::Blocks;
use crate::input::metadata::keys;
use ego_tree::NodeRef;
use ego_tree::iter::Edge;
use scraper::Node;
use scraper::node::Element;

/// What becomes of an element of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// Nothing but its words.
    None,
    /// It is left out.
    Gone,
    /// It is set in quotation marks.
    Quotation,
}

/// The longest mark of a footnote, in bytes.
const LONGEST_NOTE: usize = 24;
/// The most figures of a mark: more are a year.
const MOST_FIGURES: usize = 3;
/// The most letters of a unit that is raised to a power: `km`, with the `CO` of a gas.
const LONGEST_UNIT: usize = 2;
/// The longest words that somebody struck out of a text, in bytes; an element that was never closed holds more.
const LONGEST_STRUCK: usize = 400;
/// How many nodes of an element, and how many around it, are looked at.
const MOST_NODES: usize = 16;

/// How many elements of the line around an element are looked at.
const MOST_AROUND: usize = 3;

/// The mark of an element in the line that is being written.
pub(super) fn of(element: &Element, node: NodeRef<'_, Node>, blocks: &mut Blocks) -> Mark {
    let line = &blocks.text[blocks.begin()..];
    match element.name() {
        "q" if !line.ends_with(is_quotation_mark) && is_unquoted(node) => Mark::Quotation,
        "a" if refers_to_note(element) && is_note(node, line) => Mark::Gone,
        "del" if words(node, LONGEST_STRUCK).is_some() => Mark::Gone,
        "s" | "strike" if is_struck_part(node) => Mark::Gone,
        "span" if style_says(element, keys::STRIKING) && is_struck_part(node) => Mark::Gone,
        name if name == "sup" || name == "span" && style_says(element, keys::RAISING) => {
            match raised(node, line) {
                Raised::Note => return Mark::Gone,
                Raised::Fraction if line.ends_with(|c: char| c.is_ascii_digit()) => blocks.write(" "),
                _ => {}
            }
            Mark::None
        }
        _ => Mark::None,
    }
}

/// What raised words are.
enum Raised {
    /// The mark of a footnote.
    Note,
    /// The upper part of a fraction, which a blank parts from the number before it.
    Fraction,
    /// Words like others, such as `st` and the power of a unit.
    Words,
}

/// The quotation marks that a browser sets around a quotation inside so many others.
pub(super) fn quotation_marks(depth: u16) -> (&'static str, &'static str) {
    if depth.is_multiple_of(2) { ("\u{201c}", "\u{201d}") } else { ("\u{2018}", "\u{2019}") }
}

fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '\u{201c}' | '\u{201d}' | '\u{2018}' | '\u{ab}')
}

/// Whether a node has words, and no quotation mark before them.
fn is_unquoted(node: NodeRef<'_, Node>) -> bool {
    let first = texts(node).find_map(|text| text.trim_start().chars().next());
    first.is_some_and(|c| !is_quotation_mark(c) && c != '\'')
}

/// Whether an element's own style gives this property this value.
fn style_says(element: &Element, (property, value): (&str, &str)) -> bool {
    let says = |rule: &str| {
        rule.split_once(':').is_some_and(|(name, told)| name.contains(property) && told.contains(value))
    };
    element.attr("style").is_some_and(|style| style.split(';').any(says))
}

/// The first texts inside a node.
fn texts(node: NodeRef<'_, Node>) -> impl Iterator<Item = &str> {
    let opened =
        node.traverse().filter_map(|edge| if let Edge::Open(node) = edge { Some(node) } else { None });
    opened.take(MOST_NODES).filter_map(|node| node.value().as_text().map(|text| &**text))
}

/// The words inside a node; `None` where they are more than so many bytes, or stand in many elements.
fn words(node: NodeRef<'_, Node>, most: usize) -> Option<String> {
    let mut all = String::new();
    for (at, edge) in node.traverse().enumerate() {
        let Edge::Open(node) = edge else { continue };
        let text = node.value().as_text().map_or("", |text| &**text);
        if at > 2 * MOST_NODES || all.len() + text.len() > most {
            return None;
        }
        all.push_str(text);
    }
    Some(all)
}

fn raised(node: NodeRef<'_, Node>, line: &str) -> Raised {
    let Some(words) = words(node, LONGEST_NOTE) else { return Raised::Words };
    let words = words.trim();
    let is_part = node.next_sibling().is_some_and(|next| match next.value() {
        Node::Text(text) => text.starts_with(['/', '\u{2044}']),
        Node::Element(next) => next.name() == "sub",
        _ => false,
    });
    let letters = line.chars().rev().take_while(|c| c.is_alphabetic()).take(LONGEST_UNIT + 1).count();
    let is_linked = node.children().any(|child| child.value().as_element().is_some_and(|a| a.name() == "a"));
    let of_unit = (1..=LONGEST_UNIT).contains(&letters) && !is_linked;
    if is_part && words.bytes().all(|byte| byte.is_ascii_digit()) {
        Raised::Fraction
    } else if is_in_brackets(words) || is_mark(words) && !of_unit {
        Raised::Note
    } else {
        Raised::Words
    }
}

/// Whether words are those of a footnote's mark: brief numbers, or signs.
fn is_mark(words: &str) -> bool {
    let parts = || words.split([',', ' ', '-', '\u{2013}']).filter(|part| !part.is_empty());
    let is_sign = |c: char| matches!(c, '*' | '\u{2020}' | '\u{2021}' | '\u{a7}' | '\u{b6}');
    let number = |part: &str| part.len() <= MOST_FIGURES && part.bytes().all(|byte| byte.is_ascii_digit());
    parts().next().is_some() && parts().all(|part| number(part) || part.chars().all(is_sign))
}

fn is_in_brackets(words: &str) -> bool {
    words.len() > 2 && words.starts_with('[') && words.ends_with(']')
}

/// Whether a link leads to a place on its own page.
fn refers_to_note(element: &Element) -> bool {
    element.attr("href").is_some_and(|href| href.len() > 1 && href.starts_with('#'))
}

/// Whether a link inside a line is the mark of a footnote: a number in brackets, or one right behind a word.
fn is_note(node: NodeRef<'_, Node>, line: &str) -> bool {
    let Some(words) = words(node, LONGEST_NOTE) else { return false };
    let words = words.trim();
    let behind_word =
        line.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ',' | ')' | '\u{201d}'));
    let numbered = |words: &str| words.bytes().any(|byte| byte.is_ascii_digit()) && is_mark(words);
    let bare = words.trim_matches(['[', ']']);
    !line.is_empty() && numbered(bare) && (bare.len() < words.len() || behind_word)
}

/// Whether the words of a struck-out element are a brief part of what stands around them: the parser goes on with an
/// element that was never closed in every paragraph behind it.
fn is_struck_part(node: NodeRef<'_, Node>) -> bool {
    let says = |node: NodeRef<'_, Node>| texts(node).any(|text| !text.trim().is_empty());
    let beside = |node: NodeRef<'_, Node>| {
        node.prev_siblings().take(MOST_NODES).any(says) || node.next_siblings().take(MOST_NODES).any(says)
    };
    let within = |node: &NodeRef<'_, Node>| {
        node.value().as_element().is_some_and(|element| !names::tag(element.name()).is_block())
    };
    let around = std::iter::successors(Some(node), NodeRef::parent).take_while(within);
    words(node, LONGEST_STRUCK).is_some() && around.take(MOST_AROUND).any(beside)
}

#[cfg(test)]
mod tests {
    use crate::extract;

    fn text(line: &str) -> String {
        let page = format!(
            "<article><h1>Numbers</h1><p>{line}</p><p>Sergeant Ida Roe leads the team.</p></article>"
        );
        let text = extract(&page).text;
        text.lines()
            .find(|line| !line.starts_with("Numbers") && !line.starts_with("Sergeant"))
            .unwrap_or_default()
            .to_owned()
    }

    #[test]
    fn marks_of_footnotes_are_no_figures() {
        for (line, want) in [
            ("There are 120<sup>1</sup> officers.", "There are 120 officers."),
            ("There are 120<sup><a href='#n1'>1</a></sup> officers.", "There are 120 officers."),
            ("There are 120<a href='#n1'><sup>[1]</sup></a> officers.", "There are 120 officers."),
            ("There are 120<a href='#n1'>1</a> officers.", "There are 120 officers."),
            ("There are 120 <a href='#n1'>[1]</a> officers.", "There are 120 officers."),
            ("Since 2019<sup>1,2</sup> PC Orr<sup>*</sup> has led.", "Since 2019 PC Orr has led."),
            ("In 2019<span style='font-size:60%; vertical-align: super'>3</span>.", "In 2019."),
            ("On the 1<sup>st</sup> of May, 20<sup>th</sup> in line.", "On the 1st of May, 20th in line."),
            ("It has 40 m<sup>2</sup> of floor.", "It has 40 m2 of floor."),
            ("It took 2<sup>1</sup>/<sub>2</sub> years.", "It took 2 1/2 years."),
            ("In <sup>2019</sup> PC Orr left.", "In 2019 PC Orr left."),
            ("See <a href='/7'>7</a> and part <a href='#p8'>8</a> of it.", "See 7 and part 8 of it."),
        ] {
            assert_eq!(text(line), want, "{line}");
        }
    }

    #[test]
    fn struck_out_words_do_not_run_into_others() {
        for (line, want) in [
            ("There are <del>6</del><ins>5</ins> PCSOs.", "There are 5 PCSOs."),
            ("There are <s>6</s> 5 PCSOs.", "There are 5 PCSOs."),
            ("There are <strike><b>6</b></strike>5 PCSOs.", "There are 5 PCSOs."),
            ("There are <span style='text-decoration:line-through'>6</span>5 PCSOs.", "There are 5 PCSOs."),
            ("There are <b><s>6</s></b> 5 PCSOs.", "There are 5 PCSOs."),
            ("There are <ins>5</ins> PCSOs.", "There are 5 PCSOs."),
            ("<s>There are 5 PCSOs.", "There are 5 PCSOs."),
        ] {
            assert_eq!(text(line), want, "{line}");
        }
    }

    #[test]
    fn a_quotation_is_set_in_the_marks_that_a_browser_shows() {
        for (line, want) in [
            ("He said: <q>Come <q>now</q>.</q>", "He said: \u{201c}Come \u{2018}now\u{2019}.\u{201d}"),
            ("<q>Come in,</q> he said.", "\u{201c}Come in,\u{201d} he said."),
            ("He said: <q>\u{201c}Come.\u{201d}</q>", "He said: \u{201c}Come.\u{201d}"),
            ("He said: \u{201c}<q>Come.</q>\u{201d}", "He said: \u{201c}Come.\u{201d}"),
            ("He said <q></q>nothing.", "He said nothing."),
        ] {
            assert_eq!(text(line), want, "{line}");
        }
    }
}
