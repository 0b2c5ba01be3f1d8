"""The recovery key: shown, kept, confirmed; asked for again when nobody confirmed it."""

from pathlib import Path

import pytest

from tests.kit.coming_in import settle, welcome
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
