"""Lists that leave for a spreadsheet: nothing in them runs, nothing is lost, a broken-off export leaves no trace."""

import csv
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.papers import spreadsheet

CELLS = st.one_of(st.none(), st.integers(-(10**9), 10**9), st.text(max_size=60))


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


@given(rows=st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=20))
@example(rows=[['=HYPERLINK("http://x";"y")', "+34 973 37 00 55", "-1+cmd|' /C calc'!A0"]])
@example(rows=[["a;b", 'says "no"', "two\nlines"]])
def test_what_was_written_is_read_again_and_no_text_starts_a_formula(tmp_path_factory, rows) -> None:
    path = tmp_path_factory.mktemp("export") / "llista.csv"
    assert spreadsheet.write(path, ["A", "B", "C"], rows) == len(rows)
    found = read(path)
    assert found[0] == ["A", "B", "C"]
    assert len(found) == len(rows) + 1
    for given_row, read_row in zip(rows, found[1:], strict=True):
        for cell, text in zip(given_row, read_row, strict=True):
            if isinstance(cell, str):
                assert text.lstrip(" \u00a0\ufeff")[:1] not in spreadsheet.RISKY or not text
                assert text.removeprefix("'") == cell.replace("\0", "").removeprefix("'")
            else:
                assert text == ("" if cell is None else str(cell))


def test_excel_recognises_the_letters_by_the_mark(tmp_path: Path) -> None:
    path = tmp_path / "llista.csv"
    spreadsheet.write(path, ["Títol"], [["Sol·licitud"]])
    assert path.read_bytes().startswith(b"\xef\xbb\xbfT")
    assert path.read_bytes().endswith(b"\r\n")


def test_a_stopped_export_leaves_the_earlier_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "llista.csv"
    path.write_text("la d'ahir", encoding="utf-8")
    with pytest.raises(spreadsheet.Cancelled):
        spreadsheet.write(path, ["A"], ([n] for n in range(5_000)), progress=lambda written: written < 1_000)
    assert path.read_text(encoding="utf-8") == "la d'ahir"
    assert list(tmp_path.iterdir()) == [path]


def test_a_row_that_fails_half_way_leaves_nothing(tmp_path: Path) -> None:
    def rows():
        yield [1]
        raise ValueError("gone")

    with pytest.raises(ValueError, match="gone"):
        spreadsheet.write(tmp_path / "llista.csv", ["A"], rows())
    assert not list(tmp_path.iterdir())
