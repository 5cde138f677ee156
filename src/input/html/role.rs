//! [`Role`]: what an element is by its class, id, role and style.

/// What an element is by its names, as bits.
pub(super) type Role = u16;

/// The body of an article.
pub(super) const BODY: Role = 1;
/// A story with its headline.
pub(super) const STORY: Role = 1 << 1;
/// Share buttons, related stories, bylines, navigation.
pub(super) const FURNITURE: Role = 1 << 2;
/// What readers wrote.
pub(super) const COMMENTS: Role = 1 << 3;
/// A caption or a credit.
pub(super) const CAPTION: Role = 1 << 4;
/// A banner or a dialog about cookies and consent.
pub(super) const BANNER: Role = 1 << 5;
/// Not shown.
pub(super) const HIDDEN: Role = 1 << 6;
/// Furniture by its tag or ARIA role, such as `<aside>`.
pub(super) const ASIDE: Role = 1 << 7;
/// A list or a quotation: a part of the text around it.
pub(super) const PLAIN: Role = 1 << 8;
/// It bears a class or an id.
pub(super) const NAMED: Role = 1 << 9;
/// A post that the author set into the text: what its names say of sharing does not count.
pub(super) const EMBED: Role = 1 << 10;
/// A field or a button stands in it, and no other block around that.
pub(super) const FIELD: Role = 1 << 11;
