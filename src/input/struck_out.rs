//! What a line of Markdown strikes out, with two tildes or in an element, and the raised numbers of its footnotes.

use super::metadata::keys;
use crate::clip::clip;

/// The longest words that are struck out, in bytes.
const LONGEST_STRUCK: usize = 400;

/// The length of what is struck out, `~~6~~`.
pub(super) fn struck_len(text: &str) -> Option<usize> {
    let struck = text.strip_prefix("~~").filter(|rest| !rest.starts_with(['~', ' ']))?;
    let within = clip(struck, LONGEST_STRUCK);
    within.find("~~").map(|len| len + 2 * "~~".len())
}

/// The length of what an element holds that is left out, with its end tag: struck-out words, the raised number of a footnote.
pub(super) fn gone_len(tag: &str, behind: &str) -> Option<usize> {
    let name = tag.split(' ').next().unwrap_or_default();
    let raised = name == "sup";
    if !raised && !keys::is_struck_out(name) {
        return None;
    }
    let within = clip(behind, LONGEST_STRUCK);
    let len = within.find("</").filter(|at| within[at + 2..].starts_with(name))?;
    let is_number = within[..len].bytes().all(|byte| byte.is_ascii_digit() || b"[],*".contains(&byte));
    let end = len + within[len..].find('>')? + 1;
    (is_number || !raised).then_some(end)
}
