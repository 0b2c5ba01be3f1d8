"""New versions for desktops: what is public comes whole or in ranges, and no path leads anywhere else."""

import http.client
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st

from installer.releases.repository import Repository
from sync.server import releases
from sync.server.limits import Limits, Rate
from sync.server.ranges import one_range
from tests.kit.published import Publisher
from tests.kit.server import running_server

pytestmark = pytest.mark.sqlite_only

SECRET = b"nobody may read this"
LARGE = bytes(range(256)) * 4_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with a release, a draft that waits for signatures, and a stranger's file beside it."""
    place = tmp_path_factory.mktemp("releases")
    publisher = Publisher(Repository(place / "public"))
    publisher.begin()
    publisher.release("0.1.0", {"Lligall.exe": b"the first"}, place)
    publisher.repository.propose_target("windows/release.json", b"{}", publisher.now())
    (place / "secret.json").write_bytes(SECRET)
    (place / "public" / "server.key").write_bytes(SECRET)
    (place / "public" / "objects" / f"{'a' * 64}.zst").write_bytes(LARGE)
    return place / "public"


@pytest.fixture(scope="module")
def url(store: str, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with running_server(tmp_path_factory.mktemp("server"), updates=folder) as served:
        yield served.url


def raw(url: str, method: str, target: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """A request whose target travels exactly as it is written."""
    line = http.client.HTTPConnection(urlsplit(url).netloc, timeout=10)
    try:
        line.putrequest(method, target, skip_accept_encoding=True)
        for name, value in headers.items():
            line.putheader(name.replace("_", "-"), value)
        line.endheaders()
        answer = line.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    finally:
        line.close()


def test_everything_public_comes_and_the_rest_does_not(url: str, folder: Path) -> None:
    public = 0
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        status, headers, body = raw(url, "GET", f"/updates/{quote(name)}")
        if path.is_dir() or name.startswith("waiting/") or name == "server.key":
            assert status == 404 and SECRET not in body, name
            continue
        public += 1
        assert (status, body) == (200, path.read_bytes()), name
        assert headers["cache-control"] == (
            releases.ASK_AGAIN if name.endswith("timestamp.json") else releases.FOR_EVER
        )
        assert raw(url, "HEAD", f"/updates/{name}")[1]["content-length"] == str(path.stat().st_size)
        assert raw(url, "GET", f"/updates/{name}", If_None_Match=headers["etag"])[0] == 304
    assert public == 8  # metadata of four roles, what two releases consist of, a file and the large one


@given(start=st.integers(0, len(LARGE) + 9), end=st.none() | st.integers(0, len(LARGE) + 9))
def test_any_range_is_that_part(url: str, start: int, end: int | None) -> None:
    said = f"bytes={start}-{'' if end is None else end}"
    status, headers, body = raw(url, "GET", f"/updates/objects/{'a' * 64}.zst", Range=said)
    wanted = LARGE[start:] if end is None else LARGE[start : end + 1]
    if end is not None and end < start:
        assert (status, body) == (200, LARGE)
    elif not wanted:
        assert (status, headers["content-range"]) == (416, f"bytes */{len(LARGE)}")
    else:
        assert (status, body) == (206, wanted)
        assert headers["content-range"] == f"bytes {start}-{start + len(wanted) - 1}/{len(LARGE)}"


def test_a_range_of_another_make_of_the_file_is_the_whole_file(url: str) -> None:
    at = f"/updates/objects/{'a' * 64}.zst"
    tag = raw(url, "HEAD", at)[1]["etag"]
    assert raw(url, "GET", at, Range="bytes=10-", If_Range=tag)[0] == 206
    assert raw(url, "GET", at, Range="bytes=10-", If_Range='"another"')[2] == LARGE


STEPS = st.sampled_from(
    ["..", ".", "", "%2e%2e", "..%2f", "%5c..", "..\\", "waiting", "metadata", "objects", "targets", "root.json",
     "secret.json", "server.key", "%00", "C:", "1.root.json", "1.root.json%00", "timestamp.json ", "~",
     "\u00e9", "::$DATA"]
)  # fmt: skip


@given(
    steps=st.lists(STEPS | st.text(max_size=12), max_size=8),
    start=st.sampled_from(["/updates/", "/updates//", "/updates"]),
)
def test_no_path_leads_out(url: str, steps: list[str], start: str) -> None:
    target = start + "/".join(quote(step, safe="%.:\\~") for step in steps)
    status, _, body = raw(url, "GET", target)
    assert SECRET not in body and (status in (307, 400, 404) or body.startswith(b"{")), target


@given(path=st.text(max_size=60) | st.from_regex(r"(metadata|targets|objects|waiting)/[^\n]{1,40}", fullmatch=True))
def test_what_is_asked_for_is_a_name_of_a_repository_or_nothing(path: str) -> None:
    if releases.is_public(path):
        parts = path.split("/")
        assert parts[0] in ("metadata", "targets", "objects") and not {"", ".", ".."} & set(parts)
        assert path.isascii() and path.isprintable() and not set(path) & set('\\:*?"<>| %')


@given(said=st.text(max_size=30) | st.from_regex(r"bytes=\d*-\d*", fullmatch=True), size=st.integers(0, 10**9))
def test_any_word_about_ranges_is_a_part_of_the_file(said: str, size: int) -> None:
    start, end, status = one_range(said, size)
    assert 0 <= start <= end <= size and status in (200, 206, 416)
    assert (status == 206) <= (start < end) and (status != 200 or (start, end) == (0, size))


def test_nothing_is_written_there(url: str) -> None:
    for method in ("PUT", "POST", "DELETE", "PATCH"):
        assert raw(url, method, "/updates/metadata/timestamp.json", Content_Length="0")[0] == 405


def test_addresses_are_counted_and_whoever_looks_is_no_stranger(folder: Path, tmp_path: Path, store: str) -> None:
    any_, few = Rate(1e9, 1e9), Rate(30, 0.001)
    with running_server(tmp_path, updates=folder, limits=Limits(any_, any_, few, Rate(1, 0.001))) as served:
        asked = [requests.get(f"{served.url}/updates/metadata/9.root.json", timeout=10) for _ in range(40)]
    assert [each.status_code for each in asked] == [404] * 30 + [429] * 10
    assert int(asked[-1].headers["Retry-After"]) > 0


def test_without_a_folder_there_is_nothing(tmp_path: Path, store: str) -> None:
    with running_server(tmp_path) as served:
        assert requests.get(f"{served.url}/updates/metadata/timestamp.json", timeout=10).status_code == 404
