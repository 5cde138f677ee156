//! Who wrote a page: whether a name stands behind `By`.

/// The most words of a byline that ends in a full stop. Longer ones are sentences: `By Operation Harvest, which ended on 4 May 2020,
/// nine men had been jailed.`
const MOST_STOPPED: usize = 8;

/// Whether a name may stand behind the `By` of a line that ends at a byte: no time, as in `By April 2020 the force will have`, and no
/// verb, `By emailing`. `is_time` knows the words of the calendar.
pub(super) fn may_follow(line: &str, by: usize, is_time: impl Fn(&str) -> bool) -> bool {
    if line.ends_with('.') && line.split_whitespace().count() > MOST_STOPPED {
        return false;
    }
    let mut words = line[by..].split_whitespace().map(|word| word.trim_matches([':', ',']));
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let Some(first) = words.find(|word| !word.is_empty()) else { return true };
    let named = words.next().is_some_and(capital);
    capital(first) && (!is_time(first) || named)
}
