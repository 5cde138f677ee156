//! The numbers, words and marks of a dateline.

/// One piece of a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Token<'t> {
    Number { value: u32, digits: usize },
    Word(&'t str),
    Mark(char),
}

/// The pieces of a line.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let letters = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        let len = if digits > 0 {
            let value = rest[..digits].parse().unwrap_or(u32::MAX);
            tokens.push(Token::Number { value, digits });
            digits
        } else if letters > 0 {
            tokens.push(Token::Word(&rest[..letters]));
            letters
        } else {
            if !c.is_whitespace() {
                tokens.push(Token::Mark(c));
            }
            c.len_utf8()
        };
        rest = &rest[len..];
    }
    tokens
}
