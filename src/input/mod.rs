//! Input: turns bytes or a scraped page into clean text, title, address and date. Only this stage knows HTML.

mod block;
mod boilerplate;
mod character_reference;
mod decode;
mod dropped;
mod format_names;
mod front_matter;
mod html;
mod line_end;
mod line_shape;
mod lines;
mod markdown;
mod metadata;
mod mojibake;
mod piece;
mod sniff;
mod story_lines;
mod wrap;
mod wrap_width;

use crate::{block::BlockKind, lexicon::Lexicons, timex::Timex};
pub(crate) use decode::decode;
pub use dropped::{DropReason, DroppedBlock};
use metadata::{address, date, keys::front_matter as front_keys, title};
use std::ops::{Range, RangeInclusive};

/// The format of an input.
///
/// ```
/// let extractor = epaulette::Extractor::new().with_format(epaulette::Format::Plain);
/// assert_eq!(extractor.extract("PC Doe met 5 < 6 people.").text, "PC Doe met 5 < 6 people.");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Format {
    /// Detected from the first bytes.
    #[default]
    Sniff,
    /// An HTML page.
    Html,
    /// Markdown, with or without front matter.
    Markdown,
    /// Plain text, as a scraper writes it.
    Plain,
}

/// A cleaned page.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Page {
    pub title: Option<String>,
    pub url: Option<String>,
    pub published: Option<Timex>,
    /// The body: a block a line, nothing of the site's furniture.
    pub text: String,
    /// The kind of each non-empty line of `text`.
    pub kinds: Vec<BlockKind>,
}

/// Reads a page; where a list is given, adds the blocks that are left out.
pub(crate) fn read(
    text: &str,
    format: Format,
    lexicons: &Lexicons,
    dropped: Option<&mut Vec<DroppedBlock>>,
) -> Page {
    let text = &*mojibake::repair(text);
    if format == Format::Html {
        return read_html(text, lexicons, dropped);
    }
    let front = front_matter::FrontMatter::read(text);
    let body = text.get(front.len..).unwrap_or_default();
    // A description in the front matter may hold tags, and the body none.
    if format == Format::Sniff && sniff::is_html(body) {
        return read_html(text, lexicons, dropped);
    }
    let marks = match format {
        Format::Plain => piece::Marks::None,
        Format::Sniff if front.len == 0 && !sniff::is_markdown(body) => piece::Marks::None,
        _ => piece::Marks::Markdown,
    };
    let decoded = character_reference::decode(body);
    let blocks = lines::read(&decoded, marks, lexicons);
    let meta = Meta::of_front(&front, lexicons);
    let count = blocks.items.len();
    let whole = front.len > 0;
    let (layout, story) =
        if whole { (vec![None; count], 0..count) } else { story_lines::layout(&blocks, lexicons) };
    page(&blocks, layout, story, meta, lexicons, dropped)
}

fn read_html(text: &str, lexicons: &Lexicons, dropped: Option<&mut Vec<DroppedBlock>>) -> Page {
    let mut html = html::read(text, lexicons);
    let mut meta = Meta::of_head(&html.head, lexicons);
    let headline = html.headline(lexicons);
    if let Some((at, words)) = headline {
        html.verdicts[at] = None;
        html.blocks.items[at].kind = BlockKind::Heading;
        meta.title = Some(words);
    }
    page(&html.blocks, html.verdicts, html.span, meta, lexicons, dropped)
}

/// What a page's metadata states.
#[derive(Debug, Default)]
struct Meta {
    title: Option<String>,
    url: Option<String>,
    published: Option<Timex>,
}

impl Meta {
    fn of_head(head: &html::Head, lexicons: &Lexicons) -> Self {
        let site = head.site.as_deref();
        let title = html::Head::ranked(&head.titles)
            .into_iter()
            .find_map(|title| title::headline(title, site, lexicons));
        let published =
            html::Head::ranked(&head.dates).into_iter().find_map(|text| date::value(text, lexicons));
        let url = html::Head::ranked(&head.urls).first().map(|url| (*url).to_owned());
        Self { title, url, published }
    }

    fn of_front(front: &front_matter::FrontMatter<'_>, lexicons: &Lexicons) -> Self {
        let stated = |keys: &[&str]| keys.iter().find_map(|key| front.get(key));
        let site = stated(&front_keys::SITE);
        let title = front_keys::TITLE.iter().find_map(|key| {
            front.get(key).and_then(|title| title::headline(&title, site.as_deref(), lexicons))
        });
        let published = front_keys::DATE
            .iter()
            .find_map(|key| front.get(key).and_then(|text| date::value(&text, lexicons)));
        let url = stated(&front_keys::URL);
        Self { title, url, published }
    }
}

/// The bytes of an ISO date: `2019-12-06`.
const ISO_DATE: usize = 10;
/// The longest headline that opens a text, in characters: 99 % of 5,585 titles have at most 140.
const LONGEST_HEADLINE: usize = 140;
/// How many words a headline has: 99 % of 5,585 titles have at most 19, and the longest have 33.
const HEADLINE_WORDS: RangeInclusive<usize> = 2..=24;
/// How many blocks before the story a dateline may stand: labels and share buttons come between.
const DATELINES_BEFORE: usize = 12;
/// How many blocks after the story, or before its end, a dateline may stand.
const DATELINES_AFTER: usize = 6;
/// The longest line that does not count as a paragraph, in bytes.
const LONGEST_BRIEF: usize = 120;
/// How many paragraphs may stand before a dateline at the head of a story.
const MOST_SENTENCES: usize = 3;

/// A line that began as the value of a key `date` and goes on with furniture.
fn leading_date(line: &str, lexicons: &Lexicons) -> Option<Timex> {
    let rest = line.strip_prefix("date ")?;
    date::value(rest.get(..ISO_DATE)?, lexicons)
}

/// Puts the page together from its kept blocks.
fn page(
    blocks: &block::Blocks,
    layout: Vec<Option<DropReason>>,
    story: Range<usize>,
    meta: Meta,
    lexicons: &Lexicons,
    dropped: Option<&mut Vec<DroppedBlock>>,
) -> Page {
    let mut verdicts = boilerplate::verdicts(blocks, layout, lexicons);
    let dated = dateline(blocks, &mut verdicts, story, lexicons);
    let (text, kinds) = kept(blocks, &verdicts);
    if let Some(dropped) = dropped {
        dropped.extend(dropped::of(blocks, &verdicts, text.len()));
    }
    let title = meta.title.or_else(|| headline(&text, &kinds));
    let of_address = || meta.url.as_deref().and_then(|url| address::date(url, lexicons));
    let published = meta.published.or(dated).or_else(of_address);
    Page { title, url: meta.url, published, text, kinds }
}

/// The text of the blocks that stay, one per line, and their kinds.
fn kept(blocks: &block::Blocks, verdicts: &[Option<DropReason>]) -> (String, Vec<BlockKind>) {
    let mut text = String::with_capacity(blocks.text.len() + blocks.items.len());
    let mut kinds = Vec::with_capacity(blocks.items.len());
    for (block, _) in blocks.items.iter().zip(verdicts).filter(|(_, verdict)| verdict.is_none()) {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(blocks.of(block));
        kinds.push(block.kind);
    }
    (text, kinds)
}

/// The headline that the body begins with.
fn headline(text: &str, kinds: &[BlockKind]) -> Option<String> {
    let mut lines = text.lines();
    let first = lines.next()?;
    let next = lines.next()?;
    let heading = kinds.first() == Some(&BlockKind::Heading);
    let words = first.split_whitespace().count();
    let ends_open = !first.ends_with(['.', ':', ',', ';']);
    let short = first.chars().count() <= LONGEST_HEADLINE && HEADLINE_WORDS.contains(&words);
    let before_longer =
        next.len() > first.len() || lines.next().is_some_and(|third| third.len() > first.len());
    (short && ends_open && (heading || before_longer) && kinds.first() != Some(&BlockKind::ListItem))
        .then(|| first.to_owned())
}

/// The date of the page's datelines, whose lines go from the text.
fn dateline(
    blocks: &block::Blocks,
    verdicts: &mut [Option<DropReason>],
    story: Range<usize>,
    lexicons: &Lexicons,
) -> Option<Timex> {
    let around =
        story.start.saturating_sub(DATELINES_BEFORE)..(story.end + DATELINES_AFTER).min(blocks.items.len());
    let count = around.end;
    let mut best: Option<(Timex, date::Strength)> = None;
    let mut sentences = 0;
    for at in around {
        let line = blocks.of(&blocks.items[at]);
        let near_end = at + DATELINES_AFTER >= count;
        if sentences > MOST_SENTENCES && !near_end {
            continue;
        }
        let dropped = verdicts[at].is_some();
        let leading =
            || leading_date(line, lexicons).filter(|_| dropped).map(|date| (date, date::Strength::Published));
        match date::dateline(line, lexicons).or_else(leading) {
            Some((date, strength)) => {
                let counts = strength != date::Strength::Bare || sentences <= 1 || at + 2 >= count;
                if counts {
                    verdicts[at].get_or_insert(DropReason::Dateline);
                    if best.is_none_or(|(_, known)| strength > known) {
                        best = Some((date, strength));
                    }
                }
            }
            None => sentences += usize::from(verdicts[at].is_none() && line.len() > LONGEST_BRIEF),
        }
    }
    best.map(|(date, _)| date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_in_a_description_make_no_page_of_html() {
        let text = "```yaml\nog:\n  description: '<p>One.</p><p>Two.</p><p>Three.</p>'\ntitle: New van for Oakham\n```\n\n\
                    Monday, March 2, 2020\n\nPC Ana Bell has a new van.\n";
        let page = read(text, Format::Sniff, &Lexicons::built_in(), None);
        assert_eq!(page.title.as_deref(), Some("New van for Oakham"));
        assert_eq!(page.published.map(|date| date.to_string()).as_deref(), Some("2020-03-02"));
        assert_eq!(page.text, "PC Ana Bell has a new van.");
    }
}
