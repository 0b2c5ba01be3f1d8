"""One client process of the bench "monday": a share of the desktops, a thread and a connection each, without SQLite.

All sets are made, and all first requests encoded, before "ready" is said; they are signed as they go, as they must be.
"""

import http.client
import json
import random
import sys
import threading
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from app.domain.ids import new_id
from sync.protocol import encoding, signing
from sync.protocol.messages import ExchangeAnswer
from sync.server.clock import SystemClock
from tests.kit.pretend import Pretender, change

_WORDS = "la el de amb per llicència obres sol·licitud informe carrer plaça notificació resolució acord decret".split()
_CLOCK = SystemClock()


@dataclass
class Morning:
    """What one desktop has lived through."""

    seconds: list[float]
    waits: int = 0
    acknowledged: float = 0.0
    level: float = 0.0


class Desktop:
    """One desktop with its frozen sets."""

    def __init__(self, url: str, told: dict[str, str], sets: int) -> None:
        key = signing.private_key(bytes.fromhex(told["key"]))
        self._desk = Pretender(None, told["device"], told["person"], key, b"", _CLOCK, told["entity"])
        self._url = f"{url}/v1/entities/{told['entity']}/exchange"
        chance = random.Random(told["device"])
        file = self._desk.opens("Guals")
        for _ in range(sets - 1):
            text = " ".join(chance.choices(_WORDS, k=140))[:1_000]
            values = {"author": told["person"], "written_at": "2026-11-23T08:00:00Z", "text": text}
            self._desk.writes(change("note", new_id(), True, file, **values))
        self._next = self._encoded()
        self.morning = Morning([])

    def _encoded(self) -> tuple[bytes, str | None]:
        return encoding.compress(encoding.encode(self._desk.request()))

    def lives(self, start: threading.Event) -> None:
        """Exchange until level."""
        start.wait()
        parts = urlsplit(self._url)
        line = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=120)
        while True:
            began = time.monotonic()
            try:
                status, wait, body = self._asked(line, parts.path)
            except OSError:
                line.close()
                status, wait, body = 503, 1.0, b""
            self.morning.seconds.append(time.monotonic() - began)
            if status in (429, 503):
                self.morning.waits += 1
                time.sleep(wait)
                continue
            if status != 200:
                raise RuntimeError(f"{status} {body[:200]!r}")
            if not self._takes(encoding.decode(body, ExchangeAnswer)):
                break
            self._next = self._encoded()
        line.close()

    def _asked(self, line: http.client.HTTPConnection, path: str) -> tuple[int, float, bytes]:
        body, coding = self._next
        headers = {"Content-Type": encoding.MEDIA_TYPE, "Accept": encoding.MEDIA_TYPE}
        if coding:
            headers["Content-Encoding"] = coding
        signed = signing.sign_request(
            self._desk.key, self._desk.device, "POST", self._url, body, _CLOCK.now(), headers
        )
        line.request("POST", path, body, signed)
        answer = line.getresponse()
        raw = answer.read()
        wait = float(answer.headers.get("Retry-After") or 1)
        if answer.status == 200:
            raw = encoding.decompress(raw, answer.headers.get("Content-Encoding"))
        return answer.status, wait, raw

    def _takes(self, answer: ExchangeAnswer) -> bool:
        """Whether there is more. What real desktops verify is not verified here: the server is what is measured."""
        desk = self._desk
        desk.outbox = [each for each in desk.outbox if each[0] > answer.received_device_seq]
        if not desk.outbox and not self.morning.acknowledged:
            self.morning.acknowledged = time.monotonic()
        if answer.blocks:
            last = answer.blocks[-1]
            desk.cursor, desk.cursor_hash = last.first + len(last) - 1, answer.page_hash
        desk.checkpoint, desk.incarnation = answer.checkpoint, answer.incarnation
        desk.token, desk.scope = answer.token, answer.scope
        self.morning.level = time.monotonic()
        return answer.more or bool(desk.outbox)


def main() -> None:
    """Say "ready", wait for a word, tell what happened as JSON."""
    with open(sys.argv[1], encoding="utf-8") as file:  # noqa: PTH123 - a plan of our own
        plan: dict[str, Any] = json.load(file)
    desktops = [Desktop(plan["url"], told, plan["sets"]) for told in plan["desktops"]]
    threading.stack_size(512 * 1024)
    start = threading.Event()
    threads = [threading.Thread(target=desktop.lives, args=(start,)) for desktop in desktops]
    for thread in threads:
        thread.start()
    print("ready", flush=True)
    sys.stdin.readline()
    start.set()
    for thread in threads:
        thread.join()
    mornings = [desktop.morning for desktop in desktops]
    told = {
        "seconds": [each for morning in mornings for each in morning.seconds],
        "waits": sum(morning.waits for morning in mornings),
        "acknowledged": max(morning.acknowledged for morning in mornings),
        "level": max(morning.level for morning in mornings),
    }
    assert all(morning.acknowledged for morning in mornings), "a desktop has given up"
    print(json.dumps(told))


if __name__ == "__main__":
    main()
