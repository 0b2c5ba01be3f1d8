"""Many sets as columns: the same sets come out, byte for byte, and nothing but a bundle goes in."""

import msgspec
import pytest
from backports import zstd
from hypothesis import given
from hypothesis import strategies as st

from app.domain import bundles, change_sets
from app.domain.bundles import BadBundle, Bundle
from app.domain.change_sets import Part, SealedSet

PARTS = st.one_of(
    st.builds(Part, st.binary(min_size=16, max_size=16), st.binary(max_size=60)),
    st.builds(lambda digest: Part(b"", b"", digest), st.binary(min_size=32, max_size=32)),
)
SETS = st.lists(st.builds(SealedSet, st.binary(max_size=40), st.lists(PARTS, max_size=4).map(tuple)), max_size=12)


@given(SETS)
def test_what_goes_in_comes_out(sets: list[SealedSet]) -> None:
    columns = bundles.unpack(bundles.pack(bundles.bundle(sets)))
    assert list(columns.sets()) == sets
    assert len(columns) == len(sets)
    parts = [part for sealed in sets for part in sealed.parts]
    assert [columns.part(place) for place in range(len(parts))] == parts


@given(st.binary(max_size=300))
def test_rubbish_is_no_bundle(raw: bytes) -> None:
    try:
        columns = bundles.unpack(raw)
    except BadBundle:
        return
    assert list(columns.sets()) is not None


@given(SETS, st.integers(0, 5_000))
def test_a_bundle_cut_anywhere_is_none(sets: list[SealedSet], at: int) -> None:
    packed = bundles.pack(bundles.bundle(sets))
    with pytest.raises(BadBundle):
        bundles.unpack(packed[: at % len(packed)])


@pytest.mark.parametrize(
    "columns",
    [
        Bundle([b"h"], [], b"", []),
        Bundle([b"h"], [1], bytes(15), [b"x"]),
        Bundle([b"h"], [2], bytes(16), [b"x"]),
        Bundle([b"h", b"h"], [2, -1], bytes(16), [b"x"]),
        Bundle([b"h"], [1], bytes(16), [b"x"], {0: bytes(32)}),
        Bundle([b"h"], [1], bytes(16), [b""], {1: bytes(32)}),
        Bundle([b"h"], [1], bytes(16), [b""], {0: bytes(31)}),
    ],
)
def test_columns_that_do_not_fit_are_refused(columns: Bundle) -> None:
    with pytest.raises(BadBundle):
        bundles.unpack(msgspec.msgpack.encode(columns))


def test_a_bomb_is_refused_before_it_opens() -> None:
    with pytest.raises(BadBundle):
        bundles.unpack(zstd.compress(bytes(bundles.LARGEST + 1)))


def test_a_salt_of_another_length_cannot_be_bundled() -> None:
    with pytest.raises(BadBundle):
        bundles.bundle([SealedSet(b"", (Part(b"short", change_sets.encode(1)),))])
