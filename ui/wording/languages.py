"""The languages of the interface, each by its own name, and how their translations are put in force."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "translations"

NAMES = {"ca": "Català", "es": "Castellano", "oc_ES": "Aranés", "en": "English"}
"""Code → own name. Catalan is what a new person sees."""

_LOCALES = {"ca": "ca_ES", "es": "es_ES", "oc_ES": "oc_ES", "en": "en_GB"}
BEHIND = {"oc_ES": "ca"}
"""Who speaks where a language has no words yet: in Aran, Catalan rather than English."""
_installed: list[QTranslator] = []


class TranslationMissing(Exception):
    """The compiled translation of a language is not there: `(language,)`. A fault of the installation."""


def install(language: str) -> None:
    """Speak a language from now on; windows already made keep their words. Raises TranslationMissing.

    What a language leaves untranslated is said by the one behind it, else in the English of the source. Numbers and
    dates follow too.
    """
    chain = [BEHIND[language], language] if language in BEHIND else [language]
    translators = [_own(one) for one in chain]
    for old in _installed:
        QCoreApplication.removeTranslator(old)
    # Of several translators the one installed last is asked first; Qt's own words (Cut, names of keys) stand behind.
    _installed[:] = [*_of_qt(chain[0]), *translators]
    for translator in _installed:
        QCoreApplication.installTranslator(translator)
    QLocale.setDefault(QLocale(_LOCALES[language]))


def _own(language: str) -> QTranslator:
    translator = QTranslator()
    if not translator.load(f"lligall_{language}.qm", str(FOLDER)):
        raise TranslationMissing(language)
    return translator


def _of_qt(language: str) -> list[QTranslator]:
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator = QTranslator()
    return [translator] if translator.load(QLocale(_LOCALES[language]), "qtbase", "_", folder) else []
