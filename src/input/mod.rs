//! Input: turns bytes or a scraped page into clean text, title, address and date. Only this stage knows HTML.

mod apart;
mod assemble;
mod block;
mod boilerplate;
mod broken_count;
mod broken_word;
mod browser_print;
mod byline;
mod career_note;
mod character_reference;
mod columns;
mod control_codes;
mod datelines;
mod decode;
mod drawn;
mod dropped;
mod footnote;
mod format_names;
mod front_matter;
mod headline;
mod html;
mod line_end;
mod line_shape;
mod lines;
mod mail;
mod markdown;
mod metadata;
mod mojibake;
#[cfg(test)]
mod multiplied;
mod notice;
mod officer_row;
mod page_lines;
mod piece;
mod printed;
mod publisher;
mod quoting;
mod run_together;
mod running;
mod sites;
mod sniff;
mod stating_row;
mod story_lines;
mod struck_out;
mod table_row;
mod top_heading;
mod wrap;
mod wrap_width;

use crate::{block::BlockKind, lexicon::Lexicons, timex::Timex, warning::Warning};
use assemble::Read;
pub(crate) use decode::decode;
pub use dropped::{DropReason, DroppedBlock};
pub(crate) use metadata::address::date as date_of_address;
use metadata::date;
pub(crate) use metadata::order::Order;
use metadata::stated::Stated;
pub(crate) use publisher::of_address as publisher_of_address;
pub use sites::SiteProfile;
pub(crate) use sites::{Learner, SiteProfiles, Sites, Task};
use story_lines::Layout;

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
    /// The canonical name of the force whose page it is.
    pub publisher: Option<String>,
    pub warnings: Vec<Warning>,
    /// What stands first in the page's dates in figures.
    pub order: Order,
    /// The body: a block a line, nothing of the site's furniture.
    pub text: String,
    /// The kind of each non-empty line of `text`.
    pub kinds: Vec<BlockKind>,
}

/// The date of publication that words state.
pub(crate) fn published(words: &str, order: Order, lexicons: &Lexicons) -> Option<Timex> {
    let first = words.split_whitespace().next().unwrap_or_default();
    let day = first.split('T').next().unwrap_or_default();
    day.parse().ok().or_else(|| date::value(words, order, lexicons))
}

/// Reads a page, with what its site repeats if that is known; where a list is given, adds the blocks that are left out.
pub(crate) fn read(
    text: &str,
    format: Format,
    lexicons: &Lexicons,
    sites: Option<Sites<'_>>,
    dropped: Option<&mut Vec<DroppedBlock>>,
) -> Page {
    let text = mojibake::repair(text);
    let text = &*control_codes::mend(&text);
    if format == Format::Html {
        return read_html(text, lexicons, sites, dropped);
    }
    let front = front_matter::FrontMatter::read(text);
    let body = text.get(front.len..).unwrap_or_default();
    // A description in the front matter may hold tags, and the body none.
    if format == Format::Sniff && sniff::is_html(body) {
        return read_html(text, lexicons, sites, dropped);
    }
    let unquoted = drawn::unbox(quoting::unquote(body));
    let (unquoted, print) = match browser_print::strip(&unquoted) {
        Some((plain, print)) => (plain.into(), Some(print)),
        None => (unquoted, None),
    };
    let marks = marks(format, &front, &unquoted);
    let decoded = character_reference::decode(&unquoted);
    let printed = marks == piece::Marks::None;
    let plain = if printed { drawn::strip(running::strip(decoded)) } else { decoded };
    let plain = columns::bar(broken_word::mend(plain, lexicons));
    let blocks = lines::read(&plain, marks, lexicons);
    let order = Order::of(&blocks.text, Order::Day);
    let stated = Stated::of_front(&front, print.as_ref(), order, lexicons);
    let whole = front.len > 0;
    let may_be_one_line = marks == piece::Marks::None && !whole && sites.is_none();
    let parted = may_be_one_line.then(|| lay_out_one_line(&plain, lexicons)).flatten();
    let one_line = parted.is_some();
    let lay_out = |blocks: &block::Blocks| {
        let count = blocks.items.len();
        if whole { Layout::whole(count) } else { story_lines::layout(blocks, false, lexicons) }
    };
    let url = stated.url.as_deref();
    let laid_out = parted.or_else(|| lay_out_text(blocks, (&plain, marks), sites, url, lexicons, lay_out));
    let Some((blocks, layout)) = laid_out else { return Page::default() };
    let mail = if whole || one_line { None } else { mail::head(&blocks, order, lexicons) };
    let read =
        Read { blocks, layout, stated, order, mail, marked_up: print.is_some(), headline: None, one_line };
    assemble::page(read, lexicons, dropped)
}

/// The marks that the lines of a text may bear.
fn marks(format: Format, front: &front_matter::FrontMatter<'_>, body: &str) -> piece::Marks {
    match format {
        Format::Plain => piece::Marks::None,
        Format::Sniff if front.len == 0 && !sniff::is_markdown(body) => piece::Marks::None,
        _ => piece::Marks::Markdown,
    }
}

/// Lays out a page whose text stands in one line; `None` where a text has several, or is no page.
fn lay_out_one_line(text: &str, lexicons: &Lexicons) -> Option<(block::Blocks, Layout)> {
    let parted = run_together::part(text, lexicons)?;
    let blocks = lines::read(&parted, piece::Marks::None, lexicons);
    let layout = story_lines::layout(&blocks, true, lexicons);
    let is_page = layout.verdicts.iter().any(Option::is_some)
        || boilerplate::signs(&blocks, lexicons).iter().any(boilerplate::Signs::is_banner);
    is_page.then_some((blocks, layout))
}

/// Lays out a text without what its site repeats; `None` where its site was learned from it. The lines of a page of a site are
/// looked at before they are joined.
fn lay_out_text(
    blocks: block::Blocks,
    (text, marks): (&str, piece::Marks),
    sites: Option<Sites<'_>>,
    url: Option<&str>,
    lexicons: &Lexicons,
    lay_out: impl Fn(&block::Blocks) -> Layout,
) -> Option<(block::Blocks, Layout)> {
    if sites.is_some() {
        let printed = printed::Printed::new(text, marks, lexicons);
        match sites::see(sites, url, sites::Lines::of_text(&printed), lexicons) {
            sites::Found::Learned => return None,
            sites::Found::Repeated(gone) => {
                let (blocks, repeated) = printed.without(&gone, lexicons);
                let layout = sites::lay_out_rest(&blocks, &repeated, lay_out);
                return Some((blocks, layout));
            }
            sites::Found::Nothing => {}
        }
    }
    let layout = lay_out(&blocks);
    Some((blocks, layout))
}

fn read_html(
    text: &str,
    lexicons: &Lexicons,
    sites: Option<Sites<'_>>,
    dropped: Option<&mut Vec<DroppedBlock>>,
) -> Page {
    let mut html = html::read(text, lexicons);
    let order = Order::of(&html.blocks.text, html.head.order());
    let mut stated = Stated::of_head(&html.head, order, lexicons);
    match sites::see(sites, stated.url.as_deref(), sites::Lines::of_page(&html.blocks), lexicons) {
        sites::Found::Learned => return Page::default(),
        sites::Found::Repeated(repeated) => sites::drop(&mut html.verdicts, &repeated),
        sites::Found::Nothing => {}
    }
    let headline = html.headline(lexicons);
    let found = headline.as_ref().map(|(at, _)| *at);
    if let Some((at, words)) = headline {
        html.verdicts[at] = None;
        html.blocks.items[at].kind = BlockKind::Heading;
        stated.titles.retain(|title| *title != words);
        stated.titles.insert(0, words);
    }
    let html::Html { blocks, verdicts, span: story, .. } = html;
    assemble::page(
        Read {
            blocks,
            layout: Layout { verdicts, story, signs: Vec::new() },
            stated,
            order,
            mail: None,
            marked_up: true,
            headline: found,
            one_line: false,
        },
        lexicons,
        dropped,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_in_a_description_make_no_page_of_html() {
        let text = "```yaml\nog:\n  description: '<p>One.</p><p>Two.</p><p>Three.</p>'\ntitle: New van for Oakham\n```\n\n\
                    Monday, March 2, 2020\n\nPC Ana Bell has a new van.\n";
        let page = read(text, Format::Sniff, &Lexicons::built_in(), None, None);
        assert_eq!(page.title.as_deref(), Some("New van for Oakham"));
        assert_eq!(page.published.map(|date| date.to_string()).as_deref(), Some("2020-03-02"));
        assert_eq!(page.text, "PC Ana Bell has a new van.");
    }
}
