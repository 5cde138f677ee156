//! Rows of a table that name officers. A menu has bars between its items too.

use super::line_shape::people_at;
use super::page_lines::words::words;
use crate::lexicon::{BoilerplateKind, Cue, Lexicons};

/// What stands between the cells of such a row.
const BAR: char = '|';
/// What stands between a name that opens its line and the rest. Behind a stroke a name may be the end of a path: `News / PC Bell`.
const STROKE: &str = " / ";
/// The most words of a name.
const MOST_NAME_WORDS: usize = 3;
/// The most words of a name behind its rank.
const MOST_RANKED_WORDS: usize = 2;

/// Whether a cell of a line is a rank with a name, `PC Ann Bell | Corby`, or one is a rank and another a name, `Ann Bell | Sergeant`.
pub(super) fn names_officer(line: &str, lexicons: &Lexicons) -> bool {
    let cells: Vec<Vec<&str>> = if line.contains(BAR) {
        line.split(BAR).map(|cell| words(cell).collect()).collect()
    } else {
        line.split_once(STROKE).map(|(opening, _)| vec![words(opening).collect()]).unwrap_or_default()
    };
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let rank_len = |cell: &[&str]| {
        let (len, several) = cell.first().and_then(|_| people_at(cell, lexicons))?;
        (!several).then_some(len)
    };
    let ranked = |cell: &Vec<&str>| {
        let name = rank_len(cell).map_or(&[] as &[&str], |len| &cell[len..]);
        (1..=MOST_RANKED_WORDS).contains(&name.len()) && name.iter().all(capital)
    };
    let is_rank = |cell: &Vec<&str>| rank_len(cell) == Some(cell.len()) && cell.iter().all(capital);
    let given = Cue::MaleName.bit() | Cue::FemaleName.bit();
    let is_name = |cell: &Vec<&str>| {
        (2..=MOST_NAME_WORDS).contains(&cell.len())
            && cell.iter().all(capital)
            && lexicons.bits(lexicons.word(cell[0])) & given != 0
    };
    let menu = |word: &&str| lexicons.boilerplate().kinds_of(word).contains(&BoilerplateKind::Menu);
    let officer = cells.iter().any(ranked) || cells.iter().any(is_rank) && cells.iter().any(is_name);
    officer && !cells.iter().any(|cell| !cell.is_empty() && cell.iter().all(menu))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_officers_are_told_from_menus() {
        let lexicons = Lexicons::built_in();
        for (line, want) in [
            ("PC Ann Bell | Corby | 2012", true),
            ("Corby | Sergeant Bell", true),
            ("Ann Bell | Chief Inspector", true),
            ("Superintendent | Tom Fell | Deal", true),
            ("Home | PC Ann Bell", false),
            ("Corby | PC Ann Bell retires", false),
            ("Corby | Sergeants wanted", false),
            ("Ann Bell | Corby", false),
            ("Sergeant | Corby", false),
            ("Corby > PC Ann Bell", false),
            ("PC Ann Bell / Corby", true),
            ("News / PC Ann Bell", false),
            ("|", false),
            ("", false),
        ] {
            assert_eq!(names_officer(line, &lexicons), want, "{line}");
        }
    }

    #[test]
    fn rows_below_the_paragraphs_of_a_text_stay() {
        let text = "The officers of the new team are listed here, with the towns that they work in from May this year.\n\n\
                    PC Ann Bell | Corby\nTom Fell | Sergeant\n";
        let page = crate::extract(text);
        assert!(page.text.contains("PC Ann Bell | Corby\nTom Fell | Sergeant"), "{}", page.text);
        let menu = "The officers of the new team are listed here, with the towns that they work in from May this year.\n\n\
                    Home | News | Contact us\n";
        assert!(!crate::extract(menu).text.contains("News"));
    }
}
