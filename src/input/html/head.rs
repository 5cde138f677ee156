//! Head: what a page's metadata elements say of its title, address and date.

use super::linked_data;
use super::names;
use crate::input::block::Blocks;
use crate::input::metadata::date;
use crate::input::metadata::keys::{self, Meta};
use crate::input::metadata::order::Order;
use crate::lexicon::Lexicons;
use once_cell::sync::Lazy;
use regex::Regex;
use scraper::node::Element;

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
    /// What JSON-LD tells.
    linked: Vec<linked_data::Object>,
    /// What a `<time>` tells that does not say of what, with the number of its block.
    times: Vec<(usize, String)>,
}

impl Head {
    pub(super) fn headline_at(&mut self, block: usize) {
        if self.headlines.len() < MOST_HEADLINES {
            self.headlines.push(block);
        }
    }

    /// Notes what an element says that stands in this block; `text` gives the text inside it.
    pub(super) fn element(&mut self, name: &str, element: &Element, block: usize, text: impl Fn() -> String) {
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
            name if names::is_time(name) => self.time(element, block),
            "script" if element.attr("type").is_some_and(|kind| kind.contains("ld+json")) => {
                let json = text();
                linked_data::read(&json, &mut self.linked);
                self.publisher = self.publisher.take().or_else(|| json_string(&LINKED_PUBLISHER, &json));
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

    fn time(&mut self, element: &Element, block: usize) {
        let value = element.attr("datetime").filter(|value| value.len() >= SHORTEST_DATE);
        let Some(value) = value.filter(|_| self.dates.len() + self.times.len() < MOST_TIMES) else { return };
        let says =
            |(name, part): &(&str, &str)| element.attr(name).is_some_and(|value| value.contains(*part));
        if element.attr("pubdate").is_some() || keys::PUBLISHED_MARKS.iter().any(says) {
            self.dates.push((keys::PUBLISHED_TIME, value.to_owned()));
        } else {
            self.times.push((block, value.to_owned()));
        }
    }

    /// Ranks what is told of the page and of other stories, when all blocks are read. The time that a sentence tells of is no
    /// day of publication.
    pub(super) fn settle(&mut self, blocks: &Blocks, lexicons: &Lexicons) {
        let (address, title) = (Self::ranked(&self.urls), Self::ranked(&self.titles));
        let linked = std::mem::take(&mut self.linked);
        let own = linked_data::own_first(linked, address.first().copied(), title.first().copied());
        if let Some(words) = own.iter().find_map(|object| object.headline.clone()) {
            note(&mut self.titles, keys::LINKED_DATA, words);
        }
        let dates = own.into_iter().filter_map(|object| object.date);
        dates.for_each(|date| note(&mut self.dates, keys::LINKED_DATA, date));
        let in_sentence = |block: usize| {
            let line = blocks.items.get(block).map_or("", |block| blocks.of(block));
            line.ends_with(['.', '!', '?', '"', '\u{201d}'])
                && date::dateline(line, Order::default(), lexicons).is_none()
        };
        let times = std::mem::take(&mut self.times).into_iter().filter(|(block, _)| !in_sentence(*block));
        self.dates.extend(times.map(|(_, value)| (keys::ANY_TIME, value)));
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
