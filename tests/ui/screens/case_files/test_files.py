"""Files on the screen of a case file: dropped, renamed, removed with undo, opened as a copy that is wiped."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton

from app.actions import case_files, files, lifecycle, undo
from app.queries import files as queries
from tests.kit.house import House
from ui import places
from ui.screens.case_files.files_card import FilesCard


@pytest.fixture
def id(house: House) -> str:
    id = house.office.write(case_files.open_case_file, "Gual permanent").result
    house.go(places.CASE_FILES, id)
    return id


def card(house: House) -> FilesCard:
    return house.room.screen_.files


def shown(house: House) -> list[str]:
    """The names on the card."""
    names = [made.accessibleName() for line in card(house).lines.shown() for made in line.findChildren(QPushButton)]
    return [name.partition(" ")[2] for name in names if name.startswith("Open ")]


def drop(house: House, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    card(house).dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
    house.settle()
    house.settle()


def test_dropped_files_are_there_and_the_originals_too(house: House, id: str, tmp_path: Path) -> None:
    assert "None yet" in card(house).lines.shown()[0].text()
    first, second = tmp_path / "plànol.pdf", tmp_path / "acta & annex.pdf"
    first.write_bytes(b"first")
    second.write_bytes(b"second")
    drop(house, first, second)
    assert shown(house) == ["acta & annex.pdf", "plànol.pdf"]
    assert first.read_bytes() == b"first"
    rows = house.office.read(queries.of_case_file, id)
    assert [(row.size, row.media_type, row.state) for row in rows] == [
        (6, "application/pdf", "sending"),
        (5, "application/pdf", "sending"),
    ]
    said = [label.text() for line in card(house).lines.shown() for label in line.findChildren(QLabel)]
    assert any("waits to be sent" in text for text in said), said
    house.office.write(files.rename, rows[0].id, "acta.pdf")
    house.settle()
    assert shown(house) == ["acta.pdf", "plànol.pdf"]
    house.office.write(files.remove, rows[0].id)
    house.settle()
    assert shown(house) == ["plànol.pdf"]
    undo.undo(house.office)
    house.settle()
    assert shown(house) == ["acta.pdf", "plànol.pdf"]


def test_a_folder_or_a_file_that_cannot_be_read_is_told(house: House, id: str, tmp_path: Path) -> None:
    told: list[Exception] = []
    house.desktop.troubled.connect(told.append)
    drop(house, tmp_path, tmp_path / "not there.pdf")
    assert [type(one).__name__ for one in told] == ["FileNotReadable", "FileNotReadable"]
    assert shown(house) == []


def test_it_opens_as_a_read_only_copy_that_is_wiped(
    house: House, id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())) or True)
    original = tmp_path / "plànol.pdf"
    original.write_bytes(b"%PDF canary")
    drop(house, original)
    (row,) = house.office.read(queries.of_case_file, id)
    card(house).open(row)
    house.settle()
    (copy,) = opened
    assert copy.name == "plànol.pdf" and copy.read_bytes() == b"%PDF canary"
    assert not copy.stat().st_mode & 0o222
    folder = house.office.database.path.parent
    house.office.close()
    assert not copy.exists() and not (folder / "opened").exists()
    for path in folder.rglob("*"):
        assert not path.is_file() or b"canary" not in path.read_bytes()


def test_a_program_is_not_opened_and_what_is_elsewhere_is_told(house: House, id: str, tmp_path: Path) -> None:
    told: list[Exception] = []
    house.desktop.troubled.connect(told.append)
    program = tmp_path / "factura.pdf.exe"
    program.write_bytes(b"MZ")
    drop(house, program)
    (row,) = house.office.read(queries.of_case_file, id)
    card(house).open(row)
    house.settle()
    house.office.blobs.let_go(row.sha256)
    card(house).open(row)
    house.settle()
    assert [type(one).__name__ for one in told] == ["FileNotOpened", "FileNotHere"]


def test_a_closed_file_takes_nothing(house: House, id: str, tmp_path: Path) -> None:
    house.office.write(lifecycle.void, id, "Obert per error.")
    house.settle()
    path = tmp_path / "tard.pdf"
    path.write_bytes(b"late")
    drop(house, path)
    assert shown(house) == [] and not card(house).add_button.isVisible()
