"""Bytes of messages: they come back as they went, and bombs and rubbish are named."""

import msgspec
import pytest
from backports import zstd
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol import encoding
from sync.protocol.messages import Access, ExchangeRequest, Failure


@given(st.binary(max_size=5_000))
def test_what_was_compressed_comes_back(raw: bytes) -> None:
    body, coding = encoding.compress(raw)
    assert encoding.decompress(body, coding) == raw


def test_little_is_not_compressed() -> None:
    assert encoding.compress(b"a" * 199) == (b"a" * 199, None)
    assert encoding.compress(b"a" * 200)[1] == "zstd"


@pytest.mark.parametrize("size", [encoding.LARGEST + 1, 8 * encoding.LARGEST])
def test_a_bomb_is_refused_before_it_bursts(size: int) -> None:
    bomb = zstd.compress(bytes(size), 19 if size < 2 * encoding.LARGEST else 1)
    assert len(bomb) < size // 1_000
    with pytest.raises(encoding.TooLarge):
        encoding.decompress(bomb, "zstd")


@given(st.binary(min_size=1, max_size=500))
def test_rubbish_is_a_value_error(raw: bytes) -> None:
    with pytest.raises(ValueError, match=r"zstd|unknown"):
        encoding.decompress(b"\xff" + raw, "zstd")
    with pytest.raises(ValueError, match="unknown"):
        encoding.decompress(raw, "gzip")


@given(st.binary(min_size=300, max_size=600), st.data())
def test_what_was_cut_is_noticed(raw: bytes, data: st.DataObject) -> None:
    body, coding = encoding.compress(raw)
    with pytest.raises(ValueError, match="zstd"):
        encoding.decompress(body[: data.draw(st.integers(0, len(body) - 1))], coding)


@given(st.binary(max_size=200))
def test_decoding_raises_only_its_own_error(raw: bytes) -> None:
    for form in (ExchangeRequest, Failure, Access):
        try:
            encoding.decode(raw, form)
        except msgspec.DecodeError:
            continue


def test_lists_in_lists_are_not_followed_for_ever() -> None:
    with pytest.raises(msgspec.DecodeError):
        encoding.decode(b"\x91" * 1_000_000 + b"\x01", list)


def test_fields_added_by_a_newer_end_are_passed_over() -> None:
    line = Access(1, "at", "person", "opened", "case_file", "row", b"hash")
    newer = msgspec.msgpack.encode([*msgspec.structs.astuple(line), "something new"])
    assert encoding.decode(newer, Access) == line
