"""Measures the job of `examples/spark` over the texts of a folder: `spark_trial.py DUMP FOLDER TEXTS`. `.ci/spark` calls it.

It prints rows of a table: the plain program, the job, the job while an executor is killed, and both over many times as many pages,
which stand in few folders of the output as nothing tells their publisher.
"""
import json
import os
import pathlib
import sys
import threading
import time
from collections.abc import Callable

from spark_programs import killer
from spark_runs import check_folders, local, submit

# How many times the large run reads each text.
TIMES = 80
LARGE_FILES = "64M"
# How often the time of the processes is read, in seconds. What a process takes after the last reading is lost.
PERIOD = 0.05
TICKS = os.sysconf("SC_CLK_TCK")


class Meter(threading.Thread):
    """Adds up the processor time of the processes that this one starts, and of those that they start."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.ended = threading.Event()
        self.ticks: dict[int, int] = {}

    def run(self) -> None:
        while not self.ended.wait(PERIOD):
            self.read()

    def read(self) -> None:
        """Reads the time of every process below this one; those once seen count, whoever their parent is now."""
        parents, ticks = {}, {}
        for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rpartition(")")[2].split()
            except OSError:
                # It has ended.
                continue
            pid = int(stat.parent.name)
            parents[pid], ticks[pid] = int(fields[1]), int(fields[11]) + int(fields[12])
        for pid in ticks:
            if pid in self.ticks or is_below(pid, parents):
                self.ticks[pid] = ticks[pid]

    def seconds(self) -> float:
        self.ended.set()
        return sum(self.ticks.values()) / TICKS


def is_below(pid: int, parents: dict[int, int]) -> bool:
    """Whether the process was started by this one or by one that it started."""
    while pid in parents:
        pid = parents[pid]
        if pid == os.getpid():
            return True
    return False


def measured(what: str, pages: int, run: Callable[[], object]) -> float:
    """Prints how long the run takes, and returns its seconds of processor time."""
    meter, start = Meter(), time.monotonic()
    meter.start()
    run()
    took, busy = time.monotonic() - start, meter.seconds()
    print(f"| {what} | {pages} | {took:.1f} s | {busy:.1f} s | {pages / took:.0f} | {pages / busy:.0f} |", flush=True)
    return busy


def texts(folder: str) -> list[dict[str, str]]:
    """Returns the pages of the folder."""
    root = pathlib.Path(folder)
    files = sorted(path for path in root.rglob("*") if path.suffix in (".txt", ".md"))
    return [{"file": str(path.relative_to(root)), "text": path.read_text(encoding="utf-8", errors="replace")} for path in files]


def without_head(text: str) -> str:
    """Returns the text without the metadata at its start."""
    return text.split("\n```\n", 1)[-1]


def save(path: pathlib.Path, pages: list[dict[str, str]]) -> int:
    """Writes JSON Lines, and returns how many."""
    path.write_text("".join(json.dumps(page, ensure_ascii=False) + "\n" for page in pages), encoding="utf-8")
    return len(pages)


def small(dump: str, work: pathlib.Path, pages: list[dict[str, str]]) -> float:
    """The plain program, the job, and the job while an executor is killed, over each page once. Returns the job's processor time."""
    path = work / "pages.jsonl"
    count = save(path, pages)
    content, records = path.read_bytes(), []
    for jobs in ("1", "2"):
        measured(f"`dump --jobs {jobs}`", count, lambda: plain(dump, path, jobs))
    records = local(dump, content)
    busy = measured("job", count, lambda: submit(dump, str(path), str(work / "records")))
    check_folders(work / "records", records)
    measured("job, an executor killed", count, lambda: submit(killer(work, dump), str(path), str(work / "killed"), "--split", "2M"))
    check_folders(work / "killed", records)
    assert (work / "dump.flag" / "executor").exists(), "the executor was killed"
    return busy


def plain(dump: str, path: pathlib.Path, jobs: str) -> None:
    """Runs `dump` as the job does, but for the number of threads."""
    command = f"'{dump}' --input jsonl --format jsonl --with-errors --alone --jobs {jobs} < '{path}' > /dev/null"
    if os.system(command):
        raise SystemExit(f"failed: {command}")


def large(dump: str, work: pathlib.Path, pages: list[dict[str, str]], start: float) -> None:
    """The plain program and the job over many pages, the size of the files, and what each page takes beyond a run over few."""
    path, folder = work / "large.jsonl", work / "large"
    count = save(path, [{"file": f"{n}/{page['file']}", "text": without_head(page["text"])} for n in range(TIMES) for page in pages])
    measured("`dump --jobs 2`", count, lambda: plain(dump, path, "2"))
    busy = measured(f"job, `--file-size {LARGE_FILES}`", count, lambda: submit(dump, str(path), str(folder), "--file-size", LARGE_FILES))
    sizes = sorted(file.stat().st_size for file in folder.rglob("*.parquet"))
    print(f"\nThe rows of both small jobs equal those of a local run. Files of the large one, MB: "
          f"{', '.join(f'{size / 1e6:.1f}' for size in sizes)}; {sum(sizes) / count:.0f} bytes per page. "
          f"Beyond the small one it takes {(busy - start) / (count - len(pages)) * 1e6:.0f} core seconds per million pages.")


def main(dump: str, work: str, folder: str) -> None:
    """Runs the trial."""
    pages = texts(folder)
    print("| what | pages | time | processor time | pages per second | pages per second of a core |\n|---|---|---|---|---|---|")
    start = small(dump, pathlib.Path(work), pages)
    large(dump, pathlib.Path(work), pages, start)


if __name__ == "__main__":
    main(*sys.argv[1:])
