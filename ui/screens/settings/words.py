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
    "lock_after_days": (
        QT_TRANSLATE_NOOP("Settings", "Days without the server until the recovery key is asked for"),
        QT_TRANSLATE_NOOP("Settings", "0 is never. It is said 14 days ahead, and only the entity's IT sets it."),
    ),
    "server_url": (
        QT_TRANSLATE_NOOP("Settings", "Address of the server"),
        QT_TRANSLATE_NOOP("Settings", "What is proposed when another municipality is added."),
    ),
}
_CHOICES = {
    "system": QT_TRANSLATE_NOOP("Settings", "As the system"),
    "light": QT_TRANSLATE_NOOP("Settings", "Light"),
    "dark": QT_TRANSLATE_NOOP("Settings", "Dark"),
    "always": QT_TRANSLATE_NOOP("Settings", "All"),
    "months": QT_TRANSLATE_NOOP("Settings", "Those of the last months"),
    "on_demand": QT_TRANSLATE_NOOP("Settings", "Only those in use"),
}
KEYS = frozenset(_WORDS)


def label(key: str) -> str:
    return QCoreApplication.translate("Settings", _WORDS[key][0])


def explanation(key: str) -> str:
    return QCoreApplication.translate("Settings", _WORDS[key][1])


def choice(value: object) -> str:
    """A value of a closed list: a language by its own name, a word, or the value itself."""
    if value in languages.NAMES:
        return languages.NAMES[str(value)]
    return QCoreApplication.translate("Settings", _CHOICES[str(value)]) if value in _CHOICES else str(value)
