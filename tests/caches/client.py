"""Clients that play dialogues through a cache: their common part, and plain HTTP for proxies. Each returns its
observations as Seen."""

import asyncio
import dataclasses
import itertools
import re
import time

from dialogues import SHORT, moment
from origin import Attempt
from recording import Seen

TRIES = 20
LONGEST_REST = 10  # seconds before a late dialogue is played again
LEAST_TOGETHER = 2
LASTS_SHORT = re.compile(rf"[=+]{SHORT}(?!\d)")


class Late(Exception):
    """The machine was too busy for the dialogue's times."""


@dataclasses.dataclass
class Order:
    """A request to send."""

    method: str
    target: str
    recorded: list  # the fields shown in a recording
    fields: list  # those set by the client
    mode: str = "default"  # of the cache (Fetch 2.2.5): for browsers


class Client:
    """Sends dialogues through a cache to `origin`. Subclasses make the requests."""

    TOGETHER = 64  # dialogues at a time
    UNHURRIED = 20  # seconds in their place where no lifetime is near its end: those differ from ages by more
    LATE = 1.8  # seconds for the steps between two pauses: beyond, what lasts SHORT may have ended in whole seconds
    ANSWER_SECONDS = 90  # only an upper bound: a busy machine may take long
    SETTLE = 0.06  # after an answer from the cache: seconds for a request in the background

    def __init__(self, origin):
        self.origin = origin
        self._run = itertools.count(int(time.time() * 10) % 1000000)

    async def request(self, order):
        """Status of the answer, and the number of the origin's answer in it; each 0 if there is none."""
        raise NotImplementedError

    def order(self, folder, attempt, number, place):
        """The request of a step, as this client can make it."""
        step = attempt.step
        fields = [(name, moment(value, time.time(), attempt.base)) for name, value in step.fields]
        return Order(step.method, folder + step.path, fields, fields + [("X-Step", f"{place}")])

    def patience(self, dialogue):
        """Seconds for the steps of a dialogue between two pauses. If nothing lasts SHORT no answer changes meanwhile,
        and the steps may be slow."""
        answers = [value for step in dialogue.steps for _, value in step.answer.fields]
        return self.LATE if any(LASTS_SHORT.search(value) for value in answers) else self.UNHURRIED

    def recorded(self, order, _):
        """The request's fields, as a recording shows them."""
        return order.recorded

    async def play(self, dialogues):
        """For each dialogue its list of Seen. Dialogues that were late on a busy machine are played again, fewer at a
        time."""
        slots = asyncio.Semaphore(self.TOGETHER)
        surplus = 0
        together = self.TOGETHER

        async def one(number, dialogue):
            nonlocal surplus, together
            await slots.acquire()
            try:
                for tried in range(TRIES):
                    try:
                        return await self._dialogue(number, dialogue)
                    except Late:
                        surplus += 1
                        await asyncio.sleep(min(tried, LONGEST_REST))
                raise Late(f"this machine is too busy: steps that follow at once took more than {self.LATE} seconds, "
                           f"or an answer more than {self.ANSWER_SECONDS}")
            finally:
                if surplus > 0 and together > LEAST_TOGETHER:
                    surplus, together = surplus - 1, together - 1
                else:
                    slots.release()

        playing = [asyncio.create_task(one(i, dialogue)) for i, dialogue in enumerate(dialogues)]
        try:
            return await asyncio.gather(*playing)
        finally:
            for each in playing:
                each.cancel()
            await asyncio.gather(*playing, return_exceptions=True)

    async def _dialogue(self, number, dialogue):
        folder = f"/{next(self._run)}/{number}/"
        base = time.time()
        exchanges = []
        began = base
        for place, step in enumerate(dialogue.steps):
            if step.pause:
                await asyncio.sleep(step.pause)
                began = time.time()
            elif time.time() - began > self.patience(dialogue):
                raise Late
            attempt = Attempt(step, base, dialogue.number)
            self.origin.attempts[number, place] = attempt
            exchanges.append(await self._exchange(folder, attempt, number, place))
        return exchanges

    async def _exchange(self, folder, attempt, number, place):
        step = attempt.step
        scripted = self.origin.fields_of(attempt, time.time())
        order = self.order(folder, attempt, number, place)
        started = time.time()
        try:
            status, serial = await asyncio.wait_for(self.request(order), self.ANSWER_SECONDS)
        except asyncio.TimeoutError:
            raise Late from None
        ended = time.time()
        attempt.answered.set()
        if not attempt.asked or serial < attempt.asked[0].serial:
            await asyncio.sleep(self.SETTLE)
        shown = type(step)(step.method, step.path, self.recorded(order, attempt.asked), step.answer, step.pause)
        return Seen(shown, f"http://a.example{order.target}", started, ended, status, serial, attempt.asked, scripted)


class ProxyClient(Client):
    """Sends dialogues through a cache on a loopback port."""

    def __init__(self, origin, port):
        super().__init__(origin)
        self.port = port

    async def request(self, order):
        status, fields = await exchange(self.port, order)
        return status, next((int(value) for name, value in fields if name.lower() == "x-serial"), 0)


async def exchange(port, order):
    """Status and fields of the answer; reads and drops the content. Status 0 without an answer."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        lines = [f"{order.method} {order.target} HTTP/1.1", "Host: a.example"]
        lines += [f"{name}: {value}" for name, value in order.fields]
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
