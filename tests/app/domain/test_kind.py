"""What a field accepts, whatever the kind."""

from app.domain.forms import _forbidden, _is_clean


def test_no_character_that_is_forbidden_is_printable() -> None:
    """All of Unicode: the quicker question lets nothing through that the slower one would not."""
    assert not [code for code in range(0x110000) if chr(code).isprintable() and _forbidden(chr(code))]


def test_text_is_looked_through_the_same_in_bytes_as_in_characters() -> None:
    for beside in ("", "\u20ac"):  # with it, the text has no Latin-1
        for code in range(0x110000):
            if code < 0x500 or 0x2000 <= code < 0x20D0 or 0xD7F0 <= code < 0xE010:
                assert _is_clean(f"a{chr(code)}{beside}") == (_forbidden(chr(code)) is None), hex(code)
