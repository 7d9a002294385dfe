"""Dialogues between a client, a cache and an origin: drawn at random by a seed, or written down.

A dialogue is a list of steps. A step is a request, and what the origin says to it when it is asked. Field values may
hold moments: `@` is the time of the answer, `@+60` a minute later, `@rfc850+60` and `@asctime+60` the same in the two
older formats of RFC 9110 5.6.7, and `~-86400` a day before the dialogue began.
"""

import copy
import dataclasses
import email.utils
import random
import re
import time

PAUSE = 5  # seconds: more than a SHORT lifetime, also where a cache counts whole seconds
LONG_PAUSE = 15  # more than SHORT and Varnish's grace
SHORT = 3

MOMENT = re.compile(r"([@~])(rfc850|asctime)?([+-]\d+)?(?![\w\"])")


def moment(text, now, base):
    """`text` with its moments as dates; `now` and `base` in seconds."""

    def date(match):
        seconds = (now if match[1] == "@" else base) + int(match[3] or 0)
        if match[2] == "rfc850":
            return time.strftime("%A, %d-%b-%y %H:%M:%S GMT", time.gmtime(seconds))
        if match[2] == "asctime":
            return time.asctime(time.gmtime(seconds))
        return email.utils.formatdate(seconds, usegmt=True)

    return MOMENT.sub(date, text)


@dataclasses.dataclass
class Answer:
    """The origin's answer: a status, fields, and the version of its content."""

    status: int = 200
    fields: list = dataclasses.field(default_factory=list)
    version: int = 1  # of the content: with another one no condition is met
    not_modified: str = "whole"  # which fields a 304 has: whole, bare (Date alone), other-tag

    def value(self, name):
        """The first value of a field; None without one."""
        return next((value for field, value in self.fields if field.lower() == name.lower()), None)


@dataclasses.dataclass
class Step:
    """A request and its answer, after a pause of so many seconds."""

    method: str = "GET"
    path: str = "a"
    fields: list = dataclasses.field(default_factory=list)
    answer: Answer = dataclasses.field(default_factory=Answer)
    pause: int = 0


@dataclasses.dataclass
class Dialogue:
    """Steps of one client, and the number by which the seed drew them."""

    number: int
    steps: list

    def text(self):
        """In the language of tests/unit/dialogue.h."""
        lines = []
        seconds = 12 * 3600
        for step in self.steps:
            seconds += step.pause
            lines.append(f"@ {seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}")
            lines.append(f"> {step.method} http://a.example/{step.path}")
            lines += [f"> {name}: {value}" for name, value in step.fields]
            note = f"   # version {step.answer.version}, 304: {step.answer.not_modified}"
            lines.append(f"< {step.answer.status}{note}")
            lines += [f"< {name}: {value}" for name, value in step.answer.fields]
        return "\n".join(lines)


class Grammar:
    """Draws dialogues. The same seed and number give the same dialogue, whichever cache it is for; with `ranges` the same
    with requests for parts among them."""

    def __init__(self, seed, number, ranges=False):
        self.random = random.Random(f"{seed}/{number}")
        self.number = number
        self.ranges = ranges

    def chance(self, percent):
        return self.random.random() * 100 < percent

    def pick(self, *choices):
        return self.random.choice(choices)

    def weighted(self, choices):
        """One of a dictionary's keys, by its weight."""
        return self.random.choices(list(choices), list(choices.values()))[0]

    # The lifetime of the response

    def lifetime(self):
        return self.pick(0, SHORT, SHORT, 60, 600, 3600, 86400)

    def odd_max_age(self):
        seconds = self.pick(0, 60, 3600)
        return self.pick(
            f"MAX-AGE={seconds}", f'max-age="{seconds}"', f"max-age={seconds}.5", f"max-age ={seconds}",
            f"max-age= {seconds}", f"max-age='{seconds}'", f"max-age=00{seconds}", "max-age=-60", f"max-age=a{seconds}",
            f"max-age={seconds}a", "max-age=", "max-age", "max-age=99999999999", "max-age=2147483648",
            "max-age=0, max-age=3600", "max-age=3600, max-age=0", f"max-age={seconds}; public",
            f", ,max-age={seconds}", f"max-age={seconds},", f"public,max-age={seconds}", f"max-age\t=\t{seconds}",
            f'foo="max-age=5", max-age={seconds}', f"x-max-age={seconds}", f"max-age={seconds}, foo=bar")

    def directives(self):
        """A Cache-Control value; empty if none was drawn."""
        found = []
        if self.chance(78):
            found.append(self.odd_max_age() if self.chance(9) else f"max-age={self.lifetime()}")
        optional = {"s-maxage": 12, "public": 8, "private": 5, "no-store": 5, "no-cache": 6, "must-revalidate": 7,
                    "proxy-revalidate": 3, "immutable": 2, "must-understand": 1, "no-transform": 1, "swr": 8, "sie": 6,
                    "fields": 2, "extension": 2, "upper": 1}
        for name, percent in optional.items():
            if not self.chance(percent):
                continue
            if name == "s-maxage":
                found.append(f"s-maxage={self.lifetime()}")
            elif name == "swr":
                found.append(f"stale-while-revalidate={self.pick(0, 60, 60)}")
            elif name == "sie":
                found.append(f"stale-if-error={self.pick(0, 60, 60)}")
            elif name == "fields":
                found.append(self.pick("private", "no-cache") + self.pick('="x-a"', "=x-a", '="x-a, x-b"', '="set-cookie"'))
            elif name == "extension":
                found.append(self.pick("foo", "foo=1", 'foo="a, b"', "community=\"UCI\""))
            elif name == "upper":
                found.append(self.pick("No-Store", "PRIVATE", "No-Cache", "PUBLIC"))
            else:
                found.append(name)
        self.random.shuffle(found)
        return ", ".join(found)

    def freshness(self):
        fields = []
        value = self.directives() if self.chance(82) else ""
        if value:
            if ", " in value and '"' not in value and self.chance(8):
                fields += [("Cache-Control", each) for each in value.split(", ")]
            else:
                fields.append(("Cache-Control", value))
        if self.chance(14 if value else 55):
            # Never exactly Date: whether that has passed depends on when the answer reaches the cache.
            delta = self.pick(-60, -1, SHORT, 60, 3600, 86400)
            fields.append(("Expires", self.pick(f"@{delta:+}", f"@{delta:+}", f"@{delta:+}", f"@{delta:+}", "0", "-1",
                                                f"@rfc850{delta:+}", f"@asctime{delta:+}", "Thu, 01 Jan 1970 00:00:00 GMT",
                                                "tomorrow")))
        if self.chance(93):
            fields.append(("Date", self.weighted({"@": 92, "@-1000": 3, "@+1000": 1, "@-30": 2, "yesterday": 1, "@rfc850": 1})))
        if self.chance(13):
            fields.append(("Age", self.weighted({"0": 2, "2": 1, "30": 4, "1000": 3, "5000": 2, "abc": 1, "-1": 1, "1.5": 1,
                                                 "10, 20": 1, "99999999999": 1})))
        if self.chance(2):
            fields.append(("Pragma", "no-cache"))
        if self.chance(3):
            fields.append(("CDN-Cache-Control", self.pick("max-age=60", "no-store", "max-age=0")))
        if self.chance(2):
            fields.append(("Surrogate-Control", self.pick("max-age=60", "no-store")))
        if self.chance(2):
            fields.append(("X-Accel-Expires", self.pick("0", "60", "-1", "@3", "off")))
        return fields

    def validators(self, version):
        fields = []
        if self.chance(55):
            fields.append(("ETag", self.weighted({f'"v{version}"': 80, f'W/"v{version}"': 17, f"v{version}": 3})))
        if self.chance(45):
            days = self.pick(1, 10, 400)
            fields.append(("Last-Modified", self.weighted({f"~-{days * 86400 - version * 3600}": 95, "long ago": 2,
                                                           f"~rfc850-{days * 86400 - version * 3600}": 3})))
        return fields

    def vary(self):
        if not self.chance(14):
            return []
        value = self.weighted({"Accept-Language": 4, "X-A": 4, "X-A, Accept-Language": 2, "*": 2, "x-a": 1, "Cookie": 1,
                               "Accept-Encoding": 2, "X-A, *": 1})
        return [("Vary", value)]

    def other_fields(self):
        fields = [("Content-Type", self.pick("text/html", "text/css", "image/png", "application/json"))]
        if self.chance(5):
            fields.append(("Set-Cookie", "id=1"))
        if self.chance(1):
            fields.append(("Content-Location", "/other"))
        return fields

    def status(self):
        return int(self.weighted({200: 78, 203: 1, 204: 2, 300: 1, 301: 3, 302: 2, 307: 1, 308: 1, 400: 1, 403: 1, 404: 4,
                                  405: 1, 410: 2, 414: 1, 451: 1, 500: 2, 501: 1, 503: 1, 299: 1, 599: 1}))

    def answer(self):
        version = 1
        answer = Answer(self.status(), version=version)
        answer.fields = self.freshness() + self.validators(version) + self.vary() + self.other_fields()
        if 300 <= answer.status < 400:
            answer.fields.append(("Location", "/elsewhere"))
        answer.not_modified = self.weighted({"whole": 80, "bare": 14, "other-tag": 6})
        return answer

    def changed(self, answer):
        """The origin's answer at a later step: mostly the same."""
        answer = copy.deepcopy(answer)
        kept = {"Content-Type", "Location", "Set-Cookie", "Vary"}
        if self.chance(14):
            own = [pair for pair in answer.fields if pair[0] in kept | {"ETag", "Last-Modified"}]
            answer.fields = self.freshness() + own
        if self.chance(14):
            answer.version += 1
            own = [pair for pair in answer.fields if pair[0] not in ("ETag", "Last-Modified")]
            answer.fields = own + self.validators(answer.version)
        if self.chance(7):
            answer.status = self.pick(500, 502, 503, 504, 404, 200)
        return answer

    # The requests of the client

    def request_fields(self, answer):
        fields = []
        if self.chance(16):
            fields.append(("Cache-Control", self.pick(
                "no-cache", "no-cache", "max-age=0", "max-age=0", "no-store", "max-age=1000", "max-age=100000", "max-stale",
                "max-stale=1000", "min-fresh=1", "min-fresh=1000", "only-if-cached", "stale-if-error=60", "no-transform",
                "max-age=10, max-stale")))
        if self.chance(3):
            fields.append(("Pragma", "no-cache"))
        if self.chance(4):
            fields.append(("Authorization", "Basic YTpi"))
        if self.chance(5):
            fields.append(("Cookie", self.pick("id=1", "id=2")))
        varies = answer.value("Vary") is not None
        if self.chance(60 if varies else 4):
            fields.append(("X-A", self.pick("1", "2")))
        if self.chance(60 if varies else 6):
            fields.append(("Accept-Language", self.pick("en", "de", "EN", "en, de", "en,de")))
        if self.chance(4):
            fields.append(("Accept-Encoding", self.pick("gzip", "br", "gzip, deflate")))
        return fields + self.conditions(answer)

    def conditions(self, answer):
        fields = []
        tag = answer.value("ETag")
        modified = answer.value("Last-Modified")
        if self.chance(7):
            fields.append(("If-None-Match", self.pick(tag or '"v1"', tag or '"v1"', '"other"', "*", '"x", "v1"')))
        if self.chance(5):
            fields.append(("If-Modified-Since", self.pick(modified or "~-100", modified or "~-100", "~-40000000", "@")))
        return fields

    def method(self):
        return self.weighted({"GET": 85, "HEAD": 6, "POST": 4, "PUT": 2, "DELETE": 2, "OPTIONS": 1, "PATCH": 1})

    def unsafe_answer(self):
        answer = Answer(int(self.weighted({200: 6, 201: 1, 204: 2, 303: 1, 404: 1, 500: 1})))
        answer.fields = [("Date", "@")]
        if self.chance(20):
            answer.fields.append((self.pick("Location", "Content-Location"), self.pick("a", "b")))
        if self.chance(25):
            answer.fields.append(("Cache-Control", self.pick("max-age=60", "no-store")))
        return answer

    def ask_for_parts(self, steps):
        """Some of the GETs request a part. Drawn separately, so that the rest of the dialogue stays the same."""
        self.random = random.Random(f"{self.random.random()}/ranges")
        for step in steps:
            if step.method != "GET" or not self.chance(40):
                continue
            step.fields.append(("Range", self.weighted({"bytes=0-4": 8, "bytes=5-9": 3, "bytes=5-": 3, "bytes=-5": 2,
                                                        "bytes=0-1,5-6": 1, "pages=0-1": 1, "bytes=9-1": 1,
                                                        "bytes=2000-3000": 2})))
            if self.chance(20):
                validator = step.answer.value("ETag") or step.answer.value("Last-Modified")
                step.fields.append(("If-Range", self.pick(validator or '"v1"', validator or '"v1"', '"other"')))

    def dialogue(self):
        path = "a?q=1" if self.chance(12) else "a"
        answer = self.answer()
        steps = []
        for place in range(self.random.randint(2, 5)):
            if place > 0:
                answer = self.changed(answer)
            method = "GET" if place == 0 and self.chance(85) else self.method()
            step = Step(method, path, answer=answer)
            if method not in ("GET", "HEAD"):
                step.answer = self.unsafe_answer()
                step.path = path if self.chance(70) else "b"
            if place > 0 or self.chance(30):
                step.fields = self.request_fields(answer)
            if method in ("POST", "PUT", "PATCH"):
                step.fields.append(("Content-Length", "0"))
            if place > 0 and self.chance(28):
                step.pause = LONG_PAUSE if self.chance(10) else PAUSE
            steps.append(step)
        if self.ranges:
            self.ask_for_parts(steps)
        return Dialogue(self.number, steps)


def draw(seed, count, ranges=False):
    """The first `count` dialogues of a seed."""
    return [Grammar(seed, number, ranges).dialogue() for number in range(count)]
