//! What nobody reads of a page goes before it is parsed: comments, scripts, styles, drawings, and most attributes.
//!
//! Of the 85 pages of an article benchmark it is three bytes of four. Whatever is not certain to be read the same way without it
//! stays as it stands: what is left open, what the mark-up of a drawing may hold, linked data, text that is shown.

mod unread_names;

use super::anchor::{self, Anchor};
use super::names::{self, PLAIN_TEXT};
use super::start_tag::{StartTag, is_space, name_len, space_len};
use super::tag::Tag;
use super::unparsed::{comment_len, is_named, raw_len};
use memchr::memchr;
use std::borrow::Cow;
use std::ops::Range;

/// The page without what nobody reads.
pub(super) fn shorten(page: &str) -> Cow<'_, str> {
    let mut pass = Pass { page, out: String::new(), copied: 0, set: false };
    let mut at = 0;
    while let Some(next) = memchr(b'<', &page.as_bytes()[at..]) {
        match pass.markup(at + next) {
            Some(behind) => at = behind,
            None => break,
        }
    }
    pass.finish()
}

struct Pass<'p> {
    page: &'p str,
    out: String,
    /// All before it is in `out`, or left out.
    copied: usize,
    /// White space has counted somewhere.
    set: bool,
}

impl<'p> Pass<'p> {
    /// Reads what begins with the `<` there, and returns its end; `None` where the rest is to stay as it stands.
    fn markup(&mut self, at: usize) -> Option<usize> {
        let rest = &self.page.as_bytes()[at..];
        match rest.get(1)? {
            b'!' if rest.starts_with(b"<!--") => {
                let end = at + 4 + comment_len(&rest[4..])?;
                self.leave_out(at, end);
                Some(end)
            }
            b'!' | b'?' => Some(at + memchr(b'>', rest)? + 1),
            b'/' if rest.get(2).is_some_and(u8::is_ascii_alphabetic) => {
                let tag = StartTag::read(self.page, at + 2 + name_len(&rest[2..]), |_, _, _| {})?;
                Some(tag.end)
            }
            b'/' => Some(at + memchr(b'>', rest)? + 1),
            c if c.is_ascii_alphabetic() => self.element(at),
            _ => Some(at + 1),
        }
    }

    /// Reads a start tag, and what stands in an element whose contents are no mark-up.
    fn element(&mut self, at: usize) -> Option<usize> {
        let page = self.page;
        let behind_name = at + 1 + name_len(&page.as_bytes()[at + 1..]);
        let name = &page[at + 1..behind_name];
        self.set |= names::tag(name) == Tag::Preformatted;
        let begins_block = !self.set && unread_names::begins_block(name);
        if begins_block {
            self.pass_over_space_before(at);
        }
        let (is_code, is_metadata) = (unread_names::is_code(name), unread_names::is_metadata(name));
        let (tag, says) = self.attributes(name, behind_name, is_code, is_metadata)?;
        if is_metadata && !says {
            self.leave_out(at, tag.end);
            return Some(tag.end);
        }
        if name.eq_ignore_ascii_case(PLAIN_TEXT) {
            return None;
        }
        if unread_names::is_foreign(name) {
            return self.drawing(at, name, &tag);
        }
        if begins_block {
            self.pass_over(tag.end..tag.end + space_len(&page.as_bytes()[tag.end..]));
        }
        if !names::is_raw_text(name) {
            return Some(tag.end);
        }
        let close = tag.end + raw_len(&page.as_bytes()[tag.end..], name)?;
        let end = close + memchr(b'>', &page.as_bytes()[close..])? + 1;
        if is_code && !says {
            self.leave_out(at, end);
        }
        Some(end)
    }

    /// Reads the attributes of a start tag, and leaves out those that nobody reads; whether they say what makes it be read.
    fn attributes(
        &mut self,
        name: &str,
        behind_name: usize,
        is_code: bool,
        is_metadata: bool,
    ) -> Option<(StartTag, bool)> {
        let page = self.page;
        let told = unread_names::is_read_whole(name);
        let (mut says, mut anchor) = (false, Anchor::of(name));
        let tag = StartTag::read(page, behind_name, |attribute, range, value| {
            anchor = anchor.with(attribute);
            says |= is_code && unread_names::is_data(attribute, &page[range.clone()])
                || is_metadata && unread_names::tells(attribute, &page[value.clone()]);
            if !told && !unread_names::is_read(attribute, &page[value]) {
                self.pass_over(range);
            }
        })?;
        if anchor.is_target() {
            self.pass_over(tag.end - 1..tag.end);
            self.out.push_str(anchor::MARK);
        }
        Some((tag, says))
    }

    /// Leaves out the white space before a place.
    fn pass_over_space_before(&mut self, at: usize) {
        let before = &self.page.as_bytes()[self.copied..at];
        let space = before.iter().rev().take_while(|byte| is_space(**byte)).count();
        self.pass_over(at - space..at);
    }

    /// Leaves out a drawing that holds nothing but drawing; another one stays as it stands, to its end.
    fn drawing(&mut self, at: usize, name: &str, tag: &StartTag) -> Option<usize> {
        if tag.closes_itself {
            self.leave_out(at, tag.end);
            return Some(tag.end);
        }
        let bytes = self.page.as_bytes();
        let (mut depth, mut plain, mut behind) = (0_usize, true, tag.end);
        loop {
            let open = behind + memchr(b'<', &bytes[behind..])?;
            let rest = &bytes[open..];
            if let Some(comment) = rest.strip_prefix(b"<!--") {
                behind = open + 4 + comment_len(comment)?;
                continue;
            }
            let closes = rest.get(1) == Some(&b'/');
            let inner = &rest[1 + usize::from(closes)..];
            match inner.first()? {
                // What marks its text as such may hold anything.
                b'!' if inner.starts_with(b"![CDATA[") => return None,
                c if !c.is_ascii_alphabetic() => {
                    let is_comment = matches!(c, b'!' | b'?');
                    plain &= !is_comment;
                    behind = open + 1 + if is_comment { memchr(b'>', rest)? } else { 0 };
                    continue;
                }
                _ => {}
            }
            behind =
                StartTag::read(self.page, bytes.len() - inner.len() + name_len(inner), |_, _, _| {})?.end;
            if !is_named(inner, name) {
                plain &= unread_names::is_drawn(|known| is_named(inner, known));
            } else if !closes {
                (depth, plain) = (depth + 1, false);
            } else if depth > 0 {
                depth -= 1;
            } else {
                if plain {
                    self.leave_out(at, behind);
                }
                return Some(behind);
            }
        }
    }

    /// Leaves out a piece of the page between whose ends nothing new may begin.
    fn leave_out(&mut self, start: usize, end: usize) {
        self.pass_over(start..end);
        // `<` and a letter, or the two halves of a character reference, would become one.
        if !self.out.is_empty() && !self.out.ends_with(|c: char| c == '>' || c.is_ascii_whitespace()) {
            self.out.push_str("<!---->");
        }
    }

    /// Leaves out a piece of the page that is behind all that is copied.
    fn pass_over(&mut self, piece: Range<usize>) {
        if !piece.is_empty() {
            self.out.push_str(&self.page[self.copied..piece.start]);
            self.copied = piece.end;
        }
    }

    fn finish(self) -> Cow<'p, str> {
        if self.copied == 0 {
            return Cow::Borrowed(self.page);
        }
        Cow::Owned(self.out + &self.page[self.copied..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::html::{bounded_parse, walk};
    use crate::lexicon::Lexicons;

    fn short(page: &str) -> String {
        shorten(page).into_owned()
    }

    #[test]
    fn what_nobody_reads_goes() {
        for (page, want) in [
            ("<p id=a onclick=\"x('>')\" class='b'>One</p>", "<p id=a class='b'>One</p>"),
            ("<a href=x>One</a><img src=y>", "<a >One</a><img >"),
            ("<!-- x --><p>One<!-- > -- x --!> two", "<p>One<!----> two"),
            ("<a name=x>One</a><a id=x/>two<a href=y id=x>", "<a  name>One</a><a id=x/ name>two<a id=x>"),
            ("<script>if (a<b) {'</p>'}</script ><p>One", "<p>One"),
            ("<SCRIPT>x</SCRIPT><Style a=b>p{}</style>One", "One"),
            ("<script><!-- <script>x</script> --></script>One", "One"),
            ("<script><!--> <script></script>One", "One"),
            ("<svg viewBox=x><title>x</title><path d=y /></svg>One<svg/>", "One<!---->"),
            (
                "<svg><!x></svg><p title=x>One<svg><? > ?></svg><p title=x>",
                "<svg><!x></svg><p >One<svg><? > ?></svg><p >",
            ),
            ("<iframe src=x>y</iframe> One", " One"),
            ("<link rel=stylesheet href=x>One<meta name=viewport content=y> two", "One<!----> two"),
            ("<div>\n <p> One</p>\n</div>", "<div><p>One</p>\n</div>"),
            ("<link rel=canonical href=x><time datetime=y>", "<link rel=canonical href=x><time datetime=y>"),
            (
                "<META NAME=Date content=x><meta name='d&amp;'>",
                "<META NAME=Date content=x><meta name='d&amp;'>",
            ),
        ] {
            assert_eq!(short(page), want, "{page}");
        }
    }

    #[test]
    fn what_may_be_read_stays() {
        for page in [
            "One < two 1 < 2 </ <",
            "<!-- open <p>One",
            "<p class=a title='open",
            "<script>open <p>One",
            "<script><!-- <script> </script> open",
            "<script type='application/ld+json'>{\"a\": \"<p id=1 x=2>\"}</script>",
            "<iframe srcdoc='<p>One'></iframe>",
            "<svg><p title=x>One</svg><svg><foreignObject>One</foreignObject></svg>",
            "<svg><svg/></svg>One<svg></svg></svg>",
            "<svg>open <p title=x>One",
            "<svg><!-- </svg> --><p title=x>One</svg>",
            "<svg><![CDATA[</svg>]]><path></svg><p title=x>",
            "<svg><!x></svg><p class=a><svg><?x </svg> ?></svg><p class=a>",
            "<svg><a b='</svg>'><p title=x>One</svg>",
            "<IFRAME SRCDOC='<p>One'></IFRAME>",
            "<plaintext><p title=x><script></script>",
            "<title><p x=y></title><textarea><p x=y></textarea><xmp><p x=y></xmp><noscript><p x=y></noscript>",
            "<? <script>x</script> ?>",
            "<pre>\n\n<p>\nOne</p>\n</pre>",
            "One</div> two <b>three</b>",
        ] {
            assert_eq!(short(page), page, "{page}");
        }
    }

    /// The text of a page that is shown, as it stands in its blocks.
    fn shown(page: &str) -> Vec<String> {
        let tree = walk::walk(&bounded_parse::parse(page), page.len(), &Lexicons::built_in());
        tree.blocks.items.iter().map(|block| tree.blocks.of(block).to_owned()).collect()
    }

    #[test]
    fn nothing_new_begins_where_something_went() {
        for page in [
            "1 <<!-- -->b>2",
            "1 <<script></script>b>2",
            "R&am<!-- -->p;D",
            "&<style></style>lt;p>",
            "</<!-- -->b>1",
        ] {
            assert_eq!(shown(&short(page)), shown(page), "{page}");
        }
    }

    #[rustfmt::skip]
    const PIECES: [&str; 76] = [
        "<meta name=x content=y>", "<link rel=x>",
        "<p>", "</p>", "<p class=x y=z>", "<div x='>'>", "</div>", "<b>", "</b>", "<a href=x>", "</a>",
        "<table>", "<tr>", "<td>", "</table>", "<ul>", "<li>", "</ul>", "<h2>", "</h2>", "<pre>", "</pre>",
        "<br/>", "<svg>", "</svg>", "<svg/>", "<path d=x>", "<title>", "</title>", "<script>", "</script>",
        "<style>", "</style>", "<!--", "-->", "<!-- </svg> -->", "<![CDATA[", "]]>", "<g a='</svg>'>", "--!>", "<textarea>", "</textarea>", "<select>", "<option>",
        "</select>", "<math>", "</math>", "<iframe>", "</iframe>", "<noscript>", "</noscript>",
        "<span hidden>", "</span>", "<form>", "</form>", "<body>", "</body>", "<head>", "<html>", "<button>",
        "<template>", "</template>", "One", "two ", " three", "\n", " ", "&am", "p;", "<", ">", "/", "=",
        "\"", "'", "\u{e9}",
    ];

    #[test]
    fn pages_of_any_pieces_show_the_same() {
        let mut seed = 7_u64;
        let mut next = |below: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize % below
        };
        for _ in 0..20_000 {
            let page: String = (0..2 + next(14)).map(|_| PIECES[next(PIECES.len())]).collect();
            let (mut own, mut whole) = (shown(&short(&page)), shown(&page));
            // What stands between the cells of a table comes before it, and not all of its white space.
            if page.contains("<table") {
                for texts in [&mut own, &mut whole] {
                    *texts = vec![texts.concat().replace([' ', '\n'], "")];
                }
            }
            assert_eq!(own, whole, "{page}\n{}", short(&page));
        }
    }
}
