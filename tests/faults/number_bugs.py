"""Bugs that the lane of numbers must notice, each a rule of sync.md that does not hold (see planted_bugs)."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any
from unittest.mock import patch

from app.storage import handing_out
from sync.client import numberer
from sync.server import judging
from sync.server.numbers import Numbers


@contextmanager
def server_numbers_beside() -> Iterator[None]:
    """R15: the server goes on numbering what others write while a lease is out."""
    original = Numbers._asked

    def asked(self: Numbers, claim: Any, seq: int) -> Any:
        with patch.object(Numbers, "lease", lambda *_: None):
            return original(self, claim, seq)

    with patch.object(Numbers, "_asked", asked):
        yield


def refused_numbers_given_again() -> AbstractContextManager[Any]:
    """R16: what a refused set claimed is forgotten."""
    return patch.object(judging, "spent", lambda *_: [])


@contextmanager
def claims_skipped() -> Iterator[None]:
    """R17: the server gives the next number to a row of the holder's, whatever the holder has shown."""

    def told(self: Numbers, claim: Any, _device: str, _epoch: int, _seq: int) -> Any:
        return [self.give(claim)] if self._has(claim) is None else []

    with patch.object(Numbers, "_told", told):
        yield


def stale_claims_believed() -> AbstractContextManager[Any]:
    """R17: a claim under a lease that has ended is given when free, though another desktop numbers now."""
    return patch("app.domain.series.Lease.is_of", lambda *_: True)


def lease_survives_its_holder() -> AbstractContextManager[Any]:
    """R18: losing role or desktop ends nothing."""
    return patch.object(Numbers, "lapse", lambda *_: [])


def waiting_forgotten() -> AbstractContextManager[Any]:
    """R18: the entry that ends a lease does not number what waited."""
    return patch.object(Numbers, "_number_waiting", lambda *_: [])


def release_heard_late() -> AbstractContextManager[Any]:
    """R18: the holder goes on until the server has heard of its release."""
    return patch.object(handing_out, "is_ending", lambda *_: False)


def numberer_asleep() -> AbstractContextManager[Any]:
    """R18: the holder numbers only what it writes itself."""
    return patch.object(numberer, "waits", lambda *_: False)


def contest_untold() -> AbstractContextManager[Any]:
    """R17: a row gets another number, and the one on its papers is forgotten."""
    original = Numbers._contest

    def contests(self: Numbers, *arguments: Any) -> Any:
        changes = original(self, *arguments)
        for change in changes:
            change.units.pop("contested_number", None)
        return [change for change in changes if change.kind != "spent_number"]

    return patch.object(Numbers, "_contest", contests)


BUGS: Sequence[Callable[[], AbstractContextManager[Any]]] = (
    server_numbers_beside,
    refused_numbers_given_again,
    claims_skipped,
    stale_claims_believed,
    lease_survives_its_holder,
    waiting_forgotten,
    release_heard_late,
    numberer_asleep,
    contest_untold,
)
