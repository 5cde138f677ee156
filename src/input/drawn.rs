//! What a program has drawn around the words of a text: boxes, frames and rules.

use super::lines::lines;
use std::borrow::Cow;

/// The shortest rule, in characters.
const SHORTEST_RULE: usize = 3;
/// The fewest lines of a box: a menu between bars has fewer.
const FEWEST_SIDES: usize = 3;

/// Takes away the sides of boxes: bars that lines in a row begin and end with. Where most of them have more bars inside, they
/// are the rows of a table.
pub(super) fn unbox(text: Cow<'_, str>) -> Cow<'_, str> {
    // Most texts hold no bar at all.
    if memchr::memchr_iter(b'|', text.as_bytes()).take(FEWEST_SIDES * 2).count() < FEWEST_SIDES * 2 {
        return text;
    }
    let lines: Vec<&str> = lines(&text).collect();
    let mut plain = String::with_capacity(text.len());
    let mut found = false;
    for row in lines.chunk_by(|one, next| is_of_box(one) == is_of_box(next)) {
        let is_box = is_box(row);
        found |= is_box;
        for line in row {
            plain.push_str(if is_box { inside(line).unwrap_or_default() } else { line });
            plain.push('\n');
        }
    }
    if found { Cow::Owned(plain) } else { text }
}

/// Whether a line may be of a box: it has sides, or is its lid.
fn is_of_box(line: &&str) -> bool {
    inside(line).is_some() || line.trim_start().starts_with('+') && is_rule(line)
}

/// Whether lines in a row are a box. The rule of a table has bars for sides.
fn is_box(row: &[&str]) -> bool {
    let sides = || row.iter().filter_map(|line| inside(line));
    let barred = sides().filter(|words| words.contains('|')).count();
    let count = sides().count();
    let is_table_rule =
        |words: &str| words.contains("--") && words.chars().all(|c| matches!(c, '-' | ':' | '|' | ' '));
    count >= FEWEST_SIDES && barred * 4 <= count && !sides().any(is_table_rule)
}

/// What stands between the sides of a box in one of its lines.
fn inside(line: &str) -> Option<&str> {
    line.trim().strip_prefix('|')?.strip_suffix('|')
}

/// Takes away the lines of frames, and rules; a rule leaves an empty line.
pub(super) fn strip(text: Cow<'_, str>) -> Cow<'_, str> {
    if !holds_frame(&text) && !lines(&text).any(is_rule) {
        return text;
    }
    let mut plain = String::with_capacity(text.len());
    for line in text.lines() {
        if !is_rule(line) {
            plain.extend(line.chars().map(|c| if is_frame(c) { ' ' } else { c }));
        }
        plain.push('\n');
    }
    Cow::Owned(plain)
}

/// Whether a frame stands in a text, by the first two bytes of its characters.
fn holds_frame(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr2_iter(0x94, 0x95, bytes).any(|at| at > 0 && bytes[at - 1] == 0xe2)
}

/// Lines and corners of frames.
fn is_frame(c: char) -> bool {
    ('\u{2500}'..='\u{257f}').contains(&c)
}

/// A line of dashes, stars or other marks and nothing else.
fn is_rule(line: &str) -> bool {
    let mark = |c: char| matches!(c, '-' | '=' | '_' | '*' | '~' | '#' | '+' | '\u{2014}' | '\u{2013}');
    // Most lines begin with a word.
    if line.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric) {
        return false;
    }
    let line = line.trim();
    // The border of a cell, where each cell is a line.
    let bar = line == "|";
    bar || line.len() >= SHORTEST_RULE && line.chars().all(|c| mark(c) || c == ' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_around_words_go_and_words_stay() {
        for (text, want) in [
            ("One\n-----\ntwo", "One\n\ntwo\n"),
            ("\u{250c}\u{2500}\u{2510}\n\u{2502}Yes\u{2502}", "   \n Yes \n"),
            ("Town\n|\nPCs\n|\n", "Town\n\nPCs\n\n"),
            ("One - two\n--", "One - two\n--"),
        ] {
            assert_eq!(strip(text.into()), want, "{text}");
        }
    }

    #[test]
    fn the_sides_of_a_box_go_and_those_of_a_table_stay() {
        for (text, want) in [
            (
                "Home\n+-----+\n| One |\n|     |\n| two |\n+-----+\nFoot",
                "Home\n\n One \n     \n two \n\nFoot\n",
            ),
            ("| One |\n| a | b |\n| two |\n| three |\n| four |", " One \n a | b \n two \n three \n four \n"),
            ("| One | two |\n| a | b |\n| c | d |", "| One | two |\n| a | b |\n| c | d |"),
            ("| One |\n|-----|\n| two |\n| three |", "| One |\n|-----|\n| two |\n| three |"),
            ("| Home | News |\n| Jobs |", "| Home | News |\n| Jobs |"),
        ] {
            assert_eq!(unbox(text.into()), want, "{text}");
        }
    }

    #[test]
    fn the_story_in_a_box_is_read_as_any_other() {
        let story = "PC Ida Roe, who joined the force in 2004,\nhas taken charge of the team in Selby.\n\n\
                     * She was born in York.\n* She lives in Ripon.\n\nHer sergeant said: \"We are glad to\nhave her.\"";
        let boxed: Vec<String> = story.lines().map(|line| format!("| {line:<45} |")).collect();
        let boxed = boxed.join("\n") + "\n";
        let lid = format!("+{}+\n", "-".repeat(47));
        assert_eq!(crate::clean(&format!("{lid}{boxed}{lid}")).text, crate::clean(story).text);
    }
}
