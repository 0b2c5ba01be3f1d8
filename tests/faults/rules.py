"""R1–R23 of sync.md, each with the bugs that disable it and who notices them: a lane by name, or one scenario.

A bug is a patch here and never a switch in the product (D9). Neighbours: test_rules (plays the scenarios, and holds
that no rule is without a bug that is caught), lanes (play the bugs of theirs), planted_bugs and the other bugs.
"""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.app.storage import test_capture as capture
from tests.app.storage import test_outside_copy as outside
from tests.faults import (
    disposals,
    engine,
    number_bugs,
    numbering,
    planted_bugs,
    planted_copies,
    planted_masses,
    proxied,
    restores,
    rule_bugs,
    year_bugs,
)
from tests.faults.planted_bugs import Bug
from tests.kit import newcomers
from tests.kit.desktops import Town
from tests.kit.pretend import empty_journal, enrolled
from tests.stories import test_numbers_outside as papers
from tests.sync.client import test_key_changes as keys
from tests.sync.client import test_newcomer as newcomer
from tests.sync.client import test_old_copies as old
from tests.sync.client import test_restored as restored
from tests.sync.server import test_exchange as exchange
from tests.sync.server import test_old_and_late as old_and_late

Scenario = Callable[[Path], Any]

IN_LANES: Mapping[str, Collection[Bug]] = {
    "engine": engine.BUGS,
    "clones": planted_copies.CLONES,
    "restores": restores.BUGS,
    "numbers": numbering.BUGS,
    "forgeries": planted_bugs.FORGERIES,
    "proxy": proxied.BUGS,
    "masses": planted_masses.BUGS,
    "disposals": disposals.BUGS,
}
"""The bugs that each lane plays; the lane fails when it does not notice one of them."""


def _in_town(folder: Path, scenario: Callable[..., None], alone: bool = False) -> None:
    town = Town()
    try:
        maria = town.desktop(folder / "maria")
        scenario(town, maria, None if alone else town.desktop(folder / "other", "Pere Mostra", "clerk"))
    finally:
        town.close()


def _clones(scenario: Callable[..., None]) -> Scenario:
    return lambda folder: _in_town(folder, lambda town, maria, _pere: scenario(town, maria, folder))


def _of_two(scenario: Callable[..., None]) -> Scenario:
    return lambda folder: _in_town(folder, scenario)


def _alone_with_folder(scenario: Callable[..., None]) -> Scenario:
    return lambda folder: _in_town(folder, lambda town, maria, _pere: scenario(town, maria, folder), alone=True)


def _pretended(scenario: Callable[..., None]) -> Scenario:
    return lambda _folder: scenario(enrolled(empty_journal(), "secretary"))


def _told(scenario: Callable[..., None]) -> Scenario:
    def play(folder: Path) -> None:
        with pytest.MonkeyPatch.context() as monkeypatch, newcomers.told(folder) as story:
            newcomers.make_small(monkeypatch)
            scenario(story)

    return play


def _on_paper(scenario: Callable[..., None]) -> Scenario:
    def play(folder: Path) -> None:
        machine = papers.Machine(folder)
        try:
            scenario(machine)
        finally:
            machine.desktop.database.close()
            machine.town.close()

    return play


def _patched(scenario: Callable[..., None]) -> Scenario:
    def play(folder: Path) -> None:
        with pytest.MonkeyPatch.context() as monkeypatch:
            scenario(folder, monkeypatch)

    return play


RULES: Mapping[str, Mapping[Bug, str | Scenario]] = {
    "R1": {
        planted_bugs.promises_early: "engine",
        planted_copies.outbox_held_for_safe: "restores",
        proxied.sent_is_held_for_safe: "proxy",
    },
    "R2": {
        planted_bugs.last_writer_wins: "engine",
        planted_bugs.old_not_asked: "engine",
        planted_bugs.loser_lost: "engine",
    },
    "R3": {rule_bugs.units_torn: "engine"},
    "R4": {rule_bugs.undo_takes_all_back: "engine"},
    "R5": {planted_bugs.creation_not_asked: "engine", planted_bugs.existence_not_asked: "forgeries"},
    "R6": {
        rule_bugs.sealed_again_when_sent: "engine",
        rule_bugs.sent_before_it_stands_outside: _patched(
            outside.test_a_full_disk_lets_the_action_stand_and_nothing_out
        ),
    },
    "R7": {
        planted_bugs.no_idempotency: "engine",
        planted_bugs.identities_used_again: "forgeries",
        planted_copies.identities_not_kept: _clones(
            old.test_a_set_offered_again_before_its_twin_arrives_is_repeated_and_no_refusal
        ),
    },
    "R8": {
        rule_bugs.asked_ahead_of_what_is_kept: "engine",
        planted_copies.tokens_not_asked: "clones",
        planted_copies.held_is_taken_for_shown: "clones",
        planted_copies.another_copys_sets_taken_for_own: "clones",
        planted_copies.other_bodies_taken_for_the_same: "clones",
        planted_copies.quarantine_forgotten: "clones",
        planted_copies.old_outbox_still_shown: "clones",
        planted_copies.forgotten_epochs_given_again: _alone_with_folder(
            restored.test_an_epoch_given_and_forgotten_is_not_given_to_another_machine
        ),
        planted_copies.outside_not_asked: outside.test_a_database_put_back_is_known_for_old_at_opening,
    },
    "R9": {
        planted_copies.forgetting_not_noticed: "clones",
        planted_copies.checkpoints_not_asked: _pretended(
            exchange.test_a_checkpoint_above_our_head_is_an_alarm_and_a_forged_one_is_refused
        ),
    },
    "R10": {
        planted_copies.hand_backs_forgotten: "restores",
        planted_copies.readings_put_off_for_ever: _alone_with_folder(
            lambda town, maria, folder: restored.test_who_sees_more_or_less_than_before_gets_level_after_a_restore(
                town, folder, maria, "clerk", "councillor", told=False, kept_before=True
            )
        ),
        planted_copies.hollow_ones_laid_down: _alone_with_folder(
            lambda town, maria, folder: restored.test_who_may_not_read_all_of_it_lays_nothing_hollow_down(
                town, folder, maria
            )
        ),
        planted_copies.lost_ones_given_again: _of_two(restored.test_what_nobody_brings_is_marked_lost),
    },
    "R11": {
        planted_copies.nobody_waited_for: "restores",
    },
    "R12": {
        planted_copies.effects_not_done_again: "restores",
        planted_copies.late_ones_turned_away: "restores",
        planted_copies.numbers_used_again: "restores",
        planted_copies.refusals_outrank: _of_two(restored.test_an_accepted_proof_outranks_a_refusal),
        planted_copies.contested_numbers_forgotten: _of_two(
            restored.test_a_late_hand_back_is_merged_and_its_number_contested
        ),
    },
    "R13": {
        planted_copies.nothing_kept: "restores",
        rule_bugs.older_entries_not_kept: "restores",
    },
    "R14": {
        planted_copies.nothing_kept: "restores",
        rule_bugs.kept_by_a_clock: "restores",
    },
    "R15": {number_bugs.server_numbers_beside: "numbers"},
    "R16": {number_bugs.refused_numbers_given_again: "numbers"},
    "R17": {
        number_bugs.claims_skipped: "numbers",
        number_bugs.stale_claims_believed: "numbers",
        number_bugs.contest_untold: "numbers",
    },
    "R18": {
        number_bugs.lease_survives_its_holder: "numbers",
        number_bugs.waiting_forgotten: "numbers",
        number_bugs.release_heard_late: "numbers",
        number_bugs.numberer_asleep: "numbers",
    },
    "R19": {
        rule_bugs.numbers_not_kept_outside: "numbers",
        rule_bugs.outside_numbers_not_reported: "numbers",
        rule_bugs.lease_goes_on_in_a_copy: _on_paper(
            papers.test_when_both_copies_are_gone_a_person_says_the_last_number
        ),
    },
    "R20": {
        planted_copies.histories_not_compared: "restores",
        planted_copies.notes_not_verified: "restores",
        planted_copies.past_not_told: "restores",
        rule_bugs.kept_of_any_server: _told(
            lambda story: newcomer.test_a_server_restored_before_all_that_is_to_be_kept_has_come_is_no_alarm(
                story, told=False, grown=40
            )
        ),
    },
    "R21": {planted_bugs.decided_twice: "engine"},
    "R22": {planted_bugs.nonces_forgotten: "engine"},
    "R23": dict.fromkeys(disposals.BUGS, "disposals"),
}


def _too_old(_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = empty_journal()
    old_and_late.test_one_too_old_to_be_told_is_heard(journal, enrolled(journal, "secretary"), monkeypatch)


WITHOUT_NUMBER: Mapping[str, Mapping[Bug, str | Scenario]] = {
    "years": dict.fromkeys(year_bugs.BUGS, "engine"),
    "key changes": {
        planted_copies.keys_followed_blindly: _alone_with_folder(
            lambda town, _maria, folder: keys.test_a_change_that_nobody_may_sign_is_an_alarm(
                town, folder / "keys", keys._by_nobody, told=True
            )
        ),
    },
    "mass change": dict.fromkeys(planted_masses.BUGS, "masses"),
    "too old to pull": {rule_bugs.old_ones_turned_away: _patched(_too_old)},
    "too much at once": {
        rule_bugs.frozen_however_large: capture.test_more_than_the_server_takes_in_one_set_is_refused_at_once_with_words
    },
}
"""What sync.md promises besides its numbered rules."""
