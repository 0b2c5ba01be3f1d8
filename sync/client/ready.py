"""What a verified page comes to as far as its entries say it themselves: whoever applies it has only to write it.

Worked out when first asked for; `make` does it all, on the thread that awaited the page. Neighbours: ahead (makes it),
apply (uses it), arrivals, fresh, kept.
"""

from functools import cached_property

from app.domain.change_sets import Change
from sync.client import fresh, kept
from sync.client.arrivals import Arrival, arrival
from sync.client.fresh import Fresh
from sync.client.verifying import IN_EFFECT, Page


class Ready:
    """Of one page; it asks no database."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def make(self) -> None:
        """Work out everything now."""
        _ = self.fresh, self.kept

    @cached_property
    def arrivals(self) -> dict[int, Arrival]:
        """What creations in effect come to, by the `id()` of the change."""
        found = {}
        for heard in self.page.entries:
            changes: list[Change | None] = heard.outcome
            if heard.verdict.status in IN_EFFECT and not heard.verdict.lost:
                changes = heard.changes + changes
            for change in changes:
                if change is not None and change.create and (made := arrival(change)) is not None:
                    found[id(change)] = made
        return found

    @cached_property
    def fresh(self) -> Fresh:
        """Its rows of which nothing else is said, if none of its entries is this desktop's own."""
        return fresh.of(self.page.entries, self.arrivals)

    @cached_property
    def kept(self) -> kept.Kept:
        """What is kept of it."""
        return kept.kept(self.page.blocks)
