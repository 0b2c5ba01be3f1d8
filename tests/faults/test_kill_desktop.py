"""The machine of the lane "kills": what outlives the program is whole at every moment at which it can be killed."""

import threading
from pathlib import Path

from tests.faults.kill_desktop import FileSecrets


def test_the_credential_store_is_whole_at_every_moment(tmp_path: Path) -> None:
    """Whoever looks while it is written to finds every secret that was put before."""
    path = tmp_path / "secrets.json"
    store = FileSecrets(path)
    store.put("first", "x" * 20_000)
    done = threading.Event()

    def write() -> None:
        for number in range(300):
            store.put("second", str(number))
            store.delete("second")
        done.set()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        while not done.is_set():
            assert FileSecrets(path).get("first") == "x" * 20_000
    finally:
        writer.join()
