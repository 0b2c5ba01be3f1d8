"""Places where SQLite is not safe: network shares (locks and flushes are not honoured) and synchronised folders
(another program copies and replaces the files while they are written). Neighbour: storage.database, which refuses them.
"""

import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath

NETWORK = "network"
SYNCHRONISED = "synchronised"

_NETWORK_TYPES = frozenset(
    "nfs nfs4 cifs smbfs smb3 ncpfs ncp afs coda ceph glusterfs lustre gfs2 ocfs2 9p davfs drvfs prl_fs vboxsf"
    " vmhgfs webdav".split()
)
_NETWORK_FUSE = re.compile(
    r"fuse\.(?:sshfs|davfs2?|rclone|s3fs|gcsfuse|glusterfs|ceph|vmhgfs.*|google-drive.*|onedriver)"
)
_REMOTE_DRIVE = 4  # DRIVE_REMOTE of GetDriveTypeW

_SYNCHRONISED_NAMES = re.compile(
    r"(?:onedrive|skydrive|dropbox|google ?drive|my drive|mi unidad|la meva unitat|el meu drive"
    r"|icloud ?drive|mobile documents|nextcloud|owncloud|pcloud(?: ?drive)?|mega(?:sync)?|sync\.com|synologydrive"
    r"|seafile|tresorit|box(?: sync)?|yandex\.?disk)(?:$|[ \-_(].*)",
    re.IGNORECASE,
)
_MARKERS = (
    ".dropbox", ".dropbox.cache",
    ".849C9593-D756-4E56-8D6E-42412F2A707B",  # OneDrive
    ".tmp.driveupload", ".tmp.drivedownload",  # Google Drive
    ".nextcloudsync.log", ".owncloudsync.log",
    ".stfolder",  # Syncthing
    ".SynologyWorkingDirectory", ".seafile-data",
)  # fmt: skip
_MARKER_PATTERNS = ("._sync_*.db", ".sync_*.db")  # Nextcloud and ownCloud keep their own database in the root
_ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_CLOUD_REPARSE = 0x9000001A  # IO_REPARSE_TAG_CLOUD; the third digit from the right numbers the provider


@dataclass(frozen=True)
class Surroundings:
    """What the machine says about its disks; tests describe machines they are not."""

    windows: bool
    mounts: tuple[tuple[str, str], ...] = ()
    """(mount point, type of file system), on Linux."""
    remote_drives: frozenset[str] = frozenset()
    """Drives mapped to a share, e.g. "H:\\"; on Windows."""
    synchronised_roots: tuple[str, ...] = field(default=())
    """Folders that the environment says are synchronised."""


def look_around(path: Path, environment: Mapping[str, str] = os.environ) -> Surroundings:
    """What this machine says about the disk that holds `path`."""
    roots = tuple(environment[name] for name in _ONEDRIVE_VARIABLES if environment.get(name))
    if sys.platform == "win32":
        import ctypes

        drive = path.absolute().anchor
        is_remote = ctypes.windll.kernel32.GetDriveTypeW(drive) == _REMOTE_DRIVE
        return Surroundings(True, remote_drives=frozenset([drive] if is_remote else []), synchronised_roots=roots)
    return Surroundings(False, mounts=tuple(_mounts()), synchronised_roots=roots)


def _mounts() -> Iterator[tuple[str, str]]:
    table = Path("/proc/self/mounts")
    if table.exists():
        for line in table.read_text(encoding="utf-8", errors="replace").splitlines():
            _, point, sort, *_ = line.split(" ")
            yield re.sub(r"\\(\d{3})", lambda found: chr(int(found[1], 8)), point), sort


def danger(path: Path, around: Surroundings | None = None) -> str | None:
    """Why a database must not live at `path`: NETWORK, SYNCHRONISED or None when it may."""
    around = around or look_around(path)
    real = Path(os.path.realpath(path))
    if is_network(path, around) or is_network(real, around):
        return NETWORK
    folders = dict.fromkeys([*path.absolute().parents, *real.parents])
    if any(_is_synchronised(folder, around) for folder in folders):
        return SYNCHRONISED
    return None


def is_network(path: PurePath, around: Surroundings) -> bool:
    """Whether a path lies on a share: by its own form on Windows, by the table of mounts elsewhere."""
    if around.windows:
        text = str(path).replace("/", "\\")
        if text.lower().startswith("\\\\?\\unc\\"):
            return True
        if text.startswith("\\\\"):
            return not text.startswith(("\\\\?\\", "\\\\.\\"))
        return any(text.lower().startswith(drive.lower()) for drive in around.remote_drives)
    sort = _type_of(path, around.mounts)
    return sort in _NETWORK_TYPES or bool(_NETWORK_FUSE.fullmatch(sort))


def _type_of(path: PurePath, mounts: Iterable[tuple[str, str]]) -> str:
    found, longest = "", -1
    for point, sort in mounts:  # a later mount on the same point covers the earlier one
        if path.is_relative_to(point) and len(point) >= longest:
            found, longest = sort, len(point)
    return found


def _is_synchronised(folder: Path, around: Surroundings) -> bool:
    return (
        bool(_SYNCHRONISED_NAMES.fullmatch(folder.name))
        or any(_same(folder, root) for root in around.synchronised_roots)
        or any((folder / marker).exists() for marker in _MARKERS)
        or any(next(folder.glob(pattern), None) is not None for pattern in _MARKER_PATTERNS)
        or _is_cloud_folder(folder)
    )


def _same(folder: Path, root: str) -> bool:
    return os.path.normcase(str(folder)) == os.path.normcase(str(Path(root)))


def _is_cloud_folder(folder: Path) -> bool:
    try:
        tag = getattr(folder.lstat(), "st_reparse_tag", 0)
    except OSError:  # not there yet: a new folder inside ordinary ones
        return False
    return stat.S_ISDIR(folder.stat().st_mode) and tag & 0xFFFF0FFF == _CLOUD_REPARSE
