"""Once a day, at night, the server lets go of what no row names any more, one entity after the other.

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
        await collect(tus, events)


async def collect(tus: Tus, events: Events) -> None:
    """One round over every entity; a store in trouble ends it until tomorrow."""
    registry = tus.uploads.registry
    for facts in await tus.run(registry.entities):
        if not facts.founded:
            continue
        try:
            done = await tus.run(lambda ine10=facts.ine10: _one(tus, ine10))
        except StorageTrouble as trouble:
            events.trouble(trouble, entity=facts.ine10, status=503)
            return
        if done.files or done.uploads or done.objects:
            events.write("collected", entity=facts.ine10, entries=done.files + done.uploads + done.objects)


def _one(tus: Tus, ine10: str) -> collecting.Collected:
    return collecting.collect(tus.uploads, tus.uploads.registry.journal(ine10), ine10)


def _seconds(now: dt.datetime) -> float:
    """Until the next such hour."""
    here = now.astimezone(_SEAT)
    then = here.replace(hour=HOUR, minute=0, second=0, microsecond=0)
    if then <= here:
        then += dt.timedelta(days=1)
    return max(60.0, (then.astimezone(dt.UTC) - now.astimezone(dt.UTC)).total_seconds())
