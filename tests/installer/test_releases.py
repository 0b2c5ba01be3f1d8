"""The commands of those who publish: the whole ceremony, mistakes in words, and the root that the product carries."""

# pyright: reportPrivateImportUsage=false
# These libraries hand out in their packages what is defined deeper, and do not say so to the type checker.

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.version import VERSION
from app.versions import release as releases
from installer.commands import Failed
from installer.releases import first_root, keys, packing
from installer.releases.__main__ import TARGET, main
from installer.releases.repository import LASTS, Repository
from sync.client.kept_line import KeptLine
from sync.client.updates import repository
from tests.kit import published

PERSONS = ("anna", "berta", "carles")


@dataclass
class Publishers:
    """Three persons, the machine that publishes, a stick that goes round, and what the commands say."""

    home: Path
    capsys: pytest.CaptureFixture[str]

    def says(self, *words: object, status: int = 0) -> str:
        self.capsys.readouterr()
        assert main([str(word) for word in words]) == status
        said = self.capsys.readouterr()
        return said.err if status else said.out

    def key(self, name: str) -> None:
        (self.home / "passphrase").write_text("frase llarga\n", encoding="utf-8")
        self.says("key", self.home / name, "--passphrase-file", self.home / "passphrase")

    def name(self, *persons: str, threshold: int = 2) -> None:
        named = [word for person in persons for word in ("--person", self.home / f"{person}.pub")]
        publisher = self.home / "publisher.pub"
        self.says("name", self.public, *named, "--threshold", threshold, "--publisher", publisher)

    def prepared(self, version: str) -> Path:
        program = self.home / f"program-{version}"
        (program / "_internal").mkdir(parents=True)
        (program / "Lligall.exe").write_bytes(version.encode())
        (program / "_internal" / "base.dll").write_bytes(b"base" * 1_000)
        packing.prepare(program, self.home / f"{version}.release", version, level=1)
        return self.home / f"{version}.release"

    def signed(self, role: str, *persons: str) -> str:
        stick = self.home / f"stick-{role}-{'-'.join(persons)}"
        self.says("carry", self.public, stick)
        for person in persons:
            self.sign(stick, role, person)
        return self.says("collect", self.public, stick)

    def sign(self, stick: Path, role: str, person: str, status: int = 0) -> str:
        words = ("--key", self.home / person, "--passphrase-file", self.home / "passphrase")
        return self.says("sign", stick, role, *words, status=status)

    def publish(self, status: int = 0) -> str:
        return self.says("publish", self.public, "--key", self.home / "publisher", status=status)

    @property
    def public(self) -> Path:
        return self.home / "public"


@pytest.fixture
def publishers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Publishers:
    made = Publishers(tmp_path, capsys)
    for name in PERSONS:
        made.key(name)
    made.says("key", tmp_path / "publisher", "--unsealed")
    made.name(*PERSONS)
    made.signed("root", "anna", "berta")
    made.publish()
    return made


def newest(publishers: Publishers) -> str:
    """What a desktop that was installed with the first root believes."""
    root = (publishers.public / "metadata" / "1.root.json").read_bytes()
    with published.serving(publishers.public) as server:
        line = KeptLine(server.url)
        try:
            return repository.newest(line, server.url, root, publishers.home / "desktop").version
        finally:
            line.close()


def test_desktops_and_publishers_speak_of_the_same_target() -> None:
    assert TARGET == repository.TARGET


def test_whole_ceremony(publishers: Publishers) -> None:
    publishers.says("offer", publishers.public, publishers.prepared("0.2.0"))
    shown = publishers.says("show", publishers.public)
    assert "waits: targets 1" in shown
    assert "wants 2 more" in shown
    assert publishers.signed("targets", "carles").strip().endswith("1 signatures are still missing")
    assert "still wants 1" in publishers.publish(status=1)
    assert publishers.signed("targets", "anna").strip().endswith("0 signatures are still missing")
    publishers.publish()
    assert newest(publishers) == "0.2.0"
    publishers.says("again", publishers.public)
    publishers.signed("targets", "anna", "berta")
    publishers.publish()
    publishers.says("renew", publishers.public, "--key", publishers.home / "publisher")
    assert newest(publishers) == "0.2.0"
    assert "waits" not in publishers.says("show", publishers.public)


def test_lost_key_is_replaced_by_the_word_of_the_others(publishers: Publishers) -> None:
    publishers.says("offer", publishers.public, publishers.prepared("0.2.0"))
    publishers.signed("targets", "anna", "berta")
    publishers.publish()
    assert newest(publishers) == "0.2.0"
    publishers.key("dolors")
    publishers.name("anna", "berta", "dolors")
    publishers.signed("root", "anna", "berta")
    publishers.publish()
    publishers.says("offer", publishers.public, publishers.prepared("0.3.0"))
    publishers.says("carry", publishers.public, publishers.home / "stick")
    assert "may not sign" in publishers.sign(publishers.home / "stick", "targets", "carles", status=1)
    publishers.signed("targets", "anna", "dolors")
    publishers.publish()
    assert newest(publishers) == "0.3.0"


def test_mistakes_have_words(publishers: Publishers) -> None:
    home, public = publishers.home, publishers.public
    publisher = ("--key", home / "publisher")
    assert "never written over" in publishers.says("key", home / "anna", "--unsealed", status=1)
    assert "nothing waits" in publishers.says("carry", public, home / "stick", status=1)
    assert "no release yet" in publishers.says("renew", public, *publisher, status=1)
    assert "no release yet" in publishers.says("again", public, status=1)
    prepared = publishers.prepared("0.2.0")
    publishers.says("offer", public, prepared)
    assert "waits for signatures" in publishers.says("offer", public, prepared, status=1)
    publishers.says("carry", public, home / "stick")
    (home / "other").write_text("una altra", encoding="utf-8")
    words = ("sign", home / "stick", "targets", "--key", home / "anna", "--passphrase-file", home / "other")
    assert "passphrase is another" in publishers.says(*words, status=1)
    assert "no draft of root" in publishers.sign(home / "stick", "root", "anna", status=1)
    assert "No such file" in publishers.sign(home / "stick", "targets", "nobody", status=1)
    publishers.signed("targets", "anna", "berta")
    assert "publisher's key" in publishers.says(
        "publish", public, "--key", home / "anna", "--passphrase-file", home / "passphrase", status=1
    )
    publishers.publish()
    assert "is public already" in publishers.says("offer", public, prepared, status=1)
    (home / "notes").write_text('{"fr": "x"}', encoding="utf-8")
    later = publishers.prepared("0.3.0")
    assert "by language" in publishers.says("offer", public, later, "--notes", home / "notes", status=1)
    some_object = next((later / "objects").iterdir())
    some_object.write_bytes(some_object.read_bytes()[:-1] + b"?")
    assert "can be published: object" in publishers.says("offer", public, later, status=1)


def test_stick_with_another_draft_is_refused(publishers: Publishers) -> None:
    """Somebody gave the persons something else to sign."""
    publishers.says("offer", publishers.public, publishers.prepared("0.2.0"))
    stick = publishers.home / "stick"
    publishers.says("carry", publishers.public, stick)
    (stick / "waiting" / "targets.json").unlink()
    Repository(stick).propose_target(TARGET, b"{}", dt.datetime.now(dt.UTC))
    publishers.sign(stick, "targets", "anna")
    assert "another one" in publishers.says("collect", publishers.public, stick, status=1)


def test_public_key_that_was_altered_on_its_way_is_refused(publishers: Publishers) -> None:
    path = publishers.home / "anna.pub"
    said = json.loads(path.read_text(encoding="utf-8"))
    said["keyval"] = json.loads((publishers.home / "berta.pub").read_text(encoding="utf-8"))["keyval"]
    path.write_text(json.dumps(said), encoding="utf-8")
    with pytest.raises(keys.WrongKey):
        keys.read_public(path)


NOW = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(first_root, "TEST", tmp_path / "test")
    return tmp_path / "program"


def test_product_carries_a_test_root_and_a_release_does_not(program: Path) -> None:
    first_root.lay(program, NOW, release=False, environment={})
    assert (program / first_root.INSIDE).read_bytes() == (
        program.parent / "test" / "public" / "metadata" / "1.root.json"
    ).read_bytes()
    with pytest.raises(Failed, match="names its file"):
        first_root.lay(program, NOW, release=True, environment={})


def test_configured_root_is_carried_and_a_bad_one_refused(program: Path, publishers: Publishers) -> None:
    path = publishers.public / "metadata" / "1.root.json"
    named, whole = {first_root.CONFIGURED: str(path)}, path.read_bytes()
    now = dt.datetime.now(dt.UTC)
    first_root.lay(program, now, release=True, environment=named)
    assert (program / first_root.INSIDE).read_bytes() == whole
    with pytest.raises(Failed, match="ends on"):
        first_root.lay(program, now + LASTS["root"], release=True, environment=named)
    for bad in (whole[:-9], whole.replace(b'"threshold":2', b'"threshold":1'), b"{}", b""):
        path.write_bytes(bad)
        with pytest.raises(Failed):
            first_root.lay(program, now, release=True, environment=named)
    path.unlink()
    with pytest.raises(Failed, match="cannot be read"):
        first_root.lay(program, now, release=True, environment=named)


def test_root_that_one_person_alone_may_follow_is_no_release(program: Path, publishers: Publishers) -> None:
    alone = Publishers(publishers.home / "alone", publishers.capsys)
    alone.home.mkdir()
    alone.key("anna")
    alone.says("key", alone.home / "publisher", "--unsealed")
    alone.name("anna", threshold=1)
    alone.signed("root", "anna")
    alone.publish()
    named = {first_root.CONFIGURED: str(alone.public / "metadata" / "1.root.json")}
    with pytest.raises(Failed, match="one person alone"):
        first_root.lay(program, dt.datetime.now(dt.UTC), release=True, environment=named)


def test_prepared_release_is_the_version_that_is_built(tmp_path: Path, publishers: Publishers) -> None:
    release = releases.read((publishers.prepared(VERSION) / packing.RELEASE).read_bytes())
    assert release.version == VERSION
    assert {file.path for file in release.files} == {"Lligall.exe", "_internal/base.dll"}
