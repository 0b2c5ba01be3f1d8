"""Files of a case file: their vocabulary, what names they may carry, and what a name becomes outside (safe everywhere).

Bytes are known by their SHA-256 and never travel in a change set; the row says what they are called and how many they
are. Names are the person's own words; blobs on the disk are named by hash. Neighbours: app.storage.blobs, sync files.
"""

import mimetypes
import re
import unicodedata
from pathlib import PurePosixPath

from app.domain.kind import DIGEST, FLAG, Kind, Unit, line, size, units

NAME_LONGEST = 255
LARGEST = 1 << 40
"""Bytes of one file that a row may speak of: far more than any server takes, far less than an integer breaks at."""

FILE = Kind(
    "file",
    belongs=True,
    units={
        "content": Unit({"sha256": DIGEST, "size": size(LARGEST), "media_type": line(127, required=True)}, once=True),
        **units(name=line(NAME_LONGEST, required=True), removed=FLAG),
    },
)
"""The bytes are given once: another version is another file, so that no signed or registered paper ever changes."""

UNKNOWN_TYPE = "application/octet-stream"

# Of this module alone: what a machine's registry says of "docx" must not decide what travels.
_TYPES = mimetypes.MimeTypes(filenames=())

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
"""Control characters, and those that show a name as another (Unicode TR 36, section 2.2)."""
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
"""What Windows refuses in a name; the colon would open an alternate data stream."""
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"]
    + [f"{name}{digit}" for name in ("com", "lpt") for digit in "0123456789¹²³"]
)
_LONGEST_OUTSIDE = 120
"""Characters: with the folders before it a path must stay under 260 where long paths are off (windows.md)."""
_DIRECT = frozenset(
    f".{ending}"
    for ending in (
        "exe com scr bat cmd pif msi msp hta cpl js jse vbs vbe wsf wsh ps1 psm1 jar lnk url reg chm scf gadget inf iso"
        " img vhd vhdx appref-ms application library-ms search-ms settingcontent-ms"
    ).split()
)
"""Endings that Windows runs, or that hide something it runs, when they are opened."""


def shown_name(given: str) -> str:
    """A name as it is kept in the row: the last part of a path, one line, no signs that cannot be seen, not empty, at
    most NAME_LONGEST characters and with its ending kept."""
    last = re.split(r"[/\\]", given)[-1]
    seen = "".join(sign for sign in _UNSEEN.sub("", last) if sign.isprintable() or sign.isspace())
    plain = " ".join(unicodedata.normalize("NFC", seen).split())
    return _shortened(plain, NAME_LONGEST) or "_"


def outside_name(name: str) -> str:
    """A name for a copy on the disk, safe on Windows and elsewhere: no reserved or hidden names, no streams, no
    trailing dots or blanks, no signs that turn the reading round; short enough. Its ending stays."""
    plain = _FORBIDDEN.sub("_", shown_name(name)).strip(" .")
    plain = _shortened(plain, _LONGEST_OUTSIDE).strip(" .")
    if plain.partition(".")[0].strip().casefold() in _DEVICES:
        plain = "_" + plain
    return plain or "_"


def runs_by_itself(name: str) -> bool:
    """Whether opening a file of this name would run it: such a one is never opened from here."""
    return PurePosixPath(outside_name(name)).suffix.casefold() in _DIRECT


def media_type(name: str) -> str:
    """What a name's ending says the bytes are (RFC 6838 names); UNKNOWN_TYPE when it says nothing."""
    return _TYPES.guess_type("x" + PurePosixPath(name).suffix.casefold())[0] or UNKNOWN_TYPE


def is_digest(value: object) -> bool:
    """Whether a value is a SHA-256 in the form it travels."""
    return DIGEST.accepts(value)


def _shortened(name: str, most: int) -> str:
    if len(name) <= most:
        return name
    ending = PurePosixPath(name).suffix
    ending = ending if len(ending) <= 20 else ""
    return name[: most - len(ending)].rstrip() + ending
