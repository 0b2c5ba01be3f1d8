"""New versions from one repository over one line: what app.versions.updating asks. Neighbours: repository, bringing."""

from collections.abc import Callable
from pathlib import Path

from app.versions.release import Release
from app.versions.staging import Staging
from sync.client.kept_line import KeptLine
from sync.client.transport import checked_address
from sync.client.updates import bringing, repository


class Source:
    """An app.ports.UpdateSource. `root` is the first root that the program carries, `kept` where what was proven
    stays."""

    def __init__(self, address: str, root: bytes, kept: Path) -> None:
        """Raises NotOurServer for an address that may not be used (plain http, a password in it)."""
        self._address, self._root, self._kept = checked_address(address), root, kept
        self._line = KeptLine(self._address)

    def newest(self) -> Release:
        return repository.newest(self._line, self._address, self._root, self._kept)

    def bring(self, staging: Staging, progress: Callable[[int, int], None]) -> None:
        bringing.bring(self._line, self._address, staging, progress)

    def close(self) -> None:
        self._line.close()
