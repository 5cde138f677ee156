//! [`Tokens`]: reads a page into the tokens that its tree is built of.
//!
//! Nearly all of a page is tags and texts without a character reference. They are cut out of the page here, and share its bytes;
//! the tokenizer of `html5ever`, which looks at each character, reads what is left, a piece that ends where it ends.

use super::start_tag::{StartTag, name_len};
use super::unparsed::{comment_len, raw_len};
use super::watched::{ATTRIBUTES, Watched};
use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::{Attribute, QualName, TokenizerResult};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::{LocalName, ns};
use memchr::{memchr, memchr_iter, memchr2};
use std::cell::Cell;
use std::ops::Range;

/// A page that is read from its start to its end, and handed on to the builder of its tree.
pub(super) struct Tokens<'s> {
    page: StrTendril,
    /// How many of its bytes are read.
    read: usize,
    sink: &'s Watched,
    /// Reads what is no plain tag or text.
    tokenizer: Tokenizer<Forward<'s>>,
}

impl<'s> Tokens<'s> {
    pub(super) fn new(page: &str, sink: &'s Watched) -> Self {
        let page = page.strip_prefix('\u{feff}').unwrap_or(page);
        let page = match memchr(b'\r', page.as_bytes()) {
            Some(_) => page.replace("\r\n", "\n").replace('\r', "\n").into(),
            None => StrTendril::from_slice(page),
        };
        let options = TokenizerOpts { discard_bom: false, ..TokenizerOpts::default() };
        let tokenizer = Tokenizer::new(Forward { sink, contents: Cell::new(Contents::Markup) }, options);
        Self { page, read: 0, sink, tokenizer }
    }

    /// How many bytes are read.
    pub(super) fn read(&self) -> usize {
        self.read
    }

    /// Hands on the text, the tag or whatever stands next; whether anything did.
    pub(super) fn hand_on(&mut self) -> bool {
        match &self.page.as_bytes()[self.read..] {
            [] => return false,
            [b'<', c, ..] if c.is_ascii_alphabetic() => self.tag(TagKind::StartTag),
            [b'<', b'/', c, ..] if c.is_ascii_alphabetic() => self.tag(TagKind::EndTag),
            [b'<', b'/' | b'!' | b'?', ..] => self.declaration(),
            rest => {
                let begins = |at: &usize| {
                    rest.get(at + 1).is_some_and(|c| c.is_ascii_alphabetic() || b"/!?".contains(c))
                };
                let len = memchr_iter(b'<', rest).find(begins).unwrap_or(rest.len());
                self.text(len);
            }
        }
        true
    }

    /// Hands on so many bytes of text.
    fn text(&mut self, len: usize) {
        let range = self.read..self.read + len;
        self.read = range.end;
        if memchr2(b'&', 0, self.page[range.clone()].as_bytes()).is_some() {
            self.tokenize(self.part(range));
            self.tokenize(NOTHING.into());
        } else {
            self.character(self.part(range));
        }
    }

    /// Hands on so many bytes of text in which `<` opens nothing.
    fn raw_text(&mut self, len: usize, has_references: bool) {
        let range = self.read..self.read + len;
        self.read = range.end;
        let text = match memchr(0, self.page[range.clone()].as_bytes()) {
            Some(_) => self.page[range].replace('\0', "\u{fffd}").into(),
            None => self.part(range),
        };
        if !has_references || memchr(b'&', text.as_bytes()).is_none() {
            return self.character(text);
        }
        for (number, part) in text.split('<').enumerate() {
            if number > 0 {
                self.character("<".into());
            }
            self.tokenize(part.into());
            self.tokenize(NOTHING.into());
        }
    }

    fn character(&self, text: StrTendril) {
        let _ = self.sink.process_token(Token::CharacterTokens(text), 1);
    }

    /// Hands on a comment, or whatever else is neither a tag nor text.
    fn declaration(&mut self) {
        let rest = &self.page.as_bytes()[self.read..];
        let is_text = || self.sink.adjusted_current_node_present_but_not_in_html_namespace();
        let len = if let Some(comment) = rest.strip_prefix(b"<!--") {
            comment_len(comment).map(|len| len + b"<!--".len())
        } else if rest.starts_with(b"<![CDATA[") && is_text() {
            memchr::memmem::find(rest, b"]]>").map(|at| at + b"]]>".len())
        } else {
            memchr(b'>', rest).map(|at| at + 1)
        };
        let range = self.read..len.map_or(self.page.len(), |len| self.read + len);
        self.read = range.end;
        self.tokenize(self.part(range));
        if len.is_none() {
            self.tokenizer.end();
        }
    }

    /// Hands on a tag, and the text of its element if `<` opens nothing there; nothing of one that does not end.
    fn tag(&mut self, kind: TagKind) {
        let (start, page) = (self.read, &*self.page);
        let name = start + if kind == TagKind::StartTag { 1 } else { 2 };
        let name = name..name + name_len(&page.as_bytes()[name..]);
        let (mut attrs, mut is_plain) = (Vec::<Attribute>::new(), true);
        let read = StartTag::read(page, name.end, |name, _, value| {
            // One more than there may be, for the tag to be seen to have too many.
            if kind == TagKind::StartTag && attrs.len() <= ATTRIBUTES {
                let name = local_name(name);
                is_plain &= memchr2(b'&', 0, page[value.clone()].as_bytes()).is_none();
                if attrs.iter().all(|known| known.name.local != name) {
                    let name = QualName::new(None, ns!(), name);
                    attrs.push(Attribute { name, value: self.part(value) });
                }
            }
        });
        self.read = read.as_ref().map_or(page.len(), |tag| tag.end);
        let Some(StartTag { end, closes_itself }) = read else { return };
        let contents = if is_plain || attrs.len() > ATTRIBUTES {
            let local = local_name(&page[name.clone()]);
            let tag = Tag {
                kind,
                name: local,
                self_closing: closes_itself,
                attrs,
                had_duplicate_attributes: false,
            };
            Contents::of(&self.sink.process_token(Token::TagToken(tag), 1))
        } else {
            self.tokenize(self.part(start..end))
        };
        let rest = &page[end..];
        let (len, has_references) = match contents {
            Contents::Markup => return,
            Contents::PlainText => (rest.len(), false),
            Contents::Raw(kind) => {
                (raw_len(rest.as_bytes(), &page[name]).unwrap_or(rest.len()), kind == RawKind::Rcdata)
            }
        };
        self.raw_text(len, has_references);
    }

    /// Hands on what the tokenizer makes of a part of the page; what the element may hold whose tag it is.
    fn tokenize(&self, part: StrTendril) -> Contents {
        let queue = BufferQueue::default();
        queue.push_back(part);
        while !matches!(self.tokenizer.feed(&queue), TokenizerResult::Done) {}
        self.tokenizer.sink.contents.replace(Contents::Markup)
    }

    /// A part of the page, without a copy of it.
    fn part(&self, range: Range<usize>) -> StrTendril {
        self.page.subtendril(range.start as u32, range.len() as u32)
    }
}

/// What stands for nothing in a text, but that a character reference before it has ended.
const NOTHING: &str = "</>";

/// The name of a tag or an attribute, in small letters.
fn local_name(name: &str) -> LocalName {
    if name.bytes().any(|byte| byte.is_ascii_uppercase() || byte == 0) {
        return LocalName::from(name.to_ascii_lowercase().replace('\0', "\u{fffd}"));
    }
    LocalName::from(name)
}

/// What an element that has begun may hold.
#[derive(Debug, Clone, Copy)]
enum Contents {
    Markup,
    Raw(RawKind),
    /// All the page has left.
    PlainText,
}

impl Contents {
    /// What the builder of the tree says to a tag.
    fn of<Handle>(result: &TokenSinkResult<Handle>) -> Self {
        match result {
            TokenSinkResult::RawData(kind) => Self::Raw(*kind),
            TokenSinkResult::Plaintext => Self::PlainText,
            _ => Self::Markup,
        }
    }
}

/// Hands on the tokens of a part of a page, but for its end.
struct Forward<'s> {
    sink: &'s Watched,
    contents: Cell<Contents>,
}

impl TokenSink for Forward<'_> {
    type Handle = <Watched as TokenSink>::Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Self::Handle> {
        if token != Token::EOFToken {
            self.contents.set(Contents::of(&self.sink.process_token(token, line)));
        }
        // The part ends with the tag, and what its element holds is read without the tokenizer.
        TokenSinkResult::Continue
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.sink.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

#[cfg(test)]
mod tests {
    use crate::input::html::bounded_parse;
    use scraper::Html;

    #[rustfmt::skip]
    const PIECES: [&str; 92] = [
        "<p>", "</p>", "<P CLASS=x y='z'>", "<div x='>'>", "<div a=1 A=2 a>", "</div x=y>", "<b>", "</b/>", "<a href=x/>", "</a>",
        "<table>", "<tr>", "<td>", "</table>", "<ul>", "<li a = b>", "</ul>", "<h2 =x==y>", "</h2>", "<pre>", "</pre>", "<br/>",
        "<svg>", "</svg>", "<svg/>", "<path D=x viewbox=y>", "<title>", "</title>", "<script>", "</script>", "</SCRIPT >",
        "<style>", "</style>", "<!--", "-->", "<!-->", "<!-- < & > -->", "<![CDATA[", "]]>", "--!>", "<textarea>", "</textarea>",
        "<select>", "<option>", "</select>", "<math>", "</math>", "<iframe>", "</iframe>", "<noscript>", "</noscript>",
        "<plaintext>", "<meta charset=x>", "<form>", "</form>", "<body id=a>", "</body>", "<head>", "<html lang=a>", "<button>",
        "<template>", "</template>", "<!doctype html>", "<!x>", "<?x>", "</ x>", "</>", "<frameset>", "<image>",
        "One", "two ", " three", "\n", "\r\n", "\r", "\0", " ", "&amp;", "&am", "p;", "&#13;", "&notit;", "&#x",
        "<", ">", "/", "=", "\"", "'", "<p a='&lt;&lt' b=&amp=>", "<p\0 A\0 b='\0'>", "\u{e9}",
    ];

    #[test]
    fn pages_of_any_pieces_have_the_tree_that_the_tokenizer_gives() {
        let mut seed = 11_u64;
        let mut next = |below: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize % below
        };
        for _ in 0..40_000 {
            let page: String = (0..=next(14)).map(|_| PIECES[next(PIECES.len())]).collect();
            assert_eq!(bounded_parse::parse(&page).html(), Html::parse_document(&page).html(), "{page:?}");
        }
    }
}
