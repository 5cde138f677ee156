//! Inputs that mean harm, or nothing: each gives a lawful, small result, and never a panic.

#[allow(dead_code, reason = "shared between tests")]
mod laws;

use epaulette::{Announcement, ErrorKind, Extractor, Format, extract};
use laws::assert_lawful;
use std::collections::BTreeSet;

/// How often a short piece is repeated: more than any page holds. That the work does not outgrow the text is counted in
/// `src/steps.rs`.
const MANY: usize = 100_000;

/// As [`MANY`], for single characters.
const MILLION: usize = 1_000_000;

const RELEASE: &str = "Sergeant Jane Doe joined Kent Police in 2007.";

fn is_empty(found: &Announcement) -> bool {
    found.officers.is_empty()
        && found.headcounts.is_empty()
        && found.places.is_empty()
        && found.dates.is_empty()
        && found.forces.is_empty()
        && found.quotes.is_empty()
}

/// The result of an input, checked against every law.
fn lawful(input: &str) -> Announcement {
    let found = extract(input);
    assert_lawful(&found, &input.chars().take(40).collect::<String>());
    found
}

#[track_caller]
fn assert_no_facts(input: &str) {
    let found = lawful(input);
    let start: String = input.chars().take(40).collect();
    let facts =
        (&found.officers, &found.headcounts, &found.places, &found.dates, &found.forces, &found.quotes);
    let told: String = format!("{facts:?}").chars().take(400).collect();
    assert!(is_empty(&found), "`{start}…` states nothing, but {told}");
}

/// The one officer of [`RELEASE`] and the year, whatever stands around them.
#[track_caller]
fn assert_finds_the_release(input: &str) {
    let found = lawful(input);
    let names: Vec<&str> = found.officers.iter().map(|officer| officer.name.as_str()).collect();
    assert_eq!(names, ["Jane Doe"], "{:?}", found.text.chars().take(200).collect::<String>());
    assert!(found.dates.iter().any(|date| date.value.to_string() == "2007"));
}

#[test]
fn nothing_states_nothing() {
    for input in
        ["", " ", "\n", "\r\n\r\n", "\t", "\u{feff}", ".", "\u{0}", "---", "---\n---", "<html>", "<!--", "#"]
    {
        assert_no_facts(input);
    }
}

#[test]
fn one_line_of_megabytes_is_one_release() {
    assert_finds_the_release(&format!("{RELEASE} ").repeat(25_000));
}

#[test]
fn a_hundred_thousand_paragraphs_are_one_release() {
    assert_finds_the_release(&format!("{RELEASE}\n\n").repeat(MANY / 4));
    assert_no_facts(&"Thank you.\n\n".repeat(MANY));
}

#[test]
fn a_million_quote_marks_quote_nobody() {
    for mark in ["\"", "“", "”", "'", "‘", "’", "“”", "‘’", "\" ", "“ ", "’s "] {
        assert_no_facts(&mark.repeat(MILLION / mark.len()));
    }
}

#[test]
fn a_million_openings_leave_few_quotes() {
    let found = lawful(&"“We said so, and we meant it” \n".repeat(MANY / 4));
    assert!(found.officers.is_empty());
    let found = lawful(&format!("{}{RELEASE}", "“Who is there ".repeat(MANY)));
    assert!(found.quotes.len() <= 2, "{} quotes", found.quotes.len());
}

#[test]
fn a_million_capitals_name_nobody() {
    for piece in ["A", "A ", "Aa ", "A. ", "Xyzzy ", "A-", "McA ", "É", "Xq Zv\n"] {
        let found = lawful(&piece.repeat(MILLION / piece.len()));
        assert!(found.officers.is_empty(), "{piece:?} named {}", found.officers.len());
    }
}

#[test]
fn a_million_digits_count_nobody() {
    for piece in ["9", "9 ", "1,", "1.", "9-", "9/", "12:", "£9 ", "99999999999 ", "1st ", "٣", "Ⅷ "] {
        let found = lawful(&piece.repeat(MILLION / piece.len()));
        assert!(
            found.officers.is_empty() && found.headcounts.is_empty() && found.places.is_empty(),
            "{piece:?}"
        );
    }
}

#[test]
fn a_million_brackets_hold_nothing() {
    for piece in [
        "(", ")", "[", "]", "{", "}", "<", ">", "&", "\\", "*", "_", "#", "`", "|", "~", "-", "=", ">\n",
        "* \n",
    ] {
        assert_no_facts(&piece.repeat(MILLION / piece.len()));
    }
}

#[test]
fn a_hundred_thousand_ranks_name_nobody() {
    for word in [
        "PC ",
        "Sergeant ",
        "chief ",
        "Chief Inspector ",
        "Detective ",
        "acting ",
        "T/",
        "PCSO, ",
        "PCs and ",
    ] {
        let found = lawful(&word.repeat(MANY));
        assert!(found.officers.is_empty(), "{word:?} named {}", found.officers.len());
    }
}

/// Words that begin, end or join facts, with the blank behind them.
const PIECES: [&str; 37] = [
    "officers ",
    "six ",
    "six officers ",
    "and ",
    "London ",
    "London, ",
    "in May ",
    "May ",
    "2007 ",
    "Monday ",
    "last week ",
    "said ",
    "she said ",
    "who ",
    "he ",
    "joined ",
    "was promoted to ",
    "Kent Police ",
    "the ",
    "one hundred and ",
    "New ",
    "St ",
    "Mr Smith ",
    "Jane ",
    "Jane Doe ",
    "PC Jane Doe ",
    "of ",
    "more than ",
    "Road ",
    "High Street ",
    "north ",
    "between ",
    "A1 ",
    "M25 ",
    "years ago ",
    "aged 34 ",
    ", 34, ",
];

#[test]
fn words_of_every_kind_by_the_hundred_thousand_stay_lawful() {
    for piece in PIECES {
        lawful(&piece.repeat(MANY / 4));
        lawful(&format!("{}.\n", piece.trim_end()).repeat(MANY / 8));
    }
}

#[test]
fn five_thousand_officers_are_told_apart() {
    let name = |n: usize| format!("Sergeant Al{} Bo{} joined in 2007. ", letters(n), letters(n / 7));
    let found = lawful(&(0..5_000).map(name).collect::<String>());
    let names: BTreeSet<&str> = found.officers.iter().map(|officer| officer.name.as_str()).collect();
    assert_eq!(names.len(), 5_000);
}

fn letters(n: usize) -> String {
    let mut left = n;
    std::iter::repeat_with(|| {
        let letter = char::from(b'a' + u8::try_from(left % 26).unwrap_or(0));
        left /= 26;
        letter
    })
    .take(4)
    .collect()
}

#[test]
fn numbers_past_every_limit_count_nobody() {
    for number in
        ["99999999999", "4294967296", "18446744073709551616", "9".repeat(400).as_str(), "0", "00", "-6"]
    {
        let found = lawful(&format!(
            "The force has {number} officers in Leeds. PC Jane Doe, {number}, joined in {number}."
        ));
        assert!(found.headcounts.is_empty(), "{number} gave {:?}", found.headcounts);
        assert!(found.officers.iter().all(|officer| officer.age.is_none()), "{number}");
    }
}

#[test]
fn a_list_of_names_is_read_up_to_its_limit_and_kept_whole() {
    let names: Vec<String> = (0..3_000).map(|n| format!("Al{} Bo{}", letters(n), letters(n / 7))).collect();
    let text = format!("PCs {} and Jo Hale joined.", names.join(", "));
    let found = lawful(&text);
    assert!((500..=1_100).contains(&found.officers.len()), "{} officers", found.officers.len());
    assert_eq!(found.text, text);
}

#[test]
fn impossible_dates_are_no_days() {
    for date in [
        "31 February 2019",
        "0 May 2019",
        "99/99/2019",
        "2019-13-45",
        "32nd January 2019",
        "29 February 2019",
    ] {
        let found = lawful(&format!("It happened on {date}."));
        assert!(
            found.dates.iter().all(|date| date.value.to_string().len() < 10),
            "{date}: {:?}",
            found.dates
        );
    }
}

#[test]
fn markup_a_hundred_thousand_levels_deep_is_read() {
    for (open, close) in [
        ("<div>", "</div>"),
        ("<ul><li>", "</li></ul>"),
        ("<blockquote>", "</blockquote>"),
        ("<x-a>", "</x-a>"),
    ] {
        let levels = MANY / 2;
        let page = format!("<html><body>{}<p>{RELEASE}</p>{}", open.repeat(levels), close.repeat(levels));
        assert_finds_the_release(&page);
    }
}

#[test]
fn markup_that_never_closes_is_read() {
    for open in
        ["<div>", "<b>", "<p>", "<td>", "<table>", "<select>", "<svg>", "<template>", "<h1>", "<form>"]
    {
        let page = format!("<html><body>{}{RELEASE}", open.repeat(2_000));
        assert_finds_the_release(&page);
    }
    // A page that is one link is a menu's.
    assert_no_facts(&format!("<html><body>{}{RELEASE}", "<a href=x>".repeat(2_000)));
    for stub in [
        "<",
        "</",
        "<!",
        "<!--",
        "<p",
        "<p class=",
        "<p class=\"",
        "<![CDATA[",
        "<?",
        "<script>",
        "<style>",
        "<title>",
        "<textarea>",
    ] {
        assert_finds_the_release(&format!("<html><body><p>{RELEASE}</p>{stub}"));
        assert_no_facts(&format!("<html><body>{}", stub.repeat(2_000)));
    }
}

/// Each of these made the parser take time or memory for every pair of its parts.
#[test]
fn markup_that_multiplies_is_read() {
    let many = |n: usize, part: &dyn Fn(usize) -> String| (0..n).map(part).collect::<String>();
    let marks = many(2_000, &|n| format!("<b id={n}>"));
    let attributes = many(MANY, &|n| format!(" a{n}"));
    for page in [
        format!("<html><body><p>{marks}{}<p>{RELEASE}", "<p>x ".repeat(MANY / 2)),
        format!("<html><body><div{attributes}><p>{RELEASE}"),
        format!("<html><body>{}<p>{RELEASE}", "<div></span>".repeat(MANY)),
        format!("<html><body>{}<p>{RELEASE}", "<li><h1>".repeat(MANY)),
        format!("<html><body>{}<p>{RELEASE}", "<dd><li>".repeat(MANY)),
        format!("<html><body>{}{}<p>{RELEASE}", "<div></span>".repeat(MANY), "<p>x ".repeat(MANY)),
    ] {
        assert_finds_the_release(&page);
    }
}

#[test]
fn twenty_thousand_links_are_navigation() {
    let link = "<li><a href=\"/news\">Inspector John Roe leads 12 officers</a></li>\n";
    let page = format!(
        "<html><body><ul>{}</ul><article><h1>News</h1><p>{RELEASE}</p></article>",
        link.repeat(20_000)
    );
    assert_finds_the_release(&page);
    let links = "[Inspector John Roe](https://example.org/news) ".repeat(20_000);
    assert!(lawful(&links).officers.len() <= 1);
}

#[test]
fn ten_thousand_attributes_are_read() {
    let attributes: String = (0..10_000).map(|n| format!(" data-a{n}=\"PC Ann Other{n}\"")).collect();
    assert_finds_the_release(&format!(
        "<html><body><article{attributes}><p>{RELEASE}</p></article></body></html>"
    ));
    let classes = "share ".repeat(MANY);
    assert_finds_the_release(&format!("<html><body><div class=\"{classes}\"><p>{RELEASE}</p></div>"));
}

#[test]
fn scripts_that_look_like_text_are_not_read() {
    let hidden = "<p>Inspector John Roe leads 12 officers in Leeds.</p>";
    for (open, close) in
        [("<script>", "</script>"), ("<style>", "</style>"), ("<template>", "</template>"), ("<!--", "-->")]
    {
        let page = format!(
            "<!DOCTYPE html><html><body>{open}{hidden}{close}<article><p>{RELEASE}</p></article></body></html>"
        );
        assert_finds_the_release(&page);
    }
}

#[test]
fn plaintext_ends_the_markup() {
    assert_finds_the_release(&format!("<html><body><p>{RELEASE}</p><plaintext></p><p>Ann Other"));
    assert_finds_the_release(&format!("<plaintext>{RELEASE}"));
    assert_no_facts(&"<plaintext>".repeat(2_000));
}

#[test]
fn entities_are_read_once() {
    for entity in [
        "&amp;",
        "&#0;",
        "&#x110000;",
        "&#99999999999;",
        "&;",
        "&nbsp;",
        "&lt;p&gt;",
        "&notanentity;",
        "&#x202e;",
    ] {
        assert_no_facts(&entity.repeat(MANY / 2));
        assert_no_facts(&format!("<html><body><p>{}</p></body></html>", entity.repeat(MANY / 2)));
    }
}

#[test]
fn front_matter_is_no_program() {
    let laughs: String =
        (0..40).map(|n| format!("a{}: &a{} [*a{n}, *a{n}, *a{n}, *a{n}]\n", n + 1, n + 1)).collect();
    assert_finds_the_release(&format!(
        "---\na0: &a0 [\"PC Ann Other\"]\n{laughs}title: News\n---\n\n{RELEASE}\n"
    ));
    for yaml in [
        "title: !!python/object:os.system",
        "title: {a: {b: {c: [",
        "title: |\n  PC Ann Other\n  left",
        "- - - -",
        "? : ?",
        "%YAML 9.9",
        "<<: *a",
    ] {
        assert_finds_the_release(&format!("---\n{yaml}\n---\n\n{RELEASE}\n"));
    }
    assert_no_facts(&"---\n".repeat(MANY));
    assert_no_facts(&format!("---\n{}", "title: x\n".repeat(MANY)));
}

#[test]
fn nul_bytes_and_control_characters_are_data() {
    assert!(lawful(&"\u{0}".repeat(MILLION)).text.chars().all(|c| c == '\u{0}' || c.is_whitespace()));
    for c in [
        '\u{0}',
        '\u{1}',
        '\u{8}',
        '\u{b}',
        '\u{c}',
        '\u{1b}',
        '\u{7f}',
        '\u{85}',
        '\u{2028}',
        '\u{fffd}',
        '\u{10ffff}',
    ] {
        lawful(&format!("Sergeant Jane{c}Doe joined{c} Kent Police{c}in 2007.{c}"));
        assert_no_facts(&c.to_string().repeat(MANY));
    }
}

#[test]
fn invisible_and_turning_characters_do_not_break_spans() {
    for c in [
        '\u{200b}',
        '\u{200d}',
        '\u{202e}',
        '\u{2066}',
        '\u{feff}',
        '\u{ad}',
        '\u{301}',
        '\u{e0061}',
        '\u{fe0f}',
    ] {
        let between: String = RELEASE.chars().flat_map(|letter| [letter, c]).collect();
        lawful(&between);
        lawful(&RELEASE.replace(' ', &format!("{c} {c}")));
        lawful(&c.to_string().repeat(MANY));
        lawful(&format!("PC J{}ane Doe joined in 2007.", c.to_string().repeat(MANY)));
    }
}

#[test]
fn a_word_may_be_as_long_as_it_likes() {
    for piece in ["a", "A", "é", "ß", "İ", "ﬃ", "文", "👮", "o’", "a-", "a.", "a_", "a@", "a/", "http://a."]
    {
        lawful(&format!("PC {} joined Kent Police in 2007.", piece.repeat(MANY)));
    }
}

#[test]
fn bytes_that_say_nothing_are_refused_by_name() {
    for bytes in [
        &b""[..],
        b" \r\n\t",
        b"\xef\xbb\xbf",
        b"\xef\xbb\xbf \n",
        "\u{a0}\u{2003}".as_bytes(),
        b"\xff\xfe \0\n\0",
    ] {
        let error = Extractor::new().extract_bytes(bytes).expect_err("there is nothing to read");
        assert_eq!(error.kind(), ErrorKind::Empty, "{bytes:?}: {error}");
    }
}

#[test]
fn bytes_that_are_no_text_are_refused_by_name() {
    let shapes: [(&[u8], ErrorKind); 10] = [
        (b"%PDF-1.7\n1 0 obj", ErrorKind::NotText),
        (b"PK\x03\x04rest", ErrorKind::NotText),
        (b"\x89PNG\r\n\x1a\n", ErrorKind::NotText),
        (b"\xff\xd8\xff\xe0", ErrorKind::NotText),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ErrorKind::NotText),
        (b"\x1f\x8b\x08", ErrorKind::NotText),
        (b"\x00\x00\x00", ErrorKind::NotText),
        (b"\x01\x02\x03", ErrorKind::NotText),
        (b"\xff\xfe", ErrorKind::Empty),
        (b"\xfe\xff", ErrorKind::Empty),
    ];
    for (shape, kind) in shapes {
        let error = Extractor::new().extract_bytes(shape).expect_err("nothing to read");
        assert_eq!(error.kind(), kind, "{shape:?}: {error}");
    }
    for shape in &shapes[..8] {
        let error = Extractor::new().extract_bytes(&shape.0.repeat(5_000)).expect_err("nothing to read");
        assert_eq!(error.kind(), ErrorKind::NotText, "{:?}: {error}", shape.0);
    }
}

#[test]
fn every_format_reads_every_shape() {
    let shapes = [
        RELEASE,
        "<p>PC <b>Jane</b></p>",
        "# PC Jane\n\n* a\n",
        "---\nt: [\n",
        "| a | b |\n|---|---|\n",
        "",
        "<",
        "\u{0}",
    ];
    for format in [Format::Sniff, Format::Html, Format::Markdown, Format::Plain] {
        let extractor = Extractor::new().with_format(format);
        for shape in shapes {
            assert_lawful(&extractor.extract(&shape.repeat(500)), &format!("{format:?}: {shape}"));
        }
    }
}

#[test]
fn markdown_marks_by_the_hundred_thousand_are_read() {
    for piece in [
        "**", "[", "](", "[a](", "![", "> ", "# ", "- ", "1. ", "```\n", "~~", "| ", "[^1]", "<br>", "\\*",
        "_a_ ", "[a]: b\n",
    ] {
        assert_finds_the_release(&format!("# Title\n\n{}\n\n{RELEASE}", piece.repeat(MANY)));
    }
}

/// Broken texts that each broke a law once.
#[test]
fn broken_texts_stay_lawful() {
    for text in [
        "thefts fell for officers, from 566 to fewer than 400.",
        "Inspectors Ann Bell and Joe Fell 2022 transfer to Dover and Deal respectively.",
        "Sgt Rob O 'Quist spoke. \u{201c}No,\u{201d} said Sgt Ann O\u{2019} Quist.",
    ] {
        lawful(text);
    }
}

/// Each bullet was read by a call inside the call before it, until there was no stack left.
#[test]
fn bullets_in_a_row_begin_one_item() {
    for bullet in ["- ", "* ", "\u{2022} ", "\u{2013} - "] {
        assert_finds_the_release(&format!("{}{RELEASE}", bullet.repeat(MANY)));
        assert_finds_the_release(&format!("# Title\n\n**A** [b](c)\n\n{}{RELEASE}", bullet.repeat(MANY)));
    }
}

/// What is found in the start of a longer text, at whatever byte the limit stands.
#[test]
fn a_text_above_the_limit_is_searched_in_whole_lines() {
    let text = format!(
        "{RELEASE}\nSergeant J\u{fc}rgen Poe joined in 2008 \u{2013} in \u{a3} and caf\u{e9}s.\nPC Ann Bell left."
    );
    let whole = extract(&text);
    assert!(!whole.truncated && whole.officers.len() == 3);
    for limit in 0..=text.len() {
        let extractor = Extractor::builder().max_text(limit).build().expect("an extractor");
        let found = extractor.extract(&text);
        assert_lawful(&found, &limit.to_string());
        assert_eq!((&found.text, found.truncated), (&whole.text, limit < text.len()));
        let end = (0..=limit).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let start = &text[..end];
        let lines = if start.len() == text.len() { 3 } else { start.matches('\n').count() };
        assert!(lines == 0 || found.officers == whole.officers[..lines], "{limit}");
    }
}
