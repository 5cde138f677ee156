//! What is known of a page from outside it: its day of publication and its address, for pages that state none.

use super::Extractor;
use crate::input::{self, Page};
use crate::timex::Timex;
use crate::warning::Warning;

/// What the caller states of a page.
#[derive(Debug, Clone, Default)]
pub(super) struct Stated {
    pub published: Option<Timex>,
    /// A date in words, read with the page whose order of day and month it may follow.
    pub published_text: Option<Box<str>>,
    pub url: Option<Box<str>>,
    pub site: Option<Box<str>>,
}

impl Extractor {
    /// Returns this extractor with another publication date for pages that state none.
    #[must_use]
    pub fn with_published(mut self, date: Timex) -> Self {
        self.stated.published = Some(date);
        self
    }

    /// Returns this extractor with the publication date that a feed or a scraper gives in words, for pages that state none:
    /// `2018-05-24T09:30:00Z`, `Thu, 24 May 2018 09:30:00 GMT`, `Published: 24th of May 2018`, `24/05/2018`, `May 2018`. Words
    /// that hold no date leave `published` as it is, and are given whole in [`Announcement::warnings`](crate::Announcement).
    ///
    /// ```
    /// let extractor = epaulette::Extractor::new().with_published_text("Posted on 24th May 2018 at 9.30am");
    /// let a = extractor.extract("PC Jane Doe retired yesterday.");
    /// assert_eq!(a.published, Some("2018-05-24".parse()?));
    /// assert_eq!(a.dates[0].value.to_string(), "2018-05-23");
    /// # Ok::<(), epaulette::Error>(())
    /// ```
    #[must_use]
    pub fn with_published_text(mut self, words: &str) -> Self {
        self.stated.published_text = Some(words.into()).filter(|_| !words.trim().is_empty());
        self
    }

    /// Returns this extractor with the address of pages that state none. It tells the publisher and, where its path does, the
    /// month or day of publication.
    ///
    /// ```
    /// let extractor = epaulette::Extractor::new().with_url("https://www.kent.police.uk/news/1");
    /// assert_eq!(extractor.extract("PC Doe retired.").publisher.as_deref(), Some("Kent Police"));
    /// ```
    #[must_use]
    pub fn with_url(mut self, url: &str) -> Self {
        self.stated.url = Some(url.into()).filter(|_| !url.is_empty());
        self
    }

    /// Returns this extractor with the site of pages that have no address: any name, such as that of the folder they come from.
    /// It chooses the [`SiteProfile`](crate::SiteProfile) of such pages, and names the site that they teach.
    #[must_use]
    pub fn with_site(mut self, site: &str) -> Self {
        self.stated.site = Some(site.into()).filter(|_| !site.trim().is_empty());
        self
    }

    /// Adds to a page what the caller states and the page does not.
    pub(super) fn complete(&self, page: &mut Page) {
        if let Some(words) = &self.stated.published_text {
            let date = input::published(words, page.order, &self.lexicons);
            if date.is_none() {
                page.warnings.push(Warning::published(words));
            }
            page.published = page.published.or(date);
        }
        page.published = page.published.or(self.stated.published);
        let Some(url) = self.stated.url.as_deref().filter(|_| page.url.is_none()) else { return };
        page.published = page.published.or_else(|| input::date_of_address(url, &self.lexicons));
        page.publisher = input::publisher_of_address(url, &self.lexicons).or(page.publisher.take());
        page.url = Some(url.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_in_any_form_is_read_and_another_value_is_quoted_whole() {
        for (words, want) in [
            ("2024-05-03", "2024-05-03"),
            ("2024-05-03T14:05:00+01:00", "2024-05-03"),
            ("20240503T140500Z", "2024-05-03"),
            ("Fri, 03 May 2024 14:05:00 GMT", "2024-05-03"),
            ("Published: 3rd of May 2024 at 14:05", "2024-05-03"),
            ("May 3, 2024 2:05 PM", "2024-05-03"),
            ("Friday 3 May 2024", "2024-05-03"),
            ("03/05/2024", "2024-05-03"),
            ("5/13/2024", "2024-05-13"),
            ("May 2020", "2020-05"),
            ("2020-05", "2020-05"),
            ("2020", "2020"),
            ("soon", ""),
            ("at the end of the Spring term", ""),
        ] {
            let a = Extractor::new().with_published_text(words).extract("PC Doe lives in Dover.");
            assert_eq!(a.published.map(|date| date.to_string()).unwrap_or_default(), want, "{words}");
            let quoted: Vec<&str> = a.warnings.iter().map(|warning| warning.words.as_str()).collect();
            let unread = if want.is_empty() { vec![words] } else { Vec::new() };
            assert_eq!(quoted, unread, "{words}");
        }
    }

    #[test]
    fn what_the_page_states_comes_first() {
        let page = "<title>New PC | Kent Police</title><meta property=article:published_time content=2024-05-03>\
                    <link rel=canonical href='https://www.kent.police.uk/1'><p>PC Doe lives in Dover.</p>";
        let extractor =
            Extractor::new().with_url("https://www.essex.police.uk/2").with_published_text("4 May 2024");
        let a = extractor.extract(page);
        assert_eq!(a.url.as_deref(), Some("https://www.kent.police.uk/1"));
        assert_eq!(a.publisher.as_deref(), Some("Kent Police"));
        assert_eq!(a.published, Some("2024-05-03".parse().unwrap()));
    }
}
