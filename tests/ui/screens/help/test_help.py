"""Help: a page for every screen, links that lead somewhere, found by its words; in Catalan as an office writes."""

import re
from pathlib import Path

import pytest

from tests.kit.house import House
from ui import places, rooms
from ui.screens.help.pages import FOLDER, ORDER, page, pages
from ui.screens.help.room import HelpRoom

LINK = re.compile(r"\]\(([^)]+)\)")


COMPLETE = pytest.mark.parametrize("language", ["ca", "es"])


@COMPLETE
def test_every_page_stands_in_the_list_and_begins_with_its_title(language: str) -> None:
    assert {path.stem for path in (FOLDER / language).glob("*.md")} == set(ORDER)
    for one in pages(language):
        assert one.title and one.markdown.startswith(f"# {one.title}\n") and len(one.markdown) > 300


def test_every_language_tells_the_same_under_as_many_headings() -> None:
    """A page that one language gained and the other did not is found by its shape: headings, points, tables."""
    for ours, theirs in zip(pages("ca"), pages("es"), strict=True):
        assert _shape(ours.markdown) == _shape(theirs.markdown), ours.id


def _shape(markdown: str) -> list[str]:
    return [re.split(r"\s", line, maxsplit=1)[0] for line in markdown.splitlines() if re.match(r"#|-|\d\.|\|", line)]


@COMPLETE
def test_links_lead_to_pages(language: str) -> None:
    for one in pages(language):
        for target in LINK.findall(one.markdown):
            assert target.removesuffix(".md") in ORDER, (one.id, target)


def test_every_room_has_its_page(house: House) -> None:
    for spec in rooms.ROOMS:
        assert house.go(spec.id).help_page in ORDER


def test_a_page_that_is_not_there_leads_to_the_first(house: House) -> None:
    for part in ("", "no_such_page", "../../etc/passwd", "CA"):
        room = house.go(places.HELP, part=part)
        assert isinstance(room, HelpRoom) and room._current.id == "index"


def test_help_is_found_by_its_words(house: House) -> None:
    room = house.go(places.HELP)
    assert isinstance(room, HelpRoom)
    room._filter("dues versions")
    assert "synchronisation" in [row.id for row in room.list.items()]  # type: ignore[union-attr]
    room._choose("synchronisation")
    assert "Dues versions" in room.view.toPlainText()


WORDS = {
    "ca": (
        "Desa la tria", "Connectat · tot sincronitzat", "Sense connexió — es pot continuar treballant",
        "Copia un informe per al suport", "Prova-ho amb dades de mostra", "Endarrerit i per avui", "per enviar",
    ),
    "es": (
        "Guardar la elección", "Conectado · todo sincronizado", "Sin conexión — se puede seguir trabajando",
        "Copiar un informe para el soporte", "Probarlo con datos de muestra", "Atrasado y para hoy", "por enviar",
    ),
}  # fmt: skip


@COMPLETE
def test_the_words_of_help_are_the_words_of_the_interface(language: str) -> None:
    """What help says in bold or between asterisks as the name of something is what the screen calls it."""
    screen = (Path(FOLDER).parent / "translations" / f"lligall_{language}.ts").read_text(encoding="utf-8")
    screen = screen.replace("&apos;", "'")
    for said in WORDS[language]:
        assert said in screen
        assert any(said in one.markdown for one in pages(language))
    assert page("undo").title == "Desfer"
