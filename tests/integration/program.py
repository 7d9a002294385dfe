"""The program under test: HCI_PROGRAM names its path."""

import dataclasses
import functools
import json
import os
import subprocess

LIMIT_SECONDS = 120


@dataclasses.dataclass(frozen=True)
class Run:
    """The result of one call."""

    status: int
    output: str
    errors: str

    @functools.cached_property
    def report(self):
        """The JSON report on standard output."""
        return json.loads(self.output)


def run(*arguments, limit=LIMIT_SECONDS, given=subprocess.DEVNULL, folder=None):
    """Runs the program in `folder` to its end; more than `limit` seconds is an error. `given`: a text or a file for its standard
    input."""
    source = {"input": given} if isinstance(given, str) else {"stdin": given}
    done = subprocess.run([os.environ["HCI_PROGRAM"], *map(str, arguments)], **source,
                          cwd=folder, capture_output=True, encoding="utf-8", timeout=limit, check=False)
    return Run(done.returncode, done.stdout, done.stderr)


def inspect(*arguments):
    """`inspect … --format json`, which must succeed; the report."""
    done = run("inspect", *arguments, "--format", "json")
    if done.status != 0:
        raise AssertionError(f"inspect {arguments}: exit status {done.status}: {done.errors}")
    return done.report


def rules(report):
    """The ids of the rules that have findings."""
    return {finding["rule"] for finding in report["findings"]}


def changes(revalidation):
    """The diff's rows by field name in lower case; repeated names do not occur in it."""
    return {row["name"].lower(): row for row in revalidation["diff"]}
