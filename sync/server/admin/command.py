"""The command line: `python -m sync.server COMMAND`, in English as operators' tools are; exit status 0 means done.

Neighbours: operations (what the commands do), reports (what they print).
"""

import argparse
import contextlib
import getpass
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from app.domain.roles import Role
from sync.server import enrolment, people
from sync.server.admin import backups, holds, key_changes, operations, reports, serving, verifying
from sync.server.admin.entity_file import BadFile
from sync.server.admin.operations import Mistake
from sync.server.people import PeopleProblem
from sync.server.registry import NoSuchEntity, Registry
from sync.server.store import keys
from sync.server.store.connection import DatabaseError, StoreProblem

FOLDER = "LLIGALL_SERVER_FOLDER"
DATABASE = "LLIGALL_SERVER_DATABASE"
EVENTS = "LLIGALL_SERVER_EVENTS"
ROLES = [role.value for role in Role]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    _speak_to_anybody()
    options = _parser().parse_args(arguments)
    try:
        return options.run(options)
    except BadFile as error:
        for row in error.rows:
            print(f"{options.file}:{row.line}: {row.what}", file=sys.stderr)
        count = len(error.rows)
        print(f"{count} mistake{'s' if count > 1 else ''}; nothing was imported", file=sys.stderr)
    except (Mistake, PeopleProblem, StoreProblem) as error:
        print(f"error: {error}", file=sys.stderr)
    except DatabaseError as error:
        # Whatever was begun has been taken back: every command is one transaction in each database it touches.
        print(f"error: the database does not do it now ({error}); nothing was changed, try again", file=sys.stderr)
    except NoSuchEntity as error:
        print(f"error: there is no entity {error.args[0]}; entities list shows them", file=sys.stderr)
    except BrokenPipeError:
        return 141  # whoever read the list had enough of it
    except OSError as error:
        print(f"error: {error.strerror or error} {error.filename or ''}".rstrip(), file=sys.stderr)
    except KeyboardInterrupt:
        return 130
    return 1


def _serve(options: argparse.Namespace) -> int:
    _expect_server(options)
    return serving.serve(options)


def _with_registry(options: argparse.Namespace) -> int:
    _expect_server(options)
    store = serving.store_of(options)
    key = keys.master_key(options.folder, options.key_file, store.exists())
    with contextlib.closing(Registry(options.folder, master=key, store=store)) as registry:
        status = options.does(registry, options)
    if options.events and options.does not in _LOOKING:
        entity, command = getattr(options, "entity", None), options.does.__name__.strip("_")
        serving.events_of(options).write("operator", command=command, entity=entity, operator=_who())
    return status or 0


def _who() -> str | None:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a user without a name
        return None


def _expect_server(options: argparse.Namespace) -> None:
    if not options.makes and not serving.store_of(options).exists():
        # A slip of the pen must not make a second, empty server with a key of its own.
        where = "that database" if options.database else options.folder
        raise Mistake(f"there is no server in {where}; entities import makes one (or say --folder or --database)")


def _import(registry: Registry, options: argparse.Namespace) -> None:
    added, changed = operations.import_entities(registry, options.file)
    print(f"{added} entities added, {changed} changed; there are {len(registry.entities())}")


def _entities(registry: Registry, _options: argparse.Namespace) -> None:
    reports.entities(registry)


def _add_person(registry: Registry, options: argparse.Namespace) -> None:
    print(operations.add_person(registry, options.entity, options.name, options.role, options.email))


def _people(registry: Registry, options: argparse.Namespace) -> None:
    reports.persons(registry, options.entity)


def _grant(registry: Registry, options: argparse.Namespace) -> None:
    if options.starts and options.ends and options.ends < options.starts:
        raise Mistake(f"the role would end on {options.ends}, before it starts on {options.starts}")
    person = operations.find_person(registry, options.entity, options.person)
    people.grant(registry.journal(options.entity), person.id, options.role, options.starts, options.ends)


def _withdraw(registry: Registry, options: argparse.Namespace) -> None:
    person = operations.find_person(registry, options.entity, options.person)
    if not people.withdraw(registry.journal(options.entity), person.id, options.role):
        raise Mistake(f"{person.name} does not hold that role")


def _codes(registry: Registry, options: argparse.Namespace) -> None:
    if options.csv and (options.person or options.file):
        raise Mistake("--csv makes codes for everybody without a desktop; leave out the person and the file, or --csv")
    if (options.file is None) != (options.address is None):
        raise Mistake("an enrolment file holds the address too: --file FILE.lligall --address https://…")
    if options.csv:
        reports.codes(registry, options.entity, options.hours)
        return
    if not options.entity or not options.person:
        raise Mistake("say for whom: codes new ENTITY PERSON; or --csv for everybody without a desktop")
    person = operations.find_person(registry, options.entity, options.person)
    if options.file is not None:
        operations.check_invitation(options.file, options.address)
    code = operations.new_code(registry, options.entity, person.id, options.hours)
    if options.file is not None:
        operations.write_invitation(options.file, options.address, code)
    print(code)


def _devices(registry: Registry, options: argparse.Namespace) -> None:
    reports.devices(registry, options.entity)


def _revoke(registry: Registry, options: argparse.Namespace) -> None:
    device = operations.find_device(registry, options.entity, options.device)
    for line in operations.revoke(registry, device, options.reason, options.stolen):
        print(line)


def _backup(options: argparse.Namespace) -> int:
    _expect_embedded(options, "say backups note PLACE, then copy it by its own tools, and the files by theirs")
    key = keys.master_key(options.folder, options.key_file)
    count = backups.backup(options.folder, options.target, key)
    print(f"{count} entities copied to {options.target}; the master key is not in it: keep it elsewhere")
    if elsewhere := backups.files_elsewhere(options.folder, key):
        words = "of files not in the folder: serve --files keeps them elsewhere? Copy that place too"
        print(f"{elsewhere} piece{'s' if elsewhere > 1 else ''} {words}", file=sys.stderr)
    return 0


def _note_backup(registry: Registry, options: argparse.Namespace) -> None:
    count = backups.note_made(registry, options.place)
    print(f"noted in {count} entities; copy the database now, and say backups forget {options.place} when it is gone")


def _expect_embedded(options: argparse.Namespace, instead: str, exists: bool = True) -> None:
    if options.database:
        raise Mistake(f"that is not for a PostgreSQL: {instead}")
    if exists:
        _expect_server(options)


def _restore(options: argparse.Namespace) -> int:
    _expect_embedded(options, "bring it back by its own tools, then say restored", exists=False)
    key = options.key_file or options.folder / keys.FILE
    if keys.VARIABLE not in os.environ and not key.exists():
        raise Mistake(f"the master key is needed to restore: put it at {key}, or say --key-file")
    master = keys.master_key(options.folder, options.key_file)
    count = backups.restore(options.folder, options.source, master, options.operators, options.reason)
    print(f"{count} entities restored; start the server, and watch: recovery status")
    return 0


def _restored(registry: Registry, options: argparse.Namespace) -> None:
    count = backups.note_all(registry, options.operators, options.reason)
    print(f"{count} entities noted as restored; start the server, and watch: recovery status")


def _backups(registry: Registry, _options: argparse.Namespace) -> None:
    reports.backups(registry)


def _forget(registry: Registry, options: argparse.Namespace) -> None:
    if not backups.forget(registry, options.place):
        raise Mistake(f"no entity knows of a backup in {options.place}; backups list shows them")


def _recovery(registry: Registry, options: argparse.Namespace) -> None:
    reports.recovery(registry, options.entity)


def _close_recovery(registry: Registry, options: argparse.Namespace) -> None:
    journal = registry.founded(options.entity)
    if journal is None:
        raise Mistake(f"nobody works in {options.entity} yet")
    for name in backups.close_recovery(journal, options.reason):
        print(f"without desktop {name}: what it brings later is merged then")


def _status(registry: Registry, options: argparse.Namespace) -> None:
    reports.status(registry, options.entity)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m sync.server", description="The central server of Lligall.")
    folder = Path(os.environ.get(FOLDER, "lligall-server"))
    parser.set_defaults(makes=False)
    parser.add_argument("--folder", type=Path, default=folder, help=f"the databases (or {FOLDER}); default {folder}")
    parser.add_argument(
        "--key-file", type=Path, help=f"the master key's file (or {keys.VARIABLE} with the key); else in the folder"
    )
    parser.add_argument(
        "--database",
        default=os.environ.get(DATABASE),
        help=f"postgresql://USER@HOST/DATABASE (or {DATABASE}, where no other process reads a password in it)",
    )
    parser.add_argument(
        "--events",
        type=Path,
        default=os.environ.get(EVENTS),
        help=f"file of the events, one JSON object a line (or {EVENTS}); else a server's go to standard error",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    command = commands.add_parser("serve", help="answer the desktops")
    serving.arguments(command, _port)
    command.set_defaults(run=_serve)

    group = commands.add_parser("entities", help="municipalities and other entities").add_subparsers(
        required=True, metavar="COMMAND"
    )
    command = group.add_parser("import", help="add or update entities from a CSV, whole or not at all")
    command.add_argument("file", type=Path, metavar="FILE")
    command.set_defaults(run=_with_registry, does=_import, makes=True)
    group.add_parser("list", help="all of them").set_defaults(run=_with_registry, does=_entities)

    group = commands.add_parser("people", help="who works where, as what").add_subparsers(
        required=True, metavar="COMMAND"
    )
    command = group.add_parser("add", help="prints the new person's id")
    command.add_argument("entity", metavar="ENTITY", help="INE10 code")
    command.add_argument("name", metavar="NAME")
    command.add_argument("--role", action="append", required=True, choices=ROLES, help="may be given again")
    command.add_argument("--email")
    command.set_defaults(run=_with_registry, does=_add_person)
    command = group.add_parser("list", help="everybody, with the roles they hold today")
    command.add_argument("entity", metavar="ENTITY")
    command.set_defaults(run=_with_registry, does=_people)
    for name, does, text in (("grant", _grant, "one more role"), ("withdraw", _withdraw, "a role ends today")):
        command = group.add_parser(name, help=text)
        command.add_argument("entity", metavar="ENTITY")
        command.add_argument("person", metavar="PERSON", help="id, or the name")
        command.add_argument("role", choices=ROLES, metavar="ROLE", help=", ".join(ROLES))
        if does is _grant:
            command.add_argument("--starts", type=_date, help="ISO date of the first day")
            command.add_argument("--ends", type=_date, help="ISO date of the last day, for a technician's invitation")
        command.set_defaults(run=_with_registry, does=does)

    group = commands.add_parser("codes", help="one-time codes for new desktops").add_subparsers(
        required=True, metavar="COMMAND"
    )
    command = group.add_parser("new", help="prints the code; older ones of the person stop working")
    command.add_argument("entity", metavar="ENTITY", nargs="?")
    command.add_argument("person", metavar="PERSON", nargs="?", help="id, or the name")
    command.add_argument("--hours", type=int, default=enrolment.HOURS, help=f"how long; default {enrolment.HOURS}")
    command.add_argument("--csv", action="store_true", help="one for everybody without a desktop, as CSV for letters")
    command.add_argument("--file", type=Path, help="write a .lligall file too, which the person opens in Lligall")
    command.add_argument("--address", metavar="URL", help="of this server as desktops reach it; for --file")
    command.set_defaults(run=_with_registry, does=_codes)

    group = commands.add_parser("devices", help="enrolled desktops").add_subparsers(required=True, metavar="COMMAND")
    command = group.add_parser("list", help="all ever enrolled, the revoked ones too")
    command.add_argument("entity", metavar="ENTITY", nargs="?")
    command.set_defaults(run=_with_registry, does=_devices)

    command = commands.add_parser("revoke", help="let a desktop in no more")
    command.add_argument("entity", metavar="ENTITY")
    command.add_argument("device", metavar="DEVICE", help="id, or its number in the entity")
    command.add_argument("--reason", required=True, help="in words; the person and the entity read it")
    command.add_argument("--stolen", action="store_true", help="its office is wiped when it comes to the server again")
    command.set_defaults(run=_with_registry, does=_revoke)

    command = commands.add_parser("backup", help="copy everything into a new folder, while the server runs or not")
    command.add_argument("target", type=Path, metavar="DIR")
    command.set_defaults(run=_backup)
    command = commands.add_parser("restore", help="put a backup in the place of what is here; stop the server first")
    command.add_argument("source", type=Path, metavar="DIR")
    command.set_defaults(run=_restore)
    _say_who(command)
    command = commands.add_parser("restored", help="the databases came back by other tools: write the notes")
    command.set_defaults(run=_with_registry, does=_restored)
    _say_who(command)

    group = commands.add_parser("backups", help="those that may still be restored").add_subparsers(
        required=True, metavar="COMMAND"
    )
    group.add_parser("list", help="where and when").set_defaults(run=_with_registry, does=_backups)
    command = group.add_parser("note", help="PostgreSQL's own tools are about to make one; say so before they begin")
    command.add_argument("place", metavar="PLACE", help="where it will be; a name of your own")
    command.set_defaults(run=_with_registry, does=_note_backup)
    command = group.add_parser("forget", help="one is gone: desktops need not keep what it would need")
    command.add_argument("place", metavar="DIR", help="as backups list shows it")
    command.set_defaults(run=_with_registry, does=_forget)

    group = commands.add_parser("recovery", help="after a restore: what the desktops bring").add_subparsers(
        required=True, metavar="COMMAND"
    )
    command = group.add_parser("status", help="who has reported, who is awaited")
    command.add_argument("entity", metavar="ENTITY", nargs="?")
    command.set_defaults(run=_with_registry, does=_recovery)
    command = group.add_parser("close", help="wait no longer; whoever comes later is merged then")
    command.add_argument("entity", metavar="ENTITY")
    command.add_argument("--reason", required=True, help="in words; the entity reads it")
    command.set_defaults(run=_with_registry, does=_close_recovery)

    group = commands.add_parser("holds", help="desktops held because they would alter too much at once").add_subparsers(
        required=True, metavar="COMMAND"
    )
    command = group.add_parser("list", help="which, and how much they would alter")
    command.add_argument("entity", metavar="ENTITY", nargs="?")
    command.set_defaults(run=_with_registry, does=_holds)
    command = group.add_parser("release", help="let one go on: you have spoken with its person")
    command.add_argument("entity", metavar="ENTITY")
    command.add_argument("device", metavar="DEVICE", help="id, or its number in the entity")
    command.add_argument("--hours", type=int, default=24, help="for how long; default 24")
    command.set_defaults(run=_with_registry, does=_release)

    command = group.add_parser("refuse", help="what waits there alters nothing; its person finds it under refused")
    command.add_argument("entity", metavar="ENTITY")
    command.add_argument("device", metavar="DEVICE", help="id, or its number in the entity")
    command.set_defaults(run=_with_registry, does=_refuse)

    group = commands.add_parser("keys", help="new keys for old").add_subparsers(required=True, metavar="COMMAND")
    command = group.add_parser("rotate", help="a new master key; an embedded server must be stopped")
    command.add_argument("--new-key-file", type=Path, help="where the new key is, unless the folder keeps the key")
    command.set_defaults(run=_change_master)
    command = group.add_parser("renew", help="seal an entity's database under a fresh key")
    command.add_argument("entity", metavar="ENTITY")
    command.set_defaults(run=_with_registry, does=_renew_key)

    command = group.add_parser("recovery", help="a key to keep offline: it replaces the signing key if that is stolen")
    command.add_argument("file", type=Path, metavar="FILE", help="where its private half goes; then keep it elsewhere")
    command.set_defaults(run=_with_registry, does=_recovery_key)
    command = group.add_parser("sign", help="a new signing key; desktops follow by the old one's word")
    command.add_argument("--recovery-key", type=Path, metavar="FILE", help="by its word: the old one is lost or stolen")
    command.add_argument("--new-recovery", type=Path, metavar="FILE", help="and another recovery key, made there")
    command.set_defaults(run=_with_registry, does=_signing_key)

    command = commands.add_parser("verify", help="prove or refute the journal, or a copy of it: 0 proven, 2 refuted")
    verifying.arguments(command)
    command.set_defaults(run=_with_registry, does=verifying.verify)
    group = commands.add_parser("journal", help="the history of an entity").add_subparsers(
        required=True, metavar="COMMAND"
    )
    command = group.add_parser("copy", help="into a file, to be proven by anybody who has this server's public key")
    command.add_argument("entity", metavar="ENTITY")
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--contents", action="store_true", help="with what the changes say: personal data")
    command.set_defaults(run=_with_registry, does=verifying.copy)

    command = commands.add_parser("status", help="how the entities and their desktops are")
    command.add_argument("entity", metavar="ENTITY", nargs="?")
    command.set_defaults(run=_with_registry, does=_status)
    return parser


def _say_who(command: argparse.ArgumentParser) -> None:
    command.add_argument("--operators", required=True, help="who restores, by name; every desktop is told")
    command.add_argument("--reason", required=True, help="why, in words; every desktop is told")


def _change_master(options: argparse.Namespace) -> int:
    _expect_server(options)
    store = serving.store_of(options)
    count = key_changes.change_master(options.folder, store, options.key_file, options.new_key_file)
    print(f"the master key is changed; it wraps the keys of {count} entities")
    return 0


def _recovery_key(registry: Registry, options: argparse.Namespace) -> None:
    count = key_changes.make_recovery_key(registry, options.file)
    print(f"the recovery key is in {options.file} and nowhere else: keep it offline. {count} entities tell of it")


def _signing_key(registry: Registry, options: argparse.Namespace) -> None:
    count = key_changes.change_signing(registry, options.recovery_key, options.new_recovery)
    print(f"the server signs with a new key; {count} entities tell of it, and their desktops follow")


def _renew_key(registry: Registry, options: argparse.Namespace) -> None:
    registry.renew_key(options.entity)
    print(f"the database of {options.entity} is sealed under a new key")


def _holds(registry: Registry, options: argparse.Namespace) -> None:
    for line in holds.listed(registry, options.entity):
        print(line)


def _release(registry: Registry, options: argparse.Namespace) -> None:
    device = operations.find_device(registry, options.entity, options.device)
    holds.release(registry, options.entity, device, options.hours)


def _refuse(registry: Registry, options: argparse.Namespace) -> None:
    device = operations.find_device(registry, options.entity, options.device)
    holds.refuse(registry, options.entity, device)


_LOOKING = (_entities, _people, _devices, _status, _holds, _backups, _recovery, verifying.verify)
"""What changes nothing is no event."""


def _speak_to_anybody() -> None:
    """Names of people and places are printed on any console, and into files as UTF-8: a code page that lacks a letter
    must not end a command between what it did and what it says about it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8")


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text[:6]) > 65_535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port (0 to 65535)")
    return int(text)


def _date(text: str) -> str:
    if not people.is_date(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a date like 2026-11-23")
    return text
