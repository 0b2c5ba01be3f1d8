"""From the command line to a text: what no enrolment file can be is never read, and never waited for."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import opened_files
from app.domain import openings
from app.domain.openings import Invitation, NotUnderstood

GOOD = openings.invitation("https://lligall.example.cat", "ABCD-EFGH-1234-5678")


def test_a_file_of_ours(tmp_path: Path) -> None:
    file = tmp_path / "alta de l'Anna.LLIGALL"
    file.write_text(GOOD, encoding="utf-8")
    assert isinstance(openings.read(opened_files.text_of(str(file))), Invitation)


@given(content=st.binary(max_size=300))
def test_whatever_stands_in_it(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    file = tmp_path_factory.mktemp("any") / "x.lligall"
    for bytes_ in (content, content * 1000, GOOD.encode() + content[:50] + b"!"):
        file.write_bytes(bytes_)
        text = opened_files.text_of(str(file))
        assert 0 < len(text) <= openings.LONGEST + 1
        assert isinstance(openings.read(text), NotUnderstood)


@given(argument=st.text(min_size=1, max_size=400))
def test_whatever_stands_on_the_command_line(argument: str) -> None:
    assert 0 < len(opened_files.text_of(argument)) <= openings.LONGEST + 1


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "folder.lligall").mkdir()
    other = tmp_path / "x.txt"
    other.write_text(GOOD, encoding="utf-8")
    for name in (tmp_path / "folder.lligall", tmp_path / "gone.lligall", other, "NUL.lligall", "x\0.lligall"):
        assert opened_files.text_of(str(name)) == opened_files.NOT_OURS


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in folders")
def test_a_pipe_does_not_keep_the_start_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.lligall")
    assert opened_files.text_of(str(tmp_path / "x.lligall")) == opened_files.NOT_OURS
