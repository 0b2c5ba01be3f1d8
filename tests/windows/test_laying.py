"""The installer's last step is killed at each of its steps, and refused each of them: always one version that starts.

What NSIS does before it is played here: unpacked beside what is there, under other names (installer/nsis/lligall.nsi).
"""

import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from app.versions.choice import Choice
from app.versions.slots import START, Slots
from tests.windows.laid import Installed, compiled, missing

pytestmark = pytest.mark.skipif(missing() is not None, reason=missing() or "")

NEW, OLD, OLDER = "0.2.0", "0.1.0", "0.0.9"
STEPS = 40
"""More than there are."""
RESOURCE = """1 VERSIONINFO
FILEVERSION {0},0
PRODUCTVERSION {0},0
BEGIN
END
"""


@pytest.fixture(scope="module")
def plain_program(programs: Mapping[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program as it was installed before there was a starter."""
    folder = tmp_path_factory.mktemp("plain")
    (folder / "version.rc").write_text(RESOURCE.format(OLD.replace(".", ",")), encoding="ascii")
    subprocess.run(["x86_64-w64-mingw32-windres", "version.rc", "version.o"], cwd=folder, check=True)
    return compiled(folder / "Lligall.exe", programs["probe"].with_suffix(".c"), folder / "version.o")


Before = Callable[[Installed, Path], None]


def nothing(installed: Installed, program: Path) -> None:
    (installed.slots.root / "Lligall.exe").unlink()


def plain(installed: Installed, program: Path) -> None:
    shutil.copyfile(program, installed.slots.root / "Lligall.exe")
    (installed.slots.root / "_internal").mkdir()


def older(installed: Installed, program: Path) -> None:
    installed.add(OLD)
    installed.slots.choose(Choice(OLD))


def brought_itself_up(installed: Installed, program: Path) -> None:
    installed.add(OLDER)
    installed.add(OLD)
    installed.slots.choose(Choice(OLD, OLDER, 0))


def choice_lost(installed: Installed, program: Path) -> None:
    older(installed, program)
    (installed.slots.root / START).write_bytes(b"current 0.")


def same(installed: Installed, program: Path) -> None:
    installed.add(NEW)
    installed.slots.choose(Choice(NEW))


BEFORE: tuple[Before, ...] = (nothing, plain, older, brought_itself_up, choice_lost, same)


def unpack(installed: Installed) -> None:
    """What NSIS does before."""
    root, partial = installed.slots.root, installed.slots.partial(NEW)
    installed.run(installed.programs["laying"], "found", root, root / "found")
    shutil.rmtree(installed.slots.of(NEW + ".before"), ignore_errors=True)
    shutil.rmtree(partial, ignore_errors=True)
    (partial / "_internal").mkdir(parents=True)
    shutil.copyfile(installed.programs["probe"], partial / "Lligall.exe")
    (partial / "_internal" / "new.dll").write_bytes(b"new")
    shutil.copyfile(installed.programs["starter"], root / "Lligall.exe.new")
    (root / "Uninstall.exe.new").write_bytes(b"new")


def found(installed: Installed) -> str:
    """The version that is there, as the installer is told."""
    said = installed.slots.root / "found"
    assert installed.run(installed.programs["laying"], "found", installed.slots.root, said) == 0
    return said.read_text(encoding="ascii")


def starts(installed: Installed) -> str | None:
    """Which version a start starts; "plain" for the one without a starter. None: nothing."""
    root = installed.slots.root
    for said in (*root.glob("versions/*/started"), root / "started"):
        said.unlink(missing_ok=True)
    if not (root / "Lligall.exe").exists() or installed.start("--selftest"):
        return None
    return "plain" if (root / "started").exists() else installed.started(1)[0]


def is_new(slots: Slots) -> bool:
    return (slots.of(NEW) / "_internal" / "new.dll").exists()


@pytest.mark.parametrize("before", BEFORE)
def test_it_is_laid_down_and_starts(installed: Installed, plain_program: Path, before: Before) -> None:
    before(installed, plain_program)
    was = "" if before is nothing else NEW if before is same else OLD
    assert found(installed) == was
    unpack(installed)
    assert installed.run(installed.programs["laying"], "lay", installed.slots.root, NEW) == 0
    back = OLD if installed.slots.is_there(OLD) else None
    assert installed.slots.choice() == Choice(NEW, back)
    assert is_new(installed.slots) and found(installed) == NEW and starts(installed) == NEW
    assert (installed.slots.root / "Uninstall.exe").read_bytes() == b"new"
    assert not list(installed.slots.root.glob("*.new")) and not installed.slots.partial(NEW).exists()


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("how", ["STOP_AT", "FAIL_AT"])
def test_whatever_ends_it_one_version_starts(
    installed: Installed, plain_program: Path, before: Before, how: str, tmp_path: Path
) -> None:
    before(installed, plain_program)
    allowed = {starts(installed), NEW}
    shutil.copytree(installed.slots.root, tmp_path / "before")
    ended = lane(installed, tmp_path / "before", how, allowed, programs_starter="starter")
    assert ended > 8


def test_the_lane_finds_a_starter_that_does_not_mend(installed: Installed, plain_program: Path, tmp_path: Path) -> None:
    """The planted fault: between the two names of a version that is replaced, this starter starts nothing."""
    same(installed, plain_program)
    shutil.copytree(installed.slots.root, tmp_path / "before")
    shutil.copyfile(installed.programs["starter with a fault"], tmp_path / "before" / "Lligall.exe")
    with pytest.raises(AssertionError, match="None"):
        lane(installed, tmp_path / "before", "STOP_AT", {NEW}, programs_starter="starter with a fault")


def lane(installed: Installed, before: Path, how: str, allowed: set[str | None], *, programs_starter: str) -> int:
    """At each step: ended there, what starts is allowed, and the installer, run again, lays the new one down; how many
    steps there were."""
    root = installed.slots.root
    for step in range(1, STEPS):
        shutil.rmtree(root)
        shutil.copytree(before, root)
        unpack(installed)
        shutil.copyfile(installed.programs[programs_starter], root / "Lligall.exe.new")
        status = installed.run(installed.programs["laying that stops"], "lay", root, NEW, **{how: str(step)})
        if status == 0:
            return step
        assert status == (99 if how == "STOP_AT" else 1)
        begun = starts(installed)
        assert begun in allowed, f"{begun} starts after step {step}"
        if step % 3 == 0:
            unpack(installed)
            assert installed.run(installed.programs["laying"], "lay", root, NEW) == 0
            assert is_new(installed.slots) and starts(installed) == NEW
    raise AssertionError("it has more steps")
