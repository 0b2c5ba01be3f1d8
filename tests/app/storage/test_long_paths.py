"""Long paths in the form that Windows takes; nothing else becomes reachable by it."""

import sys
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.papers import spreadsheet
from app.storage.long_paths import LONGEST, extended, reachable

SIGNS = st.characters(exclude_characters='<>:"/\\|?*', exclude_categories=["Cs", "Cc"])
NAMES = st.text(SIGNS, min_size=1, max_size=40)
ROOTS = st.sampled_from(["C:\\", "\\\\server\\share\\"])


@given(root=ROOTS, names=st.lists(NAMES, min_size=1, max_size=12), more=st.integers(0, 100))
def test_only_what_is_too_long_changes_and_stays_the_same_place(root: str, names: list[str], more: int) -> None:
    path = root + "\\".join(names)
    found = extended(path, more)
    if len(path) + more <= LONGEST:
        assert found == path
    elif found != path:
        assert found.removeprefix("\\\\?\\").replace("UNC\\", "\\\\", 1) == str(PureWindowsPath(path))
        assert ".." not in names and "." not in names
        assert extended(found, more) == found


@pytest.mark.parametrize("end", ["NUL", "con.txt", "name.", "name ", "..\\x"])
def test_what_windows_refuses_stays_refused(end: str) -> None:
    path = "C:\\" + "folder\\" * 60 + end
    assert extended(path) == path


def test_a_long_path_can_be_written_and_read(tmp_path: Path) -> None:
    folder = tmp_path.joinpath(*["una carpeta de nom llarg àéí"] * 10)
    assert len(str(folder)) > 260
    reachable(folder).mkdir(parents=True)
    spreadsheet.write(folder / "llista.csv", ["a"], [["1"]])
    assert reachable(folder / "llista.csv").read_bytes().endswith(b"1\r\n")
    if sys.platform == "win32":
        assert str(reachable(folder)).startswith("\\\\?\\")
