"""tus 1.0: whatever is cut, repeated, wrong or done by two at once, a file counts when its bytes are as declared."""

import contextlib
import datetime as dt
import hashlib
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import pytest
import requests
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.ids import new_id
from sync.server import admin
from sync.server.files import collecting, sending
from sync.server.files.pieces import PIECE, SMALL
from sync.server.files.storage import StorageDown
from tests.kit.clock import SettableClock
from tests.kit.pretend import change
from tests.kit.server import ENTITY, OTHER, Served, failure_of, running_server
from tests.kit.tus import OFFSET, TUS, Sender, checksum, sha256


@pytest.fixture(scope="module")
def served(store: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    clock = SettableClock(dt.datetime.now(dt.UTC))
    with running_server(tmp_path_factory.mktemp("files"), clock) as served:
        yield served


@pytest.fixture(scope="module")
def maria(served: Served) -> Sender:
    return enrol(served, "secretary")


def enrol(served: Served, role: str, entity: str = ENTITY) -> Sender:
    """Another desktop of the person with a role."""
    registry = served.running.registry
    served.codes[entity, role] = admin.new_code(registry, entity, served.people[entity, role])
    return Sender(served.enrol(role, entity))


_count = iter(range(10**9))


def content(size: int) -> bytes:
    """Bytes that no test has had before."""
    return hashlib.shake_128(str(next(_count)).encode()).digest(size)


def test_what_is_spoken(served: Served, maria: Sender) -> None:
    for url in (f"{served.url}/v1/entities/{ENTITY}/files", maria.address(content(5))):
        said = requests.options(url, timeout=10)
        assert said.status_code == 204
        assert said.headers["Tus-Version"] == said.headers["Tus-Resumable"] == "1.0.0"
        assert set(said.headers["Tus-Extension"].split(",")) == {"creation", "checksum", "expiration", "termination"}
        assert set(said.headers["Tus-Checksum-Algorithm"].split(",")) == {"sha1", "sha256"}
        assert int(said.headers["Tus-Max-Size"]) > 2 * 1024**3


STEPS = ("head", "patch", "cut", "wrong offset", "wrong sum", "right sum", "empty", "again")


@settings(max_examples=25)
@given(st.data())
def test_any_cut_at_any_byte_and_any_order_of_questions(maria: Sender, data: st.DataObject) -> None:
    """Against a model: the offset only moves by right bytes at the right place, and the end is the file."""
    size = data.draw(st.sampled_from([0, 1, 700, SMALL, SMALL + 3, 400_000]))
    whole = content(size)
    address, offset = maria.address(whole), 0
    for _ in range(data.draw(st.integers(0, 6))):
        step = data.draw(st.sampled_from(STEPS))
        part = whole[offset : offset + data.draw(st.integers(1, 200_000))]
        if step == "again":
            address = maria.address(whole)
        elif step in ("patch", "right sum") and part:
            named = checksum(part, data.draw(st.sampled_from(["sha1", "sha256"]))) if step == "right sum" else {}
            answer = maria.patch(address, offset, part, **named)
            assert answer.status_code == 204
            offset += len(part)
            assert int(answer.headers["Upload-Offset"]) == offset
        elif step == "cut" and part:
            cut(address, offset, part, size - offset)
            before, offset = offset, maria.offset(address)
            assert before <= offset <= before + len(part)
        elif step == "wrong offset":
            wrong = offset + data.draw(st.integers(1, 10))
            answer = maria.patch(address, wrong, b"x")
            assert answer.status_code in (409, 413), answer.status_code
        elif step == "wrong sum" and part:
            assert maria.patch(address, offset, part, **checksum(part + b"x")).status_code == 460
        elif step == "empty":
            assert maria.patch(address, offset, b"").status_code == 204
        assert maria.offset(address) == offset
        assert maria.held(sha256(whole)) == ((sha256(whole),) if offset == size else ())
    if offset < size:
        assert maria.patch(address, offset, whole[offset:]).status_code == 204
    assert maria.held(sha256(whole)) == (sha256(whole),)
    assert maria.fetch(sha256(whole)).content == whole


def cut(address: str, offset: int, part: bytes, promised: int, headers: dict[str, str] | None = None) -> None:
    """Promise more bytes, send some, and cut the line; returns when the server has noticed."""
    url = urlsplit(address)
    with socket.create_connection((url.hostname, url.port)) as line:
        lines = {**OFFSET, "Upload-Offset": str(offset), "Content-Length": str(promised), **(headers or {})}
        head = f"PATCH {url.path} HTTP/1.1\r\nHost: {url.netloc}\r\n"
        line.sendall((head + "".join(f"{k}: {v}\r\n" for k, v in lines.items()) + "\r\n").encode() + part)
        line.shutdown(socket.SHUT_WR)
        line.settimeout(30)
        with contextlib.suppress(ConnectionError):
            while line.recv(4096):  # until the server, having read all of it, hangs up
                pass


def test_a_cut_with_a_checksum_counts_nothing_and_without_it_what_came(maria: Sender) -> None:
    whole = content(PIECE + 1_000_000)
    address = maria.address(whole)
    cut(address, 0, whole[: PIECE + 10], len(whole), checksum(whole))
    assert maria.offset(address) == 0
    cut(address, 0, whole[: PIECE + 10], len(whole))
    time.sleep(0.5)
    offset = maria.offset(address)
    assert PIECE + 10 - 128 * 1024 < offset <= PIECE + 10  # but for what the server's own buffer lost with the line
    assert maria.patch(address, offset, whole[offset:]).status_code == 204
    assert maria.fetch(sha256(whole)).content == whole


def test_byte_by_byte_leaves_few_objects(served: Served, maria: Sender) -> None:
    whole = content(40)
    address = maria.address(whole)
    for place in range(len(whole)):
        assert maria.patch(address, place, whole[place : place + 1]).status_code == 204
    journal = served.running.registry.journal(ENTITY)
    assert journal.rows("SELECT count(*) FROM piece WHERE owner = ?", (sha256(whole),)) == [(1,)]
    assert maria.fetch(sha256(whole)).content == whole


def test_other_bytes_than_declared_never_count(served: Served, maria: Sender) -> None:
    whole, other = content(100_000), content(100_000)
    address = maria.address(whole)
    answer = maria.patch(address, 0, other)
    assert (answer.status_code, failure_of(answer).code) == (460, "wrong_bytes")
    assert requests.head(address, headers=TUS, timeout=10).status_code == 410
    assert maria.held(sha256(whole), sha256(other)) == ()
    assert maria.fetch(sha256(whole)).status_code == 404
    assert maria.send(whole) == sha256(whole)
    assert maria.fetch(sha256(whole)).content == whole


@pytest.mark.parametrize("spoil", ["lost", "altered"])
@pytest.mark.parametrize("held", [1_000, SMALL + 1_000])
def test_bytes_that_the_store_has_no_more_come_again(served: Served, maria: Sender, spoil: str, held: int) -> None:
    """Of an upload under way: a backup copied its row and not its last piece, say. It must not stay so for ever."""
    whole = content(SMALL * 2)
    address = maria.address(whole)
    assert maria.patch(address, 0, whole[:held]).status_code == 204
    uploads, journal = served.running.app.state.tus.uploads, served.running.registry.journal(ENTITY)
    query = "SELECT piece.name FROM piece JOIN upload ON upload.id = piece.owner WHERE upload.sha256 = ?"
    [(name,)] = journal.rows(query, (sha256(whole),))
    uploads.objects.delete([name])
    if spoil == "altered":
        uploads.objects.put(name, bytes(held + 1_000))
    answer = maria.patch(address, held, whole[held:])
    assert (answer.status_code, failure_of(answer).code) == (460, "wrong_bytes")
    assert requests.head(address, headers=TUS, timeout=60).status_code == 410
    assert maria.offset(maria.address(whole)) == 0
    assert maria.held(maria.send(whole)) == (sha256(whole),)


def test_the_newest_connection_takes_the_upload(maria: Sender) -> None:
    whole = content(3_000_000)
    address = maria.address(whole)
    url = urlsplit(address)
    with socket.create_connection((url.hostname, url.port), timeout=20) as old:
        lines = {**OFFSET, "Upload-Offset": "0", "Content-Length": str(len(whole))}
        head = f"PATCH {url.path} HTTP/1.1\r\nHost: {url.netloc}\r\n" + "".join(
            f"{k}: {v}\r\n" for k, v in lines.items()
        )
        old.sendall((head + "\r\n").encode() + whole[:1_000_000])
        time.sleep(0.3)
        offset = maria.offset(address)  # takes it over: what had come was kept first
        assert offset == 1_000_000
        assert maria.patch(address, offset, whole[offset:]).status_code == 204
        said = old.recv(200)
        assert b" 409 " in said.splitlines()[0]
    assert maria.fetch(sha256(whole)).content == whole


def test_many_at_once_send_the_same_and_none_spoils_it(served: Served, maria: Sender) -> None:
    whole = content(1_500_000)
    pere = enrol(served, "clerk")
    address = maria.address(whole)
    wrong: list[int] = []

    def send(who: Sender, where: str) -> None:
        for _ in range(30):
            answer = requests.head(where, headers=TUS, timeout=30)
            if answer.status_code != 200:
                wrong.append(answer.status_code)
                return
            offset = int(answer.headers["Upload-Offset"])
            if offset == len(whole):
                return
            done = who.patch(where, offset, whole[offset : offset + 300_000])
            if done.status_code not in (204, 409):
                wrong.append(done.status_code)

    threads = [threading.Thread(target=send, args=(maria, address)) for _ in range(3)]
    threads.append(threading.Thread(target=send, args=(pere, pere.address(whole))))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
    assert maria.fetch(sha256(whole)).content == whole
    journal = served.running.registry.journal(ENTITY)
    assert journal.rows("SELECT sum(size) FROM piece WHERE owner = ?", (sha256(whole),)) == [(len(whole),)]


def test_what_is_wrong_is_said(served: Served, maria: Sender) -> None:
    whole = content(1_000)
    address = maria.address(whole)
    for headers, status in [
        ({"Tus-Resumable": "0.2.2"}, 412),
        ({"Tus-Resumable": "1.0.0", "Content-Type": "text/plain", "Upload-Offset": "0"}, 415),
        ({**OFFSET, "Upload-Offset": "-1"}, 400),
        ({**OFFSET, "Upload-Offset": "٣"}, 400),
        ({**OFFSET}, 400),
        ({**OFFSET, "Upload-Offset": "0", "Upload-Checksum": "md5 AAAA"}, 400),
        ({**OFFSET, "Upload-Offset": "0", "Upload-Checksum": "sha1 ???"}, 400),
        ({**OFFSET, "Upload-Offset": "7"}, 409),
    ]:
        coded = {name: value.encode() for name, value in headers.items()}
        answer = requests.patch(address, data=b"x", headers=coded, timeout=10)
        assert answer.status_code == status, (headers, answer.status_code)
        assert answer.headers["Tus-Resumable"] == "1.0.0"
        if status == 412:
            assert answer.headers["Tus-Version"] == "1.0.0"
    assert maria.patch(address, 0, whole + b"x").status_code == 413
    assert maria.offset(address) == 0
    assert (
        requests.head(address[:-1] + ("A" if address[-1] != "A" else "B"), headers=TUS, timeout=10).status_code == 404
    )
    assert requests.head(address.replace(ENTITY, OTHER), headers=TUS, timeout=10).status_code == 404
    assert requests.get(address, headers=TUS, timeout=10).status_code in (404, 405)


def test_creation_is_signed_and_says_the_truth(served: Served, maria: Sender) -> None:
    whole = content(10)
    path = f"/v1/entities/{ENTITY}/files?length=10&sha256={sha256(whole)}"
    unsigned = requests.post(served.url + path, headers={**TUS, "Upload-Length": "10"}, timeout=10)
    assert unsigned.status_code == 401
    for length, digest, header, status in [
        ("10", sha256(whole), "11", 400),
        ("10", "x" * 64, "10", 400),
        ("-1", sha256(whole), "-1", 400),
        (str(2**50), sha256(whole), str(2**50), 413),
    ]:
        wrong = f"/v1/entities/{ENTITY}/files?length={length}&sha256={digest}"
        assert maria.signed("POST", wrong, b"", **{"Upload-Length": header}).status_code == status
    elsewhere = path.replace(ENTITY, OTHER)
    assert maria.signed("POST", elsewhere, b"", **{"Upload-Length": "10"}).status_code == 401
    for role in ("councillor", "auditor", "mayor", "archivist"):
        refused = enrol(served, role).asks_to_send(whole)
        assert (refused.status_code, failure_of(refused).code) == (403, "not_allowed")


def test_a_file_that_is_held_asks_for_no_byte(maria: Sender) -> None:
    whole = content(5_000)
    maria.send(whole)
    address = maria.address(whole)
    assert maria.offset(address) == len(whole)
    assert maria.patch(address, len(whole), b"").status_code == 204
    assert requests.delete(address, headers=TUS, timeout=10).status_code == 204
    assert maria.fetch(sha256(whole)).content == whole  # ending an upload takes no file away


def test_termination_and_expiry(served: Served, maria: Sender) -> None:
    whole = content(600_000)
    address = maria.address(whole)
    maria.patch(address, 0, whole[:300_000])
    assert requests.delete(address, headers=TUS, timeout=10).status_code == 204
    assert requests.head(address, headers=TUS, timeout=10).status_code == 410
    assert maria.patch(address, 300_000, whole[300_000:]).status_code == 410
    address = maria.address(whole)
    assert maria.offset(address) == 0  # what was ended is gone
    maria.patch(address, 0, whole[:300_000])
    clock = served.clock
    assert isinstance(clock, SettableClock)
    clock.forward(hours=25)
    assert maria.patch(address, 300_000, whole[300_000:]).status_code == 410
    again = maria.address(whole)
    assert maria.offset(again) == 300_000  # a day that has passed costs no byte
    assert requests.head(address, headers=TUS, timeout=10).status_code == 404
    assert maria.patch(again, 300_000, whole[300_000:]).status_code == 204
    assert maria.fetch(sha256(whole)).content == whole


def test_an_address_is_dead_with_its_device(served: Served) -> None:
    joan = enrol(served, "secretary")
    whole = content(1_000)
    address = joan.address(whole)
    assert joan.patch(address, 0, whole[:500]).status_code == 204
    admin.revoke(served.running.registry, joan.desk.device, "lost")
    assert joan.patch(address, 500, whole[500:]).status_code == 410
    assert requests.head(address, headers=TUS, timeout=10).status_code == 410


@settings(max_examples=30)
@given(st.integers(-5, 2_010), st.integers(-5, 2_010))
def test_ranges(maria: Sender, start: int, end: int) -> None:
    whole = hashlib.shake_128(b"ranges").digest(2_000)
    maria.send(whole)
    said = f"bytes={max(start, 0) if start >= 0 else ''}-{end if end >= 0 else ''}"
    answer = maria.fetch(sha256(whole), Range=said)
    if start < 0:
        expected = whole[-end:] if end > 0 else (whole if end < 0 else None)
    elif end >= 0 and end < start:
        expected = whole
    else:
        expected = whole[start : end + 1 if end >= 0 else None] if start < len(whole) else None
    if expected is None:
        assert answer.status_code == 416 and answer.headers["Content-Range"] == f"bytes */{len(whole)}"
    else:
        assert answer.content == expected
        assert answer.status_code == (206 if "Content-Range" in answer.headers else 200)


def test_files_are_read_by_who_reads_their_case_file(served: Served, maria: Sender) -> None:
    named, hidden = content(2_000), content(2_000)
    file = maria.desk.opens("Guals")
    other = maria.desk.opens("Secret")
    maria.desk.level()
    for bytes_, where in ((named, file), (hidden, other)):
        maria.send(bytes_)
        maria.names(bytes_, where)
    laia = enrol(served, "councillor")
    assert laia.held(sha256(named), sha256(hidden)) == ()
    maria.desk.writes(change("case_reader", new_id(), True, file, person=laia.desk.person))
    maria.desk.level()
    assert laia.held(sha256(named), sha256(hidden)) == (sha256(named),)
    assert laia.fetch(sha256(named)).content == named
    assert laia.fetch(sha256(hidden)).status_code == 404
    stranger = enrol(served, "secretary", OTHER)
    assert stranger.held(sha256(named)) == ()
    assert stranger.fetch(sha256(named)).status_code == 404


def test_nothing_at_rest_is_plain(served: Served, maria: Sender) -> None:
    whole = b"CANARY" * 50_000
    maria.send(whole)
    root = served.running.app.state.tus.uploads.objects._folder.parent
    kept = [path for path in root.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in kept) > len(whole)
    for path in kept:
        assert b"CANARYCANARY" not in path.read_bytes(), path


def test_what_expired_uploads_hold_counts_for_the_quota(
    served: Served, maria: Sender, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their bytes wait a week for their desktop; nobody may keep seven times as much by leaving off each day."""
    clock, uploads = served.clock, served.running.app.state.tus.uploads
    assert isinstance(clock, SettableClock)
    journal = served.running.registry.journal(ENTITY)
    for _ in range(2):  # others' uploads end now, so that none of them makes room meanwhile
        clock.forward(days=8)
        collecting.collect(uploads, journal, ENTITY)
    [(kept,)] = journal.rows("SELECT coalesce(sum(size), 0) FROM kept_file")
    [(coming,)] = journal.rows("SELECT coalesce(sum(size), 0) FROM upload WHERE ended IS NULL OR ended = 'expired'")
    monkeypatch.setattr(uploads, "quota", kept + coming + 10_000)
    first, second = content(9_000), content(9_000)
    assert maria.patch(maria.address(first), 0, first[:8_000]).status_code == 204
    clock.forward(days=1, minutes=1)
    collecting.collect(uploads, journal, ENTITY)
    refused = maria.asks_to_send(second)
    assert (refused.status_code, failure_of(refused).code) == (507, "quota")
    assert maria.offset(maria.address(first)) == 8_000  # its own may go on
    assert maria.held(maria.send(first)) == (sha256(first),)


def test_files_that_are_read_again_leave_the_exchanges_their_threads(
    served: Served, maria: Sender, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slow store, and addresses asked for once more for files whose last answers were lost."""
    uploads, go, waiting = served.running.app.state.tus.uploads, threading.Event(), threading.Semaphore(0)
    wholes = [content(100) for _ in range(16)]
    with monkeypatch.context() as down:
        down.setattr(uploads, "finish", lambda *_: (_ for _ in ()).throw(StorageDown()))
        for whole in wholes:
            assert maria.patch(maria.address(whole), 0, whole).status_code == 503
    finish = uploads.finish

    def slow(*asked: object) -> None:
        waiting.release()
        assert go.wait(20)
        finish(*asked)

    monkeypatch.setattr(uploads, "finish", slow)
    with ThreadPoolExecutor(16) as people:
        asked = [people.submit(maria.asks_to_send, whole) for whole in wholes]
        try:
            assert waiting.acquire(timeout=10)
            time.sleep(0.5)
            people_level = threading.Thread(target=maria.desk.level, daemon=True)
            people_level.start()
            people_level.join(5)
            assert not people_level.is_alive()
        finally:
            go.set()
        assert [each.result().status_code for each in asked] == [201] * 16


def test_a_silent_line_is_given_up_and_what_came_is_kept(maria: Sender, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "SILENCE", 0.3)
    whole = content(50_000)
    address = maria.address(whole)
    url = urlsplit(address)
    with socket.create_connection((url.hostname, url.port), timeout=20) as line:
        lines = {**OFFSET, "Upload-Offset": "0", "Content-Length": str(len(whole))}
        head = f"PATCH {url.path} HTTP/1.1\r\nHost: {url.netloc}\r\n" + "".join(
            f"{k}: {v}\r\n" for k, v in lines.items()
        )
        line.sendall((head + "\r\n").encode() + whole[:20_000])
        assert b" 400 " in line.recv(300).splitlines()[0]
    assert maria.offset(address) == 20_000
