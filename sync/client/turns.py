"""Answers that are about this copy or about the server itself, and what is asked then instead of an exchange.

An old copy is given an epoch (R8), a restored server shows its notes (R20) and asks for what is kept here (R10). The
answer is kept, the turn is told by an exception, and the engine asks again. Neighbours: old_copy, handing_back, engine.
"""

import datetime as dt
from dataclasses import replace

import msgspec
from sqlalchemy import Connection

from app.context import Identity
from app.errors import HistoryAlarm, ServerRecovering
from app.storage.outside_copy import OutsideCopy
from sync.client import handing_back, old_copy
from sync.client.apply import Applied, nothing_applied
from sync.client.asking import Asking, Keys, reading_request
from sync.client.copy_state import Remembered, remembered
from sync.protocol.messages import ExchangeAnswer, ExchangeRequest
from sync.protocol.signing import PublicKeys

MOST = 10
"""How often, in one synchronisation, the server may say something else than what was asked for."""


class Turned(Exception):
    """The answer was of that sort: what it said is kept, and it is to be asked again."""

    def __init__(self, shown_otherwise: frozenset[tuple[str, str]] = frozenset()) -> None:
        super().__init__()
        self._shown_otherwise = shown_otherwise

    def applied(self) -> Applied | None:
        """What is shown otherwise since: what was waiting went to quarantine."""
        if not self._shown_otherwise:
            return None
        kinds = frozenset(kind for kind, _ in self._shown_otherwise)
        rows = frozenset(row for _, row in self._shown_otherwise)
        return replace(nothing_applied(0), kinds=kinds, ids=rows)


def is_one(answer: ExchangeAnswer) -> bool:
    """Whether an answer is of that sort."""
    return answer.epoch is not None or bool(answer.notes) or answer.recovery is not None


def heed(
    connection: Connection,
    request: ExchangeRequest,
    answer: ExchangeAnswer,
    identity: Identity,
    server_key: PublicKeys,
    now: dt.datetime,
) -> frozenset[tuple[str, str]]:
    """Keep what it says, in the caller's transaction; rows shown otherwise since come back, (kind, id). Raises
    HistoryAlarm for what the server has not signed, or may not say now."""
    state = remembered(connection)
    if answer.epoch is not None:
        if not old_copy.is_given(answer, request, identity.entity, identity.device, server_key):
            raise HistoryAlarm("epoch", answer.epoch.epoch)
        return old_copy.become(connection, state, answer, now)
    if answer.notes and answer.incarnation != state.incarnation:
        believed = handing_back.believe(connection, state, identity.entity, server_key, answer)
        handing_back.take(connection, state, believed, answer.now)
    elif answer.recovery is not None and state.unverified:
        handing_back.heed(connection, answer.recovery)
    else:
        raise HistoryAlarm("restored", answer.incarnation)
    return frozenset()


def after(answer: ExchangeAnswer, outside: OutsideCopy | None) -> None:
    """What follows once it is committed. Raises ServerRecovering while there is nothing to do but wait."""
    if answer.epoch is not None and outside is not None:
        outside.begin(answer.epoch.epoch)
    recovery = answer.recovery
    if recovery is not None and recovery.is_open and not recovery.wanted:
        raise ServerRecovering(recovery.reported, recovery.desktops)


def comes_first(state: Remembered) -> bool:
    """Whether the server is to hear what is here (R10), or what this copy is (R8), before anything is read again."""
    return bool(state.wanted or state.old_copy or (state.unverified and not state.reported))


def instead(
    connection: Connection,
    state: Remembered,
    asking: Asking,
    identity: Identity,
    keys: Keys,
    outside: OutsideCopy | None,
) -> Asking:
    """What is asked in the place of an exchange, when something else is due; else that exchange."""
    if state.wanted:
        asked = reading_request(connection, identity, keys, state.scope, state.cursor, state.cursor_hash, 0)
        return Asking(handing_back.handing(connection, state, asked, outside))
    if state.old_copy:
        spent = handing_back.spent(outside)
        return Asking(msgspec.structs.replace(asking.request, old_copy=state.old_copy, spent=spent))
    return asking


def is_pending(pending: Asking | None, state: Remembered) -> bool:
    """Whether what was asked and not answered can be asked again as it was: it spoke of the copy as it is, and was not
    reading beside it."""
    if pending is None:
        return False
    return (pending.request.incarnation, pending.request.cursor) == (state.incarnation, state.cursor)

