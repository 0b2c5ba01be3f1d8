"""The server is killed in the middle of an upload, again and again: what it acknowledged it still has."""

import hashlib
import random
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest
import requests

from sync.protocol import signing
from tests.kit.enrolled import ENTITY
from tests.kit.killable import Killable
from tests.kit.pretend import Pretender
from tests.kit.server import HttpRoad, Served
from tests.kit.tus import OFFSET, TUS, Sender, sha256


@pytest.mark.usefixtures("commands")
def test_killed_and_started_again(tmp_path: Path, full: bool) -> None:
    chance = random.Random(7)
    server = Killable(tmp_path)
    sender = enrolled(server)
    whole = hashlib.shake_128(b"killed").digest(30_000_000)
    address, acknowledged = "", 0
    for _ in range(60 if full else 6):
        with server.started() as process:
            address = address or sender.address(whole)
            offset = sender.offset(address)
            assert acknowledged <= offset <= len(whole)
            if offset == len(whole):
                break
            timer = threading.Timer(chance.uniform(0.01, 0.15), process.kill)
            timer.start()
            while offset < len(whole):
                part = whole[offset : offset + chance.choice([1_000, 300_000, 3_000_000])]
                headers = {**OFFSET, "Upload-Offset": str(offset)}
                try:
                    answer = requests.patch(address, data=part, headers=headers, timeout=20)
                except requests.RequestException:
                    break
                assert answer.status_code == 204
                offset = acknowledged = int(answer.headers["Upload-Offset"])
            timer.join()
            process.wait()
    with server.started():
        offset = sender.offset(address)
        assert offset >= acknowledged
        if offset < len(whole):
            assert sender.patch(address, offset, whole[offset:]).status_code == 204
        assert requests.head(address, headers=TUS, timeout=20).headers["Upload-Offset"] == str(len(whole))
        assert sender.fetch(sha256(whole)).content == whole


def enrolled(server: Killable) -> Sender:
    key = signing.new_key()
    with server.started():
        served = Served(SimpleNamespace(url=server.url), server.clock, {}, {})  # type: ignore[arg-type]
        answer = served.brings(server.code, key)
    road = HttpRoad(server.url, ENTITY, key, server.clock)
    return Sender(Pretender(road, answer.device, answer.person, key, answer.server_key, server.clock, ENTITY))
