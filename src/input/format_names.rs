//! Names and marks that file formats define; none of them is a word of the domain.

/// The first bytes of formats that are not text, and what to call each in an error.
pub(super) const BINARY_FORMATS: [(&[u8], &str); 18] = [
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"PK\x05\x06", "a zip archive"),
    (b"\x1f\x8b", "gzip-compressed data"),
    (b"BZh", "bzip2-compressed data"),
    (b"\xfd7zXZ\0", "xz-compressed data"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed data"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a rar archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"RIFF", "an image, a sound or a video"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
];

/// The character that a named reference such as `&amp;` stands for.
pub(super) fn named_character(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" | "ensp" | "emsp" | "thinsp" => ' ',
        "pound" => '\u{a3}',
        "euro" => '\u{20ac}',
        "lsquo" => '\u{2018}',
        "rsquo" => '\u{2019}',
        "sbquo" => '\u{201a}',
        "ldquo" => '\u{201c}',
        "rdquo" => '\u{201d}',
        "bdquo" => '\u{201e}',
        "ndash" => '\u{2013}',
        "mdash" => '\u{2014}',
        "hellip" => '\u{2026}',
        "bull" => '\u{2022}',
        "middot" => '\u{b7}',
        "laquo" => '\u{ab}',
        "raquo" => '\u{bb}',
        "shy" => '\u{ad}',
        "deg" => '\u{b0}',
        "copy" => '\u{a9}',
        "reg" => '\u{ae}',
        "trade" => '\u{2122}',
        _ => return accented(name),
    })
}

/// The vowel with an accent that a name such as `eacute` stands for, large where its first letter is.
fn accented(name: &str) -> Option<char> {
    let (vowel, accent) = name.split_at_checked(1)?;
    let vowels = match accent {
        "grave" => "\u{e0}\u{e8}\u{ec}\u{f2}\u{f9}\u{c0}\u{c8}\u{cc}\u{d2}\u{d9}",
        "acute" => "\u{e1}\u{e9}\u{ed}\u{f3}\u{fa}\u{c1}\u{c9}\u{cd}\u{d3}\u{da}",
        "circ" => "\u{e2}\u{ea}\u{ee}\u{f4}\u{fb}\u{c2}\u{ca}\u{ce}\u{d4}\u{db}",
        "uml" => "\u{e4}\u{eb}\u{ef}\u{f6}\u{fc}\u{c4}\u{cb}\u{cf}\u{d6}\u{dc}",
        _ => return None,
    };
    vowels.chars().nth("aeiouAEIOU".find(vowel)?)
}

/// The tags by which a text is recognised as HTML.
pub(super) const PAGE_TAG: &str = r"(?x-u)
    </* (?: (?i: !doctype | html | head | body | div | p | article )
          | section | main | table | meta | h1 | ul | span | style | script ) \b";

/// What declares a charset, up to its label: `<meta charset=…>`, an XML declaration, a `Content-Type`.
pub(super) const CHARSET: &str = r#"(?i-u)(?:charset ?|encoding)=[= "':]*([a-z0-9_-]*)"#;

/// The line that opens front matter, and the line that closes it.
pub(super) fn front_matter_fence(opening: &str) -> Option<&'static [&'static str]> {
    Some(match opening {
        "---" => &["---", "..."],
        "```yaml" | "```yml" | "```" => &["```"],
        "~~~yaml" => &["~~~"],
        _ => return None,
    })
}
