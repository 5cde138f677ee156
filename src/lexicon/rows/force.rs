//! Rows of `forces.tsv`: the police forces and what else employs officers.

use super::Row;
use crate::lexicon::cells::{Cells, Invalid, Text, parts};
use crate::lexicon::column::{Closed, Column, Form, closed};
use crate::lexicon::table::Table;

closed! {
    /// What an organisation is.
    ForceKind {
        /// The force of a territory: `Kent Police`.
        Territorial = "territorial",
        /// A force with one task all over the country: `British Transport Police`.
        Special = "special",
        Airport = "airport",
        Port = "port",
        Parks = "parks",
        Former = "former",
        Foreign = "foreign",
        Overseas = "overseas",
        /// A force of Jersey, Guernsey or the Isle of Man.
        CrownDependency = "crown_dependency",
        ServicePolice = "service_police",
        Other = "other",
        /// Not a force: several forces' shared unit.
        RegionalUnit = "regional_unit",
        /// Not a force: an agency or an inspectorate.
        Agency = "agency",
    }
}

/// A row of `forces.tsv`.
#[derive(Debug, Clone)]
pub(crate) struct ForceRow {
    /// The canonical name, as written in results.
    pub name: Text,
    pub kind: ForceKind,
    areas: Text,
    domains: Text,
}

impl ForceRow {
    /// Whether the organisation is a police force.
    pub(crate) fn is_police(&self) -> bool {
        !matches!(self.kind, ForceKind::Agency | ForceKind::RegionalUnit)
    }

    /// The territories that it polices, as `places.tsv` names them.
    pub(crate) fn areas(&self) -> impl Iterator<Item = &str> {
        parts(&self.areas)
    }

    /// The domains of its web sites, in small letters: `kent.police.uk`.
    pub(crate) fn domains(&self) -> impl Iterator<Item = &str> {
        parts(&self.domains)
    }

    /// Whether it polices London or a part of it, where ranks of their own are held.
    pub(crate) fn is_of_london(&self) -> bool {
        self.areas().any(|area| area.contains("london"))
    }
}

impl Row for ForceRow {
    const TABLE: Table = Table::Force;
    const COLUMNS: &'static [Column] = &[
        Column::phrases("name").key(),
        Column::new("kind", Form::OneOf(ForceKind::NAMES)),
        Column::phrases("variants").optional(),
        Column::phrases("former").optional(),
        Column::new("areas", Form::Phrases).optional(),
        Column::new("domains", Form::Text).optional(),
        Column::NOTE,
    ];

    fn read(cells: Cells<'_>) -> Result<Self, Invalid> {
        Ok(Self { name: cells.text(0), kind: cells.one(1)?, areas: cells.text(4), domains: cells.text(5) })
    }
}
