"""Names of files: whatever comes, what is kept is one clean line and what goes out is safe on every system."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import files
from app.domain.forms import Form

NASTY = st.one_of(
    st.text(max_size=400),
    st.text(alphabet='./\\:*?"<>| \u202e\u200b\x00\t\r\nCONaux1.pdf', max_size=300),
    st.sampled_from(
        ["CON", "nul.txt", "com1 .pdf", "a:b", "..", "...", " .", "x" * 400 + ".pdf", "..\\..\\x", "LPT¹.a"]
    ),
)


@settings(max_examples=2_000)
@given(NASTY)
def test_names(given: str) -> None:
    kept, outside = files.shown_name(given), files.outside_name(given)
    assert files.FILE.field("name").accepts(kept), kept
    assert files.shown_name(kept) == kept
    assert outside and len(outside) <= 121 and outside == outside.strip(" .")
    assert not set(outside) & set('<>:"/\\|?*') and outside.isprintable()
    assert outside.split(".")[0].strip().casefold() not in files._DEVICES
    assert files.FILE.field("media_type").accepts(files.media_type(given))


def test_endings_stay_and_programs_are_known() -> None:
    assert files.shown_name("C:\\Docs\\Plànol   vell.PDF") == "Plànol vell.PDF"
    assert files.outside_name("x" * 300 + ".pdf").endswith("x.pdf")
    assert files.media_type("acta.PDF") == "application/pdf"
    assert files.media_type("acta") == files.UNKNOWN_TYPE
    assert files.runs_by_itself("factura.pdf.EXE") and files.runs_by_itself("a.js .")
    assert not files.runs_by_itself("factura.exe.pdf")
    assert files.FILE.field("sha256").form is Form.DIGEST
    for wrong in ("", "A" * 64, "g" * 64, "0" * 63, "0" * 64 + "\n", None, 5):
        assert not files.is_digest(wrong)
