"""Clients that put dialogues to a cache: plain HTTP for proxies. Each gives what it saw as Seen."""

import asyncio
import itertools
import time

from dialogues import moment
from origin import Attempt
from recording import Seen

TOGETHER = 64  # dialogues at a time
LATE = 1.8  # seconds for the steps between two pauses: beyond, what lasts SHORT may have ended in whole seconds
ANSWER_SECONDS = 20
SETTLE = 0.06  # after an answer from the cache: time for a request in the background
TRIES = 12


class Late(Exception):
    """The machine was too busy for the dialogue's times."""


class ProxyClient:
    """Sends dialogues through a cache on a loopback port to `origin`."""

    def __init__(self, origin, port):
        self.origin = origin
        self.port = port
        self._run = itertools.count(int(time.time() * 10) % 1000000)

    async def play(self, dialogues):
        """For each dialogue its list of Seen."""
        slots = asyncio.Semaphore(TOGETHER)

        async def one(number, dialogue):
            async with slots:
                for tried in range(TRIES):
                    try:
                        return await self._dialogue(number, dialogue)
                    except Late:
                        await asyncio.sleep(tried)
                raise Late(f"this machine is too busy: steps that follow at once took more than {LATE} seconds")

        return await asyncio.gather(*(one(i, dialogue) for i, dialogue in enumerate(dialogues)))

    async def _dialogue(self, number, dialogue):
        folder = f"/{next(self._run)}/{number}/"
        base = time.time()
        exchanges = []
        began = base
        for place, step in enumerate(dialogue.steps):
            if step.pause:
                await asyncio.sleep(step.pause)
                began = time.time()
            elif time.time() - began > LATE:
                raise Late
            attempt = Attempt(step, base)
            self.origin.attempts[number, place] = attempt
            exchanges.append(await self._exchange(folder, attempt, number, place))
        return exchanges

    async def _exchange(self, folder, attempt, number, place):
        step = attempt.step
        scripted = self.origin.fields_of(attempt, time.time())
        step_fields = [(name, moment(value, time.time(), attempt.base)) for name, value in step.fields]
        started = time.time()
        status, fields = await asyncio.wait_for(
            request(self.port, step.method, folder + step.path, step_fields + [("X-Step", f"{place}")]), ANSWER_SECONDS)
        ended = time.time()
        attempt.answered.set()
        serial = next((int(value) for name, value in fields if name.lower() == "x-serial"), 0)
        if not attempt.asked or serial < attempt.asked[0].serial:
            await asyncio.sleep(SETTLE)
        shown = type(step)(step.method, step.path, step_fields, step.answer, step.pause)
        return Seen(shown, f"http://a.example{folder}{step.path}", started, ended, status, serial, attempt.asked, scripted)


async def request(port, method, target, fields):
    """Status and fields of the answer; the content is read and dropped. Status 0 where there is none."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        lines = [f"{method} {target} HTTP/1.1", "Host: a.example"] + [f"{name}: {value}" for name, value in fields]
        writer.write("\r\n".join(lines + ["Connection: close", "", ""]).encode("latin-1"))
        await writer.drain()
        head, _, _ = (await reader.read(-1)).partition(b"\r\n\r\n")
    finally:
        writer.close()
    lines = head.decode("latin-1").split("\r\n")
    if not lines[0].startswith("HTTP/"):
        return 0, []
    answer = [tuple(part.strip() for part in line.split(":", 1)) for line in lines[1:] if ":" in line]
    return int(lines[0].split(" ")[1]), answer
