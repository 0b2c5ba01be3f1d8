"""What is counted for whoever watches over the server (OpenMetrics): how much, how fast, how often no; never who.

With several processes the counters live in files of a folder that all share (prometheus_client's own way), so that any
process tells about all. Neighbours: monitoring (serves them), asgi and files (count), application.
"""

from collections.abc import Mapping
from pathlib import Path

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, values
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead
from prometheus_client.openmetrics.exposition import CONTENT_TYPE_LATEST, generate_latest

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""The environment variable that makes processes count together; it is read when the library is loaded."""

MEDIA_TYPE = CONTENT_TYPE_LATEST

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


class Metrics:
    """The counters of one server. `by_entity` names entities (their INE10 codes) in those that are about one."""

    def __init__(self, by_entity: bool = False) -> None:
        registry = self._registry = CollectorRegistry()
        self._by_entity = by_entity
        self.exchanges = Counter("lligall_exchanges", "Exchanges answered.", ["entity"], registry=registry)
        self.seconds = Histogram(
            "lligall_exchange_seconds", "Time of an exchange in the server.", buckets=_SECONDS, registry=registry
        )
        self.sets = Counter("lligall_sets", "Change sets decided.", ["entity", "verdict"], registry=registry)
        self.conflicts = Counter("lligall_conflicts", "Conflicts made.", ["entity"], registry=registry)
        self.refused = Counter("lligall_refused", "Requests that were told no.", ["code"], registry=registry)
        self.bytes = Counter("lligall_exchange_bytes", "Bytes of exchanges.", ["direction"], registry=registry)
        self.upload_bytes = Counter("lligall_upload_bytes", "Bytes of files received whole.", registry=registry)
        self.streams = Gauge(
            "lligall_live_streams", "Desktops listening now.", registry=registry, multiprocess_mode="livesum"
        )
        self.entities = Gauge(
            "lligall_entities", "Entities known.", ["works"], registry=registry, multiprocess_mode="max"
        )

    def exchange(
        self, entity: str, seconds: float, read: int, written: int, verdicts: Mapping[str, int], conflicts: int
    ) -> None:
        """Count one that was answered."""
        whose = self._named(entity)
        self.exchanges.labels(whose).inc()
        self.seconds.observe(seconds)
        self.bytes.labels("in").inc(read)
        self.bytes.labels("out").inc(written)
        for verdict, count in verdicts.items():
            self.sets.labels(whose, verdict).inc(count)
        if conflicts:
            self.conflicts.labels(whose).inc(conflicts)

    def text(self) -> bytes:
        """As OpenMetrics writes it."""
        if not self._together():
            return generate_latest(self._registry)
        gathered = CollectorRegistry()
        MultiProcessCollector(gathered)
        return generate_latest(gathered)

    def _together(self) -> bool:
        return values.ValueClass is not values.MutexValue

    def _named(self, entity: str) -> str:
        return entity if self._by_entity else ""


def forget_process(pid: int, folder: Path) -> None:
    """A process has ended: what it had open it has no more."""
    mark_process_dead(pid, str(folder))
