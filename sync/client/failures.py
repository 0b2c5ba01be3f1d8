"""What the server's own no means here: each code of a Failure becomes one problem of app.errors.

Neighbours: transport (reads Failures off the line and mends a wrong clock), engine (mends a gap by itself).
"""

from app.errors import (
    CertificateProblem,
    ClockWrong,
    CodeRefused,
    DeviceRevoked,
    DeviceWiped,
    Held,
    HistoryAlarm,
    Interrupted,
    NoRoom,
    NotEnrolled,
    NotOurServer,
    ServerTrouble,
    SyncProblem,
    TooBusy,
    Unreachable,
    VersionTooOld,
)
from sync.protocol.messages import Failure


class Gap(SyncProblem):
    """The server lacks change sets before those sent: `(device_seq it expects,)`. The engine sends from there."""


_CODES = {"unknown_code": "unknown", "used_code": "used", "expired_code": "expired"}


def problem_of(status: int, failure: Failure, wait: int | None = None) -> SyncProblem:
    """The problem for a failure of the server. `wait` is Retry-After in seconds."""
    code, about = failure.code, failure.about
    if code in _CODES:
        return CodeRefused(_CODES[code])
    match code:
        case "not_enrolled":
            return NotEnrolled(code)
        case "revoked":
            reason = about[0] if about else ""
            return DeviceWiped(reason) if about[2:] == ("wipe",) else DeviceRevoked(reason)
        case "history":
            return HistoryAlarm("server", *about)
        case "gap":
            return Gap(whole(about[0] if about else "") or 1)
        case "too_old":
            return VersionTooOld(*(about[:2] or ("",)))
        case "busy":
            return TooBusy(wait or 30)
        case "no_room":
            return NoRoom()
        case "stopping":
            return TooBusy(wait or 5)
        case "held":
            return Held(*[whole(word) or 0 for word in (*about, "", "")[:2]])
        case _:
            return ServerTrouble(status, code)


def whole(word: str) -> int | None:
    """A number of 0 or more as a stranger writes it; None for anything else (`isdigit` alone takes "²" for one, and
    thousands of digits)."""
    return int(word) if word.isascii() and word.isdigit() and len(word) <= 18 else None


def may_be_too_large(problem: SyncProblem) -> bool:
    """Whether a request, or its answer, may have been too much for the line or for something on it."""
    if isinstance(problem, Unreachable):
        return problem.about == ("timeout",)
    return isinstance(problem, Interrupted | NotOurServer | ServerTrouble)


def may_be_taken(problem: SyncProblem) -> bool:
    """Whether a request that ended so may all the same have been taken by the server: then it is asked again as it
    was, nonce and all (R22)."""
    if isinstance(problem, ServerTrouble):
        return not problem.about or not isinstance(problem.about[0], int) or problem.about[0] >= 500
    return isinstance(problem, Unreachable | Interrupted | NotOurServer | CertificateProblem | TooBusy | ClockWrong)
