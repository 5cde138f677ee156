//! Head: what a page's metadata elements say of its title, address and date.

use super::names;
use crate::input::metadata::keys::{self, Meta};
use crate::input::metadata::order::Order;
use once_cell::sync::Lazy;
use regex::Regex;
use scraper::node::Element;

static LINKED_DATE: Lazy<Regex> = Lazy::new(|| Regex::new(keys::LINKED_DATE).expect("the pattern is valid"));
static LINKED_HEADLINE: Lazy<Regex> =
    Lazy::new(|| Regex::new(keys::LINKED_HEADLINE).expect("the pattern is valid"));
static LINKED_PUBLISHER: Lazy<Regex> =
    Lazy::new(|| Regex::new(keys::LINKED_PUBLISHER).expect("the pattern is valid"));

/// No more `<h1>` are noted: pages have one, or one for each teaser, and each is compared with each title.
const MOST_HEADLINES: usize = 8;
/// No more `<time>` are noted: lists of other stories have one for each.
const MOST_TIMES: usize = 32;
/// No more titles, dates and addresses of one rank are noted: a page has one or two of each, and each is compared with others.
const MOST_OF_RANK: usize = 16;
/// No more languages are noted: a page has one, and one in each of two elements of its head.
const MOST_LOCALES: usize = 4;
/// The shortest `datetime` that holds a date, in bytes: `20191206`.
const SHORTEST_DATE: usize = 8;

/// What was found, in the order of trust within each list.
#[derive(Debug, Default)]
pub(crate) struct Head {
    pub site: Option<String>,
    /// The publisher that JSON-LD names.
    pub publisher: Option<String>,
    /// The languages with their regions that the page names.
    pub locales: Vec<String>,
    pub titles: Vec<(u8, String)>,
    pub dates: Vec<(u8, String)>,
    pub urls: Vec<(u8, String)>,
    /// The number of the block that each `<h1>` begins.
    pub headlines: Vec<usize>,
}

impl Head {
    pub(super) fn headline_at(&mut self, block: usize) {
        if self.headlines.len() < MOST_HEADLINES {
            self.headlines.push(block);
        }
    }

    /// Notes what an element says; `text` gives the text inside it.
    pub(super) fn element(&mut self, name: &str, element: &Element, text: impl Fn() -> String) {
        match name {
            "html" => element.attr("lang").into_iter().for_each(|lang| self.locale(lang)),
            "meta" => self.meta(element),
            "title" if self.titles.iter().all(|(trust, _)| *trust != keys::TITLE_ELEMENT) => {
                note(&mut self.titles, keys::TITLE_ELEMENT, text());
            }
            "link" if element.attr("rel") == Some("canonical") => {
                let href = element.attr("href").into_iter();
                href.for_each(|href| note(&mut self.urls, keys::CANONICAL, href.to_owned()));
            }
            "time" => {
                if let Some(value) = element.attr("datetime").filter(|value| value.len() >= SHORTEST_DATE) {
                    let published = element.attr("pubdate").is_some()
                        || element.attr("itemprop").is_some_and(|prop| prop.contains("datePublished"))
                        || element.attr("class").is_some_and(|class| class.contains("publish"));
                    if self.dates.len() < MOST_TIMES {
                        self.dates.push((
                            if published { keys::PUBLISHED_TIME } else { keys::ANY_TIME },
                            value.to_owned(),
                        ));
                    }
                }
            }
            "script" if element.attr("type").is_some_and(|kind| kind.contains("ld+json")) => {
                self.linked_data(&text());
            }
            _ => {}
        }
    }

    fn meta(&mut self, element: &Element) {
        let key = names::KEYS.iter().find_map(|attr| element.attr(attr));
        let (Some(key), Some(content)) = (key, element.attr("content")) else { return };
        let value = || content.to_owned();
        match keys::meta(&key.to_ascii_lowercase()) {
            Some(Meta::Title(trust)) => note(&mut self.titles, trust, value()),
            Some(Meta::Date(trust)) => note(&mut self.dates, trust, value()),
            Some(Meta::Url(trust)) => note(&mut self.urls, trust, value()),
            Some(Meta::Locale) => self.locale(content),
            Some(Meta::Site) => self.site = self.site.take().or_else(|| Some(value())),
            None => {}
        }
    }

    fn locale(&mut self, locale: &str) {
        if self.locales.len() < MOST_LOCALES {
            self.locales.push(locale.to_owned());
        }
    }

    /// What stands first in a date in figures, as the page's languages and its address tell.
    pub(crate) fn order(&self) -> Order {
        let host = Self::ranked(&self.urls).first().and_then(|url| url.split('/').nth(2)).unwrap_or_default();
        let day_first = keys::DAY_FIRST.iter().any(|domain| host.ends_with(domain));
        let month_first = self.locales.iter().any(|locale| keys::is_month_first(locale));
        if month_first && !day_first { Order::Month } else { Order::Day }
    }

    fn linked_data(&mut self, json: &str) {
        for (list, pattern) in [(&mut self.dates, &LINKED_DATE), (&mut self.titles, &LINKED_HEADLINE)] {
            if let Some(value) = json_string(pattern, json) {
                note(list, keys::LINKED_DATA, value);
            }
        }
        self.publisher = self.publisher.take().or_else(|| json_string(&LINKED_PUBLISHER, json));
    }

    /// The values of a list, the most trusted first.
    pub(crate) fn ranked(list: &[(u8, String)]) -> Vec<&str> {
        let mut ranked: Vec<&(u8, String)> = list.iter().collect();
        ranked.sort_by_key(|(trust, _)| *trust);
        ranked.into_iter().map(|(_, value)| value.as_str()).collect()
    }
}

/// Notes a value of this rank, if there are few of it.
fn note(list: &mut Vec<(u8, String)>, trust: u8, value: String) {
    let of_rank = |(other, _): &&(u8, String)| {
        crate::steps::count();
        *other == trust
    };
    if list.iter().filter(of_rank).count() < MOST_OF_RANK {
        list.push((trust, value));
    }
}

/// The JSON string that the pattern's group finds first, its escapes read.
fn json_string(pattern: &Regex, json: &str) -> Option<String> {
    serde_json::from_str(pattern.captures(json)?.get(1)?.as_str()).ok()
}
