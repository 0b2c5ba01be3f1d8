"""What the operator's commands print: plain tables, and CSV where it is to be used further."""

import csv
import datetime as dt
import sys

from sync.server import enrolment, people, recovering
from sync.server.admin import backups as backing
from sync.server.clock import moment
from sync.server.journal import EntityJournal
from sync.server.registry import Registry


def entities(registry: Registry) -> None:
    """Every entity: code, name, and whether somebody works there."""
    for each in registry.entities():
        print(f"{each.ine10}  {'works' if each.founded else '-':5}  {each.name}")


def persons(registry: Registry, entity: str) -> None:
    """The people of an entity with the roles they hold today."""
    registry.entity(entity)
    journal = registry.founded(entity)
    for each in people.persons(journal) if journal else ():
        print(f"{each.id}  {', '.join(each.roles) or '-':24}  {each.name}")


def codes(registry: Registry, entity: str | None, hours: int) -> None:
    """A fresh code for everybody with a role and without a desktop, as CSV: one letter each."""
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["entity", "entity_name", "person", "code", "valid_until"])
    for ine10, journal in _working(registry, entity):
        equipped = {row.desk.person for row in enrolment.desktops(journal) if row.desk.revoked_at is None}
        waiting = [each for each in people.persons(journal) if each.roles and each.id not in equipped]
        until = moment(registry.clock.now() + dt.timedelta(hours=hours))
        made = enrolment.new_codes(registry, ine10, [each.id for each in waiting], hours)
        for each, code in zip(waiting, made, strict=True):
            out.writerow([ine10, _cell(registry.entity(ine10).name), _cell(each.name), code, until])


def devices(registry: Registry, entity: str | None) -> None:
    """Every desktop ever enrolled."""
    for ine10, journal in _working(registry, entity):
        for row in enrolment.desktops(journal):
            desk = row.desk
            state = f"revoked {desk.revoked_at}" if desk.revoked_at else f"last seen {desk.last_seen or 'never'}"
            print(f"{ine10}  {desk.desk:3}  {desk.device}  {state}  {row.person_name} · {desk.name}")


def backups(registry: Registry) -> None:
    """The backups that may still be restored, by entity."""
    for ine10, journal in _working(registry, None):
        for row in backing.backups(journal):
            print(f"{ine10}  {row.at}  up to entry {row.seq}  {row.place}")


def recovery(registry: Registry, entity: str | None) -> None:
    """After a restore: who has reported and who is awaited."""
    for ine10, journal in _working(registry, entity):
        with journal.transaction() as work:
            notes, is_open, missing = work.facts.notes, work.facts.recovering, recovering.absent(work)
        if not notes:
            continue
        note = notes[-1]
        state = "waits for its desktops" if is_open else "recovered"
        print(f"{ine10}  {registry.entity(ine10).name}: {state}; restored {note.at} at entry {note.head}")
        print(f"  {note.operators}: {note.reason}")
        for desk in missing if is_open else ():
            print(f"  awaited: desktop {desk.desk} {desk.name}, last seen {desk.last_seen or 'never'}")


def status(registry: Registry, entity: str | None) -> None:
    """Where each journal is, and what an operator should look at."""
    known = registry.entities()
    works = list(_working(registry, entity))
    print(f"{len(known)} entities, {len([each for each in known if each.founded])} work here")
    for ine10, journal in works:
        facts = journal.facts()
        rows = sum(count for count, _ in facts.totals.values())
        conflicts = facts.totals.get("conflict", (0, 0))[0]
        print(f"{ine10}  {registry.entity(ine10).name}: {facts.seq} entries, {rows} rows, {conflicts} conflicts ever")
        print(f"  incarnation {facts.incarnation}, head {facts.hash.hex()}")
        for row in enrolment.desktops(journal):
            desk = row.desk
            notes = [f"{row.behind} entries behind" if row.behind else "up to date", f"{desk.device_seq} sets"]
            copies = [copy for copy in desk.copies.values() if copy.used_at and copy.epoch > 1]
            if copies:
                last = max(copies, key=lambda copy: copy.epoch)
                notes.append(f"{len(copies)} old copies or clones of it came, the last {last.used_at} ({last.why})")
            if desk.revoked_at:
                notes = [f"revoked {desk.revoked_at}" + (", to be wiped" if desk.wipe else "")]
            seen = f"last seen {desk.last_seen or 'never'}"
            print(f"  desktop {desk.desk} ({row.person_name}), {seen}: {', '.join(notes)}")


def _working(registry: Registry, entity: str | None) -> list[tuple[str, EntityJournal]]:
    """The entities where somebody works: one, or all."""
    if entity is not None:
        registry.entity(entity)
    found = []
    for each in registry.entities():
        journal = registry.founded(each.ine10) if each.founded and entity in (None, each.ine10) else None
        if journal is not None:
            found.append((each.ine10, journal))
    return found


def _cell(text: str) -> str:
    """A name that a spreadsheet will not take for a formula."""
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t") else text
