//! [`Claims`]: which token was taken for what, so that no two finders read one word as two things.

use std::ops::Range;

/// What a token was taken for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Claim {
    #[default]
    Free,
    Date,
    Force,
    Rank,
    Person,
    Place,
    Number,
    /// Something that looks like a fact and is none (`Operation 2020`, `six arrests`).
    Refused,
}

/// The claim of each token.
#[derive(Debug, Clone, Default)]
pub(crate) struct Claims(Vec<Claim>);

impl Claims {
    pub(crate) fn new(tokens: usize) -> Self {
        Self(vec![Claim::Free; tokens])
    }

    /// Takes the tokens, whatever they were taken for before.
    pub(crate) fn claim(&mut self, tokens: Range<usize>, claim: Claim) {
        self.0[tokens].fill(claim);
    }

    /// What a token was taken for; [`Claim::Free`] past the end.
    #[inline]
    pub(crate) fn of(&self, token: usize) -> Claim {
        crate::steps::count();
        self.0.get(token).copied().unwrap_or_default()
    }

    /// The tokens that were taken for this, in order.
    pub(crate) fn each(&self, claim: Claim) -> impl Iterator<Item = usize> {
        let taken = self.0.iter().enumerate().inspect(|_| crate::steps::count());
        taken.filter(move |(_, taken)| **taken == claim).map(|(at, _)| at)
    }

    /// Whether no token of the range was taken.
    pub(crate) fn is_free(&self, tokens: Range<usize>) -> bool {
        tokens.into_iter().all(|token| self.of(token) == Claim::Free)
    }
}
