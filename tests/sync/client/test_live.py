"""Listening: only our entity's word wakes, streams are opened again, strangers are no stream, stopping is quick."""

import io
import time

import pytest
import requests
import sseclient
import urllib3

from app.errors import NotOurServer, Unreachable
from sync.client import live
from sync.client.live import Listener
from tests.kit.hostile import CUT, hostile, http
from tests.kit.patience import until
from tests.sync.client.test_transport import road

OURS = "2504090008"


def stream(*words: str) -> bytes:
    """A stream that says these things and ends."""
    body = "".join(f"{word}\n\n" for word in words).encode()
    return http("200 OK", body, Content_Type="text/event-stream")


def said(seq: int, entity: str = OURS) -> str:
    return f'data: {{"entity":"{entity}","seq":{seq}}}'


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sync.client.live._FIRST", 0.01)
    monkeypatch.setattr("sync.client.live._LONGEST", 0.05)


def test_it_wakes_for_our_entity_and_listens_again() -> None:
    moved: list[int] = []
    connected: list[bool] = []
    first = stream(said(7), said(8, "another"), ": still here", "data: rubbish", 'data: {"new":1}')
    with hostile(CUT, first, http("200 OK", b"<html>", Content_Type="text/html"), stream(said(9))) as server:
        transport = road(server.url)
        listener = Listener(transport, OURS, moved.append, lambda: connected.append(True))
        listener.start()
        until(lambda: len(moved) >= 3)
        listener.stop()
        transport.close()
    assert moved[:2] == [7, 9] and set(moved) == {7, 9}
    assert len(connected) >= 2


def test_streams_that_end_at_once_are_opened_less_and_less_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy that ends them, or a clone of this desktop whose stream ends ours and the other way round."""
    monkeypatch.setattr("sync.client.live._LONGEST", 60.0)
    with hostile(stream(said(7))) as server:
        transport = road(server.url)
        listener = Listener(transport, OURS, lambda _seq: None, lambda: None)
        listener.start()
        time.sleep(1.5)
        listener.stop()
        transport.close()
        assert 3 <= len(server.requests) <= 9


def test_a_word_without_end_is_not_kept() -> None:
    heard: list[int] = []
    endless = http("200 OK", b"data: " + b"x" * 3_000_000, Content_Type="text/event-stream", Content_Length="9000000")
    with hostile(endless, stream(said(9))) as server:
        transport = road(server.url)
        listener = Listener(transport, OURS, heard.append, lambda: None)
        listener.start()
        until(lambda: heard)
        listener.stop()
        transport.close()


@pytest.mark.parametrize("piece", [b"data: " + b"x" * 1_000 + b"\n", b": " + b"x" * 1_000 + b"\r\n", b"x"])
def test_nor_a_word_of_many_lines_nor_one_in_a_piece_of_any_size(piece: bytes) -> None:
    class Endless:
        """What is left of the memory would be told by `given`."""

        given = 0

        def read1(self, size: int, **_: object) -> bytes:
            some = (piece * (size // len(piece) + 1))[:size]
            self.given += len(some)
            assert self.given < 4 * live._LONGEST_WORD
            return some

    response = requests.Response()
    response.raw = Endless()
    with pytest.raises(ValueError, match="end"):
        list(sseclient.SSEClient(live._words(response)).events())


def test_words_one_after_the_other_are_no_word_without_end() -> None:
    whole = b"".join(f"{said(seq)}\r\n\r\n: still here\n\n".encode() for seq in range(3_000))
    response = requests.Response()
    response.raw = urllib3.HTTPResponse(io.BytesIO(whole), preload_content=False)
    assert len(list(sseclient.SSEClient(live._words(response)).events())) == 3_000


def test_a_stranger_is_no_stream_and_its_silence_no_trouble() -> None:
    with hostile(http("200 OK", b"<html>", Content_Type="text/html")) as server:
        transport = road(server.url)
        with pytest.raises(NotOurServer), transport.listening():
            pass
        transport.close()
    transport = road("http://127.0.0.1:9")
    with pytest.raises(Unreachable), transport.listening():
        pass
    transport.close()


def test_stopping_does_not_wait_for_a_silent_stream() -> None:
    open_end = http("200 OK", b"", Content_Type="text/event-stream", Content_Length="1000000")
    with hostile(open_end, close=False) as server:
        transport = road(server.url)
        connected: list[bool] = []
        listener = Listener(transport, OURS, lambda _seq: None, lambda: connected.append(True))
        listener.start()
        until(lambda: connected)
        started = time.monotonic()
        listener.stop()
        assert time.monotonic() - started < 1.5
        assert not listener._thread.is_alive()
        transport.close()


def test_a_listener_never_started_stops_too() -> None:
    transport = road("http://127.0.0.1:9")
    Listener(transport, OURS, lambda _seq: None, lambda: None).stop()
    transport.close()
