"""A tus client that knows nothing of us (tuspy) sends fifty megabytes, with a cut in the middle."""

import hashlib
import io
from pathlib import Path

import pytest
from tusclient.exceptions import TusCommunicationError, TusUploadFailed
from tusclient.uploader.uploader import Uploader

from tests.kit.cut_line import cut_line
from tests.kit.server import running_server
from tests.kit.tus import Sender, sha256


@pytest.mark.parametrize("sums", [False, True])
def test_tuspy_sends_fifty_megabytes_with_a_cut(tmp_path: Path, sums: bool) -> None:
    whole = hashlib.shake_128(b"tuspy").digest(50_000_000)
    with running_server(tmp_path) as served, cut_line(served.url) as line:
        maria = Sender(served.enrol("secretary"))
        address = line.url + maria.address(whole).removeprefix(served.url)
        part = 4_000_000
        before = line.up
        line.cut_up = before + len(whole) // 2

        def client() -> Uploader:
            return Uploader(file_stream=io.BytesIO(whole), url=address, chunk_size=part, upload_checksum=sums)

        with pytest.raises((TusCommunicationError, TusUploadFailed, OSError)):
            client().upload()
        assert line.cuts == 1
        again = client()
        assert 20_000_000 < again.offset <= 25_000_000
        again.upload()
        assert line.up - before - len(whole) < part  # headers included
        assert maria.fetch(sha256(whole)).content == whole
