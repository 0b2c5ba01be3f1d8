"""How the server says no to a whole request: an HTTP status and a Failure. Refusals of single sets are journal entries
and never come this way.
"""

from sync.protocol.messages import Failure

_STATUS = {
    "bad_request": 400,
    "too_large": 413,
    "bad_signature": 401,
    "clock": 401,
    "not_enrolled": 401,
    "revoked": 403,
    "unknown_code": 403,
    "used_code": 403,
    "expired_code": 403,
    "not_found": 404,
    "history": 409,
    "gap": 409,
    "too_old": 426,
    "busy": 429,
    "held": 423,
    "trouble": 500,
    "no_room": 507,
    "stopping": 503,
    # Of files (tus 1.0 where it says a number).
    "not_allowed": 403,
    "not_held": 404,
    "gone": 410,
    "wrong_offset": 409,
    "taken": 409,
    "tus_version": 412,
    "file_too_large": 413,
    "media_type": 415,
    "checksum": 460,
    "wrong_bytes": 460,
    "storage_down": 503,
    "storage_full": 507,
    "quota": 507,
}


class Failed(Exception):
    """The request ends here and changes nothing. `about` are plain facts for the asker, never personal data."""

    def __init__(self, code: str, *about: str, wait: int | None = None) -> None:
        super().__init__(code, *about)
        self.code = code
        self.about = about
        self.status = _STATUS[code]
        self.wait = wait
        """Seconds after which asking again makes sense (Retry-After)."""

    def body(self, now: str) -> Failure:
        """What travels."""
        return Failure(self.code, tuple(self.about), now)
