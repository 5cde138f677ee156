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

/// The tags by which a text is recognised as HTML.
pub(super) const PAGE_TAG: &str = r"(?x-u)
    </* (?: (?i: !doctype | html | head | body | div | p | article )
          | section | main | table | meta | h1 | ul | span | style | script ) \b";

/// What declares a charset, up to its label: `<meta charset=…>`, an XML declaration, a `Content-Type`.
pub(super) const CHARSET: &str = r#"(?i-u)(?:charset ?|encoding)=[= "':]*([a-z0-9_-]*)"#;

/// The lines that close front matter that this line opens, and what stands between a key and its value.
pub(super) fn front_matter_fence(opening: &str) -> Option<(&'static [&'static str], char)> {
    Some(match opening {
        "---" => (&["---", "..."], ':'),
        "```yaml" | "```yml" | "```" => (&["```"], ':'),
        "~~~yaml" => (&["~~~"], ':'),
        "+++" => (&["+++"], '='),
        "```toml" => (&["```"], '='),
        _ => return None,
    })
}
