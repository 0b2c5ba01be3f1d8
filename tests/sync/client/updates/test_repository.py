"""What a desktop believes about new versions, whoever serves it: the attacks of The Update Framework, one by one."""

# pyright: reportPrivateImportUsage=false
# These libraries hand out in their packages what is defined deeper, and do not say so to the type checker.

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, Targets

from app.errors import Unreachable, UpdateNotTrusted
from app.versions import release as releases
from installer.releases.repository import LASTS, Mistake, Repository
from sync.client.kept_line import KeptLine
from sync.client.updates import repository
from tests.kit.published import TARGET, Publisher, Server, serving

FIRST = {"Lligall.exe": b"the first", "_internal/base.dll": b"shared by both" * 100}
SECOND = {"Lligall.exe": b"the second", "_internal/base.dll": b"shared by both" * 100}


@dataclass
class Desktop:
    """What one desktop knows: the root it was installed with, and what it has kept."""

    server: Server
    root: bytes
    kept: Path

    def newest(self) -> str:
        line = KeptLine(self.server.url)
        try:
            return repository.newest(line, self.server.url, self.root, self.kept).version
        finally:
            line.close()

    def refuses(self, why: str) -> None:
        with pytest.raises(UpdateNotTrusted) as refused:
            self.newest()
        assert refused.value.about == (why,)


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    return Publisher(Repository(tmp_path / "public"))


@pytest.fixture
def desktop(publisher: Publisher, tmp_path: Path) -> Iterator[Desktop]:
    root = publisher.begin()
    publisher.release("0.1.0", FIRST, tmp_path)
    with serving(publisher.repository.folder) as server:
        yield Desktop(server, root, tmp_path / "kept")


def public(publisher: Publisher) -> dict[str, bytes]:
    """Everything that is public now."""
    folder = publisher.repository.folder
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_newest_release_is_found_and_so_is_the_next(publisher: Publisher, desktop: Desktop, tmp_path: Path) -> None:
    assert desktop.newest() == "0.1.0"
    publisher.release("0.2.0", SECOND, tmp_path)
    assert desktop.newest() == "0.2.0"
    asked = len(desktop.server.asked)
    assert desktop.newest() == "0.2.0"
    assert len(desktop.server.asked) - asked == 2  # whether there is another root, and the timestamp


def test_rollback_an_older_state_is_not_believed_after_a_newer_one(
    publisher: Publisher, desktop: Desktop, tmp_path: Path
) -> None:
    old = public(publisher)
    publisher.release("0.2.0", SECOND, tmp_path)
    assert desktop.newest() == "0.2.0"
    desktop.server.lie = old.get
    desktop.refuses("signatures")
    desktop.server.lie = lambda path, content: content
    assert desktop.newest() == "0.2.0"


def test_freeze_an_old_state_is_not_believed_for_ever(
    publisher: Publisher, desktop: Desktop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publisher.now = lambda: dt.datetime.now(dt.UTC) - LASTS["timestamp"] - dt.timedelta(hours=1)
    publisher.release("0.2.0", SECOND, tmp_path)
    desktop.refuses("expired")
    publisher.now = lambda: dt.datetime.now(dt.UTC)
    publisher.repository.renew(publisher.machine, publisher.now())
    assert desktop.newest() == "0.2.0"


def test_mix_and_match_pieces_of_two_states_are_not_believed(
    publisher: Publisher, desktop: Desktop, tmp_path: Path
) -> None:
    old = public(publisher)
    publisher.release("0.2.0", SECOND, tmp_path)
    new = public(publisher)
    for name in [name for name in new if name.startswith("metadata/") and name != "metadata/timestamp.json"]:
        role = name.partition(".")[2]
        of_old = next((content for each, content in old.items() if each.endswith("." + role)), None)
        if of_old is None or of_old == new[name]:
            continue
        desktop.server.lie = lambda path, content, name=name, of_old=of_old: of_old if path == name else content
        desktop.refuses("signatures")
    desktop.server.lie = lambda path, content: content
    assert desktop.newest() == "0.2.0"


def test_endless_data_ends(publisher: Publisher, desktop: Desktop) -> None:
    for name in ("timestamp.json", "snapshot.json", "targets.json", "release.json", "root.json"):
        desktop.server.endless = name
        with pytest.raises(UpdateNotTrusted):
            desktop.newest()
    desktop.server.endless = ""
    assert desktop.newest() == "0.1.0"


def test_nothing_of_the_line_is_left_open_by_what_was_given_up(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The failure is still held here, and with it everything that was being read."""
    opened = []
    ask = KeptLine.ask

    def noted(self: KeptLine, *question: Any) -> Any:
        opened.append(ask(self, *question))
        return opened[-1]

    monkeypatch.setattr(KeptLine, "ask", noted)
    for name in ("timestamp.json", "snapshot.json", "targets.json", "release.json", "root.json"):
        desktop.server.endless = name
        with pytest.raises(UpdateNotTrusted) as given_up:
            desktop.newest()
        assert given_up.value and opened and all(each.raw.closed for each in opened)


def test_every_byte_of_what_is_public_counts(publisher: Publisher, desktop: Desktop) -> None:
    """Whatever is altered on the way is not believed, or changes nothing that counts."""
    for name, content in public(publisher).items():
        if not name.startswith(("metadata/", "targets/")) or name.endswith("1.root.json"):
            continue
        for at in range(0, len(content), 37):
            spoilt = content[:at] + bytes([content[at] ^ 0x20]) + content[at + 1 :]
            desktop.server.lie = lambda path, whole, name=name, spoilt=spoilt: spoilt if path == name else whole
            try:
                assert desktop.newest() == "0.1.0"
            except UpdateNotTrusted:
                continue


def test_one_thief_cannot_release(publisher: Publisher, desktop: Desktop, tmp_path: Path) -> None:
    """The machine that publishes and one person's key together are not enough."""
    publisher.repository.propose_target(TARGET, b"{}", publisher.now())
    assert publisher.repository.sign("targets", publisher.persons[0]) == 1
    with pytest.raises(Mistake, match="still wants 1"):
        publisher.repository.publish(publisher.machine, publisher.now())
    draft = publisher.repository.folder / "waiting" / "targets.json"
    (publisher.repository.folder / "metadata" / "2.targets.json").write_bytes(draft.read_bytes())
    draft.unlink()
    publisher.repository.renew(publisher.machine, publisher.now())
    desktop.refuses("signatures")


def test_strangers_keys_sign_nothing(publisher: Publisher, desktop: Desktop) -> None:
    stranger = CryptoSigner.generate_ed25519()
    forged = Metadata(Targets(2, None, dt.datetime(2030, 1, 1, tzinfo=dt.UTC), {}))
    forged.sign(stranger)
    (publisher.repository.folder / "metadata" / "2.targets.json").write_bytes(forged.to_bytes())
    publisher.repository.renew(publisher.machine, publisher.now())
    desktop.refuses("signatures")
    with pytest.raises(Mistake, match="not the publisher"):
        publisher.repository.renew(stranger, publisher.now())


def test_keys_change_by_the_word_of_those_before(publisher: Publisher, desktop: Desktop, tmp_path: Path) -> None:
    assert desktop.newest() == "0.1.0"
    before = list(publisher.persons)
    publisher.name([CryptoSigner.generate_ed25519() for _ in range(3)], CryptoSigner.generate_ed25519())
    publisher.release("0.2.0", SECOND, tmp_path)
    assert desktop.newest() == "0.2.0"
    fresh = Desktop(desktop.server, desktop.root, tmp_path / "fresh")
    assert fresh.newest() == "0.2.0"  # one that was switched off meanwhile follows from the first root on
    with pytest.raises(Mistake, match="may not sign"):
        publisher.repository.propose_target(TARGET, b"{}", publisher.now())
        publisher.repository.sign("targets", before[0])


def test_root_that_only_the_new_ones_signed_is_not_followed(publisher: Publisher, desktop: Desktop) -> None:
    assert desktop.newest() == "0.1.0"
    thief = Publisher(Repository(publisher.repository.folder.parent / "thief"))
    thief.begin()
    forged = Metadata.from_bytes((thief.repository.folder / "metadata" / "1.root.json").read_bytes())
    forged.signed.version = 2
    forged.signatures.clear()
    for person in thief.persons:
        forged.sign(person, append=True)
    (publisher.repository.folder / "metadata" / "2.root.json").write_bytes(forged.to_bytes())
    desktop.refuses("signatures")


@pytest.mark.parametrize("content", [b"{}", b"<html>", b"[" * 100_000])
def test_signed_nonsense_is_no_release(publisher: Publisher, desktop: Desktop, content: bytes) -> None:
    publisher.propose(content)
    desktop.refuses("release")


def test_signed_release_that_leaves_its_folder_is_refused(publisher: Publisher, desktop: Desktop) -> None:
    release = releases.Release(
        "9.9.9", "2026-11-23", (releases.ReleaseFile("../../Startup/x.exe", 1, "0" * 64, 1),), {}
    )
    publisher.propose(releases.msgspec.json.encode(release))
    desktop.refuses("release")


def test_proxys_page_is_no_release(desktop: Desktop) -> None:
    desktop.server.lie = lambda _path, _content: b"<!DOCTYPE html><title>Identifiqueu-vos</title>"
    desktop.refuses("signatures")


def test_server_without_releases_is_said_to_have_none(desktop: Desktop) -> None:
    desktop.server.lie = lambda _path, _content: None
    desktop.refuses("missing")


def test_no_line_is_no_line(desktop: Desktop) -> None:
    desktop.server.url = "http://127.0.0.1:9"
    with pytest.raises(Unreachable):
        desktop.newest()


def test_what_was_kept_may_be_cut_or_gone(desktop: Desktop) -> None:
    assert desktop.newest() == "0.1.0"
    for name in ("timestamp.json", "snapshot.json", "targets.json"):
        kept = desktop.kept / name
        kept.write_bytes(kept.read_bytes()[:100])
        assert desktop.newest() == "0.1.0"
        kept.unlink()
        assert desktop.newest() == "0.1.0"
