"""Compares the predictions of profiles with the published results of the public cache tests."""

import json
import os
import pathlib
import sys
import tempfile
import unittest

from program import run

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "caches"))
import published  # noqa: E402  (beside the differential tests)

TABLE = pathlib.Path(os.environ["HAR_CORPUS"]).parent / "caches" / "cache-tests-results.tsv"
# As in the published runs: nothing without a lifetime is fresh, and nothing stale is sent.
CONFIGURATION = "[varnish]\ndefault_ttl = 0\ndefault_grace = 0\n"
# Of 100 cases that a recording can express and that were run; the test reports the rest.
LEAST = 97


class Published(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.table = published.read_table(TABLE)
        cls.cases = published.all_cases()
        cls.folder = tempfile.TemporaryDirectory()
        cls.recording = pathlib.Path(cls.folder.name, "cases.har")
        cls.configuration = pathlib.Path(cls.folder.name, "caches.toml")
        cls.configuration.write_text(CONFIGURATION, encoding="utf-8")
        cls.ends, entries = {}, []
        for number, (name, case) in enumerate(cls.cases.items()):
            entries += published.entries(case, f"c{number}")
            cls.ends[name] = len(entries) - 1
        cls.recording.write_text(json.dumps({"log": {"version": "1.2", "creator": {"name": "test", "version": "1"}, "entries": entries}}),
                                 encoding="utf-8")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_cases_are_those_of_the_table(self):
        known = next(iter(self.table.values()))
        self.assertEqual([name for name in self.cases if name not in known], [])

    def test_agreement(self):
        counts = {}
        for column, profile in published.PROFILES.items():
            done = run("analyze", self.recording, "--cache", profile, "--cache-config", self.configuration, "--format", "json")
            report = json.loads(done.output)
            decisions = [exchange["cache"]["decision"] for exchange in report["exchanges"]]
            agreed, differing = 0, []
            for name, case in self.cases.items():
                came = published.came_from_cache(case, self.table[column][name])
                if came is None:
                    continue
                if came == (decisions[self.ends[name]] in ("fresh-hit", "stale-hit")):
                    agreed += 1
                else:
                    differing.append(name)
            counts[profile] = (agreed, agreed + len(differing))
            print(f"{profile}: {agreed} of {agreed + len(differing)} as published; otherwise: {', '.join(differing) or 'none'}")
        agreed, tried = (sum(count[place] for count in counts.values()) for place in (0, 1))
        print(f"all: {agreed} of {tried} as published, {100 * agreed / tried:.1f} %")
        self.assertGreaterEqual(100 * agreed, LEAST * tried)


if __name__ == "__main__":
    unittest.main()
