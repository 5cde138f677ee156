//! Release notes.
//!
//! # 0.2.0
//!
//! Breaking changes:
//!
//! - [`Rank`](crate::Rank) orders by seniority (before: by name). `From<&str>` is gone: use `parse()` or `try_into()`, which refuse
//!   names that are not lower-case words joined by `_`. So does reading from JSON.
//! - [`Timex`](crate::Timex) has private fields and checked constructors such as [`Timex::from_day`](crate::Timex::from_day), so it
//!   cannot hold an impossible date; years run from 1 to 9999. Match on [`Timex::grain`](crate::Timex::grain) and read `year()`,
//!   `month()` and so on. It is ordered by the calendar.
//! - [`Rule`](crate::Rule) is a type with a name, a description and an example (before: a `Cow<str>`); its JSON is unchanged.
//! - [`ExplainedFact`](crate::ExplainedFact) has `built_on`, and its `rows` are the lexicon rows that the fact rests on (before: all
//!   rows that matched nearby).
//! - [`Officer`](crate::Officer) has `rank_span`, `standing_span` and `age_span`, the words that state the value. A rank is no longer
//!   taken from a predecessor, a successor or a colleague; without words that state it of that person, it is `None`.
//! - Lexicons are read strictly. An unknown value, a wrong header or number of columns, a duplicate, a cycle in `within`, an unknown
//!   file name and any other file in a lexicon folder are errors (before: ignored or read as a default).
//! - `cues.tsv` is split by subject into `grammar.tsv`, `career_words.tsv`, `headcount_words.tsv`, `name_words.tsv`, `number_words.tsv`,
//!   `organisation_words.tsv`, `place_words.tsv`, `rank_words.tsv` and `calendar_words.tsv`; `classes.tsv` documents each class of
//!   words. Rename the files of your overlays.
//! - Career verbs are rows of `career_frames.tsv`: a verb, what its object and the phrase after a preposition may be, and the event.
//!   `career.tsv` holds phrases without a verb; its events are `joined`, `promoted`, `appointed`, `retired` and `left`. The rules
//!   `career/joined-team`, `career/moved` and `career/transferred` are gone: `career/appointed` and `career/joined` find the same.
//! - A lexicon row that begins with `-` removes rows of the built-in lexicon and of earlier overlays (before: of all), so an overlay
//!   can replace a row. One that removes nothing is an error (before: ignored).
//! - [`Relation`](crate::Relation) has `officer_index`, which tells officers of the same name apart.
//! - The JSON has the new keys `rank_span`, `standing_span`, `age_span` and `officer_index`.
//! - `forces.tsv` has the column `domains`; add it to the header of your overlays. The JSON has the new keys `publisher` and `warnings`.
//! - The JSON has every key, `null` where nothing is stated (before: some were left out), and the new key `published_partial`:
//!   `published` is a full date or `null`. JSON of 0.1 can still be read.
//! - Error messages are reworded. Those of the examples `dump`, `explain` and `score` begin with `error:`, and a line is named as
//!   `FILE line N`.
//!
//! New:
//!
//! - [`Announcement::publisher`](crate::Announcement::publisher) is the force that published the page, and
//!   [`Announcement::warnings`](crate::Announcement::warnings) quotes what could not be read. A date in any form can be given with
//!   [`Extractor::with_published_text`](crate::Extractor::with_published_text), as in JSON Lines, and the address of a page with
//!   [`Extractor::with_url`](crate::Extractor::with_url).
//! - The records of `dump` have every key, an `id` for each page and officer, `words` beside each span, and tell how they were
//!   made; `dump --schema` prints their JSON Schema. `--offsets`, `--with-errors` and `--keep` serve programs in other languages,
//!   and `--resume` refuses an output that other options made.
//! - `dump --format sql` prints all tables for SQLite, DuckDB and PostgreSQL; `dump --out DIR` writes them as CSV, or a web page for
//!   each input. CSV has a table of `mentions`.
//! - [`Extractor::lexicon_hash`](crate::Extractor::lexicon_hash) tells word lists apart, and
//!   [`Timex::is_full_date`](crate::Timex::is_full_date) full dates from others.
//! - [`SiteLearner`](crate::SiteLearner) learns what the pages of a site repeat, and
//!   [`ExtractorBuilder::site_profiles`](crate::ExtractorBuilder::site_profiles) or a file `sites.tsv` in a lexicon folder drops it;
//!   `dump --learn` writes that file.
//! - [`ExtractorBuilder::facts`](crate::ExtractorBuilder::facts) chooses the facts to extract; `dump --only` uses it.
//! - [`ExtractorBuilder::lexicon`](crate::ExtractorBuilder::lexicon) takes lexicon rows from memory.
//! - [`ExtractorBuilder::max_text`](crate::ExtractorBuilder::max_text) bounds what of a page facts are sought in, and
//!   [`Announcement::truncated`](crate::Announcement::truncated) says where a text is longer. A text that is made to cost or to say
//!   many times what its length is worth is read, and its facts are told, up to a limit, and is `truncated` too.
//! - [`Extractor::clauses`](crate::Extractor::clauses) gives each verb of a text with its subjects, and whether it is stated as a fact.
//! - [`clean`](crate::clean()) and [`Extractor::clean`](crate::Extractor::clean) give the kept text and each dropped block with its
//!   reason, without extraction.
//! - [`Extractor::extract_all_bytes`](crate::Extractor::extract_all_bytes) reads many pages given as bytes on all cores.
//! - [`dossiers`](crate::dossiers) builds one record per officer over many pages; the example `dossiers` prints them.
//!   Their words are rows of `dossier_words.tsv`, and
//!   [`Dossiers::with_lexicon_dirs`](crate::dossiers::Dossiers::with_lexicon_dirs) adds to them.
//! - [`Rank::all`](crate::Rank::all), [`Rank::seniority`](crate::Rank::seniority), [`Rank::is_special`](crate::Rank::is_special) and
//!   [`Rank::is_office`](crate::Rank::is_office).
//! - [`Span::range`](crate::Span::range), and conversions of [`Span`](crate::Span) to and from `Range<usize>`.
//! - [`Rule::all`](crate::Rule::all) and `dump --rules` list the rules.
//! - Officers named in the lines of a list (rule `officer/listed`) and in the rows of a table. The heads and feet of pages that a
//!   browser printed, and TOML front matter, are read as metadata.
//! - Lists of dated career notes below an officer, lines of people and their numbers in any order, and the rank on the line below a
//!   name.
//! - Tables of headcounts in plain text, however their cells are parted; their tabs and wide gaps become ` | ` in the text. Lists
//!   that count in turn the people of the list before (rule `headcount/in-turn`).
//!
//! # 0.1.0
//!
//! The first release.
