"""Running other programs: what they print goes into a log, and a failure brings the log's end with it."""

import os
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from installer import places


class Failed(Exception):
    """A step cannot go on; its text says why. `log` holds what the program that failed printed."""

    def __init__(self, why: str, log: Path | None = None) -> None:
        super().__init__(why)
        self.log = log

    def last_lines(self, most: int) -> list[str]:
        if self.log is None or not self.log.exists():
            return []
        return self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-most:]


def run(
    command: Sequence[object],
    log: str,
    *,
    timeout: float = 120,
    folder: Path = places.ROOT,
    environment: Mapping[str, str] | None = None,
    expected: Sequence[int] = (0,),
) -> str:
    """Run a program to its end; what it printed, which also stands in logs/LOG.log. Raises Failed.

    `environment` replaces ours. Its input is a pipe that has ended and its output a pipe, never a file: Windows Python
    under Wine starts on nothing else.
    """
    words = [str(word) for word in command]
    with Running(words, log, folder, environment) as running:
        status = running.wait(timeout)
    if status not in expected:
        raise Failed(f"{Path(words[0]).name} ended with status {status}", running.log)
    return running.said


class Running:
    """A program that runs: what it prints is copied into a log as it comes."""

    def __init__(
        self, words: Sequence[str], log: str, folder: Path = places.ROOT, environment: Mapping[str, str] | None = None
    ) -> None:
        places.LOGS.mkdir(parents=True, exist_ok=True)
        self.log = places.LOGS / f"{log}.log"
        self._name, self._printed = Path(words[0]).name, bytearray()
        self._process = subprocess.Popen(
            words, cwd=folder, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._reader = threading.Thread(target=self._copy, daemon=True)
        self._reader.start()

    def __enter__(self) -> "Running":
        return self

    def __exit__(self, *_error: object) -> None:
        self.end()

    @property
    def said(self) -> str:
        """What it has printed so far."""
        return bytes(self._printed).decode("utf-8", "replace").replace("\r\n", "\n")

    def runs(self) -> bool:
        return self._process.poll() is None

    def wait(self, timeout: float) -> int:
        """Its exit status. Raises Failed when it has not ended in time."""
        try:
            status = self._process.wait(timeout)
        except subprocess.TimeoutExpired as late:
            raise Failed(f"{self._name} had not ended after {timeout:.0f} s", self.log) from late
        # Something it started and left running may hold the pipe for ever; what it printed itself is here by then.
        self._reader.join(5)
        return status

    def end(self) -> None:
        """End it, if it has not ended by itself."""
        if self.runs():
            self._process.kill()
        self._process.wait()

    def _copy(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as printed, self.log.open("ab") as log:
            while piece := os.read(printed.fileno(), 65_536):
                self._printed += piece
                log.write(piece)
                log.flush()


def until(true: Callable[[], object], seconds: float, what: str) -> None:
    """Wait until `true()` is. Raises Failed."""
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            raise Failed(f"after {seconds:.0f} s: {what}")
        time.sleep(0.1)
