"""Snapshots over HTTP: signed questions and answers, ranges, whose pieces they are; and the index of touches."""

from pathlib import Path

import pytest
import requests

from sync.client.clock import ServerClock
from sync.client.snapshot_line import HttpSnapshotLine, SnapshotGone
from sync.client.transport import Signer
from sync.protocol import snapshots
from sync.server import snapshots as making
from tests.kit.pretend import Pretender, change, enrolled
from tests.kit.server import ENTITY, Served, running_server


def _line(served: Served, desktop: Pretender) -> HttpSnapshotLine:
    signer = Signer(desktop.device, desktop.key, desktop.server_key)
    return HttpSnapshotLine(served.url, ENTITY, signer, ServerClock(served.clock))


def test_pieces_come_in_ranges_to_whoever_they_were_made_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "PLAIN", 2_000)
    with running_server(tmp_path) as served:
        maria, neus = served.enrol(), served.enrol("councillor")
        for _ in range(30):
            maria.opens("Guals")
        maria.level()
        line, other = _line(served, maria), _line(served, neus)
        manifest = line.manifest()
        assert snapshots.is_signed(manifest, maria.server_key) and len(manifest.pieces) > 1
        assert manifest.totals == maria.exchange().totals
        piece = manifest.pieces[0]
        whole = bytearray()
        line.piece(manifest.id, 0, piece.size, whole)
        for cut in (1, piece.size // 2, piece.size - 1):
            part = whole[:cut]
            line.piece(manifest.id, 0, piece.size, part)
            assert part == whole
        with pytest.raises(SnapshotGone):
            other.piece(manifest.id, 0, piece.size, bytearray())
        with pytest.raises(SnapshotGone):
            line.piece(manifest.id, len(manifest.pieces), 1, bytearray())
        # Without a signature nobody gets anything.
        for path in ("snapshot", f"snapshot/{manifest.id}/0", "entries?after=0&until=1"):
            response = requests.get(f"{served.url}/v1/entities/{ENTITY}/{path}", timeout=10)
            assert response.status_code == 401
        assert line.stretch(0, manifest.checkpoint.seq).blocks
        file = next(columns.ids[0] for columns in snapshots.unpack(whole) if columns.kind == "case_file")
        assert [told.entry.seq for told in line.telling(file, 10**6, 5).entries]
        for each in (line, other):
            each.close()


def test_each_file_knows_the_blocks_that_touched_it(tmp_path: Path) -> None:
    with running_server(tmp_path) as served:
        journal = served.running.registry.journal(ENTITY)
        maria = enrolled(journal, "secretary")
        maria.entity = ENTITY
        maria.level()
        first, second = maria.opens("Guals"), maria.opens("Obra")
        maria.level()
        note = {"author": maria.person, "written_at": "2026-11-23T08:00:00Z", "text": "una nota"}
        maria.writes(change("note", "1" * 32, True, first, **note))
        maria.level()
        touched = journal.rows("SELECT row, first FROM touch WHERE row IN list(?) ORDER BY first", ([first, second],))
        assert [row for row, _ in touched].count(first) == 2 and [row for row, _ in touched].count(second) == 1
        assert not journal.rows("SELECT 1 FROM touch WHERE row = ?", ("1" * 32,))
