//! The gazetteer: what may be asked of the rows of `places.tsv` and `ambiguous.tsv`.

use super::places::{Meanings, place_named};
use super::rows::{PlaceKind, PlaceRow};
use super::table::Table;
use super::{Lexicons, RowId};

impl Lexicons {
    /// A row of `places.tsv`.
    #[inline]
    pub(crate) fn place(&self, row: RowId) -> PlaceRow<'_> {
        PlaceRow::new(self.line(row))
    }

    /// The row of `places.tsv` of a name such as `east hertfordshire`.
    pub(crate) fn place_named(&self, name: &str) -> Option<RowId> {
        place_named(name, &self.0.tables.vocabulary, &self.0.tables.phrases)
    }

    /// The likeliest kind of a row of `places.tsv`.
    #[inline]
    pub(crate) fn place_kind(&self, row: RowId) -> Option<PlaceKind> {
        self.0.tables.places.kind(self.0.tables.number_in(Table::Place, row))
    }

    /// The likeliest kind, by its name in results.
    pub(crate) fn place_kind_name(&self, row: RowId) -> &'static str {
        self.place_kind(row).map_or("", PlaceKind::name)
    }

    /// The rows of the territories that the bearers of a row's name lie in, the likeliest first.
    #[inline]
    pub(crate) fn territories(&self, row: RowId) -> impl Iterator<Item = RowId> + '_ {
        self.0.tables.places.territories(self.0.tables.number_in(Table::Place, row))
    }

    /// What else the name of a row of `ambiguous.tsv` may mean.
    #[inline]
    pub(crate) fn meanings(&self, row: RowId) -> Meanings {
        self.0.tables.places.meanings(self.0.tables.number_in(Table::Ambiguous, row))
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::{ForceRow, Lexicons, OtherMeaning, PlaceKind, Table};

    #[test]
    fn what_a_row_says_is_told_by_its_number() {
        let lexicons = Lexicons::built_in();
        let row = |name: &str| lexicons.place_named(name).unwrap();
        assert_eq!(lexicons.place_kind(row("dover")), Some(PlaceKind::Town));
        assert_eq!(lexicons.place_kind_name(row("kent")), "county");
        assert!(lexicons.territories(row("dover")).any(|territory| territory == row("kent")));
        let march = lexicons.rows_at(lexicons.start(lexicons.word("march")));
        let march = march.into_iter().find(|(table, _)| *table == Table::Ambiguous).unwrap().1;
        assert!(lexicons.meanings(march).may_be(OtherMeaning::Month));
        assert_eq!(lexicons.place_named("xyzzyq"), None);
    }

    #[test]
    fn each_territory_is_found_by_its_name() {
        let lexicons = Lexicons::built_in();
        // An area of no row, such as an airport, has no places.
        for area in lexicons.table::<ForceRow>().iter().flat_map(ForceRow::areas) {
            let row = lexicons.place_named(area);
            assert!(row.is_none_or(|row| lexicons.place(row).name() == area), "{area}");
        }
        for row in lexicons.rows_of(Table::Place) {
            // Munster and Münster are one name.
            let cell = lexicons.line(row).split('\t').nth(3).unwrap_or_default();
            let named =
                cell.split('|').filter(|name| !name.is_empty()).map(|name| lexicons.place_named(name));
            assert!(named.eq(lexicons.territories(row).map(Some)), "{}", lexicons.place(row).name());
        }
    }
}
