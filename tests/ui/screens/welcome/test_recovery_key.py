"""The recovery key: shown, kept, confirmed; asked for again when nobody confirmed it."""

from pathlib import Path

import pytest
import segno
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from app.storage import recovery_key
from tests.kit.coming_in import settle, welcome
from ui.screens.welcome import recovery_code
from ui.screens.welcome.recovery_sheet import html, save_pdf
from ui.screens.welcome.recovery_step import NewKey, RecoveryStep


def test_the_key_must_be_copied_before_going_on(start) -> None:
    program = start()
    screen = welcome(program)
    screen.show_enrol()
    screen.page.practice.click()  # type: ignore[attr-defined]
    settle(program)
    page = screen.page
    assert isinstance(page, RecoveryStep) and not page.go.isEnabled()
    page.answer.setText("XXXXX")
    assert not page.go.isEnabled() and not page._wrong.isHidden()
    other = page._key.split("-")[(page._asked + 1) % 7]
    page.answer.setText(other)
    assert not page.go.isEnabled() or other == page._key.split("-")[page._asked]
    page.answer.setText(page._key.split("-")[page._asked].replace("0", "o").replace("1", "l"))
    assert page.go.isEnabled()
    page.answer.setText(page._key.lower().replace("-", " "))  # the whole key is as good
    assert page.go.isEnabled()


def test_a_key_that_nobody_confirmed_is_asked_for_again(start) -> None:
    program = start()
    screen = welcome(program)
    screen._practice = False
    screen._show_recovery(program.entrance.practise(lambda *_: None))  # type: ignore[arg-type]
    screen.close()
    settle(program)
    banner = program.window.banners._banners["recovery"].text()
    assert "encara no s'ha guardat" in banner
    program.renew_recovery_key()
    settle(program)
    (page,) = program.window.findChildren(NewKey)
    page.done.emit()
    settle(program)
    assert "recovery" not in program.window.banners._banners


def test_the_sheet_can_be_saved_and_holds_the_whole_key(qapp, tmp_path: Path) -> None:
    key = "D5CPE-R2JXT-7J4V2-CMMP1-S8Z86-HB6PK-9YMNY"
    text = html(key, "Ajuntament de <b>Prova</b>", "Maria", "avui")
    assert all(group in text for group in key.split("-")) and "&lt;b&gt;Prova" in text
    save_pdf(tmp_path / "clau.pdf", key, "Ajuntament", "Maria", "avui")
    assert (tmp_path / "clau.pdf").read_bytes().startswith(b"%PDF")
    with pytest.raises(OSError, match="no-folder"):
        save_pdf(tmp_path / "no-folder" / "clau.pdf", key, "Ajuntament", "Maria", "avui")


def test_the_code_on_the_sheet_is_the_very_key_and_fits_every_size_of_paper(qapp) -> None:
    for key in [recovery_key.generate() for _ in range(20)]:
        for pixels in (148, 333, 1000):
            read = scanned(key, pixels)
            assert read == [bytes(row) for row in segno.make_qr(key, error="q").matrix], pixels
        assert scanned(recovery_key.generate(), 333) != read


def scanned(key: str, pixels: int) -> list[bytes]:
    """The code as painted, looked at in the middle of every module; its quiet edge must be empty."""
    image = QImage(pixels, pixels, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.darkGray)
    painter = QPainter(image)
    recovery_code.paint(painter, QRectF(0, 0, pixels, pixels), key)
    painter.end()
    size = len(recovery_code.modules(key)) + 2 * recovery_code.QUIET
    middles = [int((number + 0.5) * pixels / size) for number in range(size)]
    seen = [bytes(image.pixelColor(x, y).lightness() < 128 for x in middles) for y in middles]
    edge = recovery_code.QUIET
    assert not any(any(row) for row in seen[:edge] + seen[-edge:])
    assert not any(any(row[:edge] + row[-edge:]) for row in seen)
    return [row[edge:-edge] for row in seen[edge:-edge]]


def test_the_sheet_is_one_page_also_with_the_longest_names_and_says_where_to_keep_it(qapp, speak, tmp_path) -> None:
    speak("ca")
    assert "sota clau" in html(recovery_key.generate(), "Gósol", "Maria", "avui")
    name = "Ajuntament de " + "Sant Esteve de la Mostra Imaginària " * 5
    save_pdf(tmp_path / "clau.pdf", recovery_key.generate(), name, "Maria " * 30, "avui")
    assert (tmp_path / "clau.pdf").read_bytes().count(b"/Type /Page\n") == 1
