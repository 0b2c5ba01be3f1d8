"""The next start, and every way it can go wrong: nothing is lost, and the person is told what opens it."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from app import practice
from app.actions import case_files
from app.clock import SystemClock
from app.context import Office
from app.desk import Desk
from app.errors import NotEnrolled
from app.queries import case_files as lists
from tests.kit.coming_in import practise, settle, welcome
from tests.kit.secrets import MemorySecrets, NoSecrets
from tests.speed.measuring_one_start import SECRETS
from tests.speed.starting import make_profile
from ui import places
from ui.bootstrap import HouseDoor, Program
from ui.screens.welcome.door import Door
from ui.widgets import Row, RowList


def door(program: Program) -> Door:
    assert isinstance(program.screen, Door), program.screen
    return program.screen


def test_the_next_start_opens_by_itself(start) -> None:
    secrets = MemorySecrets()
    program = start(secrets)
    practise(program)
    program = start(secrets)
    assert program.window is not None and program.window.isVisible() and program.screen is None


def test_the_window_shows_its_day_before_anything_else_begins(start, tmp_path: Path, monkeypatch) -> None:
    make_profile(tmp_path / "profile", 30, 30)
    secrets, order = MemorySecrets(), []
    secrets.kept = json.loads((tmp_path / "profile" / SECRETS).read_text(encoding="utf-8"))

    def show(rows: RowList, items: list) -> None:
        order.append("rows")
        set_items(rows, items)

    def begin(office: Office, *_: object, **_named: object) -> None:
        order.append(f"sync {office.identity.entity}")
        raise NotEnrolled(office.identity.entity)

    set_items = RowList.set_items
    monkeypatch.setattr(RowList, "set_items", show)
    monkeypatch.setattr("sync.client.starting.start", begin)
    monkeypatch.setattr(HouseDoor, "open", lambda *asked, open=HouseDoor.open: order.append("other") or open(*asked))
    program = start(secrets)
    first, second = (opened.entity for opened in program.desktop.offices)
    assert order[:2] == ["rows", "other"]
    assert [each for each in order if each.startswith("sync")] == [f"sync {first}", f"sync {second}"]
    shown = {row.id.entity for row in program.window.room.list.items() if isinstance(row, Row)}
    assert shown == {first, second}


def test_a_reset_store_is_answered_by_the_recovery_key_once(start) -> None:
    secrets = MemorySecrets()
    key = practise(start(secrets))
    secrets.reset()
    program = start(secrets)
    card = door(program).cards[0]
    assert "ja no té la clau" in card.note.text() and "No s'ha canviat ni esborrat res" in card.note.text()
    card.field.setText("AAAAA-BBBBB")
    card.go.click()
    settle(program)
    assert "té un error" in card.note.text()
    groups = key.split("-")
    groups[4] = groups[4][:-1] + ("0" if groups[4][-1] != "0" else "1")
    card.field.setText(" ".join(groups))
    card.go.click()
    settle(program)
    assert "grup número 5" in card.note.text()  # its check sign tells which one was mistyped
    card.field.setText(key.lower().replace("-", ""))
    card.go.click()
    settle(program)
    assert program.window is not None and program.window.isVisible()
    assert start(secrets).window is not None  # the store holds it again


def test_a_machine_without_a_store_still_opens_with_the_paper(start) -> None:
    key = practise(start())
    program = start(NoSecrets())
    card = door(program).cards[0]
    assert "lloc segur per a claus" in card.note.text()
    card.field.setText(key)
    card.go.click()
    settle(program)
    assert program.window is not None and program.window.isVisible()


def test_two_programs_on_one_database(start, tmp_path: Path) -> None:
    secrets = MemorySecrets()
    practise(start(secrets))
    start(secrets, tmp_path / "elsewhere")  # so that the first one has ended
    desk = Desk(tmp_path / "profile")
    holding = desk.open(desk.list()[0], secrets, SystemClock())
    program = start(secrets)
    card = door(program).cards[0]
    assert "ja és obert" in card.note.text() and not card.field.isVisible()
    assert card.go.text() == "Torna-ho a provar"
    holding.close()
    card.go.click()
    settle(program)
    assert program.window is not None and program.window.isVisible()


def test_a_damaged_page_at_the_start_says_not_to_delete_anything(start, tmp_path: Path) -> None:
    secrets = MemorySecrets()
    practise(start(secrets))
    start(secrets, tmp_path / "elsewhere")
    path = next((tmp_path / "profile").rglob("lligall.db"))
    content = bytearray(path.read_bytes())
    content[64:4096] = bytes(4032)
    path.write_bytes(content)
    program = start(secrets)
    said = door(program).cards[0].note.text()
    assert "malmesa" in said and "No esborreu res" in said
    assert path.exists()


def test_two_people_of_one_town_hall_take_turns(start, tmp_path: Path) -> None:
    secrets = MemorySecrets()
    program = start(secrets)
    practise(program)
    first = program.desktop.current.office
    second, _ = practice.create(Desk(tmp_path / "profile"), secrets, SystemClock())
    second.close()
    program.background.write(first, case_files.open_case_file, "Abans del relleu")
    program.offices._offer_other_people()
    assert program.desktop.commands.run("person.switch", program.desktop)
    settle(program)
    assert program.desktop.current.office.identity.person == second.identity.person
    assert len(program.desktop.offices) == 1
    program = start(secrets)  # the one who was in front comes in again
    assert program.desktop.current.office.identity.person == second.identity.person
    program.desktop.commands.run("person.switch", program.desktop)
    settle(program)
    office = program.desktop.current.office
    titles = [row.title for row in office.read(lists.page, office.read(lists.ids, lists.CaseFilter()))]
    assert "Abans del relleu" in titles


def test_one_locked_office_does_not_keep_the_others_closed(start, tmp_path: Path, monkeypatch) -> None:
    secrets = MemorySecrets()
    program = start(secrets)
    practise(program)
    kept = dict(secrets.kept)
    monkeypatch.setattr(practice, "ENTITY", "9900200008")
    office, key = practice.create(Desk(tmp_path / "profile"), secrets, SystemClock())
    office.close()
    secrets.kept = kept  # the second one's secret is lost
    program = start(secrets)
    settle(program)
    assert program.window is not None and program.window.isVisible()
    assert "no s'ha pogut obrir" in program.window.banners._banners["refused"].text()
    assert program.desktop.commands.run("entity.unlock", program.desktop)
    settle(program)
    (inside,) = program.window.findChildren(Door)
    inside.cards[0].field.setText(key)
    inside.cards[0].go.click()
    settle(program)
    assert "refused" not in program.window.banners._banners


def test_the_language_changes_at_once_and_the_person_stays_where_they_are(start) -> None:
    program = start()
    practise(program)
    program.desktop.go(places.SETTINGS)
    settle(program)
    assert program.window.rail.isVisible() and "Configuració" in program.window.windowTitle()
    program.desktop.set_setting("language", "es")
    settle(program)
    QCoreApplication.processEvents()
    settle(program)
    assert "Configuración" in program.window.windowTitle()
    assert program.desktop.navigator.current.room == places.SETTINGS  # type: ignore[union-attr]
    program.desktop.set_setting("text_size", 150)
    assert program._application.font().pointSizeF() == pytest.approx(9.75 * 1.5, abs=0.1)
    program.desktop.set_setting("text_size", 100)


def test_what_is_written_survives_the_end(start) -> None:
    secrets = MemorySecrets()
    program = start(secrets)
    practise(program)
    program.background.write(program.desktop.current.office, case_files.open_case_file, "Abans de plegar")
    program = start(secrets)  # ends the first one at once
    office = program.desktop.current.office
    titles = [row.title for row in office.read(lists.page, office.read(lists.ids, lists.CaseFilter()))]
    assert "Abans de plegar" in titles


def test_the_first_run_speaks_catalan(start) -> None:
    program = start()
    assert welcome(program).windowTitle() == "Benvinguda · Lligall"
