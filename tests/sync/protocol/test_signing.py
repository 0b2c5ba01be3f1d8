"""Signed requests and answers: what was signed verifies, and nothing else does."""

import datetime as dt
from typing import Any

import pytest
from http_message_signatures.exceptions import HTTPMessageSignaturesException
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol import own_signature, signing
from sync.protocol.signing import BadSignature, ClockOff

KEY, OTHER = signing.new_key(), signing.new_key()
KEYS = {"dev": signing.public_bytes(KEY), "other": signing.public_bytes(OTHER)}
NOW = dt.datetime(2026, 11, 23, 8, 0, tzinfo=dt.UTC)
URL = "https://lligall.example.cat/v1/entities/2500190004/exchange"
BODY = b"\x93one request"


def signed(method: str = "POST", url: str = URL, body: bytes = BODY, created: dt.datetime = NOW) -> dict[str, str]:
    return signing.sign_request(KEY, "dev", method, url, body, created, {"Content-Type": "application/x"})


def verified(
    headers: Any, method: str = "POST", url: str = URL, body: bytes = BODY, now: dt.datetime = NOW
) -> signing.Signed:
    return signing.verify_request(method, url, headers, body, KEYS.get, now)


paths = st.from_regex(r"/[a-z0-9/%.]{0,30}(\?[a-z=&]{1,9})?", fullmatch=True)


@given(st.binary(max_size=2_000), st.sampled_from(["GET", "POST"]), paths)
def test_what_was_signed_verifies(body: bytes, method: str, path: str) -> None:
    url = "https://lligall.example.cat" + path.replace("%", "%25")
    found = verified(signed(method, url, body), method, url, body)
    assert (found.key_id, found.created) == ("dev", int(NOW.timestamp()))


def test_nonces_are_never_the_same() -> None:
    assert len({verified(signed()).nonce for _ in range(100)}) == 100


@pytest.mark.parametrize(
    "different",
    [
        {"method": "PUT"},
        {"url": URL.replace("2500190004", "2500240003")},
        {"url": URL.replace("https", "http")},
        {"url": URL.replace("lligall", "evil")},
        {"url": URL + "?x=1"},
        {"body": BODY + b" "},
        {"body": b""},
    ],
)
def test_anything_else_does_not(different: dict[str, Any]) -> None:
    with pytest.raises(BadSignature):
        verified(signed(), **different)


@given(st.data())
def test_a_changed_header_never_says_something_else(data: st.DataObject) -> None:
    """A letter changed, lost or added anywhere: refused, or (white space, unused bits of base64) it says the same."""
    headers = signed()
    right = verified(headers)
    name = data.draw(st.sampled_from(["Signature", "Signature-Input", "Content-Digest"]))
    value = headers[name]
    at = data.draw(st.integers(0, len(value) - 1))
    letter = data.draw(st.sampled_from(["", *map(chr, range(32, 127))]))
    headers[name] = value[:at] + letter + value[at + data.draw(st.integers(0, 1)) :]
    try:
        found = verified(headers)
    except BadSignature:
        return
    assert found == right


def test_another_key_another_purpose_and_no_signature_do_not() -> None:
    with pytest.raises(BadSignature):
        verified({**signed(), "Signature-Input": signed()["Signature-Input"].replace('"dev"', '"other"')})
    with pytest.raises(BadSignature):
        verified({**signed(), "Signature-Input": signed()["Signature-Input"].replace("lligall-1", "lligall-2")})
    with pytest.raises(BadSignature):
        verified({"Content-Type": "x"})
    unknown = signing.sign_request(KEY, "nobody", "POST", URL, BODY, NOW)
    with pytest.raises(BadSignature):
        verified(unknown)


def test_a_signature_that_leaves_something_out_does_not() -> None:
    from http_message_signatures.algorithms import ED25519  # pyright: ignore[reportPrivateImportUsage]
    from http_message_signatures.resolvers import MappingKeyResolver
    from http_message_signatures.signatures import HTTPMessageSigner

    signer = HTTPMessageSigner(
        signature_algorithm=ED25519, key_resolver=MappingKeyResolver(public_keys={}, private_keys={"dev": KEY})
    )
    covered = ["@method", "@target-uri", "@authority"]
    for left_out in covered:
        message = signing._Message("POST", URL, {})
        signer.sign(
            message,
            key_id="dev",
            created=NOW,
            nonce="n" * 16,
            tag=signing.TAG,
            covered_component_ids=[each for each in covered if each != left_out],
            body=BODY,
        )
        with pytest.raises(BadSignature):
            verified(message.headers)
    without_nonce = signing._Message("POST", URL, {})
    signer.sign(without_nonce, key_id="dev", created=NOW, tag=signing.TAG, covered_component_ids=covered, body=BODY)
    with pytest.raises(BadSignature):
        verified(without_nonce.headers)


@pytest.mark.parametrize("seconds", [-301, 301, 10 * 365 * 86_400, -10 * 365 * 86_400])
def test_a_wrong_clock_is_told_how_wrong_it_is(seconds: int) -> None:
    with pytest.raises(ClockOff) as off:
        verified(signed(created=NOW + dt.timedelta(seconds=seconds)))
    assert off.value.seconds == seconds


@pytest.mark.parametrize("seconds", [-300, 0, 300])
def test_five_minutes_are_let_pass(seconds: int) -> None:
    verified(signed(created=NOW + dt.timedelta(seconds=seconds)))


def test_only_a_true_signer_hears_about_the_clock() -> None:
    headers = signed(created=NOW + dt.timedelta(days=1))
    with pytest.raises(BadSignature):
        verified(headers, body=b"other")


def test_an_answer_is_the_servers_to_this_very_question() -> None:
    headers = signing.sign_answer(KEY, 200, b"{}", NOW, "question-1", {"Content-Type": "application/json"})
    assert signing.verify_answer(KEYS["dev"], 200, headers, b"{}", "question-1").created == int(NOW.timestamp())
    for key, status, body, nonce in (
        (KEYS["other"], 200, b"{}", "question-1"),
        (KEYS["dev"], 201, b"{}", "question-1"),
        (KEYS["dev"], 200, b"[]", "question-1"),
        (KEYS["dev"], 200, b"{}", "question-2"),
    ):
        with pytest.raises(BadSignature):
            signing.verify_answer(key, status, headers, body, nonce)


@given(st.binary(max_size=70), st.binary(max_size=70), st.binary(max_size=40))
def test_statements_never_raise(public: bytes, signature: bytes, statement: bytes) -> None:
    assert signing.is_signed(public, statement, signature) is False
    assert signing.is_signed(KEYS["dev"], statement, KEY.sign(statement)) is True
    assert signing.is_signed(KEYS["other"], statement, KEY.sign(statement)) is False


def test_keys_go_through_bytes() -> None:
    again = signing.private_key(signing.private_bytes(KEY))
    assert signing.public_bytes(again) == KEYS["dev"]


urls = st.from_regex(
    r"https?://[a-zA-Z0-9.\-]{1,12}(:[0-9]{1,5})?(/[A-Za-z0-9_.~%/\-]{0,20})?(\?[a-z=&%0-9]{0,9})?", fullmatch=True
)


@given(urls, st.sampled_from(["GET", "POST"]), st.binary(max_size=200), st.text("abcXYZ019-_", min_size=1, max_size=20))
def test_the_own_form_and_the_library_are_one_scheme(url: str, method: str, body: bytes, nonce: str) -> None:
    """Whatever one of them signs the other verifies, and they sign the same bytes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(own_signature, "request_base", lambda *_: None)
        try:
            theirs = signing.sign_request(KEY, "dev", method, url, body, NOW, {}, nonce)
        except HTTPMessageSignaturesException:
            theirs = None
    base = own_signature.request_base(method, url)
    if theirs is None:
        assert base is None
        return
    ours = signing.sign_request(KEY, "dev", method, url, body, NOW, {}, nonce)
    assert ours == theirs  # Ed25519 is deterministic
    assert signing.verify_request(method, url, ours, body, KEYS.get, NOW).nonce == nonce
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(own_signature, "found", lambda *_: None)
        assert signing.verify_request(method, url, ours, body, KEYS.get, NOW).nonce == nonce


@given(st.integers(100, 599), st.binary(max_size=200), st.text("abcXYZ019-_", min_size=1, max_size=20))
def test_answers_too(status: int, body: bytes, nonce: str) -> None:
    ours = signing.sign_answer(KEY, status, body, NOW, nonce, {})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(own_signature, "made", lambda *_: None)
        assert signing.sign_answer(KEY, status, body, NOW, nonce, {}) == ours
        patch.setattr(own_signature, "found", lambda *_: None)
        assert signing.verify_answer(signing.public_bytes(KEY), status, ours, body, nonce).nonce == nonce
    assert signing.verify_answer(signing.public_bytes(KEY), status, ours, body, nonce).key_id == "server"


def test_the_ends_own_addresses_take_the_quick_way() -> None:
    for url in (URL, "http://127.0.0.1:8000/v1/live", "https://lligall.diputacio.example:8443/v1/clock?nonce=abc_-1"):
        assert own_signature.request_base("POST", url) is not None
