"""Bugs of the brake against a mass change, for the lane "masses": patches, as in planted_bugs."""

from contextlib import AbstractContextManager
from typing import Any
from unittest.mock import patch

from app.domain.kind import Refusal
from sync.server import brake, exchanging
from sync.server.brake import Counting
from sync.server.failures import Failed
from tests.faults.planted_bugs import Bug


def never_held() -> AbstractContextManager[Any]:
    """Whatever is altered goes through."""
    return patch.object(Counting, "check", lambda _self: None)


def counted_by_request() -> AbstractContextManager[Any]:
    """What one request alters is looked at by itself: a mass in small pieces goes through."""
    original = Counting.__init__

    def begins(self: Counting, *arguments: Any) -> None:
        original(self, *arguments)
        self._counted.altered, self._counted.held_at = 0, None

    return patch.object(Counting, "__init__", begins)


def forgotten_after_an_hour() -> AbstractContextManager[Any]:
    """Whoever is held has only to wait."""
    original = Counting.__init__

    def begins(self: Counting, *arguments: Any) -> None:
        original(self, *arguments)
        if self._is_new:
            self._counted.held_at = None

    return patch.object(Counting, "__init__", begins)


def everybody_held() -> AbstractContextManager[Any]:
    """One desktop's mass change stops all."""
    original = brake._read
    return patch.object(brake, "_read", lambda connection, _desk: original(connection, 1))


def held_hears_nothing() -> AbstractContextManager[Any]:
    """A held desktop is answered nothing at all."""
    original = exchanging.seen_by

    def sees(work: Any, person: str) -> Any:
        for hold in brake.held(work.connection):
            if next(desk.person for desk in work.facts.desks.values() if desk.desk == hold.desk) == person:
                raise Failed("held", "1", "1")
        return original(work, person)

    return patch.object(exchanging, "seen_by", sees)


def word_not_heeded() -> AbstractContextManager[Any]:
    """A person lets it go, and it stays held."""
    return patch.object(brake, "release", lambda *_: True)


def refused_all_the_same_taken() -> AbstractContextManager[Any]:
    """A person refuses it, and it goes through."""
    return patch.object(brake, "refuse", lambda work, device: brake.release(work, device, 1))


def later_ones_not_refused() -> AbstractContextManager[Any]:
    """What was written while it was held goes through when the rest is refused."""
    return patch.object(brake, "note_waiting", lambda *_: None)


def new_things_refused_too() -> AbstractContextManager[Any]:
    """With the mass goes what was only made anew."""
    original = Counting.refusal

    def refuses(self: Counting, read: Any) -> Refusal | None:
        new = read.header.device_seq <= self._refused_to
        return original(self, read) or (Refusal("mass_change") if new else None)

    return patch.object(Counting, "refusal", refuses)


BUGS: tuple[Bug, ...] = (
    never_held,
    counted_by_request,
    forgotten_after_an_hour,
    everybody_held,
    held_hears_nothing,
    word_not_heeded,
    refused_all_the_same_taken,
    later_ones_not_refused,
    new_things_refused_too,
)
