"""`--doctor` on the command line: every check without a window, in words or as JSON, kept in a file for support.

The file is always written, because the windowed program on Windows has no output to print on. Neighbours: ui.checking
(the checks), ui.bootstrap (gives the store and the line), ui.report (this machine).
"""

import contextlib
import sys
import tempfile
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QCoreApplication

from app import paths
from app.checks.profile import Asked, LineCheck
from app.errors import StorageProblem
from app.policy import system_policy
from app.ports import Clock, SecretStore
from app.settings import Settings
from app.storage.whole_files import write_whole
from ui import checking, report
from ui.wording import languages

NAME = "check"


def run(
    root: Path,
    secrets: SecretStore,
    clock: Clock,
    check_line: LineCheck,
    as_json: bool = False,
    file: Path | None = None,
) -> int:
    """Check everything on a profile; the exit status (ui.checking.Checked.status). Nothing of the profile is altered
    but the report written."""
    keep = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    settings = Settings(paths.settings_file(root), system_policy(), only_look=True)
    languages.install(str(settings.get("language")))
    store = str(getattr(secrets, "name", ""))
    checked = checking.check_all(Asked(root, settings, secrets, clock, store), check_line, lambda _check: None)
    text = checking.as_json(checked) if as_json else checking.as_text(checked, report.machine())
    written = _write(text, file or paths.log_folder(root) / f"{NAME}.{'json' if as_json else 'txt'}")
    out = _output()
    if out is not None:
        with contextlib.suppress(OSError):  # the terminal has gone: the file is there
            out.write(text)
            if not as_json:
                said = QCoreApplication.translate("Checks", "The report is in %1")
                out.write("\n" + said.replace("%1", str(written)) + "\n")
            out.flush()
    del keep
    return checked.status


def _write(text: str, file: Path) -> Path:
    """Write the report; where its place cannot be written (that may be the very trouble), in the temporary folder."""
    try:
        write_whole(file, text.encode("utf-8"))
    except StorageProblem:
        file = Path(tempfile.gettempdir(), f"lligall-{file.name}")
        with contextlib.suppress(OSError):  # nowhere at all: it is printed, where there is an output
            file.write_text(text, encoding="utf-8")
    return file


def _output() -> TextIO | None:
    """Where to print: the output, or on Windows that of the console which started the windowed program."""
    out = sys.stdout
    if out is None and sys.platform == "win32":
        import ctypes

        if ctypes.windll.kernel32.AttachConsole(-1):  # of the parent process
            with contextlib.suppress(OSError):
                out = open("CONOUT$", "w", encoding="utf-8", errors="replace")  # noqa: PTH123, SIM115 (a device)
    if out is not None and hasattr(out, "reconfigure"):
        out.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    return out
