"""An entity of 200,000 rows (a tenth of them on ordinary runs): read in pages, joined by a new desktop, asked for
nothing; and neither end holds much more for it than for a small one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.domain import bundles
from sync.protocol import encoding, signing
from sync.server.clock import SystemClock
from tests.kit import stores
from tests.kit.clock import SettableClock
from tests.kit.enrolled import ENTITY, started
from tests.kit.large_entity import NOTES, elsewhere, join, peak, seed
from tests.kit.pretend import Pretender
from tests.kit.server import HttpRoad, brings

MIB = 1024**2
MOST_HERE, MOST_THERE = 160 * MIB, 96 * MIB
"""By how much the process of a joining desktop, and the server's, may grow."""
MOST_AT_ONCE = 24 * MIB
"""Bytes of sets in one page, once unpacked."""


@pytest.mark.skipif(sys.platform != "linux", reason="the other process's memory is read in /proc")
def test_very_many_rows_are_read_in_pages_and_cost_no_memory(store: str, tmp_path: Path, full: bool) -> None:
    files = (200_000 if full else 20_000) // (NOTES + 2)
    folder = tmp_path / "server"
    database = stores.url_of(folder) if store == "postgresql" else None
    codes = elsewhere(seed, folder, database, files * (NOTES + 2))
    with started(folder, *(("--database", database) if database else ())) as (url, process):
        before = peak(process.pid)
        reader = _reader(url, codes[0])
        sets = _read_all(reader)
        quiet = _nothing_to_do(process, reader)
        seen = elsewhere(join, tmp_path / "new", url, codes[1])
        grew = peak(process.pid) - before
    print(f"server grew by {grew // MIB} MiB, {quiet * 1000:.1f} ms of processor for nothing to do; desktop:", seen)
    assert sets >= files
    assert (seen["case_file"], seen["task"], seen["note"]) == (files, files, files * NOTES)
    assert seen["entries"] == seen["cursor"] >= files and seen["requests"] == 1
    assert (seen["listed"], seen["shown"], seen["found"]) == (files, 50, 1)
    assert quiet < 0.03, "it depends on what changed, not on what there is"
    assert grew < MOST_THERE, grew
    assert seen["grew"] < MOST_HERE, seen


def _reader(url: str, code: str) -> Pretender:
    key, clock = signing.new_key(), SystemClock()
    answer = brings(url, code, key)
    road = HttpRoad(url, ENTITY, key, clock)
    return Pretender(road, answer.device, answer.person, key, answer.server_key, SettableClock(), ENTITY)


def _read_all(reader: Pretender) -> int:
    """Everything by pages, each of which is verified, small, and goes on from the last; how many sets it was."""
    sets, more = 0, True
    while more:
        request = reader.request()
        answer = reader.road.exchange(reader.device, request)
        assert answer.blocks or not answer.more
        assert sum(len(block.sets) for block in answer.blocks) < 2 * request.most_bytes
        assert sum(len(bundles.decompressed(block.sets)) for block in answer.blocks) < MOST_AT_ONCE
        reader.takes(answer)
        sets += len(reader.entries)
        reader.entries.clear()
        more = answer.more
    assert reader.cursor == answer.head and reader.cursor_hash == answer.checkpoint.hash
    return sets


def _nothing_to_do(process: "subprocess.Popen[bytes]", reader: Pretender, times: int = 30) -> float:
    """The server's processor seconds for one such exchange, which is small both ways."""
    reader.exchange()
    before = _busy(process)
    for _ in range(times):
        request = reader.request()
        answer = reader.road.exchange(reader.device, request)
        reader.takes(answer)
        assert not answer.blocks and not answer.more and answer.totals
        assert max(len(encoding.compress(encoding.encode(each))[0]) for each in (request, answer)) < 1_000
    return (_busy(process) - before) / times


def _busy(process: "subprocess.Popen[bytes]") -> float:
    """Seconds of processor it has used."""
    fields = Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
