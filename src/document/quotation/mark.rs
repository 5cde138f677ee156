//! [`Mark`]: a quotation mark, and what its neighbours say of it: does it open or close?

use crate::document::cursor::Cursor;
use crate::document::pattern::{Shape, both};
use crate::document::token::Token;
use crate::lexicon::split::{DIGITS, FIRST, GLUED, Kind};

/// Single marks are apostrophes too; the two families never close each other, save where a writer mixed them up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    Double,
    Single,
}

/// What the neighbours say of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Opens,
    Closes,
    /// A single mark after an `s` and before a word: the end of a quotation or of `officers'`.
    MayClose,
    /// Blanks on both sides or on neither: what has been opened before decides.
    Either,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    /// Its token.
    pub at: u32,
    /// The token after it: `''`, and `""` where it opens, are one mark of two tokens.
    pub next: u32,
    /// The block it stands in.
    pub block: u32,
    pub family: Family,
    pub side: Side,
    /// Only marks stand before it in its block.
    pub leads: bool,
    /// A full stop, comma, colon, question or exclamation mark stands before it.
    pub ends_clause: bool,
}

/// The quotation marks of the text that the cursor stands in, apostrophes and inches left out.
pub(super) fn find(text: Cursor<'_, '_>) -> Vec<Mark> {
    let document = text.document();
    let mut marks: Vec<Mark> = Vec::new();
    let (mut leads, mut last, mut done) = (false, 0, 0);
    for at in document.each_mark() {
        let token = document.tokens()[at];
        leads = token.has(FIRST) || leads && at == last + 1;
        last = at;
        let Some(family) = family(token).filter(|_| at >= done) else { continue };
        let around = Around::new(document.cursor(at).in_block(), family);
        if let Some(side) = around.side() {
            marks.push(Mark {
                at: at as u32,
                next: around.next as u32,
                block: document.block_of(at) as u32,
                family: around.family,
                side,
                leads,
                ends_clause: around.ends_clause(),
            });
        }
        done = around.next;
    }
    marks
}

/// The family of a token that is a quotation mark or an apostrophe.
pub(super) fn family(token: Token) -> Option<Family> {
    if token.kind != Kind::Mark {
        return None;
    }
    match char::from_u32(token.word)? {
        '"' | '\u{201c}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{2033}' | '\u{ff02}' => Some(Family::Double),
        '\'' | '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}' | '`' | '\u{b4}' => Some(Family::Single),
        _ => None,
    }
}

/// A mark with its neighbours in the same line.
struct Around<'t> {
    text: &'t str,
    mark: char,
    family: Family,
    before: Option<Token>,
    after: Option<Token>,
    next: usize,
    glued: bool,
}

impl<'t> Around<'t> {
    fn new(mark: Cursor<'_, 't>, family: Family) -> Self {
        let token = mark.peek().copied();
        let next = mark.next();
        let twin = next.is(both(Kind::Mark, Shape::Glued))
            && next.peek().map(|next| next.word) == token.map(|t| t.word);
        let opening = mark.is('"') && (mark.is_at_start() || !mark.is(Shape::Glued));
        let doubled = twin && (mark.is('\'') || opening);
        let after = if doubled { next.next() } else { next };
        let before = mark.peek_back().copied();
        Self {
            text: mark.document().text(),
            mark: token.filter(|_| !doubled).and_then(|token| char::from_u32(token.word)).unwrap_or('"'),
            family: if doubled { Family::Double } else { family },
            before,
            after: after.peek().copied(),
            next: after.at(),
            glued: before.is_some() && mark.is(Shape::Glued),
        }
    }

    fn side(&self) -> Option<Side> {
        if self.is_measure() {
            return None;
        }
        let (opens, closes) = (self.could_open(), self.could_close());
        match self.family {
            Family::Double => Some(match (opens, closes) {
                (true, false) => Side::Opens,
                (false, true) => Side::Closes,
                _ => match self.mark {
                    '\u{201c}' | '\u{201e}' | '\u{ab}' => Side::Opens,
                    '\u{201d}' | '\u{bb}' => Side::Closes,
                    _ => Side::Either,
                },
            }),
            Family::Single if opens && !closes => self.opens_speech().then_some(Side::Opens),
            Family::Single if closes && self.glued => {
                Some(if self.is_possessive() { Side::MayClose } else { Side::Closes })
            }
            Family::Single => None,
        }
    }

    /// Feet and inches: `5'9"`.
    fn is_measure(&self) -> bool {
        let number = self.before.is_some_and(|before| before.kind == Kind::Number) && self.glued;
        number && (self.family == Family::Single || self.mark == '"') && !matches!(self.mark, '\u{2019}')
    }

    /// A blank, a bracket or a dash stands before it, and a word right after it.
    fn could_open(&self) -> bool {
        let free =
            !self.glued || self.before.is_some_and(|before| is_one_of(before, "([{*_>:;/-\u{2013}\u{2014}"));
        free || self.before.is_some_and(|before| family(before).is_some() && !before.has(GLUED))
    }

    /// A blank, the end of the line or a punctuation mark stands after it.
    fn could_close(&self) -> bool {
        self.after.is_none_or(|after| {
            !after.has(GLUED) || is_one_of(after, ".,;:!?)]}*_/\u{2013}\u{2014}\u{2026}-")
        }) && self.before.is_some()
    }

    /// An apostrophe that stands for letters left out opens nothing: `'90s`, `’em`.
    fn opens_speech(&self) -> bool {
        let digits = self.after.is_some_and(|after| after.kind == Kind::Number || after.has(DIGITS));
        !digits && (self.mark != '\u{2019}' || self.before.is_none())
    }

    fn is_possessive(&self) -> bool {
        let ends_in_s = self.before.is_some_and(|before| {
            before.kind == Kind::Word && matches!(self.text.as_bytes()[before.end as usize - 1], b's' | b'S')
        });
        ends_in_s && self.after.is_some_and(|after| after.kind != Kind::Mark)
    }

    fn ends_clause(&self) -> bool {
        self.before.is_some_and(|before| {
            is_one_of(before, ".,!?:\u{2026}*_") || before.has(crate::lexicon::split::DOTTED)
        })
    }
}

fn is_one_of(token: Token, marks: &str) -> bool {
    token.kind == Kind::Mark && char::from_u32(token.word).is_some_and(|mark| marks.contains(mark))
}
