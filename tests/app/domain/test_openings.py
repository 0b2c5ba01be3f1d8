"""Links and enrolment files: what is ours is read back, and nothing else is taken, whatever it looks like."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain import openings
from app.domain.openings import CaseFileLink, Invitation, NotUnderstood

ENTITY, ROW = "2504090008", "0190aaaabbbbccccddddeeeeffff0123"
ADDRESS, CODE = "https://lligall.example.cat", "ABCD-EFGH-1234-5678"
IDS = st.text("0123456789abcdef", min_size=32, max_size=32)
STRANGE = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(id=IDS, slashes=st.sampled_from(["", "//"]), end=st.sampled_from(["", "/"]), capitals=st.booleans())
def test_a_link_is_read_as_programs_pass_it_on(id: str, slashes: str, end: str, capitals: bool) -> None:
    link = openings.link(ENTITY, id).replace(":", f":{slashes}") + end
    assert openings.read(link.upper() if capitals else link) == CaseFileLink(ENTITY, id)


@given(at=st.integers(0, 80), sign=st.characters(exclude_categories=["Cs"]), put=st.booleans())
@example(at=8, sign="\u202e", put=True)
@example(at=80, sign="\n", put=True)
def test_one_sign_more_makes_it_none_of_ours(at: int, sign: str, put: bool) -> None:
    """Also a sign that nobody sees, or that turns what follows around."""
    link = openings.link(ENTITY, ROW)
    spoilt = link[:at] + sign + link[at + (not put) :]
    found = openings.read(spoilt)
    if isinstance(found, CaseFileLink):
        assert found.entity in spoilt and found.id in spoilt.lower()
        assert spoilt.rstrip("/").isascii() and spoilt.isprintable()


SCHEMES = ("lligall:", "LLIGALL://", "https://", "file:///", "javascript:", "", "\\\\")
LONG = st.text(st.characters(exclude_categories=["Cs"]), min_size=openings.LONGEST + 1, max_size=openings.LONGEST + 50)


@given(text=STRANGE, scheme=st.sampled_from(SCHEMES))
def test_nothing_strange_is_understood(text: str, scheme: str) -> None:
    found = openings.read(scheme + text)
    assert isinstance(found, NotUnderstood)
    assert found.is_link is (scheme + text)[:8].lower().startswith("lligall:")


@given(text=LONG)
def test_nothing_long_is_understood(text: str) -> None:
    assert isinstance(openings.read(text), NotUnderstood)
    assert isinstance(openings.read("lligall:" + text), NotUnderstood)


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_an_enrolment_file_is_read_as_editors_leave_it(ends: str, mark: str) -> None:
    text = openings.invitation(ADDRESS, CODE)
    assert openings.read(mark + text.replace("\n", ends)) == Invitation(ADDRESS, CODE)


HOSTS = st.one_of(
    st.sampled_from(
        [
            "https://lligall.exаmple.cat",  # a Cyrillic a
            "https://user@lligall.example.cat",
            "https://lligall.example.cat?x=1",
            "https://lligall.example.cat#x",
            "https://lligall.example.cat\u202etac.live",
            "javascript:alert(1)",
            "file:///C:/Windows",
            "\\\\server\\share",
            "https://",
            "https://lligall.example.cat\nserver: https://other.cat",
            "https://lligall.example.cat\x00",
        ]
    ),
    STRANGE,
)


@given(address=HOSTS)
def test_an_address_that_could_deceive_is_none(address: str) -> None:
    assert isinstance(openings.read(f"Lligall enrolment 1\nserver: {address}\ncode: {CODE}\n"), NotUnderstood)
    with pytest.raises(ValueError, match="not an address"):
        openings.invitation(address, CODE)


@given(code=STRANGE)
def test_a_code_of_another_form_is_none(code: str) -> None:
    assert isinstance(openings.read(f"Lligall enrolment 1\nserver: {ADDRESS}\ncode: {code}\n"), NotUnderstood)


@given(lines=st.lists(st.sampled_from(["Lligall enrolment 1", f"server: {ADDRESS}", f"code: {CODE}", ""]), max_size=6))
def test_only_the_three_lines_in_their_order(lines: list[str]) -> None:
    text = "\n".join(lines)
    right = text.rstrip("\n") == openings.invitation(ADDRESS, CODE).rstrip("\n")
    assert isinstance(openings.read(text), Invitation) is right
