"""Feeds the pages of a partition to `dump` and yields its records. This runs on the executors."""
import itertools
import queue
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterator
from typing import IO

import pyarrow
from pyspark import SparkFiles

# The column with the JSON line of each page, and the one with the record of each page.
PAGE, RECORD = "page", "record"

# How much of the end of the program's messages an error shows: a reason is there, and the driver's log stays short.
MESSAGE_BYTES = 2000

Batches = Iterator[pyarrow.RecordBatch]


def reader(program: str, options: list[str]) -> Callable[[Batches], Batches]:
    """Returns what `mapInArrow` calls with the batches of a partition.

    `program` is the name of the `dump` shipped with `--files`. The batches that go out have the columns that came in, but for the
    page, and its record.
    """
    return lambda batches: read(batches, program, options)


def read(batches: Batches, program: str, options: list[str]) -> Batches:
    """Yields the batches with a record for each page. The task fails unless `dump` ends well, with a record for every page."""
    with tempfile.TemporaryFile() as messages:
        dump = start(program, options, messages)
        feed = Feed(batches, dump.stdin)
        feed.start()
        count = 0
        try:
            for batch in iter(feed.batches_fed.get, None):
                lines = list(itertools.islice(dump.stdout, batch.num_rows))
                count += len(lines)
                if len(lines) < batch.num_rows:
                    break
                yield with_records(batch, lines)
            count += sum(1 for _ in dump.stdout)
            feed.check()
            check(dump.wait(), feed.count, count, messages)
        finally:
            dump.kill()
            dump.wait()


def start(program: str, options: list[str], messages: IO[bytes]) -> subprocess.Popen:
    """Starts `dump` in the folder of the shipped files, so that a path in its options may name one of them."""
    command = [SparkFiles.get(program), "--input", "jsonl", "--format", "jsonl", "--jobs", "1", "--with-errors", "--alone", *options]
    try:
        return subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=messages, cwd=SparkFiles.getRootDirectory()
        )
    except OSError as problem:
        raise RuntimeError(f"cannot start `{command[0]}` ({problem}); ship it with --files, built for the executors") from problem


class Feed(threading.Thread):
    """Writes the pages to `dump` and hands on their batches. It is a thread so that neither pipe can fill while nobody reads it.

    The queue is unbounded, as `dump` takes in no more than it can work on: a bound here would stop the thread while `dump` waits
    for it.
    """

    def __init__(self, batches: Batches, pages: IO[bytes]) -> None:
        super().__init__(daemon=True)
        self.batches = batches
        self.pages = pages
        self.batches_fed: queue.SimpleQueue[pyarrow.RecordBatch | None] = queue.SimpleQueue()
        self.count = 0
        self.problem: Exception | None = None

    def run(self) -> None:
        try:
            with self.pages:
                for batch in self.batches:
                    self.count += batch.num_rows
                    self.batches_fed.put(batch)
                    self.pages.write(b"".join(page + b"\n" for page in batch.column(PAGE).to_pylist()))
        except BrokenPipeError:
            # `dump` has ended; its exit status says why.
            pass
        except Exception as problem:
            self.problem = problem
        finally:
            self.batches_fed.put(None)

    def check(self) -> None:
        """Raises what kept the pages from coming."""
        if self.problem:
            raise self.problem


def with_records(batch: pyarrow.RecordBatch, lines: list[bytes]) -> pyarrow.RecordBatch:
    """Returns the batch with the records in place of the pages."""
    records = pyarrow.array([line.rstrip(b"\n") for line in lines], pyarrow.binary()).cast(pyarrow.string())
    names = [name for name in batch.schema.names if name != PAGE]
    return pyarrow.RecordBatch.from_arrays([*map(batch.column, names), records], [*names, RECORD])


def check(status: int, pages: int, records: int, messages: IO[bytes]) -> None:
    """Fails the task, which Spark then tries again, if records may be missing."""
    if status == 0 and pages == records:
        return
    messages.seek(max(0, messages.seek(0, 2) - MESSAGE_BYTES))
    said = messages.read().decode(errors="replace").strip() or "nothing"
    raise RuntimeError(
        f"dump gave {records} records for {pages} pages and ended with exit status {status}; it said: {said}. "
        "Check that the file shipped with --files is a whole `dump` that runs on the executors, and its options"
    )
