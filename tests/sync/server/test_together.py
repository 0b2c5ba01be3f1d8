"""Many at once: desktops of several entities in as many threads, against one server."""

import threading
from pathlib import Path

from sync.server import rows
from tests.kit.pretend import Pretender
from tests.kit.server import ENTITY, OTHER, running_server

DESKTOPS = ("secretary", "clerk", "technician")


def test_numbers_stay_unique_and_gapless_and_everybody_ends_equal(tmp_path: Path) -> None:
    with running_server(tmp_path) as served:
        desktops = {(entity, role): served.enrol(role, entity) for entity in (ENTITY, OTHER) for role in DESKTOPS}
        failures: list[BaseException] = []

        def work(desktop: Pretender) -> None:
            try:
                for _ in range(12):
                    desktop.opens()
                    desktop.exchange()
            except BaseException as error:  # noqa: BLE001 - told by the test's own thread
                failures.append(error)

        threads = [threading.Thread(target=work, args=(desktop,)) for desktop in desktops.values()]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failures == []
        for entity in (ENTITY, OTHER):
            here = [desktop for (where, _), desktop in desktops.items() if where == entity]
            for desktop in here:
                desktop.level()
            seen = [desktop.sees() for desktop in here]
            assert seen[0] == seen[1] == seen[2]
            numbers = [units["number"]["number"] for (kind, _), units in seen[0].items() if kind == "case_file"]
            assert numbers == [f"2026/{n}" for n in range(1, 37)]
            journal = served.running.registry.journal(entity)
            assert journal.look(rows.recount) == journal.look(rows.read_totals)
