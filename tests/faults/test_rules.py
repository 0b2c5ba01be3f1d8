"""Rules that a single scenario proves: each of these bugs, put in by a patch, must make its scenario fail (D9).

What the lanes "clones", "restores" and "engine" notice by themselves is planted there (planted_bugs).
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sync.server.failures import Failed
from tests.app.storage import test_outside_copy as outside
from tests.faults import planted_copies
from tests.faults.planted_bugs import Bug
from tests.kit.desktops import Town
from tests.kit.pretend import empty_journal, enrolled
from tests.sync.client import test_old_copies as old
from tests.sync.client import test_restored as restored
from tests.sync.server import test_exchange as exchange


def _clones(scenario: Callable[..., None]) -> Callable[[Path], None]:
    return lambda folder: _in_town(folder, lambda town, maria, _pere: scenario(town, maria, folder))


def _of_two(scenario: Callable[..., None]) -> Callable[[Path], None]:
    return lambda folder: _in_town(folder, scenario)


def _of_one(scenario: Callable[..., None]) -> Callable[[Path], None]:
    return lambda folder: _in_town(folder, lambda town, maria, _pere: scenario(town, maria), alone=True)


def _in_town(folder: Path, scenario: Callable[..., None], alone: bool = False) -> None:
    town = Town()
    try:
        maria = town.desktop(folder / "maria")
        scenario(town, maria, None if alone else town.desktop(folder / "other", "Pere Mostra", "clerk"))
    finally:
        town.close()


def _checkpoint(_folder: Path) -> None:
    exchange.test_a_checkpoint_above_our_head_is_an_alarm_and_a_forged_one_is_refused(
        enrolled(empty_journal(), "secretary")
    )


PROOFS: list[tuple[str, Bug, Callable[[Path], None]]] = [
    (
        "R7",
        planted_copies.identities_not_kept,
        _clones(old.test_a_set_offered_again_before_its_twin_arrives_is_repeated_and_no_refusal),
    ),
    ("R8", planted_copies.outside_not_asked, outside.test_a_database_put_back_is_known_for_old_at_opening),
    ("R9", planted_copies.checkpoints_not_asked, _checkpoint),
    ("R10", planted_copies.lost_ones_given_again, _of_two(restored.test_what_nobody_brings_is_marked_lost)),
    (
        "R11",
        planted_copies.nobody_waited_for,
        _of_two(restored.test_nothing_new_is_judged_until_everybody_has_reported_or_an_operator_closes),
    ),
    ("R12", planted_copies.refusals_outrank, _of_two(restored.test_an_accepted_proof_outranks_a_refusal)),
    (
        "R12",
        planted_copies.contested_numbers_forgotten,
        _of_two(restored.test_a_late_hand_back_is_merged_and_its_number_contested),
    ),
    (
        "R20",
        planted_copies.histories_not_compared,
        lambda folder: _in_town(
            folder, lambda town, maria, _: restored.test_a_signed_note_of_another_history_is_an_alarm(
                town, maria, folder
            ), alone=True
        ),
    ),
    ("R20", planted_copies.notes_not_verified, _of_one(restored.test_a_note_that_is_not_the_servers_is_an_alarm)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("bug", "scenario"), [proof[1:] for proof in PROOFS], ids=[f"{rule} {bug.__name__}" for rule, bug, _ in PROOFS]
)
def test_the_rules_scenario_fails_without_it(bug: Bug, scenario: Callable[[Path], Any], tmp_path: Path) -> None:
    scenario(tmp_path / "sound")
    noticed: tuple[Any, ...] = (AssertionError, pytest.fail.Exception, LookupError, Failed)
    with bug(), pytest.raises(noticed):
        scenario(tmp_path / "planted")
