"""The proof of a recipe: a real server with the fault shows the finding; with the recipe's own lines, cut from its
file, it does not. Where a recipe says that nothing is to be done, the server with what makes the fault elsewhere shows
none."""

import contextlib
import dataclasses
import gzip
from collections.abc import Callable

from program import inspect
from recipe_servers import lines
from server_test import ServerTest
from servers import write

PROVED = ("Express", "nginx", "Apache httpd", "Varnish", "Caddy", "Cloudflare")
FULL = ("--probes", "full")
PASS = "sub vcl_recv { return (pass); }\n"


@dataclasses.dataclass(frozen=True)
class Proof:
    """A fault, its finding (a rule, or a rule and its field), and how to set the server up with a recipe's lines (or
    without, as "")."""

    recipe: str
    server: str
    rule: str
    start: Callable  # (test, stack, cure) → the URL to inspect, or several
    options: tuple = ()
    brings: frozenset = frozenset()  # findings of the server that the recipe only makes visible


@dataclasses.dataclass(frozen=True)
class Sound:
    """A server that needs no recipe: the configuration that is faulty elsewhere has no fault here."""

    recipe: str
    server: str
    rules: frozenset
    start: Callable
    options: tuple = ()


class RecipeTest(ServerTest):
    """Checks of a row; add_tests() adds its test."""

    def setUp(self):
        super().setUp()
        page = (self.documents / "page.html").read_bytes()
        write(self.documents / "page.html.gz", gzip.compress(page, mtime=0))

    def findings(self, start, options, cure):
        """The rules that fire, and each with its field behind it, by severity; with a recipe's lines or without."""
        with contextlib.ExitStack() as stack:
            urls = start(self, stack, cure)
            report = inspect(*([urls] if isinstance(urls, str) else urls), *options)
        self.assertEqual({exchange["source"] for exchange in report["exchanges"]}, {"network"})
        found = {}
        for finding in report["findings"]:
            found[finding["rule"]] = finding["severity"]
            found[f"{finding['rule']} {finding['field']}"] = finding["severity"]
        return found

    def prove(self, proof):
        """The finding appears without the recipe and not with it, and the recipe adds no other fault."""
        cure = lines(proof.recipe, proof.server)
        self.assertNotEqual(cure, "", "the recipe has no lines")
        before = self.findings(proof.start, proof.options, "")
        after = self.findings(proof.start, proof.options, cure)
        self.assertIn(proof.rule, before)
        self.assertNotIn(proof.rule, after)
        faults = {rule for rule, severity in after.items() if severity in ("error", "warning") and " " not in rule}
        self.assertEqual(faults - set(before) - proof.brings, set())

    def see_sound(self, sound):
        """None of the rules fires."""
        self.assertEqual(sound.rules & set(self.findings(sound.start, sound.options, "")), set())


def add_tests(case, rows):
    """Gives each row a test of its own in the test case, named after recipe and server."""
    for number, row in enumerate(rows):
        proved = isinstance(row, Proof)
        name = f"test_{number:02}_{'' if proved else 'sound_'}{row.recipe}_{row.server}"
        check = RecipeTest.prove if proved else RecipeTest.see_sound
        setattr(case, name.replace("-", "_").replace(" ", "_").lower(),
                lambda self, row=row, check=check: check(self, row))
