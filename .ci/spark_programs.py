"""Programs in place of `dump`: they fail, or kill what runs them."""
import pathlib

# Programs in place of `dump`, by what is wrong with them. `$real` is `dump`.
FAULTS = {
    "exits 1": '"$real" "$@" | head -n 5; echo out of order >&2; exit 1',
    "exits 1 at its end": '"$real" "$@"; exit 1',
    "loses the last row": """"$real" "$@" | sed '$d'""",
    "doubles the last row": """"$real" "$@" | sed '$p'""",
    "reads nothing": "exit 0",
}
# Kills the executor, which is the nearest Java above the program, when some records are out.
KILL = """\"$real\" \"$@\" | head -n 5
pid=$$
until [ "$(cat "/proc/$pid/comm")" = java ]; do
  pid=$(ps -o ppid= -p "$pid" | tr -d ' ')
  [ "$pid" -gt 1 ] || exit 1
done
echo "$pid" > "$flag/executor"
kill -9 "$pid"
"""


def script(path: pathlib.Path, dump: str, body: str) -> None:
    """Writes a shell script, in which `$real` is `dump` and `$flag` a path of its own."""
    path.write_text(f"#!/bin/sh\nflag={path}.flag\nreal={dump}\n{body}\n")
    path.chmod(0o755)


def killer(folder: pathlib.Path, dump: str) -> str:
    """Returns a program that kills its executor when it is first run, and is `dump` from then on."""
    script(folder / "dump", dump, f'if mkdir "$flag" 2>/dev/null; then\n{KILL}fi\nexec "$real" "$@"')
    return str(folder / "dump")
