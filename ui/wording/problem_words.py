"""What is said for every Problem class of app.errors: what happened, what is safe, what to do (a test looks at all).

`%1`, `%2` are the problem's facts. The door is ui.problems; refusals have their own words in wording.refusals.
"""

from app import errors
from app.errors import Problem
from ui.translating import QT_TRANSLATE_NOOP

_SAFE_HERE = QT_TRANSLATE_NOOP("Problems", "Everything you had saved is safe on this computer.")
_SAFE_WORK_ON = QT_TRANSLATE_NOOP(
    "Problems", "Everything is saved on this computer and you can go on working; the changes will be sent later."
)
_SAFE_UNTOUCHED = QT_TRANSLATE_NOOP("Problems", "Nothing has been changed or deleted.")
_NOTHING_WRITTEN = QT_TRANSLATE_NOOP("Problems", "Nothing was written.")
_NOT_ENROLLED_YET = QT_TRANSLATE_NOOP("Problems", "Nothing has been kept on this computer.")

WORDS: dict[type[Problem], tuple[str, str, str]] = {
    errors.Problem: (
        QT_TRANSLATE_NOOP("Problems", "Something did not work."),
        _SAFE_HERE,
        QT_TRANSLATE_NOOP("Problems", "Try again. If it happens again, copy the report for support."),
    ),
    errors.Refused: (QT_TRANSLATE_NOOP("Problems", "This change is not allowed."), _NOTHING_WRITTEN, ""),
    errors.NotThere: (
        QT_TRANSLATE_NOOP("Problems", "What you are looking for is not on this desktop."),
        _SAFE_UNTOUCHED,
        QT_TRANSLATE_NOOP("Problems", "It may not have arrived yet: synchronise, or look for it with Ctrl+K."),
    ),
    errors.StorageProblem: (
        QT_TRANSLATE_NOOP("Problems", "The local copy could not be used."),
        _SAFE_UNTOUCHED,
        QT_TRANSLATE_NOOP("Problems", "Close Lligall and open it again. If it goes on, copy the report for support."),
    ),
    errors.DatabaseMissing: (
        QT_TRANSLATE_NOOP("Problems", "The local copy is not where it should be: %1."),
        QT_TRANSLATE_NOOP("Problems", "What had been synchronised is also at the central server."),
        QT_TRANSLATE_NOOP(
            "Problems",
            "If the folder was moved or the disk is not connected, put it back. Otherwise enrol this desktop "
            "again with a "
            "new code.",
        ),
    ),
    errors.DatabaseDamaged: (
        QT_TRANSLATE_NOOP("Problems", "The local copy is damaged: part of it cannot be read."),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Nothing has been deleted, and what had been synchronised is also at the central server.",
        ),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Do not delete anything. Copy the report and call support: they can rescue what had not been sent.",
        ),
    ),
    errors.DatabaseInUse: (
        QT_TRANSLATE_NOOP(
            "Problems", "Lligall is already open with this municipality, perhaps in another window or session."
        ),
        _SAFE_UNTOUCHED,
        QT_TRANSLATE_NOOP("Problems", "Use the window that is open, or close it and try again."),
    ),
    errors.DatabaseTooNew: (
        QT_TRANSLATE_NOOP(
            "Problems", "A newer version of Lligall has used this local copy, and this one cannot read it."
        ),
        _SAFE_UNTOUCHED,
        QT_TRANSLATE_NOOP("Problems", "Install the newer version of Lligall on this computer."),
    ),
    errors.UnsafePlace: (
        QT_TRANSLATE_NOOP(
            "Problems", "The local copy is in a shared or synchronised folder (%1), where it could be damaged."
        ),
        _SAFE_UNTOUCHED,
        QT_TRANSLATE_NOOP("Problems", "Move it to a folder on this computer's own disk and open Lligall again."),
    ),
    errors.NoProfile: (
        QT_TRANSLATE_NOOP("Problems", "This account's own folder on this computer is not there or cannot be used: %1."),
        _SAFE_UNTOUCHED,
        QT_TRANSLATE_NOOP(
            "Problems",
            "Ask the administrator of this computer: Lligall needs a local folder of your account (LOCALAPPDATA) on "
            "this computer's own disk.",
        ),
    ),
    errors.DiskFull: (
        QT_TRANSLATE_NOOP("Problems", "The disk is full and the last change could not be saved."),
        QT_TRANSLATE_NOOP("Problems", "Everything saved before it is safe."),
        QT_TRANSLATE_NOOP(
            "Problems", "Empty the recycle bin or delete files you do not need, and do the change again."
        ),
    ),
    errors.NoRoomForFile: (
        QT_TRANSLATE_NOOP(
            "Problems", "The disk of this computer has no room for this file (it takes %1; %2 are left)."
        ),
        QT_TRANSLATE_NOOP("Problems", "Nothing of it has been written, and everything else is as it was."),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Empty the recycle bin or delete files you do not need, and try again. In Settings you can choose that "
            "only the files you open are kept on this computer.",
        ),
    ),
    errors.BackupDamaged: (
        QT_TRANSLATE_NOOP("Problems", "This folder is no whole backup: %1."),
        QT_TRANSLATE_NOOP("Problems", "Nothing has been changed on this computer."),
        QT_TRANSLATE_NOOP(
            "Problems", "Choose the folder named “Lligall” with the date, with everything in it, or another backup."
        ),
    ),
    errors.LibraryTooOld: (
        QT_TRANSLATE_NOOP(
            "Problems", "A part of this installation is too old (%1; %2 is needed) and could damage the local copy."
        ),
        QT_TRANSLATE_NOOP("Problems", "For that reason the local copy has not been opened; it is as it was."),
        QT_TRANSLATE_NOOP("Problems", "Install Lligall again with the current installer."),
    ),
    errors.JournalBypassed: (
        QT_TRANSLATE_NOOP("Problems", "The program tried to write without leaving a trace, and was stopped."),
        _NOTHING_WRITTEN,
        QT_TRANSLATE_NOOP("Problems", "This is a fault of the program. Copy the report for support."),
    ),
    errors.FileProblem: (
        QT_TRANSLATE_NOOP("Problems", "The file could not be handled."),
        _SAFE_HERE,
        QT_TRANSLATE_NOOP("Problems", "Try again. If it happens again, copy the report for support."),
    ),
    errors.FileNotHere: (
        QT_TRANSLATE_NOOP("Problems", "The file is not on this computer."),
        _SAFE_UNTOUCHED,
        QT_TRANSLATE_NOOP("Problems", "With a connection, open it again and it will be fetched from the server."),
    ),
    errors.FileDamaged: (
        QT_TRANSLATE_NOOP("Problems", "The copy of the file on this computer is damaged, and was not used."),
        QT_TRANSLATE_NOOP("Problems", "What is damaged is kept aside; nothing has been deleted."),
        QT_TRANSLATE_NOOP(
            "Problems", "Open it again: it is fetched from the server. If you have the original, add it again."
        ),
    ),
    errors.FileNotOpened: (
        QT_TRANSLATE_NOOP("Problems", "A file of this sort (%1) is a program, and is not opened from here."),
        _SAFE_UNTOUCHED,
        QT_TRANSLATE_NOOP("Problems", "Ask whoever sent it for a document, such as a PDF."),
    ),
    errors.FileNotReadable: (
        QT_TRANSLATE_NOOP("Problems", "The file could not be read."),
        QT_TRANSLATE_NOOP("Problems", "Nothing was added, and the file is as it was."),
        QT_TRANSLATE_NOOP(
            "Problems", "Close it in other programs, check that the disk is connected, and add it again. "
            "Folders cannot be added."
        ),
    ),
    errors.FileNotAtServer: (
        QT_TRANSLATE_NOOP(
            "Problems", "The file has not reached the server yet: it is on its way from another computer."
        ),
        _SAFE_UNTOUCHED,
        QT_TRANSLATE_NOOP(
            "Problems", "It comes as soon as the computer where it was added is on and connected. Try again then."
        ),
    ),
    errors.FileTooLarge: (
        QT_TRANSLATE_NOOP("Problems", "The file is too large for the server."),
        QT_TRANSLATE_NOOP("Problems", "It is kept on this computer and can be opened here."),
        QT_TRANSLATE_NOOP("Problems", "Split it, or add a smaller version of it."),
    ),
    errors.ServerFull: (
        QT_TRANSLATE_NOOP("Problems", "The server has no room for more files."),
        QT_TRANSLATE_NOOP("Problems", "The files that wait are kept on this computer, and all else is synchronised."),
        QT_TRANSLATE_NOOP("Problems", "Tell the Diputació. They are sent by themselves when there is room."),
    ),
    errors.KeyProblem: (
        QT_TRANSLATE_NOOP("Problems", "The local copy is locked and its key could not be had."),
        _SAFE_UNTOUCHED,
        QT_TRANSLATE_NOOP("Problems", "The printed recovery key opens it."),
    ),
    errors.WrongKey: (
        QT_TRANSLATE_NOOP("Problems", "The key does not open this local copy."),
        _SAFE_UNTOUCHED,
        QT_TRANSLATE_NOOP("Problems", "The printed recovery key of this municipality and this computer opens it."),
    ),
    errors.SecretStoreMissing: (
        QT_TRANSLATE_NOOP("Problems", "This computer has no safe place for keys that Lligall can use."),
        _SAFE_UNTOUCHED,
        QT_TRANSLATE_NOOP(
            "Problems",
            "The printed recovery key opens the local copy. In Windows, check that the “Credential Manager” "
            "service runs.",
        ),
    ),
    errors.SecretMissing: (
        QT_TRANSLATE_NOOP(
            "Problems",
            "Windows no longer holds the key of this local copy (the password was reset, or it is another account).",
        ),
        _SAFE_UNTOUCHED,
        QT_TRANSLATE_NOOP("Problems", "Type the printed recovery key once; then Lligall keeps the key here again."),
    ),
    errors.WrongRecoveryKey: (
        QT_TRANSLATE_NOOP("Problems", "This recovery key is not the one of this local copy, or it has a mistake."),
        _SAFE_UNTOUCHED,
        QT_TRANSLATE_NOOP(
            "Problems", "Compare it with the paper, group by group. Each municipality and computer has its own sheet."
        ),
    ),
    errors.LockedByAbsence: (
        QT_TRANSLATE_NOOP(
            "Problems",
            "These data have been without the central server for %1 days, and have been locked as your IT asks.",
        ),
        _SAFE_UNTOUCHED,
        QT_TRANSLATE_NOOP(
            "Problems", "Type the printed recovery key. Then synchronise, and it will not be asked again."
        ),
    ),
    errors.WrongPassphrase: (
        QT_TRANSLATE_NOOP("Problems", "The passphrase is not right."),
        _SAFE_UNTOUCHED,
        QT_TRANSLATE_NOOP(
            "Problems", "Try again, looking at the Caps Lock key. The printed recovery key opens it too."
        ),
    ),
    errors.SyncProblem: (
        QT_TRANSLATE_NOOP("Problems", "The synchronisation did not work."),
        _SAFE_WORK_ON,
        QT_TRANSLATE_NOOP("Problems", "It will try again by itself."),
    ),
    errors.Unreachable: (
        QT_TRANSLATE_NOOP("Problems", "There is no connection with the central server."),
        _SAFE_WORK_ON,
        QT_TRANSLATE_NOOP("Problems", "It will try again by itself. If the rest of the internet works, tell support."),
    ),
    errors.Interrupted: (
        QT_TRANSLATE_NOOP("Problems", "The connection was cut in the middle."),
        _SAFE_WORK_ON,
        QT_TRANSLATE_NOOP("Problems", "It will try again by itself, and nothing is sent twice."),
    ),
    errors.NotOurServer: (
        QT_TRANSLATE_NOOP(
            "Problems",
            "Something answered that is not the central server: usually the welcome page of a wireless network "
            "or a proxy.",
        ),
        _SAFE_WORK_ON,
        QT_TRANSLATE_NOOP(
            "Problems", "Open the web browser, accept the conditions of the network if it asks, and try again."
        ),
    ),
    errors.CertificateProblem: (
        QT_TRANSLATE_NOOP("Problems", "The central server's certificate is not trusted on this computer."),
        _SAFE_WORK_ON,
        QT_TRANSLATE_NOOP(
            "Problems",
            "Check the date of this computer first. If it is right, tell support: nothing will be sent until then.",
        ),
    ),
    errors.ClockWrong: (
        QT_TRANSLATE_NOOP("Problems", "The clock of this computer is wrong by %1."),
        _SAFE_WORK_ON,
        QT_TRANSLATE_NOOP("Problems", "Set the date and time of the computer, and try again."),
    ),
    errors.ServerTrouble: (
        QT_TRANSLATE_NOOP("Problems", "The central server has a problem and cannot answer now."),
        _SAFE_WORK_ON,
        QT_TRANSLATE_NOOP("Problems", "It will try again by itself."),
    ),
    errors.TooBusy: (
        QT_TRANSLATE_NOOP("Problems", "The central server is busy."),
        _SAFE_WORK_ON,
        QT_TRANSLATE_NOOP("Problems", "It will try again by itself in a moment."),
    ),
    errors.Held: (
        QT_TRANSLATE_NOOP(
            "Problems",
            "This computer would change %1 records at once, more than anybody does (%2 an hour are let pass). The "
            "central server holds them until a person has looked.",
        ),
        QT_TRANSLATE_NOOP("Problems", "Everything is saved here, and what the others do goes on arriving."),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Call support. If it was you, they let it through; if not, do not go on with this computer: some program "
            "may be altering your case files.",
        ),
    ),
    errors.NoRoom: (
        QT_TRANSLATE_NOOP("Problems", "The central server is full and keeps nothing more until it is given room."),
        _SAFE_WORK_ON,
        QT_TRANSLATE_NOOP("Problems", "It will try again by itself. If it lasts, tell support."),
    ),
    errors.NotEnrolled: (
        QT_TRANSLATE_NOOP("Problems", "The central server does not know this desktop."),
        _SAFE_WORK_ON,
        QT_TRANSLATE_NOOP("Problems", "Call support: they can give you a new code. Do not delete anything."),
    ),
    errors.CodeRefused: (
        QT_TRANSLATE_NOOP("Problems", "The code is not valid."),
        _NOT_ENROLLED_YET,
        QT_TRANSLATE_NOOP("Problems", "Compare it with the letter, or ask the Diputació for a new code."),
    ),
    errors.DeviceRevoked: (
        QT_TRANSLATE_NOOP("Problems", "This desktop has been withdrawn: %1"),
        QT_TRANSLATE_NOOP("Problems", "What you saved stays here, but it will not be sent any more."),
        QT_TRANSLATE_NOOP("Problems", "Call the secretary or support before doing anything else."),
    ),
    errors.DeviceWiped: (
        QT_TRANSLATE_NOOP("Problems", "This desktop has been withdrawn and its data were taken off this computer: %1"),
        QT_TRANSLATE_NOOP("Problems", "What had been synchronised is at the central server."),
        QT_TRANSLATE_NOOP("Problems", "If this computer is not lost or stolen, call the secretary or support."),
    ),
    errors.NotEmpty: (
        QT_TRANSLATE_NOOP("Problems", "This desktop cannot be retired yet: %1 changes wait here."),
        _SAFE_UNTOUCHED,
        QT_TRANSLATE_NOOP("Problems", "Decide them in Synchronisation, then retire it."),
    ),
    errors.HistoryAlarm: (
        QT_TRANSLATE_NOOP("Problems", "The central server's history is not the one this desktop had verified."),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Nothing of it has been applied, the evidence is kept, and you can go on working on this computer.",
        ),
        QT_TRANSLATE_NOOP("Problems", "Copy the report and call support: a person has to look at it."),
    ),
    errors.ServerRecovering: (
        QT_TRANSLATE_NOOP(
            "Problems",
            "The central server was restored from a backup and gathers what the desktops hold: %1 of %2 have reported.",
        ),
        _SAFE_WORK_ON,
        QT_TRANSLATE_NOOP(
            "Problems",
            "Open Lligall on every computer of the town hall that has it. Where one is not there any more, tell "
            "support: they can go on without it.",
        ),
    ),
    errors.VersionTooOld: (
        QT_TRANSLATE_NOOP(
            "Problems", "The central server no longer understands this version of Lligall (%1 or newer is needed)."
        ),
        _SAFE_WORK_ON,
        QT_TRANSLATE_NOOP("Problems", "Install the new version; what waits will be sent then."),
    ),
    errors.Outdated: (
        QT_TRANSLATE_NOOP("Problems", "This version of Lligall is too old to show what the others do."),
        QT_TRANSLATE_NOOP(
            "Problems",
            "You can go on working: everything is saved here, and what you do goes on being sent to the "
            "central server.",
        ),
        QT_TRANSLATE_NOOP("Problems", "Install the new version; what the others have done will arrive then."),
    ),
    errors.UpdateNotTrusted: (
        QT_TRANSLATE_NOOP("Problems", "What is offered as a new version of Lligall is not proven to be one."),
        QT_TRANSLATE_NOOP("Problems", "Nothing of it was used: the version you have goes on."),
        QT_TRANSLATE_NOOP(
            "Problems", "It will be looked at again by itself. If it goes on for days, tell support."
        ),
    ),
}
"""(what happened, what is safe, what to do), English sources in the context "Problems"."""

UPDATES_NOT_TRUSTED = {
    "expired": QT_TRANSLATE_NOOP(
        "Problems",
        "What the server says of new versions is too old to be believed, or the clock of this computer is wrong.",
    ),
    "missing": QT_TRANSLATE_NOOP("Problems", "The server has no new versions to give, or not all of one."),
    "files": QT_TRANSLATE_NOOP("Problems", "Files of the new version are not as its makers signed them."),
    "line": QT_TRANSLATE_NOOP("Problems", "What came instead of a new version cannot be read."),
}
"""By the code of an UpdateNotTrusted, where there is more to say."""

CODES_REFUSED = {
    "unknown": QT_TRANSLATE_NOOP(
        "Problems", "The code is not known at this server: it may have a mistake, or be of another server."
    ),
    "used": QT_TRANSLATE_NOOP("Problems", "The code has already been used; each one serves once."),
    "expired": QT_TRANSLATE_NOOP("Problems", "The code has expired; each one lasts a few days."),
}
"""An enrolment code that was refused, by which sort."""

NOT_SAVED_YET = _NOT_ENROLLED_YET
CERTIFICATE_DATES = QT_TRANSLATE_NOOP(
    "Problems", "The central server's certificate is not valid on this date: the computer's date is probably wrong."
)
WRONG_GROUP = QT_TRANSLATE_NOOP("Problems", "Group number %1 of the recovery key has a mistake.")
