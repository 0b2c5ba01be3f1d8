"""Entries out of blocks and back, sets out of batches and back: for tests that look at, or forge, single ones."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from app.domain import bundles
from app.domain.change_sets import SealedSet
from sync.protocol import blocks
from sync.protocol.blocks import Entry
from sync.protocol.messages import ExchangeAnswer, ExchangeRequest


def entries_of(answer: ExchangeAnswer) -> list[Entry]:
    """The entries of an answer. Raises BadBundle for stubs of own sets: ask without sending."""
    return [entry for block in answer.blocks for entry in blocks.unfold(block)]


def with_entries(answer: ExchangeAnswer, entries: Iterable[Entry], **changes: Any) -> ExchangeAnswer:
    """The same answer with other entries; hashes and signatures are left as they were."""
    return msgspec.structs.replace(answer, blocks=blocks.fold(entries), **changes)


def sets_of(request: ExchangeRequest) -> list[SealedSet]:
    """The sets of a request."""
    return [sealed for packed in request.batches for sealed in bundles.unpack(packed).sets()]


def with_sets(request: ExchangeRequest, sets: Sequence[SealedSet], **changes: Any) -> ExchangeRequest:
    """The same request with other sets, in one batch; the chain is left as it was."""
    batches = (bundles.pack(bundles.bundle(sets)),) if sets else ()
    return msgspec.structs.replace(request, batches=batches, **changes)
