//! The best path through the lines of a page: before the body, in it, in furniture inside it, behind it.

/// What it costs to leave the body for a piece of furniture and to come back.
const INTERRUPTION: f32 = 0.5;

/// What the lines that are not the body's cost.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Costs {
    /// To begin before the body.
    pub before: f32,
    /// To end behind it.
    pub behind: f32,
    /// For each line of furniture inside it.
    pub inside: f32,
}

/// The state of a line above the body.
const BEFORE: usize = 0;
/// The state of a line of the body.
const BODY: usize = 1;
/// The state of a line of furniture between two of the body.
const INSIDE: usize = 2;
/// The state of a line below the body.
const BEHIND: usize = 3;
/// How many states there are.
const STATES: usize = 4;

/// Which lines are the body's, for the scores of the lines; `cost` is for lines before and behind it.
pub(super) fn body(scores: &[f32], costs: Costs) -> Vec<bool> {
    let Costs { before, behind, inside: stay } = costs;
    let mut best = [-before, 0., f32::NEG_INFINITY, f32::NEG_INFINITY];
    let mut from: Vec<[u8; STATES]> = Vec::with_capacity(scores.len());
    for (at, score) in scores.iter().enumerate() {
        if at == 0 {
            best[BODY] = *score;
            from.push([0; STATES]);
            continue;
        }
        let (body, by) =
            highest([(best[BEFORE], BEFORE), (best[BODY], BODY), (best[INSIDE] - INTERRUPTION, INSIDE)]);
        let (inside, into) = highest([(best[BODY], BODY), (best[INSIDE], INSIDE), (f32::NEG_INFINITY, BODY)]);
        let (after, out) =
            highest([(best[BODY] - behind, BODY), (best[BEHIND], BEHIND), (f32::NEG_INFINITY, BODY)]);
        best = [best[BEFORE], body + score, inside - stay, after];
        from.push([BEFORE as u8, by as u8, into as u8, out as u8]);
    }
    let ends = [(best[BEFORE], BEFORE), (best[BODY], BODY), (best[BEHIND], BEHIND)];
    let mut state = highest(ends).1;
    let mut kept = vec![false; scores.len()];
    for (at, back) in from.iter().enumerate().rev() {
        kept[at] = state == BODY;
        state = usize::from(back[state]);
    }
    kept
}

/// The first of the highest.
fn highest(options: [(f32, usize); 3]) -> (f32, usize) {
    options.into_iter().reduce(|best, next| if next.0 > best.0 { next } else { best }).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn furniture_goes_before_inside_and_behind_the_body() {
        for (scores, want) in [
            (vec![-3., -3., 4., 4., -3.], "..##."),
            (vec![4., -0.5, 4.], "###"),
            (vec![4., -5., -5., 4.], "#..#"),
            (vec![4., 4.], "##"),
            (vec![-4., -4.], ".."),
            (vec![], ""),
        ] {
            let kept: String =
                body(&scores, Costs::default()).iter().map(|kept| if *kept { '#' } else { '.' }).collect();
            assert_eq!(kept, want, "{scores:?}");
        }
    }
}
