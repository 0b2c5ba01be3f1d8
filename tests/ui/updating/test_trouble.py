"""Trouble on the way of a new version: what the person reads, and that nothing of it is installed or lost."""

# pyright: reportPrivateImportUsage=false
# These libraries hand out in their packages what is defined deeper, and do not say so to the type checker.

import datetime as dt
import os
import shutil
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata

from app.errors import StorageProblem
from app.versions import looked
from app.versions import updating as updating_module
from app.versions.choice import Choice
from app.versions.installed import Installed
from app.versions.release import Release
from app.versions.slots import Slots
from app.versions.updating import update
from installer.releases.repository import LASTS
from sync.client.updates.source import Source
from tests.kit.hostile import hostile
from tests.kit.patience import until
from tests.ui.updating.conftest import SECOND, Updating
from ui.updating import words
from ui.updating.words import Outcome

NOTHING = "No s'ha instal·lat res: continua la versió que teniu"
NOT_PROVEN = "no està provat que ho sigui"

Lie = Callable[[Updating, Path], None]


def public(updating: Updating) -> dict[str, bytes]:
    folder = updating.publisher.repository.folder
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def server(updating: Updating) -> Any:
    assert updating.liar is not None
    return updating.liar


def rollback(updating: Updating, folder: Path) -> None:
    """What stood there before 0.1.1 was seen is given out again."""
    old = public(updating)
    updating.publisher.release("0.1.1", SECOND, folder)
    source = Source(updating.url, updating.root, updating.folder / "kept")
    assert source.newest().version == "0.1.1"
    source.close()
    server(updating).lie = lambda path, _content: old.get(path)


def freeze(updating: Updating, folder: Path) -> None:
    updating.publisher.now = lambda: dt.datetime.now(dt.UTC) - LASTS["timestamp"] - dt.timedelta(hours=1)
    updating.publisher.release("0.2.0", SECOND, folder)


def mix_and_match(updating: Updating, folder: Path) -> None:
    old = public(updating)
    updating.publisher.release("0.2.0", SECOND, folder)
    new_targets = "metadata/2.targets.json"
    assert new_targets in public(updating)
    server(updating).lie = lambda path, content: old["metadata/1.targets.json"] if path == new_targets else content


def other_bytes(updating: Updating, folder: Path) -> None:
    updating.publisher.release("0.2.0", SECOND, folder)
    server(updating).lie = lambda path, content: content[::-1] if path.startswith("objects/") else content


def half_published(updating: Updating, folder: Path) -> None:
    updating.publisher.release("0.2.0", SECOND, folder)
    server(updating).lie = lambda path, content: None if path.startswith("objects/") else content


def endless_word(updating: Updating, folder: Path) -> None:
    updating.publisher.release("0.2.0", SECOND, folder)
    server(updating).endless = "timestamp.json"


def endless_file(updating: Updating, folder: Path) -> None:
    updating.publisher.release("0.2.0", SECOND, folder)
    server(updating).endless = ".zst"


def stolen_machine(updating: Updating, folder: Path) -> None:
    """Who publishes signs a release that no person has signed."""
    thief = [CryptoSigner.generate_ed25519() for _ in range(2)]
    updating.publisher.repository.propose_target("windows/release.json", b"{}", updating.publisher.now())
    waiting = updating.publisher.repository.folder / "waiting" / "targets.json"
    forged = Metadata.from_bytes(waiting.read_bytes())
    for each in thief:
        forged.sign(each, append=True)
    (updating.publisher.repository.folder / "metadata" / "2.targets.json").write_bytes(forged.to_bytes())
    waiting.unlink()
    updating.publisher.repository.renew(updating.publisher.machine, updating.publisher.now())


def welcome_page(updating: Updating, _folder: Path) -> None:
    server(updating).lie = lambda _path, _content: b"<!DOCTYPE html><title>Identifiqueu-vos</title>"


def nobody_publishes(updating: Updating, _folder: Path) -> None:
    server(updating).lie = lambda _path, _content: None


@pytest.mark.parametrize(
    ("lie", "says"),
    [
        (rollback, NOT_PROVEN), (mix_and_match, NOT_PROVEN), (stolen_machine, NOT_PROVEN), (welcome_page, NOT_PROVEN),
        (endless_word, NOT_PROVEN), (freeze, "massa antic per creure-s'ho"), (other_bytes, "no són com els van signar"),
        (half_published, "no té versions noves per donar"), (nobody_publishes, "no té versions noves per donar"),
        (endless_file, "no són com els van signar"),
    ],
)  # fmt: skip
def test_a_server_that_lies(lied_to: Updating, lie: Lie, says: str, tmp_path: Path) -> None:
    lie(lied_to, tmp_path)
    said = words.said(lied_to.look())
    assert says in said.title and said.text.startswith(NOTHING), said
    assert lied_to.unharmed and lied_to.banner() == ""
    assert looked.read(lied_to.slots).found.startswith("UpdateNotTrusted")


def test_keys_that_changed_by_the_word_of_those_before_are_followed(lied_to: Updating, tmp_path: Path) -> None:
    new = [CryptoSigner.generate_ed25519() for _ in range(3)]
    lied_to.publisher.name(new, CryptoSigner.generate_ed25519())
    lied_to.publisher.release("0.2.0", SECOND, tmp_path)
    assert lied_to.look().result == looked.TAKEN


def test_a_line_that_is_cut_again_and_again_brings_it_all_the_same(lied_to: Updating, tmp_path: Path) -> None:
    lied_to.publisher.release("0.2.0", SECOND, tmp_path)
    server(lied_to).cut_after = 100
    outcome = lied_to.look()
    assert words.said(outcome).title == "La connexió s'ha tallat mentre arribava la versió nova."
    assert lied_to.unharmed
    for _ in range(200):
        if (outcome := lied_to.look()).result == looked.TAKEN:
            break
        assert lied_to.unharmed
    assert outcome.result == looked.TAKEN
    asked = [each for each in server(lied_to).asked if each[0].startswith("objects/")]
    assert len(asked) > 3 and len(asked) == len(set(asked)), "no byte came twice"


def test_no_room_is_said_before_it_begins_and_in_the_middle(
    updating: Updating, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = SECOND | {"_internal/large.bin": bytes(3 * 1024 * 1024)}
    updating.publisher.release("0.2.0", large, tmp_path)
    with monkeypatch.context() as little:
        little.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=300 * 1024 * 1024 - 40 * 1024 * 1024))
        said = words.said(updating.look())
        assert said.title.startswith("Al disc no hi cap la versió nova (ocupa 5") and NOTHING in said.text, said
    assert updating.unharmed

    def full(*_arguments: object) -> bool:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as middle:
        middle.setattr("app.versions.staging.Staging._write", full)
        said = words.said(updating.look())
        assert said.title == "El disc s'ha omplert mentre arribava la versió nova." and updating.unharmed
    assert updating.look().result == looked.TAKEN


def test_an_antivirus_that_holds_the_files_is_waited_for_and_then_told(
    updating: Updating, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    updating.publisher.release("0.2.0", SECOND, tmp_path)
    honest, held = os.replace, 0

    def holds(source: Any, target: Any) -> None:
        nonlocal held
        if Path(target).name == "0.2.0" and held:
            held -= 1
            raise PermissionError(13, "held")
        honest(source, target)

    monkeypatch.setattr(os, "replace", holds)
    held = 10_000
    with monkeypatch.context() as short:
        short.setattr("app.storage.held_files.PATIENCE", 0.05)
        said = words.said(updating.look())
    assert "un altre programa en reté els fitxers" in said.title and "antivirus" in said.text and updating.unharmed
    held = 5  # for a moment only
    assert updating.look().result == looked.TAKEN


def test_a_proxy_that_asks_for_a_password(updating: Updating, monkeypatch: pytest.MonkeyPatch) -> None:
    page = b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    with hostile(page) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        monkeypatch.setenv("no_proxy", "")
        said = words.said(updating.look())
    assert said.title.startswith("El proxy d'aquesta xarxa no deixa que Lligall arribi") and "contrasenya" in said.text
    assert updating.unharmed


@pytest.mark.parametrize("address", ["http://example.invalid/updates", "https://maria:secret@example.invalid", "no és"])
def test_an_address_that_may_not_be_used(updating: Updating, address: str) -> None:
    updating.house.desktop.settings.set("updates_url", address)
    said = words.said(updating.look())
    assert "hi respon una altra cosa" in said.title and "Configuració" in said.text and updating.unharmed


class PowerCut(BaseException):
    """Nothing after it happens."""


STEPS = (
    "app.versions.staging.write_whole", "app.versions.staging.put_in_place", "app.versions.staging.flush_folder",
    "app.versions.slots.write_whole", "app.versions.staging.os.fsync", "app.storage.held_files.os.replace",
    "app.storage.held_files.shutil.rmtree",
)  # fmt: skip


def steps(monkeypatch: pytest.MonkeyPatch, cut_at: int, after: bool) -> list[int]:
    """From now on the power goes before, or just after, the step of that number."""
    from pydoc import locate

    count = [0]
    for name in STEPS:
        owner, _, last = name.rpartition(".")
        honest = getattr(locate(owner), last)

        def step(*arguments: Any, honest: Any = honest, **named: Any) -> Any:
            number, count[0] = count[0], count[0] + 1
            if number == cut_at and not after:
                raise PowerCut
            done = honest(*arguments, **named)
            if number == cut_at:
                raise PowerCut
            return done

        monkeypatch.setattr(name, step)
    return count


def cut_everywhere(updating: Updating, after: bool, folder: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """Whatever the moment, one version that is whole starts, and the next look ends what was begun. How many cuts."""
    updating.publisher.release("0.2.0", SECOND, folder)
    pristine, cut_at = folder / "pristine", 0
    shutil.copytree(updating.slots.root, pristine)
    while True:
        shutil.rmtree(updating.slots.root)
        shutil.copytree(pristine, updating.slots.root)
        source = updating._source(updating.url)
        with monkeypatch.context() as power, ExitStack() as line:
            line.callback(source.close)
            count = steps(power, cut_at, after)
            try:
                update(updating.installed, source, lambda _done, _total: None)
                assert count[0] <= cut_at
                return cut_at
            except PowerCut:
                pass
        starts = updating.slots.next_start()
        assert starts is not None and starts.current in ("0.1.0", "0.2.0")
        assert not list(updating.slots.damage(starts.current)), (cut_at, starts)
        assert set(updating.slots.all()) <= {"0.1.0", "0.2.0"}
        again = updating._source(updating.url)
        found = update(updating.installed, again, lambda _done, _total: None)
        again.close()
        assert found.result in (looked.TAKEN, looked.WAITING) and not list(updating.slots.damage("0.2.0"))
        assert updating.slots.choice() == Choice("0.2.0", "0.1.0", 0)
        cut_at += 1


@pytest.mark.parametrize("after", [False, True])
def test_the_power_goes_at_each_step(
    updating: Updating, after: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cut_everywhere(updating, after, tmp_path, monkeypatch) > 15


def test_a_version_chosen_before_it_is_whole_would_be_noticed(
    updating: Updating, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Planted: it is chosen first, and nobody looks whether it is there."""
    bring = updating_module._bring

    def hasty(installed: Installed, source: Any, release: Release, progress: Any) -> None:
        installed.slots.take(release.version)
        bring(installed, source, release, progress)

    monkeypatch.setattr(updating_module, "_bring", hasty)
    monkeypatch.setattr(Slots, "is_there", lambda _slots, _version: True)
    with pytest.raises(AssertionError):
        cut_everywhere(updating, False, tmp_path, monkeypatch)


def test_closing_does_not_wait_for_a_version_that_comes(lied_to: Updating, tmp_path: Path) -> None:
    """The line drips without end; the window is gone at once, and what came is kept."""
    lied_to.publisher.release("0.2.0", SECOND | {"_internal/large.bin": os.urandom(8_000_000)}, tmp_path)
    server(lied_to).drips = True
    lied_to.updates.look_now()
    until(lambda: any(each[0].startswith("objects/") for each in server(lied_to).asked))
    began = time.monotonic()
    assert lied_to.house.window.close()
    assert time.monotonic() - began < 2.0
    lied_to.house.background.wait_idle(10)
    assert lied_to.outcomes[-1].result == words.STOPPED and lied_to.unharmed


def test_two_at_once_do_not_meet(updating: Updating, tmp_path: Path) -> None:
    updating.publisher.release("0.2.0", SECOND, tmp_path)
    met: list[str] = []

    def meanwhile(_done: int, _total: int) -> None:
        if not met:
            other = updating._source(updating.url)
            met.append(update(updating.installed, other, lambda _d, _t: None).result)
            other.close()

    source = updating._source(updating.url)
    try:
        assert update(updating.installed, source, meanwhile).result == looked.TAKEN
    finally:
        source.close()
    assert met == [looked.ELSEWHERE]


def test_what_was_coming_of_an_older_release_goes(lied_to: Updating, tmp_path: Path) -> None:
    lied_to.publisher.release("0.2.0", SECOND, tmp_path)
    server(lied_to).cut_after = 100
    lied_to.look()
    assert lied_to.slots.partial("0.2.0").is_dir()
    server(lied_to).cut_after = None
    lied_to.publisher.release("0.3.0", SECOND | {"Lligall.exe": b"the third"}, tmp_path)
    assert lied_to.look() == Outcome(looked.TAKEN, "0.3.0")
    assert not lied_to.slots.partial("0.2.0").exists() and lied_to.slots.all() == ["0.3.0", "0.1.0"]


@pytest.mark.parametrize("kept", [b"", b"{", b"[]", b'{"at": 3, "found": "<b>", "told": "../x"}', b"\xff" * 9_000])
def test_a_spoilt_memory_of_looking_costs_a_look(updating: Updating, kept: bytes) -> None:
    (updating.slots.root / "versions" / "looked.json").write_bytes(kept)
    assert looked.read(updating.slots) == looked.Looked()
    updating.updates.look_when_due()
    updating.house.background.wait_idle(30)
    assert updating.outcomes[-1].result == looked.NONE


def test_a_folder_that_is_gone_is_told(updating: Updating) -> None:
    updating.slots.of("0.1.0").rename(updating.folder / "elsewhere")
    shutil.rmtree(updating.slots.root)
    assert isinstance(updating.look().problem, StorageProblem)


def test_fixed_by_the_administrator(updating: Updating) -> None:
    class Off:
        def value(self, key: str) -> int | None:
            return 0 if key == "auto_update" else None

    updating.house.desktop.settings._policy = Off()
    updating.updates.look_when_due()
    assert updating.look().result == words.FIXED and updating.unharmed
    assert words.said(updating.outcomes[-1]).title == "Les versions noves les porta l'administrador d'aquest ordinador."
