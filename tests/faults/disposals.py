"""R23: what must hold when a case file's contents are destroyed, and the bug that each check notices.

Neighbours: rules (plays them), disposal_bugs, tests.kit.disposals (the story).
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any
from unittest.mock import patch

import msgspec

from app.actions import disposals
from app.domain import change_sets
from app.domain.disposals import Basis, Decision
from app.errors import HistoryAlarm, Refused
from app.storage import search_index
from sync.protocol.blocks import fold, unfold
from sync.protocol.messages import ExchangeAnswer
from tests.faults import disposal_bugs
from tests.kit.disposals import CANARY, Story, kept, on_server, pages
from tests.kit.restores import Kept

_WORD = CANARY.encode()


def _gone_at_the_server(story: Story, _folder: Path) -> bool:
    story.dispose()
    return _WORD not in on_server(story.town)


def _gone_on_the_desktop(story: Story, _folder: Path) -> bool:
    story.dispose()
    return _WORD not in kept(story.pere)


def _found_no_more(story: Story, _folder: Path) -> bool:
    assert b"sensible" in pages(story.pere).lower()  # as the index has its words
    story.pere = story.pere.restart()
    with patch.object(search_index, "merge", lambda _: False):  # which may happen to write the words over, or not
        story.dispose()
    with story.pere.database.reading() as connection:
        query = "SELECT count(*) FROM search_words WHERE search_words MATCH 'sensible'"
        found = connection.exec_driver_sql(query).scalar_one()
    # In one part with words that begin like it, only its end would stand in the pages: so both are asked.
    return not found and b"sensible" not in pages(story.pere).lower()


def _two_are_needed(story: Story, _folder: Path) -> bool:
    disposal = story.propose()
    with suppress(Refused):
        story.maria.office.write(disposals.decide, disposal, Decision.CONFIRMED.value)
    story.maria.sync()
    return _WORD in on_server(story.town)


def _kept_as_long_as_the_table_says(story: Story, _folder: Path) -> bool:
    with suppress(Refused):
        story.maria.office.write(
            disposals.propose, story.file, Basis.RETENTION.value, "TAAD 123", "Ha passat el termini", 5
        )
    story.everybody()
    return not any(kind == "disposal" for kind, _ in story.town.rows())


def _gone_after_a_restore(story: Story, _folder: Path) -> bool:
    kept_aside = Kept(story.town.journal)
    story.dispose()
    story.town.journal = kept_aside.restored()
    for desktop in story.all():
        desktop.road.journal = story.town.journal
    for desktop in story.all():
        story.try_to_sync(desktop)
    return _WORD not in on_server(story.town)


def _alarmed_by_a_missing_body(story: Story, folder: Path) -> bool:
    nova = story.town.desktop(folder / "n", "Nova Prova", sync=False)

    def without(answer: ExchangeAnswer) -> ExchangeAnswer:
        entries = [
            msgspec.structs.replace(entry, parts=tuple(map(change_sets.withhold, entry.parts)))
            if any(b"una nota que queda" in part.body for part in entry.parts) else entry
            for block in answer.blocks for entry in unfold(block)
        ]  # fmt: skip
        return msgspec.structs.replace(answer, blocks=fold(entries))

    nova.road.alter = without
    try:
        nova.sync()
    except HistoryAlarm as alarm:
        return alarm.about[0] == "withheld"
    return False


PAIRS: list[tuple[Callable[[], Any], Callable[[Story, Path], bool]]] = [
    (disposal_bugs.body_kept_in_block, _gone_at_the_server),
    (disposal_bugs.body_kept_on_the_desktop, _gone_on_the_desktop),
    (disposal_bugs.body_kept_in_search, _found_no_more),
    (disposal_bugs.words_only_marked_as_gone, _found_no_more),
    (disposal_bugs.one_person_suffices, _two_are_needed),
    (disposal_bugs.table_not_asked, _kept_as_long_as_the_table_says),
    (disposal_bugs.restored_backup_brings_bodies_back, _gone_after_a_restore),
    (disposal_bugs.missing_body_believed, _alarmed_by_a_missing_body),
]
