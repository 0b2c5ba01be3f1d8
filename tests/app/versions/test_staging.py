"""A version is put together on the disk: cut anywhere, fed with anything, beside versions that are damaged."""

import hashlib
import random
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from backports import zstd

from app.errors import DiskFull, NoRoomForFile
from app.storage import room
from app.versions import release as releases
from app.versions.choice import Choice
from app.versions.release import Release, ReleaseFile
from app.versions.slots import RELEASE, START, Slots
from app.versions.staging import Staging, WrongBytes

FIRST = {"Lligall.exe": b"one", "_internal/a.dll": b"a" * 5_000, "_internal/deep/b.pyd": b"b" * 300}
SECOND = {
    "Lligall.exe": b"two", "_internal/a.dll": b"a" * 5_000, "_internal/c.pyd": b"c" * 700, "again.dll": b"c" * 700,
}  # fmt: skip


def release_of(version: str, program: Mapping[str, bytes]) -> tuple[Release, dict[str, bytes]]:
    """A release, and its packed bytes by their hash."""
    packed = {hashlib.sha256(content).hexdigest(): zstd.compress(content) for content in program.values()}
    files = [
        ReleaseFile(path, len(content), digest := hashlib.sha256(content).hexdigest(), len(packed[digest]))
        for path, content in program.items()
    ]
    return Release(version, "2026-11-23", tuple(files)), packed


def bring(slots: Slots, version: str, program: Mapping[str, bytes]) -> list[ReleaseFile]:
    """The whole way; what had to come."""
    release, packed = release_of(version, program)
    staging = Staging(slots, release)
    missing = staging.gather()
    for file in missing:
        staging.put(file, 0, [packed[file.sha256]])
    staging.finish()
    return missing


def content_of(slots: Slots, version: str) -> dict[str, bytes]:
    folder = slots.of(version)
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != RELEASE
    }


@pytest.fixture
def slots(tmp_path: Path) -> Slots:
    slots = Slots(tmp_path / "Lligall")
    bring(slots, "0.1.0", FIRST)
    slots.choose(Choice("0.1.0"))
    return slots


def test_only_what_is_not_here_has_to_come(slots: Slots) -> None:
    missing = bring(slots, "0.2.0", SECOND)
    assert sorted(file.path for file in missing) == ["Lligall.exe", "_internal/c.pyd"]
    assert content_of(slots, "0.2.0") == SECOND
    assert list(slots.damage("0.2.0")) == [] and content_of(slots, "0.1.0") == FIRST
    assert slots.all() == ["0.2.0", "0.1.0"]


def test_damaged_file_of_the_version_before_is_not_copied(slots: Slots) -> None:
    (slots.of("0.1.0") / "_internal/a.dll").write_bytes(b"A" * 5_000)
    assert list(slots.damage("0.1.0")) == ["_internal/a.dll"]
    missing = bring(slots, "0.2.0", SECOND)
    assert "_internal/a.dll" in [file.path for file in missing]
    assert content_of(slots, "0.2.0") == SECOND


def hostile(packed: bytes, rng: random.Random) -> bytes:
    """Other bytes of the same length."""
    return rng.choice((
        rng.randbytes(len(packed)),
        packed[:-1] + bytes([packed[-1] ^ 1]),
        zstd.compress(bytes(50_000_000))[: len(packed)].ljust(len(packed), b"\0"),
    ))


@pytest.mark.parametrize("seed", range(40))
def test_wrong_bytes_are_thrown_away_whatever_they_are(slots: Slots, seed: int) -> None:
    rng = random.Random(seed)
    release, packed = release_of("0.2.0", SECOND)
    staging = Staging(slots, release)
    for file in staging.gather():
        with pytest.raises(WrongBytes):
            staging.put(file, 0, [hostile(packed[file.sha256], rng)])
        assert staging.come(file) == 0
        with pytest.raises(WrongBytes):
            staging.finish()
        staging.put(file, 0, [packed[file.sha256]])
    staging.finish()
    assert content_of(slots, "0.2.0") == SECOND


def test_unpacking_never_writes_more_than_the_file_may_have(slots: Slots, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = zstd.compress(bytes(200_000_000))
    digest = hashlib.sha256(b"small").hexdigest()
    release = Release(
        "0.2.0", "2026-11-23", (ReleaseFile("Lligall.exe", max(5, len(bomb)), digest, len(bomb)),)
    )
    staging = Staging(slots, release)
    (file,) = staging.gather()
    largest = 0
    write = Staging._write

    def watched(self: Staging, each: ReleaseFile, pieces: Iterator[bytes]) -> bool:
        def counted() -> Iterator[bytes]:
            nonlocal largest
            for piece in pieces:
                largest += len(piece)
                yield piece

        return write(self, each, counted())

    monkeypatch.setattr(Staging, "_write", watched)
    with pytest.raises(WrongBytes):
        staging.put(file, 0, [bomb])
    assert largest <= len(bomb) + (1 << 18)


@pytest.mark.parametrize("seed", range(60))
def test_cut_anywhere_and_gone_on_with(slots: Slots, seed: int) -> None:
    """The program ends at any piece of any file, again and again; the version that starts is whole throughout."""
    rng = random.Random(seed)
    release, packed = release_of("0.2.0", SECOND)
    come = 0

    class Cut(Exception):
        pass

    def pieces(rest: bytes) -> Iterator[bytes]:
        nonlocal come
        for at in range(0, len(rest), 7):
            if rng.random() < 0.2:
                raise Cut
            come += len(rest[at : at + 7])
            yield rest[at : at + 7]

    for _ in range(500):
        staging = Staging(slots, release)
        try:
            for file in staging.gather():
                start = staging.come(file)
                staging.put(file, start, pieces(packed[file.sha256][start:]))
            if rng.random() < 0.3:
                raise Cut
            staging.finish()
            break
        except Cut:
            assert slots.choice() == Choice("0.1.0") and content_of(slots, "0.1.0") == FIRST
            assert slots.all() == ["0.1.0"]
    assert content_of(slots, "0.2.0") == SECOND
    assert come == sum(len(packed[digest]) for digest in {file.sha256 for file in release.files} - _here())


def _here() -> set[str]:
    return {hashlib.sha256(content).hexdigest() for content in FIRST.values()}


def test_longer_than_it_may_be_is_cut(slots: Slots) -> None:
    release, packed = release_of("0.2.0", SECOND)
    staging = Staging(slots, release)
    for file in staging.gather():
        staging.put(file, 0, [packed[file.sha256], b"and more"])
    staging.finish()
    assert content_of(slots, "0.2.0") == SECOND


def test_what_lies_about_in_the_folder_does_not_stay(slots: Slots) -> None:
    release, packed = release_of("0.2.0", SECOND)
    staging = Staging(slots, release)
    missing = staging.gather()
    stranger = staging.folder / "_internal" / "evil" / "version.dll"
    stranger.parent.mkdir(parents=True)
    stranger.write_bytes(b"planted")
    for file in missing:
        staging.put(file, 0, [packed[file.sha256]])
    staging.finish()
    assert content_of(slots, "0.2.0") == SECOND and not (slots.of("0.2.0") / "_internal" / "evil").exists()


def test_no_room_is_said_before_anything_is_written(slots: Slots, monkeypatch: pytest.MonkeyPatch) -> None:
    release, _ = release_of("0.2.0", {**SECOND, "large.dll": b"x" * 3_000_000})
    monkeypatch.setattr(room.shutil, "disk_usage", lambda _folder: shutil._ntuple_diskusage(10**9, 10**9, 10**6))
    with pytest.raises(NoRoomForFile):
        Staging(slots, release).gather()


def test_full_disk_has_its_name(slots: Slots, monkeypatch: pytest.MonkeyPatch) -> None:
    release, packed = release_of("0.2.0", SECOND)
    staging = Staging(slots, release)
    file = staging.gather()[0]

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.versions.staging.os.fsync", full)
    with pytest.raises(DiskFull):
        staging.put(file, 0, [packed[file.sha256]])
    assert slots.all() == ["0.1.0"]


def test_choice_that_cannot_be_read_is_the_newest_that_is_there(slots: Slots) -> None:
    bring(slots, "0.2.0", SECOND)
    (slots.root / START).write_bytes(b"current 0.")
    assert slots.choice() == Choice("0.2.0")
    (slots.root / START).unlink()
    assert slots.choice() == Choice("0.2.0")
    assert Slots(slots.root / "nowhere").choice() is None


def test_tidying_keeps_what_may_still_start(slots: Slots) -> None:
    for number in (2, 3, 4):
        bring(slots, f"0.{number}.0", {**SECOND, "Lligall.exe": str(number).encode()})
    cut = Staging(slots, release_of("0.5.0", {**SECOND, "Lligall.exe": b"five"})[0])
    cut.gather()
    old_cut = Staging(slots, release_of("0.2.5", {**SECOND, "Lligall.exe": b"old"})[0])
    old_cut.gather()
    slots.take("0.3.0")
    slots.tidy()
    assert slots.all() == ["0.4.0", "0.3.0", "0.2.0", "0.1.0"]  # on trial: nothing goes
    slots.confirm("0.3.0")
    slots.take("0.4.0")
    slots.confirm("0.4.0")
    slots.tidy()
    assert slots.all() == ["0.4.0", "0.3.0"]
    assert cut.folder.exists() and not old_cut.folder.exists()


def test_version_said_to_be_here_is_put_together_anew_when_damaged(slots: Slots) -> None:
    bring(slots, "0.2.0", SECOND)
    (slots.of("0.2.0") / "_internal" / "c.pyd").unlink()
    assert list(slots.damage("0.2.0")) == ["_internal/c.pyd"]
    bring(slots, "0.2.0", SECOND)
    assert content_of(slots, "0.2.0") == SECOND
    assert releases.read((slots.of("0.2.0") / RELEASE).read_bytes()).version == "0.2.0"
