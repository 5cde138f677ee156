//! Quotations: where direct speech opens and closes.
//!
//! `"One," she said. "Two."` holds two quotations. Paragraphs that each reopen with a mark and close only at the last are one.
//! Straight marks open or close by the blanks beside them. Single marks count where a pair of them is distinct from
//! apostrophes. What is left open ends with its paragraph.

mod mark;
mod pairing;

use super::Document;
use super::token::Token;
use pairing::Pairing;
use std::ops::Range;

/// A stretch between quotation marks: tokens `open..end`, the marks included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Quotation {
    /// The opening mark, or the first word where the mark was forgotten.
    pub open: u32,
    /// The first token after the opening mark.
    pub first: u32,
    /// The token after the last one of the quotation (after the closing mark, where there is one).
    pub end: u32,
    /// Whether a closing mark was found.
    pub closed: bool,
}

impl Quotation {
    /// The tokens between the marks; marks at the heads of further paragraphs are among them.
    pub(crate) fn inside(self) -> Range<usize> {
        let end = self.end - u32::from(self.closed);
        self.first as usize..end.max(self.first) as usize
    }
}

/// The quotations of the text, in order, none inside another.
pub(super) fn find(document: &Document<'_>) -> Vec<Quotation> {
    let text = document.cursor(0);
    let marks = mark::find(text);
    let mut pairing = Pairing::new(text, &marks);
    for at in 0..marks.len() {
        pairing.read(at);
    }
    pairing.finish()
}

/// Whether the character can open or close a quotation.
pub(crate) fn is_quotation_mark(token: Token) -> bool {
    mark::family(token).is_some()
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::lexicon::Lexicons;

    /// The words of each quotation, paragraphs and all.
    fn quoted(text: &str) -> Vec<String> {
        let document = Document::new(text, Vec::new(), Lexicons::built_in());
        let words = |quotation: &super::Quotation| {
            let inside = quotation.inside();
            if inside.is_empty() { String::new() } else { document.slice(inside).to_owned() }
        };
        document.quotations().iter().map(words).collect()
    }

    #[test]
    fn finds() {
        let table: [(&str, &[&str]); 24] = [
            ("Ann said: \"We are glad.\" He left.", &["We are glad."]),
            ("Ann said: “We are glad.” He left.", &["We are glad."]),
            ("Ann said: ‘We’re glad.’ He left.", &["We’re glad."]),
            ("Ann said: 'We're glad.' He left.", &["We're glad."]),
            ("Ann said: ''We are glad.'' He left.", &["We are glad.'"]),
            ("\"One,\" she said. \"Two.\"", &["One,", "Two."]),
            ("“One.\n“Two.\n“Three.” He left.", &["One.\n“Two.\n“Three."]),
            ("‘One of us.\n‘Two of us.’\nOut.", &["One of us.\n‘Two of us."]),
            ("“One.\nTwo.\nThree.”\nOut.", &["One.\nTwo.\nThree."]),
            ("“One.\nTwo, out.\nThree.", &["One."]),
            ("“One.\nOut.\n“Two.”", &["One.", "Two."]),
            ("He said: “She told me, ‘Go home,’ and I went.”", &["She told me, ‘Go home,’ and I went."]),
            ("He said: \"They call it \"The Barn\" here.\" Out.", &["They call it \"The Barn\" here."]),
            ("‘The officers’ families came.’ Out.", &["The officers’ families came."]),
            ("'Boys' clubs and girls' clubs,' he said.", &["Boys' clubs and girls' clubs,"]),
            ("the 'Specials' and the 'Cadets' came", &["Specials", "Cadets"]),
            ("Ann said:\"We are glad.\"Bob left.", &["We are glad."]),
            ("He said: \" We are glad. \"\nOut.", &["We are glad."]),
            ("\"We are glad, \"she added.\nOut.", &["We are glad,"]),
            ("**\"We are glad.\"**\nOut.", &["We are glad."]),
            ("We are glad,\" said Ann.", &["We are glad,"]),
            ("”We are glad,” said Ann.", &["We are glad,"]),
            ("“We are glad,“ said Ann.", &["We are glad,"]),
            ("\"We are glad. Ann said: \"We go.\" Out.", &["We are glad. Ann said:", "We go."]),
        ];
        for (text, want) in table {
            assert_eq!(quoted(text), want, "{text}");
        }
    }

    #[test]
    fn ignores() {
        for text in [
            "The officers' car and the constables' dog.",
            "It was the class of '99, back in the '80s and ’70s.",
            "He is 5'9\" tall and she is 5'11'' or so.",
            "The choir with O'Hagan and D’Arcy.",
            "It’s the force’s and the Joneses’ own.",
            "A board 12\" by 14\" was left.",
            "’Tis well known.",
            "Fish 'n chips for the constables.",
            "One of the residents' said so.",
            "The dogs’ home, the cats’ home.",
            "",
            "No marks at all.",
        ] {
            assert_eq!(quoted(text), [""; 0], "{text}");
        }
    }

    /// Known misses: what stands here is found, and is wrong.
    #[test]
    fn gaps() {
        let table: [(&str, &[&str]); 2] = [
            ("\"We are glad, said Ann.\nOut.", &["We are glad, said Ann."]),
            ("Rock 'n' roll at the constables' ball", &["n"]),
        ];
        for (text, want) in table {
            assert_eq!(quoted(text), want, "{text}");
        }
    }

    #[test]
    fn quotations_are_in_order_and_apart() {
        let mut text = String::new();
        for (at, mark) in ["\"", "'", "“", "”", "‘", "’", "''", "\n", " a ", "s", ".", ", "]
            .iter()
            .cycle()
            .take(900)
            .enumerate()
        {
            text.push_str(if at % 7 < 4 { mark } else { ["b", " ", "\"", "\n\""][at % 4] });
        }
        let document = Document::new(&text, Vec::new(), Lexicons::built_in());
        let mut last = 0;
        for quotation in document.quotations() {
            assert!(last <= quotation.open && quotation.open < quotation.end, "{quotation:?}");
            assert!(quotation.end as usize <= document.len());
            last = quotation.end;
        }
    }
}
