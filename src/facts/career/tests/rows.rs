//! Each row of `career_frames.tsv` by its example: as it stands, turned into what states nothing, and in other clauses.

use super::extractor;
use crate::lexicon::{FrameEvent, FrameRow, Lexicons};
use crate::{CareerEventKind, Extractor};

/// The steps that a text tells of Ann Bell, whom its first sentence makes an officer.
fn steps(extractor: &Extractor, text: &str) -> Vec<(CareerEventKind, Option<String>)> {
    let told = extractor.extract(&format!("PC Ann Bell lives in Deal.\n\n{text}"));
    let own = told.officers.into_iter().filter(|officer| officer.name == "Ann Bell");
    own.flat_map(|officer| officer.career)
        .map(|event| (event.event, event.date.map(|d| d.to_string())))
        .collect()
}

/// The rows with their examples, but those of another sense.
fn rows() -> Vec<(FrameEvent, String)> {
    let lexicons = Lexicons::built_in();
    let rows = lexicons.table::<FrameRow>().iter();
    rows.map(|row| (row.event, row.example.to_string())).collect()
}

#[test]
fn each_row_reads_its_example() {
    use CareerEventKind::{Appointed, Joined, Left, Promoted, Retired};
    let extractor = extractor();
    let mut wrong = Vec::new();
    for (event, example) in rows() {
        let want: &[CareerEventKind] = match event {
            FrameEvent::Joined => &[Joined],
            FrameEvent::Entered => &[Joined, Appointed],
            FrameEvent::Promoted => &[Promoted],
            FrameEvent::Became => &[Promoted, Joined, Appointed],
            FrameEvent::Appointed | FrameEvent::Held => &[Appointed],
            FrameEvent::Left | FrameEvent::Ended => &[Left],
            FrameEvent::Retired => &[Retired],
            FrameEvent::None => &[],
        };
        let found = steps(&extractor, &example);
        let right = match found.as_slice() {
            [] => want.is_empty(),
            [(one, _)] => want.contains(one),
            // Beside the joining that it asks for.
            [(Joined, _), (one, _)] if example.contains(" before ") => want.contains(one),
            _ => false,
        };
        if !right {
            wrong.push(format!("{example} is {found:?}, not {want:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The same words of somebody else, denied, imagined, planned or asked for state no step.
#[test]
fn what_is_not_stated_of_the_officer_is_no_step() {
    let turns: &[(&str, &str)] = &[
        ("PC Ann Bell ", "PC Ann Bell, whose father "),
        ("PC Ann Bell ", "PC Ann Bell said that the councillor "),
        ("PC Ann Bell ", "If PC Ann Bell "),
        ("PC Ann Bell was ", "PC Ann Bell was never "),
        ("PC Ann Bell was ", "PC Ann Bell was nearly "),
        ("PC Ann Bell was ", "PC Ann Bell would have been "),
        ("PC Ann Bell was ", "PC Ann Bell hopes to be "),
        ("PC Ann Bell has ", "PC Ann Bell has never "),
    ];
    let extractor = extractor();
    let mut wrong = Vec::new();
    for (_, example) in rows() {
        for (from, to) in turns {
            let turned = example.replace(from, to);
            if turned == example {
                continue;
            }
            let found = steps(&extractor, &turned);
            if !found.is_empty() {
                wrong.push(format!("{turned} is {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The same step in a relative clause, a participle, a coordination.
#[test]
fn a_step_is_the_same_in_other_clauses() {
    let turns: &[(&str, &str, &str)] = &[
        ("PC Ann Bell ", "PC Ann Bell, who ", ", smiled."),
        ("PC Ann Bell ", "PC Ann Bell smiled and ", "."),
        ("PC Ann Bell ", "Today we met PC Ann Bell. She ", "."),
    ];
    let extractor = extractor();
    let mut wrong = Vec::new();
    for (_, example) in rows() {
        let want = steps(&extractor, &example);
        for (from, to, end) in turns {
            let turned = example.trim_end_matches('.').replace(from, to) + end;
            let found = steps(&extractor, &turned);
            if found != want {
                wrong.push(format!("{turned} is {found:?}, not {want:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
