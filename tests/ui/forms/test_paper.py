"""On paper: every row on some page, black whatever the look, no text that becomes markup, and a line in the log."""

import re
import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice
from PySide6.QtGui import QPageLayout, QPdfWriter, QTextDocument

from app.actions import case_files as actions
from app.errors import StorageProblem
from app.model.journal import AccessRow
from tests.kit.house import House
from tests.ui.frame.conftest import _installed, clock, furnish, house, speak, theme
from ui import places
from ui.forms import paper, printing
from ui.forms.paper import Paper
from ui.look.scheme import Scheme
from ui.screens.case_files.room import CaseFilesRoom
from ui.screens.welcome import recovery_sheet

__all__ = ["_installed", "clock", "furnish", "house", "speak", "theme"]

MARKUP = ["<b>x</b>", "a & b", "<img src='file:///c:/x'>", "&lt;"]
KEY = "-".join(["ABCD1"] * 7)
ANY = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)


def writer() -> QPdfWriter:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made = QPdfWriter(buffer)
    made.buffer = buffer
    return made


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cells=st.lists(st.one_of(ANY, st.sampled_from(MARKUP)), max_size=4))
def test_no_text_becomes_markup(qapp, cells: list[str]) -> None:
    document = QTextDocument()
    document.setHtml(paper.heading(" ".join(cells)) + paper.table(["a"], [[cell] for cell in cells]))
    shown = re.sub(r"\s+", " ", document.toPlainText())
    for cell in cells:
        assert re.sub(r"\s+", " ", cell).strip() in shown
    assert "<img" not in paper.table(cells or ["x"], [cells])


@pytest.mark.parametrize("rows", [0, 1, 40, 300])
def test_every_row_has_its_page(qapp, rows: int) -> None:
    sheet = Paper("Llista", paper.table(["Número"], [[f"2026/{number}"] for number in range(rows)]), "Gósol")
    device = writer()
    device.setPageLayout(paper.layout(sheet))
    pages = paper.draw(device, sheet)
    assert pages == max(1, -(-rows // 60)) or rows / pages < 70, "no page is over full"
    assert (pages > 1) is (rows > 60)


@given(rows=st.lists(st.lists(ANY, min_size=3, max_size=3), max_size=6))
def test_a_fitted_table_loses_nothing_that_stands_in_it(rows: list[list[str]]) -> None:
    made = paper.fitted_table(["un", "dos", "tres"], rows)
    widths = [int(each) for each in re.findall(r'width="(\d+)%"', made)]
    assert sum(widths) == 100 and all(widths)
    for row in rows:
        for cell in row:
            assert paper.escape(cell) in made


def test_it_lies_or_stands_as_it_says(qapp) -> None:
    for lying in (True, False):
        found = paper.layout(Paper("x", "", "", lying)).orientation()
        assert (found == QPageLayout.Orientation.Landscape) is lying


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_device_that_takes_nothing_is_told(qapp, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="painted"):
        paper.draw(QPdfWriter(str(tmp_path / "no folder" / "x.pdf")), Paper("x", "x", "x"))


def test_the_look_of_the_window_does_not_come_onto_paper(theme) -> None:
    """In the dark look the letters of the window are white, and would be so on white paper."""
    theme.apply(Scheme.LIGHT)
    light = _streams(paper.pdf(Paper("x", paper.heading("Llicència", "d'obres"), "Gósol")))
    assert all(b"0 0 0 scn" in each and b"1 1 1 scn" not in each for each in light), "black letters"
    theme.apply(Scheme.DARK)
    assert _streams(paper.pdf(Paper("x", paper.heading("Llicència", "d'obres"), "Gósol"))) == light


def test_nor_onto_the_recovery_sheet(theme, tmp_path: Path) -> None:
    drawn = []
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        theme.apply(scheme)
        recovery_sheet.save_pdf(tmp_path / "x.pdf", KEY, "Gósol", "Maria Fictícia", "avui")
        drawn.append(_streams((tmp_path / "x.pdf").read_bytes()))
    assert drawn[0] == drawn[1]
    assert all(b"0 0 0 scn" in each for each in drawn[0])


def _streams(pdf: bytes) -> list[bytes]:
    """What is drawn, without dates and identities."""
    assert pdf.startswith(b"%PDF")
    found = []
    for packed in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        with suppress(zlib.error):  # some are not packed: the description of the document
            drawn = zlib.decompress(packed)
            found += [drawn] if b"BT" in drawn else []
    assert found
    return found


@pytest.fixture
def room(house: House) -> CaseFilesRoom:
    office = house.desktop.current.office
    for title in ("Gual <a>", "Terrassa & bar", "Tanca"):
        office.write(actions.open_case_file, title)
    found = house.go(places.CASE_FILES)
    assert isinstance(found, CaseFilesRoom)
    return found


def printed(house: House) -> int:
    house.desktop.background.wait_idle()
    with house.desktop.current.office.database.reading() as connection:
        return connection.exec_driver_sql(
            f"SELECT count(*) FROM {AccessRow.__tablename__} WHERE what = 'printed'"
        ).scalar_one()


def test_a_list_is_saved_as_pdf_and_noted(
    house: House, room: CaseFilesRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot
) -> None:
    chosen = tmp_path / "llista"
    monkeypatch.setattr(printing.QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    qtbot.waitUntil(lambda: "print.pdf" in room.performs())
    assert house.desktop.commands.run("print.pdf", house.desktop)
    house.desktop.background.wait_idle()
    assert (tmp_path / "llista.pdf").read_bytes().startswith(b"%PDF")
    assert printed(house) == 1
    monkeypatch.setattr(printing.QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    house.desktop.commands.run("print.pdf", house.desktop)
    house.desktop.background.wait_idle()
    assert printed(house) == 1, "who changes their mind has printed nothing"


def _darkest(dialog) -> int:
    """Of what stands on the page of a preview; the page's own edge is left out."""
    from PySide6.QtPrintSupport import QPrintPreviewWidget

    dialog.resize(900, 900)
    dialog.findChild(QPrintPreviewWidget).updatePreview()
    QCoreApplication.processEvents()
    seen = dialog.findChild(QPrintPreviewWidget).grab().toImage()
    middle = seen.width() // 2
    return min(seen.pixelColor(x, y).lightness() for x in range(middle - 120, middle) for y in range(60, 400, 1))


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_a_case_file_is_previewed_and_only_what_was_printed_is_noted(
    house: House, room: CaseFilesRoom, theme, qtbot, scheme: Scheme
) -> None:
    from PySide6.QtPrintSupport import QPrintPreviewDialog

    theme.apply(scheme)
    qtbot.waitUntil(lambda: bool(room.listing.table.paged_model().ids()))
    house.desktop.go(places.CASE_FILES, str(next(iter(room.listing.table.paged_model().ids()))))
    qtbot.waitUntil(lambda: room.screen_.sheet is not None)
    for end, noted in (("reject", 0), ("accept", 1)):
        assert house.desktop.commands.run("print", house.desktop)
        dialog = house.window.findChildren(QPrintPreviewDialog)[-1]
        assert _darkest(dialog) < 120, "letters that can be seen, in the dark look too"
        assert dialog.isVisible() and room.screen_.sheet.page.title in dialog.windowTitle()
        getattr(dialog, end)()
        assert printed(house) == noted


def test_a_file_that_cannot_be_written_is_told_and_not_noted(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **_more: object) -> None:
        raise StorageProblem(tmp_path, "held")

    monkeypatch.setattr(printing, "write_whole", full)
    noted: list[bool] = []
    said: list[str] = []
    house.desktop.toasted.connect(lambda text, _undo: said.append(text))
    printing.Printing(house.desktop, house.window).save_pdf(
        tmp_path / "x.pdf", Paper("x", "x", "x"), lambda: noted.append(True)
    )
    assert not noted and len(said) == 1


def test_a_list_too_long_for_paper_says_so(
    house: House, room: CaseFilesRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot
) -> None:
    monkeypatch.setattr(printing, "MOST_ROWS", 2)
    shown: list[Paper] = []
    monkeypatch.setattr(printing.Printing, "show", lambda _self, _office, _kind, _id, sheet, _pdf: shown.append(sheet))
    qtbot.waitUntil(lambda: "print" in room.performs())
    house.desktop.commands.run("print", house.desktop)
    qtbot.waitUntil(lambda: bool(shown))
    assert shown[0].html.count("<tr>") == 3 and "1 more" in shown[0].html
    assert "<a>" not in shown[0].html
