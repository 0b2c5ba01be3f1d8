"""Every route, for every sort of asker and two entities: who is answered what, and who is shown what a person wrote.

The routes come from the router itself: a new one without a line here fails, and so does one that is not described.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import requests
from backports import zstd
from starlette.routing import Route

from app.domain.ids import new_id
from app.domain.roles import Role
from sync.protocol import encoding, signing, snapshots
from sync.protocol.files import HaveRequest
from sync.server import admin
from sync.server.application import build
from tests.kit.pretend import Pretender, change
from tests.kit.server import ENTITY, OTHER, HttpRoad, Served, running_server
from tests.kit.tus import TUS, Sender, sha256

CANARY = "Canària Fictícia 00000000T"
FILE = (CANARY * 100).encode()

Key = tuple[str, str]


def routes(app: Any) -> set[Key]:
    """(method, path) of every route, as OpenAPI writes paths. HEAD of a GET is Starlette's own."""
    found = set()
    for route in app.routes:
        assert isinstance(route, Route)
        path = re.sub(r":\w+}", "}", route.path)
        methods = set(route.methods or ())
        found |= {(method, path) for method in methods - ({"HEAD"} if "GET" in methods else set())}
    return found


@dataclass
class House:
    """A server with work in both entities, and one asker of every sort."""

    served: Served
    askers: dict[str, Pretender]
    file: str
    upload: str
    """Path of an upload's address in ENTITY."""
    sending: str


@pytest.fixture(scope="module")
def house(store: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with running_server(tmp_path_factory.mktemp("routes")) as served:
        askers = {role.value: served.enrol(role.value) for role in Role}
        maria = askers["secretary"]
        file = maria.opens(CANARY)
        note = {"author": maria.person, "written_at": "2026-11-23T08:00:00Z", "text": CANARY}
        maria.writes(change("note", new_id(), True, file, **note))
        maria.level()
        sender = Sender(maria)
        sender.send(FILE)
        sender.names(FILE, file)
        open_upload = sender.address(b"half a file").removeprefix(served.url)
        askers["foreign"] = served.enrol("secretary", OTHER)
        askers["foreign"].opens("d'un altre municipi")
        askers["foreign"].level()
        person = admin.add_person(served.running.registry, ENTITY, "Robada Inventada", ["secretary"])
        served.codes[ENTITY, "revoked"] = admin.new_code(served.running.registry, ENTITY, person)
        askers["revoked"] = served.enrol("revoked")
        admin.revoke(served.running.registry, askers["revoked"].device, "robat")
        key = signing.new_key()
        road = HttpRoad(served.url, ENTITY, key, served.clock)
        askers["forger"] = Pretender(road, maria.device, maria.person, key, maria.server_key, maria.clock, ENTITY)
        askers["stranger"] = Pretender(road, "f" * 32, maria.person, key, maria.server_key, maria.clock, ENTITY)
        yield House(served, askers, file, open_upload, open_upload.rpartition("/")[2])


Ask = Callable[[House, Pretender], requests.Response]


def signed(method: str, path: str, body: Callable[[House, Pretender], bytes] = lambda _house, _asker: b"") -> Ask:
    """A signed request; the path's words stand for what is in ENTITY."""

    def ask(house: House, asker: Pretender) -> requests.Response:
        words = {"entity": ENTITY, "sha256": sha256(FILE), "file": house.file, "id": "0" * 32, "piece": "0"}
        words["head"] = str(house.served.running.registry.journal(ENTITY).facts().seq)
        if "{id}" in path:
            made = signed("GET", "/v1/entities/{entity}/snapshot")(house, asker)
            if made.status_code == 200:
                words["id"] = encoding.decode(plain_of(made), snapshots.Manifest).id
        plain = body(house, asker)
        headers = {**TUS, "Accept": encoding.MEDIA_TYPE, **({"Content-Type": encoding.MEDIA_TYPE} if plain else {})}
        if "length=" in path:
            headers["Upload-Length"] = "3"
        url = house.served.url + path.format(**words)
        headers = signing.sign_request(asker.key, asker.device, method, url, plain, asker.road.clock.now(), headers)
        return requests.request(method, url, data=plain, headers=headers, timeout=30, stream=path == "/v1/live")

    return ask


def by_secret(method: str, **headers: str) -> Ask:
    """A request to the secret address, as a tus client makes it; the asker plays no part."""

    def ask(house: House, _asker: Pretender) -> requests.Response:
        url = house.served.url + house.upload
        return requests.request(method, url, data=b"", headers={**TUS, **headers}, timeout=30)

    return ask


def exchanging(_house: House, asker: Pretender) -> bytes:
    asker.forget()
    return encoding.encode(asker.request(sending=0, cursor=0, cursor_hash=bytes(32)))


def plain_of(answer: requests.Response) -> bytes:
    return encoding.decompress(answer.content, None)


ROLES = tuple(role.value for role in Role)
EDITORS = ("secretary", "clerk", "technician")
READERS = ("secretary", "clerk", "mayor", "technician")
OUTSIDERS = {"foreign": 401, "revoked": 403, "forger": 401, "stranger": 401}
"""Of an entity, whatever they ask of it."""
ANYBODY = dict.fromkeys((*ROLES, *OUTSIDERS), 200)


def members(status: int = 200, others: int = 200, who: tuple[str, ...] = ROLES) -> dict[str, int]:
    return {**{role: status if role in who else others for role in ROLES}, **OUTSIDERS}


NOBODY: tuple[str, ...] = ()
IN = "/v1/entities/{entity}"
HAVE = encoding.encode(HaveRequest((sha256(FILE),)))

LINES: dict[Key, tuple[Ask, dict[str, int], tuple[str, ...]]] = {
    ("POST", f"{IN}/exchange"): (signed("POST", f"{IN}/exchange", exchanging), members(), READERS),
    ("POST", f"{IN}/files"): (
        signed("POST", f"{IN}/files?length=3&sha256={sha256(b'abc')}"), members(201, 403, EDITORS), NOBODY
    ),
    ("OPTIONS", f"{IN}/files"): (signed("OPTIONS", f"{IN}/files"), dict.fromkeys(ANYBODY, 204), NOBODY),
    ("POST", f"{IN}/files/have"): (
        signed("POST", f"{IN}/files/have", lambda _house, _asker: HAVE), members(), NOBODY
    ),
    ("GET", f"{IN}/files/{{sha256}}"): (signed("GET", f"{IN}/files/{{sha256}}"), members(200, 404, READERS), READERS),
    # Whoever has the secret address; nothing that was sent ever comes back from it.
    ("HEAD", f"{IN}/uploads/{{secret}}"): (by_secret("HEAD"), ANYBODY, NOBODY),
    ("PATCH", f"{IN}/uploads/{{secret}}"): (
        by_secret("PATCH", **{"Upload-Offset": "1", "Content-Type": "application/offset+octet-stream"}),
        dict.fromkeys(ANYBODY, 409),
        NOBODY,
    ),
    ("POST", f"{IN}/uploads/{{secret}}"): (by_secret("POST", **{"X-HTTP-Method-Override": "HEAD"}), ANYBODY, NOBODY),
    ("OPTIONS", f"{IN}/uploads/{{secret}}"): (by_secret("OPTIONS"), dict.fromkeys(ANYBODY, 204), NOBODY),
    ("GET", f"{IN}/snapshot"): (signed("GET", f"{IN}/snapshot"), members(), NOBODY),
    ("GET", f"{IN}/snapshot/{{id}}/{{piece}}"): (signed("GET", f"{IN}/snapshot/{{id}}/{{piece}}"), members(), READERS),
    ("GET", f"{IN}/entries"): (signed("GET", f"{IN}/entries?after=0&until={{head}}"), members(), READERS),
    ("POST", "/v1/enrol"): (
        signed("POST", "/v1/enrol", lambda _house, _asker: b"no code"), dict.fromkeys(ANYBODY, 400), NOBODY
    ),
    ("GET", "/v1/live"): (signed("GET", "/v1/live"), {**members(), "foreign": 200}, NOBODY),
    ("GET", "/v1/keys"): (signed("GET", "/v1/keys"), ANYBODY, NOBODY),
    ("GET", "/v1/clock"): (signed("GET", "/v1/clock?nonce=what-time-is-it"), ANYBODY, NOBODY),
    ("GET", "/v1/openapi.json"): (signed("GET", "/v1/openapi.json"), ANYBODY, NOBODY),
    ("GET", "/updates/{path}"): (
        signed("GET", "/updates/metadata/timestamp.json"), dict.fromkeys(ANYBODY, 404), NOBODY
    ),
    ("GET", "/healthz"): (signed("GET", "/healthz"), ANYBODY, NOBODY),
    ("GET", "/readyz"): (signed("GET", "/readyz"), ANYBODY, NOBODY),
    # Last: it ends the upload that the others ask about.
    ("DELETE", f"{IN}/uploads/{{secret}}"): (
        by_secret("DELETE"), {**dict.fromkeys(ANYBODY, 410), ROLES[0]: 204}, NOBODY
    ),
}  # fmt: skip
"""What each is asked, what the status is for whom, and who is shown the canary."""


def unfolded(raw: bytes) -> bytes:
    """All bytes in an answer, what is compressed within them too."""
    found = [raw]
    for part in found:
        at = part.find(_ZSTD)
        while at >= 0:
            found.append(zstd.ZstdDecompressor().decompress(part[at:]))
            at = part.find(_ZSTD, at + 4)
    return b"".join(found)


_ZSTD = b"\x28\xb5\x2f\xfd"


def test_every_route_has_its_line_and_is_described(house: House) -> None:
    app = house.served.running.app
    assert set(LINES) == routes(app)
    paths = requests.get(house.served.url + "/v1/openapi.json", timeout=30).json()["paths"]
    described = {(method.upper(), path) for path, methods in paths.items() for method in methods}
    assert described == routes(app)


def test_what_is_described_can_be_followed(house: House) -> None:
    """Every reference leads somewhere, and every place of a path is named."""
    document = requests.get(house.served.url + "/v1/openapi.json", timeout=30).json()
    text = requests.get(house.served.url + "/v1/openapi.json", timeout=30).text
    for name in re.findall(r'"#/components/schemas/(\w+)"', text):
        assert name in document["components"]["schemas"]
    for path, methods in document["paths"].items():
        for method, said in methods.items():
            named = {each["name"] for each in said.get("parameters", ()) if each["in"] == "path"}
            assert named == set(re.findall(r"{(\w+)}", path)), (method, path)
            assert said["summary"].endswith(".") and said["responses"]


@pytest.mark.parametrize(("method", "path"), LINES, ids=str)
def test_who_is_answered_what_and_shown_what(house: House, method: str, path: str) -> None:
    ask, expected, shown = LINES[method, path]
    assert set(expected) == set(house.askers)
    for who, asker in house.askers.items():
        with ask(house, asker) as answer:
            told = answer.status_code
            body = b"" if path == "/v1/live" else unfolded(answer.content)
        assert told == expected[who], who
        assert (CANARY.encode() in body) == (who in shown), who


def test_a_secret_address_is_of_one_entity(house: House) -> None:
    address = Sender(house.askers["secretary"]).address(b"another half")
    assert requests.head(address, headers=TUS, timeout=30).status_code == 200
    assert requests.head(address.replace(ENTITY, OTHER), headers=TUS, timeout=30).status_code == 404


def test_a_route_nobody_wrote_a_line_for_is_noticed(tmp_path: Path) -> None:
    app = build(tmp_path / "server")
    try:
        app.router.routes.append(Route("/v1/entities/{entity}/more", lambda _request: None, methods=["GET"]))
        assert routes(app) - set(LINES) == {("GET", "/v1/entities/{entity}/more")}
    finally:
        app.state.gate.close()
        app.state.registry.close()
