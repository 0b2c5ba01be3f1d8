"""What comes in: the runtime by its hash, wheels by the lock and for Windows, unpacking that stays where it belongs."""

import io
import os
import tarfile
import tomllib
import zipfile
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PyInstaller.archive import readers

from installer import freeze, python_runtime, wheels
from installer.bundle import data_files, our_modules
from installer.commands import Failed
from tests.architecture.tree import ROOT

HASH = "0" * 64


def archive(folder: Path, *names: str) -> Path:
    """A source distribution with a runtime of these files in it."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as files:
        for name in names:
            files.writestr(f"cp312/{name}", name)
    path = folder / "runtime.tar.gz"
    with tarfile.open(path, "w:gz") as outer:
        entry = tarfile.TarInfo(python_runtime.RUNTIME.member)
        entry.size = len(inner.getvalue())
        outer.addfile(entry, io.BytesIO(inner.getvalue()))
    return path


def test_another_archive_than_the_pinned_one_is_refused_and_taken_away(tmp_path: Path) -> None:
    path = archive(tmp_path, "python.exe")
    with pytest.raises(Failed, match="pinned"):
        python_runtime.expect(path, python_runtime.RUNTIME.sha256)
    assert not path.exists()


def test_of_the_archive_comes_what_runs_programs(tmp_path: Path) -> None:
    path = archive(tmp_path, "python.exe", "Lib/os.py", "Lib/site-packages/evil.py", "Lib/test/x.py", "DLLs/_ssl.pyd")
    python_runtime.unpack_into(path, tmp_path / "python")
    found = {each.relative_to(tmp_path / "python").as_posix() for each in (tmp_path / "python").rglob("*.*")}
    assert found == {"python.exe", "Lib/os.py", "DLLs/_ssl.pyd"}


def test_an_archive_that_leads_out_of_its_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="leads out"):
        python_runtime.unpack_into(archive(tmp_path, "../../evil.exe"), tmp_path / "python")
    assert not (tmp_path / "evil.exe").exists()


def test_a_runtime_without_a_program_proves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="no program"):
        python_runtime.verify_signatures(tmp_path)


def test_the_pinned_runtime_is_named_whole() -> None:
    runtime = python_runtime.RUNTIME
    assert "==" in runtime.package
    assert len(bytes.fromhex(runtime.sha256)) == 32
    assert replace(runtime, folder="cp313") != runtime
    assert wheels.WINDOWS["python_full_version"] == runtime.version


@given(st.sampled_from(["win32", "linux", "darwin"]), st.sampled_from(["3.12", "3.14"]), st.booleans())
def test_markers_are_asked_as_windows_answers(system: str, before: str, negated: bool) -> None:
    sign = "!=" if negated else "=="
    marker = f"sys_platform {sign} '{system}' and python_full_version < '{before}'"
    line = f"one==1 ; {marker} \\\n    --hash=sha256:{HASH}\n"
    wanted = (system == "win32") is not negated and before == "3.14"
    assert wheels.for_windows(line) == (f"one==1 --hash=sha256:{HASH}\n" if wanted else "\n")


def test_a_line_without_hash_is_refused() -> None:
    with pytest.raises(Failed, match="no hash"):
        wheels.for_windows(f"one==1 --hash=sha256:{HASH}\ntwo==2\n")


def test_the_program_has_its_windows_parts_and_no_others() -> None:
    lines = wheels.for_windows((ROOT / "requirements" / "client.txt").read_text(encoding="utf-8"))
    names = {line.split("==")[0] for line in lines.splitlines()}
    assert {"pywin32-ctypes", "tzdata", "pyside6-essentials"} <= names
    assert not names & {"jeepney", "secretstorage", "pyinstaller", "pytest", "psycopg", "starlette"}


def test_the_bundle_has_every_module_of_ours_and_no_server() -> None:
    modules = our_modules(ROOT)
    assert {"ui.screens.today.room", "sync.client.starting", "app.storage.migrations", "ui.bootstrap"} <= set(modules)
    assert {"app.versions.updating", "sync.client.updates.source"} <= set(modules)
    assert not [name for name in modules if name.startswith(("sync.server", "tests", "installer"))]
    assert not [name for name in modules if ".migrations.versions" in name]


def test_the_bundle_has_every_migration_and_language() -> None:
    carried = {Path(file).name for file, _ in data_files(ROOT)}
    revisions = {path.name for path in (ROOT / "app" / "storage" / "migrations" / "versions").glob("*.py")}
    assert revisions | {"env.py", "lligall.svg"} <= carried
    assert len(revisions) >= 7


def test_words_changed_since_they_were_compiled_stop_the_build(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="no words"):
        freeze.translations(tmp_path)
    for name in ("lligall_ca.ts", "lligall_ca.qm"):
        (tmp_path / name).touch()
    freeze.translations(tmp_path)
    os.utime(tmp_path / "lligall_ca.ts", (4e9, 4e9))
    with pytest.raises(Failed, match="older"):
        freeze.translations(tmp_path)


def test_what_came_from_a_wheel_that_only_builds_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("client/one", "build/one", "build/stranger", "build/hidden", "program/_internal/stranger"):
        (tmp_path / name).mkdir(parents=True)
    archive = SimpleNamespace(toc=["one.part", "hidden", "json"])
    monkeypatch.setattr(readers, "CArchiveReader", lambda _: SimpleNamespace(open_embedded_archive=lambda _: archive))
    found = freeze.foreign(tmp_path / "program", tmp_path / "client", tmp_path / "build")
    assert found == ["hidden", "stranger"]


WARNINGS = """missing module named pwd - imported by posixpath (delayed, conditional, optional), app.paths (optional)
missing module named 'tuf.ngclient' - imported by sync.client.updates.repository (top-level)
missing module named grp - imported by shutil (delayed)
missing module named msvcrt - imported by app.x (delayed, conditional)
missing module named later - imported by some.wheel (top-level), ui.rooms (delayed)
"""


def test_a_module_that_ours_need_and_nobody_has_stops_the_build(tmp_path: Path) -> None:
    """Wheels that are older than the lock: the program would start, and fail at what a person asks for."""
    path = tmp_path / "warn-lligall.txt"
    path.write_text(WARNINGS, encoding="utf-8")
    assert freeze.missing(path) == ["later", "tuf.ngclient"]


def test_what_builds_is_locked_apart_from_what_is_shipped() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]["build"]
    lock = (ROOT / "requirements" / "build.txt").read_text(encoding="utf-8")
    for line in declared:
        assert f"\n{line.split('>')[0].split('[')[0]}==" in lock
