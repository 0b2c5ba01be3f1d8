"""The sealed form: what comes out is what went in, from any place; any flip, cut or other order is noticed."""

import hashlib
import io
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import FileDamaged, FileNotHere
from app.storage.blobs import Blobs
from app.storage.sealing import CHUNK, HEAD, SEALED, sealed_size

KEY = bytes(range(32))
SIZES = st.one_of(st.integers(0, 300), st.sampled_from([CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 5]))


@pytest.fixture(scope="module")
def blobs(tmp_path_factory: pytest.TempPathFactory) -> Blobs:
    return Blobs(tmp_path_factory.mktemp("office") / "files", KEY)


def content(size: int, seed: int = 0) -> bytes:
    return hashlib.shake_128(f"{size}/{seed}".encode()).digest(size)


def plain(blobs: Blobs, sha256: str, start: int = 0, end: int | None = None) -> bytes:
    with blobs.open(sha256) as reader:
        return b"".join(reader.read(start, end))


@settings(max_examples=60)
@given(SIZES, st.data())
def test_any_range_comes_out_as_it_went_in(blobs: Blobs, size: int, data: st.DataObject) -> None:
    whole = content(size)
    stored = blobs.put(io.BytesIO(whole))
    assert (stored.sha256, stored.size) == (hashlib.sha256(whole).hexdigest(), size)
    path = blobs.path(stored.sha256)
    assert path.stat().st_size == sealed_size(size)
    if size >= 16:
        assert whole[:16] not in path.read_bytes()
    start, end = data.draw(st.integers(0, size + 10)), data.draw(st.integers(0, size + 10))
    assert plain(blobs, stored.sha256, start, end) == whole[start:end]
    out = io.BytesIO()
    blobs.copy_to(stored.sha256, out)
    assert out.getvalue() == whole


@settings(max_examples=120)
@given(st.sampled_from([0, 5, CHUNK, 2 * CHUNK, 3 * CHUNK + 7]), st.data())
def test_any_altered_cut_or_moved_byte_is_noticed(
    tmp_path_factory: pytest.TempPathFactory, size: int, data: st.DataObject
) -> None:
    blobs = Blobs(tmp_path_factory.mktemp("spoilt") / "files", KEY)
    stored = blobs.put(io.BytesIO(content(size)))
    path = blobs.path(stored.sha256)
    good = path.read_bytes()
    other = Blobs(blobs.folder, KEY).path(blobs.put(io.BytesIO(content(size, 1))).sha256).read_bytes() if size else None
    how = data.draw(st.sampled_from(["flip", "cut", "grow", "swap", "drop", "other"]))
    place = data.draw(st.integers(0, len(good) - 1))
    bad = good
    if how == "flip":
        bad = good[:place] + bytes([good[place] ^ data.draw(st.integers(1, 255))]) + good[place + 1 :]
    elif how == "cut":
        bad = good[:place]
    elif how == "grow":
        bad = good + data.draw(st.binary(min_size=1, max_size=SEALED))
    elif how in ("swap", "drop") and size > 2 * CHUNK:
        chunks = [good[HEAD + n * SEALED : HEAD + (n + 1) * SEALED] for n in range(2)]
        rest = good[HEAD + 2 * SEALED :]
        bad = good[:HEAD] + (chunks[1] + chunks[0] if how == "swap" else chunks[1]) + rest
    elif how == "other" and other is not None:
        bad = data.draw(st.sampled_from([other, good[:HEAD] + other[HEAD:], good[:place] + other[place:]]))
    if bad == good:
        return
    path.write_bytes(bad)
    with pytest.raises(FileDamaged):
        blobs.copy_to(stored.sha256, io.BytesIO())


def test_another_key_opens_nothing(blobs: Blobs) -> None:
    stored = blobs.put(io.BytesIO(b"secret"))
    with pytest.raises(FileDamaged):
        plain(Blobs(blobs.folder, bytes(32)), stored.sha256)
    with pytest.raises(FileNotHere):
        plain(blobs, "0" * 64)
    for name in ("../" * 10 + "etc", "", "A" * 64, "0" * 63 + "/"):
        with pytest.raises(ValueError, match="SHA-256"):
            blobs.has(name)


@settings(max_examples=40)
@given(st.integers(0, 3 * CHUNK), st.lists(st.integers(1, 2 * CHUNK), max_size=6), st.booleans(), st.data())
def test_what_arrives_goes_on_after_any_cut(
    tmp_path_factory: pytest.TempPathFactory, size: int, steps: list[int], spoil: bool, data: st.DataObject
) -> None:
    blobs = Blobs(tmp_path_factory.mktemp("cut") / "files", KEY)
    whole = content(size)
    sha256 = hashlib.sha256(whole).hexdigest()
    for step in steps:  # each time the program dies after some bytes, and perhaps in the middle of a write
        arriving = blobs.arriving(sha256)
        assert arriving.size <= size and arriving.size % CHUNK == 0
        arriving.write(whole[arriving.size : arriving.size + step])
        arriving.pause()
        left = next((blobs.folder / "arriving").iterdir())
        os.truncate(left, data.draw(st.integers(0, left.stat().st_size)))
        assert not blobs.has(sha256)
    arriving = blobs.arriving(sha256)
    rest = whole[arriving.size :]
    if spoil and rest:
        arriving.write(bytes([rest[0] ^ 1]) + rest[1:])
        with pytest.raises(FileDamaged):
            arriving.finish(sha256)
        assert not blobs.has(sha256)
        arriving = blobs.arriving(sha256)
        assert arriving.size == 0
        rest = whole
    arriving.write(rest)
    assert arriving.finish(sha256).size == size
    assert plain(blobs, sha256) == whole
    assert not list((blobs.folder / "arriving").iterdir())


def test_an_original_is_never_replaced_and_a_damaged_one_is_kept_aside(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path / "files", KEY)
    stored = blobs.put(io.BytesIO(b"original"))
    path = blobs.path(stored.sha256)
    before = path.read_bytes()
    again = blobs.arriving(stored.sha256)
    again.write(b"original")
    again.finish(stored.sha256)
    assert path.read_bytes() == before  # sealed anew it would be other bytes
    path.write_bytes(before[:-1])
    again = blobs.arriving(stored.sha256)
    again.write(b"original")
    again.finish(stored.sha256)
    assert plain(blobs, stored.sha256) == b"original"
    assert [p.read_bytes() for p in path.parent.glob("*.damaged-*")] == [before[:-1]]
    assert list(blobs.all()) == [stored.sha256]


def test_a_stream_that_breaks_leaves_nothing(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path / "files", KEY)

    class Broken(io.RawIOBase):
        def __init__(self) -> None:
            self.left = 3

        def read(self, _size: int = -1) -> bytes:
            self.left -= 1
            if not self.left:
                raise OSError("the stick was pulled out")
            return b"x" * 100_000

    with pytest.raises(OSError, match="stick"):
        blobs.put(Broken())  # type: ignore[arg-type]
    assert not list(blobs.all()) and not list((blobs.folder / "arriving").iterdir())
