"""The life of a one-time code, the limits of guessing, and what an enrolled desktop gets."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.people import entity_id
from app.errors import HistoryAlarm
from sync.client import handing_back
from sync.protocol import history, signing
from sync.protocol.messages import EnrolAnswer, EnrolRequest
from sync.server import admin, attempts, enrolment, recovering, restoring
from sync.server.admin import key_changes
from sync.server.attempts import Attempts
from sync.server.failures import Failed
from sync.server.people import PeopleProblem
from sync.server.registry import Registry
from tests.kit.clock import SettableClock
from tests.kit.pretend import Pretender

ENTITY = "2500190004"
HERE = "192.0.2.7"


@pytest.fixture
def clock() -> SettableClock:
    return SettableClock()


@pytest.fixture
def registry(tmp_path: Path, clock: SettableClock) -> Iterator[Registry]:
    registry = Registry(tmp_path, clock)
    admin.add_entity(registry, ENTITY, "Vila de Prova")
    yield registry
    registry.close()


@pytest.fixture
def person(registry: Registry) -> str:
    return admin.add_person(registry, ENTITY, "Maria Fictícia", ["secretary"])


@pytest.fixture
def limits(registry: Registry) -> Attempts:
    return Attempts(registry)


def asking(right: str, key: Any = None, **different: Any) -> EnrolRequest:
    key = key or signing.new_key()
    public = signing.public_bytes(key)
    proof = key.sign(history.enrolment_statement(right, public))
    request = EnrolRequest(1, right, public, "Sobretaula de la Maria", proof)
    return msgspec.structs.replace(request, **different)


def refused(registry: Registry, limits: Attempts, request: EnrolRequest, address: str = HERE) -> str:
    with pytest.raises(Failed) as failed:
        enrolment.enrol(registry, limits, request, address)
    return failed.value.code


def test_a_desktop_is_told_who_and_where_it_is(
    registry: Registry, person: str, limits: Attempts, clock: SettableClock
) -> None:
    key = signing.new_key()
    answer = enrolment.enrol(registry, limits, asking(admin.new_code(registry, ENTITY, person), key), HERE)
    assert isinstance(answer, EnrolAnswer)
    assert (answer.entity, answer.entity_name) == (ENTITY, "Vila de Prova")
    assert (answer.person, answer.person_name, answer.desk) == (person, "Maria Fictícia", 1)
    journal = registry.journal(ENTITY)
    maria = Pretender(journal, answer.device, person, key, answer.server_key, clock)
    maria.opens()
    maria.level()
    row = maria.sees()["device", answer.device]["enrolment"]
    assert (row["desk"], row["name"], row["person"]) == (1, "Sobretaula de la Maria", person)
    assert maria.sees()["entity", entity_id(ENTITY)]["codes"]["dir3"] == "L01250019"
    second = enrolment.enrol(registry, limits, asking(admin.new_code(registry, ENTITY, person)), HERE)
    assert second.desk == 2 and second.device != answer.device


def test_one_who_comes_new_is_told_of_every_restore_before_and_can_verify_it(
    registry: Registry, person: str, limits: Attempts
) -> None:
    """By the key they are told, also while the journal still waits to tell that it became another."""
    journal, key = registry.journal(ENTITY), signing.new_key()
    for reason in ("El disc", "L'aigua"):
        with journal.transaction() as work:
            restoring.begin(work, "Operadora Fictícia", reason)
            recovering.close(work, ["prova"])
    code = admin.new_code(registry, ENTITY, person)
    told = [enrolment.enrol(registry, limits, asking(code, key), HERE)]
    with journal.transaction() as work:
        restoring.begin(work, "Operadora Fictícia", "El foc")
    key_changes.change_signing(registry, None, None)
    told.append(enrolment.enrol(registry, limits, asking(code, key), HERE))
    assert told[0].server_key != told[1].server_key
    for answer, restores in zip(told, (2, 3), strict=True):
        path = handing_back.beginning(answer.notes, ENTITY, answer.server_key, answer.incarnation)
        assert len(path) == restores + 1 and path[-1][0] == answer.incarnation
        with pytest.raises(HistoryAlarm):
            handing_back.beginning(answer.notes[:-1], ENTITY, answer.server_key, answer.incarnation)


def test_a_code_works_once(registry: Registry, person: str, limits: Attempts) -> None:
    code = admin.new_code(registry, ENTITY, person)
    enrolment.enrol(registry, limits, asking(code), HERE)
    assert refused(registry, limits, asking(code)) == "used_code"


def test_an_answer_lost_on_the_way_is_given_again_to_the_same_key_only(
    registry: Registry, person: str, limits: Attempts
) -> None:
    code, key = admin.new_code(registry, ENTITY, person), signing.new_key()
    first = enrolment.enrol(registry, limits, asking(code, key), HERE)
    assert enrolment.enrol(registry, limits, asking(code, key), HERE) == first
    assert len(enrolment.desktops(registry.journal(ENTITY))) == 1
    (pointers,) = registry._rows("SELECT count(*) FROM device")
    assert pointers == (1,), "bringing it again and again leaves nothing behind"
    enrolment.revoke(registry.journal(ENTITY), first.device, "perduda")
    assert refused(registry, limits, asking(code, key)) == "used_code"


@pytest.mark.parametrize(("hours", "allowed"), [(71.9, True), (72.1, False)])
def test_a_code_works_for_three_days(
    registry: Registry, person: str, limits: Attempts, clock: SettableClock, hours: float, allowed: bool
) -> None:
    code = admin.new_code(registry, ENTITY, person)
    clock.forward(hours=hours)
    if allowed:
        enrolment.enrol(registry, limits, asking(code), HERE)
    else:
        assert refused(registry, limits, asking(code)) == "expired_code"


def test_a_newer_code_of_the_person_ends_the_older(registry: Registry, person: str, limits: Attempts) -> None:
    older, newer = admin.new_code(registry, ENTITY, person), admin.new_code(registry, ENTITY, person)
    assert refused(registry, limits, asking(older)) == "expired_code"
    enrolment.enrol(registry, limits, asking(newer), HERE)


@given(st.data())
def test_a_code_may_be_typed_as_people_type(data: st.DataObject) -> None:
    code = data.draw(st.text("0123456789ABCDEFGHJKMNPQRSTVWXYZ", min_size=16, max_size=16))
    typed = "".join(
        data.draw(st.sampled_from([letter, letter.lower(), *{"0": "Oo", "1": "IilL"}.get(letter, "")]))
        + data.draw(st.sampled_from(["", " ", "-", " - "]))
        for letter in code
    )
    assert enrolment.normalised(typed) == code
    assert enrolment.code_hash(typed) == enrolment.code_hash(code)


def test_codes_are_kept_as_hashes_only(registry: Registry, person: str, tmp_path: Path) -> None:
    code = admin.new_code(registry, ENTITY, person)
    letters = enrolment.normalised(code)
    assert len(letters) == 16
    kept = registry.journal(ENTITY).rows("SELECT * FROM code")
    pointers = registry._rows("SELECT * FROM code")
    assert len(kept) == len(pointers) == 1
    assert letters not in str(kept + pointers) and code not in str(kept + pointers)


@pytest.mark.parametrize(
    ("different", "answer"),
    [
        ({"proof": bytes(64)}, "bad_signature"),
        ({"public_key": signing.public_bytes(signing.new_key())}, "bad_signature"),
        ({"public_key": b"short"}, "bad_request"),
        ({"name": "two\nlines"}, "bad_request"),
        ({"name": "x" * 121}, "bad_request"),
        ({"code": "x" * 101}, "bad_request"),
        ({"protocol": 0}, "too_old"),
    ],
)
def test_a_wrong_request_uses_no_code(
    registry: Registry, person: str, limits: Attempts, different: dict[str, Any], answer: str
) -> None:
    code = admin.new_code(registry, ENTITY, person)
    assert refused(registry, limits, asking(code, **different)) == answer
    enrolment.enrol(registry, limits, asking(code), HERE)


def test_a_key_belongs_to_one_desktop(registry: Registry, person: str, limits: Attempts) -> None:
    key = signing.new_key()
    enrolment.enrol(registry, limits, asking(admin.new_code(registry, ENTITY, person), key), HERE)
    assert refused(registry, limits, asking(admin.new_code(registry, ENTITY, person), key)) == "bad_request"


class TestGuessing:
    def test_an_address_that_guesses_waits(
        self, registry: Registry, person: str, limits: Attempts, clock: SettableClock
    ) -> None:
        right = admin.new_code(registry, ENTITY, person)
        for number in range(attempts.PER_ADDRESS):
            assert refused(registry, limits, asking(f"{number:016d}")) == "unknown_code"
        with pytest.raises(Failed) as failed:
            enrolment.enrol(registry, limits, asking("0" * 16), HERE)
        assert failed.value.code == "busy" and failed.value.wait == attempts.WINDOW
        # A right code is taken all the same: a whole county may share the address.
        enrolment.enrol(registry, limits, asking(right), HERE)
        assert refused(registry, limits, asking("1" * 16), "192.0.2.8") == "unknown_code"
        clock.forward(seconds=attempts.WINDOW + 1)
        assert refused(registry, limits, asking(right)) == "used_code"

    def test_hundreds_of_wrong_codes_from_everywhere_keep_nobody_out(
        self,
        registry: Registry,
        person: str,
        limits: Attempts,
        clock: SettableClock,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(attempts, "MOST_KNOWN", 200)
        for number in range(300):
            clock.forward(milliseconds=1)
            limits.failed(f"198.51.{number // 250}.{number % 250}")
        enrolment.enrol(registry, limits, asking(admin.new_code(registry, ENTITY, person)), "198.51.0.7")
        with registry.reading() as connection:
            assert connection.execute("SELECT count(*) FROM failed_attempt").fetchone() == (200,)

    def test_an_ipv6_customer_is_one_address(self, limits: Attempts) -> None:
        for number in range(attempts.PER_ADDRESS):
            limits.failed(f"2001:db8:1:2::{number:x}")
        with pytest.raises(Failed):
            limits.failed("2001:db8:1:2:ffff::1")
        limits.failed("2001:db8:1:3::1")
        limits.failed("not an address")

    def test_a_clock_set_back_forgives(self, limits: Attempts, clock: SettableClock) -> None:
        for _ in range(attempts.PER_ADDRESS):
            limits.failed(HERE)
        clock.at -= dt.timedelta(days=1)
        limits.failed(HERE)

    def test_a_process_that_starts_again_forgets_none_and_no_address_is_kept(
        self, registry: Registry, limits: Attempts
    ) -> None:
        for _ in range(attempts.PER_ADDRESS):
            limits.failed(HERE)
        with pytest.raises(Failed):
            Attempts(registry).failed(HERE)
        with registry.reading() as connection:
            for place, _ in connection.execute("SELECT place, at FROM failed_attempt").fetchall():
                assert len(place) == 16 and HERE.encode() not in place

    def test_what_is_old_is_gone_from_the_database_with_the_next(
        self, registry: Registry, limits: Attempts, clock: SettableClock
    ) -> None:
        limits.failed(HERE)
        clock.forward(seconds=attempts.WINDOW + 1)
        limits.failed("192.0.2.77")
        with registry.reading() as connection:
            assert connection.execute("SELECT count(*) FROM failed_attempt").fetchone() == (1,)

    def test_right_attempts_are_not_counted(self, registry: Registry, person: str, limits: Attempts) -> None:
        for _ in range(attempts.PER_ADDRESS + 2):
            enrolment.enrol(registry, limits, asking(admin.new_code(registry, ENTITY, person)), HERE)


@pytest.mark.parametrize("reason", ["", "  ", "x" * 301, "two\nlines"])
def test_a_revocation_needs_a_reason(registry: Registry, person: str, limits: Attempts, reason: str) -> None:
    answer = enrolment.enrol(registry, limits, asking(admin.new_code(registry, ENTITY, person)), HERE)
    with pytest.raises(PeopleProblem):
        enrolment.revoke(registry.journal(ENTITY), answer.device, reason)
