"""Canaries: texts planted by ordinary actions that must be readable nowhere on the disk (security.md, threats).

    canaries = Canaries()
    sing(office, canaries, 100)                     # a thousand and a hundred of them
    assert heard(profile, canaries.sung) == []
"""

import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.actions import case_files, notes, parties, steps, tags, tasks
from app.context import Office
from app.domain.text import compact, fold

TEMPORARY = ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR")
"""The variables that lead to the temporary folder of everything, SQLite's too."""


class Canaries(Iterator[str]):
    """Texts that occur nowhere else: words of invented letters, and invented identity numbers."""

    def __init__(self) -> None:
        self.sung: list[str] = []
        self._numbers = itertools.count()

    def __next__(self) -> str:
        number = next(self._numbers)
        # Letters for digits, so that a canary is a word in the index as well.
        word = "Canari" + "".join("bcdfghjklm"[int(digit)] for digit in f"{number:05d}") + "Groc·lilà"
        self.sung.append(word)
        return word

    def identifier(self) -> str:
        """An invented NIF with its right letter."""
        number = 100_000 + next(self._numbers)
        nif = f"{number:08d}{'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23]}"
        self.sung.append(nif)
        return nif


def sing(office: Office, canaries: Canaries, rounds: int) -> None:
    for _ in range(rounds):
        file = office.write(case_files.open_case_file, next(canaries)).result
        office.write(case_files.set_remarks, file, f"{next(canaries)}\n{next(canaries)}")
        office.write(case_files.set_paper_location, file, next(canaries))
        office.write(notes.add, file, next(canaries))
        office.write(tasks.add, next(canaries), case_file=file)
        office.write(steps.add, file, next(canaries))
        office.write(tags.put, file, next(canaries))
        party = office.write(parties.add, "person", given_name=next(canaries), identifier=canaries.identifier()).result
        office.write(parties.edit_remarks, party, next(canaries))


def forms(canary: str) -> list[bytes]:
    """How a text could lie on a disk: as typed, folded, in capitals, in the encodings of files and of Windows."""
    plain = {canary, fold(canary), compact(canary), canary.upper(), canary.lower()}
    return [word.encode(encoding) for word in plain for encoding in ("utf-8", "utf-16-le", "latin-1")]


def heard(folder: Path, canaries: Iterable[str]) -> list[str]:
    """Files of a folder in which a canary can be read."""
    wanted = [form for canary in canaries for form in forms(canary)]
    prefixes = {form[:9] for form in wanted}
    found = []
    for path in folder.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        if any(prefix in content for prefix in prefixes) and any(form in content for form in wanted):
            found.append(path.name)
    return found
