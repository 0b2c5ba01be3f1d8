"""What the newest release is, proven: The Update Framework (specification 1.0), with its own client, `tuf.ngclient`.

The program carries the first root; from there keys change only by the word of enough of the keys before them. Root and
targets are signed offline by several persons, snapshot and timestamp by the machine that publishes, and these expire:
whoever serves the files can neither forge a release, nor serve an old one for new, nor hide that there is a newer one
for longer than that. Neighbours: bringing (the files of the release), app.versions.release (its form).
"""

from collections.abc import Iterator
from pathlib import Path

import requests
from tuf.api import exceptions as tuf_errors
from tuf.ngclient import FetcherInterface, Updater, UpdaterConfig

from app.errors import StorageProblem, SyncProblem, UpdateNotTrusted
from app.storage import troubles
from app.versions import release as releases
from app.versions.release import BadRelease, Release
from sync.client.answers import failed, named_failures, whole_body
from sync.client.kept_line import KeptLine

TARGET = "windows/release.json"
"""The target that says what the newest release is."""

LARGEST = 2 * 1024 * 1024
"""Bytes of any file of the repository's metadata, and of a release's description (which has about 40 KiB)."""

_PIECE = 1 << 16


class _Fetcher(FetcherInterface):
    """Over our own line: its proxies, its trust in certificates, its patience."""

    def __init__(self, line: KeptLine) -> None:
        self._line = line
        self._under_way: requests.Response | None = None

    def close(self) -> None:
        """Let go of what was not read to its end: who reads it may have given up in the middle."""
        if self._under_way is not None:
            self._under_way.close()
            self._under_way = None

    def _fetch(self, url: str) -> Iterator[bytes]:
        self.close()
        with named_failures():
            self._under_way = response = self._line.ask("GET", url, {"Accept-Encoding": "identity"})
        if response.status_code in (403, 404):  # there is none of that name: how a newer root is looked for
            response.close()
            raise tuf_errors.DownloadHTTPError(url, response.status_code)
        if response.status_code != 200:
            with response:
                raise failed(response, whole_body(response))
        return _pieces(response)


def _pieces(response: requests.Response) -> Iterator[bytes]:
    with response as opened, named_failures():
        while piece := opened.raw.read(_PIECE, decode_content=False):
            yield piece


def newest(line: KeptLine, address: str, root: bytes, kept: Path) -> Release:
    """The newest release that the repository at `address` has and can prove.

    `root` is the program's own first root metadata; in the folder `kept` stays what was proven, so that nothing older
    is believed later. Raises UpdateNotTrusted, SyncProblem, StorageProblem, DiskFull.
    """
    fetcher = _Fetcher(line)
    try:
        (kept / "targets").mkdir(parents=True, exist_ok=True)
        updater = Updater(
            str(kept),
            f"{address}/metadata/",
            str(kept / "targets"),
            f"{address}/targets/",
            fetcher,
            UpdaterConfig(
                max_root_rotations=64, root_max_length=LARGEST, snapshot_max_length=LARGEST, targets_max_length=LARGEST
            ),
            bootstrap=root,
        )
        updater.refresh()
        found = updater.get_targetinfo(TARGET)
        if found is None or found.length > LARGEST:
            raise UpdateNotTrusted("release")
        path = updater.find_cached_target(found) or updater.download_target(found)
        return releases.read(Path(path).read_bytes())
    except tuf_errors.ExpiredMetadataError as error:
        raise UpdateNotTrusted("expired") from error
    except (tuf_errors.RepositoryError, tuf_errors.DownloadLengthMismatchError) as error:
        raise UpdateNotTrusted("signatures") from error
    except BadRelease as error:
        raise UpdateNotTrusted("release") from error
    except tuf_errors.DownloadHTTPError as error:
        raise UpdateNotTrusted("missing") from error
    except tuf_errors.DownloadError as error:
        if isinstance(error.__cause__, SyncProblem | StorageProblem):
            raise error.__cause__ from error
        raise UpdateNotTrusted("line") from error
    except OSError as error:
        raise troubles.of_system(error, kept) from error
    finally:
        fetcher.close()
