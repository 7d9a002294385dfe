"""Compares a cache's behaviour with the program's predictions, and shrinks differing dialogues."""

import asyncio
import copy
import dataclasses
import json
import os
import pathlib
import subprocess
import tempfile

from configured import DEFAULTS
from dialogues import Dialogue
from origin import Origin
from recording import outcome_of, write_har

LIMIT_SECONDS = 600  # a busy machine is slow


class ProgramError(Exception):
    """The program under test could not be run."""


@dataclasses.dataclass
class Compared:
    """One dialogue: the observed and the predicted outcome of each exchange."""

    dialogue: Dialogue
    seen: list
    decisions: list  # of the JSON report

    def differs(self, place):
        return not self.seen[place].agrees(outcome_of(self.decisions[place]))

    def differences(self):
        return [place for place in range(len(self.seen)) if self.differs(place)]

    def text(self):
        """The dialogue with observed and predicted outcomes, up to the first difference."""
        place = self.differences()[0]
        shown = Dialogue(self.dialogue.number, self.dialogue.steps[:place + 1])
        outcomes = " ".join(seen.outcome() for seen in self.seen[:place + 1])
        foretold = " ".join(outcome_of(decision) for decision in self.decisions[:place + 1])
        reasons = "; ".join(reason["text"] for reason in self.decisions[place]["reasons"])
        asked = "; ".join(f"{each.method} {_conditions(each)}-> {each.status}" for each in self.seen[place].asked)
        return (f"{shown.text()}\nseen:     {outcomes}\nforetold: {foretold}\nbecause:  {reasons}\n"
                f"origin:   {asked or 'not asked'}; the client got {self.seen[place].status}")


def _conditions(asked):
    return "".join(f"{name}: {value} " for name, value in asked.fields if name.lower().startswith("if-"))


def program():
    """The program under test: HCI_PROGRAM, else the most recent build."""
    if "HCI_PROGRAM" in os.environ:
        return os.environ["HCI_PROGRAM"]
    builds = pathlib.Path(__file__).resolve().parents[2].glob("build/*/app/http-cache-inspector")
    found = sorted(builds, key=lambda path: path.stat().st_mtime)
    if not found:
        raise ProgramError("the program is not built: run tests/run, or set HCI_PROGRAM")
    return str(found[-1])


@dataclasses.dataclass(frozen=True)
class Profile:
    """The program's profile of the cache, and its configuration."""

    name: str
    settings: str = ""


def foretell(profile, exchanges):
    """The program's decision for each exchange."""
    with tempfile.TemporaryDirectory(prefix="hci-") as folder:
        path = pathlib.Path(folder) / "dialogues.har"
        write_har(path, exchanges)
        settings = pathlib.Path(folder) / "caches.toml"
        settings.write_text(profile.settings, encoding="utf-8")
        done = subprocess.run([program(), "analyze", "--no-settings", "--quiet", "--cache", profile.name,
                               "--cache-config", str(settings), "--format", "json", str(path)],
                              stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8",
                              timeout=LIMIT_SECONDS, check=False)
    if done.returncode not in (0, 1):
        raise ProgramError(f"analyze --cache {profile.name}: exit status {done.returncode}: {done.stderr.strip()}")
    return [exchange["cache"] for exchange in json.loads(done.stdout)["exchanges"]]


def compare(profile, client, dialogues):
    """Plays the dialogues; a Compared for each."""
    played = asyncio.get_running_loop().create_task(client.play(dialogues))

    async def after():
        seen = await played
        flat = [each for exchanges in seen for each in exchanges]
        decisions = iter(await asyncio.to_thread(foretell, profile, flat) if flat else [])
        return [Compared(dialogue, exchanges, [next(decisions) for _ in exchanges])
                for dialogue, exchanges in zip(dialogues, seen)]

    return after()


def smaller(dialogue):
    """Dialogues with one element removed."""
    for place in range(len(dialogue.steps)):
        if len(dialogue.steps) > 1:
            yield Dialogue(dialogue.number, dialogue.steps[:place] + dialogue.steps[place + 1:])
    for place, step in enumerate(dialogue.steps):
        for changed in smaller_steps(step):
            yield Dialogue(dialogue.number, dialogue.steps[:place] + [changed] + dialogue.steps[place + 1:])
    for name in {name for step in dialogue.steps for name, _ in step.answer.fields}:
        yield Dialogue(dialogue.number, [without_answer_field(step, name) for step in dialogue.steps])


def without_answer_field(step, name):
    changed = copy.deepcopy(step)
    changed.answer.fields = [pair for pair in step.answer.fields if pair[0] != name]
    return changed


def smaller_steps(step):
    """The step without a pause, a field of either side, a directive, or with a plainer status."""
    if step.pause:
        yield dataclasses.replace(copy.deepcopy(step), pause=0)
    for place in range(len(step.fields)):
        yield dataclasses.replace(copy.deepcopy(step), fields=step.fields[:place] + step.fields[place + 1:])
    for name in {name for name, _ in step.answer.fields}:
        yield without_answer_field(step, name)
    for place, (name, value) in enumerate(step.answer.fields):
        parts = value.split(", ")
        for i in range(len(parts) if name == "Cache-Control" and len(parts) > 1 else 0):
            changed = copy.deepcopy(step)
            changed.answer.fields[place] = (name, ", ".join(parts[:i] + parts[i + 1:]))
            yield changed
    if step.answer.status != 200:
        changed = copy.deepcopy(step)
        changed.answer.status = 200
        yield changed


ROUNDS = 12


async def shrink(profile, client, found):
    """Each of the differing dialogues, shrunk as far as it still differs."""
    current = list(found)
    growing = [True] * len(current)
    for _ in range(ROUNDS):
        candidates = [(i, each) for i, compared in enumerate(current) if growing[i] for each in cut(compared)]
        if not candidates:
            break
        tried = await compare(profile, client, [each for _, each in candidates])
        best = {}
        for (i, _), compared in zip(candidates, tried):
            if compared.differences() and i not in best:
                best[i] = compared
        for i in range(len(current)):
            growing[i] = i in best
            current[i] = best.get(i, current[i])
    return current


def cut(compared):
    """Smaller dialogues, none with steps after the first difference."""
    last = compared.differences()[0]
    dialogue = Dialogue(compared.dialogue.number, compared.dialogue.steps[:last + 1])
    return smaller(dialogue)


async def run(name, product, dialogues, shown, report, configuration=DEFAULTS):
    """Plays the dialogues through the product. Returns (exchanges, agreeing, shrunk differing dialogues)."""
    profile = Profile(name, configuration.settings)
    async with Origin() as origin:
        with product(origin.port, configuration.rules) as cache:
            report(f"{name} {cache.version()}")
            client = cache.client(origin)
            compared = await compare(profile, client, dialogues)
            exchanges = sum(len(each.seen) for each in compared)
            differing = [each for each in compared if each.differences()]
            agreeing = exchanges - sum(len(each.differences()) for each in differing)
            differing.sort(key=lambda each: (len(each.dialogue.text()), each.dialogue.number))
            shrunk = await shrink(profile, client, differing[:shown])
    return exchanges, agreeing, shrunk
