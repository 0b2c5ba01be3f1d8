"""What a traced process did to the files of one folder, as a list of operations in order.

Reads the output of `strace -f -y -xx`: descriptors carry their path, strings are hexadecimal. Only calls that change
files, name them, or make them durable matter; a process of several threads may interleave its lines.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CALLS = "openat,pwrite64,write,ftruncate,fsync,fdatasync,unlink,unlinkat,rename,renameat,renameat2"


@dataclass(frozen=True)
class Operation:
    """One thing done to a file: "write" (at, data), "truncate" (at), "sync", "create", "remove", "say" (data)."""

    what: str
    path: str
    at: int = 0
    data: bytes = b""


_CALL = re.compile(r"^(?:\[pid\s+\d+\]\s+|\d+\s+)?(\w+)\((.*)\)\s+=\s+(-?\d+)")
_UNFINISHED = re.compile(r"^(?:\[pid\s+(\d+)\]\s+|(\d+)\s+)(.*) <unfinished \.\.\.>$")
_RESUMED = re.compile(r"^(?:\[pid\s+(\d+)\]\s+|(\d+)\s+)<\.\.\. \w+ resumed>(.*)$")
_DESCRIPTOR = re.compile(r"^(-?\d+)<((?:[^>\\]|\\.)*)>")
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


def read(trace: Path, folder: Path, acks: Path) -> list[Operation]:
    """The operations on files below `folder`, and on `acks` as "say"."""
    return list(_operations(trace, str(folder), str(acks)))


def _operations(trace: Path, folder: str, acks: str) -> Iterator[Operation]:
    for line in _whole_lines(trace):
        match = _CALL.match(line)
        if not match or int(match[3]) < 0:
            continue
        call, arguments = match[1], match[2]
        if call == "openat":
            path = _text(arguments)
            if path and path.startswith(folder) and "O_CREAT" in arguments:
                yield Operation("create", path)
        elif call in ("unlink", "unlinkat"):
            path = _text(arguments)
            if path and path.startswith(folder):
                yield Operation("remove", path)
        elif call.startswith("rename"):
            raise ValueError(f"a rename was not expected here: {line[:200]}")
        else:
            found = _DESCRIPTOR.match(arguments)
            path = _plain(found[2]) if found else ""
            if path == acks and call == "write":
                yield Operation("say", path, data=_bytes(arguments))
            elif path.startswith(folder):
                yield _on_file(call, path, arguments, int(match[3]))


def _on_file(call: str, path: str, arguments: str, result: int) -> Operation:
    if call == "pwrite64":
        return Operation("write", path, int(arguments.rsplit(",", 1)[1]), _bytes(arguments)[:result])
    if call == "ftruncate":
        return Operation("truncate", path, int(arguments.rsplit(",", 1)[1]))
    if call in ("fsync", "fdatasync"):
        return Operation("sync", path)
    raise ValueError(f"{call} on a file of the folder was not expected")


def _whole_lines(trace: Path) -> Iterator[str]:
    begun: dict[str, str] = {}
    with trace.open(encoding="ascii", errors="replace") as lines:
        for raw in lines:
            line = raw.rstrip("\n")
            if match := _UNFINISHED.match(line):
                begun[match[1] or match[2]] = match[3]
            elif match := _RESUMED.match(line):
                yield begun.pop(match[1] or match[2], "") + match[3]
            else:
                yield line


def _text(arguments: str) -> str:
    match = _STRING.search(arguments)
    return _decode(match[1]).decode() if match else ""


def _bytes(arguments: str) -> bytes:
    match = _STRING.search(arguments)
    return _decode(match[1]) if match else b""


def _decode(hexadecimal: str) -> bytes:
    return bytes.fromhex(hexadecimal.replace("\\x", ""))


def _plain(path: str) -> str:
    return _decode(path).decode() if path.startswith("\\x") else path
