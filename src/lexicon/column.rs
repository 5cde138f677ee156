//! [`Column`]: what each cell of a column may hold, so that a wrong value is an error that names the right ones.

/// A value that stands in a lexicon under one of a few names; written by [`closed!`].
pub(crate) trait Closed: Copy + 'static {
    /// The names of all values.
    const NAMES: &'static [&'static str];
    /// All values, in the order of their names.
    const VALUES: &'static [Self];

    /// Returns the value of a name.
    fn from_name(name: &str) -> Option<Self>;
}

/// Declares an enum whose values stand in a lexicon, each with its name there.
macro_rules! closed {
    ($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum $name { $($(#[$value_doc])* $value,)* }

        impl $crate::lexicon::column::Closed for $name {
            const NAMES: &'static [&'static str] = &[$($text,)*];
            const VALUES: &'static [Self] = &[$(Self::$value,)*];

            #[inline]
            fn from_name(name: &str) -> Option<Self> {
                match name {
                    $($text => Some(Self::$value),)*
                    _ => None,
                }
            }
        }
    };
}
pub(crate) use closed;

/// What a cell may hold.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Form {
    /// Any words.
    Text,
    /// Wordings of a text, with `|` between them.
    Phrases,
    /// A name of the result, in small letters with `_` between its words: `chief_inspector`.
    Name,
    /// A whole number in this range, both ends included.
    Number(u64, u64),
    /// One of these values.
    OneOf(&'static [&'static str]),
    /// One or more of these values, with `|` between them.
    SomeOf(&'static [&'static str]),
}

impl Form {
    /// Returns the part of a cell that the form does not allow.
    pub(super) fn invalid_part(self, cell: &str) -> Option<&str> {
        let fits = match self {
            Self::Text | Self::Phrases => true,
            Self::Name => cell
                .split('_')
                .all(|word| !word.is_empty() && word.bytes().all(|letter| letter.is_ascii_lowercase())),
            Self::Number(least, most) => {
                cell.bytes().all(|digit| digit.is_ascii_digit())
                    && cell.parse().is_ok_and(|number: u64| (least..=most).contains(&number))
            }
            Self::OneOf(names) => names.contains(&cell),
            Self::SomeOf(names) => return cell.split('|').find(|part| !names.contains(part)),
        };
        (!fits).then_some(cell)
    }

    /// Says what the form allows, for the end of an error message.
    pub(super) fn expected(self) -> String {
        match self {
            Self::Text => "some text".to_owned(),
            Self::Phrases => "words of letters and digits, with `|` between wordings".to_owned(),
            Self::Name => "small letters with `_` between words, such as `chief_inspector`".to_owned(),
            Self::Number(least, most) => format!("a whole number from {least} to {most}"),
            Self::OneOf(names) => one_of(names),
            Self::SomeOf(names) => format!("{} (several with `|` between them)", one_of(names)),
        }
    }
}

/// Lists the values allowed: `` `a`, `b` or `c` ``.
pub(super) fn one_of(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} or {last}", before.join(", ")),
        _ => quoted.concat(),
    }
}

/// A column of a lexicon file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column {
    pub name: &'static str,
    pub form: Form,
    /// Whether its cell may be empty.
    pub optional: bool,
    /// Whether it belongs to the key: no two rows of a file agree in all columns of the key.
    pub key: bool,
    /// Whether a text is searched for its wordings.
    pub searched: bool,
}

impl Column {
    /// The remark that ends each row.
    pub(super) const NOTE: Self = Self::new("note", Form::Text).optional();

    pub(super) const fn new(name: &'static str, form: Form) -> Self {
        Self { name, form, optional: false, key: false, searched: false }
    }

    /// Wordings that a text is searched for.
    pub(super) const fn phrases(name: &'static str) -> Self {
        Self { searched: true, ..Self::new(name, Form::Phrases) }
    }

    pub(super) const fn optional(self) -> Self {
        Self { optional: true, ..self }
    }

    pub(super) const fn key(self) -> Self {
        Self { key: true, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_points_at_what_it_does_not_allow() {
        const NAMES: &[&str] = &["left", "right"];
        for (form, cell, want) in [
            (Form::Name, "chief_inspector", None),
            (Form::Name, "chief__inspector", Some("chief__inspector")),
            (Form::Name, "Chief", Some("Chief")),
            (Form::Name, "_", Some("_")),
            (Form::Number(1, 12), "12", None),
            (Form::Number(1, 12), "13", Some("13")),
            (Form::Number(1, 12), "+1", Some("+1")),
            (Form::OneOf(NAMES), "left", None),
            (Form::OneOf(NAMES), "lleft", Some("lleft")),
            (Form::SomeOf(NAMES), "left|right", None),
            (Form::SomeOf(NAMES), "left|rigth", Some("rigth")),
            (Form::SomeOf(NAMES), "left|", Some("")),
        ] {
            assert_eq!(form.invalid_part(cell), want, "{form:?} {cell}");
        }
        assert_eq!(Form::OneOf(NAMES).expected(), "`left` or `right`");
    }
}
