"""Looks at the pages of `dump --format html` in headless Chromium: `browser.py look CHROMIUM PAGE…`.

It drives the browser by its own protocol over two pipes, so that it needs nothing but Python. For every page: nothing on
the console, no request but for the page itself, no script but its own, links by http(s) or within the page; each box of
the legend switches its kind off and on; the filter leaves what it finds. A picture of each page goes beside it. Prints how
long first paint and a filter took. `browser.py hostile` prints pages, as JSON Lines, that try to run a script.
"""
import base64, json, os, subprocess, sys, tempfile, time

KINDS = "Array.from(document.querySelectorAll('.legend input')).map((box) => box.value)"
SHOWN = "Array.from(document.querySelectorAll('article.page')).length"
LINKS = "Array.from(document.querySelectorAll('a')).map((link) => link.getAttribute('href'))"
PAINT = "performance.getEntriesByName('first-contentful-paint').map((entry) => entry.startTime)[0]"
# How a kind looks: of its first mark that lies in no other one.
LOOK = """(() => {
  const kind = %s;
  if (kind === 'dropped') {
    const lines = Array.from(document.querySelectorAll('.text .dropped'));
    return lines.length ? getComputedStyle(lines[0]).display : null;
  }
  const mark = Array.from(document.querySelectorAll('.text mark')).find((mark) => mark.classList[0] === kind);
  if (!mark) return null;
  const style = getComputedStyle(mark);
  return [style.backgroundColor, style.backgroundImage, style.boxShadow, style.textDecorationLine, style.borderBottom].join();
})()"""
SWITCH = "Array.from(document.querySelectorAll('.legend input')).find((box) => box.value === %s).click()"
FILTER = """(async () => {
  const box = document.getElementById('filter'), start = performance.now();
  box.value = %s;
  box.dispatchEvent(new Event('input'));
  document.body.offsetHeight;
  return performance.now() - start;
})()"""


class Browser:
    def __init__(self, program):
        to_read, self.to = os.pipe()
        self.answers, from_write = os.pipe()
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        def pipes():
            # The protocol is spoken on descriptors 3 and 4; copies stand in between so that none is closed too early.
            read, write = os.dup(to_read), os.dup(from_write)
            os.dup2(read, 3), os.dup2(write, 4)
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--remote-debugging-pipe",
                 "--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=1300,900",
                 f"--user-data-dir={self.folder.name}", "about:blank"]
        self.process = subprocess.Popen([program, *flags], preexec_fn=pipes, close_fds=False, stderr=subprocess.DEVNULL)
        os.close(to_read), os.close(from_write)
        self.count, self.rest, self.events = 0, b"", []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def call(self, method, **params):
        self.count += 1
        message = {"id": self.count, "method": method, "params": params}
        if getattr(self, "session", None):
            message["sessionId"] = self.session
        os.write(self.to, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.next()
            if answer.get("id") == self.count:
                assert "error" not in answer, f"{method}: {answer['error']}"
                return answer["result"]
            self.events.append(answer)

    def next(self):
        while b"\0" not in self.rest:
            more = os.read(self.answers, 1 << 20)
            assert more, "the browser has gone"
            self.rest += more
        answer, self.rest = self.rest.split(b"\0", 1)
        return json.loads(answer)

    def value(self, expression):
        result = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in result, result
        return result["result"].get("value")

    def open(self, path):
        self.events.clear()
        self.call("Page.navigate", url=f"file://{path}")
        for _ in range(600):
            loaded = self.value("document.readyState") == "complete" and self.value("location.protocol") == "file:"
            if loaded and self.value(PAINT) is not None:
                return
            time.sleep(0.1)
        raise AssertionError(f"{path} is not painted")

    def heard(self):
        """What the page asked for and what it had to say."""
        asked = [event["params"]["request"]["url"] for event in self.events if event.get("method") == "Network.requestWillBeSent"]
        loud = ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded", "Page.javascriptDialogOpening")
        return asked, [event for event in self.events if event.get("method") in loud]

    def close(self):
        self.process.kill()
        self.process.wait()
        self.folder.cleanup()


HOSTILE = [
    "<script>window.hit=1</script>", "\"><img src=x onerror=\"window.hit=1\">", "'><svg onload=window.hit=1>",
    "</style><script>window.hit=1</script>", "</script><script>window.hit=1</script>", "javascript:window.hit=1",
    "<iframe srcdoc=\"<script>parent.hit=1</script>\">", "&lt;script&gt;window.hit=1&lt;/script&gt;", "<!--", "-->",
    "\u2028window.hit=1", "<base href=//example.org>", "<meta http-equiv=refresh content=\"0;url=javascript:window.hit=1\">",
]


def hostile():
    for at, payload in enumerate(HOSTILE):
        text = f"PC Ann Bell{payload} joined Kent Police in 2007, {payload} said Inspector Tom {payload} Fell.\n\n"
        text += f"\"{payload} I am proud,\" said Sergeant Eve Moss.\n\nShare {payload}\n\nShe was promoted in 2012 {payload}."
        url = payload if at % 2 else f"https://example.org/{payload}"
        print(json.dumps({"title": f"PC Bell {payload} joins", "url": url, "published": "2020-05-01", "publisher": payload, "text": text}))


def look(browser, page):
    page = os.path.abspath(page)
    browser.open(page)
    first = browser.value(PAINT)
    scripts = browser.value("document.scripts.length")
    assert scripts <= 1, f"{scripts} scripts"
    assert browser.value("window.hit") is None, "a payload ran"
    odd = [link for link in browser.value(LINKS) if not link.startswith(("#", "http://", "https://"))]
    assert not odd, odd
    switched = 0
    for kind in browser.value(KINDS):
        before = browser.value(LOOK % json.dumps(kind))
        browser.value(SWITCH % json.dumps(kind))
        between = browser.value(LOOK % json.dumps(kind))
        browser.value(SWITCH % json.dumps(kind))
        assert before is None or before != between, f"{kind} cannot be switched off"
        assert browser.value(LOOK % json.dumps(kind)) == before, f"{kind} does not come back"
        switched += before is not None
    shot = base64.b64decode(browser.call("Page.captureScreenshot")["data"])
    with open(f"{page}.png", "wb") as out:
        out.write(shot)
    assert len(shot) > 10_000, "an empty picture"
    pages = browser.value(SHOWN)
    times = [browser.value(FILTER % json.dumps(words)) for words in ("sergeant", "joined 20", "no such words at all")]
    assert browser.value(SHOWN) == 0, "the filter leaves what does not match"
    browser.value(FILTER % '""')
    assert browser.value(SHOWN) == pages
    asked, loud = browser.heard()
    assert set(asked) <= {f"file://{page}"}, asked
    assert not loud, loud
    print(f"{os.path.basename(page)}: {pages} shown, {switched} kinds switched, first paint {first:.0f} ms, filters {', '.join(f'{t:.0f}' for t in times)} ms")


def main(what, program=None, *pages):
    if what == "hostile":
        return hostile()
    browser = Browser(program)
    try:
        for page in pages:
            look(browser, page)
    finally:
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
