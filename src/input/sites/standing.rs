//! Standing lines: the appeals, contacts and notes that a release ends with, on however many pages they stand.
//!
//! They stand right behind the story and speak of police, information and numbers to ring. A list of contacts names websites
//! and accounts too; it stands on a part of the pages, where furniture that looks like it stands on all.

use super::sketch::Seen;

/// The longest list of contacts behind a story, in lines.
const LONGEST_LIST: usize = 12;
/// One in so many lines of a list of contacts speaks as appeals do; the others name websites and accounts.
const LIST_SHARE: usize = 3;

/// How a line stands behind the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Not as appeals do.
    No,
    /// Right behind it, and speaks as appeals do.
    Alone,
    /// In a short list that speaks so in good part.
    Listed,
}

/// How each line of a page stands behind the story; the lines that many pages have come with a number.
pub(super) fn standing(ids: &[Option<usize>], lines: &[Seen]) -> Vec<Standing> {
    let mut standing = vec![Standing::No; ids.len()];
    let mut at = 0;
    while at < ids.len() {
        let behind_story = at > 0 && ids[at - 1].is_none() && !lines[at - 1].is_number();
        let end = (at..ids.len()).find(|at| ids[*at].is_none()).unwrap_or(ids.len());
        if behind_story && end > at {
            let run = &lines[at..end];
            let speaking = run.iter().filter(|line| line.standing).count();
            if run.len() <= LONGEST_LIST && speaking * LIST_SHARE >= run.len() {
                standing[at..end].fill(Standing::Listed);
            }
            let alone = run.iter().take_while(|line| line.standing).count();
            standing[at..at + alone].fill(Standing::Alone);
        }
        at = end + 1;
    }
    standing
}
