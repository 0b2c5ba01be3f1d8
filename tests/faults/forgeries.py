"""Lane "forgeries": forged and mutated sets, requests, HTTP messages and answers; not one may be accepted.

Four sorts in turn: what enrolled people may lie about with true keys (lies), what a line makes of honest requests
(mutations), what arrives at the door without a key (door), what a desktop is answered (forged_answers). Honest work
goes on between them and must get through; the oracle reads every entry.
"""

import random
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from app.errors import SyncProblem
from tests.faults import door, forged_answers, lies, mutations, planted_bugs, spoilt, stored
from tests.faults.chance import seeded
from tests.faults.court import EDITORS, Court, lie
from tests.faults.door import Door
from tests.faults.lane import Findings, Lane, noticed
from tests.faults.places import fast_place
from tests.faults.statements import shared
from tests.faults.target import Answered, Target, read, written

ROUND = 250
"""Forgeries against one town hall; then the next seed makes another."""

MOST_FAILURES = 20
"""After so many the lane ends: where not even a town hall can be made, nothing would ever be counted."""

T = TypeVar("T")


def simulate(seed: int, count: int, findings: Findings, sorts: str = "LMDA") -> str | None:
    """One town hall; what was accepted or broken, or None. `sorts` are Lies, Mutations, the Door, Answers."""
    rng = random.Random(seed)
    with seeded(seed), shared(), tempfile.TemporaryDirectory(prefix="lligall-forgeries-", dir=fast_place()) as name:
        shares = {"L": (0.35, _lies), "M": (0.35, _mutations), "D": (0.1, _door), "A": (0.2, _answers)}
        total = sum(share for sort, (share, _) in shares.items() if sort in sorts)
        try:
            for sort in sorts:
                share, play = shares[sort]
                wrong = play(Path(name) / sort, rng, max(1, round(count * share / total)), findings)
                if wrong:
                    return wrong
        except Exception as error:  # noqa: BLE001 (whatever the product does not cope with is what the lane is for)
            return f"{type(error).__name__}: {error}"
    return None


def _pick(rng: random.Random, things: dict[str, tuple[float, T]]) -> tuple[str, T]:
    name = rng.choices(list(things), [weight for weight, _ in things.values()])[0]
    return name, things[name][1]


def _lies(_folder: Path, rng: random.Random, count: int, findings: Findings) -> str | None:
    court = Court(rng, findings)
    tales = sorted(lies.TALES)
    for number in range(count):
        name = tales[number % len(tales)] if count >= len(tales) else rng.choice(tales)
        told = lies.TALES[name](court, rng)
        desk = court.desks[told.who]
        kept = desk.device_seq, desk.chain, list(desk.outbox)
        lie(desk, told.sealed(), told.claims, told.header)
        batches = (spoilt.unchecked([sealed for _, sealed, _ in desk.outbox]),)
        # Asked with no set, and then given them: packing them honestly would refuse some.
        request = desk.request(sending=0, batches=batches, first_device_seq=desk.outbox[0][0])
        answer = court.arrive(desk.device, request)
        findings.count += 1
        if isinstance(answer, str) or answer.epoch is not None:
            findings.saw("lies turned away whole")
            desk.device_seq, desk.chain, desk.outbox = kept
        else:
            findings.saw("lies recorded without effect")
            desk.takes(answer)
        wrong = court.look()
        if wrong:
            return f"lie “{name}”: {wrong[0]}"
        if rng.random() < 0.1:
            court.something_honest(rng.choice(EDITORS))
    return _honest_end(court, findings)


def _mutations(_folder: Path, rng: random.Random, count: int, findings: Findings) -> str | None:
    court = Court(rng, findings)
    for _ in range(count):
        role = rng.choice(EDITORS)
        desk = court.desks[role]
        while len(desk.outbox) < 3:
            court.something_honest(role)
        name, mutation = _pick(rng, mutations.MUTATIONS)
        arriving = mutation(court, rng, desk.device, desk.request())
        findings.count += 1
        if arriving is None:
            findings.saw("mutations that nobody could read")
            continue
        held = court.held()
        answer = court.arrive(*arriving)
        if isinstance(answer, str):
            findings.saw("mutations turned away")
            if court.held() != held:
                return f"mutation “{name}” was turned away ({answer}) and left something behind"
        else:
            findings.saw("mutations answered, without effect or honest")
        wrong = court.look()
        if wrong:
            return f"mutation “{name}”: {wrong[0]}"
        if not isinstance(answer, str) or rng.random() < 0.03:
            court.honest_exchange(desk)
    return _honest_end(court, findings)


def _honest_end(court: Court, findings: Findings) -> str | None:
    """Everything honest must be in effect by now, and limited readers must have seen nothing else than theirs."""
    for role in EDITORS:
        court.something_honest(role)
        court.honest_exchange(court.desks[role])
    if court.honest:
        return f"{len(court.honest)} honest sets are not in effect"
    with court.journal.transaction() as work:
        wrong = stored.complaints(work.connection)
    if wrong:
        return wrong[0]
    findings.saw("honest sets in effect", sum(entry.status == "accepted" for entry in court.judge.entries))
    councillor = court.desks["councillor"]
    court.honest_exchange(councillor)
    public = ("entity", "person", "role", "device", "procedure", "tag")
    files = court.judge.values.files
    foreign = {row for row in councillor.sees() if row[0] not in public and files[row] != court.files[1]}
    return f"a councillor has read {sorted(foreign)[:3]}" if foreign else None


def _door(folder: Path, rng: random.Random, count: int, findings: Findings) -> str | None:
    folder.mkdir()
    opened = Door(folder)
    try:
        for _ in range(count):
            desk = rng.choice(opened.desks)
            if not desk.outbox:
                desk.opens()
            name, trick = _pick(rng, door.TRICKS)
            letter = trick(opened, rng, desk, opened.letter(desk))
            before = opened.state()
            status, _ = opened.ask(letter)
            findings.count += 1
            findings.saw(f"the door said {status}")
            if opened.state() != before or (status == 200 and name != "again"):
                return f"the door let in “{name}” with {status}"
    finally:
        opened.close()
    return None


def _answers(folder: Path, rng: random.Random, count: int, findings: Findings) -> str | None:
    folder.mkdir()
    opened = Door(folder)
    target = Target(folder / "desktop", opened, rng, findings)
    try:
        for number in range(count):
            if number % 8 == 0:
                target.work()
            inside = rng.random() < 0.6
            name, alter = _altering(target, rng, inside)
            cursor = target.cursor()
            end = target.attack(alter, inside)
            findings.count += 1
            if not inside and (target.cursor() != cursor or end in ("level", "DeviceRevoked", "HistoryAlarm")):
                return f"answer with {name}: it was believed ({end}) though not the server's"
            findings.saw("answers of which a genuine part was applied", int(target.cursor() != cursor))
            wrong = target.complaints()
            if wrong:
                return f"answer with {name}: {wrong[0]}"
            if number % 8 == 7:
                try:
                    target.recover()
                except SyncProblem as problem:
                    return f"after {name} the desktop does not get level again: {problem!r}"
    finally:
        target.close()
        opened.close()
    return None


def _altering(target: Target, rng: random.Random, inside: bool) -> tuple[str, Callable[[Answered], Answered]]:
    dice = rng.random()
    if dice < 0.2:
        return "altered bits", lambda answered: forged_answers.bits(rng, answered)
    if dice < 0.3 and target.old:
        return "an old answer", lambda _answered: rng.choice(target.old)
    if dice < 0.35 and not inside:
        return "a false failure", lambda answered: forged_answers.false_failure(rng, answered)
    name, forger = _pick(rng, forged_answers.FORGERS)

    def alter(answered: Answered) -> Answered:
        told = read(answered)
        forged = forger(target, rng, told) if told is not None else None
        if forged is None or forged == told:
            return forged_answers.bits(rng, answered)
        return written(answered, forged)

    return name, alter


def run(count: int, seed: int) -> Findings:
    """Play at least `count` forgeries, in whole rounds, so that a seed alone gives one again."""
    findings = Findings()
    number = seed
    while findings.count < count and len(findings.failures) < MOST_FAILURES:
        wrong = simulate(number, ROUND, findings)
        if wrong:
            findings.failures.append(f"forgeries seed {number}: {wrong}")
        number += 1
    return findings


def planted(seed: int) -> list[str]:
    """With each check of planted_bugs.FORGERIES taken out, some forgery must get through and be noticed."""
    return [bug.__name__ for bug, sorts in planted_bugs.FORGERIES.items() if not _is_noticed(bug, sorts, seed)]


def _is_noticed(bug: planted_bugs.Bug, sorts: str, seed: int) -> bool:
    with bug():
        return any(noticed(simulate(number, ROUND, Findings(), sorts)) for number in range(seed, seed + 6))


LANE = Lane("forgeries", tested=2_500, short=6_000, full=100_000, run=run, planted=planted)
