"""The rules of the house hold, and each of them can fail."""

import importlib
import pkgutil
import shutil
from pathlib import Path

import pytest

from tests.architecture import (
    clean_words,
    command_texts,
    file_names,
    folder_readmes,
    held_files,
    import_law,
    lock_files,
    module_sizes,
    settings_documented,
    text_encoding,
    translations,
)
from tests.architecture.rules import RULES
from tests.architecture.tree import MADE, ROOT
from ui import commands


@pytest.mark.parametrize("rule", RULES)
def test_the_rule_holds(rule: str) -> None:
    assert RULES[rule](ROOT) == []


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The parts of the tree that the import law and the translations look at, to break things in."""
    for folder in ("app", "ui", "sync", "installer", "resources/translations"):
        if (ROOT / folder).is_dir():
            shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns(*MADE))
    shutil.copyfile(ROOT / "pyproject.toml", tmp_path / "pyproject.toml")
    (tmp_path / "tests" / "architecture").mkdir(parents=True)
    shutil.copyfile(ROOT / "tests/architecture/contracts.py", tmp_path / "tests/architecture/contracts.py")
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


# One module that breaks each contract, and what the law must say of it.
FORBIDDEN = {
    "app/domain/planted.py": ("import sqlalchemy", "app.domain.planted may not import sqlalchemy"),
    "app/domain/planted_above.py": ("import app.errors", "app.domain.planted_above may not import app.errors"),
    "app/queries/planted.py": ("from PySide6.QtCore import QObject", "app.queries.planted may not import PySide6"),
    "app/storage/planted.py": ("import urllib.request", "app.storage.planted may not import urllib"),
    "app/planted.py": ("import sync.protocol", "app.planted may not import sync.protocol"),
    "app/model/planted.py": ("import app.storage.planted", "app.model is not allowed to import app.storage"),
    "app/actions/planted.py": ("import app.queries.planted", "app.actions is not allowed to import app.queries"),
    "ui/planted.py": ("import sync.client", "ui.planted may not import sync.client"),
    "ui/planted_http.py": ("import requests", "ui.planted_http may not import requests"),
    "sync/protocol/planted.py": ("import app.storage", "sync.protocol.planted may not import app.storage"),
    "sync/client/planted.py": ("import sync.server", "sync.client.planted may not import sync.server"),
    "sync/server/planted.py": ("import app.model", "sync.server.planted may not import app.model"),
    "installer/planted.py": ("import app.paths", "installer.planted may not import app.paths"),
    "sync/server/planted_window.py": ("import PySide6", "sync.server.planted_window may not import PySide6"),
}


def test_a_forbidden_import_breaks_the_law(copy: Path) -> None:
    for name, (line, _) in FORBIDDEN.items():
        write(copy / name, f'"""Planted."""\n\n{line}\n')
    for room, line in {"planted_one": "import ui.screens.planted_two", "planted_two": ""}.items():
        write(copy / "ui" / "screens" / room / "__init__.py", f'"""Planted."""\n{line}\n')
    said = import_law.problems(copy)
    expected = [words for _, words in FORBIDDEN.values()]
    expected.append("ui.screens.planted_one is not allowed to import ui.screens.planted_two")
    missed = [words for words in expected if not any(words in line for line in said)]
    assert missed == [], "\n".join(said)


def test_only_the_composition_root_of_ui_knows_the_network(copy: Path) -> None:
    before = import_law.problems(copy)
    bootstrap = copy / "ui" / "bootstrap.py"
    text = bootstrap.read_text(encoding="utf-8") if bootstrap.exists() else '"""Planted."""\n'
    write(bootstrap, text + "\nimport sync.client  # noqa\n")
    assert import_law.problems(copy) == before


def test_a_long_module_is_found(tmp_path: Path) -> None:
    write(tmp_path / "app" / "short.py", "x = 1\n" * module_sizes.LONGEST)
    assert module_sizes.problems(tmp_path) == []
    write(tmp_path / "app" / "long.py", "x = 1\n" * (module_sizes.LONGEST + 1))
    assert [line.split(":")[0] for line in module_sizes.problems(tmp_path)] == ["app/long.py"]


@pytest.mark.parametrize(
    ("names", "wrong"),
    [
        (["app/utils.py"], "names no idea"),
        (["ui/common/list.py"], "names no idea"),
        (["app/Case.py", "app/case.py"], "same file"),
        (["sync/aux.py"], "device"),
        (["app/" + "a" * 130 + ".py"], "longest"),
        (["app/what?.py"], "cannot have"),
    ],
)
@pytest.mark.skipif("sys.platform == 'win32'", reason="Windows refuses to make these files, which is the point")
def test_a_bad_name_is_found(tmp_path: Path, names: list[str], wrong: str) -> None:
    write(tmp_path / "app" / "numbering.py", "")
    assert file_names.problems(tmp_path) == []
    for name in names:
        write(tmp_path / name, "")
    assert [line for line in file_names.problems(tmp_path) if wrong in line]


def test_text_without_encoding_is_found(tmp_path: Path) -> None:
    write(tmp_path / "app" / "good.py", 'from pathlib import Path\n\nPath("a").read_text(encoding="utf-8")\n')
    assert text_encoding.problems(tmp_path) == []
    write(tmp_path / "app" / "bad.py", 'from pathlib import Path\n\nPath("a").read_text()\n')
    assert any("bad.py:3" in line for line in text_encoding.problems(tmp_path))


def test_one_machines_words_are_found(tmp_path: Path) -> None:
    write(tmp_path / "good.md", "See app/tmp/x, https://example.org/root/x and ~/work.\n")
    assert clean_words.problems(tmp_path) == []
    words_of_machines = ("/ro" "ot/x", "'/tm" "p/x'", "pypi" ".org", "C:\\Us" "ers\\anna", "--index-" "url x")
    for number, words in enumerate(words_of_machines):
        write(tmp_path / f"bad{number}.md", f"a {words}\n")
    assert len(clean_words.problems(tmp_path)) == 5


def test_a_folder_without_its_page_is_found(tmp_path: Path) -> None:
    write(tmp_path / "app" / "README.md", "# app\n")
    assert folder_readmes.problems(tmp_path) == []
    write(tmp_path / "ui" / "window.py", "")
    write(tmp_path / "sync" / "README.md", "line\n" * 100)
    assert len(folder_readmes.problems(tmp_path)) == 2


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        ("requests==", "requests==1.", "is not >="),
        ("    --hash=sha256:", "    --hash=md5:", "not a pinned name"),
        ("# The desktop.", "--index-" "url https://example.org", "not a pinned name"),
        ("segno==", "segno-of-another-name==", "lacks segno"),
    ],
)
def test_a_lock_that_disagrees_is_found(tmp_path: Path, old: str, new: str, wrong: str) -> None:
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    shutil.copyfile(ROOT / "pyproject.toml", tmp_path / "pyproject.toml")
    assert lock_files.problems(tmp_path) == []
    lock = tmp_path / "requirements" / "client.txt"
    write(lock, lock.read_text(encoding="utf-8").replace(old, new, 1))
    assert any(wrong in line for line in lock_files.problems(tmp_path)), lock_files.problems(tmp_path)


PLANTED_TEXT = '''"""Planted."""

from PySide6.QtWidgets import QLabel


class Planted(QLabel):
    def say(self, name):
        self.setText(self.tr("Planted words for {name}").format(name=name))
'''


def test_an_untranslated_text_is_found(copy: Path) -> None:
    before = translations.problems(copy)
    write(copy / "ui" / "planted.py", PLANTED_TEXT)
    new = set(translations.problems(copy)) - set(before)
    assert {line.split(":")[0] for line in new} == {"lligall_ca.ts", "lligall_es.ts"}
    assert all("Planted words" in line and "not translated" in line for line in new)


@pytest.mark.parametrize(
    ("translation", "wrong"),
    [
        ("<translation>Paraules per a {name}</translation>", ""),
        ("<translation>Paraules per a {nom}</translation>", "other places"),
        ('<translation type="unfinished">Paraules per a {name}</translation>', "not confirmed"),
        ("<translation></translation>", "not translated"),
    ],
)
def test_a_translation_keeps_its_places(tmp_path: Path, translation: str, wrong: str) -> None:
    write(
        tmp_path / "x.ts",
        '<?xml version="1.0" encoding="utf-8"?><TS version="2.1"><context><name>Planted</name><message>'
        f"<source>Planted words for {{name}}</source>{translation}</message></context></TS>",
    )
    said = translations.incomplete(tmp_path / "x.ts")
    assert [wrong in line for line in said] == ([True] if wrong else [])


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ('def f(self): return self.tr("words")', 0),
        ("def f(self): return TABLE.translate(MAP + 1)", 0),
        ('def f(self): return self.tr(f"words {self.x}")', 1),
        ('def f(self): return self.tr("words {}".format(self.x))', 1),
        ('def f(self): return QCoreApplication.translate("x", "a" + self.x)', 1),
        ('TITLE = QCoreApplication.translate("x", "a")', 1),
        ("def f(self): return self.tr(TEXTS[self.x])", 1),
        ("def f(self, name): return self.tr(name)", 1),
        ('def f(self): return self.tr("words" if self.x else "other words")', 1),
        ('def f(self): return self.tr("words", "", len(self.x))', 0),
        ('def f(self): return self.tr("words", "", n=len(self.x))', 0),
        ('def f(self): return self.tr("a" "b")', 0),
        ('def f(self): return self.tr(sourceText="words")', 1),
        ('def f(self): return QCoreApplication.translate("x", TEXTS[self.x])', 0),
        ('def f(self): return QCoreApplication.translate("x", f"words {self.x}")', 1),
        ('def f(self): return QCoreApplication.translate("x")', 1),
        ('TITLE = QT_TRANSLATE_NOOP("x", "words")', 0),
        ('TITLE = QT_TRANSLATE_NOOP("x", NAME)', 1),
        ('TITLE = QT_TRANSLATE_NOOP("x", f"words {NAME}")', 1),
    ],
)
def test_a_text_lupdate_passes_over_is_found(tmp_path: Path, line: str, count: int) -> None:
    write(tmp_path / "ui" / "planted.py", f"class A:\n    {line}\n")
    assert len(translations.unreadable_calls(tmp_path)) == count


CATALAN = (
    '<?xml version="1.0" encoding="utf-8"?><TS version="2.1"><context><name>Commands</name>'
    "<message><source>Close</source><translation>Tanca</translation></message>"
    '<message><source>Undo</source><translation type="unfinished">Desfés</translation></message></context></TS>'
)


@pytest.mark.parametrize(
    ("command", "wrong"),
    [
        ('Command("file.close", QT_TRANSLATE_NOOP("Commands", "Close"))', ""),
        ('Command("file.close", "Close")', "not marked"),
        ('Command("file.close", QT_TRANSLATE_NOOP("Elsewhere", "Close"))', "not marked"),
        ('Command(id="file.open", text=QT_TRANSLATE_NOOP("Commands", "Open"))', "“Open” has no Catalan"),
        ('Command("undo", QT_TRANSLATE_NOOP("Commands", "Undo"))', "“Undo” has no Catalan"),
        ('Command("file.close", QT_TRANSLATE_NOOP("Commands", "Close"), words="shut")', "its words is not marked"),
        ('Command("nothing")', "has no text"),
    ],
)
def test_a_command_without_catalan_is_found(tmp_path: Path, command: str, wrong: str) -> None:
    write(tmp_path / "resources" / "translations" / "lligall_ca.ts", CATALAN)
    write(tmp_path / "ui" / "commands" / "planted.py", f"COMMANDS = ({command},)\n")
    said = command_texts.problems(tmp_path)
    assert [wrong in line for line in said] == ([True] if wrong else [])


def test_every_command_there_is_can_be_read_in_catalan() -> None:
    names = [module.name for module in pkgutil.iter_modules(commands.__path__, "ui.commands.")]
    modules = [importlib.import_module(name) for name in names]
    there = [command for module in modules for command in getattr(module, "COMMANDS", ())]
    assert len(there) > 20
    catalan = command_texts.translated(ROOT / "resources" / "translations" / "lligall_ca.ts")
    said = {command.id: {command.text, command.words} - {""} for command in there}
    assert {id: texts - catalan for id, texts in said.items() if texts - catalan} == {}


GOOD_SETTING = 'Setting("look", str, "system", "Light, dark or as Windows says.", "person")'


@pytest.mark.parametrize(
    ("declarations", "wrong"),
    [
        (GOOD_SETTING, ""),
        (f"{GOOD_SETTING}, {GOOD_SETTING}", "declared twice"),
        ('Setting("look", str, "system", help="", who="person")', "not a sentence"),
        ('Setting("look", str, "system", who="person")', "has no help"),
        ('Setting("look", int, "system", "Light, dark or as Windows says.", "person")', "another type"),
        (GOOD_SETTING + ', Setting("size", int, 12, "How large letters are.", "person")', "nobody reads “size”"),
        (GOOD_SETTING.replace("look", "colour"), "“look” is not declared"),
    ],
)
def test_an_undocumented_setting_is_found(tmp_path: Path, declarations: str, wrong: str) -> None:
    write(tmp_path / "app" / "settings.py", f"SETTINGS = ({declarations},)\n")
    write(tmp_path / "ui" / "window.py", 'def look(desktop):\n    return desktop.settings.get("look")\n')
    said = settings_documented.problems(tmp_path)
    assert any(wrong in line for line in said) if wrong else said == [], said


@pytest.mark.parametrize(
    "line", ["path.unlink()", "os.replace(a, b)", "temporary.replace(path)", "shutil.rmtree(x)", "folder.rmdir()",
             "self._path.rename(other)", "os.remove(x)"],
)  # fmt: skip
def test_a_file_removed_without_patience_is_found(copy: Path, line: str) -> None:
    write(copy / "app" / "storage" / "planted.py", f'"""Planted."""\n\n{line}\n')
    write(copy / "ui" / "planted.py", '"""Fine."""\n\ntext.replace("a", "b")\ndataclasses.replace(row, a=1)\n')
    assert [found.split(":")[0] for found in held_files.problems(copy)] == ["app/storage/planted.py"]
