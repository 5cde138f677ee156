//! Spelling of names: one person written in two ways, `Anna-Maria` and `Anna-Marie`, and names broken over odd blanks.

/// Shorter names that differ by a letter are two names.
const SPELLED: usize = 6;
/// The vowels that forms of one first name end in.
const FINAL_VOWELS: [char; 3] = ['a', 'e', 'i'];

/// What a surname such as `O'Quist` is broken at.
const APOSTROPHES: [char; 2] = ['\'', '\u{2019}'];

/// A name broken over odd blanks is written with single ones, `O 'Quist` with none, and without `(aka Bob)`; a first name stands first.
pub(super) fn spelled(name: &str) -> String {
    // Most names are words with single blanks between them.
    let is_plain = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if name.split(' ').all(is_plain) {
        return name.to_owned();
    }
    if let Some((surname, given)) = name.split_once(", ") {
        return format!("{given} {surname}");
    }
    let bracket = name.split_once('(').and_then(|(left, rest)| Some((left, rest.split_once(')')?.1)));
    let (left, right) = bracket.unwrap_or((name, ""));
    let mut written = String::with_capacity(name.len());
    for word in left.split_whitespace().chain(right.split_whitespace()) {
        let last = written.rsplit(' ').next().unwrap_or_default();
        let broken = last.len() == 1 && word.starts_with(APOSTROPHES)
            || last.chars().count() == 2 && last.ends_with(APOSTROPHES);
        if !written.is_empty() && !broken {
            written.push(' ');
        }
        written.push_str(word);
    }
    written
}

/// Words in small letters, with `'` for a curly apostrophe.
pub(super) fn folded(words: &str) -> String {
    if words.is_ascii() { words.to_ascii_lowercase() } else { words.to_lowercase().replace('\u{2019}', "'") }
}

/// `Anna-Maria` and `Anna-Marie`: a long first name with another vowel at its end.
pub(super) fn varies(left: &str, right: &str) -> bool {
    let stem = |name: &str| name.len() >= SPELLED && name.contains('-') && name.ends_with(FINAL_VOWELS);
    stem(left)
        && stem(right)
        && left.len() == right.len()
        && left[..left.len() - 1] == right[..right.len() - 1]
}

/// One first name, whole or cut short: `Rob` and `Robert`, `BJ` and `Billy-Joe`.
pub(super) fn is_cut_short(left: &str, right: &str) -> bool {
    if is_initial(left) || is_initial(right) {
        let letters = |name: &str| name.chars().filter(|letter| *letter != '.').collect::<String>();
        let both = is_initial(left) && is_initial(right);
        let (left, right) = (letters(left), letters(right));
        let first = || left.chars().next().is_some_and(|first| right.starts_with(first));
        return if both { left.starts_with(&right) || right.starts_with(&left) } else { first() };
    }
    let (short, long) = if left.len() < right.len() { (left, right) } else { (right, left) };
    let initials = || long.split('-').filter_map(|part| part.chars().next()).eq(short.chars());
    long == short
        || (short.len() > 2 && long.starts_with(short))
        || (short.len() == 1 && long.starts_with(short))
        || (long.contains('-') && initials())
}

/// `a`, `a.`, `r.j.`: initials in place of a first name.
pub(super) fn is_initial(given: &str) -> bool {
    let mut letters = given.split_terminator('.');
    !given.is_empty()
        && (given.ends_with('.') || given.chars().count() == 1)
        && letters.all(|part| part.chars().count() == 1)
}

/// A longer form of a name that begins with the same first name, which is folded.
pub(super) fn is_fuller(written: &str, name: &str, given: &str) -> bool {
    let mut words = written.split_whitespace();
    let first = words.next().unwrap_or_default();
    let begun = given.split('.').next().unwrap_or_default();
    words.next().is_some() && written.len() > name.len() && first.to_lowercase().starts_with(begun)
}

/// `Taber` and `Tabert`: a letter too many at the end of a surname.
pub(super) fn differ_by_last_letter(left: &str, right: &str) -> bool {
    let longer = |long: &str, short: &str| {
        long.len() >= SPELLED && long.strip_prefix(short).is_some_and(|rest| rest.chars().count() == 1)
    };
    longer(left, right) || longer(right, left)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_without_odd_blanks_and_asides() {
        for (name, want) in [
            ("Ann  Quist", "Ann Quist"),
            ("Ann O 'Quist", "Ann O'Quist"),
            ("Ann O\u{2019} Quist", "Ann O\u{2019}Quist"),
            ("Robert (aka Bob) Quist", "Robert Quist"),
            ("Robert (Bob ) Quist", "Robert Quist"),
            ("DOE, Jane", "Jane DOE"),
            ("Robert 'Bob' Quist", "Robert 'Bob' Quist"),
        ] {
            assert_eq!(spelled(name), want);
        }
    }

    #[test]
    fn tells_two_spellings_from_two_names() {
        assert!(varies("anna-maria", "anna-marie") && !varies("anna-maria", "anna-mario"));
        assert!(!varies("maria", "marie") && !varies("anna-maria", "anne-maria"));
        assert!(differ_by_last_letter("quister", "quistert"));
        assert!(is_cut_short("a.", "ann") && is_cut_short("ann", "a.b.") && is_cut_short("a.", "a.b."));
        assert!(!is_cut_short("a.", "tom") && !is_cut_short("a.b.", "a.c.") && !is_cut_short("al.", "alan"));
        assert!(!differ_by_last_letter("quist", "quister") && !differ_by_last_letter("doe", "does"));
    }
}
