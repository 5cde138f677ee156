//! [`Stated`]: what a page's metadata states, its values ranked and read.

use super::keys::{self, front_matter as front_keys};
use super::{date, title};
use crate::input::browser_print::Print;
use crate::input::front_matter::FrontMatter;
use crate::input::html;
use crate::input::publisher;
use crate::lexicon::Lexicons;
use crate::timex::Timex;
use crate::warning::Warning;
use std::borrow::Cow;

/// What a page's metadata states.
#[derive(Debug, Default)]
pub(crate) struct Stated {
    /// The headlines of its titles, the most trusted first.
    pub titles: Vec<String>,
    pub url: Option<String>,
    pub published: Option<Timex>,
    pub publisher: Option<publisher::Site>,
    /// Dates of publication that could not be read.
    pub unread: Vec<Warning>,
}

impl Stated {
    pub(crate) fn of_head(head: &html::Head, order: date::Order, lexicons: &Lexicons) -> Self {
        let site = head.site.as_deref();
        let titles = html::Head::ranked(&head.titles);
        let mut headlines = headlines(titles.iter().copied(), site, lexicons);
        // The title of a window alone may begin with the site's name.
        let behind = titles.last().and_then(|title| title::behind_bar(title, site, lexicons));
        if let Some(behind) = behind.filter(|behind| !headlines.iter().any(|known| known == behind)) {
            headlines.push(behind.to_owned());
        }
        let (published, mut unread) = first_date(html::Head::ranked(&head.dates), order, lexicons);
        // Any element `<time>` may hold a length of time.
        let is_any =
            |words: &str| head.dates.iter().all(|(trust, value)| value != words || *trust == keys::ANY_TIME);
        unread.retain(|warning| !is_any(&warning.words));
        let url = html::Head::ranked(&head.urls).first().map(|url| (*url).to_owned());
        let publisher = publisher::of_metadata(
            url.as_deref(),
            site.into_iter().chain(head.publisher.as_deref()),
            titles.into_iter(),
            lexicons,
        );
        Self { titles: headlines, url, published, publisher, unread }
    }

    /// What front matter states, and the heads and feet of printed pages.
    pub(crate) fn of_front(
        front: &FrontMatter<'_>,
        print: Option<&Print>,
        order: date::Order,
        lexicons: &Lexicons,
    ) -> Self {
        let stated = |keys: &[&str]| keys.iter().find_map(|key| front.get(key));
        let site = stated(&front_keys::SITE);
        let mut titles: Vec<_> = front_keys::TITLE.iter().filter_map(|key| front.get(key)).collect();
        titles.extend(print.and_then(|print| print.title.as_deref()).map(Cow::Borrowed));
        let headlines = headlines(titles.iter().map(AsRef::as_ref), site.as_deref(), lexicons);
        let dates = front_keys::DATE.iter().filter_map(|key| front.get(key));
        let (published, unread) = first_date(dates, order, lexicons);
        let titles = titles.iter().map(AsRef::as_ref);
        let printed = || print.and_then(|print| print.url.clone());
        let url = stated(&front_keys::URL).map(Cow::into_owned).or_else(printed);
        let publisher = publisher::of_metadata(url.as_deref(), site.as_deref().into_iter(), titles, lexicons);
        Self { titles: headlines, url, published, publisher, unread }
    }
}

/// The headlines of titles, each once.
fn headlines<'t>(
    titles: impl Iterator<Item = &'t str>,
    site: Option<&str>,
    lexicons: &Lexicons,
) -> Vec<String> {
    let mut headlines: Vec<String> = Vec::new();
    // The same title often stands under several keys.
    let mut seen: Vec<&str> = Vec::new();
    let fresh = titles.filter(|title| {
        let fresh = !seen.contains(title);
        seen.extend((fresh && seen.len() < MOST_TITLES).then_some(*title));
        fresh
    });
    for headline in fresh.filter_map(|title| title::headline(title, site, lexicons)) {
        if !headlines.contains(&headline) && headlines.len() < MOST_TITLES {
            headlines.push(headline);
        }
    }
    headlines
}

/// How many titles of a page are compared with its story.
const MOST_TITLES: usize = 4;

/// The first value that is a date; where none is, what they say.
fn first_date(
    values: impl IntoIterator<Item = impl AsRef<str>>,
    order: date::Order,
    lexicons: &Lexicons,
) -> (Option<Timex>, Vec<Warning>) {
    let mut unread: Vec<Warning> = Vec::new();
    for value in values {
        let value = value.as_ref();
        if value.trim().is_empty() {
            continue;
        }
        if let Some(date) = date::value(value, order, lexicons) {
            return (Some(date), Vec::new());
        }
        let warning = Warning::published(value);
        if !unread.contains(&warning) {
            unread.push(warning);
        }
    }
    (None, unread)
}
