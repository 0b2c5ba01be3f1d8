"""Thousands of waiting change sets at once, for measurements: notes of about 1.1 KB in one case file.

They are captured and frozen by the product's own journal, in one transaction instead of one each.
"""

import random

from app.actions import case_files
from app.context import Office, current_roles
from app.domain.ids import new_id
from app.model.case_files import Note
from app.storage import journal
from app.storage.journal import Author, Recorder
from tests.kit.town import ENDINGS, GIVEN, ROOTS

_WORDS = [*GIVEN, "camí", "obra", "termini", "informe", "acta"]
_WORDS += [root + ending for root in ROOTS for ending in ENDINGS]


def text(rng: random.Random, length: int = 1_000) -> str:
    """About `length` characters that compress as prose does: common words and rare ones with numbers in them."""
    words: list[str] = []
    size = 0
    while size < length:
        word = rng.choice(_WORDS) if rng.random() < 0.8 else f"{rng.randrange(16**6):x}"
        words.append(word)
        size += len(word) + 1
    return " ".join(words)


def write_notes(office: Office, count: int, seed: int = 1, case_file: str | None = None) -> list[str]:
    """`count` change sets, each with one new note; their ids."""
    file = case_file or office.write(case_files.open_case_file, "Mesures").result
    rng = random.Random(seed)
    now = office.clock.now()
    identity = office.identity
    ids = []
    with office.database.writing() as connection:
        roles = current_roles(connection, identity.person, office.clock.today())
        author = Author(identity.entity, identity.device, identity.person, roles, now)
        for _ in range(count):
            recorder = Recorder(author, "note.add", "inverse")
            with journal.recording(connection, recorder) as session:
                note = Note(
                    id=new_id(),
                    case_file_id=file,
                    author=identity.person,
                    written_at=journal.moment(now),
                    text=text(rng),
                )
                session.add(note)
            ids.append(note.id)
    return ids


def edit_notes(office: Office, ids: list[str], seed: int = 2) -> None:
    """One change set for each note, with a new text."""
    rng = random.Random(seed)
    now = office.clock.now()
    identity = office.identity
    with office.database.writing() as connection:
        roles = current_roles(connection, identity.person, office.clock.today())
        author = Author(identity.entity, identity.device, identity.person, roles, now)
        for row in ids:
            recorder = Recorder(author, "note.edit", "inverse")
            with journal.recording(connection, recorder) as session:
                note = session.get(Note, row)
                assert note is not None
                note.text = text(rng)
