#!/usr/bin/env python3
"""Measures a release build and prints one table of ratios; tests/bench/run builds it first and lists the areas:

    tests/bench/measure.py BUILD [--large] [AREA...]

Times of processes are processor time (user, and system if stated) or wall time: the least of several turns, alternating with
the peer. Lines of the programs of tests/bench that have a bound or a ratio become rows. Progress goes to standard error.
"""

import dataclasses
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ENTRIES = 100_000
TURNS = 5
MEGABYTE = 1_000_000


@dataclasses.dataclass(frozen=True)
class Row:
    """One line of the table. `ratio` is ours to theirs, or a figure that has a bound of its own."""

    area: str
    what: str
    ours: str
    against: str
    theirs: str
    ratio: float | None
    bound: float | None = None
    broken: bool = False

    def cells(self):
        """As Markdown has them."""
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        bound = "" if self.bound is None else f"{self.bound:g}"
        return [self.area, self.what, self.ours, self.against, self.theirs, ratio, bound, "**broken**" if self.broken else ""]


def figure(number):
    """Three digits, or all of a large number."""
    return f"{number:,.0f}" if number >= 100 else f"{number:.3g}"


def compared(area, what, ours, against, theirs, unit, bound=None):
    """A row of two figures."""
    ratio = ours / theirs
    return Row(area, what, f"{figure(ours)} {unit}", against, f"{figure(theirs)} {unit}", ratio, bound, bound is not None and ratio > bound)


@dataclasses.dataclass
class Used:
    """The least that a command took."""

    user: float = 1e9
    system: float = 1e9
    wall: float = 1e9
    peak: int = 0
    """Anonymous memory at its highest, in bytes; 0 if unknown."""


def anonymous(pid):
    """RssAnon of a process, in bytes."""
    try:
        status = pathlib.Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        return 0
    return max([0, *(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("RssAnon"))])


def take(used, command, look=False):
    """Runs the command, which must succeed, to its end. `look`: at its memory, which costs it a little time."""
    words = [str(word) for word in command]
    before = time.monotonic()
    nothing = os.open(os.devnull, os.O_RDWR)
    pid = os.posix_spawnp(words[0], words, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, nothing, stream) for stream in (0, 1, 2)])
    os.close(nothing)
    while look and os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        used.peak = max(used.peak, anonymous(pid))
        time.sleep(0.005)
    _, status, usage = os.wait4(pid, 0)
    if status != 0:
        raise SystemExit(f"{words[:3]}: status {status}")
    if look:
        return  # its time does not count
    used.user = min(used.user, usage.ru_utime)
    used.system = min(used.system, usage.ru_stime)
    used.wall = min(used.wall, time.monotonic() - before)


def by_turns(commands, turns=TURNS):
    """The least of each command, {name: Used}."""
    result = {name: Used() for name in commands}
    for _ in range(turns):
        for name, command in commands.items():
            take(result[name], command)
    return result


def output(*command, may_fail=False):
    """The output of a benchmark, and whether it kept all bounds; a benchmark that crashes is an error."""
    done = subprocess.run([str(word) for word in command], stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False)
    if done.returncode not in ((0, 1) if may_fail else (0,)):
        raise SystemExit(f"{command[0]}: exit status {done.returncode}: {done.stderr[-2000:]}")
    return done.stdout


class Bench:
    """The build, and a folder for output."""

    def __init__(self, build, folder, large):
        self.build = build.resolve()
        self.folder = folder
        self.large = large
        self.program = self.build / "app" / "http-cache-inspector"

    def bench(self, name):
        return self.build / "tests" / "bench" / name

    def recording(self, entries):
        """A synthetic recording, made once."""
        path = self.folder / f"{entries}.har"
        if not path.exists():
            output(self.bench("har_import_bench"), "--make", path, entries)
        return path

    def reading(self):
        """Import and reports against one bare simdjson pass, and against what else reads JSON here."""
        har = self.recording(ENTRIES)
        size = har.stat().st_size
        analyze = [self.program, "analyze", har, "--quiet", "--output", "/dev/null", "--format"]
        ours = {"import": [self.bench("har_import_bench"), "--import-alone", har], "json": [*analyze, "json"], "text": [*analyze, "text"]}
        used = by_turns({"floor": [self.bench("har_import_bench"), "--floor", har], **ours})
        floor, what = used["floor"], f"{ENTRIES:,} entries, {size / MEGABYTE:.0f} MB"
        yield compared("reading", f"import, {what}", used["import"].user, "bare simdjson pass", floor.user, "s user")
        yield compared("reading", "import", used["import"].wall, "bare simdjson pass", floor.wall, "s wall", 1.3)
        yield compared("reading", "analyze --format json", used["json"].user, "bare simdjson pass", floor.user, "s user", 1.5)
        yield compared("reading", "analyze --format json", used["json"].wall, "bare simdjson pass", floor.wall, "s wall", 3)
        yield compared("reading", "analyze --format text", used["text"].user, "analyze --format json", used["json"].user, "s user", 1)
        for name in ("json", "text"):
            take(used[name], ours[name], look=True)
            yield compared("reading", f"analyze --format {name}", used[name].peak / MEGABYTE, "size of the file", size / MEGABYTE, "MB", 0.1)
        script = f"JSON.parse(require('fs').readFileSync('{har}', 'utf8'))"
        peers = by_turns({"node JSON.parse": ["node", "--max-old-space-size=8192", "-e", script]}, 2)
        peers |= by_turns({"jq, entries counted": ["jq", ".log.entries | length", har]}, 1)
        for name, peer in peers.items():
            yield compared("reading", "analyze --format json", used["json"].user + used["json"].system, name, peer.user + peer.system, "s user and system")

    def growth(self):
        """From one size to the next: linear, and without a bound on the size."""
        sizes = [25_000, ENTRIES]
        if self.large:
            sizes += [1_000_000, 1_120_000]  # the last one is over four gibibytes
        before = None
        for entries in sizes:
            har = self.recording(entries)
            size = har.stat().st_size
            commands = {"floor": [self.bench("har_import_bench"), "--floor", har],
                        "json": [self.program, "analyze", har, "--quiet", "--output", "/dev/null", "--format", "json"]}
            if size >= 1 << 32:  # which simdjson does not read
                del commands["floor"]
            used = by_turns(commands, TURNS if entries <= ENTRIES else 2)
            take(used["json"], commands["json"], look=True)
            each = used["json"].user / entries * 1e6
            what = f"analyze, {entries:,} entries, {size / MEGABYTE:,.0f} MB"
            yield compared("growth", what, used["json"].peak / MEGABYTE, "size of the file", size / MEGABYTE, "MB", 0.1 if entries >= ENTRIES else None)
            if before:
                yield compared("growth", what, each, "an entry of the size before", before, "us user", 1.2)
            if "floor" in used:
                yield compared("growth", what, used["json"].user, "bare simdjson pass", used["floor"].user, "s user", None)
            before = each
            if entries > ENTRIES:
                har.unlink()

    def rules(self):
        """The rules, and the whole analysis, an exchange; and how they grow."""
        counts = (25_000, ENTRIES, 1_000_000) if self.large else (25_000, ENTRIES)
        for line in output(self.bench("findings_bench"), *counts, may_fail=True).splitlines()[1:]:
            shape, count, read, analysis, rules, growth, *_ = re.split(r"\s{2,}", line.strip())
            what = f"{shape}, {int(count):,} exchanges"
            yield compared("rules", f"analysis, {what}", float(analysis), "import or making", float(read), "us an exchange")
            yield compared("rules", f"rules, {what}", float(rules), "analysis", float(analysis), "us an exchange")
            if int(count) > counts[0]:
                yield Row("rules", f"rules, {what}", "", "an exchange of the size before", "", float(growth), 1.5, float(growth) > 1.5)

    def simulation(self):
        """The caches against http-cache-semantics, on the same exchanges."""
        theirs = float(output("node", HERE / "semantics.js", ENTRIES).split()[0])
        for line in output(self.bench("cache_simulation_bench"), *((25_000, ENTRIES, 1_000_000) if self.large else (25_000, ENTRIES))).splitlines()[1:]:
            count, model, each, growth, *_ = line.split()
            if int(count) == ENTRIES:
                yield compared("simulation", f"{model} cache, {ENTRIES:,} exchanges", float(each), "http-cache-semantics", theirs, "ns an exchange", 1)
            if int(count) > 25_000:
                yield Row("simulation", f"{model} cache, {int(count):,} exchanges", "", "an exchange of the size before", "", float(growth), None)

    def exports(self):
        """Every format against JSON."""
        for line in output(self.bench("exports_bench"), may_fail=True).splitlines()[2:]:
            name, each, ratio, _, _, _, growth = line.split()
            bound = 4 if name.startswith("har") else 1.1
            yield Row("exports", name, f"{each} us an exchange", "json", "", float(ratio), bound, float(ratio) > bound)
            yield Row("exports", f"{name}: memory that a further exchange takes", f"{growth} bytes", "", "", float(growth), 128, float(growth) > 128)

    def lines(self, area, text):
        """Of `what   12.3 ms   (at most 50.0)`."""
        for found in re.finditer(r"^ +(\S.*?) {2,}([\d.]+) ms +\(at most ([\d.]+)\)", text, re.MULTILINE):
            what, took, most = found[1], float(found[2]), float(found[3])
            yield Row(area, what, f"{took:g} ms", "bound", f"{most:g} ms", took / most, 1, took > most)

    def window(self):
        """The window over many rows, each pause to its bound."""
        yield from self.lines("window", output(self.bench("window_bench"), 300_000 if self.large else ENTRIES, may_fail=True))

    def start(self):
        """The first paint, and the memory, against an empty window with a toolbar."""
        for line in output(self.bench("start_bench"), may_fail=True).splitlines():
            what, ours, unit, theirs, bound = re.match(r"(.*?) +ours +([\d.]+) (\w+), empty window +([\d.]+) .*at most ([\d.]+)", line).groups()
            yield compared("start", what, float(ours), "an empty Qt window", float(theirs), unit, float(bound))

    def network(self):
        """Requests against curl."""
        text = output(sys.executable, "-B", HERE / "transport.py", self.program, may_fail=True)
        for what, ours, theirs, bound in re.findall(r"^(.*?) +([\d.]+) s  curl +([\d.]+) s .*aim ([\d.]+)", text, re.MULTILINE):
            yield compared("network", what, float(ours), "curl", float(theirs), "s wall", float(bound))
        for what, took, bound in re.findall(r"^(\w+) +([\d.]+) ms a request  aim ([\d.]+)", text, re.MULTILINE):
            yield Row("network", f"{what} time of a replay, a request", f"{took} ms", "bound", f"{bound} ms", float(took) / float(bound), 1, float(took) > float(bound))
        held = [(int(count), int(size), float(mib)) for count, size, mib in re.findall(r"^memory +(\d+) entries of +(\d+) bytes: +([\d.]+) MiB", text, re.MULTILINE)]
        few, many = held[-2:]
        yield compared("network", f"memory of a replay, {many[0]:,} contents of {many[1]:,} bytes", many[2], f"{few[0]:,} such contents", few[2], "MiB", 1.1)

    def capture(self):
        """A watched browser, compared with an unwatched one."""
        text = output(sys.executable, "-B", HERE / "capture.py", self.program, may_fail=True)
        for browser, ours, theirs in re.findall(r"^overhead +(\S+) +watched +([\d.]+) ms  unwatched +([\d.]+) ms", text, re.MULTILINE):
            yield compared("capture", f"loads of a page in {browser}", float(ours), "unwatched", float(theirs), "ms")
        for browser, took, bound in re.findall(r"^report +(\S+) +([\d.]+) s .*aim ([\d.]+)", text, re.MULTILINE):
            yield Row("capture", f"report after the page's end, {browser}", f"{took} s", "bound", f"{bound} s", float(took) / float(bound), 1, float(took) > float(bound))


AREAS = ("reading", "growth", "rules", "simulation", "exports", "window", "start", "network", "capture")


def measured(bench, areas):
    """All rows of these areas; an area without one is an error."""
    for area in areas:
        print(f"measuring: {area}", file=sys.stderr, flush=True)
        rows = list(getattr(bench, area)())
        if not rows:
            raise SystemExit(f"{area}: nothing was measured")
        for row in rows:
            print("  " + " | ".join(cell for cell in row.cells()[1:] if cell), file=sys.stderr, flush=True)
        yield from rows


def main():
    """Prints the table; 1 where a bound is broken."""
    words = sys.argv[1:]
    large = "--large" in words
    build, *areas = [word for word in words if word != "--large"]
    unknown = [area for area in areas if area not in AREAS]
    if unknown:
        raise SystemExit(f"no such area: {unknown[0]}; there are {', '.join(AREAS)}")
    with tempfile.TemporaryDirectory(prefix="hci-bench-") as folder:
        rows = list(measured(Bench(pathlib.Path(build), pathlib.Path(folder), large), areas or AREAS))
    heads = ["area", "what", "ours", "against", "theirs", "ratio", "at most", ""]
    print("| " + " | ".join(heads) + " |\n|" + " --- |" * len(heads))
    for row in rows:
        print("| " + " | ".join(row.cells()) + " |")
    return 1 if any(row.broken for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
