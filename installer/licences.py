"""The licences of what is shipped: which one each part has (SPDX), and their texts in `licences/` of the product.

The LGPL parts (Qt with PySide6 and shiboken6, python-stdnum) must come with its text, with word of how to put another
build in their place, and so that this can be done: see RELINKING and module_collection_mode in lligall.spec.
"""

import shutil
from email import message_from_bytes
from email.message import Message
from pathlib import Path

from installer import places
from installer.commands import Failed

COMMON = Path("/usr/share/common-licenses")
"""The full texts that Debian keeps (package base-files)."""

SAID_OTHERWISE = {
    "certifi": "MPL-2.0",
    "charset-normalizer": "MIT",
    "http-message-signatures": "Apache-2.0",
    "jaraco-classes": "MIT",
    "pyside6-essentials": "LGPL-3.0-only",  # of the three that are offered
    "python-dateutil": "Apache-2.0 OR BSD-3-Clause",
    "python-stdnum": "LGPL-2.1-or-later",
    "pywin32-ctypes": "BSD-3-Clause",
    "requests": "Apache-2.0",
    "segno": "BSD-3-Clause",
    "shiboken6": "LGPL-3.0-only",
    "six": "MIT",
    "sqlcipher3": "Zlib",
    "sseclient-py": "Apache-2.0",
    "tzdata": "Apache-2.0",
}
"""Distributions whose metadata says it in words of its own: read by a person, in its licence file."""

FULL_TEXTS = {"LGPL-3.0-only": ("LGPL-3", "GPL-3"), "LGPL-2.1-or-later": ("LGPL-2.1",), "Apache-2.0": ("Apache-2.0",)}
"""Texts that must come along although the wheel does not bring them; the LGPL 3 is a supplement to the GPL 3."""

RELINKING = """\
Lligall — licences of what it is made of
========================================

Lligall itself is under the EUPL 1.2 (LICENSE.txt). The folders here hold the licence of each part.

Parts under the GNU Lesser General Public License
-------------------------------------------------
Qt {qt}, PySide6 {qt} and shiboken6 {qt}: LGPL version 3 (LGPL-3.txt, GPL-3.txt). (c) The Qt Company Ltd and others.
python-stdnum {stdnum}: LGPL version 2.1 or later (LGPL-2.1.txt). (c) Arthur de Jong and others.

You may use other builds of these parts, also ones that you have changed, and Lligall does nothing to hinder it:
- Qt is in libraries of its own, _internal\\Qt6*.dll and _internal\\PySide6\\plugins. Put a build of the same major
  version with a compatible interface (MSVC, 64 bits) under the same names in their place.
- PySide6 and shiboken6 are the folders of those names in _internal: libraries (*.pyd, *.dll) and Python source.
- python-stdnum is Python source in _internal\\stdnum.
You may analyse the program as far as that needs, and debug what you have changed (LGPL 3, section 4).

They are shipped as their makers built them, unchanged. Their complete source: https://code.qt.io (Qt, and pyside-setup
for the other two) and https://arthurdejong.org/python-stdnum; or ask whoever gave you Lligall, who must give it to you
for three years after you received it.
"""


def metadata(folder: Path) -> dict[str, Message]:
    """The metadata of every wheel unpacked in a folder, by the distribution's name."""
    found = {}
    for path in sorted(folder.glob("*.dist-info")):
        about = message_from_bytes((path / "METADATA").read_bytes())
        found[str(about["Name"]).lower().replace("_", "-").replace(".", "-")] = about
    return found


def expression(name: str, about: Message) -> str:
    """The licence of a distribution as an SPDX expression. Raises Failed when nobody has read it yet, or for a GPL."""
    said = SAID_OTHERWISE.get(name) or about["License-Expression"]
    if not said:
        raise Failed(f"{name} says its licence in its own words only; read it and put it into SAID_OTHERWISE")
    choices = [choice.strip(" ()") for choice in str(said).split(" OR ")]
    if all(choice.startswith(("GPL", "AGPL")) for choice in choices):
        raise Failed(f"{name} is under {said}, which the client must not have")
    return str(said)


def collect(wheels: Path, python: Path, program: Path) -> str:
    """Write licences/ into the program. Raises Failed for a distribution without any text."""
    target = program / "licences"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    known = metadata(wheels)
    full: set[str] = set()
    for name, about in known.items():
        said = expression(name, about)
        texts = [*FULL_TEXTS.get(said, ())]
        full.update(texts)
        found = _texts(wheels, about)
        if not found and not texts:
            raise Failed(f"{name} brings no licence text, and no full text of {said} is known")
        home = target / f"{name}-{about['Version']}"
        home.mkdir()
        (home / "LICENCE.txt").write_text(f"{name} {about['Version']}: {said}\n", encoding="utf-8")
        for path in found:
            shutil.copyfile(path, home / path.name)
    for name in sorted(full):
        shutil.copyfile(COMMON / name, target / f"{name}.txt")
    shutil.copyfile(python / "LICENSE.txt", target / "Python.txt")
    shutil.copyfile(places.ROOT / "LICENSE", target / "LICENSE.txt")
    notice = RELINKING.format(qt=known["pyside6-essentials"]["Version"], stdnum=known["python-stdnum"]["Version"])
    (target / "NOTICE.txt").write_text(notice, encoding="utf-8", newline="\r\n")
    return f"{len(known)} distributions, Python, and in full {', '.join(sorted(full))}"


def _texts(wheels: Path, about: Message) -> list[Path]:
    for folder in wheels.glob("*.dist-info"):
        if message_from_bytes((folder / "METADATA").read_bytes())["Name"] == about["Name"]:
            return [
                path
                for path in sorted(folder.rglob("*"))
                if path.is_file() and path.name.upper().startswith(("LICEN", "COPYING", "NOTICE", "AUTHORS"))
            ]
    return []
