"""The installer of one person: silent installation, upgrade over a used profile, refusals, removal."""

import json
import shutil
from pathlib import Path

from installer import places, product, signatures
from installer.commands import Failed, run, until
from installer.proof.server import Server
from installer.signing import Signer
from installer.wine import WINE, Prefix

UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Lligall"
LAID = {"Lligall.exe", "Uninstall.exe", "start", "versions"}
"""What stands in the program's folder, and nothing else."""
COMMAND = r"HKCU\Software\Classes\lligall\shell\open\command"
RUNNING, NO_ROOM, NEWER_THERE = 2, 3, 4
"""Exit statuses of the installer (nsis/lligall.nsi)."""


def folder(prefix: Prefix) -> Path:
    return prefix.local_data / "Programs" / "Lligall"


def program(prefix: Prefix) -> Path:
    return folder(prefix) / "Lligall.exe"


def version_folder(prefix: Prefix, number: str) -> Path:
    return folder(prefix) / "versions" / number


def handed_out(signer: Signer) -> str:
    """What was built is what the checksums say, and signed. Raises Failed."""
    product.check_checksums()
    number = product.version()
    for path in (product.setup_file(number), product.package_file(number)):
        subject = signatures.verify(path, signer.roots)
    return f"as listed; both signed by {subject.rsplit('CN=')[-1]}"


def install(prefix: Prefix, number: str, signer: Signer) -> str:
    """Without a window and without an administrator. Raises Failed."""
    prefix.run([product.setup_file(number), "/S"], "install", timeout=180)
    expect_installed(prefix, number)
    signed = product.verify_all(folder(prefix), signer.roots)
    return f"program, shortcut, entry for removal, .lligall and lligall:; {signed} signatures hold"


def expect_installed(prefix: Prefix, number: str) -> None:
    """Everything is in its place. Raises Failed."""
    shortcut = prefix.drive / "users" / "usuari" / "AppData" / "Roaming" / "Microsoft" / "Windows" / "Start Menu"
    for path in (program(prefix), folder(prefix) / "Uninstall.exe", shortcut / "Programs" / "Lligall.lnk",
                 *(version_folder(prefix, number) / name for name in ("Lligall.exe", "release.json",
                                                                      "licences/NOTICE.txt"))):  # fmt: skip
        if not path.is_file():
            raise Failed(f"{path.name} was not installed", places.LOGS / "install.log")
    found = prefix.registry(UNINSTALL, "DisplayVersion")
    if found != number:
        raise Failed(f"the entry for removal says version {found} instead of {number}")
    if prefix.registry(r"HKCU\Software\Classes\.lligall") is None or prefix.registry(COMMAND) is None:
        raise Failed("the file ending or the links are not registered")
    chosen = (folder(prefix) / "start").read_text(encoding="ascii").splitlines()
    if chosen[0] != f"current {number}":
        raise Failed(f"what is chosen to start is {chosen}")
    left = [path.name for path in folder(prefix).parent.iterdir() if path.name != "Lligall"]
    left += [path.name for path in folder(prefix).iterdir() if path.name not in LAID]
    left += [path.name for path in (folder(prefix) / "versions").iterdir()
             if path.is_dir() and not path.name.replace(".", "").isdigit()]  # fmt: skip
    if left:
        raise Failed(f"the installer left {', '.join(left)}")


def selftest(prefix: Prefix, number: str, server: Server) -> str:
    """`Lligall.exe --selftest` holds, with an exchange; and tells when something does not. Raises Failed."""
    report = places.BUILD / "proof" / "selftest.json"
    code = server.code("Prova Fictícia", "clerk")
    prefix.run(
        [program(prefix), "--selftest", "--json", "--report", prefix.inside(report), "--server", server.url,
         "--code", code], "selftest",
    )  # fmt: skip
    told = json.loads(report.read_text(encoding="utf-8"))
    names = [check["name"] for check in told["checks"] if check["ok"]]
    if not told["ok"] or "exchange" not in names or "vault" not in names:
        raise Failed(f"the self-test says {told}", places.LOGS / "selftest.log")
    # The same code again: used up, so that this must fail, or the exit status says nothing.
    prefix.run([program(prefix), "--selftest", "--server", server.url, "--code", code], "selftest", expected=(1,))
    return f"{', '.join(names)}; a used code makes it fail"


def refused_while_running(prefix: Prefix, newer: str, home: Path) -> str:
    """A silent upgrade waits for half a minute and then leaves the running program alone. Raises Failed."""
    before = _content(folder(prefix))
    prefix.run([product.setup_file(newer, home), "/S"], "install", timeout=120, expected=(RUNNING,))
    if _content(folder(prefix)) != before:
        raise Failed("the installer changed a program that runs")
    return f"status {RUNNING} after half a minute, nothing changed"


def upgrade(prefix: Prefix, older: str, newer: str, home: Path, office: Path) -> str:
    """Over the used profile; its data is untouched, and the version before is kept. Raises Failed."""
    before = _content(office)
    prefix.run([product.setup_file(newer, home), "/S"], "install", timeout=180)
    expect_installed(prefix, newer)
    if f"previous {older}\n" not in (folder(prefix) / "start").read_text(encoding="ascii"):
        raise Failed("nothing says that there is a version to go back to")
    if not (version_folder(prefix, older) / "Lligall.exe").is_file():
        raise Failed("the version before is gone")
    if _content(office) != before:
        raise Failed("the upgrade changed data")
    return f"{newer} in place, {older} kept; {len(before)} files of data as they were"


def no_room(prefix: Prefix, newer: str, home: Path) -> str:
    """The disk takes no more in the middle: everything is as it was. Raises Failed."""
    before = _content(folder(prefix))
    # No file may grow over 2 MB: the libraries do not fit. (Wine's own part is another process, and not limited.)
    command = ["prlimit", f"--fsize={2 << 20}", WINE, product.setup_file(newer, home), "/S"]
    run(["env", "--ignore-signal=XFSZ", *command], "install", timeout=120, expected=(NO_ROOM,),
        environment=prefix.environment())  # fmt: skip
    if _content(folder(prefix)) != before:
        raise Failed("an installation that did not fit has changed what was there")
    return f"status {NO_ROOM}, nothing changed"


def mended(prefix: Prefix, newer: str, home: Path, office: Path) -> str:
    """The power went while the same version was installed again, and a copy of it was half unpacked: installing again
    mends it (tests/windows/test_laying.py has every step). Raises Failed."""
    before, here = _content(office), version_folder(prefix, newer)
    here.rename(here.with_name(f"{newer}.before"))
    (here.with_name(f"{newer}.partial") / "_internal").mkdir(parents=True)
    (here.with_name(f"{newer}.partial") / "Lligall.exe").write_bytes(b"half")
    prefix.run([product.setup_file(newer, home), "/S"], "install", timeout=180)
    expect_installed(prefix, newer)
    if _content(office) != before:
        raise Failed("mending changed data")
    return "a half installation is whole again, nothing is left of the halves"


def from_before_the_starter(prefix: Prefix, newer: str, home: Path, office: Path) -> str:
    """An installation of the whole program in one folder, itself left half done by the installer of then, becomes one
    with a starter. Raises Failed."""
    before, here = _content(office), folder(prefix)
    shutil.rmtree(here)
    shutil.copytree(places.PROGRAM, here.with_name("Lligall.old"))
    shutil.copyfile(product.setup_file(newer, home), here.with_name("Lligall.old") / "Uninstall.exe")
    (here.with_name("Lligall.new") / "_internal").mkdir(parents=True)
    prefix.run([product.setup_file(newer, home), "/S"], "install", timeout=180)
    expect_installed(prefix, newer)
    if _content(office) != before:
        raise Failed("the change to a starter changed data")
    return "one folder with the whole program has become a starter and a version"


def downgrade_refused(prefix: Prefix, older: str, newer: str) -> str:
    """What is on the disk counts, not what the entry for removal says: the program brings itself up to date without an
    installer. Raises Failed when an older installer replaces a newer program."""
    prefix.run(["reg", "add", UNINSTALL, "/v", "DisplayVersion", "/d", "0.0.1", "/f"], "registry")
    prefix.run([product.setup_file(older), "/S"], "install", timeout=120, expected=(NEWER_THERE,))
    prefix.run(["reg", "add", UNINSTALL, "/v", "DisplayVersion", "/d", newer, "/f"], "registry")
    expect_installed(prefix, newer)
    return f"status {NEWER_THERE}, {newer} stays"


def remove(prefix: Prefix, office: Path) -> str:
    """Everything goes but the data. Raises Failed."""
    before = _content(office)
    prefix.run([folder(prefix) / "Uninstall.exe", "/S"], "remove", timeout=120)
    # What was started is a copy of itself that goes on alone.
    until(lambda: not folder(prefix).exists(), 60, "the program is still there")
    until(lambda: prefix.registry(UNINSTALL) is None, 20, "the entry for removal is still there")
    if prefix.registry(COMMAND) is not None or prefix.registry(r"HKCU\Software\Classes\.lligall") is not None:
        raise Failed("the file ending or the links are still registered")
    if _content(office) != before:
        raise Failed("the removal changed data")
    return f"program, shortcut and registration are gone; {len(before)} files of data stay"


def _content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
