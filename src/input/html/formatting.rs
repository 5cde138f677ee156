//! [`Formatting`]: the formatting elements that are open, whose attributes the parser compares with those of each new one.

use super::names;
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

/// How many elements inside a formatting element its end tag ends too, at most
/// ([HTML](https://html.spec.whatwg.org/multipage/parsing.html#adoption-agency-algorithm)): inside more, it may stay open.
const ENDED: usize = 7;

/// A formatting element that is open.
#[derive(Debug)]
struct Open {
    /// How many attributes it has.
    attributes: usize,
    /// How many elements had begun before it, as [`Formatting::begun`] counts them.
    begun: usize,
}

/// The open formatting elements, by their names.
#[derive(Debug, Default)]
pub(super) struct Formatting {
    open: [Vec<Open>; NAMES],
    /// How many attributes all of a name have.
    attributes: [usize; NAMES],
    compared: usize,
    /// How many other elements have begun; one that shuts in counts as so many that no end tag from inside ends what is outside.
    begun: usize,
}

impl Formatting {
    /// How many attributes were compared so far; at most, because the parser forgets elements that others close.
    pub(super) fn compared(&self) -> usize {
        self.compared
    }

    /// Takes a tag that the parser is about to take.
    pub(super) fn see(&mut self, tag: &Tag) {
        let Some(name) = number_of(&tag.name) else {
            if tag.kind == TagKind::StartTag {
                self.begun += if names::shuts_in(&tag.name) { ENDED + 1 } else { 1 };
            }
            return;
        };
        let (open, attributes) = (&mut self.open[name], &mut self.attributes[name]);
        let is_link = name == 0;
        let ends = |last: &mut Open| is_link || self.begun - last.begun <= ENDED;
        if tag.kind == TagKind::EndTag || is_link {
            // A link ends the one before.
            *attributes -= open.pop_if(ends).map_or(0, |last| last.attributes);
        }
        if tag.kind == TagKind::StartTag {
            let own = tag.attrs.len();
            self.compared += *attributes + own * open.len();
            open.push(Open { attributes: own, begun: self.begun });
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

    #[test]
    fn what_an_end_tag_may_not_end_stays_open() {
        for (inside, want) in [("td", 6), ("select", 6), ("svg", 6), ("p", 0)] {
            let mut formatting = Formatting::default();
            for (kind, name) in
                [(TagKind::StartTag, "b"), (TagKind::StartTag, inside), (TagKind::EndTag, "b")]
            {
                formatting.see(&tag(kind, name, 3));
            }
            formatting.see(&tag(TagKind::StartTag, "b", 3));
            assert_eq!(formatting.compared(), want, "{inside}");
        }
    }
}
