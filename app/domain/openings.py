"""What a double click on a `.lligall` file or a `lligall:` link asks for: a case file, or to enrol a desktop.

Both come from anywhere (mail, a web page), so nothing is taken that is not exactly of one of the two forms, and nothing
is done by itself: ui.opening shows what was asked. Neighbours: app.opened_files (reads the file), sync.server.admin
(writes enrolment files).
"""

import re
from dataclasses import dataclass

SCHEME = "lligall"
SUFFIX = ".lligall"
LONGEST = 2000
"""Signs of what may be asked, link or file."""

_HEAD = "Lligall enrolment 1"
"""The first line of an enrolment file."""
_LINK = re.compile(r"lligall:(?://)?case-file/(?P<entity>\d{10})/(?P<id>[0-9a-f]{32})/?", re.ASCII | re.IGNORECASE)
_ADDRESS = re.compile(r"https?://(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\])(?::\d{1,5})?(?:/[A-Za-z0-9._~/-]*)?", re.ASCII)
_CODE = re.compile(r"(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}", re.ASCII)


@dataclass(frozen=True)
class CaseFileLink:
    """A case file of an entity (INE10), by its row."""

    entity: str
    id: str


@dataclass(frozen=True)
class Invitation:
    """A server's address and a code that works once, as the Diputació hands them out. They are only filled in."""

    address: str
    code: str


@dataclass(frozen=True)
class NotUnderstood:
    """Neither: of a newer version, damaged, or somebody's mischief. What it was is not repeated to anybody."""

    is_link: bool


Opening = CaseFileLink | Invitation | NotUnderstood


def link(entity: str, id: str) -> str:
    """The link to a case file. It says nothing about it: who has no access learns nothing from it."""
    return f"{SCHEME}:case-file/{entity}/{id}"


def invitation(address: str, code: str) -> str:
    """The text of an enrolment file. Raises ValueError for an address or a code that no desktop would take: only plain
    letters, so that an address cannot look like another one."""
    text = f"{_HEAD}\nserver: {address}\ncode: {code}\n"
    if read(text) != Invitation(address, code):
        raise ValueError("not an address and a code")
    return text


def is_link(text: str) -> bool:
    """Whether it claims to be a link of ours, of whatever form."""
    return text[: len(SCHEME) + 1].lower() == f"{SCHEME}:"


def read(text: str) -> Opening:
    """What a link, or the content of a file, asks for."""
    if len(text) > LONGEST:
        return NotUnderstood(is_link(text))
    if is_link(text):
        found = _LINK.fullmatch(text)
        return NotUnderstood(True) if found is None else CaseFileLink(found["entity"], found["id"].lower())
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").rstrip("\n").split("\n")
    if len(lines) != 3 or lines[0] != _HEAD:
        return NotUnderstood(False)
    address, code = lines[1].removeprefix("server: "), lines[2].removeprefix("code: ")
    if not (lines[1].startswith("server: ") and lines[2].startswith("code: ")):
        return NotUnderstood(False)
    if not _ADDRESS.fullmatch(address) or not _CODE.fullmatch(code):
        return NotUnderstood(False)
    return Invitation(address, code)
