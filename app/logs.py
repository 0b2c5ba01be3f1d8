"""Logs without personal data: a small rotating file of what happened, where, and to which ids; never of what it said.

Every line is made here from an allow-list: the message as it stands in our source, numbers, row ids, names of classes,
and the fields of FIELDS in the form each must have. All other text becomes "…": what a person typed cannot come
through, whoever logs it. Of other libraries' messages, and of exceptions, only the place is kept.
"""

import contextlib
import datetime as dt
import logging
import logging.handlers
import re
import sys
import traceback
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Any

from app import errors, paths
from app.domain.ids import is_id
from app.domain.kinds import KINDS

_OURS = ("app", "ui", "sync", "lligall")
_LONG_NUMBER = re.compile(r"[XYZ]?\d{5,}\w?", re.IGNORECASE)


def _matches(pattern: str) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and bool(re.fullmatch(pattern, value))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float)


# A single lower-case word could be a name, so words must be known ones or have the form of our codes.
FIELDS: dict[str, Callable[[Any], bool]] = {
    "entity": _matches(r"\d{10}"),  # the municipality's public code
    "device": is_id,
    "set": is_id,
    "row": is_id,
    "kind": lambda value: isinstance(value, str) and value in KINDS,
    "action": _matches(r"[a-z_]{1,30}\.[a-z_]{1,30}"),
    "phase": lambda value: value in ("idle", "working", "waiting", "stopped"),
    "code": _matches(r"[a-z]+(?:_[a-z]+){1,5}|revoked|clock|history|gap|busy|trouble"),
    "status": lambda value: isinstance(value, str) and hasattr(errors, value),
    "version": _matches(r"\d{1,3}(?:\.\d{1,3}){1,3}"),
    "count": _is_number,
    "seq": _is_number,
    "size": _is_number,
    "http": _is_number,
    "seconds": _is_number,
}
"""What `extra=` may carry, and how each must look."""

HIDDEN = "…"
_LARGEST, _KEPT = 1_000_000, 5


class SafeFormatter(logging.Formatter):
    """Makes one line of a record from what is allowed, and nothing else."""

    def format(self, record: logging.LogRecord) -> str:
        at = dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat(timespec="milliseconds")
        place = f"{record.module}:{record.lineno}"
        line = f"{at} {record.levelname} {_name(record.name)} {place} {_message(record)}"
        for key, is_fit in FIELDS.items():
            if key in record.__dict__:
                value = record.__dict__[key]
                line += f" {key}={value if is_fit(value) else HIDDEN}"
        if record.exc_info and record.exc_info[1]:
            line += "\n" + "\n".join(_places(record.exc_info[1]))
        return line


def _name(name: str) -> str:
    """The logger's name, when it is that of a module's package."""
    return name if name.partition(".")[0] in sys.modules and re.fullmatch(r"[\w.]{1,80}", name) else HIDDEN


def _message(record: logging.LogRecord) -> str:
    if record.name.split(".")[0] not in _OURS or not isinstance(record.msg, str):
        return HIDDEN
    # A test sees to it that our messages are literals; should one be made of data all the same, numbers do not pass.
    message = _LONG_NUMBER.sub(HIDDEN, record.msg)
    arguments = record.args
    if not arguments:
        return message
    try:
        if isinstance(arguments, dict):
            return message % {name: _argument(value) for name, value in arguments.items()}
        return message % tuple(map(_argument, arguments))
    except (TypeError, ValueError):  # the format wanted another number or sort of arguments
        return message


def _argument(value: object) -> object:
    if value is None or isinstance(value, bool | float) or (isinstance(value, int) and abs(value) < 10_000_000):
        return value  # a longer number could be an identity card or a telephone
    if isinstance(value, type):
        return value.__name__
    if isinstance(value, BaseException):
        return type(value).__name__
    if isinstance(value, Enum):
        return value.name
    return value if is_id(value) else HIDDEN


def _places(error: BaseException) -> list[str]:
    """An exception, and what caused it, by class and place: a message may quote what somebody typed."""
    lines = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        lines.append(f"  {type(current).__name__}")
        for frame in traceback.extract_tb(current.__traceback__)[-12:]:
            lines.append(f"    {Path(frame.filename).name}:{frame.lineno} {frame.name}")
        current = current.__cause__ or current.__context__
    return lines


def start(root: Path, level: int = logging.INFO) -> logging.Handler:
    """Begin to log into the profile. Answers the handler, for `stop`. A log that cannot be written stops nothing."""
    folder = paths.log_folder(root)
    with contextlib.suppress(OSError):  # then each line fails too, which nobody is told
        folder.mkdir(parents=True, exist_ok=True)
    handler = _File(
        folder / "lligall.log", maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8", delay=True
    )
    handler.setFormatter(SafeFormatter())
    handler.setLevel(level)
    # Without this, an error while logging would be printed with the record's own arguments.
    handler.handleError = lambda record: None
    logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(min(level, logging.getLogger().level or level))
    return handler


class _File(logging.handlers.RotatingFileHandler):
    """Ours, to be known among the handlers of tests and libraries."""


def last_lines(count: int = 40) -> list[str]:
    """The end of the log, for a report; it holds nothing that a report may not."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler, _File):
            try:
                with open(handler.baseFilename, "rb") as file:  # noqa: PTH123 (by the name the handler itself uses)
                    file.seek(max(0, Path(handler.baseFilename).stat().st_size - 200 * count))
                    return file.read().decode("utf-8", "replace").splitlines()[-count:]
            except OSError:  # nothing was logged yet
                return []
    return []


def stop(handler: logging.Handler) -> None:
    """End it and close the file."""
    logging.getLogger().removeHandler(handler)
    handler.close()
