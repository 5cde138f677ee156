//! What the lines of a list are, so that each is read once and not again for every number below it.

use std::cell::RefCell;

/// What a line may be.
#[derive(Debug, Clone, Copy)]
pub(super) enum LineKind {
    /// A place with nothing else but a number behind it.
    Place,
    /// A place with nothing else but a number before it.
    Counted,
    /// Capitals with a number behind them.
    Label,
    /// A label of any kind with numbers behind it.
    Captioned,
    /// Places with a number each.
    Shares,
}

/// What is known of each line so far: two bits for each [`LineKind`].
#[derive(Debug, Default)]
pub(super) struct LineKinds(RefCell<Vec<u16>>);

impl LineKinds {
    /// Whether a line is of a kind, as `read` tells the first time that it is asked for.
    pub(super) fn is(&self, line: usize, kind: LineKind, read: impl FnOnce() -> bool) -> bool {
        let (known, yes) = (1 << (2 * kind as u16), 2 << (2 * kind as u16));
        let bits = self.0.borrow().get(line).copied().unwrap_or(0);
        if bits & known != 0 {
            return bits & yes != 0;
        }
        let is = read();
        let mut lines = self.0.borrow_mut();
        if lines.len() <= line {
            lines.resize((line + 1).next_power_of_two(), 0);
        }
        lines[line] |= if is { known | yes } else { known };
        is
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_once_for_each_kind() {
        let (kinds, mut reads) = (LineKinds::default(), 0);
        for _ in 0..3 {
            for (line, kind, want) in
                [(0, LineKind::Place, true), (0, LineKind::Label, false), (9, LineKind::Label, true)]
            {
                let have = kinds.is(line, kind, || {
                    reads += 1;
                    want
                });
                assert_eq!(have, want);
            }
        }
        assert_eq!(reads, 3);
    }
}
