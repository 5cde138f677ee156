"""Tests the job of `examples/spark`: `spark.py DUMP FOLDER`, with a folder to write to. `.ci/spark` calls it."""
import datetime
import itertools
import json
import pathlib
import shutil
import subprocess
import sys
from collections.abc import Callable

import pyarrow
import pyarrow.parquet
from pyspark.errors import PySparkException
from pyspark.sql import DataFrame
from pyspark.sql.types import ArrayType, BooleanType, DataType, DateType, LongType, StringType, StructType
from spark_programs import FAULTS, killer, script
from spark_runs import check_folders, collected, local, session, submit

import job
from records import RECORD

# Enough parts that a part that is read again is a small share.
SPLIT = 128 << 10


class Trial:
    """A session, the program, a folder, and some hundred pages with the records of a local run."""

    def __init__(self, dump: str, folder: str) -> None:
        self.dump, self.folder = dump, pathlib.Path(folder)
        self.spark = session()
        self.spark.sparkContext.addFile(dump)
        job.set_sizes(self.spark, SPLIT)
        self.pages = self.folder / "pages.jsonl"
        self.pages.write_bytes(pages())
        self.records = local(dump, self.pages.read_bytes(), "--keep", "n,tags")

    def lines(self) -> DataFrame:
        return job.lines(self.spark, [str(self.pages)], [])

    def read(self, pages: DataFrame, program: str = "dump") -> DataFrame:
        return job.extract(pages, program, ["--keep", "n,tags"])

    def program(self, name: str, body: str) -> str:
        """Ships a shell script in place of `dump`, and returns its name."""
        path = self.folder / name.replace(" ", "-")
        script(path, self.dump, body)
        self.spark.sparkContext.addFile(str(path))
        return path.name


def fixtures() -> dict[str, str]:
    """Returns the texts and pages of the fixtures that are in UTF-8, as JSON is, by their names."""
    files = sorted(path for path in pathlib.Path("fixtures").iterdir() if path.suffix in (".txt", ".md", ".html"))
    texts = {path.name: path.read_text(encoding="utf-8", errors="replace") for path in files}
    return {name: text for name, text in texts.items() if "\ufffd" not in text}


def field(name: str) -> str:
    """Returns the field of a line that holds the content of a file."""
    return "html" if name.endswith(".html") else "text"


def pages() -> bytes:
    """Returns JSON Lines: the fixtures four times, and lines that are hard."""
    easy = [{"file": f"{n}/{name}", field(name): text, "n": n, "tags": ["ä", {}]}
            for n, (name, text) in itertools.product(range(4), fixtures().items())]
    hard = [{"text": "😀 Sergeant Zoë O’Doe\n\nPC Jane Doe\r\njoined\u2028Kent Police \0 in 2007."}, {"url": "https://www.kent.police.uk/1"},
            {"file": "once", "text": "PC Roe."}, {"file": "once", "text": "PC Roe."}, {"text": "", "n": None}, {"html": "<p>PC Doe left."}]
    lines = [json.dumps(page, ensure_ascii=False).encode() for page in easy + hard]
    return b"\n".join([b"\xef\xbb\xbf" + lines[0], *lines[1:], b"", b" \t\r", b"{\"torn", b"7", b"\xff\xfe", lines[-1] + b"\r", b'{"text": 7}'])


def rows_are_those_of_a_local_run(trial: Trial) -> str:
    assert collected(trial.read(trial.lines())) == trial.records
    return f"{len(trial.records)} rows"


def partitions_may_be_empty(trial: Trial) -> str:
    few = trial.lines().limit(3).repartition(9)
    assert trial.read(few).count() == 3
    assert trial.read(few.where("false")).count() == 0
    assert len(trial.read(trial.lines()).take(2)) == 2, "a run that wants no more ends"
    return "3 rows in 9 partitions"


def texts_are_pages(trial: Trial) -> str:
    folder = trial.folder / "texts" / "deep"
    folder.mkdir(parents=True)
    lines = []
    for name, text in fixtures().items():
        (folder / name).write_bytes(text.encode())
        lines.append(json.dumps({"file": f"file:{folder / name}", field(name): text}))
    job.set_sizes(trial.spark, 64 << 20)
    have = collected(job.extract(job.texts(trial.spark, [str(folder.parent)], []), "dump", []))
    job.set_sizes(trial.spark, SPLIT)
    assert have == local(trial.dump, "\n".join(lines).encode())
    return f"{len(have)} files"


def pages_may_be_long(trial: Trial) -> str:
    """Longer than the strings that parsers of JSON take by default."""
    text = "PC Jane Doe joined Kent Police in 2007.\n\n" + "Nothing else is told here. " * 800_000
    row = job.extract(trial.spark.createDataFrame([(json.dumps({"text": text}).encode(),)], "page BINARY"), "dump", []).first()
    assert len(row.text) > 20_000_000 and len(row.officers) == 1
    return f"{len(row.text)} bytes"


def columns_are_kept(trial: Trial) -> str:
    day, at = datetime.date(2018, 5, 24), datetime.datetime(2018, 5, 24, 10, 30)
    table = {"n": [1, 2, 3], "tags": [["a", "b"], [], None], "at": [at, None, at], "a.b `c`": [{"x": 1.5}, None, {"x": None}],
             "text": ["“Hello” 😀\n\nPC Jane Doe joined Kent Police on 3 May.", None, ""], "published": [day] * 3, "title": ["of the user"] * 3}
    path = str(trial.folder / "pages.parquet")
    pyarrow.parquet.write_table(pyarrow.table(table), path)
    have = {row.kept.n: row for row in job.extract(job.rows(trial.spark, [path], []), "dump", []).collect()}
    kept = [have[n].kept.asDict(recursive=True) for n in table["n"]]
    assert kept == [{key: table[key][n] for key in ("n", "tags", "at", "a.b `c`", "title")} for n in range(3)], kept
    assert have[1].published == day and have[1].officers[0].career[0].date == "2018-05-03" and "😀" in have[1].text
    assert have[2].error.code == "invalid_line"
    named = job.extract(job.rows(trial.spark, [path], ["published"]), "dump", []).first()
    assert named.kept.asDict() == {"published": day}
    return f"{len(kept[0])} columns of 3 rows"


def words_can_be_shipped(trial: Trial) -> str:
    words = trial.folder / "words"
    words.mkdir()
    (words / "places.tsv").write_text("name\tkind\tpopulation\twithin\tnote\nlower zzyx\tvillage\t\tkent\t\n")
    trial.spark.sparkContext.addArchive(shutil.make_archive(str(words), "zip", words) + "#words")
    page = trial.spark.createDataFrame([(b'{"text": "PC Jane Doe lives in Lower Zzyx."}',)], "page BINARY")
    places = job.extract(page, "dump", ["--lexicon", "words"]).first().places
    assert [place.name for place in places] == ["Lower Zzyx"], places
    return "a village"


def what_goes_wrong_fails_the_job(trial: Trial) -> str:
    for name, body in FAULTS.items():
        folder = trial.folder / f"of {name}"
        try:
            job.write(trial.read(trial.lines().coalesce(1), trial.program(name, body)), str(folder), 1 << 20)
        except PySparkException as problem:
            assert "ship" in str(problem), f"{name}: {problem}"
            assert name != "exits 1" or "out of order" in str(problem), problem
        else:
            raise AssertionError(f"`dump` {name}, and the job does not fail")
        assert not list(folder.rglob("*.parquet")), name
    try:
        trial.read(trial.lines(), "absent").count()
    except PySparkException as problem:
        assert "--files" in str(problem), problem
    else:
        raise AssertionError("a job without its program does not fail")
    return f"{len(FAULTS) + 1} programs"


def what_goes_wrong_once_costs_nothing(trial: Trial) -> str:
    """Every third run has another fault."""
    count = 'run=0; until mkdir "$flag.$run" 2>/dev/null; do run=$((run + 1)); done; case $run in'
    faults = [f"{3 * number}) {body}; exit ;;" for number, body in enumerate(FAULTS.values())]
    name = trial.program("fails-at-first", "\n".join([count, *faults, 'esac; exec "$real" "$@"']))
    assert collected(trial.read(trial.lines(), name)) == trial.records
    assert (trial.folder / f"{name}.flag.{3 * (len(FAULTS) - 1)}").exists()
    return f"{len(FAULTS)} programs"


def types_are_those_of_the_schema(trial: Trial) -> str:
    schema = json.loads(subprocess.run([trial.dump, "--schema"], capture_output=True, check=True).stdout)
    want = spark_type(schema, schema["$defs"])
    assert RECORD == want, f"{RECORD.treeString()}\nis not {want.treeString()}"
    return f"{len(RECORD)} keys"


def spark_type(schema: dict, defs: dict) -> DataType:
    """Returns the type of what a JSON Schema describes."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        return DateType() if name == "full_date" else spark_type(defs[name], defs)
    if "anyOf" in schema:
        return spark_type(schema["anyOf"][0], defs)
    kind = next((kind for kind in [schema.get("type", "string")] if isinstance(kind, str)), None) or schema["type"][0]
    if kind == "array":
        return ArrayType(spark_type(schema["items"], defs))
    if kind == "object" and "properties" in schema:
        fields = StructType()
        for key, value in schema["properties"].items():
            fields.add(key, spark_type(value, defs))
        return fields
    is_number = kind == "integer" or isinstance(schema.get("const"), int)
    return LongType() if is_number else {"boolean": BooleanType()}.get(kind, StringType())


def the_command_of_the_readme_survives_a_killed_executor(trial: Trial) -> str:
    trial.spark.stop()
    folder = trial.folder / "records"
    said = submit(killer(trial.folder, trial.dump), str(trial.pages), str(folder), "--keep", "n,tags", "--split", "128K")
    killed = (trial.folder / "dump.flag" / "executor").read_text().strip()
    assert not pathlib.Path(f"/proc/{killed}").exists(), "the executor was killed"
    check_folders(folder, trial.records)
    assert f"{len(trial.records)} records" in said, said
    return f"process {killed} was killed; {said.strip()}"


TESTS: list[Callable[[Trial], str]] = [
    types_are_those_of_the_schema, rows_are_those_of_a_local_run, partitions_may_be_empty, texts_are_pages, columns_are_kept,
    words_can_be_shipped, pages_may_be_long,
    what_goes_wrong_fails_the_job, what_goes_wrong_once_costs_nothing, the_command_of_the_readme_survives_a_killed_executor,
]


def main(dump: str, folder: str) -> None:
    """Runs the tests one after the other; the first that fails ends the run."""
    trial = Trial(dump, folder)
    for test in TESTS:
        print(f"{test.__name__.replace('_', ' ')}: {test(trial)}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
