"""A window over an office, a program among its versions, and a repository that a real server gives out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.versions.choice import Choice
from app.versions.installed import Installed
from app.versions.slots import Slots
from installer.releases.repository import Repository
from sync.client.updates.source import Source
from sync.server.running import Running
from tests.kit.house import House
from tests.kit.look import _installed, theme
from tests.kit.published import Publisher, Server, serving
from tests.kit.speaking import speak
from tests.ui.screens.conftest import clock, furnish, house
from ui.updating.updates import Updates
from ui.updating.words import Outcome

__all__ = ["_installed", "clock", "furnish", "house", "speak", "theme"]

SHARED = bytes(range(256)) * 8_000
FIRST = {"Lligall.exe": b"the first", "_internal/shared.dll": SHARED}
SECOND = {"Lligall.exe": b"the second", "_internal/shared.dll": SHARED, "_internal/new.pyd": bytes(range(255)) * 900}


@dataclass
class Updating:
    """Somebody at the window of version 0.1.0, and who releases 0.2.0."""

    house: House
    folder: Path
    publisher: Publisher
    url: str
    root: bytes
    liar: Server | None = None
    updates: Updates = field(init=False)
    outcomes: list[Outcome] = field(default_factory=list)
    opened_again: list[Path] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.slots = Slots(self.folder / "Lligall")
        self.house.desktop.settings.set("updates_url", self.url)
        self.run("0.1.0")

    def run(self, version: str) -> Updates:
        """This version runs now, in the same window."""
        self.installed = Installed(self.slots, version)
        self.updates = Updates(
            self.house.desktop, lambda: self.house.window, self.folder / "profile", self.installed, self._source,
            parent=self.house.window,
        )  # fmt: skip
        self.updates.launch = lambda: self.opened_again.append(self.slots.root)
        self.updates.ended.connect(self.outcomes.append)
        self.house.settle()
        return self.updates

    def _source(self, address: str) -> Source:
        return Source(address, self.root, self.folder / "kept")

    def look(self) -> Outcome:
        """The person asks."""
        self.updates.look_now()
        self.house.background.wait_idle(30)
        return self.outcomes[-1]

    def banner(self, key: str = "updates") -> str:
        found = self.house.window.banners._banners.get(key)
        return found.text() if found is not None else ""

    @property
    def unharmed(self) -> bool:
        """The version that runs is chosen and whole, and no other one is there."""
        return self.slots.choice() == Choice("0.1.0") and self.slots.all() == ["0.1.0"]


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    return Publisher(Repository(tmp_path / "public"))


@pytest.fixture
def first(publisher: Publisher, tmp_path: Path) -> bytes:
    """0.1.0 is released and installed; the root it carries."""
    root = publisher.begin()
    release = publisher.release("0.1.0", FIRST, tmp_path)
    slots = Slots(tmp_path / "Lligall")
    for name, content in FIRST.items():
        path = slots.of("0.1.0") / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    from app.versions import release as releases

    (slots.of("0.1.0") / "release.json").write_bytes(releases.write(release))
    slots.choose(Choice("0.1.0"))
    return root


@pytest.fixture
def updating(
    house: House, publisher: Publisher, first: bytes, tmp_path: Path, speak: Callable[[str], None]
) -> Iterator[Updating]:
    """Everything is given out by the central server itself."""
    speak("ca")
    with Running(tmp_path / "server", updates=publisher.repository.folder) as server:
        yield Updating(house, tmp_path, publisher, server.url + "/updates", first)


@pytest.fixture
def lied_to(
    house: House, publisher: Publisher, first: bytes, tmp_path: Path, speak: Callable[[str], None]
) -> Iterator[Updating]:
    """Who gives it out may lie."""
    speak("ca")
    with serving(publisher.repository.folder) as server:
        yield Updating(house, tmp_path, publisher, server.url, first, server)
