//! Icons before and after the words of a line: signs of no script, and names of pictures in brackets.

use super::keys::PICTURES;

/// A line without marks that are no words, and without names of pictures in brackets, before its first word.
pub(super) fn trim(line: &str) -> &str {
    let mut rest = line.trim();
    loop {
        let picture = rest.strip_prefix('[').and_then(|inner| inner.split_once(']'));
        let named = picture.filter(|(name, _)| {
            name.rsplit_once('.')
                .is_some_and(|(_, ending)| PICTURES.iter().any(|known| ending.eq_ignore_ascii_case(known)))
        });
        let Some((_, behind)) = named else { break };
        rest = behind.trim_start();
    }
    rest.trim_start_matches(is_icon).trim_end_matches(is_icon).trim()
}

/// A sign of no script: arrows, stars, pictures.
fn is_icon(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}' | '\u{e000}'..='\u{f8ff}' | ' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_and_names_of_pictures_go() {
        for (line, want) in [
            ("[star.gif] [dot.PNG] New sergeant", "New sergeant"),
            ("\u{2605} New sergeant \u{2192}", "New sergeant"),
            ("[sic] New sergeant", "[sic] New sergeant"),
            ("\u{201c}Yes\u{201d}", "\u{201c}Yes\u{201d}"),
        ] {
            assert_eq!(trim(line), want);
        }
    }
}
