"""The first root that the product carries: who may sign its updates, for as long as that copy is installed.

    LLIGALL_UPDATES_ROOT    the root that those who publish have signed (installer.releases, README.md)

Without it the product carries a test root, whose keys lie beside the build for the proof to publish with; it is worth
nothing elsewhere, and `--release` refuses it. Neighbours: keys, repository, app.versions.updating (believes it).
"""

import datetime as dt
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from installer import places
from installer.commands import Failed
from installer.releases import keys
from installer.releases.repository import Mistake, Repository, read_root

CONFIGURED = "LLIGALL_UPDATES_ROOT"
INSIDE = Path("_internal") / "resources" / "updates" / "root.json"
"""In the program's folder."""
TEST = places.BUILD / "updates-test"
"""Keys and repository of the test root."""
PERSONS = ("anna", "berta", "carles")
"""Of the test root, invented; two of them must sign."""
LEAST_LEFT = dt.timedelta(days=180)
"""A product lasts; one whose root ends sooner could not be brought up to date by who was away."""


def lay(program: Path, now: dt.datetime, *, release: bool, environment: Mapping[str, str] = os.environ) -> str:
    """Put the root into the program. Raises Failed."""
    configured = environment.get(CONFIGURED)
    if configured is None and release:
        raise Failed(f"a release carries the root of those who publish: {CONFIGURED} names its file")
    source = Path(configured) if configured else _test_root(now)
    raw = _read(source)
    try:
        root = read_root(raw)
    except Mistake as mistake:
        raise Failed(f"the root of updates: {mistake}") from mistake
    if root.expires < now + LEAST_LEFT:
        raise Failed(f"the root of updates ends on {root.expires.date()}: sign its next one first")
    if release and any(root.roles[role].threshold < 2 for role in ("root", "targets")):
        raise Failed("one person alone could sign updates for everybody: the root must ask for two")
    target = program / INSIDE
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(raw)
    threshold, persons = root.roles["targets"].threshold, len(root.roles["targets"].keyids)
    kind = "configured" if configured else "of test keys"
    return f"root {kind}: {threshold} of {persons} persons sign, until {root.expires.date()}"


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Failed(f"the root of updates cannot be read: {path}: {error.strerror}") from error


def _test_root(now: dt.datetime) -> Path:
    """New keys and a repository that nothing has been published in."""
    shutil.rmtree(TEST, ignore_errors=True)
    TEST.mkdir(parents=True)
    signers = [keys.make(TEST / name, None) for name in (*PERSONS, "publisher")]
    public = [keys.public(signer) for signer in signers]
    repository = Repository(TEST / "public")
    repository.propose_keys(public[:-1], 2, public[-1], now)
    for signer in signers[:2]:
        repository.sign("root", signer)
    repository.publish(signers[-1], now)
    return TEST / "public" / "metadata" / "1.root.json"
