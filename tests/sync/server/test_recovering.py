"""After a restore only what our own signature proves is brought back, whoever brings it, whenever it is closed."""

import tracemalloc

import pytest

from app.domain import change_sets
from app.domain.change_sets import Header
from app.domain.ids import new_id
from sync.protocol import encoding
from sync.protocol.blocks import Entry, fold
from sync.protocol.messages import Verdict
from sync.server.failures import Failed
from sync.server.journal import EntityJournal
from tests.kit.pretend import Pretender, empty_journal, enrolled, new_case_file
from tests.kit.restores import Kept, close

pytestmark = pytest.mark.sqlite_only


def comes_after_the_restore(desktop: Pretender, journal: EntityJournal) -> int:
    """It believes the note, and hears from which entry on it is to hand back."""
    desktop.road = journal
    common = journal.facts().notes[-1].head
    desktop.incarnation = desktop.exchange().notes[-1].new_incarnation
    answer = desktop.exchange(chain_before=desktop.chain, common=common)
    assert answer.recovery is not None and answer.recovery.is_open
    return answer.recovery.wanted


def forged(by: Pretender, seq: int, incarnation: str, *changes: change_sets.Change) -> Entry:
    """An entry that was never decided: somebody else's set, accepted."""
    header = Header(new_id(), by.entity, by.device, 1, 99, 0, by.person, "2026-11-23T08:00:00.000Z", "case_file.open")
    parts = tuple(change_sets.seal(each) for each in changes)
    packed = change_sets.encode(header)
    verdict = encoding.encode(Verdict("accepted", "2026-11-23T08:00:00.000Z"))
    return Entry(seq, incarnation, change_sets.set_hash(packed, parts), packed, parts, verdict, ())


def test_what_was_handed_back_in_part_is_believed_by_nobody() -> None:
    """A councillor brings the first of what is wanted, never the last, and waits until an operator closes."""
    journal = empty_journal()
    maria, neus = enrolled(journal, "secretary"), enrolled(journal, "councillor")
    maria.opens("Guals")
    maria.level()
    neus.level()
    backup = Kept(journal)
    for title in ("Bassa", "Font", "Molí"):
        maria.opens(title)
    maria.level()
    neus.level()
    incarnation, proof = neus.incarnation, neus.checkpoint
    restored = backup.restored()
    wanted = comes_after_the_restore(neus, restored)
    row = new_id()
    lie = forged(maria, wanted, incarnation, new_case_file(row, "Tot pagat"))
    answer = neus.exchange(
        chain_before=neus.chain, common=wanted - 1, handed=fold([lie]), proof=proof, checkpoint=proof
    )
    assert answer.recovery is not None and answer.recovery.wanted == wanted + 1
    close(restored, "maria")
    assert not restored.rows("SELECT 1 FROM standing WHERE id = ?", (row,))
    # Whoever goes on afterwards is heard then: it is verified as ever.
    rest = [entry for entry in neus.entries if entry.seq > wanted]
    with pytest.raises(Exception, match=r"history|handed"):
        neus.exchange(chain_before=neus.chain, common=wanted - 1, handed=fold(rest), proof=proof, checkpoint=proof)
    assert not restored.rows("SELECT 1 FROM standing WHERE id = ?", (row,))


def test_what_is_handed_back_is_never_all_in_memory() -> None:
    """Nothing proves it before its end: a few kilobytes for each entry that was lost may be megabytes once unpacked."""
    journal = empty_journal()
    maria, neus = enrolled(journal, "secretary"), enrolled(journal, "councillor")
    maria.level()
    neus.level()
    backup = Kept(journal)
    for number in range(12):
        maria.opens(f"Guals {number}")
    maria.level()
    neus.level()
    incarnation, proof = neus.incarnation, neus.checkpoint
    assert proof is not None
    restored = backup.restored()
    wanted = comes_after_the_restore(neus, restored)
    lies = [
        forged(maria, seq, incarnation, new_case_file(new_id(), "x" * 8_000_000))
        for seq in range(wanted, proof.seq + 1)
    ]
    handed = tuple(block for lie in lies for block in fold([lie]))
    request = neus.request(chain_before=neus.chain, common=wanted - 1, handed=handed, proof=proof, checkpoint=proof)
    del lies
    tracemalloc.start()
    with pytest.raises(Failed, match="history"):
        restored.exchange(neus.device, request)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 60_000_000, peak
