"""What a person may set, declared once: key, type, default, help, who may set it. Values live in settings.json.

A policy of the entity's IT wins over the file (app.policy). A file that cannot be read is put aside and the defaults
hold. Neighbours: app.paths, app.policy; the words of the interface for each key are ui's.
"""

import json
import logging
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.errors import StorageProblem
from app.policy import NoPolicy, Policy
from app.storage.whole_files import write_whole

_log = logging.getLogger(__name__)

PERSON = "person"
"""Set by the person; the policy may fix it."""
ADMINISTRATOR = "administrator"
"""Only the policy sets it."""


@dataclass(frozen=True)
class Setting:
    """One setting. `help` is a sentence in English for whoever administers; `choices` or `least`/`most` bound it."""

    key: str
    type: type
    default: Any
    help: str
    who: str = PERSON
    choices: tuple[Any, ...] = ()
    least: int | None = None
    most: int | None = None
    only_on: str = ""
    """The system (sys.platform) on which it means anything; "" is every one."""

    def accepts(self, value: object) -> bool:
        """Whether a value may be kept."""
        if type(value) is not self.type or (self.choices and value not in self.choices):
            return False
        return not isinstance(value, int) or (
            (self.least is None or value >= self.least) and (self.most is None or value <= self.most)
        )


SETTINGS = (
    Setting("language", str, "ca", "The language of the interface.", who=PERSON, choices=("ca", "es", "oc_ES", "en")),
    Setting(
        "look", str, "system", "Light, dark, or as the system says.", who=PERSON, choices=("system", "light", "dark")
    ),
    Setting(
        "text_size", int, 100, "The size of text, as a percentage of the system's.", who=PERSON, least=80, most=200
    ),
    Setting(
        "files_kept",
        str,
        "always",
        "Which files' bytes this computer keeps: every one, those of the last months, or only while they are open."
        " Files not yet sent to the server are always kept.",
        who=PERSON,
        choices=("always", "months", "on_demand"),
    ),
    Setting(
        "files_kept_months",
        int,
        12,
        "With files_kept = months: how many months after a file was brought in or opened last.",
        who=PERSON,
        choices=(1, 3, 6, 12, 24, 36),
    ),
    Setting(
        "metered_lines",
        str,
        "wait",
        "On a line whose every megabyte is paid for (a telephone's): whether files and new versions of the program wait"
        " for another line. Everything else is always exchanged.",
        who=PERSON,
        choices=("wait", "as_usual"),
    ),
    Setting(
        "start_with_windows",
        bool,
        False,
        "Whether Lligall starts, minimized, when the person comes in to Windows.",
        who=PERSON,
        only_on="win32",
    ),
    Setting(
        "lock_after_days",
        int,
        0,
        "After how many days without the server an office asks for its recovery key; 0 is never. Said 14 days ahead.",
        who=ADMINISTRATOR,
        choices=(0, 90, 120, 180, 365),
    ),
    Setting("server_url", str, "", "The address of the server that enrolment proposes.", who=PERSON),
    Setting(
        "auto_update",
        bool,
        True,
        "Whether the program brings its own new versions, in the background, for its next start. Where IT rolls it out"
        " for everybody (MSI) it never does, and IT brings them.",
        who=PERSON,
    ),
    Setting(
        "updates_url",
        str,
        "",
        "Where new versions are looked for: the address of a folder that installer.releases wrote. Empty is the central"
        " server's own, /updates/.",
        who=PERSON,
    ),
)
DECLARED = {setting.key: setting for setting in SETTINGS}


class FixedByPolicy(Exception):
    """The entity's IT has fixed this setting, or only it may set it: a control that should have been disabled."""


class Settings:
    """The values in force. Safe to use from several threads."""

    def __init__(self, path: Path, policy: Policy | None = None, only_look: bool = False) -> None:
        """With `only_look` a file that cannot be read is not put aside."""
        self._path = path
        self._policy = policy or NoPolicy()
        self._lock = threading.Lock()
        found = _read(path, only_look)
        self.was_unreadable = found is None
        """Whether the file could not be read when it was looked for; the defaults hold since."""
        self._kept = found or {}

    def get(self, key: str) -> Any:
        """The value in force: the policy's, the person's or the default. Raises KeyError for an undeclared key."""
        setting = DECLARED[key]
        fixed = self._fixed(setting)
        if fixed is not None:
            return fixed
        kept = self._kept.get(key)
        return kept if setting.who == PERSON and setting.accepts(kept) else setting.default

    def set(self, key: str, value: object) -> None:
        """Keep a value and write the file whole. Raises KeyError, ValueError, FixedByPolicy or StorageProblem."""
        setting = DECLARED[key]
        if self.is_fixed(key):
            raise FixedByPolicy(key)
        if not setting.accepts(value):
            raise ValueError(f"{key} does not take {value!r}")
        with self._lock:
            kept = {**self._kept, key: value}
            # Keys that this version does not know are kept: a newer one may have written them.
            write_whole(self._path, json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True).encode())
            self._kept = kept

    def is_fixed(self, key: str) -> bool:
        """Whether the person cannot set it. Raises KeyError for an undeclared key."""
        setting = DECLARED[key]
        return setting.who != PERSON or self._fixed(setting) is not None

    def fixed_keys(self) -> list[str]:
        """The settings that a policy has fixed."""
        return [setting.key for setting in SETTINGS if self._fixed(setting) is not None]

    def policies_not_obeyed(self) -> list[str]:
        """The settings for which there is a policy whose value they cannot have: a mistake of whoever wrote it."""
        given = [setting for setting in SETTINGS if self._policy.value(setting.key) is not None]
        return [setting.key for setting in given if self._fixed(setting) is None]

    def _fixed(self, setting: Setting) -> Any:
        value = self._policy.value(setting.key)
        if setting.type is bool and value in (0, 1):  # the registry has no yes and no
            value = bool(value)
        return value if setting.accepts(value) else None


def _read(path: Path, only_look: bool) -> dict[str, Any] | None:
    try:
        found = json.loads(path.read_bytes())
        if not isinstance(found, dict):
            raise ValueError("not an object")
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        _log.warning("the settings file cannot be read; the defaults hold")
        if not only_look:
            _put_aside(path)
        return None
    return found


def _put_aside(path: Path) -> None:
    try:
        write_whole(path.with_name(path.name + ".unreadable"), path.read_bytes())
    except (OSError, StorageProblem):  # it could not be copied either; it stays where it is until something is set
        _log.warning("the unreadable settings file could not be copied")
