"""The installed program brings itself up to date: published with the commands of those who publish, fetched from the
central server in the background, started at the next start; and one that does not work goes back.

Neighbours: installer.releases (publishes), story (somebody at the program), tests/windows (the starter, step by step).
"""

import json
import os
import shutil
import sys
from pathlib import Path

from installer import places
from installer.commands import Failed, run, until
from installer.proof import installing
from installer.proof.story import Person
from installer.releases import first_root, packing
from installer.signing import Signer
from installer.wine import Prefix

MISSING = "_internal/resources/translations/lligall_ca.qm"
"""What the broken version lacks: its self-test says so."""


class Publishers:
    """Those whose keys the built product knows: two persons and the machine that publishes."""

    def __init__(self, home: Path) -> None:
        """`home` is made anew: whoever is asked for it serves `home / public`."""
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(first_root.TEST, home)
        self._home, self.public = home, home / "public"

    def publish(self, version: str, program: Path) -> None:
        """Through the whole ceremony, by its commands. Raises Failed."""
        prepared, stick = self._home / f"{version}.release", self._home / f"stick-{version}"
        notes = self._home / "notes.json"
        packing.prepare(program, prepared, version, level=packing.QUICK)
        notes.write_text(json.dumps({"ca": f"Novetats de la {version}"}), encoding="utf-8")
        self._say("offer", self.public, prepared, "--notes", notes)
        self._say("carry", self.public, stick)
        for person in first_root.PERSONS[1:]:
            self._say("sign", stick, "targets", "--key", self._home / person)
        self._say("collect", self.public, stick)
        self._say("publish", self.public, "--key", self._home / "publisher")

    def _say(self, *words: object) -> str:
        return run([sys.executable, "-m", "installer.releases", *words], "releases")


def good(home: Path, signer: Signer) -> Path:
    """The program as another version of it: its Lligall.exe signed anew, which makes it another file."""
    program = home / "good"
    shutil.copytree(places.PROGRAM, program, copy_function=os.link)
    (program / "Lligall.exe").unlink()
    shutil.copyfile(places.PROGRAM / "Lligall.exe", program / "Lligall.exe")
    with (program / "Lligall.exe").open("rb") as unchanged:
        before = unchanged.read()
    signer.sign(program / "Lligall.exe")
    if (program / "Lligall.exe").read_bytes() == before:
        raise Failed("the next version is the same one")
    return program


def broken(home: Path, of: Path) -> Path:
    """The same without one of its files."""
    program = home / "broken"
    shutil.copytree(of, program, copy_function=os.link)
    (program / MISSING).unlink()
    return program


def brought(prefix: Prefix, person: Person, version: str, now: str, title: str) -> str:
    """Somebody at the program has it look, goes on working, and the next version comes. Raises Failed."""
    person.starts(title)
    person.looks_for_a_new_version()
    until(lambda: _choice(prefix).startswith(f"current {version}\n"), 90, f"{version} did not come")
    if f"previous {now}\ntrial 0\n" not in _choice(prefix):
        raise Failed(f"what is kept is {_choice(prefix)!r}")
    folder = installing.version_folder(prefix, version)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    person.pictures("versio-nova")
    person.leaves()
    return f"{version} is there, {size / 1e6:.1f} MB, while {now} ran"


def started(prefix: Prefix, person: Person, version: str, title: str) -> str:
    """The next start is the new version's, and it says that it works. Raises Failed."""
    seconds = person.starts(title)
    expect_running(prefix, version)
    until(lambda: "trial" not in _choice(prefix), 60, f"{version} did not confirm itself")
    shown = prefix.registry(installing.UNINSTALL, "DisplayVersion")
    if shown != version:
        raise Failed(f"among the installed programs it is shown as {shown}")
    return f"{version} runs after {seconds:.1f} s, has confirmed itself and is shown as installed"


def gone_back(prefix: Prefix, person: Person, broken: str, version: str, title: str) -> str:
    """One double click: the broken version is tried twice, then the one before starts and says so. Raises Failed."""
    seconds = person.starts(title)
    expect_running(prefix, version)
    kept = _choice(prefix)
    if not kept.startswith(f"current {version}\n") or f"refused {broken}\n" not in kept:
        raise Failed(f"what is kept is {kept!r}")
    told = installing.folder(prefix) / "versions" / "looked.json"
    until(lambda: json.loads(told.read_text(encoding="utf-8")).get("told") == broken, 60, "nobody was told of it")
    person.pictures("versio-que-no-funciona")
    person.leaves()
    return f"{broken} failed twice, {version} runs after {seconds:.1f} s and says so"


def expect_running(prefix: Prefix, version: str) -> None:
    """Raises Failed."""
    wanted = f"\\versions\\{version}\\Lligall.exe"
    if not any(wanted in command for command in prefix.commands("Lligall.exe")):
        raise Failed(f"{version} does not run, but {prefix.commands('Lligall.exe')}")


def _choice(prefix: Prefix) -> str:
    return (installing.folder(prefix) / "start").read_text(encoding="ascii")
