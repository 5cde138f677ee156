"""Reads pages on a Spark cluster with `dump`, and writes their records as Parquet, partitioned by publisher and year.

    spark-submit --files target/release/examples/dump --py-files examples/spark/feed.py,examples/spark/records.py \\
        examples/spark/job.py --from jsonl PAGES… RECORDS
"""
import argparse
import re
import shlex

import feed
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import StringType, StructField, StructType
from records import RECORD

# The fields of a page that `dump` reads.
PAGE_FIELDS = ("file", "url", "text", "html", "published", "site")
# What stands in a partition whose publisher or year is not known.
UNKNOWN = "unknown"
# The bytes that a shuffle moves for each byte of Parquet that comes of them: 1.7 for 5,000 releases, 2.4 for more that repeat much.
SHUFFLE_BYTES = 2
# Into how many parts the shuffle divides the records before Spark joins small parts and splits large ones: more than there are folders,
# so that few large ones share a part, and below 2,000, from where on Spark only knows the mean size of a part.
SHUFFLE_PARTS = 1999
# Spark adds what is smaller than this share of a file to the file beside it.
SMALLEST_FILE = 0.5
# Pages that go to Python at once: a page may have megabytes.
BATCH_PAGES, BATCH_BYTES = 1000, 16 << 20
# `dump` takes pages up to this size; Spark's parser of JSON has a limit of its own, and a record repeats words of its page.
LONGEST_TEXT = 1 << 30


def lines(spark: SparkSession, paths: list[str], keep: list[str]) -> DataFrame:
    """Returns the lines of JSON Lines. Blank ones are no pages; what is no JSON has a record that says so."""
    text = spark.read.text(paths, lineSep="\n")
    return text.where(F.col("value").rlike(r"[^ \t\f\r]")).select(F.col("value").cast("binary").alias(feed.PAGE))


def texts(spark: SparkSession, paths: list[str], keep: list[str]) -> DataFrame:
    """Returns the files of folders, each a page in UTF-8."""
    if keep:
        raise SystemExit("error: text files have no fields to keep; remove --keep")
    files = spark.read.text(paths, wholetext=True, recursiveFileLookup=True, pathGlobFilter="*.{txt,md,html,htm}")
    name, content = F.col("_metadata.file_path"), F.col("value")
    is_html = name.rlike("[.]html?$")
    return files.select(page(name.alias("file"), F.when(is_html, content).alias("html"), F.when(~is_html, content).alias("text")))


def rows(spark: SparkSession, paths: list[str], keep: list[str]) -> DataFrame:
    """Returns the rows of Parquet files, and in `kept` the columns to keep: those named, else all that are not of the page."""
    table = spark.read.parquet(*paths)
    if not {"text", "html"} & set(table.columns):
        raise SystemExit(f"error: {', '.join(paths)}: no column `text` or `html`; rename the one that holds the pages")
    missing = set(keep) - set(table.columns)
    if missing:
        raise SystemExit(f"error: --keep: no column {', '.join(sorted(missing))}; there are {', '.join(table.columns)}")
    kept = [column(name) for name in keep or table.columns if keep or name not in PAGE_FIELDS]
    fields = [F.col(name).cast("string").alias(name) for name in PAGE_FIELDS if name in table.columns]
    return table.select(page(*fields), *([F.struct(*kept).alias("kept")] if kept else []))


def column(name: str) -> F.Column:
    """Returns the column of this very name, which may have dots."""
    return F.col("`" + name.replace("`", "``") + "`").alias(name)


def page(*fields: F.Column) -> F.Column:
    """Returns the line of JSON of a page with these fields."""
    return F.to_json(F.struct(*fields)).cast("binary").alias(feed.PAGE)


SOURCES = {"jsonl": lines, "text": texts, "parquet": rows}


def extract(pages: DataFrame, program: str, options: list[str]) -> DataFrame:
    """Returns the record of each page, one row each; `kept` of the pages, if they have it, in place of that of the record."""
    kept = [field for field in pages.schema if field.name != feed.PAGE]
    read = pages.mapInArrow(feed.reader(program, options), StructType([*kept, StructField(feed.RECORD, StringType())]))
    # A list of one is laid out by an operator, which parses the line once and not for each key.
    parsed = F.from_json(feed.RECORD, RECORD, {"mode": "FAILFAST", "maxStringLen": str(LONGEST_TEXT)})
    records = read.select(*[F.col(field.name).alias("kept_columns") for field in kept], F.inline(F.array(parsed)))
    return records.withColumn("kept", F.col("kept_columns")).drop("kept_columns") if kept else records


def write(records: DataFrame, folder: str, file_bytes: int) -> None:
    """Writes Parquet files of about this size, in a folder for each publisher and year."""
    year = F.regexp_extract("published_partial", "^[0-9]{4}", 0)
    known = records.withColumn("publisher", F.coalesce("publisher", F.lit(UNKNOWN))).withColumn(
        "year", F.when(year != "", year).otherwise(UNKNOWN)
    )
    conf = known.sparkSession.conf
    conf.set("spark.sql.adaptive.advisoryPartitionSizeInBytes", str(file_bytes * SHUFFLE_BYTES))
    conf.set("spark.sql.adaptive.coalescePartitions.initialPartitionNum", str(SHUFFLE_PARTS))
    conf.set("spark.sql.adaptive.rebalancePartitionsSmallPartitionFactor", str(SMALLEST_FILE))
    even = known.hint("rebalance", "publisher", "year")
    even.write.partitionBy("publisher", "year").option("compression", "zstd").parquet(folder)


def size(text: str) -> int:
    """Returns the bytes of a size such as 256M."""
    parts = re.fullmatch(r"(\d+)([KMG]?)", text)
    if not parts or not int(parts[1]):
        raise argparse.ArgumentTypeError(f"invalid size `{text}`; expected a form such as 256M")
    return int(parts[1]) << {"": 0, "K": 10, "M": 20, "G": 30}[parts[2]]


def arguments() -> argparse.Namespace:
    """Returns the command line."""
    parser = argparse.ArgumentParser(description="Reads pages with dump on a Spark cluster and writes their records as Parquet.")
    parser.add_argument("paths", nargs="+", metavar="PAGES", help="files or folders to read, at any address that Spark knows")
    parser.add_argument("output", metavar="RECORDS", help="folder to write, which must not exist")
    parser.add_argument("--from", dest="source", choices=SOURCES, default="jsonl", help="what the pages are (default: jsonl)")
    parser.add_argument("--keep", type=lambda names: names.split(","), default=[], metavar="FIELD,…",
                        help="copy these fields or columns into `kept` (Parquet: by default all that are not of the page)")
    parser.add_argument("--file-size", type=size, default="256M", help="size of the Parquet files to aim at (default: 256M)")
    parser.add_argument("--split", type=size, default="32M", help="input of one task at most, if it can be split (default: 32M)")
    parser.add_argument("--program", default="dump", help="name of the file shipped with --files (default: dump)")
    parser.add_argument("--options", type=shlex.split, default=[], help="more options of dump, such as \"--offsets chars\"")
    return parser.parse_args()


def set_sizes(spark: SparkSession, split: int) -> None:
    """Sets how much a task and a batch hold."""
    spark.conf.set("spark.sql.files.maxPartitionBytes", str(split))
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", str(BATCH_PAGES))
    spark.conf.set("spark.sql.execution.arrow.maxBytesPerBatch", str(BATCH_BYTES))


def main() -> None:
    """Runs the job, and says how many records there are."""
    asked = arguments()
    spark = SparkSession.builder.appName("epaulette").getOrCreate()
    set_sizes(spark, asked.split)
    pages = SOURCES[asked.source](spark, asked.paths, asked.keep)
    keep = ["--keep", ",".join(asked.keep)] if asked.keep and asked.source == "jsonl" else []
    write(extract(pages, asked.program, [*keep, *asked.options]), asked.output, asked.file_size)
    written = spark.read.parquet(asked.output).select(F.count("*"), F.count("error")).first()
    print(f"{written[0]} records in {asked.output}, {written[1]} of them of pages that cannot be read")
    spark.stop()


if __name__ == "__main__":
    main()
