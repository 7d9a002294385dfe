"""Completions and the man page list exactly the options of each command's --help."""

import os
import pathlib
import re
import subprocess
import unittest

from program import run

RESOURCES = pathlib.Path(__file__).parents[2] / "resources"
COMPLETIONS = RESOURCES / "completions"


def told(*arguments):
    """The output of a command that must succeed."""
    done = subprocess.run(list(map(str, arguments)), capture_output=True, encoding="utf-8", timeout=60, check=False,
                          env={**os.environ, "LC_ALL": "C.UTF-8"})
    if done.returncode != 0 or done.stderr:
        raise AssertionError(f"{arguments[0]}: {done.stderr}")
    return done.stdout


def options_of(command):
    """The long options in a command's --help; "" is the window."""
    text = run(*([command] if command else []), "--help").output
    return set(re.findall(r"^  (?:-\w,)?(--[\w-]+)", text, re.MULTILINE))


def commands():
    """The commands that --help names."""
    text = run("--help").output
    listed = text.partition("Commands, each with its own --help:\n")[2].partition("\n\n")[0]
    return re.findall(r"^  (\w+)", listed, re.MULTILINE)


def from_bash(command):
    script = ('source "$1"; COMP_WORDS=(http-cache-inspector $2 --); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); '
              '_http_cache_inspector; printf "%s\\n" "${COMPREPLY[@]}"')
    return set(told("bash", "-c", script, "bash", COMPLETIONS / "http-cache-inspector.bash", command).split())


def zsh_specs(command):
    script = ('_arguments() { print -rl -- "$@" }; _describe() { }; words=(http-cache-inspector $2 --); CURRENT=${#words}; source $1')
    return told("zsh", "-f", "-c", script, "zsh", COMPLETIONS / "_http-cache-inspector", command)


def from_zsh(command):
    return set(re.findall(r"^(?:\(.*?\)|\*)?(--[\w-]+)", zsh_specs(command), re.MULTILINE))


def from_fish(command):
    script = f'source {COMPLETIONS / "http-cache-inspector.fish"}; complete -C "http-cache-inspector {command} --"'
    return set(re.findall(r"^(--[\w-]+)", told("fish", "--no-config", "-c", script), re.MULTILINE))


def commands_from_bash():
    script = 'source "$1"; COMP_WORDS=(http-cache-inspector ""); COMP_CWORD=1; _http_cache_inspector; printf "%s\\n" "${COMPREPLY[@]}"'
    return set(told("bash", "-c", script, "bash", COMPLETIONS / "http-cache-inspector.bash").split())


def commands_from_zsh():
    script = '_arguments() { }; _describe() { print -rl -- ${(P)2} }; words=(http-cache-inspector ""); CURRENT=2; source $1'
    return set(re.findall(r"^(\w+):", told("zsh", "-f", "-c", script, "zsh", COMPLETIONS / "_http-cache-inspector"), re.MULTILINE))


def commands_from_fish():
    script = f'source {COMPLETIONS / "http-cache-inspector.fish"}; complete -C "http-cache-inspector "'
    found = re.findall(r"^(\w+)\t", told("fish", "--no-config", "-c", script), re.MULTILINE)
    return {word for word in found if not pathlib.Path(word).exists()}


class Completions(unittest.TestCase):
    def assert_same(self, found, wanted, where):
        self.assertEqual(sorted(wanted - found), [], f"{where} lacks what --help has: add it there")
        self.assertEqual(sorted(found - wanted), [], f"{where} has what --help does not have: take it out there")

    def test_options(self):
        for shell, read in (("http-cache-inspector.bash", from_bash), ("_http-cache-inspector", from_zsh),
                            ("http-cache-inspector.fish", from_fish)):
            for command in ["", *commands()]:
                with self.subTest(shell=shell, command=command):
                    self.assert_same(read(command), options_of(command), f"resources/completions/{shell}, {command or 'no command'}")

    def test_values(self):
        """An option with a fixed set of words offers all of them. A build without the window installs them without
        PDF."""
        for command in commands():
            for option, words in re.findall(r"^  (--[\w-]+) \w+:\{(.*?)\}", run(command, "--help").output, re.MULTILINE):
                with self.subTest(command=command, option=option):
                    wanted = set(words.split(","))
                    if option == "--format" and "har-plain" in wanted:
                        wanted.add("pdf")
                    script = ('source "$1"; COMP_WORDS=(http-cache-inspector $2 $3 ""); COMP_CWORD=3; _http_cache_inspector; '
                              'printf "%s\\n" "${COMPREPLY[@]}"')
                    bash = told("bash", "-c", script, "bash", COMPLETIONS / "http-cache-inspector.bash", command, option).split()
                    self.assert_same(set(bash), wanted, "resources/completions/http-cache-inspector.bash")
                    zsh = re.search(rf"(?m)^{option}=.*:value:\((.*)\)$", zsh_specs(command))
                    self.assert_same(set(zsh[1].split()) if zsh else set(), wanted, "resources/completions/_http-cache-inspector")
                    script = f'source {COMPLETIONS / "http-cache-inspector.fish"}; complete -C "http-cache-inspector {command} {option} "'
                    fish = {line.split("\t")[0] for line in told("fish", "--no-config", "-c", script).splitlines()}
                    self.assert_same(fish, wanted, "resources/completions/http-cache-inspector.fish")

    def test_commands(self):
        self.assertGreaterEqual(len(commands()), 4)
        for shell, read in (("http-cache-inspector.bash", commands_from_bash), ("_http-cache-inspector", commands_from_zsh),
                            ("http-cache-inspector.fish", commands_from_fish)):
            with self.subTest(shell=shell):
                self.assert_same(read(), set(commands()), f"resources/completions/{shell}")


class ManPage(unittest.TestCase):
    def setUp(self):
        self.page = (RESOURCES / "http-cache-inspector.1").read_text(encoding="utf-8")

    def test_options(self):
        wanted = set().union(*(options_of(command) for command in ["", *commands()]))
        listed = re.findall(r"^\.TP\n\.(?:B|BI|BR) (.*)$", self.page, re.MULTILINE)
        found = {option.replace("\\-", "-") for line in listed for option in re.findall(r"\\-\\-[\w\\-]+", line)}
        self.assertEqual(sorted(wanted - found), [], "resources/http-cache-inspector.1 lacks what --help has: add it there")
        self.assertEqual(sorted(found - wanted), [], "resources/http-cache-inspector.1 has what --help does not have")

    def test_commands(self):
        for command in commands():
            self.assertRegex(self.page, rf"(?m)^\.TP\n\.B {command}$", f"resources/http-cache-inspector.1 lacks the command {command}")
            self.assertIn(f".B http\\-cache\\-inspector {command}\n", self.page, f"the synopsis lacks {command}")

    def test_is_a_man_page(self):
        self.assertIn("EXIT STATUS", told("man", "--warnings", "-l", RESOURCES / "http-cache-inspector.1"))


if __name__ == "__main__":
    unittest.main()
