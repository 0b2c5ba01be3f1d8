"""The words for what the checks find: the name of each check, what was found, and what to do about it.

`app.checks` and `sync.client.checks` find; a test compares every code they use with these. Neighbour: ui.checking.
"""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale

from app.checks.finding import Detail, Finding, Verdict
from ui.translating import QT_TRANSLATE_NOOP
from ui.wording import dates

_NAMES = {
    "program": QT_TRANSLATE_NOOP("Checks", "This program"),
    "updates": QT_TRANSLATE_NOOP("Checks", "New versions"),
    "settings": QT_TRANSLATE_NOOP("Checks", "Settings"),
    "database": QT_TRANSLATE_NOOP("Checks", "Local copy"),
    "keys": QT_TRANSLATE_NOOP("Checks", "Keys"),
    "disk": QT_TRANSLATE_NOOP("Checks", "Disk"),
    "folder": QT_TRANSLATE_NOOP("Checks", "Folder"),
    "backup": QT_TRANSLATE_NOOP("Checks", "Backups"),
    "clock": QT_TRANSLATE_NOOP("Checks", "Clock"),
    "server": QT_TRANSLATE_NOOP("Checks", "Central server"),
    "proxy": QT_TRANSLATE_NOOP("Checks", "Proxy"),
    "certificate": QT_TRANSLATE_NOOP("Checks", "Certificate"),
    "version": QT_TRANSLATE_NOOP("Checks", "Version"),
}
_VERDICTS = {
    Verdict.OK: QT_TRANSLATE_NOOP("Checks", "In order"),
    Verdict.ATTENTION: QT_TRANSLATE_NOOP("Checks", "Attention"),
    Verdict.TROUBLE: QT_TRANSLATE_NOOP("Checks", "Trouble"),
}

_DO_NOT_DELETE = QT_TRANSLATE_NOOP("Checks", "Do not delete anything. Copy the report and call support.")
_MAKE_ROOM = QT_TRANSLATE_NOOP("Checks", "Empty the recycle bin or delete files you do not need.")
_MOVE = QT_TRANSLATE_NOOP(
    "Checks", "Tell your IT: Lligall's folder belongs on this computer's own disk, in the local data of your account."
)
_SET_CLOCK = QT_TRANSLATE_NOOP(
    "Checks", "Set the date and time of the computer (in Windows: Settings, Time and language)."
)
_OWN_DAY = QT_TRANSLATE_NOOP(
    "Checks",
    "If today is another day, set the date of the computer. If not, tell support: nothing is sent until it is renewed.",
)
_SEND_OR_COPY = QT_TRANSLATE_NOOP(
    "Checks", "Connect to the network so that they are sent, or make a backup: Ctrl+K, “Make a backup…”."
)
_BY_ITSELF = QT_TRANSLATE_NOOP("Checks", "It will be tried again by itself; you can go on working.")
_NEW_VERSION = QT_TRANSLATE_NOOP("Checks", "Install the new version of Lligall, or ask your IT for it.")
_NEWER_VERSION = QT_TRANSLATE_NOOP("Checks", "Install the newer version of Lligall on this computer.")

_WORDS: dict[str, dict[str, tuple[str, str]]] = {
    "program": {"ok": (QT_TRANSLATE_NOOP("Checks", "Lligall %1."), "")},
    "updates": {
        "ok": (QT_TRANSLATE_NOOP("Checks", "When they were last looked for, there was none."), ""),
        "never": (QT_TRANSLATE_NOOP("Checks", "They are looked for some minutes after the start, and once a day."), ""),
        "off": (QT_TRANSLATE_NOOP("Checks", "They are not looked for: so it says in Settings."), ""),
        "not_here": (QT_TRANSLATE_NOOP("Checks", "This copy does not update itself: whoever installed it does."), ""),
        "waiting": (QT_TRANSLATE_NOOP("Checks", "Version %1 is here and will start next time."), ""),
        "failed_here": (
            QT_TRANSLATE_NOOP("Checks", "Version %1 did not work on this computer; the one before it goes on."),
            QT_TRANSLATE_NOOP("Checks", "Copy the report for support. The version after it will come by itself."),
        ),
        "not_trusted": (
            QT_TRANSLATE_NOOP("Checks", "What is offered as a new version is not proven to be one, and was not used."),
            QT_TRANSLATE_NOOP("Checks", "It is looked at again by itself. If it goes on for days, tell support."),
        ),
        "long_ago": (
            QT_TRANSLATE_NOOP("Checks", "It has not been known for %1 days whether there is a newer version."),
            QT_TRANSLATE_NOOP("Checks", "Look for one: Ctrl+K, “Look for a new version…”, says what is in the way."),
        ),
    },
    "settings": {
        "ok": (QT_TRANSLATE_NOOP("Checks", "They can be read, and nobody has fixed any."), ""),
        "fixed": (QT_TRANSLATE_NOOP("Checks", "Fixed by the administrator of this computer: %1."), ""),
        "policy_not_obeyed": (
            QT_TRANSLATE_NOOP("Checks", "A policy gives a setting a value that it cannot have: %1. It is not obeyed."),
            QT_TRANSLATE_NOOP("Checks", "Tell your IT: the page of the policies says which values there are."),
        ),
        "unreadable": (
            QT_TRANSLATE_NOOP("Checks", "Their file could not be read, so the usual values hold. It was put aside."),
            QT_TRANSLATE_NOOP("Checks", "Choose your settings again."),
        ),
    },
    "database": {
        "none": (QT_TRANSLATE_NOOP("Checks", "There is no municipality on this computer yet."), ""),
        "ok": (QT_TRANSLATE_NOOP("Checks", "It opens and is whole (case files: %1)."), ""),
        "part": (QT_TRANSLATE_NOOP("Checks", "It opens; as it is large, %2 % of it was read, and that is whole."), ""),
        "missing": (
            QT_TRANSLATE_NOOP("Checks", "Its folder is there, but the local copy itself is not."),
            _DO_NOT_DELETE,
        ),
        "damaged": (QT_TRANSLATE_NOOP("Checks", "It is damaged: part of it cannot be read."), _DO_NOT_DELETE),
        "too_new": (QT_TRANSLATE_NOOP("Checks", "A newer version of Lligall has used it."), _NEWER_VERSION),
        "old_library": (
            QT_TRANSLATE_NOOP("Checks", "A part of this installation is too old (%1) and could damage it."),
            QT_TRANSLATE_NOOP("Checks", "Install Lligall again with the current installer."),
        ),
        "locked": (
            QT_TRANSLATE_NOOP("Checks", "It was not checked, because it is locked."),
            QT_TRANSLATE_NOOP("Checks", "Open it in Lligall, and check again from there."),
        ),
        "not_readable": (
            QT_TRANSLATE_NOOP("Checks", "It cannot be opened."),
            QT_TRANSLATE_NOOP(
                "Checks", "Look at what is said of the disk and the folder. If they are in order, copy the report and "
                "call support."
            ),
        ),
        "alarm": (
            QT_TRANSLATE_NOOP("Checks", "It is whole, but the server's history is not the one it had verified."),
            QT_TRANSLATE_NOOP("Checks", "Copy the report and call support: a person has to look at it."),
        ),
    },
    "keys": {
        "ok": (QT_TRANSLATE_NOOP("Checks", "They are where they must be; the printed recovery key opens too."), ""),
        "passphrase": (
            QT_TRANSLATE_NOOP("Checks", "They are where they must be; your passphrase is asked for at opening."),
            "",
        ),
        "no_key_file": (
            QT_TRANSLATE_NOOP("Checks", "The file with the keys cannot be read."),
            QT_TRANSLATE_NOOP(
                "Checks", "Do not delete anything. Copy the report and call support; a backup has the keys too."
            ),
        ),
        "no_store": (
            QT_TRANSLATE_NOOP("Checks", "This computer has no safe place for keys that Lligall can use."),
            QT_TRANSLATE_NOOP(
                "Checks",
                "The printed recovery key opens the local copy. In Windows, check that the “Credential Manager” "
                "service runs.",
            ),
        ),
        "forgotten": (
            QT_TRANSLATE_NOOP(
                "Checks", "Windows no longer holds the key (the password was reset, or it is another account)."
            ),
            QT_TRANSLATE_NOOP("Checks", "Open Lligall and type the printed recovery key once."),
        ),
        "one_key_file": (
            QT_TRANSLATE_NOOP("Checks", "One of the two files with the keys is damaged or gone; the other one opens."),
            QT_TRANSLATE_NOOP("Checks", "Close Lligall and open it again: it makes the other one anew."),
        ),
        "no_device_key": (
            QT_TRANSLATE_NOOP("Checks", "Windows does not hold this computer's own key; the local copy still has it."),
            QT_TRANSLATE_NOOP("Checks", "You can go on working. Tell support, so that they know."),
        ),
    },
    "disk": {
        "ok": (QT_TRANSLATE_NOOP("Checks", "There is room: %1 free."), ""),
        "little": (QT_TRANSLATE_NOOP("Checks", "There is little room left: %1 free."), _MAKE_ROOM),
        "full": (
            QT_TRANSLATE_NOOP("Checks", "It is full (%1 free), and what you do may not be saved."),
            _MAKE_ROOM,
        ),
        "not_writable": (
            QT_TRANSLATE_NOOP("Checks", "Nothing can be written in Lligall's folder."),
            QT_TRANSLATE_NOOP(
                "Checks", "Tell your IT: the folder must belong to your account, and no program may keep it closed."
            ),
        ),
        "not_there": (
            QT_TRANSLATE_NOOP("Checks", "The disk with Lligall's folder is not there."),
            QT_TRANSLATE_NOOP("Checks", "Connect it, or tell your IT."),
        ),
    },
    "folder": {
        "ok": (QT_TRANSLATE_NOOP("Checks", "It is on this computer's own disk."), ""),
        "network": (
            QT_TRANSLATE_NOOP("Checks", "It is on a network share, where the local copy could be damaged."),
            _MOVE,
        ),
        "synchronised": (
            QT_TRANSLATE_NOOP(
                "Checks", "It is in a folder that OneDrive, Dropbox or the like copies elsewhere, where the local copy "
                "could be damaged."
            ),
            _MOVE,
        ),
        "roaming": (
            QT_TRANSLATE_NOOP("Checks", "Windows copies it to a server whenever you sign out (a roaming profile)."),
            _MOVE,
        ),
    },
    "backup": {
        "ok": (QT_TRANSLATE_NOOP("Checks", "Days since the last one: %1."), ""),
        "at_server": (
            QT_TRANSLATE_NOOP("Checks", "What you do goes to the central server, and nothing has waited for long."),
            "",
        ),
        "practice": (QT_TRANSLATE_NOOP("Checks", "Practice needs none."), ""),
        "never": (
            QT_TRANSLATE_NOOP("Checks", "Changes that are only on this computer: %1. No backup has been made."),
            _SEND_OR_COPY,
        ),
        "old": (
            QT_TRANSLATE_NOOP("Checks", "Changes that are only on this computer: %1. The last backup is old."),
            _SEND_OR_COPY,
        ),
    },
    "clock": {
        "ok": (QT_TRANSLATE_NOOP("Checks", "It agrees with the central server's."), ""),
        "since": (QT_TRANSLATE_NOOP("Checks", "It has not gone back since the server was heard (%1)."), ""),
        "not_known": (QT_TRANSLATE_NOOP("Checks", "The server has not said the time to this computer yet."), ""),
        "fast": (QT_TRANSLATE_NOOP("Checks", "It is %1 fast."), _SET_CLOCK),
        "slow": (QT_TRANSLATE_NOOP("Checks", "It is %1 slow."), _SET_CLOCK),
    },
    "server": {
        "ok": (QT_TRANSLATE_NOOP("Checks", "It answers (in %1 ms), and it is the right one."), ""),
        "slow": (
            QT_TRANSLATE_NOOP("Checks", "It answers, but slowly (in %1 ms)."),
            QT_TRANSLATE_NOOP("Checks", "If it lasts, tell your IT that the line is slow."),
        ),
        "unreachable": (
            QT_TRANSLATE_NOOP("Checks", "It cannot be reached from here."),
            QT_TRANSLATE_NOOP(
                "Checks", "Look whether the web browser opens any page. If it does, tell your IT. You can go on "
                "working: everything is saved here."
            ),
        ),
        "no_name": (
            QT_TRANSLATE_NOOP("Checks", "Its name is not known in this network, or there is no network."),
            QT_TRANSLATE_NOOP(
                "Checks", "Look whether the web browser opens any page. If it does, tell your IT. You can go on "
                "working: everything is saved here."
            ),
        ),
        "behind_proxy": (
            QT_TRANSLATE_NOOP("Checks", "It cannot be reached, because the proxy does not let Lligall through."),
            QT_TRANSLATE_NOOP("Checks", "Look at what is said of the proxy. You can go on working."),
        ),
        "proxy_script": (
            QT_TRANSLATE_NOOP(
                "Checks", "It cannot be reached. Windows finds its proxy by a script, which Lligall does not run."
            ),
            QT_TRANSLATE_NOOP(
                "Checks", "Tell your IT: the proxy's address has to be written in the network settings of Windows."
            ),
        ),
        "portal": (
            QT_TRANSLATE_NOOP("Checks", "Something else answered: usually the welcome page of a wireless network."),
            QT_TRANSLATE_NOOP(
                "Checks", "Open the web browser, accept the conditions of the network if it asks, and check again."
            ),
        ),
        "in_trouble": (QT_TRANSLATE_NOOP("Checks", "It has a problem and cannot answer now."), _BY_ITSELF),
        "busy": (QT_TRANSLATE_NOOP("Checks", "It is busy."), _BY_ITSELF),
        "not_asked": (
            QT_TRANSLATE_NOOP("Checks", "It was not asked anything, because its certificate is not trusted."),
            QT_TRANSLATE_NOOP("Checks", "Look at what is said of the certificate. You can go on working."),
        ),
        "other_server": (
            QT_TRANSLATE_NOOP("Checks", "A server answers, but it is not the one this computer was enrolled with."),
            QT_TRANSLATE_NOOP("Checks", "Copy the report and call support before doing anything else."),
        ),
        "no_address": (
            QT_TRANSLATE_NOOP("Checks", "The address kept for it is not one that Lligall may use."),
            QT_TRANSLATE_NOOP("Checks", "Copy the report and call support."),
        ),
    },
    "proxy": {
        "none": (QT_TRANSLATE_NOOP("Checks", "There is none: the line goes straight to the server."), ""),
        "ok": (QT_TRANSLATE_NOOP("Checks", "The line goes through %1, which lets Lligall through."), ""),
        "password": (
            QT_TRANSLATE_NOOP("Checks", "The proxy %1 asks for a password, and Lligall does not have one for it."),
            QT_TRANSLATE_NOOP(
                "Checks", "Tell your IT: the proxy should let the central server's address through without a password."
            ),
        ),
        "forbids": (
            QT_TRANSLATE_NOOP("Checks", "The proxy %1 does not allow the central server's address."),
            QT_TRANSLATE_NOOP("Checks", "Tell your IT: the proxy should allow it."),
        ),
        "dead": (
            QT_TRANSLATE_NOOP("Checks", "The proxy %1 does not answer."),
            QT_TRANSLATE_NOOP(
                "Checks", "If this is not your usual network, the proxy in the network settings of Windows may be "
                "another network's. Tell your IT."
            ),
        ),
    },
    "certificate": {
        "ok": (QT_TRANSLATE_NOOP("Checks", "It is trusted (issued by %1)."), ""),
        "inspected": (
            QT_TRANSLATE_NOOP(
                "Checks", "It is trusted. This network reads what passes (%1); what Lligall sends is signed all the "
                "same, and nobody on the way can change it."
            ),
            "",
        ),
        "this_machine": (QT_TRANSLATE_NOOP("Checks", "It needs none: the server is on this same computer."), ""),
        "soon": (
            QT_TRANSLATE_NOOP("Checks", "It is trusted, but it ends on %1."),
            QT_TRANSLATE_NOOP("Checks", "Tell support that the server's certificate should be renewed."),
        ),
        "expired": (QT_TRANSLATE_NOOP("Checks", "It ended on %1. For this computer, today is %2."), _OWN_DAY),
        "not_yet": (QT_TRANSLATE_NOOP("Checks", "It begins on %1. For this computer, today is %2."), _OWN_DAY),
        "wrong_name": (
            QT_TRANSLATE_NOOP("Checks", "It is not %1's: another server, or a device on the way, has answered."),
            QT_TRANSLATE_NOOP(
                "Checks", "Open the web browser in case the network asks for something, and check again. If nothing "
                "changes, tell your IT. Nothing is sent until then."
            ),
        ),
        "unknown_authority": (
            QT_TRANSLATE_NOOP(
                "Checks", "It was issued by somebody whom this computer does not trust (%1): usually a firewall or an "
                "antivirus that reads what passes."
            ),
            QT_TRANSLATE_NOOP(
                "Checks", "Tell your IT: its authority has to be installed in Windows, or the central server left out "
                "of the inspection. Nothing is sent until then."
            ),
        ),
        "unreadable": (
            QT_TRANSLATE_NOOP("Checks", "What came instead of it cannot be read."),
            QT_TRANSLATE_NOOP("Checks", "Copy the report and call support."),
        ),
    },
    "version": {
        "ok": (QT_TRANSLATE_NOOP("Checks", "The central server understands this version."), ""),
        "not_known": (
            QT_TRANSLATE_NOOP("Checks", "The central server does not say which versions it understands."),
            "",
        ),
        "outdated": (
            QT_TRANSLATE_NOOP(
                "Checks", "What you do is sent, but this version is too old to be told what the others do."
            ),
            _NEW_VERSION,
        ),
        "too_old": (
            QT_TRANSLATE_NOOP("Checks", "The central server no longer understands this version. Everything is saved "
            "here."),
            _NEW_VERSION,
        ),
        "below_least": (
            QT_TRANSLATE_NOOP(
                "Checks",
                "The central server asks for a newer version than this one, and says so in a banner with its date.",
            ),
            _NEW_VERSION,
        ),
    },
}
CODES = frozenset((check, code) for check, codes in _WORDS.items() for code in codes)


def name(check: str) -> str:
    """What a check is called."""
    return QCoreApplication.translate("Checks", _NAMES[check])


def verdict(found: Verdict) -> str:
    return QCoreApplication.translate("Checks", _VERDICTS[found])


def what(finding: Finding) -> str:
    """What was found, in a sentence."""
    text = QCoreApplication.translate("Checks", _WORDS[finding.check][finding.code][0])
    say = _FORMS.get(finding.check, str)
    for number, fact in enumerate(finding.facts, 1):
        text = text.replace(f"%{number}", say(fact))
    return text


def todo(finding: Finding) -> str:
    """What to do about it; "" when there is nothing."""
    text = _WORDS[finding.check][finding.code][1]
    return QCoreApplication.translate("Checks", text) if text else ""


def _size(fact: Detail) -> str:
    form = QLocale.DataSizeFormat.DataSizeTraditionalFormat
    return QLocale().formattedDataSize(int(fact or 0), 1, form)


def _time(fact: Detail) -> str:
    if isinstance(fact, int | float):
        return dates.lasting(abs(fact))
    return dates.moment(dt.datetime.fromisoformat(str(fact)))


def _day(fact: Detail) -> str:
    try:
        return dates.day(dt.date.fromisoformat(str(fact)))
    except ValueError:  # a name, not a day
        return str(fact)


_FORMS: dict[str, Callable[[Detail], str]] = {"disk": _size, "clock": _time, "certificate": _day}
