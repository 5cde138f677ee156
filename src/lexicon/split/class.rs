//! [`Class`]: what each character is to the tokeniser.

/// What a character is to the tokeniser.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Letter,
    Digit,
    Space,
    Newline,
    Hyphen,
    Apostrophe,
    Ignored,
    /// A mark that stands alone.
    Other,
    /// What Unicode's own rules must place: accents, digits of other scripts, emoji, flags.
    Wide,
}

/// The classes of ASCII, so that most characters cost one look-up.
pub(super) const ASCII: [Class; 128] = {
    let mut table = [Class::Other; 128];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b'\n' => Class::Newline,
            b'-' => Class::Hyphen,
            b'\'' => Class::Apostrophe,
            b' ' => Class::Space,
            control if control < b' ' || control == 127 => Class::Space,
            _ => Class::Other,
        };
        byte += 1;
    }
    table
};

/// The marks of ASCII that stand alone whatever stands before them.
pub(super) const MARKS: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < ASCII.len() {
        table[byte] = matches!(ASCII[byte], Class::Other) && !matches!(byte as u8, b'@' | b'#');
        byte += 1;
    }
    table
};

/// The class of a character beyond ASCII.
pub(super) fn class_of(c: char) -> Class {
    match c {
        '\u{2018}' | '\u{2019}' | '\u{02bc}' => Class::Apostrophe,
        '\u{2010}' | '\u{2011}' => Class::Hyphen,
        '\u{2028}' | '\u{2029}' | '\u{85}' => Class::Newline,
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => Class::Ignored,
        c if c.is_whitespace() => Class::Space,
        // Dashes, quotation marks and signs of money, of which none is a letter.
        '\u{2010}'..='\u{205e}' | '\u{20a0}'..='\u{20c0}' => Class::Other,
        '\u{80}'..='\u{bf}' if !c.is_alphabetic() => Class::Other,
        c if c.is_alphabetic() => Class::Letter,
        _ => Class::Wide,
    }
}
