"""One Anki collection, told what to do by JSON lines: run as a program of its own, in the peer's virtual environment.

`python peer_anki_driver.py COLLECTION`. Each line in is `{"do": …}`; each line out is its answer, or `{"error": …}`.
Only `peer_anki.py` beside it starts it. Nothing of the project is imported here, and nothing of the project imports it.
"""

import hashlib
import json
import sys
import time
import traceback
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

BATCH = 10_000  # notes added in one call of Anki


class Driver:
    """A collection and the account with which it syncs; every public method is a command."""

    def __init__(self, path: str) -> None:
        # pyright does not see the peer's environment, and must not need it
        from anki.collection import AddNoteRequest, Collection  # pyright: ignore[reportMissingImports]

        self._request = AddNoteRequest
        self._collection: Any = Collection(path)
        self._auth: Any = None

    def login(self, user: str, password: str, endpoint: str) -> dict[str, Any]:
        """Ask the server for the key that stands for the password from now on."""
        self._auth = self._collection.sync_login(user, password, endpoint)
        return {}

    def add(self, texts: str, count: int, cards: bool) -> dict[str, Any]:
        """`count` new notes with the texts of a file, one a line.

        Each gets one card, as every note of Anki has: a second row to be synced. Without `cards` they are taken away
        before any sync has seen them, which leaves no trace. The text stands on the back: the front is kept twice in
        Anki's table, which would be work that we do not do.
        """
        kind = self._collection.models.by_name("Basic")
        deck = self._collection.decks.id("Default")
        before = self._count("notes")
        with Path(texts).open(encoding="utf-8") as lines:
            for first in range(0, count, BATCH):
                requests = []
                for number, line in enumerate(islice(lines, min(BATCH, count - first)), before + first):
                    note = self._collection.new_note(kind)
                    note.fields = [f"Nota {number}", line.rstrip("\n")]
                    requests.append(self._request(note, deck))
                self._collection.add_notes(requests)
        if not cards:
            self._collection.db.execute("delete from cards")
        return {"notes": self._count("notes") - before}

    def edit(self, texts: str, first: int, count: int, cards: bool) -> dict[str, Any]:
        """Notes number `first` and following, in order of age, get the texts of a file.

        Anki makes the card of an edited note that has none; without `cards` it is taken away as in `add`.
        """
        ids = self._collection.db.list("select id from notes order by id limit ? offset ?", count, first)
        notes = []
        with Path(texts).open(encoding="utf-8") as lines:
            for row, line in zip(ids, lines, strict=False):
                note = self._collection.get_note(row)
                note.fields[1] = line.rstrip("\n")
                notes.append(note)
        self._collection.update_notes(notes)
        if not cards:
            self._collection.db.execute("delete from cards")
        return {"notes": len(notes)}

    def sync(self, endpoint: str, media: bool) -> dict[str, Any]:
        """One sync as Anki's window starts it; `required` is 0 when it is done, else which full sync it asks for.

        Its media sync goes on beside it, as in Anki: `settled` is the seconds until that had ended too.
        """
        self._auth.endpoint = endpoint
        measured, output = _measured(lambda: self._collection.sync_collection(self._auth, media))
        started = time.perf_counter()
        while self._collection.media_sync_status().active:
            time.sleep(0.0005)
        settled = measured["seconds"] + time.perf_counter() - started
        return measured | {"required": int(output.required), "settled": settled}

    def full(self, endpoint: str, upload: bool) -> dict[str, Any]:
        """The whole collection as one file, up or down, until the collection is open again."""
        self._auth.endpoint = endpoint

        def exchange() -> None:
            self._collection.close_for_full_sync()
            self._collection.full_upload_or_download(auth=self._auth, server_usn=None, upload=upload)
            self._collection.reopen(after_full_sync=True)

        return _measured(exchange)[0]

    def search(self, words: str) -> dict[str, Any]:
        """How many notes hold these words, and how long that took."""
        measured, found = _measured(lambda: self._collection.find_notes(words))
        return measured | {"notes": len(found)}

    def digest(self) -> dict[str, Any]:
        """What the collection holds, to be compared with another."""
        digest = hashlib.sha256()
        for row in self._collection.db.execute("select guid, mid, flds from notes order by id"):
            digest.update(repr(row).encode())
        return {"notes": self._count("notes"), "cards": self._count("cards"), "sha256": digest.hexdigest()}

    def close(self) -> dict[str, Any]:
        """Close the collection; no command may follow."""
        self._collection.close()
        return {}

    def _count(self, table: str) -> int:
        return self._collection.db.scalar(f"select count() from {table}")


def _measured(work: Callable[[], Any]) -> tuple[dict[str, float], Any]:
    """Seconds by the clock and of this process's processor time, in all its threads."""
    started, busy = time.perf_counter(), time.process_time()
    result = work()
    return {"seconds": time.perf_counter() - started, "cpu": time.process_time() - busy}, result


def main() -> None:
    answers, sys.stdout = sys.stdout, sys.stderr  # what Anki prints goes to the log, never between the answers
    driver = Driver(sys.argv[1])
    for line in sys.stdin:
        order = json.loads(line)
        try:
            answer = getattr(driver, order.pop("do"))(**order)
        except Exception as error:  # noqa: BLE001 (whatever it is, the other side has to hear of it)
            traceback.print_exc()
            answer = {"error": f"{type(error).__name__}: {error}"}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
