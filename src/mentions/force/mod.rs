//! Forces: finds the names of police forces, full, short, former and joint.
//!
//! `Herts Police`, `the Met`, `GMP` and `Kent and Essex Police` (two) count; a station's name (`Durham police station`), an
//! office's (`Kent Police and Crime Commissioner`) and a bare territory (`West Mercia`) do not.

mod joint;
mod name;

use super::{
    Mention,
    overlap::{Claim, Claims},
};
use crate::document::Document;
use crate::evidence::{RuleId, rules::place};
use crate::lexicon::{ForceRow, RowId, Table};

/// A force of `forces.tsv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ForceValue {
    pub row: RowId,
    /// Whether the kind of organisation is a police force (an inspectorate or agency is none).
    pub is_police: bool,
}

/// The forces named in a document, in order.
pub(super) fn find(document: &Document<'_>, claims: &mut Claims) -> Vec<Mention<ForceValue>> {
    let mut forces = Vec::new();
    let spelt_out = name::spelt_out(document);
    for hit in document.hits(Table::Force) {
        let tokens = hit.tokens();
        if claims.is_free(tokens.clone()) && name::is_force(document, *hit, &spelt_out) {
            joint::before(document, claims, tokens.start, &mut forces);
            claims.claim(tokens.clone(), Claim::Force);
            forces.push(force(document, tokens, hit.row, place::FORCE));
        }
    }
    joint::plural(document, claims, &mut forces);
    forces.sort_by_key(|force| force.tokens.start);
    forces
}

fn force(
    document: &Document<'_>,
    tokens: std::ops::Range<usize>,
    row: RowId,
    rule: RuleId,
) -> Mention<ForceValue> {
    let is_police = document.row::<ForceRow>(row).is_police();
    Mention { tokens, value: ForceValue { row, is_police }, rule }
}

#[cfg(test)]
mod tests {
    use crate::extract;

    #[test]
    fn a_department_abroad_is_no_british_force() {
        assert!(forces("They met the Durham Police Department in Ohio.").is_empty());
        assert_eq!(forces("They met the Kent Police team."), ["Kent Police"]);
    }

    fn forces(text: &str) -> Vec<String> {
        extract(text).forces
    }

    #[test]
    fn finds() {
        for (text, want) in [
            ("She joined Herts Police in May.", &["Hertfordshire Constabulary"][..]),
            ("It is Dorset Police's newest team.", &["Dorset Police"]),
            ("He came from the Met in 2017.", &["Metropolitan Police Service"]),
            ("He spent ten years with GMP.", &["Greater Manchester Police"]),
            ("Devon & Cornwall Police thanked them.", &["Devon and Cornwall Police"]),
            ("A Kent and Essex Police operation began.", &["Kent Police", "Essex Police"]),
            (
                "A scheme of the Norfolk and Suffolk Constabularies.",
                &["Norfolk Constabulary", "Suffolk Constabulary"],
            ),
            (
                "Officers from Surrey, Sussex and Hampshire police forces met.",
                &["Surrey Police", "Sussex Police", "Hampshire and Isle of Wight Constabulary"],
            ),
            ("Essex police are appealing for help.", &["Essex Police"]),
            ("He walked the beat with Grampian Police.", &["Grampian Police"]),
            ("Surrey Police economic crime unit has moved.", &["Surrey Police"]),
        ] {
            assert_eq!(forces(text), want, "{text}");
        }
    }

    #[test]
    fn ignores() {
        for text in [
            "He was taken to Durham police station.",
            "Kent Police and Crime Commissioner Ann Other agreed.",
            "Essex Police, Fire and Crime Commissioner Ann Other agreed.",
            "The weather in West Mercia was fine.",
            "The Met Office warned of snow.",
            "Two MPs wrote to the minister.",
            "The DPP decided to charge him.",
            "The National Crime Agency led the search.",
            "Police in Norfolk and Suffolk were busy.",
        ] {
            assert_eq!(forces(text), [""; 0], "{text}");
        }
    }

    /// Known misses; one that starts to pass moves to `finds`.
    #[test]
    fn gaps() {
        for (text, force) in [
            ("She joined West Mercia in 2010.", "West Mercia Police"),
            ("Officers of the Kent force met.", "Kent Police"),
            ("Kent's police force is growing.", "Kent Police"),
            ("He served in Strathclyde for ten years.", "Strathclyde Police"),
        ] {
            assert!(!forces(text).iter().any(|found| found == force), "{text} passes now");
        }
    }
}
