"""What happened, one JSON object a line, for operators and their monitoring (ENS): who, when, what, with which result.

Who is an identity, never a name. Only the fields named here are written, in the forms named here, so that no personal
data can slip in by mistake: not addresses, not texts, not the messages of exceptions.
"""

import json
import re
import sys
import threading
import traceback
from pathlib import Path
from typing import TextIO

from sync.server.clock import Clock, moment

_WORDS = {
    name: re.compile(form)
    for name, form in {
        "entity": r"[0-9]{10}",
        "device": r"[0-9a-f]{32}",
        "code": r"[a-z_]{1,30}",
        "about": r"[A-Za-z0-9_.:\-]{1,80}",
        "error": r"[A-Za-z_]{1,60}",
        "where": r"[a-z_]{1,40}:[0-9]{1,6}",
        "command": r"[a-z_]{1,30}",
        "operator": r"[A-Za-z0-9_.@\\\-]{1,60}",
        "url": r"https?://[A-Za-z0-9.:\[\]\-]{1,100}",
    }.items()
}
_NUMBERS = ("status", "batches", "entries", "seq", "bytes_in", "bytes_out", "milliseconds", "cursor")


class Events:
    """The log of events. Without a path it goes to standard error; `None` for both ends keeps it silent."""

    def __init__(self, clock: Clock, path: Path | None = None, stream: TextIO | None = None) -> None:
        self._clock = clock
        self._path = path
        self._stream = stream
        self._lock = threading.Lock()
        self._silent = False
        """The last line could not be written."""

    def write(self, event: str, **facts: str | int | float | None) -> None:
        """One line. Facts that are not of their form are replaced by "?"; unknown ones are an error of the program."""
        line: dict[str, str | int | float] = {"at": moment(self._clock.now()), "event": event}
        for name, value in facts.items():
            if value is None:
                continue
            if name in _NUMBERS:
                line[name] = round(value, 1) if isinstance(value, int | float) else "?"
            elif name in _WORDS:
                line[name] = value if isinstance(value, str) and _WORDS[name].fullmatch(value) else "?"
            else:
                raise KeyError(name)
        text = json.dumps(line, ensure_ascii=True) + "\n"
        with self._lock:
            try:
                self._put(text)
            except OSError as error:
                # A full disk under the log must not stop the exchanges, whose truth is in the journals. Told once.
                if not self._silent and sys.stderr is not None:
                    sys.stderr.write(f"events cannot be written: {error.strerror}\n")
                self._silent = True
            else:
                self._silent = False

    def _put(self, text: str) -> None:
        if self._path is not None:
            with self._path.open("a", encoding="ascii") as file:
                file.write(text)
        elif self._stream is not None:
            self._stream.write(text)
            self._stream.flush()

    def trouble(self, error: BaseException, **facts: str | int | float | None) -> None:
        """An error of ours: which sort and where in the program. Its message is left out: it may hold personal data."""
        frames = traceback.extract_tb(error.__traceback__)
        last = frames[-1] if frames else None
        where = f"{Path(last.filename).stem}:{last.lineno}" if last else None
        self.write("trouble", error=type(error).__name__, where=where, **facts)


def to_standard_error(clock: Clock) -> Events:
    """Events for a server started by hand or by a service manager."""
    return Events(clock, stream=sys.stderr)
