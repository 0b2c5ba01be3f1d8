"""A release is taken at its makers' word only as far as a disk can stand it."""

import string
from dataclasses import dataclass

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.versions import release as releases
from app.versions.release import BadRelease, Release, ReleaseFile

GOOD = ReleaseFile("Lligall.exe", 10, "a" * 64, 20)


def of(*files: ReleaseFile, version: str = "0.2.0") -> Release:
    return Release(version, "2026-11-23", files, {"ca": "Més ràpid"})


def test_release_is_the_same_after_writing_and_reading() -> None:
    release = of(GOOD, ReleaseFile("_internal/PySide6/Qt6Core.dll", 6_000_000, "b" * 64, 2_000_000))
    assert releases.read(releases.write(release)) == release


@dataclass(frozen=True)
class Case:
    why: str
    release: Release


BAD = (
    Case("version", of(GOOD, version="0.2")),
    Case("version", of(GOOD, version="0.02.0")),
    Case("version", of(GOOD, version="../../x")),
    Case("number of files", of()),
    Case("number of files", of(*[msgspec.structs.replace(GOOD, path=f"{n}") for n in range(releases.MOST_FILES + 1)])),
    Case("size or hash", of(msgspec.structs.replace(GOOD, size=-1))),
    Case("size or hash", of(msgspec.structs.replace(GOOD, packed=0))),
    Case("size or hash", of(msgspec.structs.replace(GOOD, packed=10_000))),
    Case("size or hash", of(msgspec.structs.replace(GOOD, sha256="A" * 64))),
    Case("size or hash", of(msgspec.structs.replace(GOOD, sha256="../" * 21 + "a"))),
    Case("two files of one name", of(GOOD, msgspec.structs.replace(GOOD, path="LLIGALL.EXE"))),
    Case("a file and a folder of one name", of(GOOD, msgspec.structs.replace(GOOD, path="lligall.exe/x"))),
    Case("too large", of(msgspec.structs.replace(GOOD, size=releases.MOST_BYTES + 1))),
    Case("no program", of(msgspec.structs.replace(GOOD, path="_internal/Lligall.exe"))),
)


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.why)
def test_what_no_disk_could_stand_is_refused(case: Case) -> None:
    with pytest.raises(BadRelease, match=case.why):
        releases.read(msgspec.json.encode(case.release))


HOSTILE = (
    "../x", "a/../x", "/x", "\\x", "C:/x", "C:x", "a/b:c", "a//b", "a/./b", ".", "..", "", "a/", " a", "a ", "a.",
    "CON", "con.txt", "a/NUL", "com1.dll", "lpt9", "COM¹", "conin$", "a\x00b", "a\nb", "a?b", "a*b", "a|b", 'a"b',
    "a<b", "x\x85y", "x" * 161,
)  # fmt: skip


@pytest.mark.parametrize("path", HOSTILE)
def test_hostile_paths(path: str) -> None:
    assert not releases.is_safe(path)


ORDINARY = st.lists(
    st.text(string.ascii_letters + string.digits + "_-+()à·ç", min_size=1, max_size=20), min_size=1, max_size=5
).map("/".join)


@given(ORDINARY.filter(lambda path: releases._RESERVED.fullmatch(path.rpartition("/")[2]) is None))
def test_ordinary_paths(path: str) -> None:
    parts = path.split("/")
    assert releases.is_safe(path) == all(releases._RESERVED.fullmatch(part) is None for part in parts)


@given(st.text(st.sampled_from("aA.\\/: cCoOnN1*?\x00\x1f~ç"), max_size=12))
def test_safe_path_stays_where_it_is_put(path: str) -> None:
    """An oracle that knows Windows' own rules in another way: what it makes of a path must be the path itself."""
    from pathlib import PureWindowsPath

    if releases.is_safe(path):
        windows = PureWindowsPath(path)
        assert not windows.is_absolute() and not windows.drive and not windows.root and not windows.is_reserved()
        assert windows.as_posix() == path and ".." not in windows.parts
        assert all(part == part.strip(" ").rstrip(".") for part in windows.parts)


@given(st.binary(max_size=200))
def test_rubbish_is_no_release(raw: bytes) -> None:
    with pytest.raises(BadRelease):
        releases.read(raw)
