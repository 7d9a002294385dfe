"""The observations of a run of dialogues through a cache, and a recording of them for the program."""

import dataclasses
import datetime
import json

from origin import CONTENT_LENGTH, part_of


@dataclasses.dataclass
class Seen:
    """One exchange: the client's request and answer, and the requests that reached the origin because of it."""

    step: object
    url: str
    started: float
    ended: float
    status: int  # 0: no answer
    serial: int  # of the origin's answer that the client received; 0: none
    asked: list
    scripted: list  # the origin's answer, had it been requested

    def outcome(self):
        """The cache's action, as origin and client saw it: hit, stale-asking (answered from the cache while the origin
        was asked, or because it failed), revalidate, forward, gateway-timeout, or client-condition: the origin was asked
        with the client's own condition, which a cache with the same validator would have sent as well."""
        if not self.asked:
            return "gateway-timeout" if self.status == 504 and not self.serial else "hit"
        first = self.asked[0]
        if self.serial and self.serial < first.serial and (first.status != 304 or self.ended < first.answered):
            return "stale-asking"
        if self.status == 304 and first.status >= 500:
            return "stale-asking"  # the cache's response met the client's condition
        conditions = _conditions(first.fields)
        if not conditions:
            return "forward"
        return "client-condition" if conditions == _conditions(self.step.fields) else "revalidate"

    def agrees(self, foretold):
        """Whether the observed outcome is the predicted one."""
        outcome = self.outcome()
        return foretold in ("revalidate", "forward") if outcome == "client-condition" else foretold == outcome

    def answer(self):
        """Status and fields of the origin's answer, given or not. If the cache requested the whole in place of a part,
        a recording before the origin still shows that part."""
        status, fields = (self.asked[0].status, self.asked[0].answer) if self.asked else (self.step.answer.status,
                                                                                        self.scripted)
        if self.step.method != "GET" or (self.asked and _value(self.asked[0].fields, "range")):
            return status, fields
        values = {name.lower(): value for name, value in self.step.fields}
        status, fields, _ = part_of(values, status, fields, CONTENT_LENGTH)
        return status, fields


def _value(fields, lower_case_name):
    return next((value for name, value in fields if name.lower() == lower_case_name), None)


def _conditions(fields):
    return {(name.lower(), value) for name, value in fields if name.lower() in ("if-none-match", "if-modified-since")}


def har(exchanges):
    """The recording of the client's requests, with the origin's answers."""
    return {"log": {"version": "1.2", "creator": {"name": "differential test", "version": "1"},
                    "entries": [_entry(seen) for seen in exchanges]}}


def _pairs(fields):
    return [{"name": name, "value": value} for name, value in fields]


def _entry(seen):
    status, fields = seen.answer()
    started = datetime.datetime.fromtimestamp(seen.started, datetime.timezone.utc)
    duration = round((seen.ended - seen.started) * 1000, 1)
    size = -1 if seen.step.method == "HEAD" or status in (204, 304) else 20
    request = {"method": seen.step.method, "url": seen.url, "httpVersion": "HTTP/1.1", "headers": _pairs(seen.step.fields),
               "cookies": [], "queryString": [], "headersSize": -1, "bodySize": 0}
    response = {"status": status, "statusText": "", "httpVersion": "HTTP/1.1", "headers": _pairs(fields), "cookies": [],
                "content": {"size": max(size, 0), "mimeType": "text/plain"}, "redirectURL": "", "headersSize": -1,
                "bodySize": max(size, 0)}
    return {"startedDateTime": started.isoformat(timespec="milliseconds").replace("+00:00", "Z"), "time": duration,
            "request": request, "response": response, "cache": {}, "timings": {"send": 0, "wait": duration, "receive": 0}}


def outcome_of(decision):
    """The outcome predicted by a decision of the JSON report."""
    kind = decision["decision"]
    if kind == "stale-hit":
        codes = {reason["code"] for reason in decision["reasons"]}
        return "hit" if codes & {"max-stale", "firefox-request-max-age"} else "stale-asking"
    return {"fresh-hit": "hit", "miss": "forward", "bypass": "forward"}.get(kind, kind)


def write_har(path, exchanges):
    path.write_text(json.dumps(har(exchanges)), encoding="utf-8")
