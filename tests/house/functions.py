#!/usr/bin/env python3
"""Finds functions that do not fit a screen.

    functions.py SOURCE_FOLDER

A function of app, model and ui has at most 80 lines, from its name to its last brace, as clang-format lays them out;
the rows of a test's data may be more. Each that is longer is a line on standard output; the exit status is 1 where
there is one.
"""

import pathlib
import re
import sys

MOST = 80
NO_FUNCTION = re.compile(r"\s*(?:(?:\} )?else\b|if\b|for\b|while\b|switch\b|do\b|catch\b|\} catch\b|namespace\b|enum\b)")
LITERAL = re.compile(r'R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'|//[^\n]*', re.S)


def first_line(lines, last):
    """Where the statement begins that opens a brace at the end of `last`."""
    depth = 0
    for row in range(last, -1, -1):
        depth += lines[row].count(")") - lines[row].count("(")
        if depth <= 0 and lines[row].lstrip()[:1] not in (":", ",", "&", "|", "?", ")"):
            return row
    return last


def last_line(lines, first):
    """The line that closes the brace at the end of `first`."""
    depth = 1
    for row in range(first + 1, len(lines)):
        for brace in re.findall(r"[{}]", lines[row]):
            depth += 1 if brace == "{" else -1
            if depth == 0:
                return row
    return len(lines) - 1


def functions(text):
    """The first and the last line of each function, lambdas too."""
    lines = LITERAL.sub(lambda each: "\n" * each.group().count("\n"), text).split("\n")
    for row, line in enumerate(lines):
        if line.rstrip().endswith("{") and ")" in line:
            first = first_line(lines, row)
            if not NO_FUNCTION.match(lines[first]):
                yield first + 1, last_line(lines, row) + 1


def main(source):
    files, found = 0, 0
    for folder in ("app", "model", "ui"):
        for path in sorted((source / folder).rglob("*")):
            if path.suffix not in (".h", ".cpp"):
                continue
            files += 1
            for first, last in functions(path.read_text()):
                if last - first + 1 > MOST:
                    found += 1
                    print(f"{path.relative_to(source)}:{first}: a function of {last - first + 1} lines")
    print(f"{files} files, {found} faults")
    return 1 if found or not files else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
