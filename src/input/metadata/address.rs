//! Dates in the path of an address: `/2019/november/` gives a month, `/2019/11/07/` a day.

use crate::calendar::{month_named, year_in_path};
use crate::lexicon::Lexicons;
use crate::timex::Timex;

/// The year and month, or the day, in the path of an address.
pub(crate) fn date(address: &str, lexicons: &Lexicons) -> Option<Timex> {
    let path = address.split_once("://").map_or(address, |(_, rest)| rest).split(['?', '#']).next()?;
    let parts: Vec<&str> = path.split('/').skip(1).take(20).collect();
    let small = |part: &str| (part.len() <= 2).then(|| part.parse::<u8>().ok())?;
    for (at, part) in parts.iter().enumerate() {
        let Some(year) = year_in_path(part) else { continue };
        let next = *parts.get(at + 1)?;
        let named = || next.split(['-', '_']).find_map(|word| month_named(word, lexicons));
        let Some(month) = small(next).filter(|month| (1..=12).contains(month)).or_else(named) else {
            continue;
        };
        let day = parts
            .get(at + 2)
            .and_then(|part| small(part))
            .and_then(|day| Timex::from_day(Some(year), month, day));
        return day.or_else(|| Timex::from_month(Some(year), month));
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
            ("https://x.org/article/2020/", ""),
            ("https://x.org/news/11642", ""),
        ] {
            let have = date(address, &lexicons).map(|date| date.to_string()).unwrap_or_default();
            assert_eq!(have, want, "{address}");
        }
    }
}
