"""The cases of the public cache tests (https://cache-tests.fyi) as recordings, as far as a recording can express them,
and each cache's published result: whether the answer under test came from it."""

import csv
import dataclasses
import datetime
import email.utils
import re

START = datetime.datetime(2026, 1, 5, 12, tzinfo=datetime.timezone.utc)
PAUSE = 3  # seconds that the cases wait
LONG = 100_000
# The columns of the table with a profile here.
PROFILES = {"chrome": "chrome", "firefox": "firefox", "safari": "safari", "nginx": "nginx", "squid": "squid",
            "trafficserver": "trafficserver", "apache": "apache", "varnish": "varnish", "haproxy": "haproxy", "fastly": "fastly"}


@dataclasses.dataclass(frozen=True)
class Turn:
    """One exchange; numbers in dates are seconds from its own time."""

    answer: tuple = ()
    asked: tuple = ()
    status: int = 200
    method: str = "GET"
    pause: int = 0
    path: str = "/"


@dataclasses.dataclass(frozen=True)
class Case:
    """Turns, and whether the last of them should come from the cache."""

    turns: tuple
    cached: bool


def twice(*answer, cached, status=200, pause=0, first=(), second=(), then=None):
    """The same answer to two requests, of which the second is checked."""
    last = then or Turn(answer, second, status, pause=pause)
    return Case((Turn(answer, first, status), dataclasses.replace(last, asked=second, pause=pause)), cached)


def control(value, *more, **options):
    return twice(("Cache-Control", value), *more, **options)


def lines(field, cached):
    """A field on a line for each of its values, and a pause."""
    name, *values = field
    return twice(*((name, value) for value in values), cached=cached, pause=PAUSE)


# Forms of Expires, and whether the case requires caches to read them.
EXPIRES = (
    ("32bit", "Tue, 19 Jan 2038 14:14:08 GMT", True), ("far-future", "Mon, 01 Jan 2300 00:00:00 GMT", True),
    ("rfc850", "Friday, 12-Aug-50 10:20:30 GMT", True), ("ansi-c", "Fri Aug 12 10:20:30 2050", True),
    ("wrong-case-weekday", "FRI, 12 Aug 2050 10:20:30 GMT", True), ("wrong-case-month", "Fri, 12 AUG 2050 10:20:30 GMT", True),
    ("wrong-case-tz", "Fri, 12 Aug 2050 10:20:30 gMT", True), ("invalid-utc", "Fri, 12 Aug 2050 10:20:30 UTC", False),
    ("invalid-aest", "Fri, 12 Aug 2050 10:20:30 AEST", False), ("invalid-2-digit-year", "Fri, 12 Aug 50 10:20:30 GMT", False),
    ("invalid-no-comma", "Fri 12 Aug 2050 10:20:30 GMT", False), ("invalid-multiple-spaces", "Fri, 12  Aug  2050 10:20:30 GMT", False),
    ("invalid-date-dashes", "Fri, 12-Aug-2050 10:20:30 GMT", False), ("invalid-time-periods", "Fri, 12 Aug 2050 10.20.30 GMT", False),
    ("invalid-1-digit-hour", "Fri, 12 Aug 2050 2:20:30 GMT", False))


def freshness():
    fresh = [("max-age", "max-age=3600"), ("max-age-max-minus-1", "max-age=2147483647"), ("max-age-max", "max-age=2147483648"),
             ("max-age-max-plus-1", "max-age=2147483649"), ("max-age-max-plus", "max-age=99999999999"),
             ("max-age-extension", "foobar, max-age=3600"), ("max-age-case-insenstive", "MaX-aGe=3600"),
             ("max-age-quoted", 'max-age="3600"'), ("max-age-leading-zero", "max-age=003600"),
             ("max-age-decimal-zero", "max-age=3600.0"), ("max-age-decimal-five", "max-age=3600.5"), ("max-age-a100", "max-age=a3600"),
             ("max-age-100a", "max-age=3600a"), ("max-age-two-fresh-stale-sameline", "max-age=1800, max-age=1"),
             ("max-age-two-stale-fresh-sameline", "max-age=1, max-age=1800"), ("s-maxage-shared", "s-maxage=3600"),
             ("max-age-s-maxage-shared-shorter", "max-age=1, s-maxage=3600")]
    stale = [("max-age-stale", "max-age=2"), ("max-age-0", "max-age=0"), ("max-age-negative", "max-age=-3600"),
             ("max-age-s-maxage-private", "s-maxage=3600, max-age=1"), ("max-age-s-maxage-shared-longer", "max-age=3600, s-maxage=1"),
             ("max-age-s-maxage-shared-longer-reversed", "s-maxage=1, max-age=3600"),
             ("max-age-ignore-quoted", 'extension="max-age=3600", max-age=1'),
             ("max-age-ignore-quoted-rev", 'max-age=1, extension="max-age=3600"'), ("max-age-single-quoted", "max-age='3600'"),
             ("max-age-space-before-equals", "max-age =100"), ("max-age-space-after-equals", "max-age= 100")]
    waits = {"max-age-two-fresh-stale-sameline", "max-age-two-stale-fresh-sameline", "max-age-s-maxage-shared-shorter"}
    cases = {name: control(value, cached=True, pause=PAUSE if name in waits else 0) for name, value in fresh}
    cases |= {name: control(value, cached=False, pause=0 if "space" in name else PAUSE) for name, value in stale}
    cases |= {
        "none": twice(cached=False),
        "max-age-age": control("max-age=3600", ("Age", "7200"), cached=False),
        "max-age-expires": control("max-age=3600", ("Expires", -7200), cached=True),
        "max-age-expires-invalid": control("max-age=3600", ("Expires", "0"), cached=True),
        "max-age-0-expires": control("max-age=0", ("Expires", 3600), cached=False),
        "max-age-date": control("max-age=3600", ("Date", -7200), cached=False),
        "expires-future": twice(("Expires", 30 * 86400), cached=True),
        "expires-past": twice(("Expires", -30 * 86400), cached=False),
        "expires-present": twice(("Expires", 0), cached=False),
        "expires-old-date": twice(("Date", 400), ("Expires", 300), cached=False, pause=PAUSE),
        "expires-invalid": twice(("Expires", "0"), cached=False),
        "expires-age-slow-date": twice(("Date", -10), ("Expires", 10), ("Age", "25"), cached=False),
        "expires-age-fast-date": twice(("Date", 10), ("Expires", 20), ("Age", "15"), cached=False),
        "max-age-two-fresh-stale-sepline": lines(("Cache-Control", "max-age=1800", "max-age=1"), cached=True),
        "max-age-two-stale-fresh-sepline": lines(("Cache-Control", "max-age=1", "max-age=1800"), cached=True),
        "max-age-s-maxage-private-multiple": lines(("Cache-Control", "s-maxage=3600", "max-age=1"), cached=False),
        "max-age-s-maxage-shared-longer-multiple": lines(("Cache-Control", "max-age=3600", "s-maxage=1"), cached=False),
    }
    cases |= {f"expires-{name}": twice(("Expires", value), cached=cached) for name, value, cached in EXPIRES}
    return {f"freshness-{name}": case for name, case in cases.items()}


def ages():
    rows = {"nonnumeric": ("abc", True), "negative": ("-7200", True), "float": ("7200.0", True), "large-minus-one": ("2147483647", False),
            "large": ("2147483648", False), "larger": ("2147483649", False), "suffix": ("7200, 0", False), "prefix": ("0, 7200", True),
            "dup-0": ("0, 0", True), "parameter": ("7200;foo=bar", False), "numeric-parameter": ("7200;foo=111", False)}
    cases = {f"age-parse-{name}": control("max-age=3600", ("Age", value), cached=cached) for name, (value, cached) in rows.items()}
    for name, values, cached in (("suffix", ("7200", "0"), False), ("prefix", ("0", "7200"), True), ("dup-0", ("0", "0"), True)):
        cases[f"age-parse-{name}-twoline"] = control("max-age=3600", *(("Age", value) for value in values), cached=cached)
    return cases


def directives():
    long = ("Expires", LONG)
    return {
        "cc-resp-private-shared": control("private, max-age=3600", cached=False),
        "cc-resp-private-private": control("private, max-age=3600", cached=True),
        "cc-resp-no-store": control("no-store", cached=False),
        "cc-resp-no-store-case-insensitive": control("No-StOrE", cached=False),
        "cc-resp-no-store-fresh": control("max-age=10000, no-store", long, cached=False),
        "cc-resp-no-cache": control("no-cache, max-age=10000", long, cached=False),
        "cc-resp-no-cache-case-insensitive": control("No-CaChE, max-age=10000", long, cached=False),
        "cc-resp-must-revalidate-fresh": control("max-age=10000, must-revalidate", ("ETag", '"a"'), cached=True),
        "cc-resp-immutable-fresh": control("max-age=10000, immutable", ("ETag", '"a"'), cached=True, second=(("Cache-Control", "max-age=0"),)),
        "status-599-must-understand": control(f"max-age={LONG}, no-store, must-understand", cached=False, status=599),
        "status-200-must-understand": control(f"max-age={LONG}, no-store, must-understand", cached=True),
        "stale-while-revalidate": control("max-age=1, stale-while-revalidate=3600", ("ETag", '"a"'), cached=True, pause=PAUSE),
        "stale-while-revalidate-window": control("max-age=1, stale-while-revalidate=4", ("ETag", '"a"'), cached=False, pause=9),
        "stale-503": twice(("Cache-Control", "max-age=2"), cached=True, pause=PAUSE, then=Turn(status=503)),
        # Published under that name, although the origin closes the connection.
        "stale-sie-503": twice(("Cache-Control", "max-age=2, stale-if-error=60"), cached=True, pause=PAUSE, then=Turn(status=0)),
        "pragma-request-no-cache": control("max-age=10000", cached=True, second=(("Pragma", "no-cache"),)),
        "pragma-request-extension": control("max-age=10000", cached=True, second=(("Pragma", "foo"),)),
        "pragma-response-no-cache": control("max-age=10000", ("Pragma", "no-cache"), cached=True),
        "pragma-response-extension": control("max-age=10000", ("Pragma", "foo"), cached=True),
        "other-set-cookie": control("max-age=3600", ("Set-Cookie", "a=b"), cached=True),
        "other-cookie": control("max-age=3600", cached=True, first=(("Cookie", "a=b"),), second=(("Cookie", "a=b"),)),
        "other-fresh-content-disposition-attachment": control("max-age=3600", ("Content-Disposition", "attachment"), cached=True),
        "query-args-same": Case((Turn((("Cache-Control", "max-age=10000"),), path="/?a"),) * 2, True),
        "query-args-different": Case((Turn((("Cache-Control", "max-age=10000"),), path="/?a"),
                                      Turn((("Cache-Control", "max-age=10000"),), path="/?b")), False),
    }


def requests():
    fresh, aged = (("Cache-Control", "max-age=3600"),), (("Cache-Control", "max-age=3600"), ("Age", "1800"))
    ask = lambda value: (("Cache-Control", value),)
    return {
        "ccreq-ma0": twice(*fresh, cached=False, second=ask("max-age=0")),
        "ccreq-ma1": twice(*fresh, cached=False, second=ask("max-age=1"), pause=PAUSE),
        "ccreq-magreaterage": twice(*aged, cached=False, second=ask("max-age=600")),
        "ccreq-max-stale": control("max-age=1", cached=True, second=ask("max-stale=1000"), pause=PAUSE),
        "ccreq-max-stale-age": control("max-age=1500", ("Age", "2000"), cached=True, second=ask("max-stale=1000")),
        "ccreq-min-fresh": control("max-age=1500", cached=False, second=ask("min-fresh=2000")),
        "ccreq-min-fresh-age": control("max-age=1500", ("Age", "1000"), cached=False, second=ask("min-fresh=1000")),
        "ccreq-no-cache": twice(*fresh, cached=False, second=ask("no-cache")),
        "ccreq-no-store": twice(*fresh, cached=False, second=ask("no-store")),
    }


def statuses():
    cases = {}
    for status in (200, 203, 204, 299, 301, 302, 303, 307, 308, 400, 404, 410, 499, 500, 502, 503, 504, 599):
        cases[f"status-{status}-fresh"] = control("max-age=3600", cached=True, status=status)
        cases[f"status-{status}-stale"] = control("max-age=2", cached=False, status=status, pause=PAUSE, then=Turn())
    for status, cached in ((200, True), (201, False), (202, False), (203, True), (204, True), (403, False), (404, True), (405, True),
                           (410, True), (414, True), (501, True), (502, False), (503, False), (504, False)):
        cases[f"heuristic-{status}-{'cached' if cached else 'not_cached'}"] = twice(("Last-Modified", -LONG), cached=cached, status=status)
    cases["heuristic-599-not_cached"] = twice(("Last-Modified", -LONG), cached=False, status=599)
    cases["heuristic-599-cached"] = control("public", ("Last-Modified", -LONG), cached=True, status=599)
    for delta in (5, 10, 30, 60, 300, 600, 1200, 1800, 3600, 43200, 86400):
        cases[f"heuristic-delta-{delta}"] = twice(("Last-Modified", -delta), cached=True, pause=PAUSE)
    return cases


def varying():
    def vary(value, first, second, cached):
        return control("max-age=5000", ("Vary", value), cached=cached, first=first, second=second)

    foo, bar, baz = ("Foo", "1"), ("Bar", "abc"), ("Baz", "789")
    cases = {
        "match": vary("Foo", (foo,), (foo,), True), "no-match": vary("Foo", (foo,), (("Foo", "2"),), False),
        "omit-stored": vary("Foo", (), (foo,), False), "omit": vary("Foo", (foo,), (), False),
        "cache-key": vary("Foo", (foo, ("Other", "2")), (foo, ("Other", "3")), True),
        "2-match": vary("Foo, Bar", (foo, bar), (foo, bar), True),
        "2-no-match": vary("Foo, Bar", (foo, bar), (("Foo", "2"), bar), False), "2-match-omit": vary("Foo, Bar", (foo, bar), (foo,), False),
        "3-match": vary("Foo, Bar, Baz", (foo, bar, baz), (foo, bar, baz), True),
        "3-no-match": vary("Foo, Bar, Baz", (foo, bar, baz), (("Foo", "2"), bar, baz), False),
        "3-omit": vary("Foo, Bar, Baz", (foo, baz), (foo, baz), True),
    }
    cases |= {name: vary(value, (), (), False) for name, value in (
        ("star", "*"), ("syntax-star", "*"), ("syntax-star-star", "*, *"), ("syntax-empty-star", ", *"), ("syntax-star-foo", "*, Foo"),
        ("syntax-foo-star", "Foo, *"))}
    cases["normalise-lang-order"] = vary("Accept-Language", (("Accept-Language", "en, de"),), (("Accept-Language", "de, en"),), True)
    cases["normalise-lang-case"] = vary("Accept-Language", (("Accept-Language", "en, de"),), (("Accept-Language", "eN, De"),), True)
    cases["normalise-lang-space"] = vary("Accept-Language", (("Accept-Language", "en, de"),), (("Accept-Language", " en ,   de"),), True)
    return {f"vary-{name}": case for name, case in cases.items()}


def invalidating():
    kept = (("Cache-Control", "max-age=100000"), ("Last-Modified", -LONG))
    cases = {}
    for method in ("POST", "PUT", "DELETE", "M-SEARCH"):
        get = Turn(kept)
        cases[f"invalidate-{method}"] = Case((get, Turn(method=method), get), False)
        cases[f"invalidate-{method}-failed"] = Case((get, Turn(method=method, status=500), get), True)
        for name, field in (("location", "Location"), ("cl", "Content-Location")):
            cases[f"invalidate-{method}-{name}"] = Case((get, Turn(((field, "/"),), method=method, path="/other"), get), False)
    authorized = (("Authorization", "FOO"),)
    for name, value, cached in (("", "max-age=3600", False), ("-public", "max-age=3600, public", True),
                                ("-must-revalidate", "max-age=3600, must-revalidate", True), ("-smaxage", "s-maxage=3600", True)):
        cases[f"other-authorization{name}"] = control(value, cached=cached, first=authorized)
    return cases


def networks():
    rows = {"max-age": ("max-age=3600", True), "max-age-0": ("max-age=0", False), "max-age-max": ("max-age=2147483648", True),
            "max-age-max-plus": ("max-age=99999999999", True), "max-age-extension": ("foobar, max-age=3600", True),
            "max-age-case-insensitive": ("MaX-aGe=3600", True)}
    cases = {f"cdn-{name}": twice(("CDN-Cache-Control", value), cached=cached) for name, (value, cached) in rows.items()}
    fresh = (("Cache-Control", "max-age=10000"), ("Expires", LONG))
    for name, value in (("private", "private"), ("no-cache", "no-cache"), ("no-store-cc-fresh", "no-store")):
        cases[f"cdn-{name}"] = twice(("CDN-Cache-Control", value), *fresh, cached=False)
    cases["cdn-max-age-0-expires"] = twice(("CDN-Cache-Control", "max-age=0"), ("Expires", LONG), cached=False)
    cases["cdn-max-age-short-cc-max-age"] = twice(("CDN-Cache-Control", "max-age=3600"), ("Cache-Control", "max-age=1"), cached=True, pause=PAUSE)
    cases["cdn-max-age-long-cc-max-age"] = twice(("CDN-Cache-Control", "max-age=1"), ("Cache-Control", "max-age=3600"), cached=False, pause=PAUSE)
    cases["cdn-fresh-cc-nostore"] = twice(("CDN-Cache-Control", "max-age=3600"), ("Cache-Control", "no-store"), cached=True)
    return cases


def all_cases():
    """The cases by the table's ids."""
    cases = {}
    for family in (freshness, ages, directives, requests, statuses, varying, invalidating, networks):
        cases |= family()
    return cases


def came_from_cache(case, published):
    """The meaning of a cell of the table for the checked turn; None if it says something else."""
    if published == "yes":
        return case.cached
    if match := re.match(r"Assertion: Response (\d) (comes|does not come) from cache", published):
        return match[2] == "comes" if int(match[1]) == len(case.turns) else None
    return None


def read_table(path):
    """By column, without its version: the published results by id."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {name.split()[0]: {row[0]: row[place] for row in rows[1:]} for place, name in enumerate(rows[0]) if place > 2}


def entries(case, name):
    """A case as entries of a HAR, on a host of its own."""
    now, result = START, []
    for turn in case.turns:
        now += datetime.timedelta(seconds=turn.pause)
        date = lambda offset, now=now: email.utils.format_datetime(now + datetime.timedelta(seconds=offset), usegmt=True)
        answer = [(field, date(value) if isinstance(value, int) else value) for field, value in turn.answer]
        if not any(field == "Date" for field, _ in answer):
            answer.append(("Date", date(0)))
        pairs = lambda fields: [{"name": field, "value": value} for field, value in fields]
        result.append({
            "startedDateTime": now.isoformat().replace("+00:00", "Z"), "time": 0,
            "request": {"method": turn.method, "url": f"http://{name}.example{turn.path}", "httpVersion": "HTTP/1.1", "headers": pairs(turn.asked)},
            "response": {"status": turn.status, "httpVersion": "HTTP/1.1", "headers": pairs(answer), "content": {"size": 1, "text": "x"}}})
    return result
