"""A snapshot: what stands at one seq of the journal, in pieces, for a desktop that need not read the whole journal; and
older entries of one row, told one by one.

The manifest is signed and names the hash of every piece, so that pieces may come in any order, be cut and go on. What
is signed is evidence that outlives the connection. Neighbours: messages (Checkpoint), history, sync.server.snapshots.
"""

from typing import Annotated

import msgspec
from backports import zstd

from app.domain.change_sets import Value
from sync.protocol import encoding, history, signing
from sync.protocol.blocks import Block, Entry
from sync.protocol.messages import Checkpoint

FORM = 1
"""Of the pieces; who does not know a manifest's form reads the journal instead."""

MOST_PIECES = 100_000
LARGEST_PLAIN = 64 * 1024 * 1024
"""Bytes a piece may have once decompressed; a server closes one at a sixteenth of that, but a row is never cut."""
LARGEST_PIECE = LARGEST_PLAIN
LEVEL = 3
MOST_TOLD = 200
"""Entries in one answer about a row."""


class Piece(msgspec.Struct, array_like=True, frozen=True):
    """One piece as it travels: bytes, SHA-256 over them, rows in it."""

    size: Annotated[int, msgspec.Meta(ge=1, le=LARGEST_PIECE)]
    sha256: bytes
    rows: Annotated[int, msgspec.Meta(ge=0, le=2**31)]


class Manifest(msgspec.Struct, array_like=True, frozen=True):
    """What a snapshot is; the signature covers all other fields. Another `form` when anything of it changes."""

    form: int
    id: str
    """32 hexadecimal digits; the pieces' address."""
    checkpoint: Checkpoint
    """Signed, for the seq at which everything stands so."""
    scope: str
    """The reader's scope for which it was made."""
    totals: dict[str, tuple[int, int]]
    """`{kind: (rows, sum of unit hashes)}` in that scope."""
    pieces: Annotated[tuple[Piece, ...], msgspec.Meta(max_length=MOST_PIECES)]
    kept_after: Checkpoint
    """Where the entries begin that the desktop must keep whole (R13): after the oldest backup that may be restored yet
    (R14), or after the journal's beginning. Signed unless its seq is 0."""
    signature: bytes = b""

    @property
    def rows(self) -> int:
        """In all its pieces."""
        return sum(piece.rows for piece in self.pieces)


class Columns(msgspec.Struct, array_like=True, frozen=True):
    """Rows of one kind: every list is as long as `ids`; None where a row has no value."""

    kind: str
    ids: list[str]
    case_files: list[str | None]
    units: dict[str, dict[str, list[Value]]]
    """`{unit: {field: values}}`."""


class BadPiece(ValueError):
    """Bytes that are no piece of a snapshot."""


_decode = msgspec.msgpack.Decoder(tuple[Columns, ...]).decode


def pack(columns: tuple[Columns, ...]) -> bytes:
    """The bytes of a piece."""
    return zstd.compress(encoding.encode(columns), LEVEL)


def unpack(piece: bytes | bytearray) -> tuple[Columns, ...]:
    """Undo `pack`. Raises BadPiece, also when columns are not of one length."""
    try:
        found = _decode(encoding.decompress(bytes(piece), "zstd", LARGEST_PLAIN))
    except (ValueError, msgspec.MsgspecError, RecursionError) as error:
        raise BadPiece("no piece") from error
    for columns in found:
        count = len(columns.ids)
        lists = [columns.case_files, *(values for fields in columns.units.values() for values in fields.values())]
        if any(len(values) != count for values in lists):
            raise BadPiece("columns")
    return found


def manifest_statement(manifest: Manifest) -> bytes:
    """The bytes the server signs for a manifest."""
    return b"lligall.snapshot.1\0" + encoding.encode(msgspec.structs.replace(manifest, signature=b""))


def is_signed(manifest: Manifest, server_key: signing.PublicKeys) -> bool:
    """Whether the manifest and both its checkpoints are the server's word."""
    words = [(manifest_statement(manifest), manifest.signature)]
    for checkpoint in (manifest.checkpoint, manifest.kept_after):
        if checkpoint.seq or checkpoint.hash != history.START:
            words.append((history.checkpoint_statement(checkpoint), checkpoint.signature))
    return all(signing.is_signed(server_key, statement, signature) for statement, signature in words)


class Stretch(msgspec.Struct, array_like=True, frozen=True):
    """Blocks of the journal in a row, for a desktop that keeps what its snapshot left behind."""

    blocks: Annotated[tuple[Block, ...], msgspec.Meta(max_length=100_000)]
    scope: str
    """The reader's scope as it is now."""
    incarnation: str = ""
    """Of the server as it is now: one that was restored may not have these entries, or others in their place."""


class Told(msgspec.Struct, array_like=True, frozen=True):
    """One entry out of its place, with the entry hash before it."""

    entry: Entry
    previous: bytes

    def hash(self) -> bytes:
        """Its entry hash."""
        return history.follow(self.previous, self.entry)


class Telling(msgspec.Struct, array_like=True, frozen=True):
    """Older entries that touched a row or what belongs to it, newest first.

    The chain cannot be followed to a single entry. The server signs instead that its journal has these hashes at these
    seqs, which binds every byte of the entries; whoever holds the journal can prove that statement true or false.
    """

    entity: str
    incarnation: str
    row: str
    before: int
    entries: Annotated[tuple[Told, ...], msgspec.Meta(max_length=MOST_TOLD)]
    more: bool
    signature: bytes = b""


def telling_statement(telling: Telling) -> bytes:
    """The bytes the server signs for a telling. Raises ValueError for entries that cannot be hashed."""
    hashes = [(told.entry.seq, told.hash()) for told in telling.entries]
    said = (telling.entity, telling.incarnation, telling.row, telling.before, hashes, telling.more)
    return b"lligall.telling.1\0" + encoding.encode(said)
