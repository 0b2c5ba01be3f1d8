"""The server's door: whole HTTP requests, forged or altered on their way, to an application in the same process.

Nobody here has the key of the device they say to be. Whatever is not byte for byte what a device signed, to the address
it signed it for, within its minutes, must be turned away before anything is decoded. Neighbour: forgeries.
"""

import asyncio
import base64
import hashlib
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from backports import zstd

from sync.protocol import encoding, history, signing
from sync.protocol.messages import EnrolAnswer, EnrolRequest, ExchangeAnswer
from sync.server import application
from sync.server.admin import operations
from tests.kit.clock import SettableClock
from tests.kit.municipalities import BUILT_IN
from tests.kit.pretend import Pretender

HOST = "127.0.0.1:8443"


@dataclass(frozen=True)
class Letter:
    """One request as it travels."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


class Door:
    """An application, asked without a network, and two desktops of two entities that it knows."""

    def __init__(self, folder: Path) -> None:
        self.clock = SettableClock()
        self.app = application.build(folder / "server", self.clock)
        self._loop = asyncio.new_event_loop()
        registry = self.app.state.registry
        file = folder / "municipis.csv"
        file.write_text(BUILT_IN, encoding="utf-8")
        operations.import_entities(registry, file)
        known = [entity.ine10 for entity in registry.entities()]
        self.desks = [self._enrolled(registry, entity, role) for entity in known[:2] for role in ("secretary", "clerk")]
        self.code = operations.new_code(registry, known[0], self.desks[0].person)

    def _enrolled(self, registry: Any, entity: str, role: str) -> Pretender:
        person = operations.add_person(registry, entity, f"{role.capitalize()} Prova", [role])
        code, key = operations.new_code(registry, entity, person), signing.new_key()
        public = signing.public_bytes(key)
        proof = key.sign(history.enrolment_statement(code, public))
        asked = encoding.encode(EnrolRequest(1, code, public, "prova", proof))
        _, raw = self.ask(Letter("POST", "/v1/enrol", {"content-type": encoding.MEDIA_TYPE}, asked))
        answer = encoding.decode(raw, EnrolAnswer)
        desk = Pretender(None, answer.device, answer.person, key, answer.server_key, self.clock, entity)
        desk.incarnation = answer.incarnation
        return desk

    def letter(self, desk: Pretender) -> Letter:
        """An honest exchange, signed."""
        body, coding = encoding.compress(encoding.encode(desk.request()))
        path = f"/v1/entities/{desk.entity}/exchange"
        headers = {"content-type": encoding.MEDIA_TYPE} | ({"content-encoding": coding} if coding else {})
        signed = signing.sign_request(
            desk.key, desk.device, "POST", f"http://{HOST}{path}", body, self.clock.now(), headers
        )
        return Letter("POST", path, {name.lower(): value for name, value in signed.items()}, body)

    def ask(self, letter: Letter) -> tuple[int, bytes]:
        """The status and the body of the answer."""
        status, _, body = self.ask_whole(letter)
        return status, body

    def ask_whole(self, letter: Letter) -> tuple[int, dict[str, str], bytes]:
        """The same with its headers."""
        return self._loop.run_until_complete(self._ask(letter))

    def deliver(self, desk: Pretender, letter: Letter | None = None) -> None:
        """An honest exchange of a pretended desktop, through the door."""
        status, body = self.ask(letter or self.letter(desk))
        assert status == 200, body
        coding = "zstd" if body.startswith(b"\x28\xb5\x2f\xfd") else None
        desk.takes(encoding.decode(encoding.decompress(body, coding), ExchangeAnswer))

    async def _ask(self, letter: Letter) -> tuple[int, dict[str, str], bytes]:
        path, _, query = letter.path.partition("?")
        headers = {"host": HOST, "content-length": str(len(letter.body))} | letter.headers
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "scheme": "http",
            "method": letter.method, "path": path, "raw_path": path.encode(), "root_path": "",
            "query_string": query.encode(),
            "headers": [(name.encode(), value.encode("latin-1")) for name, value in headers.items()],
            "client": ("127.0.0.1", 50_000), "server": ("127.0.0.1", 8443), "state": {},
        }  # fmt: skip
        said: list[Any] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": letter.body, "more_body": False}

        async def send(message: Any) -> None:
            said.append(message)

        await self.app(scope, receive, send)
        told = {name.decode("latin-1"): value.decode("latin-1") for name, value in said[0]["headers"]}
        return said[0]["status"], told, b"".join(message.get("body", b"") for message in said[1:])

    def state(self) -> Any:
        """What the server knows: journals and desks."""
        registry = self.app.state.registry
        return [
            (facts.seq, facts.hash, {desk.device: desk.device_seq for desk in facts.desks.values()})
            for facts in (registry.journal(entity).facts() for entity in dict.fromkeys(d.entity for d in self.desks))
        ]

    def close(self) -> None:
        self.app.state.gate.close()
        self.app.state.registry.close()
        self._loop.close()


Trick = Callable[[Door, random.Random, Pretender, Letter], Letter]


def _body_bits(_door: Door, rng: random.Random, _desk: Pretender, letter: Letter) -> Letter:
    body = bytearray(letter.body)
    body[rng.randrange(len(body))] ^= 1 << rng.randrange(8)
    return replace(letter, body=bytes(body))


def _body_and_digest(door: Door, rng: random.Random, desk: Pretender, letter: Letter) -> Letter:
    """The digest fits the new body; the signature does not."""
    return _digested(_body_bits(door, rng, desk, letter))


def _digested(letter: Letter) -> Letter:
    name = "sha-512" if "sha-512" in letter.headers["content-digest"] else "sha-256"
    digest = base64.b64encode(hashlib.new(name.replace("-", ""), letter.body).digest()).decode()
    return replace(letter, headers=letter.headers | {"content-digest": f"{name}=:{digest}:"})


def _signature(_door: Door, rng: random.Random, _desk: Pretender, letter: Letter) -> Letter:
    raw = bytearray(base64.b64decode(letter.headers["signature"].split(":")[1]))
    raw[rng.randrange(len(raw))] ^= 1 << rng.randrange(8)
    name = letter.headers["signature"].split("=")[0]
    return replace(letter, headers=letter.headers | {"signature": f"{name}=:{base64.b64encode(raw).decode()}:"})


def _input(door: Door, rng: random.Random, desk: Pretender, letter: Letter) -> Letter:
    """Another word in what was signed: later, other nonce, other key, other purpose, fewer parts."""
    text = letter.headers["signature-input"]
    other = rng.choice([each.device for each in door.desks if each is not desk] + ["0" * 32, "server"])
    text = rng.choice(
        (
            re.sub(r"created=(\d+)", lambda found: f"created={int(found[1]) + rng.choice((1, 60, 200))}", text),
            re.sub(r'nonce="[^"]*"', 'nonce="AAAAAAAAAAAAAAAAAAAAAA"', text),
            re.sub(r'keyid="[^"]*"', f'keyid="{other}"', text),
            re.sub(r'tag="[^"]*"', 'tag="other"', text),
            re.sub(r'alg="[^"]*"', 'alg="hmac-sha256"', text) if "alg=" in text else text + ';alg="hmac-sha256"',
            text.replace('"content-digest"', "").replace("  ", " "),
            text.replace('"@target-uri"', '"@path"'),
            text + ";expires=99999999999",
            "",
        )
    )
    return replace(letter, headers=letter.headers | {"signature-input": text})


def _without(_door: Door, rng: random.Random, _desk: Pretender, letter: Letter) -> Letter:
    gone = rng.choice(("signature", "signature-input", "content-digest"))
    return replace(letter, headers={name: value for name, value in letter.headers.items() if name != gone})


def _elsewhere(door: Door, rng: random.Random, desk: Pretender, letter: Letter) -> Letter:
    """To another place than it was signed for: another entity, another host, another method, a question added."""
    other = next(each.entity for each in door.desks if each.entity != desk.entity)
    way = rng.randrange(4)
    if way == 0:
        return replace(letter, path=letter.path.replace(desk.entity, other))
    if way == 1:
        return replace(letter, headers=letter.headers | {"host": rng.choice(("example.org", "127.0.0.1", "a b", ""))})
    if way == 2:
        return replace(letter, method=rng.choice(("PUT", "GET", "DELETE", "PATCH")))
    return replace(letter, path=letter.path + rng.choice(("?x=1", "/", "?", "/../exchange")).rstrip("?") + "?a")


def _foreign(door: Door, rng: random.Random, desk: Pretender, letter: Letter) -> Letter:
    """A true desktop of another entity asks for this one, well signed."""
    other = rng.choice([each for each in door.desks if each.entity != desk.entity])
    body = letter.body
    headers = {name: value for name, value in letter.headers.items() if name.startswith("content-")}
    headers.pop("content-digest")
    url = f"http://{HOST}{letter.path}"
    signed = signing.sign_request(other.key, other.device, "POST", url, body, door.clock.now(), headers)
    return replace(letter, headers={name.lower(): value for name, value in signed.items()})


def _posing(door: Door, rng: random.Random, desk: Pretender, letter: Letter) -> Letter:
    """Signed by another key in this device's name."""
    key = rng.choice([each.key for each in door.desks if each is not desk] + [signing.new_key()])
    headers = {name: value for name, value in letter.headers.items() if name in ("content-type", "content-encoding")}
    url = f"http://{HOST}{letter.path}"
    signed = signing.sign_request(key, desk.device, "POST", url, letter.body, door.clock.now(), headers)
    return replace(letter, headers={name.lower(): value for name, value in signed.items()})


def _too_late(door: Door, rng: random.Random, _desk: Pretender, letter: Letter) -> Letter:
    """Held back for longer than a signature lives, or from a future that has not come."""
    door.clock.forward(seconds=rng.choice((301, 600, 86_400, -301, -4_000)))
    return letter


def _coding(_door: Door, rng: random.Random, _desk: Pretender, letter: Letter) -> Letter:
    """Another coding or type than was sent; headers that no signature covers must not matter."""
    name, value = rng.choice(
        (("content-encoding", "gzip"), ("content-encoding", "identity"), ("content-type", "text/html"))
    )
    return replace(letter, headers=letter.headers | {name: value})


def _bomb(door: Door, rng: random.Random, desk: Pretender, letter: Letter) -> Letter:
    """A few bytes that would become a gigabyte, even from a true desktop."""
    body = zstd.compress(bytes(80 * 1024 * 1024), 1)
    headers = {"content-type": encoding.MEDIA_TYPE, "content-encoding": "zstd"}
    url = f"http://{HOST}{letter.path}"
    signed = signing.sign_request(desk.key, desk.device, "POST", url, body, door.clock.now(), headers)
    return replace(letter, headers={name.lower(): value for name, value in signed.items()}, body=body)


def _again(door: Door, rng: random.Random, desk: Pretender, letter: Letter) -> Letter:
    """What has arrived arrives again within its minutes: it gets its stored answer and does nothing."""
    door.deliver(desk, letter)
    if rng.random() < 0.5:
        door.deliver(desk)
    return letter


def _enrolment(door: Door, rng: random.Random, desk: Pretender, letter: Letter) -> Letter:
    """A code that is none, or a key whose holder does not prove it."""
    key, other = signing.new_key(), signing.new_key()
    public = signing.public_bytes(key)
    nearly = door.code[:-1] + ("0" if door.code[-1] != "0" else "1")
    code = rng.choice((door.code, nearly, "AAAA-AAAA-AAAA-AAAA", "", "x" * 101))
    prover = other if code == door.code else rng.choice((key, other))
    proof = prover.sign(history.enrolment_statement(code, public))
    asked = EnrolRequest(1, code, rng.choice((public, public[:31])), "prova", proof)
    return Letter("POST", "/v1/enrol", {"content-type": encoding.MEDIA_TYPE}, encoding.encode(asked))


TRICKS: dict[str, tuple[float, Trick]] = {
    "body": (6, _body_bits),
    "body and digest": (4, _body_and_digest),
    "signature": (6, _signature),
    "what was signed": (8, _input),
    "unsigned": (3, _without),
    "elsewhere": (5, _elsewhere),
    "another entity's desktop": (4, _foreign),
    "in another's name": (4, _posing),
    "at another time": (4, _too_late),
    "coding": (3, _coding),
    "a bomb": (0.1, _bomb),
    "enrolment": (3, _enrolment),
    "again": (3, _again),
}
