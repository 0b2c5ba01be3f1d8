"""Requests that are not of this version, or not of this moment: a desktop too old, and what somebody brings again."""

from contextlib import suppress

import pytest

from sync.server import desks, exchanging
from sync.server.failures import Failed
from sync.server.journal import EntityJournal
from tests.kit.pretend import Pretender, empty_journal, enrolled


@pytest.fixture
def journal() -> EntityJournal:
    return empty_journal()


@pytest.fixture
def maria(journal: EntityJournal) -> Pretender:
    return enrolled(journal, "secretary")


def refused_with(code: str) -> pytest.RaisesExc[Failed]:
    return pytest.raises(Failed, check=lambda failed: failed.code == code)


def test_an_old_protocol_is_told_so(maria: Pretender) -> None:
    with refused_with("too_old"):
        maria.exchange(protocol=0)


def test_one_too_old_to_be_told_is_heard(
    journal: EntityJournal, maria: Pretender, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sync.md: a desktop too old to pull may still push."""
    pere = enrolled(journal, "clerk")
    pere.opens("Font")
    pere.level()
    maria.level()
    monkeypatch.setattr(exchanging, "LEAST", 2)
    file, asked = maria.opens(), maria.request()
    for _ in range(2):  # a duplicate that arrives late too (R22)
        answer = maria.road.exchange(maria.device, asked)
        assert (answer.received_device_seq, answer.least_protocol, answer.head) == (1, 2, journal.facts().seq)
        assert not answer.blocks and not answer.more and answer.totals is None
        assert answer.page_hash == asked.cursor_hash
    pere.exchange(protocol=2)
    assert pere.sees()["case_file", file]["title"] == {"title": "Guals"}
    monkeypatch.setattr(exchanging, "LEAST_HEARD", 2)
    with refused_with("too_old"):
        maria.exchange()
    maria.token, maria.cursor = answer.token, asked.cursor
    maria.exchange(protocol=2)
    assert maria.sees() == pere.sees()


def test_requests_of_nothing_brought_again_put_nobody_out(journal: EntityJournal, maria: Pretender) -> None:
    """Of them no nonce is kept: whoever stands in the line may bring them again for some minutes, as often as they
    like, in between whatever the desktop does."""
    pere = enrolled(journal, "clerk")
    maria.level()
    kept = []
    for _ in range(3 * desks.MOST_TOKENS):
        kept.append(maria.request())
        maria.takes(maria.road.exchange(maria.device, kept[-1]))
    for says in (False, True, False):
        pere.opens()
        pere.level()
        if says:
            maria.opens()
        maria.exchange()  # it holds the token of this answer
        for request in kept:
            with suppress(Failed):  # its nonce is known by now
                maria.road.exchange(maria.device, request)
        entries = journal.facts().seq
        assert maria.exchange().epoch is None
        assert journal.facts().seq == entries, "nothing was judged, and nobody was told of a copy"
    maria.level()
    pere.level()
    assert maria.sees() == pere.sees() and journal.facts().desks[maria.device].newest.epoch == 1
