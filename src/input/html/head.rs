//! Head: what a page's metadata elements say of its title, address and date.

use scraper::node::Element;

/// What was found, in the order of trust within each list.
#[derive(Debug, Default)]
pub(crate) struct Head {
    pub site: Option<String>,
    pub titles: Vec<(u8, String)>,
    pub dates: Vec<(u8, String)>,
    pub urls: Vec<(u8, String)>,
    /// The number of the block that each `<h1>` begins.
    pub headlines: Vec<usize>,
}

impl Head {
    pub(super) fn headline_at(&mut self, block: usize) {
        if self.headlines.len() < 8 {
            self.headlines.push(block);
        }
    }

    /// Notes what an element says; `text` gives the text inside it.
    pub(super) fn element(&mut self, name: &str, element: &Element, text: impl Fn() -> String) {
        match name {
            "meta" => self.meta(element),
            "title" if self.titles.iter().all(|(trust, _)| *trust != 3) => {
                self.titles.push((3, text()));
            }
            "link" if element.attr("rel") == Some("canonical") => {
                self.urls.extend(element.attr("href").map(|href| (0, href.to_owned())));
            }
            "time" => {
                if let Some(value) = element.attr("datetime").filter(|value| value.len() >= 8) {
                    let published = element.attr("pubdate").is_some()
                        || element.attr("itemprop").is_some_and(|prop| prop.contains("datePublished"))
                        || element.attr("class").is_some_and(|class| class.contains("publish"));
                    if self.dates.len() < 32 {
                        self.dates.push((if published { 2 } else { 5 }, value.to_owned()));
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
        let key = ["property", "name", "itemprop"].iter().find_map(|attr| element.attr(attr));
        let (Some(key), Some(content)) = (key, element.attr("content")) else { return };
        let key = key.to_ascii_lowercase();
        let value = || content.to_owned();
        match key.as_str() {
            "og:title" => self.titles.push((0, value())),
            "twitter:title" | "dc.title" | "sailthru.title" | "parsely-title" => {
                self.titles.push((2, value()));
            }
            "headline" => self.titles.push((1, value())),
            "og:site_name" | "application-name" => self.site = self.site.take().or_else(|| Some(value())),
            "og:url" => self.urls.push((1, value())),
            "article:published_time"
            | "article:published"
            | "datepublished"
            | "datepublished datecreated" => {
                self.dates.push((0, value()));
            }
            key => self.dates.extend(trust(key).map(|trust| (trust, value()))),
        }
    }

    fn linked_data(&mut self, json: &str) {
        self.dates.extend(string_of(json, "datePublished").map(|value| (1, value)));
        self.titles.extend(string_of(json, "headline").map(|value| (1, value)));
    }

    /// The values of a list, the most trusted first.
    pub(crate) fn ranked(list: &[(u8, String)]) -> Vec<&str> {
        let mut ranked: Vec<&(u8, String)> = list.iter().collect();
        ranked.sort_by_key(|(trust, _)| *trust);
        ranked.into_iter().map(|(_, value)| value.as_str()).collect()
    }
}

/// How far down the list of dates a metadata key's value stands; `None` for a key that holds no date of publication.
fn trust(key: &str) -> Option<u8> {
    match key {
        "og:published_time"
        | "published_time"
        | "parsely-pub-date"
        | "sailthru.date"
        | "dc.date.issued"
        | "dcterms.issued"
        | "dcterms.created"
        | "pubdate"
        | "publishdate"
        | "publish-date"
        | "publish_date"
        | "publication_date"
        | "publication-date"
        | "article.published"
        | "cxenseparse:recs:publishtime"
        | "article_date_original"
        | "originalpublicationdate"
        | "date.issued"
        | "displaydate" => Some(2),
        "date" | "dc.date" | "dcterms.date" | "article:date" | "article_date" | "datecreated" => Some(3),
        _ => None,
    }
}

/// The first string under a key, its escapes read.
fn string_of(json: &str, key: &str) -> Option<String> {
    for (at, _) in json.match_indices(key).take(8) {
        let rest = json[at + key.len()..].strip_prefix('"')?.trim_start();
        let Some(rest) = rest.strip_prefix(':').map(str::trim_start) else { continue };
        if rest.starts_with('"') {
            let mut values = serde_json::Deserializer::from_str(rest).into_iter::<String>();
            return values.next()?.ok();
        }
    }
    None
}
