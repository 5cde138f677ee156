"""Looks at what `dump` shows at a terminal, which it is given by a pseudo-terminal: `terminal.py DUMP FOLDER`; `.ci/engines` calls it."""
import fcntl, json, os, pathlib, re, struct, subprocess, sys, termios


def shown(command, columns, stdout=None, stdin=subprocess.DEVNULL, wanted=None):
    """What a command writes to a window of so many columns, until what is wanted is seen."""
    window, terminal = os.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen(command, stdin=stdin, stdout=stdout or terminal, stderr=terminal)
    os.close(terminal)
    written = b""
    # A terminal whose programs have ended cannot be read.
    try:
        while more := os.read(window, 1 << 16):
            written += more
            if wanted and re.search(wanted, written.decode(errors="ignore")):
                process.terminate()
    except OSError:
        pass
    os.close(window)
    process.wait()
    if hasattr(stdin, "close"):
        stdin.close()
    return re.sub(r"\x1b\[[0-9;]*m", "", written.decode())


def fits(text, columns):
    lines = text.splitlines()
    widest = max(lines, key=len)
    assert len(widest) <= columns, f"`{widest}` is wider than {columns}"
    return len(lines)


def main(dump, folder):
    page = sorted(pathlib.Path("fixtures").glob("*.txt"))[0]
    assert fits(shown([dump], 80), 80) <= 24, "the bare command fills more than a window"
    for columns in (70, 80, 120):
        # Clap counts the line's end.
        fits(shown([dump, "--help"], columns), columns + 1)
        fits(shown([dump, "--format", "summary", page], columns), columns)
    text = page.read_text()
    lines = pathlib.Path(folder) / "many.jsonl"
    lines.write_text("".join(json.dumps({"file": str(n), "text": text}) + "\n" for n in range(30_000)))
    left, far = r"█+░* [\d,]+ inputs, [\d,]+/s, \w+ left", r". [\d,]+ inputs, [\d,]+/s, \w+ so far"
    pipe = subprocess.Popen(["cat", lines], stdout=subprocess.PIPE)
    for name, form, stdin, path in (("a file", left, None, [lines]), ("standard input", left, open(lines), []), ("a pipe", far, pipe.stdout, [])):
        bar = shown([dump, "--format", "jsonl", "--input", "jsonl", *path], 80, subprocess.DEVNULL, stdin, form)
        assert re.search(form, bar), f"{name} has no progress bar: {bar[-200:]!r}"
    print("help and summaries fit the window, and runs show a progress bar")


if __name__ == "__main__":
    main(*sys.argv[1:])
