//! [`Entry`]: what a word is to the grammar: its classes, and the verbs that it is a form of.

use super::rows::WordClass;

/// The forms of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Form {
    /// `join`.
    Base,
    /// `joins`.
    Third,
    /// `joined`, `took`.
    Past,
    /// `joined`, `taken`.
    Participle,
    /// `joining`.
    Gerund,
}

/// The number of a verb in `verbs.tsv`, from 2; 0 is none.
pub(crate) type VerbId = u16;

/// A verb that is in no row.
const UNLISTED: VerbId = 1;

/// What a word is to the grammar.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(super) classes: u64,
    pub(super) verbs: [VerbId; 5],
}

impl Entry {
    /// Whether the word is of the class.
    #[inline]
    pub(crate) fn is(self, class: WordClass) -> bool {
        self.classes & 1 << class as u8 != 0
    }

    /// The verb whose form the word is.
    #[inline]
    pub(crate) fn verb(self, form: Form) -> VerbId {
        self.verbs[form as usize]
    }

    /// Whether the word is this form of some verb.
    #[inline]
    pub(crate) fn has(self, form: Form) -> bool {
        self.verb(form) != 0
    }

    /// The word as this form alone.
    pub(crate) fn only(self, form: Form) -> Self {
        let mut verbs = [0; 5];
        verbs[form as usize] = self.verb(form);
        Self { verbs, ..self }
    }

    /// A verb that no row has, in the form of a regular past.
    pub(crate) fn regular_past() -> Self {
        let mut entry = Self::default();
        entry.verbs[Form::Past as usize] = UNLISTED;
        entry.verbs[Form::Participle as usize] = UNLISTED;
        entry
    }

    /// A verb that no row has, in its `-ing` form.
    pub(crate) fn gerund() -> Self {
        let mut entry = Self::default();
        entry.verbs[Form::Gerund as usize] = UNLISTED;
        entry
    }

    /// The entry as numbers: its classes, and its verbs two by two.
    pub(super) fn record(self) -> [u32; 5] {
        let [base, third, past, participle, gerund] = self.verbs.map(u32::from);
        let classes = [self.classes as u32, (self.classes >> 32) as u32];
        [classes[0], classes[1], base | third << 16, past | participle << 16, gerund]
    }

    /// The entry of such numbers.
    #[inline]
    pub(super) fn of([low, high, first, second, gerund]: [u32; 5]) -> Self {
        let half = |numbers: u32| [numbers as VerbId, (numbers >> 16) as VerbId];
        let ([base, third], [past, participle]) = (half(first), half(second));
        let classes = u64::from(low) | u64::from(high) << 32;
        Self { classes, verbs: [base, third, past, participle, gerund as VerbId] }
    }

    /// Whether the word is of no class: a noun, an adjective or a name that no row tells of.
    pub(crate) fn is_open(self) -> bool {
        self.classes == 0
    }

    /// Whether the word is a form of some verb.
    #[inline]
    pub(crate) fn is_verb(self) -> bool {
        self.verbs != [0; 5]
    }

    /// The first verb whose form the word is; 0 for none.
    pub(crate) fn any_verb(self) -> VerbId {
        self.verbs.into_iter().find(|verb| *verb != 0).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_word_is_is_read_as_it_was_laid_out() {
        let entry = Entry { classes: u64::MAX - 5, verbs: [1, 2, 3, u16::MAX, 5] };
        assert_eq!(Entry::of(entry.record()), entry);
    }
}
