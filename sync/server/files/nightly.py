"""Once a day, at night, the server lets go of what no row names any more, one entity after the other; the files of what
two persons have destroyed go at once, and the database is written anew at night (R23).

Several servers may do it at once: each step is one transaction that looks again. Neighbour: collecting.
"""

import asyncio
import datetime as dt
from zoneinfo import ZoneInfo

from sync.server.events import Events
from sync.server.files import collecting
from sync.server.files.storage import StorageTrouble
from sync.server.files.tus import Tus

HOUR = 3
"""At the seat; nobody is at work."""
_SEAT = ZoneInfo("Europe/Madrid")


async def nightly(tus: Tus, events: Events) -> None:
    """Wait for the hour, collect, and again, until cancelled."""
    while True:
        await asyncio.sleep(_seconds(tus.uploads.registry.clock.now()))
        try:
            await collect(tus, events)
        except Exception as error:  # noqa: BLE001 - whatever it is, it must not end all nights to come in silence
            events.trouble(error)


async def collect(tus: Tus, events: Events) -> None:
    """One round over every entity; a store in trouble ends it until tomorrow. An entity in trouble (its database is
    held, it has got a new key) has its night tomorrow."""
    registry = tus.uploads.registry
    for facts in await tus.run(registry.entities):
        if not facts.founded:
            continue
        try:
            done = await tus.run(lambda ine10=facts.ine10: _one(tus, ine10))
        except StorageTrouble as trouble:
            events.trouble(trouble, entity=facts.ine10, status=503)
            return
        except Exception as error:  # noqa: BLE001 - one entity's trouble, whatever it is, is not that of the others
            events.trouble(error, entity=facts.ine10)
            continue
        if done.files or done.uploads or done.objects:
            events.write("collected", entity=facts.ine10, entries=done.files + done.uploads + done.objects)


def _one(tus: Tus, ine10: str) -> collecting.Collected:
    journal = tus.uploads.registry.journal(ine10)
    collecting.destroy(tus.uploads, journal, ine10)
    collecting.scrub(journal)
    return collecting.collect(tus.uploads, journal, ine10)


class Destroying:
    """The files of destroyed rows, let go as soon as the exchange that did it is answered."""

    def __init__(self, tus: Tus, events: Events) -> None:
        """In the loop that is to do it."""
        self._tus = tus
        self._events = events
        self._loop = asyncio.get_running_loop()
        self._due: asyncio.Queue[str] = asyncio.Queue()

    def hear(self, entity: str) -> None:
        """Something of an entity was destroyed; from any thread."""
        self._loop.call_soon_threadsafe(self._due.put_nowait, entity)

    async def go_on(self) -> None:
        """Until cancelled. What cannot be let go now is tried again at night."""
        while True:
            entity = await self._due.get()
            try:
                await self._tus.run(lambda ine10=entity: self._one(ine10))
            except Exception as error:  # noqa: BLE001 - whatever it is, the next entity's bytes go all the same
                self._events.trouble(error, entity=entity, status=503)

    def _one(self, ine10: str) -> int:
        return collecting.destroy(self._tus.uploads, self._tus.uploads.registry.journal(ine10), ine10)


def _seconds(now: dt.datetime) -> float:
    """Until the next such hour."""
    here = now.astimezone(_SEAT)
    then = here.replace(hour=HOUR, minute=0, second=0, microsecond=0)
    if then <= here:
        then += dt.timedelta(days=1)
    return max(60.0, (then.astimezone(dt.UTC) - now.astimezone(dt.UTC)).total_seconds())
