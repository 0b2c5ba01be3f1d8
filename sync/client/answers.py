"""An answer as it came over the line: all of its bytes, or what it means that they are not the server's word.

Broken lines, proxies, foreign pages and certificates each become one problem of app.errors. Neighbours: transport,
files.line and snapshot_line (ask), failures (the server's own no).
"""

import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import msgspec
import requests
import urllib3

from app.errors import (
    CertificateProblem,
    ClockWrong,
    Interrupted,
    NotOurServer,
    ServerTrouble,
    SyncProblem,
    TooBusy,
    Unreachable,
)
from sync.client.failures import problem_of, whole
from sync.protocol import encoding
from sync.protocol.messages import Failure

WHOLE = 300
"""Seconds for a whole answer, however steadily it drips: then less is asked for."""
LONGEST_WAIT = 3_600
"""Seconds of Retry-After beyond which nobody is believed."""


@contextmanager
def named_failures() -> Iterator[None]:
    """Give each failure of the line its name."""
    try:
        yield
    except requests.exceptions.SSLError as error:
        raise _certificate(error) from error
    except (requests.exceptions.ConnectTimeout, requests.exceptions.ReadTimeout) as error:
        raise Unreachable("timeout") from error
    except requests.exceptions.ProxyError as error:
        raise Unreachable("proxy") from error
    except (requests.exceptions.ChunkedEncodingError, requests.exceptions.ContentDecodingError) as error:
        raise Interrupted from error
    except requests.exceptions.ConnectionError as error:
        raise (Interrupted() if _was_cut(error) else Unreachable("connection")) from error
    except requests.exceptions.RequestException as error:
        raise Unreachable(type(error).__name__) from error
    except urllib3.exceptions.SSLError as error:
        raise _certificate(error) from error
    except urllib3.exceptions.TimeoutError as error:
        raise Interrupted from error  # the body had begun
    except urllib3.exceptions.HTTPError as error:
        raise Interrupted from error


def _was_cut(error: BaseException) -> bool:
    """Whether a connection existed and then ended, instead of never having been made."""
    return any(
        isinstance(each, urllib3.exceptions.ProtocolError | ConnectionResetError | BrokenPipeError)
        for each in _causes(error)
    )


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error and everything it was made from, however it is wrapped."""
    seen: set[int] = set()
    waiting: list[Any] = [error]
    while waiting:
        each = waiting.pop()
        if isinstance(each, BaseException) and id(each) not in seen:
            seen.add(id(each))
            yield each
            waiting += [each.__cause__, each.__context__, getattr(each, "reason", None), *each.args]


_EXPIRED, _NOT_YET = 10, 9
"""OpenSSL's X509_V_ERR_CERT_HAS_EXPIRED and X509_V_ERR_CERT_NOT_YET_VALID."""


def _certificate(error: BaseException) -> SyncProblem:
    for each in _causes(error):
        if isinstance(each, ssl.SSLCertVerificationError):
            text = each.verify_message or str(each)
            dates = each.verify_code in (_EXPIRED, _NOT_YET) or "expired" in text or "not yet valid" in text
            return CertificateProblem(text, dates)
        if isinstance(each, ssl.SSLEOFError):
            return Interrupted()
    return CertificateProblem(type(error).__name__, False)


def whole_body(response: requests.Response) -> bytes:
    """The answer's bytes as they travelled, no more than an answer may have."""
    pieces, size, until = [], 0, time.monotonic() + WHOLE
    with named_failures():
        while size <= encoding.LARGEST and (piece := response.raw.read1(1 << 20, decode_content=False)):
            pieces.append(piece)
            size += len(piece)
            if time.monotonic() > until:
                raise Interrupted
        body = b"".join(pieces)
        expected = whole(response.headers.get("Content-Length", ""))
        if expected is not None and len(body) < min(expected, encoding.LARGEST):
            raise Interrupted
        if response.status_code == 200 and not body and expected is None:
            raise Interrupted  # the line ended among the headers: the library takes those it has for all
    if len(body) > encoding.LARGEST:
        raise NotOurServer(media_type(response), response.status_code)
    return body


def media_type(response: requests.Response) -> str:
    """What the answer says it is, without parameters; empty when it does not say."""
    return response.headers.get("Content-Type", "").partition(";")[0].strip().lower()


def failed(response: requests.Response, body: bytes) -> SyncProblem:
    """What an answer other than 200 means: our server's own word, or somebody else's page."""
    status = response.status_code
    wait = _retry_after(response)
    failure = _failure(response, body)
    if failure is not None:
        if failure.code == "clock":
            seconds = failure.about[0] if failure.about else ""
            off = whole(seconds.removeprefix("-")) or 0
            return ClockWrong(-off if seconds.startswith("-") else off)
        return problem_of(status, failure, wait)
    if status == 429 or (status == 503 and wait is not None):
        return TooBusy(wait or 30)
    if status == 407:
        return Unreachable("proxy")
    return ServerTrouble(status) if status >= 500 else NotOurServer(media_type(response), status)


def _failure(response: requests.Response, body: bytes) -> Failure | None:
    try:
        plain = encoding.decompress(body, response.headers.get("Content-Encoding"))
        if media_type(response) == encoding.MEDIA_TYPE:
            return encoding.decode(plain, Failure)
        if media_type(response) in ("application/json", "application/problem+json"):
            return msgspec.json.decode(plain, type=Failure)
    except (ValueError, msgspec.DecodeError, RecursionError):  # not our server's word: judged by its status alone
        return None
    return None


def _retry_after(response: requests.Response) -> int | None:
    seconds = whole(response.headers.get("Retry-After", ""))
    return None if seconds is None else min(seconds, LONGEST_WAIT)
