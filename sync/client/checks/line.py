"""The line to a server, checked step by step as far as it goes: proxy, certificate, server, clock, version.

Asks only what anybody may ask (the server's signed time), over the same road as the work. Neighbours: road and
certificates (the steps), app.checks (findings; given to it by ui.bootstrap), ui.wording.checks (words).
"""

import datetime as dt
import secrets
import time
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import msgspec

from app.checks.finding import Detail, Finding, Verdict
from app.checks.of_time import WRONG
from app.checks.profile import Line, Tell
from app.errors import Problem, SyncProblem
from app.ports import Clock
from app.version import VERSION
from sync.client.answers import failed, named_failures, whole_body
from sync.client.checks import certificates
from sync.client.checks.road import Proxy, RoadClosed, Shown, connected, has_proxy_script, proxy_for, shown_by
from sync.client.kept_line import KeptLine
from sync.client.transport import checked_address
from sync.protocol import encoding, key_changes, signing
from sync.protocol.key_changes import KeyChange, Trusted
from sync.protocol.messages import ClockAnswer
from sync.protocol.version import PROTOCOL, is_older

SLOW = 3_000
"""Milliseconds for one short question, beyond which work feels it."""
_PLAIN = {"Accept-Encoding": "identity"}


@dataclass(frozen=True)
class Heard:
    """The server's signed word, and what it took to have it."""

    answer: ClockAnswer
    milliseconds: int
    off: float
    """Seconds by which this machine's clock is ahead of the server's."""
    by: str
    """Whose key signed it: "pinned", "followed" (one that proven changes lead to) or "" (none that is believed)."""


def check(line: Line, clock: Clock, tell: Tell) -> Iterator[Finding]:
    """Everything that can be found out about one line; a step that does not go leaves out those after it."""
    try:
        url = checked_address(line.url)
    except Problem:
        yield Finding("server", Verdict.TROUBLE, "no_address", (), {}, line.office)
        return
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    where: dict[str, Detail] = {"host": host, "port": port}
    tell("proxy")
    proxy = proxy_for(url)
    try:
        if parts.scheme == "https":
            shown = shown_by(host, port, proxy)
        else:
            connected(host, port, None).close()
            shown = None
    except RoadClosed as closed:
        yield from _closed(line, proxy, closed, where)
        return
    yield _proxy(line, proxy, Verdict.OK, "ok" if proxy else "none")
    tell("certificate")
    found = _certificate(line, host, clock.now(), shown)
    yield found
    if found.verdict is Verdict.TROUBLE:
        yield Finding("server", Verdict.TROUBLE, "not_asked", (), where, line.office)
        return
    tell("server")
    yield from _server(line, url, clock, where)


def _closed(line: Line, proxy: Proxy | None, closed: RoadClosed, where: dict[str, Detail]) -> Iterator[Finding]:
    """The road ends before the certificate."""
    about = ", ".join(str(each) for each in closed.about)
    if closed.step == "proxy":
        code = "password" if closed.why == "password" else "forbids" if closed.why == "forbids" else "dead"
        yield _proxy(line, proxy, Verdict.TROUBLE, code, why=closed.why, says=about)
    else:
        yield _proxy(line, proxy, Verdict.OK, "ok" if proxy else "none")
    why: dict[str, Detail] = where | {"why": f"{closed.step}: {closed.why}", "says": about}
    script = proxy is None and has_proxy_script()
    code = "behind_proxy" if closed.step == "proxy" else "no_name" if closed.why == "no_name" else "unreachable"
    yield Finding("server", Verdict.ATTENTION, "proxy_script" if script else code, (), why, line.office)


def _proxy(line: Line, proxy: Proxy | None, verdict: Verdict, code: str, **more: Detail) -> Finding:
    details: dict[str, Detail] = {} if proxy is None else {"host": proxy.host, "port": proxy.port}
    if proxy is not None:
        details["password_known"] = proxy.has_password
    facts = (f"{proxy.host}:{proxy.port}",) if proxy is not None else ()
    return Finding("proxy", verdict, code, facts, details | more, line.office)


def _certificate(line: Line, host: str, now: dt.datetime, shown: Shown | None) -> Finding:
    def said(verdict: Verdict, code: str, facts: tuple[Detail, ...] = (), **details: Detail) -> Finding:
        return Finding("certificate", verdict, code, facts, details, line.office)

    if shown is None:
        return said(Verdict.OK, "this_machine")
    try:
        read = certificates.read(shown.certificate)
    except ValueError:
        return said(Verdict.TROUBLE, "unreadable", tls=shown.version)
    details: dict[str, Detail] = {
        "issuer": read.issuer,
        "names": ", ".join(read.names),
        "from": f"{read.begins:%Y-%m-%d}",
        "until": f"{read.ends:%Y-%m-%d}",
        "tls": shown.version,
        "milliseconds": shown.milliseconds,
        "inspected": read.inspected,
        "self_made": read.self_made,
    }
    if shown.refused:
        why = certificates.why_not(read, host, now)
        day = read.begins if why == "not_yet" else read.ends
        facts: tuple[Detail, ...] = (f"{day:%Y-%m-%d}", f"{now:%Y-%m-%d}")
        if why in ("wrong_name", "unknown_authority"):
            facts = (host if why == "wrong_name" else read.issuer,)
        return said(Verdict.TROUBLE, why, facts, **details, refused=shown.refused)
    left = (read.ends - now).days
    if left < certificates.SOON:
        return said(Verdict.ATTENTION, "soon", (f"{read.ends:%Y-%m-%d}",), **details)
    return said(Verdict.OK, "inspected" if read.inspected else "ok", (read.issuer,), **details)


def _server(line: Line, url: str, clock: Clock, where: dict[str, Detail]) -> Iterator[Finding]:
    kept = KeptLine(url)

    def said(verdict: Verdict, code: str, *facts: Detail) -> Finding:
        return Finding("server", verdict, code, facts, where, line.office)

    try:
        _heard(kept, url, line, clock)  # the first question pays for the connection
        heard = _heard(kept, url, line, clock)
    except SyncProblem as problem:
        where["problem"] = type(problem).__name__
        known = {"NotOurServer": "portal", "ServerTrouble": "in_trouble", "TooBusy": "busy"}
        yield said(Verdict.ATTENTION, known.get(type(problem).__name__, "unreachable"))
        return
    finally:
        kept.close()
    where |= {"milliseconds": heard.milliseconds, "signed_by": heard.by or "nobody known"}
    if not heard.by:
        yield said(Verdict.TROUBLE, "other_server")
        return
    slow = heard.milliseconds > SLOW
    yield said(Verdict.ATTENTION if slow else Verdict.OK, "slow" if slow else "ok", heard.milliseconds)
    yield _clock(line, heard)
    yield _version(line, heard.answer)


def _heard(kept: KeptLine, url: str, line: Line, clock: Clock) -> Heard:
    """Ask for the server's signed time. Raises SyncProblem."""
    nonce, started = secrets.token_urlsafe(16), time.monotonic()
    with named_failures():
        response = kept.ask("GET", f"{url}/v1/clock?nonce={nonce}", _PLAIN)
    with response:
        body = whole_body(response)
    took = time.monotonic() - started
    now = clock.now() - dt.timedelta(seconds=took / 2)
    try:
        if response.status_code != 200:
            raise failed(response, body)
        answer = msgspec.json.decode(body, type=ClockAnswer)
        off = (now - dt.datetime.fromisoformat(answer.now)).total_seconds()
    except (msgspec.DecodeError, ValueError, TypeError) as error:
        raise failed(response, b"") from error
    headers = list(response.headers.items())
    by = ""
    for name, keys in (("pinned", lambda: (line.server_key,)), ("followed", lambda: _followed(kept, url, line))):
        try:
            believed = tuple(key for key in keys() if key)
            if believed:
                signing.verify_answer(believed, 200, headers, body, nonce)
                by = name
                break
        except signing.BadSignature:
            continue
    return Heard(answer, round(took * 1000), off, by)


def _followed(kept: KeptLine, url: str, line: Line) -> tuple[bytes, ...]:
    """The keys that proven changes lead to from the pinned one. Raises SyncProblem."""
    with named_failures():
        response = kept.ask("GET", f"{url}/v1/keys", _PLAIN)
    with response:
        body = whole_body(response)
    try:
        changes = encoding.decode(body, tuple[KeyChange, ...])
    except msgspec.DecodeError:
        return ()
    pinned = Trusted(line.key_number, line.server_key, line.recovery_key)
    return tuple(each.key for each in key_changes.follow_all(pinned, changes))


def _clock(line: Line, heard: Heard) -> Finding:
    off = round(heard.off)
    code = "ok" if abs(off) <= WRONG else "fast" if off > 0 else "slow"
    verdict = Verdict.OK if code == "ok" else Verdict.TROUBLE
    details: dict[str, Detail] = {"off": off, "server_said": heard.answer.now}
    return Finding("clock", verdict, code, (abs(off),), details, line.office)


def _version(line: Line, answer: ClockAnswer) -> Finding:
    details: dict[str, Detail] = {
        "protocol": PROTOCOL, "least": answer.least_protocol, "least_heard": answer.least_heard,
    }  # fmt: skip
    if answer.least_version:
        details |= {"least_version": answer.least_version, "least_version_from": answer.least_version_from}
    if not answer.least_protocol:
        verdict, code = Verdict.OK, "not_known"
    elif is_older(VERSION, answer.least_version):
        verdict, code = Verdict.ATTENTION, "below_least"
    elif answer.least_heard > PROTOCOL:
        verdict, code = Verdict.TROUBLE, "too_old"
    elif answer.least_protocol > PROTOCOL:
        verdict, code = Verdict.ATTENTION, "outdated"
    else:
        verdict, code = Verdict.OK, "ok"
    return Finding("version", verdict, code, (), details, line.office)
