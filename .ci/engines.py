"""Compares what engines hold with the records of `dump --format jsonl --offsets chars`; `.ci/engines` calls it."""
import json, os, pathlib, re, sqlite3, subprocess, sys

# The tables, each with the columns that order its rows.
TABLES = {
    "pages": "id", "officers": "id", "places": "id", "career": "officer_id, number", "relations": "officer_id, number",
    "headcounts": "page_id, number", "dates": "page_id, number", "forces": "page_id, number", "quotes": "page_id, number",
    "mentions": "officer_id, place_id, number",
}
GRAINS = [("decade", r"\d{3}X"), ("year", r"\d{4}"), ("season", r".{4}-[A-Z]{2}"), ("month", r".{4}-\d\d"), ("week", r"\d{4}-W\d\d"),
          ("day", r".{4}-\d\d-\d\d")]


def date(value, name, text):
    """The six columns of a date."""
    parts = (value or "").split("-")
    grain = next((grain for grain, form in GRAINS if value and re.fullmatch(form, value)), None)
    number = lambda at: int(parts[at]) if len(parts) > at and parts[at].isdigit() else None
    year = number(0) if grain != "decade" else None
    month, day = (number(1), number(2)) if grain in ("month", "day") else (None, None)
    full = value if grain == "day" and year else None
    prefix = "published" if name == "published" else "date"
    return {name: full, text: value, f"{prefix}_year": year, f"{prefix}_month": month, f"{prefix}_day": day, f"{prefix}_grain": grain}


def seniorities():
    rows = [line.split("\t") for line in pathlib.Path("src/lexicon/data/ranks.tsv").read_text().splitlines()[1:]]
    return {row[0]: int(row[2]) for row in rows if row[2]}


def tables(path):
    """What the tables must hold, by their names."""
    ranks, held = seniorities(), {table: [] for table in TABLES}
    words = lambda fact, span=None: (lambda s: {"words": fact["words"], "span_start": s["start"], "span_end": s["end"],
                                                "rule": fact["rule"]})(span or fact["span"])
    rank = lambda fact: {"rank": fact["rank"], "seniority": ranks.get(fact["rank"])}
    for line in open(path):
        r = json.loads(line)
        held["pages"].append({key: r[key] for key in ("id", "file", "input", "line", "title", "url", "publisher", "text", "content_hash",
                                                      "version", "settings", "truncated", "duplicate_of")}
                             | {"schema_version": r["schema"]} | date(r["published_partial"], "published", "published_partial"))
        for n, o in enumerate(r["officers"], 1):
            stated = {f"{key}_{part}": (o[f"{key}_span"] or {}).get(part) for key in ("rank", "standing", "age") for part in ("start", "end")}
            held["officers"].append({key: o[key] for key in ("id", "name", "rank_words", "detective", "standing", "standing_words", "age",
                                                             "age_words")}
                                    | rank(o) | stated | {"page_id": r["id"], "number": n} | words(o, o["mentions"][0]))
            own = {"officer_id": o["id"]}
            held["career"] += [own | {"number": n} | {key: e[key] for key in ("event", "organisation", "place", "approximate")} | rank(e)
                               | date(e["date"], "date", "date_value") | words(e) for n, e in enumerate(o["career"], 1)]
            held["relations"] += [own | {"number": n, "kind": t["kind"], "other": t["officer"], "other_id": t["officer_id"]} | words(t)
                                  for n, t in enumerate(o["relations"], 1)]
            held["mentions"] += [mention(r, n, span, o["id"], None) for n, span in enumerate(o["mentions"], 1)]
        for n, p in enumerate(r["places"], 1):
            own = f"{r['id']}-p{n}"
            held["places"].append({"id": own, "page_id": r["id"], "number": n, "name": p["name"], "kind": p["kind"]} | words(p, p["mentions"][0]))
            held["mentions"] += [mention(r, n, span, None, own) for n, span in enumerate(p["mentions"], 1)]
        of_page = lambda key, row: [{"page_id": r["id"], "number": n} | row(fact) | words(fact) for n, fact in enumerate(r[key], 1)]
        held["headcounts"] += of_page("headcounts", lambda h: {"people": h["count"], "people_max": h["max"], "people_group": h["group"],
                                                               "qualifier": h["qualifier"], "place": h["place"]})
        held["dates"] += of_page("dates", lambda d: date(d["value"], "date", "date_value"))
        held["forces"] += of_page("force_mentions", lambda f: {"name": f["name"]})
        held["quotes"] += of_page("quotes", lambda q: {"speaker": q["speaker"], "text": q["text"]})
    # No database holds the character 0.
    clean = lambda value: value.replace("\0", "\ufffd") if isinstance(value, str) else value
    return {table: [{key: clean(value) for key, value in row.items()} for row in rows] for table, rows in held.items()}


def mention(record, number, span, officer, place):
    return {"officer_id": officer, "place_id": place, "number": number, "words": record["text"][span["start"]:span["end"]],
            "span_start": span["start"], "span_end": span["end"]}


def compare(have, want):
    cells = 0
    for table, rows in want.items():
        key = lambda row: [str(row[column]) for column in TABLES[table].split(", ")]
        left, right = sorted(have(table), key=key), sorted(rows, key=key)
        assert len(left) == len(right) > 0, f"{table}: {len(left)} rows, not {len(right)}"
        for one, other in zip(left, right):
            assert one == other, f"{table}: {one}\nis not {other}"
            cells += len(one)
    print(f"{cells} values are those of the records")


def recipe(title):
    """The code of a recipe, by the beginning of its title."""
    text = pathlib.Path("examples/dump/RECIPES.md").read_text().split(f"\n## {title}", 1)[1]
    return re.search(r"```\w+\n(.*?)```", text, re.S)[1]


def recipes(folder):
    """Runs each recipe in a folder with `facts.jsonl` and `facts.sql`, and counts what it gives."""
    want = [(r["id"], o["id"], e["event"]) for r in map(json.loads, open(f"{folder}/facts.jsonl")) for o in r["officers"] for e in o["career"]
            if r["duplicate_of"] is None]
    code = {title: recipe(title) for title in ("DuckDB", "pandas", "SQLite", "Datasette")}
    os.chdir(folder)
    try:
        import duckdb
        duckdb.execute(code["DuckDB"])
        have = duckdb.execute("SELECT page_id, officer_id, event FROM 'career.parquet'").fetchall()
        assert sorted(have) == sorted(want)
        print(f"DuckDB: {len(have)} career steps as Parquet")
    except ImportError:
        print("skipped: duckdb is not installed")
    try:
        import pandas
        names = {}
        exec(code["pandas"], names)
        career = names["career"]
        assert len(career) >= len(want) and set(want) <= set(zip(career["id"], career["officers.id"], career["event"]))
        assert career["year"].notna().sum() > 0 and career["year"].dropna().between(1800, 2100).all()
        print(f"pandas: {len(career)} career steps")
    except ImportError:
        print("skipped: pandas is not installed")
    database = sqlite3.connect("facts.db")
    database.executescript(open("facts.sql").read())
    *before, search = [part for part in code["SQLite"].split(";\n") if part.strip()]
    database.executescript(";".join(before) + ";")
    database.commit()
    found = database.execute(search).fetchall()
    assert found and all(re.search(r"\[(sergeant|inspector)\]", snippet, re.I) for _, _, snippet in found if "[" in snippet)
    print(f"SQLite: {len(found)} pages found")
    tool = pathlib.Path(sys.executable).with_name("datasette")
    if not tool.exists():
        return print("skipped: datasette is not installed")
    command = code["Datasette"].split()[1:]
    answer = subprocess.run([tool, *command, "--get", "/facts/pages.json?_shape=array&_size=1"], capture_output=True, text=True, check=True)
    assert len(json.loads(answer.stdout)) == 1
    print("Datasette: serves the pages")


def rows(cursor, columns=None):
    names = columns or [column[0] for column in cursor.description]
    return [dict(zip(names, row)) for row in cursor.fetchall()]


def main(what, *paths):
    if what == "tables":
        print("\n".join(f"{table} {order}" for table, order in TABLES.items()))
    elif what == "pages":
        # Pages that are hard on a literal, on offsets and on a key.
        text = "😀 Sergeant Zoë O’Doe\n\nSergeant Zoë O'Doe said: \"It's \\ 100% ;-- ' '' £5 ${x} :y ?1 \\n \\' here at last.\" PC Jane Doe joined Kent Police in 2007."
        more = [{"file": "it's;--", "text": text}, {"file": "again", "text": text}, {"file": "nul \0", "text": "PC Jane Doe\0 came to Dover in May."}]
        more += [{"file": f"page {n}", "text": f"PC Jane Doe joined Kent Police in 2007 and met {n} PCSOs in Dover."} for n in range(600)]
        print("\n".join(json.dumps(page) for page in more))
    elif what == "recipes":
        recipes(paths[0])
    elif what == "schema":
        try:
            import jsonschema
        except ImportError:
            return print("skipped: jsonschema is not installed")
        schema = json.load(open(paths[0]))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator, count = jsonschema.Draft202012Validator(schema), 0
        for count, line in enumerate(open(paths[1]), 1):
            validator.validate(json.loads(line))
        print(f"{count} records are valid")
    elif what == "sqlite":
        database = sqlite3.connect(":memory:")
        database.execute("PRAGMA foreign_keys = ON")
        for _ in range(2):
            database.executescript(open(paths[0]).read())
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        wrong = "SELECT count(*) FROM dates JOIN pages ON id = page_id WHERE substr(text, span_start + 1, span_end - span_start) <> words"
        assert database.execute(wrong).fetchone() == (0,), "SQLite counts characters too"
        flags = lambda row: {k: bool(v) if k in ("detective", "approximate") else v for k, v in row.items()}
        compare(lambda table: map(flags, rows(database.execute(f"SELECT * FROM {table}"))), tables(paths[1]))
    elif what == "duckdb":
        try:
            import duckdb
        except ImportError:
            return print("skipped: duckdb is not installed")
        database = duckdb.connect()
        for _ in range(2):
            database.execute(open(paths[0]).read())
        days = lambda row: {k: v.isoformat() if hasattr(v, "isoformat") else v for k, v in row.items()}
        compare(lambda table: map(days, rows(database.execute(f"SELECT * FROM {table}"))), tables(paths[1]))
    elif what == "postgresql":
        folder = pathlib.Path(paths[0])
        compare(lambda table: [json.loads(line) for line in open(folder / f"{table}.json")], tables(paths[1]))


if __name__ == "__main__":
    main(*sys.argv[1:])
