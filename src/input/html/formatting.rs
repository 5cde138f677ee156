//! [`Formatting`]: the formatting elements that are open, whose attributes the parser compares with those of each new one.

use html5ever::tokenizer::{Tag, TagKind};

/// How many names formatting elements have.
const NAMES: usize = 14;

/// The number of the name of a formatting element; the first is that of links.
fn number_of(name: &str) -> Option<usize> {
    Some(match name {
        "a" => 0,
        "b" => 1,
        "big" => 2,
        "code" => 3,
        "em" => 4,
        "font" => 5,
        "i" => 6,
        "nobr" => 7,
        "s" => 8,
        "small" => 9,
        "strike" => 10,
        "strong" => 11,
        "tt" => 12,
        "u" => 13,
        _ => return None,
    })
}

/// The open formatting elements, by their names.
#[derive(Debug, Default)]
pub(super) struct Formatting {
    /// How many attributes each has.
    open: [Vec<usize>; NAMES],
    /// How many attributes all of a name have.
    attributes: [usize; NAMES],
    compared: usize,
}

impl Formatting {
    /// How many attributes were compared so far; at most, because the parser forgets elements that others close.
    pub(super) fn compared(&self) -> usize {
        self.compared
    }

    /// Takes a tag that the parser is about to take.
    pub(super) fn see(&mut self, tag: &Tag) {
        let Some(name) = number_of(&tag.name) else { return };
        let (open, attributes) = (&mut self.open[name], &mut self.attributes[name]);
        let is_link = name == 0;
        if tag.kind == TagKind::EndTag || is_link {
            // A link ends the one before.
            *attributes -= open.pop().unwrap_or(0);
        }
        if tag.kind == TagKind::StartTag {
            let own = tag.attrs.len();
            self.compared += *attributes + own * open.len();
            open.push(own);
            *attributes += own;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use html5ever::interface::{Attribute, QualName};
    use html5ever::{LocalName, local_name, ns};

    fn tag(kind: TagKind, name: &str, attributes: usize) -> Tag {
        let name_of = || QualName::new(None, ns!(), local_name!("id"));
        let attrs = (0..attributes).map(|_| Attribute { name: name_of(), value: "1".into() }).collect();
        Tag { kind, name: LocalName::from(name), self_closing: false, attrs, had_duplicate_attributes: false }
    }

    #[test]
    fn each_element_is_compared_with_the_open_ones_of_its_name() {
        let mut formatting = Formatting::default();
        let mut after = |kind, name, attributes| {
            formatting.see(&tag(kind, name, attributes));
            formatting.compared()
        };
        assert_eq!(after(TagKind::StartTag, "b", 3), 0);
        assert_eq!(after(TagKind::StartTag, "i", 5), 0);
        assert_eq!(after(TagKind::StartTag, "b", 2), 5);
        assert_eq!(after(TagKind::EndTag, "b", 0), 5);
        assert_eq!(after(TagKind::StartTag, "b", 1), 9);
        assert_eq!(after(TagKind::StartTag, "p", 9), 9);
        assert_eq!(after(TagKind::StartTag, "a", 9), 9);
        assert_eq!(after(TagKind::StartTag, "a", 9), 9);
    }
}
