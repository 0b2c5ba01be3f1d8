"""Everything that can go wrong and that a person must be told about: one hierarchy, drawn here.

    Problem
    ├── Refused                    the law, the role or the form says no (app.domain.kind.Refusal)
    ├── NotThere                   the thing asked for does not exist (any more)
    ├── StorageProblem
    │   ├── DatabaseMissing  DatabaseDamaged  DatabaseInUse  DatabaseTooNew  UnsafePlace  DiskFull  LibraryTooOld
    │   ├── NoProfile
    │   ├── BackupDamaged  NoRoomForFile (a DiskFull)
    │   └── JournalBypassed        a write tried to go past the journal: a programming error, never a person's
    ├── FileProblem
    │   └── FileNotHere  FileDamaged  FileNotOpened  FileNotReadable  FileNotAtServer  FileTooLarge  ServerFull
    ├── KeyProblem
    │   ├── WrongKey  SecretStoreMissing  SecretMissing  WrongRecoveryKey  WrongPassphrase
    │   └── LockedByAbsence
    └── SyncProblem
        ├── Unreachable  Interrupted  NotOurServer  CertificateProblem  ClockWrong  ServerTrouble  TooBusy  Held  NoRoom
        ├── NotEnrolled  CodeRefused  DeviceRevoked  HistoryAlarm  VersionTooOld  Outdated
        └── ServerRecovering  NotEmpty  DeviceWiped (a DeviceRevoked)  UpdateNotTrusted

A problem carries a code and plain facts, never personal data; ui.problems has the words: what happened, what is
safe, what to do.
"""

from app.domain.kind import Refusal


class Problem(Exception):
    """A failure with words. `about` are facts for the words: names of fields, times, paths; never personal data."""

    def __init__(self, *about: object) -> None:
        super().__init__(*about)
        self.about = about


class Refused(Problem):
    """An action that is not allowed; nothing was written."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.code, *refusal.about)
        self.refusal = refusal


class NotThere(Problem):
    """The row is not in the local copy: `(kind, id)`."""


class StorageProblem(Problem):
    """The local copy cannot be used as it is (a folder without rights, a failing disk): `(path, detail)`.

    Nothing is ever deleted to 'start again'."""


class DatabaseMissing(StorageProblem):
    """There is no database at the path, though the profile says there should be: `(path,)`."""


class DatabaseDamaged(StorageProblem):
    """A page does not pass its check: `(path, detail)`."""


class DatabaseInUse(StorageProblem):
    """Another running program holds this database: `(path,)`."""


class DatabaseTooNew(StorageProblem):
    """A newer Lligall has written it: `(found revision,)`."""


class UnsafePlace(StorageProblem):
    """A network share or a synchronised folder, where SQLite is not safe: `(path, sort of place)`."""


class NoProfile(StorageProblem):
    """The account's own folder for local data is not there or cannot be made: `(path,)`; nothing when the system does
    not even say where it is."""


class DiskFull(StorageProblem):
    """No room to write: `(path,)`. The last committed state is whole."""


class NoRoomForFile(DiskFull):
    """The disk cannot hold a file, and nothing of it was written: `(bytes it takes, bytes it may take)`."""


class LibraryTooOld(StorageProblem):
    """The SQLite library has a known corruption bug: `(version found, version needed)`."""


class BackupDamaged(StorageProblem):
    """A folder is no whole backup of an office: `(folder, detail)`."""


class JournalBypassed(StorageProblem):
    """A synced table was written outside the journal: `(table or place, detail)`."""


class FileProblem(Problem):
    """The bytes of a file cannot be had, taken or sent."""


class FileNotHere(FileProblem):
    """The bytes are not on this desktop: `(sha256,)`."""


class FileDamaged(FileProblem):
    """The bytes are not those that were kept, or not those that were promised: `(sha256,)`."""


class FileNotOpened(FileProblem):
    """Opening it would run a program: `(its ending,)`."""


class FileNotReadable(FileProblem):
    """What was dropped or chosen cannot be read (open in another program, gone, a folder)."""


class FileNotAtServer(FileProblem):
    """The server does not hold the bytes yet: the desktop that has them has not sent them."""


class FileTooLarge(FileProblem):
    """The server takes no file of that size: `(bytes it takes,)`."""


class ServerFull(FileProblem):
    """The server has no room for more files of this entity: `("quota" or "disk",)`."""


class KeyProblem(Problem):
    """The database is there but its key cannot be had this way."""


class WrongKey(KeyProblem):
    """The key does not open this database: `(path,)`."""


class SecretStoreMissing(KeyProblem):
    """The system has no usable credential store: `(backend name,)`."""


class SecretMissing(KeyProblem):
    """The credential store no longer holds our secret (reset, other account): the recovery key opens."""


class WrongRecoveryKey(KeyProblem):
    """The recovery key typed is not the one printed for this database."""


class LockedByAbsence(KeyProblem):
    """The office has been without its server for longer than its IT allows; the recovery key opens it: `(days,)`."""


class WrongPassphrase(KeyProblem):
    """The passphrase does not unwrap the key."""


class SyncProblem(Problem):
    """The exchange did not work; local work goes on: `(code, detail)`."""


class Unreachable(SyncProblem):
    """No answer from the server, no line, no name, refused, timed out: `(why,)`."""


class Interrupted(SyncProblem):
    """The line was cut in the middle of an answer."""


class NotOurServer(SyncProblem):
    """Something answered, but not our server: a captive portal, a proxy page, rubbish: `(content type, status)`."""


class CertificateProblem(SyncProblem):
    """The server's certificate is not trusted or not valid now: `(detail, is it a matter of dates)`."""


class ClockWrong(SyncProblem):
    """This machine's clock is too far from the server's: `(seconds of difference,)`."""


class ServerTrouble(SyncProblem):
    """The server answered that it cannot now: `(HTTP status, code)`."""


class TooBusy(SyncProblem):
    """The server asks to wait: `(seconds,)`."""


class Held(SyncProblem):
    """So much would be altered at once that the server waits for a person: `(rows altered in an hour, rows let pass)`.
    What the others do still comes."""


class NoRoom(SyncProblem):
    """The central server's disk is full: it keeps nothing more until its operators have made room."""


class NotEnrolled(SyncProblem):
    """The server does not know this desktop."""


class CodeRefused(SyncProblem):
    """The enrolment code is wrong, used or expired: `(which,)` with which in unknown, used, expired."""


class DeviceRevoked(SyncProblem):
    """This desktop has been revoked: `(reason,)`."""


class DeviceWiped(DeviceRevoked):
    """This desktop was revoked as stolen, or retired, and its office has been taken away from this machine:
    `(reason,)`."""


class NotEmpty(SyncProblem):
    """A desktop cannot be retired while changes of its person, or the bytes of files, wait here to be sent or decided:
    `(how many,)`."""


class HistoryAlarm(SyncProblem):
    """The server's history is not the one this desktop has verified: `(what differs, where)`. Evidence is kept, nothing
    applied."""


class ServerRecovering(SyncProblem):
    """The server was brought back from a backup and gathers what the desktops hold before it judges anything new:
    `(desktops that have reported, desktops there are)`."""


class VersionTooOld(SyncProblem):
    """The server no longer speaks this program's version: `(least version,)`."""


class Outdated(SyncProblem):
    """The server takes what this program sends and tells it nothing more until it is updated: `(least version,)`."""


class UpdateNotTrusted(SyncProblem):
    """What is offered as a new version is not proven to be one, or could not be looked at; nothing of it is used:
    `("expired", "signatures", "release", "files", "missing" or "line",)`."""
