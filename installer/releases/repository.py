"""The folder that desktops ask for new versions: made here, served by anything that serves files.

    metadata/1.root.json, 2.targets.json, 5.snapshot.json, timestamp.json    who may sign, and what they have signed
    targets/windows/<sha256>.release.json                                    what a release consists of
    objects/<sha256>.zst                                                     each file of it, once
    waiting/root.json, waiting/targets.json                                  drafts that still want signatures

Root and targets want several persons' signatures, made one after the other on machines without a line; `publish` makes
public what has enough of them. Nothing that is public is ever changed, only followed by a next version (The Update
Framework, specification 1.0). Neighbours: packing (the files of a release), keys, __main__ (the command).
"""

# pyright: reportPrivateImportUsage=false
# These libraries hand out in their packages what is defined deeper, and do not say so to the type checker.

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from securesystemslib.signer import CryptoSigner, SSlibKey
from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import (
    Metadata,
    MetaFile,
    Role,
    Root,
    Snapshot,
    TargetFile,
    Targets,
    Timestamp,
)
from tuf.api.serialization.json import JSONSerializer

from app.storage.whole_files import write_whole

OFFLINE = ("root", "targets")
ONLINE = ("snapshot", "timestamp")
LASTS = {
    "root": dt.timedelta(days=730),
    "targets": dt.timedelta(days=365),
    "snapshot": dt.timedelta(days=60),
    "timestamp": dt.timedelta(days=14),
}
"""How long each is believed: for that long, whoever serves the files can hide that there is something newer."""

_SERIALIZER = JSONSerializer(compact=True, validate=True)


class Mistake(Exception):
    """What was asked cannot be done; its text says why, for the person who asked."""


@dataclass(frozen=True)
class Repository:
    """One folder. One command at a time. Moments are in UTC and come from outside."""

    folder: Path

    # --- who signs ----------------------------------------------------------------------------------------------------

    def propose_keys(
        self, persons: Sequence[SSlibKey], threshold: int, publisher: SSlibKey, now: dt.datetime
    ) -> None:
        """Draft the root, or the next one, naming the persons of whom `threshold` must sign root and targets, and the
        publisher's key. It wants the signatures of those before and of those after. Raises Mistake."""
        if not 1 <= threshold <= len({key.keyid for key in persons}):
            raise Mistake("as many persons as must sign have to be named, each once")
        if publisher.keyid in {key.keyid for key in persons}:
            raise Mistake("the publisher's key lies on a machine with a line: it cannot be a person's")
        before = self._newest("root")
        roles = {name: Role([key.keyid for key in persons], threshold) for name in OFFLINE}
        roles |= {name: Role([publisher.keyid], 1) for name in ONLINE}
        root = Root(
            version=before.signed.version + 1 if before else 1,
            expires=_until(now, "root"),
            keys={key.keyid: key for key in (*persons, publisher)},
            roles=roles,
        )
        self._draft("root", root)

    # --- releases -----------------------------------------------------------------------------------------------------

    def propose_target(self, path: str, content: bytes, now: dt.datetime) -> None:
        """Draft the targets with this content at `path`, in the place of what is there; the rest stays. Raises
        Mistake."""
        if self._newest("root") is None:
            raise Mistake("nobody is named yet who may sign: propose keys and publish first")
        before = self._newest("targets")
        targets = dict(before.signed.targets) if before else {}
        target = TargetFile.from_data(path, content, ["sha256"])
        targets[path] = target
        folder, _, name = path.rpartition("/")
        write_whole(self.folder / "targets" / folder / f"{target.hashes['sha256']}.{name}", content)
        version = before.signed.version + 1 if before else 1
        self._draft("targets", Targets(version=version, expires=_until(now, "targets"), targets=targets))

    def renew_targets(self, now: dt.datetime) -> None:
        """Draft the targets as they are, for longer. Raises Mistake."""
        before = self._newest("targets")
        if before is None:
            raise Mistake("there is no release yet")
        same = Targets(before.signed.version + 1, None, _until(now, "targets"), dict(before.signed.targets))
        self._draft("targets", same)

    # --- signing and publishing ---------------------------------------------------------------------------------------

    def sign(self, role: str, signer: CryptoSigner) -> int:
        """Put a signature on a draft; how many are still missing. Raises Mistake for a key that may not sign it."""
        draft = self.draft(role)
        allowed = {key for root in self._judges(role, draft) for key in root.roles[role].keyids}
        if signer.public_key.keyid not in allowed:
            raise Mistake(f"this key may not sign {role}")
        draft.sign(signer, append=True)
        write_whole(self._waiting(role), draft.to_bytes(_SERIALIZER))
        return self._missing(role, draft)

    def carry(self, stick: "Repository") -> list[str]:
        """Copy what signing wants onto a stick: the drafts, and who may sign them; which roles wait. Raises Mistake."""
        waiting = [role for role in OFFLINE if self._waiting(role).exists()]
        if not waiting:
            raise Mistake("nothing waits for signatures")
        for path in (*self.folder.glob("metadata/*.root.json"), *(self._waiting(role) for role in waiting)):
            write_whole(stick.folder / path.relative_to(self.folder), path.read_bytes())
        return waiting

    def collect(self, stick: "Repository") -> dict[str, int]:
        """Take the signatures that a stick brings back; how many each draft still wants. Raises Mistake when what was
        signed there is not what waits here."""
        found = {}
        for role in OFFLINE:
            if not self._waiting(role).exists() or not stick._waiting(role).exists():
                continue
            draft, signed = self.draft(role), stick.draft(role)
            if draft.signed_bytes != signed.signed_bytes:
                raise Mistake(f"the {role} on the stick is another one than the {role} that waits here")
            draft.signatures.update(signed.signatures)
            write_whole(self._waiting(role), draft.to_bytes(_SERIALIZER))
            found[role] = self._missing(role, draft)
        if not found:
            raise Mistake("the stick brings no signature for what waits here")
        return found

    def draft(self, role: str) -> Metadata:
        """What waits for signatures. Raises Mistake."""
        path = self._waiting(role)
        if not path.exists():
            raise Mistake(f"there is no draft of {role}")
        try:
            return Metadata.from_bytes(path.read_bytes())
        except RepositoryError as error:
            raise Mistake(f"the draft of {role} is damaged") from error

    def publish(self, publisher: CryptoSigner, now: dt.datetime) -> list[str]:
        """Make public the drafts that have enough signatures, and what follows from them; which roles. Raises Mistake
        when a draft has not."""
        made = []
        for role in OFFLINE:
            path = self._waiting(role)
            if not path.exists():
                continue
            draft = self.draft(role)
            missing = self._missing(role, draft)
            if missing:
                raise Mistake(f"{role} still wants {missing} signatures")
            self._write(role, draft)
            path.unlink()
            made.append(role)
        if self._newest("targets") is not None:
            made += self._follow(publisher, now)
        return made

    def renew(self, publisher: CryptoSigner, now: dt.datetime) -> list[str]:
        """Say again that what is public is the newest: to be done every few days. Raises Mistake."""
        if self._newest("targets") is None:
            raise Mistake("there is no release yet")
        return self._follow(publisher, now)

    # --- looking ------------------------------------------------------------------------------------------------------

    def waits(self, role: str) -> bool:
        """Whether a draft waits for signatures."""
        return self._waiting(role).exists()

    def missing(self, role: str) -> int:
        """How many signatures a draft still wants. Raises Mistake."""
        return self._missing(role, self.draft(role))

    def told(self, role: str) -> list[str]:
        """What whoever signs a draft should compare with what they were told by another road. Raises Mistake."""
        signed = self.draft(role).signed
        if isinstance(signed, Root):
            return [f"{name}: {each.threshold} of {', '.join(key[:16] for key in each.keyids)}"
                    for name, each in signed.roles.items()]  # fmt: skip
        return [f"{path}: {target.length} bytes, SHA-256 {target.hashes['sha256']}"
                for path, target in signed.targets.items()]  # fmt: skip

    def public_until(self) -> dict[str, dt.datetime]:
        """Until when each public role is believed."""
        newest = {role: self._newest(role) for role in (*OFFLINE, *ONLINE)}
        return {role: found.signed.expires for role, found in newest.items() if found is not None}

    def newest_content(self, path: str) -> bytes | None:
        """What is public at `path` of the targets."""
        targets = self._newest("targets")
        target = targets.signed.targets.get(path) if targets is not None else None
        if target is None:
            return None
        folder, _, name = path.rpartition("/")
        return (self.folder / "targets" / folder / f"{target.hashes['sha256']}.{name}").read_bytes()

    # --- inside -------------------------------------------------------------------------------------------------------

    def _follow(self, publisher: CryptoSigner, now: dt.datetime) -> list[str]:
        root, targets, before = self._root(), self._newest("targets"), self._newest("snapshot")
        assert targets is not None
        if publisher.public_key.keyid not in root.roles["timestamp"].keyids:
            raise Mistake("this is not the publisher's key")
        made = []
        meta = {"targets.json": MetaFile(targets.signed.version)}
        if before is None or before.signed.meta != meta or before.signed.expires < now + LASTS["timestamp"]:
            version = before.signed.version + 1 if before else 1
            before = Metadata(Snapshot(version, None, _until(now, "snapshot"), meta))
            before.sign(publisher)
            self._write("snapshot", before)
            made.append("snapshot")
        last = self._newest("timestamp")
        version = last.signed.version + 1 if last else 1
        stamp = Metadata(Timestamp(version, None, _until(now, "timestamp"), MetaFile(before.signed.version)))
        stamp.sign(publisher)
        self._write("timestamp", stamp)
        return [*made, "timestamp"]

    def _draft(self, role: str, signed: Root | Targets) -> None:
        if self._waiting(role).exists():
            raise Mistake(f"a draft of {role} waits for signatures: publish it, or delete it first")
        write_whole(self._waiting(role), Metadata[Any](signed).to_bytes(_SERIALIZER))

    def _judges(self, role: str, draft: Metadata) -> list[Root]:
        """By whose word a draft counts: a root by the one before and by itself."""
        roots = [self._root()] if self._newest("root") else []
        return [*roots, draft.signed] if role == "root" else roots

    def _missing(self, role: str, draft: Metadata) -> int:
        worst = 0
        for root in self._judges(role, draft):
            result = root.get_verification_result(role, draft.signed_bytes, draft.signatures)
            worst = max(worst, result.missing)
        return worst

    def _root(self) -> Root:
        found = self._newest("root")
        if found is None:
            raise Mistake("nobody is named yet who may sign")
        return found.signed

    def _newest(self, role: str) -> "Metadata | None":
        folder = self.folder / "metadata"
        if role == "timestamp":
            paths = [folder / "timestamp.json"] if (folder / "timestamp.json").exists() else []
        else:
            paths = sorted(folder.glob(f"*.{role}.json"), key=lambda path: int(path.name.partition(".")[0]))
        try:
            return Metadata.from_bytes(paths[-1].read_bytes()) if paths else None
        except RepositoryError as error:
            raise Mistake(f"{paths[-1].name} is damaged") from error

    def _write(self, role: str, metadata: Metadata) -> None:
        name = "timestamp.json" if role == "timestamp" else f"{metadata.signed.version}.{role}.json"
        write_whole(self.folder / "metadata" / name, metadata.to_bytes(_SERIALIZER))

    def _waiting(self, role: str) -> Path:
        return self.folder / "waiting" / f"{role}.json"


def read_root(raw: bytes) -> Root:
    """A root that is signed by those whom it names. Raises Mistake."""
    try:
        metadata = Metadata[Root].from_bytes(raw)
        if not isinstance(metadata.signed, Root):
            raise Mistake("it is signed, and no root")
        metadata.signed.verify_delegate("root", metadata.signed_bytes, metadata.signatures)
    except RepositoryError as error:
        raise Mistake(f"it is not signed by those whom it names ({error})") from error
    return metadata.signed


def _until(now: dt.datetime, role: str) -> dt.datetime:
    return (now + LASTS[role]).replace(microsecond=0)
