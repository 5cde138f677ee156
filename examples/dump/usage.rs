//! What help says beside the options.

/// What follows the options; its lines fit the narrowest of usual windows.
pub const EXAMPLES: &str = "\
Examples:
  dump fixtures/*.txt                             pretty JSON, one object each
  dump fixtures | jq '.officers[].name'           a folder, filtered by jq
  dump --format summary page.html                 human-readable summary
  dump --format html releases/ > facts.html       web page with the facts marked
  dump --format jsonl releases/ > out.jsonl       one object per line
  dump --format csv --out tables/ releases/       all tables as CSV
  dump --format sql releases/ | sqlite3 facts.db  also for duckdb and psql
  curl -s https://example.org/news/1 | dump -     a page from standard input
  dump --learn site/ > words/sites.tsv            what a site's pages repeat
  dump --input jsonl --resume out.jsonl < pages.jsonl
                                                  resumes an interrupted run

A line of a JSON Lines input is one page:
  {\"file\" or \"url\": …, \"text\" or \"html\": …, \"published\": …, \"site\": …}
An input that cannot be read is reported in one line on standard error; the others are still read.

Exit status: 0 all inputs were read; 1 some were not; 2 invalid usage; 130 interrupted.";

/// What the bare command says at a terminal: it fits the window.
pub const SHORT: &str = "\
dump reads police press releases and prints the facts they state.

  dump page.html                             pretty JSON
  dump --format summary page.html            human-readable summary
  dump --format html releases/ > facts.html  web page with the facts marked
  dump --format jsonl releases/ > out.jsonl  one object per line
  dump --format sql releases/ | sqlite3 facts.db

A PATH is a text, Markdown, HTML or JSON Lines file, a folder of them, or `-`
for standard input. `dump -h` lists the options, `dump --help` explains them.";
