"""What this computer gives: room on the disk, a folder that is safe and can be written, a program that is whole.

Neighbours: app.storage.places (unsafe places), app.storage.room (what a file never takes), profile (asks).
"""

import os
import platform
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from app.checks.finding import Detail, Finding, Verdict
from app.settings import Settings
from app.storage import places
from app.storage.held_files import remove
from app.storage.room import LEFT
from app.version import VERSION

LITTLE = 2 * 1024**3
"""Bytes: with fewer it is time to make room, before work stops at `LEFT`."""

_PROBE = "check.tmp"


def program(kept: Settings, environment: Mapping[str, str] = os.environ) -> Finding:
    """Which program this is, on what it runs, and whether it brings its own new versions."""
    details: dict[str, Detail] = {
        "version": VERSION,
        "frozen": bool(getattr(sys, "frozen", False)),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}".strip(),
        "auto_update": kept.get("auto_update"),
        "remote_session": environment.get("SESSIONNAME", "").upper().startswith("RDP"),
    }
    return Finding("program", Verdict.OK, "ok", (VERSION,), details)


def settings(kept: Settings) -> Finding:
    """What the administrator has fixed, and whether it could be obeyed."""
    fixed, odd = kept.fixed_keys(), kept.policies_not_obeyed()
    details: dict[str, Detail] = {"fixed": ", ".join(fixed), "not_obeyed": ", ".join(odd)}
    details["unreadable"] = kept.was_unreadable
    if odd:
        return Finding("settings", Verdict.ATTENTION, "policy_not_obeyed", (", ".join(odd),), details)
    if kept.was_unreadable:
        return Finding("settings", Verdict.ATTENTION, "unreadable", (), details)
    return Finding("settings", Verdict.OK, "fixed" if fixed else "ok", (len(fixed),), details)


def disk(root: Path) -> Finding:
    """Whether there is room, and whether the profile can be written."""
    try:
        # Before the first start there is no profile yet: then the room where it will be.
        usage = shutil.disk_usage(next(each for each in (root, *root.parents) if each.exists()))
    except (OSError, StopIteration) as error:
        return Finding("disk", Verdict.TROUBLE, "not_there", (), {"problem": type(error).__name__})
    details: dict[str, Detail] = {"free": usage.free, "size": usage.total}
    problem = _not_writable(root) if root.exists() else ""
    if usage.free < LEFT:
        return Finding("disk", Verdict.TROUBLE, "full", (usage.free,), details)
    if problem:
        return Finding("disk", Verdict.TROUBLE, "not_writable", (), details | {"problem": problem})
    if usage.free < LITTLE:
        return Finding("disk", Verdict.ATTENTION, "little", (usage.free,), details)
    return Finding("disk", Verdict.OK, "ok", (usage.free,), details)


def _not_writable(root: Path) -> str:
    """Why a small file cannot be written and read again in a folder; "" when it can."""
    probe, content = root / _PROBE, os.urandom(4096)
    try:
        try:
            probe.write_bytes(content)
            return "" if probe.read_bytes() == content else "other bytes came back"
        finally:
            remove(probe)
    except OSError as error:
        return type(error).__name__


def folder(root: Path, around: places.Surroundings | None = None) -> Finding:
    """Whether the profile's folder is one where a database is safe."""
    sort = places.danger(root / "offices" / "office" / "lligall.db", around)
    roaming = any(part.lower() in ("roaming", "application data") for part in root.parts)
    details: dict[str, Detail] = {"kind": sort or ("roaming" if roaming else "local")}
    details["path_length"] = len(str(root))
    if sort is not None:
        return Finding("folder", Verdict.TROUBLE, sort, (), details)
    return Finding("folder", Verdict.ATTENTION if roaming else Verdict.OK, "roaming" if roaming else "ok", (), details)
