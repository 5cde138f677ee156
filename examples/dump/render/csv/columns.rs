//! The columns of the tables. New ones follow the others, so that scripts which count columns go on working.

use super::super::Table;

const PAGES: &[&str] = &[
    "file",
    "title",
    "url",
    "published",
    "published_partial",
    "publisher",
    "input",
    "line",
    "content_hash",
    "id",
    "duplicate_of",
    "truncated",
];

/// The words that state a value follow the values.
const OFFICERS: &[&str] = &[
    "file",
    "name",
    "rank",
    "detective",
    "standing",
    "age",
    "start",
    "end",
    "rule",
    "rank_words",
    "rank_start",
    "rank_end",
    "standing_words",
    "standing_start",
    "standing_end",
    "age_words",
    "age_start",
    "age_end",
    "words",
    "page_id",
    "id",
];

const CAREER: &[&str] = &[
    "file",
    "officer",
    "event",
    "date",
    "rank",
    "organisation",
    "place",
    "approximate",
    "words",
    "start",
    "end",
    "rule",
    "page_id",
    "officer_id",
];

const RELATIONS: &[&str] = &[
    "file",
    "officer",
    "kind",
    "other",
    "words",
    "start",
    "end",
    "rule",
    "page_id",
    "officer_id",
    "other_id",
];

const HEADCOUNTS: &[&str] =
    &["file", "count", "max", "group", "qualifier", "place", "words", "start", "end", "rule", "page_id"];

pub fn of(table: Table) -> &'static [&'static str] {
    match table {
        Table::Pages => PAGES,
        Table::Officers => OFFICERS,
        Table::Career => CAREER,
        Table::Relations => RELATIONS,
        Table::Headcounts => HEADCOUNTS,
        Table::Places => {
            &["file", "name", "kind", "mentions", "start", "end", "rule", "words", "page_id", "id"]
        }
        Table::Dates => &["file", "value", "words", "start", "end", "rule", "page_id"],
        Table::Forces => &["file", "name", "words", "start", "end", "rule", "page_id"],
        Table::Quotes => &["file", "speaker", "text", "start", "end", "rule", "words", "page_id"],
        Table::Mentions => &["file", "words", "start", "end", "page_id", "officer_id", "place_id"],
    }
}
