"""The package of one machine, as an administrator rolls it out: silent, with policies, upgraded, removed."""

from pathlib import Path

from installer import places, product
from installer.commands import Failed
from installer.wine import Prefix

POLICIES = r"HKLM\Software\Policies\Lligall"
ADDRESS = "https://lligall.example.cat"
REFUSED = 0x643 & 0xFF
"""What a shell sees of msiexec's 1603: the installation was refused."""


def folder(prefix: Prefix) -> Path:
    return prefix.drive / "Program Files" / "Lligall"


def install(prefix: Prefix, number: str) -> str:
    """With an address and without updates. Raises Failed."""
    _msiexec(prefix, "/i", product.package_file(number), f"SERVERURL={ADDRESS}", "AUTOUPDATE=0")
    _expect(prefix)
    return f"for every account; policies: server_url {ADDRESS}, auto_update 0"


def upgrade(prefix: Prefix, newer: str, home: Path) -> str:
    """The next version keeps the policies without being told them again. Raises Failed."""
    (folder(prefix) / "before.txt").write_text("not of the package", encoding="utf-8")
    _msiexec(prefix, "/i", product.package_file(newer, home))
    _expect(prefix)
    if not _installed(prefix, newer):
        raise Failed(f"Windows Installer does not know of {newer}", places.LOGS / "package-proof.log")
    return f"{newer} in place, policies kept"


def downgrade_refused(prefix: Prefix, older: str, newer: str) -> str:
    """Raises Failed when an older package replaces a newer one."""
    said = _msiexec(prefix, "/i", product.package_file(older), expected=(REFUSED,))
    _expect(prefix)
    if not _installed(prefix, newer):
        raise Failed("the newer version is gone")
    return f"refused{said and ': ' + said.strip()}, {newer} stays"


def remove(prefix: Prefix, newer: str, home: Path, office: Path) -> str:
    """Everything goes but the data. Raises Failed."""
    _msiexec(prefix, "/x", product.package_file(newer, home))
    if (folder(prefix) / "Lligall.exe").exists():
        raise Failed("the program is still there", places.LOGS / "package-proof.log")
    if prefix.registry(POLICIES, "server_url") is not None:
        raise Failed("its policy is still there")
    if not (office / "lligall.db").is_file():
        raise Failed("the removal took data with it")
    return "program and policies are gone; the data stays"


def _msiexec(prefix: Prefix, what: str, package: Path, *words: str, expected: tuple[int, ...] = (0,)) -> str:
    command = ["msiexec", what, prefix.inside(package), "/qn", *words]
    return prefix.run(command, "package-proof", timeout=180, expected=expected)


def _expect(prefix: Prefix) -> None:
    if not (folder(prefix) / "Lligall.exe").is_file():
        raise Failed("the program is not in its place", places.LOGS / "package-proof.log")
    address, updates = prefix.registry(POLICIES, "server_url"), prefix.registry(POLICIES, "auto_update")
    if address != ADDRESS or updates != "0x0":
        raise Failed(f"the policies say server_url {address} and auto_update {updates}")


def _installed(prefix: Prefix, number: str) -> bool:
    said = prefix.run(
        ["reg", "query", r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall", "/s"], "registry", expected=(0, 1)
    )
    return f"DisplayVersion    REG_SZ    {number}" in said
