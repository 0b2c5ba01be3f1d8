"""What is said about files besides their bytes: where one may be sent, and which are held. Bytes travel by tus 1.0.

    POST /v1/entities/{entity}/files?length=N&sha256=H   signed; answers UploadMade, and Location as tus says
    HEAD, PATCH, DELETE {location}                       tus, without signature: the address itself is the secret
    POST /v1/entities/{entity}/files/have                signed; HaveRequest → HaveAnswer
    GET  /v1/entities/{entity}/files/{sha256}            signed; with Range

Neighbours: messages (the exchange), sync.server.files, sync.client.files.
"""

from typing import Annotated

import msgspec

MOST_ASKED = 5_000
"""Of one HaveRequest."""

Digest = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
"""A SHA-256 of plain bytes."""


class UploadMade(msgspec.Struct, array_like=True, frozen=True):
    """Where the bytes are to be sent."""

    location: str
    """The path of the upload's address; whoever knows it may write there."""
    offset: int
    """How many bytes are held already; all of them when the server has the file."""
    expires: str
    """The moment at which the address stops working."""


class HaveRequest(msgspec.Struct, array_like=True, frozen=True):
    """Which of these files does the server hold?"""

    asked: Annotated[tuple[Digest, ...], msgspec.Meta(max_length=MOST_ASKED)]


class HaveAnswer(msgspec.Struct, array_like=True, frozen=True):
    """Those that are held, whole, and that the asker may read."""

    held: tuple[str, ...]
