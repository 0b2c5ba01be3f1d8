"""A real central server on this machine, with two invented entities and people of every role, each with a code.

    with running_server(tmp_path) as served:
        maria = served.enrol("secretary")
        maria.opens("Guals")
        maria.level()
"""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests

from app.domain.roles import Role
from sync.protocol import encoding, history, signing
from sync.protocol.messages import EnrolAnswer, EnrolRequest, ExchangeAnswer, ExchangeRequest, Failure
from sync.server import admin
from sync.server.clock import Clock
from sync.server.limits import Limits, Rate
from sync.server.running import Running
from tests.kit.clock import SettableClock
from tests.kit.pretend import Pretender

_ANY = Rate(1e9, 1e9)
UNLIMITED = Limits(_ANY, _ANY, _ANY, _ANY)
"""A test asks as often in a second as an office does in a week."""

ENTITY = "2500190004"
OTHER = "2500240003"

CSV = f"""ine10,name,comarca,population,dir3
{ENTITY},Vila de Prova,Pallars Jussà,186,L01250019
{OTHER},Prova de Munt,Noguera,491,L01250024
"""


class Failing(Exception):
    """The server said no: `status` and its Failure."""

    def __init__(self, status: int, failure: Failure) -> None:
        super().__init__(status, failure.code, *failure.about)
        self.status = status
        self.failure = failure


@dataclass
class HttpRoad:
    """A pretended desktop's road over HTTP."""

    url: str
    entity: str
    key: Any
    clock: Clock
    session: requests.Session = field(default_factory=requests.Session)

    def exchange(self, device: str, request: ExchangeRequest) -> ExchangeAnswer:
        """Ask once. Raises Failing."""
        path = f"/v1/entities/{self.entity}/exchange"
        response = self.post(device, path, encoding.encode(request))
        return encoding.decode(opened(response), ExchangeAnswer)

    def post(self, device: str, path: str, plain: bytes, **headers: str) -> requests.Response:
        """Post signed bytes and return whatever comes."""
        body, coding = encoding.compress(plain)
        sent = {"Content-Type": encoding.MEDIA_TYPE, **({"Content-Encoding": coding} if coding else {}), **headers}
        url = self.url + path
        signed = signing.sign_request(self.key, device, "POST", url, body, self.clock.now(), sent)
        return self.session.post(url, data=body, headers=signed, timeout=30)

    def get(self, device: str, path: str, **options: Any) -> requests.Response:
        """Get with a signature."""
        url = self.url + path
        signed = signing.sign_request(self.key, device, "GET", url, b"", self.clock.now())
        return self.session.get(url, headers=signed, timeout=30, **options)


def opened(response: requests.Response) -> bytes:
    """The plain body of an answer. Raises Failing."""
    if response.status_code != 200:
        raise Failing(response.status_code, failure_of(response))
    # requests undoes zstd by itself where it can; then the bytes are plain already.
    return response.content


def failure_of(response: requests.Response) -> Failure:
    """The Failure in an answer, in whichever form it came."""
    if response.headers["Content-Type"] == encoding.MEDIA_TYPE:
        return encoding.decode(response.content, Failure)
    assert response.headers["Content-Type"] == "application/json"
    return Failure(response.json()["code"], tuple(response.json().get("about", ())), response.json().get("now", ""))


@dataclass
class Served:
    """What `running_server` gives."""

    running: Running
    clock: Clock
    codes: dict[tuple[str, str], str]
    """(entity, role) to the one-time code of a person with that role."""
    people: dict[tuple[str, str], str]

    @property
    def url(self) -> str:
        return self.running.url

    def enrol(self, role: str = "secretary", entity: str = ENTITY, name: str = "prova") -> Pretender:
        """A pretended desktop that brought its person's code over HTTP."""
        key = signing.new_key()
        answer = self.brings(self.codes[entity, role], key, name)
        clock = self.clock if isinstance(self.clock, SettableClock) else SettableClock(dt.datetime.now(dt.UTC))
        road = HttpRoad(self.url, entity, key, self.clock)
        return Pretender(road, answer.device, answer.person, key, answer.server_key, clock, entity)

    def brings(self, code: str, key: Any, name: str = "prova") -> EnrolAnswer:
        """Bring a code. Raises Failing."""
        return brings(self.url, code, key, name)


def brings(url: str, code: str, key: Any, name: str = "prova") -> EnrolAnswer:
    """Bring a code to whatever server. Raises Failing."""
    public = signing.public_bytes(key)
    request = EnrolRequest(1, code, public, name, key.sign(history.enrolment_statement(code, public)))
    headers = {"Content-Type": encoding.MEDIA_TYPE}
    response = requests.post(url + "/v1/enrol", data=encoding.encode(request), headers=headers, timeout=30)
    return encoding.decode(opened(response), EnrolAnswer)


@contextmanager
def running_server(folder: Path, clock: Clock | None = None, **options: Any) -> Iterator[Served]:
    """Serve over `folder` on a free port. Without a clock it is the machine's."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "entities.csv"
    file.write_text(CSV, encoding="utf-8")
    options.setdefault("limits", UNLIMITED)
    with Running(folder / "server", clock, **options) as running:
        registry = running.registry
        admin.import_entities(registry, file)
        codes, people = {}, {}
        for entity in (ENTITY, OTHER):
            for role in Role:
                person = admin.add_person(registry, entity, f"{role.capitalize()} Fictícia", [role])
                people[entity, role.value] = person
                codes[entity, role.value] = admin.new_code(registry, entity, person)
        yield Served(running, registry.clock, codes, people)
