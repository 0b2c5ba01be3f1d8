"""What a check found: which check, how bad, which sentence says it, and details for support.

Facts and details never hold personal data: numbers, versions, codes, moments, names of machines of the network.
Neighbours: profile (the checks of this computer), sync.client.checks (those of the line), ui.wording.checks (words).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum

Detail = str | int | float | bool | None

CHECKS = (
    "program", "updates", "settings", "database", "keys", "disk", "folder", "backup", "clock", "server", "proxy",
    "certificate", "version",
)  # fmt: skip
"""Every check, in the order in which a person is told."""

LONGEST_DETAIL = 160


class Verdict(IntEnum):
    """The worse, the higher."""

    OK = 0
    ATTENTION = 1
    """It works, but somebody should look before it does not."""
    TROUBLE = 2


@dataclass(frozen=True)
class Finding:
    """What one check found. `code` names its sentence in ui.wording.checks; `facts` fill that sentence's places."""

    check: str
    verdict: Verdict
    code: str
    facts: tuple[Detail, ...] = ()
    details: dict[str, Detail] = field(default_factory=dict)
    office: str = ""
    """The INE10 code of the municipality it is about; "" is this computer."""


def worst(findings: Iterable[Finding]) -> Verdict:
    """The worst of all verdicts; OK of none."""
    return max((one.verdict for one in findings), default=Verdict.OK)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """As a person is told: this computer's first, check by check, then each municipality's."""
    return sorted(findings, key=lambda one: (CHECKS.index(one.check), one.office))


def clean(text: str) -> str:
    """What a stranger wrote (a certificate, a proxy's answer), short and on one line."""
    return re.sub(r"[^\x20-\x7e\u00a1-\u024f]+", " ", text).strip()[:LONGEST_DETAIL]
