-- Facts of police press releases, for SQLite, DuckDB and PostgreSQL. Spans count characters from 0: the words of a span
-- are substr(text, span_start + 1, span_end - span_start). A date is a DATE only if it is known in full.
BEGIN;
DROP TABLE IF EXISTS mentions;
DROP TABLE IF EXISTS quotes;
DROP TABLE IF EXISTS forces;
DROP TABLE IF EXISTS dates;
DROP TABLE IF EXISTS headcounts;
DROP TABLE IF EXISTS relations;
DROP TABLE IF EXISTS career;
DROP TABLE IF EXISTS places;
DROP TABLE IF EXISTS officers;
DROP TABLE IF EXISTS pages;
CREATE TABLE pages (
  id TEXT PRIMARY KEY,
  file TEXT NOT NULL,
  input TEXT NOT NULL,
  line BIGINT,
  title TEXT,
  url TEXT,
  published DATE,
  published_partial TEXT,
  published_year INTEGER,
  published_month INTEGER,
  published_day INTEGER,
  published_grain TEXT,
  publisher TEXT,
  text TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  version TEXT NOT NULL,
  settings TEXT NOT NULL,
  truncated BOOLEAN NOT NULL,
  duplicate_of TEXT
);
CREATE TABLE officers (
  id TEXT PRIMARY KEY,
  page_id TEXT NOT NULL REFERENCES pages (id),
  number INTEGER NOT NULL CHECK (number > 0),
  name TEXT NOT NULL,
  rank TEXT,
  seniority INTEGER,
  rank_words TEXT,
  rank_start INTEGER,
  rank_end INTEGER,
  detective BOOLEAN NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('substantive', 'acting', 'temporary', 'former', 'retired', 'designate')),
  standing_words TEXT,
  standing_start INTEGER,
  standing_end INTEGER,
  age INTEGER CHECK (age > 0),
  age_words TEXT,
  age_start INTEGER,
  age_end INTEGER,
  words TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  rule TEXT NOT NULL
);
CREATE TABLE places (
  id TEXT PRIMARY KEY,
  page_id TEXT NOT NULL REFERENCES pages (id),
  number INTEGER NOT NULL CHECK (number > 0),
  name TEXT NOT NULL,
  kind TEXT,
  words TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  rule TEXT NOT NULL
);
CREATE TABLE career (
  officer_id TEXT NOT NULL REFERENCES officers (id),
  number INTEGER NOT NULL CHECK (number > 0),
  event TEXT NOT NULL CHECK (event IN ('joined', 'promoted', 'appointed', 'left', 'retired')),
  date DATE,
  date_value TEXT,
  date_year INTEGER,
  date_month INTEGER,
  date_day INTEGER,
  date_grain TEXT,
  rank TEXT,
  seniority INTEGER,
  organisation TEXT,
  place TEXT,
  approximate BOOLEAN NOT NULL,
  words TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (officer_id, number)
);
CREATE TABLE relations (
  officer_id TEXT NOT NULL REFERENCES officers (id),
  number INTEGER NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind IN ('replaces', 'reports_to', 'leads')),
  other TEXT NOT NULL,
  other_id TEXT REFERENCES officers (id),
  words TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (officer_id, number)
);
CREATE TABLE headcounts (
  page_id TEXT NOT NULL REFERENCES pages (id),
  number INTEGER NOT NULL CHECK (number > 0),
  people INTEGER NOT NULL CHECK (people > 0),
  people_max INTEGER,
  people_group TEXT NOT NULL,
  qualifier TEXT NOT NULL CHECK (qualifier IN ('exact', 'at_least', 'at_most', 'about')),
  place TEXT,
  words TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (page_id, number)
);
CREATE TABLE dates (
  page_id TEXT NOT NULL REFERENCES pages (id),
  number INTEGER NOT NULL CHECK (number > 0),
  date DATE,
  date_value TEXT NOT NULL,
  date_year INTEGER,
  date_month INTEGER,
  date_day INTEGER,
  date_grain TEXT NOT NULL,
  words TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (page_id, number)
);
CREATE TABLE forces (
  page_id TEXT NOT NULL REFERENCES pages (id),
  number INTEGER NOT NULL CHECK (number > 0),
  name TEXT NOT NULL,
  words TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (page_id, number)
);
CREATE TABLE quotes (
  page_id TEXT NOT NULL REFERENCES pages (id),
  number INTEGER NOT NULL CHECK (number > 0),
  speaker TEXT,
  text TEXT NOT NULL,
  words TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (page_id, number)
);
CREATE TABLE mentions (
  officer_id TEXT REFERENCES officers (id),
  place_id TEXT REFERENCES places (id),
  number INTEGER NOT NULL CHECK (number > 0),
  words TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  CHECK ((officer_id IS NULL) <> (place_id IS NULL))
);
