"""Bugs planted into disposal (R23), each of which the lane must notice. Neighbours: disposals, rules."""

from contextlib import AbstractContextManager, ExitStack
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

from app.actions import disposals as actions
from app.domain import disposals as law
from sync.client import disposing
from sync.server import disposal


def body_kept_in_block() -> AbstractContextManager[Any]:
    """The server names bodies and keeps them (R23)."""
    return patch.object(disposal, "_scrub", lambda *_: None)


def body_kept_on_the_desktop() -> AbstractContextManager[Any]:
    """The desktop takes rows away and keeps what its journal says of them (R23)."""
    return patch.object(disposing, "_scrub_blocks", lambda *_: None)


def body_kept_in_search() -> AbstractContextManager[Any]:
    """The words of what was destroyed are still found (R23)."""
    original = disposing._remove_rows

    def removes(connection: Any, case_file: str) -> list[tuple[str, str]]:
        original(connection, case_file)
        return []  # nobody refreshes the index afterwards either

    stack = ExitStack()
    told = SimpleNamespace(refresh=lambda *_: None, forget_words=disposing.search_index.forget_words)
    stack.enter_context(patch.object(disposing, "search_index", told))
    stack.enter_context(patch.object(disposing, "_remove_rows", removes))
    return stack


def words_only_marked_as_gone() -> AbstractContextManager[Any]:
    """The index finds them no more, and still holds them (R23)."""
    return patch.object(disposing.search_index, "forget_words", lambda *_: None)


def one_person_suffices() -> AbstractContextManager[Any]:
    """Whoever proposes may confirm, here and at the server (R23)."""
    stack = ExitStack()
    stack.enter_context(patch.object(actions, "check", lambda *_: None))
    stack.enter_context(patch.object(disposal, "check", lambda *_: None))
    return stack


def table_not_asked() -> AbstractContextManager[Any]:
    """What the table still keeps may be destroyed (R23)."""
    return patch.object(law, "_check_term", lambda *_: None)


def restored_backup_brings_bodies_back() -> AbstractContextManager[Any]:
    """The entry comes back after a restore, and nothing of what it did (R23)."""
    return patch.object(disposal, "again", lambda *_: None)


def missing_body_believed() -> AbstractContextManager[Any]:
    """A body may be missing though no entry names it (R23)."""
    return patch.object(disposing, "expect_named", lambda *_: None)
