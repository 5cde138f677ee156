//! Bylines: who wrote a page. A journalist's is the site's; an officer's tells whose words a column has.

use super::line_shape::people_at;
use super::page_lines::words::words;
use crate::lexicon::{BoilerplateKind, Cue, Lexicons};

/// The most words of a byline: a name, a post and a paper.
const MOST_WORDS: usize = 12;
/// How many words of a byline are looked at for a rank.
const LOOKED_AT: usize = 7;
/// The most words of a name before its rank: `Jane Anne Orr, Chief Inspector`.
const NAME: usize = 3;

/// A line that tells which journalist wrote the page: `By Jane Orr, of the Crier`.
pub(super) fn is_byline(line: &str, lexicons: &Lexicons) -> bool {
    if line.ends_with(['.', '!', '?', ':', '"', '\u{201d}']) {
        return false;
    }
    let mut words = line.split_whitespace();
    if !words.next().is_some_and(|by| is_by(by, lexicons)) {
        return false;
    }
    let (Some(given), Some(surname)) = (words.next(), words.next()) else { return false };
    let bits = lexicons.bits(lexicons.word(given));
    is_capital(given)
        && is_capital(surname)
        && [Cue::MaleName, Cue::FemaleName].iter().any(|cue| bits & cue.bit() != 0)
        && words.count() + 3 <= MOST_WORDS
        && !is_of_officer(line, lexicons)
}

/// A line that tells which officer wrote the page: `By Chief Inspector Jane Orr`, `By Jane Orr, Chief Inspector`.
pub(super) fn is_of_officer(line: &str, lexicons: &Lexicons) -> bool {
    let mut all = line.split_whitespace();
    let Some(by) = all.next().filter(|by| is_by(by, lexicons)) else { return false };
    let rest = line[by.len()..].trim_start();
    let rank_at = |words: &[&str]| people_at(words, lexicons).filter(|(_, several)| !several);
    let first: Vec<&str> = words(rest).take(LOOKED_AT).collect();
    let named = rank_at(&first).and_then(|(len, _)| first.get(len)).is_some_and(|name| is_capital(name));
    let behind = || {
        let Some((name, post)) = rest.split_once(", ") else { return false };
        let post: Vec<&str> = words(post).take(LOOKED_AT).collect();
        let brief = name.split_whitespace().take(NAME + 1).count() <= NAME;
        // `Police Reporter` is none.
        let ends = |len: usize| post.get(len).is_none_or(|next| !is_writer(next, lexicons));
        brief && rank_at(&post).is_some_and(|(len, _)| ends(len))
    };
    named || behind()
}

fn is_by(word: &str, lexicons: &Lexicons) -> bool {
    is_capital(word) && is_writer(word, lexicons)
}

fn is_writer(word: &str, lexicons: &Lexicons) -> bool {
    lexicons.boilerplate().kinds_of(word).contains(&BoilerplateKind::Author)
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_are_told_from_other_lines() {
        let lexicons = Lexicons::built_in();
        for (line, want) in [
            ("By Jane Orr, Local Reporter for Rutland", true),
            ("BY JANE ORR", true),
            ("By Jane Orr, Crime Correspondent", true),
            ("By Jane Orr, Chief Inspector", false),
            ("By John Lock Bridge the river is low.", false),
            ("By George", false),
            ("By car or by bus", false),
            ("Jane Orr", false),
        ] {
            assert_eq!(is_byline(line, &lexicons), want, "{line}");
        }
    }

    #[test]
    fn officers_are_told_from_journalists() {
        let lexicons = Lexicons::built_in();
        for (line, want) in [
            ("By Chief Inspector Jane Orr, 4 May 2020", true),
            ("By PC Jane Orr", true),
            ("By Jane Orr, Chief Inspector, 4 May 2020", true),
            ("By Jane Orr, 4 May 2020", false),
            ("By Jane Orr, Crime Reporter", false),
            ("By Jane Orr, Police Reporter, 4 May 2020", false),
            ("By officers in Oakham, 4 May 2020", false),
            ("Chief Inspector Jane Orr, 4 May 2020", false),
            ("By", false),
            ("", false),
        ] {
            assert_eq!(is_of_officer(line, &lexicons), want, "{line}");
        }
    }

    #[test]
    fn the_byline_of_an_officer_stays_above_a_column_and_tells_its_day() {
        let column = "I joined the district a month ago and have already met many of you in the market and at the school.\n\n\
                      My team has twelve constables and I want each of them to know the streets that they work in.";
        let page =
            |byline: &str| crate::extract(&format!("My first month in Oakham\n\n{byline}\n\n{column}\n"));
        for byline in ["By Chief Inspector Jane Orr, 4 May 2020", "By PC Jane Orr, 4 May 2020"] {
            let page = page(byline);
            assert!(page.text.contains(byline), "{}", page.text);
            assert_eq!(page.officers.len(), 1);
            assert_eq!(page.published.map(|date| date.to_string()).as_deref(), Some("2020-05-04"));
        }
        for byline in ["By Jane Orr, 4 May 2020", "By Jane Orr, Crime Reporter, 4 May 2020"] {
            assert!(!page(byline).text.contains("Orr"), "{byline}");
        }
    }
}
