"""The files of a new version come over any line: from the byte where it was cut, and never other ones."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import Interrupted, SyncProblem, UpdateNotTrusted
from app.versions.choice import Choice
from app.versions.slots import Slots
from app.versions.staging import Staging
from installer.releases.repository import Repository
from sync.client.kept_line import KeptLine
from sync.client.updates import repository
from sync.client.updates.bringing import bring
from tests.kit.published import Publisher, Server, serving

SHARED = bytes(range(256)) * 400
FIRST = {"Lligall.exe": b"the first", "_internal/shared.dll": SHARED}
SECOND = {"Lligall.exe": b"the second", "_internal/shared.dll": SHARED, "_internal/new.pyd": bytes(range(255)) * 900}


class Desktop:
    """One that runs the first version, from its own disk."""

    def __init__(self, server: Server, root: bytes, folder: Path) -> None:
        self.server, self.root, self.folder = server, root, folder
        self.slots = Slots(folder / "Lligall")
        self.line = KeptLine(server.url)
        self.told: list[tuple[int, int]] = []

    def update(self) -> None:
        release = repository.newest(self.line, self.server.url, self.root, self.folder / "kept")
        if self.slots.is_there(release.version):
            return
        bring(self.line, self.server.url, Staging(self.slots, release), lambda *told: self.told.append(told))
        self.slots.take(release.version)


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    return Publisher(Repository(tmp_path / "public"))


@pytest.fixture
def desktop(publisher: Publisher, tmp_path: Path) -> Iterator[Desktop]:
    root = publisher.begin()
    publisher.release("0.1.0", FIRST, tmp_path)
    with serving(publisher.repository.folder) as server:
        desktop = Desktop(server, root, tmp_path)
        desktop.update()
        publisher.release("0.2.0", SECOND, tmp_path)
        server.asked.clear()
        desktop.told.clear()
        try:
            yield desktop
        finally:
            desktop.line.close()


def files_of(desktop: Desktop, version: str) -> dict[str, bytes]:
    folder = desktop.slots.of(version)
    return {name: (folder / name).read_bytes() for name in SECOND if (folder / name).exists()}


def objects(desktop: Desktop) -> list[tuple[str, int]]:
    return [(path, start) for path, start in desktop.server.asked if path.startswith("objects/")]


def test_new_version_comes_and_is_tried_at_the_next_start(desktop: Desktop) -> None:
    desktop.update()
    assert files_of(desktop, "0.2.0") == SECOND
    assert desktop.slots.choice() == Choice("0.2.0", "0.1.0", 0)
    assert len(objects(desktop)) == 2  # what both versions have was here
    done = [here for here, _ in desktop.told]
    assert done == sorted(done) and desktop.told[-1][0] == desktop.told[-1][1] > 0


def test_cut_line_costs_no_byte_twice(desktop: Desktop) -> None:
    desktop.server.cut_after = 100
    for _ in range(200):
        try:
            desktop.update()
            break
        except Interrupted:
            assert desktop.slots.choice() is not None and not desktop.slots.is_there("0.2.0")
    assert files_of(desktop, "0.2.0") == SECOND
    asked = objects(desktop)
    assert len(asked) > 3 and len(set(asked)) == len(asked)


def test_other_bytes_are_never_taken(desktop: Desktop) -> None:
    desktop.server.lie = lambda path, content: content[::-1] if path.startswith("objects/") else content
    with pytest.raises(UpdateNotTrusted) as refused:
        desktop.update()
    assert refused.value.about == ("files",) and not desktop.slots.is_there("0.2.0")
    desktop.server.lie = lambda path, content: content
    desktop.update()
    assert files_of(desktop, "0.2.0") == SECOND


def test_endless_file_ends(desktop: Desktop) -> None:
    desktop.server.endless = ".zst"
    with pytest.raises(SyncProblem):
        desktop.update()
    desktop.server.endless = ""
    desktop.update()
    assert files_of(desktop, "0.2.0") == SECOND


def test_missing_file_is_said_to_be_missing(desktop: Desktop) -> None:
    desktop.server.lie = lambda path, content: None if path.startswith("objects/") else content
    with pytest.raises(UpdateNotTrusted) as refused:
        desktop.update()
    assert refused.value.about == ("missing",)


def test_ending_the_program_in_the_middle_keeps_what_came(desktop: Desktop) -> None:
    class Ends(Exception):
        pass

    def ends(here: int, _total: int) -> None:
        if here:
            raise Ends

    release = repository.newest(desktop.line, desktop.server.url, desktop.root, desktop.folder / "kept")
    with pytest.raises(Ends):
        bring(desktop.line, desktop.server.url, Staging(desktop.slots, release), ends)
    desktop.update()
    assert files_of(desktop, "0.2.0") == SECOND
