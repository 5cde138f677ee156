//! Career notes among the lines of a page: dated lines of what an officer did (`1999 – Joined Kent Police`, `Promoted to sergeant
//! (2008)`) are the body's, with the name or the heading above them, however brief they are.

use super::words::words;
use super::{NAMED_WEIGHT, Weighed};
use crate::input::career_note::{LONGEST, is_note, is_undated_note, is_year};
use crate::input::line_shape::people_at;
use crate::lexicon::{Cue, Lexicons};

/// How many notes make a list.
const FEWEST: usize = 2;
/// How many lines from one note to the next: `Lives in Deal` may stand between.
const APART: usize = 2;
/// How many lines above a list its officer is named: `Sergeant Ann Bell`, `Career so far`.
const ABOVE: usize = 2;

/// Keeps the lists of notes that stand below a kept line, or below one that names an officer or speaks of a career.
pub(super) fn keep_lists<'t>(lines: &mut [Weighed], text: impl Fn(usize) -> &'t str, lexicons: &Lexicons) {
    let brief = |at: &usize| !lines[*at].prose && lines[*at].weight != NAMED_WEIGHT;
    // `1999` above `Joined Kent Police`.
    let below_year =
        |at: usize| at > 0 && is_year(text(at - 1).trim()) && is_undated_note(text(at), lexicons);
    let note = |at: &usize| brief(at) && (is_note(text(*at), lexicons) || below_year(*at));
    let notes: Vec<usize> = (0..lines.len()).filter(note).collect();
    for list in notes.chunk_by(|left, right| right - left <= APART) {
        let (first, last) = (list[0], list[list.len() - 1]);
        let heads = |at: &usize| lines[*at].kept || heads_career(text(*at), lexicons);
        let head = (first.saturating_sub(ABOVE)..first).find(heads);
        let Some(head) = head.filter(|_| list.len() >= FEWEST) else { continue };
        let of_list = lines[head..=last].iter_mut().filter(|line| line.weight != NAMED_WEIGHT);
        of_list.for_each(|line| line.kept = true);
    }
}

/// `Profile: Sergeant Ann Bell`, `Career timeline`.
fn heads_career(line: &str, lexicons: &Lexicons) -> bool {
    let words: Vec<&str> = words(line).take(LONGEST + 1).collect();
    let ranked = |at: usize| people_at(&words[at..], lexicons).is_some_and(|(_, several)| !several);
    let career = |word: &&str| lexicons.bits(lexicons.word(word)) & Cue::CareerNoun.bit() != 0;
    words.len() <= LONGEST && ((0..words.len()).any(ranked) || words.iter().any(career))
}

#[cfg(test)]
mod tests {
    use crate::clean;
    use crate::input::page_lines::sample::{FOOT, MENU, STORY};

    #[test]
    fn notes_below_their_officer_stay() {
        let story = STORY.join("\n");
        let list = "Sergeant Ann Bell\n1999 – Joined Kent Police\nPromoted to sergeant (2008)\nIn 2012, moved to the Dog Unit";
        assert_eq!(clean(&format!("{MENU}{story}\n{list}{FOOT}")).text, format!("{story}\n{list}"));
    }

    #[test]
    fn years_above_their_notes_stay() {
        let story = STORY.join("\n");
        let list = "Career so far\n1999\nJoined Kent Police\n2008\nPromoted to sergeant";
        assert_eq!(clean(&format!("{MENU}{story}\n{list}{FOOT}")).text, format!("{story}\n{list}"));
    }

    #[test]
    fn dates_of_pages_are_no_notes() {
        let story = STORY.join("\n");
        let pages =
            "More pages\nPosted 12 March 2019\nPosted 14 March 2019\nJoin us in 2020\nReports of 2018";
        assert_eq!(clean(&format!("{MENU}{story}{FOOT}\n{pages}")).text, story);
    }
}
