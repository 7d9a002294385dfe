"""The profiles of real caches against the caches themselves: a few dozen random dialogues each. A new package version
that behaves differently fails here; tests/differential runs any number of dialogues."""

import concurrent.futures
import pathlib
import re
import subprocess
import unittest

COMMAND = pathlib.Path(__file__).resolve().parents[1] / "differential"
CACHES = ("apache", "chrome", "firefox", "haproxy", "nginx", "node", "squid", "trafficserver", "varnish")
BROWSERS = ("chrome", "firefox")
DIALOGUES = "36"
DIALOGUES_WITH_PARTS = "24"
LIMIT_SECONDS = 1200  # a browser starts slowly on a busy machine, and late dialogues are played again
AT_ONCE = 3  # a busy machine would miss the dialogues' own times


def differential(*arguments):
    return subprocess.run([COMMAND, *arguments], stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8",
                          timeout=LIMIT_SECONDS, check=False)


class Differential(unittest.TestCase):
    def hold(self, caches, dialogues, *arguments):
        """Each cache agrees with its profile over that many dialogues."""
        with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as together:
            runs = together.map(
                lambda cache: differential(cache, "--seed", "7", "--dialogues", dialogues, *arguments), caches)
            for cache, run in zip(caches, runs):
                with self.subTest(cache):
                    self.assertEqual(run.returncode, 0, f"{cache} behaves otherwise than its profile says:\n"
                                     f"{run.stdout[-4000:]}{run.stderr}")
                    last = run.stdout.splitlines()[-1]
                    self.assertRegex(last, rf"^{cache}: \d+ of \d+ exchanges agree")
                    self.assertGreater(int(re.search(r"of (\d+) exchanges", last)[1]), int(dialogues))

    def test_profiles_foretell_the_caches(self):
        self.hold(CACHES, DIALOGUES)

    def test_profiles_foretell_parts(self):
        self.hold([each for each in CACHES if each not in BROWSERS], DIALOGUES_WITH_PARTS, "--ranges")

    def test_browsers_are_not_asked_for_parts(self):
        for browser in BROWSERS:
            self.assertEqual(differential(browser, "--ranges").returncode, 2)

    def test_an_unknown_cache_is_a_fault_of_usage(self):
        run = differential("no-such-cache")
        self.assertEqual(run.returncode, 2)
        self.assertIn("usage: tests/differential", run.stderr)

    def test_no_dialogues_are_a_fault_of_usage(self):
        self.assertEqual(differential("nginx", "--dialogues", "0").returncode, 2)


if __name__ == "__main__":
    unittest.main()
