#!/usr/bin/env python3
"""The speed of the program's requests, as ratios to curl doing the same in the same run:

    tests/bench/transport.py PROGRAM [ENTRIES]

send          `inspect` of one URL, sent and revalidated, to two curl processes that do so. Aim: 3. The origin closes each
              connection: on an open one the program waits a quarter of a second for late bytes.
probes        `inspect --probes full` on a loopback nginx, to one curl process per request, one after the other. Aim: 2.
replay        `replay` of ENTRIES (10,000) recorded requests, each sent and then revalidated, to
              `curl --parallel --parallel-max 6` on the list of the same requests. Aim: 1.5.
processor     the processor time of such a replay per request. Aim: 0.23 ms, a third of what a replay through Qt's own
              client took.
replay 20 ms  the same with an origin that takes 20 ms an answer (a fifth of the entries). Aim: 1.1.
memory        the peak of a replay, by entries and bytes of a content. Aim: ten times the entries with large contents
              need at most a tenth more. Contents go to a file, so memory holds parts of six of them and a record per
              exchange.

Read a ratio, not a time: both sides ran on the same machine, one after the other. Each is measured twice, by turns, and
the better of each side counts. A ratio above its aim is a failure (exit status 1) only if it happens again: other load
on two cores changes it by 10 %.
"""

import datetime
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "integration"))

from servers import Express, Nginx, make_documents, write  # noqa: E402 (found through the line above)

SLOW_ORIGIN = "app.use((request, response, next) => setTimeout(next, 20));"


def seconds(command):
    """The wall time of a command that must succeed."""
    started = time.monotonic()
    subprocess.run([str(word) for word in command], check=True, stdin=subprocess.DEVNULL,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.monotonic() - started


def peak_mebibytes(command):
    """What a command that must succeed holds at most: VmHWM, looked at again and again. The kernel's own account of a
    child (ru_maxrss) begins with the memory of who started it."""
    peak = 0
    with subprocess.Popen([str(word) for word in command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL) as process:
        while process.poll() is None:
            status = pathlib.Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
            peak = max([peak, *(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))])
            time.sleep(0.02)
    if process.returncode != 0:
        raise SystemExit(f"{command[:2]}: exit status {process.returncode}")
    return peak / 1024


def best_of_two(ours, theirs):
    """Two functions that give seconds, called by turns."""
    rounds = [(ours(), theirs()) for _ in range(2)]
    return [min(side) for side in zip(*rounds)]


def print_ratio(name, ours, theirs, aim):
    """Prints one line of the result; returns whether it meets the aim."""
    ratio = ours / theirs
    print(f"{name:14} {ours:7.2f} s  curl {theirs:7.2f} s  ratio {ratio:5.2f}  aim {aim}", flush=True)
    return ratio <= aim


def curl(result, url):
    """The command that sends a probe's request."""
    method = ["--head"] if result["method"] == "HEAD" else []
    fields = [("Accept-Encoding", result["coding"]), *result["sent"]]
    lines = [word for name, value in fields for word in ("--header", f"{name}: {value}" if value else f"{name};")]
    return ["curl", "--silent", "--max-time", "10", *method, *lines, url]


def bench_send(program, server, tag):
    """One URL, ten times."""
    url = f"{server.url}/page.html"
    inspect = [program, "inspect", url, "--quiet"]
    plain = ["curl", "--silent", url]
    conditional = ["curl", "--silent", "--header", f"If-None-Match: {tag}", url]
    return print_ratio("send", *best_of_two(lambda: sum(seconds(inspect) for _ in range(10)),
                                            lambda: sum(seconds(plain) + seconds(conditional) for _ in range(10))), 3)


def bench_probes(program, server, folder):
    """The matrix against its own requests, sent by curl one by one."""
    url = f"{server.url}/page.html"
    report = folder / "probes.json"
    inspect = [program, "inspect", url, "--probes", "full", "--format", "json", "--output", report]
    seconds(inspect)
    (target,) = json.loads(report.read_text(encoding="utf-8"))["probes"]
    asked = [result for result in target["results"] if result["verdict"] != "skipped"]
    return print_ratio("probes", *best_of_two(lambda: seconds(inspect),
                                              lambda: sum(seconds(curl(result, url)) for result in asked)), 2)


def recording(urls):
    """A minimal recording of a GET of each URL."""
    moment = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)
    entries = [{
        "startedDateTime": (moment + datetime.timedelta(milliseconds=number)).isoformat(),
        "time": 1,
        "request": {"method": "GET", "url": url, "httpVersion": "HTTP/1.1", "cookies": [], "queryString": [],
                    "headers": [{"name": "Accept", "value": "*/*"}], "headersSize": -1, "bodySize": 0},
        "response": {"status": 200, "statusText": "OK", "httpVersion": "HTTP/1.1", "cookies": [], "headers": [],
                     "content": {"size": 6000, "mimeType": "text/html"}, "redirectURL": "", "headersSize": -1,
                     "bodySize": 6000},
        "cache": {}, "timings": {"send": 0, "wait": 1, "receive": 0}} for number, url in enumerate(urls)]
    return {"log": {"version": "1.2", "creator": {"name": "transport bench", "version": "1"}, "entries": entries}}


def curl_list(urls, tag):
    """The same requests as curl's configuration: each URL plain, then with the tag."""
    blocks = []
    for fields in ("", 'header = "If-None-Match: {}"\n'.format(tag.replace('"', '\\"'))):
        blocks += [f'url = "{url}"\noutput = "/dev/null"\n{fields}' for url in urls]
    return "next\n".join(blocks)


def bench_replay(program, base, tag, folder, entries, name, aim):
    """A replay against curl's parallel transfer of the same list."""
    urls = [f"{base}?n={number}" for number in range(entries)]
    (folder / "recording.har").write_text(json.dumps(recording(urls)), encoding="utf-8")
    (folder / "list").write_text(curl_list(urls, tag), encoding="utf-8")
    replay = [program, "replay", folder / "recording.har", "--format", "json", "--output", folder / "report.json"]
    parallel = ["curl", "--silent", "--parallel", "--parallel-max", "6", "--config", folder / "list"]
    ours, theirs = best_of_two(lambda: seconds(replay), lambda: seconds(parallel))
    summary = json.loads((folder / "report.json").read_text(encoding="utf-8"))["summary"]
    if summary["notModified"] != entries:
        raise SystemExit(f"{name}: {summary['notModified']} of {entries} revalidations gave 304")
    return print_ratio(name, ours, theirs, aim)


def bench_processor(program, folder, entries):
    """The processor time of a replay of what bench_replay() has left in the folder, by the request."""
    command = [str(program), "replay", str(folder / "recording.har"), "--output", str(folder / "report.txt")]
    used = []
    for _ in range(2):
        process = os.posix_spawn(command[0], command, os.environ)
        _, status, usage = os.wait4(process, 0)
        if status != 0:
            raise SystemExit(f"{command[:2]}: status {status}")
        used.append((usage.ru_utime + usage.ru_stime) / (2 * entries) * 1000)
    print(f"processor      {min(used):7.3f} ms a request  aim 0.23", flush=True)
    return min(used) <= 0.23


def bench_memory(program, server, folder, entries):
    """The memory of a replay, with more entries and with larger contents."""
    def peak(page, count):
        (folder / "recording.har").write_text(json.dumps(recording([f"{server.url}/{page}?n={n}" for n in range(count)])),
                                              encoding="utf-8")
        held = peak_mebibytes([program, "replay", folder / "recording.har", "--output", folder / "report.txt"])
        print(f"memory         {count:6} entries of {(server.documents / page).stat().st_size:7} bytes: {held:6.1f} MiB", flush=True)
        return held

    peak("page.html", entries // 10)
    peak("page.html", entries)
    few = peak("large.bin", entries // 100)
    return peak("large.bin", entries // 10) <= few * 1.1


def main():
    """Runs them all and says whether each aim was met."""
    program = pathlib.Path(sys.argv[1]).resolve()
    entries = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    with tempfile.TemporaryDirectory(prefix="hci-bench-") as name:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        documents = make_documents(folder / "documents")
        write(documents / "large.bin", bytes(600_000))
        with (Nginx(documents) as nginx, Nginx(documents, "keepalive_timeout 0;") as closing,
              Express(5, documents, SLOW_ORIGIN) as slow):
            tag = '"65920080-1770"'
            met = [bench_send(program, closing, tag),
                   bench_probes(program, nginx, folder),
                   bench_replay(program, f"{nginx.url}/page.html", tag, folder, entries, "replay", 1.5),
                   bench_processor(program, folder, entries),
                   bench_replay(program, f"{slow.url}/static/page.html", 'W/"1770-18cc251f400"', folder, entries // 5,
                                "replay 20 ms", 1.1),
                   bench_memory(program, nginx, folder, entries)]
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
