"""Too much: sets that would make an entry no desktop can read, bodies that take a hundred times their size, crowds.

An entry that cannot be read would end the entity's synchronisation for ever, for all; memory and threads of the server
belong to all town halls. All of the senders here are enrolled, but for the strangers.
"""

import select
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import Any

import msgspec
import pytest
import requests

from app.domain import bundles, change_sets
from app.domain.change_sets import Change, SealedSet
from app.domain.ids import new_id
from sync.protocol import encoding, signing
from sync.server import rows
from sync.server.asgi import Gate
from sync.server.failures import Failed
from sync.server.journal import EntityJournal
from sync.server.questions import Question
from tests.kit.patience import until
from tests.kit.pretend import Pretender, change, empty_journal, enrolled
from tests.kit.server import ENTITY, OTHER, HttpRoad, Served, running_server
from tests.sync.server.test_http import EXCHANGE, road, said
from tests.sync.server.test_judging import decided, novelty

MEGABYTE = "x" * 1_000_000


@pytest.fixture
def journal() -> EntityJournal:
    return empty_journal()


@pytest.fixture
def maria(journal: EntityJournal) -> Pretender:
    return enrolled(journal, "secretary")


@pytest.fixture(scope="module")
def served(store: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with running_server(tmp_path_factory.mktemp("crowded")) as running:
        yield running


@pytest.fixture(scope="module")
def far(served: Served) -> Pretender:
    """A desktop at the end of a real line."""
    desktop = served.enrol("secretary")
    desktop.level()
    return desktop


def test_a_set_larger_than_any_of_ours_does_not_enter_the_journal(journal: EntityJournal, maria: Pretender) -> None:
    nobody = enrolled(journal)
    head = journal.facts().seq
    for desktop in (maria, nobody):
        desktop.writes(*(novelty(new_id(), MEGABYTE) for _ in range(9)))
        with pytest.raises(Failed) as failed:
            desktop.exchange()
        assert failed.value.code == "too_large"
    assert journal.facts().seq == head


def test_the_largest_a_desktop_freezes_is_taken_however_many_changes_are_in_it(
    journal: EntityJournal, maria: Pretender
) -> None:
    """Small changes weigh most in what surrounds them: salts and lengths count as well."""
    changes = [novelty(new_id(), "x" * 60) for _ in range(40_000)]
    weight = len(change_sets.encode(SealedSet(b"", tuple(map(change_sets.seal, changes)))))
    changes += [novelty(new_id(), "x" * 500_000) for _ in range(1 + (change_sets.LARGEST_SET - weight) // 500_200)]
    changes[-1] = novelty(new_id(), "x" * 60)
    maria.writes(*changes)
    assert change_sets.LARGEST_SET - 700_000 < len(change_sets.encode(maria.outbox[0][1])) <= change_sets.LARGEST_SET
    maria.exchange()
    assert len(journal.rows("SELECT id FROM standing WHERE kind = 'novelty'")) == len(changes)


def test_nor_one_that_hides_it_in_its_header(journal: EntityJournal, maria: Pretender) -> None:
    maria.opens()
    device_seq, sealed, _ = maria.outbox[0]
    fields = [*msgspec.msgpack.decode(sealed.header), *[MEGABYTE] * 9]
    bad = SealedSet(msgspec.msgpack.encode(fields), sealed.parts)
    maria.chain = change_sets.chain(change_sets.CHAIN_START, change_sets.set_hash(bad.header, bad.parts))
    maria.outbox = [(device_seq, bad, maria.chain)]
    with pytest.raises(Failed) as failed:
        maria.exchange()
    assert failed.value.code == "too_large"


@pytest.mark.parametrize(
    "made",
    [
        lambda: [novelty(new_id(), [[]] * 400_000)],
        lambda: [novelty(new_id(), {"a": [{}] * 90_000}) for _ in range(5)],
        lambda: [Change("novelty", new_id(), False, None, {"x": {"x": ([[]] * 400_000, None)}})],
        lambda: [Change("novelty", new_id(), True, None, {f"u{number}": {} for number in range(2_000)})],
        lambda: [Change("novelty", new_id(), True, None, {"x": {f"f{number}": (None, 1) for number in range(2_000)}})],
    ],
    ids=["lists", "lists in many changes", "lists in old values", "units", "fields"],
)
def test_nor_one_that_takes_a_hundred_times_its_size_once_opened(
    journal: EntityJournal, maria: Pretender, made: Any
) -> None:
    head = journal.facts().seq
    maria.writes(*made())
    with pytest.raises(Failed) as failed:
        maria.exchange()
    assert failed.value.code == "too_large"
    assert journal.facts().seq == head


def test_conflicts_do_not_add_up_to_one(journal: EntityJournal, maria: Pretender) -> None:
    """Small changes that lose against long values: each conflict row tells both."""
    made = [new_id() for _ in range(10)]
    for row in made:
        maria.writes(novelty(row, MEGABYTE))
        maria.level()
    small = [Change("novelty", row, False, None, {"x": {"x": ("other", "small")}}) for row in made]
    assert decided(maria, *small) == "refused:bad_value"
    assert journal.look(rows.recount) == journal.look(rows.read_totals)
    assert decided(maria, *small[:3]) == "partly"


def test_a_row_does_not_grow_without_end(maria: Pretender) -> None:
    row = new_id()
    maria.writes(novelty(row, ""))
    told = [
        decided(maria, Change("novelty", row, False, None, {"y": {f"y{number}": (None, MEGABYTE)}}))
        for number in range(12)
    ]
    assert told[:5] == ["accepted"] * 5 and told[-3:] == ["refused:bad_value"] * 3


@pytest.mark.parametrize("role", ["clerk", "councillor"])
def test_a_page_is_weighed_as_it_will_be_unpacked(journal: EntityJournal, maria: Pretender, role: str) -> None:
    """Some hundred bytes on the line, megabytes on the desktop: a page of a thousand such would end it."""
    for _ in range(12):
        maria.writes(*(novelty(new_id(), MEGABYTE) for _ in range(5)))
        maria.level()
    reader = enrolled(journal, role)
    while reader.cursor < journal.facts().seq:
        answer = reader.exchange(most_bytes=8_000_000)
        assert sum(len(bundles.decompressed(block.sets)) for block in answer.blocks) < 33 * 1024 * 1024
    assert sum(kind == "novelty" for kind, _ in reader.sees()) == (60 if role == "clerk" else 0)


def test_a_batch_is_no_larger_than_one_set_may_be(journal: EntityJournal, maria: Pretender) -> None:
    head = journal.facts().seq
    for _ in range(3):
        maria.writes(*(novelty(new_id(), MEGABYTE) for _ in range(5)))
    with pytest.raises(Failed) as failed:
        maria.exchange()
    assert failed.value.code == "bad_request" and journal.facts().seq == head
    while maria.outbox:
        maria.exchange(sending=1)
    assert journal.facts().seq == head + 3


def test_many_conflicts_with_one_block_open_it_once(
    journal: EntityJournal, maria: Pretender, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each conflict tells who wrote what stands; the block of a thousand sets must not be opened a thousand times."""
    tags = [new_id() for _ in range(50)]
    for row in tags:
        maria.writes(change("tag", row, True, None, name="a"))
    maria.level()
    for row in tags:
        maria.writes(change("tag", row, False, None, name=("z", "b")))
    opened: list[int] = []
    unpack = bundles.unpack

    def counted(packed: bytes) -> Any:
        opened.append(len(packed))
        return unpack(packed)

    monkeypatch.setattr(bundles, "unpack", counted)
    maria.road.exchange_wire(maria.device, maria.request())
    assert len(opened) <= 2
    monkeypatch.undo()
    maria.level()
    conflicts = [units for (kind, _), units in maria.sees().items() if kind == "conflict"]
    assert len(conflicts) == 50 and {units["standing"]["standing_person"] for units in conflicts} == {maria.person}


@pytest.mark.parametrize("field", [12, 14], ids=["sets", "access"])
def test_millions_of_nothings_are_not_made_room_for(far: Pretender, field: int) -> None:
    """Some kilobytes on the line that would take gigabytes once decoded."""
    plain = msgspec.msgpack.decode(encoding.encode(far.request()))
    fields = [msgspec.Raw(encoding.encode(each)) for each in plain]
    many = 5_000_000
    fields[field] = msgspec.Raw(b"\xdd" + many.to_bytes(4, "big") + b"\x92\xc4\x00\x90" * many)
    began = time.process_time()
    response = road(far).post(far.device, EXCHANGE, msgspec.msgpack.encode(fields))
    assert said(response) == (400, "bad_request")
    assert time.process_time() - began < 1.0


def test_a_desktop_has_its_turn_and_no_more(served: Served, far: Pretender, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that asks a hundred times at once must not take every thread from the other town halls."""
    go, inside = threading.Event(), threading.Semaphore(0)
    exchange = EntityJournal.exchange_wire

    def slow(journal: EntityJournal, device: str, request: Any) -> Any:
        if device == far.device:
            inside.release()
            assert go.wait(20)
        return exchange(journal, device, request)

    monkeypatch.setattr(EntityJournal, "exchange_wire", slow)
    other = served.enrol("secretary", OTHER)
    with ThreadPoolExecutor(30) as crowd:
        sender = HttpRoad(served.url, ENTITY, far.key, served.clock)
        asked = [crowd.submit(sender.post, far.device, EXCHANGE, encoding.encode(far.request())) for _ in range(30)]
        assert inside.acquire(timeout=20)
        other.level()
        go.set()
        told = [each.result() for each in asked]
    busy = [each for each in told if each.status_code != 200]
    assert busy and {said(each) for each in busy} == {(429, "busy")}
    assert all(int(each.headers["Retry-After"]) >= 1 for each in busy)
    far.level()


def test_a_crowd_in_one_entity_leaves_room_for_the_others(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More desktops than there are threads, and a database that has stopped answering for their entity."""
    go, inside = threading.Event(), threading.Semaphore(0)
    exchange = EntityJournal.exchange_wire
    journal = served.running.registry.journal(ENTITY)
    crowd = [enrolled(journal, "clerk") for _ in range(20)]
    for desktop in crowd:
        served.running.registry.point_device(desktop.device, ENTITY)
    other = served.enrol("clerk", OTHER)

    def slow(journal_: EntityJournal, device: str, request: Any) -> Any:
        if journal_ is journal:
            inside.release()
            assert go.wait(20)
        return exchange(journal_, device, request)

    monkeypatch.setattr(EntityJournal, "exchange_wire", slow)
    with ThreadPoolExecutor(20) as people:
        asked = []
        for desktop in crowd:
            road_ = HttpRoad(served.url, ENTITY, desktop.key, served.clock)
            asked.append(people.submit(road_.post, desktop.device, EXCHANGE, encoding.encode(desktop.request())))
        for _ in range(6):
            assert inside.acquire(timeout=20)
        other.level()
        go.set()
        assert [each.result().status_code for each in asked] == [200] * 20


def test_nothing_is_kept_for_strangers(served: Served, far: Pretender, monkeypatch: pytest.MonkeyPatch) -> None:
    """A body is read to its end, so that the sender hears why, but kept only for a desktop that is known here."""
    seen: list[Question] = []
    exchange = Gate._exchange

    def watch(gate: Gate, entity: str, question: Question) -> Any:
        seen.append(question)
        return exchange(gate, entity, question)

    monkeypatch.setattr(Gate, "_exchange", watch)
    key, body = signing.new_key(), b"x" * 3_000_000
    stranger = HttpRoad(served.url, ENTITY, key, served.clock)
    assert said(stranger.post("f" * 32, EXCHANGE, body)) == (401, "not_enrolled")
    headers = {"Content-Type": encoding.MEDIA_TYPE}
    unsigned = requests.post(served.url + EXCHANGE, data=body, headers=headers, timeout=30)
    assert said(unsigned) == (401, "bad_signature")
    foreign = f"/v1/entities/{OTHER}/exchange"
    assert said(road(far).post(far.device, foreign, body)) == (401, "not_enrolled")
    assert [question.body for question in seen] == [b"", b"", b""]
    far.exchange()
    assert seen[-1].body


def test_who_only_says_to_be_a_desktop_is_given_little_memory(served: Served, far: Pretender) -> None:
    """Everybody of a town hall knows the identities of its desktops; signatures are seen when the body is whole."""
    key_id = f'Signature-Input: lligall=("@method");keyid="{far.device}"'
    head = f"POST {EXCHANGE} HTTP/1.1\r\nHost: x\r\n{key_id}\r\n"
    for length in (f"Content-Length: {31 * 1024 * 1024}", "Transfer-Encoding: chunked"):
        with ExitStack() as open_:
            lines = []
            for _ in range(5):
                line = open_.enter_context(socket.create_connection(("127.0.0.1", served.running.port), timeout=10))
                line.sendall(f"{head}{length}\r\n\r\n".encode())
                lines.append(line)
            answered, _, _ = select.select(lines, [], [], 5)
            time.sleep(0.5)
            answered, _, _ = select.select(lines, [], [], 0)
            assert len(answered) == 3
            assert all(line.recv(2_000).startswith(b"HTTP/1.1 429 ") for line in answered)
            far.level()  # and who speaks as briefly as one does is heard meanwhile
        until(lambda: not served.running.app.state.gate.bodies)


def test_a_body_that_never_comes_is_not_waited_for(
    served: Served, far: Pretender, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.server.questions.PATIENCE", 0.2)
    with socket.create_connection(("127.0.0.1", served.running.port), timeout=10) as line:
        line.sendall(f"POST {EXCHANGE} HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf".encode())
        assert line.recv(2_000).startswith(b"HTTP/1.1 400 ")
