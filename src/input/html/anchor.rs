//! Anchors that lead nowhere: a place in the page that links lead to.

use super::names;
use super::tag::Tag;
use scraper::node::Element;

/// The attribute that names an anchor for the links that lead to it.
const TARGET: &str = "name";

/// How the start tag of such an anchor ends when what nobody reads is gone: its name itself is not read.
pub(super) const MARK: &str = " name>";

/// What the reader does at an element: an anchor that links lead to, and that leads nowhere, is no link.
pub(super) fn tag(tag: Tag, element: &Element) -> Tag {
    let is_target = || element.attr(TARGET).is_some() && element.attr("href").is_none();
    if tag == Tag::Link && is_target() { Tag::Inline } else { tag }
}

/// What the attributes of a start tag say of an anchor.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// It is no anchor, or leads somewhere.
    Other,
    Plain,
    /// It has an id.
    Known,
    /// It has a class, and maybe an id: scripts make links of such.
    Classed,
    /// It has a name.
    Named,
}

impl Anchor {
    pub(super) fn of(element: &str) -> Self {
        if element.eq_ignore_ascii_case("a") { Self::Plain } else { Self::Other }
    }

    /// What an anchor is with another attribute.
    pub(super) fn with(self, attribute: &str) -> Self {
        let is = |name: &str| attribute.eq_ignore_ascii_case(name);
        match self {
            Self::Other => self,
            _ if is(TARGET) => Self::Named,
            Self::Named if is("class") || is("id") => self,
            _ if is("class") => Self::Classed,
            Self::Plain if is("id") => Self::Known,
            _ if names::says_nothing_of_anchors(attribute) => self,
            _ => Self::Other,
        }
    }

    /// Whether links lead to the anchor, and the anchor leads nowhere.
    pub(super) fn is_target(self) -> bool {
        matches!(self, Self::Known | Self::Named)
    }
}

#[cfg(test)]
mod tests {
    const STORY: &str = "<h1>New sergeant for Oakham</h1><p>Sergeant Ann Bell has taken charge of a team in Oakham.</p>\
                         <p>She joined the force in 2004 and has worked in Corby since then.</p>";

    fn text(page: &str) -> String {
        crate::extract(page).text
    }

    #[test]
    fn what_stands_in_an_open_anchor_is_text() {
        let want = text(&format!("<html><body>{STORY}</body></html>"));
        assert!(want.contains("Ann Bell") && want.contains("in Corby"), "{want}");
        for anchor in
            ["<a name=top>", "<a name=\"top\" class=x />", "<A NAME=top></A><a id=main>", "<a id='main' />"]
        {
            assert_eq!(text(&format!("<html><body>{anchor}{STORY}</body></html>")), want, "{anchor}");
        }
    }

    #[test]
    fn links_stay_links() {
        let plain = text(&format!("<html><body><ul><li>Jobs</li></ul>{STORY}</body></html>"));
        assert!(plain.contains("Ann Bell"), "{plain}");
        for link in [
            "<a href=/x name=y>",
            "<a name=y href=/x>",
            "<a id=y class=z>",
            "<a id=y onclick='x()'>",
            "<a id=x role=button>",
            "<a name=y ng-click='x()'>",
        ] {
            let menu = format!("<li>{link}Sergeants of the team</a></li>").repeat(8);
            let text = text(&format!("<html><body><ul>{menu}</ul>{STORY}</body></html>"));
            assert!(text.contains("Ann Bell") && !text.contains("of the team"), "{link}: {text}");
        }
    }
}
