"""Commands are data: each has words in every complete language, keys of its own, and somebody who does it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.kit.speaking import speak
from ui import rooms
from ui.commands.command import Command, always
from ui.commands.everything import all_commands
from ui.commands.registry import Commands
from ui.frame import shortcut_sheet
from ui.frame.found import matches

__all__ = ["speak"]

MENUS = {"", "new", "undo", "name", "look", "entities"}
SOURCE = Path(rooms.__file__).parent


@pytest.mark.parametrize("language", ["ca", "es"])
def test_every_command_has_words_in(language: str, speak: Callable[[str], None]) -> None:
    speak(language)
    same = {"csv excel calc"}
    bare = [c.id for c in all_commands().all() if c.title() == c.text or (c.words and c.other_words() == c.words)]
    assert [id for id in bare if all_commands().find(id).words not in same] == []


def test_a_command_without_catalan_is_found(speak: Callable[[str], None]) -> None:
    speak("ca")
    planted = Command("planted", "Paint the town hall")
    assert planted.title() == planted.text


def test_every_command_is_performed_by_somebody() -> None:
    """Those without a function of their own are named by a room, the window or ui.bootstrap."""
    sources = "\n".join(
        path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py") if path.parent.name != "commands"
    )
    homeless = [c.id for c in all_commands().all() if c.run is None and f'"{c.id}"' not in sources]
    assert homeless == []


def test_keys_are_not_shared() -> None:
    commands = all_commands()
    with pytest.raises(ValueError, match="share"):
        commands.add(Command("other", "Other", shortcut="Ctrl+N"))
    with pytest.raises(ValueError, match="twice"):
        commands.add(Command("undo", "Undo"))


def test_menus_are_known() -> None:
    assert {command.menu for command in all_commands().all()} == MENUS


class _Desktop:
    has_office = True


def test_the_room_in_front_comes_before_the_commands_own_way() -> None:
    done: list[str] = []
    own = Command("a", "A", run=lambda _d: done.append("own"), enabled=always)
    commands = Commands(
        [own, Command("b", "B", enabled=always), Command("c", "C", run=print, enabled=lambda _d: False)]
    )
    desktop = _Desktop()
    assert commands.run("a", desktop) and not commands.run("b", desktop) and not commands.run("c", desktop)  # type: ignore[arg-type]
    commands.performer = lambda: {"a": lambda: done.append("room"), "b": lambda: done.append("room b")}
    assert commands.run("a", desktop) and commands.run("b", desktop)  # type: ignore[arg-type]
    assert done == ["own", "room", "room b"]


def test_the_sheet_has_every_shortcut(speak: Callable[[str], None]) -> None:
    speak("ca")

    class Desktop:
        commands = all_commands()

    told = [line for _, lines in shortcut_sheet.groups(Desktop()) for line in lines]  # type: ignore[arg-type]
    titles = {text for _, text in told}
    assert {c.title() for c in all_commands().all() if c.shortcut} <= titles
    assert ("Ctrl+Maj+Z, Ctrl+Y", "Refés") in told


@pytest.mark.parametrize(
    ("typed", "id"),
    [("configuració", "settings"), ("CONF", "settings"), ("exp nou", "case_file.new"), ("fosc asp", "look.dark")],
)
def test_commands_are_found_by_the_beginnings_of_words(typed: str, id: str, speak: Callable[[str], None]) -> None:
    speak("ca")
    found = {c.id for c in all_commands().all() if matches(typed, c, c.title())}
    assert id in found and len(found) < 6
