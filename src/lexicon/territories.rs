//! Checks that the territories of `places.tsv` form no circle.

use super::cells::{cell, parts};
use super::reading::{Line, wrong};
use super::spec::Spec;
use crate::error::Error;
use rustc_hash::FxHashMap;

/// The rows of all files of places.
struct Territories<'s> {
    rows: Vec<(&'s str, Line<'s>)>,
    named: FxHashMap<&'s str, Vec<usize>>,
    /// The column that names the territory of a place.
    within: usize,
}

/// How far the search for circles has come with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}

/// Checks that no place lies in itself by way of other places; each file is given by its name. A place that names itself has
/// a namesake.
///
/// # Errors
/// The last row of a circle.
pub(super) fn check<'s>(spec: &Spec, files: &[(&'s str, Vec<Line<'s>>)]) -> Result<(), Error> {
    let territories = Territories::new(spec, files);
    let mut state = vec![State::New; territories.rows.len()];
    for first in 0..territories.rows.len() {
        if let Some(last) = territories.circle_from(first, &mut state) {
            let (file, line) = territories.rows[last];
            let expected = format!("no place that lies in `{}`", cell(line.text, 0));
            return Err(wrong(file, line.number, "within", cell(line.text, territories.within), expected));
        }
    }
    Ok(())
}

impl<'s> Territories<'s> {
    fn new(spec: &Spec, files: &[(&'s str, Vec<Line<'s>>)]) -> Self {
        let within = spec.columns.iter().position(|column| column.name == "within").unwrap_or(0);
        let rows = files.iter().flat_map(|(file, lines)| lines.iter().map(|line| (*file, *line)));
        let rows: Vec<_> = rows.filter(|(_, line)| !line.removes).collect();
        let mut named: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
        for (at, (_, line)) in rows.iter().enumerate() {
            named.entry(cell(line.text, 0)).or_default().push(at);
        }
        Self { rows, named, within }
    }

    /// The rows of the territories that a row's place lies in.
    fn above(&self, row: usize) -> impl Iterator<Item = usize> {
        let line = self.rows[row].1.text;
        let names = parts(cell(line, self.within)).filter(move |name| *name != cell(line, 0));
        names.flat_map(|name| self.named.get(name).into_iter().flatten().copied())
    }

    /// The last row of a circle that is reached from a row; each row is gone through once over all calls.
    fn circle_from(&self, first: usize, state: &mut [State]) -> Option<usize> {
        if state[first] != State::New {
            return None;
        }
        state[first] = State::Open;
        let mut path = vec![(first, self.above(first))];
        while let Some((at, above)) = path.last_mut() {
            let Some(next) = above.next() else {
                state[*at] = State::Done;
                path.pop();
                continue;
            };
            if state[next] == State::Open {
                return path.iter().map(|(at, _)| *at).skip_while(|at| *at != next).max();
            }
            if state[next] == State::New {
                state[next] = State::Open;
                path.push((next, self.above(next)));
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::reading::lines;

    fn circle(rows: &[&str]) -> Option<String> {
        let spec = Spec::of("places.tsv").expect("a lexicon file");
        let text = format!("{}\n{}\n", spec.header(), rows.join("\n"));
        let lines = lines(spec, "my/places.tsv", &text).expect("a good header");
        check(spec, &[("my/places.tsv", lines)]).err().map(|error| error.to_string())
    }

    #[test]
    fn a_circle_is_found_whatever_leads_to_it() {
        for rows in [
            &["quell\ttown\t\tquellshire", "quellshire\tcounty\t\tquell"][..],
            &["ayton\ttown\t\tquell", "quell\ttown\t\tkent|quellshire", "quellshire\tcounty\t\tquell"],
            &["quell\ttown\t\tquellshire", "quell\ttown\t\tkent", "quellshire\tcounty\t\tquell"],
        ] {
            let error = circle(rows).expect("a circle");
            let want =
                format!("my/places.tsv line {}, column `within`: invalid value `quell`", rows.len() + 1);
            assert!(error.starts_with(&want), "{error}");
        }
    }

    #[test]
    fn chains_and_namesakes_are_no_circles() {
        let rows = [
            "quell\ttown|county\t\tquell|quellshire",
            "quellshire\tcounty\t\tengland",
            "ayton\ttown\t\tquell",
        ];
        assert_eq!(circle(&rows), None);
        let spec = Spec::of("places.tsv").expect("a lexicon file");
        let built_in = lines(spec, spec.file, spec.built_in).expect("a good header");
        assert!(check(spec, &[(spec.file, built_in)]).is_ok());
    }
}
