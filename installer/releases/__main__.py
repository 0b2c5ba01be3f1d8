"""python -m installer.releases: the commands of those who publish new versions (README.md tells the ceremony).

    key FILE                            a new key, sealed by a passphrase; its public half is FILE.pub
    name FOLDER --person A.pub … --threshold N --publisher P.pub     draft who may sign from now on
    offer FOLDER VERSION.release        draft a version that dev.py windows has made, as the newest
    again FOLDER                        draft the same versions for another year
    show FOLDER                         what waits for signatures, and what is public
    carry FOLDER STICK                  take what waits to a machine without a line
    sign STICK root|targets --key FILE  put a person's signature on it
    collect FOLDER STICK                bring the signatures back
    publish FOLDER --key P              make public what has enough of them
    renew FOLDER --key P                say again that it is the newest: every few days, by itself

FOLDER is what the central server serves with `--updates`. A passphrase is asked for, or read from --passphrase-file;
the publisher's key may have none (key --unsealed).
"""

import argparse
import datetime as dt
import getpass
import hashlib
import json
import sys
from pathlib import Path

from app.errors import Problem
from installer.releases import keys
from installer.releases.packing import BadRelease, hand_over, number, read
from installer.releases.repository import OFFLINE, Mistake, Repository

TARGET = "windows/release.json"
"""What desktops ask for (sync.client.updates)."""
LANGUAGES = {"ca", "es", "oc_ES", "en"}


def main(arguments: list[str]) -> int:
    """The exit status: 0 done, 1 it cannot be done (and why), 2 not understood."""
    options = _parser().parse_args(arguments)
    try:
        print(_COMMANDS[options.command](options, dt.datetime.now(dt.UTC)))
        return 0
    except Mistake as mistake:
        said = str(mistake)
    except keys.WrongKey as wrong:
        said = f"{wrong} is no key, or the passphrase is another one"
    except BadRelease as bad:
        said = f"this is not a version that can be published: {bad}"
    except FileExistsError as error:
        said = f"{error.filename} is there already; a key is never written over"
    except OSError as error:
        said = f"{error.filename}: {error.strerror}"
    except Problem as problem:
        said = f"it could not be written: {type(problem).__name__}"
    print(f"releases: {said}", file=sys.stderr)
    return 1


def _key(options: argparse.Namespace, _now: dt.datetime) -> str:
    passphrase = None if options.unsealed else _passphrase(options, new=True)
    if passphrase == "":
        raise Mistake("a person's key wants a passphrase")
    public = options.file.with_name(options.file.name + ".pub")
    signer = keys.make(options.file, passphrase)
    keys.write_public(signer, public)
    return f"{options.file} (keep it to yourself) and {public.name} (hand it on): key {signer.public_key.keyid[:16]}"


def _name(options: argparse.Namespace, now: dt.datetime) -> str:
    persons = [keys.read_public(path) for path in options.person]
    if len({key.keyid for key in persons}) < len(persons):
        raise Mistake("the same key is named twice")
    Repository(options.folder).propose_keys(persons, options.threshold, keys.read_public(options.publisher), now)
    return f"drafted: {options.threshold} of {len(persons)} must sign. Now: carry, sign root, collect, publish"


def _offer(options: argparse.Namespace, now: dt.datetime) -> str:
    repository = Repository(options.folder)
    before = repository.newest_content(TARGET)
    content = hand_over(options.release, options.folder, _notes(options.notes))
    release = read(content)
    if before is not None and number(read(before).version) >= number(release.version):
        raise Mistake(f"{read(before).version} is public already: no desktop would take {release.version}")
    repository.propose_target(TARGET, content, now)
    return f"drafted: {release.version}, {_named(content)}. Now: carry, sign targets, collect, publish"


def _again(options: argparse.Namespace, now: dt.datetime) -> str:
    Repository(options.folder).renew_targets(now)
    return "drafted. Now: carry, sign targets, collect, publish"


def _show(options: argparse.Namespace, now: dt.datetime) -> str:
    repository, lines = Repository(options.folder), []
    for role in OFFLINE:
        if repository.waits(role):
            draft = repository.draft(role)
            lines.append(f"waits: {role} {draft.signed.version}, until {draft.signed.expires.date()}, wants "
                         f"{repository.missing(role)} more signatures")  # fmt: skip
            lines += [f"  {line}" for line in repository.told(role)]
    for role, expires in repository.public_until().items():
        late = " EXPIRED" if expires < now else ""
        lines.append(f"public: {role}, until {expires:%Y-%m-%d %H:%M} UTC{late}")
    return "\n".join(lines) or "nothing waits and nothing is public"


def _carry(options: argparse.Namespace, _now: dt.datetime) -> str:
    return f"on the stick: {', '.join(Repository(options.folder).carry(Repository(options.stick)))}"


def _sign(options: argparse.Namespace, _now: dt.datetime) -> str:
    repository = Repository(options.folder)
    what = "\n".join(repository.told(options.role))
    missing = repository.sign(options.role, _signer(options))
    return f"signed:\n{what}\n{missing} signatures are still missing"


def _collect(options: argparse.Namespace, _now: dt.datetime) -> str:
    missing = Repository(options.folder).collect(Repository(options.stick))
    return ", ".join(f"{role}: {count} signatures are still missing" for role, count in missing.items())


def _publish(options: argparse.Namespace, now: dt.datetime) -> str:
    made = Repository(options.folder).publish(_signer(options), now)
    return f"public: {', '.join(made)}" if made else "nothing waited"


def _renew(options: argparse.Namespace, now: dt.datetime) -> str:
    return f"public: {', '.join(Repository(options.folder).renew(_signer(options), now))}"


def _signer(options: argparse.Namespace) -> keys.CryptoSigner:
    sealed = b"ENCRYPTED" in options.key.read_bytes()
    return keys.load(options.key, _passphrase(options) if sealed else None)


def _passphrase(options: argparse.Namespace, *, new: bool = False) -> str:
    if options.passphrase_file is not None:
        return options.passphrase_file.read_text(encoding="utf-8").strip()
    if not sys.stdin.isatty():
        raise Mistake("nobody is there to be asked for the passphrase: --passphrase-file")
    said = getpass.getpass("Passphrase: ")
    if new and getpass.getpass("Once more: ") != said:
        raise Mistake("the two passphrases are not the same")
    return said


def _notes(path: Path | None) -> dict[str, str]:
    if path is None:
        return {}
    try:
        notes = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise Mistake(f"{path} is no JSON") from error
    is_table = isinstance(notes, dict) and notes.keys() <= LANGUAGES
    if not is_table or not all(isinstance(text, str) for text in notes.values()):
        raise Mistake(f"{path} says what is new by language ({', '.join(sorted(LANGUAGES))}), each a text")
    return notes


def _named(content: bytes) -> str:
    return f"SHA-256 {hashlib.sha256(content).hexdigest()}"


_COMMANDS = {
    "key": _key, "name": _name, "offer": _offer, "again": _again, "show": _show, "carry": _carry, "sign": _sign,
    "collect": _collect, "publish": _publish, "renew": _renew,
}  # fmt: skip


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m installer.releases", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    found = {name: commands.add_parser(name) for name in _COMMANDS}
    found["key"].add_argument("file", type=Path)
    found["key"].add_argument("--unsealed", action="store_true", help="the publisher's, on a machine that works alone")
    for name in _COMMANDS.keys() - {"key"}:
        found[name].add_argument("folder", type=Path)
    found["name"].add_argument("--person", type=Path, action="append", required=True, metavar="FILE.pub")
    found["name"].add_argument("--threshold", type=int, required=True)
    found["name"].add_argument("--publisher", type=Path, required=True, metavar="FILE.pub")
    found["offer"].add_argument("release", type=Path, metavar="VERSION.release")
    found["offer"].add_argument("--notes", type=Path, help='JSON, what is new by language: {"ca": "…", "es": "…"}')
    for name in ("carry", "collect"):
        found[name].add_argument("stick", type=Path)
    found["sign"].add_argument("role", choices=OFFLINE)
    for name in ("sign", "publish", "renew"):
        found[name].add_argument("--key", type=Path, required=True)
    for name in ("key", "sign", "publish", "renew"):
        found[name].add_argument("--passphrase-file", type=Path)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
