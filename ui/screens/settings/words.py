"""The words of every setting that app.settings declares: what it is called and what it does (a test compares)."""

from PySide6.QtCore import QCoreApplication

from ui.translating import QT_TRANSLATE_NOOP
from ui.wording import languages

_WORDS = {
    "language": (
        QT_TRANSLATE_NOOP("Settings", "Language"),
        QT_TRANSLATE_NOOP("Settings", "Changes at once. Case files keep the language they are written in."),
    ),
    "look": (
        QT_TRANSLATE_NOOP("Settings", "Look"),
        QT_TRANSLATE_NOOP("Settings", "High contrast, where Windows has it on, is always followed."),
    ),
    "text_size": (
        QT_TRANSLATE_NOOP("Settings", "Text size"),
        QT_TRANSLATE_NOOP("Settings", "In hundredths of the system's own size, from 80 to 200."),
    ),
    "files_kept": (
        QT_TRANSLATE_NOOP("Settings", "Files kept on this computer"),
        QT_TRANSLATE_NOOP(
            "Settings", "The others are at the server and come when they are opened. What is not sent yet always stays."
        ),
    ),
    "files_kept_months": (
        QT_TRANSLATE_NOOP("Settings", "Months that files are kept"),
        QT_TRANSLATE_NOOP("Settings", "Counted from when a file was added or last opened here."),
    ),
    "metered_lines": (
        QT_TRANSLATE_NOOP("Settings", "On a metered line"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "A telephone's, for example. What you write is always exchanged, and what you open always comes.",
        ),
    ),
    "start_with_windows": (
        QT_TRANSLATE_NOOP("Settings", "Start with Windows"),
        QT_TRANSLATE_NOOP("Settings", "Lligall opens by itself, minimized, when you come in to Windows."),
    ),
    "lock_after_days": (
        QT_TRANSLATE_NOOP("Settings", "Days without the server until the recovery key is asked for"),
        QT_TRANSLATE_NOOP("Settings", "0 is never. It is said 14 days ahead, and only the entity's IT sets it."),
    ),
    "server_url": (
        QT_TRANSLATE_NOOP("Settings", "Address of the server"),
        QT_TRANSLATE_NOOP("Settings", "What is proposed when another municipality is added."),
    ),
    "auto_update": (
        QT_TRANSLATE_NOOP("Settings", "New versions by themselves"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "They come in the background and start the next time. Where the entity's IT installs Lligall for "
            "everybody, it brings them instead.",
        ),
    ),
    "updates_url": (
        QT_TRANSLATE_NOOP("Settings", "Where new versions are looked for"),
        QT_TRANSLATE_NOOP("Settings", "Empty is the central server. Whatever the address, only what Lligall's makers "
        "have signed is taken."),
    ),
}
_CHOICES: dict[str | bool, str] = {
    True: QT_TRANSLATE_NOOP("Settings", "Yes"),
    False: QT_TRANSLATE_NOOP("Settings", "No"),
    "system": QT_TRANSLATE_NOOP("Settings", "As the system"),
    "light": QT_TRANSLATE_NOOP("Settings", "Light"),
    "dark": QT_TRANSLATE_NOOP("Settings", "Dark"),
    "always": QT_TRANSLATE_NOOP("Settings", "All"),
    "months": QT_TRANSLATE_NOOP("Settings", "Those of the last months"),
    "wait": QT_TRANSLATE_NOOP("Settings", "Files wait for another line"),
    "as_usual": QT_TRANSLATE_NOOP("Settings", "As on any other line"),
    "on_demand": QT_TRANSLATE_NOOP("Settings", "Only those in use"),
}
KEYS = frozenset(_WORDS)


def source(key: str) -> tuple[str, str]:
    """The English source of a setting's name and explanation, for whoever says them elsewhere (policies)."""
    return _WORDS[key]


def choice_source(value: object) -> str:
    """The English source of a value of a closed list; "" where it speaks for itself."""
    return (_CHOICES.get(value) or "") if isinstance(value, str | bool) else ""


def label(key: str) -> str:
    return QCoreApplication.translate("Settings", _WORDS[key][0])


def explanation(key: str) -> str:
    return QCoreApplication.translate("Settings", _WORDS[key][1])


def choice(value: object) -> str:
    """A value of a closed list: a language by its own name, a word, or the value itself."""
    if value in languages.NAMES:
        return languages.NAMES[str(value)]
    known = _CHOICES.get(value) if isinstance(value, str | bool) else None  # 1 is no yes
    return QCoreApplication.translate("Settings", known) if known else str(value)
