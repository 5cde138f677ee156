"""Runs `dump`, and the job of `examples/spark` on two executors of this machine."""
import json
import pathlib
import re
import shlex
import subprocess
import sys
from collections.abc import Iterable

import pyarrow
import pyarrow.dataset
import pyarrow.parquet
from pyspark.sql import DataFrame, SparkSession

JOB = pathlib.Path("examples/spark").resolve()
sys.path.insert(0, str(JOB))
MASTER = "local-cluster[2,1,1024]"
# The options of `dump` that the job gives.
STREAM = ["--input", "jsonl", "--format", "jsonl", "--with-errors", "--alone"]


def session() -> SparkSession:
    """Starts two executors with one core each, and sends them the job's module."""
    builder = SparkSession.builder.master(MASTER).config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false")
    builder = builder.config("spark.task.maxFailures", "3")
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    spark.sparkContext.addPyFile(str(JOB / "feed.py"))
    return spark


def local(dump: str, pages: bytes, *options: str) -> list[str]:
    """Returns the records of a run on this machine alone."""
    run = subprocess.run([dump, *STREAM, *options], input=pages, capture_output=True, check=True)
    return canonical(map(json.loads, run.stdout.splitlines()))


def canonical(records: Iterable[dict]) -> list[str]:
    """Returns the records in an order, and in a form, of their own."""
    return sorted(json.dumps(record, sort_keys=True, default=str) for record in records)


def collected(frame: DataFrame) -> list[str]:
    """Returns the rows as the records of `dump`."""
    return canonical(map(as_record, (row.asDict(recursive=True) for row in frame.collect())))


def as_record(row: dict) -> dict:
    """Returns a row as `dump` writes it: `kept` is JSON there and its text in Spark; a year and unknown ones are of the folders."""
    if isinstance(row["kept"], str):
        row["kept"] = json.loads(row["kept"])
    row.pop("year", None)
    return row | {"publisher": None} if row["publisher"] == "unknown" else row


def check_folders(folder: pathlib.Path, records: list[str]) -> None:
    """The rows are the records, each in the folder of its publisher and year."""
    layout = pyarrow.dataset.partitioning(pyarrow.schema([("publisher", pyarrow.string()), ("year", pyarrow.string())]), flavor="hive")
    rows = pyarrow.parquet.read_table(str(folder), partitioning=layout).to_pylist()
    for row in rows:
        year = (row["published_partial"] or "")[:4]
        assert row["year"] == (year if year.isdigit() else "unknown"), row["file"]
    have = {row["publisher"] for row in rows}
    assert "unknown" in have and len(have) > 2, have
    assert canonical(map(as_record, rows)) == records


def submit(dump: str, pages: str, folder: str, *options: str) -> str:
    """Runs the command of the README of the job, and returns what it prints."""
    text = (JOB / "README.md").read_text(encoding="utf-8")
    command = re.search(r"^spark-submit (?:.*\\\n)*.*$", text, re.M)
    if not command:
        raise SystemExit("examples/spark/README.md has no command `spark-submit`")
    words = [word for word in shlex.split(command[0]) if word != "\n"]
    places = {"target/release/examples/dump": dump, "PAGES": pages, "RECORDS": folder}
    program, *rest = [places.get(word, word) for word in words]
    spark = ["--master", MASTER, "--conf", "spark.ui.enabled=false"]
    tool = str(pathlib.Path(sys.executable).with_name(program))
    at = rest.index("examples/spark/job.py") + 1
    return subprocess.run([tool, *spark, *rest[:at], *options, *rest[at:]], stdout=subprocess.PIPE, check=True, text=True).stdout
