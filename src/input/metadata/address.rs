//! Dates in the path of an address: `/2019/november/` gives a month, `/2019/11/07/` a day.

use crate::calendar::{month_named, year_in_path};
use crate::lexicon::Lexicons;
use crate::timex::Timex;
use once_cell::sync::Lazy;
use regex::Regex;

/// A year in a path, what follows it, and a day where one does.
static DATED: Lazy<Regex> =
    Lazy::new(|| Regex::new("/([0-9]{4})/([^/]+)(?:/([0-9]{1,2})(?:/|$))?").expect("the pattern is valid"));

/// The year and month, or the day, in the path of an address.
pub(crate) fn date(address: &str, lexicons: &Lexicons) -> Option<Timex> {
    let path = address.split_once("://").map_or(address, |(_, rest)| rest).split(['?', '#']).next()?;
    let mut from = 0;
    while let Some(found) = DATED.captures_at(path, from) {
        let part = |n: usize| found.get(n).map_or("", |part| part.as_str());
        let named = |words: &str| words.split(['-', '_']).find_map(|word| month_named(word, lexicons));
        let year = year_in_path(part(1));
        let month = part(2).parse().ok().filter(|month| (1..=12).contains(month)).or_else(|| named(part(2)));
        if let (Some(year), Some(month)) = (year, month) {
            let day = part(3).parse().ok().and_then(|day| Timex::from_day(Some(year), month, day));
            return day.or_else(|| Timex::from_month(Some(year), month));
        }
        from = found.get(1)?.end();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_of_an_address_gives_a_month_or_a_day() {
        let lexicons = Lexicons::built_in();
        for (address, want) in [
            ("https://www.x.police.uk/news/2020/november/a-case/", "2020-11"),
            ("https://www.x.police.uk/news/2020/8/a-case/", "2020-08"),
            ("https://x.org/2019/03/07/a-case", "2019-03-07"),
            ("https://x.org/2020/december-2020/a-case", "2020-12"),
            ("https://x.org/2021/2020/07/a-case", "2020-07"),
            ("https://x.org/2020/07/31?page=2", "2020-07-31"),
            ("https://x.org/article/2020/", ""),
            ("https://x.org/news/11642", ""),
        ] {
            let have = date(address, &lexicons).map(|date| date.to_string()).unwrap_or_default();
            assert_eq!(have, want, "{address}");
        }
    }
}
