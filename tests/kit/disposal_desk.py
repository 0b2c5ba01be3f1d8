"""The archive of a secretary who destroys contents: one file to propose, one to answer about, one that is gone.

    with disposal_desk(folder) as desk:
        house = House(folder / "window", [desk.office])
        for name, show in desk.questions(house): ...

Maria sits there on Monday 23 November 2026; everybody is invented. Neighbours: shots, test_nothing_is_cut.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.actions import case_files, disposals, lifecycle, notes
from app.context import Office
from app.domain.disposals import Basis, Decision
from tests.kit.clock import MONDAY, SettableClock
from tests.kit.desktops import Town
from tests.kit.house import House
from ui import places

_YEARS_AGO = dt.datetime(2019, 3, 4, 9, 30, tzinfo=dt.UTC)
_REASON = "Ha passat el termini de conservació i no té valor històric, segons l'informe de l'arxiu comarcal de Mostra"
_TITLES = (
    "Llicència d'ocupació de la via pública: taules i cadires del bar de la plaça",
    "Autorització de la crema de restes de poda a la Font Freda",
    "Ajornament de rebuts d'escombraries de l'any 2011",
)


@dataclass(frozen=True)
class DisposalDesk:
    """Maria's office, and the three files in it."""

    office: Office
    closed: str
    proposed: str
    destroyed: str
    number: str
    """Of the destroyed one."""

    def places(self, house: House) -> list[tuple[str, Callable[[], Any]]]:
        """What is seen of disposals in rooms, by the name of a picture."""
        here = self.office.identity.entity
        return [
            ("eliminacio-avui", lambda: self._go(house, places.TODAY, entity=here)),
            ("eliminacio-pendent", lambda: self._go(house, places.CASE_FILES, self.proposed, entity=here)),
            ("eliminacio-feta", lambda: self._go(house, places.CASE_FILES, self.destroyed, entity=here)),
            ("eliminacio-llista", lambda: self._go(house, places.SYNCHRONISATION, entity=here)),
            ("eliminacio-cerca", lambda: self._look_for(house)),
        ]

    def questions(self, house: House) -> list[tuple[str, Callable[[], Any]]]:
        """The dialogs, each with something typed."""
        return [
            ("eliminacio-proposta", lambda: self._propose(house, "5")),
            ("eliminacio-massa-aviat", lambda: self._propose(house, "15")),
            ("eliminacio-ordre", lambda: self._ordered(house)),
            ("eliminacio-confirma", lambda: self._answer(house, "confirm_button")),
            ("eliminacio-rebutja", lambda: self._answer(house, "reject_button")),
        ]

    def _go(self, house: House, room: str, id: str = "", entity: str = "") -> Any:
        if house.window.palette_.isVisible():
            house.window.top.search.clear()
            house.window.palette_.leave()
        return house.go(room, id, entity=entity)

    def _look_for(self, house: House) -> None:
        house.go(places.TODAY, entity=self.office.identity.entity)
        house.window.actions_.run("search")
        house.window.top.search.clear()
        house.window.top.search.insert(self.number)
        house.settle(200)

    def _propose(self, house: House, years: str) -> Any:
        screen: Any = house.go(places.CASE_FILES, self.closed, entity=self.office.identity.entity)
        screen.screen_.propose_disposal()
        dialog: Any = house.dialog()
        dialog.rule.editor.setText("TAAD 527")
        dialog.years.editor.setText(years)
        dialog.reason.editor.setPlainText(_REASON)
        dialog.press()
        house.settle(150)
        return dialog

    def _ordered(self, house: House) -> Any:
        dialog = self._propose(house, "15")
        dialog.basis.set_value(Basis.COURT.value)
        dialog.basis.committed.emit(Basis.COURT.value)
        dialog.rule.editor.setText("Interlocutòria 12/2026, Jutjat Contenciós 1 de Mostra")
        house.settle(150)
        return dialog

    def _answer(self, house: House, button: str) -> Any:
        screen: Any = house.go(places.CASE_FILES, self.proposed, entity=self.office.identity.entity)
        getattr(screen.screen_.head.disposal, button).click()
        dialog: Any = house.dialog()
        dialog.press()  # with nothing typed: what is missing is said
        house.settle(150)
        return dialog


@contextmanager
def disposal_desk(folder: Path) -> Iterator[DisposalDesk]:
    """Make it in `folder`; everything ends with the context."""
    clock = SettableClock(_YEARS_AGO)
    town = Town(clock)
    maria = town.desktop(folder / "maria", "Maria Soléexemple")
    nuria = town.desktop(folder / "nuria", "Núria Arxiumostra i Vilafictícia")
    files = []
    for title in _TITLES:
        file = maria.office.write(case_files.open_case_file, title).result
        maria.office.write(case_files.set_classification, file, "Urbanisme i via pública")
        maria.office.write(notes.add, file, "El veí ha vingut a preguntar-ho")
        files.append(file)
    maria.sync()
    for file in files:
        clock.forward(days=1)
        maria.office.write(lifecycle.void, file, "Prescrit")
    town.level(maria, nuria)
    clock.at = MONDAY - dt.timedelta(days=6)
    for file in files[1:]:
        nuria.office.write(disposals.propose, file, Basis.RETENTION.value, "TAAD 527", _REASON, 5)
    town.level(nuria, maria)
    clock.at = MONDAY
    [gone] = [row for (kind, row), told in town.rows().items()
              if kind == "disposal" and told["proposal"]["case_file"] == files[2]]  # fmt: skip
    maria.office.write(disposals.decide, gone, Decision.CONFIRMED.value, "Conforme amb l'informe")
    town.level(maria, nuria)
    number = town.rows()["disposal", gone]["proposal"]["number"]
    yield DisposalDesk(maria.office, files[0], files[1], files[2], number)
    town.close()
