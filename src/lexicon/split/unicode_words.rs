//! Word and grapheme boundaries of Unicode (UAX #29), for the characters that the tokeniser does not decide on its own.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// A longer word of characters beyond ASCII is cut. The longest of a lexicon has 32 bytes; without a limit a page that is
/// one endless word would be read to its end at each of its pieces.
const LONGEST_WORD: usize = 256;

/// The end of the segment between two word boundaries that begins at `from`.
#[inline(never)]
pub(super) fn segment_end(text: &str, from: usize) -> usize {
    let window = window(text, from);
    from + window.split_word_bounds().next().map_or(0, str::len)
}

/// The end of the grapheme that begins at `from`.
#[inline(never)]
pub(super) fn grapheme_end(text: &str, from: usize) -> usize {
    let window = window(text, from);
    let next = GraphemeCursor::new(0, window.len(), true).next_boundary(window, 0);
    from + next.ok().flatten().unwrap_or(window.len())
}

fn window(text: &str, from: usize) -> &str {
    let end = (from + LONGEST_WORD..text.len()).find(|at| text.is_char_boundary(*at));
    &text[from..end.unwrap_or(text.len())]
}

#[cfg(test)]
mod tests {
    use crate::clip::clip;
    use crate::lexicon::split::{DOTTED, Kind, Piece, Pieces};
    use std::collections::BTreeSet;
    use unicode_segmentation::UnicodeSegmentation;

    /// A place where one tokeniser has a boundary and the other has none.
    struct Difference<'t> {
        /// The piece of our tokeniser that has the boundary inside it, at its start or at its end.
        piece: Piece,
        before: &'t str,
        after: &'t str,
    }

    impl Difference<'_> {
        /// The last character before the boundary, accents and selectors on it aside.
        fn last(&self) -> char {
            self.before.chars().rfind(|c| !EXTENDING.contains(*c)).unwrap_or(' ')
        }

        fn next(&self) -> char {
            self.after.chars().next().unwrap_or(' ')
        }

        /// Whether the boundary touches one of these characters.
        fn touches(&self, marks: &str) -> bool {
            let accents = self.before.chars().rev().take_while(|c| EXTENDING.contains(*c));
            accents.chain([self.last(), self.next()]).any(|c| marks.contains(c))
        }

        /// Whether Unicode has the boundary and our piece runs across it.
        fn is_inside(&self) -> bool {
            self.piece.start < self.before.len() && self.before.len() < self.piece.end
        }
    }

    /// What our tokeniser does on purpose and UAX #29 does not, each with a text that shows it.
    type Exception = (&'static str, &'static str, fn(&Difference<'_>) -> bool);
    const EXCEPTIONS: [Exception; 12] = [
        ("the possessive s is a piece of its own", "O'Hagan's", |d| d.touches("'\u{2018}\u{2019}")),
        ("the modifier letter apostrophe is an apostrophe", "Kent\u{2bc}s", |d| d.touches("\u{2bc}")),
        ("letters after a number are a piece of their own", "at 9.20pm on the 30th", |d| {
            d.last().is_ascii_digit() && d.next().is_alphabetic()
        }),
        ("a full stop ends a word and a number, in group commas only", "the end.The 1,2 and 3.", |d| {
            !d.is_inside() && d.touches(".,;:")
        }),
        ("an underscore is a mark", "PC_Doe", |d| !d.is_inside() && d.touches("_")),
        ("a quotation mark in a Hebrew abbreviation is a mark", "\u{5d0}\"\u{5d1}", |d| d.touches("\"")),
        ("a dot, slash or tie beyond ASCII is a mark", "Kent\u{b7}Sussex", |d| {
            !d.is_inside() && d.touches("\u{b7}\u{2024}\u{2027}\u{203f}\u{2040}\u{2044}\u{2054}")
        }),
        ("a narrow blank is a blank", "20\u{202f}000", |d| !d.is_inside() && d.touches("\u{202f}")),
        ("the full stops of an abbreviation belong to it", "P.C. Doe", |d| d.piece.flags & DOTTED != 0),
        ("addresses, handles and hashtags are one piece", "jane@kent.police.uk", |d| {
            d.piece.kind == Kind::Opaque
        }),
        ("characters without a width join and separate nothing", "chief\u{200b}ly \u{2060}one", |d| {
            d.touches(INVISIBLE)
        }),
        ("an accent after a blank is a mark", "one \u{301}two", |d| {
            !d.is_inside() && d.last().is_whitespace()
        }),
    ];
    const EXTENDING: &str = "\u{300}\u{301}\u{302}\u{303}\u{fe0f}\u{20e3}\u{200d}\u{200c}";
    const INVISIBLE: &str = "\u{ad}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2060}\
                             \u{2061}\u{2062}\u{2063}\u{2064}\u{2065}\u{2066}\u{2067}\u{2068}\u{2069}\u{feff}";

    /// Where the tokenisers differ, white space aside.
    fn differences(text: &str) -> Vec<Difference<'_>> {
        let unicode: BTreeSet<usize> =
            text.split_word_bound_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let mut found = Vec::new();
        for piece in Pieces::new(text) {
            let inside = unicode.range(piece.start + 1..piece.end).copied();
            let ends = [piece.start, piece.end].into_iter().filter(|at| !unicode.contains(at));
            found.extend(inside.chain(ends).map(|at| {
                let (before, after) = text.split_at(at);
                Difference { piece, before, after }
            }));
        }
        found
    }

    fn assert_explained(text: &str) {
        for difference in differences(text) {
            let known = EXCEPTIONS.iter().any(|(_, _, applies)| applies(&difference));
            let start = difference.before.char_indices().rev().take(20).last().map_or(0, |(at, _)| at);
            assert!(known, "{:?} | {:?}", &difference.before[start..], clip(difference.after, 20));
        }
    }

    #[test]
    fn each_exception_is_one() {
        for (name, example, applies) in EXCEPTIONS {
            assert!(differences(example).iter().any(applies), "{name}: {example}");
        }
    }

    #[test]
    fn the_fixtures_are_split_as_unicode_splits_them() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
        for entry in std::fs::read_dir(folder).expect("the fixtures are there") {
            let text = std::fs::read_to_string(entry.expect("a readable folder").path());
            assert_explained(&text.unwrap_or_default());
        }
    }

    /// What generated texts are made of: as much of each row, which gives the first and the last of runs of characters.
    const DRAWN: [&[(char, char)]; 6] = [
        &[
            ('a', 'z'),
            ('A', 'Z'),
            ('0', '9'),
            (' ', ' '),
            ('\n', '\n'),
            (',', '/'),
            (':', ';'),
            ('\'', ')'),
            ('"', '#'),
            ('@', '@'),
            ('_', '_'),
        ],
        &[('\u{c0}', '\u{17f}'), ('\u{2018}', '\u{201d}')],
        &[
            ('\u{300}', '\u{303}'),
            ('\u{ad}', '\u{ad}'),
            ('\u{200b}', '\u{200b}'),
            ('\u{200d}', '\u{200d}'),
            ('\u{2bc}', '\u{2bc}'),
            ('\u{b7}', '\u{b7}'),
            ('\u{bd}', '\u{bd}'),
            ('\u{a3}', '\u{a3}'),
        ],
        &[('\u{410}', '\u{450}'), ('\u{5d0}', '\u{5d5}'), ('\u{660}', '\u{669}'), ('\u{e01}', '\u{e10}')],
        &[('\u{30a0}', '\u{30ff}'), ('\u{4e00}', '\u{4e10}')],
        &[
            ('\u{1f1e6}', '\u{1f1ff}'),
            ('\u{1f466}', '\u{1f469}'),
            ('\u{fe0f}', '\u{fe0f}'),
            ('\u{20e3}', '\u{20e3}'),
            ('\u{2013}', '\u{2014}'),
            ('\u{203c}', '\u{203c}'),
        ],
    ];

    #[test]
    fn generated_text_is_split_as_unicode_splits_it() {
        let rows =
            DRAWN.map(|runs| runs.iter().flat_map(|(first, last)| *first..=*last).collect::<Vec<char>>());
        let mut state = 1_u64;
        let mut below = |count: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % count
        };
        for _ in 0..20_000 {
            let length = below(41);
            let drawn = (0..length).map(|_| {
                let row = &rows[below(rows.len())];
                row[below(row.len())]
            });
            assert_explained(&drawn.collect::<String>());
        }
    }

    #[test]
    fn words_of_other_scripts_and_emoji_are_whole() {
        let table: [(&str, &[&str]); 6] = [
            ("cafe\u{301}s n\u{142}", &["cafe\u{301}s", "n\u{142}"]),
            ("\u{1f46e}\u{200d}\u{2640}\u{fe0f} on", &["\u{1f46e}\u{200d}\u{2640}\u{fe0f}", "on"]),
            ("\u{1f1ec}\u{1f1e7}\u{1f1ee}\u{1f1ea}", &["\u{1f1ec}\u{1f1e7}", "\u{1f1ee}\u{1f1ea}"]),
            ("1\u{fe0f}\u{20e3} one", &["1\u{fe0f}\u{20e3}", "one"]),
            ("\u{663}\u{664} PCs", &["\u{663}\u{664}", "PCs"]),
            ("\u{928}\u{92e}\u{938}\u{94d}\u{924}\u{947}", &["\u{928}\u{92e}\u{938}\u{94d}\u{924}\u{947}"]),
        ];
        for (text, want) in table {
            let pieces: Vec<&str> = Pieces::new(text).map(|piece| &text[piece.start..piece.end]).collect();
            assert_eq!(pieces, want, "{text}");
        }
    }

    #[test]
    fn a_word_without_end_is_cut() {
        let text = "\u{e9}".repeat(100_000);
        assert_eq!(Pieces::new(&text).count(), text.len() / super::LONGEST_WORD + 1);
    }
}
